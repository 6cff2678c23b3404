import fc from 'fast-check';
import type { Regulation } from '../law/index.ts';
import { type History, happen, type Script, type worldOf } from './history.ts';
import { invariants } from './invariants.ts';

/** What came of many histories: how often each invariant was looked at, where it first failed, and what happened in them. */
export type Run = {
  readonly looked: ReadonlyMap<number, number>;
  readonly failed: ReadonlyMap<number, { readonly script: Script; readonly error: Error }>;
  /** The first history that could not even happen: an exception in the engine. */
  readonly broken: { readonly script: Script; readonly error: Error } | null;
  /** How many histories had a registration, a decision or an end, a step back, a lapse or breach, a failed attempt. */
  readonly reached: { readonly [what: string]: number };
};

/** The seed of a run; another one is tried by setting it in the environment. */
export const seed = Number(process.env.JARDEM_HISTORY_SEED ?? 20_190_318);

/** Scripts of histories: a seed for what people say, and a tape of what happens. */
export const scripts: fc.Arbitrary<Script> = fc.record({
  seed: fc.nat(2_000_000_000),
  tape: fc.array(fc.nat(9_999), { minLength: 12, maxLength: 45, size: 'max' }),
});

export type Given = (index: number) => Parameters<typeof worldOf>[2];

/** Lets `runs` histories of a regulation happen and looks at each with every invariant asked for; each counts by itself. */
export async function runHistories(regulation: Regulation, runs: number, only = numbers(), given: Given = () => ({})): Promise<Run> {
  const looked = new Map<number, number>();
  const failed = new Map<number, { script: Script; error: Error }>();
  const reached: { [what: string]: number } = {};
  let broken: Run['broken'] = null;
  let index = 0;
  await fc.assert(
    fc.asyncProperty(scripts, async (script) => {
      index += 1;
      const history = await happen(regulation, script, given(index)).catch((error: Error) => {
        broken ??= { script, error };
      });
      if (!history) return;
      for (const what of reachedIn(history)) reached[what] = (reached[what] ?? 0) + 1;
      for (const n of only) {
        looked.set(n, (looked.get(n) ?? 0) + 1);
        const error = await faultOf(history, n);
        if (error && !failed.has(n)) failed.set(n, { script, error });
      }
    }),
    { numRuns: runs, seed },
  );
  return { looked, failed, broken, reached };
}

export const numbers = () => Object.keys(invariants).map(Number);

async function faultOf(history: History, n: number): Promise<Error | undefined> {
  try {
    await invariants[n]?.(history);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Looks for the shortest script that still breaks the invariant, and fails with it. */
export async function shrink(regulation: Regulation, n: number, script: Script): Promise<void> {
  await fc.assert(
    fc.asyncProperty(scripts, async (one) => {
      const error = await faultOf(await happen(regulation, one), n);
      if (error) throw error;
    }),
    { numRuns: 1, examples: [[script]], seed },
  );
}

function reachedIn({ world, plans }: History): ReadonlySet<string> {
  const what = new Set<string>();
  if (plans.some(({ outcome }) => outcome.end === 'failed')) what.add('failed attempt');
  for (const { logged, after } of world.written) {
    if (after.status === 'closed') what.add('closed');
    for (const { event } of logged) {
      if (event.type === 'registered') what.add('registered');
      if (event.type === 'decided') what.add('decided');
      if (event.type === 'corrected') what.add('corrected');
      if (event.type === 'ended') what.add('ended');
      if (event.type === 'moved') what.add('moved');
      if (event.type === 'waitEntered' || event.type === 'batchAwaited') what.add('waited');
      if (event.type === 'clockChanged' && event.how === 'breached') what.add('breached');
      if (event.type === 'clockEnded' && event.how === 'lapsed') what.add('lapsed');
    }
  }
  return what;
}
