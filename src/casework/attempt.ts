import type { CaseId, Instant, LocalDate, Sha256, Words } from '../base/index.ts';
import { dateIn } from '../calendar/index.ts';
import type { Condition, Gate, Truth } from '../law/index.ts';
import { judge } from '../law/index.ts';
import type { Act, Actor, CaseFact, CaseParty, CaseProof } from './case.ts';
import type { Context } from './context.ts';
import { groundsOf, holds, type ProofNeeded, proofsNeeded, type Subject, viewFor } from './grounds.ts';
import { wordsOf } from './paper.ts';
import type { OfferCause } from './ports.ts';

/** One run of a person or a desk through an entry's gates: it becomes a case, or ends at a gate with what was typed kept. */
export type Attempt = {
  readonly id: string;
  readonly regulation: string;
  readonly revision: Sha256;
  readonly entry: string;
  readonly by: Actor;
  readonly office: string | null;
  /** Where the person asks from, as it was begun. */
  readonly place?: { readonly region: string; readonly district: string | null };
  readonly zone: string;
  readonly startedAt: Instant;
  readonly filedAt: Instant | null;
  readonly parties: readonly CaseParty[];
  readonly facts: { readonly [key: string]: CaseFact };
  readonly proofs: { readonly [key: string]: CaseProof };
  readonly confirmed: readonly string[];
  readonly signedIn: boolean;
  /** What the certificate check found, when one was made. */
  readonly certificate: { readonly state: 'passed' | 'failed' | 'notAnswered'; readonly reason: Words | null } | null;
  readonly application: Sha256 | null;
  readonly acts: readonly Act[];
  /** Signatures over the application whose keys are still being checked, or which did not hold in the end. */
  readonly checking?: {
    readonly key: string;
    readonly at: Instant;
    readonly over: Sha256;
    readonly state: 'waiting' | 'failed';
    readonly why: Words;
  };
  /** Facts that a registry says otherwise than the application that was signed: it is to be looked at and signed again. */
  readonly corrected?: readonly string[];
  readonly passed: readonly string[];
  readonly end: AttemptEnd | null;
  /** The case that it comes from, by which follow-up: the case that it becomes is linked to that one. */
  readonly follows?: { readonly case: CaseId; readonly followUp: string };
  /** The offer that it takes up at a desk: its cause, and the parties (`role#n`) and facts that it brought. */
  readonly takesUp?: { readonly offer: string; readonly from: OfferCause; readonly brought: readonly string[] };
  /** Set when another version came into force before it was filed: what it was begun under, what is asked anew, what has lost its field. */
  readonly rebased?: {
    readonly from: string;
    readonly revision: Sha256;
    readonly at: Instant;
    readonly asks: readonly string[];
    readonly dropped: readonly string[];
  };
};

/** What an attempt holds before anybody has said anything. */
export const nothingSaid = {
  parties: [],
  facts: {},
  proofs: {},
  confirmed: [],
  signedIn: false,
  certificate: null,
  application: null,
  acts: [],
  passed: [],
  end: null,
} as const satisfies Partial<Attempt>;

export type AttemptEnd =
  | { readonly kind: 'passed' }
  | {
      readonly kind: 'failed';
      readonly gate: string;
      readonly ground: string | null;
      /** Every ground on which it failed, the first among them. */
      readonly grounds: readonly string[];
      readonly receipt: string | null;
      readonly missing: readonly string[];
      readonly why: Words | null;
    };

/** What the next gate waits for. `tryAgain`: a registry did not answer; nothing is refused and nothing lost. */
export type Need =
  | { readonly kind: 'signIn'; readonly gate: string }
  | { readonly kind: 'form'; readonly gate: string; readonly missing: readonly string[] }
  | { readonly kind: 'ask'; readonly gate: string; readonly lookUps: readonly LookUp[] }
  | { readonly kind: 'papers'; readonly gate: string; readonly proofs: readonly ProofNeeded[] }
  | { readonly kind: 'confirm'; readonly gate: string; readonly items: readonly string[] }
  | { readonly kind: 'certificate'; readonly gate: string; readonly of: string }
  | { readonly kind: 'sign'; readonly gate: string; readonly by: readonly string[] }
  | { readonly kind: 'tryAgain'; readonly gate: string; readonly registries: readonly string[] };

/** A question to a registry about one party (or the case). */
export type LookUp = {
  readonly proof: string;
  readonly key: string;
  readonly registry: string;
  readonly role: string | null;
  readonly n: number;
  readonly fills: readonly string[];
};

/** Who holds the claim keys of an attempt: asked of the store before the gate is passed; the unique index decides at registration. */
export type ClaimLookUp = 'free' | { readonly blockedBy: string };

