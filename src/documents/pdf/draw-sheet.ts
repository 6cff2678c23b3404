import QRCode from 'qrcode';
import type { Sheet, SheetBlock, SheetColumn, SheetRow, ShownLine } from '../sheet.ts';
import { type Canvas, createCanvas, drawFeet, type Element, leading, type Style } from './canvas.ts';
import { breakLines } from './lines.ts';

const ink = '#0b0c0c';
const pale = '#505a5f';
const styles = {
  title: { face: 'bold', size: 16, colour: ink },
  heading: { face: 'bold', size: 12, colour: ink },
  text: { face: 'regular', size: 10, colour: ink },
  strong: { face: 'bold', size: 10, colour: ink },
  quiet: { face: 'regular', size: 9, colour: pale },
  small: { face: 'regular', size: 8.5, colour: ink },
  smallHead: { face: 'bold', size: 8.5, colour: ink },
} as const satisfies { readonly [name: string]: Style };
const gutter = 12;
const ruleColour = '#b1b4b6';

/**
 * Draws a sheet as a tagged PDF: headings, tables with heads repeated on every page, lists, the code as a figure with its address in words.
 * The same sheet gives the same bytes.
 */
export function drawSheet(sheet: Sheet): Promise<Uint8Array> {
  const canvas = createCanvas(sheet);
  const { doc } = canvas;
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
    drawTop(canvas, sheet);
    for (const block of sheet.blocks) drawBlock(canvas, block);
    drawFeet(canvas, sheet.foot);
    doc.end();
  });
}

function drawTop(canvas: Canvas, { title, over, mark }: Sheet): void {
  if (mark) paragraph(canvas, canvas.root, 'P', mark, styles.heading);
  if (over) paragraph(canvas, canvas.root, 'P', over, styles.quiet);
  paragraph(canvas, canvas.root, 'H1', title, styles.title);
  canvas.move(6);
}

function drawBlock(canvas: Canvas, block: SheetBlock): void {
  switch (block.kind) {
    case 'heading':
      canvas.move(8);
      canvas.room(70);
      paragraph(canvas, canvas.root, 'H2', block.text, styles.heading);
      canvas.move(3);
      break;
    case 'text':
      paragraph(canvas, canvas.root, 'P', block.text, block.tone === 'quiet' ? styles.quiet : styles[block.tone ?? 'text']);
      canvas.move(4);
      break;
    case 'rows':
      drawRows(canvas, block.rows);
      break;
    case 'table':
      drawTable(canvas, block.columns, block.rows);
      break;
    case 'explanation':
      drawExplanation(canvas, canvas.root, block.lines, 0);
      canvas.move(4);
      break;
    case 'code':
      drawCode(canvas, block.address, block.text);
      break;
  }
}

function paragraph(canvas: Canvas, of: Element, tag: string, text: string, style: Style, indent = 0): void {
  const x = canvas.left + indent;
  const width = canvas.width - indent;
  canvas.cells([{ element: canvas.child(of, tag), tag, lines: breakLines(text, width, canvas.measure(style)), x, width, style }]);
}

function rule(canvas: Canvas): void {
  const { doc, left, width } = canvas;
  canvas.artifact(() => {
    doc
      .moveTo(left, canvas.y())
      .lineTo(left + width, canvas.y())
      .lineWidth(0.5)
      .strokeColor(ruleColour)
      .stroke();
  });
}

/** Keeps a row that is not long on one page. */
function keepWhole(canvas: Canvas, height: number): void {
  if (height < 200) canvas.room(height);
}

/** Labels with what stands beside them: to programs a table whose first column names the rows. */
function drawRows(canvas: Canvas, rows: readonly SheetRow[]): void {
  const { left, width } = canvas;
  const labelWidth = width * 0.36;
  const valueWidth = width - labelWidth - gutter;
  const [label, value] = [canvas.measure(styles.strong), canvas.measure(styles.text)];
  const table = canvas.child(canvas.root, 'Table');
  for (const row of rows) {
    const bullet = (text: string) => (row.list ? `• ${text}` : text);
    const lines = row.text.flatMap((text) => breakLines(bullet(text), valueWidth, value));
    const labels = breakLines(row.label, labelWidth, label);
    keepWhole(canvas, Math.max(lines.length, labels.length) * leading(styles.text) + 7);
    canvas.move(3);
    const line = canvas.child(table, 'TR');
    const [head, cell] = [canvas.child(line, 'TH'), canvas.child(line, 'TD')];
    canvas.cells([
      { element: head, tag: 'TH', lines: labels, x: left, width: labelWidth, style: styles.strong },
      { element: cell, tag: 'TD', lines, x: left + labelWidth + gutter, width: valueWidth, style: styles.text },
    ]);
    canvas.move(3);
    rule(canvas);
  }
  canvas.move(6);
}

