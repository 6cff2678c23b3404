/** Individual identification number (ЖСН, ИИН): twelve digits with a check digit. */
export type Iin = string & { readonly __brand: 'Iin' };
/** Business identification number (БСН, БИН): twelve digits with a check digit. */
export type Bin = string & { readonly __brand: 'Bin' };
/** Identity of a case: opaque, stable, never shown to people (they see the registration number). */
export type CaseId = string & { readonly __brand: 'CaseId' };
/** SHA-256 in lower-case hex. */
export type Sha256 = string & { readonly __brand: 'Sha256' };

/** Whether the text is a SHA-256 in lower-case hex. */
export const isSha256 = (text: string): text is Sha256 => /^[0-9a-f]{64}$/.test(text);

const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/** The check digit of the first eleven digits of an IIN or BIN, or undefined when no number with these digits is ever issued. */
export function checkDigit(firstEleven: string): number | undefined {
  const digits = Array.from(firstEleven, Number);
  const sum = (weights: readonly number[]) => weights.reduce((total, weight, i) => total + weight * (digits[i] ?? 0), 0) % 11;
  const first = sum(firstWeights);
  if (first < 10) return first;
  const second = sum(secondWeights);
  return second < 10 ? second : undefined;
}

const passesCheck = (text: string) => /^\d{12}$/.test(text) && checkDigit(text.slice(0, 11)) === Number(text[11]);

/** Whether the text is an IIN: twelve digits, a real date of birth, a century digit 1 to 6 (0 for foreigners of old), a right check digit. */
export function isIin(text: string): text is Iin {
  if (!passesCheck(text)) return false;
  const month = Number(text.slice(2, 4));
  const day = Number(text.slice(4, 6));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && Number(text[6]) <= 6;
}

/** Whether the text is a BIN: twelve digits, month of registration, kind 4 to 6, a right check digit. */
export function isBin(text: string): text is Bin {
  if (!passesCheck(text)) return false;
  const month = Number(text.slice(2, 4));
  const kind = Number(text[4]);
  return month >= 1 && month <= 12 && kind >= 4 && kind <= 6;
}

/** An IIN as a type. Throws RangeError on anything else; ask `isIin` first where the text comes from outside. */
export function iin(text: string): Iin {
  if (!isIin(text)) throw new RangeError('not an IIN');
  return text;
}

/** A BIN as a type. Throws RangeError on anything else. */
export function bin(text: string): Bin {
  if (!isBin(text)) throw new RangeError('not a BIN');
  return text;
}
