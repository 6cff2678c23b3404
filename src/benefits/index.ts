export { type AmountName, amountNames, amountsOfRegulation, findAmountName, isAmountName } from './amount-names.ts';
export { type CalculationOptions, calculate, factsSchema } from './calculate.ts';
export type { Article, Calculation, Certainty, Input, Line, Origin } from './calculation.ts';
export { parameterWords, tablesOf } from './cell-words.ts';
export { type CliOutput, runCalcCli } from './cli.ts';
export type { ColumnRule } from './column-arithmetic.ts';
export type { Columns } from './column-part.ts';
export type { Column } from './expression.ts';
export { articleOn, followsOf, increaseOf, parametersOf } from './follows.ts';
export { type KeptParameters, keptParameters, type ParameterStore } from './kept-parameters.ts';
export { type CompiledAmount, compileAmount, type Gathered, gatherColumns, storeOf } from './mass.ts';
export { dueInMonth, type PartOfMonth, partsOfMonth } from './month.ts';
export { findRow, isPayable, type ParameterBook, type ParameterRow, type ParameterUnit, rowOn } from './parameter-book.ts';
export {
  applyChange,
  approveChange,
  checkProposal,
  type ParameterChange,
  type ParameterProposal,
  type ProposalEnding,
  type ProposalState,
} from './parameter-change.ts';
export { publishedParameters } from './published-parameters.ts';
export { benefitWords } from './registry.ts';
export { amountsOver, type FactsFrom, type Segment } from './schedule.ts';
export { numbersFrom, syntheticFacts } from './synthetic-facts.ts';
