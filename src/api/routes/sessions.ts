import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { isIin } from '../../base/index.ts';
import type { Session } from '../../identity/index.ts';
import type { ApiEnv } from '../app.ts';
import type { AppMeans } from '../means.ts';
import { problem, signInNeeded } from '../problem.ts';
import { json, problems } from './answers.ts';

const who = z
  .object({
    kind: z.enum(['staff', 'citizen']),
    name: z.string(),
    post: z.string().nullable(),
    office: z.string().nullable(),
    actingFor: z.object({ person: z.string(), order: z.string() }).nullable(),
    holdings: z.array(z.object({ post: z.string(), office: z.string() })),
  })
  .openapi('Who');

const signedIn = z.object({ token: z.string(), who });
/** Somebody who has just signed in, and the token of their session. */
export type SignedInOut = z.infer<typeof signedIn>;

/** Who is signed in, without the number of a citizen. */
export function describe(session: Session): z.infer<typeof who> {
  if (session.kind === 'citizen')
    return { kind: 'citizen', name: session.citizen.name, post: null, office: null, actingFor: null, holdings: [] };
  const { holding } = session;
  return {
    kind: 'staff',
    name: session.member.name,
    post: holding.post,
    office: holding.office,
    actingFor: holding.actingFor,
    holdings: session.holdings.map(({ post, office }) => ({ post, office })),
  };
}

/** Signing in and out, by login and password (staff) or IIN and password (citizens). The token goes into `Authorization: Bearer`. */
export function addSessions(app: OpenAPIHono<ApiEnv>, means: AppMeans): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/sessions',
      summary: 'Sign in',
      request: {
        body: json(
          z.object({
            login: z.string().max(100),
            password: z.string().max(200),
            post: z.string().optional(),
            office: z.string().optional(),
          }),
        ),
      },
      responses: { 201: json(signedIn), 401: problems, 403: problems, 429: problems },
    }),
    async (c) => {
      const { login, password, post, office } = c.req.valid('json');
      const session = isIin(login)
        ? await means.sessions.signInCitizen(login, password)
        : await means.sessions.signInStaff(login, password, means.today());
      if (session.kind === 'refused') return problem(c, session) as never;
      const taken = post && office ? await means.sessions.takePost(session, post, office) : session;
      if (taken.kind === 'refused') return problem(c, taken) as never;
      return c.json({ token: taken.token, who: describe(taken) }, 201);
    },
  );
  app.openapi(
    createRoute({ method: 'get', path: '/me', summary: 'Who is signed in', responses: { 200: json(who), 401: problems } }),
    (c) => {
      const session = c.get('session');
      return session ? c.json(describe(session), 200) : (problem(c, signInNeeded) as never);
    },
  );
  app.openapi(
    createRoute({ method: 'delete', path: '/sessions/current', summary: 'Sign out', responses: { 204: { description: 'Signed out' } } }),
    async (c) => {
      const session = c.get('session');
      if (session) await means.sessions.end(session.token);
      return c.body(null, 204);
    },
  );
}
