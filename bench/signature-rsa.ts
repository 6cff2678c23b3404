/**
 * What verifying an RSA CMS document costs beside bare node:crypto.verify over the same content with the same key, in one run: the
 * document is parsed, its certificate read, content digest, signed attributes and binding checked. Prints JSON. Run: node
 * bench/signature-rsa.ts
 */
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { checkSigner, readSignedData } from '../src/signature/cms/index.ts';
import { digest, type KeyKind, verifySignature } from '../src/signature/crypto/index.ts';
import { demoHouse, testNow } from '../src/signature/testing/demo-house.ts';
import { machine, measure } from './signature-timing.ts';

/** A short statement, an application with a few pages, one with scans. */
const sizes = [1024, 64 * 1024, 1024 * 1024];

async function compare(keyKind: KeyKind, size: number) {
  const house = demoHouse(keyKind);
  const issued = house.issue();
  const content = new Uint8Array(size).map((_, i) => i * 31);
  const document = await house.sign(content, [issued], testNow);
  const key = createPublicKey({ key: Buffer.from(issued.certificate.publicKeyInfo), format: 'der', type: 'spki' });
  const privateKey = createPrivateKey({ key: Buffer.from(issued.privateKeyInfo), format: 'der', type: 'pkcs8' });
  const signature = sign('sha256', content, privateKey);
  const perRound = size > 100_000 ? 4 : 40;
  const { bare, cms } = await measure(
    [
      {
        name: 'bare',
        perRound,
        once: () => {
          if (!verify('sha256', content, key, signature)) throw new Error('a good signature was refused');
        },
      },
      {
        name: 'cms',
        perRound,
        once: async () => {
          const read = readSignedData(document);
          const signer = read.kind === 'read' ? read.value.signers[0] : undefined;
          if (read.kind !== 'read' || !signer) throw new Error('a good document was not read');
          const { checks } = await checkSigner({
            signedData: read.value,
            signer,
            contentDigest: (oid) => digest(oid, read.value.content ?? content),
            contentAtHand: true,
            others: [],
            verify: verifySignature,
          });
          if (!checks.every(({ outcome }) => outcome === 'passed')) throw new Error('a good document was refused');
        },
      },
    ],
    400,
  );
  if (!bare || !cms) throw new Error('nothing measured');
  return { key: keyKind, contentBytes: size, bare, cms, ratio: Math.round((bare.microseconds / cms.microseconds) * 100) / 100 };
}

const results = [];
for (const key of ['rsa-2048', 'rsa-4096'] as const) for (const size of sizes) results.push(await compare(key, size));
console.log(JSON.stringify({ bench: 'signature-rsa', machine: machine(), results }, null, 2));
