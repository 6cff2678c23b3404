// A token in a process of its own, for tests: keys in files of a folder, the arithmetic by OpenSSL's program and, for GOST keys, which that
// does not know, by formula (6.1) of RFC 7091 over @noble/curves. Speaks the lines of docs/operating.md on standard input and output, or on
// a local socket when one is named.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { weierstrass } from '@noble/curves/abstract/weierstrass.js';

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

const numberOf = (bytes) => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex') || '0'}`);
const bytesOf = (number, length) => Buffer.from(number.toString(16).padStart(2 * length, '0'), 'hex').reverse();

/** RFC 7836, appendix A: the sets A of 512 and (A.2) of 256 bits. */
const groups = {
  CKM_GOSTR3410_512: {
    p: 2n ** 512n - 569n,
    a: 2n ** 512n - 572n,
    b: 0xe8c2505dedfc86ddc1bd0b2b6667f1da34b82574761cb0e879bd081cfd0b6265ee3cb090f30d27614cb4574010da90dd862ef9d4ebee4761503190785a71c760n,
    n: 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff27e69532f48d89116ff22b8d4e0560609b4b38abfad2b85dcacdb1411f10b275n,
    h: 1n,
    Gx: 3n,
    Gy: 0x7503cfe87a836ae3a61b8816e25450e6ce5e1c93acf1abc1778064fdcbefa921df1626be4fd036e93d75e6a50e3a41e98028fe5fc235f5b889a589cb5215f2a4n,
  },
  CKM_GOSTR3410: {
    p: 2n ** 256n - 617n,
    a: 0xc2173f1513981673af4892c23035a27ce25e2013bf95aa33b22c656f277e7335n,
    b: 0x295f9bae7428ed9ccc20e7c359a9d41a22fccd9108e17bf7ba9337a6f8ae9513n,
    n: 0x400000000000000000000000000000000fd8cddfc87b6635c115af556c360c67n,
    h: 4n,
    Gx: 0x91e38443a5e82c0d880923425712b2bb658b9196932e02c78b2582fe742daa28n,
    Gy: 0x32879423ab1a0375895786c4bb46e9565fde0b5344766740af268adb32322e5cn,
  },
};

/** RFC 7091, section 6.1: r = x(kP) mod q, s = rd + ke mod q; both least significant byte first, r before s. */
function signGost(mechanism, d, digest) {
  const group = groups[mechanism];
  const length = mechanism === 'CKM_GOSTR3410_512' ? 64 : 32;
  if (!group || digest.length !== length) return { error: 'CKR_DATA_LEN_RANGE' };
  const e = numberOf(digest) % group.n || 1n;
  for (;;) {
    const k = numberOf(randomBytes(length)) % group.n;
    if (k === 0n) continue;
    const r = weierstrass(group).BASE.multiply(k).toAffine().x % group.n;
    const s = (r * d + k * e) % group.n;
    if (r === 0n || s === 0n) continue;
    const [first, second] = mode() === 'swapped' ? [s, r] : [r, s];
    return { signature: Buffer.concat([bytesOf(first, length), bytesOf(second, length)]).toString('base64') };
  }
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
  const asked = Buffer.from(input, 'base64');
  const given = mode() === 'other' ? Buffer.alloc(mechanism === 'CKM_GOSTR3410_512' ? 64 : 32, 1) : asked;
  const scalar = join(folder, `${handle.slice(2)}.scalar`);
  if (existsSync(scalar)) return signGost(mechanism, numberOf(readFileSync(scalar)), given);
  const data = join(folder, 'input.bin');
  writeFileSync(data, given);
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
