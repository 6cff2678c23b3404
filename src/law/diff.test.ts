import { describe, expect, it } from 'vitest';
import { diffRegulations } from './diff.ts';
import { revisionOf, shortRevision, withTextsOf } from './revision.ts';
import { broken, smallRegulation } from './testing/small-regulation.ts';

const small = smallRegulation();

describe('differences between two regulations', () => {
  it('a regulation does not differ from itself', () => expect(diffRegulations(small, smallRegulation())).toEqual([]));

  it('a changed term is one change at its path', () => {
    expect(diffRegulations(small, broken('clocks.bring.term', '21wd'))).toEqual([
      { kind: 'changed', path: 'clocks.bring.term', before: '25wd', after: '21wd' },
    ]);
  });

  it('a new gate is one addition, wherever it stands in the list', () => {
    const gate = { name: 'inDate', does: { kind: 'inDate' }, source: 'p.3' };
    const changes = diffRegulations(small, broken('entries.counter.gates', [gate, ...(small.entries.counter?.gates ?? [])]));
    expect(changes).toEqual([{ kind: 'added', path: 'entries.counter.gates.inDate', after: gate }]);
  });

  it('gates in another order are told apart from new ones', () => {
    const changes = diffRegulations(small, broken('entries.counter.gates', small.entries.counter?.gates.toReversed()));
    expect(changes).toEqual([
      { kind: 'reordered', path: 'entries.counter.gates', before: ['ask', 'complete'], after: ['complete', 'ask'] },
    ]);
  });

  it('what is taken away is named with all that it was', () => {
    expect(diffRegulations(small, broken('waits.papers', undefined))).toEqual([
      { kind: 'removed', path: 'waits.papers', before: small.waits.papers },
    ]);
  });

  it('words are no structure: they change neither the revision nor the difference', () => {
    const other = { kk: 'басқа', ru: 'иначе', en: 'other' };
    const readings = { where: { where: 'p.3', issue: other, taken: other, why: 'kinder' } } as const;
    const reworded = { ...small, readings, words: { ...small.words, 'steps.review': other } };
    const retold = { ...reworded, title: other, provider: other, readings: { where: { ...readings.where, issue: small.title } } };
    expect(diffRegulations(reworded, retold)).toEqual([]);
    expect(revisionOf(retold)).toBe(revisionOf(reworded));
    expect(revisionOf({ ...small, words: reworded.words })).toBe(revisionOf(small));
  });

  it('a kept revision is read with the texts of today, its own where today has none', () => {
    const other = { kk: 'басқа', ru: 'иначе', en: 'other' };
    const kept = { ...broken('clocks.bring.term', '21wd'), words: { 'steps.review': small.title, 'steps.gone': small.title } };
    const today = { ...small, title: other, words: { 'steps.review': other } };
    const read = withTextsOf(kept, today);
    expect(read).toMatchObject({ title: other, words: { 'steps.review': other, 'steps.gone': small.title } });
    expect(revisionOf(read)).toBe(revisionOf(kept));
    expect(withTextsOf(small, today)).toBe(today);
  });

  it('a changed step makes a new revision', () => {
    expect(revisionOf(broken('clocks.bring.term', '21wd'))).not.toBe(revisionOf(small));
    expect(shortRevision(small)).toBe(revisionOf(small).slice(0, 12));
  });
});
