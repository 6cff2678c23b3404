import { describe, expect, it } from 'vitest';
import { instant, type LocalDate, localDate, type Sha256 } from '../base/index.ts';
import { loadCalendars } from '../calendar/index.ts';
import type { Finding, Regulation } from '../law/index.ts';
import { smallRegulation } from '../law/testing/small-regulation.ts';
import { person } from '../testing/index.ts';
import type { CaseFact, Draft, DraftAmount } from './case.ts';
import { findingsDue, findingsMade, findingsOf, payable } from './findings.ts';
import { groundsOf } from './grounds.ts';

/** A law of birth and care together: a payment once and one each month for every child, and a degree that is no payment. */
function familyLaw(): Regulation {
  const small = smallRegulation();
  const finding = (more: Partial<Finding>): Finding => ({ outcomes: ['assign', 'refuse'], source: 'p.4', ...more });
  const findings = {
    birth: finding({ of: 'child', amount: 'birth' }),
    care: finding({ of: 'child', amount: 'care', when: { unless: { fact: 'child.died', is: true } }, facts: ['kind', 'child.order'] }),
    degree: finding({ of: 'applicant', outcomes: ['assign'], facts: ['kind'] }),
  };
  return { ...small, parties: { ...small.parties, child: { known: ['iin'], many: true, source: 'p.1' } }, findings };
}

const at = instant('2026-02-02T05:00:00Z');
const known = (value: string | number | boolean): CaseFact => ({ state: 'known', value, origin: 'officer', at });

function groundsFor(outcome: string | undefined, facts: { readonly [key: string]: CaseFact }) {
  const parties = [
    person('applicant', { born: '1990-04-12' }),
    ...[1, 2].map((n) => person('child', { born: '2026-01-10', n, serial: n })),
  ];
  const subject = { parties, facts, proofs: {}, moments: {}, lapsed: [], entry: 'counter', outcome };
  return { parties, grounds: groundsOf(familyLaw(), loadCalendars().current, subject, localDate('2026-02-02')) };
}

const sum = (name: string, tiyn: number): DraftAmount => ({
  ...{ name, tiyn, payment: 'month' as const },
  ...{ from: '2026-01-10' as LocalDate, until: null, explanation: [] },
});

describe('findings of a decision', () => {
  it('several parts for each of several children, by keys that stay the same whoever else is there', () => {
    const { parties, grounds } = groundsFor('assign', { kind: known('first') });
    const keys = findingsDue(familyLaw(), parties, grounds).map(({ key, amount }) => [key, amount]);
    expect(keys).toEqual([
      ['birth#1', 'birth'],
      ['birth#2', 'birth'],
      ['care#1', 'care'],
      ['care#2', 'care'],
      ['degree', undefined],
    ]);
    const dead = groundsFor('assign', { 'child#1.died': known(true) });
    const left = findingsDue(familyLaw(), dead.parties, dead.grounds).map(({ key }) => key);
    expect(left).toEqual(['birth#1', 'birth#2', 'care#2', 'degree']);
  });

  it('each has its result, its amount, and what is known of its own party', () => {
    const { parties, grounds } = groundsFor('assign', { kind: known('first'), 'child#1.order': known(3), 'child#2.order': known(4) });
    const made = findingsMade(familyLaw(), parties, grounds, { 'birth#1': sum('birth', 100), 'care#2': sum('care', 200) });
    expect(payable(made).map(({ key, amount }) => [key, amount.tiyn])).toEqual([
      ['birth#1', 100],
      ['care#2', 200],
    ]);
    expect(made.find(({ key }) => key === 'care#2')).toMatchObject({
      ...{ finding: 'care', subject: { role: 'child', n: 2 }, result: 'assign' },
      facts: { kind: 'first', 'child#2.order': 4 },
    });
    expect(made.at(-1)).toMatchObject({ key: 'degree', subject: { role: 'applicant', n: 1 }, amount: null, facts: { kind: 'first' } });
  });

  it('an outcome establishes only what names it; without one nothing is', () => {
    const refused = groundsFor('refuse', {});
    expect(findingsDue(familyLaw(), refused.parties, refused.grounds).map(({ name }) => name)).toEqual(['birth', 'birth', 'care', 'care']);
    const open = groundsFor(undefined, {});
    expect(findingsDue(familyLaw(), open.parties, open.grounds)).toEqual([]);
  });

  it('a draft of before findings reads as one finding without a name, or as none', () => {
    const old: Draft = {
      ...{ version: 1, hash: '00' as Sha256, outcome: 'assign', grounds: [], reasons: null, by: 'officer', stale: false },
      amount: sum('age-pension', 300),
    };
    expect(findingsOf(old)).toEqual([
      { key: '', finding: null, subject: null, result: 'assign', amount: sum('age-pension', 300), facts: {} },
    ]);
    expect(findingsOf({ ...old, amount: null })).toEqual([]);
    expect(findingsOf(null)).toEqual([]);
  });
});
