import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localDate } from '../base/index.ts';
import { type AwardId, month, type RunId, runId } from '../payments/index.ts';
import { enrol } from '../payments/testing/enrol.ts';
import { carryOut, command, decision, grant, inventedIin } from '../payments/testing/examples.ts';
import type { PaymentHouse } from '../payments/testing/house.ts';
import { Died, mortal } from '../payments/testing/memory-ports.ts';
import { bankAnswer, faultsOfBooks } from '../payments/testing/pay-month.ts';
import { storedHouse } from '../store/payments/testing/stored-house.ts';
import { eachDatabase } from '../store/testing/index.ts';
import { openCentre } from './testing/payment-centre.ts';

const march = month('2026-03');
const run = runId(march, 'regular');

eachDatabase('the worker of payments', ({ db }) => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jardem-work-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const people = async (house: PaymentHouse, count: number) => {
    for (let n = 1; n <= count; n++) await enrol(house, `P00${n}`, { recipient: inventedIin(`6${n}0101`, 3, n) }, n % 3 ? '999' : '997', n);
  };
  const faults: unknown[] = [];
  const centre = (house: PaymentHouse, how: Partial<Parameters<typeof openCentre>[1]> = {}) =>
    openCentre(db(), { ports: house.ports, folder, page: 2, hold: 0.5, onFault: (fault) => faults.push(fault), ...how });
  const until = async (holds: () => Promise<boolean>) => {
    for (let tries = 0; !(await holds()); tries++) {
      if (tries > 1500) throw new Error(`it does not come about; ${faults.map(String).join('; ')}`);
      await new Promise((later) => setTimeout(later, 20));
    }
  };
  const statusOf = async (house: PaymentHouse, id: RunId = run) => (await house.ports.storage.findRun(id))?.status;

  it('takes a month from its start to the banks by itself; people only sign, and the bank answers', async () => {
    const house = await storedHouse(db(), folder);
    await people(house, 5);
    const workers = [centre(house), centre(house)];
    await workers[0]?.service.start(march, 'regular', 'officer-1');
    await until(async () => (await statusOf(house)) === 'closed');
    await house.batches.sign();
    // nobody tells the workers: they look for themselves, and at once when they are told
    await db().query("update payment_work set look_at = clock_timestamp() where kind = 'run'");
    await until(async () => (await house.memory.runLines(run)).every(({ state }) => state === 'sent'));
    const text = bankAnswer(await house.memory.runLines(run), run, localDate('2026-03-11'));
    await workers[1]?.service.takeStatement(text);
    await until(async () => (await statusOf(house)) === 'finished');
    for (const { worker } of workers) await worker.stop();
    expect(await db().query('select 1 from payment_work')).toEqual([]);
    expect((await house.memory.runLines(run)).map(({ state }) => state)).toEqual(Array.from({ length: 10 }, () => 'paid'));
    expect(await faultsOfBooks(house)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('two of which die in the middle again and again pays nobody twice or never, and counts right', async () => {
    const house = await storedHouse(db(), folder);
    await people(house, 7);
    await centreStart(house);
    for (let life = 0; life < 12 && (await statusOf(house)) !== 'sending'; life++) {
      const deaths = [5 + 4 * life, 8 + 3 * life].map((at, i) => mortal(at, i === 0 ? 'before' : 'after'));
      const dying = deaths.map(({ wrap }) => centre(house, { wrap, hold: 0.2, onFault: () => undefined }));
      await Promise.race([until(async () => deaths.every(({ isDead }) => isDead())), new Promise((later) => setTimeout(later, 1500))]);
      for (const { worker } of dying) await worker.stop();
      await house.batches.sign();
      house.nextDay();
    }
    const last = centre(house, { hold: 0.2 });
    await until(async () => {
      await house.batches.sign();
      return (await house.memory.runLines(run)).length === 14 && (await house.memory.runLines(run)).every(({ state }) => state === 'sent');
    });
    await last.worker.stop();
    expect(await house.ports.storage.findRun(run)).toMatchObject({ awards: 7, lines: 14, exceptions: 0 });
    const paid = (await house.memory.runLines(run)).map(({ award, month: of }) => `${award}/${of}`);
    expect(new Set(paid).size).toBe(14);
    expect(await faultsOfBooks(house)).toEqual([]);
  });

  it('leaves a run with exceptions to a person, whose word lets it go on', async () => {
    const house = await storedHouse(db(), folder);
    await people(house, 2);
    await carryOut(
      house.memory,
      'N1',
      command(
        { kind: 'grant', grant: grant({ award: 'N1', recipient: inventedIin('500101', 3, 1) }), others: [] },
        '2026-01-20',
        decision('1', '2026-01-20'),
      ),
    );
    const { service, worker } = centre(house);
    await service.start(march, 'regular', 'officer-1');
    await until(async () => (await statusOf(house)) === 'formed');
    expect(await service.advance(run)).toMatchObject({ waitsFor: 'exceptions', run: { status: 'formed', exceptions: 2 } });
    await service.goOn(run, 'officer-2');
    await until(async () => (await statusOf(house)) === 'closed');
    await worker.stop();
    expect(await house.ports.storage.findRun(run)).toMatchObject({ acceptedBy: 'officer-2', lines: 4 });
  });

  it('finishes a statement that was broken off at any call: the account is closed, the month owed, the answer the same', async () => {
    const whole = async (at?: number, when: 'before' | 'after' = 'before') => {
      const house = await storedHouse(db(), folder);
      await people(house, 3);
      await centreStart(house);
      const sending = centre(house);
      await until(async () => (await statusOf(house)) === 'closed');
      await house.batches.sign();
      await sending.service.advance(run);
      await until(async () => (await house.memory.runLines(run)).every(({ state }) => state === 'sent'));
      await sending.worker.stop();
      const returns = ({ award, month: of }: { award: string; month: string }) => (award === 'P002' && of === march ? 'AC04' : undefined);
      const text = bankAnswer(await house.memory.runLines(run), run, localDate('2026-03-11'), returns);
      const death = at === undefined ? undefined : mortal(at, when);
      const first = centre(house, death ? { wrap: death.wrap, onFault: () => undefined } : {});
      await first.worker.stop();
      const told = await first.service.takeStatement(text).catch((fault: unknown) => {
        if (fault instanceof Died) return undefined;
        throw fault;
      });
      const restarted = centre(house);
      // before it was noted nothing has happened yet: the bank's file is sent once more
      const noted = await db().query('select 1 from bank_statement');
      if (noted.length === 0) await restarted.service.takeStatement(text);
      await until(async () => (await db().query("select 1 from payment_work where kind = 'statement'")).length === 0);
      await restarted.worker.stop();
      const answer = await restarted.service.takeStatement(text);
      if (answer.kind === 'refused') throw new Error(answer.ground);
      const accounts = (await house.memory.award('P002' as AwardId))?.accounts.map(({ state }) => state);
      const lines = (await house.memory.runLines(run)).map(({ key, state }) => `${key} ${state}`);
      const { paid, alreadyBooked, returned, unmatched } = answer;
      expect(await faultsOfBooks(house)).toEqual([]);
      return {
        dead: told === undefined,
        of: { accounts, lines, paid, alreadyBooked, unmatched, returned: returned.map(({ line }) => line.key) },
      };
    };
    const { of: expected } = await whole();
    expect(expected).toMatchObject({ accounts: ['closed'], paid: 6, alreadyBooked: 0, returned: ['P002-202603-1'], unmatched: [] });
    let at = 1;
    for (; ; at += 3) {
      const broken = await whole(at, at % 2 === 1 ? 'before' : 'after');
      expect(broken.of).toEqual(expected);
      if (!broken.dead) break;
    }
    expect(at).toBeGreaterThan(15);
  }, 240_000);

  const centreStart = async (house: PaymentHouse) => {
    const { service, worker } = centre(house);
    await worker.stop();
    await service.start(march, 'regular', 'officer-1');
  };
});
