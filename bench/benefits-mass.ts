import { performance } from 'node:perf_hooks';
import Engine from 'publicodes';
import { iin, instant, localDate } from '../src/base/index.ts';
import {
  type AmountName,
  applyChange,
  type Columns,
  calculate,
  compileAmount,
  findRow,
  numbersFrom,
  type ParameterBook,
  publishedParameters,
  storeOf,
} from '../src/benefits/index.ts';

/**
 * Mass recalculation after a changed parameter: amounts for synthetic recipients by a rule compiled to columns, against a bare loop over the
 * same arithmetic, with ten thousand random rows checked against the explaining function; publicodes on one simple benefit beside it.
 * Usage: tsx bench/benefits-mass.ts [recipients]. Prints one JSON object.
 */
const recipients = Number(process.argv[2] ?? 5_000_000);
const rounds = 5;
const on = localDate('2027-01-01');
const book = changedBook();

/** The published parameters and the invented figures of a new budget year, approved by two people. */
function changedBook(): ParameterBook {
  const [proposedBy, approvedBy] = [iin('850101399906'), iin('900215499914')];
  const at = { proposedAt: instant('2026-12-01T00:00:00Z'), approvedAt: instant('2026-12-02T00:00:00Z') };
  const source = { kk: 'сынақ бюджеті', ru: 'испытательный бюджет', en: 'trial budget' };
  const figures = {
    'subsistence-minimum': '55123',
    'monthly-index': '4713',
    'minimum-wage': '93000',
    'minimum-pension': '75263',
    'pension-increase': '9.5',
  };
  let next = publishedParameters;
  for (const [parameter, value] of Object.entries(figures)) {
    const changed = applyChange(next, {
      id: `trial-${parameter}`,
      parameter,
      from: on,
      until: localDate('2027-12-31'),
      value,
      source,
      proposedBy,
      approvedBy,
      ...at,
    });
    if ('kind' in changed) throw new Error('the change does not apply');
    next = changed;
  }
  return next;
}

/** Facts of many people straight as columns, over the whole range of each column that people have. */
function syntheticColumns(name: AmountName, limits: Readonly<Record<string, number>>): Columns {
  const compiled = compileAmount(name, on, { book });
  if (compiled.kind === 'refused') throw new Error(compiled.ground);
  const next = numbersFrom(2027);
  return Object.fromEntries(
    compiled.rule.columns.map((column) => {
      const most = limits[column.name] ?? (column.kind === 'choice' ? column.values.length - 1 : column.max);
      const values = new Float64Array(recipients);
      for (let i = 0; i < recipients; i++) values[i] = Math.trunc(next() * (most + 1));
      return [column.name, storeOf(column, values)];
    }),
  );
}

/** The best of several runs, in seconds. */
function best(run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least / 1000;
}

const read = (name: string): number => Number(findRow(book, name, on)?.value);

type Bare = (columns: Columns, amounts: Float64Array) => void;

/** The same arithmetic written by hand for one benefit, as tight as it gets. */
const bare: Readonly<Record<string, Bare>> = {
  'basic-pension': (columns, amounts) => {
    const years = columns.fullYears as Uint8Array;
    const [pm, least, greatest, step] = [
      read('subsistence-minimum'),
      read('basic-pension/least'),
      read('basic-pension/greatest'),
      read('basic-pension/step'),
    ];
    for (let i = 0; i < amounts.length; i++) {
      const share = Math.min(greatest, least + step * Math.max(0, (years[i] as number) - 10));
      amounts[i] = Math.floor((pm * share + 99) / 100) * 100;
    }
  },
  'survivor-allowance': (columns, amounts) => {
    const [family, dependants] = [columns.family as Uint8Array, columns.dependants as Uint8Array];
    const pm = read('subsistence-minimum');
    const table = new Float64Array(44);
    const hundredths = (name: string) => Math.round(read(`survivor-allowance/${name}`) * 100);
    for (let n = 0; n <= 10; n++) {
      table[n] = n === 0 ? -1 : hundredths(n > 5 ? 'max' : `n${n}`);
      table[11 + n] = n === 0 ? -1 : Math.min(n * hundredths('orphan_each'), hundredths('orphan_cap'));
      table[22 + n] = n === 0 ? -1 : -2;
      table[33 + n] = n === 0 ? -1 : -2;
    }
    for (let i = 0; i < amounts.length; i++) {
      const coefficient = table[(family[i] as number) * 11 + (dependants[i] as number)] as number;
      amounts[i] = coefficient < 0 ? coefficient : Math.floor((pm * coefficient + 99) / 100) * 100;
    }
  },
  'age-pension/yearly-increase': (columns, amounts) => {
    const [before, assigned] = [columns.amountBefore as Float64Array, columns.assignedBefore as Uint8Array];
    const factor = 1000 + Math.round(read('pension-increase') * 10);
    for (let i = 0; i < amounts.length; i++) {
      const exact = (before[i] as number) * (assigned[i] === 0 ? factor : 1000);
      amounts[i] = Math.floor((exact + 99_999) / 100_000) * 100;
    }
  },
};

