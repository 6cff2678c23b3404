import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { write, writePem } from '../asn1/index.ts';
import { type Authority, createAuthority } from '../authority/index.ts';
import { verifySignature } from '../crypto/index.ts';
import { type Certificate, findPath, holderOf, type Path, readCertificate, readTrustFolder, type TrustAnchor } from './index.ts';

const life = { notBefore: '2015-01-01T00:00:00.000Z', notAfter: '2040-01-01T00:00:00.000Z' };
const year = { notBefore: '2025-06-01T00:00:00.000Z', notAfter: '2026-06-01T00:00:00.000Z' };
const at = '2026-03-02T06:00:00.000Z';
const person = { profile: 'naturalPerson', subject: { commonName: 'ҮЛГІБАЕВ СЫНАҚ', iin: '650721399905' }, ...year } as const;

const root = createAuthority({ name: 'ТҮБІР', keyKind: 'ec-p256', ...life });
const authority = createAuthority({ name: 'ҰКО', keyKind: 'ec-p256', parent: root, ...life });
const leaf = authority.issue(person).certificate;

type Options = { anchors?: readonly TrustAnchor[]; authorities?: readonly Certificate[]; others?: readonly Certificate[]; when?: string };
async function pathOf(certificate: Certificate, options: Options = {}): Promise<Path> {
  const { anchors = [{ certificate: root.certificate }], authorities = [authority.certificate], others = [], when = at } = options;
  return findPath({ leaf: certificate, others, store: { anchors, authorities }, at: when, verify: verifySignature });
}
const problems = (path: Path) => (path.kind === 'path' ? path.problems.map(({ code }) => code) : [path.reason]);

describe('the path to a trusted root', () => {
  it('leads from the holder over the issuing authority', async () => {
    const path = await pathOf(leaf);
    expect(path).toMatchObject({ kind: 'path', problems: [] });
    expect(path.kind === 'path' && path.certificates.map(({ subject }) => subject.text)).toEqual([
      leaf.subject.text,
      'CN=ҰКО, C=KZ',
      'CN=ТҮБІР, C=KZ',
    ]);
  });

  it('may end at an issuing authority that is trusted itself', async () => {
    expect(problems(await pathOf(leaf, { anchors: [{ certificate: authority.certificate }], authorities: [] }))).toEqual([]);
  });

  it('takes an authority that came with the signature, but trusts it only through the root', async () => {
    expect(problems(await pathOf(leaf, { authorities: [], others: [authority.certificate] }))).toEqual([]);
    expect(problems(await pathOf(leaf, { anchors: [], authorities: [], others: [authority.certificate, root.certificate] }))).toEqual([
      'root-not-trusted',
    ]);
  });

  it('finds the right key among several of one name after a roll-over', async () => {
    const renewed = createAuthority({ name: 'ҰКО', keyKind: 'ec-p256', parent: root, ...life });
    const young = renewed.issue(person).certificate;
    const authorities = [renewed.certificate, authority.certificate];
    expect(problems(await pathOf(young, { authorities }))).toEqual([]);
    expect(problems(await pathOf(leaf, { authorities }))).toEqual([]);
    expect(problems(await pathOf(young))).toEqual(['signature-invalid']);
  });

  it('takes the other root when one of two is out of its dates', async () => {
    const key = { publicKeyInfo: root.certificate.publicKeyInfo, privateKeyInfo: root.identity.privateKeyInfo };
    const old = root.issue({
      profile: 'authority',
      subject: { commonName: 'ТҮБІР' },
      key,
      notBefore: life.notBefore,
      notAfter: '2020-01-01T00:00:00.000Z',
    });
    const anchors = [{ certificate: old.certificate }, { certificate: root.certificate }];
    expect(problems(await pathOf(leaf, { anchors }))).toEqual([]);
    expect(problems(await pathOf(leaf, { anchors: anchors.slice(0, 1) }))).toEqual(['expired']);
  });

  it('holds at the moment asked for, not now', async () => {
    expect(problems(await pathOf(leaf, { when: '2026-06-02T00:00:00.000Z' }))).toEqual(['expired']);
    expect(problems(await pathOf(leaf, { when: '2025-05-01T00:00:00.000Z' }))).toEqual(['not-yet-valid']);
  });

  it('counts an anchor only within the dates that the installation gave it', async () => {
    const anchors = [{ certificate: root.certificate, trustedUntil: '2026-01-01T00:00:00.000Z' }];
    expect(problems(await pathOf(leaf, { anchors }))).toEqual(['anchor-not-trusted-then']);
    expect(problems(await pathOf(leaf, { anchors, when: '2025-12-31T00:00:00.000Z' }))).toEqual([]);
  });

  it('does not lead over somebody who is no authority, may not sign certificates, or is too deep', async () => {
    const wrong = (rules: Parameters<Authority['issue']>[0]['rules'], parent = root): Authority => {
      const made = parent.issue({ profile: 'authority', subject: { commonName: 'ЖАЛҒАН' }, ...life, ...(rules ? { rules } : {}) });
      const identity = { certificateDer: made.certificate.der, privateKeyInfo: made.privateKeyInfo };
      return createAuthority({ name: 'ЖАЛҒАН', keyKind: 'ec-p256', ...life, identity });
    };
    const notAuthority = wrong({ authority: false });
    expect(problems(await pathOf(notAuthority.issue(person).certificate, { authorities: [notAuthority.certificate] }))).toEqual([
      'issuer-not-authority',
    ]);
    const noSigning = wrong({ keyUsage: ['cRLSign'] });
    expect(problems(await pathOf(noSigning.issue(person).certificate, { authorities: [noSigning.certificate] }))).toEqual([
      'issuer-may-not-sign-certificates',
    ]);
    const shallow = createAuthority({ name: 'ТАЯЗ', keyKind: 'ec-p256', parent: root, ...life, pathLength: 0 });
    expect(problems(await pathOf(shallow.issue(person).certificate, { authorities: [shallow.certificate] }))).toEqual([]);
    const below = createAuthority({ name: 'ТӨМЕН', keyKind: 'ec-p256', parent: shallow, ...life });
    const authorities = [below.certificate, shallow.certificate];
    expect(problems(await pathOf(below.issue(person).certificate, { authorities }))).toEqual(['path-too-long']);
  });

  it('stops at a critical extension that is not understood, name constraints among them', async () => {
    const extensions = [{ oid: '2.5.29.30', critical: true, value: write.sequence() }];
    expect(problems(await pathOf(authority.issue({ ...person, extensions }).certificate))).toEqual(['unknown-critical-extension']);
  });

  it('a certificate with the same extension twice is not read', () => {
    const extensions = [{ oid: '2.5.29.15', critical: true, value: write.namedBits([0]) }];
    expect(() => authority.issue({ ...person, extensions })).toThrow('duplicate');
  });

  it('a certificate that names two algorithms for its signature is not read', () => {
    const der = Buffer.from(leaf.der);
    const ecdsa = Buffer.from(write.oid('1.2.840.10045.4.3.2'));
    der[der.lastIndexOf(ecdsa) + ecdsa.length - 1] = 3;
    expect(readCertificate(der)).toMatchObject({ kind: 'unreadable', code: 'bad-value', path: 'certificate.tbsCertificate.signature' });
  });

  it('ends when authorities certify each other in a circle', async () => {
    const key = { publicKeyInfo: root.certificate.publicKeyInfo, privateKeyInfo: root.identity.privateKeyInfo };
    const cross = authority.issue({ profile: 'authority', subject: { commonName: 'ТҮБІР' }, key, ...life }).certificate;
    expect(problems(await pathOf(leaf, { anchors: [], authorities: [cross, authority.certificate] }))).toEqual(['issuer-unknown']);
  });
});

