import { population } from '../../../../simulators/population.ts';
import type { Program } from '../../../api/testing/program.ts';
import { register, type Walk } from '../../../api/testing/walk.ts';

/** Who gets the pension. */
export function pensioner() {
  const resident = population.find(({ name }) => name.startsWith('Құдайберген'));
  if (!resident?.account) throw new Error('nobody is called so');
  return { ...resident, account: resident.account };
}

/** An age pension on its way: the moves that its officers make, up to the decision unless told. */
export async function pension(
  program: Program,
  moves = ['sendToBranch', 'sendToProvider', 'certify', 'certifyAtUnitHead', 'decide'],
): Promise<Walk> {
  const { iin, name, birthDate, sex, account } = pensioner();
  const c = await register(program, await program.signIn('corp-intake.almaty'), 'age-pension', 'counter', {
    parties: [{ role: 'applicant', n: 1, name, iin, birthDate, sex }],
    facts: { 'applicant.account': account, 'applicant.phone': '+77000000022' },
  });
  const fills = { monthsBefore1998: 264, averageIncome: 18_500_000, incomeFrom: '2018-01-01', incomeUntil: '2025-12-31' };
  for (const move of moves) await c.step(move, { fills });
  return c;
}

/** A page as its reader sees it. */
export const read = (html: string): string =>
  html
    .slice(html.indexOf('<main'))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

/** The value of a hidden field of a page's form. */
export const inForm = (html: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
