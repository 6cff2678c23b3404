import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { type CaseId, type Instant, type Refusal, refuse, type Sha256 } from '../../base/index.ts';
import {
  askRegistry,
  type Case,
  type CaseOffers,
  type Command,
  type Executed,
  execute,
  type GivenSignature,
  offersOf,
  pinned,
  signPaper,
  type WaitingSignature,
  withAmount,
} from '../../casework/index.ts';
import { actorIn, actorOf, type Session } from '../../identity/index.ts';
import type { ApiEnv } from '../app.ts';
import { knownPaper, printCasePaper } from '../case-papers.ts';
import type { AppMeans } from '../means.ts';
import { caseOfParty, isPartys } from '../party-view.ts';
import { addressOf, answerPdf, languageAsked, pdfContent } from '../pdf.ts';
import { badInput, notFound, problem, signInNeeded } from '../problem.ts';
import { anyObject, commandRequest, signature, signatureOf } from '../schemas.ts';
import { answers, json, keyHeader, out, problems, type UncheckedOut } from './answers.ts';

/** A case as whoever may read it sees it, and what they may do with it. `saw`: the number of its events, sent back with a command. */
export type CaseSeen = {
  readonly case: Case;
  readonly saw: number;
  readonly archivedAt?: Instant;
  readonly offers: CaseOffers;
  readonly signatures: readonly Pick<WaitingSignature, 'state' | 'signedAt' | 'why'>[];
};

/** What came of a command on a case, as programs read it. */
export type CommandOut =
  | { readonly kind: 'done'; readonly case: Case; readonly saw: number; readonly repeated: boolean }
  | Extract<Executed, { kind: 'unsigned' }>
  | UncheckedOut;

/** A case as the session sees it: a party not what the offices prepare. */
const caseFor = (session: Session, c: Case): Case => (session.kind === 'citizen' ? caseOfParty(c) : c);

/** Makes what came of a command on a case into what programs read. */
function commandOut(session: Session, done: Exclude<Executed, Refusal>): CommandOut {
  if (done.kind === 'unchecked') return { kind: 'unchecked', text: done.why };
  return done.kind === 'unsigned' ? done : { kind: 'done', case: caseFor(session, done.case), saw: done.case.seq, repeated: done.repeated };
}

/** A case that this session may read, or the refusal. A case that one may not read looks like one that is not there. */
export async function readableCase(
  means: AppMeans,
  session: Session,
  id: string,
): Promise<{ readonly case: Case; readonly seq: number; readonly archivedAt?: Instant } | Refusal> {
  const found = await means.deps.store.find(id as CaseId);
  if (!found) return notFound;
  const own = session.kind === 'citizen' && found.case.parties.some((party) => party.iin === session.citizen.iin);
  const allowed = own || means.deps.policy(actorOf(session), 'read', { case: found.case, task: null, office: null }) === 'allowed';
  const archived = found.archivedAt ? { archivedAt: found.archivedAt } : {};
  return allowed ? { case: found.case, seq: found.head.seq, ...archived } : notFound;
}

/** The case of a paper that is for this session's eyes, or the refusal: officers read all papers of a case that they read, parties what is theirs. */
export async function caseOfPaper(means: AppMeans, session: Session, id: string, hash: Sha256): Promise<Case | Refusal> {
  const readable = await readableCase(means, session, id);
  if ('kind' in readable) return readable;
  const shown = session.kind !== 'citizen' || isPartys(await pinned(means.deps, readable.case.revision), readable.case, hash);
  return shown ? readable.case : notFound;
}

/** Whoever does not hold the post could do nothing with the task, and nobody else could while it is theirs. */
const notHolder = refuse('officer-unknown', {
  kk: 'Тапсырма осы мекемеде осы лауазымды атқаратын қызметкерге ғана беріледі. Қызметкерді таңдаңыз.',
  ru: 'Задание передаётся только сотруднику, который занимает эту должность в этом учреждении. Выберите сотрудника.',
  en: 'A task is given only to somebody who holds its post in its office. Choose an officer.',
});

