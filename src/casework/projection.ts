import type { Instant, LocalDate, Sha256 } from '../base/index.ts';
import { instantAt, nextTimer } from '../calendar/index.ts';
import type { Case, CaseClock, CaseTask } from './case.ts';

/** One row of the worklists: an open task or wait, with the earliest due of the clocks that cover it. */
export type TaskRow = {
  readonly task: string;
  readonly kind: CaseTask['kind'];
  readonly name: string;
  readonly post: string;
  readonly office: string;
  readonly key: string | null;
  readonly claimedBy: string | null;
  readonly openedAt: Instant;
  /** The end of the due day (or the due instant), for ordering; null when no clock runs. */
  readonly dueAt: Instant | null;
  /** The due day as people read it; null for clocks of minutes and when none runs. */
  readonly dueOn: LocalDate | null;
  readonly paused: boolean;
  readonly breached: boolean;
  readonly noClock: string | null;
};

/** One row of the timer queue: an open clock and when the runner must look at it next. */
export type ClockRow = {
  readonly clock: string;
  readonly name: string;
  readonly firesAt: Instant | null;
  readonly what: 'warn' | 'breach' | 'lapse' | 'miss' | null;
  readonly dueOn: string;
  readonly calendar: string | null;
};

export type ClaimRow = { readonly key: Sha256; readonly family: string; readonly state: 'pending' | 'assigned' };

export type Projection = { readonly tasks: readonly TaskRow[]; readonly clocks: readonly ClockRow[]; readonly claims: readonly ClaimRow[] };

/** What the store keeps beside the log, derived from a case alone: `audit verify` makes it again and compares. */
export function project(c: Case): Projection {
  const clocks = Object.values(c.clocks);
  return {
    tasks: Object.values(c.tasks).map((task) => taskRow(task, clocks)),
    clocks: clocks.map((clock) => {
      const next = nextTimer(clock.state);
      return {
        clock: clock.id,
        name: clock.name,
        firesAt: next?.at ?? null,
        what: next?.what ?? null,
        dueOn: clock.state.due,
        calendar: clock.state.calendar,
      };
    }),
    claims: c.claims.flatMap((claim) => (claim.state === 'free' ? [] : [{ key: claim.key, family: claim.family, state: claim.state }])),
  };
}

function taskRow(task: CaseTask, clocks: readonly CaseClock[]): TaskRow {
  const covering = clocks.filter((clock) => clock.covers.includes(task.name));
  const running = covering.filter(({ state }) => state.status === 'running').sort((a, b) => (dueInstant(a) < dueInstant(b) ? -1 : 1));
  const first = running[0];
  return {
    task: task.id,
    kind: task.kind,
    name: task.name,
    post: task.post,
    office: task.office,
    key: task.key ?? null,
    claimedBy: task.claimedBy,
    openedAt: task.openedAt,
    dueAt: first ? dueInstant(first) : null,
    dueOn: first && first.state.kind !== 'minute' ? first.state.due : null,
    paused: !first && covering.length > 0,
    breached: covering.some(({ state }) => state.kind !== 'backward' && state.breachedAt !== null),
    noClock: covering.length > 0 ? null : task.noClock,
  };
}

/** The instant at which a clock is due: closing time of its due day, or the instant itself. */
export function dueInstant({ state }: Pick<CaseClock, 'state'>): Instant {
  return state.kind === 'minute' ? state.due : instantAt(state.zone, state.due, state.closes);
}
