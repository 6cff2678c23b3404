import { type Instant, type Refusal, refuse, type Tiyn } from '../base/index.ts';
import type { AwardId } from './award-events.ts';
import type { Month } from './month.ts';
import type { OrderKey, RegisterKey, RunId } from './payment-line.ts';
import type { Payday } from './payout-calendar.ts';

/** Count and sums of a register or an order. */
export type Sums = { readonly count: number; readonly gross: Tiyn; readonly net: Tiyn };

/**
 * On what terms a run was started. `pay`: the payday of its orders and the last day to send them; absent where no payment calendar is
 * kept. `reason`, `only`: what a supplementary run is for, and the awards it is limited to; absent: everything that is owed.
 */
export type RunTerms = { readonly pay?: Payday; readonly reason?: string; readonly only?: readonly AwardId[] };

/** What happens in a run. Its log, like an award's, is the truth of where it stands. */
export type RunEvent =
  | ({ readonly kind: 'started'; readonly run: RunId; readonly month: Month; readonly by: string; readonly at: Instant } & RunTerms)
  | { readonly kind: 'page-formed'; readonly upTo: AwardId; readonly awards: number; readonly lines: number; readonly exceptions: number }
  | { readonly kind: 'formed' }
  | { readonly kind: 'exceptions-accepted'; readonly by: string; readonly at: Instant }
  | ({ readonly kind: 'payday-moved'; readonly by: string; readonly at: Instant } & Payday)
  | { readonly kind: 'registers-closed'; readonly registers: readonly ({ readonly register: RegisterKey } & Sums)[] }
  | { readonly kind: 'register-ordered'; readonly register: RegisterKey; readonly ordered: Sums; readonly cancelled: Sums }
  | { readonly kind: 'order-sent'; readonly order: OrderKey; readonly file: string; readonly count: number; readonly net: Tiyn }
  | { readonly kind: 'finished' }
  | { readonly kind: 'paused'; readonly by: string; readonly at: Instant }
  | { readonly kind: 'continued'; readonly by: string; readonly at: Instant };

/** `forming` awards into lines; `formed`, registers not closed; `closed`, waiting for signatures and orders; `sending`; `finished`. */
export type RunStatus = 'forming' | 'formed' | 'closed' | 'sending' | 'finished';

/** A run as its events make it. */
export type Run = {
  readonly run: RunId;
  readonly month: Month;
  readonly startedBy: string;
  readonly startedAt: Instant;
  readonly pay?: Payday;
  readonly reason?: string;
  readonly only?: readonly AwardId[];
  /** Who has said that the run goes on without what stands in its exceptions. */
  readonly acceptedBy?: string;
  readonly version: number;
  readonly status: RunStatus;
  readonly paused: boolean;
  readonly upTo?: AwardId;
  readonly awards: number;
  readonly lines: number;
  readonly exceptions: number;
  readonly registers: ReadonlyMap<RegisterKey, Sums & { readonly ordered?: Sums; readonly cancelled?: Sums }>;
  readonly sent: ReadonlyMap<OrderKey, { readonly file: string; readonly count: number; readonly net: Tiyn }>;
};

const allowed: Readonly<Record<RunEvent['kind'], readonly RunStatus[]>> = {
  started: [],
  'page-formed': ['forming'],
  formed: ['forming'],
  'exceptions-accepted': ['formed'],
  'payday-moved': ['forming', 'formed', 'closed', 'sending'],
  'registers-closed': ['formed'],
  'register-ordered': ['closed'],
  'order-sent': ['closed', 'sending'],
  finished: ['closed', 'sending'],
  paused: ['forming', 'formed', 'closed', 'sending'],
  continued: ['forming', 'formed', 'closed', 'sending'],
};

const isWhollyOrdered = (registers: Run['registers']) => [...registers.values()].every((register) => register.ordered !== undefined);

