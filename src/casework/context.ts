import type { Instant, LocalDate, Refusal, Words } from '../base/index.ts';
import type { Calendar, OfficeHours, Zone } from '../calendar/index.ts';
import type { Beginner, Regulation, Unit } from '../law/index.ts';
import type { Actor, Case, CaseTask } from './case.ts';

/** An office as casework needs to know it. */
export type Office = {
  readonly id: string;
  /** `corp-department`, `corp-branch`, `provider`, `mse` … as units of regulations name it. */
  readonly kind: string;
  readonly name: Words;
  readonly zone: Zone;
  readonly hours: OfficeHours;
  readonly region: string;
  readonly district: string | null;
};

/** Where offices are found. `find` gives the office of a kind for a region and district; the nearest wider one where the district has none. */
export type Offices = {
  readonly get: (id: string) => Office | undefined;
  readonly find: (kind: string, region: string, district: string | null) => Office | undefined;
};

/** What somebody wants to do, as the policy sees it. */
export type Action =
  | 'take' // claim, release
  | 'reassign'
  | 'work' // tick, state facts, record papers, draft, move, end a side task
  | 'act' // put one's own act over a draft or document
  | 'bring' // register that papers were brought
  | 'handOver'
  | 'transfer'
  | 'withdraw'
  | 'correct'
  | 'complain'
  | 'correctDecision' // begin a correcting decision
  | 'closeByDeath'
  | 'time'
  | 'followUp'
  | 'outside'
  | 'batch'
  | 'register'
  | 'answerOffer'
  | 'moveRevision'
  | 'read';

/** The way in that an application is made by: who may begin, and the unit that works its gates, where one does. */
export type EntryInView = { readonly by: Beginner; readonly unit: Unit | null };

/** An entry of a regulation, as the policy sees it. */
export function entryInView({ entries, units }: Pick<Regulation, 'entries' | 'units'>, name: string): EntryInView | null {
  const entry = entries[name];
  return entry ? { by: entry.by, unit: entry.unit ? (units[entry.unit] ?? null) : null } : null;
}

/** Who may do what. The one policy of the house stands in src/identity; casework asks it for every command. */
export type Policy = (
  actor: Actor,
  action: Action,
  subject: {
    readonly case: Case | null;
    readonly task: CaseTask | null;
    readonly office: Office | null;
    /** Set when an application is made or registered. */
    readonly entry?: EntryInView | null;
  },
) => 'allowed' | Refusal;

/** Everything a decision may look at beside the case and the command: it has no clock, database or network of its own. */
export type Context = {
  readonly regulation: Regulation;
  readonly now: Instant;
  readonly calendar: Calendar;
  readonly offices: Offices;
  readonly actor: Actor;
  readonly policy: Policy;
  /** Dates that backward clocks aim at (paydays), by the name that a clock counts back from. */
  readonly aims: (name: string) => readonly LocalDate[];
  /** What papers print of an officer. */
  readonly officer: (person: string, post?: string) => { readonly name: string; readonly post: Words } | undefined;
};
