import { addDays, addMonths, checkDigit, type Iin, type LocalDate, localDate } from '../../base/index.ts';
import type { AmountName } from '../../benefits/index.ts';
import type { AwardAct } from '../award-commands.ts';
import type { AwardId, Basis, Region } from '../award-events.ts';
import { decideAward } from '../decide-award.ts';
import { entryOfAwardEvent } from '../payment-entries.ts';
import { codesOf } from '../purpose-code.ts';
import { account, application, command, decision, registry, testBanks, testCodes } from './examples.ts';
import { endOfMonth, firstOfNext, type Grade, minimums, ratesFrom, type Truth } from './lives-law.ts';
import type { MemoryPorts } from './memory-ports.ts';

/** Small repeatable random numbers (a linear congruence of 32 bits). */
export function dice(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    chance: (p: number) => next() < p,
    upTo: (n: number) => Math.floor(next() * n),
    pick: <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T,
  };
}

export type Dice = ReturnType<typeof dice>;

export const regionsOfLives = ['71', '75', '35'] as const;

export type Life = {
  readonly iin: Iin;
  readonly born: LocalDate;
  readonly awards: Truth[];
  region: string;
  bank: number;
  died?: LocalDate;
  /** The day the payer learned of the death. */
  deathKnown?: LocalDate;
  left?: boolean;
};

/** What a story is told with: the storage, the dice, the accounts given so far, and what is due to happen in later months. */
export type World = {
  readonly all: MemoryPorts;
  readonly luck: Dice;
  readonly lives: readonly Life[];
  readonly later: Map<string, ((day: LocalDate) => void)[]>;
  readonly refusals: Map<string, number>;
  accountsGiven: number;
  awardsMade: number;
  keys: number;
};

function someIin(index: number, born: LocalDate): Iin {
  const century = born >= '2000' ? 5 : 3;
  for (let serial = 9900 + (index % 100); ; serial = serial === 9999 ? 9900 : serial + 1) {
    const first = `${born.slice(2, 4)}${born.slice(5, 7)}${born.slice(8)}${century + (index % 2)}${serial}`;
    const check = checkDigit(first);
    if (check !== undefined) return `${first}${check}` as Iin;
  }
}

/** People from newborn to forty years of age at the beginning of 1990. */
export function people(count: number, luck: Dice): Life[] {
  return Array.from({ length: count }, (_, index) => {
    const born = localDate(
      `${1950 + luck.upTo(40)}-${String(1 + luck.upTo(12)).padStart(2, '0')}-${String(1 + luck.upTo(28)).padStart(2, '0')}`,
    );
    return { iin: someIin(index, born), born, awards: [], region: luck.pick(regionsOfLives), bank: 0 };
  });
}

export const idOf = (truth: Truth) => truth.award as AwardId;

/** Puts something off by some months. */
export function later(world: World, from: LocalDate, months: number, what: (day: LocalDate) => void): void {
  const month = addMonths(from, months).slice(0, 7);
  world.later.set(month, [...(world.later.get(month) ?? []), what]);
}

/** Tells an award something; counts a refusal by its ground and answers whether it was taken. */
export function tell(world: World, award: AwardId, act: AwardAct, on: LocalDate, basis: Basis = decision('1', on)): boolean {
  const { memory, ports } = world.all;
  const known = memory.award(award);
  const decided = decideAward(known, command(act, on, basis, `k${world.keys++}`));
  if ('kind' in decided) {
    world.refusals.set(decided.ground, (world.refusals.get(decided.ground) ?? 0) + 1);
    return false;
  }
  if (decided.length === 0) return true;
  memory.append(decided, award);
  for (const event of decided) {
    if (!known || !('overpayment' in event)) continue;
    const codes = codesOf(known.benefit, on, testCodes);
    if ('kind' in codes) throw new Error(codes.ground);
    const found = known.overpayments.find((one) => one.id === event.overpayment)?.found;
    const about = { award, budget: codes.budget, region: known.region, ...(found !== undefined && { found }) };
    memory.post(entryOfAwardEvent(event, about, ports.today()));
  }
  return true;
}

/** Gives an award the account its person has now, confirmed by the bank at once. */
function enrolAccount(world: World, life: Life, award: AwardId, on: LocalDate): void {
  const given = account(life.bank, life.iin, life.bank % 3 === 0 ? '997' : '999');
  tell(world, award, { kind: 'give-account', account: given, banks: testBanks }, on, application('a', on));
  tell(world, award, { kind: 'confirm-account', iban: given.iban }, on, { kind: 'bank', message: 'b', received: world.all.ports.now() });
}

