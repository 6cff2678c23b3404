import type { CaseId, Instant } from '../../base/index.ts';
import { type Case, type CaseEvent, chainStart, eventHash, evolve } from '../../casework/index.ts';
import { rowsOf } from '../case-rows.ts';
import { evidenceRows, outboxRows, personRows } from '../derived-rows.ts';
import type { PersonHash } from '../person-key.ts';
import type { CasePage, HeadRow, LogRow } from './case-page.ts';
import { compareRows, type Difference, keyed, sameJson } from './difference.ts';

export type CaseAudit = {
  /** Without it the look-up of persons is not checked. */
  readonly hash: PersonHash | undefined;
  /** Sent messages and commands before this instant may have been cleared away. */
  readonly keptSince: Instant;
};

/** Works a case out again from its log alone and compares everything that stands beside it. */
export function checkCase(head: HeadRow, page: CasePage, audit: CaseAudit): readonly Difference[] {
  const { id } = head;
  const log = page.events.get(id) ?? [];
  const chain = checkChain(id, log);
  const snapshot = page.snapshots.get(id)?.[0];
  const replayed = replayLog(log, snapshot?.seq);
  if ('fault' in replayed) return [...chain, { of: 'replay', at: id, what: replayed.fault }];
  const { state: c, events } = replayed;
  const rows = rowsOf(c);
  return [
    ...chain,
    ...checkHead(head, log, c),
    ...(snapshot && !sameJson(snapshot.state, replayed.asOfSnapshot)
      ? [{ of: 'snapshot' as const, at: id, what: `the state as of event ${snapshot.seq} differs` }]
      : []),
    ...compareRows(
      'task',
      id,
      keyed(rows.tasks, (row) => row.task),
      keyed(page.tasks.get(id) ?? [], (row) => row.task),
    ),
    ...compareRows(
      'clock',
      id,
      keyed(rows.clocks, (row) => row.clock),
      keyed(page.clocks.get(id) ?? [], (row) => row.clock),
    ),
    ...compareRows(
      'claim',
      id,
      keyed(rows.claims, (row) => row.key),
      keyed(page.claims.get(id) ?? [], (row) => row.key),
    ),
    ...checkNumbers(c, page),
    ...checkMessages(c, log, page, audit),
    ...compareRows(
      'evidence',
      id,
      keyed(evidenceRows(events), (row) => `${row.role} ${row.hash}`),
      keyed(page.evidence.get(id) ?? [], (row) => `${row.role} ${row.hash}`),
    ),
    ...(audit.hash ? checkPersons(c, page, audit.hash) : []),
    ...checkFollowUps(c, events, page),
    ...checkCommands(id, log, page, audit),
    ...checkBatchItems(id, events, page),
  ];
}

function checkChain(id: CaseId, log: readonly LogRow[]): readonly Difference[] {
  let previous = chainStart;
  for (const [i, row] of log.entries()) {
    if (row.seq !== i + 1) return [{ of: 'chain', at: id, what: `event ${i + 1} is missing` }];
    const { at, actor, cause, event } = row;
    const hash = eventHash({ case: id, seq: row.seq, at, actor, cause, event, previous });
    if (hash !== row.hash) return [{ of: 'chain', at: id, what: `event ${row.seq} is not what was chained` }];
    if (event.type !== row.type) return [{ of: 'chain', at: id, what: `event ${row.seq} stands under another type` }];
    previous = row.hash;
  }
  return [];
}

type Replayed =
  | { readonly state: Case; readonly asOfSnapshot: Case | null; readonly events: readonly CaseEvent[] }
  | { readonly fault: string };

function replayLog(log: readonly LogRow[], snapshotAt: number | undefined): Replayed {
  let state: Case | null = null;
  let asOfSnapshot: Case | null = null;
  for (const { event, at, actor, seq } of log) {
    try {
      state = evolve(state, { event, at, actor });
    } catch {
      return { fault: `event ${seq} cannot follow those before it` };
    }
    if (seq === snapshotAt) asOfSnapshot = state;
  }
  return state ? { state, asOfSnapshot, events: log.map(({ event }) => event) } : { fault: 'there are no events' };
}

