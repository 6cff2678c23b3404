import type { CaseId, Instant, Refusal, Sha256 } from '../../base/index.ts';
import { dateIn } from '../../calendar/index.ts';
import { type FactValue, factLaw, type Regulation } from '../../law/index.ts';
import { type Attempt, isSilent, type LookUp, missingWords, type Need, nothingSaid, runGates } from '../attempt.ts';
import type { Actor, CaseFact, CaseParty, CaseProof } from '../case.ts';
import { type Context, entryInView } from '../context.ts';
import { fitsType } from '../decide/facts.ts';
import { fillPaper, paperBytes } from '../paper.ts';
import { alreadyRegistered, refusal, refusalNaming } from '../refusals.ts';
import { applicationPaper, caseIdOf, claimsOf, intakeOffice, mayUse, paperSubjectOf } from './attempt-parts.ts';
import { type GivenSignature, keepPapers } from './commands.ts';
import { contextFor, type Deps } from './deps.ts';
import { takingUp } from './desk-offers.ts';
import { rebased } from './rebase-attempt.ts';
import { signAttempt, stillChecking } from './sign-attempt.ts';
import { signerOf } from './signers.ts';

/** Where an attempt is made: the desk's office, or the place of the person who asks from home. */
export type Place = { readonly region: string; readonly district: string | null };

/** One thing put into an attempt: what was typed, a paper shown, a check ticked, a question to be asked of the registries. */
export type AttemptInput =
  | { readonly kind: 'signedIn' }
  | { readonly kind: 'party'; readonly party: CaseParty }
  | { readonly kind: 'dropParty'; readonly role: string; readonly n: number }
  | { readonly kind: 'facts'; readonly facts: { readonly [key: string]: FactValue | null }; readonly origin?: CaseFact['origin'] }
  | { readonly kind: 'ask' }
  | { readonly kind: 'askAgain' }
  | {
      readonly kind: 'paper';
      readonly key: string;
      readonly paper: Omit<CaseProof, 'at' | 'by' | 'state'>;
      readonly facts?: { readonly [key: string]: FactValue };
    }
  | { readonly kind: 'confirm'; readonly items: readonly string[] }
  | { readonly kind: 'certificate'; readonly certificate: Uint8Array | null }
  /** `signedAt`: when the signatures were received, where that was before now. */
  | { readonly kind: 'sign'; readonly signatures: readonly GivenSignature[]; readonly signedAt?: Instant };

/** An attempt as the desk or the person sees it: where it stands and what it waits for; a receipt of refusal when it failed with one. */
export type AttemptView = {
  readonly kind: 'attempt';
  readonly attempt: Attempt;
  readonly version: number;
  readonly need: Need | null;
  /** The application's text, when it is to be signed. */
  readonly application: { readonly hash: Sha256; readonly text: string } | null;
  /** The receipt of refusal, when the attempt failed with one. */
  readonly receipt: { readonly hash: Sha256; readonly text: string } | null;
  /** The case that it has become. */
  readonly registered: CaseId | null;
};

/** Where an attempt begins, and what is known before anything is typed. */
export type Beginning = {
  readonly regulation: string;
  readonly entry: string;
  readonly office: string | null;
  readonly place: Place;
  readonly filedAt?: Attempt['filedAt'];
  /** The attempt's own id, where beginning it twice must give the same one; the first that was begun with it stays as it is. */
  readonly id?: string;
  readonly known?: Partial<Pick<Attempt, 'parties' | 'facts' | 'signedIn' | 'follows'>>;
};

