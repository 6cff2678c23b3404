import type { Program } from './program.ts';
import { partyOf, resident } from './residents.ts';
import { type Application, register, type Walk } from './walk.ts';

/** Who asks for an age pension in these tests. */
export const pensioner = () => resident('Құдайберген');

/** What the officers read in the papers of a pensioner: months of work, the average income in tiyn and the time it was earned in. */
export const pensionFills = { monthsBefore1998: 264, averageIncome: 18_500_000, incomeFrom: '2018-01-01', incomeUntil: '2025-12-31' };

/** The moves by which an age pension comes to its decision. */
export const pensionMoves = ['sendToBranch', 'sendToProvider', 'certify', 'certifyAtUnitHead', 'decide'] as const;

/** An age pension on its way: the moves that its officers make, up to the decision unless told; to another account where one is named. */
export async function agePension(
  program: Program,
  { moves = pensionMoves, account = pensioner().account }: { readonly moves?: readonly string[]; readonly account?: string } = {},
): Promise<Walk> {
  const c = await register(program, await program.signIn('corp-intake.almaty'), 'age-pension', 'counter', {
    parties: [partyOf('Құдайберген')],
    facts: { 'applicant.account': account, 'applicant.phone': '+77000000022' },
  });
  for (const move of moves) await c.step(move, { fills: pensionFills });
  return c;
}

/** A social insurance payment for maternity, with the income that its officers read in the papers, as far as the department of the branch. */
export async function maternityPayment(program: Program): Promise<Walk> {
  const c = await register(program, await program.signIn('corp-intake.qyzylorda'), 'social-insurance-payments', 'counter', {
    parties: [partyOf('Әбілова')],
    facts: { risk: 'maternity', 'applicant.account': resident('Әбілова').account, 'applicant.phone': '+77000000033' },
  });
  await c.step('sendToBranch', { fills: { participationMonths: 60, averageIncome: 15_000_000, contributionsDiffer: false } });
  await c.step('sendToProvider');
  return c;
}

/** A payout from pension savings, in the file that waits for the register. */
export async function savingsPayout(program: Program): Promise<Walk> {
  const c = await register(program, await program.signIn('corp-intake.almaty'), 'pension-fund-payout', 'counter', {
    parties: [partyOf('Жұмабаева')],
    facts: { category: 'retirement', 'applicant.account': resident('Жұмабаева').account, 'applicant.phone': '+77000000010' },
  });
  await c.step('loadIntoFile');
  return c;
}

/** A foreigner's first request for the certificate of self-employment, with its papers. */
export const firstRequest = (name: string): Application => ({
  parties: [partyOf(name)],
  facts: {
    requestKind: 'first',
    'applicant.kind': 'foreigner',
    inKazakhstan: true,
    'applicant.passport': 'M 0099001, 2021-05-05',
    'applicant.residence': 'Алматы қаласы',
    profession: 'Дәрігер',
  },
  papers: ['identityDocument', 'education', 'workRecord'],
});
