import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { isLocalDate, localDate } from '../../base/index.ts';
import { isAmountName } from '../../benefits/index.ts';
import { refusal } from '../../casework/index.ts';
import { mayInPayments, type Session } from '../../identity/index.ts';
import type { AwardId } from '../../payments/index.ts';
import type { ApiEnv } from '../app.ts';
import type { AppMeans } from '../means.ts';
import { answerPdf, languageAsked, pdfContent } from '../pdf.ts';
import { printRecalculation } from '../printed-awards.ts';
import { notFound, problem, signInNeeded } from '../problem.ts';
import { anyObject } from '../schemas.ts';
import { answers, json, out, problems } from './answers.ts';

const day = z.string().refine(isLocalDate);
const reason = z.string().min(1).max(1000);

const wishes = z
  .object({
    kind: z.enum(['indexation', 'parameter']),
    benefits: z.array(z.string().refine(isAmountName)).min(1).max(40),
    from: day,
    changes: z.array(z.string().max(100)).max(40).default([]),
    lower: z.boolean().default(false),
    order: z.object({ number: z.string().min(1).max(100), on: day }).strict(),
  })
  .strict()
  .openapi('RecalculationWishes');

const act = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('approve') }).strict(),
    z.object({ kind: z.literal('withdraw'), reason }).strict(),
    z.object({ kind: z.literal('ask-undo'), reason }).strict(),
    z.object({ kind: z.literal('approve-undo') }).strict(),
    z.object({ kind: z.literal('goOn'), pages: z.number().int().min(1).max(1000).default(20) }).strict(),
  ])
  .openapi('RecalculationAct');

/** Whether the session may recalculate awards: the payment centre. */
export const mayRecalculate = (means: AppMeans, session: Session | undefined): session is Extract<Session, { kind: 'staff' }> =>
  session?.kind === 'staff' && mayInPayments(means.deps.offices(), session.holding, 'recalculate');

/** Recalculations of many awards: dry run, looking, approval by two, going on, undoing; and each person's decision. */
export function addRecalculations(app: OpenAPIHono<ApiEnv>, means: AppMeans): void {
  const { recalculations } = means;
  const params = z.object({ id: z.string().max(60) });
  const notYours = (session: Session | undefined) => (session ? refusal('not-yours') : signInNeeded);

  app.openapi(
    createRoute({
      method: 'get',
      path: '/payments/recalculations',
      summary: 'Recalculations, the latest first',
      responses: { ...answers, 200: json(z.array(anyObject)) },
    }),
    async (c) => {
      if (!mayRecalculate(means, c.get('session'))) return problem(c, notYours(c.get('session'))) as never;
      return c.json((await recalculations.list(100)).map(out), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/payments/recalculations',
      summary: 'Begin the dry run of a recalculation. Nothing changes before two people approve. `Idempotency-Key` names it',
      request: {
        headers: z.object({ 'idempotency-key': z.string().regex(/^[\w-]{8,60}$/) }),
        body: json(wishes),
      },
      responses: answers,
    }),
    async (c) => {
      const session = c.get('session');
      if (!mayRecalculate(means, session)) return problem(c, notYours(session)) as never;
      const { benefits, from, order, ...rest } = c.req.valid('json');
      const started = await recalculations.start({
        ...rest,
        id: c.req.valid('header')['idempotency-key'],
        benefits: benefits.filter(isAmountName),
        from: localDate(from),
        order: { number: order.number, on: localDate(order.on) },
        by: session.member.id,
      });
      return 'ground' in started ? (problem(c, started) as never) : c.json(out(started), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/payments/recalculations/{id}',
      summary: 'A recalculation with its totals by region and benefit, and how far its pages are',
      request: { params },
      responses: answers,
    }),
    async (c) => {
      if (!mayRecalculate(means, c.get('session'))) return problem(c, notYours(c.get('session'))) as never;
      const view = await recalculations.view(c.req.valid('param').id);
      return 'ground' in view ? (problem(c, view) as never) : c.json(out(view), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/payments/recalculations/{id}/rows',
      summary: 'What was found, by award: those who would lose (`falls`), those that need a person (`impossible`), and the others',
      request: {
        params,
        query: z.object({
          outcome: z.enum(['rises', 'falls', 'same', 'impossible', 'differing']).default('falls'),
          after: z.string().max(20).default(''),
        }),
      },
      responses: { ...answers, 200: json(z.array(anyObject)) },
    }),
    async (c) => {
      if (!mayRecalculate(means, c.get('session'))) return problem(c, notYours(c.get('session'))) as never;
      const { id } = c.req.valid('param');
      const { outcome, after } = c.req.valid('query');
      const rows =
        outcome === 'differing'
          ? await recalculations.differing(id, after, 200)
          : await recalculations.rows(id, { outcome, after, limit: 200 });
      return c.json(rows.map(out), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/payments/recalculations/{id}/sample',
      summary: 'Some of the awards that change, with the old and the new explanation',
      request: { params },
      responses: { ...answers, 200: json(z.array(anyObject)) },
    }),
    async (c) => {
      if (!mayRecalculate(means, c.get('session'))) return problem(c, notYours(c.get('session'))) as never;
      const sample = await recalculations.sample(c.req.valid('param').id, 20);
      return 'ground' in sample ? (problem(c, sample) as never) : c.json(sample.map(out), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/payments/recalculations/{id}/commands',
      summary: 'Approve (two people), withdraw, ask to undo and approve that (two people), go on some pages. Each may be repeated',
      request: { params, body: json(act) },
      responses: answers,
    }),
    async (c) => {
      const session = c.get('session');
      if (!mayRecalculate(means, session)) return problem(c, notYours(session)) as never;
      const { id } = c.req.valid('param');
      const sent = c.req.valid('json');
      const done = sent.kind === 'goOn' ? await recalculations.goOn(id, sent.pages) : await recalculations.act(id, sent, session.member.id);
      return 'ground' in done ? (problem(c, done) as never) : c.json(out(done), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/payments/recalculations/{id}/documents/{award}',
      summary: 'The decision on one award: amount before and after with explanations. For its recipient and the payment centre',
      request: { params: z.object({ id: z.string().max(60), award: z.string().max(20) }) },
      responses: answers,
    }),
    async (c) => {
      const session = c.get('session');
      if (!session) return problem(c, signInNeeded) as never;
      const { id, award } = c.req.valid('param');
      const paper = await recalculations.document(id, award as AwardId);
      if ('ground' in paper) return problem(c, paper) as never;
      const own = session.kind === 'citizen' && session.citizen.iin === paper.recipient;
      return own || mayRecalculate(means, session) ? c.json(out(paper), 200) : (problem(c, notFound) as never);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/payments/recalculations/{id}/documents/{award}/pdf',
      summary: 'The decision on one award as a PDF, with both explanations. For its recipient and the payment centre',
      request: { params: z.object({ id: z.string().max(60), award: z.string().max(20) }), query: languageAsked },
      responses: { ...answers, 200: pdfContent, 503: problems },
    }),
    async (c) => {
      const session = c.get('session');
      if (!session) return problem(c, signInNeeded) as never;
      const { id, award } = c.req.valid('param');
      const printed = await printRecalculation(means, id, award as AwardId, c.req.valid('query').lang);
      if ('kind' in printed) return problem(c, printed) as never;
      const own = session.kind === 'citizen' && session.citizen.iin === printed.recipient;
      if (!own && !mayRecalculate(means, session)) return problem(c, notFound) as never;
      const answer = await answerPdf(c, means, printed);
      return ('kind' in answer ? problem(c, answer) : answer) as never;
    },
  );
}
