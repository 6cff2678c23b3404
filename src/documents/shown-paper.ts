import { tiyn, type Words } from '../base/index.ts';
import type { AmountLine, Paper, PaperValue } from '../casework/index.ts';
import { longDate } from './dates.ts';
import { shownLines } from './explanation.ts';
import { moneyText, type Reading } from './reading.ts';
import type { ShownLine } from './sheet.ts';
import { paperTexts } from './texts.ts';

/** A value of a paper in words: one text, or items under one another. `bullets`: the items are of equal rank, not parts under names. */
export type ShownValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly bullets: boolean };

/** A paper in words of one language: what its page and its PDF show, in their order. */
export type ShownPaper = {
  readonly title: string;
  readonly standsIn?: string;
  /** The decision that it corrects, and why. */
  readonly corrects?: { readonly what: string; readonly reasons: string };
  readonly fields: readonly { readonly label: string; readonly value: ShownValue }[];
  /** How amounts came about, each under its name. */
  readonly calculations: readonly { readonly title: string; readonly lines: readonly ShownLine[] }[];
  /** Whether the form has a place for a code by which the paper is checked. */
  readonly hasCode: boolean;
};

const text = (value: string): ShownValue => ({ kind: 'text', text: value });

/** The value of a field as it is read. A calculation is no value: it has a place of its own. */
export function shownValue(value: PaperValue, reading: Reading, number: string | null): ShownValue {
  const { language } = reading;
  switch (value.kind) {
    case 'text':
      return text(value.text);
    case 'words':
      return text(value.words[language]);
    case 'date':
      return text(longDate(value.date, language));
    case 'money':
      return text(moneyText(tiyn(value.tiyn), reading));
    case 'number':
      return text(number ?? '—');
    case 'list':
      return { kind: 'list', bullets: true, items: value.items.map((item) => item[language]) };
    case 'each':
      return {
        kind: 'list',
        bullets: false,
        items: value.of.map((one) => `${one.of[language]}: ${plainValue(shownValue(one.value, reading, number))}`),
      };
    case 'calculation':
    case 'code':
      return text('—');
  }
}

/** A value in one line, as a cell of a table has it. */
export const plainValue = (value: ShownValue): string => (value.kind === 'text' ? value.text : value.items.join('; '));

/** The calculations of a field: one, or one for each of several findings under its name. */
function calculationsOf(value: PaperValue, under?: Words): readonly { readonly lines: readonly AmountLine[]; readonly under?: Words }[] {
  if (value.kind === 'calculation') return [{ lines: value.lines, ...(under ? { under } : {}) }];
  return value.kind === 'each' ? value.of.flatMap((one) => calculationsOf(one.value, one.of)) : [];
}

/** Puts a paper into words. `number`: the one that it was given, once it has one. */
export function shownPaper(paper: Paper, reading: Reading, number: string | null): ShownPaper {
  const { language } = reading;
  const { corrects, standsIn } = paper;
  return {
    title: paper.title[language],
    ...(standsIn ? { standsIn: standsIn[language] } : {}),
    ...(corrects
      ? {
          corrects: {
            what: `${paperTexts.corrects[language]} ${corrects.number ?? '—'}, ${longDate(corrects.on, language)}`,
            reasons: corrects.reasons,
          },
        }
      : {}),
    fields: paper.fields
      .filter(({ value }) => value.kind !== 'code' && calculationsOf(value).length === 0)
      .map(({ label, value }) => ({ label: label[language], value: shownValue(value, reading, number) })),
    calculations: paper.fields.flatMap(({ label, value }) =>
      calculationsOf(value).map(({ lines, under }) => ({
        title: under ? `${label[language]}. ${under[language]}` : label[language],
        lines: shownLines(lines, reading),
      })),
    ),
    hasCode: paper.fields.some(({ value }) => value.kind === 'code'),
  };
}