/** Begins a run through an entry's gates. Nothing but the attempt itself is kept. */
export async function beginAttempt(deps: Deps, given: Beginning, actor: Actor): Promise<AttemptView | Refusal> {
  if (given.id && (await deps.store.findAttempt(given.id))) return viewAttempt(deps, given.id, actor);
  const offered = deps.regulations.get(given.regulation);
  const entry = offered?.regulation.entries[given.entry];
  if (!offered || !entry) return refusal('not-found');
  await deps.store.keepRevision(offered.revision, offered.regulation);
  const context = contextFor(deps, offered.regulation, actor);
  const office = given.office ? deps.offices().get(given.office) : intakeOffice(context, given.entry, given.place);
  if (!office) return refusal('office-unknown');
  const allowed = deps.policy(actor, 'register', { case: null, task: null, office, entry: entryInView(offered.regulation, given.entry) });
  if (allowed !== 'allowed') return allowed;
  const attempt: Attempt = {
    id: given.id ?? deps.newId(),
    regulation: offered.regulation.id,
    revision: offered.revision,
    entry: given.entry,
    by: actor,
    office: office.id,
    place: given.place,
    zone: office.zone,
    startedAt: context.now,
    filedAt: given.filedAt ?? null,
    ...nothingSaid,
    ...given.known,
  };
  const begun = await advance(deps, context, attempt, 0);
  // Another process began it at the same moment.
  return given.id && begun.kind === 'refused' && begun.ground === 'stale' ? viewAttempt(deps, given.id, actor) : begun;
}

/** Puts one thing into an attempt and runs it on. `saw` is the version that the sender looked at: an older one is refused. */
export async function putIntoAttempt(
  deps: Deps,
  id: string,
  saw: number,
  input: AttemptInput,
  actor: Actor,
): Promise<AttemptView | Refusal> {
  const found = await deps.store.findAttempt(id);
  if (!found) return refusal('not-found');
  if (!mayUse(found.attempt, actor)) return refusal('not-found');
  if (found.version !== saw) return refusal('stale');
  if (found.attempt.end?.kind === 'failed') return refusal('already-over');
  const registered = await deps.store.find(caseIdOf(id));
  if (registered) return alreadyRegistered(registered.case);
  const { attempt, regulation, moved } = await rebased(deps, found.attempt);
  const at = (now?: Instant) => contextFor(deps, regulation, actor, now);
  const context = at(input.kind === 'sign' ? input.signedAt : undefined);
  const office = attempt.office ? (deps.offices().get(attempt.office) ?? null) : null;
  const allowed = deps.policy(actor, 'register', { case: null, task: null, office, entry: entryInView(regulation, attempt.entry) });
  if (allowed !== 'allowed') return allowed;
  // What was signed on the old form was another text: the new form is shown first.
  if (moved && input.kind === 'sign') {
    const shown = await advance(deps, context, attempt, saw);
    return shown.kind === 'refused' ? shown : refusal('rules-changed');
  }
  const changed = await take(deps, context, attempt, input, actor);
  if ('kind' in changed) return changed;
  const named = input.kind === 'party' || input.kind === 'dropParty' ? await takingUp(deps, regulation, changed) : changed;
  return advance(deps, context, stillChecking(at, named), saw);
}

/** An attempt as it stands, run on without putting anything in. */
export async function viewAttempt(deps: Deps, id: string, actor: Actor): Promise<AttemptView | Refusal> {
  const found = await deps.store.findAttempt(id);
  if (!found) return refusal('not-found');
  if (!mayUse(found.attempt, actor)) return refusal('not-found');
  const { attempt, regulation } = await rebased(deps, found.attempt);
  return view(deps, contextFor(deps, regulation, actor), attempt, found.version);
}

/** Somebody who asks for himself from home is the person of the account: the number that the account gave cannot be typed over. */
function isOwnNumberChanged(attempt: Attempt, party: CaseParty, actor: Actor): boolean {
  const own = attempt.parties.find((p) => p.role === party.role && p.n === party.n);
  return actor.kind === 'party' && actor.role === party.role && own?.iin !== undefined && own.iin !== party.iin;
}

