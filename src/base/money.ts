/** Money in tiyn (1 tenge = 100 tiyn): a safe integer, never a fraction. */
export type Tiyn = number & { readonly __brand: 'Tiyn' };

/** Makes an amount from whole tiyn. Throws RangeError on a fraction or an unsafe integer. */
export function tiyn(amount: number): Tiyn {
  if (!Number.isSafeInteger(amount)) throw new RangeError('an amount of money must be a whole number of tiyn');
  return amount as Tiyn;
}

/** Makes an amount from whole tenge. Throws RangeError on a fraction. */
export function tenge(amount: number): Tiyn {
  if (!Number.isSafeInteger(amount)) throw new RangeError('tenge must be whole; give tiyn for parts');
  return tiyn(amount * 100);
}

/** «12 345,67» as Kazakh and Russian official papers print it: no-break spaces between thousands, a comma before tiyn. */
export function formatTenge(amount: Tiyn): string {
  const sign = amount < 0 ? '−' : '';
  const absolute = Math.abs(amount);
  const whole = Math.trunc(absolute / 100)
    .toString()
    .replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0');
  const part = absolute % 100;
  return part === 0 ? `${sign}${whole}` : `${sign}${whole},${part.toString().padStart(2, '0')}`;
}
