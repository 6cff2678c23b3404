import { type AppMeans, type CaseRow, createApi } from '../api/index.ts';
import { dateIn } from '../calendar/index.ts';
import type { BatchDeps, Case, Deps } from '../casework/index.ts';
import { project } from '../casework/index.ts';
import { createPdfRenderer } from '../documents/index.ts';
import { createPolicy, type IdentityStore, type Session } from '../identity/index.ts';
import { memoryBatches } from '../invariants/memory-batches.ts';
import type { Regulation } from '../law/index.ts';
import { createWeb, type Trust } from '../web/index.tsx';

/** A browser or a program of one officer: requests that carry the session, answers as text. */
export type Desk = {
  readonly get: (path: string) => Promise<{ readonly status: number; readonly text: string; readonly to: string | null }>;
  readonly post: (
    path: string,
    form: { readonly [name: string]: string },
  ) => Promise<{ readonly status: number; readonly text: string; readonly to: string | null }>;
  /** A request to the interface for programs. */
  readonly call: (
    method: string,
    path: string,
    body?: unknown,
    key?: string,
  ) => Promise<{ readonly status: number; readonly body: Record<string, unknown> }>;
};

/** Pages and interface over a test's own store and clock; who sits at which desk is said by the test. */
export function house(given: {
  readonly deps: Deps;
  readonly regulations: readonly Regulation[];
  readonly cases: () => Promise<readonly Case[]>;
  /** Where batches are kept; in memory unless told. */
  readonly batches?: BatchDeps['batches'];
  /** What the public page checks kept signatures against; nothing unless told. */
  readonly trust?: Trust;
}) {
  const { regulations } = given;
  const deps: BatchDeps = { ...given.deps, policy: createPolicy(given.deps.offices), batches: given.batches ?? memoryBatches(() => []) };
  const sessions = new Map<string, Session>();
  const rowsOf = async (office: string, post: string, work: boolean) =>
    (await given.cases()).flatMap((c) =>
      project(c)
        .tasks.filter((row) => row.office === office && row.post === post && (row.kind === 'wait') !== work)
        .map((row) => ({
          ...row,
          case: c.id,
          regulation: c.regulation,
          number: c.number?.text ?? null,
          applicant: c.parties[0]?.name ?? null,
        })),
    );
  const means: AppMeans = {
    deps,
    sessions: {
      find: async (token) => sessions.get(token),
      signInStaff: refuseSignIn,
      signInCitizen: refuseSignIn,
      signInByKey: refuseSignIn,
      takePost: async (session) => session,
      end: async (token) => void sessions.delete(token),
    },
    identity: new Proxy({} as IdentityStore, { get: () => async () => [] }),
    lists: {
      tasks: async ({ office, post, list }) => ({ rows: await rowsOf(office, post, list === 'work'), next: null }),
      counts: async ({ office, post }) => ({
        work: (await rowsOf(office, post, true)).length,
        watch: (await rowsOf(office, post, false)).length,
        overdue: 0,
      }),
      casesOf: async (number) =>
        (await given.cases()).flatMap((c) => {
          const party = c.parties.find(({ iin }) => iin === number);
          const { id, regulation, status, filedOn } = c;
          return party ? [{ case: id, regulation, status, filedOn, number: c.number?.text ?? null, role: party.role } as CaseRow] : [];
        }),
      stampedEvidence: async () => null,
      findByNumber: async (number) => (await given.cases()).find(({ decision }) => decision?.number?.text === number)?.id,
    },
    offers: { ofPerson: async () => [], find: async () => undefined, answer: async () => false, make: async () => false },
    payments: new Proxy({} as AppMeans['payments'], { get: () => async () => [] }),
    recalculations: new Proxy({} as AppMeans['recalculations'], { get: () => async () => [] }),
    parameters: new Proxy({} as AppMeans['parameters'], { get: () => async () => new Map() }),
    offered: () => regulations,
    postName: (post) => ({ kk: post, ru: post, en: post }),
    demo: null,
    standIns: { registries: true, signatures: true },
    settle: async () => undefined,
    today: () => dateIn('Asia/Almaty', deps.now()),
    pdf: createPdfRenderer(),
  };
  const web = createWeb(means, given.trust);
  const api = createApi(means);

  const desk = (person: string, post: string, office: string, language = 'kk'): Desk => {
    const token = `${person}@${post}`;
    const holding = { person, post, office, from: '2015-01-01', until: null, actingFor: null } as Session extends { holding: infer H }
      ? H
      : never;
    sessions.set(token, {
      kind: 'staff',
      member: { id: person, name: person, login: person },
      holding,
      holdings: [holding],
      token,
    } as Session);
    return browserOf(token, language);
  };
  /** A citizen at home, who is signed in. */
  const cabinet = (citizen: { readonly id: string; readonly iin: string; readonly name: string }, language = 'kk'): Desk => {
    const token = `citizen-${citizen.iin}`;
    sessions.set(token, { kind: 'citizen', citizen, token } as unknown as Session);
    return browserOf(token, language);
  };
  const browserOf = (token: string, language: string): Desk => {
    const send = async (path: string, init: RequestInit) => {
      const headers = {
        cookie: `jardem=${token}; lang=${language}`,
        origin: 'http://localhost',
        'accept-language': language,
        ...(init.headers as object),
      };
      const answer = await web.request(`http://localhost${path}`, { ...init, headers });
      return { status: answer.status, text: await answer.text(), to: answer.headers.get('location') };
    };
    return {
      get: (path) => send(path, { method: 'GET' }),
      post: (path, form) =>
        send(path, {
          method: 'POST',
          body: new URLSearchParams(form).toString(),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        }),
      call: async (method, path, body, key) => {
        const answer = await api.request(`http://localhost${path}`, {
          method,
          headers: {
            authorization: `Bearer ${token}`,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...(key ? { 'idempotency-key': key } : {}),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
      },
    };
  };
  return { desk, cabinet, deps };
}

const refuseSignIn = async () => ({ kind: 'refused' as const, ground: 'sign-in-wrong', text: { kk: '', ru: '', en: '' } });

/** Every order of some things. */
export function orders<T>(things: readonly T[]): readonly (readonly T[])[] {
  if (things.length <= 1) return [things];
  return things.flatMap((one, i) => orders([...things.slice(0, i), ...things.slice(i + 1)]).map((rest) => [one, ...rest]));
}
