import { Buffer } from 'node:buffer';
import { type Check, failed, impossible, passed } from '../checks.ts';
import { digest, type VerificationPolicy, type VerifyOutcome } from '../crypto/index.ts';
import { oids } from '../oids.ts';
import { signatureCheck } from '../outcomes.ts';
import type { Verifier } from '../verifier.ts';
import { type Certificate, hasNoParameters } from '../x509/index.ts';
import { encodingAsWritten, encodingInDer } from './attributes.ts';
import type { SignedData, SignerInfo } from './signed-data.ts';

export type SignerCheckRequest = {
  readonly signedData: SignedData;
  readonly signer: SignerInfo;
  /** Digests the content that was signed; undefined when there is no content at hand or no such digest. */
  readonly contentDigest: (hashOid: string) => Uint8Array | undefined;
  readonly contentAtHand: boolean;
  /** Certificates beside those inside the document. */
  readonly others: readonly Certificate[];
  readonly verify: Verifier;
  readonly policy?: VerificationPolicy;
};

/** The checks that need no trust, and the certificate that the signature was checked with. */
export type CheckedSigner = { readonly checks: readonly Check[]; readonly certificate?: Certificate };

/** Attributes that prove something only when they are signed (RFC 5652, section 11; RFC 5035). */
const mustBeSigned: readonly string[] = [
  oids.contentType,
  oids.messageDigest,
  oids.signingTime,
  oids.signingCertificate,
  oids.signingCertificateV2,
];

/** Checks one signature of a document: its form, the content's digest, the value, the binding to the certificate. */
export async function checkSigner(request: SignerCheckRequest): Promise<CheckedSigner> {
  const { signedData, signer, others } = request;
  const certificate = findSignerCertificate(signer, signedData.certificates) ?? findSignerCertificate(signer, others);
  const checks = [
    versionCheck(signedData, signer),
    attributesCheck(signedData, signer),
    algorithmCheck(signedData, signer),
    contentCheck(request),
  ];
  if (!certificate) {
    checks.push(impossible('signerCertificate', 'signer-certificate-missing'));
    return { checks };
  }
  checks.push(
    passed('signerCertificate', undefined, { serial: certificate.serial }),
    signatureCheck('signature', await valueOutcome(request, certificate)),
    bindingCheck(signer, certificate),
  );
  return { checks, certificate };
}

export function findSignerCertificate({ id }: SignerInfo, candidates: readonly Certificate[]): Certificate | undefined {
  return candidates.find((candidate) =>
    id.kind === 'keyId'
      ? candidate.extensions.subjectKeyId === id.keyId
      : candidate.serial === id.serial && Buffer.compare(candidate.issuer.der, id.issuer) === 0,
  );
}

/** RFC 5652, 5.1 and 5.3: the versions follow from the contents; another number means that something was changed. */
function versionCheck({ version, contentType, signers }: SignedData, signer: SignerInfo): Check {
  const expected = contentType !== oids.data || signers.some(({ id }) => id.kind === 'keyId') ? 3 : 1;
  const fits = (version === expected || version === 4 || version === 5) && signer.version === (signer.id.kind === 'keyId' ? 3 : 1);
  return fits ? passed('structure') : failed('structure', 'version-mismatch');
}

/**
 * Signed attributes are demanded: without them the signed attributes of one document could be shown as the content of another, and
 * nothing binds the content type.
 */
function attributesCheck({ contentType }: SignedData, { signedAttributes, unsignedAttributes }: SignerInfo): Check {
  if (!signedAttributes) return failed('signedAttributes', 'signed-attributes-missing');
  const { list } = signedAttributes;
  const repeated = list.find(({ oid }, index) => list.findIndex((other) => other.oid === oid) < index);
  if (repeated) return failed('signedAttributes', 'attribute-repeated', { oid: repeated.oid });
  const outside = unsignedAttributes.find(({ oid }) => mustBeSigned.includes(oid));
  if (outside) return failed('signedAttributes', 'attribute-not-signed', { oid: outside.oid });
  if (!signedAttributes.messageDigest) return failed('signedAttributes', 'message-digest-missing');
  if (signedAttributes.contentType !== contentType) return failed('signedAttributes', 'content-type-differs');
  return passed('signedAttributes');
}

function algorithmCheck({ digestAlgorithms }: SignedData, { digestAlgorithm }: SignerInfo): Check {
  if (!digestAlgorithms.every(hasNoParameters) || !hasNoParameters(digestAlgorithm)) return failed('algorithm', 'algorithm-parameters-bad');
  const listed = digestAlgorithms.some(({ oid }) => oid === digestAlgorithm.oid);
  return listed ? passed('algorithm') : failed('algorithm', 'digest-not-listed');
}

function contentCheck({ signer, contentDigest, contentAtHand, policy }: SignerCheckRequest): Check {
  const { oid } = signer.digestAlgorithm;
  if (!contentAtHand) return impossible('contentDigest', 'content-missing');
  if (oid === oids.sha1 && !policy?.allowSha1) return failed('contentDigest', 'sha1-not-allowed');
  const value = contentDigest(oid);
  if (!value) return impossible('contentDigest', 'digest-unknown');
  const stated = signer.signedAttributes?.messageDigest;
  if (!stated) return failed('contentDigest', 'message-digest-missing');
  return Buffer.compare(value, stated) === 0 ? passed('contentDigest') : failed('contentDigest', 'digest-differs');
}

/** Tries the signature over the attributes as they are written, then over their DER. */
async function valueOutcome(request: SignerCheckRequest, certificate: Certificate): Promise<VerifyOutcome> {
  const { signedAttributes } = request.signer;
  if (!signedAttributes) return { kind: 'refused', reason: 'digest-missing', note: 'no signed attributes' };
  const asWritten = encodingAsWritten(signedAttributes);
  const first = asWritten && verifyOver(asWritten, request, certificate);
  const outcome = first instanceof Promise ? await first : first;
  if (outcome?.kind === 'valid') return outcome;
  const der = encodingInDer(signedAttributes, asWritten);
  const second = der && (await verifyOver(der, request, certificate));
  if (second?.kind === 'valid') return second;
  return outcome ?? second ?? { kind: 'refused', reason: 'digest-missing', note: 'signed attributes that have no encoding' };
}

function verifyOver(bytes: Uint8Array, { signer, verify, policy }: SignerCheckRequest, { publicKeyInfo }: Certificate) {
  return verify({
    algorithm: signer.signatureAlgorithm,
    publicKeyInfo,
    digestOid: signer.digestAlgorithm.oid,
    content: { kind: 'data', bytes },
    signature: signer.signature,
    ...(policy ? { policy } : {}),
  });
}

function bindingCheck({ signedAttributes }: SignerInfo, certificate: Certificate): Check {
  const hashes = signedAttributes?.certificateHashes ?? [];
  if (hashes.length === 0) return passed('signingCertificate', 'signing-certificate-absent');
  for (const { hashOid, hash } of hashes) {
    const expected = hashOid === oids.sha256 ? Buffer.from(certificate.fingerprint, 'hex') : digest(hashOid, certificate.der);
    if (!expected) return impossible('signingCertificate', 'digest-unknown');
    if (Buffer.compare(expected, hash) !== 0) return failed('signingCertificate', 'signing-certificate-differs');
  }
  return passed('signingCertificate');
}
