import { expect, it } from 'vitest';
import { acceptance } from '../../../src/store/testing/acceptance.ts';
import { person, type Town } from '../../../src/testing/index.ts';
import { newTown } from './help.ts';

acceptance('disability assessment: portal', () => {
  const stored = {
    storedAddress: 'Алматы қаласы',
    storedCategory: 'group2',
    storedCause: 'general',
    storedEstablishedOn: '2018-03-01',
    storedUntil: '2020-03-01',
    storedCertificate: '0012345',
    storedActOn: '2018-03-01',
    storedActNumber: '20180301000017',
  } as const;

  async function ask(t: Town) {
    const a = await t.begin('disability-assessment', 'portalInformation');
    await a.put({ kind: 'party', party: person('applicant', { born: '1970-05-05' }) });
    return a;
  }

  it('disability-assessment/ac12-portal', async () => {
    const t = newTown();
    t.says(({ registry }) => (registry === 'disability-data-bank' ? { kind: 'found', facts: stored, raw: '{}' } : undefined));
    t.at('2019-02-04', '10:00');
    const a = await ask(t);
    await a.complete();
    const c = await a.register();
    expect(await c.due('information')).toBe('2019-02-04T04:30:00.000Z');
    t.at('2019-02-04', '10:02');
    await c.runSystem();
    const done = await c.case();
    expect(done).toMatchObject({ status: 'ended', endedHow: 'informed', claims: [], application: null });
    const fields = JSON.parse((await c.paper('information')) ?? '').fields as { name: string }[];
    expect(fields.map(({ name }) => name)).toEqual([
      'department',
      'citizen',
      'birthDate',
      'address',
      'category',
      'cause',
      'establishedOn',
      'until',
      'certificate',
      'actOn',
      'actNumber',
      'categories',
      'equalToPaper',
      'barcode',
    ]);
    expect(done.acts.at(-1)).toMatchObject({ by: 'lookUpSystem', kind: 'serverKey', person: 'key:provider-authorised' });
  });

  // Reading portalNoData: the text says only that defects lead to process 7 and that the service is for people already recognised.
  it('disability-assessment/ac13-portal-never-disabled', async () => {
    const t = newTown();
    t.at('2019-02-04', '10:00');
    const a = await ask(t);
    await a.complete();
    const c = await a.register();
    await c.runSystem();
    expect(await c.case()).toMatchObject({ status: 'ended', endedHow: 'notFound' });
    expect((await c.case()).documents.map(({ name }) => name)).toEqual(['informationRefusal']);
  });

  it('while the data bank is silent the request stays open and is refused to nobody', async () => {
    const t = newTown();
    t.says(({ registry }) => (registry === 'disability-data-bank' ? { kind: 'notAnswered', reason: 'silent' } : undefined));
    t.at('2019-02-04', '10:00');
    const a = await ask(t);
    await a.complete();
    const c = await a.register();
    await c.runSystem();
    expect(await c.case()).toMatchObject({ status: 'open', documents: [] });
    t.says(({ registry }) => (registry === 'disability-data-bank' ? { kind: 'found', facts: stored, raw: '{}' } : undefined));
    await c.runSystem();
    expect(await c.case()).toMatchObject({ status: 'ended', endedHow: 'informed' });
  });

  it('disability-assessment/ac14-portal-certificate', async () => {
    const t = newTown();
    t.spoilSignaturesOf('applicant', 'bad');
    t.at('2019-02-04', '10:00');
    const a = await ask(t);
    const ended = await a.complete();
    expect(ended.attempt.end).toMatchObject({ kind: 'failed', gate: 'certificate', grounds: ['RP2'] });
    expect(await a.tryRegister()).toMatchObject({ kind: 'refused' });
    expect(t.asked).toEqual([]);
  });
});