function checkHead(head: HeadRow, log: readonly LogRow[], c: Case): readonly Difference[] {
  const ats = log.map(({ at }) => at).sort();
  const expected = {
    ...rowsOf(c).head,
    seq: log.length,
    hash: log.at(-1)?.hash,
    first_at: ats[0],
    last_at: ats.at(-1),
  };
  return compareRows('head', head.id, new Map([['head', expected]]), new Map([['head', head]]));
}

function checkNumbers(c: Case, page: CasePage): readonly Difference[] {
  const plain = c.numbers.map(({ journal, office, year, value, text }) => ({ journal, office, year, value, text }));
  return compareRows(
    'number',
    c.id,
    keyed(plain, (n) => n.text),
    keyed(page.numbers.get(c.id) ?? [], (n) => n.text),
  );
}

function checkMessages(c: Case, log: readonly LogRow[], page: CasePage, { keptSince }: CaseAudit): readonly Difference[] {
  const promised = log.flatMap(({ event, at }) => outboxRows(c.id, [event]).map(({ id, kind, port }) => ({ at, row: { id, kind, port } })));
  const found = keyed(page.outbox.get(c.id) ?? [], (row) => row.id);
  const expected = promised.filter(({ at, row }) => at >= keptSince || found.has(row.id)).map(({ row }) => row);
  return compareRows(
    'outbox',
    c.id,
    keyed(expected, (row) => row.id),
    found,
  );
}

function checkPersons(c: Case, page: CasePage, hash: PersonHash): readonly Difference[] {
  const name = (row: { readonly person: string; readonly role: string }) => `${row.role} ${row.person.slice(0, 8)}`;
  return compareRows('person', c.id, keyed(personRows(c, hash), name), keyed(page.persons.get(c.id) ?? [], name));
}

function checkFollowUps(c: Case, events: readonly CaseEvent[], page: CasePage): readonly Difference[] {
  const rows = new Map<string, { name: string; due_on: string; state: string; opened: string | null }>();
  const name = (row: { readonly name: string; readonly due_on: string }) => `${row.name} ${row.due_on}`;
  for (const event of events) {
    if (event.type !== 'followUpPlanned' && event.type !== 'followUpSettled') continue;
    const row = { name: event.followUp, due_on: event.on as string };
    // Planned a second time (the paper was made anew) it stays what it was.
    if (event.type === 'followUpPlanned' && rows.has(name(row))) continue;
    rows.set(name(row), {
      ...row,
      state: event.type === 'followUpPlanned' ? 'planned' : event.how,
      opened: event.type === 'followUpPlanned' ? null : event.opened,
    });
  }
  return compareRows('followUp', c.id, rows, keyed(page.followUps.get(c.id) ?? [], name));
}

function checkCommands(id: CaseId, log: readonly LogRow[], page: CasePage, { keptSince }: CaseAudit): readonly Difference[] {
  const found = keyed(page.commands.get(id) ?? [], (row) => row.key);
  const missing = new Set(log.filter(({ at, cause }) => at >= keptSince && !found.has(cause)).map(({ cause }) => cause));
  return [...missing].map((key) => ({ of: 'command', at: id, what: `${key} is missing` }));
}

function checkBatchItems(id: CaseId, events: readonly CaseEvent[], page: CasePage): readonly Difference[] {
  const items = new Map<string, { batch: string; kind: string; state: string }>();
  for (const event of events) {
    if (event.type === 'joinedBatch') items.set(event.batch, { batch: event.batch, kind: event.kind, state: 'in' });
    const item = event.type === 'leftBatch' ? items.get(event.batch) : undefined;
    if (item && event.type === 'leftBatch') items.set(event.batch, { ...item, state: event.outcome });
  }
  return compareRows(
    'batchItem',
    id,
    items,
    keyed(page.items.get(id) ?? [], (row) => row.batch),
  );
}
