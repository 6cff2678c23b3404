import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { type AttemptInput, alreadyRegistered, beginAttempt, putIntoAttempt, registerAttempt, viewAttempt } from '../../casework/index.ts';
import { actorOf, type Session } from '../../identity/index.ts';
import type { ApiEnv } from '../app.ts';
import { printReceipt } from '../case-papers.ts';
import type { AppMeans } from '../means.ts';
import { answerPdf, languageAsked, pdfContent } from '../pdf.ts';
import { badInput, problem, signInNeeded } from '../problem.ts';
import { anyObject, attemptInput, signatureOf, words } from '../schemas.ts';
import { answers, json, keyHeader, out, problems } from './answers.ts';

/** Where somebody asks from: the desk's office, or the citizen's place of residence. */
export function placeOf(means: AppMeans, session: Session): { readonly region: string; readonly district: string | null } {
  if (session.kind === 'citizen') return { region: session.citizen.region, district: session.citizen.district };
  const office = means.deps.offices().get(session.holding.office);
  return { region: office?.region ?? '', district: office?.district ?? null };
}

const registered = z.object({ case: z.string(), number: z.string().nullable(), repeated: z.boolean(), text: words.nullable() });
/** The case that an attempt has become; `text` says so where it had become one before. */
export type RegisteredOut = z.infer<typeof registered>;

/** Makes an input of the API into one of casework: base64 becomes bytes. */
export function toInput(input: z.infer<typeof attemptInput>): AttemptInput {
  if (input.kind === 'sign') {
    return {
      kind: 'sign',
      signatures: input.signatures.map(signatureOf),
    };
  }
  if (input.kind === 'certificate')
    return { kind: 'certificate', certificate: input.certificate ? Buffer.from(input.certificate, 'base64') : null };
  return input as AttemptInput;
}

/** Runs through the gates of an entry: nothing is registered until every gate has passed. */
export function addAttempts(app: OpenAPIHono<ApiEnv>, means: AppMeans): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/attempts',
      summary: 'Begin an application or a request for information',
      request: { body: json(z.object({ regulation: z.string(), entry: z.string() }).strict()) },
      responses: { ...answers, 201: json(anyObject) },
    }),
    async (c) => {
      const session = c.get('session');
      if (!session) return problem(c, signInNeeded) as never;
      const { regulation, entry } = c.req.valid('json');
      const view = await begin(means, session, regulation, entry);
      return view.kind === 'refused' ? (problem(c, view) as never) : c.json(out(view), 201);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/attempts/{id}',
      summary: 'An attempt and what it waits for',
      request: { params: z.object({ id: z.string() }) },
      responses: answers,
    }),
    async (c) => {
      const session = c.get('session');
      if (!session) return problem(c, signInNeeded) as never;
      const view = await viewAttempt(means.deps, c.req.valid('param').id, actorOf(session));
      return view.kind === 'refused' ? (problem(c, view) as never) : c.json(out(view), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/attempts/{id}/receipt/pdf',
      summary: 'The receipt of refusal of an attempt that failed with one, as a PDF',
      request: { params: z.object({ id: z.string() }), query: languageAsked },
      responses: { ...answers, 200: pdfContent, 503: problems },
    }),
    async (c) => {
      const session = c.get('session');
      if (!session) return problem(c, signInNeeded) as never;
      const view = await viewAttempt(means.deps, c.req.valid('param').id, actorOf(session));
      if (view.kind === 'refused') return problem(c, view) as never;
      const answer = await answerPdf(c, means, printReceipt(view, c.req.valid('query').lang));
      return ('kind' in answer ? problem(c, answer) : answer) as never;
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/attempts/{id}/inputs',
      summary: 'Put one thing in: what was typed, a paper, a tick, a question to the registries, a signature',
      request: { params: z.object({ id: z.string() }), body: json(z.object({ saw: z.number().int(), input: attemptInput }).strict()) },
      responses: answers,
    }),
    async (c) => {
      const session = c.get('session');
      if (!session) return problem(c, signInNeeded) as never;
      const { saw, input } = c.req.valid('json');
      const view = await putIntoAttempt(means.deps, c.req.valid('param').id, saw, toInput(input), actorOf(session));
      return view.kind === 'refused' ? (problem(c, view) as never) : c.json(out(view), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/attempts/{id}/registration',
      summary: 'Register: the attempt becomes a case. Send `Idempotency-Key`; the same key gives the same case',
      request: { params: z.object({ id: z.string() }), headers: keyHeader(200) },
      responses: {
        ...answers,
        201: json(registered),
      },
    }),
    async (c) => {
      const session = c.get('session');
      if (!session) return problem(c, signInNeeded) as never;
      const key = c.req.valid('header')['idempotency-key'];
      const done = await registerAttempt(means.deps, c.req.valid('param').id, key, placeOf(means, session), actorOf(session));
      if (done.kind === 'refused') return problem(c, done) as never;
      if (done.kind !== 'done') return problem(c, badInput({ need: done.kind })) as never;
      await means.settle(done.case.id);
      const text = done.repeated ? alreadyRegistered(done.case).text : null;
      return c.json({ case: done.case.id, number: done.case.number?.text ?? null, repeated: done.repeated, text }, 201);
    },
  );
}

/** Begins an attempt for who is signed in; a citizen is the applicant and is signed in by that. */
export async function begin(means: AppMeans, session: Session, regulation: string, entry: string) {
  const actor = actorOf(session);
  const office = session.kind === 'staff' ? session.holding.office : null;
  const first = await beginAttempt(means.deps, { regulation, entry, office, place: placeOf(means, session) }, actor);
  if (first.kind === 'refused' || session.kind === 'staff') return first;
  const { citizen } = session;
  const party = { role: 'applicant', n: 1, name: citizen.name, iin: citizen.iin as never, birthDate: citizen.birthDate, sex: citizen.sex };
  const named = await putIntoAttempt(means.deps, first.attempt.id, first.version, { kind: 'party', party }, actor);
  if (named.kind === 'refused') return named;
  const signedIn = await putIntoAttempt(means.deps, named.attempt.id, named.version, { kind: 'signedIn' }, actor);
  if (signedIn.kind === 'refused' || !citizen.phone) return signedIn;
  const law = means.offered().find(({ id }) => id === regulation);
  if (!law?.facts.phone) return signedIn;
  return putIntoAttempt(
    means.deps,
    signedIn.attempt.id,
    signedIn.version,
    { kind: 'facts', facts: { 'applicant.phone': citizen.phone } },
    actor,
  );
}
