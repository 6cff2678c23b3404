import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { write } from './asn1/index.ts';
import { answerOcsp, answerTimeStamp, createAuthority, makeList } from './authority/index.ts';
import { attributeDer, readSignedData } from './cms/index.ts';
import { type FileResult, verifyFile } from './file/index.ts';
import { oids } from './oids.ts';
import { makeOcspRequest } from './revocation/index.ts';
import { demoHouse, testNow } from './testing/demo-house.ts';
import { makeTimeStampRequest } from './tsp/index.ts';
import { verifyDocument } from './verify/index.ts';
import { signMessage, signXmlDocument, verifyXml } from './xml/index.ts';

const house = demoHouse('ec-p256');
const content = Buffer.from('Шешім жобасы');
const holder = house.issue();
const other = house.issue();
type Sample = { readonly name: string; readonly bytes: Uint8Array };

async function samples(): Promise<Sample[]> {
  house.authority.revoke(other.certificate.serial, '2026-02-01T00:00:00.000Z', 'keyCompromise');
  const xml = '<?xml version="1.0"?><person xmlns="urn:person" Id="p"><iin>650721399905</iin><name>Әлия</name></person>';
  const soap =
    '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><request><iin>650721399905</iin></request></e:Body></e:Envelope>';
  const document = await signXmlDocument(xml, holder.signer);
  const message = await signMessage(soap, holder.signer);
  if (document.kind !== 'signed' || message.kind !== 'signed') throw new Error('not signed');
  const stamp = await answerTimeStamp(house.authority, makeTimeStampRequest(content, oids.sha256).der, { at: testNow });
  return [
    { name: 'cms', bytes: await house.sign(content, [holder], testNow) },
    { name: 'stamped cms', bytes: await house.sign(content, [holder], testNow, { stampedAt: testNow }) },
    { name: 'certificate', bytes: holder.certificate.der },
    { name: 'crl', bytes: makeList(house.authority, { at: testNow, nextUpdate: '2026-04-01T00:00:00.000Z', number: 7 }) },
    {
      name: 'ocsp',
      bytes: answerOcsp(house.authority, makeOcspRequest(holder.certificate, house.authority.certificate).der, { at: testNow }),
    },
    { name: 'tsp', bytes: stamp },
    { name: 'xml document', bytes: Buffer.from(document.xml) },
    { name: 'xml message', bytes: Buffer.from(message.xml) },
  ];
}

type Mutation = { readonly kind: number; readonly where: number; readonly from: number; readonly length: number; readonly value: number };

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.integer({ min: 0, max: 7 }),
  where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  from: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  length: fc.integer({ min: 1, max: 64 }),
  value: fc.integer({ min: 0, max: 255 }),
});

function mutate(bytes: Uint8Array, { kind, where, from, length, value }: Mutation): Uint8Array {
  const at = Math.floor(where * bytes.length);
  const source = Math.floor(from * bytes.length);
  const head = bytes.subarray(0, at);
  const copy = Uint8Array.from(bytes);
  switch (kind) {
    case 0:
      copy[at] = (copy[at] ?? 0) ^ (1 << (value & 7));
      return copy;
    case 1:
      copy[at] = value;
      return copy;
    case 2:
      return Buffer.concat([head, bytes.subarray(at + length)]);
    case 3:
      return Buffer.concat([head, new Uint8Array(length).fill(value), bytes.subarray(at)]);
    case 4:
      return Buffer.concat([head, bytes.subarray(source, source + length), bytes.subarray(at)]);
    case 5:
      copy.set(bytes.subarray(source, Math.min(source + length, source + bytes.length - at)), at);
      return copy;
    case 6:
      return head;
    default:
      copy[at] = [0x80, 0x84, 0xff, 0x30, 0x00, 0x3c, 0x26, 0x31][value & 7] ?? 0;
      return copy;
  }
}

const options = {
  store: house.context().store,
  now: testNow,
  at: testNow,
};

/** What a valid file says; a mutant may be valid only when it says the same (spare white space, another length form of BER, a token without its wrapper). */
function meaning(result: FileResult): string {
  return JSON.stringify([result.facts, result.signers.map(({ certificate }) => certificate?.fingerprint)]);
}

