import type { Words } from '../base/index.ts';
import { choose, type FactValue, type Finding, type Grounds, judge, type Regulation, type RoleInView } from '../law/index.ts';
import type { CaseParty, Draft, DraftAmount, DraftFinding } from './case.ts';
import { factKey, viewFor } from './grounds.ts';

/** One thing that an outcome establishes or refuses: of a role held by many, for one of its parties. `key` is the same in every draft. */
export type FindingDue = {
  readonly key: string;
  readonly name: string;
  readonly law: Finding;
  readonly subject: { readonly role: string; readonly n: number } | null;
  readonly view: RoleInView;
  /** The name of its amount in src/benefits, where it has one on these grounds. */
  readonly amount: string | undefined;
};

/** What the outcome on these grounds establishes, in the order of the law and of the parties. What is not known to be so is not established. */
export function findingsDue(regulation: Regulation, parties: readonly CaseParty[], grounds: Grounds): readonly FindingDue[] {
  const { outcome } = grounds;
  if (outcome === undefined) return [];
  return Object.entries(regulation.findings).flatMap(([name, law]) => {
    if (!law.outcomes.includes(outcome)) return [];
    const role = law.of;
    const many = role !== undefined && regulation.parties[role]?.many === true;
    const subjects = role ? parties.filter((party) => party.role === role) : [];
    return (many ? subjects : [subjects[0]]).flatMap((party): readonly FindingDue[] => {
      const subject = party ? { role: party.role, n: party.n } : null;
      const view = viewFor(regulation, subject ?? undefined);
      if (judge(law.when ?? 'always', grounds, view) !== true) return [];
      const key = view ? `${name}#${view.n}` : name;
      return [{ key, name, law, subject, view, amount: law.amount && choose(law.amount, grounds, view) }];
    });
  });
}

/** The findings of a draft on these grounds, with the amounts given by their keys and the facts that are known of each. */
export function findingsMade(
  regulation: Regulation,
  parties: readonly CaseParty[],
  grounds: Grounds,
  amounts: { readonly [key: string]: DraftAmount },
): readonly DraftFinding[] {
  return findingsDue(regulation, parties, grounds).map(({ key, name, law, subject, view }) => {
    const known = (law.facts ?? []).flatMap((ref): readonly (readonly [string, FactValue])[] => {
      const at = view && ref.startsWith(`${view.role}.`) ? factKey(regulation, ref, view.n) : factKey(regulation, ref);
      const fact = grounds.fact(at);
      return fact?.state === 'known' && fact.value !== undefined ? [[at, fact.value]] : [];
    });
    return { key, finding: name, subject, result: grounds.outcome ?? '', amount: amounts[key] ?? null, facts: Object.fromEntries(known) };
  });
}

/**
 * What a draft establishes. Drafts of before findings had one amount, or none: it stands here as a finding without a name, whose key is empty.
 */
export function findingsOf(draft: Draft | null | undefined): readonly DraftFinding[] {
  if (!draft) return [];
  if (draft.findings) return draft.findings;
  return draft.amount ? [{ key: '', finding: null, subject: null, result: draft.outcome, amount: draft.amount, facts: {} }] : [];
}

/** Those that give money. */
export function payable(findings: readonly DraftFinding[]): readonly (DraftFinding & { readonly amount: DraftAmount })[] {
  return findings.flatMap((one) => (one.amount ? [{ ...one, amount: one.amount }] : []));
}

/** What a finding is called: by its words in the law, and of whom where several hold the role. Undefined for one of before findings. */
export function findingWords(
  regulation: Regulation,
  parties: readonly CaseParty[],
  { finding, subject }: Pick<DraftFinding, 'finding' | 'subject'>,
): Words | undefined {
  const words = finding === null ? undefined : regulation.words[`findings.${finding}`];
  if (!words || !subject || !regulation.parties[subject.role]?.many) return words;
  const name = parties.find((party) => party.role === subject.role && party.n === subject.n)?.name;
  return name ? { kk: `${words.kk}: ${name}`, ru: `${words.ru}: ${name}`, en: `${words.en}: ${name}` } : words;
}
