import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { type CaseId, isBin, isIin, type Refusal } from '../../base/index.ts';
import { refusal } from '../../casework/index.ts';
import { mayInPayments, type Session } from '../../identity/index.ts';
import { type Award, type AwardId, type AwardView, knownSchedule, monthOf } from '../../payments/index.ts';
import type { ApiEnv } from '../app.ts';
import type { AppMeans } from '../means.ts';
import { answerPdf, languageAsked, pdfContent } from '../pdf.ts';
import { printAward } from '../printed-awards.ts';
import { badInput, notFound, problem, signInNeeded } from '../problem.ts';
import { anyObject } from '../schemas.ts';
import { answers, json, keyHeader, out, problems } from './answers.ts';
import { actOf, awardCommand, basisOf, knownAt } from './award-schemas.ts';
import { readableCase } from './cases.ts';

/** Whether the session may look at an award: its recipient, and the payment centre. */
function mayRead(means: AppMeans, session: Session, award: Award): boolean {
  if (session.kind === 'citizen') return session.citizen.iin === award.recipient;
  return mayInPayments(means.deps.offices(), session.holding, 'readAwards');
}

/** An award with what follows from it, for whoever may look at it; to others it is not there. */
async function readableAward(means: AppMeans, session: Session | undefined, id: string): Promise<AwardView | Refusal> {
  if (!session) return signInNeeded;
  const view = await means.payments.viewAward(id as AwardId);
  return 'ground' in view || mayRead(means, session, view.award) ? view : notFound;
}

/** Awards: of oneself, of a case that one may read, of anybody for the payment centre. */
export function addAwards(app: OpenAPIHono<ApiEnv>, means: AppMeans): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/payments/awards',
      summary: 'Own awards of a citizen; of a case (`case`)',
      request: { query: z.object({ case: z.string().max(100).optional() }) },
      responses: { ...answers, 200: json(z.array(anyObject)) },
    }),
    async (c) => {
      const session = c.get('session');
      if (!session) return problem(c, signInNeeded) as never;
      const of = c.req.valid('query').case;
      if (of !== undefined) {
        const centre = session.kind === 'staff' && mayInPayments(means.deps.offices(), session.holding, 'readAwards');
        const readable = centre ? undefined : await readableCase(means, session, of as CaseId);
        if (readable && 'ground' in readable) return problem(c, readable) as never;
        const awards = await means.payments.awardsOfCase(of as CaseId);
        const own = session.kind === 'citizen' ? awards.filter(({ recipient }) => recipient === session.citizen.iin) : awards;
        return c.json(own.map(out), 200);
      }
      if (session.kind !== 'citizen' || !isIin(session.citizen.iin)) return problem(c, badInput({ at: 'case', fault: 'missing' })) as never;
      return c.json((await means.payments.awardsOfPerson(session.citizen.iin)).map(out), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/payments/awards/search',
      summary: 'Awards of a person or firm by number, for the payment centre. The number travels in the body, never in an address',
      request: { body: json(z.object({ person: z.string().refine((text) => isIin(text) || isBin(text)) }).strict()) },
      responses: { ...answers, 200: json(z.array(anyObject)) },
    }),
    async (c) => {
      const session = c.get('session');
      if (session?.kind !== 'staff') return problem(c, signInNeeded) as never;
      const { person } = c.req.valid('json');
      if (!mayInPayments(means.deps.offices(), session.holding, 'readAwards') || !(isIin(person) || isBin(person)))
        return problem(c, refusal('not-yours')) as never;
      return c.json((await means.payments.awardsOfPerson(person)).map(out), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/payments/awards/{id}',
      summary: 'An award with its log, its schedule up to this month, and its lines',
      request: { params: z.object({ id: z.string().max(20) }) },
      responses: answers,
    }),
    async (c) => {
      const view = await readableAward(means, c.get('session'), c.req.valid('param').id);
      if ('ground' in view) return problem(c, view) as never;
      return c.json(out(view), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/payments/awards/{id}/schedule',
      summary:
        'The schedule of months as it was known at an instant, or at the end of a day (`known`), and the months that came out otherwise since. For its recipient and the payment centre',
      request: { params: z.object({ id: z.string().max(20) }), query: z.object({ known: knownAt }) },
      responses: answers,
    }),
    async (c) => {
      const view = await readableAward(means, c.get('session'), c.req.valid('param').id);
      if ('ground' in view) return problem(c, view) as never;
      const known = knownSchedule(view.log, c.req.valid('query').known, means.deps.now(), monthOf(means.today()));
      return c.json(out(known), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/payments/awards/{id}/explanation/pdf',
      summary: 'Why the award is worth what it is today, as a PDF. For its recipient and the payment centre',
      request: { params: z.object({ id: z.string().max(20) }), query: languageAsked },
      responses: { ...answers, 200: pdfContent, 503: problems },
    }),
    async (c) => {
      const view = await readableAward(means, c.get('session'), c.req.valid('param').id);
      if ('ground' in view) return problem(c, view) as never;
      const printed = await printAward(means, view, c.req.valid('query').lang, means.today());
      const answer = await answerPdf(c, means, printed);
      return ('kind' in answer ? problem(c, answer) : answer) as never;
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/payments/awards/{id}/commands',
      summary: 'Suspend, resume, stop, transfer, settle accounts and overpayments, on a basis. Send `Idempotency-Key`',
      request: {
        params: z.object({ id: z.string().max(20) }),
        headers: keyHeader(150),
        body: json(awardCommand),
      },
      responses: answers,
    }),
    async (c) => {
      const session = c.get('session');
      if (session?.kind !== 'staff') return problem(c, signInNeeded) as never;
      if (!mayInPayments(means.deps.offices(), session.holding, 'changeAward')) return problem(c, refusal('not-yours')) as never;
      const { act, basis, seen } = c.req.valid('json');
      const at = means.deps.now();
      const done = await means.payments.commandAward(c.req.valid('param').id as AwardId, {
        key: c.req.valid('header')['idempotency-key'],
        at,
        actor: session.member.id,
        basis: basisOf(basis, at),
        act: actOf(act),
        ...(seen === undefined ? {} : { seen }),
      });
      return 'ground' in done ? (problem(c, done) as never) : c.json(out(done), 200);
    },
  );
}
