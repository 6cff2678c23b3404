// A token in a process of its own, for tests: keys in PEM files of a folder, the arithmetic by OpenSSL's program. Speaks the lines of
// docs/operating.md on standard input and output, or on a local socket when one is named.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const [folder, socket] = process.argv.slice(2);
const modeFile = join(folder, 'mode');
const mode = () => (existsSync(modeFile) ? readFileSync(modeFile, 'utf8') : '');

function halvesOf(der) {
  const number = (at) => {
    const length = der[at + 1];
    const bytes = der.subarray(at + 2, at + 2 + length);
    return { half: Buffer.concat([Buffer.alloc(32), bytes[0] === 0 ? bytes.subarray(1) : bytes]).subarray(-32), next: at + 2 + length };
  };
  const r = number(2);
  return Buffer.concat([r.half, number(r.next).half]);
}

function answer({ op, slot, label, handle, mechanism, input }) {
  if (op === 'slots') {
    const both = mode() === 'two';
    return {
      slots: [
        { slot: 0, label: '', present: false },
        { slot: 7, label: 'HOUSE', present: mode() !== 'away' },
        ...(both ? [{ slot: 8, label: 'OTHER', present: true }] : []),
      ],
    };
  }
  if (slot !== 7) return { error: 'CKR_SLOT_ID_INVALID' };
  if (op === 'findKey') {
    const file = join(folder, `${label}.der`);
    return { key: existsSync(file) ? { handle: `h-${label}`, certificate: readFileSync(file).toString('base64') } : null };
  }
  if (op !== 'sign') return { error: 'CKR_FUNCTION_NOT_SUPPORTED' };
  if (mode() === 'pin') return { error: 'CKR_PIN_INCORRECT' };
  const data = join(folder, 'input.bin');
  writeFileSync(data, Buffer.from(mode() === 'other' ? Buffer.alloc(32).toString('base64') : input, 'base64'));
  const key = join(folder, `${handle.slice(2)}.pem`);
  const made = execFileSync('openssl', ['pkeyutl', '-sign', '-inkey', key, '-in', data]);
  return { signature: (mechanism === 'CKM_ECDSA' ? halvesOf(made) : made).toString('base64') };
}

function serve(from, to) {
  createInterface({ input: from }).on('line', (line) => {
    const { id, ...question } = JSON.parse(line);
    if (mode() === 'dies' && question.op === 'sign') process.exit(3);
    if (mode() === 'silent' && question.op === 'sign') return;
    if (mode() === 'babble') return to.write('hello\n');
    to.write(`${JSON.stringify({ id, ...answer(question) })}\n`);
  });
}

if (socket) createServer((connection) => serve(connection, connection)).listen(socket);
else serve(process.stdin, process.stdout);
