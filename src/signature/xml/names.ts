import type { AlgorithmIdentifier } from '../crypto/index.ts';
import { oids } from '../oids.ts';
import type { Canonicalisation } from './canonical.ts';

/** Namespaces of signed XML and SOAP. */
export const namespaces = {
  signature: 'http://www.w3.org/2000/09/xmldsig#',
  soap11: 'http://schemas.xmlsoap.org/soap/envelope/',
  soap12: 'http://www.w3.org/2003/05/soap-envelope',
  security: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd',
  utility: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd',
  exclusive: 'http://www.w3.org/2001/10/xml-exc-c14n#',
} as const;

const inclusive = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';

export const transforms = {
  enveloped: `${namespaces.signature}enveloped-signature`,
  inclusive,
  inclusiveWithComments: `${inclusive}#WithComments`,
  exclusive: namespaces.exclusive,
  exclusiveWithComments: `${namespaces.exclusive}WithComments`,
} as const;

/** The canonical form that an algorithm address names. */
export function canonicalisationOf(address: string): Canonicalisation | undefined {
  switch (address) {
    case transforms.inclusive:
      return { exclusive: false, comments: false };
    case transforms.inclusiveWithComments:
      return { exclusive: false, comments: true };
    case transforms.exclusive:
      return { exclusive: true, comments: false };
    case transforms.exclusiveWithComments:
      return { exclusive: true, comments: true };
    default:
      return undefined;
  }
}

const ncaAlgorithms = 'urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:';
const more = 'http://www.w3.org/2001/04/xmldsig-more#';

const signatureMethods: Readonly<Record<string, string>> = {
  [`${more}rsa-sha256`]: '1.2.840.113549.1.1.11',
  [`${more}rsa-sha384`]: '1.2.840.113549.1.1.12',
  [`${more}rsa-sha512`]: '1.2.840.113549.1.1.13',
  [`${namespaces.signature}rsa-sha1`]: '1.2.840.113549.1.1.5',
  [`${more}rsa-sha1`]: '1.2.840.113549.1.1.5',
  [`${more}ecdsa-sha256`]: '1.2.840.10045.4.3.2',
  [`${more}ecdsa-sha384`]: '1.2.840.10045.4.3.3',
  [`${more}ecdsa-sha512`]: '1.2.840.10045.4.3.4',
  [`${ncaAlgorithms}gostr34102015-gostr34112015-512`]: '1.2.398.3.10.1.1.2.3.2',
  [`${ncaAlgorithms}gostr34102015-gostr34112015-256`]: '1.2.398.3.10.1.1.2.3.1',
  [`${more}gost34310-gost34311`]: '1.2.398.3.10.1.1.1.2',
};

const digestMethods: Readonly<Record<string, string>> = {
  'http://www.w3.org/2001/04/xmlenc#sha256': oids.sha256,
  [`${more}sha384`]: oids.sha384,
  'http://www.w3.org/2001/04/xmlenc#sha512': oids.sha512,
  [`${namespaces.signature}sha1`]: oids.sha1,
  [`${more}sha1`]: oids.sha1,
  [`${ncaAlgorithms}gostr34112015-512`]: oids.streebog512,
  [`${ncaAlgorithms}gostr34112015-256`]: oids.streebog256,
  [`${more}gost34311`]: oids.gostHash95,
};

function addressOf(table: Readonly<Record<string, string>>, oid: string): string | undefined {
  return Object.entries(table).find(([, value]) => value === oid)?.[0];
}

/** The algorithm that a SignatureMethod names. */
export function signatureAlgorithmOf(address: string): AlgorithmIdentifier | undefined {
  const oid = Object.hasOwn(signatureMethods, address) ? signatureMethods[address] : undefined;
  return oid === undefined ? undefined : { oid };
}

/** The digest that a DigestMethod names. */
export function digestOidOfMethod(address: string): string | undefined {
  return Object.hasOwn(digestMethods, address) ? digestMethods[address] : undefined;
}

export const signatureMethodOf = (oid: string): string | undefined => addressOf(signatureMethods, oid);
export const digestMethodOf = (oid: string): string | undefined => addressOf(digestMethods, oid);
