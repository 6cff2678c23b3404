import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CaseId, instant, localDate, sha256, type Tiyn, tenge } from '../../base/index.ts';
import { type AmountName, calculate, publishedParameters } from '../../benefits/index.ts';
import {
  type AwardOrder,
  awardIdOf,
  commandAward,
  createRecalculations,
  month,
  type PlaceDeps,
  placeAward,
  scheduleKnownAt,
} from '../../payments/index.ts';
import { account, anna, command, decision, morning, settings, testBanks, testCodes } from '../../payments/testing/examples.ts';
import type { PaymentHouse } from '../../payments/testing/house.ts';
import { faultsOfBooks, payMonth } from '../../payments/testing/pay-month.ts';
import { indexation } from '../../payments/testing/recalculable.ts';
import { verifyAudit } from '../audit/verify.ts';
import { eachDatabase } from '../testing/index.ts';
import { createAwardStore } from './award-log.ts';
import { createRecalculationStore } from './recalculation-store.ts';
import { storedHouse } from './testing/stored-house.ts';

const hash = (number: string) => sha256(number);

eachDatabase('an award whose decision is corrected', ({ db }) => {
  let folder = '';
  let house: PaymentHouse;
  let deps: PlaceDeps;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jardem-corrected-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    house = await storedHouse(db(), folder);
    const awards = createAwardStore(db(), hash);
    const book = async () => publishedParameters;
    deps = { awards, ports: house.ports, banks: testBanks, codes: testCodes, confirmAccount: async () => 'confirmed', book };
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

  describe('another sum after a recalculation of many', () => {
    const recalculations = () =>
      createRecalculations({
        store: createRecalculationStore(db()),
        awards: deps.awards,
        book: deps.book,
        now: () => morning('2026-01-05'),
        page: 10,
      });
    const indexed = async () => {
      const service = recalculations();
      await service.start(indexation('R1'));
      for (const by of ['first', 'second']) {
        await service.goOn('R1', 100);
        await service.act('R1', { kind: 'approve' }, by);
      }
      expect(await service.goOn('R1', 100)).toMatchObject({ recalculation: { status: 'executed' } });
    };
    const timeline = async () => (await house.memory.award(id))?.timeline.map(({ from, monthly }) => [from, monthly / 100]);
    const amount = (name: AmountName, facts: object, on: string): Tiyn => {
      const found = calculate(name, facts as never, localDate(on));
      if (found.kind === 'refused') throw new Error(found.ground);
      return found.amount;
    };
    const pension = { benefit: 'age-pension', from: localDate('2025-03-01') } as const;
    const increased = (before: number) =>
      amount('age-pension/yearly-increase', { amountBefore: { tiyn: tenge(before) }, assignedOn: '2025-03-01' }, '2026-01-01') / 100;

    it('is raised as the first was, by the same act, and explains itself', async () => {
      await place({ ...pension, amount: tenge(100_000) });
      await indexed();
      expect(await timeline()).toEqual([
        ['2025-03-01', 100_000],
        ['2026-01-01', increased(100_000)],
      ]);
      const placed = await place({ ...pension, ...again, amount: tenge(120_000) });
      const right = [
        ['2025-03-01', 120_000],
        ['2026-01-01', increased(120_000)],
      ];
      expect(increased(120_000)).toBeGreaterThan(120_000);
      expect(await timeline()).toEqual(right);
      expect(placed.reviews).toEqual([]);
      expect(await place({ ...pension, ...again, amount: tenge(120_000) })).toEqual(placed);
      const paper = await recalculations().document('R1', id);
      expect(paper).toMatchObject({ before: { monthly: tenge(120_000) }, after: { calculation: { amount: tenge(increased(120_000)) } } });
      await clean();
      await place({
        ...pension,
        effect: 'e3',
        why: 'decision-3',
        decision: { number: '3', on: localDate('2026-05-10') },
        amount: tenge(90_000),
      });
      expect(await timeline()).toEqual([
        ['2025-03-01', 90_000],
        ['2026-01-01', increased(90_000)],
      ]);
      await clean();
    });

    it('loses what was raised again when the recalculation is undone', async () => {
      await place({ ...pension, amount: tenge(100_000) });
      await indexed();
      await place({ ...pension, ...again, amount: tenge(120_000) });
      await recalculations().act('R1', { kind: 'ask-undo', reason: 'repealed' }, 'first');
      await recalculations().act('R1', { kind: 'approve-undo' }, 'second');
      expect(await recalculations().goOn('R1', 10)).toMatchObject({ recalculation: { status: 'undone' } });
      expect(await timeline()).toEqual([['2025-03-01', 120_000]]);
      await clean();
      await place({ ...pension, effect: 'e3', why: 'decision-3', amount: tenge(110_000) });
      expect(await timeline()).toEqual([['2025-03-01', 110_000]]);
      await clean();
    });

    it('is raised by the parameters of the day where the amount follows them, when its facts were wrong', async () => {
      const facts = { category: 'cat_a', kind: 'general', group: 'I', survivorDependants: 0 };
      const worked = (of: object) => {
        const sum = amount('disability-allowance', of, '2025-03-01');
        const calculated = {
          name: 'disability-allowance',
          on: localDate('2025-03-01'),
          knownAt: morning('2025-12-01'),
          payment: 'month',
        } as const;
        return { from: localDate('2025-03-01'), amount: sum, calculated: { ...calculated, facts: of as never } };
      };
      await place(worked({ ...facts, group: 'III' }));
      await indexed();
      await place({ ...worked(facts), ...again });
      expect(await timeline()).toEqual([
        ['2025-03-01', amount('disability-allowance', facts, '2025-03-01') / 100],
        ['2026-01-01', amount('disability-allowance', facts, '2026-01-01') / 100],
      ]);
      await clean();
    });

    it('is raised after all when the process died between the correction and the raise', async () => {
      await place({ ...pension, amount: tenge(100_000) });
      await indexed();
      const { awards } = deps;
      const corrected = { ...pension, ...again, amount: tenge(120_000) };
      const append: typeof awards.append = async (award, events, caseId) => {
        if (events.some((event) => event.kind === 'recalculated' && event.mass)) throw new Error('died');
        return awards.append(award, events, caseId);
      };
      await expect(placeAward({ ...deps, awards: { ...awards, append } }, order(corrected))).rejects.toThrow('died');
      expect(await timeline()).toEqual([['2025-03-01', 120_000]]);
      await place(corrected);
      expect((await timeline())?.[1]).toEqual(['2026-01-01', increased(120_000)]);
      await clean();
    });

    it('is not raised when the right begins only after the raise', async () => {
      await place({ ...pension, amount: tenge(100_000) });
      await indexed();
      const placed = await place({ ...pension, ...again, from: localDate('2026-02-01'), amount: tenge(120_000) });
      expect(await timeline()).toEqual([
        ['2025-03-01', 0],
        ['2026-02-01', 120_000],
      ]);
      expect(placed.reviews).toEqual([]);
    });

    it('opens a review where the raise cannot be worked out, and pays what is certain until then', async () => {
      const { award } = await place();
      const raise = {
        kind: 'recalculate',
        reason: 'indexation',
        rates: [{ from: localDate('2026-04-01'), monthly: tenge(44_000), why: 'act' }],
        mass: { recalculation: 'R0', article: '1', changes: [] },
      } as const;
      await commandAward(deps, award, command(raise, '2026-04-02', decision('I', '2026-04-02')));
      const placed = await place({ ...again, amount: tenge(42_000) });
      expect(placed.reviews).toMatchObject([{ reason: 'amount-differs', open: true }]);
      expect(await timeline()).toEqual([
        ['2026-03-16', 42_000],
        ['2026-04-01', 44_000],
      ]);
      expect(await place({ ...again, amount: tenge(42_000) })).toEqual(placed);
      const less = { effect: 'e3', why: 'decision-3', amount: tenge(30_000) };
      const lowered = await place(less);
      expect(lowered.reviews.map(({ reason }) => reason)).toEqual(['amount-differs', 'amount-differs']);
      expect(await timeline()).toEqual([['2026-03-16', 30_000]]);
      expect(await place(less)).toEqual(lowered);
    });
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
