/** Latin capitals beside the Cyrillic ones that are written the same. */
const latin = 'ABCEHKMOPTXYI';
const cyrillic = 'АВСЕНКМОРТХУІ';

const written = (text: string, from: string, to: string) =>
  Array.from(text, (letter) => {
    const at = from.indexOf(letter);
    return at < 0 ? letter : (to[at] ?? letter);
  }).join('');

/** A number of a paper as it is compared: capitals, letters that look alike in Latin. Two that fold to the same look the same on paper. */
export function foldLookAlikes(number: string): string {
  return written(number.trim().toUpperCase(), cyrillic, latin);
}

/**
 * The ways in which a number may be kept that looks so on paper: numbers have letters of both alphabets, and whoever copies one types what
 * the keyboard gives. Each run of letters in either alphabet; as it was typed comes first.
 */
export function lookAlikes(number: string): readonly string[] {
  const runs = number.trim().split(/(\P{L}+)/u);
  if (runs.length > 12) return [number.trim()];
  const ways = runs.reduce<readonly string[]>(
    (begun, run) => {
      const folded = foldLookAlikes(run);
      const each = [...new Set([run, folded, written(folded, latin, cyrillic)])];
      return begun.flatMap((text) => each.map((one) => text + one));
    },
    [''],
  );
  return [...new Set(ways)];
}