/** A gate's verdict: passed, waiting for something, or failed. */
type Verdict =
  | { readonly kind: 'passed' }
  | { readonly kind: 'waits'; readonly need: Need }
  | { readonly kind: 'fails'; readonly missing?: readonly string[]; readonly why?: Words };

const passed: Verdict = { kind: 'passed' };

/** Runs an attempt as far as it goes: through every gate that passes, to the first that waits or fails. */
export function runGates(
  context: Context,
  attempt: Attempt,
  claims: ClaimLookUp,
): { readonly attempt: Attempt; readonly need: Need | null } {
  if (attempt.end) return { attempt, need: null };
  const entry = context.regulation.entries[attempt.entry];
  if (!entry) throw new Error(`${context.regulation.id} has no entry ${attempt.entry}`);
  const done: string[] = [];
  for (const gate of entry.gates) {
    const grounds = attemptGrounds(context, attempt);
    if (gate.when && judge(gate.when, grounds) !== true) continue;
    const unnamed = partiesUnnamed(context, attempt, gate);
    if (unnamed.length > 0) {
      return { attempt: { ...attempt, passed: done }, need: { kind: 'form', gate: gate.name, missing: unnamed } };
    }
    const verdict = judgeGate(context, attempt, gate, claims);
    if (verdict.kind === 'waits') return { attempt: { ...attempt, passed: done }, need: verdict.need };
    if (verdict.kind === 'fails') {
      const end: AttemptEnd = {
        kind: 'failed',
        gate: gate.name,
        ground: gate.fails?.ground ?? null,
        grounds: groundsFailed(context, gate, grounds),
        receipt: gate.fails?.receipt ?? null,
        missing: verdict.missing ?? [],
        why: verdict.why ?? null,
      };
      return { attempt: { ...attempt, passed: done, end }, need: null };
    }
    done.push(gate.name);
  }
  return { attempt: { ...attempt, passed: done, end: { kind: 'passed' } }, need: null };
}

/** Roles that a gate asks about, that must be held, and that nobody holds yet: nothing can be asked about a person who was not named. */
function partiesUnnamed(context: Context, attempt: Attempt, { does }: Gate): readonly string[] {
  const { parties, proofs, claims } = context.regulation;
  const asked =
    does.kind === 'ask'
      ? does.proofs.flatMap((proof) => proofs[proof]?.of ?? [])
      : does.kind === 'unclaimed'
        ? Object.values(claims).flatMap((claim) => claim.of.flatMap((ref) => (ref.includes('.') ? [ref.split('.')[0] ?? ''] : [])))
        : [];
  const named = new Set(attempt.parties.map(({ role }) => role));
  return [...new Set(asked)].filter((role) => parties[role]?.required === true && !named.has(role));
}

/** The ground of a failed gate, with those that the law names beside it and that are true too. */
function groundsFailed(context: Context, gate: Gate, grounds: ReturnType<typeof attemptGrounds>): readonly string[] {
  if (!gate.fails) return [];
  const also = (gate.fails.also ?? []).filter((name) => holds(context.regulation.grounds[name]?.when, grounds));
  const first = context.regulation.grounds[gate.fails.ground];
  // Of several grounds one gate may fail on, those known to be true are named; the first stands where none is a matter of facts.
  return also.length > 0 && first?.when && !holds(first.when, grounds) ? also : [gate.fails.ground, ...also];
}

/** What conditions of gates are judged against. */
export function attemptSubject(attempt: Attempt, today: LocalDate): Subject {
  return {
    parties: attempt.parties,
    facts: attempt.facts,
    proofs: attempt.proofs,
    moments: { filed: [{ on: today }] },
    lapsed: [],
    entry: attempt.entry,
  };
}

function attemptGrounds(context: Context, attempt: Attempt) {
  const today = todayIn(context, attempt);
  return groundsOf(context.regulation, context.calendar, attemptSubject(attempt, today), today);
}

function todayIn(context: Context, attempt: Attempt): LocalDate {
  return dateIn(attempt.zone, attempt.filedAt ?? context.now);
}

