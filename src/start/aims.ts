import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isLocalDate, type LocalDate } from '../base/index.ts';

const schema = z
  .object({
    version: z.string().min(1),
    dates: z.record(
      z.string(),
      z
        .array(z.string().refine(isLocalDate))
        .refine((days) => days.every((day, i) => i === 0 || day > (days[i - 1] ?? '')), 'not ascending'),
    ),
  })
  .strict();

/**
 * The dates that backward clocks aim at (the paydays of the payment calendar), by the name that a regulation gives them. The law leaves
 * them to a schedule that the body approves, so they are data of the installation. Throws an Error that names what is wrong in the file.
 */
export function readAims(path: string | undefined): (name: string) => readonly LocalDate[] {
  if (!path) return () => [];
  const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) {
    throw new Error(
      `payment calendar ${path}: ${parsed.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`).join('; ')}`,
    );
  }
  const dates = parsed.data.dates as { readonly [name: string]: readonly LocalDate[] };
  return (name) => dates[name] ?? [];
}
