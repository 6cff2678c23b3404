import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agePension } from '../../../regulations/age-pension/index.ts';
import { regulations } from '../../../regulations/index.ts';
import { refusalIn } from '../../api/testing/answers.ts';
import { savingsPayout } from '../../api/testing/applications.ts';
import { taskNamed, turnOf } from '../../api/testing/of-case.ts';
import { type Program, startProgram } from '../../api/testing/program.ts';
import { partyOf, resident } from '../../api/testing/residents.ts';
import { register, type Walk } from '../../api/testing/walk.ts';
import { demoSetUp } from '../../demo/set-up.ts';
import { house } from '../../fieldcases/house.ts';
import { memoryStore, person, town } from '../../testing/index.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

async function pensionOf(name: string): Promise<Walk> {
  return register(program, await program.signIn('corp-intake.almaty'), 'age-pension', 'counter', {
    parties: [partyOf(name)],
    facts: { 'applicant.account': resident(name).account, 'applicant.phone': '+77000000022' },
  });
}

async function holderOf(c: Walk, name: string) {
  const task = taskNamed(await c.now(), name);
  if (!task) throw new Error(`the case has no open ${name}`);
  return task;
}
const mainOf = async (c: Walk) => turnOf(await c.now());
const formOn = async (c: Walk, ...rest: readonly (readonly [string, string])[]) =>
  [['key', program.nextKey()], ['saw', String((await c.now()).seq)], ...rest] as const;

/** Ids that stand on a page twice: a label of the second would choose the first. */
function twice(html: string): readonly string[] {
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
  return ids.filter((id, i) => ids.indexOf(id) !== i);
}

