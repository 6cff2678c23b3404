import { Readable } from 'node:stream';
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { refusal } from '../../casework/index.ts';
import { actorOf, mayInPayments, type Session } from '../../identity/index.ts';
import { isAwardId, month, type RegisterKey, type Run, type RunId, type RunKind, type RunProgress } from '../../payments/index.ts';
import type { ApiEnv } from '../app.ts';
import type { AppMeans } from '../means.ts';
import { notFound, problem, signInNeeded } from '../problem.ts';
import { anyObject, signature, signatureOf } from '../schemas.ts';
import { answers, json, keyHeader, out, problems } from './answers.ts';
import { batchOut } from './batches.ts';

/** A run as programs see it: its registers and sent orders as lists. */
function runOut({ registers, sent, ...run }: Run) {
  const registersOut = Array.from(registers, ([register, sums]) => ({ register, ...sums }));
  return { ...run, registers: registersOut, sent: Array.from(sent, ([order, file]) => ({ order, ...file })) };
}
export type RunOut = ReturnType<typeof runOut>;

/** A run that was told to go on, and what it waits for now. */
export type RunGoneOnOut = Pick<RunProgress, 'waitsFor' | 'unsigned'> & { readonly run: RunOut };

const isCentre = (means: AppMeans, session: Session | undefined): session is Extract<Session, { kind: 'staff' }> =>
  session?.kind === 'staff' && mayInPayments(means.deps.offices(), session.holding, 'run');

const notCentre = (session: Session | undefined) => (session ? refusal('not-yours') : signInNeeded);

const yearMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

const supplementaryRun = z
  .object({
    month: yearMonth,
    supplementary: z.number().int().min(1).max(99),
    reason: z.string().max(1000),
    awards: z.array(z.string().refine(isAwardId)).max(10_000).optional(),
    exceptionsOf: z.string().max(20).optional(),
  })
  .strict()
  .openapi('SupplementaryRun');

function kindOf({ awards, exceptionsOf, ...wish }: Omit<z.infer<typeof supplementaryRun>, 'month'>): RunKind {
  return { ...wish, ...(awards && { awards: awards.filter(isAwardId) }), ...(exceptionsOf && { exceptionsOf: exceptionsOf as RunId }) };
}

