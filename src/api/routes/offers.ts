import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Refusal } from '../../base/index.ts';
import { answerOffer, type Offer, type OfferAnswered } from '../../casework/index.ts';
import { actorOf, type Session } from '../../identity/index.ts';
import type { ApiEnv } from '../app.ts';
import type { AppMeans } from '../means.ts';
import { problem, signInNeeded } from '../problem.ts';
import { words } from '../schemas.ts';
import { json, problems } from './answers.ts';
import { placeOf } from './attempts.ts';

/** What a citizen may answer to an offer. */
export const offerAnswers = ['yes', 'no', 'undo'] as const;
export type OfferAnswer = (typeof offerAnswers)[number];

/** Keeps the answer of who is signed in to an offer of their own; a yes begins the attempt. Nobody else has offers. */
export async function answerOwnOffer(means: AppMeans, session: Session, id: string, answer: OfferAnswer): Promise<OfferAnswered | Refusal> {
  if (session.kind !== 'citizen') return signInNeeded;
  const { name, iin, birthDate, sex, phone } = session.citizen;
  const person = { name, iin: iin as never, birthDate, sex, phone, place: placeOf(means, session) };
  return answerOffer({ deps: means.deps, offers: means.offers }, person, id, answer, actorOf(session));
}

const offer = z
  .object({
    id: z.string(),
    regulation: z.string(),
    entry: z.string(),
    /** `expired` stops nothing: whoever was offered something may still apply in the usual way. */
    state: z.enum(['sent', 'delivered', 'yes', 'no', 'undone', 'expired']),
    title: words,
    attempt: z.string().nullable(),
    expiresAt: z.string().nullable(),
    from: z.union([
      z.object({ case: z.string(), regulation: z.string(), followUp: z.string(), on: z.string() }),
      z.object({ registry: z.string(), event: z.string(), on: z.string() }),
    ]),
  })
  .openapi('Offer');
/** An offer as the person whom it is made to reads it. */
export type OfferOut = z.infer<typeof offer>;

const answered = z.object({ offer, attempt: z.string().nullable() });
/** An offer that was answered, and the attempt that a yes began. */
export type OfferAnsweredOut = z.infer<typeof answered>;

/** What a citizen is offered, and the answers. */
export function addOffers(app: OpenAPIHono<ApiEnv>, means: AppMeans): void {
  const shown = ({ carries: _, version: __, from, ...one }: Offer): OfferOut => {
    const title = means.offered().find(({ id }) => id === one.regulation)?.title;
    return { ...one, from: { ...from }, title: title ?? { kk: one.regulation, ru: one.regulation, en: one.regulation } };
  };
  app.openapi(
    createRoute({
      method: 'get',
      path: '/my/offers',
      summary: 'What the signed-in citizen is offered, the newest first',
      responses: { 200: json(z.array(offer)), 401: problems },
    }),
    async (c) => {
      const session = c.get('session');
      if (session?.kind !== 'citizen') return problem(c, signInNeeded) as never;
      return c.json((await means.offers.ofPerson(session.citizen.iin, means.deps.now())).map(shown), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/my/offers/{id}/answers',
      summary: 'Answer an offer: a yes begins an attempt, always the same one; yes and no can be undone until the offer expires',
      request: { params: z.object({ id: z.string() }), body: json(z.object({ answer: z.enum(offerAnswers) }).strict()) },
      responses: {
        200: json(answered),
        ...{ 401: problems, 403: problems, 404: problems, 409: problems, 422: problems },
      },
    }),
    async (c) => {
      const session = c.get('session');
      if (!session) return problem(c, signInNeeded) as never;
      const done = await answerOwnOffer(means, session, c.req.valid('param').id, c.req.valid('json').answer);
      if (done.kind === 'refused') return problem(c, done) as never;
      return c.json({ offer: shown(done.offer), attempt: done.attempt?.attempt.id ?? null }, 200);
    },
  );
}
