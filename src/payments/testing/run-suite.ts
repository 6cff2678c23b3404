import { describe, expect, it } from 'vitest';
import { localDate, tenge } from '../../base/index.ts';
import type { AwardId } from '../award-events.ts';
import { bookStatement } from '../book-statement.ts';
import { continueRun, pauseRun } from '../continue-run.ts';
import { startRun } from '../form-run.ts';
import { month } from '../month.ts';
import { needFor } from '../need.ts';
import { entryOfAwardEvent } from '../payment-entries.ts';
import type { StoredLine } from '../payment-line.ts';
import { runId } from '../run.ts';
import { enrol } from './enrol.ts';
import { application, carryOut, command, decision, grant, inventedIin, payer, registry, settings, testCodes } from './examples.ts';
import type { PaymentHouse } from './house.ts';
import { Died, dyingPorts } from './memory-ports.ts';
import { sumOf } from './memory-storage.ts';
import { bankAnswer, faultsOfBooks, payMonth } from './pay-month.ts';

const about = (line: StoredLine) => [line.key, line.kind, line.gross / 100, line.state] as const;
const march = month('2026-03');
const april = month('2026-04');

/**
 * The tests of runs, over any storage. `make` gives an empty house whose day is 2026-03-01; `deaths`: how many of the calls that a run makes
 * are skipped between two at which the process dies.
 */
