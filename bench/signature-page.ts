/**
 * How fast a page is answered while GOST-512 documents arrive for verification on worker threads. One process serves pages and takes
 * documents, another asks for pages. Prints JSON. Run: node bench/signature-page.ts
 */
import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { checkSigner, readSignedData } from '../src/signature/cms/index.ts';
import { createVerifierPool, digest } from '../src/signature/crypto/index.ts';
import { demoHouse, testNow } from '../src/signature/testing/demo-house.ts';
import type { Verifier } from '../src/signature/verifier.ts';
import { machine, percentile } from './signature-timing.ts';

const arrivalsPerSecond = 200;
const pagesPerSecond = 40;
const seconds = 10;

const house = demoHouse('gost-2015-512');
const content = Buffer.from('Жәрдем '.repeat(100));
const documents: Uint8Array[] = [];
for (let i = 0; i < 300; i += 1) documents.push(await house.sign(content, [house.issue()], testNow));

async function verifyDocument(document: Uint8Array, verify: Verifier): Promise<void> {
  const read = readSignedData(document);
  const signer = read.kind === 'read' ? read.value.signers[0] : undefined;
  if (read.kind !== 'read' || !signer) throw new Error('a good document was not read');
  const contentDigest = (oid: string) => digest(oid, read.value.content ?? content);
  const { checks } = await checkSigner({ signedData: read.value, signer, contentDigest, contentAtHand: true, others: [], verify });
  if (!checks.every(({ outcome }) => outcome === 'passed')) throw new Error('a good document was refused');
}

/** A list page of a desk: a hundred rows made anew for each asking. */
function page(): string {
  const row = (i: number) =>
    `<tr><td>${i}</td><td>ҮЛГІБАЕВ СЫНАҚ ${i}</td><td>${new Date(1.7e12 + i * 864e5).toISOString().slice(0, 10)}</td></tr>`;
  return `<!doctype html><html lang="kk"><title>Жәрдем</title><table>${Array.from({ length: 100 }, (_, i) => row(i)).join('')}</table></html>`;
}

const server = createServer((_, answer) => {
  answer.setHeader('content-type', 'text/html; charset=utf-8').end(page());
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

/** Page times in milliseconds while documents arrive evenly. */
async function run(verify: Verifier | undefined) {
  let arrived = 0;
  let verified = 0;
  const pending = new Set<Promise<void>>();
  const began = performance.now();
  const clock = setInterval(() => {
    const due = Math.floor(((performance.now() - began) / 1000) * arrivalsPerSecond);
    for (; verify && arrived < due; arrived += 1) {
      const work = verifyDocument(documents[arrived % documents.length] as Uint8Array, verify).then(() => {
        verified += 1;
        pending.delete(work);
      });
      pending.add(work);
    }
  }, 5);
  const client = fork(fileURLToPath(new URL('./signature-page-client.ts', import.meta.url)), [
    address,
    String(pagesPerSecond),
    String(seconds),
  ]);
  const times = await new Promise<readonly number[]>((resolve, reject) => {
    client.once('message', (message) => resolve(message as readonly number[]));
    client.once('exit', () => reject(new Error('the client ended without an answer')));
  });
  clearInterval(clock);
  const lasted = (performance.now() - began) / 1000;
  const backlog = pending.size;
  await Promise.all(pending);
  return {
    pages: times.length,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    arrivedPerSecond: Math.round(arrived / lasted),
    verifiedPerSecond: Math.round((verified - backlog) / lasted),
    backlog,
  };
}

const pool = createVerifierPool();
await Promise.all(documents.slice(0, 20).map((document) => verifyDocument(document, pool.verify)));
const result = {
  bench: 'signature-page',
  machine: machine(),
  millisecondsWithoutSignatures: await run(undefined),
  millisecondsWithWorkers: await run(pool.verify),
};
await pool.close();
server.close();
console.log(JSON.stringify(result, null, 2));
