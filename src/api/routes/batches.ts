import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { CaseId, Refusal } from '../../base/index.ts';
import {
  type BatchResult,
  carryOutBatch,
  closeBatch,
  findBatch,
  type GivenSignature,
  keptPaper,
  openBatch,
  putInBatch,
  type StatedByCase,
  signBatch,
  stateInBatch,
  takeOutOfBatch,
} from '../../casework/index.ts';
import { actorOf, type Session } from '../../identity/index.ts';
import type { ApiEnv } from '../app.ts';
import { type BatchKind, batchKindsOf, membersOf, waitingFor } from '../batch-lists.ts';
import type { AppMeans } from '../means.ts';
import { answerPdf, languageAsked, pdfContent } from '../pdf.ts';
import { printRegister } from '../printed-registers.ts';
import { notFound, problem, signInNeeded } from '../problem.ts';
import { anyObject, signature, signatureOf, statesSchema } from '../schemas.ts';
import { answers, json, keyHeader, out, problems, type UncheckedOut } from './answers.ts';

/** What may be done with a batch, as pages and programs send it. */
export type BatchCommand =
  | { readonly kind: 'putIn'; readonly cases: readonly CaseId[] }
  | { readonly kind: 'takeOut'; readonly case: CaseId; readonly reasons: string }
  | { readonly kind: 'state'; readonly states: StatedByCase }
  | { readonly kind: 'close' }
  | { readonly kind: 'sign'; readonly signature?: GivenSignature }
  | { readonly kind: 'carryOut'; readonly states: StatedByCase };

/** Sends a command on a batch; what the system has to do next with the cases that went on is done. */
export async function sendToBatch(means: AppMeans, session: Session, id: string, key: string, command: BatchCommand): Promise<BatchResult> {
  const { deps } = means;
  const actor = actorOf(session);
  switch (command.kind) {
    case 'putIn':
      return putInBatch(deps, id, command.cases, key, actor);
    case 'takeOut':
      return takeOutOfBatch(deps, id, { ...command, key }, actor);
    case 'state':
      return stateInBatch(deps, id, command.states, key, actor);
    case 'close':
      return closeBatch(deps, id, key, actor);
    case 'sign':
      return signBatch(deps, id, { key, ...(command.signature ? { signature: command.signature } : {}) }, actor);
    case 'carryOut': {
      const result = await carryOutBatch(deps, id, { states: command.states, key }, actor);
      if (result.kind === 'done') for (const moved of result.moved) await means.settle(moved);
      return result;
    }
  }
}

/** What came of a command on a batch, as programs read it. */
export type BatchOut = Extract<BatchResult, { kind: 'done' | 'unsigned' }> | UncheckedOut;

/** Makes what came of a command on a batch into what programs read. */
export const batchOut = (result: Exclude<BatchResult, Refusal>): BatchOut =>
  result.kind === 'unchecked' ? { kind: 'unchecked', text: result.why } : result;

/** What lists show of a kind of batch. */
const kindOut = ({ regulation, kind, title, office, unfinished }: BatchKind) => ({
  regulation: regulation.id,
  kind,
  title: { ...title },
  office,
  unfinished: unfinished.map((batch) => ({ ...batch })),
});

const caseId = z.string().min(1).max(100);
const batchCommand = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('putIn'), cases: z.array(caseId).min(1).max(500) }).strict(),
    z.object({ kind: z.literal('takeOut'), case: caseId, reasons: z.string().max(10_000) }).strict(),
    z.object({ kind: z.literal('state'), states: z.record(caseId, statesSchema) }).strict(),
    z.object({ kind: z.literal('close') }).strict(),
    z.object({ kind: z.literal('sign'), signature: signature.optional() }).strict(),
    z.object({ kind: z.literal('carryOut'), states: z.record(caseId, statesSchema) }).strict(),
  ])
  .openapi('BatchCommand');

function toCommand(command: z.infer<typeof batchCommand>): BatchCommand {
  if (command.kind === 'sign') {
    return { kind: 'sign', ...(command.signature ? { signature: signatureOf(command.signature) } : {}) };
  }
  return command as BatchCommand;
}

