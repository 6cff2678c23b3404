import { Buffer } from 'node:buffer';
import { type Check, failed, impossible, passed } from '../checks.ts';
import { type CheckedOcsp, checkCrl, checkOcspAnswer, type OcspAnswer, readOcspAnswer, type SingleAnswer } from '../revocation/index.ts';
import { readTimeStampAnswer, readTimeStampToken, type TimeStampToken } from '../tsp/index.ts';
import { checkCertificate, checkTimeStamp, type VerificationContext } from '../verify/index.ts';
import { unreadableCheck } from '../verify/shared.ts';
import { type Certificate, findPath, holderOf, readCertificate, readCrl } from '../x509/index.ts';
import type { FileOptions, Inspection } from './verify-file.ts';

/** A certificate for itself: path and dates; revocation when there is something to ask. */
export async function inspectCertificate(bytes: Uint8Array, options: FileOptions, context: VerificationContext): Promise<Inspection> {
  const read = readCertificate(bytes);
  if (read.kind === 'unreadable') return { checks: [unreadableCheck(read)], facts: {} };
  const certificate = read.value;
  const at = options.at ?? options.now;
  const asked = context.fetcher !== undefined || (options.evidence ?? []).length > 0;
  const { checks } = await checkCertificate({
    certificate,
    others: [],
    time: { basis: 'given', at },
    use: 'inspection',
    kept: options.evidence ?? [],
    context,
  });
  return {
    checks: [passed('structure'), ...checks.filter(({ name }) => asked || name !== 'revocation')],
    facts: certificateFacts(certificate),
    notChecked: asked ? [] : ['revocation'],
  };
}

/** What a certificate says, for people and programs. */
export function certificateFacts(certificate: Certificate): Record<string, unknown> {
  const { serial, fingerprint, issuer, subject, notBefore, notAfter, signatureAlgorithm, publicKeyAlgorithm, extensions } = certificate;
  return {
    serial,
    fingerprint,
    issuer: issuer.text,
    subject: subject.text,
    notBefore,
    notAfter,
    signatureAlgorithm: signatureAlgorithm.oid,
    publicKeyAlgorithm: publicKeyAlgorithm.oid,
    authority: extensions.basicConstraints?.authority ?? false,
    keyUsage: extensions.keyUsage ?? [],
    extendedKeyUsage: extensions.extendedKeyUsage?.oids ?? [],
    policies: (extensions.policies ?? []).map(({ oid }) => oid),
    holder: holderOf(certificate),
  };
}

/** Authorities of the store whose own path holds: only these may vouch for lists and answers. */
async function trustedAuthorities(options: FileOptions, context: VerificationContext): Promise<readonly Certificate[]> {
  const at = options.at ?? options.now;
  const found = context.store.anchors.map(({ certificate }) => certificate);
  for (const leaf of context.store.authorities) {
    const path = await findPath({ leaf, store: context.store, at, verify: context.verify });
    if (path.kind === 'path' && path.problems.length === 0) found.push(leaf);
  }
  return found;
}

/** A revocation list for itself. */
export async function inspectList(bytes: Uint8Array, options: FileOptions, context: VerificationContext): Promise<Inspection> {
  const read = readCrl(bytes);
  if (read.kind === 'unreadable') return { checks: [unreadableCheck(read)], facts: {} };
  const crl = read.value;
  const at = options.at ?? options.now;
  const issuers = await trustedAuthorities(options, context);
  const { verify, policy } = context;
  const checks = await checkCrl({ crl, issuers, at, verify, policy, freshness: policy.freshness });
  const early: Check[] = crl.thisUpdate > at ? [failed('freshness', 'answer-from-future')] : [];
  return {
    checks: [passed('structure'), ...checks, ...early],
    facts: {
      issuer: crl.issuer.text,
      number: crl.number?.toString() ?? null,
      deltaBase: crl.deltaBase?.toString() ?? null,
      thisUpdate: crl.thisUpdate,
      nextUpdate: crl.nextUpdate ?? null,
      entries: crl.entries.size,
      signatureAlgorithm: crl.signatureAlgorithm.oid,
    },
  };
}

