import { describe, expect, it } from 'vitest';
import { localDate, tenge } from '../base/index.ts';
import { type Award, evolveAward, replayAward } from './award.ts';
import type { AwardAct } from './award-commands.ts';
import type { AwardEvent, Basis } from './award-events.ts';
import { decideAward } from './decide-award.ts';
import { month } from './month.ts';
import { scheduleChanges, scheduleKnownAt, scheduleOf } from './schedule.ts';
import { account, anna, application, command, decision, type GrantIdea, grant, morning, registry, testBanks } from './testing/examples.ts';

/** Runs commands one after another and answers the log. */
function life(...steps: readonly [AwardAct, string, Basis?][]): readonly AwardEvent[] {
  const log: AwardEvent[] = [];
  for (const [act, at, basis] of steps) {
    const decided = decideAward(replayAward(log), command(act, at, basis ?? decision('1', at)));
    if ('kind' in decided) throw new Error(`refused: ${decided.ground}`);
    log.push(...decided);
  }
  return log;
}

const granted = (idea: GrantIdea = {}): [AwardAct, string] => [{ kind: 'grant', grant: grant(idea), others: [] }, '2026-01-20'];
const awardOf = (log: readonly AwardEvent[]): Award => replayAward(log) ?? expect.fail('no award');
const dues = (log: readonly AwardEvent[], through: string) =>
  Object.fromEntries(scheduleOf(awardOf(log), month(through)).map((m) => [m.month, m.due / 100]));
const facts = (factOn: string, newsOn: string) => ({ factOn: localDate(factOn), newsOn: localDate(newsOn) });
const ground = (act: AwardAct, log: readonly AwardEvent[], basis = decision('2', '2026-05-05')) => {
  const decided = decideAward(awardOf(log), command(act, '2026-05-05', basis));
  return 'kind' in decided ? decided.ground : 'accepted';
};

