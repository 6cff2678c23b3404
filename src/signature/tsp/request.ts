import { randomBytes } from 'node:crypto';
import {
  fieldsOf,
  openAsn1,
  type Read,
  readBoolean,
  readInteger,
  readOctetString,
  readOid,
  readWhole,
  tags,
  write,
} from '../asn1/index.ts';
import { digest } from '../crypto/index.ts';
import { readAlgorithm } from '../x509/index.ts';

/** A question to a stamping service. */
export type TimeStampRequest = {
  readonly der: Uint8Array;
  readonly hashOid: string;
  readonly imprint: Uint8Array;
  readonly nonce: bigint;
  readonly policy?: string;
};

/** Asks to stamp bytes: their digest, a nonce, the service's certificate wanted, and one of the NCA's policies if given. */
export function makeTimeStampRequest(bytes: Uint8Array, hashOid: string, policy?: string): TimeStampRequest {
  const imprint = digest(hashOid, bytes);
  if (!imprint) throw new Error(`no digest for ${hashOid}`);
  const nonce = BigInt(`0x${randomBytes(8).toString('hex')}`);
  const der = write.sequence(
    write.integer(1),
    write.sequence(write.sequence(write.oid(hashOid), write.nil()), write.octetString(imprint)),
    ...(policy ? [write.oid(policy)] : []),
    write.integer(nonce),
    write.boolean(true),
  );
  return { der, hashOid, imprint, nonce, ...(policy ? { policy } : {}) };
}

/** What a service reads from a question. */
export type AskedTimeStamp = {
  readonly hashOid: string;
  readonly imprint: Uint8Array;
  readonly policy?: string;
  readonly nonce?: bigint;
  readonly certificateWanted: boolean;
};

/** Reads a question, as a service does. */
export function readTimeStampRequest(bytes: Uint8Array): Read<AskedTimeStamp> {
  return readWhole(() => {
    const fields = fieldsOf(openAsn1(bytes, 'timeStampReq', 'der', { bytes: 65_536, depth: 20, elements: 1000 }));
    readInteger(fields.next('version'), 1);
    const imprintFields = fieldsOf(fields.next('messageImprint'));
    const algorithm = readAlgorithm(imprintFields.next('hashAlgorithm'));
    const imprint = readOctetString(imprintFields.next('hashedMessage'));
    imprintFields.end();
    const policy = fields.ifTag(tags.oid, 'reqPolicy');
    const nonce = fields.ifTag(tags.integer, 'nonce');
    const wanted = fields.ifTag(tags.boolean, 'certReq');
    return {
      hashOid: algorithm.oid,
      imprint,
      ...(policy ? { policy: readOid(policy) } : {}),
      ...(nonce ? { nonce: readInteger(nonce, 64) } : {}),
      certificateWanted: wanted ? readBoolean(wanted) : false,
    };
  });
}
