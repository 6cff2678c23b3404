import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { instant, localDate, sha256 } from '../../base/index.ts';
import { publishedParameters } from '../../benefits/index.ts';
import { type AwardId, createRecalculations, type Recalculations } from '../../payments/index.ts';
import { command, decision, morning, mustDecide } from '../../payments/testing/examples.ts';
import { grantsOf, indexation, recalculated } from '../../payments/testing/recalculable.ts';
import { makeNightlyRoot } from '../nightly-root.ts';
import { createAwardStore } from '../payments/award-log.ts';
import { createRecalculationStore } from '../payments/recalculation-store.ts';
import { emptyPayments } from '../payments/testing/stored-house.ts';
import { eachDatabase } from '../testing/index.ts';
import { pastTheGuards } from '../testing/past-the-guards.ts';
import { verifyAudit } from './verify.ts';

const hash = (number: string) => sha256(number);

eachDatabase('the audit of recalculations', ({ db }) => {
  let service: Recalculations;
  const rising: AwardId[] = [];
  const audit = async () => (await verifyAudit(db(), { hash })).first.filter(({ of }) => of !== 'counter');
  const approve = async (id: string) => {
    await service.act(id, { kind: 'approve' }, 'first');
    await service.act(id, { kind: 'approve' }, 'second');
  };

  /** `a` was carried out, but for one award that somebody changed meanwhile; `b` was undone half way; `c` is not yet counted to its end. */
  beforeAll(async () => {
    await emptyPayments(db());
    const awards = createAwardStore(db(), hash);
    for (const [id, event] of grantsOf(recalculated, 6, 3)) await awards.append(id, [event]);
    const store = createRecalculationStore(db());
    const book = async () => publishedParameters;
    service = createRecalculations({ store, awards, book, now: () => morning('2026-01-05'), page: 8 });
    await service.start(indexation('b'));
    await service.goOn('b', 100);
    await approve('b');
    await service.goOn('b', 2);
    await service.act('b', { kind: 'ask-undo', reason: 'repealed' }, 'first');
    await service.act('b', { kind: 'approve-undo' }, 'second');
    await service.goOn('b', 100);
    await service.start(indexation('a'));
    await service.goOn('a', 100);
    rising.push(...(await store.rows('a', { outcome: 'rises', after: '', limit: 1000 })).map(({ award }) => award));
    const changed = rising[3] as AwardId;
    const rates = [{ from: localDate('2025-12-01'), monthly: 1 as never, why: 'corrected' }];
    await awards.append(
      changed,
      mustDecide(
        await awards.find(changed),
        command({ kind: 'recalculate', reason: 'x', rates }, '2026-01-06', decision('2', '2026-01-06')),
      ),
    );
    await approve('a');
    await service.goOn('a', 100);
    await service.start(indexation('c'));
    await service.goOn('c', 2);
    await makeNightlyRoot(db(), localDate('2026-01-07'), instant('2026-01-08T00:00:00Z'));
  }, 60_000);

  it('finds nothing on what was carried out, undone half way, left and named, or is still being counted', async () => {
    expect(rising.length).toBeGreaterThan(10);
    expect(await service.differing('a', '', 10)).toEqual([{ award: rising[3], ground: 'changed-since' }]);
    expect(await service.view('b')).toMatchObject({ recalculation: { status: 'undone' }, progress: { undone: 2, done: 0 } });
    expect(await audit()).toEqual([]);
    const leaves = await db().query("select chain from nightly_leaf where chain like 'recalculation/%' order by chain");
    expect(leaves).toEqual(['a', 'b', 'c'].map((id) => ({ chain: `recalculation/${id}` })));
  });

  it('lets nobody change a log, a row of a dry run or the list of those that were left', async () => {
    for (const table of ['recalculation_event', 'recalculation_row', 'recalculation_differing'])
      await expect(db().query(`delete from ${table}`), table).rejects.toMatchObject({ code: 'JD009' });
  });

  const eventOf = (change: string) =>
    `update recalculation_event set event = replace(event::text, ${change})::json where recalculation = 'a'`;
  const award = (n: number) => () => rising[n] as string;
  const tampered: readonly (readonly [what: string, of: string, at: string, told: RegExp, change: (one: string) => string])[] = [
    ['a word in its log', 'recalculation', 'a', /event 1 is not what was chained/, () => eventOf(`'"lower":false', '"lower":true'`)],
    [
      'an approval by another person',
      'recalculation',
      'a',
      /event \d+ is not what was chained/,
      () => eventOf(`'"by":"second"', '"by":"third"'`),
    ],
    [
      'two approvals by one person',
      'recalculation',
      'a',
      /event \d+ cannot follow those before it/,
      () => eventOf(`'"by":"second"', '"by":"first"'`),
    ],
    [
      'an event that is gone',
      'recalculation',
      'a',
      /event 3 is missing/,
      () => "delete from recalculation_event where recalculation = 'a' and seq = 3",
    ],
    [
      'a log whose end was taken off',
      'root',
      '2026-01-07',
      /of recalculation\/a is not the one sealed/,
      () =>
        "delete from recalculation_event where recalculation = 'a' and seq = (select max(seq) from recalculation_event where recalculation = 'a')",
    ],
    [
      'a state that its log does not give',
      'recalculation',
      'b',
      /it is not what its log says/,
      () => "update recalculation set state = replace(state::text, 'repealed', 'x')::json where id = 'b'",
    ],
    [
      'a sum in the dry run',
      'recalculation',
      'a',
      /the total of .* was .*, its rows come to/,
      (one) => `update recalculation_row set after = after + 100 where recalculation = 'a' and award = '${one}'`,
    ],
    [
      'two sums in the dry run that make up for one another',
      'recalculation',
      'a',
      /the rows of page \d+ are not those that were counted/,
      (one) =>
        `update recalculation_row r set after = after + case award when '${one}' then 1 else -1 end where recalculation = 'a' and award in (
           select award from recalculation_row o where o.recalculation = 'a' and award <> '${one}' and exists (
             select from recalculation_row t where t.recalculation = 'a' and t.award = '${one}' and t.region = o.region and t.benefit = o.benefit
               and t.outcome = o.outcome) order by award limit 1) or recalculation = 'a' and award = '${one}'`,
    ],
    [
      'a page that is said not to be done',
      'recalculation',
      'a',
      /page 1 is counted, and the whole is executed/,
      () => "update recalculation_page set state = 'counted' where recalculation = 'a' and page = 1",
    ],
    [
      'a page that is gone',
      'recalculation',
      'a',
      /it has other pages than the \d+ counted/,
      () => "delete from recalculation_page where recalculation = 'a' and page = 2",
    ],
    [
      'an award that was never changed',
      'recalculation',
      'a',
      /it was to be changed, and was neither changed nor named/,
      (one) => `delete from award_event where award = '${one}' and key = 'recalculation/a'`,
    ],
    [
      'an award whose name was taken off the list of those left',
      'recalculation',
      'a',
      /it was to be changed, and was neither changed nor named/,
      () => "delete from recalculation_differing where recalculation = 'a'",
    ],
    [
      'an award changed to another amount',
      'recalculation',
      'a',
      /its new amount, its day or its order is not what was approved/,
      (one) =>
        `update award_event set event = regexp_replace(event::text, '"monthly":', '"monthly":9')::json where award = '${one}' and key = 'recalculation/a'`,
    ],
    [
      'an award changed that nobody counted',
      'recalculation',
      'a',
      /it was changed or named, and never counted/,
      (one) => `delete from recalculation_row where recalculation = 'a' and award = '${one}'`,
    ],
    [
      'an undoing that did not happen',
      'recalculation',
      'b',
      /its change was to be undone, and still stands/,
      () => "delete from award_event where key = 'recalculation/b/undo'",
    ],
    [
      'a change undone without approval',
      'recalculation',
      'a',
      /its change was undone, and nobody approved that/,
      (one) =>
        `insert into award_event select award, seq + 1, at, 'recalculation/a/undo', json_build_object('kind', 'recalculation-undone', 'recalculation', seq), hash
         from award_event where award = '${one}' and key = 'recalculation/a'`,
    ],
    ['a recalculation that is gone', 'recalculation', 'b', /belong to nothing/, () => "delete from recalculation where id = 'b'"],
  ];

  it.each(tampered)('finds %s and names it', async (_what, of, at, told, change) => {
    const found = await pastTheGuards(db(), change(award(0)()), async (inside) => (await verifyAudit(inside, { hash })).first);
    expect(found).toContainEqual({ of, at, what: expect.stringMatching(told) });
  });

  it('chains logs of before, as the migration finds them, so that the audit finds nothing', async () => {
    const migration = readFileSync(join(import.meta.dirname, '../migrations/038-chains-of-runs.sql'), 'utf8');
    const before = `drop trigger payment_run_event_no_truncate on payment_run_event; drop trigger recalculation_row_kept on recalculation_row;
      drop trigger recalculation_differing_kept on recalculation_differing; drop function log_hash(text, integer, text, bytea);
      alter table payment_run_event drop column hash; alter table recalculation_event drop column hash;`;
    const found = await pastTheGuards(db(), `${before} ${migration}`, async (inside) => (await verifyAudit(inside, { hash })).first);
    expect(found.filter(({ of }) => of !== 'counter')).toEqual([]);
  });

  it('is clean again once every change is taken back', async () => {
    expect(await audit()).toEqual([]);
  });
});
