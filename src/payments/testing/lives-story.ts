import { addDays, addMonths, checkDigit, type Iin, type LocalDate, localDate } from '../../base/index.ts';
import type { RunException } from '../plan-lines.ts';
import { application, decision } from './examples.ts';
import { grantTo, idOf, type Life, later, newAccount, regionsOfLives, standing, stop, suspend, tell, type World } from './lives.ts';
import { ratesFrom, type Truth } from './lives-law.ts';

const ageOn = (life: Life, day: LocalDate) =>
  Number(day.slice(0, 4)) - Number(life.born.slice(0, 4)) - (day.slice(5) < life.born.slice(5) ? 1 : 0);

const has = (life: Life, benefit: Truth['benefit'], on: LocalDate) => standing(life, on).find((truth) => truth.benefit === benefit);

function childOf(born: LocalDate, n: number): Iin {
  for (let serial = 9900 + (n % 100); ; serial = serial === 9999 ? 9900 : serial + 1) {
    const first = `${born.slice(2, 4)}${born.slice(5, 7)}${born.slice(8)}${born >= '2000' ? 5 : 3}${serial}`;
    const check = checkDigit(first);
    if (check !== undefined) return `${first}${check}` as Iin;
  }
}

function disability(world: World, life: Life, day: LocalDate): void {
  const { luck } = world;
  const until = luck.chance(0.3) ? undefined : addMonths(addDays(day, -1), luck.pick([12, 24, 60]));
  const wish = { benefit: 'disability-allowance' as const, from: addMonths(day, -luck.upTo(3)), grade: luck.pick([120, 176, 220]) };
  const survivor = has(life, 'survivor-allowance', day);
  if (survivor) {
    // asked for beside the other it must be refused; by choice the other ends the day before the application
    if (grantTo(world, life, wish, day)) throw new Error('two awards that exclude each other were granted');
    if (luck.chance(0.5)) return;
    stop(world, survivor, 'other-benefit-chosen', day, day);
    grantTo(world, life, { ...wish, from: day, ...(until && { until }) }, day);
    return;
  }
  const former = life.awards.filter((truth) => truth.benefit === 'disability-allowance' || truth.benefit === 'survivor-allowance');
  const busy = former
    .map((truth) => truth.lastDay ?? truth.until ?? truth.from)
    .sort()
    .at(-1);
  const from = busy !== undefined && busy >= wish.from ? addDays(busy, 1) : wish.from;
  if (from <= day) grantTo(world, life, { ...wish, from, ...(until && { until }) }, day);
}

function changeOfGroup(world: World, truth: Truth, day: LocalDate): void {
  const from = addDays(day, -world.luck.upTo(40));
  if (from <= (truth.grades.at(-1)?.from ?? truth.from)) return;
  truth.grades.push({ from, hundredths: world.luck.pick([120, 176, 220]) });
  tell(world, idOf(truth), { kind: 'recalculate', reason: 'group-changed', rates: ratesFrom(truth, from, day) }, day);
}

/** A decision made in error: less money, taken back some months later. What is true of the award does not change. */
function mistake(world: World, truth: Truth, day: LocalDate): void {
  const from = addMonths(day, -2);
  if (from < truth.from) return;
  const rates = ratesFrom({ grades: [{ from: truth.from, hundredths: 40 }] }, from, day);
  if (!tell(world, idOf(truth), { kind: 'recalculate', reason: 'group-changed', rates }, day)) return;
  const recalculation = world.all.memory.award(idOf(truth))?.version ?? 0;
  later(world, day, 2 + world.luck.upTo(4), (today) => {
    tell(world, idOf(truth), { kind: 'undo-recalculation', recalculation }, today);
  });
}

/** The decision is corrected: the right was there some time before; others' awards that exclude it leave no room. */
function rightWasEarlier(world: World, life: Life, truth: Truth, day: LocalDate): void {
  const from = addDays(truth.from, -1 - world.luck.upTo(80));
  const [first] = truth.grades;
  if (!first || first.from !== truth.from || from < life.born) return;
  const grades = [{ from, hundredths: first.hundredths }];
  const rates = ratesFrom({ grades }, from, day).filter((rate) => rate.from < truth.from);
  const others = life.awards.flatMap((known) => world.all.memory.award(idOf(known)) ?? []);
  if (!tell(world, idOf(truth), { kind: 'begin-earlier', from, rates, others }, day)) return;
  truth.from = from;
  truth.grades[0] = { ...first, from };
}

function retire(world: World, life: Life, day: LocalDate): void {
  for (const benefit of ['disability-allowance', 'survivor-allowance'] as const) {
    const other = has(life, benefit, day);
    if (other) stop(world, other, 'other-benefit-chosen', day, day);
  }
  grantTo(world, life, { benefit: 'basic-pension', from: day, grade: 54 + world.luck.upTo(60) }, day);
  if (world.luck.chance(0.4)) grantTo(world, life, { benefit: 'age-pension', from: day, grade: 100 + world.luck.upTo(150) }, day);
}

