import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { sha256 } from '../base/index.ts';
import { type Database, errorDetail, type Queryable, sqlState } from './database.ts';

/**
 * One process at a time may run the embedded database of a folder. It listens on a local socket, which the system takes away when the
 * process dies; other processes (the command line beside a running server) work through it.
 */
type Request =
  | { readonly n: number; readonly do: 'who' }
  | { readonly n: number; readonly do: 'begin' }
  | { readonly n: number; readonly do: 'commit' }
  | { readonly n: number; readonly do: 'rollback' }
  | { readonly n: number; readonly do: 'query'; readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly n: number; readonly do: 'script'; readonly sql: string }
  | { readonly n: number; readonly do: 'copy'; readonly target: string; readonly lines: readonly string[] };

type Answer = {
  readonly n: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string; readonly code?: string; readonly detail?: string };
};

/** Where the owner of a folder listens: a short path that only this user can enter. */
function addressOf(folder: string): string {
  const name = `jardem-${process.getuid?.() ?? 'user'}-${sha256(resolve(folder)).slice(0, 16)}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  const place = join(tmpdir(), name);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  chmodSync(place, 0o700);
  return join(place, 'db');
}

/** Takes the place of an address away, unless somebody else listens there already. */
function tidyUp(address: string): void {
  try {
    if (process.platform !== 'win32') rmdirSync(dirname(address));
  } catch {
    // not empty, or gone: somebody else's now
  }
}

export type Ownership =
  | { readonly kind: 'owner'; readonly serve: (db: Database) => void; readonly giveUp: () => Promise<void> }
  | { readonly kind: 'guest'; readonly database: Database };

/** Becomes the owner of a folder's database, or a guest of the process that is. */
export async function ownOrJoin(folder: string): Promise<Ownership> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const address = addressOf(folder);
    const joined = await connect(address);
    if (joined) return { kind: 'guest', database: await guestDatabase(address, joined) };
    const owned = await own(address);
    if (owned) return owned;
    await new Promise((later) => setTimeout(later, 50 + Math.random() * 100));
  }
  throw new Error(`the embedded database in ${folder} can be neither opened nor reached`);
}

async function own(address: string): Promise<Ownership | undefined> {
  const token = randomUUID();
  let serve: (db: Database) => void = () => undefined;
  const opened = new Promise<Database>((found) => {
    serve = found;
  });
  const guests = new Set<Socket>();
  const server = createServer((socket) => {
    guests.add(socket);
    socket.on('close', () => guests.delete(socket));
    host(socket, token, opened);
  });
  // What a dead owner left behind is in the way of listening; a living one would have answered.
  if (process.platform !== 'win32') rmSync(address, { force: true });
  if (!(await listens(server, address))) return undefined;
  server.unref();
  await new Promise((later) => setTimeout(later, 60));
  // Two that start at once both clear the way: the one that the address leads to is the owner.
  const socket = await connect(address);
  const who = socket && (await conversation(socket).ask({ do: 'who' }));
  socket?.destroy();
  const giveUp = () =>
    new Promise<void>((closed) => {
      server.close(() => {
        tidyUp(address);
        closed();
      });
      for (const guest of guests) guest.destroy();
    });
  if (who === token) return { kind: 'owner', serve, giveUp };
  void giveUp();
  return undefined;
}

function listens(server: Server, address: string): Promise<boolean> {
  return new Promise((answer) => {
    server.once('error', () => answer(false));
    server.listen(address, () => answer(true));
  });
}

function connect(address: string): Promise<Socket | undefined> {
  return new Promise((answer) => {
    const socket = createConnection(address);
    socket.once('connect', () => answer(socket));
    socket.once('error', () => answer(undefined));
  });
}

/** Hands over what comes in line by line. A broken connection shows at the socket; the reader has nothing to add. */
function linesOf(socket: Socket, each: (line: string) => void): void {
  createInterface({ input: socket })
    .on('line', each)
    .on('error', () => undefined);
}

type Held = { readonly tx: Queryable; readonly end: (how: 'commit' | 'rollback') => Promise<void> };

/** Serves one guest: its requests one after another; a transaction that it leaves open is undone. */
function host(socket: Socket, token: string, opened: Promise<Database>): void {
  let held: Held | undefined;
  let turn: Promise<void> = Promise.resolve();
  const carryOut = async (request: Request): Promise<unknown> => {
    if (request.do === 'who') return token;
    const db = await opened;
    switch (request.do) {
      case 'query':
        return (held?.tx ?? db).query(request.sql, request.parameters);
      case 'script':
        return (held?.tx ?? db).script(request.sql);
      case 'copy':
        return (held?.tx ?? db).copy(request.target, request.lines);
      case 'begin':
        held = await holdTransaction(db);
        return null;
      default: {
        const ending = held;
        held = undefined;
        return ending?.end(request.do);
      }
    }
  };
  socket.unref();
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    turn = turn.then(() => held?.end('rollback')).catch(() => undefined);
  });
  linesOf(socket, (line) => {
    const request: Request = JSON.parse(line);
    turn = turn.then(async () => {
      const answer: Answer = await carryOut(request).then(
        (result) => ({ n: request.n, result }),
        (error: unknown) => ({ n: request.n, error: plainError(error) }),
      );
      if (!socket.destroyed) socket.write(`${JSON.stringify(answer)}\n`);
    });
  });
}

function plainError(error: unknown): NonNullable<Answer['error']> {
  const code = sqlState(error);
  const detail = errorDetail(error);
  return { message: error instanceof Error ? error.message : String(error), ...(code ? { code } : {}), ...(detail ? { detail } : {}) };
}

const undone = new Error('the guest undid its transaction');

/** Begins a transaction that stays open until it is told how to end. */
function holdTransaction(db: Database): Promise<Held> {
  return new Promise((begun, failed) => {
    let finish: (how: 'commit' | 'rollback') => void = () => undefined;
    const ending = new Promise<'commit' | 'rollback'>((told) => {
      finish = told;
    });
    const whole = db.transaction(async (tx) => {
      begun({
        tx,
        end: async (how) => {
          finish(how);
          await whole.catch((error) => {
            if (error !== undone) throw error;
          });
        },
      });
      if ((await ending) === 'rollback') throw undone;
    });
    whole.catch(failed);
  });
}

type Asking = Request extends infer R ? (R extends { readonly n: number } ? Omit<R, 'n'> : never) : never;

/** Asks over a socket; answers come back in any order. Rejects everything open when the owner goes away. */
function conversation(socket: Socket): { readonly ask: (request: Asking) => Promise<unknown> } {
  const open = new Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }>();
  let count = 0;
  linesOf(socket, (line) => {
    const { n, result, error }: Answer = JSON.parse(line);
    const asked = open.get(n);
    open.delete(n);
    if (error) asked?.reject(Object.assign(new Error(error.message), { code: error.code, detail: error.detail }));
    else asked?.resolve(result);
  });
  const over = () => {
    for (const { reject } of open.values()) reject(new Error('the process that runs the embedded database has gone away'));
    open.clear();
  };
  socket.on('error', over);
  socket.on('close', over);
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) return reject(new Error('the process that runs the embedded database has gone away'));
        count += 1;
        open.set(count, { resolve, reject });
        socket.write(`${JSON.stringify({ n: count, ...request })}\n`);
      }),
  };
}

const remote = ({ ask }: ReturnType<typeof conversation>): Queryable => ({
  query: async <Row>(sql: string, parameters: readonly unknown[] = []) => (await ask({ do: 'query', sql, parameters })) as readonly Row[],
  script: async (sql) => {
    await ask({ do: 'script', sql });
  },
  copy: async (target, lines) => {
    await ask({ do: 'copy', target, lines: [...lines] });
  },
});

/** The database as a guest sees it. Each transaction has a connection of its own. */
async function guestDatabase(address: string, socket: Socket): Promise<Database> {
  return {
    kind: 'embedded',
    ...remote(conversation(socket)),
    transaction: async (work) => {
      const own = await connect(address);
      if (!own) throw new Error('the process that runs the embedded database has gone away');
      const talk = conversation(own);
      try {
        await talk.ask({ do: 'begin' });
        const result = await work(remote(talk)).catch(async (error: unknown) => {
          await talk.ask({ do: 'rollback' });
          throw error;
        });
        await talk.ask({ do: 'commit' });
        return result;
      } finally {
        own.destroy();
      }
    },
    close: async () => {
      socket.destroy();
    },
  };
}
