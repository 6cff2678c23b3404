import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { isLocalDate, localDate } from '../../base/index.ts';
import type { ParameterRow, ProposalState } from '../../benefits/index.ts';
import { refusal } from '../../casework/index.ts';
import { mayInPayments, type Session } from '../../identity/index.ts';
import type { ApiEnv } from '../app.ts';
import type { AppMeans } from '../means.ts';
import { problem, signInNeeded } from '../problem.ts';
import { words } from '../schemas.ts';
import { answers, json, keyHeader, out } from './answers.ts';

const day = z.string().refine(isLocalDate);
const proposal = z
  .object({ parameter: z.string().min(1).max(100), from: day, until: day.nullable(), value: z.string().min(1).max(40), source: words })
  .strict()
  .openapi('ParameterProposal');

const ending = z
  .object({ kind: z.enum(['rejected', 'withdrawn']), reason: z.string().max(1000).default('') })
  .strict()
  .openapi('ProposalEnding');

/** Parameters with all their rows, and what is proposed. */
export type ParametersOut = {
  readonly parameters: { readonly [parameter: string]: readonly ParameterRow[] };
  readonly proposals: readonly ProposalState[];
};

const isAdministrator = (means: AppMeans, session: Session | undefined): session is Extract<Session, { kind: 'staff' }> =>
  session?.kind === 'staff' && mayInPayments(means.deps.offices(), session.holding, 'parameters');

/** Parameters of calculations: proposed by one administrator, approved by another, and in force for every calculation from then on. */
export function addParameters(app: OpenAPIHono<ApiEnv>, means: AppMeans): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/payments/parameters',
      summary: 'Parameters with all their rows, and what is proposed. Rows are added, never changed. Open to staff',
      responses: answers,
    }),
    async (c) => {
      if (c.get('session')?.kind !== 'staff') return problem(c, signInNeeded) as never;
      const book = await means.parameters.book();
      const proposals = await means.parameters.proposals({ limit: 200 });
      return c.json(out<ParametersOut>({ parameters: Object.fromEntries(book), proposals }), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/payments/parameters',
      summary: 'Propose a value from a day on. Send `Idempotency-Key`: it names the proposal',
      request: { headers: keyHeader(100), body: json(proposal) },
      responses: answers,
    }),
    async (c) => {
      const session = c.get('session');
      if (!session) return problem(c, signInNeeded) as never;
      if (!isAdministrator(means, session)) return problem(c, refusal('not-yours')) as never;
      const { from, until, ...said } = c.req.valid('json');
      const kept = await means.parameters.propose({
        ...said,
        id: c.req.valid('header')['idempotency-key'],
        from: localDate(from),
        until: until === null ? null : localDate(until),
        proposedBy: session.member.id,
        proposedAt: means.deps.now(),
      });
      return 'ground' in kept ? (problem(c, kept) as never) : c.json(out(kept), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/payments/parameters/{id}/approval',
      summary: "Approve another person's proposal. Repeated it changes nothing",
      request: { params: z.object({ id: z.string().max(100) }) },
      responses: answers,
    }),
    async (c) => {
      const session = c.get('session');
      if (!session) return problem(c, signInNeeded) as never;
      if (!isAdministrator(means, session)) return problem(c, refusal('not-yours')) as never;
      const change = await means.parameters.approve(c.req.valid('param').id, session.member.id, means.deps.now());
      return 'ground' in change ? (problem(c, change) as never) : c.json(out(change), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/payments/parameters/{id}/ending',
      summary: "Reject another person's proposal with a reason, or withdraw your own. Repeated it changes nothing; an approved one stays",
      request: { params: z.object({ id: z.string().max(100) }), body: json(ending) },
      responses: answers,
    }),
    async (c) => {
      const session = c.get('session');
      if (!session) return problem(c, signInNeeded) as never;
      if (!isAdministrator(means, session)) return problem(c, refusal('not-yours')) as never;
      const said = { ...c.req.valid('json'), by: session.member.id, at: means.deps.now() };
      const ended = await means.parameters.end(c.req.valid('param').id, said);
      return 'ground' in ended ? (problem(c, ended) as never) : c.json(out(ended), 200);
    },
  );
}
