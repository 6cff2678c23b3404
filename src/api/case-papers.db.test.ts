import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { population } from '../../simulators/population.ts';
import { readPdf } from '../documents/testing/read-pdf.ts';
import { type Program, startProgram } from './testing/program.ts';
import { register, type Walk } from './testing/walk.ts';

let program: Program;
let c: Walk;
const resident = population.find(({ name }) => name.startsWith('Құдайберген'));
const stranger = population.find(({ name }) => name.startsWith('Әбілова'));
if (!resident || !stranger) throw new Error('nobody is called so');

beforeAll(async () => {
  program = await startProgram();
  const { iin, name, birthDate, sex, account } = resident;
  c = await register(program, await program.signIn('corp-intake.almaty'), 'age-pension', 'counter', {
    parties: [{ role: 'applicant', n: 1, name, iin, birthDate, sex }],
    facts: { 'applicant.account': account ?? '', 'applicant.phone': '+77000000022' },
  });
});
afterAll(() => program.close());

const decide = async () => {
  const fills = { monthsBefore1998: 264, averageIncome: 18_500_000, incomeFrom: '2018-01-01', incomeUntil: '2025-12-31' };
  await c.step('sendToBranch', { fills });
  await c.step('sendToProvider', { fills });
  const draft = (await c.now()).draft.hash;
  const officer = await program.browserOf((await c.now()).tasks[(await c.now()).main.task]);
  const printed = await officer.file(`/staff/cases/${c.id}/papers/${draft}/pdf?in=ru`);
  for (const move of ['certify', 'certifyAtUnitHead', 'decide']) await c.step(move, { fills });
  return { draft: await readPdf(printed.bytes), officer };
};

describe('the PDF of a paper of a case', () => {
  it('tells the decision as its page does: fields, number, explanation that sums up, signatures, where to check it', async () => {
    const { draft, officer } = await decide();
    expect(draft.text).toContain('ПРОЕКТ');
    const { decision, draft: made, acts } = await c.now();
    const path = `/staff/cases/${c.id}/papers/${decision.hash}/pdf`;
    const sent = await officer.file(`${path}?in=kk`);
    expect([sent.status, sent.type]).toEqual([200, 'application/pdf']);
    expect(sent.disposition).toMatch(/^attachment; filename="[\x20-\x7e]+\.pdf"; filename\*=UTF-8''/);
    expect(decodeURIComponent(sent.disposition)).not.toContain(resident.iin);
    const { text, alts, info, language } = await readPdf(sent.bytes);
    expect(text).not.toContain('ЖОБА');
    expect(language).toBe('kk');
    expect(text).toContain(resident.name);
    expect(text).toContain(`№ ${decision.number.text}`);
    expect(text).toContain(`http://localhost/verify № ${decision.number.text}`);
    expect(alts).toEqual([`http://localhost/verify?number=${encodeURIComponent(decision.number.text)}`]);
    expect(info.CreationDate).toBe(`D:${new Date(decision.at).toISOString().replaceAll(/\D/g, '').slice(0, 14)}Z`);
    expect(acts.filter(({ over }: { over: string }) => over === decision.hash).length).toBeGreaterThan(1);
    expect(text).toContain('электрондық цифрлық қолтаңба (үлгі қолтаңба)');

    // Every line of the explanation that the draft keeps stands in it, with its result; the whole is the amount.
    const { amount } = made.findings[0];
    const results: string[] = [];
    const walk = (lines: readonly { what: { kk: string }; result: { value: string; unit: string }; lines: never[] }[]) => {
      for (const line of lines) {
        expect(text.toLowerCase()).toContain(line.what.kk.toLowerCase().replaceAll(/\s+/g, ' '));
        if (line.result.unit === 'tenge') results.push(tengeText(line.result.value));
        walk(line.lines);
      }
    };
    walk(amount.explanation);
    expect(results.length).toBeGreaterThan(0);
    for (const result of results) expect(text).toContain(result);
    expect(amount.tiyn).toBe(Math.round(Number(amount.explanation[0].result.value) * 100));
    expect(text).toContain(tengeText((amount.tiyn / 100).toFixed(2)));

    const page = (await officer.open(`/staff/cases/${c.id}/papers/${decision.hash}`)).html;
    for (const language of ['kk', 'ru', 'en']) expect(page).toContain(`${path}?in=${language}`);
    const russian = await readPdf((await officer.file(`${path}?in=ru`)).bytes);
    expect(russian.language).toBe('ru');
    expect(russian.text).toContain('Подписи');
    expect(Buffer.compare((await officer.file(`${path}?in=kk`)).bytes, sent.bytes)).toBe(0);
  });

  it("is for those who may read the paper: the citizen's own, no other's; programs as pages", async () => {
    const { documents, decision } = await c.now();
    const receipt = documents.find(({ name }: { name: string }) => name === 'receipt') ?? documents[0];
    const own = await program.browser(resident.iin);
    const other = await program.browser(stranger.iin);
    const path = `/my/cases/${c.id}/papers/${receipt.hash}/pdf`;
    const sent = await own.file(path);
    expect([sent.status, sent.type]).toEqual([200, 'application/pdf']);
    expect((await readPdf(sent.bytes)).text).toContain((await c.now()).number.text);
    expect((await other.file(path)).status).toBe(404);
    // What was decided is the citizen's too; no other's.
    expect((await own.file(`/my/cases/${c.id}/papers/${decision.hash}/pdf`)).status).toBe(200);
    expect((await other.file(`/my/cases/${c.id}/papers/${decision.hash}/pdf`)).status).toBe(404);
    expect((await own.file(`/staff/cases/${c.id}/papers/${receipt.hash}/pdf`)).status).toBe(303);
    const farAway = await program.browser('corp-intake.qyzylorda');
    expect((await farAway.file(`/staff/cases/${c.id}/papers/${receipt.hash}/pdf`)).status).toBe(404);

    const api = `/cases/${c.id}/papers/${receipt.hash}/pdf`;
    expect((await program.nobody.file(api)).status).toBe(401);
    expect((await (await program.signIn(stranger.iin)).file(api)).status).toBe(404);
    const asked = await (await program.signIn(resident.iin)).file(`${api}?lang=en`);
    expect([asked.status, asked.type]).toEqual([200, 'application/pdf']);
    expect((await readPdf(asked.bytes)).language).toBe('en');
    expect((await (await program.signIn(resident.iin)).file(`${api}?lang=de`)).status).toBe(400);
    expect(
      (await program.nobody.get('/openapi.json')).body.paths['/cases/{id}/papers/{hash}/pdf'].get.responses['200'].content,
    ).toHaveProperty('application/pdf');
  });
});

/** «61 389,50 ₸», as text is read back. */
function tengeText(value: string): string {
  const [whole = '', part = ''] = value.split('.');
  const tiyn = part.replace(/0+$/, '') === '' ? '' : `,${part.padEnd(2, '0')}`;
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, ' ')}${tiyn} ₸`;
}
