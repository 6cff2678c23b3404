import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isLocalDate, type LocalDate, localDate } from '../base/index.ts';
import { type Calendar, calendarFrom, certainties, dayKinds, type SpecialDay } from './calendar.ts';

/** The calendar versions at hand. */
export type Calendars = {
  /** The version compiled last: what new counts use. */
  readonly current: Calendar;
  /** A version by its id, undefined when it is not at hand. */
  readonly version: (id: string) => Calendar | undefined;
  readonly all: readonly Calendar[];
};

/** Name of the environment variable that gives the folder of newer calendars. */
export const calendarsVariable = 'JARDEM_CALENDARS';

const carriedFolder = fileURLToPath(new URL('./data/', import.meta.url));
const columns = ['date', 'kind', 'name_kk', 'name_ru', 'name_en', 'source', 'certainty'];

/**
 * The project's own calendar and every `*.csv` of `folder`, so that a newer one needs no release. A file begins with lines
 * `# version: …`, `# compiled: YYYY-MM-DD`, `# from: …`, `# until: …`, `# source: …`, then the columns
 * date, kind, name_kk, name_ru, name_en, source, certainty (no commas inside). Throws Error, naming file and line, on any fault,
 * and when two files give one version differently.
 */
export function loadCalendars(folder?: string): Calendars {
  const calendars = new Map<string, { calendar: Calendar; text: string }>();
  for (const path of [...csvFiles(carriedFolder), ...(folder ? csvFiles(folder) : [])]) {
    const text = readFileSync(path, 'utf8');
    const calendar = parseCalendar(text, path);
    const same = calendars.get(calendar.version);
    if (same && same.text !== text) throw new Error(`${path}: calendar ${calendar.version} is at hand already with other days`);
    calendars.set(calendar.version, { calendar, text });
  }
  const all = [...calendars.values()].map(({ calendar }) => calendar).sort(byCompiled);
  const current = all.at(-1);
  if (!current) throw new Error(`no calendar in ${carriedFolder}`);
  return Object.freeze({ current, version: (id: string) => calendars.get(id)?.calendar, all: Object.freeze(all) });
}

/** Reads one calendar file; `name` is for error messages. */
export function parseCalendar(text: string, name: string): Calendar {
  const fault = (line: number, what: string) => new Error(`${name}:${line}: ${what}`);
  const head = new Map<string, string>();
  const days: SpecialDay[] = [];
  let seenColumns = false;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const about = /^#\s*(\w+):\s*(.+?)\s*$/.exec(line);
    if (about?.[1] && about[2]) head.set(about[1], about[2]);
    if (line.startsWith('#')) continue;
    if (!seenColumns) {
      if (line !== columns.join(',')) throw fault(index + 1, `the columns must be ${columns.join(',')}`);
      seenColumns = true;
      continue;
    }
    const day = parseDay(line);
    if (typeof day === 'string') throw fault(index + 1, day);
    days.push(day);
  }
  const date = (key: string): LocalDate => {
    const value = head.get(key) ?? '';
    if (!isLocalDate(value)) throw fault(1, `"# ${key}: YYYY-MM-DD" is missing`);
    return value;
  };
  const version = head.get('version');
  const source = head.get('source');
  if (!version || !source) throw fault(1, '"# version: …" or "# source: …" is missing');
  try {
    return calendarFrom(days, { version, source, compiled: date('compiled'), from: date('from'), until: date('until') });
  } catch (error) {
    throw error instanceof RangeError ? fault(1, error.message) : error;
  }
}

function parseDay(line: string): SpecialDay | string {
  const cells = line.split(',');
  if (cells.length !== columns.length) return `${columns.length} columns are needed, there are ${cells.length}`;
  const [date = '', kindText = '', kk = '', ru = '', en = '', source = '', certaintyText = ''] = cells;
  if (!isLocalDate(date)) return `"${date}" is not a date`;
  const kind = dayKinds.find((known) => known === kindText);
  if (!kind) return `"${kindText}" is not a kind of day`;
  const certainty = certainties.find((known) => known === certaintyText);
  if (!certainty) return `"${certaintyText}" is not a certainty`;
  if (!kk || !ru || !en || !source) return 'a name or the source is empty';
  return { date: localDate(date), kind, name: { kk, ru, en }, source, certainty };
}

function csvFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .sort()
    .map((name) => join(folder, name));
}

function byCompiled(a: Calendar, b: Calendar): number {
  const key = (calendar: Calendar) => `${calendar.info.compiled ?? ''} ${calendar.version}`;
  return key(a) < key(b) ? -1 : 1;
}
