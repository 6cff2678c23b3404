import { createHash } from 'node:crypto';
import type { Instant } from '../asn1/index.ts';
import { type Check, failed, type Verdict, verdictOf } from '../checks.ts';
import { verifySignature } from '../crypto/index.ts';
import type { Fetcher, RevocationEvidence } from '../revocation/index.ts';
import { inspectionPolicy, type SignaturePolicy, type SignerResult, type VerificationContext, verifyDocument } from '../verify/index.ts';
import { type Certificate, readCertificate, type TrustStore } from '../x509/index.ts';
import { verifyXml } from '../xml/index.ts';
import { inspectAnswer, inspectCertificate, inspectList, inspectTimeStamp } from './inspect.ts';
import { type FileKind, recognise } from './kind.ts';

export type FileOptions = {
  /** Certificates that the caller trusts beside the store: DER or PEM of the issuing authority. */
  readonly issuers?: readonly Uint8Array[];
  readonly store?: TrustStore;
  /** The signed document for a detached signature; the stamped bytes for a time stamp. */
  readonly content?: Uint8Array;
  /** Judge as of this moment; the present when absent. */
  readonly at?: Instant;
  readonly now: Instant;
  /** Revocation lists and OCSP answers at hand. */
  readonly evidence?: readonly RevocationEvidence[];
  /** Absent: nothing is asked of the outside. */
  readonly fetcher?: Fetcher;
  readonly policy?: SignaturePolicy;
};

/** What a file is and whether it holds. */
export type FileResult = {
  readonly kind: FileKind;
  readonly verdict: Verdict;
  /** 0: every check passed; 1: one failed; 2: none failed, one could not be made. */
  readonly exitStatus: 0 | 1 | 2;
  readonly checks: readonly Check[];
  readonly signers: readonly SignerResult[];
  /** What the object itself says: dates, numbers, states. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Checks that this kind of file leaves out unless evidence or a connection is given. */
  readonly notChecked: readonly 'revocation'[];
};

/** What one kind of file yields. */
export type Inspection = Pick<FileResult, 'checks' | 'facts'> & Partial<Pick<FileResult, 'signers' | 'notChecked'>>;

const exitStatuses = { valid: 0, invalid: 1, undetermined: 2 } as const;

/** Verifies a file of any kind: CMS, signed XML, certificate, revocation list, OCSP answer, time stamp. Never throws on any bytes. */
export async function verifyFile(file: Uint8Array, options: FileOptions): Promise<FileResult> {
  const { kind, bytes } = recognise(file);
  const trusted: Certificate[] = [];
  const checks: Check[] = [];
  for (const given of options.issuers ?? []) {
    const read = readCertificate(given);
    if (read.kind === 'read') trusted.push(read.value);
    else checks.push(failed('issuer', 'unreadable', { code: read.code, offset: String(read.offset), path: read.path }));
  }
  const { anchors = [], authorities = [] } = options.store ?? {};
  const context: VerificationContext = {
    store: { anchors: [...anchors, ...trusted.map((certificate) => ({ certificate }))], authorities },
    verify: verifySignature,
    now: options.now,
    policy: options.policy ?? inspectionPolicy,
    ...(options.fetcher ? { fetcher: options.fetcher } : {}),
  };
  const inspection = await inspect(kind, bytes, options, context);
  const all = [...checks, ...inspection.checks];
  const { signers = [], facts, notChecked = [] } = inspection;
  const verdict = verdictOf([...all, ...signers.flatMap((signer) => signer.checks)]);
  return { kind, verdict, exitStatus: exitStatuses[verdict], checks: all, signers, facts, notChecked };
}

async function inspect(kind: FileKind, bytes: Uint8Array, options: FileOptions, context: VerificationContext): Promise<Inspection> {
  const asOf = options.at ? { asOf: options.at } : {};
  const kept = { revocation: options.evidence ?? [] };
  switch (kind) {
    case 'cms': {
      const { checks, signers, content } = await verifyDocument({
        cms: bytes,
        kept,
        context,
        ...asOf,
        ...pick('content', options.content),
      });
      const facts = content ? { detached: false, contentLength: content.length, contentHash: sha256(content) } : { detached: true };
      return { checks, signers, facts };
    }
    case 'xml': {
      const { checks, signers, form, signed } = await verifyXml({ xml: bytes, kept, context, ...asOf });
      return { checks, signers, facts: signed ? { form, contentHash: sha256(signed) } : { form } };
    }
    case 'certificate':
      return inspectCertificate(bytes, options, context);
    case 'crl':
      return inspectList(bytes, options, context);
    case 'ocspAnswer':
      return inspectAnswer(bytes, options, context);
    case 'timeStampAnswer':
    case 'timeStampToken':
      return inspectTimeStamp(kind, bytes, options, context);
    case 'unknown':
      return { checks: [failed('structure', 'kind-unknown')], facts: {} };
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function pick<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}
