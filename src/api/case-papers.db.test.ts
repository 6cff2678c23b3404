import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AmountLine } from '../casework/index.ts';
import { readPdf } from '../documents/testing/read-pdf.ts';
import { given } from './testing/answers.ts';
import { agePension, pensionFills as fills, pensioner } from './testing/applications.ts';
import { amountOf, decisionOf, draftOf, numberOf, turnOf } from './testing/of-case.ts';
import { type Program, startProgram } from './testing/program.ts';
import { resident } from './testing/residents.ts';
import type { Walk } from './testing/walk.ts';

let program: Program;
let c: Walk;
const stranger = resident('Әбілова');

beforeAll(async () => {
  program = await startProgram();
  c = await agePension(program, { moves: ['sendToBranch', 'sendToProvider'] });
});
afterAll(() => program.close());

const decide = async () => {
  const draft = draftOf(await c.now()).hash;
  const officer = await program.browserOf(turnOf(await c.now()));
  const printed = await officer.file(`/staff/cases/${c.id}/papers/${draft}/pdf?in=ru`);
  for (const move of ['certify', 'certifyAtUnitHead', 'decide']) await c.step(move, { fills });
  return { draft: await readPdf(printed.bytes), officer };
};

describe('the PDF of a paper of a case', () => {
  it('tells the decision as its page does: fields, number, explanation that sums up, signatures, where to check it', async () => {
    const { draft, officer } = await decide();
    expect(draft.text).toContain('ПРОЕКТ');
    const now = await c.now();
    const decision = decisionOf(now);
    const number = numberOf(decision);
    const path = `/staff/cases/${c.id}/papers/${decision.hash}/pdf`;
    const sent = await officer.file(`${path}?in=kk`);
    expect([sent.status, sent.type]).toEqual([200, 'application/pdf']);
    expect(sent.disposition).toMatch(/^attachment; filename="[\x20-\x7e]+\.pdf"; filename\*=UTF-8''/);
    expect(decodeURIComponent(sent.disposition)).not.toContain(pensioner().iin);
    const { text, alts, info, language } = await readPdf(sent.bytes);
    expect(text).not.toContain('ЖОБА');
    expect(language).toBe('kk');
    expect(text).toContain(pensioner().name);
    expect(text).toContain(`№ ${number}`);
    expect(text).toContain(`http://localhost/verify № ${number}`);
    expect(alts).toEqual([`http://localhost/verify?number=${encodeURIComponent(number)}`]);
    expect(info.CreationDate).toBe(`D:${new Date(decision.at).toISOString().replaceAll(/\D/g, '').slice(0, 14)}Z`);
    expect(now.acts.filter(({ over }) => over === decision.hash).length).toBeGreaterThan(1);
    expect(text).toContain('электрондық цифрлық қолтаңба (үлгі қолтаңба)');

    // Every line of the explanation that the draft keeps stands in it, with its result; the whole is the amount.
    const amount = amountOf(now);
    const results: string[] = [];
    const walk = (lines: readonly AmountLine[]) => {
      for (const line of lines) {
        expect(text.toLowerCase()).toContain(line.what.kk.toLowerCase().replaceAll(/\s+/g, ' '));
        if (line.result.unit === 'tenge') results.push(tengeText(line.result.value));
        walk(line.lines);
      }
    };
    walk(amount.explanation);
    expect(results.length).toBeGreaterThan(0);
    for (const result of results) expect(text).toContain(result);
    expect(amount.tiyn).toBe(Math.round(Number(amount.explanation[0]?.result.value) * 100));
    expect(text).toContain(tengeText((amount.tiyn / 100).toFixed(2)));

    const page = (await officer.open(`/staff/cases/${c.id}/papers/${decision.hash}`)).html;
    for (const language of ['kk', 'ru', 'en']) expect(page).toContain(`${path}?in=${language}`);
    const russian = await readPdf((await officer.file(`${path}?in=ru`)).bytes);
    expect(russian.language).toBe('ru');
    expect(russian.text).toContain('Подписи');
    expect(Buffer.compare((await officer.file(`${path}?in=kk`)).bytes, sent.bytes)).toBe(0);
  });

  it("is for those who may read the paper: the citizen's own, no other's; programs as pages", async () => {
    const now = await c.now();
    const { documents } = now;
    const decision = decisionOf(now);
    const receipt = documents.find(({ name }) => name === 'receipt') ?? documents[0] ?? expect.fail('the case has no paper');
    const own = await program.browser(pensioner().iin);
    const other = await program.browser(stranger.iin);
    const path = `/my/cases/${c.id}/papers/${receipt.hash}/pdf`;
    const sent = await own.file(path);
    expect([sent.status, sent.type]).toEqual([200, 'application/pdf']);
    expect((await readPdf(sent.bytes)).text).toContain(numberOf(now));
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
    const asked = await (await program.signIn(pensioner().iin)).file(`${api}?lang=en`);
    expect([asked.status, asked.type]).toEqual([200, 'application/pdf']);
    expect((await readPdf(asked.bytes)).language).toBe('en');
    expect((await (await program.signIn(pensioner().iin)).file(`${api}?lang=de`)).status).toBe(400);
    const { paths } = given(await program.nobody.get('/openapi.json'));
    expect(paths['/cases/{id}/papers/{hash}/pdf']?.get?.responses['200']?.content).toHaveProperty('application/pdf');
  });
});

/** «61 389,50 ₸», as text is read back. */
function tengeText(value: string): string {
  const [whole = '', part = ''] = value.split('.');
  const tiyn = part.replace(/0+$/, '') === '' ? '' : `,${part.padEnd(2, '0')}`;
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, ' ')}${tiyn} ₸`;
}
