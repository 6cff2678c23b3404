/**
 * How many GOST signatures one core verifies: the tuned verifier with keys met for the first time and met again, @noble/curves, and
 * plain BigInt arithmetic; the digests; a whole CMS document. Prints JSON. Run: node bench/signature-gost.ts
 */
import { checkSigner, readSignedData } from '../src/signature/cms/index.ts';
import { fromLittleEndian } from '../src/signature/crypto/bytes.ts';
import { gost34311 } from '../src/signature/crypto/gost-34-311-95.ts';
import { cryptoProA, type GostCurve, tc26A256, tc26A512 } from '../src/signature/crypto/gost-curves.ts';
import { inverse } from '../src/signature/crypto/gost-group.ts';
import { librarySumX } from '../src/signature/crypto/gost-noble.ts';
import {
  type GostPublicKey,
  gostPublicBytes,
  newGostPrivateKey,
  readGostPublicKey,
  signGost,
  verifyGost,
} from '../src/signature/crypto/gost-signature.ts';
import { digest, verifySignature } from '../src/signature/crypto/index.ts';
import { streebog } from '../src/signature/crypto/streebog.ts';
import { demoHouse, testNow } from '../src/signature/testing/demo-house.ts';
import { plainSumX } from './signature-plain.ts';
import { type Contender, machine, measure, type Rate } from './signature-timing.ts';

type Sample = { readonly key: GostPublicKey; readonly publicKey: Uint8Array; readonly digest: Uint8Array; readonly signature: Uint8Array };

function sample(curve: GostCurve): Sample {
  const d = newGostPrivateKey(curve);
  const publicKey = gostPublicBytes(curve, d);
  const bytes = streebog(curve.bytes === 64 ? 512 : 256, publicKey);
  return { key: keyOf(curve, publicKey), publicKey, digest: bytes, signature: signGost(curve, d, bytes) };
}

function keyOf(curve: GostCurve, publicKey: Uint8Array): GostPublicKey {
  const outcome = readGostPublicKey(curve, publicKey);
  if (outcome.kind === 'refused') throw new Error(outcome.note);
  return outcome.key;
}

function demand(holds: boolean): void {
  if (!holds) throw new Error('a good signature was refused');
}

/** The textbook procedure with a given way to compute m·G + n·Q. */
function byTheBook({ key, digest: hashed, signature }: Sample, sumX: typeof librarySumX): boolean {
  const { q, bytes } = key.curve;
  const r = fromLittleEndian(signature.subarray(0, bytes));
  const v = inverse(fromLittleEndian(hashed) % q, q);
  const x = sumX(key.curve, (fromLittleEndian(signature.subarray(bytes)) * v) % q, ((q - r) * v) % q, key.point);
  return x !== undefined && x % q === r;
}

async function measureCurve(curve: GostCurve): Promise<Readonly<Record<string, Rate>>> {
  const samples = Array.from({ length: 40 }, () => sample(curve));
  const at = (turn: number) => samples[turn % samples.length] as Sample;
  const perRound = curve.bytes === 64 ? 80 : 240;
  return measure([
    { name: 'sign', perRound: 40, once: () => signGost(curve, newGostPrivateKey(curve), at(0).digest) },
    {
      name: 'firstUseOfKey',
      perRound,
      once: (turn) => {
        const { key, digest: hashed, signature } = at(turn);
        demand(verifyGost({ ...key, uses: 0, tables: undefined }, hashed, signature) === 'valid');
      },
    },
    { name: 'knownKey', perRound, once: (turn) => demand(verifyGost(at(turn).key, at(turn).digest, at(turn).signature) === 'valid') },
    { name: 'nobleCurves', perRound: perRound / 4, once: (turn) => demand(byTheBook(at(turn), librarySumX)) },
    { name: 'plainBigInt', perRound: perRound / 4, once: (turn) => demand(byTheBook(at(turn), plainSumX)) },
  ]);
}

/** Whole documents: parsing, signed attributes, content digest, certificate binding and the value; each by a signer of its own. */
async function measureCms(): Promise<Readonly<Record<string, Rate>>> {
  const house = demoHouse('gost-2015-512');
  const content = Buffer.from('Жәрдем '.repeat(100));
  const contenders: Contender[] = [];
  for (const [name, signers] of [
    ['signersMetOnce', 700],
    ['sameSigner', 1],
  ] as const) {
    const documents: Uint8Array[] = [];
    for (let i = 0; i < signers; i += 1) documents.push(await house.sign(content, [house.issue()], testNow));
    contenders.push({
      name,
      perRound: 80,
      once: async (turn) => {
        const read = readSignedData(documents[turn % documents.length] as Uint8Array);
        const signer = read.kind === 'read' ? read.value.signers[0] : undefined;
        if (read.kind !== 'read' || !signer) throw new Error('a good document was not read');
        const contentDigest = (oid: string) => digest(oid, read.value.content ?? content);
        const { checks } = await checkSigner({
          signedData: read.value,
          signer,
          contentDigest,
          contentAtHand: true,
          others: [],
          verify: verifySignature,
        });
        demand(checks.every(({ outcome }) => outcome === 'passed'));
      },
    });
  }
  return measure(contenders);
}

async function measureDigests() {
  const data = new Uint8Array(256 * 1024).map((_, i) => i * 7);
  const rates = await measure([
    { name: 'streebog512', perRound: 4, once: () => streebog(512, data) },
    { name: 'gost34311', perRound: 1, once: () => gost34311(data) },
  ]);
  return Object.fromEntries(
    Object.entries(rates).map(([name, { microseconds }]) => [name, Math.round((data.length / microseconds) * 10) / 10]),
  );
}

const result = {
  bench: 'signature-gost',
  machine: machine(),
  verificationsPerSecond: {
    [tc26A512.name]: await measureCurve(tc26A512),
    [tc26A256.name]: await measureCurve(tc26A256),
    [cryptoProA.name]: await measureCurve(cryptoProA),
  },
  cmsGost512: await measureCms(),
  digestMegabytesPerSecond: await measureDigests(),
};
console.log(JSON.stringify(result, null, 2));
