import { canonicalJson, type Sha256 } from '../base/index.ts';
import { type Calendar, type CalendarInfo, calendarFrom, type SpecialDay } from '../calendar/index.ts';
import type { Regulation } from '../law/index.ts';
import type { Queryable } from './database.ts';

/** Revisions of regulations and versions of calendars as they were when cases began to rest on them. */
export type KeptLaw = {
  readonly keepRevision: (revision: Sha256, regulation: Regulation) => Promise<void>;
  readonly findRevision: (revision: Sha256) => Promise<Regulation | undefined>;
  readonly keepCalendar: (calendar: Calendar) => Promise<void>;
  readonly findCalendar: (version: string) => Promise<Calendar | undefined>;
};

/** Keeps law in the database. What never changes is asked of it once. */
export function keptLaw(db: Queryable): KeptLaw {
  const revisions = new Map<Sha256, Regulation>();
  const calendars = new Map<string, Calendar>();
  return {
    keepRevision: async (revision, regulation) => {
      if (revisions.has(revision)) return;
      await db.query(
        "insert into regulation_revision (revision, regulation, law) values (decode($1, 'hex'), $2, $3) on conflict do nothing",
        [revision, regulation.id, canonicalJson(regulation)],
      );
      revisions.set(revision, regulation);
    },
    findRevision: async (revision) => {
      const known = revisions.get(revision);
      if (known) return known;
      const [row] = await db.query<{ law: Regulation }>("select law from regulation_revision where revision = decode($1, 'hex')", [
        revision,
      ]);
      if (row) revisions.set(revision, row.law);
      return row?.law;
    },
    keepCalendar: async (calendar) => {
      if (calendars.has(calendar.version)) return;
      const days = canonicalJson(calendar.days);
      await db.query('insert into calendar_version (version, info, days) values ($1, $2, $3) on conflict do nothing', [
        calendar.version,
        canonicalJson(calendar.info),
        days,
      ]);
      const [kept] = await db.query<{ days: string }>('select days::text as days from calendar_version where version = $1', [
        calendar.version,
      ]);
      if (kept?.days !== days)
        throw new Error(`calendar ${calendar.version} is kept already with other days: a change needs a new version`);
      calendars.set(calendar.version, calendar);
    },
    findCalendar: async (version) => {
      const known = calendars.get(version);
      if (known) return known;
      const [row] = await db.query<{ info: CalendarInfo; days: readonly SpecialDay[] }>(
        'select info, days from calendar_version where version = $1',
        [version],
      );
      if (!row) return undefined;
      const calendar = calendarFrom(row.days, row.info);
      calendars.set(version, calendar);
      return calendar;
    },
  };
}
