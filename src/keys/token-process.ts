import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { connect } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import type { Token } from './token.ts';

/** Where the process that holds the token is: a command that is started, or a local socket on which it listens. */
export type TokenPlace =
  | { readonly kind: 'command'; readonly command: string; readonly args: readonly string[] }
  | { readonly kind: 'socket'; readonly path: string };

/** How long an answer is waited for; a token that asks for a touch needs seconds. */
const answerWithinMs = 15_000;
const longestLine = 1024 * 1024;

const answers = {
  slots: z.object({ slots: z.array(z.object({ slot: z.number().int(), label: z.string(), present: z.boolean() })) }),
  findKey: z.object({ key: z.object({ handle: z.string(), certificate: z.base64() }).nullable() }),
  sign: z.object({ signature: z.base64() }),
};
const anyAnswer = z.looseObject({ id: z.number().int(), error: z.string().optional() });

type Line = { readonly write: Writable; readonly end: () => void };
type Waiting = { readonly done: (answer: unknown) => void; readonly broken: (fault: Error) => void };

/**
 * A token behind a process of its own, so that no native code runs in this one. One JSON object a line each way; the forms of questions and
 * answers stand in docs/operating.md. The process is started (or its socket opened) at the first question and again after it ended. An
 * error that it answers becomes an Error with its code; what it writes to its standard error is not read.
 */
export function tokenProcess(place: TokenPlace, waitMs = answerWithinMs): Token {
  const waiting = new Map<number, Waiting>();
  let line: Line | undefined;
  let last = 0;

  const broken = (fault: Error) => {
    line?.end();
    line = undefined;
    for (const one of waiting.values()) one.broken(fault);
    waiting.clear();
  };
  const heard = (text: string) => {
    const answer = anyAnswer.safeParse(jsonOf(text));
    const one = answer.success ? waiting.get(answer.data.id) : undefined;
    if (!answer.success || !one) return broken(new Error('the token answers what was not asked'));
    waiting.delete(answer.data.id);
    if (answer.data.error === undefined) one.done(answer.data);
    else one.broken(new Error(`the token refuses: ${answer.data.error.replaceAll(/[^A-Za-z0-9_ -]/g, '').slice(0, 80)}`));
  };

  /** What comes from a line that was given up already, its end above all, must not break the one that followed it. */
  const open = (): Line => {
    const isMine = () => line === mine;
    const mine: Line = openLine(
      place,
      (text) => void (isMine() && heard(text)),
      (fault) => void (isMine() && broken(fault)),
    );
    return mine;
  };

  const ask = async <T>(what: z.ZodType<T>, question: Readonly<Record<string, unknown>>): Promise<T> => {
    line ??= open();
    last += 1;
    const id = last;
    const { write } = line;
    const answer = await new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(() => broken(new Error('the token does not answer')), waitMs);
      const ended =
        <A>(then: (value: A) => void) =>
        (value: A) => {
          clearTimeout(timer);
          then(value);
        };
      waiting.set(id, { done: ended(resolve), broken: ended(reject) });
      write.write(`${JSON.stringify({ id, ...question })}\n`);
    });
    const parsed = what.safeParse(answer);
    if (!parsed.success) throw new Error('the token’s answer is not of the form that was agreed');
    return parsed.data;
  };

  return {
    slots: async () => (await ask(answers.slots, { op: 'slots' })).slots,
    findKey: async (slot, label) => {
      const { key } = await ask(answers.findKey, { op: 'findKey', slot, label });
      return key ? { handle: key.handle, certificate: Buffer.from(key.certificate, 'base64') } : undefined;
    },
    sign: async (slot, handle, mechanism, input) => {
      const question = { op: 'sign', slot, handle, mechanism, input: Buffer.from(input).toString('base64') };
      return Buffer.from((await ask(answers.sign, question)).signature, 'base64');
    },
    close: async () => broken(new Error('the token was closed')),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function openLine(place: TokenPlace, heard: (text: string) => void, broken: (fault: Error) => void): Line {
  if (place.kind === 'socket') {
    const socket = connect(place.path);
    const line = { write: socket, end: () => socket.destroy() };
    follow(socket, socket, heard, broken);
    return line;
  }
  const child: ChildProcessWithoutNullStreams = spawn(place.command, [...place.args], { stdio: ['pipe', 'pipe', 'ignore'] }) as never;
  child.once('error', () => broken(new Error('the process of the token does not start')));
  follow(child.stdout, child.stdin, heard, broken);
  return { write: child.stdin, end: () => child.stdin.end() };
}

/** Cuts what comes into lines. A far side that goes away breaks whatever still waits. */
function follow(from: Readable, to: Writable, heard: (text: string) => void, broken: (fault: Error) => void): void {
  let rest = '';
  let gone = false;
  const away = () => {
    if (gone) return;
    gone = true;
    broken(new Error('the process of the token went away'));
  };
  from.setEncoding('utf8');
  from.on('data', (chunk: string) => {
    if (gone) return;
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) heard(text);
    if (rest.length > longestLine) away();
  });
  from.once('close', away);
  from.once('error', away);
  to.once('error', away);
}
