import type { CaseId, Instant, Refusal, Sha256 } from '../../base/index.ts';
import type { Regulation } from '../../law/index.ts';
import type { Act, Actor, Case } from '../case.ts';
import type { Command } from '../command.ts';
import type { MissingAct } from '../decide/signing.ts';
import { type Decided, decide } from '../decide.ts';
import type { LoggedEvent } from '../events.ts';
import { overtaken, refusal } from '../refusals.ts';
import { contextFor, type Deps, pinned } from './deps.ts';
import { checkingText, checkSignatures, signerOf } from './signers.ts';
import { isBeingChecked, keepSignatures } from './waiting-signatures.ts';

/** A signature as it comes from a browser or a phone, not yet checked. */
export type GivenSignature = {
  readonly by: string;
  readonly kind: Act['kind'];
  readonly over: Sha256;
  readonly signature: Uint8Array | null;
};

/** A command with what makes it safe to send twice, and to send late. */
export type Request = {
  readonly key: string;
  /** How many events the case had when the sender looked at it; null for those that do not look (clocks, answers from outside). */
  readonly saw: number | null;
  readonly command: Command;
  readonly signatures?: readonly GivenSignature[];
  /** When the signatures were received, where that was before now: they are judged, and the command is dated, as of then. */
  readonly signedAt?: Instant;
};

export type Executed =
  | { readonly kind: 'done'; readonly case: Case; readonly logged: readonly LoggedEvent[]; readonly repeated: boolean }
  /** Everything fits but these acts are wanting; `papers` are the texts to be signed, by hash. */
  | {
      readonly kind: 'unsigned';
      readonly missing: readonly MissingAct[];
      readonly papers: readonly { readonly hash: Sha256; readonly text: string }[];
    }
  /** Everything fits but whether a key was revoked could not be learnt: the signatures are kept, and the command goes on by itself. */
  | { readonly kind: 'unchecked'; readonly why: Refusal['text'] }
  | Refusal;

const attemptsWhenOvertaken = 5;

/**
 * Carries out a command on a case: decides, keeps the papers, writes everything in one transaction. Sent again with the same key it changes
 * nothing; one that saw an older state is refused with who won.
 */
export async function execute(deps: Deps, id: CaseId, request: Request, actor: Actor): Promise<Executed> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await tryOnce(deps, id, request, actor);
    if (result.kind !== 'overtaken') return result;
    if (request.saw !== null || attempt >= attemptsWhenOvertaken) return result.refusal;
  }
}

type Overtaken = { readonly kind: 'overtaken'; readonly refusal: Refusal };

async function tryOnce(deps: Deps, id: CaseId, request: Request, actor: Actor): Promise<Executed | Overtaken> {
  const found = await deps.store.find(id);
  if (!found) return refusal('not-found');
  const repeated = async (): Promise<Executed | undefined> =>
    (await deps.store.carriedOut(request.key)) === id ? { kind: 'done', case: found.case, logged: [], repeated: true } : undefined;
  if (request.saw !== null && request.saw !== found.head.seq) {
    return (await repeated()) ?? { kind: 'overtaken', refusal: await whoWon(deps, id, request, actor) };
  }
  const regulation = await pinned(deps, found.case.revision);
  const context = contextFor(deps, regulation, actor, await dateOf(deps, id, request));
  const signed = await withActs(deps, request, actor, (command) => decide(found.case, command, context), found.case, regulation);
  if (signed.kind === 'refused') return (await repeated()) ?? signed;
  if (signed.kind !== 'accepted') return signed;
  if (signed.events.length === 0) return { kind: 'done', case: found.case, logged: [], repeated: false };
  await keepPapers(deps, signed.papers);
  const committed = await deps.store.commit({
    case: id,
    before: found.case,
    head: found.head,
    events: signed.events,
    at: context.now,
    actor,
    key: request.key,
  });
  switch (committed.kind) {
    case 'committed':
      return { kind: 'done', case: committed.case, logged: committed.logged, repeated: false };
    case 'repeated':
      return { kind: 'done', case: committed.case, logged: [], repeated: true };
    case 'claimTaken':
      return refusal('claim-taken');
    case 'batchShut':
      return refusal(['joinBatch', 'leaveBatch'].includes(request.command.kind) ? 'not-in-batch' : 'batch-closed');
    case 'stale':
      return { kind: 'overtaken', refusal: await whoWon(deps, id, { ...request, saw: found.head.seq }, actor) };
  }
}

/** What was signed earlier is dated then, unless something has happened to the case since: its log goes forward. */
async function dateOf(deps: Deps, id: CaseId, { signedAt }: Request): Promise<Instant> {
  const now = deps.now();
  if (!signedAt) return now;
  const last = (await deps.store.history(id)).at(-1);
  return last && last.at > signedAt ? now : signedAt;
}

