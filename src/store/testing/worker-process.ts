import { type ChildProcess, spawn } from 'node:child_process';

/** Starts a file as a process of its own, as another server of the system would be. */
export function startProcess(file: URL, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', file.pathname, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
}

/** Waits until a process has said a word; throws when it ends before. */
export function said(child: ChildProcess, word: string): Promise<void> {
  return new Promise((heard, gone) => {
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      if (text.includes(word)) heard();
    });
    child.once('exit', (code, signal) => gone(new Error(`the process ended with ${code ?? signal} before it said ${word}`)));
  });
}
