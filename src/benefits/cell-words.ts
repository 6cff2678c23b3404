import type { Words } from '../base/index.ts';
import { isAmountName } from './amount-names.ts';
import type { ParameterBook } from './parameter-book.ts';
import { benefitWords } from './registry.ts';
import { groundLabels } from './rules/special-grounds.ts';
import { words } from './rules/terms.ts';

type Cells = { readonly [part: string]: Words };

const groups: Cells = {
  I: words('I топ', 'I группа', 'group I'),
  II: words('II топ', 'II группа', 'group II'),
  III: words('III топ', 'III группа', 'group III'),
};

const counted = (n: string, orMore = false): Words =>
  orMore ? words(`${n} және одан көп`, `${n} и более`, `${n} and more`) : words(n, n, n);

/** From how many months of participation on. */
const from = (months: string): Words => words(`${months} айдан бастап`, `от ${months} месяцев`, `from ${months} months`);

/** What the cells of a table of parameters are called, by the parts of their names; the last part of a name that has none stays as it is. */
const cells: { readonly [family: string]: Cells } = {
  'age-pension-years': { man: words('ер адам', 'мужчина', 'man'), woman: words('әйел адам', 'женщина', 'woman') },
  'disability-allowance': {
    ...groups,
    cat_a: words(
      'жалпы ауру, еңбек жарақаты, кәсіптік ауру',
      'общее заболевание, трудовое увечье, профессиональное заболевание',
      'general illness, work injury, occupational illness',
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
    from_childhood: words('бала кезінен', 'с детства', 'from childhood'),
    child_under_7: words('7 жасқа дейінгі бала', 'ребёнок до 7 лет', 'child under 7'),
    child_7_18: words('7–18 жастағы бала', 'ребёнок 7–18 лет', 'child of 7–18'),
    child_under_16: words('16 жасқа дейінгі бала', 'ребёнок до 16 лет', 'child under 16'),
    child_16_18: words('16–18 жастағы бала', 'ребёнок 16–18 лет', 'child of 16–18'),
  },
  'survivor-allowance': {
    n1: counted('1'),
    n2: counted('2'),
    n3: counted('3'),
    n4: counted('4'),
    n5: counted('5'),
    max: counted('6', true),
    orphan_each: words('әр толық жетімге', 'на каждого круглого сироту', 'for each full orphan'),
    others_with_orphans: words('толық жетімдермен бірге басқалар', 'другие вместе с круглыми сиротами', 'others beside full orphans'),
    orphan_cap: words('толық жетімдер үшін шек', 'предел для круглых сирот', 'limit for full orphans'),
    service_add_each: words(
      'әскери қызметшінің отбасы, әрқайсысына қосымша',
      'семья военнослужащего, надбавка на каждого',
      'family of a serviceman, added for each',
    ),
    service_cap: words('әскери қызметшінің отбасы, шек', 'семья военнослужащего, предел', 'family of a serviceman, limit'),
  },
  'disabled-child-carer-allowance': {
    of_minimum_wage: words('ең төмен жалақыдан', 'от минимальной зарплаты', 'of the minimum wage'),
    of_subsistence_minimum: words('ең төмен күнкөріс деңгейінен', 'от прожиточного минимума', 'of the subsistence minimum'),
  },
  'birth-allowance': {
    child_1_3: words('бірінші, екінші, үшінші бала', 'первый, второй, третий ребёнок', 'first, second, third child'),
    child_4_plus: words('төртінші және одан кейінгі бала', 'четвёртый и последующие дети', 'fourth and later children'),
  },
  'childcare-allowance': {
    first: words('бірінші бала', 'первый ребёнок', 'first child'),
    second: words('екінші бала', 'второй ребёнок', 'second child'),
    third: words('үшінші бала', 'третий ребёнок', 'third child'),
    fourth_plus: words('төртінші және одан кейінгі бала', 'четвёртый и последующие дети', 'fourth and later children'),
  },
  'large-family-allowance': {
    n4: words('4 бала', '4 ребёнка', '4 children'),
    n5: words('5 бала', '5 детей', '5 children'),
    n6: words('6 бала', '6 детей', '6 children'),
    n7: words('7 бала', '7 детей', '7 children'),
    per_child_from_8: words('8 баладан бастап әр балаға', 'на каждого ребёнка от восьми детей', 'for each child of eight or more'),
  },
  'multi-child-mother-allowance': {
    kumis: words('«Күміс алқа»', '«Күміс алқа»', '“Kumis alqa”'),
    altyn: words('«Алтын алқа»', '«Алтын алқа»', '“Altyn alqa”'),
    older_title: words('бұрын берілген атақ немесе орден', 'ранее присвоенное звание или орден', 'older title or order'),
  },
  'special-allowance': { list_1: words('№ 1 тізім', 'Список № 1', 'list No. 1'), list_2: words('№ 2 тізім', 'Список № 2', 'list No. 2') },
  'special-state-benefit': groundLabels,
  'burial-payment': {
    pensioner_or_allowance_recipient: words(
      'зейнетақы немесе жәрдемақы алушы',
      'получатель пенсии или пособия',
      'recipient of a pension or allowance',
    ),
    war_veteran_pensioner: words('соғыс ардагері, зейнеткер', 'ветеран войны, пенсионер', 'war veteran with a pension'),
    list_1_2_recipient: words('№ 1, № 2 тізім бойынша алушы', 'получатель по спискам № 1, № 2', 'recipient by lists No. 1 and No. 2'),
    enpf_holder: words('БЖЗҚ-да жинағы бар адам', 'лицо, имеющее накопления в ЕНПФ', 'holder of pension savings'),
    annuity: words(
      'зейнетақы аннуитеті шарты бойынша алушы',
      'получатель по договору пенсионного аннуитета',
      'recipient under a pension annuity',
    ),
  },
  'insurance-replacement': {
    capacity: words('еңбек ету қабілетінен айырылу', 'утрата трудоспособности', 'loss of capacity'),
    breadwinner: words('асыраушысынан айырылу', 'потеря кормильца', 'loss of the breadwinner'),
    childcare: words('бала күтімі', 'уход за ребёнком', 'care of a child'),
  },
  'insurance-capacity-loss': {
    from_30: words('30 пайыздан бастап', 'от 30 процентов', 'from 30 per cent'),
    from_60: words('60 пайыздан бастап', 'от 60 процентов', 'from 60 per cent'),
    from_80: words('80 пайыздан бастап', 'от 80 процентов', 'from 80 per cent'),
  },
  'insurance-dependants': { n1: counted('1'), n2: counted('2'), n3: counted('3'), n4_plus: counted('4', true) },
  'insurance-participation': {
    from_0: words('6 айға дейін', 'до 6 месяцев', 'under 6 months'),
    ...Object.fromEntries(['6', '12', '24', '36', '48', '60'].map((months) => [`from_${months}`, from(months)])),
  },
  'insurance-job-loss-months': Object.fromEntries(['6', '12', '24', '36', '48', '60'].map((months) => [`from_${months}`, from(months)])),
};

const familyOf = (parameter: string): string => parameter.split('/')[0] ?? parameter;

/** The name of a cell of a table of parameters; undefined for a parameter that is no cell, or has a name of its own. */
function cellWords(parameter: string): Words | undefined {
  const family = familyOf(parameter);
  const [, ...parts] = parameter.split('/');
  const benefit = parts.join('/');
  if (family === 'rounding') return isAmountName(benefit) ? benefitWords(benefit) : undefined;
  const named = parts.map((part) => cells[family]?.[part]);
  if (named.length === 0 || named.includes(undefined)) return undefined;
  const text = (language: keyof Words) => named.map((one) => one?.[language]).join(', ');
  return words(text('kk'), text('ru'), text('en'));
}

/** What a parameter is called: the name of its table, and which of its cells it is. Undefined for one that the book does not have. */
export function parameterWords(book: ParameterBook, parameter: string): { readonly table: Words; readonly cell?: Words } | undefined {
  const table = book.get(parameter)?.[0]?.words;
  if (!table) return undefined;
  const cell = cellWords(parameter);
  return cell ? { table, cell } : { table };
}

/** The parameters of a book by the table they stand in, in the order of the book; a table of one is a figure by itself. */
export function tablesOf(book: ParameterBook): readonly (readonly [table: string, parameters: readonly string[]])[] {
  const tables = new Map<string, string[]>();
  for (const name of book.keys()) {
    const table = cellWords(name) ? familyOf(name) : name;
    tables.set(table, [...(tables.get(table) ?? []), name]);
  }
  return [...tables];
}
