export { amountsOfCases } from './amounts-of-cases.ts';
