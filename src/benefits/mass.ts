import { type LocalDate, type Refusal, refuse } from '../base/index.ts';
import { isAmountName } from './amount-names.ts';
import type { CalculationOptions } from './calculate.ts';
import { type ColumnRule, compileRule } from './column-arithmetic.ts';
import type { Columns } from './column-part.ts';
import type { Column } from './expression.ts';
import type { Period } from './period.ts';
import { publishedParameters } from './published-parameters.ts';
import { benefits } from './registry.ts';
import { roundingOn } from './rounding.ts';

/** A benefit's rule on a date, ready for millions. */
export type CompiledAmount = { readonly kind: 'compiled'; readonly rule: ColumnRule };

/**
 * Compiles the rule of a benefit on a date into column arithmetic. The results equal `calculate` row by row (before the cut of the
 * period: who is entitled on the day is the caller's choice of rows). Refuses `no-such-benefit` and, for a benefit whose facts are not
 * columns, `no-columns`.
 */
export function compileAmount(name: string, on: LocalDate, options: CalculationOptions = {}): CompiledAmount | Refusal {
  if (!isAmountName(name)) return refuse('no-such-benefit', noSuchBenefit, { benefit: name });
  const benefit = benefits[name];
  const day = benefit.day(options.book ?? publishedParameters, on, options.knownAt);
  const expression = benefit.massRule(day);
  if (expression === undefined) return refuse('no-columns', noColumns, { benefit: name });
  const rounding = roundingOn(name, day);
  return typeof rounding === 'string' ? { kind: 'compiled', rule: compileRule(expression, rounding) } : rounding;
}

/** Facts of many people as columns. A person whose facts are refused, lie outside a column, or give no right on the day, is listed and gets no place in the columns. */
export type Gathered = {
  readonly kind: 'gathered';
  readonly columns: Columns;
  /** For each place in the columns the index of the person. */
  readonly rows: Int32Array;
  readonly refused: ReadonlyMap<number, Refusal>;
};

/** Turns the facts of many people into the columns that a compiled rule reads. Refuses as `compileAmount` does. */
export function gatherColumns(
  name: string,
  people: readonly unknown[],
  on: LocalDate,
  options: CalculationOptions = {},
): Gathered | Refusal {
  const compiled = compileAmount(name, on, options);
  if (compiled.kind === 'refused' || !isAmountName(name))
    return compiled.kind === 'refused' ? compiled : refuse('no-such-benefit', noSuchBenefit);
  const benefit = benefits[name];
  const day = benefit.day(options.book ?? publishedParameters, on, options.knownAt);
  const { columns } = compiled.rule;
  const rows: number[] = [];
  const values = columns.map((): number[] => []);
  const refused = new Map<number, Refusal>();
  for (const [index, facts] of people.entries()) {
    const prepared = benefit.prepare(facts, day);
    const codes =
      prepared.kind === 'refused'
        ? prepared
        : !prepared.inColumns || outsidePeriod(prepared.period, prepared.payment, on)
          ? standsAlone
          : codesOf(columns, prepared.columns);
    if ('kind' in codes) {
      refused.set(index, codes);
      continue;
    }
    rows.push(index);
    codes.forEach((code, at) => {
      values[at]?.push(code);
    });
  }
  const arrays = Object.fromEntries(columns.map((one, at) => [one.name, storeOf(one, values[at] ?? [])]));
  return { kind: 'gathered', columns: arrays, rows: Int32Array.from(rows), refused };
}

/** Whether a monthly right has not begun on the day, or has ended: columns know nothing of days. */
const outsidePeriod = (period: Period, payment: 'month' | 'once', on: LocalDate) =>
  payment === 'month' && (on < period.from || (period.until !== null && on > period.until));

/** One person's facts as the numbers of the columns. */
function codesOf(columns: readonly Column[], facts: Readonly<Record<string, string | number>>): readonly number[] | Refusal {
  const codes: number[] = [];
  for (const one of columns) {
    const fact = facts[one.name];
    const code = one.kind === 'choice' ? one.values.indexOf(String(fact)) : Number(fact);
    const max = one.kind === 'choice' ? one.values.length - 1 : one.max;
    if (!(code >= 0 && code <= max)) return refuse('outside-column', outsideColumn, { fact: one.name });
    codes.push(code);
  }
  return codes;
}

/** The smallest kind of array that holds a column. */
export function storeOf(column: Column, values: ArrayLike<number>): ArrayLike<number> {
  if (column.kind === 'money') return Float64Array.from(values);
  if (column.kind === 'choice' || column.max < 256) return Uint8Array.from(values);
  return column.max < 65_536 ? Uint16Array.from(values) : Int32Array.from(values);
}

const standsAlone = refuse('outside-column', {
  kk: 'Бөлек үлес, қосымша төлем немесе осы күнге құқықтың болмауы жаппай есептелмейді, жеке есептеу қажет',
  ru: 'Отдельная доля, доплата или отсутствие права на этот день не рассчитывается массово, нужен отдельный расчёт',
  en: 'A share apart, a top-up or a right that is not there on the day is not worked out for many at once; it needs a calculation of its own',
});

const noSuchBenefit = { kk: 'Мұндай төлем жоқ', ru: 'Такой выплаты нет', en: 'There is no such benefit' };
const noColumns = {
  kk: 'Бұл төлемнің сомасы жаппай есептелмейді, әр адамға жеке есептеледі',
  ru: 'Эта выплата не рассчитывается массово, только для каждого лица отдельно',
  en: 'This benefit is not worked out for many at once, only person by person',
};
const outsideColumn = {
  kk: 'Дерек жаппай есептеудің шегінен тыс, жеке есептеу қажет',
  ru: 'Значение вне пределов массового расчёта, нужен отдельный расчёт',
  en: 'A fact lies outside the limits of mass calculation; it needs a calculation of its own',
};
