import type { Instant } from '../asn1/index.ts';
import { type Check, failed, impossible, passed, type Verdict, verdictOf } from '../checks.ts';
import { digest } from '../crypto/index.ts';
import { oids } from '../oids.ts';
import { signatureCheck } from '../outcomes.ts';
import {
  type JudgedTime,
  type KeptProof,
  readableCertificates,
  type SignerResult,
  signerResult,
  type VerificationContext,
} from '../verify/index.ts';
import type { Certificate } from '../x509/index.ts';
import { canonicalDocument, canonicalElement } from './canonical.ts';
import { type Ids, idsOf } from './ids.ts';
import { findCertificate } from './key-info.ts';
import { digestOidOfMethod, namespaces, signatureAlgorithmOf } from './names.ts';
import { readXml } from './read.ts';
import { equalBytes, readXmlSignature, type XmlReference, type XmlSignature } from './signature.ts';
import { childElements, childrenNamed, descendants, type XmlDocument, type XmlElement } from './tree.ts';

export type XmlRequest = {
  readonly xml: Uint8Array | string;
  /** Certificates known beforehand: the gateway's answers name theirs by issuer and serial number only. */
  readonly certificates?: readonly Certificate[];
  readonly kept?: KeptProof;
  /** Judge as of this moment, for which the caller vouches. */
  readonly asOf?: Instant;
  readonly context: VerificationContext;
};

export type XmlResult = {
  /** `message`: a SOAP envelope whose Body is signed. `document`: signatures inside the root that cover the whole document. */
  readonly form: 'message' | 'document' | 'unknown';
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
  readonly signers: readonly SignerResult[];
  /** Canonical bytes that every signature was found to cover: process these, not the file. Present only when the verdict is `valid`. */
  readonly signed?: Uint8Array;
};

/** Verifies signed XML: an enveloped XMLDSig document or a WS-Security message. Never throws on any bytes. */
export async function verifyXml(request: XmlRequest): Promise<XmlResult> {
  const read = readXml(request.xml);
  if (read.kind === 'unreadable') {
    return whole('unknown', [failed('structure', read.code, { offset: String(read.offset) })], []);
  }
  const { document } = read;
  const { root } = document;
  const isMessage = root.local === 'Envelope' && (root.namespace === namespaces.soap11 || root.namespace === namespaces.soap12);
  return isMessage ? verifyMessage(document, request) : verifyEnveloped(document, request);
}

function whole(form: XmlResult['form'], checks: readonly Check[], signers: readonly SignerResult[], signed?: Uint8Array): XmlResult {
  const verdict = verdictOf([...checks, ...signers.flatMap((signer) => signer.checks)]);
  return { form, verdict, checks, signers, ...(signed && verdict === 'valid' ? { signed } : {}) };
}

/** A few officers at most sign one inner document. */
const mostSignatures = 16;

/** Signatures stand last in the root; each covers all before it, so they are checked from the last, each without those after it. */
async function verifyEnveloped(document: XmlDocument, request: XmlRequest): Promise<XmlResult> {
  const { root } = document;
  const signatures = childrenNamed(root, namespaces.signature, 'Signature');
  if (signatures.length === 0) {
    const elsewhere = [...descendants(root)].some(({ namespace, local }) => namespace === namespaces.signature && local === 'Signature');
    return whole('document', [failed('structure', elsewhere ? 'signature-misplaced' : 'signature-missing')], []);
  }
  if (signatures.length > mostSignatures) return whole('document', [failed('structure', 'too-many-signers')], []);
  if (
    !childElements(root)
      .slice(-signatures.length)
      .every((child) => signatures.includes(child))
  ) {
    return whole('document', [failed('structure', 'signature-misplaced')], []);
  }
  const ids = idsOf(root);
  const signers: SignerResult[] = [];
  for (const [index, element] of signatures.entries()) {
    const omitted = new Set(signatures.slice(index));
    const covers = (reference: XmlReference) => coverDocument(document, omitted, ids, reference);
    signers.push(await verifySignatureElement(element, covers, ids, request));
  }
  const signed = canonicalDocument(document, { exclusive: false, comments: false }, new Set(signatures));
  return whole('document', [passed('structure')], signers, signed);
}

/** What a reference covers: candidates for the digested bytes, or why it covers nothing that counts. */
type Covered = { readonly kind: 'covered'; readonly bytes: readonly Uint8Array[] } | { readonly kind: 'refused'; readonly check: Check };

const refusedReference = (check: Check): Covered => ({ kind: 'refused', check });

function coverDocument(document: XmlDocument, omitted: ReadonlySet<XmlElement>, ids: Ids, reference: XmlReference): Covered {
  const { uri, enveloped, form } = reference;
  if (!enveloped) return refusedReference(failed('reference', 'reference-elsewhere'));
  if (uri !== '') {
    const found = resolve(uri, ids);
    if (found.kind === 'refused') return found;
    if (found.element !== document.root) return refusedReference(failed('reference', 'reference-elsewhere'));
    return { kind: 'covered', bytes: [canonicalElement(document.root, form, omitted)] };
  }
  // XMLDSig, 4.4.3.3: URI="" takes no comments whatever the form says; some makers take them all the same.
  const bytes = [canonicalDocument(document, { ...form, comments: false }, omitted)];
  if (form.comments) bytes.push(canonicalDocument(document, form, omitted));
  return { kind: 'covered', bytes };
}

type Resolved = { readonly kind: 'element'; readonly element: XmlElement } | Extract<Covered, { kind: 'refused' }>;

