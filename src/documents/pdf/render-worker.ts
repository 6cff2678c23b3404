import { getPriority, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { Sheet } from '../sheet.ts';
import { drawSheet } from './draw-sheet.ts';

/** What the renderer asks of a thread and what comes back. `failure` is a bug's message. */
export type RenderQuestion = { readonly id: number; readonly sheet: Sheet };
export type RenderAnswer = { readonly id: number; readonly bytes: Uint8Array } | { readonly id: number; readonly failure: string };

/** On Linux a priority belongs to one thread: where both want a core, the thread that answers pages goes first. */
if (process.platform === 'linux') setPriority(0, Math.min(19, getPriority(0) + 5));

const port = parentPort;
port?.on('message', async ({ id, sheet }: RenderQuestion) => {
  try {
    const bytes = await drawSheet(sheet);
    port.postMessage({ id, bytes } satisfies RenderAnswer, [bytes.buffer as ArrayBuffer]);
  } catch (error) {
    port.postMessage({ id, failure: error instanceof Error ? error.message : 'unknown failure' } satisfies RenderAnswer);
  }
});
