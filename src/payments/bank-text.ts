/** Kazakh and Russian letters as old bank lines write them; anything else that is not plain Latin is left out of the alphabet below. */
const letters: Readonly<Record<string, string>> = {
  А: 'A',
  Ә: 'A',
  Б: 'B',
  В: 'V',
  Г: 'G',
  Ғ: 'G',
  Д: 'D',
  Е: 'E',
  Ё: 'YO',
  Ж: 'ZH',
  З: 'Z',
  И: 'I',
  Й: 'I',
  К: 'K',
  Қ: 'Q',
  Л: 'L',
  М: 'M',
  Н: 'N',
  Ң: 'NG',
  О: 'O',
  Ө: 'O',
  П: 'P',
  Р: 'R',
  С: 'S',
  Т: 'T',
  У: 'U',
  Ұ: 'U',
  Ү: 'U',
  Ф: 'F',
  Х: 'KH',
  Һ: 'H',
  Ц: 'TS',
  Ч: 'CH',
  Ш: 'SH',
  Щ: 'SHCH',
  Ъ: '',
  Ы: 'Y',
  І: 'I',
  Ь: '',
  Э: 'E',
  Ю: 'YU',
  Я: 'YA',
  '№': 'NO',
  '«': '',
  '»': '',
  '–': '-',
  '—': '-',
};

const plain = /^[A-Z0-9 /\-?:().,'+]*$/;

const transliterate = (upper: string) => Array.from(upper, (letter) => letters[letter] ?? letter).join('');

/** Whether a name can be written in every bank file: it is not empty and all its letters have a place in the fixed form. */
export function isBankName(text: string): boolean {
  return text.trim() !== '' && plain.test(transliterate(text.toUpperCase()));
}

/** A text in the alphabet of the fixed bank form: capital Latin letters, digits and few signs. Throws RangeError on any other sign. */
export function toBankAlphabet(text: string): string {
  const upper = text.toUpperCase();
  if (plain.test(upper)) return upper;
  const out = transliterate(upper);
  if (!plain.test(out)) throw new RangeError('a sign that the bank form does not know');
  return out;
}

const special = /[<>&"']/;
const forbidden = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const entities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&apos;' };

/** A text as XML content. Throws RangeError on a sign that XML cannot hold. */
export function xmlText(text: string): string {
  if (forbidden.test(text)) throw new RangeError('a sign that XML cannot hold');
  return special.test(text) ? text.replaceAll(/[<>&"']/g, (sign) => entities[sign] ?? sign) : text;
}

/** An amount with two decimals after the sign given: `60005.00`, `60005,00`. Takes whole tiyn, never a fraction. */
export function decimal(tiyn: number, sign: '.' | ','): string {
  const part = tiyn % 100;
  return `${(tiyn - part) / 100}${sign}${part < 10 ? '0' : ''}${part}`;
}
