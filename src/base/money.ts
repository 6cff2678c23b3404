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

/** An amount as a person types it, in tenge: `61389`, `61 389,29`, `61389.5`; undefined for anything else, below zero too. */
export function readTenge(text: string): Tiyn | undefined {
  const match = /^(\d{1,13})(?:[.,](\d{1,2}))?$/.exec(text.replaceAll(/\s/g, ''));
  return match ? tiyn(Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))) : undefined;
}
