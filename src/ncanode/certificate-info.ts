import { type Certificate, type Instant, type Name, oids, type TimeStampInfo } from '../signature/index.ts';
import { toBase64 } from './input.ts';
import type { RevocationEntry } from './revocation-entries.ts';

/** An instant as NCANode writes it: `2026-01-18T04:38:50.000+00:00`. */
export const timeText = (at: Instant): string => at.replace(/Z$/, '+00:00');

const signatureNames: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.5': 'SHA1WITHRSA',
  '1.2.840.113549.1.1.10': 'RSASSA-PSS',
  '1.2.840.113549.1.1.11': 'SHA256WITHRSA',
  '1.2.840.113549.1.1.12': 'SHA384WITHRSA',
  '1.2.840.113549.1.1.13': 'SHA512WITHRSA',
  '1.2.840.10045.4.3.2': 'SHA256WITHECDSA',
  '1.2.840.10045.4.3.3': 'SHA384WITHECDSA',
  '1.2.840.10045.4.3.4': 'SHA512WITHECDSA',
  '1.2.398.3.10.1.1.1.2': 'ECGOST34310',
  '1.2.398.3.10.1.1.2.3.1': 'ECGOST3410-2015-256',
  '1.2.398.3.10.1.1.2.3.2': 'ECGOST3410-2015-512',
};

/** The NCA's extended key usages as NCANode names them. */
const keyUsers: Readonly<Record<string, string>> = {
  [oids.holderNaturalPerson]: 'INDIVIDUAL',
  [oids.holderLegalEntity]: 'ORGANIZATION',
  [oids.holderFirstHead]: 'CEO',
  [oids.holderSignatory]: 'CAN_SIGN',
  [oids.holderFinancialSignatory]: 'CAN_SIGN_FINANCIAL',
  [oids.holderStaffOfficer]: 'HR',
  [oids.holderEmployee]: 'EMPLOYEE',
  [oids.ncaStaff]: 'NCA_PRIVILEGES',
  [`${oids.ncaStaff}.1`]: 'NCA_ADMIN',
  [`${oids.ncaStaff}.2`]: 'NCA_MANAGER',
  [`${oids.ncaStaff}.3`]: 'NCA_OPERATOR',
  [oids.identification]: 'IDENTIFICATION',
  [`${oids.identification}.1`]: 'IDENTIFICATION_CON',
  [`${oids.identification}.2`]: 'IDENTIFICATION_REMOTE',
  [`${oids.identification}.2.1`]: 'IDENTIFICATION_REMOTE_DIGITAL_ID',
};

const hashNames: Readonly<Record<string, string>> = {
  [oids.sha1]: 'SHA1',
  [oids.sha256]: 'SHA256',
  [oids.sha384]: 'SHA384',
  [oids.sha512]: 'SHA512',
  [oids.gostHash95]: 'GOST34311',
  [oids.streebog256]: 'GOST3411-2015-256',
  [oids.streebog512]: 'GOST3411-2015-512',
};

/** NCANode's CertificateInfo. */
export function certificateInfo(certificate: Certificate, valid: boolean, revocations: readonly RevocationEntry[]): object {
  const { extensions, signatureAlgorithm } = certificate;
  return {
    valid,
    revocations,
    notBefore: timeText(certificate.notBefore),
    notAfter: timeText(certificate.notAfter),
    keyUsage: keyUsageOf(certificate),
    serialNumber: certificate.serial.toLowerCase(),
    signAlg: signatureNames[signatureAlgorithm.oid] ?? signatureAlgorithm.oid,
    keyUser: (extensions.extendedKeyUsage?.oids ?? []).flatMap((oid) => keyUsers[oid] ?? []),
    publicKey: toBase64(certificate.publicKeyInfo),
    signature: toBase64(certificate.signature),
    subject: nameInfo(certificate.subject),
    issuer: nameInfo(certificate.issuer),
  };
}

function keyUsageOf({ extensions: { keyUsage = [] } }: Certificate): 'SIGN' | 'AUTH' | 'UNKNOWN' {
  if (!keyUsage.includes('digitalSignature')) return 'UNKNOWN';
  if (keyUsage.includes('nonRepudiation')) return 'SIGN';
  return keyUsage.includes('keyEncipherment') ? 'AUTH' : 'UNKNOWN';
}

const nameFields: Readonly<Record<string, string>> = {
  [oids.commonName]: 'commonName',
  [oids.givenName]: 'lastName',
  [oids.surname]: 'surName',
  [oids.email]: 'email',
  [oids.organization]: 'organization',
  [oids.country]: 'country',
  [oids.locality]: 'locality',
  [oids.state]: 'state',
};

/** NCANode's subject or issuer: a serial number that begins with BIN, and the unit, give the bin; any other serial number the iin. */
function nameInfo(name: Name): object {
  const info: Record<string, string> = {};
  for (const { oid, value } of name.attributes) {
    const field = nameFields[oid];
    if (field) info[field] = value;
    else if (oid === oids.organizationalUnit || (oid === oids.serialNumber && value.startsWith('BIN')))
      info.bin = value.replace(/^BIN/, '');
    else if (oid === oids.serialNumber) info.iin = value.replace(/^IIN/, '');
  }
  return { ...info, dn: name.text };
}

/** NCANode's TspInfo. */
export function stampInfo({ serial, time, policy, hashOid, imprint }: TimeStampInfo): object {
  return {
    serialNumber: serial.toLowerCase(),
    genTime: timeText(time),
    policy,
    tsa: null,
    tspHashAlgorithm: hashNames[hashOid] ?? hashOid,
    hash: Buffer.from(imprint).toString('hex'),
  };
}
