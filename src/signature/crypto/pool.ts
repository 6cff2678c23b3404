import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PoolAnswer, PoolQuestion } from './pool-worker.ts';
import type { VerifierPool, VerifyOutcome, VerifyRequest } from './port.ts';
import { findScheme } from './suites.ts';
import { verifySignature } from './verify.ts';

type Task = {
  readonly request: VerifyRequest;
  readonly resolve: (outcome: VerifyOutcome) => void;
  readonly reject: (error: Error) => void;
  /** Threads that broke while they had it. */
  breakdowns: number;
};

type Thread = { readonly worker: Worker; readonly tasks: Map<number, Task> };

/** Tasks sent to one thread ahead, so that it need not wait for the event loop between two. */
const ahead = 4;

/** Content up to this size is hashed and checked by the platform faster than it can be sent to a thread. */
const smallContent = 64 * 1024;

/**
 * Verifies on worker threads, so that pages are answered while signatures are computed. RSA and ECDSA over small content (below
 * 0.1 ms) are done at once on the calling thread, GOST never. Threads start when first needed, hold the process only while they
 * work, and are replaced when they break; a task that broke two threads is rejected. The worker file is TypeScript, which Node 24
 * loads by itself.
 */
export function createVerifierPool(options: { readonly threads?: number; readonly worker?: URL } = {}): VerifierPool {
  const most = options.threads ?? Math.max(1, Math.min(4, availableParallelism() - 1));
  const threads = new Set<Thread>();
  const waiting: Task[] = [];
  let closed = false;
  let lastId = 0;

  const start = (): Thread => {
    const worker = new Worker(options.worker ?? new URL('./pool-worker.ts', import.meta.url), { execArgv: [] });
    const thread: Thread = { worker, tasks: new Map() };
    threads.add(thread);
    worker.on('message', (answer: PoolAnswer) => {
      const task = thread.tasks.get(answer.id);
      thread.tasks.delete(answer.id);
      if (task && 'outcome' in answer) task.resolve(answer.outcome);
      else if (task && 'failure' in answer) task.reject(new Error(`verification failed: ${answer.failure}`));
      hand();
    });
    worker.on('error', (error) => lose(thread, error));
    worker.on('exit', () => lose(thread, new Error('verification thread ended')));
    worker.unref();
    return thread;
  };

  const lose = (thread: Thread, error: Error) => {
    if (!threads.delete(thread)) return;
    for (const task of thread.tasks.values()) {
      task.breakdowns += 1;
      if (closed || task.breakdowns > 1) task.reject(error);
      else waiting.unshift(task);
    }
    thread.tasks.clear();
    hand();
  };

  /** The idlest thread that can take one more; a new one while there may be more and all are busy. */
  const free = (): Thread | undefined => {
    let idlest: Thread | undefined;
    for (const thread of threads) if (!idlest || thread.tasks.size < idlest.tasks.size) idlest = thread;
    if ((!idlest || idlest.tasks.size > 0) && threads.size < most) return start();
    return idlest && idlest.tasks.size < ahead ? idlest : undefined;
  };

  const hand = () => {
    for (let task = waiting[0]; task && !closed; task = waiting[0]) {
      const thread = free();
      if (!thread) break;
      waiting.shift();
      lastId += 1;
      thread.tasks.set(lastId, task);
      thread.worker.ref();
      const question: PoolQuestion = { id: lastId, request: ownCopy(task.request) };
      try {
        thread.worker.postMessage(question);
      } catch (error) {
        thread.tasks.delete(lastId);
        task.reject(error instanceof Error ? error : new Error('request cannot be sent to a thread'));
      }
    }
    for (const { worker, tasks } of threads) if (tasks.size === 0) worker.unref();
  };

  return {
    verify(request) {
      if (closed) return Promise.reject(new Error('the verifier pool is closed'));
      if (isQuick(request)) return Promise.resolve(verifySignature(request));
      return new Promise((resolve, reject) => {
        waiting.push({ request, resolve, reject, breakdowns: 0 });
        hand();
      });
    },
    async close() {
      closed = true;
      for (const task of waiting.splice(0)) task.reject(new Error('the verifier pool is closed'));
      await Promise.all(Array.from(threads, ({ worker }) => worker.terminate()));
    },
  };
}

function isQuick({ algorithm, content }: VerifyRequest): boolean {
  const scheme = findScheme(algorithm.oid);
  return !scheme || (!scheme.scheme.startsWith('GOST') && content.bytes.length <= smallContent);
}

/** A copy without the rest of the buffers that the bytes are views of: sending a view would send a whole document. */
function ownCopy(request: VerifyRequest): VerifyRequest {
  const { algorithm, content } = request;
  const parameters = algorithm.parameters && { parameters: Uint8Array.from(algorithm.parameters) };
  return {
    ...request,
    algorithm: { oid: algorithm.oid, ...parameters },
    publicKeyInfo: Uint8Array.from(request.publicKeyInfo),
    content: { kind: content.kind, bytes: Uint8Array.from(content.bytes) },
    signature: Uint8Array.from(request.signature),
  };
}
