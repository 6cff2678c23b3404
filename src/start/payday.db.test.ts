import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localDate } from '../base/index.ts';
import { statedCalendar } from '../calendar/index.ts';
import { month, runId } from '../payments/index.ts';
import { enrol } from '../payments/testing/enrol.ts';
import { account, anna, application, carryOut, command, decision, grant, testBanks } from '../payments/testing/examples.ts';
import type { PaymentHouse } from '../payments/testing/house.ts';
import { emptyPayments, openHouse } from '../store/payments/testing/stored-house.ts';
import { eachDatabase } from '../store/testing/index.ts';
import { openCentre } from './testing/payment-centre.ts';

// The dates of the digest of order 407 of 2015, annex 17, case 2: weekends and Monday 8 July 2019 off.
const calendar = statedCalendar('8 July 2019 off', ['2019-07-08']);
const paydays = ['2019-06-25', '2019-07-10'].map((day) => localDate(day));
const june = month('2019-06');
const july = month('2019-07');

eachDatabase('a run and its payday', ({ db }) => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jardem-payday-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const open = async (today: string) => {
    await emptyPayments(db());
    const house = openHouse(db(), folder);
    house.setToday(localDate(today));
    const days = { calendar: () => calendar, paydays: () => paydays };
    const { service, worker } = openCentre(db(), { ports: house.ports, folder, page: 10, hold: 5, onFault: () => undefined, days });
    await worker.stop();
    return { house, service };
  };
  const enrolled = async (house: PaymentHouse, id: string, payday?: string) => {
    if (payday === undefined) return enrol(house, id, { from: '2019-06-01' });
    const ordered = { ...grant({ award: id, from: '2019-06-01', until: '2019-06-30' }), payday: localDate(payday) };
    await carryOut(house.memory, id, command({ kind: 'grant', grant: ordered, others: [] }, '2019-06-19', decision('1', '2019-06-19')));
    return undefined;
  };

  it('is for the first payday that its orders can still make, two working days before', async () => {
    const { service } = await open('2019-06-21');
    expect(await service.start(june, 'regular', 'p1')).toMatchObject({ pay: { payday: '2019-06-25', lastDispatch: '2019-06-21' } });
    const later = await open('2019-06-22');
    expect(await later.service.start(june, 'regular', 'p1')).toMatchObject({ pay: { payday: '2019-07-10', lastDispatch: '2019-07-05' } });
  });

  it('is not started when the payment calendar has no payday left', async () => {
    const { service } = await open('2019-07-06');
    expect(await service.start(july, 'regular', 'p1')).toMatchObject({ ground: 'no-payday' });
    expect(await service.findRun(runId(july, 'regular'))).toMatchObject({ ground: 'not-found' });
  });

  it('signed too late sends nothing until somebody moves it to the next payday, and then for that day', async () => {
    const { house, service } = await open('2019-06-20');
    await enrolled(house, 'W1');
    const run = runId(june, 'regular');
    await service.start(june, 'regular', 'p1');
    expect(await service.advance(run)).toMatchObject({ waitsFor: 'signatures' });
    house.setToday(localDate('2019-06-22'));
    await house.batches.sign();
    expect(await service.advance(run)).toMatchObject({ waitsFor: 'payday' });
    expect(await house.files.promised()).toEqual([]);
    expect(await service.movePayday(run, 'p1')).toMatchObject({ pay: { payday: '2019-07-10', lastDispatch: '2019-07-05' } });
    expect(await service.advance(run)).toMatchObject({ waitsFor: 'banks' });
    const [file] = await house.files.promised();
    const text = readFileSync(join(folder, file?.file.sha256 ?? ''), 'utf8');
    expect(text).toMatch(/<ReqdExctnDt><Dt>2019-07-10<\/Dt>|\/DATE\/190710/);
  });

  it('leaves a payout that was ordered for a later payday to the run of that day', async () => {
    const { house, service } = await open('2019-06-20');
    await enrolled(house, 'W1');
    await enrolled(house, 'W2', '2019-07-10');
    expect(await service.need(june)).toMatchObject({ total: 4_000_000 });
    await service.start(june, 'regular', 'p1');
    await service.advance(runId(june, 'regular'));
    const awards = async () => [...(await house.memory.lines())].map(({ award, month: of }) => `${award} ${of}`);
    expect(await awards()).toEqual(['W1 2019-06']);
    house.setToday(localDate('2019-07-01'));
    await enrolAccount(house, 'W2');
    await service.start(july, 'regular', 'p1');
    await service.advance(runId(july, 'regular'));
    expect(await awards()).toEqual(['W1 2019-06', 'W1 2019-07', 'W2 2019-06']);
  });
});

async function enrolAccount(house: PaymentHouse, id: string): Promise<void> {
  const given = account(9, anna);
  const asked = application('2', '2019-06-19');
  await carryOut(house.memory, id, command({ kind: 'give-account', account: given, banks: testBanks }, '2019-06-19', asked));
  await carryOut(house.memory, id, command({ kind: 'confirm-account', iban: given.iban }, '2019-06-20', asked));
}
