import { expect, it } from 'vitest';
import { brokenAt, type Commit, type Committed, project, replay } from '../casework/index.ts';
import { createCaseStore } from './case-store.ts';
import { sqlState } from './database.ts';
import { decidePension, registerPension, testHash, townOn } from './testing/cases.ts';
import { eachDatabase } from './testing/index.ts';

eachDatabase('the case store', ({ db }) => {
  it('takes an age pension through five desks, numbered by its journals and chained', async () => {
    const { town, store } = townOn(db());
    const c = await registerPension(town, '2019-03-18', '1950-01-01');
    await decidePension(town, c);

    const history = await store.history(c.id);
    expect(brokenAt(history)).toBeUndefined();
    const cold = await createCaseStore(db(), { hash: testHash }).find(c.id);
    const warm = await store.find(c.id);
    expect(warm?.case.status).toBe('decided');
    expect(cold).toEqual(warm);
    expect(cold?.head).toEqual({ seq: history.length, hash: history.at(-1)?.hash });
    expect(replay(history)).toEqual(warm?.case);
    expect(warm?.case.numbers.map(({ text }) => text)).toEqual([
      'corp-department-A-2019-000001',
      'provider-D-2019-000001',
      'provider-N-2019-000001',
    ]);
    const [snapshot] = await db().query<{ seq: number }>('select seq from case_snapshot where id = $1', [c.id]);
    expect(snapshot?.seq).toBeGreaterThan(30);
  });

  it('carries a command out once, however often and from wherever it is sent', async () => {
    const { town, store } = townOn(db());
    const elsewhere = createCaseStore(db(), { hash: testHash });
    const c = await registerPension(town, '2019-03-18', '1950-01-02');
    const found = await store.find(c.id);
    const [task] = Object.values(found?.case.tasks ?? {});
    if (!found || !task) throw new Error('a registered case has a task');
    const commit: Commit = {
      case: c.id,
      before: found.case,
      head: found.head,
      events: [{ type: 'claimed', task: task.id, person: 'p1' }],
      at: town.now(),
      actor: town.officer('case-former', 'corp-department', 'p1'),
      key: 'claim-once',
    };
    const answers = await Promise.all([store.commit(commit), elsewhere.commit(commit), store.commit(commit)]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['committed', 'repeated', 'repeated']);
    expect((await elsewhere.commit(commit)).kind).toBe('repeated');
    expect((await store.find(c.id))?.head.seq).toBe(found.head.seq + 1);
    expect(await store.carriedOut('claim-once')).toBe(c.id);
    for (const answer of answers) if (answer.kind === 'repeated') expect(answer.case.tasks[task.id]?.claimedBy).toBe('p1');
  });

  it('refuses what was decided on an older state, says who won, and writes nothing of it', async () => {
    const { town, store } = townOn(db());
    const c = await registerPension(town, '2019-03-18', '1950-01-03');
    const found = await store.find(c.id);
    const [task] = Object.values(found?.case.tasks ?? {});
    if (!found || !task) throw new Error('a registered case has a task');
    const by = (person: string): Commit => ({
      case: c.id,
      before: found.case,
      head: found.head,
      events: [{ type: 'claimed', task: task.id, person }],
      at: town.now(),
      actor: town.officer('case-former', 'corp-department', person),
      key: `claim-${person}-${c.id}`,
    });
    const answers = await Promise.all(['p1', 'p2', 'p3'].map((person) => store.commit(by(person))));
    const winner = answers.find(({ kind }) => kind === 'committed');
    const losers = answers.filter((answer): answer is Extract<Committed, { kind: 'stale' }> => answer.kind === 'stale');
    expect(losers).toHaveLength(2);
    if (winner?.kind !== 'committed') throw new Error('one must win');
    for (const loser of losers) expect(loser).toEqual({ kind: 'stale', by: winner.logged[0]?.actor, at: town.now(), seq: winner.head.seq });
    const rows = await db().query<{ claimed_by: string }>('select claimed_by from task where case_id = $1', [c.id]);
    expect(rows.map((row) => row.claimed_by)).toEqual([winner.case.tasks[task.id]?.claimedBy]);
    const keys = await db().query('select key from command where key like $1', [`claim-%-${c.id}`]);
    expect(keys).toHaveLength(1);
  });

  it('lets one of two applications of one person through, whatever the interleaving, and gives the other no number', async () => {
    const { town, store } = townOn(db());
    const born = '1950-01-04';
    const [before] = await db().query<{ value: number }>(
      "select value from journal_counter where journal = 'applications' and year = 2018",
    );
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => registerPension(town, '2018-03-19', born)));
    const through = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(through).toHaveLength(1);
    const id = through[0]?.id;
    if (!id) throw new Error('one must get through');
    const claims = project((await store.find(id))?.case as NonNullable<Awaited<ReturnType<typeof store.find>>>['case']).claims;
    expect(await store.blockedClaims(claims.map(({ key }) => key))).toEqual(claims.map(({ key }) => key));
    const [after] = await db().query<{ value: number }>("select value from journal_counter where journal = 'applications' and year = 2018");
    expect((after?.value ?? 0) - (before?.value ?? 0)).toBe(1);
  });

  it('numbers a journal without gap or double while many register at once and some of them fail', async () => {
    const { town } = townOn(db());
    const births = Array.from({ length: 30 }, (_, i) => `1951-0${1 + (i % 9)}-${String(1 + (i % 20)).padStart(2, '0')}`);
    const outcomes = await Promise.allSettled(births.map((born) => registerPension(town, '2017-03-20', born)));
    const registered = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(registered).toBe(new Set(births).size);
    const numbers = await db().query<{ value: number; text: string }>(
      "select value, text from number where journal = 'applications' and year = 2017 order by value",
    );
    expect(numbers.map(({ value }) => value)).toEqual(Array.from({ length: registered }, (_, i) => i + 1));
    expect(numbers[registered - 1]?.text).toBe(`corp-department-A-2017-${String(registered).padStart(6, '0')}`);
  });

  it('keeps the log as it was written: neither change nor deletion', async () => {
    const refused = (sql: string) =>
      db()
        .query(sql)
        .catch((error: unknown) => sqlState(error));
    expect(await refused("update event set cause = 'other'")).toBe('JD009');
    expect(await refused('delete from event')).toBe('JD009');
    expect(await refused('truncate event')).toBe('JD009');
    expect(await refused('truncate event_2019_03')).toBe('JD009');
  });

  it('makes the table of a month once, though many first events of that month come at once', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => db().query("select ensure_event_month('2031-07-15T00:00:00Z')")));
    expect(made).toHaveLength(8);
    const [bound] = await db().query<{ bound: string }>(
      "select pg_get_expr(relpartbound, oid) as bound from pg_class where relname = 'event_2031_07'",
    );
    expect(bound?.bound).toBe("FOR VALUES FROM ('2031-07-01 00:00:00+00') TO ('2031-08-01 00:00:00+00')");
  });

  it('finds nothing under an id that was never registered', async () => {
    const { store, town } = townOn(db());
    expect(await store.find(town.open('none' as never).id)).toBeUndefined();
    expect(await store.history('none' as never)).toEqual([]);
    expect(await store.carriedOut('none')).toBeUndefined();
  });

  it('consumes an attempt once: a second registration from it is told which case came of it', async () => {
    const { town, store } = townOn(db());
    const c = await registerPension(town, '2019-03-18', '1950-01-05');
    const found = await store.find(c.id);
    const [first] = await store.history(c.id);
    if (!found || first?.event.type !== 'registered' || !first.event.attempt) throw new Error('a case begins with its registration');
    const again = await store.commit({
      case: `${c.id}x` as typeof c.id,
      before: null,
      head: { seq: 0, hash: first.previous },
      events: [{ ...first.event, id: `${c.id}x` as typeof c.id, claims: [], number: { ...first.event.number, value: 0, text: '' } }],
      at: town.now(),
      actor: first.actor,
      key: 'another-key',
      attempt: first.event.attempt,
    });
    expect(again.kind).toBe('stale');
    expect(await store.find(`${c.id}x` as typeof c.id)).toBeUndefined();
  });
});
