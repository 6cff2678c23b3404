import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { isLocalDate } from '../../base/index.ts';
import { addTerm, formatTerm, isDayTerm, isTerm, parseDayTerm, parseTerm, subtractTerm } from '../../calendar/index.ts';
import { type Regulation, revisionOf } from '../../law/index.ts';
import type { ApiEnv } from '../app.ts';
import type { AppMeans } from '../means.ts';
import { badInput, notFound, problem } from '../problem.ts';
import { anyObject, words } from '../schemas.ts';
import { json, out, problems } from './answers.ts';

const summary = z
  .object({
    id: z.string(),
    version: z.string(),
    title: words,
    provider: words,
    inForce: z.object({ from: z.string(), until: z.string().nullable() }),
    standsIn: words.nullable(),
    entries: z.array(z.object({ entry: z.string(), channel: z.string(), by: z.string(), title: words, lookUp: z.boolean() })),
  })
  .openapi('RegulationSummary');
export type RegulationSummary = z.infer<typeof summary>;

/** What a list shows of a regulation. */
export function summarise(regulation: Regulation): RegulationSummary {
  return {
    id: regulation.id,
    version: revisionOf(regulation).slice(0, 12),
    title: { ...regulation.title },
    provider: { ...regulation.provider },
    inForce: { ...regulation.inForce },
    standsIn: regulation.standsIn ? { ...regulation.standsIn } : null,
    entries: Object.entries(regulation.entries).map(([entry, law]) => ({
      entry,
      channel: law.channel,
      by: law.by,
      title: regulation.words[`entries.${entry}`] ?? regulation.title,
      lookUp: law.lookUp ?? false,
    })),
  };
}

/** The regulations as data, and the calendar's arithmetic. Open to everybody. */
export function addLaw(app: OpenAPIHono<ApiEnv>, means: AppMeans): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/regulations',
      summary: 'Regulation versions offered now',
      responses: { 200: json(z.array(summary)) },
    }),
    (c) => c.json(means.offered().map(summarise), 200),
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/regulations/{id}',
      summary: 'A regulation whole, as data',
      request: { params: z.object({ id: z.string() }) },
      responses: { 200: json(anyObject), 404: problems },
    }),
    (c) => {
      const regulation = means.offered().find(({ id }) => id === c.req.valid('param').id);
      return regulation ? c.json(out(regulation), 200) : (problem(c, notFound) as never);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/calendar/term',
      summary: 'The last day of a term of days, by the official calendar',
      request: { query: z.object({ from: z.string(), add: z.string(), before: z.enum(['true', 'false']).optional() }) },
      responses: { 200: json(z.object({ due: z.string(), term: z.string(), calendar: z.string() })), 400: problems },
    }),
    (c) => {
      const { from, add, before } = c.req.valid('query');
      if (!isLocalDate(from) || !isTerm(add) || !isDayTerm(parseTerm(add)))
        return problem(c, badInput({ from: 'YYYY-MM-DD', add: '7wd, 25cd, 3mo, 1y' })) as never;
      const term = parseDayTerm(add);
      const calendar = means.deps.calendar();
      const due = before === 'true' ? subtractTerm(calendar, from, term) : addTerm(calendar, from, term);
      return c.json({ due, term: formatTerm(term), calendar: calendar.version }, 200);
    },
  );
}
