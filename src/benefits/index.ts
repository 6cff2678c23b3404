export { type AmountName, amountNames, amountsOfRegulation, isAmountName } from './amount-names.ts';
export type { Article, Calculation, Certainty, Input, Line, Origin } from './calculation.ts';
