import { type Sha256, sha256 } from '../base/index.ts';
import { type Claim, type Grounds, judge, type Regulation } from '../law/index.ts';
import type { Subject } from './grounds.ts';

/** A claim key: the family and the numbers of the named parties, hashed, since it stands in an index. */
export type ClaimKey = { readonly key: Sha256; readonly family: string };

/** The claim keys of an application: one for each combination of the parties that a claim names. A claim whose numbers are not known gives none. */
export function claimKeys(regulation: Regulation, subject: Subject, grounds: Grounds): readonly ClaimKey[] {
  return Object.values(regulation.claims).flatMap((claim) => {
    if (judge(claim.when ?? 'always', grounds) === false) return [];
    return combinations(regulation, claim, subject, grounds).map((values) => ({
      family: claim.family,
      key: sha256(['claim', claim.family, ...values].join('|')),
    }));
  });
}

function combinations(regulation: Regulation, claim: Claim, subject: Subject, grounds: Grounds): readonly (readonly string[])[] {
  let sets: readonly (readonly string[])[] = [[]];
  for (const ref of claim.of) {
    const values = valuesOf(regulation, ref, subject, grounds);
    sets = sets.flatMap((set) => values.map((value) => [...set, value]));
  }
  return sets;
}

function valuesOf(regulation: Regulation, ref: string, subject: Subject, grounds: Grounds): readonly string[] {
  const [role = '', name] = ref.split('.');
  if (!name || !regulation.parties[role]?.many) {
    const found = grounds.fact(ref);
    return found?.state === 'known' && found.value !== undefined ? [String(found.value)] : [];
  }
  return subject.parties
    .filter((party) => party.role === role)
    .flatMap((party) => {
      const found = grounds.fact(`${role}#${party.n}.${name}`);
      return found?.state === 'known' && found.value !== undefined ? [String(found.value)] : [];
    });
}