describe('hostile input', () => {
  it('of 12,000 mutants none crashes, hangs, eats memory or counts as valid', { timeout: 120_000 }, async () => {
    const all = await samples();
    const revocation = { kind: 'ocsp', der: all.find(({ name }) => name === 'ocsp')?.bytes ?? new Uint8Array() } as const;
    const verify = (bytes: Uint8Array) => verifyFile(bytes, { ...options, evidence: [revocation] });
    const expected = new Map<string, string>();
    for (const { name, bytes } of all) {
      const result = await verify(bytes);
      expect([name, result.verdict]).toEqual([name, 'valid']);
      expected.set(name, meaning(result));
    }
    const before = process.memoryUsage();
    let slowest = 0;
    let highest = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...all), fc.array(mutation, { minLength: 1, maxLength: 4 }), async ({ name, bytes }, mutations) => {
        const mutant = mutations.reduce(mutate, bytes);
        const start = process.cpuUsage();
        const result = await verify(mutant);
        const { user, system } = process.cpuUsage(start);
        slowest = Math.max(slowest, (user + system) / 1000);
        const { heapUsed, external } = process.memoryUsage();
        highest = Math.max(highest, heapUsed + external - before.heapUsed - before.external);
        if (result.verdict === 'valid') expect(meaning(result)).toBe(expected.get(name));
      }),
      { numRuns: 12_000 },
    );
    expect(slowest).toBeLessThan(1000);
    expect(highest).toBeLessThan(200 * 1024 * 1024);
  });

  it.each([
    ['nesting without end', Buffer.from('30'.padEnd(200_000, '30'), 'hex')],
    ['indefinite nesting', Buffer.from('3080'.repeat(100_000), 'hex')],
    ['a million empty elements', Buffer.concat([Buffer.from('3083200000', 'hex'), Buffer.alloc(0x200000, 0)])],
    ['a length beyond all numbers', Buffer.from('3088ffffffffffffffff', 'hex')],
    ['a length of four gigabytes', Buffer.from('3084ffffffff', 'hex')],
    ['tags of many octets', Buffer.from(`1f${'ff'.repeat(1000)}`, 'hex')],
    ['XML of open tags', Buffer.from('<a>'.repeat(200_000))],
    ['XML of attributes', Buffer.from(`<a ${Array.from({ length: 100_000 }, (__, i) => `b${i}=""`).join(' ')}/>`)],
    ['XML of references', Buffer.from(`<a>${'&#65;'.repeat(500_000)}</a>`)],
    ['XML of declarations', Buffer.from(`<a>${Array.from({ length: 5000 }, (__, i) => `<b xmlns:p${i}="u">`).join('')}</a>`)],
    ['a long text that begins like base64', Buffer.alloc(4_000_000, 'M')],
  ])('%s is refused within a second', async (_name, bytes) => {
    const start = process.cpuUsage();
    const result = await verifyFile(bytes, options);
    const { user, system } = process.cpuUsage(start);
    expect(result.verdict).toBe('invalid');
    expect((user + system) / 1000).toBeLessThan(1000);
  });
});

