import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { type Instant, instant } from '../../base/index.ts';
import type { ApiEnv } from '../app.ts';
import type { AppMeans } from '../means.ts';
import { badInput, problem } from '../problem.ts';
import { problemSchema } from '../schemas.ts';

/** The clock of a demonstration; where none is set up there is no such address. */
export function addDemo(app: OpenAPIHono<ApiEnv>, { demo }: AppMeans): void {
  if (!demo) return;
  const problems = { content: { 'application/problem+json': { schema: problemSchema } }, description: 'A refusal' };
  const now = { content: { 'application/json': { schema: z.object({ now: z.string() }) } }, description: 'An instant, ISO 8601 in UTC' };
  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/demo/clock',
    summary: 'What time it is in the demonstration',
    responses: { 200: now },
  });
  app.get('/demo/clock', (c) => c.json({ now: demo.now() }));
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: '/demo/clock',
    summary: 'Move the clock of the demonstration forward; never back',
    request: { body: { content: { 'application/json': { schema: z.object({ at: z.iso.datetime() }) } }, required: true } },
    responses: { 200: now, 400: problems, 422: problems },
  });
  app.post('/demo/clock', async (c) => {
    const body: unknown = await c.req.json().catch(() => null);
    const at = readInstant(body);
    if (!at) return problem(c, badInput({ at: 'ISO 8601' }));
    const moved = await demo.moveTo(at);
    return typeof moved === 'string' ? c.json({ now: moved }) : problem(c, moved);
  });
}

function readInstant(body: unknown): Instant | undefined {
  if (typeof body !== 'object' || body === null || !('at' in body) || typeof body.at !== 'string') return undefined;
  try {
    return instant(body.at);
  } catch {
    return undefined;
  }
}
