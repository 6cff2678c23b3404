import { expect, it } from 'vitest';
import { agePension } from '../../regulations/age-pension/index.ts';
import { burialPayment } from '../../regulations/burial-payment/index.ts';
import { project } from '../casework/index.ts';
import { person, town } from '../testing/index.ts';

it.each(['09:05', '17:55'])(
  'F04 a burial payment of order 407 registered on 2 September 2019 at %s: the division has until the close of the third, not seventy-two hours',
  async (time) => {
    const t = town({ regulations: [burialPayment] });
    t.at('2019-09-02', time);
    const attempt = await t.begin('burial-payment', 'counter');
    await attempt.put({ kind: 'party', party: person('applicant', { born: '1980-05-05' }) });
    await attempt.put({ kind: 'party', party: person('deceased', { born: '1940-01-01', sex: 'male' }) });
    await attempt.complete();
    const c = await attempt.register();
    expect(await c.due('department')).toBe('2019-09-03');
    const row = project(await c.case()).tasks.find(({ name }) => name === 'caseForming');
    expect(row).toMatchObject({ dueOn: '2019-09-03', dueAt: '2019-09-03T12:00:00.000Z', breached: false });
    t.at('2019-09-03', '17:59');
    await c.runClocks();
    expect(project(await c.case()).tasks.find(({ name }) => name === 'caseForming')?.breached).toBe(false);
    t.at('2019-09-03', '18:01');
    await c.runClocks();
    expect(project(await c.case()).tasks.find(({ name }) => name === 'caseForming')?.breached).toBe(true);
  },
);

it('F04 a portal request for information on Friday 6 September 2019 at 23:50 is due on Saturday at 00:20: these minutes run round the clock', async () => {
  const t = town({ regulations: [agePension] });
  t.at('2019-09-06', '23:50');
  t.says(({ registry }) =>
    registry === 'assignments' ? { kind: 'notAnswered', reason: 'no answer in time' } : { kind: 'found', facts: {}, raw: '{}' },
  );
  const attempt = await t.begin('age-pension', 'portalInformation');
  await attempt.put({ kind: 'party', party: person('applicant', { born: '1956-02-10' }) });
  await attempt.complete();
  const c = await attempt.register();
  expect(await c.due('information')).toBe('2019-09-06T18:20:00.000Z');
  const row = project(await c.case()).tasks.find(({ name }) => name === 'lookUp');
  expect(row).toMatchObject({ dueAt: '2019-09-06T18:20:00.000Z', dueOn: null });
  t.at('2019-09-07', '00:21');
  await c.runClocks();
  expect(project(await c.case()).tasks.find(({ name }) => name === 'lookUp')?.breached).toBe(true);
});
