import type {
  Absence,
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
  Unit,
} from '../../src/law/index.ts';

/** A gate: its name, its place in the law, what it looks at, and the rest. */
export const gate = (name: string, source: string, does: GateCheck, more: Partial<Gate> = {}): Gate => ({ name, does, source, ...more });

/** What a failed gate gives: its ground, on a receipt where the law has one. */
export const failing = (ground: string, receipt?: string, reading: readonly string[] = []): Partial<Gate> => ({
  fails: { ground, ...(receipt ? { receipt } : {}) },
  ...(reading.length ? { reading } : {}),
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

/** A post in a kind of office. */
export const post = (name: string, office: string, which: OfficeRule, source: string, reading?: readonly string[]): Unit => ({
  kind: 'post',
  post: name,
  office,
  which,
  source,
  ...(reading ? { reading } : {}),
});

/** Something that must be done in a turn. */
export const item = (name: string, kind: Item['kind'], source: string, more: Partial<Item> = {}): Item => ({
  name,
  kind,
  required: true,
  source,
  ...more,
});

/** A move: where from, where to, its place in the law, and the rest. */
export const move = (at: string, to: Move['to'], source: string, more: Partial<Move> = {}): Move => ({ at: [at], to, source, ...more });

/** A term: between which moments, how long, whose turn shows it, its place in the law, and the rest. */
export const clock = (
  from: string,
  to: string,
  term: Clock['term'],
  covers: readonly string[],
  source: string,
  more: Partial<Clock> = {},
): Clock => ({ from, to, term, covers, source, ...more });

/** A fact that the form asks for, one of these options. */
export const choice = (options: readonly string[], source: string, required: boolean | Condition, reading?: readonly string[]): Fact => ({
  type: 'choice',
  options,
  from: ['form'],
  required,
  source,
  ...(reading ? { reading } : {}),
});
