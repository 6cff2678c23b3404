import { population } from '../../../simulators/population.ts';
import type { CaseParty } from '../../casework/index.ts';

/** The resident of the made-up population whose name begins so. Throws where nobody is called so. */
export function resident(name: string): (typeof population)[number] {
  const found = population.find((one) => one.name.startsWith(name));
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
}

/** The same, as a party of an application. */
export function partyOf(name: string, role = 'applicant'): CaseParty {
  const { iin, birthDate, sex, name: whole } = resident(name);
  return { role, n: 1, name: whole, iin, birthDate, sex };
}
