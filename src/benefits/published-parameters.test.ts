import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addDays, localDate } from '../base/index.ts';
import { amountNames } from './amount-names.ts';
import { findRow } from './parameter-book.ts';
import { publishedParameters } from './published-parameters.ts';

const shared = new URL('../../../shared/benefit-amounts.yaml', import.meta.url);

type Tree = { readonly [key: string]: string | number | null | Tree };

/** Leaves of a period of the source by the path of their names. */
function leaves(tree: Tree, path = ''): [string, string | null][] {
  const skipped = [
    'from',
    'to',
    'conf',
    'conf_of',
    'doubt',
    'note',
    'notes',
    'c',
    's',
    'full_at_years',
    'KSU',
    'KUT',
    'd',
    'formula',
    'months',
  ];
  return Object.entries(tree).flatMap(([key, value]): [string, string | null][] => {
    if (skipped.includes(key)) return [];
    const name = path === '' ? key : `${path}/${key}`;
    if (value !== null && typeof value === 'object') return leaves(value, name);
    return [[name, value === 'unknown' || value === null ? null : String(value)]];
  });
}

const sameNumber = (a: string | null | undefined, b: string | null) =>
  a === null || a === undefined || b === null ? (a ?? null) === b : Number(a) === Number(b);

/** Where each benefit of the source keeps its figures here, and how names differ. */
const places: readonly { readonly benefit: string; readonly list: string; readonly at: (name: string) => readonly string[] }[] = [
  {
    benefit: 'disability_allowance',
    list: 'periods',
    at: (name) => [`disability-allowance/${name.replace(/^cat_a\/(child|from)/, '$1')}`],
  },
  { benefit: 'survivor_allowance', list: 'periods', at: (name) => [`survivor-allowance/${name}`] },
  { benefit: 'special_allowance_lists_1_2', list: 'periods', at: (name) => [`special-allowance/${name}`] },
  { benefit: 'birth_allowance', list: 'periods', at: (name) => [`birth-allowance/${name}`] },
  { benefit: 'child_care_allowance', list: 'periods', at: (name) => [`childcare-allowance/${name}`] },
  { benefit: 'large_family_allowance', list: 'periods', at: (name) => [`large-family-allowance/${name}`] },
  {
    benefit: 'awarded_mother_allowance',
    list: 'periods',
    at: (name) =>
      (name === 'all' ? ['kumis', 'altyn', 'older_title'] : name === 'kumis' ? ['kumis'] : ['altyn', 'older_title']).map(
        (one) => `multi-child-mother-allowance/${one}`,
      ),
  },
  { benefit: 'burial_payment', list: 'periods', at: (name) => [`burial-payment/${name}`] },
  { benefit: 'gfss_loss_of_breadwinner', list: 'KKI', at: (name) => [`insurance-dependants/${name}`] },
];

describe.skipIf(!existsSync(shared))('coefficients carried over from the source', () => {
  const benefits = existsSync(shared) ? parse(readFileSync(shared, 'utf8')).benefits : {};

  it.each(places)('are those of $benefit on the first and last day of every period', ({ benefit, list, at }) => {
    let compared = 0;
    for (const period of benefits[benefit][list] as readonly Tree[]) {
      for (const [name, value] of leaves(period)) {
        for (const parameter of at(name)) {
          for (const day of [period.from, period.to].filter((text) => typeof text === 'string')) {
            const row = findRow(publishedParameters, parameter, localDate(day));
            expect(sameNumber(row?.value, value), `${parameter} on ${day}: ${row?.value} for ${value}`).toBe(true);
            compared++;
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(3);
  });

  it('are those of the special state benefit by column and ground, in the order of its rows', () => {
    const rows: readonly Tree[] = benefits.special_state_benefit.rows;
    const grounds = [...publishedParameters.keys()].filter((name) => name.startsWith('special-state-benefit/'));
    expect(grounds).toHaveLength(rows.length);
    const code = localDate('2023-07-01');
    const before = localDate('2021-10-24');
    const values = (column: string) =>
      rows
        .map((row) => row[column])
        .filter((value) => value !== null)
        .map((value) => Number.parseFloat(String(value)));
    const here = (day: typeof code) =>
      grounds
        .map((name) => findRow(publishedParameters, name, day)?.value)
        .filter((value) => value !== undefined && value !== null)
        .map(Number);
    expect(here(code).toSorted()).toEqual(values('code').toSorted());
    expect(here(before).toSorted()).toEqual(values('law_2021').toSorted());
  });
});

describe('the parameters that come with the system', () => {
  it('have rows in order of time that do not overlap', () => {
    for (const [name, rows] of publishedParameters) {
      if (name.startsWith('rounding/')) continue;
      for (const [at, row] of rows.entries()) {
        const next = rows[at + 1];
        if (next === undefined) continue;
        expect(row.until, `${name} from ${row.from}`).not.toBeNull();
        if (row.until !== null) expect(addDays(row.until, 1) <= next.from, `${name} from ${next.from}`).toBe(true);
      }
    }
  });

  it('set a way of rounding for every amount from 2014 on', () => {
    for (const name of amountNames)
      expect(findRow(publishedParameters, `rounding/${name}`, localDate('2014-01-01'))?.value).toMatch(/^(up|nearest|none)$/);
  });

  it('name a source for every value that may be paid by', () => {
    for (const rows of publishedParameters.values()) {
      for (const row of rows) {
        if (row.certainty === 'law' || row.certainty === 'press')
          expect(row.source.en, `${row.parameter} from ${row.from}`).not.toBe('no source named');
        if (row.value === null) expect(row.certainty).toBe('unknown');
      }
    }
  });
});
