import { getPriority, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { VerifyOutcome, VerifyRequest } from './port.ts';
import { verifySignature } from './verify.ts';

/** What the pool asks of a worker thread and what comes back. `failure` is a bug's message, never an outcome. */
export type PoolQuestion = { readonly id: number; readonly request: VerifyRequest };
export type PoolAnswer = { readonly id: number; readonly outcome: VerifyOutcome } | { readonly id: number; readonly failure: string };

/** On Linux a priority belongs to one thread: where both want a core, the thread that answers pages goes first. */
if (process.platform === 'linux') setPriority(0, Math.min(19, getPriority(0) + 5));

const port = parentPort;
port?.on('message', ({ id, request }: PoolQuestion) => {
  let answer: PoolAnswer;
  try {
    answer = { id, outcome: verifySignature(request) };
  } catch (error) {
    answer = { id, failure: error instanceof Error ? error.message : 'unknown failure' };
  }
  port.postMessage(answer);
});
