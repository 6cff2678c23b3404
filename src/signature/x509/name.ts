import { Buffer } from 'node:buffer';
import { type Asn1Node, encodingOf, failAt, fieldsOf, readOid, readText, sequenceOf, setOf } from '../asn1/index.ts';
import { createRecent } from '../crypto/recent.ts';
import { oids } from '../oids.ts';

export type NameAttribute = { readonly oid: string; readonly value: string };

/** A distinguished name. Two names are the same when their encodings are: authorities write their own name in one way. */
export type Name = {
  readonly der: Uint8Array;
  readonly attributes: readonly NameAttribute[];
  /** `CN=…, C=KZ`, in the order of the certificate. */
  readonly text: string;
};

const shortNames: Readonly<Record<string, string>> = {
  [oids.commonName]: 'CN',
  [oids.surname]: 'SN',
  [oids.serialNumber]: 'SERIALNUMBER',
  [oids.country]: 'C',
  [oids.locality]: 'L',
  [oids.state]: 'S',
  [oids.organization]: 'O',
  [oids.organizationalUnit]: 'OU',
  [oids.givenName]: 'G',
  [oids.email]: 'E',
};

/** Names read lately: issuers come again and again. Kept apart by the rules they were read by. */
const known = { der: createRecent<Name>(256), ber: createRecent<Name>(256) };
const largestKept = 1024;

/** Reads a Name; at most a hundred attributes. */
export function readName(node: Asn1Node): Name {
  const { start, end, reading } = node;
  if (end - start > largestKept) return nameIn(node);
  const recent = known[reading.rules];
  const kept = recent.get(reading.source, start, end);
  if (kept) return kept;
  const der = Uint8Array.from(encodingOf(node));
  const name = { ...nameIn(node), der };
  recent.put(der, name);
  return name;
}

function nameIn(node: Asn1Node): Name {
  const attributes: NameAttribute[] = [];
  for (const relative of sequenceOf(node)) {
    const pairs = setOf(relative);
    if (pairs.length === 0 || attributes.length + pairs.length > 100) failAt(relative, 'bad-value');
    for (const pair of pairs) {
      const fields = fieldsOf(pair);
      const oid = readOid(fields.next('type'));
      const value = readText(fields.next('value'));
      fields.end();
      attributes.push({ oid, value });
    }
  }
  const escaped = (value: string) => value.replaceAll(/[,+"\\<>;=]/g, (sign) => `\\${sign}`);
  const text = attributes.map(({ oid, value }) => `${shortNames[oid] ?? oid}=${escaped(value)}`).join(', ');
  return { der: encodingOf(node), attributes, text };
}

/** The only value of an attribute; undefined when it is absent or stands there twice (then it names nobody for certain). */
export function attributeOf(name: Name, oid: string): string | undefined {
  const values = name.attributes.filter((attribute) => attribute.oid === oid);
  return values.length === 1 ? values[0]?.value : undefined;
}

export function sameName(a: Name, b: Name): boolean {
  return Buffer.compare(a.der, b.der) === 0;
}
