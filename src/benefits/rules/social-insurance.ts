import { z } from 'zod';
import { addDays, addMonths, refuse } from '../../base/index.ts';
import { type ArticleFrom, countLine, type Day, defineBenefit, line, noRight } from '../benefit.ts';
import { choose, column, type Expression, greatest, least, minus, over, refused, table, times, whole } from '../expression.ts';
import { changesOf, commonFacts, count, countOn, date, lastDayWith, money, people } from '../facts.ts';
import { dayBeforeMonths, endingAt, fromRight } from '../period.ts';
import { careEnd, careEndWords } from './families.ts';
import { incomeTooLow, isCode, meanIncome, months, participation, takenOff } from './insurance-terms.ts';
import { codeStart, countColumn, terms, words } from './terms.ts';

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
const incomes = (n: number) =>
  z
    .array(money('income of a month'))
    .max(n)
    .meta({ description: `incomes of the last ${n} calendar months; months left out count as zero` });
const participationFact = count('months of participation', 720);

/** The three acts of social insurance one after another. */
const acts = (old: string, middle: string, code: string, article: string): readonly [ArticleFrom, ...ArticleFrom[]] => [
  { from: '2014-01-01', act: 'OS14', article: old, certainty: 'law' },
  { from: '2020-01-01', act: 'OS23', article: middle, certainty: 'law' },
  { from: '2023-07-01', act: code, article, certainty: 'law' },
];

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

const days = countColumn(
  'days',
  400,
  words('еңбекке жарамсыздық парағындағы күндер', 'дней по листу о нетрудоспособности', 'days on the sick-leave sheet'),
);
const daysReading = words(
  'Күндер саны 30-ға бөлініп, дөңгелектелмейді деп оқылды',
  'Прочитано как дни ÷ 30 без округления',
  'Read as days ÷ 30 without rounding',
);
const leaveFacts = z.strictObject({ ...commonFacts, incomes12: incomes(12), days: count('days on the sick-leave sheet', 400, 1) });
type LeaveFacts = z.output<typeof leaveFacts>;

/** Mean income of twelve months for the days of leave on the sheet; paid once, asked within twelve months. */
const leave = {
  payment: 'once' as const,
  follows: 'right' as const,
  withholds: true as const,
  facts: leaveFacts,
  columns: (facts: LeaveFacts) => ({ incomeSum: sum(facts.incomes12), days: facts.days }),
  rule: (day: Day) => line(day, terms.paymentAmount, over(times(meanIncome(day, 12), column(days)), whole(30)), { reading: daysReading }),
  period: (facts: LeaveFacts, day: Day) => {
    const start = fromRight(facts, day.on, day.article, { applyWithinMonths: 12 });
    return start.kind === 'refused'
      ? start
      : endingAt(
          start,
          addDays(start.from, facts.days - 1),
          words('парақтағы соңғы күн', 'последний день по листу', 'last day on the sheet'),
          day.article,
        );
  },
};

/** Pregnancy and birth (Social Code arts 77–78). */
export const pregnancyAndBirth = defineBenefit({
  ...leave,
  name: 'social-insurance-payments/pregnancy-and-birth',
  words: words(
    'жүктілікке және босануға байланысты кірісінен айырылу жағдайына төленетін әлеуметтік төлем',
    'социальная выплата по случаю потери дохода в связи с беременностью и родами',
    'payment on pregnancy and birth',
  ),
  articles: acts('23-1', '23', 'SC9', '77–78'),
});

const adoptionUnknown = refuse(
  'rule-unknown',
  words(
    '2023 жылғы 1 шілдеге дейінгі есептеу тәртібі белгісіз',
    'Порядок расчёта до 1 июля 2023 года неизвестен',
    'How it was worked out before 1 July 2023 is not known',
  ),
);

