/** Dates on pages are written as on papers. */
export { longDate, moment, shortDate } from '../../documents/index.ts';
