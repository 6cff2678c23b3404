import { describe, expect, it } from 'vitest';
import { agePension } from '../../regulations/age-pension/index.ts';
import { type Actor, type CaseStore, type Executed, execute, offersOf } from '../casework/index.ts';
import { createCaseStore, personHash, worklistPage } from '../store/index.ts';
import { eachDatabase } from '../store/testing/index.ts';
import { memoryStore, person, type Town, town } from '../testing/index.ts';
import { house, orders } from './house.ts';

const a = { kind: 'officer', person: 'Aigul', post: 'specialist', office: 'provider' } as const;
const b = { ...a, person: 'Bolat' } as const;
const chief = { kind: 'officer', person: 'Gulnar', post: 'unit-head', office: 'provider' } as const;

/** An age pension at the provider, claimed by specialist A, her list done, on the last day of her term. */
async function onTheLastDay(t: Town, serial: number) {
  t.at('2019-03-19');
  const attempt = await t.begin('age-pension', 'counter');
  await attempt.put({
    kind: 'party',
    party: person('applicant', { born: `1955-${String(1 + (serial % 12)).padStart(2, '0')}-10`, serial: Math.floor(serial / 12) }),
  });
  await attempt.complete();
  const c = await attempt.register();
  t.at('2019-03-28');
  await c.step('sendToBranch');
  await c.step('sendToProvider');
  t.at('2019-04-01', '17:50');
  await c.do({ kind: 'claim' }, { as: a });
  for (const item of agePension.steps.specialist?.does ?? []) {
    if (item.kind !== 'draft' && item.kind !== 'calculate') await c.do({ kind: 'tick', item: item.name, states: {} }, { as: a });
  }
  const now = await c.case();
  if (now.main.kind !== 'step') throw new Error('the case stands at no step');
  return { c, task: now.main.task, saw: now.seq };
}

/** Holds writes back until it is their turn, so that every order can be tried; whoever only opens the case does so in its turn. */
function inTurn(store: CaseStore, order: readonly string[], open: () => Promise<void>): CaseStore {
  const writers = order.filter((name) => name !== 'open').length;
  const waiting = new Map<string, () => void>();
  let arrived = 0;
  let next = 0;
  const goOn = async () => {
    while (order[next] === 'open') {
      next += 1;
      await open();
    }
    const go = waiting.get(order[next] ?? '');
    if (go) go();
  };
  return {
    ...store,
    commit: async (commit) => {
      const turn = new Promise<void>((resolve) => waiting.set(commit.key.split('/')[0] ?? '', resolve));
      arrived += 1;
      if (arrived === writers) await goOn();
      await turn;
      const done = await store.commit(commit);
      next += 1;
      await goOn();
      return done;
    },
  };
}

