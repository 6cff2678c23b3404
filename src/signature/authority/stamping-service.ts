import { Buffer } from 'node:buffer';
import { type Instant, plusMilliseconds, write } from '../asn1/index.ts';
import { makeSignedData } from '../cms/index.ts';
import { oids } from '../oids.ts';
import { readTimeStampRequest } from '../tsp/index.ts';
import type { Authority, Issued } from './authority.ts';

/** Ways in which a stamping service can be wrong on request. */
export type StampFault = 'refused' | 'garbage' | 'wrongImprint' | 'wrongNonce' | 'wrongUsage' | 'future' | 'grantedWithChanges';

export type StampRequest = { readonly at: Instant; readonly fault?: StampFault };

/** Answers a time stamp question as the NCA's service does, or wrongly on request. */
export async function answerTimeStamp(authority: Authority, question: Uint8Array, { at, fault }: StampRequest): Promise<Uint8Array> {
  if (fault === 'garbage') return Buffer.from('<html>busy</html>');
  const read = readTimeStampRequest(question);
  if (fault === 'refused' || read.kind === 'unreadable') return write.sequence(write.sequence(write.integer(2)));
  const { hashOid, imprint, policy = oids.tspGost2015, nonce } = read.value;
  const stated = fault === 'wrongImprint' ? Buffer.alloc(imprint.length, 7) : imprint;
  const time = fault === 'future' ? plusMilliseconds(at, 3 * 86_400_000) : at;
  const info = write.sequence(
    write.integer(1),
    write.oid(policy),
    write.sequence(write.sequence(write.oid(hashOid), write.nil()), write.octetString(stated)),
    write.integer(BigInt(`0x${Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('hex')}`)),
    write.generalizedTime(time),
    ...(nonce === undefined ? [] : [write.integer(fault === 'wrongNonce' ? nonce + 1n : nonce)]),
  );
  const service = fault === 'wrongUsage' ? notAService(authority, at) : authority.stampingService(at);
  const made = await makeSignedData({
    content: info,
    contentType: oids.timeStampInfo,
    signers: [service.signer],
    detached: false,
    signingTime: time,
  });
  if (made.kind !== 'made') throw new Error(`the demonstration key does not sign: ${made.reason}`);
  return write.sequence(write.sequence(write.integer(fault === 'grantedWithChanges' ? 1 : 0)), made.der);
}

function notAService(authority: Authority, at: Instant): Issued {
  return authority.issue({
    profile: 'naturalPerson',
    subject: { commonName: 'УАҚЫТ БЕЛГІСІ ҚЫЗМЕТІ' },
    notBefore: plusMilliseconds(at, -86_400_000),
    notAfter: plusMilliseconds(at, 86_400_000),
  });
}
