import { z } from 'zod';
import { type LocalDate, refuse } from '../../base/index.ts';
import { type Day, defineBenefit, line, noRight } from '../benefit.ts';
import { type Column, column, type Expression, least, over, refused, table, times, whole } from '../expression.ts';
import { changesOf, commonFacts, count, countOn, lastDayWith, people } from '../facts.ts';
import { endingAt, fromRight } from '../period.ts';
import { choiceColumn, codeAfter, codeStart, countColumn, terms, words } from './terms.ts';

const kinds = ['ordinary', 'only-orphans', 'orphans-with-others', 'service-family'] as const;

const dependants = countColumn('dependants', 30, words('асырауындағылар саны', 'число иждивенцев', 'number of dependants'));
const family = choiceColumn(
  'family',
  {
    ordinary: words('жалпы', 'общий случай', 'ordinary'),
    'only-orphans': words('тек толық жетімдер', 'только круглые сироты', 'only full orphans'),
    'orphans-with-others': words(
      'толық жетімдер және басқа асырауындағылар',
      'круглые сироты и другие иждивенцы',
      'full orphans and others',
    ),
    'service-family': words('қаза тапқан әскери қызметшінің отбасы', 'семья погибшего военнослужащего', 'family of a serviceman'),
  },
  words('отбасының түрі', 'вид семьи', 'kind of family'),
);

const coefficientWords = words(
  'асырауындағылар санының коэффициенті',
  'коэффициент по числу иждивенцев',
  'coefficient by the number of dependants',
);

const nobody = noRight(words('Асырауындағы адамдар жоқ', 'Нет иждивенцев', 'There are no dependants'));
const joiningUnknown = refuse(
  'rule-unknown',
  words(
    'Толық жетімдер мен басқа асырауындағылар (әскери қызметшілер отбасылары) үшін есептеу тәртібі белгісіз',
    'Порядок расчёта для круглых сирот вместе с другими иждивенцами (для семей военнослужащих) неизвестен',
    'How the amount is worked out for full orphans beside other dependants (for families of servicemen) is not known',
  ),
);
const orphanReading = words(
  'Тек толық жетімдер: әр жетімге коэффициент, бірақ шектен аспайды деп оқылды',
  'Только круглые сироты: прочитано как коэффициент на каждого, но не выше предела',
  'Only full orphans: read as the coefficient for each, up to the limit',
);

const step = (day: Day, n: number): Expression => day.value(n > 5 ? 'survivor-allowance/max' : `survivor-allowance/n${n}`);

/** The coefficient of n dependants; none adds nothing (used for the addition to the disability allowance). */
export const survivorCoefficient = (day: Day, of: Column): Expression =>
  table(coefficientWords, [{ kind: 'bands', column: of, starts: [0, 1, 2, 3, 4, 5, 6] }], (n) => (n === 0 ? whole(0) : step(day, n)));

/** Survivor allowance (Social Code arts 234–238): one allowance for all dependants; a member may ask for a share apart. */
export const survivorAllowance = defineBenefit({
  name: 'survivor-allowance',
  words: words(
    'асыраушысынан айырылу жағдайы бойынша мемлекеттік әлеуметтік жәрдемақы',
    'государственное социальное пособие по случаю потери кормильца',
    'survivor allowance',
  ),
  payment: 'month',
  follows: 'parameters',
  facts: z.strictObject({
    ...commonFacts,
    dependants: people('all who have the right, full orphans included'),
    fullOrphans: count('of them full orphans', 30).default(0),
    serviceFamily: z.boolean().default(false).meta({ description: 'family of a serviceman or policeman who died in service' }),
    shareMembers: count('members whose share is paid apart', 30, 1).optional(),
  }),
  articles: codeAfter('GSP22', '13–16', 'SC16', '234–238'),
  columns: (facts, day) => {
    const n = countOn(facts.dependants, day.on);
    if (facts.fullOrphans > n || (facts.shareMembers ?? 1) > Math.max(n, 1)) return tooMany;
    const orphans = facts.fullOrphans === 0 ? 'ordinary' : facts.fullOrphans === n ? 'only-orphans' : 'orphans-with-others';
    return { dependants: n, family: facts.serviceFamily ? 'service-family' : orphans };
  },
  rule: (day, facts) => {
    const reading = facts !== undefined && facts.fullOrphans > 0 ? orphanReading : undefined;
    const cell = (kind: number, n: number): Expression => {
      if (n === 0) return refused(nobody);
      if (kind === 0) return step(day, n);
      return kind === 1
        ? least(times(day.value('survivor-allowance/orphan_each'), whole(n)), day.value('survivor-allowance/orphan_cap'))
        : refused(joiningUnknown);
    };
    const coefficient = table(
      coefficientWords,
      [
        { kind: 'choice', column: family, values: kinds },
        { kind: 'bands', column: dependants, starts: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
      ],
      (kind, n) => cell(kind ?? 0, n ?? 0),
    );
    const article = day.on < codeStart ? day.article : day.at('236');
    const all = line(
      day,
      facts?.shareMembers === undefined
        ? terms.monthlyAmount
        : words('барлық асырауындағыларға', 'на всех иждивенцев', 'for all dependants'),
      times(coefficient, day.value('subsistence-minimum')),
      { article, reading },
    );
    if (facts?.shareMembers === undefined) return all;
    const share = words('бөлек төленетін үлес', 'доля, выплачиваемая отдельно', 'share paid apart');
    return line(day, share, over(times(all, whole(facts.shareMembers)), column(dependants)), { article });
  },
  period: (facts, day) => {
    const start = fromRight(facts, day.on, day.on < codeStart ? day.article : day.at('234', '8'), {
      backMonths: 12,
      knownFrom: codeStart as LocalDate,
    });
    return endingAt(
      start,
      lastDayWith(facts.dependants, 1, day.on),
      words(
        'соңғы асырауындағының құқығы аяқталғанға дейін',
        'до окончания права последнего иждивенца',
        'until the right of the last dependant ends',
      ),
      day.article,
    );
  },
  changes: (facts) => changesOf(facts.dependants),
  standsAlone: (facts) => facts.shareMembers !== undefined,
});

const tooMany = refuse(
  'facts-invalid',
  words(
    'Жетімдер не үлес алушылар саны асырауындағылардан көп',
    'Сирот или получателей доли больше, чем иждивенцев',
    'More orphans or members of a share than dependants',
  ),
  { facts: 'fullOrphans, shareMembers' },
);
