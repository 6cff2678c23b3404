import { expect, it } from 'vitest';
import { instant, localDate } from '../base/index.ts';
import { type KeptParameters, keptParameters, publishedParameters } from '../benefits/index.ts';
import { createParameterStore } from './parameters.ts';
import { eachDatabase } from './testing/index.ts';

const at = instant('2026-12-10T05:00:00Z');

eachDatabase('proposals of parameters', ({ db }) => {
  const kept = (): KeptParameters => keptParameters(createParameterStore(db()), publishedParameters);
  const propose = async (id: string, value = '4700') => {
    const source = { kk: 'бюджет туралы заң', ru: 'закон о бюджете', en: 'budget law' };
    const days = { from: localDate('2027-01-01'), until: localDate('2027-12-31') };
    await kept().propose({ id, parameter: 'monthly-index', ...days, value, source, proposedBy: 'first', proposedAt: at });
  };
  const reject = (id: string, by = 'second') => kept().end(id, { kind: 'rejected', by, at, reason: 'басқа жыл' });
  const stateOf = async (id: string) =>
    (await kept().proposals({ limit: 100, parameter: 'monthly-index' })).find(({ proposal }) => proposal.id === id);

  it('are rejected once, stay in the history with the reason, and are not approved afterwards', async () => {
    await propose('rejected-1');
    const before = await kept().book();
    expect(await reject('rejected-1')).toMatchObject({ kind: 'rejected', reason: 'басқа жыл' });
    expect(await reject('rejected-1')).toMatchObject({ kind: 'rejected', by: 'second' });
    expect(await reject('rejected-1', 'third')).toMatchObject({ ground: 'proposal-ended' });
    expect(await kept().approve('rejected-1', 'third', at)).toMatchObject({ ground: 'proposal-ended' });
    expect(await kept().book()).toEqual(before);
    expect(await stateOf('rejected-1')).toMatchObject({ change: null, ending: { by: 'second', reason: 'басқа жыл' } });
    expect(await kept().proposals({ limit: 100, parameter: 'subsistence-minimum' })).toEqual([]);
    await expect(db().query("delete from parameter_proposal_ending where id = 'rejected-1'")).rejects.toThrow();
  });

  it('are withdrawn by who made them; a new one of the same days may follow', async () => {
    await propose('withdrawn-1');
    expect(await kept().end('withdrawn-1', { kind: 'withdrawn', by: 'second', at, reason: '' })).toMatchObject({
      ground: 'not-own-proposal',
    });
    expect(await kept().end('withdrawn-1', { kind: 'withdrawn', by: 'first', at, reason: '' })).toMatchObject({ kind: 'withdrawn' });
    await propose('withdrawn-2', '4701');
    expect(await kept().approve('withdrawn-2', 'second', at)).toMatchObject({ value: '4701' });
    expect(await kept().end('withdrawn-2', { kind: 'withdrawn', by: 'first', at, reason: '' })).toMatchObject({ ground: 'proposal-ended' });
  });

  it('approved and rejected in the same moment end in one way, and both are told which', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      const id = `race-${turn}`;
      await propose(id);
      const [approved, rejected] = await Promise.all([kept().approve(id, 'second', at), reject(id, 'third')]);
      const state = await stateOf(id);
      expect([state?.change === null, state?.ending === null].filter(Boolean)).toHaveLength(1);
      expect('ground' in approved).toBe(state?.change === null);
      expect('ground' in rejected).toBe(state?.ending === null);
    }
  });
});
