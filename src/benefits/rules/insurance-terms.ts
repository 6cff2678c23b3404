import { z } from 'zod';
import { type ArticleFrom, type Day, line, noRight } from '../benefit.ts';
import { type Axis, type Column, column, type Expression, least, over, plus, refused, table, times, whole } from '../expression.ts';
import { count, money } from '../facts.ts';
import { codeStart, countColumn, moneyColumn, words } from './terms.ts';

/** The sum of amounts in tiyn. */
export const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
/** The fact: incomes of the last n calendar months. */
export const incomes = (n: number) =>
  z
    .array(money('income of a month'))
    .max(n)
    .meta({ description: `incomes of the last ${n} calendar months; months left out count as zero` });
/** The fact: months of participation. */
export const participationFact = count('months of participation', 720);

/** The three acts of social insurance one after another. */
export const acts = (old: string, middle: string, code: string, article: string): readonly [ArticleFrom, ...ArticleFrom[]] => [
  { from: '2014-01-01', act: 'OS14', article: old, certainty: 'law' },
  { from: '2020-01-01', act: 'OS23', article: middle, certainty: 'law' },
  { from: '2023-07-01', act: code, article, certainty: 'law' },
];

/** Sum of the incomes of the last 24 (or 12) calendar months on which social contributions were paid. */
const incomeSum = moneyColumn(
  'incomeSum',
  60_000_000,
  words(
    'әлеуметтік аударымдар төленген табыс сомасы',
    'сумма доходов, с которых уплачены социальные отчисления',
    'income on which social contributions were paid',
  ),
  { of: ['incomes24', 'incomes12'] },
);
export const months = countColumn(
  'months',
  720,
  words(
    'міндетті әлеуметтік сақтандыру жүйесіне қатысу өтілі, ай',
    'стаж участия в системе социального страхования, месяцев',
    'months of participation in social insurance',
  ),
);

/** The average monthly income: the sum over a number of calendar months. */
export const meanIncome = (day: Day, overMonths: number): Expression =>
  line(
    day,
    words('кірістің орташа айлық мөлшері', 'среднемесячный размер дохода', 'average monthly income'),
    over(column(incomeSum), whole(overMonths)),
  );

const bandStarts = [0, 6, 12, 24, 36, 48, 60] as const;
const everyYear = Array.from({ length: 55 }, (_, i) => 72 + 12 * i);

const participationWords = words('қатысу өтілінің коэффициенті', 'коэффициент стажа участия', 'coefficient of the length of participation');
const participationReading = words(
  '60–72 ай үшін 1,0 деп басылған; қосымша 60 айдан кейінгі әрбір толық жылға 0,02 деп оқылды; шектің төменгісі кіреді, жоғарғысы кірмейді',
  'Для 60–72 месяцев напечатано 1,0; надбавка прочитана как 0,02 за каждый полный год сверх 60 месяцев; нижняя граница входит, верхняя нет',
  '1.0 is printed for 60 to 72 months; the addition is read as 0.02 for each full year beyond 60 months; a lower bound is included, an upper one is not',
);

/** The coefficient of the length of participation, by months. `shortest`: fewer months give no right. */
export function participation(day: Day, of: Column, shortest = 0): Expression {
  const grows = day.find('insurance-participation/each_year_after') !== undefined;
  const starts = grows ? [...bandStarts, ...everyYear] : bandStarts;
  const axis: Axis = { kind: 'bands', column: of, starts };
  const cell = (at: number): Expression => {
    const start = starts[at] ?? 0;
    if (start < shortest) return refused(tooFewMonths);
    if (start <= 60) return day.value(`insurance-participation/from_${start}`);
    const grown = plus(
      day.value('insurance-participation/from_60'),
      times(day.value('insurance-participation/each_year_after'), whole(Math.trunc((start - 60) / 12))),
    );
    return day.find('insurance-participation/greatest') ? least(grown, day.value('insurance-participation/greatest')) : grown;
  };
  return line(day, participationWords, table(participationWords, [axis], cell), {
    unit: 'number',
    reading: grows ? participationReading : undefined,
  });
}

const tooFewMonths = noRight(
  words('Қатысу өтілі алты айдан кем', 'Стаж участия менее шести месяцев', 'Less than six months of participation'),
);

const equalReading = words(
  'Үлес асыраушысынан айырылу төлемі үшін басылған; еңбек ету қабілетінен айырылу үшін де сондай деп алынды',
  'Доля напечатана для выплаты по потере кормильца; для утраты трудоспособности принята такой же',
  'The share is printed for the payment on loss of the breadwinner; taken to be equal for capacity loss',
);

/** The part of the minimum wage taken off the income. */
export const takenOff = (day: Day, capacity: boolean): Expression =>
  line(
    day,
    words('табыстан шегерілетін сома', 'сумма, вычитаемая из дохода', 'sum taken off the income'),
    times(day.value('insurance-wage-share'), day.value('minimum-wage')),
    {
      reading: capacity && day.on >= '2021-10-24' && day.on < '2023-01-01' ? equalReading : undefined,
    },
  );

/** The refusal when the income does not exceed what is taken off it. */
export const incomeTooLow = noRight(
  words(
    'Орташа айлық табыс шегерілетін сомадан аспайды',
    'Среднемесячный доход не превышает вычитаемой суммы',
    'The average monthly income does not exceed what is taken off it',
  ),
);

export const isCode = (day: Day): boolean => day.on >= codeStart;