describe('work is given out on the page of the case', () => {
  test('a chief gives a task to a colleague chosen by name, from whoever has it; nobody of another post is taken', async () => {
    const c = await pensionOf('Құдайберген');
    const task = await mainOf(c);
    const first = await program.officer(task.post, task.office);
    const send = async (client: typeof first, command: object) =>
      client.post(`/cases/${c.id}/commands`, { saw: (await c.now()).seq, command });
    expect((await send(first, { kind: 'claim', task: task.id })).status).toBe(200);
    const page = `/staff/cases/${c.id}`;
    const chief = await program.browser('corp-supervisor.almaty');
    const { html } = await chief.open(page);
    expect(html).not.toMatch(/name="login"|Мекеме коды/);
    const choice = /<select[^>]*name="person"[^>]*>(.*?)<\/select>/s.exec(html)?.[1] ?? '';
    const people = [...choice.matchAll(/value="([^"]+)"[^>]*>([^<]+)</g)].map(([, id, name]) => ({
      id: id ?? '',
      name: (name ?? '').trim(),
    }));
    const { staff, holdings } = await demoSetUp(regulations);
    const held = holdings.filter(({ post, office }) => post === task.post && office === task.office);
    const colleague = staff.find(({ id }) => id === held[1]?.person);
    expect(people).toEqual([{ id: colleague?.id, name: colleague?.name }]);
    const reasons = ['reasons', 'Маман демалыста'] as const;
    const refused = await chief.submit(`${page}/reassign`, await formOn(c, ['task', task.id], ['person', ''], reasons));
    expect(refused.html).toContain('Қызметкерді таңдаңыз');
    expect(refused.html).toMatch(/<details[^>]* open[^>]*>(?:(?!<\/details>).)*Маман демалыста/s);
    const stranger = staff.find(({ login }) => login === 'head.almaty');
    const supervisor = await program.signIn('corp-supervisor.almaty');
    const wrong = await send(supervisor, { kind: 'reassign', task: task.id, person: stranger?.id, reasons: 'Қате' });
    expect([wrong.status, refusalIn(wrong)?.ground]).toEqual([422, 'officer-unknown']);
    await chief.submit(`${page}/reassign`, await formOn(c, ['task', task.id], ['person', people[0]?.id ?? ''], reasons));
    expect((await mainOf(c)).claimedBy).toBe(people[0]?.id);
    const history = (await chief.open(`${page}/history`)).html;
    expect(history).toContain(colleague?.name);
    expect(history).toContain('Маман демалыста');
  });

  test('who took a task gives it back; a colleague does not take it away', async () => {
    const c = await pensionOf('Қасымов');
    const task = await mainOf(c);
    const page = `/staff/cases/${c.id}`;
    const mine = await program.browserOf(task);
    expect((await mine.open(page)).html).not.toContain('/release"');
    await mine.submit(`${page}/take`, await formOn(c, ['task', task.id]));
    expect((await mine.open(page)).html).toContain('/release"');
    const colleague = await program.officer(task.post, task.office, 1);
    const taken = await colleague.post(`/cases/${c.id}/commands`, {
      saw: (await c.now()).seq,
      command: { kind: 'release', task: task.id },
    });
    expect([taken.status, refusalIn(taken)?.ground]).toEqual([409, 'claimed-by-other']);
    await mine.submit(`${page}/release`, await formOn(c, ['task', task.id]));
    expect((await mainOf(c)).claimedBy).toBeNull();
  });

  test('a case is transferred to an office chosen by name, whoever has its turn there; later turns follow', async () => {
    const c = await pensionOf('Жұмабаева');
    const fills = { monthsBefore1998: 264, averageIncome: 18_500_000, incomeFrom: '2018-01-01', incomeUntil: '2025-12-31' };
    await c.step('sendToBranch', { fills });
    await c.step('sendToProvider');
    await c.step('certify');
    const page = `/staff/cases/${c.id}`;
    const chief = await program.browserOf(await mainOf(c));
    const from = (await mainOf(c)).office;
    const html = (await chief.open(page)).html;
    const choice = /<select[^>]*name="office"[^>]*>(.*?)<\/select>/s.exec(html)?.[1] ?? '';
    const to = /value="([^"]+)"[^>]*>[^<]*Қызылорда/.exec(choice)?.[1] ?? '';
    const unit = ['unit', /name="unit" value="([^"]+)"/.exec(html)?.[1] ?? ''] as const;
    const because = ['transfer-reasons', 'Тұрғылықты жері ауысты'] as const;
    const refused = await chief.submit(`${page}/transfer`, await formOn(c, unit, ['office', ''], because));
    expect(refused.html).toContain('Тұрғылықты жері ауысты');
    await chief.submit(`${page}/transfer`, await formOn(c, unit, ['office', to], because));
    expect((await mainOf(c)).office).toBe(to);
    expect((await chief.open(`${page}/history`)).html).toContain('Тұрғылықты жері ауысты');
    await c.step('certifyAtUnitHead');
    expect((await mainOf(c)).office).toBe(to);
    expect(to).not.toBe(from);
  });
});

