import { z } from 'zod';
import { addMonths, type LocalDate, refuse } from '../../base/index.ts';
import { defineBenefit, line, noRight } from '../benefit.ts';
import { type Axis, choose, column, refused, table, times, whole } from '../expression.ts';
import { changesOf, commonFacts, count, countOn, date, lastDayWith, people } from '../facts.ts';
import { dayBeforeMonths, endingAt, fromApplication, fromRight } from '../period.ts';
import { choiceColumn, codeAfter, codeStart, countColumn, terms, words } from './terms.ts';

const childOrder = countColumn('childOrder', 30, words('баланың туу кезектілігі', 'очерёдность рождения ребёнка', 'order of the child'));
const noSuchChild = noRight(
  words('Баланың кезектілігі бірден басталады', 'Очерёдность ребёнка начинается с первого', 'The order of a child begins with one'),
);

const orders: Axis = { kind: 'bands', column: childOrder, starts: [0, 1, 2, 3, 4] };

const birthReading = words(
  'АЕК өтініш берілген күнге алынды; туған күнге алу керек пе, мәтінде айтылмаған',
  'МРП взят на день обращения; брать ли на день рождения, текст не говорит',
  'The monthly index is that of the day of application; the text does not say whether the day of birth counts',
);

/** Birth allowance (Social Code arts 79–80): once for each child, by its order; asked within 18 months of birth (12 before the Code). */
export const birthAllowance = defineBenefit({
  name: 'birth-allowance',
  words: words(
    'бала туғанда берілетін біржолғы мемлекеттік жәрдемақы',
    'единовременное государственное пособие на рождение',
    'birth allowance',
  ),
  payment: 'once',
  follows: 'right',
  facts: z.strictObject({ ...commonFacts, childOrder: count('order of the child', 30, 1), born: date('date of birth').optional() }),
  articles: codeAfter('FAM22', '5, 7, 10', 'SC9', '79–80'),
  columns: (facts) => ({ childOrder: facts.childOrder }),
  rule: (day) => {
    const coefficient = table(terms.coefficient, [orders], (n) =>
      n === 0 ? refused(noSuchChild) : day.value(n < 4 ? 'birth-allowance/child_1_3' : 'birth-allowance/child_4_plus'),
    );
    return line(day, terms.paymentAmount, times(coefficient, day.value('monthly-index')), { reading: birthReading });
  },
  period: (facts, day) => {
    const applied = facts.appliedOn ?? day.on;
    if (facts.born !== undefined && facts.born > applied) return notBorn;
    const limit = applied < codeStart ? 12 : 18;
    const inTime = fromRight({ appliedOn: applied, rightFrom: facts.born }, applied, day.article, { applyWithinMonths: limit });
    return inTime.kind === 'refused' ? inTime : fromApplication({ appliedOn: applied }, applied, day.article);
  },
});

const notBorn = refuse(
  'facts-invalid',
  words(
    'Бала өтініш берілген күннен кейін туған',
    'Ребёнок родился позже дня обращения',
    'The child was born after the day of application',
  ),
  { facts: 'born' },
);

const careNames = ['first', 'second', 'third', 'fourth_plus'] as const;

/** Childcare allowance (Social Code arts 81–83): monthly by the order of the child, from birth to twelve (from 2023 eighteen) months. */
export const childcareAllowance = defineBenefit({
  name: 'childcare-allowance',
  words: words(
    'бала күтімі бойынша ай сайынғы мемлекеттік жәрдемақы',
    'ежемесячное государственное пособие по уходу за ребёнком',
    'childcare allowance',
  ),
  payment: 'month',
  follows: 'parameters',
  facts: z.strictObject({
    ...commonFacts,
    childOrder: count('order of the child', 30, 1),
    born: date('date of birth; without it the period is not limited by age').optional(),
  }),
  articles: codeAfter('FAM22', '8, 10', 'SC9', '81–83'),
  columns: (facts, day) => (facts.born !== undefined && facts.born > day.on ? notBorn : { childOrder: facts.childOrder }),
  rule: (day) => {
    const coefficient = table(terms.coefficient, [orders], (n) =>
      n === 0 ? refused(noSuchChild) : day.value(`childcare-allowance/${careNames[n - 1]}`),
    );
    return line(day, terms.monthlyAmount, times(coefficient, day.value('monthly-index')));
  },
  period: (facts, day) => {
    const rightFrom = facts.rightFrom ?? facts.born;
    const limits = day.on < codeStart ? {} : { applyWithinMonths: 18 };
    const start = fromRight({ appliedOn: facts.appliedOn, rightFrom }, day.on, day.article, limits);
    const months = day.row('childcare-age-limit');
    if (facts.born === undefined) return start;
    return 'kind' in months
      ? months
      : endingAt(start, careEnd(facts.born, Number(months.value)), careEndWords(months.value ?? ''), day.article);
  },
});

