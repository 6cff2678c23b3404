import type {
  Absence,
  ActKind,
  AwardTerms,
  Chosen,
  Cited,
  Claim,
  Clock,
  Condition,
  Effect,
  Entry,
  Fact,
  FactRef,
  FactValue,
  Finding,
  Gate,
  GateCheck,
  Ground,
  Item,
  Move,
  OfficeRule,
  Proof,
  SideTask,
  Step,
  Unit,
  Withheld,
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

/** The fact is known and has this value (yes without one). */
export const is = (fact: FactRef, value: FactValue = true): Condition => ({ fact, is: value });

/** One of two things: the first where the condition is true. */
export const either = <T>(when: Condition, use: T, otherwise: T): Chosen<T> => ({ choose: [{ when, use }, { use: otherwise }] });

/** A thing only where the condition is true. */
export const onlyIf = <T>(when: Condition, use: T): Chosen<T> => ({ choose: [{ when, use }] });

/** The same thing under each of these names. */
export const each = <T>(names: readonly string[], thing: T): { readonly [name: string]: T } =>
  Object.fromEntries(names.map((name) => [name, thing]));

/** A post in a kind of office. */
export const post = (name: string, office: string, which: OfficeRule, place: Place): Unit => ({
  kind: 'post',
  post: name,
  office,
  which,
  ...cited(place),
});

/** The system with a named key, and the post to fall back on. */
export const system = (key: string, office: string, which: OfficeRule, fallback: string, place: Place): Unit => ({
  kind: 'system',
  key,
  office,
  which,
  fallback,
  ...cited(place),
});

/** A body: its chair and at least so many members of a post, in a kind of office. */
export const body = (
  office: string,
  which: OfficeRule,
  chair: string,
  [member, atLeast]: readonly [post: string, atLeast: number],
  place: Place,
): Unit => ({ kind: 'body', office, which, chair, members: { post: member, atLeast }, ...cited(place) });

/** A turn: whose, its place in the law, what is done in it, and the rest. */
export const step = (unit: Step['unit'], place: Place, does: readonly Item[] = [], more: Partial<Step> = {}): Step => ({
  unit,
  does,
  ...cited(place),
  ...more,
});

/** Something that must be done in a turn. */
export const item = (name: string, kind: Item['kind'], place: Place, more: Partial<Item> = {}): Item => ({
  name,
  kind,
  required: true,
  ...cited(place),
  ...more,
});

/** The same thing to be done, where it need not be. */
export const optional = ({ required: _, ...rest }: Item): Item => rest;

/** Work beside the main line: whose, its place in the law, the rest of it, what is done in it, how it ends. */
export const sideTask = (
  unit: SideTask['unit'],
  place: Place,
  more: Partial<SideTask>,
  does: readonly Item[],
  ends: SideTask['ends'],
): SideTask => ({ unit, does, ends, ...cited(place), ...more });

/** Something that must happen outside, once: through which port, what is sent, who watches it, what its answers bring, and the rest. */
export const outside = (
  port: string,
  sends: Effect['sends'],
  watchedBy: string,
  answers: Effect['answers'],
  place: Place,
  more: Partial<Effect> = {},
): Effect => ({ port, sends, watchedBy, answers, ...cited(place), ...more });

/** What was to happen outside has failed: whoever watches it does the one thing that mends it and orders it once more. */
export const mending = (unit: string, doing: Item, again: string, noClock: string, place: Place = doing.source): SideTask => ({
  unit,
  does: [doing],
  ends: { mended: { orders: [again] } },
  noClock,
  ...cited(place),
});

/** A move: where from (one step or several), where to, its place in the law, and the rest. */
export const move = (at: string | readonly string[], to: Move['to'], place: Place, more: Partial<Move> = {}): Move => ({
  at: typeof at === 'string' ? [at] : at,
  to,
  ...cited(place),
  ...more,
});

/** A term: between which moments, how long, whose turn shows it, its place in the law, and the rest. */
export const clock = (
  from: Clock['from'],
  to: Clock['to'],
  term: Clock['term'],
  covers: readonly string[],
  place: Place,
  more: Partial<Clock> = {},
): Clock => ({ from, to, term, covers, ...cited(place), ...more });

/** The term of one turn: from when the case comes there to when it leaves. */
export const during = (at: string, term: Clock['term'], place: Place, more: Partial<Clock> = {}): Clock =>
  clock(`at.${at}`, `left.${at}`, term, [at], place, more);

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

/** What a decision establishes of the applicant: by which outcomes, its place in the law, and the rest. */
export const finding = (outcomes: readonly string[], place: Place, more: Partial<Finding> = {}): Finding => ({
  of: 'applicant',
  outcomes,
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

/** For whom an award is paid, by the role of the party and when it is that one; and what is taken off it. */
export const paidFor = (roles: { readonly [role: string]: Condition }, ...withholds: readonly Withheld[]): AwardTerms => ({
  subject: { choose: Object.entries(roles).map(([use, when]) => ({ when, use })) },
  ...(withholds.length > 0 ? { withholds } : {}),
});

/** Ten per cent of every payment go to the recipient's pension savings, unless something holds. */
export const tenthToPension = ({ unless, ...cited }: Cited & { readonly unless: Condition }): Withheld => ({
  kind: 'pension-contribution',
  basisPoints: 1000,
  when: { not: unless },
  ...cited,
});