/** An OCSP answer for itself: the authority is the one of the store whose certificates it speaks of. */
export async function inspectAnswer(bytes: Uint8Array, options: FileOptions, context: VerificationContext): Promise<Inspection> {
  const read = readOcspAnswer(bytes);
  if (read.kind === 'unreadable') return { checks: [unreadableCheck(read)], facts: {} };
  const answer = read.value;
  if (answer.kind === 'refusal') {
    return {
      checks: [passed('structure'), failed('serviceStatus', 'responder-refused', { status: answer.status })],
      facts: { refused: answer.status },
    };
  }
  const at = options.at ?? options.now;
  const { verify, policy } = context;
  let best: CheckedOcsp | undefined;
  for (const issuer of await trustedAuthorities(options, context)) {
    const checked = await checkOcspAnswer({ answer, issuer, at, verify, policy, freshness: policy.freshness });
    if (!best || (checked.single && !best.single)) best = checked;
  }
  const early: Check[] = answer.producedAt > at ? [failed('freshness', 'answer-from-future')] : [];
  const checks = best?.checks ?? [impossible('issuer', 'issuer-unknown')];
  return { checks: [passed('structure'), ...checks, ...early], facts: answerFacts(answer) };
}

function answerFacts(answer: Extract<OcspAnswer, { kind: 'answer' }>): Record<string, unknown> {
  return {
    producedAt: answer.producedAt,
    responder: answer.responder.kind === 'name' ? answer.responder.name.text : answer.responder.keyHash,
    nonce: answer.nonce ? Buffer.from(answer.nonce).toString('hex').toUpperCase() : null,
    signatureAlgorithm: answer.signatureAlgorithm.oid,
    answers: answer.singles.map((single) => ({
      serial: single.id.serial,
      ...statusFacts(single, answer.extendedRevoke),
      thisUpdate: single.thisUpdate,
      nextUpdate: single.nextUpdate ?? null,
    })),
  };
}

function statusFacts({ status }: SingleAnswer, extendedRevoke: boolean): Record<string, unknown> {
  if (status.kind !== 'revoked') return { status: status.kind };
  const never = extendedRevoke && status.at === '1970-01-01T00:00:00.000Z' && status.reason === 'certificateHold';
  return never ? { status: 'neverIssued' } : { status: 'revoked', since: status.at, reason: status.reason ?? null };
}

/** A time stamp, bare or in a service's answer. */
export async function inspectTimeStamp(
  kind: 'timeStampAnswer' | 'timeStampToken',
  bytes: Uint8Array,
  options: FileOptions,
  context: VerificationContext,
): Promise<Inspection> {
  const checks: Check[] = [passed('structure')];
  let token: TimeStampToken;
  if (kind === 'timeStampAnswer') {
    const read = readTimeStampAnswer(bytes);
    if (read.kind === 'unreadable') return { checks: [unreadableCheck(read)], facts: {} };
    if (read.value.kind === 'refusal') return { checks: [failed('serviceStatus', 'stamp-refused')], facts: { status: read.value.status } };
    checks.push(read.value.withChanges ? failed('serviceStatus', 'stamp-with-changes') : passed('serviceStatus'));
    token = read.value.token;
  } else {
    const read = readTimeStampToken(bytes);
    if (read.kind === 'unreadable') return { checks: [unreadableCheck(read)], facts: {} };
    token = read.value;
  }
  const covered = options.content ? { covered: options.content } : {};
  const result = await checkTimeStamp({ token, ...covered, kept: options.evidence ?? [], context });
  const { info } = token;
  return {
    checks: [...checks, ...result.checks.filter(({ name, outcome }) => name !== 'structure' || outcome !== 'passed')],
    facts: {
      time: info.time,
      policy: info.policy,
      hash: info.hashOid,
      imprint: Buffer.from(info.imprint).toString('hex').toUpperCase(),
      serial: info.serial,
      nonce: info.nonce?.toString(16).toUpperCase() ?? null,
      service: result.certificate ? certificateFacts(result.certificate) : null,
    },
  };
}
