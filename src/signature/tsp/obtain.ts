import { Buffer } from 'node:buffer';
import type { ReasonCode } from '../reasons.ts';
import type { Fetcher } from '../revocation/index.ts';
import { readTimeStampAnswer, type TimeStampToken } from './info.ts';
import { makeTimeStampRequest } from './request.ts';

export type ObtainRequest = {
  /** The bytes to be stamped; for CAdES-T the signature value. */
  readonly bytes: Uint8Array;
  readonly hashOid: string;
  /** One of the NCA's policies; absent: the service chooses. */
  readonly policy?: string;
  readonly address: string;
  readonly fetcher: Fetcher;
};

export type Obtained =
  | { readonly kind: 'stamped'; readonly token: TimeStampToken }
  | { readonly kind: 'notStamped'; readonly reason: ReasonCode };

/**
 * Asks for a time stamp and checks that the answer belongs to the question (status, imprint, nonce, policy). The service's signature
 * and path are judged by `checkTimeStamp`, which the caller does before keeping the token.
 */
export async function obtainTimeStamp({ bytes, hashOid, policy, address, fetcher }: ObtainRequest): Promise<Obtained> {
  const question = makeTimeStampRequest(bytes, hashOid, policy);
  const fetched = await fetcher.askTimeStamp(address, question.der);
  if (fetched.kind === 'notFetched') return { kind: 'notStamped', reason: 'not-reachable' };
  const read = readTimeStampAnswer(fetched.bytes);
  if (read.kind === 'unreadable') return { kind: 'notStamped', reason: 'answer-unreadable' };
  if (read.value.kind === 'refusal') return { kind: 'notStamped', reason: 'stamp-refused' };
  if (read.value.withChanges) return { kind: 'notStamped', reason: 'stamp-with-changes' };
  const { token } = read.value;
  if (token.info.hashOid !== hashOid || Buffer.compare(token.info.imprint, question.imprint) !== 0) {
    return { kind: 'notStamped', reason: 'imprint-differs' };
  }
  if (token.info.nonce !== question.nonce) return { kind: 'notStamped', reason: 'nonce-differs' };
  if (policy && token.info.policy !== policy) return { kind: 'notStamped', reason: 'stamp-policy-differs' };
  return { kind: 'stamped', token };
}
