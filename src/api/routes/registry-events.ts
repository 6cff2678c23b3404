import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { isBin, isIin, isLocalDate } from '../../base/index.ts';
import { type RegistryEvent, takeRegistryEvent } from '../../casework/index.ts';
import type { ApiEnv } from '../app.ts';
import type { AppMeans } from '../means.ts';
import { notFound, problem, signInNeeded } from '../problem.ts';
import { json, problems } from './answers.ts';

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

const taken = z.object({
  offers: z.array(z.object({ id: z.string(), regulation: z.string(), entry: z.string(), repeated: z.boolean() })),
});
/** What was offered on an event. */
export type EventTakenOut = z.infer<typeof taken>;

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
        200: json(taken),
        ...{ 400: problems, 401: problems, 404: problems },
      },
    }),
    async (c) => {
      if (!means.isGateway) return problem(c, notFound) as never;
      const token = c.req.header('authorization')?.match(/^Bearer (\S+)$/)?.[1];
      if (!token || !means.isGateway(token)) return problem(c, signInNeeded) as never;
      const result = await takeRegistryEvent(means.deps, means.offers, c.req.valid('json') as RegistryEvent);
      if (result.kind === 'refused') return problem(c, result) as never;
      return c.json({ offers: result.offers.map((one) => ({ ...one })) }, 200);
    },
  );
}
