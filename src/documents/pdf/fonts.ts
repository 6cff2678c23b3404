import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

const { resolve } = createRequire(import.meta.url);

/**
 * Noto Sans whole, with every letter of Kazakh, Russian and English and the sign of the tenge (licence OFL). The files for pages are cut by
 * alphabet, which a PDF would have to put together again letter by letter.
 */
const files = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
} as const;

export type Face = keyof typeof files;

/** The typefaces by name, read once for all papers of the thread. */
export const fonts: { readonly [face in Face]: Font } = { regular: open(files.regular), bold: open(files.bold) };

/**
 * A font remembers each glyph with the first character that asked for it, and writes that into what a reader copies. All are asked for in
 * the order of their codes at once, so that a paper does not depend on those that were drawn before it.
 */
function open(file: string): Font {
  const font = create(readFileSync(resolve(file)));
  if (!('characterSet' in font)) throw new Error(`${file} holds several fonts`);
  for (const code of font.characterSet.toSorted((a, b) => a - b)) font.glyphForCodePoint(code);
  return font;
}