function judgeGate(context: Context, attempt: Attempt, gate: Gate, claims: ClaimLookUp): Verdict {
  const does = gate.does;
  switch (does.kind) {
    case 'signIn':
      return attempt.signedIn ? passed : { kind: 'waits', need: { kind: 'signIn', gate: gate.name } };
    case 'form': {
      const missing = missingFields(context, attempt, does.asks);
      return missing.length === 0 ? passed : { kind: 'waits', need: { kind: 'form', gate: gate.name, missing } };
    }
    case 'ask':
      return judgeAsk(context, attempt, gate, does.proofs);
    case 'condition':
      return judgeCondition(judge(does.that, attemptGrounds(context, attempt)), gate);
    case 'unclaimed':
      return claims === 'free' ? passed : { kind: 'fails' };
    case 'complete':
      return judgeComplete(context, attempt, gate);
    case 'inDate':
      return judgeInDate(context, attempt);
    case 'scanned':
      return judgeScanned(context, attempt, gate);
    case 'confirm': {
      const items = does.items.filter((item) => !attempt.confirmed.includes(item));
      return items.length === 0 ? passed : { kind: 'waits', need: { kind: 'confirm', gate: gate.name, items } };
    }
    case 'certificate':
      if (!attempt.certificate) return { kind: 'waits', need: { kind: 'certificate', gate: gate.name, of: does.of } };
      if (attempt.certificate.state === 'notAnswered')
        return { kind: 'waits', need: { kind: 'tryAgain', gate: gate.name, registries: ['nca'] } };
      return attempt.certificate.state === 'passed'
        ? passed
        : { kind: 'fails', ...(attempt.certificate.reason ? { why: attempt.certificate.reason } : {}) };
    case 'sign': {
      const earlier = signsBefore(context, attempt, gate);
      const given = (act: (typeof does.rule.acts)[number]) =>
        attempt.acts.filter((a) => a.by === act.by && [act.kind].flat().includes(a.kind) && a.over === attempt.application).length;
      const by = does.rule.acts.filter((act) => given(act) <= earlier).map((act) => act.by);
      return by.length === 0 && attempt.application
        ? passed
        : { kind: 'waits', need: { kind: 'sign', gate: gate.name, by: by.length ? by : does.rule.acts.map((act) => act.by) } };
    }
  }
}

function judgeCondition(truth: Truth, gate: Gate): Verdict {
  if (truth === true) return passed;
  if (truth === false) return { kind: 'fails' };
  return { kind: 'waits', need: { kind: 'tryAgain', gate: gate.name, registries: [] } };
}

/** How often the entry has asked for a signature before this gate. */
function signsBefore(context: Context, attempt: Attempt, gate: Gate): number {
  const gates = context.regulation.entries[attempt.entry]?.gates ?? [];
  return gates.slice(0, gates.indexOf(gate)).filter(({ does }) => does.kind === 'sign').length;
}

/** Facts of the entry's form (or of the part of it that is asked now) that are required and not stated. */
export function missingFields(context: Context, attempt: Attempt, asks?: readonly string[]): readonly string[] {
  const { regulation } = context;
  const grounds = attemptGrounds(context, attempt);
  const entry = regulation.entries[attempt.entry];
  const isKnown = (p: CaseParty) => p.iin || p.bin || regulation.parties[p.role]?.known.includes('neither');
  return (asks ?? entry?.collects ?? []).filter((ref) => {
    const [role = '', name] = ref.split('.');
    if (name === 'iin' || name === 'bin')
      return isRequired(regulation.parties[role]?.required, grounds) && !attempt.parties.some((p) => p.role === role && isKnown(p));
    const law = Object.entries(regulation.facts).find(([key, fact]) =>
      name ? key === name && fact.of === role : key === ref && !fact.of,
    )?.[1];
    if (!isRequired(law?.required, grounds)) return false;
    if (name && regulation.parties[role]?.many) {
      return attempt.parties.some((p) => p.role === role && attempt.facts[`${role}#${p.n}.${name}`] === undefined);
    }
    return attempt.facts[ref] === undefined;
  });
}

const isRequired = (required: boolean | Condition | undefined, grounds: ReturnType<typeof attemptGrounds>): boolean =>
  required === true || (required !== undefined && required !== false && judge(required, grounds) === true);

/** The questions to registries that these proofs give rise to: only where needed and covered, and not asked yet. */
export function lookUps(context: Context, attempt: Attempt, proofs: readonly string[]): readonly LookUp[] {
  const grounds = attemptGrounds(context, attempt);
  return proofsNeeded(context.regulation, attempt, grounds, proofs).flatMap(({ proof, key, view }) => {
    const law = context.regulation.proofs[proof];
    if (!law?.registry || attempt.proofs[key]) return [];
    if (!holds(law.registry.covers, grounds, viewFor(context.regulation, view))) return [];
    return [{ proof, key, registry: law.registry.name, role: view?.role ?? null, n: view?.n ?? 1, fills: law.registry.fills ?? [] }];
  });
}

/** A registry that refuses to answer has said as little of the person as a silent one. */
export const isSilent = (proof: CaseProof | undefined): boolean => proof?.state === 'notAnswered' || proof?.state === 'refused';

