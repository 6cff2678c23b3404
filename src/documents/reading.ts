import { formatTenge, type Language, type Tiyn, type Words } from '../base/index.ts';

/** How values are put into words: in which language, and with which unit after an amount. */
export type Reading = { readonly language: Language; readonly tenge: string };

const tengeWord: Words = { kk: 'теңге', ru: 'тенге', en: 'tenge' };

/** Pages write the word: «61 389 теңге». */
export const onPages = (language: Language): Reading => ({ language, tenge: tengeWord[language] });

/** Papers write the sign: «61 389 ₸». */
export const onPapers = (language: Language): Reading => ({ language, tenge: '₸' });

/** An amount as it is read: tiyn only where there are some, and the unit on the same line. */
export const moneyText = (amount: Tiyn, { tenge }: Reading): string => `${formatTenge(amount)}\u00a0${tenge}`;
