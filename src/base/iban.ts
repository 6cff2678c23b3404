import { type Refusal, refuse } from './refusal.ts';

/** Account number of Kazakhstan (ЖСК, ИИК): `KZ`, two check digits, the bank's three digits, thirteen characters. Checked. */
export type Iban = string & { readonly __brand: 'Iban' };

const isDigit = (code: number) => code >= 48 && code <= 57;

/** The remainder of the rearranged number by 97 (ISO 13616); undefined where a character is neither a digit nor a capital letter. */
function remainder97(text: string): number | undefined {
  let rest = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt((i + 4) % text.length);
    if (isDigit(code)) rest = (rest * 10 + code - 48) % 97;
    else if (code >= 65 && code <= 90) rest = (rest * 100 + code - 55) % 97;
    else return undefined;
  }
  return rest;
}

/** The check digits of an account: `KZ00` + bank + number give the two digits that belong in place of the zeros. */
export function ibanCheckDigits(bank: string, number: string): string {
  const rest = remainder97(`KZ00${bank}${number}`);
  if (rest === undefined) throw new RangeError('an account number has digits and capital letters only');
  return String(98 - rest).padStart(2, '0');
}

/** Reads an account number as people write it (spaces, small letters) or says what is wrong with it. */
export function readIban(text: string): Iban | Refusal {
  const iban = text.replaceAll(/\s/g, '').toUpperCase();
  if (!iban.startsWith('KZ'))
    return refuse('iban-not-of-kazakhstan', {
      kk: 'ЖСК «KZ» әріптерінен басталуы керек.',
      ru: 'ИИК должен начинаться с букв «KZ».',
      en: 'The account number must begin with the letters KZ.',
    });
  if (iban.length !== 20)
    return refuse(
      'iban-length',
      {
        kk: 'ЖСК 20 таңбадан тұруы керек.',
        ru: 'ИИК должен состоять из 20 знаков.',
        en: 'The account number must have 20 characters.',
      },
      { length: iban.length },
    );
  if (!/^KZ\d{5}[0-9A-Z]{13}$/.test(iban))
    return refuse('iban-characters', {
      kk: 'ЖСК-да рұқсат етілмеген таңба бар: тек цифрлар мен латын әріптері болуы керек.',
      ru: 'В ИИК есть недопустимый знак: возможны только цифры и латинские буквы.',
      en: 'The account number has a character that is not allowed: only digits and Latin letters are.',
    });
  if (remainder97(iban) !== 1)
    return refuse('iban-check', {
      kk: 'ЖСК-ның бақылау цифрлары сәйкес келмейді: нөмірде қате бар.',
      ru: 'Контрольные цифры ИИК не сходятся: в номере ошибка.',
      en: 'The check digits of the account number do not fit: there is a mistake in it.',
    });
  return iban as Iban;
}

/** An account number as a type. Throws RangeError on a wrong one; use `readIban` where the text comes from outside. */
export function iban(text: string): Iban {
  const read = readIban(text);
  if (typeof read !== 'string') throw new RangeError(`not an account number: ${read.ground}`);
  return read;
}

/** The three digits of the bank in an account number. */
export function bankCodeOf(account: Iban): string {
  return account.slice(4, 7);
}
