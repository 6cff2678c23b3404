import { population } from '../../simulators/population.ts';
import type { Regulation } from '../law/index.ts';
import { demoPassword } from './set-up.ts';

/** The desks that an age pension passes: who to sign in as, in the order of the law. */
const desks = ['corp-intake', 'corp-case-former', 'corp-branch-checker', 'specialist', 'unit-head', 'head'];

/** What is printed at start: who may sign in, and how. */
export function demoAccounts(offered: readonly Regulation[]): string {
  const citizens = population.slice(0, 3).map(({ iin, name }) => `  ${iin}  ${name}`);
  return [
    `Қызметкерлер / сотрудники / staff: /staff/sign-in, password ${demoPassword}`,
    ...desks.map((post) => `  ${post}.almaty`),
    '  … every post of every regulation: <post>.almaty, <post>.qyzylorda, <post>.astana (one for the country), a second person: <post>.almaty.2',
    `Азаматтар / граждане / citizens: /sign-in, password ${demoPassword}`,
    ...citizens,
    `Регламенттер / регламенты / regulations: ${offered.map(({ id }) => id).join(', ')}`,
    'All people, numbers and accounts are made up.',
  ].join('\n');
}
