import type { CaseId, Instant } from '../base/index.ts';
import type { Database } from './database.ts';

/** A clock whose next mark has come. `key` is the idempotency key of the command that carries it out: the same whoever tries. */
export type DueClock = {
  readonly case: CaseId;
  readonly clock: string;
  readonly what: 'warn' | 'breach' | 'lapse' | 'miss';
  readonly firesAt: Instant;
  readonly key: string;
};

export type ClockRunner = {
  readonly db: Database;
  /** The time that clocks are held against; in demonstration it may be ahead. */
  readonly now: Instant;
  /** How many to take at once: at closing time thousands come due together. */
  readonly limit: number;
  /** Carries one out as a command on its case, which writes the clock's next mark. One that throws, or writes nothing, is tried again later. */
  readonly act: (due: DueClock) => Promise<void>;
  /** How long others keep away from what was taken, in seconds; 60 unless told. */
  readonly lease?: number;
  /** How many cases are worked side by side; 8 unless told. */
  readonly parallel?: number;
};

/** `failed`: those that threw, or left their clock as it was. */
export type ClockRun = { readonly taken: number; readonly failed: number };

type Leased = { readonly case_id: CaseId; readonly clock: string; readonly what: DueClock['what']; readonly fires_at: Instant };

/**
 * Takes the clocks that are due, the longest due first, and carries them out. Any number of processes may do so at once: each takes
 * others. A process that dies leaves its clocks to the rest when the lease is over; the key keeps a mark from being made twice.
 */
export async function runDueClocks({ db, now, limit, act, lease = 60, parallel = 8 }: ClockRunner): Promise<ClockRun> {
  const leased = await db.query<Leased>('select case_id, clock, what, fires_at from lease_clocks($1, $2, $3)', [now, limit, lease]);
  await eachSideBySide(byCase(leased), parallel, async (clocks) => {
    for (const clock of clocks) {
      // What went wrong shows by the clock still being there: it is counted and put off below.
      await act(dueClock(clock)).catch(() => undefined);
    }
  });
  if (leased.length === 0) return { taken: 0, failed: 0 };
  const left = await db.query(
    `update clock c set failures = failures + 1,
       leased_until = clock_timestamp() + make_interval(secs => least(3600, 5 * power(2, least(failures, 10))))
     from unnest($1::text[], $2::text[], $3::timestamptz[]) as was(case_id, clock, fires_at)
     where c.case_id = was.case_id and c.clock = was.clock and c.fires_at = was.fires_at and c.leased_until is not null
     returning c.case_id`,
    [leased.map((row) => row.case_id), leased.map((row) => row.clock), leased.map((row) => row.fires_at)],
  );
  return { taken: leased.length, failed: left.length };
}

/** Runs until nothing is due that can be taken. */
export async function drainDueClocks(runner: ClockRunner): Promise<ClockRun> {
  let taken = 0;
  let failed = 0;
  for (;;) {
    const run = await runDueClocks(runner);
    taken += run.taken;
    failed += run.failed;
    if (run.taken === 0) return { taken, failed };
  }
}

/** Clocks that were tried in vain at least `times` times, for those who watch over the system. */
export async function stuckClocks(
  db: Database,
  times: number,
  limit = 100,
): Promise<readonly { readonly case: CaseId; readonly clock: string; readonly failures: number }[]> {
  return db.query(
    `select case_id as "case", clock, failures from clock where fires_at is not null and failures >= $1 order by fires_at limit $2`,
    [times, limit],
  );
}

function dueClock(row: Leased): DueClock {
  return {
    case: row.case_id,
    clock: row.clock,
    what: row.what,
    firesAt: row.fires_at,
    key: `timer/${row.case_id}/${row.clock}/${row.what}/${row.fires_at}`,
  };
}

function byCase(rows: readonly Leased[]): readonly (readonly Leased[])[] {
  return [
    ...Map.groupBy(
      [...rows].sort((a, b) => (a.fires_at < b.fires_at ? -1 : 1)),
      (row) => row.case_id,
    ).values(),
  ];
}

/** Runs `work` over all, at most `width` at a time. */
export async function eachSideBySide<T>(all: readonly T[], width: number, work: (one: T) => Promise<void>): Promise<void> {
  const left = all.values();
  await Promise.all(
    Array.from({ length: Math.min(width, all.length) }, async () => {
      for (const one of left) await work(one);
    }),
  );
}
