import { addDays } from '../base/index.ts';
import {
  capClock,
  endClock,
  extendDayClock,
  type ForwardClock,
  parseDayTerm,
  parseTerm,
  pauseClock,
  reAimBackwardClock,
  resumeClock,
  startBackwardClock,
  startClock,
} from '../calendar/index.ts';
import { type Chosen, type Condition, choicesOf, choose, type Grounds, judge } from '../law/index.ts';
import type { Case, CaseTask } from './case.ts';
import type { Context, Office } from './context.ts';
import type { CaseEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { groundsOfCase, todayOf } from './grounds.ts';
import type { PaperBytes } from './paper.ts';

/**
 * The events of one command as they come about: each is applied to the case at once, so that what follows sees what went before.
 * Everything here follows from the regulation; nothing looks at a real clock or a database.
 */
export type Script = {
  readonly context: Context;
  readonly events: CaseEvent[];
  /** Papers whose bytes must be in the blob store before the events are. */
  readonly papers: PaperBytes[];
  /** The case so far. Throws before it is registered. */
  readonly case: () => Case;
  readonly emit: (event: CaseEvent) => void;
};

/** Begins a script on a case (null: the command registers it). */
export function beginScript(before: Case | null, context: Context): Script {
  let state = before;
  const events: CaseEvent[] = [];
  const papers: PaperBytes[] = [];
  return {
    context,
    events,
    papers,
    case: () => {
      if (!state) throw new Error('the case is not registered yet');
      return state;
    },
    emit: (event) => {
      events.push(event);
      state = evolve(state, { event, at: context.now, actor: context.actor });
    },
  };
}

/** The value of a choice table for the case as it stands. */
export function chosenFor<T>(s: Script, chosen: Chosen<T>): T | undefined {
  return choose(chosen, grounds(s));
}

/** The grounds on which conditions are judged now. */
export function grounds(s: Script): Grounds {
  const c = s.case();
  return groundsOfCase(s.context.regulation, s.context.calendar, c, todayOf(c, s.context.now));
}

/** The office in which a unit of the case sits: where a transfer put it, else by the unit's rule. Throws when no such office is set up. */
export function officeOf(s: Script, unitName: string): Office {
  const { regulation, offices } = s.context;
  const c = s.case();
  const unit = regulation.units[unitName];
  if (!unit) throw new Error(`${regulation.id} has no unit ${unitName}`);
  const moved = c.offices[unitName];
  const intake = offices.get(c.intake);
  const found = moved
    ? offices.get(moved)
    : unit.which === 'intake' && intake?.kind === unit.office
      ? intake
      : offices.find(unit.office, c.region, c.district);
  if (!found) throw new Error(`no office of the kind ${unit.office} in region ${c.region}`);
  return found;
}

/** Raises a moment: it is dated in the office's zone, and starts, stops, resumes and extends the clocks that hang on it. */
export function raise(s: Script, moment: string, at = s.context.now): void {
  const c = s.case();
  s.emit({ type: 'momentRaised', moment, at, on: todayOf(c, at) });
  for (const clock of Object.values(s.case().clocks)) {
    const law = s.context.regulation.clocks[clock.name];
    if (law && [law.to].flat().includes(moment)) stopClock(s, clock.id, moment);
  }
  for (const [name, law] of Object.entries(s.context.regulation.clocks)) {
    if ([law.from].flat().includes(moment)) startOrResume(s, name, moment, at);
    if (law.extend?.on === moment) extend(s, name, moment);
  }
}

function runningClock(s: Script, name: string) {
  return Object.values(s.case().clocks).find((clock) => clock.name === name);
}

/** Whether a clock runs on these facts. While two sources contradict each other, the terms of both run: the turn keeps the nearer date. */
function mayRun(s: Script, when: Condition | undefined): boolean {
  const known = grounds(s);
  let contested = false;
  const fact: Grounds['fact'] = (key) => {
    const found = known.fact(key);
    contested ||= found?.state === 'contradicted';
    return found;
  };
  const truth = judge(when ?? 'always', { ...known, fact });
  return truth === true || (truth === 'unknown' && contested);
}

/** Starts a clock of the law at a moment, or lets a cumulative one go on; one that runs already is left alone. */
export function startOrResume(s: Script, name: string, moment: string, raisedAt: Context['now']): void {
  const { regulation, calendar } = s.context;
  const law = regulation.clocks[name];
  if (!law || !mayRun(s, law.when)) return;
  const open = runningClock(s, name);
  if (open) {
    if (law.cumulative && open.state.kind !== 'backward' && open.state.status === 'paused') {
      s.emit({ type: 'clockChanged', clock: open.id, how: 'resumed', why: moment, state: resumeClock(calendar, open.state, raisedAt) });
    }
    return;
  }
  const text = chosenFor(s, law.term);
  if (!text) return;
  const earlier = law.since ? s.case().moments[law.since]?.at(-1) : undefined;
  const at = earlier?.at ?? raisedAt;
  const office = officeForClock(s, law.covers);
  const id = `${name}#${s.case().counts.clocks + 1}`;
  const started = { at, on: todayOf(s.case(), at) };
  if (law.backwardFrom) {
    const aims = s.context.aims(law.backwardFrom);
    const spec = { term: parseDayTerm(text), zone: office.zone, closes: office.hours.work.closes };
    const state = startBackwardClock(calendar, spec, aims, started.on);
    if (state) s.emit({ type: 'clockStarted', clock: { id, name, covers: law.covers, state, started } });
    return;
  }
  const outer = law.within ? runningClock(s, law.within)?.state : undefined;
  const state = startClock(
    calendar,
    {
      term: parseTerm(text),
      zone: office.zone,
      hours: office.hours,
      within: outer && outer.kind !== 'backward' ? outer : null,
      warn: law.warn ? { before: parseTerm(law.warn) } : null,
      lapses: law.lapse?.on ?? law.lapse !== undefined,
    },
    at,
  );
  const marked = law.breachAfter ? breachLater(s, state, law.breachAfter, office, at) : state;
  s.emit({ type: 'clockStarted', clock: { id, name, covers: law.covers, state: marked, started } });
}

/** Where figures of the law disagree, the lamp goes by the shorter and the breach by the longer. */
function breachLater(s: Script, state: ForwardClock, longer: string, office: Office, at: Context['now']): ForwardClock {
  const later = startClock(s.context.calendar, { term: parseTerm(longer), zone: office.zone, hours: office.hours }, at);
  return { ...state, breachAt: later.breachAt } as ForwardClock;
}

function officeForClock(s: Script, covers: readonly string[]): Office {
  const { regulation, offices } = s.context;
  const open = Object.values(s.case().tasks).find((task) => covers.includes(task.name));
  const byTask = open ? offices.get(open.office) : undefined;
  if (byTask) return byTask;
  for (const name of covers) {
    const unit = regulation.steps[name]?.unit ?? regulation.sideTasks[name]?.unit ?? regulation.waits[name]?.watchedBy;
    const chosen = unit ? choicesOf(unit).find((u) => regulation.units[u]) : undefined;
    if (chosen) return officeOf(s, chosen);
  }
  const intake = offices.get(s.case().intake);
  if (!intake) throw new Error('the office of intake is not set up');
  return intake;
}

function stopClock(s: Script, id: string, why: string): void {
  const clock = s.case().clocks[id];
  const law = clock && s.context.regulation.clocks[clock.name];
  if (!clock || !law) return;
  if (law.cumulative && why !== 'decided' && clock.state.kind !== 'backward') {
    if (clock.state.status === 'running') {
      s.emit({ type: 'clockChanged', clock: id, how: 'paused', why, state: pauseClock(s.context.calendar, clock.state, s.context.now) });
    }
    return;
  }
  s.emit({ type: 'clockEnded', clock: id, how: 'stopped', state: endClock(clock.state, 'stopped', s.context.now) });
}

function extend(s: Script, name: string, reason: string): void {
  const clock = runningClock(s, name);
  const law = s.context.regulation.clocks[name];
  if (!clock || !law?.extend || clock.state.kind !== 'day') return;
  const state = extendDayClock(s.context.calendar, clock.state, {
    reason,
    term: parseDayTerm(law.extend.by),
    on: todayOf(s.case(), s.context.now),
  });
  if (state !== clock.state) s.emit({ type: 'clockChanged', clock: clock.id, how: 'extended', why: reason, state });
}

/** Pauses and resumes clocks by what is open now, then holds each within the clock that it may not outlast. Called at the end of every command. */
export function settleClocks(s: Script): void {
  const { regulation, calendar, now } = s.context;
  for (const clock of Object.values(s.case().clocks)) {
    const law = regulation.clocks[clock.name];
    if (!law?.pausedWhile || clock.state.kind === 'backward' || law.cumulative) continue;
    const pausing = law.pausedWhile.find((name) =>
      Object.values(s.case().tasks).some((task) => task.name === name && task.kind !== 'step'),
    );
    if (pausing && clock.state.status === 'running') {
      s.emit({ type: 'clockChanged', clock: clock.id, how: 'paused', why: pausing, state: pauseClock(calendar, clock.state, now) });
    } else if (!pausing && clock.state.status === 'paused') {
      s.emit({
        type: 'clockChanged',
        clock: clock.id,
        how: 'resumed',
        why: law.pausedWhile.join(', '),
        state: resumeClock(calendar, clock.state, now),
      });
    }
  }
  for (const clock of Object.values(s.case().clocks)) {
    const within = regulation.clocks[clock.name]?.within;
    const outer = within ? runningClock(s, within)?.state : undefined;
    if (!outer || outer.kind === 'backward' || clock.state.kind === 'backward') continue;
    const state = capClock(calendar, clock.state, outer);
    if (state.due !== clock.state.due) s.emit({ type: 'clockChanged', clock: clock.id, how: 'capped', why: within ?? '', state });
  }
}

/** Aims a missed backward clock at the next date that can still be kept. */
export function reAim(s: Script, id: string): void {
  const clock = s.case().clocks[id];
  const law = clock && s.context.regulation.clocks[clock.name];
  if (!clock || !law?.backwardFrom || clock.state.kind !== 'backward') return;
  const state = reAimBackwardClock(s.context.calendar, clock.state, s.context.aims(law.backwardFrom), addDays(clock.state.due, 1));
  if (state) s.emit({ type: 'clockChanged', clock: id, how: 'reaimed', why: clock.state.aim, state });
}

/** Opens a unit's turn: who (post and office, or the system's key), and why no clock runs if none does. */
export function newTask(
  s: Script,
  kind: CaseTask['kind'],
  name: string,
  unitName: string,
  noClock: string | null,
  about?: string,
): CaseTask {
  const unit = s.context.regulation.units[unitName];
  if (!unit) throw new Error(`${s.context.regulation.id} has no unit ${unitName}`);
  const office = officeOf(s, unitName);
  const postUnit = unit.kind === 'system' ? s.context.regulation.units[unit.fallback] : unit;
  const post = postUnit?.kind === 'post' ? postUnit.post : postUnit?.kind === 'body' ? postUnit.chair : unitName;
  return {
    id: `t${s.case().counts.tasks + 1}`,
    kind,
    name,
    post,
    office: office.id,
    ...(unit.kind === 'body' ? { body: { members: unit.members.post } } : {}),
    ...(unit.kind === 'system' ? { key: unit.key } : {}),
    claimedBy: null,
    openedAt: s.context.now,
    done: [],
    // The law's terms run once, up to its decision; of what a correcting decision brings again it prints none, where no clock starts anew.
    noClock: noClock ?? (s.case().corrected ? 'engine.noTermPrinted' : null),
    ...(about ? { about } : {}),
  };
}

/** Ends a task. When it is cancelled, clocks that timed nothing else have lost their purpose. */
export function endTask(s: Script, id: string, how: 'done' | 'cancelled', end?: string, reasons?: string): void {
  const name = s.case().tasks[id]?.name;
  s.emit({ type: 'taskEnded', task: id, how, ...(end ? { end } : {}), ...(reasons ? { reasons } : {}) });
  if (how === 'done' || !name) return;
  const open = new Set(Object.values(s.case().tasks).map((task) => task.name));
  for (const clock of Object.values(s.case().clocks)) {
    // A clock that times a step too goes on: the step may still come.
    if (!clock.covers.includes(name) || clock.covers.some((covered) => open.has(covered) || s.context.regulation.steps[covered])) continue;
    s.emit({ type: 'clockEnded', clock: clock.id, how: 'cancelled', state: endClock(clock.state, 'cancelled', s.context.now) });
  }
}

/** Cancels every clock that still runs, when the case is over. */
export function cancelClocks(s: Script): void {
  for (const clock of Object.values(s.case().clocks)) {
    s.emit({ type: 'clockEnded', clock: clock.id, how: 'cancelled', state: endClock(clock.state, 'cancelled', s.context.now) });
  }
}
