import { madeUpIin } from '../../simulators/made-up-number.ts';
import { type LocalDate, localDate } from '../base/index.ts';
import type { CaseParty } from '../casework/index.ts';

export { madeUpIin };

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
