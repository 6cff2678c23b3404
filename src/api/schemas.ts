import { z } from '@hono/zod-openapi';
import type { Sha256 } from '../base/index.ts';
import type { GivenSignature } from '../casework/index.ts';

/** Schemas of what comes in and goes out. Money is whole tiyn, dates `YYYY-MM-DD`, instants ISO 8601 in UTC. */

export const words = z.object({ kk: z.string(), ru: z.string(), en: z.string() }).openapi('Words');

export const problemSchema = z
  .object({
    type: z.string(),
    status: z.number().int(),
    title: z.string(),
    ground: z.string(),
    text: words,
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
  })
  .openapi('Problem');

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const factValue = z.union([z.string().max(10_000), z.number(), z.boolean()]);
const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const stated = z.union([
  z.object({ value: factValue }).strict(),
  z.object({ state: z.enum(['absent', 'notAnswered', 'refused', 'contradicted']) }).strict(),
]);
/** Facts that somebody states, by reference. */
export const statesSchema = z.record(z.string().max(100), stated);
const reasons = z.string().max(10_000);
const name = z.string().min(1).max(100);

export const party = z
  .object({
    role: name,
    n: z.number().int().min(1).max(50),
    name: z.string().min(1).max(300),
    iin: z
      .string()
      .regex(/^\d{12}$/)
      .optional(),
    bin: z
      .string()
      .regex(/^\d{12}$/)
      .optional(),
    birthDate: localDate.optional(),
    sex: z.enum(['male', 'female']).optional(),
  })
  .strict()
  .openapi('Party');

const actKind = z.enum(['eds', 'hand', 'seal', 'qr', 'sms']);

/** A signature over a hash; the bytes come in base64 (none while a stand-in signs). */
export const signature = z.object({ by: name, kind: actKind, over: hash, signature: z.base64().nullable() }).strict().openapi('Signature');

/** A signature as it came in: base64 becomes bytes. */
export function signatureOf(given: z.infer<typeof signature>): GivenSignature {
  return { ...given, over: given.over as Sha256, signature: given.signature ? Buffer.from(given.signature, 'base64') : null };
}

export const attemptInput = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('party'), party }).strict(),
    z.object({ kind: z.literal('dropParty'), role: name, n: z.number().int() }).strict(),
    z.object({ kind: z.literal('facts'), facts: z.record(z.string().max(100), factValue.nullable()) }).strict(),
    z.object({ kind: z.literal('ask') }).strict(),
    z.object({ kind: z.literal('askAgain') }).strict(),
    z
      .object({
        kind: z.literal('paper'),
        key: name,
        paper: z.object({ originalSeen: z.boolean().optional(), scan: hash.optional(), validUntil: localDate.optional() }).strict(),
        facts: z.record(z.string().max(100), factValue).optional(),
      })
      .strict(),
    z.object({ kind: z.literal('confirm'), items: z.array(name).max(50) }).strict(),
    z.object({ kind: z.literal('certificate'), certificate: z.base64().nullable() }).strict(),
    z.object({ kind: z.literal('sign'), signatures: z.array(signature).min(1).max(10) }).strict(),
  ])
  .openapi('AttemptInput');

const task = z.string().regex(/^t\d+$/);

/** Commands that people and their programs may send. Clocks, outside answers and batches have their own callers. */
export const command = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('claim'), task }).strict(),
    z.object({ kind: z.literal('release'), task }).strict(),
    z.object({ kind: z.literal('reassign'), task, person: name, reasons }).strict(),
    z.object({ kind: z.literal('tick'), task, item: name, states: statesSchema.optional() }).strict(),
    z
      .object({
        kind: z.literal('recordProof'),
        key: name,
        proof: z
          .object({
            state: z.enum(['shown', 'absent']),
            by: z.literal('paper'),
            originalSeen: z.boolean().optional(),
            scan: hash.optional(),
            validUntil: localDate.optional(),
          })
          .strict(),
        facts: statesSchema.optional(),
      })
      .strict(),
    z.object({ kind: z.literal('recordFact'), key: name, stated, origin: z.enum(['officer', 'paper']) }).strict(),
    z
      .object({ kind: z.literal('draft'), task, outcome: name, grounds: z.array(name).max(20).optional(), reasons: reasons.optional() })
      .strict(),
    z
      .object({
        kind: z.literal('move'),
        task,
        move: name,
        outcome: name.optional(),
        grounds: z.array(name).max(20).optional(),
        reasons: reasons.optional(),
        states: statesSchema.optional(),
      })
      .strict(),
    z.object({ kind: z.literal('endSide'), task, end: name, reasons: reasons.optional(), states: statesSchema.optional() }).strict(),
    z.object({ kind: z.literal('raise'), moment: name, complete: z.boolean().optional() }).strict(),
    z.object({ kind: z.literal('handOver'), id: name, to: z.enum(['self', 'representative']), notarised: z.boolean().optional() }).strict(),
    z.object({ kind: z.literal('transfer'), unit: name, office: name, reasons }).strict(),
    z.object({ kind: z.literal('withdraw'), reasons }).strict(),
    z.object({ kind: z.literal('declineSigning'), reasons }).strict(),
    z.object({ kind: z.literal('complain'), text: reasons }).strict(),
    z.object({ kind: z.literal('openCorrection'), reasons }).strict(),
  ])
  .openapi('Command');

export const commandRequest = z
  .object({
    /** The number of events of the case that the sender looked at; an older one is refused with 409. */
    saw: z.number().int().min(1),
    command,
    signatures: z.array(signature).max(10).optional(),
  })
  .strict()
  .openapi('CommandRequest');

export const anyObject = z.record(z.string(), z.unknown());