/** The run after one more event. Throws on an event that its status does not allow: that is a bug of the caller. */
export function evolveRun(run: Run | undefined, event: RunEvent): Run {
  if (event.kind === 'started') {
    if (run) throw new Error('a run starts once');
    const { kind: _, run: id, month, by, at, ...terms } = event;
    const counts = { awards: 0, lines: 0, exceptions: 0 };
    return {
      run: id,
      month,
      startedBy: by,
      startedAt: at,
      ...terms,
      version: 1,
      status: 'forming',
      paused: false,
      ...counts,
      registers: new Map(),
      sent: new Map(),
    };
  }
  if (!run) throw new Error('a run begins with its start');
  if (!allowed[event.kind].includes(run.status)) throw new Error(`a run that is ${run.status} cannot be ${event.kind}`);
  const next: Run = { ...run, version: run.version + 1 };
  switch (event.kind) {
    case 'page-formed':
      return {
        ...next,
        upTo: event.upTo,
        awards: run.awards + event.awards,
        lines: run.lines + event.lines,
        exceptions: run.exceptions + event.exceptions,
      };
    case 'formed':
      return { ...next, status: 'formed' };
    case 'exceptions-accepted':
      return { ...next, acceptedBy: event.by };
    case 'payday-moved':
      return { ...next, pay: { payday: event.payday, lastDispatch: event.lastDispatch } };
    case 'registers-closed':
      return { ...next, status: 'closed', registers: new Map(event.registers.map(({ register, ...sums }) => [register, sums])) };
    case 'register-ordered': {
      const known = run.registers.get(event.register);
      if (!known) throw new Error('a register that is not of this run');
      const registers = new Map(run.registers).set(event.register, { ...known, ordered: event.ordered, cancelled: event.cancelled });
      return { ...next, registers, status: isWhollyOrdered(registers) ? 'sending' : 'closed' };
    }
    case 'order-sent': {
      const { order, file, count, net } = event;
      return { ...next, sent: new Map(run.sent).set(order, { file, count, net }) };
    }
    case 'finished':
      return { ...next, status: 'finished' };
    case 'paused':
      return { ...next, paused: true };
    case 'continued':
      return { ...next, paused: false };
  }
}

/** The run that a log makes; undefined for an empty log. */
export function replayRun(log: Iterable<RunEvent>): Run | undefined {
  let run: Run | undefined;
  for (const event of log) run = evolveRun(run, event);
  return run;
}

/** The identity of a run: the regular one of a month, or a numbered supplementary one. */
export function runId(month: Month, kind: 'regular' | { readonly supplementary: number }): RunId {
  return (kind === 'regular' ? `${month}-R` : `${month}-S${kind.supplementary}`) as RunId;
}

/** Why a supplementary run is not started. */
export const supplementaryRefusals = {
  noReason: refuse('reason-missing', {
    kk: 'Қосымша төлемнің не үшін керек екенін жазыңыз.',
    ru: 'Укажите, для чего нужна дополнительная выплата.',
    en: 'Say what the supplementary run is for.',
  }),
  nobody: refuse('nobody-to-pay', {
    kk: 'Таңдалған төлемде төленбей қалған тағайындау жоқ.',
    ru: 'В выбранной выплате нет назначений, оставшихся невыплаченными.',
    en: 'The chosen run has left no award unpaid.',
  }),
  unknownAward: (award: string) =>
    refuse(
      'award-unknown',
      {
        kk: `Мұндай тағайындау жоқ: ${award}.`,
        ru: `Такого назначения нет: ${award}.`,
        en: `There is no such award: ${award}.`,
      },
      { award },
    ),
};

/** A second start of the same run: refused, with who started it; the run can be continued instead. */
export function alreadyStarted(run: Run): Refusal {
  return refuse(
    'run-already-started',
    {
      kk: 'Бұл айдың тізімдемесін қалыптастыру басталып қойған. Екіншісін бастаудың орнына осыны жалғастырыңыз.',
      ru: 'Формирование реестра за этот месяц уже начато. Продолжите его, а не начинайте второе.',
      en: 'The register of this month is being formed already. Continue that run instead of starting a second one.',
    },
    { run: run.run, by: run.startedBy, at: run.startedAt, status: run.status },
  );
}
