import { type Instant, type LocalDate, type Refusal, refuse, type Tiyn, tiyn } from '../base/index.ts';
import { isAmountName } from './amount-names.ts';
import type { Day } from './benefit.ts';
import type { Calculation, Line } from './calculation.ts';
import { explain, shown } from './explain.ts';
import { decimal, fraction, multiply, nearest } from './fraction.ts';
import type { ParameterBook } from './parameter-book.ts';
import { publishedParameters } from './published-parameters.ts';
import { benefits } from './registry.ts';
import { roundingLine, roundingOn, roundTiyn } from './rounding.ts';

/** Which parameters to use: those of an installation, and only what was recorded by an instant (to replay an old case). */
export type CalculationOptions = { readonly book?: ParameterBook; readonly knownAt?: Instant };

/**
 * The amount of a benefit for one person on a date, with its explanation.
 *
 * @param name one of `amountNames`
 * @param facts what the benefit asks (see `factsSchema`); money as tenge or `{ tiyn }`, dates as YYYY-MM-DD
 * @param on the date whose parameters hold: of the right, the application, the death, or the month, as the benefit's law says
 * @returns the calculation, or a refusal: `no-such-benefit`, `facts-invalid`, `no-right`, `parameter-…`, `rule-unknown`,
 *   `applied-too-late`, `start-unknown`, `right-not-begun`, `right-ended`, `ground-not-in-force`, `no-such-benefit-yet`.
 */
export function calculate(name: string, facts: unknown, on: LocalDate, options: CalculationOptions = {}): Calculation | Refusal {
  if (!isAmountName(name)) return refuse('no-such-benefit', noSuchBenefit, { benefit: name });
  const benefit = benefits[name];
  const day = benefit.day(options.book ?? publishedParameters, on, options.knownAt);
  const prepared = benefit.prepare(facts, day);
  if (prepared.kind === 'refused') return named(prepared, name);
  const explained = explain(prepared.expression, prepared.columns);
  if (explained.kind === 'refused') return named(explained, name);
  const { period, payment } = prepared;
  if (payment === 'month' && on < period.from) return refuse('right-not-begun', notBegun, { benefit: name, from: period.from, date: on });
  if (payment === 'month' && period.until !== null && on > period.until)
    return refuse('right-ended', ended, { benefit: name, until: period.until, date: on });
  const rounding = roundingOn(name, day);
  if (typeof rounding !== 'string') return named(rounding, name);
  const amount = roundTiyn(explained.value, rounding);
  const withheld = benefit.withholds ? withholding(day, amount) : undefined;
  if (withheld?.kind === 'refused') return named(withheld, name);
  return {
    kind: 'calculated',
    benefit: name,
    on,
    payment,
    amount,
    exact: shown(explained.value, 'tenge'),
    ...(withheld ? { withheld: withheld.amount } : {}),
    from: period.from,
    until: period.until,
    explanation: [
      roundingLine(name, day, rounding, explained.value, explained.lines),
      ...(withheld ? [withheld.line] : []),
      ...period.lines,
    ],
  };
}

/** The facts of a benefit as JSON Schema. Throws RangeError when there is no such benefit. */
export function factsSchema(name: string): Readonly<Record<string, unknown>> {
  if (!isAmountName(name)) throw new RangeError('no such benefit');
  return benefits[name].schema();
}

/** The pension contribution that the Fund withholds, to the nearest tiyn. */
function withholding(day: Day, amount: Tiyn): { readonly kind: 'withheld'; readonly amount: Tiyn; readonly line: Line } | Refusal {
  const rate = day.row('pension-contribution');
  if ('kind' in rate) return rate;
  const part = tiyn(Number(nearest(multiply(fraction(amount), multiply(decimal(rate.value ?? ''), fraction(1, 100))))));
  const line: Line = {
    what: {
      kk: 'Ұсталатын міндетті зейнетақы жарнасы',
      ru: 'Удерживаемый обязательный пенсионный взнос',
      en: 'Pension contribution withheld',
    },
    formula: { kk: 'мөлшер × мөлшерлеме', ru: 'размер × ставка', en: 'amount × rate' },
    inputs: [
      {
        name: rate.words,
        value: `${rate.value} %`,
        origin: {
          kind: 'parameter',
          parameter: rate.parameter,
          from: rate.from,
          until: rate.until,
          certainty: rate.certainty,
          source: rate.source,
        },
      },
    ],
    article: day.article,
    result: { value: shown(fraction(part), 'tenge'), unit: 'tenge' },
    lines: [],
  };
  return { kind: 'withheld', amount: part, line };
}

const named = (refusal: Refusal, benefit: string): Refusal => ({ ...refusal, details: { benefit, ...refusal.details } });

const noSuchBenefit = { kk: 'Мұндай төлем жоқ', ru: 'Такой выплаты нет', en: 'There is no such benefit' };
const notBegun = {
  kk: 'Бұл күні құқық әлі туындамаған',
  ru: 'На эту дату право ещё не возникло',
  en: 'The right has not begun on this date',
};
const ended = { kk: 'Бұл күні құқық аяқталған', ru: 'На эту дату право уже прекратилось', en: 'The right has ended on this date' };
