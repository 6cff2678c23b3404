import { createHash } from 'node:crypto';
import { addDays, type Instant, instant, type LocalDate, localDate, type Sha256, tiyn } from '../../base/index.ts';
import type { BatchPort, FilePort, RunPorts, WrittenFile } from '../ports.ts';
import { type MemoryStorage, memoryStorage } from './memory-storage.ts';

type Batch = {
  readonly key: string;
  readonly kind: string;
  readonly members: Map<string, number>;
  readonly outcomes: Map<string, string>;
  state: 'open' | 'closed' | 'signed' | 'refused';
};

function memoryBatches() {
  const batches = new Map<string, Batch>();
  const unsigned = new Set<Batch>();
  const get = (key: string): Batch => {
    const found = batches.get(key);
    if (!found) throw new Error(`no batch ${key}`);
    return found;
  };
  const totals = (batch: Batch) => ({ count: batch.members.size, total: tiyn([...batch.members.values()].reduce((a, b) => a + b, 0)) });
  const port: BatchPort = {
    open: async ({ key, kind }) => {
      if (!batches.has(key)) batches.set(key, { key, kind, members: new Map(), outcomes: new Map(), state: 'open' });
    },
    add: async (key, members) => {
      const batch = get(key);
      for (const { member, amount } of members) {
        if (batch.members.has(member)) continue;
        if (batch.state !== 'open') throw new Error(`batch ${key} is closed`);
        batch.members.set(member, amount);
      }
    },
    close: async (key) => {
      const batch = get(key);
      if (batch.state === 'open') {
        batch.state = 'closed';
        if (batch.kind === 'payment-register') unsigned.add(batch);
      }
      return totals(batch);
    },
    stateOf: async (key) => batches.get(key)?.state,
    carryOut: async (key, outcomes) => {
      const batch = get(key);
      for (const { member, outcome, note } of outcomes) if (!batch.outcomes.has(member)) batch.outcomes.set(member, note ?? outcome);
    },
    carryOutRest: async (key) => {
      const batch = get(key);
      for (const member of batch.members.keys()) if (!batch.outcomes.has(member)) batch.outcomes.set(member, 'done');
    },
  };
  return {
    port,
    all: () => [...batches.values()].map((batch) => ({ ...batch, ...totals(batch) })),
    /** Two people sign, or refuse, every closed register. */
    sign(which: (key: string) => boolean = () => true, as: 'signed' | 'refused' = 'signed') {
      for (const batch of unsigned) {
        if (!which(batch.key)) continue;
        batch.state = as;
        unsigned.delete(batch);
      }
    },
  };
}

function memoryFiles() {
  const kept = new Map<string, WrittenFile>();
  const promised = new Map<string, { readonly to: string; readonly file: WrittenFile }>();
  const port: FilePort = {
    keep: async (name, chunks) => {
      let text = '';
      for await (const chunk of chunks) text += chunk;
      const sha256 = createHash('sha256').update(text).digest('hex') as Sha256;
      const file = { name, sha256, bytes: Buffer.byteLength(text) };
      const known = kept.get(name);
      if (known && known.sha256 !== sha256) throw new Error(`file ${name} was written with other content`);
      kept.set(name, file);
      return file;
    },
    promise: async ({ key, to, file }) => {
      if (!promised.has(key)) promised.set(key, { to, file });
    },
  };
  return { port, promised: () => [...promised.values()] };
}

/** All ports in memory, with a clock that the test moves. */
export function memoryPorts(start = '2026-03-01') {
  const memory: MemoryStorage = memoryStorage();
  const batches = memoryBatches();
  const files = memoryFiles();
  let today = localDate(start);
  const now = (): Instant => instant(`${today}T05:00:00.000Z`);
  const ports: RunPorts = {
    storage: memory.storage,
    ledger: memory.ledger,
    batches: batches.port,
    files: files.port,
    now,
    today: () => today,
  };
  return {
    ports,
    memory,
    batches,
    files,
    setToday(date: LocalDate) {
      today = date;
    },
    nextDay() {
      today = addDays(today, 1);
    },
  };
}

export type MemoryPorts = ReturnType<typeof memoryPorts>;

/** Thrown where a test lets the process die. */
export class Died extends Error {}

/** The same ports, but the process dies at the n-th call: before it took effect or just after. Counts all calls of all ports. */
export function dyingPorts(ports: RunPorts, at: number, when: 'before' | 'after'): RunPorts {
  let calls = 0;
  const wrap = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, name, receiver) {
        const method: unknown = Reflect.get(target, name, receiver);
        if (typeof method !== 'function') return method;
        return async (...args: unknown[]) => {
          const dies = ++calls === at;
          if (dies && when === 'before') throw new Died();
          const result: unknown = await method.apply(target, args);
          if (dies) throw new Died();
          return result;
        };
      },
    });
  return { ...ports, storage: wrap(ports.storage), ledger: wrap(ports.ledger), batches: wrap(ports.batches), files: wrap(ports.files) };
}
