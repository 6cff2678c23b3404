import { checkDigit, type Iin, iin, type LocalDate, localDate } from '../base/index.ts';
import type { CaseParty } from '../casework/index.ts';

/**
 * A made-up IIN: right by its check digit, of a population that does not exist (serials from 9900 on). `n` counts people of one
 * birthday.
 */
export function madeUpIin(birthDate: string, sex: 'male' | 'female', n = 0): Iin {
  const century = birthDate < '1900' ? 1 : birthDate < '2000' ? 3 : 5;
  const start = birthDate.slice(2).replaceAll('-', '') + String(century + (sex === 'female' ? 1 : 0));
  for (let serial = 9900 + n; serial < 10_000; serial += 1) {
    const digit = checkDigit(start + serial);
    if (digit !== undefined) return iin(start + serial + digit);
  }
  throw new RangeError('no made-up number is left for this birthday');
}

const surnames = ['Серікұлы', 'Болатқызы', 'Жұмабаев', 'Әлімова', 'Қасымов', 'Нұрланқызы', 'Ермекова', 'Тасболат'];
const givenNames = { male: ['Асан', 'Дәурен', 'Қанат', 'Ерлан'], female: ['Әсем', 'Гүлнар', 'Раушан', 'Жанар'] } as const;

/** A synthetic person for a role. */
export function person(
  role: string,
  about: { readonly born: string; readonly sex?: 'male' | 'female'; readonly n?: number; readonly serial?: number },
): CaseParty {
  const sex = about.sex ?? 'female';
  const birthDate: LocalDate = localDate(about.born);
  const serial = about.serial ?? 0;
  return {
    role,
    n: about.n ?? 1,
    name: `${surnames[serial % surnames.length]} ${givenNames[sex][serial % 4]}`,
    iin: madeUpIin(about.born, sex, serial),
    birthDate,
    sex,
  };
}
