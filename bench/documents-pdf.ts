import { monitorEventLoopDelay } from 'node:perf_hooks';
import PDFDocument from 'pdfkit';
import { instant } from '../src/base/index.ts';
import { createPdfRenderer } from '../src/documents/index.ts';
import { drawSheet } from '../src/documents/pdf/draw-sheet.ts';
import { fonts } from '../src/documents/pdf/fonts.ts';
import type { Sheet, SheetBlock, ShownLine } from '../src/documents/sheet.ts';

/**
 * Papers a second, on the calling thread and on the renderer's, and how long the loop that answers pages is held meanwhile. Baseline: pdfkit
 * writing the same words with the same fonts, line after line, without layout, tags and code.
 */
const line = (depth: number): ShownLine => ({
  what: 'Есепке алынатын орташа айлық табыс',
  result: '185 000 ₸',
  formula: 'ең азы (орташа айлық табыс; есепке алынатын табыс шегі)',
  inputs: [
    { name: 'қатарынан 36 айдағы ең жоғары табыс сомасы', value: '6 660 000', origin: 'қызметкер енгізген' },
    { name: 'айлық есептік көрсеткіш', value: '4 325', origin: 'бюджет туралы заң, 01.01.2026 бастап' },
  ],
  article: 'Норма: Қазақстан Республикасының Әлеуметтік кодексі, 210-бап',
  lines: depth > 0 ? [line(depth - 1), line(depth - 1)] : [],
});
const sheetOf = (n: number, blocks: readonly SheetBlock[]): Sheet => ({
  language: 'kk',
  title: 'Зейнетақы төлемдерін тағайындау туралы шешім',
  over: `№ ЕК75-D-2026-${n} · 2026 жылғы 1 наурыз`,
  made: instant(Date.parse('2026-03-01T05:00:00Z')),
  foot: `Зейнетақы төлемдерін тағайындау туралы шешім № ${n}`,
  blocks,
});
const decision = (n: number): Sheet =>
  sheetOf(n, [
    {
      kind: 'rows',
      rows: Array.from({ length: 12 }, (_, i) => ({ label: `Көрсетілетін қызметтің ${i + 1}-мәліметі`, text: [`мәні ${n} / ${i}`] })),
    },
    { kind: 'heading', text: 'Мөлшердің есебі' },
    { kind: 'explanation', lines: [line(2)] },
    { kind: 'code', address: `https://example.kz/verify?number=${n}`, text: ['Тексеру', `№ ${n}`] },
  ]);
const register = (rows: number): Sheet =>
  sheetOf(rows, [
    {
      kind: 'table',
      columns: ['№', 'Істің нөмірі', 'Тегі, аты, әкесінің аты', 'Сома'].map((head, i) => ({ head, share: i + 1 })),
      rows: Array.from({ length: rows }, (_, i) => [String(i + 1), `75-A-2026-${i}`, 'Құдайберген Ләззат Оразқызы', '61 389,50 ₸']),
    },
  ]);

const textsOf = (blocks: readonly SheetBlock[]): readonly string[] =>
  blocks.flatMap((block) => {
    const ofLine = (one: ShownLine): readonly string[] => [
      `${one.what} ${one.result}`,
      one.formula,
      ...one.inputs.map(({ name, value, origin }) => `${name} ${value} ${origin}`),
      one.article ?? '',
      ...one.lines.flatMap(ofLine),
    ];
    if (block.kind === 'rows') return block.rows.map(({ label, text }) => `${label} ${text.join(' ')}`);
    return block.kind === 'explanation' ? block.lines.flatMap(ofLine) : [];
  });
function plain(sheet: Sheet): Promise<number> {
  const doc = new PDFDocument({ size: 'A4', margin: 57, font: '', info: { CreationDate: new Date(sheet.made) } });
  let size = 0;
  return new Promise((resolve) => {
    doc.on('data', (chunk: Buffer) => {
      size += chunk.length;
    });
    doc.on('end', () => resolve(size));
    doc.registerFont('regular', fonts.regular as unknown as PDFKit.Mixins.PDFFontSource);
    doc.font('regular').fontSize(9);
    for (const text of textsOf(sheet.blocks)) doc.text(text);
    doc.end();
  });
}

const papers = 100;
async function timed(what: (n: number) => Promise<unknown>, count = papers): Promise<number> {
  for (let n = 0; n < 10; n += 1) await what(n);
  const start = performance.now();
  for (let n = 0; n < count; n += 1) await what(n);
  return (performance.now() - start) / count;
}
const round = (value: number) => Math.round(value * 10) / 10;

const renderer = createPdfRenderer();
const baseline = await timed((n) => plain(decision(n)));
const onThisThread = await timed((n) => drawSheet(decision(n)));
const loop = monitorEventLoopDelay({ resolution: 1 });
await renderer.render(decision(0));
loop.enable();
const onRenderers = await timed((n) => renderer.render(decision(n)));
loop.disable();
const started = performance.now();
const long = await renderer.render(register(10_000));
const longTook = performance.now() - started;
await renderer.close();
console.log(
  JSON.stringify(
    {
      bytes: (await drawSheet(decision(1))).length,
      msAPaper: { baseline: round(baseline), onThisThread: round(onThisThread), onRenderersThread: round(onRenderers) },
      papersASecond: Math.round(1000 / onRenderers),
      timesTheBaseline: round(onThisThread / baseline),
      loopHeldMs: { p50: round(loop.percentile(50) / 1e6), p99: round(loop.percentile(99) / 1e6), max: round(loop.max / 1e6) },
      registerOf10000: { seconds: round(longTook / 1000), bytes: 'kind' in long ? long.ground : long.length },
      memoryMB: Math.round(process.memoryUsage().rss / 1e6),
    },
    null,
    2,
  ),
);
