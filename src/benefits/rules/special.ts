import { z } from 'zod';
import { addDays, addMonths, refuse } from '../../base/index.ts';
import { defineBenefit, line } from '../benefit.ts';
import { choose, column, least, minus, refused, table, times, whole } from '../expression.ts';
import { commonFacts, date, money } from '../facts.ts';
import { dayLine, endingAt, fromApplication, fromRight } from '../period.ts';
import { groundLabels, specialGrounds } from './special-grounds.ts';
import { choiceColumn, codeAfter, codeStart, moneyColumn, terms, words } from './terms.ts';

const lists = ['1', '2'] as const;
const list = choiceColumn(
  'list',
  { 1: words('№ 1 тізім', 'Список № 1', 'list 1'), 2: words('№ 2 тізім', 'Список № 2', 'list 2') },
  words('тізім', 'список', 'list'),
);

/** Special allowance of those who worked by lists 1 and 2 (Law of 1999 No 414, arts 4–7; it stays in force beside the Code). */
export const specialAllowance = defineBenefit({
  name: 'special-allowance',
  words: words(
    'мемлекеттік арнайы жәрдемақы (№ 1 және № 2 тізімдер)',
    'государственное специальное пособие (Списки № 1 и № 2)',
    'special allowance, lists 1 and 2',
  ),
  payment: 'month',
  follows: 'parameters',
  facts: z.strictObject({
    ...commonFacts,
    list: z.union([z.enum(lists), z.literal(1), z.literal(2)]).transform((given) => (String(given) === '1' ? '1' : '2')),
  }),
  articles: [{ from: '2014-01-01', act: 'L12', article: '4–7', certainty: 'law' }],
  columns: (facts) => ({ list: facts.list }),
  rule: (day) => {
    const coefficient = table(terms.coefficient, [{ kind: 'choice', column: list, values: lists }], (at) =>
      day.value(`special-allowance/list_${at + 1}`),
    );
    return line(day, terms.monthlyAmount, times(coefficient, day.value('monthly-index')));
  },
  period: (facts, day) => fromApplication(facts, day.on, day.article),
});

const notYet = refuse(
  'no-such-benefit-yet',
  words(
    'Бұл жәрдемақы 2024 жылғы 1 қаңтардан бастап төленеді',
    'Это пособие выплачивается с 1 января 2024 года',
    'This benefit is paid from 1 January 2024',
  ),
);

/** Special professional benefit (Social Code arts 195-1 to 195-5, from 2024): two subsistence minimums until pension age. */
export const specialProfessionalBenefit = defineBenefit({
  name: 'special-professional-benefit',
  words: words(
    'арнаулы кәсіптік мемлекеттік жәрдемақы',
    'специальное профессиональное государственное пособие',
    'special professional benefit',
  ),
  payment: 'month',
  follows: 'parameters',
  facts: z.strictObject({ ...commonFacts, pensionAgeOn: date('day on which pension age is reached').optional() }),
  articles: [{ from: '2024-01-01', act: 'SC15', article: '195-1 – 195-5', certainty: 'law' }],
  columns: () => ({}),
  rule: (day) =>
    day.on < '2024-01-01'
      ? refused(notYet)
      : line(day, terms.monthlyAmount, times(day.value('special-professional-benefit'), day.value('subsistence-minimum'))),
  period: (facts, day) =>
    endingAt(
      fromApplication(facts, day.on, day.article),
      facts.pensionAgeOn === undefined ? null : addDays(facts.pensionAgeOn, -1),
      words('зейнетақы жасына толғанға дейін', 'до достижения пенсионного возраста', 'until pension age'),
      day.article,
    ),
});

const ground = choiceColumn('ground', groundLabels, words('тағайындау негізі', 'основание назначения', 'ground'));
const notInForce = refuse(
  'ground-not-in-force',
  words('Бұл күні заңда мұндай негіз жоқ', 'На эту дату закон такого основания не содержит', 'The law has no such ground on this date'),
);
const rightReading = words(
  'Құқық туындаған күннен бастап тағайындалады деп оқылды (193-бап, 2-тармақ); өтініш беру мерзімі шектелмейді',
  'Прочитано как назначение со дня возникновения права (статья 193, пункт 2); срок обращения не ограничен',
  'Read as granted from the day the right arises (article 193, paragraph 2); there is no time limit to apply',
);

/** Special state benefit (Social Code arts 190–195): one ground, by choice. */
export const specialStateBenefit = defineBenefit({
  name: 'special-state-benefit',
  words: words('арнаулы мемлекеттік жәрдемақы', 'специальное государственное пособие', 'special state benefit'),
  payment: 'month',
  follows: 'parameters',
  facts: z.strictObject({ ...commonFacts, ground: z.enum(specialGrounds) }),
  articles: codeAfter('SGP21', '4–8', 'SC14', '190–195'),
  columns: (facts) => ({ ground: facts.ground }),
  rule: (day) => {
    const cell = (name: string) =>
      day.find(`special-state-benefit/${name}`) ? day.value(`special-state-benefit/${name}`) : refused(notInForce);
    // The carer's row counts in subsistence minimums, all others in monthly indices.
    const base = table(
      words('есептік көрсеткіш', 'расчётный показатель', 'base figure'),
      [{ kind: 'choice', column: ground, values: specialGrounds }],
      (at) => day.value(specialGrounds[at] === 'group_1_carer' ? 'subsistence-minimum' : 'monthly-index'),
    );
    const coefficient = table(terms.coefficient, [{ kind: 'choice', column: ground, values: specialGrounds }], (at) =>
      cell(specialGrounds[at] ?? ''),
    );
    return line(day, terms.monthlyAmount, times(coefficient, base), { article: day.on < codeStart ? day.article : day.at('194') });
  },
  period: (facts, day) =>
    fromRight({ rightFrom: facts.rightFrom ?? facts.appliedOn }, day.on, day.on < codeStart ? day.article : day.at('193', '2'), {
      reading: rightReading,
    }),
});

