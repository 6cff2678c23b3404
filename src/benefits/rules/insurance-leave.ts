import { z } from 'zod';
import { addDays, addMonths, refuse } from '../../base/index.ts';
import { type Day, defineBenefit, line, noRight } from '../benefit.ts';
import { column, greatest, least, minus, over, refused, table, times, whole } from '../expression.ts';
import { commonFacts, count, date } from '../facts.ts';
import { endingAt, fromRight } from '../period.ts';
import { careEnd, careEndWords } from './families.ts';
import { acts, incomes, isCode, meanIncome, sum } from './insurance-terms.ts';
import { codeStart, countColumn, terms, words } from './terms.ts';

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