/** Batches: many cases moved by one act. Members go on one by one; what one refuses is named and stops no other. */
export function addBatches(app: OpenAPIHono<ApiEnv>, means: AppMeans): void {
  const headers = keyHeader(150);
  const params = z.object({ id: z.string() });
  const limit = z.coerce.number().int().min(1).max(100).optional();

  app.openapi(
    createRoute({
      method: 'get',
      path: '/batches',
      summary: 'Kinds of batch that the post now taken works, with the unfinished ones',
      responses: { ...answers, 200: json(z.array(anyObject)) },
    }),
    async (c) => {
      const session = c.get('session');
      if (session?.kind !== 'staff') return problem(c, signInNeeded) as never;
      return c.json((await batchKindsOf(means, session)).map(kindOut).map(out), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/batches/waiting',
      summary: 'Cases that wait for a batch of a kind',
      request: { query: z.object({ regulation: z.string(), kind: z.string(), after: z.string().max(300).optional(), limit }) },
      responses: answers,
    }),
    async (c) => {
      const session = c.get('session');
      if (session?.kind !== 'staff') return problem(c, signInNeeded) as never;
      const query = c.req.valid('query');
      const kind = (await batchKindsOf(means, session)).find((one) => one.regulation.id === query.regulation && one.kind === query.kind);
      if (!kind) return problem(c, notFound) as never;
      return c.json(out(await waitingFor(means, kind, query.after, query.limit ?? 50)), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/batches',
      summary: 'Open a batch of a kind in the own office. Send `Idempotency-Key`; the same key gives the same batch',
      request: { headers, body: json(z.object({ regulation: z.string(), kind: z.string() }).strict()) },
      responses: { ...answers, 201: json(anyObject) },
    }),
    async (c) => {
      const session = c.get('session');
      if (session?.kind !== 'staff') return problem(c, signInNeeded) as never;
      const { regulation, kind } = c.req.valid('json');
      const key = c.req.valid('header')['idempotency-key'];
      const opened = await openBatch(means.deps, { regulation, as: kind, key }, actorOf(session));
      if (opened.kind === 'refused') return problem(c, opened) as never;
      return c.json(out(opened), 201);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/batches/{id}',
      summary: 'A batch with a page of its members',
      request: { params, query: z.object({ after: z.string().max(100).optional(), limit }) },
      responses: answers,
    }),
    async (c) => {
      const session = c.get('session');
      if (session?.kind !== 'staff') return problem(c, signInNeeded) as never;
      const { id } = c.req.valid('param');
      const found = await findBatch(means.deps, id, actorOf(session));
      if ('ground' in found) return problem(c, found) as never;
      const { after, limit: wanted } = c.req.valid('query');
      const members = await membersOf(means, session, id, (after ?? '') as CaseId | '', wanted ?? 50);
      const signatures = (await means.deps.waiting.ofBatch(id)).map(({ state, signedAt, why }) => ({ state, signedAt, why }));
      return c.json(out({ batch: found.batch, members: members.rows, next: members.next, signatures }), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/batches/{id}/register',
      summary: 'The official bytes of the register of a closed batch: its members, what each adds, and the totals',
      request: { params },
      responses: answers,
    }),
    async (c) => {
      const session = c.get('session');
      if (session?.kind !== 'staff') return problem(c, signInNeeded) as never;
      const found = await findBatch(means.deps, c.req.valid('param').id, actorOf(session));
      if ('ground' in found) return problem(c, found) as never;
      if (!found.batch.paper) return problem(c, notFound) as never;
      const { text } = await keptPaper(means.deps, found.batch.paper.hash);
      return c.body(text, 200, { 'content-type': 'application/json; charset=utf-8' }) as never;
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/batches/{id}/register/pdf',
      summary: 'The register of a closed batch as a PDF, with the signatures over it',
      request: { params, query: languageAsked },
      responses: { ...answers, 200: pdfContent, 503: problems },
    }),
    async (c) => {
      const session = c.get('session');
      if (session?.kind !== 'staff') return problem(c, signInNeeded) as never;
      const found = await findBatch(means.deps, c.req.valid('param').id, actorOf(session));
      if ('ground' in found) return problem(c, found) as never;
      const answer = await answerPdf(c, means, await printRegister(means, found, c.req.valid('query').lang));
      return ('kind' in answer ? problem(c, answer) : answer) as never;
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/batches/{id}/commands',
      summary: 'Put cases in or take one out, state facts of members, close, sign, carry out. Send `Idempotency-Key`',
      request: { params, headers, body: json(batchCommand) },
      responses: { ...answers, 202: json(anyObject) },
    }),
    async (c) => {
      const session = c.get('session');
      if (session?.kind !== 'staff') return problem(c, signInNeeded) as never;
      const key = c.req.valid('header')['idempotency-key'];
      const done = await sendToBatch(means, session, c.req.valid('param').id, key, toCommand(c.req.valid('json')));
      if (done.kind === 'refused') return problem(c, done) as never;
      return c.json(out(batchOut(done)), done.kind === 'done' ? 200 : 202);
    },
  );
}
