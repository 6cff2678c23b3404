import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { instant, localDate, type Sha256, tiyn } from '../src/base/index.ts';
import { calculate, publishedParameters } from '../src/benefits/index.ts';
import {
  type AwardEvent,
  type AwardId,
  awardEventHash,
  createRecalculations,
  hashOfRows,
  isAwardId,
  type RecalculationRow,
  type RecalculationSpec,
  type Region,
} from '../src/payments/index.ts';
import { createAwardStore, createRecalculationStore, type Database, openDatabase } from '../src/store/index.ts';
import { type ChainedAwardEvent, writeAwardEvents } from '../src/store/payments/award-log.ts';
import { findPostgres, startPostgres, stopPostgres } from '../src/store/testing/postgres-server.ts';

const count = Number(process.argv[2] ?? 1_000_000);
const whole = Number(process.argv[3] ?? count / 10);
const page = 5000;
const at = instant('2026-01-05T05:00:00Z');
const from = localDate('2026-01-01');
const granted = localDate('2025-03-01');
const start = '0'.repeat(64) as Sha256;

const seconds = async (work: () => Promise<unknown>) => {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
};

const idOf = (index: number): AwardId => {
  const id = `A${String(index + 1).padStart(9, '0')}`;
  if (!isAwardId(id)) throw new Error('no award is called so');
  return id;
};

const amountAt = (years: number, on: typeof from) => {
  const found = calculate('basic-pension', { fullYears: years }, on);
  if (found.kind === 'refused') throw new Error(String(found.ground));
  return found.amount;
};
const before = Array.from({ length: 60 }, (_, years) => amountAt(years, granted));
const after = Array.from({ length: 60 }, (_, years) => amountAt(years, from));

const spec = (id: string): Omit<RecalculationSpec, 'at'> => ({
  id,
  kind: 'indexation',
  benefits: ['basic-pension'],
  from,
  changes: [],
  lower: false,
  order: { number: '17', on: from },
  by: 'bench',
});

const basis = { kind: 'decision', number: '17', on: from } as const;

/** The grant of an award, as a decision makes it. */
function grantAt(index: number): AwardEvent {
  const years = index % 60;
  const facts = { fullYears: years };
  return {
    kind: 'granted',
    award: idOf(index),
    recipient: '620320499907' as never,
    benefit: 'basic-pension',
    form: 'full',
    region: '71' as Region,
    from: granted,
    rates: [{ from: granted, monthly: before[years] ?? tiyn(0), why: 'c' }],
    deductions: [],
    calculated: { name: 'basic-pension', on: granted, knownAt: at, payment: 'month', facts },
    seq: 1,
    at,
    actor: 'bench',
    key: 'grant',
    basis,
  };
}

/** The event of the recalculation, as `executeRows` makes it. */
function eventAt(index: number): AwardEvent {
  const monthly = after[index % 60] ?? tiyn(0);
  return {
    kind: 'recalculated',
    reason: 'recalculation',
    rates: [{ from, monthly, why: 'recalculation/store' }],
    calculated: { name: 'basic-pension', on: from, knownAt: at, payment: 'month' },
    mass: { recalculation: 'store', article: 'Social Code of the Republic of Kazakhstan 216', changes: [] },
    seq: 2,
    at,
    actor: 'recalculation',
    key: 'recalculation/store',
    basis,
  };
}

const rowAt = (index: number): RecalculationRow => ({
  award: idOf(index),
  version: 1,
  benefit: 'basic-pension',
  region: '71' as Region,
  from,
  before: before[index % 60] ?? tiyn(0),
  after: after[index % 60] ?? tiyn(0),
  outcome: 'rises',
});

const pagesOf = (n: number) =>
  Array.from({ length: Math.ceil(n / page) }, (_, k) => ({ first: k * page, last: Math.min(n, (k + 1) * page) }));
const range = <T>(first: number, last: number, make: (index: number) => T): T[] =>
  Array.from({ length: last - first }, (_, k) => make(first + k));

/** The links of the chains, each worked out when the database is to be given it, as `appendToAwards` does. */
function* links(events: readonly { readonly award: AwardId; readonly event: AwardEvent }[]): Generator<ChainedAwardEvent> {
  for (const { award, event } of events) yield { award, event, hash: awardEventHash(award, event, start) };
}

