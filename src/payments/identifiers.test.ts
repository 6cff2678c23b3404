import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iban, ibanCheckDigits, type LocalDate, localDate, readIban } from '../base/index.ts';
import { bankOf, banksOfKazakhstan } from './bank-directory.ts';
import { decimal, isBankName, toBankAlphabet, xmlText } from './bank-text.ts';
import { readAmount } from './camt053.ts';
import { daysIn, earlier, lastDay, later, month, monthAfter, monthsFrom } from './month.ts';
import { classifierCode, codesOf, type PurposeCode } from './purpose-code.ts';
import { inventedBank, testBanks, testCodes } from './testing/examples.ts';

const refusal = (value: unknown) => (value as { ground?: string }).ground;

describe('an account number', () => {
  it('of a published account passes, in whatever way it is typed', () => {
    expect(readIban('kz92 009M EDS3 6860 9103')).toBe('KZ92009MEDS368609103');
    expect(readIban('KZ03999JDM0000000001')).toBe('KZ03999JDM0000000001');
  });

  it('with one character changed or two neighbours exchanged is refused with the reason', () => {
    const good = 'KZ92009MEDS368609103';
    for (let i = 2; i < good.length; i++) {
      const other = good[i] === '7' ? '8' : '7';
      expect(refusal(readIban(good.slice(0, i) + other + good.slice(i + 1)))).toMatch(/iban-(check|characters)/);
    }
    expect(refusal(readIban('KZ92009MEDS368601903'))).toBe('iban-check');
    expect(refusal(readIban('KZ92009MEDS36860910'))).toBe('iban-length');
    expect(refusal(readIban('DE92009MEDS368609103'))).toBe('iban-not-of-kazakhstan');
    expect(refusal(readIban('KZ92009MEDS36860910Қ'))).toBe('iban-characters');
    expect(() => iban('KZ92009MEDS368609104')).toThrow('iban-check');
  });

  it('made with its check digits always passes', () => {
    const number = fc.stringMatching(/^[0-9A-Z]{13}$/);
    const bank = fc.stringMatching(/^\d{3}$/);
    fc.assert(fc.property(bank, number, (code, rest) => typeof readIban(`KZ${ibanCheckDigits(code, rest)}${code}${rest}`) === 'string'));
  });

  it('belongs to the bank of its code; another bank, an unknown one or a misspelt BIC is refused', () => {
    const account = iban('KZ03999JDM0000000001');
    expect(bankOf(account, testBanks, inventedBank)).toMatchObject({ bic: inventedBank });
    expect(refusal(bankOf(account, testBanks, 'HSBKKZKX'))).toBe('bic-of-another-bank');
    expect(refusal(bankOf(account, testBanks, 'HSBKKZ'))).toBe('bic-form');
    expect(refusal(bankOf(account, banksOfKazakhstan))).toBe('bank-unknown');
  });
});

describe('purpose and budget codes', () => {
  const on = localDate('2026-03-01');
  const row = {
    benefit: 'basic-pension',
    from: localDate('2026-01-01'),
    purpose: '045',
    budget: '027001',
    source: 'act',
    confirmed: true,
  } as const;

  it('hold from their day until the next row', () => {
    const rows = [{ ...row, from: localDate('2020-01-01'), purpose: '044' }, row];
    expect(codesOf('basic-pension', on, rows)).toEqual({ purpose: '045', budget: '027001' });
    expect(codesOf('basic-pension', localDate('2025-12-31'), rows)).toMatchObject({ purpose: '044' });
    expect(refusal(codesOf('basic-pension', localDate('2019-12-31'), rows))).toBe('codes-unknown');
  });

  it('that nobody confirmed, or that are not of benefits, pay nothing', () => {
    expect(refusal(codesOf('basic-pension', on, [{ ...row, confirmed: false }]))).toBe('codes-unconfirmed');
    expect(refusal(codesOf('basic-pension', on, [{ ...row, purpose: '121' }]))).toBe('purpose-not-a-benefit');
    expect(refusal(codesOf('basic-pension', on, [{ ...row, budget: '27-1' }]))).toBe('budget-code-form');
    expect(refusal(codesOf('burial-payment', on, testCodes))).toBe('codes-unknown');
  });

  it('make the ten characters of the classifier', () => {
    expect(classifierCode('1', '9', '012' as PurposeCode)).toBe('1119KZT012');
    expect(classifierCode('1', '7', '012' as PurposeCode)).toBe('1117KZT012');
  });
});

describe('texts for banks', () => {
  it('write Kazakh names in the old alphabet', () => {
    expect(toBankAlphabet('Үлгібаев Сынақ')).toBe('ULGIBAEV SYNAQ');
    expect(isBankName('Ұлғабаева Әйгүл')).toBe(true);
    expect(isBankName(' ')).toBe(false);
    expect(isBankName('名')).toBe(false);
    expect(() => toBankAlphabet('名')).toThrow();
  });

  it('escape what XML would read, and refuse what it cannot hold', () => {
    expect(xmlText(`«Жер & Су» <"'>`)).toBe('«Жер &amp; Су» &lt;&quot;&apos;&gt;');
    expect(() => xmlText('a\u0000b')).toThrow();
    expect(() => xmlText('\ud800')).toThrow();
    expect(xmlText('😀')).toBe('😀');
  });

  it('write and read amounts to the tiyn without fractions', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10 ** 13 }), (tiyn) => readAmount(decimal(tiyn, '.')) === tiyn));
    expect(decimal(6_000_500, ',')).toBe('60005,00');
    expect([readAmount('12.345'), readAmount('-1'), readAmount('1e3'), readAmount(''), readAmount('7')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      700,
    ]);
  });
});

describe('months', () => {
  it('have the days of the calendar and follow each other', () => {
    expect([daysIn(month('2024-02')), daysIn(month('1900-02')), daysIn(month('2000-02')), daysIn(month('2026-04'))]).toEqual([
      29, 28, 29, 30,
    ]);
    expect(monthAfter(month('2026-12'))).toBe('2027-01');
    expect(monthAfter(month('2026-01'), -1)).toBe('2025-12');
    expect(monthsFrom(month('2025-11'), month('2026-02'))).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsFrom(month('2026-03'), month('2026-02'))).toEqual([]);
    expect(lastDay(month('2026-02'))).toBe('2026-02-28');
    expect(() => month('2026-13')).toThrow();
    const [a, b] = ['2026-01-01', '2026-01-02'] as [LocalDate, LocalDate];
    expect([earlier(a, b), later(a, b)]).toEqual([a, b]);
  });
});
