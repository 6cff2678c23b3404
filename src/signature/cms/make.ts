import { encodingOf, type Instant, write } from '../asn1/index.ts';
import { digest, type SignatureSuite, type SignOutcome, signatureAlgorithmFor, signBytes } from '../crypto/index.ts';
import { oids } from '../oids.ts';
import { type Certificate, readCertificate } from '../x509/index.ts';
import { attributeDer } from './attributes.ts';
import type { SignedData, SignerInfo } from './signed-data.ts';

/** Somebody who can sign: a certificate and what signs with its key (a key file, a token, a service). */
export type Signer = {
  readonly certificate: Certificate;
  readonly suite: SignatureSuite;
  /** `halves` is how XML signatures write ECDSA; CMS and certificates use DER. */
  readonly sign: (bytes: Uint8Array, ecdsaEncoding?: 'der' | 'halves') => SignOutcome | Promise<SignOutcome>;
};

/** A signer whose private key is at hand. Undefined when the key or certificate is of a kind not known here. */
export function keySigner(certificateDer: Uint8Array, privateKeyInfo: Uint8Array): Signer | undefined {
  const read = readCertificate(certificateDer);
  if (read.kind === 'unreadable') return undefined;
  const suite = signatureAlgorithmFor(read.value.publicKeyInfo);
  if (!suite) return undefined;
  const { algorithm, digestOid } = suite;
  return {
    certificate: read.value,
    suite,
    sign: (bytes, ecdsaEncoding = 'der') =>
      signBytes({ algorithm, privateKeyInfo, digestOid, content: { kind: 'data', bytes }, ecdsaEncoding }),
  };
}

export type MakeRequest = {
  readonly content: Uint8Array;
  readonly signers: readonly Signer[];
  readonly detached: boolean;
  /** Stated by the signer, proven only by a time stamp. */
  readonly signingTime: Instant;
  /** OID of the content; id-data when absent. */
  readonly contentType?: string;
  /** Signatures that stand already, kept as they are. */
  readonly existing?: SignedData;
  /** Certificates beside those of the signers. */
  readonly extraCertificates?: readonly Certificate[];
};

export type Made = { readonly kind: 'made'; readonly der: Uint8Array } | Extract<SignOutcome, { kind: 'refused' }>;

/** Makes a CAdES-BES signature (signed content type, digest, time, signing-certificate v2) in DER; several signers in one document. */
export async function makeSignedData(request: MakeRequest): Promise<Made> {
  const { content, signers, existing, contentType = oids.data, extraCertificates = [] } = request;
  const signerInfos: Uint8Array[] = (existing?.signers ?? []).map(({ der }) => der);
  for (const signer of signers) {
    const info = await makeSignerInfo(signer, content, contentType, request.signingTime);
    if (info.kind === 'refused') return info;
    signerInfos.push(info.der);
  }
  const digestOids = [...(existing?.digestAlgorithms ?? []).map(({ oid }) => oid), ...signers.map(({ suite }) => suite.digestOid)];
  const certificates = [...(existing?.certificates ?? []), ...signers.map(({ certificate }) => certificate), ...extraCertificates];
  const keyIds = (existing?.signers ?? []).some(({ id }) => id.kind === 'keyId');
  return {
    kind: 'made',
    der: assemble({
      version: contentType !== oids.data || keyIds ? 3 : 1,
      digestOids: [...new Set(digestOids)],
      contentType,
      ...(request.detached ? {} : { content }),
      certificates: unique(certificates),
      ...(existing?.revocationField ? { revocationField: existing.revocationField } : {}),
      signerInfos,
    }),
  };
}

async function makeSignerInfo(signer: Signer, content: Uint8Array, contentType: string, signingTime: Instant): Promise<Made> {
  const { certificate, suite } = signer;
  const value = digest(suite.digestOid, content);
  const certificateHash = digest(oids.sha256, certificate.der);
  if (!value || !certificateHash) return { kind: 'refused', reason: 'digest-unknown', note: suite.digestOid };
  // SHA-256 is the default of ESSCertIDv2 and stays out of the encoding.
  const signingCertificate = write.sequence(write.sequence(write.sequence(write.octetString(certificateHash))));
  const attributes = [
    attributeDer(oids.contentType, write.oid(contentType)),
    attributeDer(oids.signingTime, write.time(signingTime)),
    attributeDer(oids.messageDigest, write.octetString(value)),
    attributeDer(oids.signingCertificateV2, signingCertificate),
  ];
  const signed = write.setOfDer(attributes);
  const outcome = await signer.sign(signed);
  if (outcome.kind === 'refused') return outcome;
  return {
    kind: 'made',
    der: write.sequence(
      write.integer(1),
      write.sequence(certificate.issuer.der, write.serialInteger(certificate.serial)),
      digestIdentifier(suite.digestOid),
      write.retagged(signed, 0xa0),
      write.sequence(write.oid(suite.algorithm.oid), suite.algorithm.parameters ?? new Uint8Array()),
      write.octetString(outcome.signature),
    ),
  };
}

const digestIdentifier = (oid: string): Uint8Array => write.sequence(write.oid(oid), write.nil());

type Parts = {
  readonly version: number;
  readonly digestOids: readonly string[];
  readonly contentType: string;
  readonly content?: Uint8Array;
  readonly certificates: readonly Certificate[];
  readonly revocationField?: Uint8Array;
  readonly signerInfos: readonly Uint8Array[];
};

function assemble({ version, digestOids, contentType, content, certificates, revocationField, signerInfos }: Parts): Uint8Array {
  const certificateSet = write.setOfDer(certificates.map(({ der }) => der));
  const signedData = write.sequence(
    write.integer(version),
    write.setOfDer(digestOids.map(digestIdentifier)),
    write.sequence(write.oid(contentType), ...(content ? [write.explicit(0, write.octetString(content))] : [])),
    ...(certificates.length > 0 ? [write.retagged(certificateSet, 0xa0)] : []),
    ...(revocationField ? [revocationField] : []),
    write.setOfDer(signerInfos),
  );
  return write.sequence(write.oid(oids.signedData), write.explicit(0, signedData));
}

function unique(certificates: readonly Certificate[]): Certificate[] {
  return [...new Map(certificates.map((certificate) => [certificate.fingerprint, certificate])).values()];
}

/** The same document with a time stamp token over one signature's value: CAdES-T. The other signatures stay byte for byte. */
export function withTimeStamp(signedData: SignedData, signer: SignerInfo, token: Uint8Array): Uint8Array {
  const attributes = [
    ...signer.unsignedAttributes.map(({ oid, values }) => write.sequence(write.oid(oid), write.setOfDer(values.map(encodingOf)))),
    attributeDer(oids.signatureTimeStamp, token),
  ];
  const stamped = write.sequence(signer.core, write.retagged(write.setOfDer(attributes), 0xa1));
  return assemble({
    version: signedData.version,
    digestOids: signedData.digestAlgorithms.map(({ oid }) => oid),
    contentType: signedData.contentType,
    ...(signedData.content ? { content: signedData.content } : {}),
    certificates: signedData.certificates,
    ...(signedData.revocationField ? { revocationField: signedData.revocationField } : {}),
    signerInfos: signedData.signers.map((other) => (other === signer ? stamped : other.der)),
  });
}
