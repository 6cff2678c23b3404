import type { AmountName } from './amount-names.ts';
import { specialGrounds } from './rules/special-grounds.ts';

/** A repeatable source of numbers in [0, 1): the same seed gives the same people (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Maker = (whole: (below: number) => number, one: <T>(values: readonly T[]) => T) => unknown;

const sums = (whole: (below: number) => number, months: number): unknown[] =>
  Array.from({ length: whole(months + 1) }, () => ({ tiyn: whole(60_000_000) }));

/** Invented facts for the benefits whose rules run over columns: for tests, benchmarks and demonstrations, never about a real person. */
const makers: Partial<Readonly<Record<AmountName, Maker>>> = {
  'basic-pension': (whole) => ({ fullYears: whole(60) }),
  'age-pension': (whole, one) => ({
    sex: one(['man', 'woman']),
    monthsBefore1998: whole(500),
    incomes: Array.from({ length: whole(50) }, (_, i) => ({
      month: `${2000 + Math.trunc(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
      amount: { tiyn: whole(90_000_000) },
    })),
  }),
  'age-pension/yearly-increase': (whole, one) => ({
    amountBefore: { tiyn: whole(50_000_000) },
    assignedOn: one(['2013-05-05', '2019-02-03', '2026-02-01']),
  }),
  'disability-allowance': (whole, one) => {
    const kind = one(['general', 'from_childhood', 'child']);
    return {
      category: kind === 'child' ? 'cat_a' : one(['cat_a', 'cat_b', 'cat_c']),
      kind,
      group: one(['I', 'II', 'III']),
      ...(kind === 'child' ? { age: whole(19) } : {}),
      survivorDependants: kind === 'general' ? 0 : whole(9),
    };
  },
  'survivor-allowance': (whole) => {
    const dependants = whole(12);
    return { dependants, fullOrphans: Math.min(dependants, Math.max(0, whole(24) - 12)), serviceFamily: whole(20) === 0 };
  },
  'special-allowance': (_, one) => ({ list: one([1, 2]) }),
  'special-professional-benefit': () => ({}),
  'special-state-benefit': (_, one) => ({ ground: one(specialGrounds) }),
  'birth-allowance': (whole) => ({ childOrder: 1 + whole(9) }),
  'childcare-allowance': (whole) => ({ childOrder: 1 + whole(9) }),
  'large-family-allowance': (whole) => ({ children: whole(14) }),
  'multi-child-mother-allowance': (_, one) => ({ award: one(['kumis', 'altyn', 'older_title']) }),
  'disabled-child-carer-allowance': (whole) => ({ disabledChildren: 1 + whole(3) }),
  'lifelong-disabled-carer-allowance': (whole) => ({ caredPersons: 1 + whole(2) }),
  'burial-payment': (whole, one) => ({
    deceased: one(['pensioner_or_allowance_recipient', 'war_veteran_pensioner', 'list_1_2_recipient', 'enpf_holder', 'annuity']),
    savings: { tiyn: whole(80_000_000) },
  }),
  'social-insurance-payments/capacity-loss': (whole) => ({ incomes24: sums(whole, 24), lossPct: whole(101), months: whole(400) }),
  'social-insurance-payments/breadwinner-loss': (whole) => ({ incomes24: sums(whole, 24), dependants: whole(8), months: whole(400) }),
  'social-insurance-payments/job-loss': (whole) => ({ incomes24: sums(whole, 24), months: 6 + whole(400), monthsPaidBefore: 0 }),
  'social-insurance-payments/pregnancy-and-birth': (whole, one) => ({ incomes12: sums(whole, 12), days: one([126, 140, 170, 184]) }),
  'social-insurance-payments/adoption': (whole) => ({ incomes12: sums(whole, 12), days: 1 + whole(56) }),
  'social-insurance-payments/childcare': (whole) => ({ incomes24: sums(whole, 24), childOrder: 1 + whole(6), born: '2014-01-01' }),
  'social-insurance-payments/yearly-increase': (whole, one) => ({
    amountBefore: { tiyn: whole(50_000_000) },
    assignedOn: one(['2019-02-03', '2026-02-01']),
  }),
  'pension-fund-payout': (whole) => ({
    savings: { tiyn: whole(2_000_000_000) },
    ...(whole(3) === 0 ? { monthBefore: { tiyn: whole(9_000_000) } } : {}),
    leastOnly: whole(9) === 0,
  }),
};

/** Invented facts of `count` people for a benefit, the same for the same seed; undefined for a benefit without columns. */
export function syntheticFacts(name: AmountName, count: number, seed: number): unknown[] | undefined {
  const maker = makers[name];
  if (maker === undefined) return undefined;
  const next = numbersFrom(seed);
  const whole = (below: number) => Math.trunc(next() * below);
  const one = <T>(values: readonly T[]): T => values[whole(values.length)] as T;
  return Array.from({ length: count }, () => maker(whole, one));
}
