import { z } from 'zod';
import { countLine, type Day, defineBenefit, line, noRight } from '../benefit.ts';
import { choose, column, type Expression, minus, over, refused, table, times, whole } from '../expression.ts';
import { changesOf, commonFacts, count, countOn, date, lastDayWith, people } from '../facts.ts';
import { dayBeforeMonths, endingAt, fromRight } from '../period.ts';
import {
  acts,
  incomes,
  incomeTooLow,
  isCode,
  meanIncome,
  months,
  participation,
  participationFact,
  sum,
  takenOff,
} from './insurance-terms.ts';
import { countColumn, terms, words } from './terms.ts';

const lossPct = countColumn(
  'lossPct',
  100,
  words('еңбек ету қабілетінен айырылу дәрежесі, %', 'степень утраты трудоспособности, %', 'degree of capacity loss, %'),
);
const tooLittleLoss = noRight(
  words('Айырылу дәрежесі 30 пайыздан кем', 'Степень утраты менее 30 процентов', 'The degree of loss is below 30 per cent'),
);

function lossCoefficient(day: Day): Expression {
  const what = words('еңбек ету қабілетінен айырылу коэффициенті', 'коэффициент утраты трудоспособности', 'coefficient of capacity loss');
  if (day.on >= '2020-01-01')
    return line(day, what, choose(column(lossPct), whole(29), refused(tooLittleLoss), over(column(lossPct), whole(100))), {
      unit: 'number',
    });
  const starts = [0, 30, 60, 80];
  const reading = words(
    'Аралықтың төменгі шегі кіреді, жоғарғысы кірмейді деп оқылды',
    'Нижняя граница прочитана как входящая, верхняя нет',
    'The lower bound is read as included, the upper one not',
  );
  const bands = table(what, [{ kind: 'bands', column: lossPct, starts }], (at) =>
    at === 0 ? refused(tooLittleLoss) : day.value(`insurance-capacity-loss/from_${starts[at]}`),
  );
  return line(day, what, bands, { unit: 'number', reading });
}

/** Capacity loss (Social Code arts 180–182): (mean income − share of the minimum wage) × 0.6 × loss × length of participation. */
export const capacityLoss = defineBenefit({
  name: 'social-insurance-payments/capacity-loss',
  words: words(
    'еңбек ету қабілетінен айырылу жағдайына төленетін әлеуметтік төлем',
    'социальная выплата по случаю утраты трудоспособности',
    'payment on loss of capacity to work',
  ),
  payment: 'month',
  follows: 'right',
  withholds: true,
  facts: z.strictObject({
    ...commonFacts,
    incomes24: incomes(24),
    lossPct: count('degree of loss set by the experts, per cent', 100),
    months: participationFact,
    establishedUntil: date('last day for which the degree is set').optional(),
  }),
  articles: acts('21', '20', 'SC13', '180–182'),
  columns: (facts) => ({ incomeSum: sum(facts.incomes24), lossPct: facts.lossPct, months: facts.months }),
  rule: (day) => {
    const [income, off] = [meanIncome(day, 24), takenOff(day, true)];
    const amount = times(minus(income, off), day.value('insurance-replacement/capacity'), lossCoefficient(day), participation(day, months));
    return line(day, terms.monthlyAmount, choose(income, off, refused(incomeTooLow), amount));
  },
  period: (facts, day) =>
    endingAt(
      fromRight(facts, day.on, day.article),
      facts.establishedUntil ?? null,
      words(
        'дәреже белгіленген мерзімнің соңы',
        'конец срока, на который установлена степень',
        'end of the time for which the degree is set',
      ),
      day.article,
    ),
});

const dependants = countColumn('dependants', 30, words('асырауындағылар саны', 'число иждивенцев', 'number of dependants'));
const nobody = noRight(words('Асырауындағы адамдар жоқ', 'Нет иждивенцев', 'There are no dependants'));

