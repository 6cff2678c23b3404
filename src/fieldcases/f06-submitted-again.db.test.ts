import { describe, expect, it } from 'vitest';
import { agePension } from '../../regulations/age-pension/index.ts';
import { type Executed, putIntoAttempt, viewAttempt } from '../casework/index.ts';
import { createCaseStore, personHash } from '../store/index.ts';
import { eachDatabase } from '../store/testing/index.ts';
import { memoryStore, person, town } from '../testing/index.ts';
import { house, orders } from './house.ts';

/** The first press, the browser's own repetition of it, a press after a reload, one after «back»: by the key that each sends. */
const presses = ['first', 'first', 'reloaded', 'back'] as const;

const numberIn = (result: Executed) => (result.kind === 'done' ? result.case.number?.text : `${result.kind}`);

eachDatabase('F06 a slow line sends one application four times', ({ db }) => {
  let people = 0;
  const atTheCounter = async () => {
    const store = createCaseStore(db(), { hash: personHash(Buffer.from('key of tests')) });
    const t = town({ regulations: [agePension], store });
    t.at('2019-03-18', '10:42');
    const attempt = await t.begin('age-pension', 'counter');
    people += 1;
    const applicant = person('applicant', {
      born: `1955-${String(1 + (people % 12)).padStart(2, '0')}-10`,
      serial: Math.floor(people / 12),
    });
    await attempt.put({ kind: 'party', party: applicant });
    await attempt.complete();
    return { t, attempt, applicant };
  };
  const mustBeOne = async (results: readonly Executed[], t: Awaited<ReturnType<typeof atTheCounter>>['t']) => {
    expect(new Set(results.map(numberIn)).size).toBe(1);
    expect(results.filter((result) => result.kind === 'done' && !result.repeated)).toHaveLength(1);
    const [first] = results;
    if (first?.kind !== 'done') throw new Error('nothing was registered');
    const log = await t.store.history(first.case.id);
    expect(log.filter(({ event }) => event.type === 'registered')).toHaveLength(1);
    expect(first.case.documents.filter(({ name }) => name === 'receipt')).toHaveLength(1);
    const [rows] = await db().query<{ cases: number }>('select count(*) as cases from case_head where id = $1', [first.case.id]);
    expect(rows?.cases).toBe(1);
  };

  it('F06 in every order there is one number, one receipt, one case, one registration', async () => {
    for (const order of orders([0, 1, 2, 3])) {
      const { t, attempt } = await atTheCounter();
      const results: Executed[] = [];
      for (const press of order) {
        results.push(await attempt.tryRegister(`${attempt.view().attempt.id}/${presses[press]}`));
        t.at('2019-03-18', `10:4${4 + results.length}`);
      }
      await mustBeOne(results, t);
    }
  }, 180_000);

  it('F06 two of them, or all four, at the same moment come to the same', async () => {
    for (const together of [['first', 'first'], ['first', 'reloaded'], ['reloaded', 'back'], presses] as const) {
      const { t, attempt } = await atTheCounter();
      const id = attempt.view().attempt.id;
      const results = await Promise.all(together.map((press) => attempt.tryRegister(`${id}/${press}`)));
      results.push(await attempt.tryRegister(`${id}/later`));
      await mustBeOne(results, t);
    }
  });

  it('F06 a truly new application of the same person meets the duplicate check and its own receipt', async () => {
    const { t, attempt, applicant } = await atTheCounter();
    await attempt.register();
    t.at('2019-03-18', '11:30');
    const second = await t.begin('age-pension', 'counter');
    await second.put({ kind: 'party', party: applicant });
    const view = await second.complete();
    expect(view.attempt.end).toMatchObject({ kind: 'failed', gate: 'unclaimed', ground: 'RA1', receipt: 'refusalReceiptAssigned' });
    expect(await second.tryRegister()).toMatchObject({ kind: 'refused', ground: 'claim-taken' });
  });

  it('F06 what has been registered takes nothing more: whoever types into it is told when and under which number', async () => {
    const { t, attempt } = await atTheCounter();
    const c = await attempt.register();
    const { attempt: stored, version } = attempt.view();
    const desk = t.officer('corp-intake', 'corp-department');
    expect(await viewAttempt(t.deps, stored.id, desk)).toMatchObject({ registered: c.id });
    const number = (await c.case()).number?.text ?? '';
    const refused = await putIntoAttempt(t.deps, stored.id, version, { kind: 'confirm', items: ['workBookChecked'] }, desk);
    expect(refused).toMatchObject({ kind: 'refused', ground: 'already-registered' });
    if (refused.kind !== 'refused') return;
    for (const text of Object.values(refused.text)) {
      expect(text).toContain('18.03.2019 10:42');
      expect(text).toContain(number);
    }
  });
});

describe('F06 at the counter', () => {
  const registered = async () => {
    const store = memoryStore();
    const t = town({ regulations: [agePension], store });
    t.at('2019-03-18', '10:42');
    const attempt = await t.begin('age-pension', 'counter', {
      actor: { kind: 'officer', person: 'Aigul', post: 'corp-intake', office: 'corp-department' },
    });
    await attempt.put({ kind: 'party', party: person('applicant', { born: '1956-02-10' }) });
    const view = await attempt.complete();
    const { desk } = house({ deps: t.deps, regulations: [agePension], cases: async () => store.all() });
    return { t, store, id: view.attempt.id, desk: desk('Aigul', 'corp-intake', 'corp-department') };
  };

  it('F06 programs get the same number for every repetition, and are told when it was registered', async () => {
    const { t, store, id, desk } = await registered();
    const register = (key: string) => desk.call('POST', `/attempts/${id}/registration`, undefined, `press-${key}`);
    const first = await register('one');
    expect(first).toMatchObject({ status: 201, body: { repeated: false } });
    t.at('2019-03-18', '10:44');
    const again = await Promise.all([register('one'), register('two'), register('three')]);
    for (const answer of again) {
      expect(answer).toMatchObject({ status: 201, body: { repeated: true, number: first.body.number, case: first.body.case } });
      expect(JSON.stringify(answer.body.text)).toContain('18.03.2019 10:42');
    }
    expect(store.all()).toHaveLength(1);
  });

  it('F06 pages show the receipt after every press, and «back» leads to it, never to a form that can be sent', async () => {
    const { t, store, id, desk } = await registered();
    const [first, second] = await Promise.all([
      desk.post(`/staff/intake/${id}/register`, {}),
      desk.post(`/staff/intake/${id}/register`, {}),
    ]);
    const [c] = store.all();
    if (!c?.number) throw new Error('nothing was registered');
    for (const answer of [first, second]) expect(answer).toMatchObject({ status: 303 });
    expect(store.all()).toHaveLength(1);
    t.at('2019-03-18', '10:50');
    const back = await desk.get(`/staff/intake/${id}`);
    expect(back).toMatchObject({ status: 303, to: expect.stringContaining(`/staff/cases/${c.id}/registered`) });
    const sentAgain = await desk.post(`/staff/intake/${id}/form`, { saw: '1' });
    expect(sentAgain).toMatchObject({ status: 303, to: expect.stringContaining(`/staff/cases/${c.id}/registered`) });
    const pressed = await desk.post(`/staff/intake/${id}/register`, {});
    const receipt = await desk.get(pressed.to ?? '');
    expect(receipt.text).toContain(c.number.text);
    expect(receipt.text).toContain('10:42');
    expect(receipt.text).toContain('18.03.2019 10:42 тіркелген');
    expect(receipt.text).not.toContain(`/staff/intake/${id}`);
    expect((await desk.get('/staff/intake')).text).not.toContain(id);
  });
});
