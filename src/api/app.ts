import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { HTTPException } from 'hono/http-exception';
import type { Session } from '../identity/index.ts';
import type { AppMeans } from './means.ts';
import { badInput, notFound, problem } from './problem.ts';
import { addAttempts } from './routes/attempts.ts';
import { addAwards } from './routes/awards.ts';
import { addBatches } from './routes/batches.ts';
import { addBlobs } from './routes/blobs.ts';
import { addCases } from './routes/cases.ts';
import { addDemo } from './routes/demo.ts';
import { addLaw } from './routes/law.ts';
import { addOffers } from './routes/offers.ts';
import { addParameters } from './routes/parameters.ts';
import { addPaymentRuns } from './routes/payment-runs.ts';
import { addRecalculations } from './routes/recalculations.ts';
import { addRegistryEvents } from './routes/registry-events.ts';
import { addSessions } from './routes/sessions.ts';

/** What every request knows: who is signed in, if somebody is. */
export type ApiEnv = { Variables: { session: Session | undefined } };

export const sessionCookie = 'jardem';

/** Finds out who sent a request: by the bearer token of a program, or by the cookie of a browser. */
export function whoSent(means: AppMeans): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const bearer = c.req.header('authorization')?.match(/^Bearer (\S+)$/)?.[1];
    const token = bearer ?? getCookie(c, sessionCookie);
    c.set('session', token ? await means.sessions.find(token, means.today()) : undefined);
    await next();
  };
}

/** The REST interface under /api/v1: enough to run every route of every regulation by a program. */
export function createApi(means: AppMeans): OpenAPIHono<ApiEnv> {
  const app = new OpenAPIHono<ApiEnv>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      const first = result.error.issues[0];
      return problem(c, badInput({ at: first?.path.join('.') ?? '', fault: first?.code ?? '' }));
    },
  });
  app.use('*', whoSent(means));
  addSessions(app, means);
  addLaw(app, means);
  addAttempts(app, means);
  addCases(app, means);
  addBlobs(app, means);
  addBatches(app, means);
  addAwards(app, means);
  addPaymentRuns(app, means);
  addRecalculations(app, means);
  addParameters(app, means);
  addOffers(app, means);
  addRegistryEvents(app, means);
  addDemo(app, means);
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Jardem', version: '1', license: { name: 'Apache-2.0' } },
    security: [{ bearer: [] }],
  });
  app.all('*', (c) => problem(c, notFound));
  app.onError((error, c) => {
    // What cannot be read as it says it is: broken JSON, a form where JSON is asked for.
    if (error instanceof HTTPException && error.status < 500) return problem(c, badInput({ fault: 'body' }));
    console.error(error instanceof Error ? error.stack : 'unknown error');
    return problem(c, {
      kind: 'refused',
      ground: 'broken',
      text: {
        kk: 'Ішкі қате. Енгізген деректеріңіз сақталды.',
        ru: 'Внутренняя ошибка. Введённое вами сохранено.',
        en: 'An internal error. What you sent before is kept.',
      },
    });
  });
  return app;
}
