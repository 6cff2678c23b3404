import { randomUUID } from 'node:crypto';
import { type CaseId, type Instant, type Sha256, sha256 } from '../base/index.ts';
import type { Signer } from '../signature/index.ts';
import { KeyNotInForce, type KeyRing } from './ring.ts';

/** What a key of the house is used for: an act in a case, the seal of a night. */
export type KeyPurpose = 'act' | 'nightlyRoot';

/** One use of a key, as whoever asks for it states it. */
export type KeyUse = {
  readonly key: string;
  readonly purpose: KeyPurpose;
  /** The case in which it signs; null where there is none. */
  readonly case: CaseId | null;
  /** In whose place it signs: the unit of the signing rule, or the job. */
  readonly by: string;
  /** SHA-256 of the document. */
  readonly over: Sha256;
};

/** A line of the log of uses. Each use has one when it is asked for, before the key is touched, and one when it ended. */
export type KeyUseLine = KeyUse & {
  readonly use: string;
  readonly state: 'asked' | 'signed' | 'failed';
  readonly at: Instant;
  /** SHA-256 of the certificate, and of the signature value that was made. */
  readonly certificate: Sha256;
  readonly signature: Sha256 | null;
};

/** Where uses are logged. A use that cannot be logged does not take place. */
export type KeyUseLog = { readonly add: (line: KeyUseLine) => Promise<void> };

/** Hands out the keys of the house, for one stated use each. */
export type KeyService = {
  readonly kind: KeyRing['kind'];
  /** A signer that logs before and after it signs. Throws KeyNotSetUp when there is no such key, KeyNotInForce when it is to be renewed. */
  readonly signerFor: (use: KeyUse) => Promise<Signer>;
  readonly close: () => Promise<void>;
};

/** The only way to the keys: every signature is in the log before the key is touched, and again with what came of it. */
export function createKeyService({
  ring,
  log,
  now,
}: {
  readonly ring: KeyRing;
  readonly log: KeyUseLog;
  readonly now: () => Instant;
}): KeyService {
  return {
    kind: ring.kind,
    close: ring.close,
    signerFor: async (use) => {
      const signer = await ring.open(use.key);
      const { notBefore, notAfter } = signer.certificate;
      const at = Date.parse(now());
      if (at < Date.parse(notBefore) || at > Date.parse(notAfter)) throw new KeyNotInForce(use.key);
      const certificate = sha256(signer.certificate.der);
      return {
        ...signer,
        sign: async (bytes, ecdsaEncoding) => {
          const id = randomUUID();
          const line = (state: KeyUseLine['state'], signature: Sha256 | null): KeyUseLine => ({
            ...use,
            use: id,
            state,
            at: now(),
            certificate,
            signature,
          });
          await log.add(line('asked', null));
          try {
            const outcome = await signer.sign(bytes, ecdsaEncoding);
            const signed = outcome.kind === 'signed';
            await log.add(line(signed ? 'signed' : 'failed', signed ? sha256(outcome.signature) : null));
            return outcome;
          } catch (error) {
            await log.add(line('failed', null));
            throw error;
          }
        },
      };
    },
  };
}
