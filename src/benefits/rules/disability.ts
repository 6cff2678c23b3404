import { z } from 'zod';
import { addDays, addMonths, type LocalDate, refuse } from '../../base/index.ts';
import { type Day, defineBenefit, line, noRight } from '../benefit.ts';
import { type Axis, type Column, choose, type Expression, minus, plus, refused, table, times } from '../expression.ts';
import { commonFacts, count, date, money, yearsBetween } from '../facts.ts';
import { fraction } from '../fraction.ts';
import { endingAt, fromRight } from '../period.ts';
import { survivorCoefficient } from './survivors.ts';
import { choiceColumn, codeAfter, codeStart, countColumn, terms, words } from './terms.ts';

const categories = ['cat_a', 'cat_b', 'cat_c'] as const;
const kinds = ['general', 'from_childhood', 'child'] as const;
const groups = ['I', 'II', 'III'] as const;
const ageBands = [0, 7, 16, 18] as const;

const category = choiceColumn(
  'category',
  {
    cat_a: words(
      'жалпы ауру, еңбек жарақаты, кәсіптік ауру, балалар',
      'общее заболевание, трудовое увечье, профессиональное заболевание, дети',
      'general illness, work injury, occupational illness, children',
    ),
    cat_b: words(
      'мерзімді қызмет, радиациялық апаттар мен сынақтар',
      'срочная служба, радиационные аварии и испытания',
      'conscript service, nuclear accidents and tests',
    ),
    cat_c: words(
      'қызмет міндетін атқару кезіндегі жарақат немесе ауру',
      'ранение или заболевание при исполнении служебных обязанностей',
      'wound or illness in service',
    ),
  },
  words('мүгедектік себебінің санаты', 'категория причины инвалидности', 'category of the cause of disability'),
);
const kind = choiceColumn(
  'kind',
  {
    general: words('жалпы', 'общая', 'general'),
    from_childhood: words('бала кезінен', 'с детства', 'from childhood'),
    child: words('мүгедектігі бар бала', 'ребёнок с инвалидностью', 'disabled child'),
  },
  words('мүгедектік түрі', 'вид инвалидности', 'kind of disability'),
);
const group = choiceColumn(
  'group',
  { I: words('бірінші', 'первая', 'first'), II: words('екінші', 'вторая', 'second'), III: words('үшінші', 'третья', 'third') },
  words('мүгедектік тобы', 'группа инвалидности', 'group of disability'),
);
const age = countColumn('age', 120, words('толық жасы', 'полных лет', 'completed years of age'));
const survivorDependants = countColumn(
  'survivorDependants',
  30,
  words(
    'асыраушысынан айырылу бойынша асырауындағылар саны',
    'число иждивенцев по случаю потери кормильца',
    'dependants on loss of the breadwinner',
  ),
);

const axes: readonly Axis[] = [
  { kind: 'choice', column: category, values: categories },
  { kind: 'choice', column: kind, values: kinds },
  { kind: 'choice', column: group, values: groups },
  { kind: 'bands', column: age, starts: ageBands },
];

const noSuchChild = refuse(
  'no-right',
  words(
    'Бала ретіндегі жәрдемақы он сегіз жасқа дейін және жалпы санат бойынша төленеді',
    'Пособие на ребёнка выплачивается до восемнадцати лет и по общей категории',
    'The allowance of a child is paid to the age of eighteen and in the general category',
  ),
);

/** The coefficient of one place of the table. Before 24 October 2021 children are cut at sixteen, from then at seven. */
function coefficient(day: Day, categoryAt: number, kindAt: number, groupAt: number, ageAt: number): Expression {
  const groupName = groups[groupAt] ?? 'I';
  if (categoryAt > 0 && kinds[kindAt] !== 'child') return day.value(`disability-allowance/${categories[categoryAt]}/${groupName}`);
  if (kinds[kindAt] === 'general') return day.value(`disability-allowance/cat_a/${groupName}`);
  if (kinds[kindAt] === 'from_childhood') return day.value(`disability-allowance/from_childhood/${groupName}`);
  if (categoryAt > 0 || ageAt === 3) return refused(noSuchChild);
  if (day.find('disability-allowance/child_under_7'))
    return day.value(ageAt === 0 ? 'disability-allowance/child_under_7' : `disability-allowance/child_7_18/${groupName}`);
  return day.value(ageAt < 2 ? 'disability-allowance/child_under_16' : `disability-allowance/child_16_18/${groupName}`);
}

/** The table of coefficients; for one person without the axes that do not matter for them, so that the explanation names only what counts. */
function ownCoefficient(
  day: Day,
  facts?: { readonly kind: (typeof kinds)[number]; readonly group?: (typeof groups)[number] | undefined },
): Expression {
  const child = facts === undefined || facts.kind === 'child';
  const groupCounts = facts === undefined || facts.group !== undefined;
  const used = axes.filter(({ column: of }) => (of !== age || child) && (of !== group || groupCounts));
  return table(words('мүгедектік коэффициенті', 'коэффициент по инвалидности', 'coefficient of disability'), used, (...at) => {
    const place = (of: Column, otherwise: number) => at[used.findIndex((axis) => axis.column === of)] ?? otherwise;
    return coefficient(day, place(category, 0), place(kind, 0), place(group, 2), place(age, 3));
  });
}

