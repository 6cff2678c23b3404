import { z } from 'zod';
import { refuse } from '../../base/index.ts';
import { type Day, defineBenefit, line, noRight } from '../benefit.ts';
import { choose, type Expression, minus, plus, refused, times, whole } from '../expression.ts';
import { commonFacts, date, money } from '../facts.ts';
import { decimal, fraction, isDecimal } from '../fraction.ts';
import { fromApplication, fromRight } from '../period.ts';
import { codeAfter, terms, words } from './terms.ts';

const computedUnknown = refuse(
  'rule-unknown',
  words(
    'Соманы есептеу тәртібі белгісіз; оны растайтын құжаттағы сома енгізіледі',
    'Порядок расчёта суммы неизвестен; вводится сумма из подтверждающего документа',
    'How the sum is worked out is not known; the sum of the paper that proves it is entered',
  ),
);

/** Monthly aid after the capitalised period (Civil Code art. 945 p. 4): the sum stands in a paper and is taken from it, never worked out. */
export const capitalisedInjuryAid = defineBenefit({
  name: 'capitalised-injury-aid',
  words: words(
    'капиталдандыру кезеңі аяқталғаннан кейінгі ай сайынғы төлемдер түріндегі әлеуметтік көмек',
    'социальная помощь в виде ежемесячных выплат после завершения периода капитализации',
    'monthly aid after the capitalised period',
  ),
  payment: 'month',
  follows: 'right',
  facts: z.strictObject({
    ...commonFacts,
    amount: money('monthly sum that the paper states').optional(),
    paper: z.string().min(1).max(300).optional().meta({ description: 'the paper that proves the sum: kind, number, date' }),
  }),
  articles: [{ from: '2014-01-01', act: 'CIVIL', article: '945', certainty: 'law' }],
  rule: (day, facts) => {
    if (facts?.amount === undefined || facts.paper === undefined) return refused(computedUnknown);
    const name = words('құжатта көрсетілген айлық сома', 'ежемесячная сумма по документу', 'monthly sum of the paper');
    return line(
      day,
      terms.monthlyAmount,
      { kind: 'given', value: fraction(facts.amount), words: name, fact: 'amount', unit: 'tenge' },
      { article: day.at('945', '4') },
    );
  },
  period: (facts, day) => fromApplication(facts, day.on, day.article),
});

const contribution = z.strictObject({
  on: date('day of the contribution'),
  amount: money('the contribution'),
  index: z
    .union([z.string().refine(isDecimal, 'not a decimal'), z.number().min(0)])
    .transform(String)
    .optional()
    .meta({ description: 'by how much prices rose from then to the day of the right, as a factor such as "1.0835"' }),
});

const indexMissing = refuse(
  'parameter-unknown',
  words(
    'Жарналардың бірінде инфляция коэффициенті жоқ, сома есептелмейді',
    'Для одного из взносов нет коэффициента инфляции, сумма не рассчитывается',
    'One of the contributions has no inflation factor; no sum is worked out',
  ),
  { parameter: 'inflation-index' },
);
const noDifference = noRight(
  words(
    'Жинақ инфляция ескерілген жарналардан кем емес, айырма жоқ',
    'Накопления не меньше взносов с учётом инфляции, разницы нет',
    'The savings are not below the contributions with inflation; there is no difference',
  ),
);

/** Difference under the state guarantee (Social Code arts 217–219): contributions raised by inflation less the savings, on the day of the right. */
export const pensionGuaranteeDifference = defineBenefit({
  name: 'pension-guarantee-difference',
  words: words(
    'мемлекет кепілдігі бойынша айырма төлемі',
    'выплата разницы по гарантии государства',
    'difference under the state guarantee',
  ),
  payment: 'once',
  follows: 'right',
  facts: z.strictObject({
    ...commonFacts,
    contributions: z.array(contribution).min(1).max(2000),
    savings: money('savings on the day of the right'),
  }),
  articles: codeAfter('PEN20', '5', 'SC15', '217–219'),
  rule: (day, facts) => {
    if (facts === undefined || facts.contributions.some(({ index }) => index === undefined)) return refused(indexMissing);
    const raised = facts.contributions.map(
      (one, at): Expression => raisedContribution(day, `№ ${at + 1}, ${one.on}`, one.amount, one.index ?? ''),
    );
    const total = line(
      day,
      words('инфляция ескерілген жарналар', 'взносы с учётом инфляции', 'contributions with inflation'),
      addedUp(raised),
    );
    const kept: Expression = {
      kind: 'given',
      value: fraction(facts.savings),
      words: words('зейнетақы жинақтары', 'пенсионные накопления', 'pension savings'),
      fact: 'savings',
      unit: 'tenge',
    };
    return line(day, terms.paymentAmount, choose(minus(total, kept), whole(0), refused(noDifference), minus(total, kept)));
  },
  period: (facts, day) => fromRight({ rightFrom: facts.rightFrom }, day.on, day.article),
});

function raisedContribution(day: Day, which: string, amount: number, index: string): Expression {
  const name = words(`жарна ${which}`, `взнос ${which}`, `contribution ${which}`);
  const factor = words(
    `инфляция коэффициенті, жарна ${which}`,
    `коэффициент инфляции, взнос ${which}`,
    `inflation factor, contribution ${which}`,
  );
  const what = words(`инфляция ескерілген жарна ${which}`, `взнос с учётом инфляции ${which}`, `contribution with inflation ${which}`);
  return line(
    day,
    what,
    times(
      { kind: 'given', value: fraction(amount), words: name, fact: 'contributions', unit: 'tenge' },
      { kind: 'given', value: decimal(index), words: factor, fact: 'contributions', unit: 'number' },
    ),
  );
}

/** A sum in halves of halves, so that a thousand contributions do not nest a thousand deep. */
function addedUp(parts: readonly Expression[]): Expression {
  const [first] = parts;
  if (first === undefined) return whole(0);
  if (parts.length === 1) return first;
  const half = Math.trunc(parts.length / 2);
  return plus(addedUp(parts.slice(0, half)), addedUp(parts.slice(half)));
}