describe('an award', () => {
  it('begins earlier by a signed decision only, and only before it began', () => {
    const log = life(granted());
    const rate = (from: string) => ({ from: localDate(from), monthly: tenge(35_000), why: 'c2' });
    const begin = (from: string, rates = [rate(from)]): AwardAct => ({ kind: 'begin-earlier', from: localDate(from), rates, others: [] });
    expect(ground(begin('2026-01-01'), log)).toBe('accepted');
    expect(ground(begin('2026-01-01'), log, registry('m', '2026-05-05'))).toBe('needs-decision');
    expect(ground(begin('2026-02-01'), log)).toBe('not-earlier');
    expect(ground(begin('2026-01-01', [rate('2026-01-02')]), log)).toBe('rates-malformed');
    expect(ground(begin('2026-01-01', [rate('2026-01-01'), rate('2026-02-01')]), log)).toBe('rates-malformed');
    // a later recalculation that is undone leaves the days before as the decision gave them; moved back twice it begins at the earliest
    const whole = life(
      granted(),
      [begin('2026-01-01'), '2026-03-01'],
      [{ kind: 'recalculate', reason: 'x', rates: [rate('2026-01-15')] }, '2026-03-02'],
      [{ kind: 'undo-recalculation', recalculation: 3 }, '2026-03-03'],
      [begin('2025-12-01'), '2026-03-04'],
    );
    expect(dues(whole, '2026-02')).toEqual({ '2025-12': 35_000, '2026-01': 35_000, '2026-02': 40_000 });
    expect(awardOf(whole)).toMatchObject({
      from: '2025-12-01',
      touched: [{}, { seq: 2, from: '2026-01' }, {}, {}, { seq: 5, from: '2025-12' }],
    });
    const [changed] = scheduleChanges(whole, morning('2026-02-01'), morning('2026-03-01'), month('2026-02'));
    expect(changed).toEqual({ month: '2026-01', before: 0, after: tenge(35_000), events: [2] });
  });

  it('is granted by a signed decision and owes its rate every month', () => {
    expect(dues(life(granted()), '2026-04')).toEqual({ '2026-02': 40_000, '2026-03': 40_000, '2026-04': 40_000 });
    const unsigned = decideAward(
      undefined,
      command({ kind: 'grant', grant: grant(), others: [] }, '2026-01-20', registry('m', '2026-01-20')),
    );
    expect(unsigned).toMatchObject({ kind: 'refused', ground: 'needs-decision' });
  });

  it('owes a part of its first and last month by calendar days, never less than the exact share', () => {
    const log = life(granted({ from: '2026-02-10', until: '2026-04-10', monthly: 40_000 }));
    expect(dues(log, '2026-06')).toEqual({ '2026-02': 27_142.86, '2026-03': 40_000, '2026-04': 13_333.34 });
  });

  it('changes its amount from the day the group changes, and the parts add up to the month', () => {
    const rates = [{ from: localDate('2026-03-18'), monthly: tenge(60_001), why: 'calculation-2' }];
    const log = life(granted({ monthly: 40_000 }), [{ kind: 'recalculate', reason: 'group-changed', rates }, '2026-03-20']);
    const march = scheduleOf(awardOf(log), month('2026-03')).at(-1);
    expect(march?.parts.map((part) => [part.days, part.rate])).toEqual([
      [17, 1],
      [14, 2],
    ]);
    expect(march?.parts.reduce((sum, part) => sum + part.amount, 0)).toBe(march?.due);
    expect(march?.due).toBe(Math.ceil((4_000_000 * 17 + 6_000_100 * 14) / 31));
  });

  it('is paid through the month of death however late the news comes', () => {
    const log = life(granted(), [{ kind: 'stop', ground: 'death', ...facts('2026-03-04', '2026-06-15') }, '2026-06-16']);
    expect(dues(log, '2026-07')).toEqual({ '2026-02': 40_000, '2026-03': 40_000 });
  });

  it('ends for departure only from the first of the month after the news', () => {
    const log = life(granted(), [{ kind: 'stop', ground: 'departure', ...facts('2026-02-04', '2026-03-15') }, '2026-03-16']);
    expect(dues(log, '2026-07')).toEqual({ '2026-02': 40_000, '2026-03': 40_000 });
  });

  it('is suspended but never ended by the message of one registry, and resumed in full when the person proves alive', () => {
    const message = registry('zhtmd-1', '2025-09-12');
    const log = life(granted({ benefit: 'age-pension', from: '2025-01-01' }), [
      { kind: 'suspend', ground: 'death-unconfirmed', ...facts('2025-09-05', '2025-09-12') },
      '2025-09-12',
      message,
    ]);
    expect(ground({ kind: 'stop', ground: 'death', ...facts('2025-09-05', '2025-09-12') }, log, message)).toBe('needs-decision');
    expect(dues(log, '2025-11')).toMatchObject({ '2025-09': 40_000, '2025-10': 0, '2025-11': 0 });
    expect(scheduleOf(awardOf(log), month('2025-10')).at(-1)?.held).toBe(tenge(40_000));
    const resumed = [...log];
    const decided = decideAward(
      awardOf(log),
      command(
        { kind: 'resume', suspension: 2, factOn: localDate('2025-10-20'), appliedOn: localDate('2025-10-20') },
        '2025-10-20',
        decision('3', '2025-10-20'),
      ),
    );
    if ('kind' in decided) throw new Error(decided.ground);
    resumed.push(...decided);
    expect(dues(resumed, '2025-11')).toMatchObject({ '2025-09': 40_000, '2025-10': 40_000, '2025-11': 40_000 });
  });

  it('is resumed at most one month back after a missed re-examination, with a good reason at most three years', () => {
    const missed: [AwardAct, string] = [
      { kind: 'suspend', ground: 'missed-reexamination', ...facts('2026-03-10', '2026-03-20') },
      '2026-03-20',
    ];
    const back = (goodReason: boolean): [AwardAct, string] => [
      { kind: 'resume', suspension: 2, factOn: localDate('2026-08-15'), appliedOn: localDate('2026-08-15'), goodReason },
      '2026-08-16',
    ];
    expect(dues(life(granted(), missed, back(false)), '2026-08')).toEqual({
      '2026-02': 40_000,
      '2026-03': 40_000,
      '2026-04': 0,
      '2026-05': 0,
      '2026-06': 0,
      '2026-07': 21_935.49,
      '2026-08': 40_000,
    });
    expect(dues(life(granted(), missed, back(true)), '2026-08')).toMatchObject({ '2026-04': 40_000, '2026-07': 40_000 });
  });

  it('gives unclaimed money for three years before the application, and without limit when the office was at fault', () => {
    const idle: [AwardAct, string, Basis] = [
      { kind: 'suspend', ground: 'no-debits', ...facts('2022-01-10', '2022-01-10') },
      '2022-01-10',
      registry('bank-1', '2022-01-10'),
    ];
    const back = (officeFault: boolean): [AwardAct, string] => [
      { kind: 'resume', suspension: 2, factOn: localDate('2026-01-15'), appliedOn: localDate('2026-01-15'), officeFault },
      '2026-01-16',
    ];
    const long = granted({ from: '2021-01-01' });
    expect(dues(life(long, idle, back(false)), '2026-01')).toMatchObject({ '2022-12': 0, '2023-01': 21_935.49, '2023-02': 40_000 });
    expect(dues(life(long, idle, back(true)), '2026-01')).toMatchObject({ '2022-02': 40_000, '2023-01': 40_000 });
  });

  it('opens a review when the yearly certificate of study is missing, and stops nothing by itself', () => {
    const pupil = granted({ benefit: 'survivor-allowance' });
    const silence: [AwardAct, string, Basis] = [
      { kind: 'open-review', review: 'study-2026', reason: 'study-certificate-missing' },
      '2026-09-01',
      { kind: 'system', why: 'follow-up lapsed' },
    ];
    const log = life(pupil, silence);
    expect(dues(log, '2026-10')['2026-10']).toBe(40_000);
    const bySystem = { kind: 'system', why: 'follow-up lapsed' } as const;
    expect(ground({ kind: 'suspend', ground: 'study-ended', ...facts('2026-09-01', '2026-09-01') }, log, bySystem)).toBe('needs-decision');
    expect(ground({ kind: 'stop', ground: 'study-ended', ...facts('2026-09-01', '2026-09-01') }, log, bySystem)).toBe('needs-decision');
  });

  it('refuses a ground that the rules do not have for its benefit', () => {
    const log = life(granted({ benefit: 'basic-pension' }));
    expect(ground({ kind: 'suspend', ground: 'imprisonment', ...facts('2026-03-01', '2026-03-02') }, log)).toBe('ground-not-for-benefit');
    expect(ground({ kind: 'suspend', ground: 'carer-works', ...facts('2026-03-01', '2026-03-02') }, log)).toBe('ground-not-for-benefit');
  });

  it('goes on in another region from the day of the transfer', () => {
    const log = life(granted(), [{ kind: 'transfer', to: '75' as never, from: localDate('2026-04-01') }, '2026-03-10']);
    expect(awardOf(log).regions.map((r) => r.region)).toEqual(['71', '75']);
  });

  it('takes back a recalculation by a later event and is what it was before', () => {
    const rates = [{ from: localDate('2026-03-01'), monthly: tenge(44_000), why: 'indexation' }];
    const log = life(
      granted(),
      [{ kind: 'recalculate', reason: 'indexation', rates }, '2026-02-20'],
      [{ kind: 'undo-recalculation', recalculation: 2 }, '2026-02-25'],
    );
    expect(dues(log, '2026-04')).toEqual(dues(life(granted()), '2026-04'));
  });

  it('lives on when a stop turns out to be a mistake', () => {
    const log = life(
      granted(),
      [{ kind: 'stop', ground: 'death', ...facts('2026-02-20', '2026-03-01') }, '2026-03-02'],
      [{ kind: 'reinstate', stop: 2, reason: 'the act of death is of a namesake' }, '2026-05-02'],
    );
    expect(dues(log, '2026-05')['2026-04']).toBe(40_000);
  });

  it('knows what was known when: the schedule of any instant, and what changed since and why', () => {
    const rates = [{ from: localDate('2026-03-01'), monthly: tenge(42_500), why: 'calculation-2' }];
    const log = life(granted(), [{ kind: 'recalculate', reason: 'group-changed', rates }, '2026-04-05']);
    expect(scheduleKnownAt(log, morning('2026-04-04'), month('2026-03')).map((m) => m.due)).toEqual([tenge(40_000), tenge(40_000)]);
    expect(scheduleKnownAt(log, morning('2026-04-05'), month('2026-03')).map((m) => m.due)).toEqual([tenge(40_000), tenge(42_500)]);
    expect(scheduleKnownAt(log, morning('2026-01-01'), month('2026-03'))).toEqual([]);
    expect(scheduleChanges(log, morning('2026-04-04'), morning('2026-04-06'), month('2026-04'))).toEqual([
      { month: '2026-03', before: tenge(40_000), after: tenge(42_500), events: [2] },
      { month: '2026-04', before: tenge(40_000), after: tenge(42_500), events: [2] },
    ]);
  });

  it('takes a command once, and refuses one that saw an older version', () => {
    const log = life(granted());
    const told = command(
      { kind: 'give-account', account: account(1, anna), banks: testBanks },
      '2026-02-02',
      application('7', '2026-02-02'),
    );
    const first = decideAward(awardOf(log), told);
    if ('kind' in first) throw new Error(first.ground);
    const after = awardOf([...log, ...first]);
    expect(decideAward(after, told)).toEqual([]);
    expect(decideAward(after, { ...told, key: 'another', seen: 1 })).toMatchObject({ ground: 'stale', details: { version: 2 } });
  });

  it('takes an account only at the bank it belongs to, and only under a name that banks can write', () => {
    const give = (change: object): AwardAct => ({ kind: 'give-account', account: { ...account(1, anna), ...change }, banks: testBanks });
    const log = life(granted());
    expect(ground(give({}), log)).toBe('accepted');
    expect(ground(give({ iban: 'KZ04999JDM0000000001' }), log)).toBe('iban-check');
    expect(ground(give({ bic: 'HSBKKZKX' }), log)).toBe('bic-of-another-bank');
    expect(ground(give({ name: '\u0000' }), log)).toBe('name-not-writable');
    expect(ground({ kind: 'confirm-account', iban: account(9, anna).iban }, log)).toBe('no-such-account');
  });

  it('will not replay a log with a gap', () => {
    const [first] = life(granted());
    expect(() => evolveAward(undefined, { ...(first as AwardEvent), seq: 2 })).toThrow('does not follow');
  });

  it('refuses rates that go back in time, negative sums and an end before the beginning', () => {
    const tell = (change: object) =>
      decideAward(
        undefined,
        command({ kind: 'grant', grant: { ...grant(), ...change }, others: [] }, '2026-01-20', decision('1', '2026-01-20')),
      );
    expect(tell({ rates: [] })).toMatchObject({ ground: 'rates-malformed' });
    expect(tell({ rates: [{ from: localDate('2026-02-01'), monthly: -1, why: '' }] })).toMatchObject({ ground: 'rates-malformed' });
    expect(tell({ until: localDate('2026-01-01') })).toMatchObject({ ground: 'grant-malformed' });
    expect(tell({ region: '7' })).toMatchObject({ ground: 'grant-malformed' });
    expect(tell({ award: 'with space' })).toMatchObject({ ground: 'grant-malformed' });
  });
});