/** The allowance as a top-up to an age pension that is smaller than it (Social Code art. 177 p. 8; from the Code on). */
function topUp(day: Day, allowance: Expression, pension: number): Expression {
  if (day.on < codeStart) return refused(topUpUnknown);
  const name = words('жасына байланысты зейнетақы', 'пенсия по возрасту', 'age pension');
  const paid: Expression = { kind: 'given', value: fraction(pension), words: name, fact: 'agePension', unit: 'tenge' };
  return line(day, terms.monthlyAmount, choose(allowance, paid, refused(noTopUp), minus(allowance, paid)), { article: day.at('177', '8') });
}

const noTopUp = noRight(
  words('Зейнетақы жәрдемақы мөлшерінен кем емес', 'Пенсия не меньше размера пособия', 'The pension is not smaller than the allowance'),
);
const topUpUnknown = refuse(
  'rule-unknown',
  words(
    '2023 жылғы 1 шілдеге дейінгі қосымша төлем тәртібі белгісіз',
    'Порядок доплаты до 1 июля 2023 года неизвестен',
    'How the top-up was paid before 1 July 2023 is not known',
  ),
);

/** Disability allowance (Social Code arts 175–179): a multiple of the subsistence minimum by category, kind, group and age. */
export const disabilityAllowance = defineBenefit({
  name: 'disability-allowance',
  words: words(
    'мүгедектігі бойынша мемлекеттік әлеуметтік жәрдемақы',
    'государственное социальное пособие по инвалидности',
    'disability allowance',
  ),
  payment: 'month',
  follows: 'parameters',
  facts: z.strictObject({
    ...commonFacts,
    category: z.enum(categories).default('cat_a').meta({
      description:
        'cat_a: general, work injury, children; cat_b: conscripts, nuclear accidents and tests; cat_c: service wounds or illness',
    }),
    kind: z.enum(kinds).default('general'),
    group: z.enum(groups).optional().meta({ description: 'not needed for a child of the youngest class' }),
    age: count('completed years, for a child', 120).optional(),
    born: date('date of birth, instead of the age').optional(),
    establishedUntil: date('last day for which the disability is established').optional(),
    agePension: money('age pension in payment: the allowance is then paid as a top-up to its amount').optional(),
    survivorDependants: count('dependants, for a disabled child or a person disabled from childhood who lost a breadwinner', 30).default(0),
  }),
  articles: codeAfter('GSP22', '8–12', 'SC13', '175–179'),
  columns: (facts, day) => {
    const years = facts.age ?? (facts.born === undefined ? undefined : yearsBetween(facts.born, day.on));
    const young = day.find('disability-allowance/child_under_7') ? 7 : 16;
    if (facts.born !== undefined && facts.born > day.on) return missing('born');
    if (facts.kind === 'child' && years === undefined) return missing('age');
    const groupless = facts.kind === 'child' && years !== undefined && years < young;
    if (facts.group === undefined && !groupless) return missing('group');
    if (facts.survivorDependants > 0 && facts.kind === 'general') return missing('survivorDependants');
    return {
      category: facts.category,
      kind: facts.kind,
      group: facts.group ?? 'III',
      age: years ?? 18,
      survivorDependants: facts.survivorDependants,
    };
  },
  rule: (day, facts) => {
    const own = ownCoefficient(day, facts);
    const addition = survivorCoefficient(day, survivorDependants);
    const both = facts?.survivorDependants === 0 ? own : plus(own, addition);
    const article = day.on < codeStart ? day.article : day.at('177');
    if (facts?.agePension === undefined) return line(day, terms.monthlyAmount, times(both, day.value('subsistence-minimum')), { article });
    const allowance = line(
      day,
      words('жәрдемақы мөлшері', 'размер пособия', 'amount of the allowance'),
      times(both, day.value('subsistence-minimum')),
      { article },
    );
    return topUp(day, allowance, facts.agePension);
  },
  period: (facts, day) => {
    const start = fromRight(facts, day.on, day.on < codeStart ? day.article : day.at('175', '4'), {
      backMonths: 3,
      knownFrom: codeStart as LocalDate,
    });
    const grown = facts.kind === 'child' && facts.born !== undefined ? addDays(addMonths(facts.born, 18 * 12), -1) : null;
    const established = endingAt(
      start,
      facts.establishedUntil ?? null,
      words(
        'мүгедектік белгіленген мерзімнің соңы',
        'конец срока, на который установлена инвалидность',
        'end of the time for which the disability is established',
      ),
      day.article,
    );
    return endingAt(
      established,
      grown,
      words('он сегіз жасқа толғанға дейін', 'до достижения восемнадцати лет', 'to the age of eighteen'),
      day.article,
    );
  },
  standsAlone: (facts) => facts.agePension !== undefined,
  changes: (facts) =>
    facts.kind === 'child' && facts.born !== undefined
      ? ageBands.slice(1).map((years) => addMonths(facts.born as LocalDate, years * 12))
      : [],
});

const missing = (fact: string) =>
  refuse(
    'facts-invalid',
    {
      kk: `Деректер толық емес немесе дұрыс емес: ${fact}`,
      ru: `Сведения неполны или неверны: ${fact}`,
      en: `Facts are missing or not right: ${fact}`,
    },
    { facts: fact },
  );
