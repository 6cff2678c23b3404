import { Worker } from 'node:worker_threads';
import { type Refusal, refuse } from '../../base/index.ts';
import type { Sheet } from '../sheet.ts';
import type { RenderAnswer, RenderQuestion } from './render-worker.ts';

/** Makes PDFs of sheets, while pages are answered. */
export type PdfRenderer = {
  /** The bytes, or a refusal when too many wait already. Rejects when the thread breaks: a bug, or a machine without memory. */
  readonly render: (sheet: Sheet) => Promise<Uint8Array | Refusal>;
  readonly close: () => Promise<void>;
};

type Task = { readonly resolve: (bytes: Uint8Array) => void; readonly reject: (error: Error) => void };

const busy = refuse('pdf-busy', {
  kk: 'Қазір басып шығарылатын құжат тым көп. Бір минуттан кейін қайталаңыз.',
  ru: 'Сейчас печатается слишком много документов. Повторите через минуту.',
  en: 'Too many papers are being made ready now. Try again in a minute.',
});

/** Rows from which on a sheet is long: it takes seconds, and nobody's receipt is to wait for it. */
const longSheet = 500;

const isLong = ({ blocks }: Sheet): boolean =>
  blocks.reduce((rows, block) => (block.kind === 'table' || block.kind === 'rows' ? rows + block.rows.length : rows), 0) >= longSheet;

/**
 * Renders on threads of its own: a paper takes tens of milliseconds, a long register seconds, so that long ones have a thread to themselves.
 * A thread starts when first needed, holds the process only while it works, and is replaced when it breaks. The worker file is TypeScript,
 * which Node 24 loads by itself.
 *
 * @param most how many may wait for a thread at a time
 */
export function createPdfRenderer(most = 64): PdfRenderer {
  const [short, long] = [createThread(most), createThread(most)];
  return {
    render: (sheet) => (isLong(sheet) ? long : short).render(sheet),
    close: async () => {
      await Promise.all([short.close(), long.close()]);
    },
  };
}

function createThread(most: number): PdfRenderer {
  const tasks = new Map<number, Task>();
  let worker: Worker | undefined;
  let lastId = 0;

  const lose = (which: Worker, error: Error) => {
    if (worker !== which) return;
    worker = undefined;
    for (const task of tasks.values()) task.reject(error);
    tasks.clear();
  };

  const start = (): Worker => {
    const made = new Worker(new URL('./render-worker.ts', import.meta.url), { execArgv: [] });
    made.on('message', (answer: RenderAnswer) => {
      const task = tasks.get(answer.id);
      tasks.delete(answer.id);
      if (tasks.size === 0) made.unref();
      if ('bytes' in answer) task?.resolve(answer.bytes);
      else task?.reject(new Error(`rendering failed: ${answer.failure}`));
    });
    made.on('error', (error) => lose(made, error));
    made.on('exit', () => lose(made, new Error('the rendering thread ended')));
    return made;
  };

  return {
    render: (sheet) => {
      if (tasks.size >= most) return Promise.resolve(busy);
      worker ??= start();
      const thread = worker;
      lastId += 1;
      const question: RenderQuestion = { id: lastId, sheet };
      return new Promise((resolve, reject) => {
        tasks.set(question.id, { resolve, reject });
        thread.ref();
        thread.postMessage(question);
      });
    },
    close: async () => {
      await worker?.terminate();
    },
  };
}
