import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { regulations } from '../../../regulations/index.ts';
import { demoPassword, demoSetUp } from '../../demo/set-up.ts';
import { buildSystem } from '../../start/build.ts';
import { defaultDays } from '../../start/config.ts';
import { createServer } from '../../start/server.ts';
import { type Database, openDatabase } from '../../store/index.ts';
import { type Answer, given } from './answers.ts';
import type { BodyRead, BodySent } from './bodies.ts';

/** A file as it comes over HTTP. */
export type Sent = { readonly status: number; readonly type: string; readonly disposition: string; readonly bytes: Uint8Array };

/** Somebody who has signed in and sends requests. */
export type Client = {
  readonly get: <Path extends string>(path: Path) => Promise<Answer<BodyRead<Path>>>;
  readonly post: <Path extends string>(path: Path, body?: unknown, key?: string) => Promise<Answer<BodySent<Path>>>;
  readonly file: (path: string) => Promise<Sent>;
};

/** Somebody who has signed in with a browser: pages come as text, forms go as they are sent. */
export type Browser = {
  readonly open: (path: string) => Promise<{ readonly status: number; readonly html: string }>;
  readonly file: (path: string) => Promise<Sent>;
  /** Sends a form; where the answer leads elsewhere, that page is opened. */
  readonly submit: (
    path: string,
    fields: readonly (readonly [string, string])[],
  ) => Promise<{ readonly at: string; readonly html: string }>;
  /** Sends a form with one file, and other fields beside it; where the answer leads elsewhere, that page is not opened. */
  readonly upload: (
    path: string,
    field: string,
    name: string,
    text: string,
    fields?: readonly (readonly [string, string])[],
  ) => Promise<{ readonly status: number; readonly html: string }>;
};

/** A whole system with an empty embedded database, spoken to by HTTP requests alone. */
export type Program = {
  readonly nobody: Client;
  /** The gateway through which registries tell events. */
  readonly gateway: Client;
  readonly signIn: (login: string) => Promise<Client>;
  /** The n-th holder of a post in an office, signed in once. */
  readonly officer: (post: string, office: string, turn?: number) => Promise<Client>;
  /** A browser; null: nobody has signed in with it. */
  readonly browser: (login: string | null) => Promise<Browser>;
  /** The browser of the first holder of a post in an office. */
  readonly browserOf: (held: { readonly post: string; readonly office: string }) => Promise<Browser>;
  readonly nextKey: () => string;
  /** A connection of one's own to the system's database, as an operator's programs open it; closed by whoever asked for it. */
  readonly database: () => Promise<Database>;
  /** The folder of the system's data. */
  readonly dataFolder: string;
  readonly close: () => Promise<void>;
};

const gatewayToken = 'the-gateway-of-a-test-has-this-token';

/** Builds the system as the start file does and opens it to requests; on the embedded database unless another is named. */
export async function startProgram(databaseUrl?: string): Promise<Program> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'jardem-api-'));
  const faults: unknown[] = [];
  const system = await buildSystem(
    { port: 0, host: 'localhost', databaseUrl, dataFolder, calendarsFolder: undefined, demo: true, gatewayToken, ...defaultDays },
    (fault) => faults.push(fault),
  );
  const server = createServer(system.means, system.ready);
  const { staff, holdings } = await demoSetUp(regulations);
  const signedIn = new Map<string, Promise<Client>>();
  let keys = 0;
  const nextKey = () => {
    keys += 1;
    return `program-${keys}`;
  };

  /** The body is taken to be what the table of addresses says of it. */
  const call = async <Body>(method: string, path: string, token: string | null, body?: unknown, key?: string): Promise<Answer<Body>> => {
    const bytes = body instanceof Uint8Array;
    const response = await server.request(`/api/v1${path}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined || bytes ? {} : { 'content-type': 'application/json' }),
        ...(key ? { 'idempotency-key': key } : {}),
      },
      ...(body === undefined ? {} : { body: bytes ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, type: response.headers.get('content-type') ?? '', body: text ? JSON.parse(text) : null };
  };
  const file = async (path: string, headers: { readonly [name: string]: string }): Promise<Sent> => {
    const response = await server.request(`http://localhost${path}`, { headers });
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      disposition: response.headers.get('content-disposition') ?? '',
      bytes: new Uint8Array(await response.arrayBuffer()),
    };
  };
  const clientOf = (token: string | null): Client => ({
    file: (path) => file(`/api/v1${path}`, token ? { authorization: `Bearer ${token}` } : {}),
    get: (path) => call('GET', path, token),
    post: (path, body, key = nextKey()) => call('POST', path, token, body, key),
  });
  const tokenOf = async (login: string): Promise<string> => {
    const answer = await clientOf(null).post('/sessions', { login, password: demoPassword });
    return given(answer, `${login} signs in`).token;
  };
  const signIn = (login: string): Promise<Client> => {
    const known = signedIn.get(login);
    if (known) return known;
    const made = tokenOf(login).then(clientOf);
    signedIn.set(login, made);
    return made;
  };
  const browser = async (login: string | null): Promise<Browser> => {
    const headers = { ...(login === null ? {} : { cookie: `jardem=${await tokenOf(login)}` }), origin: 'http://localhost' };
    const open = async (path: string) => {
      const response = await server.request(`http://localhost${path}`, { headers });
      return { status: response.status, html: await response.text() };
    };
    return {
      open,
      file: (path) => file(path, headers),
      submit: async (path, fields) => {
        const form = new URLSearchParams(fields.map(([name, value]) => [name, value]));
        const response = await server.request(`http://localhost${path}`, { method: 'POST', headers, body: form });
        const to = response.headers.get('location');
        return to ? { at: to, html: (await open(to)).html } : { at: path, html: await response.text() };
      },
      upload: async (path, field, name, text, fields = []) => {
        const form = new FormData();
        for (const [one, value] of fields) form.append(one, value);
        form.set(field, new File([text], name));
        const response = await server.request(`http://localhost${path}`, { method: 'POST', headers, body: form });
        return { status: response.status, html: await response.text() };
      },
    };
  };
  const loginOf = (post: string, office: string, turn: number) => {
    const held = holdings.filter((one) => one.post === post && one.office === office)[turn];
    const member = staff.find(({ id }) => id === held?.person);
    if (!member) throw new Error(`nobody holds ${post} in ${office}`);
    return member.login;
  };
  return {
    browser,
    browserOf: async ({ post, office }) => browser(loginOf(post, office, 0)),
    nobody: clientOf(null),
    gateway: clientOf(gatewayToken),
    signIn,
    officer: async (post, office, turn = 0) => signIn(loginOf(post, office, turn)),
    nextKey,
    database: () => openDatabase(databaseUrl ? { url: databaseUrl } : { folder: join(dataFolder, 'pglite') }),
    dataFolder,
    close: async () => {
      await system.close();
      rmSync(dataFolder, { recursive: true, force: true });
      if (faults.length > 0) throw faults[0];
    },
  };
}
