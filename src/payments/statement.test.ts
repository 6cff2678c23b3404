import { describe, expect, it } from 'vitest';
import { localDate } from '../base/index.ts';
import { bookStatement } from './book-statement.ts';
import { continueRun } from './continue-run.ts';
import { startRun } from './form-run.ts';
import { month } from './month.ts';
import { orderReference } from './order-reference.ts';
import { runId } from './run.ts';
import { enrol } from './testing/enrol.ts';
import { payer, settings } from './testing/examples.ts';
import { memoryPorts } from './testing/memory-ports.ts';
import { bankAnswer, faultsOfBooks } from './testing/pay-month.ts';
import { statementText } from './testing/statement.ts';

const march = month('2026-03');

describe('a bank statement', () => {
  const sent = async () => {
    const all = memoryPorts();
    await enrol(all, 'B1');
    const run = runId(march, 'regular');
    await startRun(all.ports, run, march, 'officer-1');
    await continueRun(all.ports, run, settings('2026-03-10'));
    await all.batches.sign();
    await continueRun(all.ports, run, settings('2026-03-10'));
    return {
      all,
      run,
      text: bankAnswer(await all.memory.runLines(run), run, localDate('2026-03-11'), (line) => (line.month === march ? 'AC04' : undefined)),
    };
  };

  it('answered twice settles once', async () => {
    const { all, text } = await sent();
    expect(await bookStatement(all.ports, [text], payer.iban)).toMatchObject({ paid: 2, returned: [{}], alreadyBooked: 0 });
    const balances = await all.memory.balances();
    expect(await bookStatement(all.ports, [text], payer.iban)).toMatchObject({ paid: 0, returned: [], alreadyBooked: 2, unmatched: [] });
    expect(await all.memory.balances()).toEqual(balances);
    await Promise.all([bookStatement(all.ports, [text], payer.iban), bookStatement(all.ports, [text], payer.iban)]);
    expect(await all.memory.balances()).toEqual(balances);
    expect(await faultsOfBooks(all)).toEqual([]);
  });

  it('of another account is refused; nothing is called paid before the bank says so', async () => {
    const { all, run, text } = await sent();
    expect((await all.memory.runLines(run)).map((line) => line.state)).toEqual(['sent', 'sent']);
    expect(await bookStatement(all.ports, [text], 'KZ03999JDM0000000001')).toMatchObject({ ground: 'statement-of-another-account' });
    expect((await all.memory.runLines(run)).map((line) => line.state)).toEqual(['sent', 'sent']);
  });

  it('with an entry that fits nothing names it and settles nothing by it', async () => {
    const { all, run } = await sent();
    const [feb, mar] = await all.memory.runLines(run);
    if (!feb || !mar) throw new Error('two lines');
    const book = (entries: Parameters<typeof statementText>[1]) =>
      bookStatement(all.ports, [statementText({ id: 'S9', iban: payer.iban, on: localDate('2026-03-12') }, entries)], payer.iban);
    const order = orderReference(feb.order ?? ('' as never));
    expect(await book([{ reference: 'a', amount: feb.net - 1, key: feb.key }])).toMatchObject({
      paid: 0,
      unmatched: [{ why: 'amount-differs', line: feb.key }],
    });
    expect(await book([{ reference: 'b', amount: feb.net, key: 'W9-202603-1' }])).toMatchObject({
      unmatched: [{ why: 'no-such-payment' }],
    });
    expect(await book([{ reference: 'c', amount: 5, order }])).toMatchObject({ paid: 0, unmatched: [{ why: 'order-does-not-add-up' }] });
    expect(await book([{ reference: 'd', amount: 5, order: 'NOSUCHONE' }])).toMatchObject({ unmatched: [{ why: 'no-such-order' }] });
    expect(await book([{ reference: 'e', amount: 5 }])).toMatchObject({ unmatched: [{ why: 'no-such-payment' }] });
    const back = { reference: 'f', amount: feb.net, credit: true, key: feb.key, returns: 'AC04' };
    expect(await book([back])).toMatchObject({ returned: [], unmatched: [{ why: 'return-before-payment' }] });
    expect((await all.memory.runLines(run)).map((line) => line.state)).toEqual(['sent', 'sent']);
    expect(await faultsOfBooks(all)).toEqual([]);
    expect(await book([back, { reference: 'g', amount: feb.net, key: feb.key }])).toMatchObject({
      paid: 1,
      returned: [{ reason: 'AC04' }],
      unmatched: [],
    });
    // one payment of the order is settled alone by now, so the order as a whole no longer adds up
    expect(await book([{ reference: 'h', amount: feb.net + mar.net, order }])).toMatchObject({
      paid: 0,
      unmatched: [{ why: 'order-does-not-add-up' }],
    });
    expect(await book([{ reference: 'i', amount: mar.net, key: mar.key }])).toMatchObject({ paid: 1 });
    expect(await faultsOfBooks(all)).toEqual([]);
  });

  it('cannot pay what was not sent', async () => {
    const all = memoryPorts();
    await enrol(all, 'B1');
    const run = runId(march, 'regular');
    await startRun(all.ports, run, march, 'officer-1');
    await continueRun(all.ports, run, settings('2026-03-10'));
    const [line] = await all.memory.runLines(run);
    if (!line) throw new Error('a line');
    const text = statementText({ id: 'S1', iban: payer.iban, on: localDate('2026-03-12') }, [
      { reference: 'a', amount: line.net, key: line.key },
    ]);
    expect(await bookStatement(all.ports, [text], payer.iban)).toMatchObject({ paid: 0, unmatched: [{ why: 'not-sent', line: line.key }] });
  });
});
