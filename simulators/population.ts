import { type Bin, bin, checkDigit, type Iin, ibanCheckDigits, type LocalDate, localDate } from '../src/base/index.ts';
import { madeUpIin } from './made-up-number.ts';
import { sketches } from './residents.ts';

/** A person of the made-up population, with what the made-up registries hold about them. */
export type Resident = {
  readonly id: string;
  readonly iin: Iin;
  readonly name: string;
  readonly birthDate: LocalDate;
  readonly sex: 'male' | 'female';
  readonly phone: string | null;
  readonly region: string;
  readonly district: string;
  readonly address: string;
  readonly account: string;
  /** Records by registry: the facts that an answer may fill, by the name of the fact without its role. */
  readonly records: { readonly [registry: string]: { readonly [fact: string]: string | number | boolean } };
};

/** What the registries know of everybody who has not something of their own there. */
const everybody: Resident['records'] = {
  'transit-account': { averageIncome: 18_500_000, incomeFrom: '2018-01-01', incomeUntil: '2025-12-31' },
};

/** The made-up residents, the same at every start. */
export const population: readonly Resident[] = sketches.map((sketch, i) => ({
  id: `citizen-${String(i + 1).padStart(3, '0')}`,
  iin: madeUpIin(sketch.born, sketch.sex, i),
  name: sketch.name,
  birthDate: localDate(sketch.born),
  sex: sketch.sex,
  phone: sketch.phone === false ? null : `+770000000${String(i + 10)}`,
  region: sketch.region,
  district: sketch.district,
  address: sketch.address,
  account: madeUpAccount(i),
  records: { ...everybody, ...(sketch.records ?? {}) },
}));

/** An account that passes the check of IBAN but names a bank that does not exist. */
function madeUpAccount(n: number): string {
  const number = `A${String(n + 1).padStart(12, '0')}`;
  return `KZ${ibanCheckDigits('601', number)}601${number}`;
}

/** A firm of the made-up population, as the registry of legal entities has it. */
export type Firm = { readonly bin: Bin; readonly name: string };

/** The firms of the demonstration. */
export const firms: readonly Firm[] = [
  { bin: bin(withCheckDigit('20054099900')), name: '«Ақ жол ритуал» ЖШС' },
  { bin: bin(withCheckDigit('15034099901')), name: '«Дала инжиниринг» ЖШС' },
];

function withCheckDigit(start: string): string {
  const digit = checkDigit(start);
  if (digit === undefined) throw new RangeError(`${start} has no check digit`);
  return `${start}${digit}`;
}
