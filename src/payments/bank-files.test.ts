import { describe, expect, it } from 'vitest';
import { bin, checkDigit, localDate, tenge } from '../base/index.ts';
import { readStatement } from './camt053.ts';
import { type OrderHead, writeMt102 } from './mt102.ts';
import { orderReference } from './order-reference.ts';
import { writePain001 } from './pain001.ts';
import type { OrderKey, PaymentLine } from './payment-line.ts';
import { faultsOfPain001 } from './testing/check-pain001.ts';
import { account, anna, inventedBank, payer } from './testing/examples.ts';
import { readMt102 } from './testing/read-mt102.ts';
import { statementText } from './testing/statement.ts';

const line = (n: number, name = 'Үлгібаев Сынақ'): PaymentLine =>
  ({
    key: `W${n}-202603-1`,
    month: '2026-03',
    purpose: '045',
    net: 6_000_500 + n,
    account: account(n, anna, '999', name),
  }) as unknown as PaymentLine;

async function* inPages(lines: readonly PaymentLine[], size: number) {
  for (let at = 0; at < lines.length; at += size) yield lines.slice(at, at + size);
}

const firm = bin(`15034099901${checkDigit('15034099901')}`);

const head = (lines: readonly PaymentLine[], purpose = 'Зейнетақы'): OrderHead => ({
  reference: orderReference('2026-03-R/71/027001/ZZZZKZ2A' as OrderKey),
  payer,
  to: inventedBank,
  on: localDate('2026-03-05'),
  created: '2026-03-05T09:00:00',
  count: lines.length,
  net: lines.reduce((sum, one) => sum + one.net, 0),
  purpose: () => purpose,
});

async function text(chunks: AsyncIterable<string>): Promise<string> {
  let out = '';
  for await (const chunk of chunks) out += chunk;
  return out;
}

const many = Array.from({ length: 123 }, (_, i) => line(i + 1));

describe('a file of the fixed form MT 102', () => {
  it('writes a firm with its own sector, in both forms', async () => {
    const one = { ...line(1), account: account(1, firm) };
    const [message] = readMt102(await text(writeMt102(head([one]), inPages([one], 5))));
    expect(message?.payments[0]).toMatchObject({ idn: firm, sector: '7' });
    const xml = await text(writePain001(head([one]), inPages([one], 5)));
    expect(faultsOfPain001(xml)).toEqual([]);
    expect(xml).toContain(`<Id><OrgId><Othr><Id>${firm}</Id></Othr></OrgId></Id></Cdtr>`);
    expect(xml).toContain(`EKNP 1${payer.sector}17KZT045`);
  });

  it('holds fifty payments a message, and every message the sum of its own', async () => {
    const messages = readMt102(await text(writeMt102(head(many), inPages(many, 17))));
    expect(messages.map((message) => message.payments.length)).toEqual([50, 50, 23]);
    for (const message of messages) expect(message.payments.reduce((sum, one) => sum + one.amount, 0)).toBe(message.total);
    expect(new Set(messages.map((message) => message.reference)).size).toBe(3);
    expect(messages[0]?.payments[0]).toEqual({
      reference: '0000000001',
      amount: 6_000_501,
      iban: account(1, anna).iban,
      name: 'ULGIBAEV SYNAQ',
      idn: anna,
      sector: '9',
      knp: '045',
      assign: ['ZEINETAQY'],
    });
  });

  it('breaks a long purpose after 62 and then every 70 signs, six lines at most', async () => {
    const [message] = readMt102(await text(writeMt102(head([line(1)], 'A'.repeat(1000)), inPages([line(1)], 5))));
    expect(message?.payments[0]?.assign.map((part) => part.length)).toEqual([62, 70, 70, 70, 70, 70]);
  });

  it('is the same whatever the pages it was written from', async () => {
    const one = await text(writeMt102(head(many), inPages(many, 123)));
    expect(await text(writeMt102(head(many), inPages(many, 1)))).toBe(one);
  });

  it('is not written when its lines do not add up to the order', async () => {
    await expect(text(writeMt102({ ...head(many), net: 1 }, inPages(many, 50)))).rejects.toThrow('do not add up');
    await expect(text(writePain001({ ...head(many), count: 122 }, inPages(many, 50)))).rejects.toThrow('do not add up');
  });
});

