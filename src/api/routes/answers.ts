import { z } from '@hono/zod-openapi';
import type { Words } from '../../base/index.ts';
import { anyObject, problemSchema } from '../schemas.ts';

/** A JSON body in the description of a route. */
export const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } }, description: '' });

/** A refusal in the description of a route. */
export const problems = {
  content: { 'application/problem+json': { schema: problemSchema } },
  description: 'A refusal, with its text in kk, ru and en',
};

/** What a route answers that gives one object. */
export const answers = {
  200: json(anyObject),
  400: problems,
  401: problems,
  403: problems,
  404: problems,
  409: problems,
  422: problems,
};

/** The key of a command in its headers: sent a second time with the same key it changes nothing. `most`: characters. */
export const keyHeader = (most: number) => z.object({ 'idempotency-key': z.string().min(8).max(most) });

/** A body as a route sends it that is described as any object; its type is told where it is made. */
export const out = <T extends object>(body: T) => ({ ...body }) as Record<string, unknown>;

/** Whether a key was revoked could not be learnt: what was sent is kept and goes on by itself. `text`: why. */
export type UncheckedOut = { readonly kind: 'unchecked'; readonly text: Words };
