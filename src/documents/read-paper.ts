import { z } from 'zod';
import { type Refusal, refuse } from '../base/index.ts';
import type { Paper, RegisterPaper } from '../casework/index.ts';

const words = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
const day = z.iso.date();

const line: z.ZodType = z.lazy(() =>
  z.object({
    what: words,
    formula: words,
    inputs: z.array(
      z.object({
        name: words,
        value: z.string(),
        label: words.optional(),
        origin: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('facts'), facts: z.array(z.object({ key: z.string(), origin: z.string() })) }),
          z.object({ kind: z.literal('parameter'), from: day, until: day.nullable(), source: words }),
          z.object({ kind: z.literal('line') }),
        ]),
      }),
    ),
    article: z.object({ act: words, article: z.string(), paragraph: z.string().optional() }),
    result: z.object({ value: z.string(), unit: z.enum(['tenge', 'number', 'date']) }),
    reading: words.optional(),
    lines: z.array(line),
  }),
);

const value: z.ZodType = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string() }),
    z.object({ kind: z.literal('words'), words }),
    z.object({ kind: z.literal('date'), date: day }),
    z.object({ kind: z.literal('money'), tiyn: z.int() }),
    z.object({ kind: z.literal('number'), of: z.literal('decision').optional() }),
    z.object({ kind: z.literal('code'), code: z.enum(['qr', 'barcode']) }),
    z.object({ kind: z.literal('list'), items: z.array(words) }),
    z.object({ kind: z.literal('calculation'), lines: z.array(line) }),
    z.object({ kind: z.literal('each'), of: z.array(z.object({ of: words, value })) }),
  ]),
);

const fields = z.array(z.object({ name: z.string(), label: words, value }));
const head = { regulation: z.string(), document: z.string(), title: words, standsIn: words.nullable(), fields };
const sums = z.record(z.string(), z.int());

const paper = z.object({
  ...head,
  corrects: z.object({ number: z.string().nullable(), on: day, hash: z.string(), reasons: z.string() }).optional(),
});

const register = z.object({
  regulation: z.string(),
  document: z.string(),
  title: words,
  standsIn: words.nullable(),
  on: day,
  rows: z.array(z.object({ case: z.string(), number: z.string().nullable(), fields, sums })),
  members: z.int(),
  totals: sums,
});

const broken = refuse('paper-unreadable', {
  kk: 'Құжат оқылмайды: сақталған деректер бүлінген немесе бұл құжат емес.',
  ru: 'Документ не читается: сохранённые данные повреждены или это не документ.',
  en: 'The paper cannot be read: what is kept is damaged, or no paper.',
});

function read<Kept>(bytes: Uint8Array | string, schema: z.ZodType): Kept | Refusal {
  try {
    const text = typeof bytes === 'string' ? bytes : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return schema.safeParse(value).success ? (value as Kept) : broken;
  } catch {
    return broken;
  }
}

/** Reads the official bytes of a paper. Bytes that are none are refused: what is kept is not trusted to be what it was. */
export const readPaper = (bytes: Uint8Array | string): Paper | Refusal => read<Paper>(bytes, paper);

/** Reads the official bytes of a register. */
export const readRegister = (bytes: Uint8Array | string): RegisterPaper | Refusal => read<RegisterPaper>(bytes, register);
