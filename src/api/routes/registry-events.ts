import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { isBin, isIin, isLocalDate } from '../../base/index.ts';
import { type RegistryEvent, takeRegistryEvent } from '../../casework/index.ts';
import type { ApiEnv } from '../app.ts';
import type { AppMeans } from '../means.ts';
import { notFound, problem, signInNeeded } from '../problem.ts';
import { problemSchema } from '../schemas.ts';

const name = z.string().min(1).max(100);
const day = z.string().refine(isLocalDate);

const event = z
  .object({
    registry: name,
    event: name,
    /** The registry's number of the record; the same one told again changes nothing. */
    id: z.string().min(1).max(200),
    on: day,
    persons: z
      .array(
        z
          .object({
            /** What the person is in the event, in the registry's word: `deceased`, `declarant`. */
            as: name,
            name: z.string().min(1).max(300),
            iin: z.string().refine(isIin).optional(),
            bin: z.string().refine(isBin).optional(),
            birthDate: day.optional(),
            sex: z.enum(['male', 'female']).optional(),
          })
          .strict(),
      )
      .min(1)
      .max(50),
    facts: z.record(z.string().max(100), z.union([z.string().max(10_000), z.number(), z.boolean()])).default({}),
  })
  .strict()
  .openapi('RegistryEvent');

const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } }, description: '' });
const problems = { content: { 'application/problem+json': { schema: problemSchema } }, description: 'A refusal' };

/**
 * Events that registries tell unasked, through the gateway and with its token. The answer says what was offered, and nothing of whom.
 * Where no gateway is set up there is no such address.
 */
export function addRegistryEvents(app: OpenAPIHono<ApiEnv>, means: AppMeans): void {
  app.openapi(
    createRoute({
      method: 'post',
      path: '/registry-events',
      summary: 'An event of a registry, told by the gateway: whoever the law names is offered what it names',
      request: { body: json(event) },
      responses: {
        200: json(
          z.object({ offers: z.array(z.object({ id: z.string(), regulation: z.string(), entry: z.string(), repeated: z.boolean() })) }),
        ),
        ...{ 400: problems, 401: problems, 404: problems },
      },
    }),
    async (c) => {
      if (!means.isGateway) return problem(c, notFound) as never;
      const token = c.req.header('authorization')?.match(/^Bearer (\S+)$/)?.[1];
      if (!token || !means.isGateway(token)) return problem(c, signInNeeded) as never;
      const taken = await takeRegistryEvent(means.deps, means.offers, c.req.valid('json') as RegistryEvent);
      if (taken.kind === 'refused') return problem(c, taken) as never;
      return c.json({ offers: taken.offers.map((one) => ({ ...one })) }, 200);
    },
  );
}
