import type { CaseId, Words } from '../base/index.ts';
import {
  type Batch,
  type BatchMember,
  type Calculated,
  type Case,
  calculatedInBatch,
  factKey,
  findBatch,
  frozenFacts,
  groundsOfCase,
  holds,
  isOfBatchUnit,
  todayOf,
} from '../casework/index.ts';
import { actorOf, type Session } from '../identity/index.ts';
import type { FactValue, Regulation } from '../law/index.ts';
import type { AppMeans, ListRow } from './means.ts';

/** A kind of batch that the post now taken works, with those that are not finished. */
export type BatchKind = {
  readonly regulation: Regulation;
  readonly kind: string;
  readonly title: Words;
  /** In whose list the waiting cases stand: a body's under its chair. */
  readonly post: string;
  readonly office: string;
  readonly unfinished: readonly Batch[];
};

/** A member as lists show it. `facts`: what the batch states of it, as far as that is known. */
export type MemberRow = BatchMember & {
  readonly number: string | null;
  readonly applicant: string | null;
  readonly facts: { readonly [ref: string]: FactValue };
  /** What the calculation proposes for the sums that the batch states, or why it gives none. */
  readonly calculated: { readonly [ref: string]: Calculated };
  /** Every fact that the batch states is known and they balance. */
  readonly ready: boolean;
};

/** The kinds of batch that the session's post works, by the law alone. */
export function batchKindsInLaw(means: AppMeans, session: Session | undefined): readonly Omit<BatchKind, 'unfinished'>[] {
  if (session?.kind !== 'staff') return [];
  const { office } = session.holding;
  const found: Omit<BatchKind, 'unfinished'>[] = [];
  for (const regulation of means.offered()) {
    for (const [kind, law] of Object.entries(regulation.batches)) {
      const unit = regulation.units[law.unit];
      if (!unit || unit.kind === 'system' || unit.office !== means.deps.offices().get(office)?.kind) continue;
      if (!isOfBatchUnit(regulation, { kind, office }, actorOf(session))) continue;
      found.push({
        regulation,
        kind,
        title: regulation.words[`batches.${kind}`] ?? regulation.title,
        post: unit.kind === 'post' ? unit.post : unit.chair,
        office,
      });
    }
  }
  return found;
}

/** The same, with the batches that are not finished. */
export async function batchKindsOf(means: AppMeans, session: Session): Promise<readonly BatchKind[]> {
  const found: BatchKind[] = [];
  for (const kind of batchKindsInLaw(means, session)) {
    const unfinished = await means.deps.batches.unfinished(kind.kind, kind.office);
    found.push({ ...kind, unfinished: unfinished.filter((batch) => batch.regulation === kind.regulation.id) });
  }
  return found;
}

/** Cases that wait for a batch of this kind and are in none, those that are due first coming first. */
export async function waitingFor(
  means: AppMeans,
  { regulation, kind, post, office }: Omit<BatchKind, 'unfinished'>,
  after: string | undefined,
  limit: number,
): Promise<{ readonly rows: readonly ListRow[]; readonly next: string | null }> {
  const page = await means.lists.tasks({ office, post, list: 'batch', ...(after ? { after } : {}), limit });
  const rows: ListRow[] = [];
  for (const row of page.rows) {
    if (row.regulation !== regulation.id || row.name !== kind) continue;
    const found = await means.deps.store.find(row.case);
    if (found && found.case.batch === null) rows.push(row);
  }
  return { rows, next: page.next };
}

/** A page of members with what is shown of their cases. */
export async function membersOf(
  means: AppMeans,
  session: Session,
  id: string,
  after: CaseId | '',
  limit: number,
): Promise<{ readonly rows: readonly MemberRow[]; readonly next: CaseId | null }> {
  const found = await findBatch(means.deps, id, actorOf(session));
  if ('ground' in found) return { rows: [], next: null };
  const { regulation, law } = found;
  const members = await means.deps.batches.members(id, after, limit);
  const rows: MemberRow[] = [];
  for (const member of members) {
    const c = (await means.deps.store.find(member.case))?.case;
    if (c) rows.push(await rowOf(means, regulation, law, member, c));
  }
  return { rows, next: members.length === limit ? (members.at(-1)?.case ?? null) : null };
}

async function rowOf(
  means: AppMeans,
  regulation: Regulation,
  law: Regulation['batches'][string],
  member: BatchMember,
  c: Case,
): Promise<MemberRow> {
  const facts = Object.fromEntries(
    (law.states ?? []).flatMap((ref) => {
      const value = c.facts[factKey(regulation, ref)]?.value;
      return value === undefined ? [] : [[ref, value]];
    }),
  );
  const grounds = groundsOfCase(regulation, means.deps.calendar(), c, todayOf(c, means.deps.now()));
  const ready = frozenFacts(law).every((ref) => facts[ref] !== undefined) && holds(law.holds, grounds);
  const applicant = c.parties.find(({ role }) => role === 'applicant')?.name ?? null;
  const calculated = member.state === 'in' ? await calculatedInBatch(means.deps, regulation, law, c) : {};
  return { ...member, number: c.number?.text ?? null, applicant, facts, calculated, ready };
}
