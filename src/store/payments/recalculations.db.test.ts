import { beforeEach, expect, it } from 'vitest';
import { localDate, sha256 } from '../../base/index.ts';
import { publishedParameters } from '../../benefits/index.ts';
import {
  type Award,
  type AwardId,
  createRecalculations,
  month,
  type Recalculating,
  type RecalculationStore,
  type Recalculations,
  scheduleOf,
} from '../../payments/index.ts';
import { command, decision, morning, mustDecide } from '../../payments/testing/examples.ts';
import { grantsOf, indexation, recalculated, withIndex } from '../../payments/testing/recalculable.ts';
import { eachDatabase } from '../testing/index.ts';
import { createAwardStore } from './award-log.ts';
import { createRecalculationStore } from './recalculation-store.ts';
import { emptyPayments } from './testing/stored-house.ts';

const last = month('2026-12');

eachDatabase('recalculations', ({ db }) => {
  let store: RecalculationStore;
  let service: Recalculations;
  const awards = () => createAwardStore(db(), (number) => sha256(number));
  const serviceOver = (over: RecalculationStore, book = publishedParameters) =>
    createRecalculations({ store: over, awards: awards(), book: async () => book, now: () => morning('2026-01-05'), page: 20 });
  const ids: AwardId[] = [];
  const all = async () => Promise.all(ids.map(async (id) => (await awards().find(id)) as Award));
  const schedules = async () => (await all()).map((award) => scheduleOf(award, last).map(({ due }) => due));

  beforeEach(async () => {
    await emptyPayments(db());
    ids.length = 0;
    for (const [id, event] of grantsOf(recalculated, 20, 3)) {
      await awards().append(id, [event]);
      ids.push(id);
    }
    store = createRecalculationStore(db());
    service = serviceOver(store);
  });

  const counted = async (id: string, over = service) => {
    await over.start(indexation(id));
    expect(await over.goOn(id, 100)).toMatchObject({ waitsFor: 'people', recalculation: { status: 'counted' } });
  };
  const approve = async (id: string, over = service) => {
    await over.act(id, { kind: 'approve' }, 'first');
    return over.act(id, { kind: 'approve' }, 'second');
  };
  const logs = async () => Promise.all(ids.map((id) => awards().log(id)));

  it('what is carried out is what was counted; undone by later events, every month is what it was', async () => {
    const before = await schedules();
    await counted('a');
    expect(await schedules()).toEqual(before);
    expect(await service.act('a', { kind: 'approve' }, 'first')).toMatchObject({ status: 'counted' });
    expect(await service.act('a', { kind: 'approve' }, 'first')).toMatchObject({ ground: 'same-person' });
    expect(await service.goOn('a', 100)).toMatchObject({ waitsFor: 'people' });
    expect(await service.act('a', { kind: 'approve' }, 'second')).toMatchObject({ status: 'executing' });
    expect(await service.goOn('a', 100)).toMatchObject({ waitsFor: 'nothing', recalculation: { status: 'executed' } });
    const rows = (
      await Promise.all(
        (['rises', 'same', 'impossible', 'falls'] as const).map((outcome) => store.rows('a', { outcome, after: '', limit: 1000 })),
      )
    ).flat();
    const totals = (await service.view('a')) as { recalculation: Recalculating };
    expect(totals.recalculation.totals.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
    expect(totals.recalculation.totals.reduce((sum, total) => sum + total.after, 0)).toBe(rows.reduce((sum, row) => sum + row.after, 0));
    expect(rows.filter(({ outcome }) => outcome === 'rises').length).toBeGreaterThan(60);
    const now = new Map((await all()).map((award) => [award.award, award]));
    for (const row of rows) expect(now.get(row.award)?.timeline.findLast(({ from }) => from <= row.from)?.monthly).toBe(row.after);
    await service.act('a', { kind: 'ask-undo', reason: 'the act was repealed' }, 'first');
    expect(await service.act('a', { kind: 'approve-undo' }, 'first')).toMatchObject({ ground: 'same-person' });
    await service.act('a', { kind: 'approve-undo' }, 'second');
    expect(await service.goOn('a', 100)).toMatchObject({ waitsFor: 'nothing', recalculation: { status: 'undone' } });
    expect(await schedules()).toEqual(before);
    expect((await logs()).filter((log) => log.length === 3)).toHaveLength(rows.filter(({ outcome }) => outcome === 'rises').length);
    await service.goOn('a', 100);
    await service.act('a', { kind: 'approve-undo' }, 'second');
    expect(await schedules()).toEqual(before);
  });

  it('broken off at any page and by several processes at once it goes on, and changes no award twice', async () => {
    let dice = 1;
    // Dies after what it did was kept, and before, each about every third call: by dice, since in turn three workers may keep step for ever.
    const fate = () => {
      dice = (dice * 48_271) % 2_147_483_647;
      return dice % 3;
    };
    const dying =
      <A extends unknown[], R>(work: (...given: A) => Promise<R>) =>
      async (...given: A): Promise<R> => {
        const how = fate();
        if (how === 1) throw new Error('died before');
        const done = await work(...given);
        if (how === 2) throw new Error('died after');
        return done;
      };
    const mortal = serviceOver({ ...store, keepPage: dying(store.keepPage), record: dying(store.record), workPage: dying(store.workPage) });
    const until = async (id: string, waitsFor: string) => {
      for (let i = 0; i < 400; i++) {
        const steps = await Promise.allSettled([mortal.goOn(id, 2), mortal.goOn(id, 2), mortal.goOn(id, 1)]);
        if (steps.some((step) => step.status === 'fulfilled' && 'waitsFor' in step.value && step.value.waitsFor === waitsFor)) return;
      }
      throw new Error('it never came to rest');
    };
    await service.start(indexation('b'));
    await until('b', 'people');
    const rows = await store.rows('b', { outcome: 'rises', after: '', limit: 1000 });
    expect(await store.find('b')).toMatchObject({ rows: ids.length });
    await approve('b');
    await until('b', 'nothing');
    const grown = (await logs()).filter((log) => log.length > 1);
    expect(grown.map((log) => log.length)).toEqual(rows.map(() => 2));
    expect(await store.find('b')).toMatchObject({ status: 'executed' });
  });

  it('leaves and names awards that changed meanwhile; a second start with other wishes is refused', async () => {
    await counted('c');
    const [row] = await store.rows('c', { outcome: 'rises', after: '', limit: 1 });
    if (!row) throw new Error('nothing rises');
    const award = await awards().find(row.award);
    const rates = [{ from: localDate('2025-12-01'), monthly: 1 as never, why: 'corrected' }];
    const events = mustDecide(
      award,
      command({ kind: 'recalculate', reason: 'decision-corrected', rates }, '2026-01-06', decision('2', '2026-01-06')),
    );
    await awards().append(row.award, events);
    await approve('c');
    await service.goOn('c', 100);
    expect(await service.differing('c', '', 10)).toEqual([{ award: row.award, ground: 'changed-since' }]);
    expect((await awards().find(row.award))?.timeline.at(-1)?.monthly).toBe(1);
    expect(await service.start(indexation('c'))).toMatchObject({ status: 'executed' });
    expect(await service.start(indexation('c', { lower: true }))).toMatchObject({ ground: 'recalculation-id-taken' });
    expect(await service.start(indexation('d', { changes: ['nobody-made-this'] }))).toMatchObject({ ground: 'no-such-change' });
    expect(await service.start(indexation('d', { benefits: ['burial-payment'] }))).toMatchObject({ ground: 'not-indexed' });
  });

  it('explains a sample before it is approved, and each decision afterwards, from what the award keeps', async () => {
    const over = serviceOver(store, withIndex('4400', '2026-01-01'));
    await over.start(indexation('e', { changes: ['index-2026'] }));
    await over.goOn('e', 100);
    const sample = await over.sample('e', 15);
    if ('ground' in sample) throw new Error('no sample');
    expect(sample).toHaveLength(15);
    for (const { row, before, after } of sample) {
      expect([before.calculation?.amount, after.calculation?.amount]).toEqual([row.before, row.after]);
      expect(after.calculation?.explanation.length).toBeGreaterThan(0);
    }
    const [{ row } = { row: undefined }] = sample;
    if (!row) throw new Error('no row');
    expect(await over.document('e', row.award)).toMatchObject({ ground: 'not-found' });
    await approve('e', over);
    await over.goOn('e', 100);
    const paper = await over.document('e', row.award);
    expect(paper).toMatchObject({
      order: { number: '17' },
      changes: ['index-2026'],
      undone: false,
      before: { monthly: row.before, calculation: { amount: row.before } },
      after: { monthly: row.after, calculation: { amount: row.after } },
    });
    expect('article' in paper && paper.article.act.kk.length).toBeGreaterThan(5);
  });

  it('lists those who would lose, and lowers them only where it was asked to', async () => {
    const over = serviceOver(store, withIndex('3000', '2026-01-01'));
    await over.start(indexation('f'));
    await over.goOn('f', 100);
    const losers = await over.rows('f', { outcome: 'falls', after: '', limit: 1000 });
    expect(losers.length).toBeGreaterThan(20);
    await approve('f', over);
    await over.goOn('f', 100);
    const now = new Map((await all()).map((award) => [award.award, award.timeline.at(-1)?.monthly]));
    for (const row of losers) expect(now.get(row.award)).toBe(row.before);
  });
});
