import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type LocalDate, localDate } from '../base/index.ts';
import { endOf, replayAward } from './award.ts';
import type { AwardEvent, Payee } from './award-events.ts';
import { earlier, type Month, month, monthAfter, monthsFrom } from './month.ts';
import { isActive, type StoredLine } from './payment-line.ts';
import { runId } from './run.ts';
import { dueFor, type MonthPart } from './schedule.ts';
import { settings } from './testing/examples.ts';
import { dice, idOf, indexation, later, newAccount, people, tell, type World } from './testing/lives.ts';
import { lawfulDue, type Truth } from './testing/lives-law.ts';
import { passMonth, settleExceptions } from './testing/lives-story.ts';
import { memoryPorts } from './testing/memory-ports.ts';
import { faultsOfBooks, payMonth } from './testing/pay-month.ts';

const first = month('1990-01');
const last = month('2049-12');

/**
 * The most that was ever known to be owed for a month when a run paid: more than that nobody may be paid, whatever the books say of it.
 * Counted at each run from what is true and known then, by the law of its own.
 */
function mostKnown(world: World) {
  const most = new Map<string, number>();
  const seen = new Map<string, string>();
  return {
    run: (now: Month, day: LocalDate) => {
      for (const { awards } of world.lives) {
        for (const truth of awards) {
          const about = JSON.stringify(truth);
          const changed = seen.get(truth.award) !== about;
          seen.set(truth.award, about);
          // the minimums of April became known in May: then April is looked at again
          const from = changed ? month(truth.from.slice(0, 7)) : now.endsWith('-05') ? monthAfter(now, -1) : now;
          const end = truth.lastDay ?? truth.until;
          if (!changed && end !== undefined && end.slice(0, 7) < from) continue;
          for (const m of monthsFrom(notBefore(truth, from), now)) {
            const key = `${truth.award} ${m}`;
            const due = lawfulDue(truth, m, day);
            if (due > (most.get(key) ?? 0)) most.set(key, due);
          }
        }
      }
    },
    of: (truth: Truth, m: Month) => most.get(`${truth.award} ${m}`) ?? 0,
  };
}

const notBefore = (truth: Truth, m: Month) => (m < truth.from.slice(0, 7) ? month(truth.from.slice(0, 7)) : m);

/** Why a part of a month is worth what it is: the event that set its rate says so, from a day not after, and for a reason. */
function isExplained(part: MonthPart, log: readonly AwardEvent[]): boolean {
  const event = log[part.rate - 1];
  return (
    event !== undefined &&
    'rates' in event &&
    event.rates.some(({ from, monthly, why }) => monthly === part.monthly && from <= part.from && why !== '')
  );
}

/** Sixty years: every month things happen, a run pays, banks send some lines back, the office settles what is amiss. */
async function sixtyYears(count: number, seed: number) {
  const luck = dice(seed);
  const all = memoryPorts(`${first}-01`);
  const world: World = {
    all,
    luck,
    lives: people(count, luck),
    later: new Map(),
    refusals: new Map(),
    accountsGiven: 0,
    awardsMade: 0,
    keys: 0,
  };
  for (const life of world.lives) life.bank = ++world.accountsGiven;
  const ownerOf = new Map<Payee, (typeof world.lives)[number]>(world.lives.map((life) => [life.iin, life]));
  const faults: string[] = [];
  const most = mostKnown(world);
  const ends = monthAfter(last, 6);
  for (const now of monthsFrom(first, ends)) {
    all.setToday(localDate(`${now}-25`));
    indexation(world, now);
    if (now <= last) passMonth(world, now);
    else for (const what of world.later.get(now) ?? []) what(localDate(`${now}-06`));
    most.run(now, all.ports.today());
    const returns = (line: StoredLine) => (now <= last && luck.chance(0.003) ? (line.award.endsWith('7') ? 'MS03' : 'AC04') : undefined);
    const booked = await payMonth(all, now, settings(`${now}-26`, 1000), 'regular', returns);
    const run = runId(now, 'regular');
    const total = (kind: string, of: string) =>
      all.batches.all().reduce((sum, batch) => (batch.kind === kind && batch.key.startsWith(`${of}/`) ? sum + batch.net : sum), 0);
    if (now.endsWith('-06') && Number(now.slice(0, 4)) % 12 === 0) {
      const lines = all.memory.runLines(run).reduce((sum, line) => sum + line.net, 0);
      const cancelled = all.memory.runLines(run).reduce((sum, line) => (line.state === 'cancelled' ? sum + line.net : sum), 0);
      if (total('payment-register', run) !== lines) faults.push(`${now}: registers are not the need`);
      if (total('payment-order', run) !== lines - cancelled) faults.push(`${now}: orders are not the registers`);
      faults.push(...(await faultsOfBooks(all)));
    }
    for (const { line, accountFault } of booked.returned) {
      const life = ownerOf.get(line.recipient);
      if (!life || !accountFault) continue;
      for (const truth of life.awards) tell(world, idOf(truth), { kind: 'close-account', iban: line.account.iban }, all.ports.today());
      later(world, all.ports.today(), 1 + luck.upTo(3), (day) => newAccount(world, life, day));
    }
    settleExceptions(world, all.memory.exceptions(run), all.ports.today());
  }
  return { world, all, most, faults: [...faults, ...(await faultsOfBooks(all))] };
}

