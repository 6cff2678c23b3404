import { readFileSync } from 'node:fs';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { isLocalDate, type LocalDate, type Words } from '../base/index.ts';
import { type ParameterBook, type ParameterRow, withRows } from './parameter-book.ts';

const words = z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() });
const certainty = z.enum(['law', 'press', 'computed', 'setting', 'unconfirmed', 'doubtful', 'unknown']);
const date = z.custom<LocalDate>((text) => typeof text === 'string' && isLocalDate(text), 'not a date');
const value = z.string().nullable();
const row = z
  .strictObject({
    from: date,
    until: date.nullable(),
    certainty,
    source: z.union([z.string(), z.array(z.string())]).optional(),
    note: z.string().optional(),
    value: value.optional(),
    values: z.record(z.string(), value).optional(),
    certaintyOf: z.record(z.string(), certainty).optional(),
  })
  .refine((one) => (one.value === undefined) !== (one.values === undefined), 'a row has either a value or values');
const parameterFile = z.strictObject({
  name: z.string(),
  words,
  unit: z.enum(['tenge', 'coefficient', 'percent', 'number', 'rounding']),
  /** What single cells are called, where the common name would not tell them apart. */
  wordsOf: z.record(z.string(), words).optional(),
  rows: z.array(row),
});
const sourceFile = z.strictObject({ acts: z.record(z.string(), words), pages: z.record(z.string(), z.string()) });

const files = [
  'budget-figures',
  'pensions',
  'disability-and-survivor',
  'families',
  'special-and-burial',
  'social-insurance',
  'rounding',
] as const;

const textOf = (file: string) => readFileSync(new URL(`./parameters/${file}.yaml`, import.meta.url), 'utf8');

const sources = sourceFile.parse(parse(textOf('sources')));

/** An act by its short name in `parameters/sources.yaml`. Throws RangeError when there is none. */
export function act(name: string): Words {
  const found = sources.acts[name];
  if (found === undefined) throw new RangeError(`no act ${name} in sources.yaml`);
  return found;
}

const unnamed: Words = { kk: 'дереккөзі көрсетілмеген', ru: 'источник не указан', en: 'no source named' };
const byArithmetic: Words = {
  kk: 'жарияланған сомалармен есептеп салыстырылған',
  ru: 'сверено расчётом с опубликованными суммами',
  en: 'checked by arithmetic against published amounts',
};
const chosen: Words = { kk: 'жүйенің баптауы', ru: 'настройка системы', en: 'setting of the system' };

function sourceWords(names: string | readonly string[] | undefined, sure: string): Words {
  if (names === undefined) return sure === 'computed' ? byArithmetic : sure === 'setting' ? chosen : unnamed;
  const all = [names].flat().map((name): Words => {
    const page = sources.pages[name];
    return page === undefined ? act(name) : { kk: `жарияланым: ${page}`, ru: `публикация: ${page}`, en: `published: ${page}` };
  });
  return {
    kk: all.map((one) => one.kk).join('; '),
    ru: all.map((one) => one.ru).join('; '),
    en: all.map((one) => one.en).join('; '),
  };
}

function rowsOf(text: string): ParameterRow[] {
  return parseAllDocuments(text).flatMap((document) => {
    const file = parameterFile.parse(document.toJS());
    return file.rows.flatMap((one) =>
      Object.entries(one.values ?? { '': one.value ?? null }).map(([cell, cellValue]): ParameterRow => {
        const sure = one.certaintyOf?.[cell] ?? one.certainty;
        return {
          parameter: cell === '' ? file.name : `${file.name}/${cell}`,
          words: file.wordsOf?.[cell] ?? file.words,
          unit: file.unit,
          from: one.from,
          until: one.until,
          value: cellValue,
          certainty: sure,
          source: sourceWords(one.source, sure),
          ...(one.note === undefined ? {} : { note: one.note }),
        };
      }),
    );
  });
}

/** The parameters that came with the system: what was read in acts and publications, each with its source and certainty. */
export const publishedParameters: ParameterBook = withRows(
  new Map(),
  files.flatMap((file) => rowsOf(textOf(file))),
);