/** Sends a command of a person to the case: amounts are calculated, signatures checked, what the system has to do next is done. */
export async function send(
  means: AppMeans,
  session: Session,
  id: CaseId,
  request: { readonly key: string; readonly saw: number; readonly command: Command; readonly signatures?: readonly GivenSignature[] },
): Promise<Executed> {
  const readable = await readableCase(means, session, id);
  if ('kind' in readable) return readable;
  const regulation = await pinned(means.deps, readable.case.revision);
  if (request.command.kind === 'reassign') {
    const task = readable.case.tasks[request.command.task];
    const holders = task ? await means.identity.holdersOf(task.post, task.office, means.today()) : [];
    const { person } = request.command;
    if (task && !holders.some((one) => one.person === person)) return notHolder;
  }
  const command = await withAmount(means.deps, regulation, readable.case, request.command);
  if (command.kind === 'refused') return command;
  const done = await execute(means.deps, id, { ...request, command }, actorIn(session, readable.case));
  if (done.kind === 'done' && !done.repeated) await means.settle(id);
  return done;
}

/** Puts the session's act over a draft or paper of the case, without moving it. */
export async function sign(
  means: AppMeans,
  session: Session,
  id: CaseId,
  request: { readonly key: string; readonly saw: number; readonly signature: GivenSignature },
): Promise<Executed> {
  const readable = await readableCase(means, session, id);
  if ('kind' in readable) return readable;
  const done = await signPaper(means.deps, id, request, actorIn(session, readable.case));
  // The last act of several carries the move.
  if (done.kind === 'done' && !done.repeated) await means.settle(id);
  return done;
}

/** Asks the registry of a proof that the turn looks up. */
export async function lookUp(
  means: AppMeans,
  session: Session,
  id: CaseId,
  request: { readonly key: string; readonly saw: number; readonly proof: string },
): Promise<Executed> {
  const readable = await readableCase(means, session, id);
  return 'kind' in readable ? readable : askRegistry(means.deps, id, request, actorOf(session));
}

