/** An exact number: numerator over a positive denominator, in lowest terms. Amounts are worked out in these, never in floating point. */
export type Fraction = { readonly num: bigint; readonly den: bigint };

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** Makes a fraction. Throws RangeError when the denominator is zero. */
export function fraction(num: bigint | number, den: bigint | number = 1n): Fraction {
  let n = BigInt(num);
  let d = BigInt(den);
  if (d === 0n) throw new RangeError('division by zero');
  if (d < 0n) [n, d] = [-n, -d];
  const common = gcd(n < 0n ? -n : n, d);
  return common > 1n ? { num: n / common, den: d / common } : { num: n, den: d };
}

/** Whether the text is a plain decimal such as `-12.50`. */
export const isDecimal = (text: string): boolean => /^-?\d{1,18}(\.\d{1,12})?$/.test(text);

/** Reads a plain decimal text exactly. Throws RangeError on anything else. */
export function decimal(text: string): Fraction {
  if (!isDecimal(text)) throw new RangeError(`not a decimal: ${text}`);
  const [whole = '0', part = ''] = text.split('.');
  return fraction(BigInt(whole + part), 10n ** BigInt(part.length));
}

export const add = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.den + b.num * a.den, a.den * b.den);
export const subtract = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.den - b.num * a.den, a.den * b.den);
export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.num, a.den * b.den);
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.den, a.den * b.num);

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The greatest whole number not above. */
export function floor(a: Fraction): bigint {
  const quotient = a.num / a.den;
  return a.num < 0n && quotient * a.den !== a.num ? quotient - 1n : quotient;
}

/** The least whole number not below. */
export const ceiling = (a: Fraction): bigint => -floor({ num: -a.num, den: a.den });

/** The nearest whole number; a half goes up. */
export const nearest = (a: Fraction): bigint => floor(add(a, { num: 1n, den: 2n }));

/** Decimal text: exact up to `places` digits after the point (cut there), without trailing zeros. */
export function decimalText(a: Fraction, places = 6): string {
  const sign = a.num < 0n ? '-' : '';
  const absolute = a.num < 0n ? -a.num : a.num;
  const scaled = (absolute * 10n ** BigInt(places)) / a.den;
  const digits = scaled.toString().padStart(places + 1, '0');
  const part = digits.slice(digits.length - places).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - places);
  return part === '' ? (whole === '0' ? '0' : sign + whole) : `${sign}${whole}.${part}`;
}
