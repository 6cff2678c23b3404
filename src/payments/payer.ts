import type { Bin, Iban } from '../base/index.ts';
import type { Bic } from './bank-directory.ts';
import type { Sector } from './purpose-code.ts';

/** Who pays: the name and number of the payment centre, its account and bank, and its sector in the unified classifier. */
export type Payer = {
  readonly name: string;
  readonly bin: Bin;
  readonly iban: Iban;
  readonly bic: Bic;
  readonly sector: Sector;
  /** The sender's terminal in block 1 of the fixed form: eight letters. */
  readonly terminal: string;
};
