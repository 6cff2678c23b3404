export { type AmountName, amountNames, amountsOfRegulation, isAmountName } from './amount-names.ts';
export { type CalculationOptions, calculate, factsSchema } from './calculate.ts';
export type { Article, Calculation, Certainty, Input, Line, Origin } from './calculation.ts';
export { findRow, type ParameterBook, type ParameterRow, rowOn } from './parameter-book.ts';
export { applyChange, approveChange, checkProposal, type ParameterChange, type ParameterProposal } from './parameter-change.ts';
export { publishedParameters } from './published-parameters.ts';
