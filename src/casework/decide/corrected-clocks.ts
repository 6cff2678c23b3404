import { endClock } from '../../calendar/index.ts';
import { judge } from '../../law/index.ts';
import type { Case, CaseClock } from '../case.ts';
import { groundsOfCase, todayOf } from '../grounds.ts';
import { grounds, type Script, startOrResume } from '../script.ts';

/**
 * A corrected fact may bring the case under another term: a clock whose condition has come true is counted from the moment that would have
 * started it, and one whose condition has become false times nothing any more. Only facts that this command changed can do so. What starts
 * goes first, so that a turn passes from one term to the other; the earlier term stays where it alone dates an open turn.
 */
export function followCorrections(s: Script, before: Case): void {
  if (!s.events.some(({ type }) => type === 'factRecorded')) return;
  const { regulation, calendar, now } = s.context;
  const earlier = groundsOfCase(regulation, calendar, before, todayOf(before, now));
  const changed = Object.entries(regulation.clocks).filter(
    ([, law]) => law.when !== undefined && judge(law.when, earlier) !== judge(law.when, grounds(s)),
  );
  for (const [name, law] of changed) {
    if (law.when === undefined || judge(law.when, grounds(s)) !== true) continue;
    // What was raised with this command has started its clocks already.
    const from = lastOf(before, law.from);
    const to = lastOf(s.case(), law.to);
    if (from && !(to && to.at >= from.at)) startOrResume(s, name, from.moment, from.at);
  }
  for (const [name, law] of changed) {
    if (law.when === undefined || judge(law.when, grounds(s)) !== false) continue;
    for (const clock of Object.values(s.case().clocks)) {
      if (clock.name === name && !isOnlyDate(s.case(), clock))
        s.emit({ type: 'clockEnded', clock: clock.id, how: 'cancelled', state: endClock(clock.state, 'cancelled', now) });
    }
  }
}

/** When one of these moments was raised last. */
function lastOf(of: Case, moments: string | readonly string[]) {
  return [moments]
    .flat()
    .flatMap((moment) => (of.moments[moment] ?? []).map((happening) => ({ moment, ...happening })))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
}

/** Whether an open turn, which the law lets nobody leave undated, has no due date but this clock's. */
function isOnlyDate(c: Case, clock: CaseClock): boolean {
  const others = Object.values(c.clocks).filter((one) => one.id !== clock.id);
  return Object.values(c.tasks).some(
    (task) => !task.noClock && clock.covers.includes(task.name) && !others.some(({ covers }) => covers.includes(task.name)),
  );
}
