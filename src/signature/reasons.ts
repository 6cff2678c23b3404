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

/** The sentence for a reason in the three languages; `{name}` places are filled from a check's details, reasons inside them in words too. */
export function reasonWords(code: ReasonCode, details: Readonly<Record<string, string>> = {}): Words {
  const words: Words = texts[code];
  const fill = (language: keyof Words): string =>
    words[language].replaceAll(/\{(\w+)\}/g, (place, name: string) => {
      const value = details[name];
      return value === undefined ? place : name === 'reason' ? inWords(value, language) : value;
    });
  return { kk: fill('kk'), ru: fill('ru'), en: fill('en') };
}

const sources: Readonly<Record<string, Words>> = {
  ocsp: { kk: 'OCSP', ru: 'OCSP', en: 'OCSP' },
  crl: { kk: 'тізім', ru: 'список', en: 'list' },
  kept: { kk: 'сақталған дәлел', ru: 'сохранённое доказательство', en: 'kept evidence' },
};

function isReasonCode(text: string): text is ReasonCode {
  return Object.hasOwn(texts, text);
}

/** `ocsp: not-reachable, crl: list-too-old` or one code, told in words. */
function inWords(value: string, language: keyof Words): string {
  const parts = value.split(', ').map((part) => {
    const [source = '', code] = part.split(': ');
    const told = code ?? source;
    const sentence = isReasonCode(told) ? texts[told][language].replace(/\.$/, '') : told;
    return code === undefined ? sentence : `${sources[source]?.[language] ?? source}: ${sentence}`;
  });
  return parts.join('; ');
}
