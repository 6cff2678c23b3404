/** A text in the three languages of the system. Kazakh is the language of the law and comes first. */
export type Words = { readonly kk: string; readonly ru: string; readonly en: string };

/** A text in the three languages, in their order: Kazakh, Russian, English. */
export const t = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

export type Language = keyof Words;

export const languages: readonly Language[] = ['kk', 'ru', 'en'];

/** Fills `{name}` places of a text in all three languages; a place without a value stays as it is. */
export function fillWords(words: Words, values: Readonly<Record<string, string>>): Words {
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
  return { kk: fill(words.kk), ru: fill(words.ru), en: fill(words.en) };
}
