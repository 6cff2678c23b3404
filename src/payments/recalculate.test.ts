import { describe, expect, it } from 'vitest';
import { localDate } from '../base/index.ts';
import { calculate, followsOf, type ParameterBook, publishedParameters } from '../benefits/index.ts';
import type { Award } from './award.ts';
import { replayAward } from './award.ts';
import type { KeptCalculation } from './award-events.ts';
import { executeRows, undoRows } from './execute-recalculation.ts';
import { month } from './month.ts';
import { recalculateAwards } from './recalculate-awards.ts';
import { decideRecalculation, evolveRecalculation, type Recalculating, type RecalculationSpec } from './recalculation.ts';
import { scheduleOf } from './schedule.ts';
import { command, decision, morning, mustDecide } from './testing/examples.ts';
import { grantsOf, indexation, recalculated, withIndex } from './testing/recalculable.ts';

const at = morning('2026-01-05');
const spec: RecalculationSpec = { ...indexation('index-2026'), at };
const grants = grantsOf(recalculated, 400, 11);
const awards = grants.map(([, event]) => replayAward([event]) as Award);
const last = month('2026-12');

/** The award after the events of a page, like a store would load it. */
function carriedOut(award: Award, how: RecalculationSpec, book: ParameterBook = publishedParameters) {
  const rows = recalculateAwards([award], how, book);
  const { events, differing } = executeRows({ rows, awards: new Map([[award.award, award]]), spec: how, at }, book, () => 'law');
  const [grant] = grants.filter(([id]) => id === award.award).map(([, event]) => event);
  const log = grant ? [grant, ...events.map(({ event }) => event)] : [];
  return { rows, events, differing, log, award: replayAward(log) as Award };
}

describe('the dry run', () => {
  it('gives each award the amount of the explaining function, or its reason, by columns as one by one', () => {
    const rows = new Map(recalculateAwards(awards, spec, publishedParameters).map((row) => [row.award, row]));
    expect(awards.length).toBeGreaterThan(1500);
    for (const award of awards) {
      const row = rows.get(award.award);
      const before = award.rates[0]?.monthly;
      const [name, facts] =
        award.benefit === 'age-pension'
          ? ['age-pension/yearly-increase', { amountBefore: { tiyn: before }, assignedOn: award.from }]
          : [award.benefit, award.calculated?.facts];
      const one = calculate(name, facts, spec.from);
      if (one.kind === 'refused') expect([row?.outcome, row?.ground, row?.after]).toEqual(['impossible', one.ground, before]);
      else expect([row?.after, row?.before]).toEqual([one.amount, before]);
    }
    const outcomes = new Set([...rows.values()].map(({ outcome }) => outcome));
    expect(outcomes).toContain('rises');
    expect(new Set([...rows.values()].filter(({ outcome }) => outcome === 'rises').map(({ benefit }) => benefit)).size).toBeGreaterThan(5);
  });

  it('passes over other benefits and ended awards, and names those without facts, raised later, or paid as a top-up', () => {
    const [award] = awards;
    if (!award) throw new Error('no award');
    const one = (change: Partial<Award>) => recalculateAwards([{ ...award, ...change }], spec, publishedParameters)[0];
    const { calculated: _, ...bare } = award;
    expect(recalculateAwards([bare], spec, publishedParameters)[0]).toMatchObject({ outcome: 'impossible', ground: 'facts-not-kept' });
    expect(one({ form: 'top-up' })).toMatchObject({ ground: 'top-up' });
    expect(one({ until: localDate('2025-12-31') })).toBeUndefined();
    expect(one({ benefit: 'special-allowance' })).toBeUndefined();
    const rise = { from: localDate('2026-03-01'), monthly: award.rates[0]?.monthly ?? (0 as never), why: 'x', seq: 2 };
    expect(one({ timeline: [...award.timeline, rise] })).toMatchObject({ ground: 'changes-later' });
  });

  it('a corrected figure works fixed amounts out again for the day of the right', () => {
    const fixed = grantsOf(['social-insurance-payments/capacity-loss'], 200, 5).map(([, event]) => replayAward([event]) as Award);
    const how: RecalculationSpec = { ...spec, kind: 'parameter', benefits: ['social-insurance-payments/capacity-loss'] };
    expect(followsOf('social-insurance-payments/capacity-loss')).toBe('right');
    expect(fixed.length).toBeGreaterThan(20);
    for (const row of recalculateAwards(fixed, how, publishedParameters)) expect(row.outcome).toBe('same');
    const raised = recalculateAwards(fixed, { ...how, kind: 'indexation' }, publishedParameters);
    expect(raised.some(({ outcome, before, after: now }) => outcome === 'rises' && now >= before * 1.09)).toBe(true);
  });
});