describe('who holds a certificate', () => {
  const officer = { commonName: 'ҮЛГІБАЕВ СЫНАҚ', iin: '650721399905', organization: 'СЫНАҚ БАСҚАРМАСЫ', bin: '990140009907' };
  it.each([
    ['naturalPerson', ['naturalPerson']],
    ['firstHead', ['legalEntity', 'firstHead']],
    ['signatory', ['legalEntity', 'signatory']],
    ['financialSignatory', ['legalEntity', 'financialSignatory']],
    ['staffOfficer', ['legalEntity', 'staffOfficer']],
    ['employee', ['legalEntity', 'employee']],
    ['informationSystem', ['legalEntity', 'informationSystem']],
  ] as const)('%s', (profile, kinds) => {
    const { certificate } = authority.issue({ ...person, profile, subject: officer });
    expect(holderOf(certificate)).toMatchObject({ kinds, iin: '650721399905', bin: '990140009907', purpose: 'sign' });
  });

  it('an organisation alone has its BIN in place of an IIN', () => {
    const { certificate } = authority.issue({
      ...person,
      profile: 'legalEntity',
      subject: { commonName: 'ЖШС СЫНАҚ', bin: '990140009907' },
    });
    expect(holderOf(certificate)).toMatchObject({ bin: '990140009907' });
    expect(holderOf(certificate).iin).toBeUndefined();
  });

  it('one GOST key of 2015 serves signing and sign-in; others are told apart', () => {
    const gost = authority.issue({ ...person, keyKind: 'gost-2015-512' }).certificate;
    expect(holderOf(gost).purpose).toBe('signAndAuth');
    expect(gost.extensions.policies).toEqual([{ oid: '1.2.398.3.3.2' }]);
    expect(holderOf(authority.issue({ ...person, purpose: 'auth' }).certificate).purpose).toBe('auth');
  });

  it("two IINs in one name are nobody's", () => {
    const subject = { commonName: 'ЕКІ', iin: '650721399905' };
    const { certificate } = authority.issue({ ...person, subject });
    const twice = {
      ...certificate,
      subject: { ...certificate.subject, attributes: [...certificate.subject.attributes, { oid: '2.5.4.5', value: 'IIN990101399901' }] },
    };
    expect(holderOf(twice).iin).toBeUndefined();
  });
});

describe('the trust folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trust-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds roots with dates and issuing authorities, and says which file is broken', async () => {
    mkdirSync(join(folder, 'roots'));
    mkdirSync(join(folder, 'authorities'));
    writeFileSync(join(folder, 'roots', 'root.cer'), root.certificate.der);
    writeFileSync(
      join(folder, 'authorities', 'both.pem'),
      writePem('CERTIFICATE', authority.certificate.der) + writePem('CERTIFICATE', root.certificate.der),
    );
    writeFileSync(join(folder, 'trust.json'), JSON.stringify({ [root.certificate.fingerprint]: { trustedUntil: '2027-01-01T00:00:00Z' } }));
    const { store, problems: none } = readTrustFolder(folder);
    expect(none).toEqual([]);
    expect(store.anchors).toMatchObject([{ certificate: { serial: root.certificate.serial }, trustedUntil: '2027-01-01T00:00:00.000Z' }]);
    expect(store.authorities).toHaveLength(2);
    expect(problems(await findPath({ leaf, store, at, verify: verifySignature }))).toEqual([]);
    writeFileSync(join(folder, 'roots', 'broken.cer'), 'not a certificate');
    expect(readTrustFolder(folder).problems).toMatchObject([
      { file: join(folder, 'roots', 'broken.cer'), problem: { kind: 'unreadable' } },
    ]);
  });
});
