import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { iban, isBin, isLocalDate, localDate } from '../base/index.ts';
import { isAmountName } from '../benefits/index.ts';
import { type Bic, type CodeRow, isRegion, type PaymentSettings, type Region, type Sector } from '../payments/index.ts';

const bic = z.string().regex(/^[A-Z]{4}KZ[0-9A-Z]{2}$/);
const date = z.string().refine(isLocalDate);

const schema = z
  .object({
    version: z.string().min(1),
    payer: z
      .object({
        name: z.string().min(1).max(60),
        bin: z.string().refine(isBin),
        iban: z.string().regex(/^KZ\d{2}[0-9A-Z]{16}$/),
        bic,
        sector: z.string().regex(/^[1-9]$/),
        terminal: z.string().regex(/^[A-Z]{8}$/),
      })
      .strict(),
    /** Banks that take the fixed form; the others take pain.001. */
    fixedForm: z.array(bic),
    regions: z.record(z.string(), z.string().refine(isRegion)),
    codes: z.array(
      z
        .object({
          benefit: z.string().refine(isAmountName),
          from: date,
          until: date.optional(),
          purpose: z.string().regex(/^0\d{2}$/),
          budget: z.string().regex(/^[0-9A-Z]{1,20}$/),
          source: z.string().min(1),
          confirmed: z.boolean(),
        })
        .strict(),
    ),
    page: z.number().int().min(1).max(10_000).default(1000),
  })
  .strict();

/** How the installation pays, and the regions of its offices by their codes (КАТО). */
export type InstalledPayments = {
  readonly settings: PaymentSettings;
  readonly codes: readonly CodeRow[];
  readonly regionOf: (region: string) => Region | undefined;
};

/** Reads the payment settings of an installation. Throws an Error that names what is wrong in the file. */
export function readPaymentSettings(path: string): InstalledPayments {
  const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`).join('; ');
    throw new Error(`payment settings ${path}: ${wrong}`);
  }
  const { payer, fixedForm, regions, codes, page } = parsed.data;
  return {
    settings: {
      payer: { ...payer, iban: iban(payer.iban), bic: payer.bic as Bic, sector: payer.sector as Sector },
      formatOf: (to) => (fixedForm.includes(to) ? 'mt102' : 'pain001'),
      purpose: (line) => `Төлем ${line.month}`,
      page,
    },
    codes: codes.map(({ until, ...row }) => ({ ...row, from: localDate(row.from), ...(until && { until: localDate(until) }) }) as CodeRow),
    regionOf: (region) => regions[region] as Region | undefined,
  };
}
