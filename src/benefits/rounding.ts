import { type Refusal, type Tiyn, tiyn, type Words } from '../base/index.ts';
import type { AmountName } from './amount-names.ts';
import type { Day } from './benefit.ts';
import type { Line } from './calculation.ts';
import { shown } from './explain.ts';
import { ceiling, divide, type Fraction, fraction, nearest } from './fraction.ts';

/** How an amount becomes money that can be paid: up to the next whole tenge, to the nearest whole tenge, or to the nearest tiyn. */
export type Rounding = 'up' | 'nearest' | 'none';

/** Rounds an exact number of tiyn; halves go up. */
export function roundTiyn(exact: Fraction, rounding: Rounding): Tiyn {
  if (rounding === 'none') return tiyn(Number(nearest(exact)));
  const inTenge = divide(exact, fraction(100));
  return tiyn(Number(rounding === 'up' ? ceiling(inTenge) : nearest(inTenge)) * 100);
}

/** The setting in force for a benefit on a day, or the refusal where none is set. */
export function roundingOn(name: AmountName, day: Day): Rounding | Refusal {
  const row = day.row(`rounding/${name}`);
  if ('kind' in row) return row;
  return row.value === 'nearest' || row.value === 'none' ? row.value : 'up';
}

const formulas: Readonly<Record<Rounding, Words>> = {
  up: { kk: 'келесі бүтін теңгеге дейін көбейтіледі', ru: 'вверх до целого тенге', en: 'up to the next whole tenge' },
  nearest: { kk: 'ең жақын бүтін теңгеге дейін', ru: 'до ближайшего целого тенге', en: 'to the nearest whole tenge' },
  none: {
    kk: 'бүтін теңгеге дөңгелектенбейді, тиынға дейін',
    ru: 'без округления до тенге, до тиына',
    en: 'not to whole tenge, to the tiyn',
  },
};
const what: Words = { kk: 'Дөңгелектелген мөлшер', ru: 'Размер после округления', en: 'Amount after rounding' };
const reading: Words = {
  kk: 'Дөңгелектеу тәртібі оқылған актілерде жоқ, ол жүйенің күні көрсетілген баптауы',
  ru: 'Правила округления в прочитанных актах нет, это настройка системы с датой',
  en: 'The acts read do not print a rule of rounding; it is a dated setting of the system',
};

/** The last line of an explanation: the exact amount becomes the amount that is paid. */
export function roundingLine(name: AmountName, day: Day, rounding: Rounding, exact: Fraction, lines: readonly Line[]): Line {
  const row = day.find(`rounding/${name}`);
  const setting =
    row === undefined
      ? []
      : [
          {
            name: row.words,
            value: rounding,
            label: formulas[rounding],
            origin: {
              kind: 'parameter',
              parameter: row.parameter,
              from: row.from,
              until: row.until,
              certainty: row.certainty,
              source: row.source,
            },
          } as const,
        ];
  return {
    what,
    formula: formulas[rounding],
    inputs: [
      ...lines.slice(0, 1).map((one) => ({ name: one.what, value: one.result.value, origin: { kind: 'line' } as const })),
      ...setting,
    ],
    article: { ...day.article, certainty: 'setting' },
    result: { value: shown(fraction(roundTiyn(exact, rounding)), 'tenge'), unit: 'tenge' },
    reading,
    lines,
  };
}