describe('attacks on signed documents are refused by name', () => {
  const reasonsOf = async (cms: Uint8Array, given?: Uint8Array, from = house): Promise<readonly string[]> => {
    const result = await verifyDocument({ cms, ...(given ? { content: given } : {}), context: from.context() });
    expect(result.verdict).not.toBe('valid');
    return [...result.checks, ...result.signers.flatMap(({ checks }) => checks)].flatMap(({ reason }) => reason ?? []);
  };

  /** Rebuilds the only SignerInfo of a document with parts of it changed. */
  async function rebuilt(
    change: (parts: Uint8Array[]) => Uint8Array[],
    repeat = 1,
    contentType: string = oids.data,
    by = { house, holder },
  ): Promise<Uint8Array> {
    const read = readSignedData(await by.house.sign(content, [by.holder], testNow));
    const signer = read.kind === 'read' ? read.value.signers[0] : undefined;
    if (read.kind !== 'read' || !signer) throw new Error('unreadable');
    const parts: Uint8Array[] = [];
    for (let rest: Uint8Array = signer.core; rest.length > 0; ) {
      const first = lengthOf(rest);
      parts.push(rest.subarray(0, first));
      rest = rest.subarray(first);
    }
    const info = write.sequence(...change(parts));
    const signedData = write.sequence(
      write.integer(contentType === oids.data ? 1 : 3),
      write.setOfDer([write.sequence(write.oid(oids.sha256), write.nil())]),
      write.sequence(write.oid(contentType), write.explicit(0, write.octetString(content))),
      write.implicitConstructed(0, by.holder.certificate.der),
      write.element(0x31, ...Array.from({ length: repeat }, () => info)),
    );
    return write.sequence(write.oid(oids.signedData), write.explicit(0, signedData));
  }

  function lengthOf(bytes: Uint8Array): number {
    const short = bytes[1] ?? 0;
    if (short < 0x80) return 2 + short;
    let length = 0;
    for (let i = 0; i < (short & 0x7f); i++) length = length * 256 + (bytes[2 + i] ?? 0);
    return 2 + (short & 0x7f) + length;
  }

  it('rebuilding changes nothing by itself', async () => {
    const result = await verifyDocument({ cms: await rebuilt((parts) => parts), context: house.context() });
    expect(result.verdict).toBe('valid');
  });

  it('ten thousand signers', async () => {
    expect(await reasonsOf(await rebuilt((parts) => parts, 10_000))).toContain('too-many-signers');
  });

  it('algorithm confusion: an elliptic key under the OID of GOST and of RSA', async () => {
    for (const oid of ['1.2.398.3.10.1.1.2.3.2', '1.2.840.113549.1.1.11']) {
      const cms = await rebuilt((parts) => parts.map((part, i) => (i === 4 ? write.sequence(write.oid(oid), write.nil()) : part)));
      expect((await reasonsOf(cms)).some((reason) => reason === 'key-algorithm-mismatch' || reason === 'digest-mismatch')).toBe(true);
    }
  });

  it('algorithm confusion: an RSA key under the OIDs of GOST, and a GOST key under those of RSA', async () => {
    const gost = [
      ['1.2.398.3.10.1.1.2.3.1', oids.streebog256],
      ['1.2.398.3.10.1.1.2.3.2', oids.streebog512],
    ] as const;
    for (const [kind, names] of [
      ['rsa-2048', gost],
      ['gost-2015-512', [['1.2.840.113549.1.1.11', oids.sha256]]],
    ] as const) {
      const from = demoHouse(kind);
      const by = { house: from, holder: from.issue() };
      for (const [oid, digest] of names) {
        const algorithm = (name: string) => write.sequence(write.oid(name), write.nil());
        // The signature's name alone contradicts the digest; with the digest's name changed too, it contradicts the key.
        const alone = await rebuilt((parts) => parts.map((part, i) => (i === 4 ? algorithm(oid) : part)), 1, oids.data, by);
        expect(await reasonsOf(alone, undefined, from)).toContain('digest-mismatch');
        const both = (part: Uint8Array, i: number) => (i === 4 ? algorithm(oid) : i === 2 ? algorithm(digest) : part);
        const cms = await rebuilt((parts) => parts.map(both), 1, oids.data, by);
        expect(await reasonsOf(cms, undefined, from)).toContain('key-algorithm-mismatch');
      }
    }
  });

  it('attributes that prove something stand outside the signature', async () => {
    const time = attributeDer(oids.signingTime, write.time('2020-01-01T00:00:00.000Z'));
    expect(await reasonsOf(await rebuilt((parts) => [...parts, write.implicitConstructed(1, time)]))).toContain('attribute-not-signed');
  });

  it('an attribute that is malformed deep inside spoils the signature, not the check', async () => {
    const trap = write.sequence(write.oid('1.2.398.99'), write.setOfDer([Buffer.from('3003047f00', 'hex')]));
    const cms = await rebuilt((parts) => parts.map((part, i) => (i === 3 ? write.implicitConstructed(0, part.subarray(3), trap) : part)));
    expect(await reasonsOf(cms)).toContain('signature-mismatch');
  });

  it('the content is given out for another type than was signed', async () => {
    expect(await reasonsOf(await rebuilt((parts) => parts, 1, '1.2.398.99'))).toContain('content-type-differs');
  });

  it('the digest is not in the list of the document', async () => {
    const cms = Buffer.from(await house.sign(content, [holder], testNow));
    const sha256 = Buffer.from(write.oid(oids.sha256));
    cms[cms.indexOf(sha256) + sha256.length - 1] = 3;
    expect(await reasonsOf(cms)).toContain('digest-not-listed');
  });

  it('the signed attributes are shown as the content of another signature', async () => {
    const cms = await rebuilt((parts) => parts.filter((_part, i) => i !== 3));
    expect(await reasonsOf(cms)).toContain('signed-attributes-missing');
  });

  it('another document is put in the place of the signed one', async () => {
    const read = readSignedData(await house.sign(content, [holder], testNow, { detached: true }));
    if (read.kind !== 'read') throw new Error('unreadable');
    expect(await reasonsOf(read.value.der, Buffer.from('Басқа шешім'))).toContain('digest-differs');
    expect(await reasonsOf(read.value.der)).toContain('content-missing');
    expect(await reasonsOf(await house.sign(content, [holder], testNow), Buffer.from('Басқа шешім'))).toContain('content-differs');
  });

  it('the certificate is exchanged for another one of the same holder, issuer and key', async () => {
    const key = { publicKeyInfo: holder.certificate.publicKeyInfo, privateKeyInfo: holder.privateKeyInfo };
    const twin = house.issue({ key, rules: { keyUsage: ['digitalSignature', 'nonRepudiation', 'keyAgreement'] } });
    const cms = await rebuilt((parts) =>
      parts.map((part, i) => (i === 1 ? write.sequence(twin.certificate.issuer.der, write.serialInteger(twin.certificate.serial)) : part)),
    );
    const kept = { certificates: [twin.certificate.der] };
    const result = await verifyDocument({ cms, kept, context: house.context() });
    expect(result.signers[0]?.checks).toContainEqual(expect.objectContaining({ name: 'signature', outcome: 'passed' }));
    expect(result.signers[0]?.checks).toContainEqual(expect.objectContaining({ reason: 'signing-certificate-differs' }));
  });

  it('a certificate with NUL in a name', async () => {
    const spoilt = Buffer.from(holder.certificate.der);
    spoilt[spoilt.indexOf(Buffer.from('IIN650721399905')) + 3] = 0;
    const result = await verifyFile(spoilt, options);
    expect(result.checks[0]).toMatchObject({ outcome: 'failed', reason: 'unreadable', details: { code: 'nul-in-name' } });
  });

  it('an authority of the same name that nobody trusts', async () => {
    const impostor = demoHouse('ec-p256');
    expect(await reasonsOf(await impostor.sign(content, [impostor.issue()], testNow))).toContain('issuer-signature-invalid');
  });

  it('a holder who issues certificates to others', async () => {
    const key = { publicKeyInfo: holder.certificate.publicKeyInfo, privateKeyInfo: holder.privateKeyInfo };
    const life = { notBefore: '2025-06-01T00:00:00.000Z', notAfter: '2026-06-01T00:00:00.000Z' };
    const identity = { certificateDer: holder.certificate.der, privateKeyInfo: key.privateKeyInfo };
    const rogue = createAuthority({ name: 'ЖАЛҒАН', keyKind: 'ec-p256', ...life, identity });
    const victim = rogue.issue({ profile: 'naturalPerson', subject: { commonName: 'ҚҰРБАН', iin: '990101399901' }, ...life });
    const cms = await house.sign(content, [victim], testNow);
    const result = await verifyDocument({ cms, kept: { certificates: [holder.certificate.der] }, context: house.context() });
    expect(result.verdict).toBe('invalid');
    expect(result.signers[0]?.checks).toContainEqual(expect.objectContaining({ name: 'path', reason: 'issuer-not-authority' }));
  });

  it('XML is told from CMS by its bytes, and a signed document is not a message', async () => {
    const soapInside = await signXmlDocument('<x><e:Body xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"/></x>', holder.signer);
    if (soapInside.kind !== 'signed') throw new Error('not signed');
    expect(await verifyXml({ xml: soapInside.xml, context: house.context() })).toMatchObject({ form: 'document', verdict: 'valid' });
  });
});
