import { afterAll, beforeAll, expect, test } from 'vitest';
import { firms, population } from '../../simulators/population.ts';
import type { CaseParty } from '../casework/index.ts';
import { eachDatabase } from '../store/testing/index.ts';
import { type Answer, type Client, type Program, startProgram } from './testing/program.ts';
import { session } from './testing/session.ts';
import { register, type Walk } from './testing/walk.ts';

const found = (name: string) => {
  const one = population.find((resident) => resident.name.startsWith(name));
  if (!one) throw new Error(`nobody is called ${name}`);
  return one;
};
const resident = (name: string, role = 'applicant'): CaseParty => {
  const { iin, birthDate, sex, ...one } = found(name);
  return { role, n: 1, name: one.name, iin, birthDate, sex };
};
const firm = (): CaseParty & { readonly bin: string } => {
  const [one] = firms;
  if (!one) throw new Error('no firm');
  return { role: 'applicant', n: 1, name: one.name, bin: one.bin };
};

eachDatabase('awards of cases', ({ url }) => {
  let program: Program;
  beforeAll(async () => {
    program = await startProgram(url());
  }, 120_000);
  afterAll(() => program.close());

  const at = (post: string, place = 'almaty') => program.signIn(`${post}.${place}`);

  /** The awards of a case and what was answered to its orders. */
  const awardsOf = async (c: Walk) => {
    const orders = (now: Answer['body']) => Object.values<Answer['body']>(now.effects).filter(({ port }) => port === 'payments');
    // another turn of the workers may have taken the order: its answer comes when that is done
    await expect.poll(async () => orders(await c.now()).filter(({ answer }) => answer === null), { timeout: 20_000 }).toEqual([]);
    const now = await c.now();
    const payer = await program.signIn('corp-payer.astana');
    const { body } = await payer.get(`/payments/awards?case=${now.id}`);
    return { now, awards: body as Answer['body'][], answers: orders(now).map(({ answer }) => answer) };
  };
  const scheduleOf = async (award: string) => {
    const payer = await program.signIn('corp-payer.astana');
    return (await payer.get(`/payments/awards/${award}`)).body.schedule as { readonly month: string; readonly due: number }[];
  };

  /** Corrects the decision of a case, each turn signed by whoever has it. */
  const correct = async (c: Walk, opener: Client, outcome: string, rest: object = {}) => {
    const first = await c.now();
    const send = async (client: Client, command: object) => {
      const { saw } = (await client.get(`/cases/${first.id}`)).body;
      const path = `/cases/${first.id}/commands`;
      const answer = await client.post(path, { saw, command });
      if (answer.status !== 202) return answer;
      const signatures = answer.body.missing.map(({ by, kinds, over }: Answer['body']) => ({ by, kind: kinds[0], over, signature: null }));
      return client.post(path, { saw, command, signatures });
    };
    expect((await send(opener, { kind: 'openCorrection', reasons: 'Қате анықталды' })).status).toBe(200);
    for (;;) {
      const now = await c.now();
      const task = Object.values<Answer['body']>(now.tasks).find(({ name }) => name === 'engine.correction');
      if (!task) return;
      const holder = await program.officer(task.post, task.office);
      if (task.about === now.draft?.about || now.draft.hash === first.draft.hash) {
        const drafted = await send(holder, { kind: 'draft', task: task.id, outcome, ...rest });
        expect([drafted.status, drafted.body.ground]).toEqual([200, undefined]);
      }
      const ended = await send(holder, { kind: 'endSide', task: task.id, end: 'signed', states: {} });
      expect([ended.status, ended.body.ground]).toEqual([200, undefined]);
    }
  };

  test('a burial payment of 2015 is an award of the firm that buried', async () => {
    const c = await register(program, await at('corp-intake'), 'burial-payment', 'counter', {
      parties: [firm(), resident('Жанұзақова', 'deceased')],
      facts: { 'applicant.account': found('Сейітова').account, deathInKazakhstan: true, deathRegisteredOn: '2026-03-16' },
    });
    for (const move of ['sendToBranch', 'sendToProvider', 'certify', 'certifyAtUnitHead', 'decide']) await c.step(move);
    await c.side('formRequest', 'formed');
    await c.side('transfer', 'transferred');
    const { awards, answers, now } = await awardsOf(c);
    expect(answers).toEqual(['placed']);
    expect(awards).toMatchObject([{ benefit: 'burial-payment', recipient: firm().bin, subject: resident('Жанұзақова').iin }]);
    expect(awards[0].accounts).toMatchObject([{ account: { holder: firm().bin }, state: 'confirmed' }]);
    expect((await scheduleOf(awards[0].award)).reduce((sum, month) => sum + month.due, 0)).toBe(now.draft.findings[0].amount.tiyn);
    const payer = await program.signIn('corp-payer.astana');
    expect((await payer.post('/payments/awards/search', { person: firm().bin })).body).toHaveLength(1);
  });

  test('a burial payment of 2024 is an award of whoever buried', async () => {
    const c = await register(program, await program.signIn(String(resident('Ермекова Жанар').iin)), 'burial-payment-2024', 'portal', {
      parties: [resident('Серікбаев', 'deceased')],
      facts: { 'applicant.account': found('Ермекова Жанар').account, 'applicant.phone': '+77000000018' },
    });
    const { awards, answers } = await awardsOf(c);
    expect(answers).toEqual(['placed']);
    expect(awards).toMatchObject([{ recipient: resident('Ермекова Жанар').iin, subject: resident('Серікбаев').iin, deductions: [] }]);
  });

  test('a payout of the pension fund is an award of the sum that was ordered, paid once', async () => {
    const c = await register(program, await at('corp-intake'), 'pension-fund-payout', 'counter', {
      parties: [resident('Жұмабаева')],
      facts: { category: 'retirement', 'applicant.account': found('Жұмабаева').account, 'applicant.phone': '+77000000010' },
    });
    await c.step('loadIntoFile');
    await session(await at('fund-register'), 'pension-fund-payout', 'paymentRegister', c);
    const sums = { taxable: true, payoutSum: 6_000_000, taxWithheld: 600_000, orderSum: 5_400_000 };
    const states = Object.fromEntries(Object.entries(sums).map(([ref, value]) => [ref, { value }]));
    await session(await at('fund-accounting'), 'pension-fund-payout', 'paymentOrders', c, states);
    const { awards, answers } = await awardsOf(c);
    expect(answers).toEqual(['placed']);
    expect(awards).toMatchObject([{ benefit: 'pension-fund-payout', recipient: resident('Жұмабаева').iin, deductions: [] }]);
    expect((await scheduleOf(awards[0].award)).map(({ due }) => due)).toEqual([5_400_000]);
  });

  test('a social insurance payment gives a tenth to the pension; corrected, the award changes by further events', async () => {
    const c = await register(program, await at('corp-intake', 'qyzylorda'), 'social-insurance-payments', 'counter', {
      parties: [resident('Әбілова')],
      facts: { risk: 'maternity', 'applicant.account': found('Әбілова').account, 'applicant.phone': '+77000000033' },
    });
    await c.step('sendToBranch', { fills: { participationMonths: 60, averageIncome: 15_000_000, contributionsDiffer: false } });
    for (const move of ['sendToProvider', 'certify']) await c.step(move);
    const { client: head } = await c.holder();
    await c.step('decide');
    await c.side('giveNotice', 'given');
    const before = await awardsOf(c);
    expect(before.answers).toEqual(['placed']);
    const [award] = before.awards;
    const monthly = before.now.draft.findings[0].amount.tiyn;
    expect(award).toMatchObject({ recipient: resident('Әбілова').iin, deductions: [{ kind: 'pension-contribution', basisPoints: 1000 }] });
    expect(award.timeline).toMatchObject([{ monthly }]);

    await correct(c, head, 'refuse', { grounds: ['RG3'], reasons: 'Құжат жарамсыз' });
    const refused = await awardsOf(c);
    expect(refused.answers).toEqual(['placed', 'placed']);
    expect(refused.awards.map((one) => one.award)).toEqual([award.award]);
    expect(refused.awards[0].timeline).toMatchObject([{ monthly: 0 }]);
    const payer = await program.signIn('corp-payer.astana');
    const known = async (at: string) => payer.get(`/payments/awards/${award.award}/schedule?known=${encodeURIComponent(at)}`);
    const { log, schedule: dueNow } = (await payer.get(`/payments/awards/${award.award}`)).body;
    const granted = (await known(log[0].at)).body;
    expect(granted).toMatchObject({ version: 1, known: log[0].at });
    const sums = (months: readonly { due: number }[]) => months.map(({ due }) => due);
    expect(sums(granted.schedule)).not.toContain(0);
    expect(granted.changes).toEqual(
      granted.schedule.map((month: Answer['body'], i: number) => ({
        month: month.month,
        before: month.due,
        after: sums(dueNow)[i],
        events: log.filter(({ kind }: Answer['body']) => kind === 'recalculated').map(({ seq }: Answer['body']) => seq),
      })),
    );
    expect((await known('2015-01-01')).body).toMatchObject({ version: 0, schedule: [] });
    expect((await known('2999-01-01')).body).toMatchObject({ version: log.length, changes: [] });
    expect([(await known('yesterday')).status, (await known('2026-02-30')).status]).toEqual([400, 400]);
    const other = await program.signIn(String(resident('Жұмабаева').iin));
    expect((await other.get(`/payments/awards/${award.award}/schedule?known=2026-01-01`)).status).toBe(404);

    await correct(c, head, 'assign');
    const again = await awardsOf(c);
    expect(again.answers).toEqual(['placed', 'placed', 'placed']);
    expect(again.awards.map((one) => one.award)).toEqual([award.award]);
    expect(again.awards[0].timeline.map(({ monthly: sum }: Answer['body']) => sum)).toEqual([monthly]);
    expect(again.awards[0].version).toBeGreaterThan(refused.awards[0].version);
  });
});
