import { describe, expect, it } from 'vitest';
import type { Regulation } from '../regulation.ts';
import { broken, smallRegulation } from '../testing/small-regulation.ts';
import { runLawCli } from './index.ts';

const run = (argv: readonly string[], regulations: readonly Regulation[] = [smallRegulation()], files: Record<string, string> = {}) => {
  const out: string[] = [];
  const err: string[] = [];
  const code = runLawCli(argv, {
    regulations,
    tools: {
      readTerm: (text) => ({ n: Number.parseInt(text, 10), unit: text.endsWith('min') ? 'min' : 'wd' }),
    },
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    readFile: (path) => {
      const text = files[path];
      if (text === undefined) throw new Error('no such file');
      return text;
    },
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
};

describe('jardem law', () => {
  it('lists every edition as JSON with version, title and time in force', () => {
    const { code, out } = run(['list', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([
      {
        id: 'small',
        version: expect.stringMatching(/^[0-9a-f]{12}$/),
        title: { kk: 'Шағын қызмет', ru: 'Малая услуга', en: 'text' },
        inForce: { from: '2020-02-01', until: null },
        standsIn: null,
      },
    ]);
  });

  it('speaks Kazakh unless asked otherwise', () => {
    expect(run(['list']).out).toContain('Шағын қызмет');
    expect(run(['list', '--lang', 'ru']).out).toContain('Малая услуга');
    expect(run(['list', '--lang', 'de']).code).toBe(2);
  });

  it('shows a regulation with its paragraphs', () => {
    const { code, out } = run(['show', 'small']);
    expect(code).toBe(0);
    expect(out).toContain('[p.6; X1]');
    expect(out).toContain('мерзімнің басы');
    expect(out).toContain('сөз: 2 жұмыс күні (сөз: басталуы … сөз: аяқталуы) [p.4]');
    expect(out).not.toMatch(/\b(stay|decided|wd)\b/);
    expect(JSON.parse(run(['show', 'small', '--json']).out)).toMatchObject({ id: 'small', steps: { review: { source: 'p.4' } } });
    expect(run(['show', 'ghost'])).toMatchObject({ code: 2, err: 'мұндай регламент жоқ: ghost' });
  });

  it('checks: 0 without faults, 1 with one of ours, and lists the contradictions of the law either way', () => {
    expect(run(['check'])).toMatchObject({ code: 0, out: expect.stringContaining('мерзімнің басы → қайтарудан') });
    const faulty = run(['check', '--json'], [broken('clocks.bring.term', '31wd')]);
    expect(faulty.code).toBe(1);
    expect(JSON.parse(faulty.out)).toMatchObject({ ok: false, found: [{ severity: 'fault', rule: 'does-not-fit' }, { severity: 'law' }] });
    expect(run(['check', 'ghost']).code).toBe(2);
  });

  it('compares a regulation with a revision of it kept in a file', () => {
    const file = JSON.stringify(broken('clocks.bring.term', '21wd'));
    const { code, out } = run(['diff', 'small', 'small@old.json'], undefined, { 'old.json': file });
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual(['өзгерді: clocks.bring.term («сөз»)', '    − 25wd', '    + 21wd']);
    expect(JSON.parse(run(['diff', 'small', 'old.json', '--json'], undefined, { 'old.json': file }).out)).toHaveLength(1);
    expect(run(['diff', 'small', 'small'])).toMatchObject({ code: 0, out: 'құрылымында айырма жоқ' });
  });

  it('says which file or regulation it cannot find', () => {
    expect(run(['diff', 'small', 'small@ghost.json'])).toMatchObject({ code: 2, err: 'файл оқылмады: small@ghost.json' });
    expect(run(['diff', 'small', 'other@old.json'], undefined, { 'old.json': JSON.stringify(smallRegulation()) }).code).toBe(2);
    expect(run(['diff', 'small']).code).toBe(2);
    expect(run(['unknown'])).toMatchObject({ code: 2, err: expect.stringContaining('қолданылуы') });
  });
});
