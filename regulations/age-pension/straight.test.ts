import { expect, it } from 'vitest';
import { person, town } from '../../src/testing/index.ts';
import { agePension } from './index.ts';

it('an age pension goes straight through five desks', async () => {
  const t = town({ regulations: [agePension] });
  t.at('2019-03-18');
  const a = await t.begin('age-pension', 'counter');
  await a.put({ kind: 'party', party: person('applicant', { born: '1956-02-10' }) });
  await a.complete();
  const c = await a.register();
  expect(await c.due('department')).toBe('2019-03-26');
  t.at('2019-03-26');
  await c.step('sendToBranch');
  expect(await c.due('branch')).toBe('2019-03-28');
  t.at('2019-03-28');
  await c.step('sendToProvider');
  expect(await c.due('specialist')).toBe('2019-04-01');
  t.at('2019-04-01');
  await c.step('certify');
  t.at('2019-04-03');
  await c.step('certifyAtUnitHead');
  t.at('2019-04-04');
  const done = await c.step('decide');
  expect(done.status).toBe('decided');
  expect(await c.due('notice')).toBe('2019-04-05');
  await c.side('giveNotice', 'given');
  expect((await c.case()).numbers.map(({ journal }) => journal)).toEqual(['applications', 'decisions', 'notices']);
});
