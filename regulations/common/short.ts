import type {
  Absence,
  ActKind,
  AwardTerms,
  Chosen,
  Cited,
  Clock,
  Condition,
  Fact,
  FactRef,
  FactValue,
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

/** A gate: its name, its place in the law, what it looks at, and the rest. */
export const gate = (name: string, source: string, does: GateCheck, more: Partial<Gate> = {}): Gate => ({ name, does, source, ...more });

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
export const ground = (stage: Ground['stage'], source: string, more: Partial<Ground> = {}): Ground => ({
  stage,
  mayApplyAgain: true,
  source,
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
export const post = (name: string, office: string, which: OfficeRule, source: string, reading?: readonly string[]): Unit => ({
  kind: 'post',
  post: name,
  office,
  which,
  source,
  ...(reading ? { reading } : {}),
});

/** The system with a named key, and the post to fall back on. */
export const system = (
  key: string,
  office: string,
  which: OfficeRule,
  fallback: string,
  source: string,
  reading?: readonly string[],
): Unit => ({ kind: 'system', key, office, which, fallback, source, ...(reading ? { reading } : {}) });

/** A body: its chair and at least so many members of a post, in a kind of office. */
export const body = (
  office: string,
  which: OfficeRule,
  chair: string,
  [member, atLeast]: readonly [post: string, atLeast: number],
  source: string,
  reading: readonly string[],
): Unit => ({ kind: 'body', office, which, chair, members: { post: member, atLeast }, source, reading });

/** A turn: whose, its place in the law, what is done in it, and the rest. */
export const step = (unit: Step['unit'], source: string, does: readonly Item[] = [], more: Partial<Step> = {}): Step => ({
  unit,
  does,
  source,
  ...more,
});

/** Something that must be done in a turn. */
export const item = (name: string, kind: Item['kind'], source: string, more: Partial<Item> = {}): Item => ({
  name,
  kind,
  required: true,
  source,
  ...more,
});

/** The same thing to be done, where it need not be. */
export const optional = ({ required: _, ...rest }: Item): Item => rest;

/** Work beside the main line: whose, its place in the law, what is done in it, how it ends, and the rest. */
export const sideTask = (
  unit: SideTask['unit'],
  source: string,
  does: readonly Item[],
  ends: SideTask['ends'],
  more: Partial<SideTask> = {},
): SideTask => ({ unit, does, ends, source, ...more });

/** What was to happen outside has failed: whoever watches it does the one thing that mends it and orders it once more. */
export const mending = (unit: string, doing: Item, again: string, noClock: string, reading?: readonly string[]): SideTask => ({
  unit,
  does: [doing],
  ends: { mended: { orders: [again] } },
  noClock,
  source: doing.source,
  ...(reading ? { reading } : {}),
});

/** A move: where from, where to, its place in the law, and the rest. */
export const move = (at: string, to: Move['to'], source: string, more: Partial<Move> = {}): Move => ({ at: [at], to, source, ...more });

/** A term: between which moments, how long, whose turn shows it, its place in the law, and the rest. */
export const clock = (
  from: Clock['from'],
  to: Clock['to'],
  term: Clock['term'],
  covers: readonly string[],
  source: string,
  more: Partial<Clock> = {},
): Clock => ({ from, to, term, covers, source, ...more });

/** The term of one turn: from when the case comes there to when it leaves. */
export const during = (at: string, term: Clock['term'], source: string, more: Partial<Clock> = {}): Clock =>
  clock(`at.${at}`, `left.${at}`, term, [at], source, more);

/** A fact that the form asks for, one of these options. */
export const choice = (options: readonly string[], source: string, required: boolean | Condition, reading?: readonly string[]): Fact => ({
  type: 'choice',
  options,
  from: ['form'],
  required,
  source,
  ...(reading ? { reading } : {}),
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