function judgeAsk(context: Context, attempt: Attempt, gate: Gate, proofs: readonly string[]): Verdict {
  const open = lookUps(context, attempt, proofs);
  if (open.length > 0) return { kind: 'waits', need: { kind: 'ask', gate: gate.name, lookUps: open } };
  const grounds = attemptGrounds(context, attempt);
  const asked = proofsNeeded(context.regulation, attempt, grounds, proofs);
  const silent = asked.filter(({ key }) => isSilent(attempt.proofs[key]));
  if (silent.length > 0 && gate.silent !== 'takePaper') {
    return {
      kind: 'waits',
      need: {
        kind: 'tryAgain',
        gate: gate.name,
        registries: [...new Set(silent.map(({ proof }) => context.regulation.proofs[proof]?.registry?.name ?? proof))],
      },
    };
  }
  const ending = asked.filter(
    ({ proof, key }) => attempt.proofs[key]?.state === 'absent' && absenceAt(context, proof, attempt.entry) === 'endAttempt',
  );
  return ending.length === 0 ? passed : { kind: 'fails', missing: ending.map(({ key }) => key) };
}

function absenceAt(context: Context, proof: string, entry: string) {
  const absence = context.regulation.proofs[proof]?.absence;
  return typeof absence === 'object' ? (absence[entry] ?? 'takePaper') : absence;
}

/** Proofs that must be there before registration and are not shown: by registry, or by the paper. */
export function missingProofs(context: Context, attempt: Attempt): readonly ProofNeeded[] {
  const grounds = attemptGrounds(context, attempt);
  return proofsNeeded(context.regulation, attempt, grounds).filter(
    ({ proof, key }) => absenceAt(context, proof, attempt.entry) !== 'askLater' && attempt.proofs[key]?.state !== 'shown',
  );
}

/**
 * Completeness fails only when the desk has declared the package final (the item `noMorePapers`); until then it waits for the papers,
 * since a paper on its way from hand to scanner is no missing one. What a silent registry might have shown is not missing either: then
 * the person is asked to try again, and nobody is refused for a registry's silence.
 */
function judgeComplete(context: Context, attempt: Attempt, gate: Gate): Verdict {
  const missing = missingProofs(context, attempt);
  if (missing.length === 0) return passed;
  const silent = Object.entries(attempt.proofs).filter(([, proof]) => isSilent(proof));
  if (attempt.confirmed.includes('noMorePapers') && silent.length > 0) {
    const registries = silent.map(([key]) => context.regulation.proofs[key.replace(/#\d+$/, '')]?.registry?.name ?? key);
    return { kind: 'waits', need: { kind: 'tryAgain', gate: gate.name, registries: [...new Set(registries)] } };
  }
  if (attempt.confirmed.includes('noMorePapers')) return { kind: 'fails', missing: missing.map(({ key }) => key) };
  return { kind: 'waits', need: { kind: 'papers', gate: gate.name, proofs: missing } };
}

function judgeInDate(context: Context, attempt: Attempt): Verdict {
  const today = todayIn(context, attempt);
  const expired = Object.entries(attempt.proofs).filter(
    ([, proof]) => proof.state === 'shown' && proof.by === 'paper' && proof.validUntil !== undefined && proof.validUntil < today,
  );
  return expired.length === 0 ? passed : { kind: 'fails', missing: expired.map(([key]) => key) };
}

function judgeScanned(context: Context, attempt: Attempt, gate: Gate): Verdict {
  const unscanned = Object.entries(attempt.proofs).filter(([key, proof]) => {
    const law = context.regulation.proofs[key.replace(/#\d+$/, '')];
    return proof.state === 'shown' && proof.by === 'paper' && law?.paper?.scanned && !proof.scan;
  });
  if (unscanned.length === 0) return passed;
  return {
    kind: 'waits',
    need: {
      kind: 'papers',
      gate: gate.name,
      proofs: unscanned.map(([key]) => ({ proof: key.replace(/#\d+$/, ''), key, view: undefined })),
    },
  };
}

/** The words of things that were missing, for the receipt of refusal. */
export function missingWords(context: Context, attempt: Attempt, keys: readonly string[]): readonly Words[] {
  return keys.map((key) => {
    const words = wordsOf(context, `proofs.${key.replace(/#\d+$/, '')}`);
    const [, n] = key.split('#');
    const law = context.regulation.proofs[key.replace(/#\d+$/, '')];
    const party = n && law?.of ? attempt.parties.find((p) => p.role === law.of && p.n === Number(n)) : undefined;
    return party ? { kk: `${words.kk}: ${party.name}`, ru: `${words.ru}: ${party.name}`, en: `${words.en}: ${party.name}` } : words;
  });
}
