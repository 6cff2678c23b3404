import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { instant } from '../base/index.ts';
import { breakLines } from './pdf/lines.ts';
import { createPdfRenderer } from './pdf/renderer.ts';
import type { Sheet, SheetBlock } from './sheet.ts';
import { readPdf } from './testing/read-pdf.ts';

const renderer = createPdfRenderer();
afterAll(() => renderer.close());

const sheetOf = (blocks: readonly SheetBlock[], more: Partial<Sheet> = {}): Sheet => ({
  language: 'kk',
  title: 'Шешім',
  made: instant(Date.parse('2026-03-01T05:00:00Z')),
  foot: 'Шешім № 7',
  blocks,
  ...more,
});

async function bytesOf(sheet: Sheet): Promise<Uint8Array> {
  const bytes = await renderer.render(sheet);
  if ('kind' in bytes) throw new Error(bytes.ground);
  return bytes;
}

const register = (rows: number): SheetBlock => ({
  kind: 'table',
  columns: [
    { head: 'Нөмірі', share: 1 },
    { head: 'Алушының аты-жөні', share: 3 },
    { head: 'Сома', share: 1, align: 'right' },
  ],
  rows: Array.from({ length: rows }, (_, i) => [`Т-${i + 1}`, `Алушы ${i + 1}`, `${i + 1} ₸`]),
});

describe('the PDF of a paper', () => {
  it('gives every Kazakh letter and the sign of the tenge back as it was written', async () => {
    const letters = 'Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі Ёё Йй «» № – — • ₸';
    const read = await readPdf(await bytesOf(sheetOf([{ kind: 'text', text: letters }], { title: 'Құжат әңгімесі' })));
    expect(read.text).toContain(letters);
    expect(read.text).toContain('Құжат әңгімесі');
    expect(read.info).toMatchObject({ Title: 'Құжат әңгімесі', Creator: 'Jardem', CreationDate: 'D:20260301050000Z' });
    expect(read.language).toBe('kk');
  });

  it('is the same bytes for the same sheet, whatever was drawn before it, and others for another', async () => {
    const sheet = sheetOf([register(3), { kind: 'text', text: '61 389 ₸ - Ω µ Å fi ffi' }]);
    const first = await bytesOf(sheet);
    expect(Buffer.compare(await bytesOf(sheet), first)).toBe(0);
    const fresh = createPdfRenderer();
    // Other characters of the same shapes: no-break space, hyphen, ohm, mu, angstrom.
    await fresh.render(sheetOf([{ kind: 'text', text: '61\u00a0389 \u2010 \u2126 \u03bc \u212b' }]));
    const again = await fresh.render(sheet);
    await fresh.close();
    expect('kind' in again ? again : Buffer.compare(again, first)).toBe(0);
    expect(Buffer.compare(await bytesOf({ ...sheet, foot: 'Шешім № 8' }), first)).not.toBe(0);
  });

  it('breaks a long table across pages, repeats its head there, and numbers the pages', async () => {
    const { pages, roles } = await readPdf(await bytesOf(sheetOf([register(200)])));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, i) => {
      expect(page).toContain('Алушының аты-жөні');
      expect(page).toContain(`Шешім № 7 ${i + 1} / ${pages.length}`);
    });
    for (let row = 1; row <= 200; row += 1) expect(pages.filter((page) => page.includes(`Т-${row} Алушы ${row} ${row} ₸`)).length).toBe(1);
    expect(roles.filter((role) => role === 'TH').length).toBe(3);
    expect(roles.filter((role) => role === 'TR').length).toBe(201);
  });

  it('goes on with a text that is longer than a page, and loses nothing of it', async () => {
    const sentences = Array.from({ length: 400 }, (_, i) => `Сөйлем ${i + 1} туралы.`);
    const { text, pages } = await readPdf(await bytesOf(sheetOf([{ kind: 'rows', rows: [{ label: 'Себебі', text: sentences }] }])));
    expect(pages.length).toBeGreaterThan(2);
    for (const sentence of sentences) expect(text).toContain(sentence);
  });

  it('is tagged: title, headings, lists, tables, and the code with its address in words', async () => {
    const line = { what: 'Мөлшер', result: '1 ₸', formula: 'a', inputs: [], lines: [] };
    const { roles, alts, text } = await readPdf(
      await bytesOf(
        sheetOf([
          { kind: 'heading', text: 'Есеп' },
          { kind: 'explanation', lines: [{ ...line, lines: [line] }] },
          { kind: 'rows', rows: [{ label: 'Алушы', text: ['Ә. Ә.'] }] },
          { kind: 'code', address: 'https://example.kz/verify?number=7', text: ['Тексеру', 'https://example.kz/verify', '№ 7'] },
        ]),
      ),
    );
    for (const role of ['H1', 'H2', 'L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD', 'P', 'Figure']) expect(roles).toContain(role);
    expect(text).toContain('Тексеру https://example.kz/verify № 7');
    expect(alts).toContain('https://example.kz/verify?number=7');
  });

  it('marks a draft on every page, and nothing else', async () => {
    const draft = await readPdf(await bytesOf(sheetOf([register(100)], { mark: 'ЖОБА' })));
    for (const page of draft.pages) expect(page).toContain('ЖОБА');
    expect((await readPdf(await bytesOf(sheetOf([register(100)])))).text).not.toContain('ЖОБА');
  });

  it('refuses more than may wait, and draws those that do', async () => {
    const small = createPdfRenderer(2);
    const [first, second, third] = await Promise.all(Array.from({ length: 3 }, () => small.render(sheetOf([register(1)]))));
    expect(third).toMatchObject({ ground: 'pdf-busy' });
    expect([first, second].every((bytes) => bytes instanceof Uint8Array)).toBe(true);
    expect(await small.render(sheetOf([register(1)]))).toBeInstanceOf(Uint8Array);
    await small.close();
  });

  it('does not let a receipt wait for a long register', async () => {
    const done: string[] = [];
    const long = bytesOf(sheetOf([register(1500)])).then(() => done.push('register'));
    await bytesOf(sheetOf([register(1)])).then(() => done.push('receipt'));
    await long;
    expect(done).toEqual(['receipt', 'register']);
  });

  it('fails for itself where a sheet cannot be drawn; the thread goes on', async () => {
    await expect(renderer.render(sheetOf([{ kind: 'text' } as never]))).rejects.toThrow('rendering failed');
    expect(await renderer.render(sheetOf([]))).toBeInstanceOf(Uint8Array);
  });
});

describe('lines', () => {
  const measure = (text: string) => [...text].length;

  it('are never wider than asked, and together give the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('а', 'Қ', ' ', '-', '\u00a0', 'ш') }),
        fc.integer({ min: 1, max: 20 }),
        (text, width) => {
          const lines = breakLines(text, width, measure);
          for (const line of lines) expect(measure(line.trimEnd())).toBeLessThanOrEqual(width);
          expect(lines.join('')).toBe(text);
        },
      ),
    );
  });

  it('break at spaces, after hyphens, and hold amounts together', () => {
    expect(breakLines('алушыға 61\u00a0389\u00a0₸ төленді', 14, measure)).toEqual(['алушыға ', '61\u00a0389\u00a0₸ ', 'төленді']);
    expect(breakLines('қаржы-экономика', 8, measure)).toEqual(['қаржы-', 'экономик', 'а']);
    expect(breakLines('бір\nекі', 20, measure)).toEqual(['бір', 'екі']);
  });
});