/** Loss of the breadwinner (Social Code arts 239–240): as capacity loss, by the number of dependants. */
export const breadwinnerLoss = defineBenefit({
  name: 'social-insurance-payments/breadwinner-loss',
  words: words(
    'асыраушысынан айырылу жағдайына төленетін әлеуметтік төлем',
    'социальная выплата по случаю потери кормильца',
    'payment on loss of the breadwinner',
  ),
  payment: 'month',
  follows: 'right',
  facts: z.strictObject({
    ...commonFacts,
    incomes24: incomes(24),
    dependants: people('dependants with the right'),
    months: participationFact,
  }),
  articles: acts('22', '21', 'SC16', '239–240'),
  columns: (facts, day) => ({ incomeSum: sum(facts.incomes24), dependants: countOn(facts.dependants, day.on), months: facts.months }),
  rule: (day) => {
    const what = words(
      'асырауындағылар санының коэффициенті',
      'коэффициент количества иждивенцев',
      'coefficient of the number of dependants',
    );
    const names = ['n1', 'n2', 'n3', 'n4_plus'] as const;
    const byNumber = table(what, [{ kind: 'bands', column: dependants, starts: [0, 1, 2, 3, 4] }], (n) =>
      n === 0 ? refused(nobody) : day.value(`insurance-dependants/${names[n - 1]}`),
    );
    const [income, off] = [meanIncome(day, 24), takenOff(day, false)];
    const amount = times(
      minus(income, off),
      day.value('insurance-replacement/breadwinner'),
      line(day, what, byNumber, { unit: 'number' }),
      participation(day, months),
    );
    return line(day, terms.monthlyAmount, choose(income, off, refused(incomeTooLow), amount));
  },
  period: (facts, day) =>
    endingAt(
      fromRight(facts, day.on, day.article),
      lastDayWith(facts.dependants, 1, day.on),
      words(
        'соңғы асырауындағының құқығы аяқталғанға дейін',
        'до окончания права последнего иждивенца',
        'until the right of the last dependant ends',
      ),
      day.article,
    ),
  changes: (facts) => changesOf(facts.dependants),
});

const countedMonths = countColumn(
  'countedMonths',
  720,
  words('есепке алынатын қатысу өтілі, ай', 'учитываемый стаж участия, месяцев', 'months of participation counted'),
  { of: ['months', 'monthsPaidBefore'] },
);
const counted = (facts: { readonly months: number; readonly monthsPaidBefore: number }): number =>
  Math.max(0, facts.months - 12 * facts.monthsPaidBefore);

/** Loss of work (Social Code arts 113–119): mean income × replacement × length of participation, for one to six months. */
export const jobLoss = defineBenefit({
  name: 'social-insurance-payments/job-loss',
  words: words(
    'жұмысынан айырылу жағдайына төленетін әлеуметтік төлем',
    'социальная выплата по случаю потери работы',
    'payment on loss of work',
  ),
  payment: 'month',
  follows: 'right',
  withholds: true,
  facts: z.strictObject({
    ...commonFacts,
    incomes24: incomes(24),
    months: participationFact,
    monthsPaidBefore: count('months of this payment received before', 60).default(0),
  }),
  articles: acts('23', '22', 'SC10', '113–119'),
  columns: (facts) => ({ incomeSum: sum(facts.incomes24), countedMonths: counted(facts) }),
  rule: (day) =>
    line(
      day,
      terms.monthlyAmount,
      times(meanIncome(day, 24), day.value('insurance-job-loss-replacement'), participation(day, countedMonths, 6)),
    ),
  period: (facts, day) => {
    const left = counted(facts);
    const band = [60, 48, 36, 24, 12, 6].find((start) => left >= start);
    if (band === undefined) return tooShort;
    const paid = day.row(`insurance-job-loss-months/from_${band}`);
    if ('kind' in paid) return paid;
    const start = fromRight(facts, day.on, day.article, isCode(day) ? { applyWithinMonths: 12 } : {});
    if (start.kind === 'refused') return start;
    const inputs = [
      { name: months.words, value: String(facts.months), origin: { kind: 'fact', fact: 'months' } },
      {
        name: words('бұрын төленген айлар', 'месяцев, оплаченных ранее', 'months paid before'),
        value: String(facts.monthsPaidBefore),
        origin: { kind: 'fact', fact: 'monthsPaidBefore' },
      },
    ] as const;
    const formula = words(
      'өтіл − 12 × бұрын төленген айлар',
      'стаж − 12 × ранее оплаченные месяцы',
      'participation − 12 × months paid before',
    );
    const lines = [...start.lines, countLine(day, countedMonths.words, formula, inputs, left)];
    const last = dayBeforeMonths(start.from, Number(paid.value));
    return endingAt(
      { ...start, lines },
      last,
      words(`${paid.value} ай төленеді`, `выплачивается месяцев: ${paid.value}`, `paid for months: ${paid.value}`),
      day.article,
    );
  },
});

const tooShort = noRight(
  words(
    'Есепке алынатын қатысу өтілі алты айдан кем',
    'Учитываемый стаж участия менее шести месяцев',
    'Less than six months of participation are counted',
  ),
);