async function take(deps: Deps, context: Context, attempt: Attempt, input: AttemptInput, actor: Actor): Promise<Attempt | Refusal> {
  const { regulation, now } = context;
  switch (input.kind) {
    case 'signedIn':
      return { ...attempt, signedIn: true };
    case 'party': {
      const law = regulation.parties[input.party.role];
      if (!law || (!law.many && input.party.n !== 1)) return refusal('fact-unknown');
      if (isOwnNumberChanged(attempt, input.party, actor)) return refusal('not-yours');
      if (input.party.birthDate !== undefined && input.party.birthDate > dateIn(attempt.zone, now)) return refusal('born-ahead');
      const others = attempt.parties.filter((p) => p.role !== input.party.role || p.n !== input.party.n);
      return { ...attempt, parties: [...others, input.party].sort((a, b) => a.role.localeCompare(b.role) || a.n - b.n) };
    }
    case 'dropParty':
      if (actor.kind === 'party' && actor.role === input.role) return refusal('not-yours');
      return { ...attempt, parties: attempt.parties.filter((p) => p.role !== input.role || p.n !== input.n) };
    case 'facts':
      return withFacts(regulation, attempt, input.facts, input.origin ?? 'form', now);
    case 'ask':
    case 'askAgain':
      return askRegistries(deps, context, attempt, input.kind === 'askAgain');
    case 'paper': {
      const law = regulation.proofs[input.key.replace(/#\d+$/, '')];
      if (!law?.paper) return refusal('fact-unknown');
      if (law.paper.originalSeen && input.paper.originalSeen !== true) return refusal('original-not-seen');
      const before = attempt.proofs[input.key];
      const owed = before?.owed || isSilent(before) ? { owed: true as const } : {};
      const proof: CaseProof = { ...input.paper, by: 'paper', state: 'shown', ...owed, at: now };
      return withFacts(
        regulation,
        { ...attempt, proofs: { ...attempt.proofs, [input.key]: proof } },
        input.facts ?? {},
        'paper',
        now,
        input.paper.scan,
      );
    }
    case 'confirm':
      return { ...attempt, confirmed: [...new Set([...attempt.confirmed, ...input.items])] };
    case 'certificate': {
      const { need } = runGates(context, attempt, 'free');
      const does = regulation.entries[attempt.entry]?.gates.find(({ name }) => name === need?.gate)?.does;
      const signer = signerOf(attempt.parties, { by: does?.kind === 'certificate' ? does.of : 'applicant' }, actor);
      return { ...attempt, certificate: await deps.signatures.checkCertificate({ certificate: input.certificate, signer, at: now }) };
    }
    case 'sign':
      return signAttempt(deps, context, attempt, input.signatures, actor);
  }
}

function withFacts(
  regulation: Regulation,
  attempt: Attempt,
  facts: { readonly [key: string]: FactValue | null },
  origin: CaseFact['origin'],
  at: Attempt['startedAt'],
  evidence?: Sha256,
): Attempt | Refusal {
  const next: { [key: string]: CaseFact } = { ...attempt.facts };
  for (const [key, value] of Object.entries(facts)) {
    const law = factLaw(regulation, key);
    if (!law) return refusal('fact-unknown');
    if (value === null || value === '') delete next[key];
    else if (!fitsType(law, value))
      return refusalNaming('fact-invalid', 'fact', [regulation.words[`facts.${key.replace(/#\d+/, '')}`] ?? { kk: key, ru: key, en: key }]);
    else next[key] = { state: 'known', value, origin, ...(evidence ? { evidence } : {}), at };
  }
  return { ...attempt, facts: next };
}

/** Asks the registries what the next gate waits for. "None", silence and refusal are kept apart. */
async function askRegistries(deps: Deps, context: Context, attempt: Attempt, again: boolean): Promise<Attempt | Refusal> {
  const silent = Object.entries(attempt.proofs).filter(([, proof]) => proof.state === 'notAnswered' || proof.state === 'refused');
  let current = again
    ? { ...attempt, proofs: Object.fromEntries(Object.entries(attempt.proofs).filter(([key]) => !silent.some(([k]) => k === key))) }
    : attempt;
  const { need } = runGates(context, current, 'free');
  if (need?.kind !== 'ask') return current;
  const answers = await Promise.all(
    need.lookUps.map(async (lookUp) => ({ lookUp, answer: await askOne(deps, context.regulation, current, lookUp) })),
  );
  for (const { lookUp, answer } of answers) {
    const evidence = 'raw' in answer ? await deps.blobs.put(new TextEncoder().encode(answer.raw)) : undefined;
    const state = answer.kind === 'found' ? 'shown' : answer.kind === 'none' ? 'absent' : answer.kind;
    const proof: CaseProof = { state, by: 'registry', ...(evidence ? { evidence } : {}), at: context.now };
    current = { ...current, proofs: { ...current.proofs, [lookUp.key]: proof } };
    if (answer.kind !== 'found') continue;
    if (answer.party && lookUp.role)
      current = {
        ...current,
        parties: current.parties.map((p) => (p.role === lookUp.role && p.n === lookUp.n ? { ...p, ...answer.party } : p)),
      };
    const known = Object.fromEntries(Object.entries(answer.facts).filter(([ref]) => factLaw(context.regulation, ref)));
    const filled = withFacts(context.regulation, current, known, 'registry', context.now, evidence);
    if ('kind' in filled) return filled;
    current = filled;
  }
  return signedAnew(attempt, current);
}

/**
 * What a registry says otherwise than the signed application stands in it, and the person looks at it and signs again: no signature stands
 * over what its signer did not see. The day of the first signing stays the day of the application.
 */
function signedAnew(before: Attempt, after: Attempt): Attempt {
  const corrected = Object.entries(before.facts).flatMap(([key, { state, origin, value }]) =>
    state === 'known' && origin === 'form' && after.facts[key]?.value !== value ? [key] : [],
  );
  if (before.application === null || corrected.length === 0) return after;
  return { ...after, application: null, acts: [], corrected };
}

async function askOne(deps: Deps, regulation: Regulation, attempt: Attempt, lookUp: LookUp) {
  const facts = Object.fromEntries(
    Object.entries(attempt.facts).flatMap(([key, fact]) => (fact.value === undefined ? [] : [[key, fact.value]])),
  );
  return deps.registries.ask(lookUp, { parties: attempt.parties, facts, regulation: regulation.id });
}

async function advance(deps: Deps, context: Context, attempt: Attempt, saw: number): Promise<AttemptView | Refusal> {
  const { attempt: next } = runGates(context, attempt, await claimsOf(deps, context, attempt));
  const saved = await deps.store.saveAttempt(next, saw);
  if (saved.kind === 'stale') return refusal('stale');
  return view(deps, context, next, saved.version);
}

async function view(deps: Deps, context: Context, attempt: Attempt, version: number): Promise<AttemptView> {
  const { need } = runGates(context, attempt, attempt.end ? 'free' : await claimsOf(deps, context, attempt));
  const application = need?.kind === 'sign' ? (applicationPaper(context, attempt) ?? null) : null;
  const receipt = await receiptOf(deps, context, attempt);
  const registered = (await deps.store.find(caseIdOf(attempt.id)))?.case.id ?? null;
  return { kind: 'attempt', attempt, version, need, application, receipt, registered };
}

async function receiptOf(deps: Deps, context: Context, attempt: Attempt): Promise<AttemptView['receipt']> {
  if (attempt.end?.kind !== 'failed' || !attempt.end.receipt) return null;
  const { grounds, missing, receipt } = attempt.end;
  const { paper } = fillPaper(context, paperSubjectOf(context, attempt), receipt, {
    outcome: null,
    grounds,
    reasons: null,
    findings: [],
    missing: missingWords(context, attempt, missing),
  });
  const bytes = paperBytes(paper);
  await keepPapers(deps, [bytes]);
  return bytes;
}
