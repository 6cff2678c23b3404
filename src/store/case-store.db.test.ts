import { expect, it } from 'vitest';
import { agePension } from '../../regulations/age-pension/index.ts';
import { brokenAt, replay } from '../casework/index.ts';
import { person, town } from '../testing/index.ts';
import { createCaseStore } from './case-store.ts';
import { personHash } from './person-key.ts';
import { eachDatabase } from './testing/index.ts';

const hash = personHash(Buffer.from('key of tests'));

eachDatabase('the case store', ({ db }) => {
  it('takes an age pension through five desks, numbered by its journals and chained', async () => {
    const store = createCaseStore(db(), { hash });
    const t = town({ regulations: [agePension], store });
    t.at('2019-03-18');
    const a = await t.begin('age-pension', 'counter');
    await a.put({ kind: 'party', party: person('applicant', { born: '1956-02-10' }) });
    await a.complete();
    const c = await a.register();
    t.at('2019-03-26');
    await c.step('sendToBranch');
    t.at('2019-03-28');
    await c.step('sendToProvider');
    t.at('2019-04-01');
    await c.step('certify');
    t.at('2019-04-03');
    await c.step('certifyAtUnitHead');
    t.at('2019-04-04');
    const done = await c.step('decide');
    expect(done.status).toBe('decided');
    await c.side('giveNotice', 'given');

    const history = await store.history(c.id);
    expect(brokenAt(history)).toBeUndefined();
    const cold = await createCaseStore(db(), { hash }).find(c.id);
    const warm = await store.find(c.id);
    expect(cold).toEqual(warm);
    expect(cold?.head).toEqual({ seq: history.length, hash: history.at(-1)?.hash });
    expect(replay(history)).toEqual(warm?.case);
    expect(warm?.case.numbers.map(({ text }) => text)).toEqual([
      'corp-department-A-2019-000001',
      'provider-D-2019-000001',
      'provider-N-2019-000001',
    ]);
  });
});
