import { rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { instant, localDate, type Sha256, sha256, type Tiyn } from '../src/base/index.ts';
import { calculate, publishedParameters } from '../src/benefits/index.ts';
import {
  type AwardEvent,
  type AwardId,
  awardEventHash,
  createRecalculations,
  monthAfter,
  month as monthOf,
} from '../src/payments/index.ts';
import { account, inventedIin, settings } from '../src/payments/testing/examples.ts';
import { payMonth } from '../src/payments/testing/pay-month.ts';
import {
  createAwardStore,
  createRecalculationStore,
  type Database,
  makeNightlyRoot,
  openDatabase,
  verifyAudit,
} from '../src/store/index.ts';
import { writeAwardEvents } from '../src/store/payments/award-log.ts';
import { openHouse } from '../src/store/payments/testing/stored-house.ts';
import { findPostgres, startPostgres, stopPostgres } from '../src/store/testing/postgres-server.ts';

/**
 * The audit of many awards on a PostgreSQL server: each with the events of a life in payment, months that real runs have paid, a recalculation
 * of all of them and a night's root. How many awards a second, and how much memory this process needs meanwhile.
 *
 *   node bench/payments-audit.ts [awards] [months]
 */
const count = Number(process.argv[2] ?? 100_000);
const months = Number(process.argv[3] ?? 3);
const page = 5000;
const from = localDate('2025-11-01');
const at = instant('2025-11-03T05:00:00Z');
const basis = { kind: 'decision', number: '1', on: from } as const;
const holder = inventedIin('620320', 4, 0);
const hash = (number: string) => sha256(number);

const idOf = (index: number) => `A${String(index + 1).padStart(9, '0')}` as AwardId;
const monthly = Array.from({ length: 60 }, (_, fullYears): Tiyn => {
  const found = calculate('basic-pension', { fullYears }, from);
  if (found.kind === 'refused') throw new Error(found.ground);
  return found.amount;
});

/** The grant of an award, its account and the bank's word on it. */
function eventsAt(index: number): readonly AwardEvent[] {
  const fullYears = index % 60;
  const given = account(index + 1, holder, index % 2 ? '999' : '997');
  const of = (seq: number, key: string) => ({ seq, at, actor: 'bench', key, basis });
  return [
    {
      kind: 'granted',
      award: idOf(index),
      recipient: holder,
      benefit: 'basic-pension',
      form: 'full',
      region: String(10 + (index % 20)) as never,
      from,
      rates: [{ from, monthly: monthly[fullYears] ?? (0 as Tiyn), why: 'c' }],
      deductions: [],
      calculated: { name: 'basic-pension', on: from, knownAt: at, payment: 'month', facts: { fullYears } },
      ...of(1, 'grant'),
    },
    { kind: 'account-given', account: given, ...of(2, 'given') },
    { kind: 'account-confirmed', iban: given.iban, ...of(3, 'confirmed') },
  ];
}

async function fill(db: Database): Promise<void> {
  for (let first = 0; first < count; first += page) {
    const ids = Array.from({ length: Math.min(page, count - first) }, (_, k) => first + k);
    const chained = ids.flatMap((index) => {
      let previous = '0'.repeat(64) as Sha256;
      return eventsAt(index).map((event) => {
        previous = awardEventHash(idOf(index), event, previous);
        return { award: idOf(index), event, hash: previous };
      });
    });
    await writeAwardEvents(db, chained);
    await db.query(
      "insert into award (id, person, from_month, mark_next) select id, decode($2, 'hex'), $3, $3 from unnest($1::text[]) as id",
      [ids.map(idOf), hash(holder), from.slice(0, 7)],
    );
  }
}

async function live(db: Database, folder: string): Promise<void> {
  const house = openHouse(db, folder);
  for (let i = 0, month = monthOf('2025-11'); i < months; i += 1, month = monthAfter(month)) {
    process.stderr.write(`paying ${month}\n`);
    house.setToday(localDate(`${month}-25`));
    await payMonth(house, month, settings(`${month}-26`, page));
  }
  process.stderr.write('recalculating\n');
  const service = createRecalculations({
    store: createRecalculationStore(db),
    awards: createAwardStore(db, hash),
    book: async () => publishedParameters,
    now: () => instant('2026-01-05T05:00:00Z'),
    page: 1000,
  });
  const day = localDate('2026-01-01');
  const order = { number: '17', on: day };
  await service.start({ id: 'R', kind: 'indexation', benefits: ['basic-pension'], from: day, changes: [], lower: false, order, by: 'a' });
  await service.goOn('R', Number.MAX_SAFE_INTEGER);
  for (const who of ['a', 'b']) await service.act('R', { kind: 'approve' }, who);
  await service.goOn('R', Number.MAX_SAFE_INTEGER);
  await makeNightlyRoot(db, localDate('2026-02-01'), instant('2026-02-02T00:00:00Z'));
}

const bin = findPostgres();
if (!bin) throw new Error('this benchmark needs a PostgreSQL server: apt-get install postgresql');
const server = await startPostgres(bin, { durable: false, settings: ['max_wal_size=8GB', 'shared_buffers=512MB'] });
const db = await openDatabase({ url: server.urlOf('postgres'), connections: 4 });
try {
  await fill(db);
  await live(db, server.folder);
  await db.script('analyze');
  global.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const begun = performance.now();
  const { awards, awardEvents, differences, first } = await verifyAudit(db, { hash });
  const seconds = (performance.now() - begun) / 1000;
  clearInterval(watch);
  const [lines] = await db.query<{ n: number }>('select count(*) as n from payment_line');
  if (differences > 0) throw new Error(`${differences} differences: ${JSON.stringify(first.slice(0, 3))}`);
  const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20);
  console.log(
    JSON.stringify({
      awards,
      awardEvents,
      lines: lines?.n,
      seconds: Number(seconds.toFixed(1)),
      awardsPerSecond: Math.round(awards / seconds),
      megabytesBefore: megabytes(before),
      megabytesMost: megabytes(most),
    }),
  );
} finally {
  await db.close();
  await stopPostgres(server);
  rmSync(server.folder, { recursive: true, force: true });
}
