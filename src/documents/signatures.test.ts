import { expect, it } from 'vitest';
import { createDemoAuthority, memoryKeeper } from '../../simulators/authority/index.ts';
import { instant, sha256 } from '../base/index.ts';
import type { Act } from '../casework/index.ts';
import type { StaffMember } from '../identity/index.ts';
import { makeSignedData, verifySignature } from '../signature/index.ts';
import { createSignatures } from '../signing/index.ts';
import { madeUpIin, memoryBlobs } from '../testing/index.ts';
import type { SheetBlock } from './sheet.ts';
import { type SignerNames, signatureBlocks } from './signatures.ts';

const at = instant('2026-03-19T05:00:00Z');
const iin = madeUpIin('1980-01-01', 'male');
const content = new TextEncoder().encode('шешім');
const names: SignerNames = {
  person: () => 'Ахметов Ерлан',
  post: () => ({ kk: 'бөлім басшысы', ru: 'руководитель отдела', en: 'head of unit' }),
  office: () => ({ kk: 'бөлімше', ru: 'отделение', en: 'department' }),
};

/** An act with its evidence, made by a key of the made-up authority. */
async function signed() {
  const authority = createDemoAuthority({ keeper: memoryKeeper(), now: () => at });
  const blobs = memoryBlobs();
  await blobs.put(content);
  const signatures = createSignatures({
    trusted: { store: authority.trust, fetcher: authority.fetcher, verify: verifySignature },
    identity: { findStaffByIin: async () => ({ id: 'staff-1' }) as StaffMember, findCitizen: async () => undefined },
    blobs,
    keyNamed: async () => authority.certificateFor({ name: 'x', kind: 'sign', algorithm: 'gost' }).signer,
  });
  const { signer } = authority.certificateFor({ name: 'АХМЕТОВ ЕРЛАН', iin, kind: 'sign', algorithm: 'gost' });
  const made = await makeSignedData({ content, signers: [signer], detached: true, signingTime: at });
  if (made.kind === 'refused') throw new Error(made.reason);
  const actor = {
    kind: 'officer',
    person: 'staff-1',
    post: 'head',
    office: 'office-1',
    actingFor: { person: 'staff-2', order: '12-к' },
  } as const;
  const done = await signatures.check({
    over: sha256(content),
    content,
    signature: made.der,
    signer: { by: 'head', actor },
    kind: 'eds',
    at,
  });
  if (done.kind !== 'good') throw new Error(done.why.en);
  return { blobs, act: done.act };
}

const textOf = (blocks: readonly SheetBlock[]): string => JSON.stringify(blocks);

it('who signed: name, post, for whom by which order, when, the certificate with its holder, and each check', async () => {
  const { blobs, act } = await signed();
  const blocks = await signatureBlocks(blobs, [act], { language: 'ru', zone: 'Asia/Almaty', names });
  const [, rows] = blocks;
  expect(rows?.kind === 'rows' && rows.rows[0]?.label).toBe(
    'Ахметов Ерлан, руководитель отдела (исполняющий обязанности, приказ № 12-к), отделение',
  );
  const said = rows?.kind === 'rows' ? (rows.rows[0]?.text ?? []) : [];
  expect(said[0]).toBe('электронная цифровая подпись, 19.03.2026, 10:00');
  expect(said[1]).toBe('Владелец регистрационного свидетельства: АХМЕТОВ ЕРЛАН');
  expect(said[2]).toMatch(/^Номер регистрационного свидетельства: [0-9a-f]{8,}$/i);
  expect(said[3]).toMatch(/^Проверено при приёме: действительно: .+ – пройдена; .+ – пройдена/);
  expect(textOf(blocks)).not.toContain(iin);
});

it('a stand-in says that it is one, and has no certificate; nobody signed: nothing is said', async () => {
  const { blobs, act } = await signed();
  const standIn: Act = { ...act, standIn: true };
  const blocks = await signatureBlocks(blobs, [standIn], { language: 'kk', zone: 'Asia/Almaty', names });
  expect(textOf(blocks)).toContain('үлгі қолтаңба');
  expect(textOf(blocks)).not.toContain('Тіркеу куәлігі');
  expect(await signatureBlocks(blobs, [], { language: 'kk', zone: 'Asia/Almaty', names })).toEqual([]);
});
