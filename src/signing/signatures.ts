import { type CaseId, type Instant, type Refusal, type Sha256, sha256, type Words } from '../base/index.ts';
import type { Act, Actor, BlobStore, Signatures } from '../casework/index.ts';
import type { IdentityStore } from '../identity/index.ts';
import {
  checkCertificate,
  checkSignerIdentity,
  type DocumentResult,
  evidenceBytes,
  evidenceOf,
  type Holder,
  holderOf,
  makeSignedData,
  readCertificate,
  type Signer,
} from '../signature/index.ts';
import { contextOf, type Judged, judgeSigned, type Trusted, whyOf } from './judge.ts';
import { refusalTexts } from './texts.ts';

export type SigningParts = {
  readonly trusted: Trusted;
  /** Whose key it is: the member of staff or the citizen with an IIN. */
  readonly identity: Pick<IdentityStore, 'findStaffByIin' | 'findCitizen'>;
  readonly blobs: Pick<BlobStore, 'put'>;
  /** The signer behind a key of the system: of an office's stamp, of automatic decisions. Throws when no such key is set up. */
  readonly keyNamed: (key: string, use: { readonly case: CaseId; readonly by: string; readonly over: Sha256 }) => Promise<Signer>;
};

/** Acts that are no computation: a hand, a seal, an answer by SMS. The operator who saw them answers for them, under the own signature. */
const withoutKey: readonly Act['kind'][] = ['hand', 'seal', 'sms'];

/**
 * Signatures of the engine, verified in full: over exactly these bytes, by a key of the national authority for signing that is valid now,
 * whose holder is the person whom the rule names. What was verified and the evidence (path, answer on revocation, stamp, policy, checks)
 * are kept before the act is made; the act names the evidence by its hash.
 */
export function createSignatures({ trusted, identity, blobs, keyNamed }: SigningParts): Signatures {
  const keep = async (result: Pick<DocumentResult, 'verdict' | 'signers'>, cms: Uint8Array, content: Uint8Array, now: Instant) => {
    await blobs.put(cms);
    return blobs.put(evidenceBytes(evidenceOf(result, cms, content, contextOf(trusted, now, 'sign'))));
  };

  const isSigner = async (holder: Holder, signer: Parameters<Signatures['check']>[0]['signer']): Promise<boolean> => {
    const { iin, bin, actor } = signer;
    if (iin || bin) return checkSignerIdentity(holder, { ...(iin ? { iin } : {}), ...(iin || !bin ? {} : { bin }) }).outcome === 'passed';
    if (!holder.iin || actor.kind === 'system') return false;
    if (actor.kind === 'officer') return (await identity.findStaffByIin(holder.iin))?.id === actor.person;
    return (await identity.findCitizen(holder.iin))?.citizen.id === actor.person;
  };

  return {
    standIn: false,
    check: async ({ over, content, signature, signer, kind, at }) => {
      if (sha256(content) !== over) return { kind: 'bad', why: refusalTexts.otherDocument };
      const act = (evidence: Act['evidence']) => ({ kind: 'good' as const, act: actOf(signer.by, signer.actor, kind, over, evidence, at) });
      if (withoutKey.includes(kind)) return act(null);
      if (!signature || signature.length === 0) return { kind: 'bad', why: refusalTexts.missing };
      const judged: Judged = await judgeSigned(trusted, { content, cms: signature, purpose: 'sign', now: at });
      if (isRefusal(judged)) return { kind: 'bad', why: judged.text };
      if (!(await isSigner(judged.holder, signer))) return { kind: 'bad', why: refusalTexts.another };
      if (judged.kind === 'unknown') return { kind: 'unknown', why: refusalTexts.unchecked };
      return act(await keep(judged.result, signature, content, at));
    },
    signWithKey: async ({ case: id, over, content, key, by, at }) => {
      const signer = await keyNamed(key, { case: id, by, over });
      const made = await makeSignedData({ content, signers: [signer], detached: true, signingTime: at });
      if (made.kind === 'refused') throw new Error(`the key ${key} does not sign: ${made.reason}`);
      const judged = await judgeSigned(trusted, { content, cms: made.der, purpose: 'sign', now: at });
      if (isRefusal(judged)) throw new Error(`the signature of the key ${key} does not hold: ${judged.text.en}`);
      const evidence = await keep(judged.result, made.der, content, at);
      return { by, person: `key:${key}`, kind: 'serverKey', over, evidence, standIn: false, at };
    },
    checkCertificate: async ({ certificate, iin, at }) => {
      if (!certificate) return { state: 'notAnswered', reason: refusalTexts.certificateMissing };
      const read = readCertificate(certificate);
      if (read.kind === 'unreadable') return { state: 'failed', reason: refusalTexts.bad };
      const { checks } = await checkCertificate({
        certificate: read.value,
        others: [],
        time: { basis: 'given', at },
        use: 'document',
        kept: [],
        context: contextOf(trusted, at, 'sign'),
      });
      const failed = checks.flatMap(({ outcome, reason }) => (outcome === 'failed' && reason ? [reason] : []));
      if (failed.length > 0) return { state: 'failed', reason: whyOf(failed, 'sign') };
      if (checkSignerIdentity(holderOf(read.value), { iin }).outcome !== 'passed') return { state: 'failed', reason: refusalTexts.another };
      const open: Words | null = checks.some(({ outcome }) => outcome === 'impossible') ? refusalTexts.unchecked : null;
      return open ? { state: 'notAnswered', reason: open } : { state: 'passed', reason: null };
    },
  };
}

const isRefusal = (judged: Judged): judged is Refusal => judged.kind === 'refused';

function actOf(by: string, actor: Actor, kind: Act['kind'], over: Act['over'], evidence: Act['evidence'], at: Instant): Act {
  const duty =
    actor.kind === 'officer' ? { post: actor.post, office: actor.office, ...(actor.actingFor ? { actingFor: actor.actingFor } : {}) } : {};
  return { by, person: actor.kind === 'system' ? `key:${actor.key}` : actor.person, ...duty, kind, over, evidence, standIn: false, at };
}
