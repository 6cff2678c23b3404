import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { generateKeyPair, type KeyKind, signatureAlgorithmFor, signBytes, type VerifyRequest, verifySignature } from './index.ts';
import { createVerifierPool } from './pool.ts';

/** A request that holds, its bytes lying in the middle of a larger buffer as a reader's views do. */
function requestOf(kind: KeyKind, text: string): VerifyRequest {
  const pair = generateKeyPair(kind);
  const suite = signatureAlgorithmFor(pair.publicKeyInfo);
  if (!suite) throw new Error('no suite');
  const bytes = Buffer.from(`....${text}....`).subarray(4, -4);
  const content = { kind: 'data', bytes } as const;
  const outcome = signBytes({ algorithm: suite.algorithm, privateKeyInfo: pair.privateKeyInfo, content });
  if (outcome.kind === 'refused') throw new Error(outcome.note);
  return { algorithm: suite.algorithm, publicKeyInfo: pair.publicKeyInfo, content, signature: outcome.signature };
}

const pool = createVerifierPool({ threads: 2 });
afterAll(() => pool.close());

const canRun = Boolean(process.features.typescript);
if (!canRun) console.warn('this Node does not load TypeScript by itself: the verifier pool is not tried');

describe.skipIf(!canRun)('the verifier pool', () => {
  it('answers as the plain verifier does, each request its own outcome', async () => {
    const good = (['gost-2015-512', 'gost-2004', 'gost-2015-256', 'rsa-2048', 'ec-p256'] as const).map((kind) => requestOf(kind, kind));
    const bad = good.map((request) => ({ ...request, content: { kind: 'data', bytes: Buffer.from('x') } as const }));
    const odd = { ...requestOf('gost-2015-512', 'odd'), publicKeyInfo: Uint8Array.of(1) };
    const requests = [...good, ...bad, odd, ...good];
    const outcomes = await Promise.all(requests.map((request) => pool.verify(request)));
    expect(outcomes).toEqual(requests.map((request) => verifySignature(request)));
    expect(outcomes.map(({ kind }) => kind)).toEqual([
      ...Array(5).fill('valid'),
      ...Array(5).fill('invalid'),
      'refused',
      ...Array(5).fill('valid'),
    ]);
  });

  it('leaves the event loop free while hundreds of GOST signatures are computed', async () => {
    const request = requestOf('gost-2015-512', 'many');
    let longest = 0;
    let last = performance.now();
    const clock = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }, 5);
    const outcomes = await Promise.all(Array.from({ length: 400 }, () => pool.verify(request)));
    clearInterval(clock);
    expect(outcomes.every(({ kind }) => kind === 'valid')).toBe(true);
    const began = performance.now();
    for (let i = 0; i < 400; i += 1) verifySignature(request);
    expect(longest).toBeLessThan(0.8 * (performance.now() - began));
  });

  it('rejects what cannot be sent and goes on', async () => {
    const own = createVerifierPool({ threads: 1 });
    const request = requestOf('gost-2015-512', 'thread');
    const unsendable = { ...request, policy: { minimumRsaBits: Symbol('no') as unknown as number } };
    await expect(own.verify(unsendable)).rejects.toThrow();
    await expect(own.verify(request)).resolves.toMatchObject({ kind: 'valid' });
    await own.close();
  });

  it('replaces a thread that broke and rejects a request that breaks a second one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jardem-pool-'));
    const worker = join(folder, 'worker.mjs');
    const text = (count: number) => `
      import { parentPort } from 'node:worker_threads';
      import { existsSync, writeFileSync } from 'node:fs';
      parentPort.on('message', ({ id, request }) => {
        const mark = ${JSON.stringify(folder)} + '/' + request.signature.length;
        const times = [1, 2].filter((n) => existsSync(mark + '.' + n)).length;
        if (request.signature.length < 4 && times < ${count}) { writeFileSync(mark + '.' + (times + 1), ''); process.exit(1); }
        parentPort.postMessage({ id, outcome: { kind: 'refused', reason: 'algorithm-unknown', note: 'from the second thread' } });
      });`;
    const request = { ...requestOf('gost-2015-512', 'break'), signature: new Uint8Array(1) };
    writeFileSync(worker, text(1));
    const once = createVerifierPool({ threads: 1, worker: pathToFileURL(worker) });
    await expect(once.verify(request)).resolves.toMatchObject({ note: 'from the second thread' });
    await once.close();
    writeFileSync(worker, text(2));
    const twice = createVerifierPool({ threads: 1, worker: pathToFileURL(worker) });
    await expect(twice.verify({ ...request, signature: new Uint8Array(2) })).rejects.toThrow('verification thread ended');
    await expect(twice.verify({ ...request, signature: new Uint8Array(9) })).resolves.toMatchObject({ kind: 'refused' });
    await twice.close();
    rmSync(folder, { recursive: true });
  });

  it('takes nothing more and leaves nothing hanging once closed', async () => {
    const own = createVerifierPool({ threads: 1 });
    const request = requestOf('gost-2015-512', 'closing');
    const pending = Array.from({ length: 50 }, () =>
      own.verify(request).then(
        ({ kind }) => kind,
        () => 'rejected',
      ),
    );
    await own.close();
    const kinds = await Promise.all(pending);
    expect(kinds).toContain('rejected');
    await expect(own.verify(request)).rejects.toThrow('closed');
  });
});