describe('an overpayment', () => {
  const found: AwardAct = {
    kind: 'find-overpayment',
    overpayment: 'P1',
    months: [{ month: month('2026-03'), amount: tenge(40_000) }],
    cause: 'late news',
  };
  const log = life(granted(), [found, '2026-04-05']);

  it('is withheld only on an application or by a court, and never above the limit', () => {
    const agree = (basisPoints: number): AwardAct => ({ kind: 'agree-overpayment', overpayment: 'P1', basisPoints });
    expect(ground(agree(1000), log)).toBe('needs-application');
    expect(ground(agree(1000), log, application('9', '2026-05-05'))).toBe('accepted');
    expect(ground(agree(2501), log, application('9', '2026-05-05'))).toBe('above-deduction-limit');
  });

  it('cannot be repaid beyond what is left of it', () => {
    const repay = (amount: number, withheld: number): AwardAct => ({
      kind: 'repay-overpayment',
      overpayment: 'P1',
      amount: tenge(amount),
      withheld: tenge(withheld),
    });
    expect(ground(repay(40_000, 0), log)).toBe('accepted');
    expect(ground(repay(40_000, 1), log)).toBe('sum-wrong');
    expect(ground(repay(0, 0), log)).toBe('sum-wrong');
  });

  it('is found by a decision, once under its number, and gone when withdrawn', () => {
    expect(ground(found, log, registry('x', '2026-05-05'))).toBe('needs-decision');
    expect(ground(found, log)).toBe('overpayment-exists');
    const withdrawn = life(
      granted(),
      [found, '2026-04-05'],
      [{ kind: 'withdraw-overpayment', overpayment: 'P1', reason: 'mistake' }, '2026-04-06'],
    );
    expect(ground({ kind: 'claim-overpayment', overpayment: 'P1', court: '2-1' }, withdrawn)).toBe('no-such-overpayment');
  });
});
