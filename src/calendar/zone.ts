import { type Instant, instant, type LocalDate } from '../base/index.ts';

/** IANA name of an office's time zone, such as `Asia/Almaty`. */
export type Zone = string;
/** Time of day on a clock of the office, `HH:MM`, 00:00 to 23:59. */
export type TimeOfDay = string;

type Shift = { readonly fromMs: number; readonly offsetMs: number };

const formats = new Map<Zone, Intl.DateTimeFormat>();
const shiftsOfYear = new Map<string, readonly Shift[]>();
const weekMs = 7 * 86_400_000;

/** The date in the zone at that instant, by the rules of then. Throws RangeError on an unknown zone. */
export function dateIn(zone: Zone, at: Instant): LocalDate {
  return localText(zone, at).slice(0, 10) as LocalDate;
}

/** The time of day `HH:MM` in the zone at that instant. */
export function timeIn(zone: Zone, at: Instant): TimeOfDay {
  return localText(zone, at).slice(11, 16);
}

/**
 * The instant at which the zone's clocks show that date and time. A time that comes twice (23:30 on 29 February 2024 in
 * Almaty) is the first one; a time that clocks jump over is read as if they had not yet jumped.
 */
export function instantAt(zone: Zone, date: LocalDate, time: TimeOfDay): Instant {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`not a time of day HH:MM: "${time}"`);
  const local = Date.parse(`${date}T${time}:00Z`);
  const before = offsetMs(zone, local - 86_400_000);
  const after = offsetMs(zone, local + 86_400_000);
  const fits = [local - before, local - after].filter((ms) => ms + offsetMs(zone, ms) === local);
  return instant(fits.length > 0 ? Math.min(...fits) : local - before);
}

/** Whether the runtime knows the zone. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

function localText(zone: Zone, at: Instant): string {
  const ms = Date.parse(at);
  return new Date(ms + offsetMs(zone, ms)).toISOString();
}

/** Milliseconds by which the zone is ahead of UTC. Shifts are looked up once per zone and year, since Intl is slow. */
function offsetMs(zone: Zone, ms: number): number {
  const year = new Date(ms).getUTCFullYear();
  const key = `${zone} ${year}`;
  let shifts = shiftsOfYear.get(key);
  if (!shifts) {
    shifts = findShifts(zone, year);
    shiftsOfYear.set(key, shifts);
  }
  let offset = 0;
  for (const shift of shifts) {
    if (shift.fromMs > ms) break;
    offset = shift.offsetMs;
  }
  return offset;
}

function findShifts(zone: Zone, year: number): readonly Shift[] {
  const end = Date.UTC(year + 1, 0, 1);
  let at = Date.UTC(year, 0, 1);
  const shifts: Shift[] = [{ fromMs: at, offsetMs: askOffset(zone, at) }];
  while (at < end) {
    const next = Math.min(at + weekMs, end);
    const before = shifts[shifts.length - 1]?.offsetMs ?? 0;
    const after = askOffset(zone, next);
    if (after !== before) shifts.push({ fromMs: bisect(zone, at, next, before), offsetMs: after });
    at = next;
  }
  return shifts;
}

/** The first whole minute in (low, high] at which the offset is no longer `before`. */
function bisect(zone: Zone, low: number, high: number, before: number): number {
  let [still, changed] = [low / 60_000, high / 60_000];
  while (changed - still > 1) {
    const middle = Math.floor((still + changed) / 2);
    if (askOffset(zone, middle * 60_000) === before) still = middle;
    else changed = middle;
  }
  return changed * 60_000;
}

function askOffset(zone: Zone, ms: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(ms)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - ms;
}

function formatOf(zone: Zone): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}