eachDatabase('F08 certify, give away and open at the same moment', ({ db }) => {
  let serial = 0;
  const newTown = () =>
    town({ regulations: [agePension], store: createCaseStore(db(), { hash: personHash(Buffer.from('key of tests')) }) });

  /** Lists, page and counters say one thing: the case is in exactly one work list. */
  const inOneList = async (t: Town, id: string, post: string) => {
    const places = ['specialist', 'unit-head', 'head'].map((one) => ({ office: 'provider', post: one }));
    const page = await worklistPage(db(), { places, lists: ['work'], after: null, limit: 100 });
    const rows = page.items.filter((item) => item.case === id);
    expect(rows.map((row) => row.post)).toEqual([post]);
    const now = (await t.store.find(id as never))?.case;
    if (now?.main.kind !== 'step') throw new Error('the case stands nowhere');
    expect(now.tasks[now.main.task]).toMatchObject({ post, claimedBy: rows[0]?.claimedBy ?? null });
    return now;
  };

  it('F08 whatever the order of the writes, the certificate or the reassignment wins, and the other is told who did', async () => {
    for (const order of orders(['certify', 'reassign', 'open'])) {
      serial += 1;
      const t = newTown();
      const { c, task, saw } = await onTheLastDay(t, serial);
      const drafted = await c
        .do(
          {
            kind: 'draft',
            outcome: 'assign',
            amounts: {
              pension: { name: 'age-pension', tiyn: 7_500_000, payment: 'month' as const, from: null, until: null, explanation: [] },
            },
          },
          { as: a },
        )
        .catch(() => null);
      const seen = drafted?.seq ?? saw;
      const over = (await c.case()).draft?.hash;
      if (!over) throw new Error('there is no draft');
      const opened: { readonly held: string | null; readonly at: string; readonly mayWork: boolean }[] = [];
      const open = async () => {
        const now = await c.case();
        const main = now.main.kind === 'step' ? now.tasks[now.main.task] : undefined;
        const mayWork = offersOf(t.deps, agePension, now, b).tasks.some((offers) => offers.mayWork);
        opened.push({ held: main?.claimedBy ?? null, at: main?.name ?? '', mayWork });
      };
      const store = inTurn(t.deps.store, order, open);
      const deps = { ...t.deps, store };
      const certify = execute(
        deps,
        c.id,
        {
          key: `certify/${c.id}`,
          saw: seen,
          command: { kind: 'move', task, move: 'certify', outcome: 'assign' },
          signatures: [{ by: 'specialist', kind: 'eds', over, signature: null }],
        },
        a,
      );
      const reassign = execute(
        deps,
        c.id,
        { key: `reassign/${c.id}`, saw: seen, command: { kind: 'reassign', task, person: b.person, reasons: 'Жүктемеге байланысты' } },
        chief,
      );
      const [certified, reassigned] = await Promise.all([certify, reassign]);
      const first = order.find((name) => name !== 'open');
      const results: { readonly [name: string]: Executed } = { certify: certified, reassign: reassigned };
      for (const [name, result] of Object.entries(results)) {
        if (name === first) expect(result.kind).toBe('done');
        else expect(result, name).toMatchObject({ kind: 'refused', ground: 'stale' });
      }
      const lost = first === 'certify' ? reassigned : certified;
      if (lost.kind !== 'refused') throw new Error('both have won');
      for (const text of Object.values(lost.text)) {
        expect(text).toContain(first === 'certify' ? a.person : chief.person);
        expect(text).toContain('01.04.2019 17:50');
        if (first === 'reassign') expect(text).toContain(`Қызметкер ${b.person}`);
      }
      // B sees the case as it stands at that moment: A's, his own, or already with the head of the unit.
      const isBefore = order[0] === 'open';
      const seenByB = isBefore
        ? { held: a.person, at: 'specialist', mayWork: false }
        : first === 'reassign'
          ? { held: b.person, at: 'specialist', mayWork: true }
          : { held: null, at: 'unitHead', mayWork: false };
      expect(opened).toEqual([seenByB]);
      const now = await inOneList(t, c.id, first === 'certify' ? 'unit-head' : 'specialist');
      const main = now.main.kind === 'step' ? now.tasks[now.main.task] : undefined;
      expect(main?.claimedBy ?? null).toBe(first === 'reassign' ? b.person : null);
      expect(now.acts.filter((act) => act.by === 'specialist')).toHaveLength(first === 'certify' ? 1 : 0);
      const may = (actor: Actor) => offersOf(t.deps, agePension, now, actor).tasks.some(({ mayWork }) => mayWork);
      expect([may(a), may(b), may(chief)]).toEqual([false, first === 'reassign', first === 'certify']);
    }
  }, 180_000);

  it('F08 A and B never certify both', async () => {
    serial += 1;
    const t = newTown();
    const { c, task } = await onTheLastDay(t, serial);
    await c.do(
      {
        kind: 'draft',
        outcome: 'assign',
        amounts: { pension: { name: 'age-pension', tiyn: 7_500_000, payment: 'month' as const, from: null, until: null, explanation: [] } },
      },
      { as: a },
    );
    const given = await c.do({ kind: 'reassign', task, person: b.person, reasons: 'Жүктеме' }, { as: chief });
    const over = given.draft?.hash;
    if (!over) throw new Error('there is no draft');
    const certify = (actor: typeof a | typeof b, key: string) =>
      execute(
        t.deps,
        c.id,
        {
          key,
          saw: given.seq,
          command: { kind: 'move', task, move: 'certify', outcome: 'assign' },
          signatures: [{ by: 'specialist', kind: 'eds', over, signature: null }],
        },
        actor,
      );
    const results = await Promise.all([certify(a, `a/${c.id}`), certify(b, `b/${c.id}`), certify(b, `b2/${c.id}`)]);
    expect(results.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect(results[0]).toMatchObject({ kind: 'refused' });
    if (results[0]?.kind === 'refused') expect(results[0].text.ru).toContain(b.person);
    expect((await c.case()).acts.filter((act) => act.by === 'specialist').map((act) => act.person)).toEqual([b.person]);
  });

  it('F08 the database refuses the write after the signature was checked: nothing says done, and A can sign again', async () => {
    serial += 1;
    const t = newTown();
    const { c, task } = await onTheLastDay(t, serial);
    const before = await c.do(
      {
        kind: 'draft',
        outcome: 'assign',
        amounts: { pension: { name: 'age-pension', tiyn: 7_500_000, payment: 'month' as const, from: null, until: null, explanation: [] } },
      },
      { as: a },
    );
    const over = before.draft?.hash;
    if (!over) throw new Error('there is no draft');
    let checked = 0;
    const signatures = {
      ...t.deps.signatures,
      check: (given: Parameters<typeof t.deps.signatures.check>[0]) => {
        checked += 1;
        return t.deps.signatures.check(given);
      },
    };
    let refuses = true;
    const store: CaseStore = {
      ...t.deps.store,
      commit: async (commit) => {
        if (refuses) throw new Error('could not write: no space left');
        return t.deps.store.commit(commit);
      },
    };
    const certify = () =>
      execute(
        { ...t.deps, store, signatures },
        c.id,
        {
          key: `certify/${c.id}`,
          saw: before.seq,
          command: { kind: 'move', task, move: 'certify', outcome: 'assign' },
          signatures: [{ by: 'specialist', kind: 'eds', over, signature: null }],
        },
        a,
      );
    await expect(certify()).rejects.toThrow('could not write');
    expect(checked).toBe(1);
    expect((await c.case()).seq).toBe(before.seq);
    await inOneList(t, c.id, 'specialist');
    refuses = false;
    expect((await certify()).kind).toBe('done');
    await inOneList(t, c.id, 'unit-head');
  });
});

describe('F08 on the pages', () => {
  it('F08 A is told in her language who holds the case now, and her typed reason is still there', async () => {
    const store = memoryStore();
    const t = town({ regulations: [agePension], store });
    const { c, task } = await onTheLastDay(t, 1);
    const { desk } = house({ deps: t.deps, regulations: [agePension], cases: async () => store.all() });
    for (const [language, words] of [
      ['kk', 'Қазір тапсырма мына қызметкерде: Қызметкер Bolat'],
      ['ru', 'Сейчас задание у сотрудника: Қызметкер Bolat'],
    ] as const) {
      const seen = (await c.case()).seq;
      await c.do({ kind: 'reassign', task, person: language === 'kk' ? b.person : a.person, reasons: 'Жүктеме' }, { as: chief });
      if (language === 'ru') await c.do({ kind: 'reassign', task, person: b.person, reasons: 'Жүктеме' }, { as: chief });
      const answer = await desk(a.person, a.post, a.office, language).post(`/staff/cases/${c.id}/moves/certify`, {
        saw: String(seen),
        key: `typed-${language}`,
        outcome: 'assign',
        reasons: 'Өтілі мұрағаттан расталды',
      });
      expect([409, 422]).toContain(answer.status);
      expect(answer.text).toContain(words);
      expect(answer.text).toContain('Өтілі мұрағаттан расталды');
    }
  });

  it('F08 when the write is refused the page does not say done, and the task stays with A', async () => {
    const store = memoryStore();
    const t = town({ regulations: [agePension], store });
    const { c, task } = await onTheLastDay(t, 2);
    let refuses = true;
    const broken: CaseStore = {
      ...store,
      commit: async (commit) => {
        if (refuses && commit.events.some(({ type }) => type === 'moved')) throw new Error('could not write: no space left');
        return store.commit(commit);
      },
    };
    const drafted = await c.do(
      {
        kind: 'draft',
        outcome: 'assign',
        amounts: { pension: { name: 'age-pension', tiyn: 7_500_000, payment: 'month' as const, from: null, until: null, explanation: [] } },
      },
      { as: a },
    );
    const { desk } = house({ deps: { ...t.deps, store: broken }, regulations: [agePension], cases: async () => store.all() });
    const own = desk(a.person, a.post, a.office);
    const body = {
      saw: drafted.seq,
      command: { kind: 'move', task, move: 'certify', outcome: 'assign' },
      signatures: [{ by: 'specialist', kind: 'eds', over: drafted.draft?.hash, signature: null }],
    };
    const failed = await own.call('POST', `/cases/${c.id}/commands`, body, 'press-certify');
    expect(failed).toMatchObject({ status: 500, body: { ground: 'broken' } });
    expect((await own.get(`/staff/cases/${c.id}`)).text).not.toContain('govuk-notification-banner--success');
    expect((await c.case()).seq).toBe(drafted.seq);
    refuses = false;
    expect(await own.call('POST', `/cases/${c.id}/commands`, body, 'press-certify')).toMatchObject({ status: 200, body: { kind: 'done' } });
  });
});
