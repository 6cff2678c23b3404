import type { Context } from 'hono';
import { readTenge } from '../../base/index.ts';
import type { StatedFact } from '../../casework/index.ts';
import { type FactValue, factLaw, type Regulation } from '../../law/index.ts';

/** What a form sent: texts by field, several where a field was sent several times; files apart. */
export type Sent = {
  readonly one: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  readonly file: (name: string) => File | undefined;
  readonly names: readonly string[];
};

/** Reads a form of a page. */
export async function readForm(c: Context): Promise<Sent> {
  const body = await c.req.parseBody({ all: true });
  const values = (name: string): readonly (string | File)[] => {
    const value = body[name];
    return value === undefined ? [] : Array.isArray(value) ? value : [value];
  };
  const textsOf = (name: string) => values(name).filter((value): value is string => typeof value === 'string');
  return {
    one: (name) => textsOf(name)[0]?.trim() ?? '',
    all: textsOf,
    file: (name) => values(name).find((value): value is File => value instanceof File && value.size > 0),
    names: Object.keys(body),
  };
}

/** A date as it was typed: `10.02.1956`, or `1956-02-10`. Anything else comes back as it is, to be refused with what was typed kept. */
export function typedDate(text: string): string {
  const match = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text.trim());
  return match ? `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}` : text.trim();
}

/** The value of a fact as it was typed, by the fact's type; undefined when nothing was typed. An amount is typed in tenge. */
export function typedFact(regulation: Regulation, key: string, text: string): FactValue | undefined {
  if (text === '') return undefined;
  const law = factLaw(regulation, key);
  if (law?.type === 'yesNo') return text === 'yes' ? true : text === 'no' ? false : undefined;
  if (law?.type === 'number') return Number(text.replaceAll(/\s/g, ''));
  if (law?.type === 'money') return readTenge(text) ?? Number.NaN;
  if (law?.type === 'date') return typedDate(text);
  if (law?.type === 'phone') return text.replaceAll(/[\s()-]/g, '');
  if (law?.type === 'iban') return text.replaceAll(/\s/g, '').toUpperCase();
  return text;
}

/** Facts of a form by their keys: what was typed, null where a field was left or made empty. Fields that were not on the form are not told. */
export function typedFacts(regulation: Regulation, sent: Sent, keys: readonly string[]): { readonly [key: string]: FactValue | null } {
  return Object.fromEntries(
    keys.flatMap((key) => (sent.names.includes(`fact.${key}`) ? [[key, typedFact(regulation, key, sent.one(`fact.${key}`)) ?? null]] : [])),
  );
}

/** Facts that an officer states with a move or an item: fields named `fact.<ref>`. */
export function statedFacts(regulation: Regulation, sent: Sent, refs: readonly string[]): { readonly [ref: string]: StatedFact } {
  return Object.fromEntries(
    refs.flatMap((ref) => {
      const value = typedFact(regulation, ref, sent.one(`fact.${ref}`));
      return value === undefined ? [] : [[ref, { value }]];
    }),
  );
}

/** A value as it is typed into the field of its fact. */
export function typedAs(regulation: Regulation, key: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const type = factLaw(regulation, key)?.type;
  if (type === 'date' && typeof value === 'string') return value.split('-').reverse().join('.');
  if (type === 'money' && typeof value === 'number') return `${Math.trunc(value / 100)},${String(value % 100).padStart(2, '0')}`;
  return String(value);
}
