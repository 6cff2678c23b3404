import { checkDigit, type Iin, iin } from '../src/base/index.ts';

/**
 * A made-up IIN: right by its check digit, of a population that does not exist (serials from 9900 on). `n` counts people of one
 * birthday. Throws a RangeError when the serials of the birthday are used up.
 */
export function madeUpIin(birthDate: string, sex: 'male' | 'female', n = 0): Iin {
  const century = birthDate < '1900' ? 1 : birthDate < '2000' ? 3 : 5;
  const start = birthDate.slice(2).replaceAll('-', '') + String(century + (sex === 'female' ? 1 : 0));
  for (let serial = 9900 + n; serial < 10_000; serial += 1) {
    const digit = checkDigit(start + serial);
    if (digit !== undefined) return iin(start + serial + digit);
  }
  throw new RangeError('no made-up number is left for this birthday');
}
