import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Program, startProgram } from '../../api/testing/program.ts';
import { register } from '../../api/testing/walk.ts';
import { localDate } from '../../base/index.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

test('a paper that came after registration is added on its page, its scan opened by those who may read the case', async () => {
  const c = await register(program, await program.signIn('intake-officer.astana'), 'foreign-worker-certificate', 'provider', {
    parties: [{ role: 'applicant', n: 1, name: 'Smith John', birthDate: localDate('1985-04-05') }],
    facts: {
      'applicant.kind': 'foreigner',
      'applicant.passport': 'AB1234567',
      'applicant.residence': 'Ұлыбритания',
      requestKind: 'first',
      inKazakhstan: true,
      profession: 'инженер',
    },
  });
  const page = `/staff/cases/${c.id}`;
  const officer = await program.browser('intake-officer.astana');
  const desk = (await officer.open(page)).html;
  expect(desk).toContain('Қағаз құжаттар қажет');
  expect(desk).toContain(`href="${page}/proofs/identityDocument"`);
  const form = async (...rest: (readonly [string, string])[]) =>
    [['key', program.nextKey()], ['saw', String((await c.now()).seq)], ['proof', 'identityDocument'], ...rest] as const;
  const at = `${page}/proofs/identityDocument`;

  const nothing = await officer.upload(at, 'scan.identityDocument', 'empty.pdf', '', await form());
  expect(nothing).toMatchObject({ status: 422, html: expect.stringContaining('Түпнұсқасы көрсетілгенін белгілеңіз') });
  // A wrong date is told, and nothing that was sent is lost: the form comes back with the scan kept.
  const wrong = await officer.upload(at, 'scan.identityDocument', 'passport.pdf', '%PDF-1.4 a passport', [
    ...(await form(['seen.identityDocument', 'yes'], ['until.identityDocument', '31.02.2027'])),
  ]);
  expect(wrong).toMatchObject({ status: 422, html: expect.stringContaining('Күн дұрыс емес') });
  expect(wrong.html).toContain('value="31.02.2027"');
  expect(wrong.html).toMatch(/name="seen.identityDocument" value="yes" checked/);
  const kept = /name="kept.identityDocument" value="([0-9a-f]{64})"/.exec(wrong.html)?.[1] ?? '';
  expect((await c.now()).proofs.identityDocument).toBeUndefined();

  await officer.submit(
    at,
    await form(['seen.identityDocument', 'yes'], ['until.identityDocument', '12.12.2027'], ['kept.identityDocument', kept]),
  );
  expect((await c.now()).proofs.identityDocument).toMatchObject({
    state: 'shown',
    by: 'paper',
    scan: kept,
    originalSeen: true,
    validUntil: '2027-12-12',
  });
  const now = (await officer.open(page)).html;
  expect(now).toContain('12.12.2027 дейін жарамды');
  expect(now).not.toContain(`href="${at}"`);
  expect(now).toContain(`href="${page}/proofs/education"`);
  // What is shown already is not brought twice.
  expect((await officer.open(at)).status).toBe(404);
  expect(await officer.open(`${at}/scan`)).toMatchObject({ status: 200, html: '%PDF-1.4 a passport' });
  const stranger = await program.browser('specialist.qyzylorda');
  expect((await stranger.open(`${at}/scan`)).status).toBe(404);
});

test('what was read wrong off the application is put right by whoever works the case', async () => {
  const c = await register(program, await program.signIn('intake-officer.astana'), 'foreign-worker-certificate', 'provider', {
    parties: [{ role: 'applicant', n: 1, name: 'Brown Mary', birthDate: localDate('1990-01-02') }],
    facts: {
      'applicant.kind': 'foreigner',
      'applicant.passport': 'CD7654321',
      'applicant.residence': 'Ұлыбритания',
      requestKind: 'first',
      inKazakhstan: true,
      profession: 'инжинер',
    },
  });
  const page = `/staff/cases/${c.id}`;
  const officer = await program.browser('intake-officer.astana');
  expect((await officer.open(page)).html).toContain('value="инжинер"');
  const saw = (await c.now()).seq;
  await officer.submit(`${page}/facts`, [
    ['key', program.nextKey()],
    ['saw', String(saw)],
    ['fact.profession', 'инженер'],
    ['fact.applicant.passport', 'CD7654321'],
  ]);
  const now = await c.now();
  expect(now.facts.profession).toMatchObject({ value: 'инженер', origin: 'officer' });
  // Only what changed is stated anew.
  expect(now.facts['applicant.passport']).toMatchObject({ origin: 'form' });
  const stranger = await program.browser('specialist.qyzylorda');
  await stranger.submit(`${page}/facts`, [
    ['key', program.nextKey()],
    ['saw', String(now.seq)],
    ['fact.profession', 'врач'],
  ]);
  expect((await c.now()).facts.profession).toMatchObject({ value: 'инженер' });
});