describe('execution and undoing of one award', () => {
  it('does what the dry run said, once; undone the schedule is what it was', () => {
    for (const award of awards.filter((_, n) => n % 7 === 0)) {
      const done = carriedOut(award, spec);
      const [row] = done.rows;
      if (row?.outcome !== 'rises') continue;
      expect(done.differing).toEqual([]);
      expect(done.award.timeline.at(-1)).toMatchObject({ from: row.from, monthly: row.after });
      const before = scheduleOf(award, last);
      const now = scheduleOf(done.award, last);
      expect(now.filter((part) => part.month < '2026-01').map(({ due }) => due)).toEqual(
        before.filter((part) => part.month < '2026-01').map(({ due }) => due),
      );
      const given = { rows: done.rows, awards: new Map([[award.award, done.award]]), spec, at };
      expect(executeRows(given, publishedParameters, () => 'law').events).toEqual([]);
      const undo = undoRows(given).events.map(({ event }) => event);
      const undone = replayAward([...done.log, ...undo]) as Award;
      expect(scheduleOf(undone, last)).toEqual(before);
      const again = { ...given, awards: new Map([[award.award, undone]]) };
      expect([...undoRows(again).events, ...executeRows(again, publishedParameters, () => 'law').events]).toEqual([]);
    }
  });

  it('lowers nobody unless told, and leaves an award that is no more as it was counted', () => {
    const lower = withIndex('3000', '2026-01-01');
    const award = awards.find(({ benefit }) => benefit === 'childcare-allowance');
    if (!award) throw new Error('no award');
    expect(carriedOut(award, spec, lower)).toMatchObject({ rows: [{ outcome: 'falls' }], events: [] });
    const told = carriedOut(award, { ...spec, lower: true }, lower);
    expect(told.events).toMatchObject([{ event: { kind: 'recalculated', mass: { recalculation: 'index-2026', article: 'law' } } }]);
    const rows = recalculateAwards([award], spec, publishedParameters);
    const rates = [{ from: localDate('2025-12-01'), monthly: 1 as never, why: 'corrected' }];
    const corrected = mustDecide(
      award,
      command({ kind: 'recalculate', reason: 'decision-corrected', rates }, '2026-01-06', decision('2', '2026-01-06')),
    );
    const changed = replayAward([...told.log.slice(0, 1), ...corrected]) as Award;
    const left = executeRows({ rows, awards: new Map([[award.award, changed]]), spec, at }, publishedParameters, () => 'law');
    expect(left).toEqual({ events: [], differing: [{ award: award.award, ground: 'changed-since' }] });
    // one child more, with the facts of the new decision: another amount than the one that was approved
    const one = { ...award.calculated, facts: { childOrder: award.calculated?.facts?.childOrder === 1 ? 4 : 1 } } as KeptCalculation;
    const worth = calculate(award.benefit, one.facts, award.from);
    if (worth.kind === 'refused') throw new Error(String(worth.ground));
    const act = {
      kind: 'recalculate',
      reason: 'decision-corrected',
      rates: [{ from: award.from, monthly: worth.amount, why: 'x' }],
    } as const;
    const grown = mustDecide(award, command({ ...act, calculated: one }, '2026-01-07', decision('3', '2026-01-07')));
    const other = replayAward([...told.log.slice(0, 1), ...grown]) as Award;
    const given = { rows, awards: new Map([[award.award, other]]), spec, at };
    expect(executeRows(given, publishedParameters, () => 'law')).toMatchObject({ events: [], differing: [{ ground: 'changed-since' }] });
    // what says nothing of the amount does not stand in the way
    const review = { kind: 'open-review', review: 'r', reason: 'proof-missing' } as const;
    const looked = mustDecide(award, command(review, '2026-01-07', decision('4', '2026-01-07')));
    const same = new Map([[award.award, replayAward([...told.log.slice(0, 1), ...looked]) as Award]]);
    expect(executeRows({ ...given, awards: same }, publishedParameters, () => 'law').events).toHaveLength(1);
  });

  it('a second indexation of another day goes on from the kept facts; a pension is not raised twice from one day', () => {
    const book = withIndex('5000', '2026-04-01');
    const basic = awards.find(({ benefit }) => benefit === 'childcare-allowance');
    const pension = awards.find(({ benefit }) => benefit === 'age-pension');
    if (!basic || !pension) throw new Error('no awards');
    const later: RecalculationSpec = { ...spec, id: 'april', from: localDate('2026-04-01') };
    const first = carriedOut(basic, spec).award;
    const expected = calculate(basic.benefit, basic.calculated?.facts, later.from, { book });
    if (expected.kind === 'refused') throw new Error(String(expected.ground));
    expect(recalculateAwards([first], later, book)).toMatchObject([{ outcome: 'rises', after: expected.amount }]);
    const raised = carriedOut(pension, spec);
    expect(raised.rows[0]?.outcome).toBe('rises');
    expect(recalculateAwards([raised.award], { ...spec, id: 'twice' }, publishedParameters)).toMatchObject([{ outcome: 'same' }]);
  });
});

describe('two people', () => {
  const counted: Recalculating = { ...evolveRecalculation(undefined, { kind: 'started', spec }), status: 'counted' };
  const by = (who: string) => ({ by: who, at });
  const step = (known: Recalculating, kind: 'approve' | 'approve-undo', who: string) => {
    const event = decideRecalculation(known, { kind }, by(who));
    return event && event.kind !== 'refused' ? evolveRecalculation(known, event) : event;
  };

  it('approve; the same person does not count twice, and nothing is approved before it is counted', () => {
    const one = step(counted, 'approve', 'a') as Recalculating;
    expect(one.status).toBe('counted');
    expect(step(one, 'approve', 'a')).toMatchObject({ ground: 'same-person' });
    expect(step(one, 'approve', 'b')).toMatchObject({ status: 'executing' });
    expect(step({ ...counted, status: 'counting' }, 'approve', 'a')).toMatchObject({ ground: 'not-now' });
  });

  it('undo: one asks, another approves', () => {
    const asked = evolveRecalculation({ ...counted, status: 'executed' }, { kind: 'undo-asked', reason: 'wrong act', ...by('a') });
    expect(step(asked, 'approve-undo', 'a')).toMatchObject({ ground: 'same-person' });
    expect(step(asked, 'approve-undo', 'b')).toMatchObject({ status: 'undoing' });
    expect(step({ ...counted, status: 'executed' }, 'approve-undo', 'b')).toMatchObject({ ground: 'not-now' });
  });
});
