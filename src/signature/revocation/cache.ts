import type { Instant } from '../asn1/index.ts';
import { plusMilliseconds } from '../asn1/index.ts';
import type { Crl } from '../x509/index.ts';

/** Lists by address and answers by certificate, kept as long as they may be used again. Everything kept has been checked before. */
export type RevocationCache = {
  readonly findList: (address: string, at: Instant) => Crl | undefined;
  readonly keepList: (address: string, crl: Crl, at: Instant) => void;
  readonly findAnswer: (certificate: string, at: Instant) => Uint8Array | undefined;
  readonly keepAnswer: (certificate: string, der: Uint8Array, at: Instant) => void;
};

export type CacheSettings = {
  /** Milliseconds after which a list is fetched anew although it has not run out. */
  readonly listAge: number;
  readonly answerAge: number;
  readonly lists: number;
  readonly answers: number;
};

const defaults: CacheSettings = { listAge: 30 * 60_000, answerAge: 5 * 60_000, lists: 20, answers: 10_000 };

/** A cache in memory, bounded, the oldest leaving first. */
export function createRevocationCache(settings: Partial<CacheSettings> = {}): RevocationCache {
  const { listAge, answerAge, lists, answers } = { ...defaults, ...settings };
  const crls = bounded<Crl>(lists);
  const ocsp = bounded<Uint8Array>(answers);
  return {
    findList: (address, at) => {
      const crl = crls.find(address, at);
      return crl?.nextUpdate && crl.nextUpdate < at ? undefined : crl;
    },
    keepList: (address, crl, at) => crls.keep(address, crl, plusMilliseconds(at, listAge)),
    findAnswer: (certificate, at) => ocsp.find(certificate, at),
    keepAnswer: (certificate, der, at) => ocsp.keep(certificate, der, plusMilliseconds(at, answerAge)),
  };
}

function bounded<T>(capacity: number) {
  const kept = new Map<string, { readonly value: T; readonly until: Instant }>();
  return {
    find: (key: string, at: Instant): T | undefined => {
      const found = kept.get(key);
      if (!found) return undefined;
      if (at <= found.until) return found.value;
      kept.delete(key);
      return undefined;
    },
    keep: (key: string, value: T, until: Instant): void => {
      kept.delete(key);
      kept.set(key, { value, until });
      if (kept.size > capacity) kept.delete(kept.keys().next().value ?? key);
    },
  };
}
