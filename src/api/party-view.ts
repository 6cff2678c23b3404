import type { Sha256 } from '../base/index.ts';
import type { Case } from '../casework/index.ts';
import type { Regulation } from '../law/index.ts';

/** Documents that a party sees: what was made for it, not the work of the offices. */
const forParties = new Set([
  'receipt',
  'refusalReceipt',
  'notice',
  'certificate',
  'information',
  'slip',
  'sms',
  'application',
  'questionnaire',
]);

/** A paper as a list names it. */
export type ListedPaper = Case['documents'][number];

/** The documents of a case that its parties see. */
export const documentsOfParty = (regulation: Regulation, c: Case): readonly ListedPaper[] =>
  c.documents.filter(({ name }) => forParties.has(regulation.documents[name]?.kind ?? ''));

/** Whether a paper of the case is one that its parties read: their application, what was made for them, what was decided, what they are asked to sign. */
export function isPartys(regulation: Regulation, c: Case, hash: Sha256): boolean {
  const decided = [c.decision, ...(c.corrected ?? [])].some((one) => one?.hash === hash);
  const toSign = c.signing?.asks.some(({ by, over }) => over === hash && c.parties.some(({ role }) => role === by)) ?? false;
  return decided || toSign || c.application === hash || documentsOfParty(regulation, c).some((one) => one.hash === hash);
}

/** A case as its parties see it: what the offices prepare is theirs until it is decided. */
export function caseOfParty(c: Case): Case {
  const decided = c.decision !== null && c.draft?.version === c.decision.draft;
  return { ...c, draft: decided ? c.draft : null, proposal: null };
}
