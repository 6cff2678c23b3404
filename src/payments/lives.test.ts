import { describe, expect, it } from 'vitest';
import { localDate } from '../base/index.ts';
import { endOf } from './award.ts';
import type { Payee } from './award-events.ts';
import { earlier, month, monthAfter, monthsFrom } from './month.ts';
import { isActive, type StoredLine } from './payment-line.ts';
import { runId } from './run.ts';
import { dueFor } from './schedule.ts';
import { settings } from './testing/examples.ts';
import { dice, idOf, indexation, later, newAccount, people, tell, type World } from './testing/lives.ts';
import { lawfulDue } from './testing/lives-law.ts';
import { passMonth, settleExceptions } from './testing/lives-story.ts';
import { memoryPorts } from './testing/memory-ports.ts';
import { faultsOfBooks, payMonth } from './testing/pay-month.ts';

const first = month('1990-01');
const last = month('2049-12');

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
  const ends = monthAfter(last, 6);
  for (const now of monthsFrom(first, ends)) {
    all.setToday(localDate(`${now}-25`));
    indexation(world, now);
    if (now <= last) passMonth(world, now);
    else for (const what of world.later.get(now) ?? []) what(localDate(`${now}-06`));
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
  return { world, all, faults: [...faults, ...(await faultsOfBooks(all))] };
}

describe('a thousand lives of sixty years', () => {
  it('are paid what the law says, to the tiyn: never after death, never twice, never less, and the books agree', {
    timeout: 300_000,
  }, async () => {
    const { world, all, faults } = await sixtyYears(1000, 20260305);
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
            if (life.deathKnown !== undefined && line.run.slice(0, 7) > life.deathKnown.slice(0, 7))
              wrong.push(`${line.key} was paid to the dead`);
          }
        }
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
    expect(afterDeath).toBeGreaterThan(50);
    expect(overpaidMonths).toBeGreaterThan(50);
    expect(world.refusals.get('awards-exclude-each-other')).toBeGreaterThan(5);
    const kinds = new Set([...all.memory.lines()].map((line) => line.kind));
    expect([...kinds].sort()).toEqual(['arrears', 'difference', 'refund', 'regular', 'reissue']);
  });
});
