import { afterAll, beforeAll, expect, test } from 'vitest';
import { firms } from '../../simulators/population.ts';
import type { Case, CaseParty } from '../casework/index.ts';
import { eachDatabase } from '../store/testing/index.ts';
import { actsFor, done, given, missingActs } from './testing/answers.ts';
import { maternityPayment, savingsPayout } from './testing/applications.ts';
import { amountOf, draftOf, taskNamed } from './testing/of-case.ts';
import { type Client, type Program, startProgram } from './testing/program.ts';
import { partyOf, resident } from './testing/residents.ts';
import { session } from './testing/session.ts';
import { register, type Walk } from './testing/walk.ts';

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
    const orders = (now: Case) => Object.values(now.effects).filter(({ port }) => port === 'payments');
    // another turn of the workers may have taken the order: its answer comes when that is done
    await expect.poll(async () => orders(await c.now()).filter(({ answer }) => answer === null), { timeout: 20_000 }).toEqual([]);
    const now = await c.now();
    const payer = await program.signIn('corp-payer.astana');
    const awards = given(await payer.get(`/payments/awards?case=${now.id}`));
    return { now, awards, award: awards[0] ?? expect.fail('no award'), answers: orders(now).map(({ answer }) => answer) };
  };
  const scheduleOf = async (award: string) => {
    const payer = await program.signIn('corp-payer.astana');
    return given(await payer.get(`/payments/awards/${award}`)).schedule;
  };

  /** Corrects the decision of a case, each turn signed by whoever has it. */
  const correct = async (c: Walk, opener: Client, outcome: string, rest: object = {}) => {
    const first = await c.now();
    const send = async (client: Client, command: object) => {
      const { saw } = given(await client.get(`/cases/${first.id}`));
      const path = `/cases/${first.id}/commands` as const;
      const answer = await client.post(path, { saw, command });
      if (answer.status !== 202) return done(answer);
      return done(await client.post(path, { saw, command, signatures: actsFor(missingActs(answer)) }));
    };
    await send(opener, { kind: 'openCorrection', reasons: 'Қате анықталды' });
    for (;;) {
      const now = await c.now();
      const task = taskNamed(now, 'engine.correction');
      if (!task) return;
      const holder = await program.officer(task.post, task.office);
      if (draftOf(now).hash === draftOf(first).hash) await send(holder, { kind: 'draft', task: task.id, outcome, ...rest });
      await send(holder, { kind: 'endSide', task: task.id, end: 'signed', states: {} });
    }
  };

  test('a burial payment of 2015 is an award of the firm that buried', async () => {
    const c = await register(program, await at('corp-intake'), 'burial-payment', 'counter', {
      parties: [firm(), partyOf('Жанұзақова', 'deceased')],
      facts: { 'applicant.account': resident('Сейітова').account, deathInKazakhstan: true, deathRegisteredOn: '2026-03-16' },
    });
    for (const move of ['sendToBranch', 'sendToProvider', 'certify', 'certifyAtUnitHead', 'decide']) await c.step(move);
    await c.side('formRequest', 'formed');
    await c.side('transfer', 'transferred');
    const { awards, award, answers, now } = await awardsOf(c);
    expect(answers).toEqual(['placed']);
    expect(awards).toMatchObject([{ benefit: 'burial-payment', recipient: firm().bin, subject: resident('Жанұзақова').iin }]);
    expect(award.accounts).toMatchObject([{ account: { holder: firm().bin }, state: 'confirmed' }]);
    expect((await scheduleOf(award.award)).reduce((sum, month) => sum + month.due, 0)).toBe(amountOf(now).tiyn);
    const payer = await program.signIn('corp-payer.astana');
    expect((await payer.post('/payments/awards/search', { person: firm().bin })).body).toHaveLength(1);
  });

  test('a burial payment of 2024 is an award of whoever buried', async () => {
    const c = await register(program, await program.signIn(resident('Ермекова Жанар').iin), 'burial-payment-2024', 'portal', {
      parties: [partyOf('Серікбаев', 'deceased')],
      facts: { 'applicant.account': resident('Ермекова Жанар').account, 'applicant.phone': '+77000000018' },
    });
    const { awards, answers } = await awardsOf(c);
    expect(answers).toEqual(['placed']);
    expect(awards).toMatchObject([{ recipient: resident('Ермекова Жанар').iin, subject: resident('Серікбаев').iin, deductions: [] }]);
  });

  test('a payout of the pension fund is an award of the sum that was ordered, paid once', async () => {
    const c = await savingsPayout(program);
    await session(await at('fund-register'), 'pension-fund-payout', 'paymentRegister', c);
    const sums = { taxable: true, payoutSum: 6_000_000, taxWithheld: 600_000, orderSum: 5_400_000 };
    const states = Object.fromEntries(Object.entries(sums).map(([ref, value]) => [ref, { value }]));
    await session(await at('fund-accounting'), 'pension-fund-payout', 'paymentOrders', c, states);
    const { awards, award, answers } = await awardsOf(c);
    expect(answers).toEqual(['placed']);
    expect(awards).toMatchObject([{ benefit: 'pension-fund-payout', recipient: resident('Жұмабаева').iin, deductions: [] }]);
    expect((await scheduleOf(award.award)).map(({ due }) => due)).toEqual([5_400_000]);
  });

  test('a social insurance payment gives a tenth to the pension; corrected, the award changes by further events', async () => {
    const c = await maternityPayment(program);
    await c.step('certify');
    const { client: head } = await c.holder();
    await c.step('decide');
    await c.side('giveNotice', 'given');
    const before = await awardsOf(c);
    expect(before.answers).toEqual(['placed']);
    const { award } = before;
    const monthly = amountOf(before.now).tiyn;
    expect(award).toMatchObject({ recipient: resident('Әбілова').iin, deductions: [{ kind: 'pension-contribution', basisPoints: 1000 }] });
    expect(award.timeline).toMatchObject([{ monthly }]);

    await correct(c, head, 'refuse', { grounds: ['RG3'], reasons: 'Құжат жарамсыз' });
    const refused = await awardsOf(c);
    expect(refused.answers).toEqual(['placed', 'placed']);
    expect(refused.awards.map((one) => one.award)).toEqual([award.award]);
    expect(refused.award.timeline).toMatchObject([{ monthly: 0 }]);
    const payer = await program.signIn('corp-payer.astana');
    const known = async (at: string) => payer.get(`/payments/awards/${award.award}/schedule?known=${encodeURIComponent(at)}`);
    const { log, schedule: dueNow } = given(await payer.get(`/payments/awards/${award.award}`));
    const first = log[0]?.at ?? expect.fail('no grant');
    const granted = given(await known(first));
    expect(granted).toMatchObject({ version: 1, known: first });
    const sums = (months: readonly { due: number }[]) => months.map(({ due }) => due);
    expect(sums(granted.schedule)).not.toContain(0);
    expect(granted.changes).toEqual(
      granted.schedule.map((month, i) => ({
        month: month.month,
        before: month.due,
        after: sums(dueNow)[i],
        events: log.filter(({ kind }) => kind === 'recalculated').map(({ seq }) => seq),
      })),
    );
    expect((await known('2015-01-01')).body).toMatchObject({ version: 0, schedule: [] });
    expect((await known('2999-01-01')).body).toMatchObject({ version: log.length, changes: [] });
    expect([(await known('yesterday')).status, (await known('2026-02-30')).status]).toEqual([400, 400]);
    const other = await program.signIn(resident('Жұмабаева').iin);
    expect((await other.get(`/payments/awards/${award.award}/schedule?known=2026-01-01`)).status).toBe(404);

    await correct(c, head, 'assign');
    const again = await awardsOf(c);
    expect(again.answers).toEqual(['placed', 'placed', 'placed']);
    expect(again.awards.map((one) => one.award)).toEqual([award.award]);
    expect(again.award.timeline.map(({ monthly: sum }) => sum)).toEqual([monthly]);
    expect(again.award.version).toBeGreaterThan(refused.award.version);
  });
});
