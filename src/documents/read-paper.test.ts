import { describe, expect, it } from 'vitest';
import { localDate, sha256 } from '../base/index.ts';
import { type Paper, paperBytes } from '../casework/index.ts';
import { dispositionOf } from './file-name.ts';
import { readPaper, readRegister } from './read-paper.ts';
import { onPages, onPapers } from './reading.ts';
import { shownPaper } from './shown-paper.ts';

const w = (text: string) => ({ kk: text, ru: `${text} (р)`, en: `${text} (e)` });
const line = {
  what: w('мөлшер'),
  formula: w('а × 2'),
  inputs: [
    { name: w('а'), value: '30694.5', origin: { kind: 'facts', facts: [{ key: 'a', origin: 'registry' }] } },
    { name: w('АЕК'), value: '4325', origin: { kind: 'parameter', from: localDate('2026-01-01'), until: null, source: w('заң') } },
  ],
  article: { act: w('Кодекс'), article: '12', paragraph: '3' },
  result: { value: '61389', unit: 'tenge' },
  lines: [],
} as const;
const paper: Paper = {
  regulation: 'r',
  revision: sha256('r'),
  document: 'decision',
  title: w('Шешім'),
  case: null,
  standsIn: null,
  fields: [
    { name: 'number', label: w('Нөмірі'), value: { kind: 'number' } },
    { name: 'sum', label: w('Мөлшері'), value: { kind: 'money', tiyn: 6_138_950 } },
    { name: 'whole', label: w('Бүтін'), value: { kind: 'money', tiyn: 6_138_900 } },
    { name: 'day', label: w('Күні'), value: { kind: 'date', date: localDate('2026-04-05') } },
    { name: 'papers', label: w('Құжаттар'), value: { kind: 'list', items: [w('бір'), w('екі')] } },
    {
      name: 'each',
      label: w('Төлемдер'),
      value: { kind: 'each', of: [{ of: w('жәрдемақы'), value: { kind: 'money', tiyn: 100 } }] },
    },
    { name: 'how', label: w('Есеп'), value: { kind: 'calculation', lines: [{ ...line, lines: [line] }] } },
    { name: 'code', label: w('Код'), value: { kind: 'code', code: 'qr' } },
  ],
};
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('the official bytes of a paper', () => {
  it('are read as they were made', () => {
    expect(readPaper(paperBytes(paper).text)).toEqual(paper);
    expect(readPaper(new TextEncoder().encode(paperBytes(paper).text))).toEqual(paper);
  });

  it('are refused when they are cut off, no text, no paper, or hold a value that no form has', () => {
    const cut = new TextEncoder().encode(paperBytes(paper).text).slice(0, -3);
    const [first] = paper.fields;
    const broken = [
      cut,
      new Uint8Array([0xff, 0xfe, 0x00]),
      bytes(null),
      bytes({ ...paper, title: 'Шешім' }),
      bytes({ ...paper, fields: [{ ...first, value: { kind: 'money', tiyn: 1.5 } }] }),
      bytes({ ...paper, fields: [{ ...first, value: { kind: 'picture', at: '/etc/passwd' } }] }),
      bytes({ ...paper, fields: [{ ...first, value: { kind: 'calculation', lines: [{ ...line, lines: [{ ...line, result: null }] }] } }] }),
      bytes({ ...paper, corrects: { number: null, on: 'кеше', hash: '', reasons: '' } }),
    ];
    for (const one of broken) expect(readPaper(one)).toMatchObject({ kind: 'refused', ground: 'paper-unreadable' });
    expect(readRegister(paperBytes(paper).text)).toMatchObject({ ground: 'paper-unreadable' });
  });
});

describe('a paper in words', () => {
  it('is the same on pages and papers but for the unit of money; tiyn stand only where there are some', () => {
    const read = (label: string, reading = onPapers('kk')) =>
      shownPaper(paper, reading, 'Ш-7').fields.find((field) => field.label === label)?.value;
    expect(read('Нөмірі')).toEqual({ kind: 'text', text: 'Ш-7' });
    expect(read('Мөлшері')).toEqual({ kind: 'text', text: '61\u00a0389,50\u00a0₸' });
    expect(read('Бүтін')).toEqual({ kind: 'text', text: '61\u00a0389\u00a0₸' });
    expect(read('Бүтін', onPages('kk'))).toEqual({ kind: 'text', text: '61\u00a0389\u00a0теңге' });
    expect(read('Күні')).toEqual({ kind: 'text', text: '2026 жылғы 5 сәуір' });
    expect(read('Құжаттар')).toEqual({ kind: 'list', items: ['бір', 'екі'], bullets: true });
    expect(read('Төлемдер')).toEqual({ kind: 'list', items: ['жәрдемақы: 1\u00a0₸'], bullets: false });
    expect(read('Есеп')).toBeUndefined();
    expect(shownPaper(paper, onPapers('kk'), null).hasCode).toBe(true);
  });

  it('says how an amount came about: result, formula, inputs with their origin, the article once', () => {
    const [calculation] = shownPaper(paper, onPapers('ru'), null).calculations;
    expect(calculation?.title).toBe('Есеп (р)');
    expect(calculation?.lines).toEqual([
      {
        what: 'Мөлшер (р)',
        result: '61\u00a0389\u00a0₸',
        formula: 'а × 2 (р)',
        inputs: [
          { name: 'а (р)', value: '30\u00a0694,5', origin: 'из реестра' },
          { name: 'АЕК (р)', value: '4\u00a0325', origin: 'заң (р), с 01.01.2026' },
        ],
        article: 'Норма: Кодекс (р), статья 12, пункт 3',
        lines: [expect.not.objectContaining({ article: expect.anything() })],
      },
    ]);
  });
});

describe('the name of a file', () => {
  it('is ASCII for old programs and in its own letters for others; nothing in it ends a header or a path', () => {
    expect(dispositionOf('Шешім', 'ЕК75-D-2026-000001')).toBe(
      `attachment; filename="jardem-75-D-2026-000001.pdf"; filename*=UTF-8''${encodeURIComponent('Шешім № ЕК75-D-2026-000001.pdf')}`,
    );
    const hostile = dispositionOf('a"; filename="x\r\n../б\'(1)', 'N"/7');
    expect(hostile).toMatch(/^attachment; filename="jardem-N--7\.pdf"; filename\*=UTF-8''[A-Za-z0-9%.\-_~!]+$/);
    expect(decodeURIComponent(hostile)).not.toMatch(/[\r\n/]/);
  });

  it('is cut between words where a title is long', () => {
    const name = decodeURIComponent(dispositionOf('Жерлеуге арналған төлемді тағайындау туралы '.repeat(4), null));
    expect(name).toMatch(/ төлемді…\.pdf$/);
  });
});