/** The last day of care: the day before the first birthday, or the day itself on which eighteen months are full ("included"). */
export const careEnd = (born: LocalDate, months: number): LocalDate =>
  months === 18 ? addMonths(born, 18) : dayBeforeMonths(born, months);
export const careEndWords = (months: string) =>
  words(`бала ${months} айға толғанға дейін`, `до достижения ребёнком ${months} месяцев`, `until the child is ${months} months old`);

const children = countColumn('children', 30, words('балалар саны', 'число детей', 'number of children'));
const fewerThanFour = noRight(
  words('Отбасында төрт баладан кем', 'В семье менее четырёх детей', 'There are fewer than four children in the family'),
);

/** Large family allowance (Social Code arts 90–92): four minor children and more living together, students to 23 included. */
export const largeFamilyAllowance = defineBenefit({
  name: 'large-family-allowance',
  words: words(
    'көпбалалы отбасыларға берілетін ай сайынғы мемлекеттік жәрдемақы',
    'ежемесячное государственное пособие многодетным семьям',
    'large family allowance',
  ),
  payment: 'month',
  follows: 'parameters',
  facts: z.strictObject({ ...commonFacts, children: people('minors and full-time students to 23') }),
  articles: codeAfter('FAM22', '8-1, 10', 'SC9', '90–92'),
  columns: (facts, day) => ({ children: countOn(facts.children, day.on) }),
  rule: (day) => {
    const axis: Axis = { kind: 'bands', column: children, starts: [0, 4, 5, 6, 7] };
    const fixed = table(terms.coefficient, [axis], (at) =>
      at === 0 ? refused(fewerThanFour) : day.value(`large-family-allowance/n${at + 3}`),
    );
    const coefficient = choose(
      column(children),
      whole(7),
      fixed,
      times(day.value('large-family-allowance/per_child_from_8'), column(children)),
    );
    return line(day, terms.monthlyAmount, times(coefficient, day.value('monthly-index')));
  },
  period: (facts, day) =>
    endingAt(
      fromApplication(facts, day.on, day.article),
      lastDayWith(facts.children, 4, day.on),
      words('төрт бала қалғанға дейін', 'пока детей не менее четырёх', 'while there are four children'),
      day.article,
    ),
  changes: (facts) => changesOf(facts.children),
});

const awards = ['kumis', 'altyn', 'older_title'] as const;
const award = choiceColumn(
  'award',
  {
    kumis: words('«Күміс алқа»', '«Күміс алқа»', '“Kumis alqa”'),
    altyn: words('«Алтын алқа»', '«Алтын алқа»', '“Altyn alqa”'),
    older_title: words('бұрын берілген атақ немесе орден', 'ранее присвоенное звание или орден', 'older title or order'),
  },
  words('наградасы', 'награда', 'award'),
);

/** Allowance to an awarded mother of many children (Social Code arts 93–95). */
export const multiChildMotherAllowance = defineBenefit({
  name: 'multi-child-mother-allowance',
  words: words(
    '«Алтын алқа», «Күміс алқа» алқаларымен наградталған аналарға жәрдемақы',
    'пособие матери, награждённой подвесками «Алтын алқа», «Күміс алқа»',
    'allowance to an awarded mother of many children',
  ),
  payment: 'month',
  follows: 'parameters',
  facts: z.strictObject({ ...commonFacts, award: z.enum(awards).meta({ description: 'kumis, altyn, or an older title or order' }) }),
  articles: [
    { from: '2014-01-01', act: 'SGP06', article: '', certainty: 'unknown' },
    { from: '2018-01-01', act: 'FAM22', article: '9, 10', certainty: 'law' },
    { from: '2023-07-01', act: 'SC9', article: '93–95', certainty: 'law' },
  ],
  columns: (facts) => ({ award: facts.award }),
  rule: (day) => {
    const coefficient = table(terms.coefficient, [{ kind: 'choice', column: award, values: awards }], (at) =>
      day.value(`multi-child-mother-allowance/${awards[at]}`),
    );
    return line(day, terms.monthlyAmount, times(coefficient, day.value('monthly-index')));
  },
  period: (facts, day) => fromApplication(facts, day.on, day.article),
});
