import { bankCodeOf, type Iban, type Refusal, refuse, type Words } from '../base/index.ts';

/** Identification code of a bank (БСК, БИК): eight characters. */
export type Bic = string & { readonly __brand: 'Bic' };

/** A bank as the directory knows it. `certainty`: how sure the pair of BIC and account code is. */
export type Bank = {
  readonly bic: Bic;
  readonly code: string;
  readonly name: Words;
  readonly certainty: 'stated' | 'recalled';
};

/** Banks by the three digits of their accounts. Kept by the installation; `banksOfKazakhstan` is the first edition of it. */
export type BankDirectory = ReadonlyMap<string, Bank>;

const row = (bic: string, code: string, certainty: Bank['certainty'], kk: string, ru: string, en: string): [string, Bank] => [
  code,
  { bic: bic as Bic, code, certainty, name: { kk, ru, en } },
];

/** Banks with their codes. Only two pairs were read in a source together with an account; the others are to be confirmed. */
export const banksOfKazakhstan: BankDirectory = new Map([
  row('HSBKKZKX', '601', 'stated', 'Қазақстан Халық Банкі', 'Народный банк Казахстана', 'Halyk Bank'),
  row('CASPKZKA', '722', 'recalled', 'Kaspi Bank', 'Kaspi Bank', 'Kaspi Bank'),
  row('KCJBKZKX', '856', 'recalled', 'Банк ЦентрКредит', 'Банк ЦентрКредит', 'Bank CenterCredit'),
  row('IRTYKZKA', '965', 'stated', 'ForteBank', 'ForteBank', 'ForteBank'),
  row('TSESKZKA', '998', 'stated', 'Alatau City Bank', 'Alatau City Bank', 'Alatau City Bank'),
  row('HCSKKZKA', '972', 'recalled', 'Отбасы банк', 'Отбасы банк', 'Otbasy Bank'),
  row('EURIKZKA', '948', 'recalled', 'Еуразиялық банк', 'Евразийский банк', 'Eurasian Bank'),
  row('KINCKZKA', '821', 'recalled', 'Bank RBK', 'Bank RBK', 'Bank RBK'),
  row('BRKEKZKA', '914', 'recalled', 'Bereke Bank', 'Bereke Bank', 'Bereke Bank'),
  row('INLMKZKA', '886', 'recalled', 'Home Credit Bank', 'Home Credit Bank', 'Home Credit Bank'),
  row('ATYNKZKA', '949', 'recalled', 'Altyn Bank', 'Altyn Bank', 'Altyn Bank'),
  row('NURSKZKX', '849', 'recalled', 'Нұрбанк', 'Нурбанк', 'Nurbank'),
  row('CITIKZKA', '832', 'recalled', 'Ситибанк Қазақстан', 'Ситибанк Казахстан', 'Citibank Kazakhstan'),
  row('SHBKKZKA', '435', 'recalled', 'Шинхан Банк Қазақстан', 'Шинхан Банк Казахстан', 'Shinhan Bank Kazakhstan'),
  row('VTBAKZKZ', '432', 'recalled', 'ВТБ (Қазақстан)', 'ВТБ (Казахстан)', 'VTB (Kazakhstan)'),
  row('ICBKKZKX', '930', 'recalled', 'ICBC Алматы', 'ICBC Алматы', 'ICBC Almaty'),
  row('BKCHKZKA', '913', 'recalled', 'Қазақстандағы Қытай банкі', 'Банк Китая в Казахстане', 'Bank of China in Kazakhstan'),
  row('KZIBKZKA', '700', 'recalled', 'КЗИ Банк', 'КЗИ Банк', 'KZI Bank'),
  row('HLALKZKZ', '246', 'recalled', 'Al Hilal ислам банкі', 'Исламский банк Al Hilal', 'Al Hilal Islamic Bank'),
  row('ZAJSKZ22', '896', 'recalled', 'Заман-Банк', 'Заман-Банк', 'Zaman-Bank'),
  row('DVKAKZKA', '907', 'recalled', 'Қазақстанның Даму Банкі', 'Банк Развития Казахстана', 'Development Bank of Kazakhstan'),
  row('NBRKKZKX', '125', 'recalled', 'Ұлттық Банк', 'Национальный Банк', 'National Bank'),
  row('KPSTKZKA', '563', 'recalled', 'Қазпошта', 'Казпочта', 'Kazpost'),
  row('KSNVKZKA', '551', 'recalled', 'Freedom Bank Kazakhstan', 'Freedom Bank Kazakhstan', 'Freedom Bank Kazakhstan'),
  row('GCVPKZ2A', '009', 'stated', 'Мемлекеттік корпорация', 'Государственная корпорация', 'State Corporation'),
  row('KKMFKZ2A', '070', 'recalled', 'Қазынашылық', 'Казначейство', 'Treasury'),
]);

/** The bank that an account belongs to, and a refusal when the directory has none or a given BIC is another bank's. */
export function bankOf(account: Iban, directory: BankDirectory, bic?: string): Bank | Refusal {
  const bank = directory.get(bankCodeOf(account));
  if (!bank)
    return refuse(
      'bank-unknown',
      {
        kk: 'ЖСК-дағы банк коды анықтамалықта жоқ.',
        ru: 'Код банка в ИИК отсутствует в справочнике.',
        en: 'The bank code in the account number is not in the directory.',
      },
      { code: bankCodeOf(account) },
    );
  if (bic === undefined) return bank;
  if (!/^[A-Z]{4}KZ[0-9A-Z]{2}$/.test(bic))
    return refuse(
      'bic-form',
      {
        kk: 'БСК сегіз таңбадан тұруы керек, бесінші және алтыншы таңбалары «KZ».',
        ru: 'БИК должен состоять из восьми знаков, пятый и шестой из них «KZ».',
        en: 'A BIC has eight characters, the fifth and sixth being KZ.',
      },
      { bic },
    );
  if (bic !== bank.bic)
    return refuse(
      'bic-of-another-bank',
      {
        kk: 'БСК бұл шот ашылған банкке тиесілі емес.',
        ru: 'БИК не принадлежит банку, в котором открыт счёт.',
        en: 'The BIC does not belong to the bank that holds the account.',
      },
      { bic, expected: bank.bic },
    );
  return bank;
}
