import { type CaseId, type Instant, type Sha256, sha256, type Words } from '../base/index.ts';
import type { Act, Actor, BlobStore, Signer as Named, Signatures } from '../casework/index.ts';
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
import { contextOf, judgeSigned, type Trusted, whyOf } from './judge.ts';
import { refusalTexts } from './texts.ts';

export type SigningParts = {
  readonly trusted: Trusted;
  /** Whose key it is: the member of staff or the citizen with an IIN. */
  readonly identity: Pick<IdentityStore, 'findStaffByIin' | 'findCitizen'>;
  readonly blobs: Pick<BlobStore, 'put'>;
  /** The signer behind a key of the system: of an office's stamp, of automatic decisions. Undefined when no such key is set up. */
  readonly keyNamed: (
    key: string,
    use: { readonly case: CaseId; readonly by: string; readonly over: Sha256 },
  ) => Promise<Signer | undefined>;
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

  /** Why the key is not the signer's, or null when it is. A party is known by its numbers, an officer or citizen by whose key it is. */
  const whyNotSigner = async (holder: Holder, { actor, ...signer }: Named): Promise<Words | null> => {
    if (signer.iin || signer.bin) return whyNotParty(holder, signer);
    if (!holder.iin || actor.kind === 'system') return refusalTexts.another;
    const account =
      actor.kind === 'officer' ? await identity.findStaffByIin(holder.iin) : (await identity.findCitizen(holder.iin))?.citizen;
    return account?.id === actor.person ? null : refusalTexts.another;
  };

  /** At a counter a party's key is the party's act, not the operator's. */
  const whoSigned = async (holder: Holder, { by, actor, iin, bin }: Named): Promise<Actor> => {
    if (actor.kind !== 'officer' || !(iin || bin)) return actor;
    const account = holder.iin ? await identity.findCitizen(holder.iin) : undefined;
    return { kind: 'party', role: by, person: account?.citizen.id ?? `party:${by}` };
  };

  /** A revoked key of the system is one to be renewed: it is not touched. One that could not be looked up signs, and is judged with its act. */
  const isRevoked = async ({ certificate }: Signer, at: Instant): Promise<boolean> => {
    const { checks } = await checkCertificate({
      certificate,
      others: [],
      time: { basis: 'given', at },
      use: 'document',
      kept: [],
      context: contextOf(trusted, at, 'sign'),
    });
    return checks.some(({ outcome, reason }) => outcome === 'failed' && (reason === 'revoked' || reason === 'suspended'));
  };

  return {
    standIn: false,
    check: async ({ over, content, signature, signer, kind, at, now = at }) => {
      if (sha256(content) !== over) return { kind: 'bad', why: refusalTexts.otherDocument };
      const act = (who: Actor, evidence: Act['evidence']) => actOf(signer.by, who, kind, over, evidence, at);
      if (withoutKey.includes(kind)) return { kind: 'good', act: act(signer.actor, null) };
      if (!signature || signature.length === 0) return { kind: 'bad', why: refusalTexts.missing };
      const judged = await judgeSigned(trusted, {
        content,
        cms: signature,
        purpose: 'sign',
        now,
        ...(now === at ? {} : { asOf: at }),
      });
      const evidence = judged.result && (await keep(judged.result, signature, content, now));
      if (judged.kind === 'refused') return { kind: 'bad', why: judged.text, ...(evidence ? { evidence } : {}) };
      const whyNot = await whyNotSigner(judged.holder, signer);
      if (whyNot) return { kind: 'bad', why: whyNot, ...(evidence ? { evidence } : {}) };
      const made = act(await whoSigned(judged.holder, signer), evidence ?? null);
      return judged.kind === 'unknown' ? { kind: 'unknown', why: refusalTexts.unchecked, act: made } : { kind: 'good', act: made };
    },
    signWithKey: async ({ case: id, over, content, key, by, at }) => {
      const signer = await keyNamed(key, { case: id, by, over });
      if (!signer || (await isRevoked(signer, at))) return { kind: 'notSetUp' };
      const made = await makeSignedData({ content, signers: [signer], detached: true, signingTime: at });
      if (made.kind === 'refused') throw new Error(`the key ${key} does not sign: ${made.reason}`);
      const judged = await judgeSigned(trusted, { content, cms: made.der, purpose: 'sign', now: at });
      if (judged.kind === 'refused') throw new Error(`the signature of the key ${key} does not hold: ${judged.text.en}`);
      const evidence = await keep(judged.result, made.der, content, at);
      return { kind: 'signed', act: { by, person: `key:${key}`, kind: 'serverKey', over, evidence, standIn: false, at } };
    },
    checkCertificate: async ({ certificate, signer, at }) => {
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
      const why = whyOf(checks, 'sign') ?? whyNotParty(holderOf(read.value), signer);
      if (why) return { state: 'failed', reason: why };
      if (checks.some(({ outcome }) => outcome === 'impossible')) return { state: 'notAnswered', reason: refusalTexts.unchecked };
      return { state: 'passed', reason: null };
    },
  };
}

/** A person signs with a key that names the IIN; a firm with one that names its BIN, of somebody who may sign for it as the rule says. */
function whyNotParty(holder: Holder, { iin, bin, as = ['firstHead', 'signatory'] }: Pick<Named, 'iin' | 'bin' | 'as'>): Words | null {
  if (bin) {
    const { reason } = checkSignerIdentity(holder, { bin, kinds: as });
    if (reason) return reason === 'signer-without-right' ? refusalTexts.withoutRight : refusalTexts.anotherFirm;
  }
  if (!iin) return bin ? null : refusalTexts.another;
  return checkSignerIdentity(holder, { iin }).outcome === 'passed' ? null : refusalTexts.another;
}

function actOf(by: string, actor: Actor, kind: Act['kind'], over: Act['over'], evidence: Act['evidence'], at: Instant): Act {
  const duty =
    actor.kind === 'officer' ? { post: actor.post, office: actor.office, ...(actor.actingFor ? { actingFor: actor.actingFor } : {}) } : {};
  return { by, person: actor.kind === 'system' ? `key:${actor.key}` : actor.person, ...duty, kind, over, evidence, standIn: false, at };
}