/** A new account for all awards of a person. */
export function newAccount(world: World, life: Life, on: LocalDate): void {
  life.bank = ++world.accountsGiven;
  for (const truth of life.awards) enrolAccount(world, life, idOf(truth), on);
}

export type Wish = {
  readonly benefit: AmountName;
  readonly from: LocalDate;
  readonly until?: LocalDate;
  readonly grade: number;
  readonly subject?: Iin;
};

/** Asks for an award; answers its truth when it was granted. */
export function grantTo(world: World, life: Life, wish: Wish, on: LocalDate): Truth | undefined {
  const award = `L${String(++world.awardsMade).padStart(6, '0')}`;
  const grades: Grade[] = [{ from: wish.from, hundredths: wish.grade }];
  const truth: Truth = {
    award,
    benefit: wish.benefit,
    from: wish.from,
    grades,
    gaps: [],
    ...(wish.until !== undefined && { until: wish.until }),
  };
  const others = life.awards.flatMap((known) => world.all.memory.award(idOf(known)) ?? []);
  const { benefit, from, until, subject } = wish;
  const grant = {
    award: award as AwardId,
    recipient: life.iin,
    benefit,
    form: 'full' as const,
    region: life.region as Region,
    from,
    rates: ratesFrom(truth, from, on),
    deductions: [],
    ...(until !== undefined && { until }),
    ...(subject !== undefined && { subject }),
  };
  if (!tell(world, award as AwardId, { kind: 'grant', grant, others }, on)) return undefined;
  life.awards.push(truth);
  enrolAccount(world, life, award as AwardId, on);
  return truth;
}

/** Awards that still have days to come after a day. */
export const standing = (life: Life, on: LocalDate): readonly Truth[] =>
  life.awards.filter((truth) => (truth.until === undefined || truth.until >= on) && (truth.lastDay === undefined || truth.lastDay >= on));

type Obstacle = 'no-debits' | 'missed-reexamination' | 'death-unconfirmed' | 'imprisonment';

const latest = (...days: LocalDate[]) => days.sort().at(-1) as LocalDate;

/** Suspends an award and lifts the suspension some months later, by the rules of its ground. */
export function suspend(world: World, life: Life, truth: Truth, ground: Obstacle, on: LocalDate, months: number): void {
  const message = registry('m', on);
  if (!tell(world, idOf(truth), { kind: 'suspend', ground, factOn: on, newsOn: on }, on, message)) return;
  const from = firstOfNext(on);
  const gap: Truth['gaps'][number] = { from };
  truth.gaps.push(gap);
  const suspension = world.all.memory.award(idOf(truth))?.version ?? 0;
  const goodReason = world.luck.chance(0.3);
  later(world, on, months, (day) => {
    if (life.deathKnown !== undefined) return;
    const back = ground === 'no-debits' ? 36 : ground === 'missed-reexamination' ? (goodReason ? 36 : 1) : undefined;
    const earliest = ground === 'imprisonment' ? day : back === undefined ? from : addMonths(day, -back);
    if (!tell(world, idOf(truth), { kind: 'resume', suspension, factOn: day, appliedOn: day, goodReason }, day)) return;
    gap.to = latest(earliest, from);
  });
}

/** Ends an award by death (through its month, whenever it is learned) or by choice of another benefit (to the day before). */
export function stop(
  world: World,
  truth: Truth,
  ground: 'death' | 'other-benefit-chosen' | 'departure' | 'found-able',
  factOn: LocalDate,
  newsOn: LocalDate,
): void {
  if (!tell(world, idOf(truth), { kind: 'stop', ground, factOn, newsOn }, newsOn)) return;
  const ends = {
    death: endOfMonth(factOn),
    'found-able': endOfMonth(factOn),
    departure: endOfMonth(newsOn),
    'other-benefit-chosen': addDays(newsOn, -1),
  }[ground];
  if (truth.lastDay === undefined || ends < truth.lastDay) truth.lastDay = ends;
}

/** Gives every standing award the new minimums that became known in a month. */
export function indexation(world: World, month: string): void {
  for (const row of minimums) {
    if (row.knownOn.slice(0, 7) !== month) continue;
    for (const life of world.lives) {
      for (const truth of standing(life, row.from)) {
        const from = latest(truth.from, row.from);
        tell(world, idOf(truth), { kind: 'recalculate', reason: 'minimum', rates: ratesFrom(truth, from, row.knownOn) }, row.knownOn);
      }
    }
  }
}