export function describeRuns(name: string, make: () => Promise<PaymentHouse>, skipped = 0): void {
  describe(name, () => {
    const people = async (all: PaymentHouse, count: number) => {
      for (let i = 1; i <= count; i++) {
        const recipient = inventedIin(`6${i % 10}0${(i % 9) + 1}1${i % 9}`, 3, i % 9);
        await enrol(
          all,
          `P${String(i).padStart(3, '0')}`,
          { recipient, monthly: 30_000 + i, region: i % 2 ? '71' : '75', from: '2026-02-01' },
          i % 3 ? '999' : '997',
          i,
        );
      }
    };

    it('has the same need, registers, orders and books', async () => {
      const all = await make();
      await people(all, 40);
      await payMonth(all, month('2026-02'), settings('2026-02-20', 7));
      const run = runId(march, 'regular');
      const asked = await needFor(all.ports, march, testCodes, 7);
      await startRun(all.ports, run, march, 'officer-1');
      const progress = await continueRun(all.ports, run, settings('2026-03-10', 7));
      expect(progress).toMatchObject({ waitsFor: 'signatures', run: { lines: 40 } });
      await all.batches.sign();
      await continueRun(all.ports, run, settings('2026-03-10', 7));
      const need = sumOf(await all.memory.runLines(run), 'net');
      expect(asked.total).toBe(need);
      expect(asked.needs.map((one) => [one.region, one.budget, one.earlier])).toEqual([
        ['71', '027002', 0],
        ['75', '027002', 0],
      ]);
      const total = async (kind: string) =>
        (await all.batches.all())
          .filter((batch) => batch.kind === kind && batch.key.startsWith(run))
          .reduce((sum, batch) => sum + batch.net, 0);
      expect([await total('payment-register'), await total('payment-order')]).toEqual([need, need]);
      expect(await faultsOfBooks(all)).toEqual([]);
      expect(
        (await all.batches.all())
          .filter((batch) => batch.kind === 'payment-register' && batch.key.startsWith(run))
          .map((batch) => batch.count),
      ).toEqual([20, 20]);
    });

    it('started a second time is refused with who started it, and makes nothing twice', async () => {
      const all = await make();
      await people(all, 5);
      const run = runId(march, 'regular');
      const officers = ['officer-1', 'officer-2'] as const;
      const both = await Promise.all(officers.map((by) => startRun(all.ports, run, march, by)));
      // whoever's write came first
      const winner = officers.find((_by, i) => 'status' in (both[i] ?? {}));
      expect(both.filter((one) => 'status' in one)).toMatchObject([{ status: 'forming' }]);
      expect(both.filter((one) => 'kind' in one)).toMatchObject([
        { kind: 'refused', ground: 'run-already-started', details: { by: winner } },
      ]);
      await Promise.all([1, 2, 3].map(() => continueRun(all.ports, run, settings('2026-03-10', 2))));
      expect(await all.memory.runLines(run)).toHaveLength(10);
    });

    it('two different runs formed side by side never pay a month twice', async () => {
      const all = await make();
      await people(all, 20);
      const runs = [runId(march, 'regular'), runId(march, { supplementary: 1 })] as const;
      for (const run of runs) await startRun(all.ports, run, march, 'officer-1');
      await Promise.all(runs.map((run) => continueRun(all.ports, run, settings('2026-03-10', 3))));
      const formed = await Promise.all(runs.map((run) => all.memory.runLines(run)));
      const keys = formed.flat().map((line) => `${line.award}/${line.month}`);
      expect(keys.length).toBe(40);
      expect(new Set(keys).size).toBe(40);
    });

    it('that dies at any call, before or after it took effect, ends with the same lines, files and books', async () => {
      const whole = async (die?: { at: number; when: 'before' | 'after' }) => {
        const all = await make();
        await people(all, 7);
        const run = runId(march, 'regular');
        let ports = die ? dyingPorts(all.ports, die.at, die.when) : all.ports;
        let deaths = 0;
        const again = async <T>(work: () => Promise<T>): Promise<T> => {
          try {
            return await work();
          } catch (error) {
            if (!(error instanceof Died)) throw error;
            deaths++;
            ports = all.ports;
            all.nextDay();
            return work();
          }
        };
        await again(() => startRun(ports, run, march, 'officer-1'));
        await again(() => continueRun(ports, run, settings('2026-03-10', 3)));
        await all.batches.sign();
        await again(() => continueRun(ports, run, settings('2026-03-10', 3)));
        const text = bankAnswer(await all.memory.runLines(run), run, localDate('2026-03-11'), (line) =>
          line.award === 'P003' ? 'AC04' : undefined,
        );
        await again(() => bookStatement(ports, [text], payer.iban));
        await again(() => continueRun(ports, run, settings('2026-03-10', 3)));
        expect(await faultsOfBooks(all)).toEqual([]);
        const lines = (await all.memory.runLines(run)).map(about).sort();
        const files = (await all.files.promised()).map(({ to, file }) => [to, file.name, file.bytes]);
        const { status: finished, awards, lines: counted } = (await all.ports.storage.findRun(run)) ?? {};
        return { deaths, lines, files, finished, awards, counted };
      };
      const expected = await whole();
      expect(expected.finished).toBe('finished');
      expect(expected.lines).toHaveLength(14);
      expect(expected).toMatchObject({ awards: 7, counted: 14 });
      let at = 1;
      for (; ; at += 1 + skipped) {
        const before = await whole({ at, when: 'before' });
        if (before.deaths === 0) break;
        expect({ ...before, deaths: 0 }).toEqual(expected);
        expect({ ...(await whole({ at, when: 'after' })), deaths: 0 }).toEqual(expected);
      }
      expect(at).toBeGreaterThan(60);
    }, 240_000);

    it('that is paused stays where it is until it is let go on', async () => {
      const all = await make();
      await people(all, 5);
      const run = runId(march, 'regular');
      await startRun(all.ports, run, march, 'officer-1');
      await pauseRun(all.ports, run, 'officer-1', true);
      expect(await continueRun(all.ports, run, settings('2026-03-10'))).toMatchObject({ waitsFor: 'a-person', run: { lines: 0 } });
      await pauseRun(all.ports, run, 'officer-2', false);
      expect(await continueRun(all.ports, run, settings('2026-03-10'))).toMatchObject({ waitsFor: 'signatures', run: { lines: 10 } });
      expect(await continueRun(all.ports, runId(april, 'regular'), settings('2026-03-10'))).toMatchObject({ ground: 'no-such-run' });
    });

    it('takes out a line of somebody who died between register and sending, and pays the month of death', async () => {
      const all = await make();
      await people(all, 2);
      await payMonth(all, march, settings('2026-03-10'));
      const run = runId(april, 'regular');
      await startRun(all.ports, run, april, 'officer-1');
      await continueRun(all.ports, run, settings('2026-04-10'));
      await carryOut(
        all.memory,
        'P001',
        command(
          { kind: 'stop', ground: 'death', factOn: localDate('2026-03-30'), newsOn: localDate('2026-04-02') },
          '2026-04-02',
          decision('9', '2026-04-02'),
        ),
      );
      await all.batches.sign();
      await continueRun(all.ports, run, settings('2026-04-10'));
      expect((await all.memory.runLines(run)).map((line) => [line.award, line.state, line.note])).toEqual([
        ['P001', 'cancelled', 'no-longer-owed'],
        ['P002', 'sent', undefined],
      ]);
      expect(await faultsOfBooks(all)).toEqual([]);
      await payMonth(all, month('2026-05'), settings('2026-05-10'));
      expect(
        (await all.memory.linesOfAward('P001' as AwardId)).filter((line) => line.month > '2026-03' && line.state !== 'cancelled'),
      ).toEqual([]);
    });

    it('pays from a register that was refused nothing, and its months with the next', async () => {
      const all = await make();
      await people(all, 2);
      const run = runId(march, 'regular');
      await startRun(all.ports, run, march, 'officer-1');
      await continueRun(all.ports, run, settings('2026-03-10'));
      await all.batches.sign('refused');
      expect(await continueRun(all.ports, run, settings('2026-03-10'))).toMatchObject({ waitsFor: 'nothing', run: { status: 'finished' } });
      expect(await all.files.promised()).toEqual([]);
      expect(await faultsOfBooks(all)).toEqual([]);
      await payMonth(all, march, settings('2026-03-20'), { supplementary: 1 });
      expect(
        sumOf(
          [...(await all.memory.lines())].filter((line) => line.state === 'paid'),
          'gross',
        ),
      ).toBe(tenge(2 * (30_001 + 30_002)));
    });

    it('leaves unpaid and names what has no confirmed account or no codes', async () => {
      const all = await make();
      await carryOut(
        all.memory,
        'N1',
        command({ kind: 'grant', grant: grant({ award: 'N1' }), others: [] }, '2026-01-20', decision('1', '2026-01-20')),
      );
      await enrol(all, 'N2', { benefit: 'burial-payment', recipient: inventedIin('500101', 3, 5) });
      await payMonth(all, march, settings('2026-03-10'));
      expect((await all.memory.exceptions(runId(march, 'regular'))).map((one) => [one.kind, one.award, one.month])).toEqual([
        ['no-account', 'N1', '2026-02'],
        ['no-account', 'N1', '2026-03'],
        ['no-codes', 'N2', '2026-02'],
        ['no-codes', 'N2', '2026-03'],
      ]);
      expect([...(await all.memory.lines())]).toEqual([]);
    });

    it('withholds an agreed overpayment month by month within the limit, and gives it back when it was none', async () => {
      const all = await make();
      await enrol(all, 'D1', { monthly: 40_000 });
      await payMonth(all, march, settings('2026-03-10'));
      const down = [{ from: localDate('2026-03-01'), monthly: tenge(30_000), why: 'c2' }];
      await carryOut(
        all.memory,
        'D1',
        command({ kind: 'recalculate', reason: 'group-changed', rates: down }, '2026-03-20', decision('3', '2026-03-20')),
      );
      await payMonth(all, april, settings('2026-04-10'));
      const [over] = await all.memory.exceptions(runId(april, 'regular'));
      expect(over).toEqual({ kind: 'overpaid', award: 'D1', month: march, amount: tenge(10_000) });
      const budget = { award: 'D1', budget: '027002', region: '71' };

      const tell = async (told: Parameters<typeof carryOut>[2], found?: number) => {
        const before = (await all.memory.log('D1' as AwardId)).length;
        await carryOut(all.memory, 'D1', told);
        for (const event of (await all.memory.log('D1' as AwardId)).slice(before))
          await all.memory.post(
            entryOfAwardEvent(event, { ...budget, ...(found !== undefined && { found: tenge(found) }) }, all.ports.today()),
          );
      };
      await tell(
        command(
          { kind: 'find-overpayment', overpayment: 'O1', months: [{ month: march, amount: tenge(10_000) }], cause: 'late' },
          '2026-04-12',
          decision('4', '2026-04-12'),
        ),
      );
      await tell(
        command({ kind: 'agree-overpayment', overpayment: 'O1', basisPoints: 2500 }, '2026-04-15', application('5', '2026-04-15')),
      );
      await payMonth(all, month('2026-05'), settings('2026-05-10'));
      await payMonth(all, month('2026-06'), settings('2026-06-10'));
      const net = async (m: string) =>
        (await all.memory.linesOfAward('D1' as AwardId)).filter((line) => line.month === m).map((line) => line.net / 100);
      expect([await net('2026-05'), await net('2026-06')]).toEqual([[22_500], [27_500]]);
      expect(await faultsOfBooks(all)).toEqual([]);
      await tell(
        command(
          { kind: 'withdraw-overpayment', overpayment: 'O1', reason: 'the group was not changed' },
          '2026-06-12',
          decision('6', '2026-06-12'),
        ),
        10_000,
      );
      await carryOut(
        all.memory,
        'D1',
        command({ kind: 'undo-recalculation', recalculation: 4 }, '2026-06-12', decision('7', '2026-06-12')),
      );
      await payMonth(all, month('2026-07'), settings('2026-07-10'));
      expect(
        (await all.memory.linesOfAward('D1' as AwardId))
          .filter((line) => line.run === '2026-07-R')
          .map((line) => [line.month, line.kind, line.gross / 100]),
      ).toEqual([
        ['2026-04', 'difference', 10_000],
        ['2026-05', 'difference', 10_000],
        ['2026-06', 'difference', 10_000],
        ['2026-07', 'regular', 40_000],
        ['2026-07', 'refund', 10_000],
      ]);
      expect(await faultsOfBooks(all)).toEqual([]);
    });

    it('pays the arrears of a late resume together with the month', async () => {
      const all = await make();
      await enrol(all, 'L1', { benefit: 'age-pension' });
      const news = { factOn: localDate('2026-02-10'), newsOn: localDate('2026-02-12') };
      await carryOut(
        all.memory,
        'L1',
        command({ kind: 'suspend', ground: 'no-debits', ...news }, '2026-02-12', registry('b', '2026-02-12')),
      );
      for (const m of ['2026-02', '2026-03', '2026-04']) await payMonth(all, month(m), settings(`${m}-20`));
      const asked = { factOn: localDate('2026-05-04'), appliedOn: localDate('2026-05-04') };
      await carryOut(all.memory, 'L1', command({ kind: 'resume', suspension: 4, ...asked }, '2026-05-05', decision('8', '2026-05-05')));
      await payMonth(all, month('2026-05'), settings('2026-05-20'));
      expect((await all.memory.linesOfAward('L1' as AwardId)).map((line) => [line.month, line.kind])).toEqual([
        ['2026-02', 'regular'],
        ['2026-03', 'arrears'],
        ['2026-04', 'arrears'],
        ['2026-05', 'regular'],
      ]);
    });
  });
}