function dies(world: World, life: Life, day: LocalDate): void {
  life.died = day;
  const learn = (today: LocalDate) => {
    life.deathKnown = today;
    for (const truth of standing(life, day)) stop(world, truth, 'death', day, today);
  };
  const months = world.luck.pick([0, 0, 1, 2, 5]);
  if (months === 0) learn(day);
  else later(world, day, months, learn);
}

/** One month of a person who lives. */
function liveMonth(world: World, life: Life, day: LocalDate): void {
  const { luck } = world;
  const age = ageOn(life, day);
  if (luck.chance(age < 50 ? 0.0003 : age < 70 ? 0.001 : 0.006)) {
    dies(world, life, day);
    return;
  }
  if (age === 63 && !has(life, 'basic-pension', day)) retire(world, life, day);
  if (age >= 20 && age < 41 && luck.chance(0.008)) {
    const until = addDays(addMonths(day, 18), -1);
    grantTo(world, life, { benefit: 'childcare-allowance', from: day, until, grade: 55, subject: childOf(day, world.keys) }, day);
  }
  if (age >= 18 && age < 62 && luck.chance(0.0015) && !has(life, 'disability-allowance', day)) disability(world, life, day);
  if (age >= 25 && age < 60 && luck.chance(0.001) && !has(life, 'survivor-allowance', day)) {
    const widowed = addMonths(day, -luck.upTo(6));
    grantTo(world, life, { benefit: 'survivor-allowance', from: widowed, until: addMonths(day, 24 + luck.upTo(120)), grade: 92 }, day);
  }
  if (luck.chance(0.003)) {
    life.region = luck.pick(regionsOfLives);
    for (const truth of standing(life, day)) tell(world, idOf(truth), { kind: 'transfer', to: life.region as never, from: day }, day);
  }
  for (const truth of standing(life, day)) {
    if (truth.gaps.some((gap) => gap.to === undefined)) continue;
    if (truth.benefit === 'disability-allowance') {
      if (luck.chance(0.01)) changeOfGroup(world, truth, day);
      if (luck.chance(0.003)) mistake(world, truth, day);
      if (luck.chance(0.006)) rightWasEarlier(world, life, truth, day);
      if (luck.chance(0.006)) suspend(world, life, truth, 'missed-reexamination', day, 1 + luck.upTo(20));
      else if (luck.chance(0.001)) stop(world, truth, 'found-able', day, addDays(day, 3));
    }
    if (truth.benefit === 'childcare-allowance' && luck.chance(0.003)) suspend(world, life, truth, 'imprisonment', day, 2 + luck.upTo(6));
    else if (luck.chance(0.0015)) suspend(world, life, truth, 'no-debits', day, 1 + luck.upTo(45));
    else if (luck.chance(0.0004)) suspend(world, life, truth, 'death-unconfirmed', day, 1 + luck.upTo(3));
  }
  if (luck.chance(0.0003)) {
    for (const truth of standing(life, day))
      if (truth.benefit !== 'childcare-allowance') stop(world, truth, 'departure', addMonths(day, -luck.upTo(4)), day);
  }
  if (luck.chance(0.002)) newAccount(world, life, day);
}

/** Lets a month pass for everybody: what was put off, what the law changes, what happens to each. Days lie before the run. */
export function passMonth(world: World, month: string): void {
  const due = world.later.get(month) ?? [];
  world.later.delete(month);
  for (const what of due) what(localDate(`${month}-06`));
  for (const life of world.lives)
    if (life.died === undefined) liveMonth(world, life, localDate(`${month}-${String(8 + world.luck.upTo(12)).padStart(2, '0')}`));
}

/** What the office does about the exceptions of a run: overpayments are found, and withdrawn where they turn out to be none. */
export function settleExceptions(world: World, exceptions: readonly RunException[], on: LocalDate): void {
  const { luck, all } = world;
  for (const exception of exceptions) {
    const award = exception.award as never;
    if (exception.kind === 'overpaid') {
      const id = `O${world.keys++}`;
      tell(
        world,
        award,
        { kind: 'find-overpayment', overpayment: id, months: [{ month: exception.month, amount: exception.amount }], cause: 'run' },
        on,
      );
      const way = luck.pick(['withhold', 'withhold', 'repay', 'court']);
      if (way === 'withhold')
        tell(world, award, { kind: 'agree-overpayment', overpayment: id, basisPoints: 1000 + luck.upTo(1500) }, on, application('o', on));
      else if (way === 'repay')
        tell(world, award, { kind: 'repay-overpayment', overpayment: id, amount: exception.amount, withheld: 0 as never }, on);
      else tell(world, award, { kind: 'claim-overpayment', overpayment: id, court: 'c' }, on);
    } else if (exception.kind === 'overpayment-doubtful') {
      const overpayment = all.memory.award(award)?.overpayments.find((one) => one.id === exception.overpayment);
      if (overpayment && !overpayment.withdrawn)
        tell(world, award, { kind: 'withdraw-overpayment', overpayment: overpayment.id, reason: 'none' }, on, decision('w', on));
    }
  }
}
