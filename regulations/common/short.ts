import type { Absence, Condition, Gate, GateCheck, Ground, Proof } from '../../src/law/index.ts';

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
