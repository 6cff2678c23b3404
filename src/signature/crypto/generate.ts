import { generateKeyPairSync, type KeyPairKeyObjectResult } from 'node:crypto';
import { newGostPrivateKey } from './gost-signature.ts';
import type { KeyKind, KeyPair } from './port.ts';
import { publicKeyOf, writeGostPrivateKey } from './private-key.ts';
import { gostSuites } from './suites.ts';

const pair = ({ publicKey, privateKey }: KeyPairKeyObjectResult): KeyPair => ({
  publicKeyInfo: new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })),
  privateKeyInfo: new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' })),
});

/** Makes a key pair, for demo authorities and tests. RSA takes up to a second. */
export function generateKeyPair(kind: KeyKind): KeyPair {
  switch (kind) {
    case 'rsa-2048':
    case 'rsa-4096':
      return pair(generateKeyPairSync('rsa', { modulusLength: kind === 'rsa-2048' ? 2048 : 4096 }));
    case 'ec-p256':
    case 'ec-p384':
      return pair(generateKeyPairSync('ec', { namedCurve: kind === 'ec-p256' ? 'P-256' : 'P-384' }));
    default: {
      const suite = gostSuites.find(({ family }) => family === kind);
      if (!suite) throw new Error(`no key kind ${kind}`);
      const privateKeyInfo = writeGostPrivateKey(suite, newGostPrivateKey(suite.curve));
      const publicKeyInfo = publicKeyOf(privateKeyInfo);
      if (!publicKeyInfo) throw new Error('a fresh key cannot be read back');
      return { publicKeyInfo, privateKeyInfo };
    }
  }
}