describe('what a task is about', () => {
  test('a complaint is read by whoever answers it, and its answer by whoever complained', async () => {
    const party = partyOf('Әбілова');
    const citizen = await program.signIn(String(party.iin));
    const c = await register(program, await program.signIn('corp-intake.qyzylorda'), 'social-insurance-payments', 'counter', {
      parties: [party],
      facts: { risk: 'maternity', 'applicant.account': resident('Әбілова').account, 'applicant.phone': '+77000000033' },
    });
    expect((await citizen.get(`/cases/${c.id}`)).status).toBe(200);
    const counter = await program.browser('corp-intake.qyzylorda');
    const page = `/staff/cases/${c.id}`;
    await counter.submit(`${page}/complain`, await formOn(c, ['complain-reasons', 'Қолхатта күні қате жазылған']));
    const task = await holderOf(c, 'engine.complaint');
    const officer = await program.browserOf(task);
    expect((await officer.open(page)).html).toContain('Қолхатта күні қате жазылған');
    const own = await program.browser(String(party.iin));
    const open = (await own.open(`/my/cases/${c.id}`)).html;
    expect(open).toContain('Қолхатта күні қате жазылған');
    expect(open).toContain('Қаралуда');
    await officer.submit(`${page}/ends`, await formOn(c, ['task', task.id], ['end', 'answered'], ['reasons', 'Күні түзетілді']));
    expect((await own.open(`/my/cases/${c.id}`)).html).toContain('Күні түзетілді');
  });

  test('a contradiction says which fact it is and what stood there; the officer who settles it can write it', async () => {
    const store = memoryStore();
    const t = town({ regulations: [agePension], store });
    t.at('2019-03-19');
    const attempt = await t.begin('age-pension', 'counter');
    await attempt.put({ kind: 'party', party: person('applicant', { born: '1956-02-10' }) });
    await attempt.complete();
    const c = await attempt.register();
    await c.do({ kind: 'recordFact', key: 'applicant#1.phone', stated: { value: '+77000000011' }, origin: 'officer' });
    await c.do(
      { kind: 'recordFact', key: 'applicant#1.phone', stated: { value: '+77000000099' }, origin: 'registry' },
      { as: { kind: 'system', key: 'registries' } },
    );
    const now = await c.case();
    expect(now.facts['applicant#1.phone']).toMatchObject({ state: 'contradicted' });
    const { desk } = house({ deps: t.deps, regulations: [agePension], cases: async () => store.all() });
    const { post, office, id } = Object.values(now.tasks).find(({ name }) => name === 'engine.contradiction') ?? {};
    const own = desk('Aigul', post ?? '', office ?? '');
    const before = (await own.get(`/staff/cases/${c.id}`)).text;
    expect(before).toContain('Ұялы телефоны');
    expect(before).toContain('мәліметтер қайшы');
    expect(before).toContain('бұрын жазылғаны');
    const settled = await own.post(`/staff/cases/${c.id}/facts`, {
      saw: String(now.seq),
      key: 'settle-phone',
      'fact.applicant#1.phone': '+77000000099',
    });
    expect(settled.status).toBe(303);
    expect((await c.case()).facts['applicant#1.phone']).toMatchObject({ state: 'known', value: '+77000000099', origin: 'officer' });
    const without = await own.post(`/staff/cases/${c.id}/ends`, {
      saw: String((await c.case()).seq),
      key: 'settle-task',
      task: id ?? '',
      end: 'settled',
      reasons: '',
    });
    expect(without.text).toContain('Себебін жазыңыз');
  });
});

test('a case that waits for a register leads there; there is nothing to take', async () => {
  const c = await savingsPayout(program);
  const waiting = await mainOf(c);
  expect(waiting.kind).toBe('batch');
  const { html } = await (await program.browserOf(waiting)).open(`/staff/cases/${c.id}`);
  expect(html).toContain('href="/staff/batches"');
  expect(html).toContain('тізілімдер мен отырыстарды ашу');
  expect(html).not.toContain('/take"');
});

test('a page with two lists of what is to be done has no id twice', async () => {
  const c = await register(program, await program.signIn('corp-intake.almaty'), 'burial-payment', 'counter', {
    parties: [partyOf('Сейітова Әсем'), partyOf('Жанұзақова', 'deceased')],
    facts: { 'applicant.account': resident('Сейітова Әсем').account, deathInKazakhstan: true, deathRegisteredOn: '2026-03-16' },
  });
  for (const move of ['sendToBranch', 'sendToProvider', 'certify', 'certifyAtUnitHead', 'decide']) await c.step(move);
  const notice = await holderOf(c, 'giveNotice');
  const { html } = await (await program.browserOf(notice)).open(`/staff/cases/${c.id}`);
  expect(html.match(/name="item"/g)?.length).toBeGreaterThan(1);
  expect(twice(html)).toEqual([]);
});
