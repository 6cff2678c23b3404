import PDFDocument from 'pdfkit';
import type { Sheet } from '../sheet.ts';
import { type Face, fonts } from './fonts.ts';

/** How letters are set: face, size in points, colour. */
export type Style = { readonly face: Face; readonly size: number; readonly colour: string };

/** A place in the structure of the document, as programs read it aloud. */
export type Element = PDFKit.PDFStructureElement;

/** A cell of a row: where it is drawn, what stands in it, and what it is in the structure. */
export type Cell = {
  readonly element: Element;
  readonly tag: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly width: number;
  readonly style: Style;
  readonly align?: 'left' | 'right';
};

/** Pages of A4 that are filled from top to bottom. */
export type Canvas = {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Element;
  readonly left: number;
  readonly width: number;
  readonly y: () => number;
  readonly move: (points: number) => void;
  /** A new page unless so much room is left. */
  readonly room: (points: number) => void;
  readonly child: (of: Element, tag: string, options?: { readonly alt?: string; readonly scope?: 'Column' }) => Element;
  readonly measure: (style: Style) => (text: string) => number;
  /** Draws cells side by side; a row that is longer than the rest of the page goes on on the next. */
  readonly cells: (cells: readonly Cell[]) => void;
  /** Draws what is no content: rules, marks. */
  readonly artifact: (draw: () => void, type?: 'Pagination' | 'Layout') => void;
  /** Draws a part of an element that is no text. */
  readonly content: (of: Element, tag: string, draw: () => void) => void;
  /** What is drawn at the head of every page that follows; nothing when absent. */
  readonly onNewPage: (draw?: () => void) => void;
};

const edge = { top: 54, bottom: 64, side: 57 };

/** The height of a line. */
export const leading = ({ size }: Style): number => size * 1.38;

/** Opens a document with its first page. Its bytes are in what it emits once `end` is called. */
export function createCanvas({ language, title, made, wide, mark }: Sheet): Canvas {
  const doc = new PDFDocument({
    size: 'A4',
    layout: wide ? 'landscape' : 'portrait',
    margin: 0,
    bufferPages: true,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    // No typeface of its own: only those that are embedded.
    font: '',
    displayTitle: true,
    // The file's identity is worked out from these: the same paper gives the same bytes.
    info: { Title: title, Creator: 'Jardem', Producer: 'Jardem', CreationDate: new Date(made), ModDate: new Date(made) },
  });
  // It takes a font that is open already, though its types do not say so.
  for (const face of ['regular', 'bold'] as const) doc.registerFont(face, fonts[face] as unknown as PDFKit.Mixins.PDFFontSource);
  const root = doc.struct('Document');
  doc.addStructure(root);
  let y = 0;
  let pageHead: (() => void) | undefined;

  const artifact: Canvas['artifact'] = (draw, type = 'Layout') => {
    doc.markContent('Artifact', { type });
    draw();
    doc.endMarkedContent();
  };
  const newPage = () => {
    doc.addPage();
    y = edge.top;
    if (mark) artifact(() => drawMark(doc, mark), 'Pagination');
    pageHead?.();
  };
  const bottom = () => doc.page.height - edge.bottom;
  const set = ({ face, size, colour }: Style) => doc.font(face).fontSize(size).fillColor(colour);
  newPage();

  const content: Canvas['content'] = (of, tag, draw) => {
    const marked = doc.markStructureContent(tag);
    draw();
    doc.endMarkedContent();
    of.add(marked);
  };

  const drawCell = ({ x, width, style, align, lines, ...cell }: Cell, from: number, to: number) => {
    const part = lines.slice(from, to);
    if (part.length === 0) return;
    content(cell.element, cell.tag, () => {
      set(style);
      part.forEach((line, i) => {
        const shift = align === 'right' ? width - doc.widthOfString(line.trimEnd()) : 0;
        // The space at the end of a line parts its last word from the next line's first, where text is copied or read aloud.
        const text = from + i < lines.length - 1 && !line.endsWith(' ') ? `${line} ` : line;
        if (text.trim()) doc.text(text, x + shift, y + i * leading(style), { lineBreak: false });
      });
    });
  };

  return {
    doc,
    root,
    left: edge.side,
    get width() {
      return doc.page.width - 2 * edge.side;
    },
    y: () => y,
    move: (points) => {
      y += points;
    },
    room: (points) => {
      if (y + points > bottom()) newPage();
    },
    child: (of, tag, options = {}) => {
      const made = doc.struct(tag, options as PDFKit.Mixins.StructureElementOptions);
      of.add(made);
      return made;
    },
    measure: (style) => {
      const known = new Map<string, number>();
      return (text) => {
        const before = known.get(text);
        if (before !== undefined) return before;
        set(style);
        const width = doc.widthOfString(text);
        known.set(text, width);
        return width;
      };
    },
    cells: (cells) => {
      const most = Math.max(...cells.map(({ lines }) => lines.length));
      const step = Math.max(...cells.map(({ style }) => leading(style)));
      let from = 0;
      while (from < most) {
        if (y + step > bottom()) newPage();
        const to = Math.min(most, from + Math.max(1, Math.floor((bottom() - y) / step)));
        for (const cell of cells) drawCell(cell, from, to);
        y += (to - from) * step;
        from = to;
      }
    },
    artifact,
    content,
    onNewPage: (draw) => {
      pageHead = draw;
    },
  };
}

/** The mark of a draft, large and pale across the page, under what is written on it. */
function drawMark(doc: PDFKit.PDFDocument, mark: string): void {
  const { width, height } = doc.page;
  doc.save();
  doc.rotate(-45, { origin: [width / 2, height / 2] });
  doc.font('bold').fontSize(110).fillColor('#eeeeee');
  doc.text(mark, (width - doc.widthOfString(mark)) / 2, height / 2 - 75, { lineBreak: false });
  doc.restore();
}

/** Writes the foot of every page: what the paper is, and «1 / 3». Called when all pages are there. */
export function drawFeet(canvas: Canvas, foot: string): void {
  const { doc, artifact, left, width } = canvas;
  const { start, count } = doc.bufferedPageRange();
  const style: Style = { face: 'regular', size: 8, colour: '#505a5f' };
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    artifact(() => {
      const y = doc.page.height - 40;
      const number = `${page - start + 1} / ${count}`;
      doc
        .moveTo(left, y - 6)
        .lineTo(left + width, y - 6)
        .lineWidth(0.5)
        .strokeColor('#b1b4b6')
        .stroke();
      doc.font(style.face).fontSize(style.size).fillColor(style.colour);
      const end = left + width - doc.widthOfString(number);
      doc.text(
        shorten(foot, end - left - 20, (text) => doc.widthOfString(text)),
        left,
        y,
        { lineBreak: false },
      );
      doc.text(number, end, y, { lineBreak: false });
    }, 'Pagination');
  }
}

function shorten(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