/** Adoption of a newborn (Social Code arts 77–78): as pregnancy and birth, by the days of the adoption leave on the sheet. */
export const adoption = defineBenefit({
  ...leave,
  name: 'social-insurance-payments/adoption',
  words: words(
    'жаңа туған баланы асырап алуға байланысты кірісінен айырылу жағдайына төленетін әлеуметтік төлем',
    'социальная выплата по случаю потери дохода в связи с усыновлением новорождённого',
    'payment on adoption of a newborn',
  ),
  articles: [{ from: '2023-07-01', act: 'SC9', article: '77–78', certainty: 'law' }],
  rule: (day) => (day.on < codeStart ? refused(adoptionUnknown) : leave.rule(day)),
});

const childOrder = countColumn('childOrder', 30, words('баланың туу кезектілігі', 'очерёдность рождения ребёнка', 'order of the child'));
const minimumReading = words(
  'Ең төмен мөлшер жәрдемақы ÷ (1 − МЗЖ мөлшерлемесі) деп оқылды',
  'Минимум прочитан как пособие ÷ (1 − ставка ОПВ)',
  'The minimum is read as the allowance ÷ (1 − contribution rate)',
);
const noSuchChild = noRight(
  words('Баланың кезектілігі бірден басталады', 'Очерёдность ребёнка начинается с первого', 'The order of a child begins with one'),
);

/** Childcare (Social Code arts 84–86): 40 % of the mean income, between the childcare allowance and 40 % of the income limit. */
export const insuranceChildcare = defineBenefit({
  name: 'social-insurance-payments/childcare',
  words: words(
    'бала күтіміне байланысты кірісінен айырылу жағдайына төленетін әлеуметтік төлем',
    'социальная выплата по случаю потери дохода в связи с уходом за ребёнком',
    'payment on childcare',
  ),
  payment: 'month',
  follows: 'right',
  withholds: true,
  facts: z.strictObject({
    ...commonFacts,
    incomes24: incomes(24),
    childOrder: count('order of the child', 30, 1),
    born: date('date of birth'),
  }),
  articles: acts('23-2', '24', 'SC9', '84–86'),
  columns: (facts, day) => (facts.born > day.on ? notBorn : { incomeSum: sum(facts.incomes24), childOrder: facts.childOrder }),
  rule: (day) => {
    const names = ['first', 'second', 'third', 'fourth_plus'] as const;
    const coefficient = table(terms.coefficient, [{ kind: 'bands', column: childOrder, starts: [0, 1, 2, 3, 4] }], (n) =>
      n === 0 ? refused(noSuchChild) : day.value(`childcare-allowance/${names[n - 1]}`),
    );
    const allowance = times(coefficient, day.value('monthly-index'));
    const share = day.value('insurance-replacement/childcare');
    const lowest = isCode(day)
      ? line(
          day,
          words('ең төмен мөлшер', 'минимальный размер', 'least amount'),
          over(allowance, minus(whole(1), day.value('pension-contribution'))),
          { article: day.at('85', '2'), reading: minimumReading },
        )
      : line(day, words('ең төмен мөлшер', 'минимальный размер', 'least amount'), allowance);
    const highest = line(
      day,
      words('ең жоғары мөлшер', 'максимальный размер', 'largest amount'),
      times(share, day.value('insurance-income-limit'), day.value('minimum-wage')),
    );
    return line(day, terms.monthlyAmount, greatest(least(times(meanIncome(day, 24), share), highest), lowest));
  },
  period: (facts, day) => {
    const start = fromRight({ appliedOn: facts.appliedOn, rightFrom: facts.rightFrom ?? facts.born }, day.on, day.article, {
      applyWithinMonths: day.on < '2023-01-01' ? 12 : 18,
    });
    const limit = day.row('childcare-age-limit');
    return 'kind' in limit
      ? limit
      : endingAt(start, careEnd(facts.born, Number(limit.value)), careEndWords(limit.value ?? ''), day.article);
  },
  changes: (facts) => [addMonths(facts.born, 12), addMonths(facts.born, 18)],
});

const notBorn = refuse(
  'facts-invalid',
  words('Бала есептеу күнінен кейін туған', 'Ребёнок родился позже даты расчёта', 'The child was born after the date asked for'),
  { facts: 'born' },
);
