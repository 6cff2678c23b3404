import type { LocalDate } from '../base/index.ts';

/** The earlier of two days. */
export function earlier(a: LocalDate, b: LocalDate): LocalDate {
  if (b < a) return b;
  return a;
}

/** The later of two days. */
export function later(a: LocalDate, b: LocalDate): LocalDate {
  if (b > a) return b;
  return a;
}
