import { z } from 'zod';
import { defineBenefit, line } from '../benefit.ts';
import { column, times } from '../expression.ts';
import { changesOf, commonFacts, count, countOn, lastDayWith, people } from '../facts.ts';
import { endingAt, fromApplication } from '../period.ts';
import { codeAfter, codeStart, countColumn, terms, words } from './terms.ts';

const disabledChildren = countColumn(
  'disabledChildren',
  30,
  words('мүгедектігі бар балалар саны', 'число детей с инвалидностью', 'number of disabled children'),
);

const startReading = words(
  'Кодекстің жалпы қағидасы оқылмаған; өтініш берілген күннен бастап деп алынды',
  'Общее правило Кодекса не прочитано; принято со дня обращения',
  'The general rule of the Code was not read; taken from the day of application',
);

/** Allowance for raising a disabled child (Social Code arts 183–186): each disabled child to eighteen is paid for. */
export const disabledChildCarer = defineBenefit({
  name: 'disabled-child-carer-allowance',
  words: words(
    'мүгедектігі бар баланы тәрбиелеушіге берілетін жәрдемақы',
    'пособие воспитывающему ребёнка с инвалидностью',
    'allowance for raising a disabled child',
  ),
  payment: 'month',
  follows: 'parameters',
  facts: z.strictObject({ ...commonFacts, disabledChildren: people('disabled children under eighteen') }),
  articles: codeAfter('FAM22', '9-1, 10', 'SC13', '183–186'),
  columns: (facts, day) => ({ disabledChildren: countOn(facts.disabledChildren, day.on) }),
  rule: (day) => {
    const byWage = day.find('disabled-child-carer-allowance/of_minimum_wage');
    const each = byWage
      ? times(day.value('disabled-child-carer-allowance/of_minimum_wage'), day.value('minimum-wage'))
      : times(day.value('disabled-child-carer-allowance/of_subsistence_minimum'), day.value('subsistence-minimum'));
    return line(
      day,
      terms.monthlyAmount,
      times(line(day, words('бір балаға', 'на одного ребёнка', 'for one child'), each), column(disabledChildren)),
    );
  },
  period: (facts, day) => {
    const start = fromApplication(facts, day.on, day.article, day.on < codeStart ? undefined : startReading);
    return endingAt(
      start,
      lastDayWith(facts.disabledChildren, 1, day.on),
      words('соңғы бала он сегіз жасқа толғанға дейін', 'до восемнадцати лет последнего ребёнка', 'until the last child is eighteen'),
      day.article,
    );
  },
  changes: (facts) => changesOf(facts.disabledChildren),
});

const caredPersons = countColumn(
  'caredPersons',
  30,
  words('күтім жасалатын адамдар саны', 'число лиц, за которыми осуществляется уход', 'number of persons cared for'),
);

/** Allowance for care of a person of the first group (Social Code arts 172, 187–189): several cared persons add up. */
export const groupOneCarer = defineBenefit({
  name: 'lifelong-disabled-carer-allowance',
  words: words(
    'бірінші топтағы мүгедектігі бар адамға күтімді жүзеге асыратын адамға берілетін жәрдемақы',
    'пособие лицу, осуществляющему уход за лицом с инвалидностью первой группы',
    'allowance for care of a person of the first group',
  ),
  payment: 'month',
  follows: 'parameters',
  facts: z.strictObject({ ...commonFacts, caredPersons: count('persons of group I cared for', 30, 1) }),
  articles: [
    { from: '2014-01-01', act: 'FAM22', article: '9-2', certainty: 'law' },
    { from: '2021-10-24', act: 'SGP21', article: '4, 7', certainty: 'law' },
    { from: '2023-07-01', act: 'SC13', article: '172, 187–189', certainty: 'law' },
  ],
  columns: (facts) => ({ caredPersons: facts.caredPersons }),
  rule: (day) => {
    const each = line(
      day,
      words('бір адамға', 'за одно лицо', 'for one person'),
      times(day.value('lifelong-disabled-carer-allowance'), day.value('subsistence-minimum')),
    );
    return line(day, terms.monthlyAmount, times(each, column(caredPersons)));
  },
  period: (facts, day) => fromApplication(facts, day.on, day.article, day.on < codeStart ? undefined : startReading),
});
