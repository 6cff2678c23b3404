import { endClock } from '../../calendar/index.ts';
import { judge, type Truth } from '../../law/index.ts';
import type { Case } from '../case.ts';
import { groundsOfCase, todayOf } from '../grounds.ts';
import { grounds, type Script, startOrResume } from '../script.ts';

/**
 * A corrected fact may bring the case under another term: a clock whose condition has come true is counted from the moment that would have
 * started it, one whose condition has become false times nothing any more. Only facts that this command changed can do so.
 */
export function followCorrections(s: Script, before: Case): void {
  if (!s.events.some(({ type }) => type === 'factRecorded')) return;
  const { regulation, calendar, now } = s.context;
  const earlier = groundsOfCase(regulation, calendar, before, todayOf(before, now));
  for (const [name, law] of Object.entries(regulation.clocks)) {
    if (law.when === undefined) continue;
    const was: Truth = judge(law.when, earlier);
    const is: Truth = judge(law.when, grounds(s));
    if (was === true && is === false) {
      for (const clock of Object.values(s.case().clocks)) {
        if (clock.name !== name) continue;
        s.emit({ type: 'clockEnded', clock: clock.id, how: 'cancelled', state: endClock(clock.state, 'cancelled', now) });
      }
    }
    if (was === true || is !== true) continue;
    const last = (moments: string | readonly string[], of: Case) =>
      [moments]
        .flat()
        .flatMap((moment) => (of.moments[moment] ?? []).map((happening) => ({ moment, ...happening })))
        .sort((a, b) => (a.at < b.at ? -1 : 1))
        .at(-1);
    // What was raised with this command has started its clocks already.
    const from = last(law.from, before);
    const to = last(law.to, s.case());
    if (from && !(to && to.at >= from.at)) startOrResume(s, name, from.moment, from.at);
  }
}
