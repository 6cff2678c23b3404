import { algorithmReasons } from './reasons/algorithm-reasons.ts';
import { certificateReasons } from './reasons/certificate-reasons.ts';
import { documentReasons } from './reasons/document-reasons.ts';
import { revocationReasonTexts } from './reasons/revocation-reasons.ts';
import { xmlReasons } from './reasons/xml-reasons.ts';
import type { Words } from './words.ts';

/** Every reason a check can give, with what people read. */
const texts = { ...algorithmReasons, ...certificateReasons, ...documentReasons, ...revocationReasonTexts, ...xmlReasons };

/** Stable code of a reason. */
export type ReasonCode = keyof typeof texts;

export const reasonCodes = Object.keys(texts) as readonly ReasonCode[];

/** The sentence for a reason in the three languages; `{name}` places are filled from a check's details. */
export function reasonWords(code: ReasonCode, details: Readonly<Record<string, string>> = {}): Words {
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/g, (place, name: string) => details[name] ?? place);
  const { kk, ru, en } = texts[code];
  return { kk: fill(kk), ru: fill(ru), en: fill(en) };
}
