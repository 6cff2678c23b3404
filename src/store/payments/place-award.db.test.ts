import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type CaseId, instant, localDate, sha256, tenge } from '../../base/index.ts';
import { type AwardOrder, awardIdOf, commandAward, month, type PaymentDeps, placeAward, scheduleKnownAt } from '../../payments/index.ts';
import { account, anna, command, decision, settings, testBanks, testCodes } from '../../payments/testing/examples.ts';
import type { PaymentHouse } from '../../payments/testing/house.ts';
import { faultsOfBooks, payMonth } from '../../payments/testing/pay-month.ts';
import { verifyAudit } from '../audit/verify.ts';
import { eachDatabase } from '../testing/index.ts';
import { createAwardStore } from './award-log.ts';
import { storedHouse } from './testing/stored-house.ts';

const hash = (number: string) => sha256(number);

eachDatabase('an award whose decision is corrected', ({ db }) => {
  let folder = '';
  let house: PaymentHouse;
  let deps: PaymentDeps;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jardem-corrected-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    house = await storedHouse(db(), folder);
    const awards = createAwardStore(db(), hash);
    deps = { awards, ports: house.ports, banks: testBanks, codes: testCodes, confirmAccount: async () => 'confirmed' };
  });

  const order = (over: Partial<AwardOrder> = {}): AwardOrder => ({
    caseId: 'case-1' as CaseId,
    effect: 'e1',
    what: 'toPayment',
    decision: { number: '1', on: localDate('2026-03-20') },
    why: 'decision-1',
    recipient: { number: anna, name: 'АННА' },
    deductions: [],
    iban: account(1, anna).iban,
    benefit: 'disability-allowance',
    region: '71' as never,
    payment: 'month',
    amount: tenge(40_000),
    from: localDate('2026-03-16'),
    until: null,
    ...over,
  });
  const again = { effect: 'e2', why: 'decision-2', decision: { number: '2', on: localDate('2026-04-10') } };
  const id = awardIdOf('case-1' as CaseId, 'toPayment');
  const place = async (over: Partial<AwardOrder> = {}) => {
    const placed = await placeAward(deps, order(over));
    if ('ground' in placed) throw new Error(placed.ground);
    return placed;
  };
  const lines = async () => (await house.memory.linesOfAward(id)).map(({ month: m, kind, gross, state }) => [m, kind, gross / 100, state]);
  const pay = async (m: string) => {
    house.setToday(localDate(`${m}-25`));
    await payMonth(house, month(m), settings(`${m}-26`));
  };
  const clean = async () => {
    expect(await faultsOfBooks(house)).toEqual([]);
    expect((await verifyAudit(db(), { hash })).first.filter(({ of }) => of !== 'counter')).toEqual([]);
  };

  it('begins earlier, is paid the months before, once, and knows what was known when', async () => {
    await place();
    await pay('2026-03');
    house.setToday(localDate('2026-04-10'));
    const placed = await place({ ...again, from: localDate('2026-01-16') });
    expect(placed).toMatchObject({ from: '2026-01-16', regions: [{ from: '2026-01-16', region: '71' }] });
    expect(await place({ ...again, from: localDate('2026-01-16') })).toEqual(placed);
    expect(await db().query('select from_month from award')).toEqual([{ from_month: '2026-01' }]);
    await clean();
    await pay('2026-04');
    expect(await lines()).toEqual([
      ['2026-01', 'arrears', 20_645.17, 'paid'],
      ['2026-02', 'arrears', 40_000, 'paid'],
      ['2026-03', 'regular', 20_645.17, 'paid'],
      ['2026-03', 'difference', 19_354.83, 'paid'],
      ['2026-04', 'regular', 40_000, 'paid'],
    ]);
    const log = await house.memory.log(id);
    const known = (at: string) => scheduleKnownAt(log, instant(at), month('2026-04')).map((m) => [m.month, m.due / 100]);
    expect(known('2026-04-01T00:00:00Z')).toEqual([
      ['2026-03', 20_645.17],
      ['2026-04', 40_000],
    ]);
    expect(known('2026-05-01T00:00:00Z')).toEqual([
      ['2026-01', 20_645.17],
      ['2026-02', 40_000],
      ['2026-03', 40_000],
      ['2026-04', 40_000],
    ]);
    await clean();
  });

  it('begins earlier with another sum, which then holds for all its days', async () => {
    await place();
    await pay('2026-03');
    house.setToday(localDate('2026-04-10'));
    await place({ ...again, from: localDate('2026-03-01'), amount: tenge(50_000) });
    await pay('2026-04');
    expect(await lines()).toEqual([
      ['2026-03', 'regular', 20_645.17, 'paid'],
      ['2026-03', 'difference', 29_354.83, 'paid'],
      ['2026-04', 'regular', 50_000, 'paid'],
    ]);
    await clean();
  });

  it('keeps what a recalculation of many has raised since, when only its beginning was wrong', async () => {
    const { award } = await place();
    const raised = {
      kind: 'recalculate',
      reason: 'indexation',
      rates: [{ from: localDate('2026-04-01'), monthly: tenge(44_000), why: 'act' }],
    } as const;
    const mass = { recalculation: 'R1', article: '1', changes: [] };
    const told = await commandAward(deps, award, command({ ...raised, mass }, '2026-04-02', decision('I', '2026-04-02')));
    if ('ground' in told) throw new Error(told.ground);
    await place({ ...again, from: localDate('2026-02-01') });
    await pay('2026-04');
    expect(await lines()).toEqual([
      ['2026-02', 'arrears', 40_000, 'paid'],
      ['2026-03', 'arrears', 40_000, 'paid'],
      ['2026-04', 'regular', 44_000, 'paid'],
    ]);
    await clean();
  });

  it('does not begin earlier into the days of an award that excludes it', async () => {
    await place({
      caseId: 'case-0' as CaseId,
      benefit: 'survivor-allowance',
      from: localDate('2026-01-01'),
      until: localDate('2026-03-15'),
    });
    await place();
    const refused = await placeAward(deps, order({ ...again, from: localDate('2026-03-10') }));
    expect(refused).toMatchObject({ kind: 'refused', ground: 'awards-exclude-each-other', details: { from: '2026-03-10' } });
    expect((await house.memory.award(id))?.from).toBe('2026-03-16');
  });

  it('leaves a payment that is made once in its month', async () => {
    await place({ payment: 'once' });
    await place({ ...again, payment: 'once', from: localDate('2026-01-01'), amount: tenge(45_000) });
    expect(await house.memory.award(id)).toMatchObject({ from: '2026-03-01', until: '2026-03-31', timeline: [{ monthly: tenge(45_000) }] });
  });
});
