import type { Instant, Language, LocalDate } from '../base/index.ts';
import { dateIn, timeIn } from '../calendar/index.ts';

const months: { readonly [language in Language]: readonly string[] } = {
  kk: ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
  ru: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** A date as official papers write it: «2019 жылғы 5 сәуір», «5 апреля 2019 года», “5 April 2019”. */
export function longDate(date: LocalDate, language: Language): string {
  const year = date.slice(0, 4);
  const day = Number(date.slice(8, 10));
  const month = months[language][Number(date.slice(5, 7)) - 1];
  if (language === 'kk') return `${year} жылғы ${day} ${month}`;
  return language === 'ru' ? `${day} ${month} ${year} года` : `${day} ${month} ${year}`;
}

/** A date in a table: 05.04.2019 in every language of the system. */
export function shortDate(date: LocalDate): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

/** An instant in an office's zone: 05.04.2019, 10:42. */
export function moment(at: Instant, zone: string): string {
  return `${shortDate(dateIn(zone, at))}, ${timeIn(zone, at)}`;
}
