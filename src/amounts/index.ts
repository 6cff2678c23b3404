export { amountsOfCases } from './amounts-of-cases.ts';
export { explanationOf } from './explanation.ts';