function measure(name: AmountName, limits: Readonly<Record<string, number>>) {
  const started = performance.now();
  const compiled = compileAmount(name, on, { book });
  const compiledMs = performance.now() - started;
  if (compiled.kind === 'refused') throw new Error(compiled.ground);
  const columns = syntheticColumns(name, limits);
  const amounts = new Float64Array(recipients);
  const seconds = best(() => compiled.rule.run(columns, amounts));
  const byHand = new Float64Array(recipients);
  const loop = bare[name];
  const bareSeconds = loop ? best(() => loop(columns, byHand)) : undefined;
  let unequal = 0;
  if (loop)
    for (let i = 0; i < recipients; i++)
      if (amounts[i] !== byHand[i] && !((amounts[i] as number) < 0 && (byHand[i] as number) < 0)) unequal++;
  return {
    benefit: name,
    compiledMs: Math.round(compiledMs * 10) / 10,
    seconds,
    perSecond: Math.round(recipients / seconds),
    ...(bareSeconds === undefined
      ? {}
      : { bareSeconds, ratioToBare: Math.round((seconds / bareSeconds) * 100) / 100, unequalToBare: unequal }),
    ...againstExplaining(name, columns, amounts, compiled.rule.refusals),
  };
}

/** The facts that a row of the columns stands for. */
const factsOf: Readonly<Record<string, (row: (column: string) => number) => object>> = {
  'basic-pension': (row) => ({ fullYears: row('fullYears') }),
  'survivor-allowance': (row) => {
    const [family, dependants] = [row('family'), row('dependants')];
    return {
      dependants,
      fullOrphans: family === 1 ? dependants : family === 2 ? Math.min(1, dependants - 1) : 0,
      serviceFamily: family === 3,
    };
  },
  'age-pension/yearly-increase': (row) => ({
    amountBefore: { tiyn: row('amountBefore') },
    assignedOn: row('assignedBefore') === 0 ? '2026-12-31' : '2027-01-01',
  }),
  'disability-allowance': (row) => {
    const kind = ['general', 'from_childhood', 'child'][row('kind')];
    return {
      category: ['cat_a', 'cat_b', 'cat_c'][row('category')],
      kind,
      group: ['I', 'II', 'III'][row('group')],
      age: row('age'),
      survivorDependants: kind === 'general' ? 0 : row('survivorDependants'),
    };
  },
  'social-insurance-payments/capacity-loss': (row) => ({
    incomes24: [{ tiyn: row('incomeSum') }],
    lossPct: row('lossPct'),
    months: row('months'),
  }),
};

/** Random rows of the run, each compared with the explaining function; combinations that no person can have are passed over. */
function againstExplaining(name: AmountName, columns: Columns, amounts: Float64Array, refusals: readonly { readonly ground: string }[]) {
  const next = numbersFrom(99);
  let [compared, different, seconds] = [0, 0, 0];
  while (compared < 10_000) {
    const at = Math.trunc(next() * recipients);
    const facts = factsOf[name]?.((column) => Number(columns[column]?.[at]));
    const impossible = name === 'survivor-allowance' && columns.family?.[at] !== 0 && Number(columns.dependants?.[at]) < 2;
    const lone = name === 'disability-allowance' && columns.kind?.[at] === 0 && columns.survivorDependants?.[at] !== 0;
    if (facts === undefined || impossible || lone) continue;
    const start = performance.now();
    const one = calculate(name, facts, on, { book });
    seconds += (performance.now() - start) / 1000;
    const mass = amounts[at] as number;
    if (one.kind === 'calculated' ? one.amount !== mass : refusals[-mass - 1]?.ground !== one.ground) different++;
    compared++;
  }
  return { comparedWithExplaining: compared, different, explainedPerSecond: Math.round(compared / seconds) };
}

/** The basic pension before rounding, written for publicodes and evaluated person by person. */
function measurePublicodes(people: number) {
  const [pm, least, greatest, step] = [
    read('subsistence-minimum'),
    read('basic-pension/least'),
    read('basic-pension/greatest'),
    read('basic-pension/step'),
  ];
  const engine = new Engine({
    years: 0,
    beyond: { valeur: 'years - 10', plancher: 0 },
    share: { valeur: `${least} + ${step} * beyond`, plafond: greatest },
    amount: `${pm} * share / 100`,
  });
  const next = numbersFrom(2027);
  const years = Array.from({ length: people }, () => Math.trunc(next() * 60));
  const start = performance.now();
  let different = 0;
  for (const fullYears of years) {
    engine.setSituation({ years: fullYears });
    const value = Number(engine.evaluate('amount').nodeValue);
    const one = calculate('basic-pension', { fullYears }, on, { book });
    if (one.kind !== 'calculated' || Math.abs(Number(one.exact) - value) > 1e-6) different++;
  }
  const both = performance.now() - start;
  const alone = performance.now();
  for (const fullYears of years) calculate('basic-pension', { fullYears }, on, { book });
  const seconds = (both - (performance.now() - alone)) / 1000;
  return { benefit: 'basic-pension', people, perSecond: Math.round(people / seconds), differentFromExplaining: different };
}

const results = [
  measure('basic-pension', { fullYears: 59 }),
  measure('survivor-allowance', { dependants: 10 }),
  measure('age-pension/yearly-increase', { amountBefore: 50_000_000 }),
  measure('disability-allowance', { age: 90, survivorDependants: 6 }),
  measure('social-insurance-payments/capacity-loss', { months: 400 }),
];
const slowest = Math.min(...results.map((one) => one.perSecond));
process.stdout.write(
  `${JSON.stringify(
    {
      benchmark: 'benefits-mass',
      recipients,
      node: process.version,
      results,
      publicodes: measurePublicodes(2000),
      target: {
        perSecond: 1_000_000,
        met: slowest >= 1_000_000 && results.every((one) => one.different === 0 && (one.unequalToBare ?? 0) === 0),
      },
    },
    null,
    2,
  )}\n`,
);
