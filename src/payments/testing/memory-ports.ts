import { createHash } from 'node:crypto';
import { addDays, type Instant, instant, type LocalDate, localDate, type Sha256 } from '../../base/index.ts';
import type { OrderKey, RegisterKey, StoredLine } from '../payment-line.ts';
import type { BatchPort, FilePort, RunPorts, WrittenFile } from '../ports.ts';
import { type MemoryStorage, memoryStorage, sumOf } from './memory-storage.ts';

type Batch = {
  readonly key: string;
  readonly kind: string;
  state: 'open' | 'closed' | 'signed' | 'refused' | 'carriedOut';
};

function memoryBatches(memory: MemoryStorage) {
  const batches = new Map<string, Batch>();
  const unsigned = new Set<Batch>();
  const get = (key: string): Batch => {
    const found = batches.get(key);
    if (!found) throw new Error(`no batch ${key}`);
    return found;
  };
  const totals = ({ key, kind }: Batch) => {
    const members = kind === 'payment-register' ? memory.linesOfRegister(key as RegisterKey) : memory.linesOfOrder(key as OrderKey);
    return { count: members.length, net: sumOf(members, 'net') };
  };
  const isLeft = ({ kind }: Batch, { state }: StoredLine) =>
    kind === 'payment-register' ? state === 'planned' : state === 'ordered' || state === 'sent';
  const port: BatchPort = {
    open: async (key, kind) => {
      if (!batches.has(key)) batches.set(key, { key, kind, state: 'open' });
    },
    close: async (key) => {
      const batch = get(key);
      if (batch.state === 'open') {
        batch.state = batch.kind === 'payment-register' ? 'closed' : 'signed';
        if (batch.kind === 'payment-register') unsigned.add(batch);
      }
      return totals(batch);
    },
    stateOf: async (key) => batches.get(key)?.state,
    finish: async (key) => {
      const batch = get(key);
      const members = batch.kind === 'payment-register' ? memory.linesOfRegister(key as RegisterKey) : memory.linesOfOrder(key as OrderKey);
      if (batch.state === 'signed' && !members.some((line) => isLeft(batch, line))) batch.state = 'carriedOut';
    },
  };
  return {
    port,
    all: () => [...batches.values()].map((batch) => ({ ...batch, ...totals(batch) })),
    /** Two people sign, or refuse, every closed register. */
    sign(as: 'signed' | 'refused' = 'signed') {
      for (const batch of unsigned) batch.state = as;
      unsigned.clear();
    },
  };
}

function memoryFiles() {
  const kept = new Map<string, WrittenFile>();
  const promised = new Map<string, { readonly to: string; readonly file: WrittenFile }>();
  const byName = new Map<string, WrittenFile>();
  const port: FilePort = {
    promised: async (name) => byName.get(name),
    keep: async (name, chunks) => {
      let text = '';
      for await (const chunk of chunks) text += chunk;
      const sha256 = createHash('sha256').update(text).digest('hex') as Sha256;
      const file = { name, sha256, bytes: Buffer.byteLength(text) };
      const known = byName.get(name);
      if (known && known.sha256 !== sha256) throw new Error(`file ${name} was written with other content`);
      kept.set(name, file);
      return file;
    },
    promise: async ({ key, to, file }) => {
      if (promised.has(key)) return;
      promised.set(key, { to, file });
      byName.set(file.name, file);
    },
  };
  return { port, promised: () => [...promised.values()] };
}

/** All ports in memory, with a clock that the test moves. */
export function memoryPorts(start = '2026-03-01') {
  const memory: MemoryStorage = memoryStorage();
  const batches = memoryBatches(memory);
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

/**
 * Lets the process die at the n-th call of what it wraps: before it took effect or just after. A dead process makes no more calls. Counts
 * all calls of all that is wrapped.
 */
export function mortal(at: number, when: 'before' | 'after') {
  let calls = 0;
  const wrap = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, name, receiver) {
        const method: unknown = Reflect.get(target, name, receiver);
        if (typeof method !== 'function') return method;
        return async (...args: unknown[]) => {
          calls++;
          if (calls > at || (calls === at && when === 'before')) throw new Died();
          const dies = calls === at;
          const result: unknown = await method.apply(target, args);
          if (dies) throw new Died();
          return result;
        };
      },
    });
  return { wrap, isDead: () => calls >= at };
}

/** The same ports, but the process dies at the n-th call of any of them. */
export function dyingPorts(ports: RunPorts, at: number, when: 'before' | 'after', { wrap } = mortal(at, when)): RunPorts {
  return { ...ports, storage: wrap(ports.storage), ledger: wrap(ports.ledger), batches: wrap(ports.batches), files: wrap(ports.files) };
}
