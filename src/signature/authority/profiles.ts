import { Buffer } from 'node:buffer';
import { write } from '../asn1/index.ts';
import type { KeyKind } from '../crypto/index.ts';
import { oids } from '../oids.ts';
import { type HolderKind, type KeyUsage, keyUsages } from '../x509/index.ts';

/** Who a certificate is for. Holders as the NCA names them, and the authority's own services. */
export type CertificateProfile = Exclude<HolderKind, 'unknown'> | 'authority' | 'ocspResponder' | 'stampingService';

/** Names of a subject; for organisations with the head's or employee's own. */
export type SubjectNames = {
  readonly commonName: string;
  readonly surname?: string;
  readonly patronymic?: string;
  readonly iin?: string;
  readonly bin?: string;
  readonly organization?: string;
  readonly email?: string;
};

/** DER of a Name in the order in which the NCA writes one. */
export function subjectDer(names: SubjectNames): Uint8Array {
  const utf8 = (oid: string, value: string | undefined) => (value === undefined ? [] : [attribute(oid, write.utf8String(value))]);
  const serial = names.iin ? `IIN${names.iin}` : names.bin && !names.organization ? `BIN${names.bin}` : undefined;
  return write.sequence(
    ...utf8(oids.commonName, names.commonName),
    ...utf8(oids.surname, names.surname),
    ...(serial ? [attribute(oids.serialNumber, write.printableString(serial))] : []),
    attribute(oids.country, write.printableString('KZ')),
    ...utf8(oids.organization, names.organization),
    ...(names.organization && names.bin ? [attribute(oids.organizationalUnit, write.utf8String(`BIN${names.bin}`))] : []),
    ...utf8(oids.givenName, names.patronymic),
    ...(names.email ? [attribute(oids.email, write.ia5String(names.email))] : []),
  );
}

function attribute(oid: string, value: Uint8Array): Uint8Array {
  return write.setOfDer([write.sequence(write.oid(oid), value)]);
}

const holderUsages: Readonly<Record<Exclude<HolderKind, 'unknown'>, readonly string[]>> = {
  naturalPerson: [oids.holderNaturalPerson],
  legalEntity: [oids.holderLegalEntity],
  firstHead: [oids.holderLegalEntity, oids.holderFirstHead],
  signatory: [oids.holderLegalEntity, oids.holderSignatory],
  financialSignatory: [oids.holderLegalEntity, oids.holderFinancialSignatory],
  staffOfficer: [oids.holderLegalEntity, oids.holderStaffOfficer],
  employee: [oids.holderLegalEntity, oids.holderEmployee],
  informationSystem: [oids.holderLegalEntity, oids.holderInformationSystem],
};

/** What the extensions of a profile say. */
export type ProfileRules = {
  readonly keyUsage: readonly KeyUsage[];
  readonly extendedKeyUsage: readonly string[];
  readonly extendedKeyUsageCritical: boolean;
  readonly policy: string;
  readonly authority: boolean;
  readonly ocspNoCheck: boolean;
};

const gost2015: readonly KeyKind[] = ['gost-2015-512', 'gost-2015-256'];

