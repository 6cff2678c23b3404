import { addDays, type CaseId, instant, type LocalDate } from '../base/index.ts';
import { type Deps, execute } from '../casework/index.ts';
import { archiveCases, casesToRecount, clearOld, type Database, findNightlyRoot, makeNightlyRoot } from '../store/index.ts';

const pageOfCases = 200;
const day = 86_400_000;

/** For how many days something stays: what is kept for a while only, and cases that are over before they go into the archive (absent: they stay). */
export type Keeping = { readonly keepDays: number; readonly archiveDays?: number };

/**
 * What is done once a night, or after a newer calendar was put in: the root over all chains of the day before, and open day clocks counted
 * again where they were counted on another calendar; then what is kept for `keepDays` only is cleared away, and cases
 * that were over for `archiveDays` are put into the archive. Each part may be broken off
 * and begun again by any process.
 */
export async function runNightly(db: Database, deps: Deps, today: LocalDate, { keepDays, archiveDays }: Keeping): Promise<void> {
  const night = addDays(today, -1);
  if (!(await findNightlyRoot(db, night))) await makeNightlyRoot(db, night, deps.now());
  await recountClocks(db, deps);
  const now = deps.now();
  await clearOld(db, instant(Date.parse(now) - keepDays * day), now);
  if (archiveDays !== undefined) await archiveCases(db, instant(Date.parse(now) - archiveDays * day), now);
}

/** Counts again, case by case; an event is written only where a due date moved. */
async function recountClocks(db: Database, deps: Deps): Promise<void> {
  const { version } = deps.calendar();
  let after: CaseId | '' = '';
  for (;;) {
    const cases: readonly CaseId[] = await casesToRecount(db, version, after, pageOfCases);
    for (const id of cases)
      await execute(
        deps,
        id,
        { key: `recount/${id}/${version}`, saw: null, command: { kind: 'recount' } },
        { kind: 'system', key: 'clock' },
      );
    const last = cases.at(-1);
    if (!last) return;
    after = last;
  }
}
