import { isBin, type LocalDate, type Refusal, refuse } from '../base/index.ts';
import type { AmountName } from '../benefits/index.ts';
import type { Account } from './award-events.ts';

/** Code of the purpose of a payment (ТМК, КНП): three digits. */
export type PurposeCode = string & { readonly __brand: 'PurposeCode' };

/**
 * What the payer writes on the money of one benefit from a day on: purpose code and budget code. The codes stand in acts of the
 * National Bank (resolution No 203 of 2016-08-31) and of the Ministry of Finance, are kept as dated rows by the installation, and a row
 * nobody has confirmed pays nothing.
 */
export type CodeRow = {
  readonly benefit: AmountName;
  readonly from: LocalDate;
  readonly until?: LocalDate;
  readonly purpose: string;
  readonly budget: string;
  readonly source: string;
  readonly confirmed: boolean;
};

/** The codes of one benefit on one day. */
export type Codes = { readonly purpose: PurposeCode; readonly budget: string };

/** Whether the text is a purpose code of pensions and benefits: three digits, the first of them 0 (classifier, section 0). */
export function isBenefitPurpose(text: string): text is PurposeCode {
  return /^0\d{2}$/.test(text);
}

/** The codes of a benefit on a day, or why there are none. Of several rows in force the one that began last holds. */
export function codesOf(benefit: AmountName, on: LocalDate, rows: readonly CodeRow[]): Codes | Refusal {
  let found: CodeRow | undefined;
  for (const row of rows) {
    if (row.benefit !== benefit || row.from > on || (row.until !== undefined && row.until < on)) continue;
    if (!found || row.from > found.from) found = row;
  }
  if (!found)
    return refuse(
      'codes-unknown',
      {
        kk: 'Бұл төлем үшін осы күнге төлем мақсатының коды мен бюджет коды енгізілмеген.',
        ru: 'Для этой выплаты на эту дату не заведены код назначения платежа и код бюджета.',
        en: 'No purpose code and budget code are set for this payment on this date.',
      },
      { benefit, on },
    );
  if (!isBenefitPurpose(found.purpose))
    return refuse(
      'purpose-not-a-benefit',
      {
        kk: 'Төлем мақсатының коды зейнетақы мен жәрдемақыға жатпайды: бірінші цифры 0 болуы керек.',
        ru: 'Код назначения платежа не относится к пенсиям и пособиям: первая цифра должна быть 0.',
        en: 'The purpose code is not one of pensions and benefits: its first digit must be 0.',
      },
      { benefit, purpose: found.purpose },
    );
  if (!/^[0-9A-Z]{1,20}$/.test(found.budget))
    return refuse(
      'budget-code-form',
      {
        kk: 'Бюджет коды тек цифрлар мен латын әріптерінен тұруы керек.',
        ru: 'Код бюджета должен состоять из цифр и латинских букв.',
        en: 'A budget code has digits and Latin letters only.',
      },
      { benefit, budget: found.budget },
    );
  if (!found.confirmed)
    return refuse(
      'codes-unconfirmed',
      {
        kk: 'Төлем мақсатының коды әлі расталмаған: әкімші оны актімен салыстырып растауы керек.',
        ru: 'Код назначения платежа ещё не подтверждён: администратор должен сверить его с актом.',
        en: 'The purpose code is not confirmed yet: an administrator has to check it against the act.',
      },
      { benefit, purpose: found.purpose },
    );
  return { purpose: found.purpose, budget: found.budget };
}

/** Sector digit of residents in the unified classifier: 1 central government, 5 other financial, 7 other firms, 9 households. */
export type Sector = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/**
 * The sector of whoever holds the account: 9 for a person. A firm counts as 7, a non-financial organisation that is not the state's
 * (reading: the application names the firm by its number only, and no registry tells its sector).
 */
export function sectorOf({ holder }: Pick<Account, 'holder'>): Sector {
  return isBin(holder) ? '7' : '9';
}

/** The ten characters of the unified classifier (БТЖ, ЕКНП): sender, beneficiary (both residents), currency, purpose, e.g. `1119KZT045`. */
export function classifierCode(sender: Sector, beneficiary: Sector, purpose: PurposeCode): string {
  return `1${sender}1${beneficiary}KZT${purpose}`;
}
