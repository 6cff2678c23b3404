import { cpus, loadavg } from 'node:os';

/** Something to be measured: does its work once for a given turn. */
export type Contender = { readonly name: string; readonly once: (turn: number) => unknown; readonly perRound: number };

/** The best of the rounds, times a second: other work on the machine can only make a round slower. */
export type Rate = { readonly perSecond: number; readonly microseconds: number };

/**
 * Measures contenders in turns, round by round, so that a busy spell of the machine meets all of them. The first round warms up.
 */
export async function measure(contenders: readonly Contender[], rounds = 7): Promise<Readonly<Record<string, Rate>>> {
  const best = new Map<string, number>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, once, perRound } of contenders) {
      const began = performance.now();
      for (let i = 0; i < perRound; i += 1) {
        const result = once(round * perRound + i);
        if (result instanceof Promise) await result;
      }
      const each = (performance.now() - began) / perRound;
      if (round > 0) best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, each));
    }
  }
  return Object.fromEntries(
    Array.from(best, ([name, each]) => [name, { perSecond: Math.round(1000 / each), microseconds: Math.round(each * 10_000) / 10 }]),
  );
}

/** The value at a share of the sorted list, 0 to 1. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0) * 10) / 10;
}

/** The machine and how busy it was, for the record beside the figures. */
export function machine() {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    node: process.version,
    load: loadavg().map((load) => Math.round(load * 10) / 10),
  };
}
