import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { instant, localDate, sha256, tiyn } from '../../base/index.ts';
import { type AwardEvent, type AwardId, entryOfAwardEvent, month } from '../../payments/index.ts';
import { enrol } from '../../payments/testing/enrol.ts';
import { application, carryOut, command, decision, inventedIin, registry, settings } from '../../payments/testing/examples.ts';
import type { PaymentHouse } from '../../payments/testing/house.ts';
import { faultsOfBooks, payMonth } from '../../payments/testing/pay-month.ts';
import { makeNightlyRoot } from '../nightly-root.ts';
import { createAwardStore } from '../payments/award-log.ts';
import { storedHouse } from '../payments/testing/stored-house.ts';
import { eachDatabase } from '../testing/index.ts';
import { pastTheGuards } from '../testing/past-the-guards.ts';
import type { Difference } from './difference.ts';
import { verifyAudit } from './verify.ts';

const hash = (number: string) => sha256(number);
const march = '2026-03-R';
const register = `${march}/71/027002`;

eachDatabase('the audit of payments', ({ db }) => {
  let folder = '';
  let house: PaymentHouse;
  const audit = async (page = 2): Promise<readonly Difference[]> =>
    (await verifyAudit(db(), { hash, page })).first.filter(({ of }) => of !== 'counter');
  const tell = async (id: string, told: Parameters<typeof carryOut>[2]) => carryOut(house.memory, id, told);
  const book = async (id: string, event: AwardEvent | undefined, found?: number) => {
    const about = { award: id, budget: '027002', region: '71', ...(found !== undefined && { found: tiyn(found) }) };
    await house.memory.post(event && entryOfAwardEvent(event, about, house.ports.today()));
  };
  const last = async (id: string) => (await house.memory.log(id as AwardId)).at(-1);

  /** Three months: a death that was learned of late, a payment that came back, an overpayment that is withheld and one that was none. */
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jardem-audit-'));
    house = await storedHouse(db(), folder);
    for (let i = 1; i <= 6; i++)
      await enrol(
        house,
        `P${i}`,
        { recipient: inventedIin(`6${i}0101`, 3, i), region: i % 2 ? '71' : '75', monthly: 40_000 + i },
        i % 3 ? '999' : '997',
        i,
      );
    house.setToday(localDate('2026-02-25'));
    await payMonth(house, month('2026-02'), settings('2026-02-26', 2), 'regular', (line) => (line.award === 'P3' ? 'MS03' : undefined));
    await tell(
      'P1',
      command(
        { kind: 'recalculate', reason: 'group-changed', rates: [{ from: localDate('2026-02-01'), monthly: tiyn(3_000_000), why: 'c2' }] },
        '2026-03-02',
        decision('7', '2026-03-02'),
      ),
    );
    await tell(
      'P5',
      command(
        { kind: 'stop', ground: 'death', factOn: localDate('2026-02-10'), newsOn: localDate('2026-03-05') },
        '2026-03-05',
        decision('8', '2026-03-05'),
      ),
    );
    house.setToday(localDate('2026-03-25'));
    await payMonth(house, month('2026-03'), settings('2026-03-26', 2));
    for (const [id, way] of [
      ['P1', 'withhold'],
      ['P2', 'withdraw'],
    ] as const) {
      const amount = id === 'P1' ? 4_000_100 - 3_000_000 : 100;
      await tell(
        id,
        command(
          { kind: 'find-overpayment', overpayment: 'O1', months: [{ month: month('2026-02'), amount: tiyn(amount) }], cause: 'run' },
          '2026-03-27',
          decision('9', '2026-03-27'),
        ),
      );
      await book(id, await last(id));
      if (way === 'withhold')
        await tell(
          id,
          command({ kind: 'agree-overpayment', overpayment: 'O1', basisPoints: 1000 }, '2026-03-28', application('3', '2026-03-28')),
        );
      else {
        await tell(
          id,
          command({ kind: 'withdraw-overpayment', overpayment: 'O1', reason: 'none' }, '2026-03-28', decision('10', '2026-03-28')),
        );
        await book(id, await last(id), amount);
      }
    }
    house.setToday(localDate('2026-04-25'));
    await payMonth(house, month('2026-04'), settings('2026-04-26', 2));
    for (let i = 0; i < 18; i++)
      await tell(
        'P6',
        command({ kind: 'open-review', review: `R${i}`, reason: 'proof-missing' }, '2026-04-27', registry('m', '2026-04-27'), `r${i}`),
      );
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('finds nothing on months that were paid, returned, withheld and stopped, before the night and after it', async () => {
    expect(await faultsOfBooks(house)).toEqual([]);
    expect(await audit()).toEqual([]);
    expect(await audit(200)).toEqual([]);
    const kinds = new Set([...(await house.memory.lines())].map(({ kind, state }) => `${kind} ${state}`));
    expect([...kinds].sort()).toEqual(['regular paid', 'regular returned', 'reissue paid']);
    const root = await makeNightlyRoot(db(), localDate('2026-04-27'), instant('2026-04-28T00:00:00Z'));
    const leaves = await db().query<{ chain: string }>("select chain from nightly_leaf where night = '2026-04-27' order by chain");
    const chains = leaves.map(({ chain }) => chain);
    expect(chains.filter((chain) => chain.startsWith('award/'))).toEqual([1, 2, 3, 4, 5, 6].map((n) => `award/P${n}`));
    expect(chains).toContain('books');
    expect(root.chains).toBe(chains.length);
    expect(await audit()).toEqual([]);
  });

  it('covers in the next night only the awards that grew', async () => {
    await tell('P4', command({ kind: 'open-review', review: 'R', reason: 'proof-missing' }, '2026-04-28', registry('m', '2026-04-28')));
    await makeNightlyRoot(db(), localDate('2026-04-28'), instant('2026-04-29T00:00:00Z'));
    const leaves = await db().query("select chain, seq from nightly_leaf where night = '2026-04-28'");
    expect(leaves).toEqual([{ chain: 'award/P4', seq: 4 }]);
    expect(await audit()).toEqual([]);
  });

  const amountOf = (award: string, seq: number) =>
    `update award_event set event = replace(event::text, '4000', '4100')::json where award = '${award}' and seq = ${seq}`;
  // Each change is made past the database's guards, found by name, and taken back.
  const tampered: readonly (readonly [what: string, of: string, at: string, told: RegExp, change: string])[] = [
    ['a sum in an event of an award', 'award', 'P2', /event 1 is not what was chained/, amountOf('P2', 1)],
    ['an event of an award that is gone', 'award', 'P1', /event 4 is missing/, "delete from award_event where award = 'P1' and seq = 4"],
    [
      'the last event of an award that is gone',
      'root',
      '2026-04-28',
      /event 4 of award\/P4 is not the one sealed/,
      "delete from award_event where award = 'P4' and seq = 4",
    ],
    [
      'a whole award rewritten, hashes and all',
      'root',
      '2026-04-27',
      /event 6 of award\/P1 is not the one sealed/,
      "update award_event set hash = sha256(hash) where award = 'P1' and seq = 6",
    ],
    [
      'an event under another time',
      'award',
      'P3',
      /event 2 stands under another number, time or key/,
      "update award_event set at = at + interval '1 day' where award = 'P3' and seq = 2",
    ],
    ['a head with another end', 'award', 'P5', /its head differs in endMonth/, "update award set end_month = null where id = 'P5'"],
    ['a head of another person', 'award', 'P2', /its head differs in person/, "update award set person = sha256('x') where id = 'P2'"],
    ['a head that is gone', 'orphan', 'P2', /rows of award_event belong to no award/, "delete from award where id = 'P2'"],
    [
      'a snapshot that says otherwise',
      'award',
      'P6',
      /the state as of event 16 differs/,
      `update award_snapshot set state = replace(state::text, 'proof-missing', 'amount-differs')::json`,
    ],
    [
      'a month said to be settled that is not paid',
      'award',
      'P4',
      /2026-04 is settled, and its lines come to less/,
      "delete from payment_line where award = 'P4' and month = '2026-04'",
    ],
    [
      'a month paid twice',
      'award',
      'P4',
      /2026-03: its lines come to more/,
      "insert into payment_line select replace(key, '-1', '-9'), run, register, award, month, kind, gross, net, replace(line::text, 'P4-202603-1', 'P4-202603-9')::json, state, order_key, account, note from payment_line where key = 'P4-202603-1'",
    ],
    [
      'a sum of a register line',
      'line',
      'P3-202603-1',
      /differs from what was planned in net/,
      "update payment_line set net = net + 1 where key = 'P3-202603-1'",
    ],
    [
      'a sum of a register line, plan and all',
      'run',
      register,
      /its need was 3 lines of \d+ tiyn/,
      "update payment_line set gross = gross + 5, net = net + 5, line = replace(line::text, '4000300', '4000305')::json where key = 'P3-202603-1'",
    ],
    [
      'a line put into another register',
      'run',
      `${march}/75/027002`,
      /its lines are/,
      `update payment_line set register = '${march}/75/027002' where key = 'P3-202603-1'`,
    ],
    [
      'a line that pays another account',
      'line',
      'P2-202604-1',
      /its account was never given/,
      "update payment_line set account = replace(account::text, substring(account->>'iban' from 8), '9990000000000')::json where key = 'P2-202604-1'",
    ],
    [
      'a run that says another need',
      'run',
      march,
      /it is not what its log says/,
      `update payment_run set state = replace(state::text, '"lines":', '"lines":1')::json where id = '${march}'`,
    ],
    ['a run whose log was cut', 'run', march, /event 2 is missing/, `delete from payment_run_event where run = '${march}' and seq = 2`],
    [
      'a count in the log of a run, and in the run',
      'run',
      march,
      /event 2 is not what was chained/,
      `update payment_run_event set event = replace(event::text, '"awards":2', '"awards":3')::json where run = '${march}' and seq = 2;
       update payment_run set state = replace(state::text, '"awards":', '"awards":1')::json where id = '${march}'`,
    ],
    [
      'the end of the log of a run that is gone',
      'root',
      '2026-04-27',
      /of run\/2026-03-R is not the one sealed/,
      `delete from payment_run_event where run = '${march}' and seq = (select max(seq) from payment_run_event where run = '${march}')`,
    ],
    [
      'a file exchanged before its bank',
      'run',
      `${register}/ZZZZKZ2A`,
      /the file promised to its bank is not the one sent/,
      `update bank_file set sha256 = sha256('x') where promised_key = 'order:${register}/ZZZZKZ2A'`,
    ],
    [
      'a line of the books',
      'books',
      `register:${register}`,
      /the lines come to/,
      `update ledger_entry set amounts = (select array_agg(a * 2) from unnest(amounts) a) where id = 'register:${register}'`,
    ],
    [
      'a line of the books, found in their chain',
      'books',
      `register:${register}`,
      /entry \d+ is not what was chained/,
      `update ledger_entry set cause = 'x' where id = 'register:${register}'`,
    ],
    [
      'an entry that is gone',
      'books',
      'returned:P3-202602-1',
      /the entry is missing/,
      "delete from ledger_entry where id = 'returned:P3-202602-1'",
    ],
    [
      'an entry that nobody made',
      'books',
      'sent:x',
      /belongs to nothing/,
      'select post_ledger(\'[{"id":"sent:x","on":"2026-04-01","cause":"x","postings":[{"account":"cash","amount":5},{"account":"transit:x","amount":-5}]}]\')',
    ],
    [
      'an entry of an overpayment that is gone',
      'books',
      'award:P1:5',
      /the entry of this event is missing/,
      "delete from ledger_entry where id = 'award:P1:5'",
    ],
    [
      'an entry for an event that is none',
      'books',
      'award:P1:1',
      /belongs to no event/,
      "update ledger_entry set id = 'award:P1:1' where id = 'award:P1:5'",
    ],
    [
      'books whose end was taken off',
      'root',
      '2026-04-27',
      /of books is not the one sealed/,
      'delete from ledger_entry where seq = (select max(seq) from ledger_entry)',
    ],
  ];

  it.each(tampered)('finds %s and names it', async (_what, of, at, told, change) => {
    const found = await pastTheGuards(db(), change, async (inside) => (await verifyAudit(inside, { hash })).first);
    expect(found).toContainEqual({ of, at, what: expect.stringMatching(told) });
  });

  it('chains entries that were posted before the books had a chain, as the migration finds them', async () => {
    const migration = readFileSync(join(import.meta.dirname, '../migrations/033-award-chains-and-books.sql'), 'utf8');
    const before = `alter table ledger_entry drop column seq, drop column hash; drop table chain_rooted;
      drop trigger ledger_entry_no_truncate on ledger_entry;
      drop function ledger_hash(integer, text, date, text, text[], bigint[], bytea);`;
    const found = await pastTheGuards(db(), `${before} ${migration}`, async (inside) => (await verifyAudit(inside, { hash })).first);
    // the end of the books that was sealed above was another one; in an installation none was sealed before
    expect(found.filter(({ of }) => of !== 'root' && of !== 'counter')).toEqual([]);
  });

  it('is clean again once every change is taken back', async () => {
    expect(await audit()).toEqual([]);
  });

  it('posts to the books from many sides at once as one chain', async () => {
    const entries = Array.from({ length: 12 }, (_, i) => ({
      id: `sent:side-${i % 6}`,
      on: localDate('2026-05-01'),
      cause: '"тырнақша"\n\\ және жаңа жол',
      postings: [
        { account: 'cash', amount: tiyn(i) },
        { account: 'transit:x', amount: tiyn(-i) },
      ] as never,
    }));
    await Promise.all(entries.map((entry) => house.ports.ledger.post([entry])));
    const found = (await audit()).filter(({ of }) => of === 'books');
    expect(found.map(({ at }) => at)).toEqual([1, 2, 3, 4, 5].map((n) => `sent:side-${n}`));
    expect(found.every(({ what }) => what.includes('belongs to nothing'))).toBe(true);
    expect(await createAwardStore(db(), hash).ofPerson(inventedIin('610101', 3, 1))).toHaveLength(1);
  });
});
