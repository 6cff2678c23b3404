import { Buffer } from 'node:buffer';
import { type Asn1Node, encodingOf, fieldsOf, readOid } from '../asn1/index.ts';
import type { AlgorithmIdentifier } from '../crypto/index.ts';
import { createRecent } from '../crypto/recent.ts';

/** The few that everybody writes, apart by the rules they were read by. */
const known = { der: createRecent<AlgorithmIdentifier>(64), ber: createRecent<AlgorithmIdentifier>(64) };
const largestKept = 128;

/** Reads an AlgorithmIdentifier. */
export function readAlgorithm(node: Asn1Node): AlgorithmIdentifier {
  const { reading, start, end } = node;
  if (end - start > largestKept) return algorithmIn(node);
  const recent = known[reading.rules];
  const kept = recent.get(reading.source, start, end);
  if (kept) return kept;
  const { oid, parameters } = algorithmIn(node);
  const algorithm = parameters ? { oid, parameters: Uint8Array.from(parameters) } : { oid };
  recent.put(encodingOf(node), algorithm);
  return algorithm;
}

function algorithmIn(node: Asn1Node): AlgorithmIdentifier {
  const fields = fieldsOf(node);
  const oid = readOid(fields.next('algorithm'));
  const parameters = fields.maybe('parameters');
  fields.end();
  return parameters ? { oid, parameters: encodingOf(parameters) } : { oid };
}

export function sameAlgorithm(a: AlgorithmIdentifier, b: AlgorithmIdentifier): boolean {
  if (a.oid !== b.oid || !a.parameters !== !b.parameters) return false;
  return !a.parameters || !b.parameters || Buffer.compare(a.parameters, b.parameters) === 0;
}

/** Whether parameters are absent or NULL, the only forms that digest algorithms may have. */
export function hasNoParameters({ parameters }: AlgorithmIdentifier): boolean {
  return !parameters || (parameters.length === 2 && parameters[0] === 5 && parameters[1] === 0);
}
