import { describe, expect, it } from 'vitest';
import { localDate, tenge } from '../../base/index.ts';
import type { AwardId } from '../award-events.ts';
import { bookStatement } from '../book-statement.ts';
import { continueRun } from '../continue-run.ts';
import { startRun } from '../form-run.ts';
import { month } from '../month.ts';
import type { StoredLine } from '../payment-line.ts';
import { runId } from '../run.ts';
import { enrol } from './enrol.ts';
import { account, anna, application, carryOut, command, decision, inventedIin, payer, settings, testBanks } from './examples.ts';
import type { PaymentHouse } from './house.ts';
import { Died, dyingPorts } from './memory-ports.ts';
import { sumOf } from './memory-storage.ts';
import { bankAnswer, faultsOfBooks, payMonth } from './pay-month.ts';

const recalculate = (monthly: number, from: string, at: string) =>
  command(
    { kind: 'recalculate', reason: 'group-changed', rates: [{ from: localDate(from), monthly: tenge(monthly), why: 'c2' }] },
    at,
    decision('5', at),
  );

const about = (line: StoredLine) => [line.key, line.kind, line.gross / 100, line.state] as const;
const march = month('2026-03');
const april = month('2026-04');

/** Field cases of payments, over any storage. `make` gives an empty house on a day. */
export function describeFieldCases(make: (today: string) => Promise<PaymentHouse>): void {
  describe('F12: one person in two payment lists of the same cycle', () => {
    it('pays one line and one difference, never both sums, and returns only what came back', async () => {
      const all = await make('2026-02-25');
      await enrol(all, 'W1', { from: '2026-02-01', monthly: 40_000 });
      await payMonth(all, month('2026-02'), settings('2026-02-26'));

      const regular = runId(march, 'regular');
      await startRun(all.ports, regular, march, 'officer-1');
      await continueRun(all.ports, regular, settings('2026-03-10'));
      await carryOut(all.memory, 'W1', recalculate(42_500, '2026-03-01', '2026-03-05'));

      const supplementary = runId(march, { supplementary: 1 });
      await startRun(all.ports, supplementary, march, 'officer-2');
      const dying = dyingPorts(all.ports, 3, 'after');
      await expect(continueRun(dying, supplementary, settings('2026-03-12'))).rejects.toThrow(Died);
      await Promise.all([
        continueRun(all.ports, supplementary, settings('2026-03-12')),
        continueRun(all.ports, supplementary, settings('2026-03-12')),
      ]);

      expect(await all.files.promised()).toHaveLength(1);
      await all.batches.sign();
      await continueRun(all.ports, regular, settings('2026-03-10'));
      await continueRun(all.ports, supplementary, settings('2026-03-12'));
      const ofMarch = async () => (await all.memory.linesOfAward('W1' as AwardId)).filter((line) => line.month === '2026-03');
      expect((await ofMarch()).map(about)).toEqual([
        ['W1-202603-1', 'regular', 40_000, 'sent'],
        ['W1-202603-2', 'difference', 2_500, 'sent'],
      ]);

      await bookStatement(
        all.ports,
        [bankAnswer(await all.memory.runLines(regular), regular, localDate('2026-03-12'), () => 'AC06')],
        payer.iban,
      );
      await bookStatement(
        all.ports,
        [bankAnswer(await all.memory.runLines(supplementary), supplementary, localDate('2026-03-13'))],
        payer.iban,
      );
      await payMonth(all, april, settings('2026-04-02'));
      expect((await ofMarch()).map(about)).toEqual([
        ['W1-202603-1', 'regular', 40_000, 'returned'],
        ['W1-202603-2', 'difference', 2_500, 'paid'],
        ['W1-202603-3', 'reissue', 40_000, 'paid'],
      ]);
      expect((await ofMarch())[2]?.reissueOf).toBe('W1-202603-1');
      const ofApril = (await all.memory.linesOfAward('W1' as AwardId)).filter((line) => line.month === '2026-04');
      expect(ofApril.map(about)).toEqual([['W1-202604-1', 'regular', 42_500, 'paid']]);
      const kept = (await ofMarch()).filter((line) => line.state !== 'returned');
      expect(sumOf(kept, 'gross')).toBe(tenge(42_500));
      expect(await faultsOfBooks(all)).toEqual([]);
    });
  });

  describe('F13: the account was changed between register and sending', () => {
    it('sends to the new confirmed account, keeps the old one while the new is not confirmed, and asks again after a return', async () => {
      const all = await make('2026-03-25');
      const second = inventedIin('650721', 3, 1);
      const third = inventedIin('640721', 3, 2);
      await enrol(all, 'A1', { from: '2026-04-01' });
      const old = await enrol(all, 'A2', { from: '2026-04-01', recipient: second });
      const closed = await enrol(all, 'A3', { from: '2026-04-01', recipient: third });
      const run = runId(april, 'regular');
      await startRun(all.ports, run, april, 'officer-1');
      await continueRun(all.ports, run, settings('2026-04-01'));
      await all.batches.sign();

      const fresh = account(20, anna);
      const bank = { kind: 'bank', message: 'b', received: '2026-03-26T05:00:00.000Z' as never } as const;
      await carryOut(
        all.memory,
        'A1',
        command({ kind: 'give-account', account: fresh, banks: testBanks }, '2026-03-26', application('8', '2026-03-26')),
      );
      await carryOut(all.memory, 'A1', command({ kind: 'confirm-account', iban: fresh.iban }, '2026-03-26', bank));
      await carryOut(
        all.memory,
        'A2',
        command({ kind: 'give-account', account: account(21, second), banks: testBanks }, '2026-03-26', application('9', '2026-03-26')),
      );

      await continueRun(all.ports, run, settings('2026-04-01'));
      const line = async (award: string) => (await all.memory.linesOfAward(award as AwardId)).at(-1);
      expect(await line('A1')).toMatchObject({ state: 'sent', account: { iban: fresh.iban }, note: 'account-changed' });
      expect(await line('A2')).toMatchObject({ state: 'sent', account: { iban: old.iban } });

      const answer = bankAnswer(await all.memory.runLines(run), run, localDate('2026-04-03'), (one) =>
        one.award === 'A3' ? 'AC04' : undefined,
      );
      const booked = await bookStatement(all.ports, [answer], payer.iban);
      expect(booked).toMatchObject({ paid: 3, returned: [{ reason: 'AC04', accountFault: true, line: { award: 'A3' } }] });
      expect(await line('A3')).toMatchObject({ state: 'returned', note: 'AC04' });
      await carryOut(all.memory, 'A3', command({ kind: 'close-account', iban: closed.iban }, '2026-04-03', bank));
      expect(await all.memory.award('A3' as AwardId)).toMatchObject({ suspensions: [], stops: [] });

      await payMonth(all, month('2026-05'), settings('2026-05-02'));
      expect(await all.memory.exceptions(runId(month('2026-05'), 'regular'))).toContainEqual(
        expect.objectContaining({ kind: 'no-account', award: 'A3', month: '2026-04' }),
      );
      const asked = account(30, third, '997');
      await carryOut(
        all.memory,
        'A3',
        command({ kind: 'give-account', account: asked, banks: testBanks }, '2026-05-10', application('10', '2026-05-10')),
      );
      await carryOut(all.memory, 'A3', command({ kind: 'confirm-account', iban: asked.iban }, '2026-05-11', bank));
      await payMonth(all, month('2026-06'), settings('2026-06-02'));
      expect((await all.memory.linesOfAward('A3' as AwardId)).map((one) => [one.month, one.kind, one.state])).toEqual([
        ['2026-04', 'regular', 'returned'],
        ['2026-04', 'reissue', 'paid'],
        ['2026-05', 'arrears', 'paid'],
        ['2026-06', 'regular', 'paid'],
      ]);
      expect(await faultsOfBooks(all)).toEqual([]);
    });
  });
}