/** Cases, what may be done with them, and commands. */
export function addCases(app: OpenAPIHono<ApiEnv>, means: AppMeans): void {
  const params = z.object({ id: z.string() });

  app.openapi(
    createRoute({
      method: 'get',
      path: '/cases/{id}',
      summary: 'A case as it stands, and what may be done with it',
      request: { params },
      responses: answers,
    }),
    async (c) => {
      const session = c.get('session');
      if (!session) return problem(c, signInNeeded) as never;
      const readable = await readableCase(means, session, c.req.valid('param').id);
      if ('kind' in readable) return problem(c, readable) as never;
      const regulation = await pinned(means.deps, readable.case.revision);
      const waiting = await means.deps.waiting.ofCase(readable.case.id);
      const seen: CaseSeen = {
        case: caseFor(session, readable.case),
        saw: readable.seq,
        ...(readable.archivedAt ? { archivedAt: readable.archivedAt } : {}),
        offers: offersOf(means.deps, regulation, readable.case, actorIn(session, readable.case), waiting),
        signatures: waiting.map(({ state, signedAt, why }) => ({ state, signedAt, why })),
      };
      return c.json(out(seen), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/cases/{id}/events',
      summary: "The case's log",
      request: { params },
      responses: { ...answers, 200: json(z.array(anyObject)) },
    }),
    async (c) => {
      const session = c.get('session');
      if (!session) return problem(c, signInNeeded) as never;
      const readable = await readableCase(means, session, c.req.valid('param').id);
      // The log is the offices' work, drafts and all: parties see the case.
      if ('kind' in readable || session.kind === 'citizen') return problem(c, notFound) as never;
      return c.json((await means.deps.store.history(readable.case.id)).map(out), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/cases/{id}/papers/{hash}',
      summary: 'The official bytes of a paper of the case',
      request: { params: params.extend({ hash: z.string().regex(/^[0-9a-f]{64}$/) }) },
      responses: answers,
    }),
    async (c) => {
      const session = c.get('session');
      if (!session) return problem(c, signInNeeded) as never;
      const { id, hash } = c.req.valid('param');
      const one = await caseOfPaper(means, session, id, hash as Sha256);
      if ('kind' in one) return problem(c, one) as never;
      const bytes = (await knownPaper(means, one, hash as Sha256)) && (await means.deps.blobs.get(hash as Sha256));
      return bytes
        ? (c.body(Buffer.from(bytes), 200, { 'content-type': 'application/json; charset=utf-8' }) as never)
        : (problem(c, notFound) as never);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/cases/{id}/papers/{hash}/pdf',
      summary: 'A paper of the case as a PDF: for those who may read its bytes',
      request: { params: params.extend({ hash: z.string().regex(/^[0-9a-f]{64}$/) }), query: languageAsked },
      responses: { ...answers, 200: pdfContent, 503: problems },
    }),
    async (c) => {
      const session = c.get('session');
      if (!session) return problem(c, signInNeeded) as never;
      const { id, hash } = c.req.valid('param');
      const one = await caseOfPaper(means, session, id, hash as Sha256);
      if ('kind' in one) return problem(c, one) as never;
      const how = { language: c.req.valid('query').lang, address: addressOf(means, c) };
      const answer = await answerPdf(c, means, await printCasePaper(means, one, hash as Sha256, how));
      return ('kind' in answer ? problem(c, answer) : answer) as never;
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/cases/{id}/commands',
      summary:
        'Do something with a case. Send `Idempotency-Key`. 202: with the texts to be signed when acts are wanting; or the signatures are kept, and the command goes on by itself when the check of their keys has ended',
      request: { params, headers: keyHeader(200), body: json(commandRequest) },
      responses: { ...answers, 202: json(anyObject) },
    }),
    async (c) => {
      const session = c.get('session');
      if (!session) return problem(c, signInNeeded) as never;
      const { saw, command, signatures } = c.req.valid('json');
      const done = await send(means, session, c.req.valid('param').id as CaseId, {
        key: c.req.valid('header')['idempotency-key'],
        saw,
        command: command as Command,
        ...(signatures ? { signatures: signatures.map(signatureOf) } : {}),
      });
      if (done.kind === 'refused') return problem(c, done) as never;
      return c.json(out(commandOut(session, done)), done.kind === 'done' ? 200 : 202);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/cases/{id}/acts',
      summary: 'Sign a draft or paper of the case without moving it, as the member of a body does. Send `Idempotency-Key`',
      request: {
        params,
        headers: keyHeader(200),
        body: json(z.object({ saw: z.number().int().min(1), signature }).strict()),
      },
      responses: { ...answers, 202: json(anyObject) },
    }),
    async (c) => {
      const session = c.get('session');
      if (!session) return problem(c, signInNeeded) as never;
      const { saw, signature: given } = c.req.valid('json');
      const key = c.req.valid('header')['idempotency-key'];
      const done = await sign(means, session, c.req.valid('param').id as CaseId, { key, saw, signature: signatureOf(given) });
      if (done.kind === 'refused') return problem(c, done) as never;
      if (done.kind === 'unsigned') return problem(c, badInput({ need: 'signature' })) as never;
      return c.json(out(commandOut(session, done)), done.kind === 'done' ? 200 : 202);
    },
  );
  app.openapi(
    createRoute({
      method: 'post',
      path: '/cases/{id}/look-ups',
      summary: 'Ask the registry of a proof that the turn looks up. Send `Idempotency-Key`',
      request: {
        params,
        headers: keyHeader(200),
        body: json(z.object({ saw: z.number().int().min(1), proof: z.string().min(1).max(100) }).strict()),
      },
      responses: answers,
    }),
    async (c) => {
      const session = c.get('session');
      if (!session) return problem(c, signInNeeded) as never;
      const key = c.req.valid('header')['idempotency-key'];
      const done = await lookUp(means, session, c.req.valid('param').id as CaseId, { key, ...c.req.valid('json') });
      if (done.kind === 'refused') return problem(c, done) as never;
      if (done.kind !== 'done') return problem(c, badInput({ need: done.kind })) as never;
      return c.json(out(commandOut(session, done)), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/worklist',
      summary: 'Open tasks of the post now taken, in the order of their due',
      request: {
        query: z.object({
          list: z.enum(['work', 'watch']).optional(),
          after: z.string().max(300).optional(),
          limit: z.coerce.number().int().min(1).max(100).optional(),
        }),
      },
      responses: answers,
    }),
    async (c) => {
      const session = c.get('session');
      if (session?.kind !== 'staff') return problem(c, signInNeeded) as never;
      const { list, after, limit } = c.req.valid('query');
      const page = await means.lists.tasks({
        office: session.holding.office,
        post: session.holding.post,
        list: list ?? 'work',
        ...(after ? { after } : {}),
        limit: limit ?? 25,
      });
      return c.json(out(page), 200);
    },
  );
  app.openapi(
    createRoute({
      method: 'get',
      path: '/my/cases',
      summary: "The signed-in citizen's cases",
      responses: { ...answers, 200: json(z.array(anyObject)) },
    }),
    async (c) => {
      const session = c.get('session');
      if (session?.kind !== 'citizen') return problem(c, signInNeeded) as never;
      return c.json((await means.lists.casesOf(session.citizen.iin)).map(out), 200);
    },
  );
}
