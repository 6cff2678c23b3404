import { oids } from '../oids.ts';
import type { Certificate } from './certificate.ts';
import { attributeOf } from './name.ts';

/** In what quality the NCA issued the certificate (its extended key usages). */
export type HolderKind =
  | 'naturalPerson'
  | 'legalEntity'
  | 'firstHead'
  | 'signatory'
  | 'financialSignatory'
  | 'staffOfficer'
  | 'employee'
  | 'informationSystem'
  | 'unknown';

/** What the key may be used for by the NCA's profile; 2022 GOST keys serve both sign-in and signing. */
export type KeyPurpose = 'sign' | 'auth' | 'signAndAuth' | 'other';

/** Who holds a certificate, from the subject and the NCA's own usages. */
export type Holder = {
  readonly kinds: readonly HolderKind[];
  readonly purpose: KeyPurpose;
  /** Twelve digits as they stand in the certificate; the check digit is not judged here (test certificates fail it). */
  readonly iin?: string;
  readonly bin?: string;
  readonly commonName?: string;
  readonly surname?: string;
  /** GN holds the patronymic in this profile. */
  readonly patronymic?: string;
  readonly organization?: string;
  readonly email?: string;
  /** How the holder was identified when the certificate was issued: OIDs under 1.2.398.3.3.4.3. */
  readonly identification: readonly string[];
};

const kindsByOid: Readonly<Record<string, HolderKind>> = {
  [oids.holderNaturalPerson]: 'naturalPerson',
  [oids.holderLegalEntity]: 'legalEntity',
  [oids.holderFirstHead]: 'firstHead',
  [oids.holderSignatory]: 'signatory',
  [oids.holderFinancialSignatory]: 'financialSignatory',
  [oids.holderStaffOfficer]: 'staffOfficer',
  [oids.holderEmployee]: 'employee',
};

function kindOf(oid: string): HolderKind | undefined {
  if (oid === oids.holderInformationSystem || oid.startsWith(`${oids.holderInformationSystem}.`)) return 'informationSystem';
  return kindsByOid[oid];
}

/** Reads the holder out of a certificate. */
export function holderOf(certificate: Certificate): Holder {
  const usages = certificate.extensions.extendedKeyUsage?.oids ?? [];
  const kinds = [...new Set(usages.map(kindOf).filter((kind) => kind !== undefined))];
  const names = {
    iin: numbered(certificate, oids.serialNumber, 'IIN'),
    bin: numbered(certificate, oids.organizationalUnit, 'BIN') ?? numbered(certificate, oids.serialNumber, 'BIN'),
    commonName: attributeOf(certificate.subject, oids.commonName),
    surname: attributeOf(certificate.subject, oids.surname),
    patronymic: attributeOf(certificate.subject, oids.givenName),
    organization: attributeOf(certificate.subject, oids.organization),
    email: attributeOf(certificate.subject, oids.email),
  };
  const present = Object.fromEntries(Object.entries(names).filter(([, value]) => value !== undefined)) as Partial<Holder>;
  return {
    kinds: kinds.length > 0 ? kinds : ['unknown'],
    purpose: purposeOf(certificate),
    identification: usages.filter((oid) => oid === oids.identification || oid.startsWith(`${oids.identification}.`)),
    ...present,
  };
}

function numbered(certificate: Certificate, oid: string, prefix: 'IIN' | 'BIN'): string | undefined {
  const values = certificate.subject.attributes.filter((attribute) => attribute.oid === oid && attribute.value.startsWith(prefix));
  const digits = values.length === 1 ? values[0]?.value.slice(3) : undefined;
  return digits !== undefined && /^\d{12}$/.test(digits) ? digits : undefined;
}

/**
 * RSA and 2004 keys come in pairs told apart by usage bits; a GOST 2015 key has digitalSignature, nonRepudiation and
 * keyEncipherment together and serves both.
 */
function purposeOf({ extensions: { keyUsage = [] } }: Certificate): KeyPurpose {
  const has = (usage: (typeof keyUsage)[number]) => keyUsage.includes(usage);
  if (!has('digitalSignature')) return 'other';
  if (has('nonRepudiation')) return has('keyEncipherment') ? 'signAndAuth' : 'sign';
  return has('keyEncipherment') ? 'auth' : 'other';
}