/** Runs of the payment centre: need, start, go on, registers and their signatures, files for banks, statements of banks. */
export function addPaymentRuns(app: OpenAPIHono<ApiEnv>, means: AppMeans): void {
  const { payments } = means;
  const runAnswers = { ...answers, 503: problems };
  const params = z.object({ run: z.string().max(20) });
  const headers = keyHeader(150);

  app.use('/payments/runs/*', async (c, next) => (isCentre(means, c.get('session')) ? next() : problem(c, notCentre(c.get('session')))));
  app.use('/payments/runs', async (c, next) => (isCentre(means, c.get('session')) ? next() : problem(c, notCentre(c.get('session')))));
  app.openapi(
    createRoute({
      method: 'get',
      path: '/payments/runs',
      summary: 'Runs, the latest first',
      responses: { ...runAnswers, 200: json(z.array(anyObject)) },
    }),
    async (c) => c.json((await payments.runs(100)).map(runOut).map(out), 200),
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/payments/runs',
      summary:
        'Start the run of a month, or a supplementary one with its number and reason (for listed awards, or those that another run could not pay; ' +
        'else for all that is owed). Started a second time it is refused with who started it; continue it instead',
      request: { body: json(z.union([z.object({ month: yearMonth }).strict(), supplementaryRun])) },
      responses: runAnswers,
    }),
    async (c) => {
      const session = c.get('session');
      const { month: of, ...wish } = c.req.valid('json');
      const by = session?.kind === 'staff' ? session.member.id : '';
      const run = await payments.start(month(of), 'supplementary' in wish ? kindOf(wish) : 'regular', by);
      return 'ground' in run ? (problem(c, run) as never) : c.json(out(runOut(run)), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/payments/runs/{run}',
      summary: 'A run with counts, sums, registers and sent orders',
      request: { params },
      responses: runAnswers,
    }),
    async (c) => {
      const run = await payments.findRun(c.req.valid('param').run as RunId);
      return 'ground' in run ? (problem(c, run) as never) : c.json(out(runOut(run)), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/payments/runs/{run}/exceptions',
      summary: 'What the run could not pay or found amiss, by award',
      request: { params, query: z.object({ after: z.string().max(20).optional() }) },
      responses: { ...runAnswers, 200: json(z.array(anyObject)) },
    }),
    async (c) => {
      const rows = await payments.exceptions(c.req.valid('param').run as RunId, c.req.valid('query').after ?? '', 200);
      return c.json(rows.map(out), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/payments/runs/{run}/commands',
      summary:
        'Say that the run goes on, also without its exceptions (it says what it waits for), stop it, let it go on later, move what is not sent ' +
        'to the next payday. Runs go on by themselves; only what waits for a person has to be said',
      request: { params, body: json(z.object({ kind: z.enum(['goOn', 'pause', 'resume', 'movePayday']) }).strict()) },
      responses: runAnswers,
    }),
    async (c) => {
      const session = c.get('session');
      const run = c.req.valid('param').run as RunId;
      const { kind } = c.req.valid('json');
      const by = session?.kind === 'staff' ? session.member.id : '';
      if (kind !== 'goOn') {
        const told = kind === 'movePayday' ? await payments.movePayday(run, by) : await payments.pause(run, by, kind === 'pause');
        return 'ground' in told ? (problem(c, told) as never) : c.json(out(runOut(told)), 200);
      }
      const gone = await payments.goOn(run, by);
      if (gone.kind === 'refused') return problem(c, gone) as never;
      return c.json(out<RunGoneOnOut>({ waitsFor: gone.waitsFor, unsigned: gone.unsigned, run: runOut(gone.run) }), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/payments/registers',
      summary:
        'Look at, sign or refuse a register of a run. Signed without a signature it answers with the bytes (202). Send `Idempotency-Key`',
      request: {
        headers,
        body: json(
          z.discriminatedUnion('kind', [
            z.object({ kind: z.literal('look'), register: z.string().max(60) }).strict(),
            z.object({ kind: z.literal('sign'), register: z.string().max(60), signature: signature.optional() }).strict(),
            z.object({ kind: z.literal('refuse'), register: z.string().max(60), reasons: z.string().max(10_000) }).strict(),
          ]),
        ),
      },
      responses: { ...runAnswers, 202: json(anyObject) },
    }),
    async (c) => {
      const session = c.get('session');
      if (!isCentre(means, session)) return problem(c, notCentre(session)) as never;
      const sent = c.req.valid('json');
      const key = c.req.valid('header')['idempotency-key'];
      const register = sent.register as RegisterKey;
      if (sent.kind !== 'sign') {
        const found =
          sent.kind === 'look'
            ? await payments.findRegister(register)
            : await payments.refuseRegister(register, { key, reasons: sent.reasons }, actorOf(session));
        return 'ground' in found ? (problem(c, found) as never) : c.json(out(found), 200);
      }
      const given = sent.signature ? { key, signature: signatureOf(sent.signature) } : { key };
      const signed = await payments.signRegister(register, given, actorOf(session));
      if (signed.kind === 'refused') return problem(c, signed) as never;
      return c.json(out(batchOut(signed)), signed.kind === 'done' ? 200 : 202);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/payments/need',
      summary: 'What is needed to pay a month, by region and budget code, as awards stand now',
      request: { query: z.object({ month: yearMonth }) },
      responses: runAnswers,
    }),
    async (c) => {
      if (!isCentre(means, c.get('session'))) return problem(c, notCentre(c.get('session'))) as never;
      const need = await payments.need(month(c.req.valid('query').month));
      return 'ground' in need ? (problem(c, need) as never) : c.json(out(need), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/payments/files',
      summary: 'Files for banks',
      responses: { ...runAnswers, 200: json(z.array(anyObject)) },
    }),
    async (c) => {
      if (!isCentre(means, c.get('session'))) return problem(c, notCentre(c.get('session'))) as never;
      return c.json((await payments.files(null)).map(out), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/payments/files/{name}',
      summary: 'A file as it goes to its bank',
      request: { params: z.object({ name: z.string().max(60) }) },
      responses: {
        200: { content: { 'application/octet-stream': { schema: z.string() } }, description: '' },
        401: problems,
        404: problems,
      },
    }),
    async (c) => {
      if (!isCentre(means, c.get('session'))) return problem(c, notCentre(c.get('session'))) as never;
      const [file] = await payments.files([c.req.valid('param').name]);
      if (!file) return problem(c, notFound) as never;
      const body = Readable.toWeb(Readable.from(payments.readFile(file))) as ReadableStream<Uint8Array<ArrayBuffer>>;
      return c.body(body, 200, { 'content-type': 'application/octet-stream' }) as never;
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/payments/statements',
      summary: 'Take a statement of the bank (camt.053). The same statement again settles nothing more',
      request: { body: json(z.object({ camt053: z.string().max(100_000_000) }).strict()) },
      responses: runAnswers,
    }),
    async (c) => {
      if (!isCentre(means, c.get('session'))) return problem(c, notCentre(c.get('session'))) as never;
      const booked = await payments.takeStatement(c.req.valid('json').camt053);
      return 'ground' in booked ? (problem(c, booked) as never) : c.json(out(booked), 200);
    },
  );
}
