import { type Language, tiyn, type Words } from '../base/index.ts';
import type { RegisterPaper } from '../casework/index.ts';
import { longDate } from './dates.ts';
import { numberAndDay, type PaperFrame } from './paper-sheet.ts';
import { moneyText, onPapers, type Reading } from './reading.ts';
import type { Sheet, SheetColumn } from './sheet.ts';
import { plainValue, shownValue } from './shown-paper.ts';
import { paperTexts } from './texts.ts';

/** A register in words of one language: its columns, a row for each member, and what they add up to. */
export type ShownRegister = {
  readonly columns: readonly { readonly label: string; readonly isMoney: boolean }[];
  /** The number of the member's case, then a cell for each column. */
  readonly rows: readonly (readonly string[])[];
  readonly totals: readonly { readonly label: string; readonly sum: string }[];
};

/** The words of what members add up to, and whether it is money, by the name of the fact. */
export type TotalWords = (fact: string) => { readonly words: Words; readonly isMoney: boolean };

/** Puts a register into words; columns in the order of their first appearance. */
export function shownRegister(paper: RegisterPaper, reading: Reading, number: string | null, total: TotalWords): ShownRegister {
  const columns = [
    ...new Map(
      paper.rows.flatMap(({ fields }) => fields.filter(({ value }) => value.kind !== 'number').map((one) => [one.name, one] as const)),
    ).values(),
  ];
  return {
    columns: columns.map(({ label, value }) => ({ label: label[reading.language], isMoney: value.kind === 'money' })),
    rows: paper.rows.map((row) => [
      row.number ?? '—',
      ...columns.map(({ name }) => {
        const field = row.fields.find((one) => one.name === name);
        return field ? plainValue(shownValue(field.value, reading, number)) : '—';
      }),
    ]),
    totals: Object.entries(paper.totals).map(([fact, sum]) => {
      const { words, isMoney } = total(fact);
      return { label: words[reading.language], sum: isMoney ? moneyText(tiyn(sum), reading) : String(sum) };
    }),
  };
}

/** Lays a register out: number, day, how many members, what they add up to, then the table over as many pages as it takes. */
export function registerSheet(paper: RegisterPaper, language: Language, frame: PaperFrame, total: TotalWords): Sheet {
  const { columns, rows, totals } = shownRegister(paper, onPapers(language), frame.number, total);
  const title = paper.title[language];
  const widths = shares(columns.length + 2, rows);
  const head = (label: string, i: number, isMoney = false): SheetColumn => ({
    head: label,
    share: widths[i] ?? 1,
    align: isMoney ? 'right' : 'left',
  });
  return {
    language,
    title,
    over: numberAndDay(frame.number, paper.on, language),
    made: frame.made,
    foot: frame.number ? `${title} № ${frame.number}` : title,
    wide: columns.length > 3,
    blocks: [
      ...(paper.standsIn ? [{ kind: 'text', text: paper.standsIn[language], tone: 'quiet' } as const] : []),
      {
        kind: 'rows',
        rows: [
          { label: paperTexts.day[language], text: [longDate(paper.on, language)] },
          { label: paperTexts.members[language], text: [String(paper.members)] },
          ...totals.map(({ label, sum }) => ({ label: `${paperTexts.totals[language]}: ${label}`, text: [sum] })),
        ],
      },
      {
        kind: 'table',
        columns: [
          { head: '№', share: widths[0] ?? 1 },
          head(paperTexts.caseNumber[language], 1),
          ...columns.map(({ label, isMoney }, i) => head(label, i + 2, isMoney)),
        ],
        rows: rows.map((cells, i) => [String(i + 1), ...cells]),
      },
      ...frame.signatures,
    ],
  };
}

/** Widths of columns by what stands in them: the running number first, none wider than four times the narrowest other. */
function shares(columns: number, rows: readonly (readonly string[])[]): readonly number[] {
  return Array.from({ length: columns }, (_, i) => {
    if (i === 0) return 4;
    const longest = rows.reduce((most, row) => Math.max(most, row[i - 1]?.length ?? 0), 0);
    return Math.min(40, Math.max(10, longest));
  });
}
