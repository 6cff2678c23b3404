import { addDays, type Instant, type LocalDate } from '../base/index.ts';
import type { Regulation } from '../law/index.ts';
import { type AttemptOutcome, type AttemptPlan, planAttempt, runAttempt, seededAnswer } from './attempt-life.ts';
import { bringOn, passTime } from './case-life.ts';
import { dice } from './dice.ts';
import { disturb } from './disturb.ts';
import { type Override, type World, type WorldOptions, world } from './world.ts';

/** What a history is made from: a seed for what people and registries say, and a tape of what happens. */
export type Script = { readonly seed: number; readonly tape: readonly number[] };

/** A history that has happened. */
export type History = {
  readonly script: Script;
  readonly world: World;
  readonly plans: readonly {
    readonly plan: AttemptPlan;
    readonly outcome: AttemptOutcome;
    readonly startedAt: Instant;
  }[];
};

/** A day on which an application under this version may be filed. */
export function dayInForce(regulation: Regulation, seed: number): LocalDate {
  const { from, until } = regulation.inForce;
  const d = dice(seed, 'day');
  const last = until && until < '2027-06-01' ? until : ('2026-06-01' as LocalDate);
  const span = Math.max(1, Math.floor((Date.parse(last) - Date.parse(from)) / 86_400_000) - 2);
  return addDays(from < '2016-01-01' ? ('2016-01-01' as LocalDate) : from, d.below(Math.min(span, 1500)));
}

/** Builds the world of a script. */
export function worldOf(
  regulation: Regulation,
  script: Script,
  given: Partial<Pick<WorldOptions, 'store' | 'blobs' | 'batches' | 'index'>> & { readonly override?: Override } = {},
): World {
  return world({
    regulation,
    seed: script.seed,
    from: dayInForce(regulation, script.seed),
    answer: seededAnswer,
    ...given,
  });
}

/** Lets a script happen. Deterministic: the same regulation and script give the same history. */
export async function happen(regulation: Regulation, script: Script, given: Parameters<typeof worldOf>[2] = {}): Promise<History> {
  const w = worldOf(regulation, script, given);
  const plans: History['plans'][number][] = [];
  const attempt = async (k: number) => {
    const plan = planAttempt(w, k, w.dice(`plan${k}`));
    const startedAt = w.now();
    const casesBefore = w.cases().length;
    const outcome = await runAttempt(w, plan);
    plans.push({ plan, outcome, startedAt });
    if (outcome.end !== 'registered' && w.cases().length !== casesBefore)
      w.faults.add(8, `an attempt that ended as ${outcome.end} left a case`);
  };
  await attempt(0);
  for (const [i, throwOf] of script.tape.entries()) {
    const d = w.dice(`${i}/${throwOf}`);
    const fate = throwOf % 100;
    const cases = w.cases();
    const id = cases[throwOf % Math.max(1, cases.length)];
    if (!id) {
      if (plans.length >= 5) break;
      await attempt(plans.length);
    } else if (fate < 5 && plans.length < 4) await attempt(plans.length);
    else if (fate < 74) await bringOn(w, id, d);
    else if (fate < 84) await passTime(w, d);
    else await disturb(w, id, d);
  }
  return { script, world: w, plans };
}
