import { z } from 'zod';
import { type Day, defineBenefit, line, noRight } from '../benefit.ts';
import {
  choose,
  column,
  completed,
  type Expression,
  greatest,
  least,
  minus,
  over,
  plus,
  refused,
  table,
  times,
  whole,
} from '../expression.ts';
import { commonFacts, count, money } from '../facts.ts';
import { fromApplication } from '../period.ts';
import { choiceColumn, codeAfter, countColumn, moneyColumn, terms, words } from './terms.ts';

const fullYears = countColumn(
  'fullYears',
  80,
  words(
    'зейнетақы жүйесіне қатысудың толық жылдары',
    'полных лет участия в пенсионной системе',
    'full years of participation in the pension system',
  ),
);

/** State basic pension (Social Code arts 205–206): a share of the subsistence minimum that grows with the years of participation; flat until mid-2018. */
export const basicPension = defineBenefit({
  name: 'basic-pension',
  words: words('мемлекеттік базалық зейнетақы төлемі', 'государственная базовая пенсионная выплата', 'state basic pension'),
  payment: 'month',
  follows: 'parameters',
  facts: z.strictObject({ ...commonFacts, fullYears: count('completed years of participation in the pension system', 80) }),
  articles: codeAfter('PEN20', '', 'SC15', '205–206'),
  columns: (facts) => ({ fullYears: facts.fullYears }),
  rule: (day) => {
    if (day.on < '2018-07-01') return line(day, terms.monthlyAmount, day.value('basic-pension-minimum'));
    const beyondTen = greatest(whole(0), minus(column(fullYears), whole(10)));
    const grown = plus(day.value('basic-pension/least'), times(day.value('basic-pension/step'), beyondTen));
    const share = line(
      day,
      words('ең төмен күнкөріс деңгейіндегі үлесі', 'доля от прожиточного минимума', 'share of the subsistence minimum'),
      least(day.value('basic-pension/greatest'), grown),
      { unit: 'number' },
    );
    return line(day, terms.monthlyAmount, times(day.value('subsistence-minimum'), share));
  },
  period: (facts, day) => fromApplication(facts, day.on, day.article),
});

const sex = choiceColumn(
  'sex',
  { man: words('ер', 'мужской', 'man'), woman: words('әйел', 'женский', 'woman') },
  words('жынысы', 'пол', 'sex'),
);
const monthsBefore1998 = countColumn(
  'monthsBefore1998',
  900,
  words(
    '1998 жылғы 1 қаңтарға дейінгі еңбек өтілі, ай',
    'трудовой стаж до 1 января 1998 года, месяцев',
    'months of work before 1 January 1998',
  ),
);
const incomeSum = moneyColumn(
  'incomeSum',
  100_000_000_000,
  words(
    'қатарынан 36 айдағы ең жоғары табыс сомасы',
    'наибольшая сумма дохода за 36 месяцев подряд',
    'largest income of 36 consecutive months',
  ),
  { of: ['incomes'] },
);

/** The income that the pension is worked out of: the mean of 36 months, up to the limit in monthly indices. */
function countedIncome(day: Day): Expression {
  const mean = line(day, words('орташа айлық табыс', 'среднемесячный доход', 'mean monthly income'), over(column(incomeSum), whole(36)), {
    article: day.at('210'),
  });
  const limit = line(
    day,
    words('есепке алынатын табыс шегі', 'предел учитываемого дохода', 'limit of the income counted'),
    times(day.value('pension-income-limit'), day.value('monthly-index')),
  );
  return line(day, words('есепке алынатын табыс', 'учитываемый доход', 'income counted'), least(mean, limit));
}

const partialReading = words(
  'Толық емес зейнетақы ең төмен мөлшерге дейін жеткізілген толық зейнетақының үлесі деп оқылды; толық емес зейнетақының өз ең төмен шегі жоқ',
  'Неполная пенсия прочитана как доля полной пенсии, доведённой до минимальной; собственного минимума у неполной пенсии нет',
  'The partial pension is read as a share of the full pension after it was raised to the minimum; it has no minimum of its own',
);

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** Income by month: a list, or an object from month to income. */
const incomesByMonth = z
  .union([
    z.array(z.strictObject({ month, amount: money('income of the month') })).max(1200),
    z
      .record(month, money('income of the month'))
      .transform((byMonth) => Object.entries(byMonth).map(([of, amount]) => ({ month: of, amount }))),
  ])
  .meta({ description: 'income by month (YYYY-MM), on which pension or social contributions were paid' });

