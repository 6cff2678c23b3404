import { type Instant, write } from '../asn1/index.ts';
import { signBytes } from '../crypto/index.ts';
import { oids } from '../oids.ts';
import { revocationReasons } from '../x509/index.ts';
import type { Authority, RevocationEntry } from './authority.ts';
import { extension, pointsDer } from './profiles.ts';

export type ListRequest = {
  readonly at: Instant;
  readonly nextUpdate?: Instant;
  readonly number: number;
  /** Number of the complete list that this one adds to: makes a delta list. */
  readonly deltaBase?: number;
  /** Entries instead of the authority's own, for delta lists and tests. */
  readonly entries?: ReadonlyMap<string, RevocationEntry>;
};

/** Makes a signed revocation list. */
export function makeList(authority: Authority, request: ListRequest): Uint8Array {
  const { suite } = authority.identity.signer;
  const algorithm = write.sequence(write.oid(suite.algorithm.oid), suite.algorithm.parameters ?? new Uint8Array());
  const entries = [...(request.entries ?? authority.revocations())].map(([serial, entry]) => entryDer(serial, entry));
  const { delta } = authority.addresses;
  const extensions = [
    extension(oids.crlNumber, false, write.integer(request.number)),
    ...(request.deltaBase === undefined ? [] : [extension(oids.deltaCrlIndicator, true, write.integer(request.deltaBase))]),
    ...(delta && request.deltaBase === undefined ? [extension(oids.freshestCrl, false, pointsDer(delta))] : []),
  ];
  const tbs = write.sequence(
    write.integer(1),
    algorithm,
    authority.certificate.subject.der,
    write.time(request.at),
    ...(request.nextUpdate ? [write.time(request.nextUpdate)] : []),
    ...(entries.length > 0 ? [write.sequence(...entries)] : []),
    write.explicit(0, write.sequence(...extensions)),
  );
  const outcome = signBytes({
    algorithm: suite.algorithm,
    privateKeyInfo: authority.identity.privateKeyInfo,
    digestOid: suite.digestOid,
    content: { kind: 'data', bytes: tbs },
  });
  if (outcome.kind !== 'signed') throw new Error(`the demonstration key does not sign: ${outcome.reason}`);
  return write.sequence(tbs, algorithm, write.bitOctets(outcome.signature));
}

function entryDer(serial: string, { at, reason, invalidSince }: RevocationEntry): Uint8Array {
  const extensions = [
    ...(reason ? [extension(oids.reasonCode, false, write.enumerated(revocationReasons.indexOf(reason)))] : []),
    ...(invalidSince ? [extension(oids.invalidityDate, false, write.generalizedTime(invalidSince))] : []),
  ];
  return write.sequence(write.serialInteger(serial), write.time(at), ...(extensions.length > 0 ? [write.sequence(...extensions)] : []));
}
