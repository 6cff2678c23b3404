import { languages, type Words } from '../../base/index.ts';
import type { Regulation } from '../regulation.ts';
import type { Found } from './fault.ts';
import type { Subject } from './rule.ts';
import { wordsNeeded } from './words-needed.ts';

/** Named things without words, words in fewer than three languages, and words of nothing. */
export function* wordsComplete({ regulation, references }: Subject): Iterable<Found> {
  const needed = new Set(wordsNeeded(regulation, references));
  for (const path of needed) if (!Object.hasOwn(regulation.words, path)) yield { rule: 'words-missing', at: path };
  for (const path of Object.keys(regulation.words)) if (!needed.has(path)) yield { rule: 'words-of-nothing', at: `words.${path}` };
  for (const [at, words] of everyText(regulation)) {
    const empty = languages.filter((language) => !words[language]?.trim());
    if (empty.length > 0) yield { rule: 'language-missing', at, values: { languages: empty.join(', ') } };
  }
}

/** Texts that look as if they stood in the wrong language. Only warnings: many words are the same in two languages. */
export function* wordsInTheirLanguage({ regulation }: Subject): Iterable<Found> {
  for (const [at, words] of everyText(regulation)) {
    const many = countWords(words.kk) > 2;
    const kazakh = /[әіңғүұқөһ]/i.test(words.kk);
    if (many && words.kk === words.ru) yield { rule: 'kazakh-same-as-russian', at, severity: 'warning' };
    else if (countWords(words.kk) > 4 && !kazakh) yield { rule: 'kazakh-without-its-letters', at, severity: 'warning' };
    if (/[әңғүұқөһ]/i.test(withoutNames(words.ru)) || /[а-яёәіңғүұқөһ]/i.test(withoutNames(words.en)))
      yield { rule: 'other-language-inside', at, severity: 'warning' };
    if (/[A-Za-z]{4,}/.test(withoutCodes(words.kk)) || /[A-Za-z]{4,}/.test(withoutCodes(words.ru)))
      yield { rule: 'latin-inside', at, severity: 'warning' };
  }
}

const countWords = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

/** Names in «…» stay in the language of the law. */
const withoutNames = (text: string) => text.replaceAll(/«[^»]*»|"[^"]*"/g, '');

/** Addresses, codes and the words that official Kazakh and Russian write in Latin letters. */
const withoutCodes = (text: string) => withoutNames(text).replaceAll(/\{\w+\}|\S*[.@]\S*|\b(?:egov|mobile|online|sms|iban|mail)\b/gi, '');

function* everyText(regulation: Regulation): Iterable<readonly [string, Words]> {
  yield ['title', regulation.title];
  yield ['provider', regulation.provider];
  yield ['act.issuer', regulation.act.issuer];
  if (regulation.standsIn) yield ['standsIn', regulation.standsIn];
  for (const [name, words] of Object.entries(regulation.act.acts ?? {})) yield [`act.acts.${name}`, words];
  for (const [name, reading] of Object.entries(regulation.readings)) {
    yield [`readings.${name}.issue`, reading.issue];
    yield [`readings.${name}.taken`, reading.taken];
  }
  for (const [path, words] of Object.entries(regulation.words)) yield [`words.${path}`, words];
}