describe('a file pain.001.001.09', () => {
  it('has the structure of the message, element by element, and its sums', async () => {
    const lines = [...many, line(200, `Ө'Нил & <Ұлы>`)];
    expect(faultsOfPain001(await text(writePain001(head(lines), inPages(lines, 10))))).toEqual([]);
  });

  it('with an element moved, an amount changed or a wrong account is found faulty', async () => {
    const good = await text(writePain001(head(many), inPages(many, 50)));
    expect(faultsOfPain001(good.replace('60005.01', '60005.02'))).toContain('GrpHdr sums other amounts');
    expect(faultsOfPain001(good.replace('<PmtMtd>TRF</PmtMtd>', ''))).toContain(
      'PmtMtd comes 0 times in /Document/CstmrCdtTrfInitn/PmtInf',
    );
    expect(faultsOfPain001(good.replace(account(5, anna).iban, 'KZ00999JDM0000000005')).length).toBe(1);
    expect(faultsOfPain001(good.replace('pain.001.001.09', 'pain.001.001.03')).length).toBeGreaterThan(0);
  });
});

describe('a statement camt.053', () => {
  const about = { id: 'S1', iban: payer.iban, on: localDate('2026-03-11'), opening: 1000 };
  const read = (xml: string) => readStatement([xml]);
  const refusedFor = async (xml: string) => ((await read(xml)) as { details?: { what: string } }).details?.what;

  it('is read the same whole or letter by letter', async () => {
    const xml = statementText(about, [
      { reference: 'D1', amount: 500, order: 'ABC' },
      { reference: 'R1', amount: 200, credit: true, key: 'W1-202603-1', returns: 'AC04' },
      { reference: 'X1', amount: 77, status: 'PDNG', key: 'W2' },
    ]);
    const whole = await read(xml);
    expect(whole).toEqual(await readStatement(Array.from(xml)));
    expect(whole).toMatchObject({
      head: { id: 'S1', opening: 1000, closing: 700, entries: 2 },
      entries: [
        { reference: 'D1', amount: 500, credit: false, order: 'ABC', on: '2026-03-11' },
        { reference: 'R1', amount: 200, credit: true, payments: [{ endToEnd: 'W1-202603-1', amount: 200, reason: 'AC04' }] },
      ],
    });
  });

  it('whose balances do not agree is refused as a whole', async () => {
    expect(await refusedFor(statementText({ ...about, closing: 999 }, [{ reference: 'D1', amount: 500 }]))).toBe('balances-do-not-agree');
  });

  it('that is cut off, of another form, in another currency or with a document type is refused', async () => {
    const xml = statementText(about, [{ reference: 'D1', amount: 500 }]);
    expect(await refusedFor(xml.slice(0, -30))).toBe('not-well-formed');
    expect(await refusedFor(xml.replace('camt.053.001.08', 'camt.054.001.08'))).toBe('namespace');
    expect(await refusedFor(xml.replaceAll('Ccy="KZT"', 'Ccy="USD"'))).toBe('currency');
    expect(await refusedFor(xml.replace('<Document', '<!DOCTYPE d [<!ENTITY x "y">]><Document'))).toBe('doctype');
    expect(await refusedFor(xml.replace('>5.00<', '>5.001<'))).toBe('amount');
    expect(await refusedFor('<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"/>')).toBe('no-statement');
  });

  it('of the older edition, with the status as plain text, is read too', async () => {
    const old = statementText(about, [{ reference: 'D1', amount: tenge(1) }])
      .replace('<Sts><Cd>BOOK</Cd></Sts>', '<Sts>BOOK</Sts>')
      .replace('.001.08', '.001.02');
    expect(await read(old)).toMatchObject({ head: { entries: 1 } });
  });
});
