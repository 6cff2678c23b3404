import { z } from 'zod';
import { refuse } from '../../base/index.ts';
import { defineBenefit, line } from '../benefit.ts';
import { choose, column, greatest, least, over, plus, table, times, whole } from '../expression.ts';
import { commonFacts, money } from '../facts.ts';
import { fromApplication } from '../period.ts';
import { choiceColumn, codeAfter, moneyColumn, terms, words } from './terms.ts';

const savings = moneyColumn('savings', 1_000_000_000, words('зейнетақы жинақтары', 'пенсионные накопления', 'pension savings'));
const monthBefore = moneyColumn(
  'monthBefore',
  100_000_000,
  words('өткен жылғы айлық төлем', 'месячная выплата прошлого года', 'monthly payout of the year before'),
);
const stage = choiceColumn(
  'stage',
  {
    'first-year': words('бірінші жыл', 'первый год', 'first year'),
    'later-year': words('кейінгі жыл', 'последующий год', 'later year'),
    least: words('тек ең төмен төлем', 'только минимальная выплата', 'least payout only'),
  },
  words('төлем кезеңі', 'период выплаты', 'stage of the payout'),
);
const groupsUnknown = refuse(
  'rule-unknown',
  words(
    'Бұл санаттағы алушылар үшін коэффициент белгісіз',
    'Коэффициент для этой категории получателей неизвестен',
    'The coefficient for this kind of recipient is not known',
  ),
);

/** Payout from pension savings (Social Code arts 220–224): 6.5 % a year, growing by 5 %, not below 70 % of the subsistence minimum. */
export const pensionFundPayout = defineBenefit({
  name: 'pension-fund-payout',
  words: words('БЖЗҚ-дан төленетін зейнетақы төлемдері', 'пенсионные выплаты из ЕНПФ', 'payout from the pension fund'),
  payment: 'month',
  follows: 'right',
  facts: z.strictObject({
    ...commonFacts,
    savings: money('savings on the day'),
    monthBefore: money('monthly payout of the year before, in later years').optional(),
    holder: z.enum(['ordinary', 'disabled', 'occupational']).optional(),
    leastOnly: z.boolean().optional().meta({ description: 'only the least monthly payout of the day' }),
  }),
  articles: codeAfter('PEN20', '31–33', 'SC15', '220–224'),
  columns: (facts) => {
    if (facts.holder !== undefined && facts.holder !== 'ordinary') return groupsUnknown;
    const stage = facts.leastOnly ? 'least' : facts.monthBefore === undefined ? 'first-year' : 'later-year';
    return { savings: facts.savings, monthBefore: facts.monthBefore ?? 0, stage };
  },
  rule: (day) => {
    const floorAmount = line(
      day,
      words('ең төмен айлық төлем', 'минимальная месячная выплата', 'least monthly payout'),
      times(day.value('subsistence-minimum'), day.value('pension-fund-payout/least')),
    );
    const first = over(times(column(savings), day.value('pension-fund-payout/rate')), whole(12));
    const later = times(column(monthBefore), plus(whole(1), day.value('pension-fund-payout/growth')));
    const isLater = table(
      words('кейінгі жыл', 'последующий год', 'later year'),
      [{ kind: 'choice', column: stage, values: ['first-year', 'later-year', 'least'] }],
      (at) => whole(at),
    );
    const monthly = line(day, terms.monthlyAmount, least(column(savings), greatest(choose(isLater, whole(0), first, later), floorAmount)));
    const limit = line(
      day,
      words('бір жолғы төлем шегі', 'предел единовременной выплаты', 'limit of the payout at once'),
      times(day.value('pension-fund-lump-sum'), day.value('minimum-pension')),
    );
    const atOnce = line(
      day,
      words('Бір жолғы төлем: барлық жинақ', 'Единовременная выплата: все накопления', 'Payout at once: all savings'),
      column(savings),
    );
    const paid = day.on < '2023-07-01' ? monthly : choose(isLater, whole(0), choose(column(savings), limit, atOnce, monthly), monthly);
    return choose(isLater, whole(1), paid, floorAmount);
  },
  period: (facts, day) => fromApplication(facts, day.on, day.article),
  paidOnce: (facts, day) => {
    const [limit, pension] = [day.row('pension-fund-lump-sum'), day.row('minimum-pension')];
    if (facts.monthBefore !== undefined || facts.leastOnly || 'kind' in limit || 'kind' in pension) return false;
    return facts.savings <= Number(limit.value) * Number(pension.value) * 100;
  },
});
