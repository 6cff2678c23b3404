import type { Refusal } from '../../base/index.ts';
import { endClock, markClock, nextTimer, recountClock } from '../../calendar/index.ts';
import type { Lapse } from '../../law/index.ts';
import type { CaseClock } from '../case.ts';
import type { Command } from '../command.ts';
import { bringAbout, enter, leaveMain, planFollowUps } from '../consequences.ts';
import { holds } from '../grounds.ts';
import { refusal } from '../refusals.ts';
import { endTask, grounds, reAim, type Script } from '../script.ts';

/**
 * A clock's next mark has come. A warning and a breach are recorded and change nothing else; a lapse lays something ready for a person;
 * a missed backward clock is aimed at the next date. Called again it finds nothing due and is refused.
 */
export function timer(s: Script, command: Extract<Command, { kind: 'timer' }>): Refusal | undefined {
  const clock = s.case().clocks[command.clock];
  if (!clock) return refusal('clock-unknown');
  const next = nextTimer(clock.state);
  if (next?.what !== command.what || next.at > s.context.now) return refusal('clock-not-due');
  const { calendar } = s.context;
  if (command.what === 'miss') {
    reAim(s, clock.id);
    return undefined;
  }
  if (clock.state.kind === 'backward') return refusal('clock-not-due');
  if (command.what === 'lapse') return lapse(s, clock);
  const state = markClock(calendar, clock.state, command.what, next.at);
  s.emit({ type: 'clockChanged', clock: clock.id, how: command.what === 'warn' ? 'warned' : 'breached', why: '', state });
  return undefined;
}

function lapse(s: Script, clock: CaseClock): undefined {
  s.emit({ type: 'clockEnded', clock: clock.id, how: 'lapsed', state: endClock(clock.state, 'lapsed', s.context.now) });
  planFollowUps(s, (after) => typeof after !== 'string' && after.lapse === clock.name);
  const law = lapseThatHolds(s, s.context.regulation.clocks[clock.name]?.lapse);
  if (!law) return;
  if (law.bars) s.emit({ type: 'barred', moves: law.bars });
  if (law.propose) s.emit({ type: 'proposed', proposal: { outcomes: law.propose, because: `clocks.${clock.name}`, basis: law.source } });
  const view = { outcome: null, grounds: [], reasons: null, findings: [] };
  if (law.to) {
    leaveMain(s, 'cancelled');
    for (const name of law.closes ?? []) {
      for (const task of Object.values(s.case().tasks)) if (task.kind === 'side' && task.name === name) endTask(s, task.id, 'cancelled');
    }
    bringAbout(s, { raises: law.raises, opens: law.opens }, null, view);
    enter(s, law.to);
  } else {
    bringAbout(s, { raises: law.raises, opens: law.opens }, null, view);
  }
}

/** The first of a lapse and its alternatives whose condition is met. */
function lapseThatHolds(s: Script, law: Lapse | undefined): Lapse | undefined {
  if (!law || holds(law.when, grounds(s))) return law;
  return lapseThatHolds(s, law.otherwise);
}

/** Counts open clocks again on the current calendar: an event only where a due date moved. */
export function recount(s: Script): undefined {
  for (const clock of Object.values(s.case().clocks)) {
    const state = recountClock(s.context.calendar, clock.state);
    if (state.due !== clock.state.due)
      s.emit({ type: 'clockChanged', clock: clock.id, how: 'recounted', why: s.context.calendar.version, state });
  }
}