/** Age pension (Social Code arts 207–211): a share of the income of 36 months, in proportion to the work before 1998. */
export const agePension = defineBenefit({
  name: 'age-pension',
  words: words('жасына байланысты зейнетақы төлемдері', 'пенсионные выплаты по возрасту', 'age pension'),
  payment: 'month',
  follows: 'right',
  facts: z.strictObject({
    ...commonFacts,
    sex: z.enum(['man', 'woman']),
    monthsBefore1998: count('completed months of work before 1998-01-01', 900),
    incomes: incomesByMonth,
  }),
  articles: codeAfter('PEN20', '11, 13–16', 'SC15', '207–211'),
  columns: (facts, day) => {
    const sum = largestThreeYears(facts.incomes, day.on < '2023-07-01' ? '1995-01' : '1998-01');
    return { sex: facts.sex, monthsBefore1998: facts.monthsBefore1998, incomeSum: sum };
  },
  rule: (day) => {
    const fullMonths = (years: Expression) => times(years, whole(12));
    const bySex = (cell: (years: Expression) => Expression) =>
      table(
        words('толық зейнетақыға қажетті өтіл', 'стаж для полной пенсии', 'work needed for the full pension'),
        [{ kind: 'choice', column: sex, values: ['man', 'woman'] }],
        (at) => cell(day.value(at === 0 ? 'age-pension-years/man' : 'age-pension-years/woman')),
      );
    const extraYears = greatest(
      whole(0),
      minus(
        completed(column(monthsBefore1998), 12),
        bySex((years) => years),
      ),
    );
    const percent = least(
      day.value('age-pension/greatest'),
      plus(day.value('age-pension/base'), times(day.value('age-pension/step'), extraYears)),
    );
    const share = line(day, words('табыстан алынатын үлес', 'доля дохода', 'share of the income'), percent, { unit: 'number' });
    const full = line(
      day,
      words('толық зейнетақы', 'полная пенсия', 'full pension'),
      greatest(times(countedIncome(day), share), day.value('minimum-pension')),
    );
    const worked = least(
      whole(1),
      times(
        column(monthsBefore1998),
        bySex((years) => over(whole(1), fullMonths(years))),
      ),
    );
    const part = line(day, words('толық өтілге қатысты үлес', 'доля от полного стажа', 'share of the full length of work'), worked, {
      unit: 'number',
      reading: partialReading,
    });
    const amount = line(day, terms.monthlyAmount, times(full, part));
    return choose(column(monthsBefore1998), whole(5), refused(tooShort), amount);
  },
  period: (facts, day) => fromApplication(facts, day.on, day.article),
});

const tooShort = noRight(
  words(
    '1998 жылғы 1 қаңтарға дейінгі еңбек өтілі алты айдан кем',
    'Трудовой стаж до 1 января 1998 года менее шести месяцев',
    'Less than six months of work before 1 January 1998',
  ),
);

/** The largest sum over 36 consecutive calendar months that begin not before the first month counted; months without income count as zero. */
export function largestThreeYears(incomes: readonly { readonly month: string; readonly amount: number }[], first: string): number {
  const numberOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  const sums = new Map<number, number>();
  for (const { month, amount } of incomes) if (month >= first) sums.set(numberOf(month), (sums.get(numberOf(month)) ?? 0) + amount);
  const months = [...sums.keys()].toSorted((a, b) => a - b);
  let [largest, running, begin] = [0, 0, 0];
  for (const month of months) {
    running += sums.get(month) ?? 0;
    for (let oldest = months[begin]; oldest !== undefined && oldest <= month - 36; oldest = months[begin]) {
      running -= sums.get(oldest) ?? 0;
      begin++;
    }
    largest = Math.max(largest, running);
  }
  return largest;
}
