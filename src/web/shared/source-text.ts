import type { Language } from '../../base/index.ts';

const words: { readonly [language in Language]: readonly (readonly [RegExp, string])[] } = {
  kk: [
    [/\bp\.\s?(\d+(?:-\d+)?(?:\([^)]*\))?)/g, '$1-тармақ'],
    [/\bannex ?(\d+)/g, '$1-қосымша'],
    [/\bannex\b/g, 'қосымша'],
    [/\brows (\d+(?:[–,]\s?\d+)*)/g, '$1-жолдар'],
    [/\brow (\d+)/g, '$1-жол'],
    [/\bchapter (\d+)/g, '$1-тарау'],
    [/\bLC art\. (\d+)/g, 'Еңбек кодексі, $1-бап'],
    [/\bstandard\b/g, 'Стандарт'],
    [/\bR(\d+)\b/g, '№ $1 бұйрық,'],
    [/\bcase former\b/g, 'іс макетін қалыптастыру'],
    [/\breading:?/g, 'түсіндірме:'],
  ],
  ru: [
    [/\bp\.\s?(\d+(?:-\d+)?(?:\([^)]*\))?)/g, 'п. $1'],
    [/\bannex ?(\d+)/g, 'приложение $1'],
    [/\bannex\b/g, 'приложение'],
    [/\brows (\d+)/g, 'строки $1'],
    [/\brow (\d+)/g, 'строка $1'],
    [/\bchapter (\d+)/g, 'глава $1'],
    [/\bLC art\. (\d+)/g, 'Трудовой кодекс, ст. $1'],
    [/\bstandard\b/g, 'Стандарт'],
    [/\bR(\d+)\b/g, 'приказ № $1,'],
    [/\bcase former\b/g, 'формирование макета'],
    [/\breading:?/g, 'прочтение:'],
  ],
  en: [
    [/\bR(\d+)\b/g, 'order No. $1,'],
    [/\bLC art\. (\d+)/g, 'Labour Code, art. $1'],
  ],
};

/** A place in the law, as the data cite it (`p.6(1)`, `R223 p.26`), in the language of the page. */
export function sourceText(source: string, language: Language): string {
  return words[language].reduce((text, [pattern, put]) => text.replaceAll(pattern, put), source);
}