function resolve(uri: string, ids: Ids): Resolved {
  const bearers = uri.startsWith('#') && uri.length > 1 ? ids.get(uri.slice(1)) : undefined;
  const [element, second] = bearers ?? [];
  if (second) return { kind: 'refused', check: failed('reference', 'duplicate-id') };
  return element ? { kind: 'element', element } : { kind: 'refused', check: failed('reference', 'reference-unresolved') };
}

/** A SOAP message: one header, one Body, one signature, and the Body among what it covers. */
async function verifyMessage(document: XmlDocument, request: XmlRequest): Promise<XmlResult> {
  const { root } = document;
  const [header, secondHeader] = childrenNamed(root, root.namespace, 'Header');
  const [body, secondBody] = childrenNamed(root, root.namespace, 'Body');
  if (!body || secondBody || secondHeader) return whole('message', [failed('structure', 'xml-malformed')], []);
  const securities = header ? childrenNamed(header, namespaces.security, 'Security') : [];
  if (securities.length > 1) return whole('message', [failed('structure', 'security-header-count')], []);
  const place = securities[0] ?? header;
  const signatures = place ? childrenNamed(place, namespaces.signature, 'Signature') : [];
  const [element, secondSignature] = signatures;
  if (!element) {
    const elsewhere = [...descendants(root)].some(({ namespace, local }) => namespace === namespaces.signature && local === 'Signature');
    return whole('message', [failed('structure', elsewhere ? 'signature-misplaced' : 'signature-missing')], []);
  }
  if (secondSignature) return whole('message', [failed('structure', 'too-many-signers')], []);
  const ids = idsOf(root);
  let bodyCovered = false;
  const covers = (reference: XmlReference): Covered => {
    if (reference.enveloped) return refusedReference(failed('reference', 'transform-not-allowed'));
    const found = resolve(reference.uri, ids);
    if (found.kind === 'refused') return found;
    if (found.element === body) bodyCovered = true;
    // An element of that id somewhere else is how wrapping works: only the Body, and the header's own parts beside it, count.
    else if (!isHeaderPart(found.element, header, place)) return refusedReference(failed('reference', 'reference-elsewhere'));
    return { kind: 'covered', bytes: [canonicalElement(found.element, reference.form)] };
  };
  const signer = await verifySignatureElement(element, covers, ids, request);
  const structure = bodyCovered ? passed('structure') : failed('reference', 'reference-elsewhere');
  return whole('message', [structure], [signer], canonicalElement(body, { exclusive: true, comments: false }));
}

/** A block of the header, or a part of the security block (Timestamp, BinarySecurityToken). */
function isHeaderPart(element: XmlElement, header: XmlElement | undefined, security: XmlElement | undefined): boolean {
  return element.parent !== undefined && (element.parent === header || element.parent === security);
}

async function verifySignatureElement(
  element: XmlElement,
  covers: (reference: XmlReference) => Covered,
  ids: Ids,
  request: XmlRequest,
): Promise<SignerResult> {
  const time: JudgedTime = request.asOf ? { basis: 'given', at: request.asOf } : { basis: 'clock', at: request.context.now };
  const read = readXmlSignature(element);
  if (read.kind === 'refused') {
    const check = read.reason === 'canonicalisation-unknown' ? impossible('structure', read.reason) : failed('structure', read.reason);
    return { verdict: verdictOf([check]), checks: [check], time, algorithm: '', authorityRevocation: [] };
  }
  const { signature } = read;
  const { context } = request;
  const checks: Check[] = signature.references.flatMap((reference) => referenceChecks(reference, covers, context));
  const algorithm = signatureAlgorithmOf(signature.signatureMethod);
  const certificate = findCertificate(signature, ids, request.certificates ?? []);
  if (!certificate) checks.push(impossible('signerCertificate', 'signer-certificate-missing'));
  else checks.push(passed('signerCertificate', undefined, { serial: certificate.serial }));
  if (!algorithm) checks.push(impossible('signature', 'algorithm-unknown'));
  else if (certificate) checks.push(await valueCheck(signature, algorithm, certificate, context));
  const question = certificate && {
    certificate,
    others: [...readableCertificates(request.kept?.certificates), ...(request.certificates ?? [])],
    kept: request.kept?.revocation ?? [],
    context,
  };
  return signerResult({ time, algorithm: algorithm?.oid ?? '' }, checks, question);
}

function referenceChecks(reference: XmlReference, covers: (reference: XmlReference) => Covered, { policy }: VerificationContext): Check[] {
  const covered = covers(reference);
  if (covered.kind === 'refused') return [covered.check];
  const oid = digestOidOfMethod(reference.digestMethod);
  if (!oid) return [passed('reference'), impossible('contentDigest', 'digest-unknown')];
  if (oid === oids.sha1 && !policy.allowSha1) return [passed('reference'), failed('contentDigest', 'sha1-not-allowed')];
  const fits = covered.bytes.some((bytes) => {
    const value = digest(oid, bytes);
    return value !== undefined && equalBytes(value, reference.digest);
  });
  return [passed('reference'), fits ? passed('contentDigest') : failed('contentDigest', 'digest-differs')];
}

async function valueCheck(
  signature: XmlSignature,
  algorithm: { readonly oid: string },
  certificate: Certificate,
  { verify, policy }: VerificationContext,
): Promise<Check> {
  const outcome = await verify({
    algorithm,
    publicKeyInfo: certificate.publicKeyInfo,
    content: { kind: 'data', bytes: canonicalElement(signature.signedInfo, signature.signedInfoForm) },
    signature: signature.value,
    ecdsaEncoding: 'halves',
    policy: { allowSha1: policy.allowSha1, minimumRsaBits: policy.minimumRsaBits },
  });
  return signatureCheck('signature', outcome);
}
