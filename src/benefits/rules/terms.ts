import type { Words } from '../../base/index.ts';
import type { ArticleFrom } from '../benefit.ts';
import type { Column } from '../expression.ts';

/** Short way to write a text in the three languages, Kazakh first. */
export const words = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

type WorkedOut = Pick<Column, 'of'>;

export const countColumn = (name: string, max: number, of: Words, more: WorkedOut = {}): Column => ({
  kind: 'count',
  name,
  max,
  words: of,
  ...more,
});
export const moneyColumn = (name: string, maxTenge: number, of: Words, more: WorkedOut = {}): Column => ({
  kind: 'money',
  name,
  max: maxTenge * 100,
  words: of,
  ...more,
});
export const choiceColumn = (name: string, labels: Readonly<Record<string, Words>>, of: Words): Column => ({
  kind: 'choice',
  name,
  values: Object.keys(labels),
  labels,
  words: of,
});

/** The Code from 1 July 2023, an older act before; an article that was not read stays empty. */
export const codeAfter = (before: string, beforeArticle: string, code: string, article: string): readonly [ArticleFrom, ArticleFrom] => [
  { from: '2014-01-01', act: before, article: beforeArticle, certainty: beforeArticle === '' ? 'unknown' : 'law' },
  { from: '2023-07-01', act: code, article, certainty: 'law' },
];

/** The day the Social Code came into force. */
export const codeStart = '2023-07-01';

export const terms = {
  monthlyAmount: words('Айлық төлем мөлшері', 'Размер ежемесячной выплаты', 'Monthly amount'),
  paymentAmount: words('Төлем мөлшері', 'Размер выплаты', 'Amount of the payment'),
  coefficient: words('коэффициент', 'коэффициент', 'coefficient'),
} as const;
