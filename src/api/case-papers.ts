import type { Instant, Language, LocalDate, Refusal, Sha256 } from '../base/index.ts';
import { dateIn } from '../calendar/index.ts';
import type { Act, AttemptView, Case, Paper } from '../casework/index.ts';
import { paperSheet, readPaper, type SheetBlock, type SignerNames, signatureBlocks } from '../documents/index.ts';
import type { AppMeans } from './means.ts';
import type { Printed } from './pdf.ts';
import { notFound } from './problem.ts';

/** A paper of a case with what the case knows of it. */
export type CasePaper = {
  readonly paper: Paper;
  readonly number: string | null;
  readonly made: Instant;
  readonly on: LocalDate;
  readonly isDraft: boolean;
  readonly superseded: boolean;
};

/** A paper of the case by its hash, with the number that it was given. `not-found` where the case has none of it, or its bytes are no paper. */
export async function findCasePaper(means: AppMeans, c: Case, hash: Sha256): Promise<CasePaper | Refusal> {
  const known = await knownPaper(means, c, hash);
  const bytes = known && (await means.deps.blobs.get(hash));
  if (!bytes) return notFound;
  const paper = readPaper(bytes);
  return 'kind' in paper ? paper : { paper, ...known };
}

/** What the case knows of one of its papers: undefined where it has none of this hash. */
export async function knownPaper(means: AppMeans, c: Case, hash: Sha256): Promise<Omit<CasePaper, 'paper'> | undefined> {
  const final = { isDraft: false, superseded: false };
  const corrected = c.corrected?.find((one) => one.hash === hash);
  const decision = c.decision?.hash === hash ? c.decision : corrected;
  if (decision) {
    const { at: made, on, number } = decision;
    return { ...final, made, on, number: number?.text ?? null, superseded: decision === corrected };
  }
  const document = c.documents.find((one) => one.hash === hash);
  if (document) {
    // A receipt has the number of the registration.
    const number = document.number?.text ?? c.number?.text ?? null;
    return { ...final, made: document.at, on: dateIn(c.zone, document.at), number, superseded: document.superseded };
  }
  if (c.application === hash) return { ...final, made: c.filedAt, on: c.filedOn, number: null };
  // One that some have signed and others are still to sign: frozen, and not made yet.
  if (c.signing?.papers.some((one) => one.hash === hash && one.document !== null))
    return { isDraft: true, superseded: false, made: c.signing.at, on: dateIn(c.zone, c.signing.at), number: null };
  if (c.draft?.hash !== hash) return undefined;
  const log = await means.deps.store.history(c.id);
  const made = log.findLast(({ event }) => event.type === 'draftMade' && event.draft.hash === hash)?.at ?? c.filedAt;
  return { isDraft: true, superseded: false, made, on: dateIn(c.zone, made), number: null };
}

/** Signers as papers name them: parties of the case by their own names. */
export function signerNames(means: AppMeans, c: Pick<Case, 'parties'> | null): SignerNames {
  return {
    person: (act: Act) =>
      act.post ? means.deps.officer(act.person)?.name : c?.parties.find(({ role }) => role === act.by && act.kind !== 'serverKey')?.name,
    post: means.postName,
    office: (office) => means.deps.offices().get(office)?.name,
  };
}

/** Lays out a paper of a case, with the signatures over it. `address`: of this installation. */
export async function printCasePaper(
  means: AppMeans,
  c: Case,
  hash: Sha256,
  { language, address }: { readonly language: Language; readonly address: string },
): Promise<Printed | Refusal> {
  const found = await findCasePaper(means, c, hash);
  if ('kind' in found) return found;
  const { paper, number, ...frame } = found;
  const acts = c.acts.filter(({ over }) => over === hash);
  const signatures: readonly SheetBlock[] = await signatureBlocks(means.deps.blobs, acts, {
    language,
    zone: c.zone,
    names: signerNames(means, c),
  });
  return { title: paper.title[language], number, sheet: paperSheet(paper, language, { ...frame, number, address, signatures }) };
}

/** Lays out the receipt of refusal of an attempt that failed with one. `not-found` where it has none. */
export function printReceipt({ attempt, receipt }: AttemptView, language: Language): Printed | Refusal {
  if (!receipt) return notFound;
  const paper = readPaper(receipt.text);
  if ('kind' in paper) return paper;
  const made = attempt.filedAt ?? attempt.startedAt;
  const frame = { number: null, made, on: dateIn(attempt.zone, made), isDraft: false, superseded: false, address: null, signatures: [] };
  return { title: paper.title[language], number: null, sheet: paperSheet(paper, language, frame) };
}