/** A table; its head stands again on every page that it goes on to, there as no content of its own. */
function drawTable(canvas: Canvas, columns: readonly SheetColumn[], rows: readonly (readonly string[])[]): void {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const room = canvas.width - gutter * (columns.length - 1);
  let x = canvas.left;
  const places = columns.map(({ share, align = 'left' }) => {
    const place = { x, width: (room * share) / shares, align };
    x += place.width + gutter;
    return place;
  });
  const laid = (texts: readonly string[], style: Style) => {
    const measure = canvas.measure(style);
    return places.map(({ width }, i) => breakLines(texts[i] ?? '', width, measure));
  };
  const heads = laid(
    columns.map(({ head }) => head),
    styles.smallHead,
  );
  const table = canvas.child(canvas.root, 'Table');
  const draw = (lines: readonly (readonly string[])[], line: Element, tag: 'TH' | 'TD', style: Style) => {
    canvas.move(2.5);
    canvas.cells(
      places.map((place, i) => ({
        ...place,
        element: canvas.child(line, tag, tag === 'TH' ? { scope: 'Column' } : {}),
        tag,
        lines: lines[i] ?? [],
        style,
      })),
    );
    canvas.move(2.5);
    rule(canvas);
  };
  canvas.room(60);
  draw(heads, canvas.child(table, 'TR'), 'TH', styles.smallHead);
  canvas.onNewPage(() => repeatHead(canvas, places, heads));
  const measures = canvas.measure(styles.small);
  for (const row of rows) {
    const lines = places.map(({ width }, i) => breakLines(row[i] ?? '', width, measures));
    keepWhole(canvas, Math.max(...lines.map(({ length }) => length)) * leading(styles.small) + 5);
    draw(lines, canvas.child(table, 'TR'), 'TD', styles.small);
  }
  canvas.onNewPage();
  canvas.move(6);
}

type Place = { readonly x: number; readonly width: number; readonly align: 'left' | 'right' };

function repeatHead(canvas: Canvas, places: readonly Place[], heads: readonly (readonly string[])[]): void {
  const style = styles.smallHead;
  const { doc } = canvas;
  canvas.artifact(() => {
    doc.font(style.face).fontSize(style.size).fillColor(style.colour);
    places.forEach(({ x, width, align }, i) => {
      heads[i]?.forEach((text, n) => {
        const shift = align === 'right' ? width - doc.widthOfString(text.trimEnd()) : 0;
        if (text.trim()) doc.text(text, x + shift, canvas.y() + 2.5 + n * leading(style), { lineBreak: false });
      });
    });
  }, 'Pagination');
  canvas.move(Math.max(...heads.map(({ length }) => length)) * leading(style) + 5);
  rule(canvas);
}

/** Lines of an explanation as lists in lists: what and how much, then how, from what, and under which law. */
function drawExplanation(canvas: Canvas, of: Element, lines: readonly ShownLine[], depth: number): void {
  const list = canvas.child(of, 'L');
  const indent = Math.min(depth, 6) * 14;
  for (const line of lines) {
    const body = canvas.child(canvas.child(list, 'LI'), 'LBody');
    const width = canvas.width - indent;
    const resultWidth = Math.min(width * 0.35, canvas.measure(styles.strong)(line.result) + 1);
    const whatWidth = width - resultWidth - gutter;
    const first = canvas.child(body, 'P');
    const [what, result] = [canvas.measure(styles.text), canvas.measure(styles.strong)];
    canvas.move(4);
    canvas.room(leading(styles.text) * 3);
    canvas.cells([
      {
        element: first,
        tag: 'P',
        lines: breakLines(`${line.what}: `, whatWidth, what),
        x: canvas.left + indent,
        width: whatWidth,
        style: styles.text,
      },
      {
        element: first,
        tag: 'P',
        lines: breakLines(line.result, resultWidth, result),
        x: canvas.left + indent + whatWidth + gutter,
        width: resultWidth,
        style: styles.strong,
        align: 'right',
      },
    ]);
    const under = (text: string) => paragraph(canvas, body, 'P', text, styles.quiet, indent + 8);
    under(`= ${line.formula}`);
    for (const { name, value, origin } of line.inputs) under(`• ${name}: ${value}${origin ? ` (${origin})` : ''}`);
    if (line.article) under(line.article);
    if (line.reading) under(line.reading);
    if (line.lines.length > 0) drawExplanation(canvas, body, line.lines, depth + 1);
  }
}

/** The code that a phone reads, and beside it what it is good for. */
function drawCode(canvas: Canvas, address: string, text: readonly string[]): void {
  const { doc, left } = canvas;
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' });
  const size = 88;
  canvas.move(8);
  canvas.room(size + 8);
  const top = canvas.y();
  const side = size / modules.size;
  canvas.content(canvas.child(canvas.root, 'Figure', { alt: address }), 'Figure', () => {
    for (let i = 0; i < modules.data.length; i += 1) {
      if (modules.data[i]) doc.rect(left + (i % modules.size) * side, top + Math.floor(i / modules.size) * side, side, side);
    }
    doc.fillColor(ink).fill();
  });
  for (const one of text) paragraph(canvas, canvas.root, 'P', one, styles.quiet, size + gutter);
  canvas.move(Math.max(0, top + size - canvas.y()) + 6);
}
