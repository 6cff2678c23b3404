import { z } from '@hono/zod-openapi';
import { addDays, type Instant, instant, isLocalDate, type LocalDate, localDate, tiyn } from '../../base/index.ts';
import { instantAt } from '../../calendar/index.ts';
import {
  type AwardAct,
  type Basis,
  isRegion,
  month,
  type Region,
  type StopGroundCode,
  type SuspensionGroundCode,
  stopGrounds,
  suspensionGrounds,
} from '../../payments/index.ts';

const day = z.string().refine(isLocalDate);
const codes = <T extends string>(of: object) => z.enum(Object.keys(of) as [T, ...T[]]);
const facts = { factOn: day, newsOn: day };
const text = z.string().min(1).max(300);
const yearMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** The last moment of a day in Almaty: what was recorded on that day was known by then. */
export const endOfDay = (day: LocalDate): Instant => instant(Date.parse(instantAt('Asia/Almaty', addDays(day, 1), '00:00')) - 1);

/** What a payment officer may do with an award. Grants and recalculations come from decisions of cases. */
export const awardCommand = z
  .object({
    act: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('suspend'), ground: codes<SuspensionGroundCode>(suspensionGrounds), ...facts }).strict(),
      z.object({ kind: z.literal('resume'), suspension: z.number().int(), factOn: day, appliedOn: day }).strict(),
      z.object({ kind: z.literal('stop'), ground: codes<StopGroundCode>(stopGrounds), ...facts }).strict(),
      z.object({ kind: z.literal('reinstate'), stop: z.number().int(), reason: text }).strict(),
      z.object({ kind: z.literal('transfer'), to: z.string().refine(isRegion), from: day }).strict(),
      z.object({ kind: z.literal('confirm-account'), iban: text }).strict(),
      z.object({ kind: z.literal('refuse-account'), iban: text, reason: text }).strict(),
      z.object({ kind: z.literal('close-account'), iban: text }).strict(),
      z
        .object({
          kind: z.literal('find-overpayment'),
          overpayment: z.string().min(1).max(40),
          months: z
            .array(z.object({ month: yearMonth, amount: z.number().int().min(1) }).strict())
            .min(1)
            .max(240),
          cause: text,
        })
        .strict(),
      z.object({ kind: z.literal('agree-overpayment'), overpayment: text, basisPoints: z.number().int().min(1).max(10_000) }).strict(),
      z.object({ kind: z.literal('withdraw-overpayment'), overpayment: text, reason: text }).strict(),
    ]),
    basis: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('decision'), number: text, on: day }).strict(),
      z.object({ kind: z.literal('court'), number: text, on: day }).strict(),
      z.object({ kind: z.literal('application'), number: text, on: day }).strict(),
      z.object({ kind: z.literal('registry'), system: text, message: text }).strict(),
      z.object({ kind: z.literal('bank'), message: text }).strict(),
    ]),
    seen: z.number().int().min(1).optional(),
  })
  .strict()
  .openapi('AwardCommand');

/** An instant with its zone, or a day, which stands for its end in Almaty. */
export const knownAt = z
  .string()
  .refine(
    (text) =>
      isLocalDate(text) ||
      (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))),
  )
  .transform((text) => (isLocalDate(text) ? endOfDay(localDate(text)) : instant(text)));

type Sent = z.infer<typeof awardCommand>;

/** The act as payments know it. */
export function actOf(act: Sent['act']): AwardAct {
  const date = (value: string): LocalDate => localDate(value);
  switch (act.kind) {
    case 'suspend':
      return { ...act, factOn: date(act.factOn), newsOn: date(act.newsOn) };
    case 'stop':
      return { ...act, factOn: date(act.factOn), newsOn: date(act.newsOn) };
    case 'resume':
      return { ...act, factOn: date(act.factOn), appliedOn: date(act.appliedOn) };
    case 'transfer':
      return { ...act, to: act.to as Region, from: date(act.from) };
    case 'find-overpayment':
      return { ...act, months: act.months.map((part) => ({ month: month(part.month), amount: tiyn(part.amount) })) };
    default:
      return act;
  }
}

/** The basis as payments know it; a notice is received now. */
export function basisOf(basis: Sent['basis'], now: Extract<Basis, { kind: 'bank' }>['received']): Basis {
  if (basis.kind === 'registry' || basis.kind === 'bank') return { ...basis, received: now };
  return { ...basis, on: localDate(basis.on) };
}
