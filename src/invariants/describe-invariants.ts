import { describe, expect, it } from 'vitest';
import { regulations } from '../../regulations/index.ts';
import type { Regulation } from '../law/index.ts';
import { type Run, runHistories, shrink } from './run-histories.ts';
import { sentences } from './sentences.ts';

/** How many histories of each regulation are looked at. */
export const runs = Number(process.env.JARDEM_HISTORIES ?? 500);

/** Tests of every invariant over histories of some of the regulations: those whose place in the list leaves this rest when divided by two. */
export function describeInvariants(rest: 0 | 1): void {
  const some = regulations.filter((_, i) => i % 2 === rest);
  const done = new Map<string, Promise<Run>>();
  // Every history is made once and looked at with all eighteen.
  const runOf = (regulation: Regulation): Promise<Run> => {
    const run = done.get(regulation.id) ?? runHistories(regulation, runs);
    done.set(regulation.id, run);
    return run;
  };

  describe('histories reach what invariants are about', () => {
    it.each(some.map((regulation) => [regulation.id, regulation] as const))(
      '%s',
      async (_id, regulation) => {
        const run = await runOf(regulation);
        if (run.broken) throw new Error(`a history broke off: ${JSON.stringify(run.broken.script)}`, { cause: run.broken.error });
        const share = (what: string) => (run.reached[what] ?? 0) / runs;
        expect(share('registered')).toBeGreaterThan(0.8);
        // They are rare where one gate alone may fail: among few histories one is enough.
        expect(share('failed attempt')).toBeGreaterThan(runs < 500 ? 0 : 0.02);
        expect(share('moved')).toBeGreaterThan(0.4);
        const outcomes = share('decided') + share('ended');
        expect(outcomes).toBeGreaterThan(0.4);
        const lapses = Object.values(regulation.clocks).some(({ lapse }) => lapse?.to);
        if (lapses) expect(run.reached.lapsed ?? 0).toBeGreaterThan(runs / 100);
      },
      600_000,
    );
  });

  for (const [n, sentence] of Object.entries(sentences)) {
    describe(`invariant ${n}: ${sentence}`, () => {
      it.each(some.map((regulation) => [regulation.id, regulation] as const))(
        `holds in ${runs} histories of %s`,
        async (_id, regulation) => {
          const run = await runOf(regulation);
          const failed = run.failed.get(Number(n));
          if (failed) {
            await shrink(regulation, Number(n), failed.script);
            throw failed.error;
          }
          expect(run.looked.get(Number(n))).toBeGreaterThanOrEqual(runs);
        },
        600_000,
      );
    });
  }
}