describe('a thousand lives of sixty years', () => {
  it('are paid what the law says, to the tiyn: never after death, never twice, never less, and the books agree', {
    timeout: 600_000,
  }, async () => {
    const { world, all, most, faults } = await sixtyYears(1000, 20260305);
    const wrong: string[] = [];
    let months = 0;
    let afterDeath = 0;
    let overpaidMonths = 0;
    for (const life of world.lives) {
      for (const truth of life.awards) {
        const award = all.memory.award(idOf(truth));
        if (!award) throw new Error('an award is gone');
        const paid = new Map<string, number>();
        for (const line of all.memory.linesOfAward(award.award)) {
          if (line.state !== 'paid' && isActive(line.state)) wrong.push(`${line.key} is still ${line.state}`);
          if (!isActive(line.state) || line.kind === 'refund') continue;
          paid.set(line.month, (paid.get(line.month) ?? 0) + line.gross);
          if (life.died !== undefined && line.month > life.died.slice(0, 7)) {
            afterDeath++;
            if (life.deathKnown === undefined || line.run.slice(0, 7) >= life.deathKnown.slice(0, 7))
              wrong.push(`${line.key} was paid to the dead`);
          }
        }
        const log = all.memory.log(award.award);
        if (!isDeepStrictEqual(replayAward(log), award)) wrong.push(`${truth.award}: its log makes another award`);
        const end = endOf(award);
        const until = end === undefined ? last : earlier(last, monthAfter(month(end.slice(0, 7)), 24));
        for (const m of monthsFrom(month(truth.from.slice(0, 7)), until)) {
          months++;
          const lawful = lawfulDue(truth, m);
          const explained = dueFor(award, m);
          const found = award.overpayments.reduce(
            (sum, one) => (one.withdrawn ? sum : one.months.reduce((part, known) => (known.month === m ? part + known.amount : part), sum)),
            0,
          );
          if (found > 0) overpaidMonths++;
          const known = most.of(truth, m);
          const sum = paid.get(m) ?? 0;
          if (sum > known) wrong.push(`${truth.award} ${m}: paid ${sum}, known to be owed was at most ${known}`);
          if (life.died !== undefined && m > life.died.slice(0, 7) && lawful > 0) wrong.push(`${truth.award} ${m}: owed to the dead`);
          if (!explained.parts.every((part) => isExplained(part, log))) wrong.push(`${truth.award} ${m}: a part that no event explains`);
          if (explained.due !== lawful) wrong.push(`${truth.award} ${m}: the schedule says ${explained.due}, the law ${lawful}`);
          if (explained.parts.reduce((sum, part) => (part.state === 'due' ? sum + part.amount : sum), 0) !== explained.due)
            wrong.push(`${truth.award} ${m}: parts do not add up`);
          if ((paid.get(m) ?? 0) !== lawful + found)
            wrong.push(`${truth.award} ${m}: paid ${paid.get(m) ?? 0}, lawful ${lawful}, overpaid ${found}`);
        }
      }
    }
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(faults.slice(0, 10)).toEqual([]);
    expect(months).toBeGreaterThan(100_000);
    expect(world.lives.filter((life) => life.died !== undefined).length).toBeGreaterThan(300);
    expect(world.lives.filter((life) => life.died !== undefined && life.deathKnown === undefined)).toEqual([]);
    expect([...all.memory.awards()].filter(({ beginnings }) => beginnings).length).toBeGreaterThan(10);
    expect(afterDeath).toBeGreaterThan(50);
    expect(overpaidMonths).toBeGreaterThan(50);
    expect(world.refusals.get('awards-exclude-each-other')).toBeGreaterThan(5);
    const kinds = new Set([...all.memory.lines()].map((line) => line.kind));
    expect([...kinds].sort()).toEqual(['arrears', 'difference', 'refund', 'regular', 'reissue']);
  });
});