const deceasedKinds = [
  'pensioner_or_allowance_recipient',
  'war_veteran_pensioner',
  'list_1_2_recipient',
  'enpf_holder',
  'annuity',
] as const;
const deceased = choiceColumn(
  'deceased',
  {
    pensioner_or_allowance_recipient: words(
      'зейнетақы немесе жәрдемақы алушы',
      'получатель пенсии или пособия',
      'recipient of a pension or allowance',
    ),
    war_veteran_pensioner: words('зейнеткер – соғыс ардагері', 'пенсионер – ветеран войны', 'pensioner, war veteran'),
    list_1_2_recipient: words(
      '№ 1, № 2 тізім бойынша жәрдемақы алушы',
      'получатель пособия по Спискам № 1 и № 2',
      'recipient of the allowance of lists 1 and 2',
    ),
    enpf_holder: words('БЖЗҚ-да жинағы бар адам', 'лицо, имеющее накопления в ЕНПФ', 'holder of pension savings'),
    annuity: words(
      'зейнетақы аннуитеті шарты бойынша алушы',
      'получатель по договору пенсионного аннуитета',
      'recipient under a pension annuity',
    ),
  },
  words('қайтыс болған адамның санаты', 'категория умершего', 'kind of the deceased'),
);
const savings = moneyColumn(
  'savings',
  1_000_000_000,
  words('зейнетақы жинақтарының қалдығы', 'остаток пенсионных накоплений', 'pension savings left'),
);
const tooLate = refuse(
  'rule-unknown',
  words(
    'Қайтыс болған күннен үш жыл өткеннен кейінгі тәртіп белгісіз',
    'Порядок по истечении трёх лет со дня смерти неизвестен',
    'What holds more than three years after the death is not known',
  ),
);
const annuityReading = words(
  'Сақтандыру ұйымы төлейтін ең төмен мөлшер',
  'Наименьший размер, выплачиваемый страховой организацией',
  'The least amount, paid by the insurer',
);
const savingsMissing = refuse(
  'facts-invalid',
  words(
    'Зейнетақы жинақтарының қалдығы көрсетілмеген',
    'Не указан остаток пенсионных накоплений',
    'The pension savings left are not given',
  ),
  { facts: 'savings' },
);

/** Burial payment (Social Code art. 242; order 27.06.2023 No 256): monthly indices of the day of death, asked within three years. */
export const burialPayment = defineBenefit({
  name: 'burial-payment',
  words: words('жерлеуге арналған біржолғы төлем', 'единовременная выплата на погребение', 'burial payment'),
  payment: 'once',
  follows: 'right',
  facts: z.strictObject({
    ...commonFacts,
    deceased: z.enum(deceasedKinds).meta({ description: 'what the deceased received' }),
    savings: money('pension savings left, for a holder of savings').optional(),
  }),
  aliases: { column: 'deceased' },
  articles: codeAfter('PEN20', '', 'SC17', '242'),
  columns: (facts) =>
    facts.deceased === 'enpf_holder' && facts.savings === undefined
      ? savingsMissing
      : { deceased: facts.deceased, savings: facts.savings ?? 0 },
  rule: (day, facts) => {
    const axes = [{ kind: 'choice', column: deceased, values: deceasedKinds }] as const;
    const coefficient = table(terms.coefficient, axes, (at) => {
      const name = `burial-payment/${deceasedKinds[at]}`;
      return day.find(name) ? day.value(name) : refused(noSuchKind);
    });
    const fixed = line(
      day,
      words('АЕК-пен берілген мөлшер', 'размер в МРП', 'amount in monthly indices'),
      times(coefficient, day.value('monthly-index')),
    );
    const fromSavings =
      day.on < codeStart
        ? least(fixed, column(savings))
        : choose(minus(column(savings), fixed), day.value('minimum-pension'), column(savings), fixed);
    const isHolder = table(words('жинақ иесі', 'владелец накоплений', 'holder of savings'), axes, (at) =>
      whole(deceasedKinds[at] === 'enpf_holder' ? 1 : 0),
    );
    const reading = facts?.deceased === 'annuity' ? annuityReading : undefined;
    return line(day, terms.paymentAmount, choose(isHolder, whole(0), fixed, fromSavings), { reading });
  },
  period: (facts, day) => {
    const applied = facts.appliedOn;
    if (applied !== undefined && applied > addMonths(day.on, 36)) return tooLate;
    if (applied !== undefined && applied < day.on) return beforeDeath;
    const diedOn = words('қайтыс болған күн', 'день смерти', 'day of death');
    return {
      kind: 'period',
      from: day.on,
      until: null,
      lines: [dayLine(words('Құқық туындаған күн', 'День возникновения права', 'Day the right arose'), diedOn, day.on, day.article)],
    };
  },
});

const noSuchKind = refuse(
  'ground-not-in-force',
  words('Бұл күні мұндай төлем көзделмеген', 'На эту дату такая выплата не предусмотрена', 'There is no such payment on this date'),
);
const beforeDeath = refuse(
  'facts-invalid',
  words('Өтініш қайтыс болған күннен бұрын берілген', 'Обращение раньше дня смерти', 'The application is dated before the death'),
  { facts: 'appliedOn' },
);
