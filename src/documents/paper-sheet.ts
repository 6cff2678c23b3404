import type { Instant, Language, LocalDate } from '../base/index.ts';
import type { Paper } from '../casework/index.ts';
import { longDate } from './dates.ts';
import { onPapers } from './reading.ts';
import type { Sheet, SheetBlock, SheetRow } from './sheet.ts';
import { type ShownValue, shownPaper } from './shown-paper.ts';
import { paperTexts } from './texts.ts';

/** What a paper does not say of itself: its number and day, and what became of it. */
export type PaperFrame = {
  readonly number: string | null;
  readonly made: Instant;
  readonly on: LocalDate;
  readonly isDraft: boolean;
  readonly superseded: boolean;
  /** Address of this installation, where anybody can check it by its number; null where that cannot be done. */
  readonly address: string | null;
  /** Who signed it. */
  readonly signatures: readonly SheetBlock[];
};

/** The page of this installation on which a paper is checked by its number. `address`: `https://host`, without a stroke at its end. */
export const verifyAddress = (address: string, number: string): string => `${address}/verify?number=${encodeURIComponent(number)}`;

/** A row of a form: items of a list stand under one another. */
export const rowOf = (label: string, value: ShownValue): SheetRow =>
  value.kind === 'text' ? { label, text: [value.text] } : { label, text: value.items, list: value.bullets };

/** The code by which a paper is checked, and how; nothing while it has no number. */
function codeBlocks({ address, number }: PaperFrame, language: Language): readonly SheetBlock[] {
  if (!address || !number) return [];
  const text = [paperTexts.check[language], `${address}/verify`, `№ ${number}`];
  return [{ kind: 'code', address: verifyAddress(address, number), text }];
}

/** The line over a title: number and day. */
export const numberAndDay = (number: string | null, on: LocalDate, language: Language): string =>
  [...(number ? [`№ ${number}`] : []), longDate(on, language)].join(' · ');

/** Lays a paper out in one language: its fields as its page has them, how amounts came about, who signed, and how to check it. */
export function paperSheet(paper: Paper, language: Language, frame: PaperFrame): Sheet {
  const shown = shownPaper(paper, onPapers(language), frame.number);
  const quiet = (text: string): SheetBlock => ({ kind: 'text', text, tone: 'quiet' });
  return {
    language,
    title: shown.title,
    over: numberAndDay(frame.number, frame.on, language),
    ...(frame.isDraft ? { mark: paperTexts.draft[language] } : {}),
    made: frame.made,
    foot: frame.number ? `${shown.title} № ${frame.number}` : shown.title,
    blocks: [
      ...(shown.standsIn ? [quiet(shown.standsIn)] : []),
      ...(frame.superseded ? [{ kind: 'text', text: paperTexts.superseded[language], tone: 'strong' } as const] : []),
      ...(shown.corrects
        ? ([
            { kind: 'text', text: shown.corrects.what, tone: 'strong' },
            { kind: 'text', text: shown.corrects.reasons },
          ] as const)
        : []),
      { kind: 'rows', rows: shown.fields.map(({ label, value }) => rowOf(label, value)) },
      ...shown.calculations.flatMap(({ title, lines }): readonly SheetBlock[] => [
        { kind: 'heading', text: title },
        { kind: 'explanation', lines },
      ]),
      ...frame.signatures,
      ...codeBlocks(frame, language),
    ],
  };
}
