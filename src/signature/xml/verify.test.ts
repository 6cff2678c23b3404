import { Buffer } from 'node:buffer';
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { SignedXml as OtherSignedXml } from 'xml-crypto';
import { writePem } from '../asn1/index.ts';
import type { Issued } from '../authority/index.ts';
import { checkLine, demoHouse } from '../testing/demo-house.ts';
import { signMessage, signXmlDocument } from './sign.ts';
import { verifyXml } from './verify.ts';

const person =
  '<?xml version="1.0" encoding="UTF-8"?>\n<person xmlns="urn:person"><iin>650721399905</iin><name>Әлия &amp; Ғани</name></person>';
const envelope =
  '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Header/>' +
  '<soapenv:Body><t:SendMessage xmlns:t="http://bip.bee.kz/SyncChannel/v10/Types"><request><iin>650721399905</iin></request></t:SendMessage></soapenv:Body>' +
  '</soapenv:Envelope>';

async function signed(kind: 'document' | 'message', holder: Issued, xml = kind === 'document' ? person : envelope): Promise<string> {
  const made = await (kind === 'document' ? signXmlDocument(xml, holder.signer) : signMessage(xml, holder.signer));
  if (made.kind !== 'signed') throw new Error(made.kind);
  return made.xml;
}

describe.each(['rsa-2048', 'ec-p256', 'gost-2015-512', 'gost-2004'] as const)('signed XML with a key of kind %s', (keyKind) => {
  const house = demoHouse(keyKind);
  const holder = house.issue();

  it('a document signed by us is valid and names its holder', async () => {
    const result = await verifyXml({ xml: await signed('document', holder), context: house.context() });
    expect([...result.checks, ...(result.signers[0]?.checks ?? [])].filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(result).toMatchObject({ verdict: 'valid', form: 'document' });
    expect(result.signers[0]?.holder?.iin).toBe('650721399905');
    expect(Buffer.from(result.signed ?? []).toString()).toBe(
      '<person xmlns="urn:person"><iin>650721399905</iin><name>Әлия &amp; Ғани</name></person>',
    );
  });

  it('a message signed by us is valid', async () => {
    const result = await verifyXml({ xml: await signed('message', holder), context: house.context() });
    expect(result).toMatchObject({ verdict: 'valid', form: 'message' });
  });

  it('a changed word fails by its digest', async () => {
    for (const kind of ['document', 'message'] as const) {
      const xml = (await signed(kind, holder)).replace('650721399905', '650721399906');
      const result = await verifyXml({ xml, context: house.context() });
      expect(result.verdict).toBe('invalid');
      expect(checkLine(result.signers[0]?.checks ?? [], 'contentDigest')).toBe('failed digest-differs');
    }
  });
});

describe('signed XML', () => {
  const house = demoHouse('rsa-2048');
  const holder = house.issue();
  const check = (xml: string) => verifyXml({ xml, context: house.context() });

  it('a second signature covers the first, and each is checked', async () => {
    const twice = await signed('document', house.issue(), await signed('document', holder));
    const result = await check(twice);
    expect(result.verdict).toBe('valid');
    expect(result.signers).toHaveLength(2);
    const first = twice.indexOf('<ds:SignatureValue>') + 30;
    const spoilt = `${twice.slice(0, first)}${twice[first] === 'A' ? 'B' : 'A'}${twice.slice(first + 1)}`;
    const after = await check(spoilt);
    expect(after.signers.map(({ verdict }) => verdict)).toEqual(['invalid', 'invalid']);
  });

  it('an independent implementation accepts our signatures', async () => {
    for (const kind of ['document', 'message'] as const) {
      const xml = await signed(kind, holder);
      const dom = new DOMParser().parseFromString(xml, 'text/xml');
      const node = dom.getElementsByTagNameNS('http://www.w3.org/2000/09/xmldsig#', 'Signature')[0];
      const other = new OtherSignedXml({
        publicCert: writePem('CERTIFICATE', holder.certificate.der),
        idMode: kind === 'message' ? 'wssecurity' : undefined,
      } as never);
      other.loadSignature(node as never);
      expect(other.checkSignature(xml)).toBe(true);
    }
  });

  it('we accept a signature that an independent implementation made', async () => {
    const pem = writePem('PRIVATE KEY', holder.privateKeyInfo);
    const other = new OtherSignedXml({
      privateKey: pem,
      publicCert: writePem('CERTIFICATE', holder.certificate.der),
      signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
      canonicalizationAlgorithm: 'http://www.w3.org/2001/10/xml-exc-c14n#',
    });
    other.addReference({
      xpath: '/*',
      isEmptyUri: true,
      digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
      transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', 'http://www.w3.org/2001/10/xml-exc-c14n#'],
    });
    other.computeSignature(person);
    const result = await check(other.getSignedXml());
    expect(result.signers[0]?.checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(result.verdict).toBe('valid');
  });

  it('line ends inside base64 written as &#13; take part in the canonical form, as NCALayer writes them', async () => {
    const xml = (await signed('document', holder)).replaceAll(/(<ds:X509Certificate>)([^<]{76})/g, '$1&#13;\n$2&#13;\n');
    expect((await check(xml)).verdict).toBe('valid');
  });
});

describe('attacks on signed XML are refused by name', () => {
  const house = demoHouse('rsa-2048');
  const holder = house.issue();
  const check = (xml: string) => verifyXml({ xml, context: house.context() });
  const reasons = async (xml: string): Promise<string[]> => {
    const result = await check(xml);
    expect(result.verdict).not.toBe('valid');
    return [...result.checks, ...result.signers.flatMap((signer) => signer.checks)].flatMap(({ reason }) => reason ?? []);
  };
  const forged =
    '<soapenv:Body><t:SendMessage xmlns:t="http://bip.bee.kz/SyncChannel/v10/Types"><request><iin>990101399901</iin></request></t:SendMessage></soapenv:Body>';

  it('wrapping: the signed Body is moved aside and another one put in its place', async () => {
    const xml = await signed('message', holder);
    const body = xml.slice(xml.indexOf('<soapenv:Body'), xml.indexOf('</soapenv:Body>') + '</soapenv:Body>'.length);
    const wrapped = xml.replace(body, forged).replace('</soapenv:Header>', `<w xmlns="urn:w">${body}</w></soapenv:Header>`);
    expect((await check(wrapped)).signers).toMatchObject([{ verdict: 'invalid' }]);
    expect(await reasons(wrapped)).toContain('reference-elsewhere');
  });

  it('a header is signed, but not the Body', async () => {
    const wsse = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
    const header = `<soapenv:Header><s:Security xmlns:s="${wsse}"><s:Note Id="n">x</s:Note></s:Security></soapenv:Header>`;
    const other = new OtherSignedXml({
      privateKey: writePem('PRIVATE KEY', holder.privateKeyInfo),
      publicCert: writePem('CERTIFICATE', holder.certificate.der),
      signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
      canonicalizationAlgorithm: 'http://www.w3.org/2001/10/xml-exc-c14n#',
    });
    other.addReference({
      xpath: "//*[local-name(.)='Note']",
      digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
      transforms: ['http://www.w3.org/2001/10/xml-exc-c14n#'],
    });
    const location = { reference: "//*[local-name(.)='Security']", action: 'append' } as const;
    other.computeSignature(envelope.replace('<soapenv:Header/>', header), { location });
    const result = await check(other.getSignedXml());
    expect(result).toMatchObject({ verdict: 'invalid', checks: [{ reason: 'reference-elsewhere' }] });
    expect(result.signed).toBeUndefined();
  });

  it('wrapping: two Bodies', async () => {
    const xml = await signed('message', holder);
    expect(await reasons(xml.replace('<soapenv:Body', `${forged}<soapenv:Body`))).toContain('xml-malformed');
  });

  it('the same Id twice', async () => {
    const xml = await signed('message', holder);
    const id = /wsu:Id="([^"]+)"/.exec(xml)?.[1] ?? '';
    expect(await reasons(xml.replace('<request>', `<request Id="${id}">`))).toContain('duplicate-id');
  });

  it('two security headers', async () => {
    const xml = await signed('message', holder);
    const security = xml.slice(xml.indexOf('<wsse:Security '), xml.indexOf('</wsse:Security>') + '</wsse:Security>'.length);
    expect(await reasons(xml.replace(security, security + security))).toContain('security-header-count');
  });

  it('a signed document put inside another one', async () => {
    const inner = (await signed('document', holder)).replace('<?xml version="1.0" encoding="UTF-8"?>\n', '');
    expect(await reasons(`<other>${inner}</other>`)).toContain('signature-misplaced');
  });

  it('something added after the signature', async () => {
    const xml = await signed('document', holder);
    expect(await reasons(xml.replace('</person>', '<iin>1</iin></person>'))).toContain('signature-misplaced');
  });

  it('a document type with entities', async () => {
    const xml = await signed('document', holder);
    expect(await reasons(xml.replace('<person', '<!DOCTYPE person [<!ENTITY a "b">]><person'))).toContain('doctype-refused');
  });

  it('a transform that chooses what is signed', async () => {
    const xml = await signed('document', holder);
    const xpath = xml.replace(
      'http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments',
      'http://www.w3.org/TR/1999/REC-xpath-19991116',
    );
    expect(await reasons(xpath)).toContain('transform-not-allowed');
  });

  it('SHA-1, in the digest and in the signature', async () => {
    const xml = await signed('document', holder);
    expect(await reasons(xml.replace('http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2000/09/xmldsig#sha1'))).toContain(
      'sha1-not-allowed',
    );
    expect(await reasons(xml.replace('xmldsig-more#rsa-sha256', 'xmldsig-more#rsa-sha1'))).toContain('sha1-not-allowed');
  });

  it('algorithm confusion: an RSA key under the name of GOST', async () => {
    const xml = await signed('document', holder);
    const gost = 'urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34102015-gostr34112015-512';
    expect(await reasons(xml.replace('http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', gost))).toContain('key-algorithm-mismatch');
  });

  it('a keyed hash instead of a signature', async () => {
    const xml = await signed('document', holder);
    expect(await reasons(xml.replace('xmldsig-more#rsa-sha256', 'xmldsig-more#hmac-sha256'))).toContain('algorithm-unknown');
  });

  it('a reference to the outside', async () => {
    const xml = await signed('message', holder);
    expect(await reasons(xml.replace(/URI="#[^"]+"/, 'URI="http://localhost/x"'))).toContain('reference-unresolved');
  });
});