/**
 * Stores new amounts and events the way a recalculation does: pages of the dry run, then pages of events, a transaction each. The links of
 * the chains are worked out within the time that is taken.
 */
async function store(db: Database): Promise<number> {
  const recalculations = createRecalculationStore(db);
  let known = await recalculations.start({ ...spec('store'), at });
  let taken = 0;
  for (const { first, last } of pagesOf(count)) {
    const rows = range(first, last, rowAt);
    const events = range(first, last, (index) => ({ award: idOf(index), event: eventAt(index) }));
    taken += await seconds(async () => {
      const upTo = idOf(last - 1);
      if (
        !(await recalculations.keepPage(
          known,
          { kind: 'page-counted', upTo, rows: rows.length, rowsHash: hashOfRows(rows), by: 'bench', at },
          rows,
        ))
      )
        throw new Error('the page was not kept');
      await db.transaction((tx) => writeAwardEvents(tx, links(events)));
    });
    known = (await recalculations.find('store')) ?? known;
  }
  return taken;
}

/**
 * Bare COPY of the very same rows, by the server itself from its own files, into tables of the same columns, keys, indexes and checks:
 * one statement a table, nothing worked out and nothing sent. The median of three times.
 */
async function copy(db: Database, folder: string): Promise<number> {
  const tables = ['award_event', 'recalculation_row'];
  for (const table of tables) {
    await db.script(`copy ${table} to '${join(folder, table)}'`);
    await db.script(`create table ${table}_copy (like ${table} including all)`);
  }
  const taken: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    await db.script(`truncate ${tables.map((table) => `${table}_copy`).join(', ')}`);
    await db.script('checkpoint');
    taken.push(
      await seconds(async () => {
        for (const table of tables) await db.script(`copy ${table}_copy from '${join(folder, table)}'`);
      }),
    );
  }
  return taken.toSorted((a, b) => a - b)[1] ?? 0;
}

/** A whole recalculation of awards: loaded, worked out, counted, approved, loaded again, decided, chained, stored. */
async function recalculate(db: Database): Promise<Record<string, number>> {
  await db.script('alter table award_event disable trigger user; truncate award_event; alter table award_event enable trigger user;');
  for (const { first, last } of pagesOf(whole)) {
    const events = range(first, last, (index) => {
      const event = grantAt(index);
      return { award: idOf(index), event, hash: awardEventHash(idOf(index), event, start) };
    });
    await writeAwardEvents(db, events);
    await db.query(
      "insert into award (id, person, from_month, mark_next) select id, decode('00', 'hex'), '2025-03', '2026-01' from unnest($1::text[]) as id",
      [events.map(({ award }) => award)],
    );
  }
  const awards = createAwardStore(db, () => start);
  const service = createRecalculations({
    store: createRecalculationStore(db),
    awards,
    book: async () => publishedParameters,
    now: () => at,
    page: 1000,
  });
  await service.start(spec('whole'));
  const dryRun = await seconds(() => service.goOn('whole', Number.MAX_SAFE_INTEGER));
  for (const who of ['a', 'b']) await service.act('whole', { kind: 'approve' }, who);
  const execution = await seconds(() => service.goOn('whole', Number.MAX_SAFE_INTEGER));
  const [made] = await db.query<{ n: number }>("select count(*) as n from award_event where key = 'recalculation/whole'");
  return { awards: whole, dryRun, execution, events: made?.n ?? 0 };
}

const bin = findPostgres();
if (!bin) throw new Error('PostgreSQL is not installed');
const server = await startPostgres(bin, { durable: true, settings: ['max_wal_size=8GB', 'shared_buffers=512MB'] });
const admin = await openDatabase({ url: server.urlOf('postgres'), connections: 2 });
try {
  const stored = await store(admin);
  const copied = await copy(admin, server.folder);
  const all = await recalculate(admin);
  console.log(JSON.stringify({ rows: count, storeSeconds: stored, copySeconds: copied, ratio: stored / copied, bar: 2.5, whole: all }));
} finally {
  await admin.close();
  await stopPostgres(server);
  rmSync(server.folder, { recursive: true, force: true });
}
