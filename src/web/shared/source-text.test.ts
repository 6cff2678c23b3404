import { expect, test } from 'vitest';
import { regulations } from '../../../regulations/index.ts';
import { sourceText } from './source-text.ts';

/** Every place of the law that the data of a regulation cite. */
function sourcesIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return key === 'source' ? [value] : [];
  return value && typeof value === 'object' ? Object.entries(value).flatMap(([name, part]) => sourcesIn(part, name)) : [];
}

test('a place of the law is cited in the language of the page', () => {
  expect(sourceText('p.7(1), annex 1 rows 1–2', 'kk')).toBe('7(1)-тармақ, 1-қосымша 1–2-жолдар');
  expect(sourceText('annex7 p.2', 'ru')).toBe('приложение 7 п. 2');
  expect(sourceText('chapter 3 (4)', 'kk')).toBe('3-тарау (4)');
  expect(sourceText('p.2, LC art. 52', 'ru')).toBe('п. 2, Трудовой кодекс, ст. 52');
});

test.each(regulations.map((regulation) => [regulation.id, regulation] as const))(
  'no place that %s cites is shown with English words on Kazakh or Russian pages',
  (_, regulation) => {
    const sources = [...new Set(sourcesIn(regulation))];
    expect(sources.length).toBeGreaterThan(10);
    const english = (['kk', 'ru'] as const).flatMap((language) =>
      sources.map((source) => sourceText(source, language)).filter((text) => /[A-Za-z]{2,}/.test(text.replaceAll(/\b[IVXLC]+\b/g, ''))),
    );
    expect(english).toEqual([]);
  },
);