/** The NCA's profile for a holder: RSA, EC and 2004 keys are separate for signing and sign-in, one 2015 key serves both. */
export function rulesOf(profile: CertificateProfile, keyKind: KeyKind, purpose: 'sign' | 'auth'): ProfileRules {
  const none = { extendedKeyUsage: [], extendedKeyUsageCritical: false, policy: oids.policyNca, authority: false, ocspNoCheck: false };
  switch (profile) {
    case 'authority':
      return { ...none, keyUsage: ['keyCertSign', 'cRLSign'], authority: true };
    case 'ocspResponder':
      return { ...none, keyUsage: ['digitalSignature'], extendedKeyUsage: [oids.ekuOcspSigning], ocspNoCheck: true };
    case 'stampingService':
      return { ...none, keyUsage: [], extendedKeyUsage: [oids.ekuTimeStamping], extendedKeyUsageCritical: true };
    default: {
      const holder = holderUsages[profile];
      if (gost2015.includes(keyKind)) {
        const keyUsage: KeyUsage[] = ['digitalSignature', 'nonRepudiation', 'keyEncipherment'];
        return { ...none, keyUsage, extendedKeyUsage: [oids.ekuEmailProtection, ...holder] };
      }
      const natural = profile === 'naturalPerson';
      if (purpose === 'sign') {
        const policy = natural ? oids.policyNaturalSign : oids.policyLegalSign;
        return {
          ...none,
          keyUsage: ['digitalSignature', 'nonRepudiation'],
          extendedKeyUsage: [oids.ekuEmailProtection, ...holder],
          policy,
        };
      }
      const policy = natural ? oids.policyNaturalAuth : oids.policyLegalAuth;
      return {
        ...none,
        keyUsage: ['digitalSignature', 'keyEncipherment'],
        extendedKeyUsage: [oids.ekuClientAuthentication, ...holder],
        policy,
      };
    }
  }
}

/** Addresses that go into certificates. */
export type AuthorityAddresses = {
  readonly ocsp?: string;
  readonly list?: string;
  readonly delta?: string;
  readonly issuer?: string;
};

/** DER of one extension. */
export function extension(oid: string, critical: boolean, value: Uint8Array): Uint8Array {
  return write.sequence(write.oid(oid), ...(critical ? [write.boolean(true)] : []), write.octetString(value));
}

/** DER of a distribution point list with one address. */
export function pointsDer(address: string): Uint8Array {
  const uri = write.implicitPrimitive(6, Buffer.from(address, 'latin1'));
  return write.sequence(write.sequence(write.explicit(0, write.implicitConstructed(0, uri))));
}

/** The extensions of a profile in the order in which the NCA writes them. */
export function profileExtensions(
  rules: ProfileRules,
  addresses: AuthorityAddresses,
  keyIds: { readonly subject: Uint8Array; readonly authority: Uint8Array },
): readonly Uint8Array[] {
  const bits = rules.keyUsage.map((usage) => keyUsages.indexOf(usage));
  const access = [
    ...(addresses.issuer ? [accessDer(oids.accessCaIssuers, addresses.issuer)] : []),
    ...(addresses.ocsp ? [accessDer(oids.accessOcsp, addresses.ocsp)] : []),
  ];
  const holderAddresses = !rules.ocspNoCheck;
  return [
    ...(rules.authority ? [extension(oids.basicConstraints, true, write.sequence(write.boolean(true)))] : []),
    ...(bits.length > 0 ? [extension(oids.keyUsage, true, write.namedBits(bits))] : []),
    ...(rules.extendedKeyUsage.length > 0
      ? [extension(oids.extendedKeyUsage, rules.extendedKeyUsageCritical, write.sequence(...rules.extendedKeyUsage.map(write.oid)))]
      : []),
    extension(oids.authorityKeyIdentifier, false, write.sequence(write.implicitPrimitive(0, keyIds.authority))),
    extension(oids.subjectKeyIdentifier, false, write.octetString(keyIds.subject)),
    ...(rules.ocspNoCheck ? [extension(oids.ocspNoCheck, false, write.nil())] : []),
    extension(oids.certificatePolicies, false, write.sequence(write.sequence(write.oid(rules.policy)))),
    ...(addresses.list && holderAddresses ? [extension(oids.crlDistributionPoints, false, pointsDer(addresses.list))] : []),
    ...(addresses.delta && holderAddresses ? [extension(oids.freshestCrl, false, pointsDer(addresses.delta))] : []),
    ...(access.length > 0 && holderAddresses ? [extension(oids.authorityInformationAccess, false, write.sequence(...access))] : []),
  ];
}

function accessDer(method: string, address: string): Uint8Array {
  return write.sequence(write.oid(method), write.implicitPrimitive(6, Buffer.from(address, 'latin1')));
}
