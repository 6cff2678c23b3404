import { parseArgs } from 'node:util';
import { type Instant, instant, isLocalDate, type LocalDate } from '../base/index.ts';
import { addTerm, subtractTerm } from './add-term.ts';
import type { Calendar } from './calendar.ts';
import { calendarsVariable, loadCalendars } from './load-calendars.ts';
import { addOfficeMinutes, officeHoursOf } from './office-hours.ts';
import { isDayTerm, parseTerm, type Term } from './term.ts';
import { dateIn, instantAt, isZone, type Zone } from './zone.ts';

/** Where a command writes, and its environment. */
export type TermCliIo = {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
};

const usage = `usage: jardem term --from DATE|INSTANT --add TERM [--before] [--zone ZONE] [--hours ID] [--json]
  --from    2025-12-12, 2019-09-06T23:50 (in the zone) or 2019-09-06T17:50:00Z
  --add     7wd, 25cd, 3mo, 1y (ends on a date); 30min, 60office-min (ends at an instant)
  --before  counts days, months or years back
  --zone    time zone of the office, Asia/Almaty when left out
  --hours   whose office minutes: provider (when left out), provider-disability, state-corporation, state-corporation-duty`;

const processIo: TermCliIo = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  env: process.env,
};

/** `jardem term …`: prints when a term ends. Gives the exit code: 0, or 2 after a message about what was asked wrongly. */
export async function runTermCli(argv: readonly string[], io: TermCliIo = processIo): Promise<number> {
  try {
    const asked = readArguments(argv);
    if (asked === 'help') {
      io.out(usage);
      return 0;
    }
    const { current } = loadCalendars(io.env[calendarsVariable]);
    const due = answer(current, asked, io.err);
    io.out(asked.json ? JSON.stringify({ due }) : due);
    return 0;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    io.err(`jardem term: ${error.message}`);
    if (error instanceof TypeError) io.err(usage);
    return 2;
  }
}

type Asked = {
  readonly from: string;
  readonly term: Term;
  readonly before: boolean;
  readonly zone: Zone;
  readonly hours: string;
  readonly json: boolean;
};

function readArguments(argv: readonly string[]): Asked | 'help' {
  const { values } = parseArgs({
    args: [...argv],
    strict: true,
    allowPositionals: false,
    options: {
      from: { type: 'string' },
      add: { type: 'string' },
      before: { type: 'boolean', default: false },
      zone: { type: 'string', default: 'Asia/Almaty' },
      hours: { type: 'string', default: 'provider' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const { from, add, before, zone, hours, json } = values;
  if (from === undefined || add === undefined) throw new TypeError('--from and --add are needed');
  if (!isZone(zone)) throw new RangeError(`unknown time zone "${zone}"`);
  return { from, term: parseTerm(add), before, zone, hours, json };
}

function answer(calendar: Calendar, asked: Asked, warn: (line: string) => void): LocalDate | Instant {
  const { term, zone } = asked;
  if (isDayTerm(term)) {
    const from = isLocalDate(asked.from) ? asked.from : dateIn(zone, readInstant(asked.from, zone));
    const due = asked.before ? subtractTerm(calendar, from, term) : addTerm(calendar, from, term);
    if (term.unit === 'wd') warnOfDoubt(calendar, from, due, warn);
    return due;
  }
  if (asked.before) throw new RangeError('minutes are not counted back');
  const from = readInstant(asked.from, zone);
  if (term.unit === 'min') return instant(Date.parse(from) + term.n * 60_000);
  return addOfficeMinutes(calendar, officeHoursOf(asked.hours), zone, from, term.n);
}

function readInstant(text: string, zone: Zone): Instant {
  const [date = '', time = ''] = text.split('T');
  if (isLocalDate(date) && /^\d{2}:\d{2}$/.test(time)) return instantAt(zone, date, time);
  if (isLocalDate(date) && /^\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(time)) return instant(text);
  if (isLocalDate(text)) throw new RangeError(`minutes need a time of day: "${text}T09:00"`);
  throw new RangeError(`not a date or an instant: "${text}"`);
}

/** The answer stands, but a person should know that the calendar was not sure of every day counted. */
function warnOfDoubt(calendar: Calendar, a: LocalDate, b: LocalDate, warn: (line: string) => void): void {
  const [first, last] = a < b ? [a, b] : [b, a];
  const { from, until } = calendar.info;
  if ((from && first < from) || (until && last > until)) {
    warn(`note: calendar ${calendar.version} covers ${from} to ${until}; days outside are counted by their weekday alone`);
  }
  const unsure = calendar.days.filter(({ date, certainty }) => certainty === 'unsure' && date >= first && date <= last);
  if (unsure.length > 0) warn(`note: calendar ${calendar.version} is not sure of ${unsure.map(({ date }) => date).join(', ')}`);
}
