import type { CaseId } from '../base/index.ts';
import { type BatchDeps, groundsOfCase, pinned } from '../casework/index.ts';
import { type Award, awardIdOf, commandAward, type PaymentDeps } from '../payments/index.ts';
import { type Database, settleSought, subjectsSought } from '../store/index.ts';
import { findingsOrdered } from './ordered-findings.ts';
import { type Ordered, termsOf } from './terms-of-order.ts';

const atOnce = 200;

/**
 * Tells awards of before subjects were kept for whom they are paid: as the order that made each says in the log of its case, by the law of
 * the case. Where the law names nobody there is nothing to tell; where the case does not say whom, that is noted and shown on the award. May
 * be broken off and begun again by any process; each award is told once.
 */
export async function seekSubjects(db: Database, cases: BatchDeps, deps: PaymentDeps, isStopped: () => boolean): Promise<void> {
  for (let after = ''; !isStopped(); ) {
    const page = await subjectsSought(db, after, atOnce);
    for (const { award, caseId } of page) {
      if (isStopped()) return;
      const known = await deps.awards.find(award);
      await settleSought(db, award, known ? await seek(cases, deps, known, caseId) : null);
    }
    const last = page.at(-1);
    if (!last) return;
    after = last.award;
  }
}

/** Gives null when it was told or nobody is named, else why it cannot be known. */
async function seek(cases: BatchDeps, deps: PaymentDeps, award: Award, caseId: CaseId): Promise<string | null> {
  const found = await cases.store.find(caseId);
  if (!found) return 'case-unknown';
  const regulation = await pinned(cases, found.case.revision);
  const [granted] = await deps.awards.log(award.award);
  if (!granted || award.subject !== undefined) return null;
  const grounds = groundsOfCase(regulation, cases.calendar(), found.case, award.from);
  for (const { event } of await cases.store.history(caseId)) {
    if (event.type !== 'effectOrdered' || event.port !== 'payments') continue;
    const made = findingsOrdered({ payload: { payload: event.payload } }).find(
      ({ finding }) => award.award === awardIdOf(caseId, event.effect) || award.award === awardIdOf(caseId, `${event.effect}/${finding}`),
    );
    if (!made) continue;
    if (!regulation.effects[event.effect]?.award?.subject) return null;
    const { subject } = termsOf(event.effect, made, (event.payload as Ordered).parties, { regulation, grounds }, found.case.clocks);
    if (!subject) return 'party-unknown';
    const act = { kind: 'tell-subject', subject } as const;
    const told = await commandAward(deps, award.award, {
      key: `subject/${caseId}`,
      at: deps.ports.now(),
      actor: 'system',
      basis: granted.basis,
      act,
    });
    return 'ground' in told ? told.ground : null;
  }
  return 'order-unknown';
}