/** The refusal of a command that came too late: the first command after what its sender saw, and who holds the task that it was about. */
async function whoWon(deps: Deps, id: CaseId, { saw, command }: Request, actor: Actor): Promise<Refusal> {
  const found = await deps.store.find(id);
  const history = await deps.store.history(id);
  const first = history.find(({ seq }) => seq > (saw ?? 0)) ?? history.at(-1);
  if (!found || !first) return refusal('stale');
  const task = 'task' in command ? found.case.tasks[command.task] : undefined;
  const other = task?.claimedBy && !(actor.kind === 'officer' && actor.person === task.claimedBy) ? task.claimedBy : null;
  return overtaken(deps, first.actor, first.at, found.case.zone, other && task ? { person: other, post: task.post } : null);
}

/** Papers go to the blob store before the events that name them. */
export async function keepPapers(deps: Deps, papers: readonly { readonly text: string }[]): Promise<void> {
  for (const paper of papers) await deps.blobs.put(new TextEncoder().encode(paper.text));
}

type WithActs = Exclude<Decided, { kind: 'unsigned' }> | Extract<Executed, { kind: 'unsigned' | 'unchecked' }>;

/** Decides with the acts that came along, once checked; the system supplies those of its own key. */
async function withActs(
  deps: Deps,
  request: Request,
  actor: Actor,
  decideOn: (command: Command) => Decided,
  c: Case,
  law: Regulation,
): Promise<WithActs> {
  const { command } = request;
  const given = request.signatures ?? [];
  const first = decideOn(command);
  if (first.kind !== 'unsigned' || !takesActs(command)) return first.kind === 'unsigned' ? { ...first } : first;
  if (actor.kind === 'system') return signBySystem({ deps, id: c.id }, command, actor, first, decideOn);
  if (isBeingChecked(await deps.waiting.ofCase(c.id), actor, command, request.key)) return refusal('signature-checking');
  if (given.length === 0) return { kind: 'unsigned', missing: first.missing, papers: await papersOf(deps, first) };
  const now = deps.now();
  const at = request.signedAt ?? now;
  const rule = command.kind === 'move' ? law.moves[command.move]?.sign : undefined;
  const signer = (by: string) => signerOf(c.parties, rule?.acts.find((act) => act.by === by) ?? { by }, actor);
  const checked = await checkSignatures(deps, given, signer, (over) => bytesOf(deps, first, over), { at, now });
  if (checked.kind === 'refused') return checked;
  const { acts, unfinished } = checked;
  const second = decideOn(command.kind === 'move' || command.kind === 'endSide' ? { ...command, acts } : command);
  if (second.kind === 'unsigned') return { kind: 'unsigned', missing: second.missing, papers: await papersOf(deps, second) };
  if (second.kind === 'refused' || !unfinished) return second;
  await deps.waiting.keep({
    key: request.key,
    of: { kind: 'case', id: c.id },
    actor,
    signedAt: at,
    what: { kind: 'command', command, signatures: await keepSignatures(deps, given) },
    evidence: acts.flatMap(({ evidence }) => evidence ?? []),
    state: 'waiting',
    why: null,
  });
  return { kind: 'unchecked', why: checkingText };
}

const takesActs = ({ kind }: Command): boolean => kind === 'move' || kind === 'endSide' || kind === 'act';

async function signBySystem(
  { deps, id }: { readonly deps: Deps; readonly id: CaseId },
  command: Command,
  actor: Extract<Actor, { kind: 'system' }>,
  unsigned: Extract<Decided, { kind: 'unsigned' }>,
  decideOn: (command: Command) => Decided,
): Promise<WithActs> {
  const acts: Act[] = [];
  for (const { by, over } of unsigned.missing) {
    const content = await bytesOf(deps, unsigned, over);
    if (!content) throw new Error('the bytes to be signed are not kept');
    const signed = await deps.signatures.signWithKey({ case: id, over, content, key: actor.key, by, at: deps.now() });
    if (signed.kind === 'notSetUp') return refusal('key-not-set-up', { key: actor.key });
    acts.push(signed.act);
  }
  const second = decideOn(command.kind === 'move' ? { ...command, acts } : command);
  return second.kind === 'unsigned' ? { kind: 'unsigned', missing: second.missing, papers: second.papers } : second;
}

async function bytesOf(deps: Deps, decided: Extract<Decided, { kind: 'unsigned' }>, over: Sha256): Promise<Uint8Array | undefined> {
  const paper = decided.papers.find(({ hash }) => hash === over);
  return paper ? new TextEncoder().encode(paper.text) : deps.blobs.get(over);
}

async function papersOf(deps: Deps, decided: Extract<Decided, { kind: 'unsigned' }>): Promise<readonly { hash: Sha256; text: string }[]> {
  const papers: { hash: Sha256; text: string }[] = [];
  for (const over of new Set(decided.missing.map((one) => one.over))) {
    const bytes = await bytesOf(deps, decided, over);
    if (bytes) papers.push({ hash: over, text: new TextDecoder().decode(bytes) });
  }
  return papers;
}
