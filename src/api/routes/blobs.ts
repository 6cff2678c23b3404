import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { ApiEnv } from '../app.ts';
import type { AppMeans } from '../means.ts';
import { badInput, problem, signInNeeded } from '../problem.ts';
import { problemSchema } from '../schemas.ts';

/** The most that a file may have, in bytes. */
const most = 20_000_000;

/** Scans and other files that applications and commands name by their hash. The body is the file itself, whatever its type. */
export function addBlobs(app: OpenAPIHono<ApiEnv>, means: AppMeans): void {
  const problems = { content: { 'application/problem+json': { schema: problemSchema } }, description: 'A refusal' };
  app.openAPIRegistry.registerPath({
    method: 'post',
    path: '/blobs',
    summary: `Keep a file (1 to ${most} bytes); inputs and commands name it by its hash`,
    request: { body: { content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } }, required: true } },
    responses: {
      201: { content: { 'application/json': { schema: z.object({ hash: z.string() }) } }, description: 'SHA-256 of the file, in hex' },
      400: problems,
      401: problems,
    },
  });
  app.post('/blobs', async (c) => {
    if (!c.get('session')) return problem(c, signInNeeded);
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    if (bytes.length === 0 || bytes.length > most) return problem(c, badInput({ size: `1 … ${most}` }));
    return c.json({ hash: await means.deps.blobs.put(bytes) }, 201);
  });
}
