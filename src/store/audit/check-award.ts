import type { Sha256 } from '../../base/index.ts';
import { chainStart } from '../../casework/index.ts';
import {
  type Award,
  type AwardEvent,
  type AwardId,
  awardEventHash,
  type Basis,
  endOf,
  evolveAward,
  monthOf,
} from '../../payments/index.ts';
import type { PersonHash } from '../person-key.ts';
import { type AwardHead, type AwardLogRow, type AwardPage, bookingOf } from './award-page.ts';
import { checkLines, checkMonths } from './check-lines.ts';
import { compareRows, type Difference, sameJson } from './difference.ts';

/** Works an award out again from its log alone, and compares its head, snapshot, months, lines and entries on the books with it. */
export function checkAward(head: AwardHead, page: AwardPage, hash: PersonHash | undefined): readonly Difference[] {
  const { id } = head;
  const log = page.events.get(id) ?? [];
  const wrong = (what: string): Difference => ({ of: 'award', at: id, what });
  const broken = brokenChain(id, log);
  const snapshot = page.snapshots.get(id);
  const replayed = replayLog(log, snapshot?.seq);
  const found = broken === undefined ? [] : [wrong(broken)];
  if (typeof replayed === 'string') return [...found, wrong(replayed)];
  const { award, asOfSnapshot } = replayed;
  if (snapshot && !sameJson(snapshot.state, asOfSnapshot)) found.push(wrong(`the state as of event ${snapshot.seq} differs`));
  const lines = page.lines.get(id) ?? [];
  return [
    ...found,
    ...checkHead(head, award, log[0]?.event.basis, hash),
    ...lines.flatMap((line) => checkLines(line, award)),
    ...checkMonths(head, award, lines, page.overpaid.get(id)).map(wrong),
    ...checkBookings(id, log, award, page),
  ];
}

function brokenChain(id: AwardId, log: readonly AwardLogRow[]): string | undefined {
  let previous: Sha256 = chainStart;
  for (const [i, { seq, at, key, event, hash }] of log.entries()) {
    if (seq !== i + 1) return `event ${i + 1} is missing`;
    if (awardEventHash(id, event, previous) !== hash) return `event ${seq} is not what was chained`;
    if (event.seq !== seq || event.key !== key || Date.parse(event.at) !== Date.parse(at))
      return `event ${seq} stands under another number, time or key`;
    previous = hash;
  }
  return undefined;
}

function replayLog(log: readonly AwardLogRow[], snapshotAt: number | undefined): { award: Award; asOfSnapshot?: Award } | string {
  let award: Award | undefined;
  let asOfSnapshot: Award | undefined;
  for (const { seq, event } of log) {
    try {
      award = evolveAward(award, event);
    } catch {
      return `event ${seq} cannot follow those before it`;
    }
    if (seq === snapshotAt) asOfSnapshot = award;
  }
  return award ? { award, ...(asOfSnapshot && { asOfSnapshot }) } : 'there are no events';
}

function checkHead(head: AwardHead, award: Award, granted: Basis | undefined, hash: PersonHash | undefined): readonly Difference[] {
  const end = endOf(award);
  const expected = {
    fromMonth: monthOf(award.from) as string,
    endMonth: end ? (monthOf(end) as string) : null,
    markVersion: Math.min(head.markVersion, award.version),
    ...(granted?.kind === 'decision' && granted.caseId && { caseId: granted.caseId }),
    ...(hash && { person: hash(award.recipient), subject: award.subject ? hash(award.subject) : null }),
  };
  return compareRows('award', head.id, new Map([['its head', expected]]), new Map([['its head', head]]));
}

/** What an event of an overpayment puts on the books, told apart from how payments make the entry. */
function bookedBy(event: AwardEvent, award: Award): { expense: number; receivable: number; cash: number } | undefined {
  switch (event.kind) {
    case 'overpayment-found': {
      let sum = 0;
      for (const { amount } of event.months) sum += amount;
      return { expense: -sum, receivable: sum, cash: 0 };
    }
    case 'overpayment-repaid':
      return { expense: 0, receivable: -event.amount, cash: event.amount };
    case 'overpayment-withdrawn': {
      const found = award.overpayments.find(({ id }) => id === event.overpayment)?.found ?? 0;
      return { expense: found, receivable: -found, cash: 0 };
    }
    default:
      return undefined;
  }
}

function checkBookings(id: AwardId, log: readonly AwardLogRow[], award: Award, page: AwardPage): readonly Difference[] {
  return log.flatMap(({ seq, event }): readonly Difference[] => {
    const expected = bookedBy(event, award);
    if (!expected) return [];
    const at = bookingOf(id, seq);
    const booking = page.bookings.get(at);
    if (!booking) return [{ of: 'books', at, what: 'the entry of this event is missing' }];
    const { id: _, ...sums } = booking;
    return sameJson(sums, expected) ? [] : [{ of: 'books', at, what: 'the entry does not come to what the event says' }];
  });
}
