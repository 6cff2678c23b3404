import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { type Instant, plusMilliseconds, write } from '../asn1/index.ts';
import { signBytes } from '../crypto/index.ts';
import { oids } from '../oids.ts';
import { type CertificateId, idNames, readOcspRequest, writeCertificateId } from '../revocation/index.ts';
import { revocationReasons } from '../x509/index.ts';
import type { Authority, Issued } from './authority.ts';

/** Ways in which a responder can be wrong on request, to see that nobody believes it. */
export type OcspFault =
  | 'tryLater'
  | 'garbage'
  | 'cutInHalf'
  | 'unknown'
  | 'wrongNonce'
  | 'noNonce'
  | 'badSignature'
  | 'notAuthorised'
  | 'otherCertificate'
  | 'old'
  | 'future';

export type OcspAnswerRequest = { readonly at: Instant; readonly fault?: OcspFault; readonly nextUpdate?: Instant };

/** Answers an OCSP question as the NCA's responder does, or wrongly on request. */
export function answerOcsp(authority: Authority, question: Uint8Array, { at, fault, nextUpdate }: OcspAnswerRequest): Uint8Array {
  if (fault === 'garbage') return Buffer.from('<html>busy</html>');
  if (fault === 'tryLater') return write.sequence(write.enumerated(3));
  const read = readOcspRequest(question);
  if (read.kind === 'unreadable') return write.sequence(write.enumerated(1));
  const responder = fault === 'notAuthorised' ? impostor(authority, at) : authority.responder(at);
  const spoken = fault === 'old' ? plusMilliseconds(at, -400 * 86_400_000) : fault === 'future' ? plusMilliseconds(at, 3 * 86_400_000) : at;
  const singles = read.value.ids.map((id) => singleDer(authority, id, spoken, fault, nextUpdate));
  const nonce = fault === 'wrongNonce' ? randomBytes(8) : fault === 'noNonce' ? undefined : read.value.nonce;
  const extensions = [
    ...(nonce ? [write.sequence(write.oid(oids.ocspNonce), write.octetString(write.octetString(nonce)))] : []),
    write.sequence(write.oid(oids.ocspExtendedRevoke), write.octetString(write.nil())),
  ];
  const data = write.sequence(
    write.explicit(1, responder.certificate.subject.der),
    write.generalizedTime(spoken),
    write.sequence(...singles),
    write.explicit(1, write.sequence(...extensions)),
  );
  const whole = signedAnswer(data, responder, fault === 'badSignature');
  return fault === 'cutInHalf' ? whole.subarray(0, whole.length / 2) : whole;
}

function impostor(authority: Authority, at: Instant): Issued {
  return authority.issue({
    profile: 'naturalPerson',
    subject: { commonName: 'OCSP RESPONDER' },
    notBefore: plusMilliseconds(at, -86_400_000),
    notAfter: plusMilliseconds(at, 86_400_000),
  });
}

function singleDer(
  authority: Authority,
  asked: CertificateId,
  at: Instant,
  fault: OcspFault | undefined,
  next: Instant | undefined,
): Uint8Array {
  const id = fault === 'otherCertificate' ? { ...asked, serial: '0123456789ABCDEF' } : asked;
  return write.sequence(
    writeCertificateId(id),
    fault === 'unknown' ? write.implicitPrimitive(2, new Uint8Array()) : statusDer(authority, asked),
    write.generalizedTime(at),
    ...(next ? [write.explicit(0, write.generalizedTime(next))] : []),
  );
}

/** Numbers that were never issued are answered "revoked", on hold, since 1970: RFC 6960, section 2.2. */
function statusDer(authority: Authority, { serial, ...hashes }: CertificateId): Uint8Array {
  const revoked = (at: Instant, reason: (typeof revocationReasons)[number] | undefined) =>
    write.implicitConstructed(
      1,
      write.generalizedTime(at),
      ...(reason ? [write.explicit(0, write.enumerated(revocationReasons.indexOf(reason)))] : []),
    );
  if (!idNames({ serial, ...hashes }, serial, authority.certificate) || !authority.isIssued(serial)) {
    return revoked('1970-01-01T00:00:00.000Z', 'certificateHold');
  }
  const entry = authority.findRevocation(serial);
  return entry ? revoked(entry.at, entry.reason) : write.implicitPrimitive(0, new Uint8Array());
}

function signedAnswer(data: Uint8Array, responder: Issued, spoilt: boolean): Uint8Array {
  const { suite } = responder.signer;
  const outcome = signBytes({
    algorithm: suite.algorithm,
    privateKeyInfo: responder.privateKeyInfo,
    digestOid: suite.digestOid,
    content: { kind: 'data', bytes: spoilt ? Buffer.concat([data, Uint8Array.of(0)]) : data },
  });
  if (outcome.kind !== 'signed') throw new Error(`the demonstration key does not sign: ${outcome.reason}`);
  const basic = write.sequence(
    data,
    write.sequence(write.oid(suite.algorithm.oid), suite.algorithm.parameters ?? new Uint8Array()),
    write.bitOctets(outcome.signature),
    write.explicit(0, write.sequence(responder.certificate.der)),
  );
  const bytes = write.sequence(write.oid(oids.ocspBasic), write.octetString(basic));
  return write.sequence(write.enumerated(0), write.explicit(0, bytes));
}
