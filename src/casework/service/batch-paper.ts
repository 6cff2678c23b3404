import { canonicalJson, type LocalDate, type Refusal, type Sha256, sha256, type Words } from '../../base/index.ts';
import type { Batch, BatchSums } from '../batch.ts';
import type { Actor } from '../case.ts';
import { todayOf } from '../grounds.ts';
import { fillPaper, type Paper, paperSubject, wordsOf } from '../paper.ts';
import { type BatchDeps, changeOf, type FoundBatch, getCase, membersOf } from './batch-parts.ts';
import { contextFor } from './deps.ts';

/**
 * The register of a batch as a paper: one row a member, in the order of their ids, with the fields that the regulation's document names and
 * what the member adds to the totals (whole numbers, money in tiyn), as frozen. Its canonical JSON is what is signed, hashed and kept.
 */
export type RegisterPaper = {
  readonly regulation: string;
  readonly document: string;
  readonly title: Words;
  readonly batch: string;
  readonly office: string;
  readonly on: LocalDate;
  readonly standsIn: Words | null;
  readonly rows: readonly {
    readonly case: string;
    readonly number: string | null;
    readonly fields: Paper['fields'];
    readonly sums: BatchSums;
  }[];
  readonly members: number;
  readonly totals: BatchSums;
  readonly membersHash: Sha256;
};

/**
 * Makes the register of a closed batch, where its law names a document: keeps the bytes, then registers them under a number of their
 * journal. Broken off, it is made by the next closing; made already, it stays as it is.
 */
export async function registerBatch(
  deps: BatchDeps,
  found: FoundBatch,
  key: string,
  actor: Actor,
): Promise<{ readonly kind: 'done'; readonly batch: Batch } | Refusal> {
  const { batch, regulation, law } = found;
  const { document } = law;
  if (!document || !batch.frozen || batch.status !== 'closed' || batch.paper) return { kind: 'done', batch };
  const text = canonicalJson(await fillRegister(deps, found, document, actor));
  await deps.blobs.put(new TextEncoder().encode(text));
  const journal = regulation.documents[document]?.journal;
  const year = Number(todayOf({ zone: zoneOf(deps, batch) }, deps.now()).slice(0, 4));
  const number = journal ? { journal, office: batch.office, year, value: 0, text: '' } : null;
  const changed = await deps.batches.change(changeOf(deps, regulation, batch.id, key, actor), {
    kind: 'register',
    paper: { document, hash: sha256(text), number },
  });
  return changed.kind === 'refused' ? changed : { kind: 'done', batch: changed.batch };
}

/** The bytes of a register. Throws when they are not kept. */
export async function keptPaper(
  { blobs }: Pick<BatchDeps, 'blobs'>,
  hash: Sha256,
): Promise<{ readonly text: string; readonly hash: Sha256 }> {
  const bytes = await blobs.get(hash);
  if (!bytes) throw new Error('the bytes of a register are not kept');
  return { text: new TextDecoder().decode(bytes), hash };
}

async function fillRegister(deps: BatchDeps, { batch, regulation }: FoundBatch, document: string, actor: Actor): Promise<RegisterPaper> {
  const { frozen } = batch;
  if (!frozen) throw new Error('an open batch has no register');
  const rows: RegisterPaper['rows'][number][] = [];
  for (const { case: id, sums } of await membersOf(deps, batch.id, 'in')) {
    const { case: c } = await getCase(deps, id);
    const context = contextFor(deps, regulation, actor);
    const { paper } = fillPaper(context, paperSubject(c), document, { outcome: null, grounds: [], reasons: null, findings: [] });
    rows.push({ case: id, number: c.number?.text ?? null, fields: paper.fields, sums: sums ?? {} });
  }
  return {
    regulation: regulation.id,
    document,
    title: wordsOf({ regulation }, `documents.${document}`),
    batch: batch.id,
    office: batch.office,
    on: todayOf({ zone: zoneOf(deps, batch) }, deps.now()),
    standsIn: regulation.standsIn,
    rows,
    members: frozen.members,
    totals: frozen.totals,
    membersHash: frozen.membersHash,
  };
}

function zoneOf(deps: BatchDeps, { office }: Batch): string {
  const found = deps.offices().get(office);
  if (!found) throw new Error(`there is no office ${office}`);
  return found.zone;
}
