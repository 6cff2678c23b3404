import { z } from 'zod';
import { type Day, defineBenefit, line } from '../benefit.ts';
import { column, plus, table, times, whole } from '../expression.ts';
import { commonFacts, date, money } from '../facts.ts';
import { fromApplication } from '../period.ts';
import { choiceColumn, codeAfter, moneyColumn, terms, words } from './terms.ts';

const amountBefore = moneyColumn(
  'amountBefore',
  100_000_000,
  words('арттыруға дейінгі мөлшер', 'размер до повышения', 'amount before the increase'),
);
const assignedBefore = choiceColumn(
  'assignedBefore',
  { yes: words('иә', 'да', 'yes'), no: words('жоқ', 'нет', 'no') },
  words('арттыру күніне дейін тағайындалған', 'назначена до дня повышения', 'assigned before the day of the increase'),
);

const increaseFacts = z.strictObject({
  ...commonFacts,
  amountBefore: money('amount in payment on the day before the increase'),
  assignedOn: date('day the payment was assigned'),
});

/** An amount in payment raised by the percentage of the day; one assigned on that day or later stays as it is. */
const increase = (name: 'age-pension/yearly-increase' | 'social-insurance-payments/yearly-increase', percentage: string) => ({
  name,
  payment: 'month' as const,
  follows: 'right' as const,
  facts: increaseFacts,
  columns: (facts: z.output<typeof increaseFacts>, day: Day) => {
    const since = day.find(percentage)?.from ?? day.on;
    return { amountBefore: facts.amountBefore, assignedBefore: facts.assignedOn < since ? 'yes' : 'no' };
  },
  rule: (day: Day) => {
    const percent = table(
      words('арттыру', 'повышение', 'increase'),
      [{ kind: 'choice', column: assignedBefore, values: ['yes', 'no'] }],
      (at) => (at === 0 ? day.value(percentage) : whole(0)),
    );
    return line(day, terms.monthlyAmount, times(column(amountBefore), plus(whole(1), percent)));
  },
  period: (_: unknown, day: Day) => fromApplication({}, day.find(percentage)?.from ?? day.on, day.article),
});

/** Yearly increase of age pensions in payment. */
export const agePensionIncrease = defineBenefit({
  ...increase('age-pension/yearly-increase', 'pension-increase'),
  words: words('зейнетақыны жыл сайынғы арттыру', 'ежегодное повышение пенсии', 'yearly increase of the age pension'),
  articles: codeAfter('BUDGET', '', 'BUDGET', ''),
});

/** Yearly increase of payments of the State Social Insurance Fund already granted, by decision of the Government. */
export const insuranceIncrease = defineBenefit({
  ...increase('social-insurance-payments/yearly-increase', 'insurance-increase'),
  words: words('әлеуметтік төлемдерді жыл сайынғы арттыру', 'ежегодное повышение социальных выплат', 'yearly increase of social payments'),
  articles: codeAfter('OS23', '', 'SC13', '180–182'),
});
