import type {
  Absence,
  ActKind,
  Chosen,
  Claim,
  Condition,
  Entry,
  Fact,
  FactRef,
  FactValue,
  Gate,
  GateCheck,
  Ground,
  Proof,
} from '../../src/law/index.ts';
import { cited, type Place } from './place.ts';

/** A gate: its name, its place in the law, what it looks at, and the rest. */
export const gate = (name: string, place: Place, does: GateCheck, more: Partial<Gate> = {}): Gate => ({
  name,
  does,
  ...cited(place),
  ...more,
});

/** What a failed gate gives: its ground, on a receipt where the law has one. */
export const failing = (ground: string, receipt?: string, reading: readonly string[] = []): Partial<Gate> => ({
  fails: { ground, ...(receipt ? { receipt } : {}) },
  ...(reading.length ? { reading } : {}),
});

/** What a gate looks at: the registries of these proofs. */
export const asks = (...proofs: readonly string[]): GateCheck => ({ kind: 'ask', proofs });

/** What a gate looks at: a condition. */
export const holds = (that: Condition): GateCheck => ({ kind: 'condition', that });

/** What a gate looks at: the applicant's act over the application, in one of these ways. */
export const signedBy = (...kind: readonly ActKind[]): GateCheck => ({
  kind: 'sign',
  rule: { over: 'application', acts: [{ by: 'applicant', kind }] },
});

/** A ground after which one may apply again, unless said otherwise. */
export const ground = (stage: Ground['stage'], place: Place, more: Partial<Ground> = {}): Ground => ({
  stage,
  mayApplyAgain: true,
  ...cited(place),
  ...more,
});

/**
 * A document that its registry is asked for first, else shown on paper (original seen, scanned). `fills` are facts that either shows; `at`
 * says what absence means at single entries, where paper is not simply taken.
 */
export function shownBy(
  registry: string,
  when: Condition,
  law: Omit<Proof, 'absence' | 'when' | 'registry' | 'paper'> & {
    readonly fills?: readonly string[];
    readonly at: { readonly [entry: string]: Absence };
  },
): Proof {
  const { fills, at, ...rest } = law;
  const filled = fills ? { fills } : {};
  return { when, registry: { name: registry, ...filled }, paper: { originalSeen: true, scanned: true, ...filled }, absence: at, ...rest };
}

/** A document shown on paper, its original seen and scanned: its place in the law, and the rest. */
export const onPaper = (place: Place, more: Partial<Proof> = {}): Proof => ({
  paper: { originalSeen: true, scanned: true },
  absence: 'takePaper',
  ...cited(place),
  ...more,
});

/** What only a registry says: which, its place in the law, what silence means, the facts that it fills, and the rest. */
export const recorded = (
  registry: string,
  place: Place,
  absence: Absence,
  fills: readonly FactRef[],
  more: Partial<Proof> = {},
): Proof => ({
  of: 'applicant',
  registry: { name: registry, fills },
  absence,
  ...cited(place),
  ...more,
});

/** The fact is known and has this value (yes without one). */
export const is = (fact: FactRef, value: FactValue = true): Condition => ({ fact, is: value });

/** One of two things: the first where the condition is true. */
export const either = <T>(when: Condition, use: T, otherwise: T): Chosen<T> => ({ choose: [{ when, use }, { use: otherwise }] });

/** A thing only where the condition is true. */
export const onlyIf = <T>(when: Condition, use: T): Chosen<T> => ({ choose: [{ when, use }] });

/** The same thing under each of these names. */
export const each = <T>(names: readonly string[], thing: T): { readonly [name: string]: T } =>
  Object.fromEntries(names.map((name) => [name, thing]));

/** Facts of these origins: what kind of value, its place in the law, and the rest. */
export const saidBy =
  (...from: Fact['from']) =>
  (type: Exclude<Fact['type'], 'choice'>, place: Place, more: Pick<Fact, 'of' | 'required'> = {}): Fact => ({
    type,
    from,
    ...cited(place),
    ...more,
  });

/** A fact that is one of these options, asked for on the form unless said otherwise. */
export const choice = (options: readonly string[], place: Place, more: Partial<Extract<Fact, { type: 'choice' }>> = {}): Fact => ({
  type: 'choice',
  options,
  from: ['form'],
  ...cited(place),
  ...more,
});

/** What may be asked for once: of whose numbers, its place in the law, and the rest; a case under way, an assignment or a payment blocks it. */
export const once = (family: string, of: Claim['of'], place: Place, more: Partial<Claim> = {}): Claim => ({
  family,
  of,
  blockedBy: ['pending', 'assigned', 'paid'],
  ...cited(place),
  ...more,
});

/** An entry at a desk, with its journal and receipt: the channel, whose desk, its place in the law, and the rest. */
export const desk = (
  channel: Entry['channel'],
  unit: string,
  [journal, receipt]: readonly [journal: string, receipt?: string],
  place: Place,
  { raises = [], ...more }: Pick<Entry, 'collects' | 'gates' | 'joins'> & Partial<Entry> & { readonly raises?: readonly string[] },
): Entry => ({
  channel,
  by: 'operator',
  unit,
  form: 'application',
  registers: { journal, ...(receipt ? { receipt } : {}), raises },
  ...cited(place),
  ...more,
});
