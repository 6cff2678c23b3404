import { addDays, addMonths, type LocalDate } from '../base/index.ts';
import type { AmountName } from '../benefits/index.ts';
import type { GroundFacts, StopGround, SuspensionGround } from './ground.ts';
import { firstDay, lastDay, later, monthAfter, monthOf } from './month.ts';

const firstOfNextMonth = (date: LocalDate) => firstDay(monthAfter(monthOf(date)));

/** The first day for which a suspended payment is not made. */
export function suspendedFrom(ground: SuspensionGround, facts: GroundFacts): LocalDate {
  return firstOfNextMonth(ground.begins === 'month-after-news' ? facts.newsOn : facts.factOn);
}

/** The last day for which an ended award is owed. */
export function owedUntil(ground: StopGround, facts: GroundFacts): LocalDate {
  switch (ground.lasts) {
    case 'month-of-fact':
      return lastDay(monthOf(facts.factOn));
    case 'month-of-news':
      return lastDay(monthOf(facts.newsOn));
    case 'day-before-fact':
      return addDays(facts.factOn, -1);
    case 'day-before-news':
      return addDays(facts.newsOn, -1);
  }
}

/** What the start of a resumed payment rests on: when the obstacle ended, when the person asked, and whose fault the delay was. */
export type ResumptionFacts = {
  readonly factOn: LocalDate;
  readonly appliedOn: LocalDate;
  /** The term was missed for a good reason (дәлелді себеп). */
  readonly goodReason?: boolean;
  /** The delay is the fault of the State Corporation or the body: no limit back (Social Code art. 173 p. 3, arts. 201-202). */
  readonly officeFault?: boolean;
};

/** The first day for which a resumed payment is owed again: the rule of the ground, not further back than its limit allows. */
export function resumedFrom(ground: SuspensionGround, benefit: AmountName, suspended: LocalDate, facts: ResumptionFacts): LocalDate {
  const byRule = {
    suspension: suspended,
    fact: later(suspended, facts.factOn),
    'month-after-fact': later(suspended, firstOfNextMonth(facts.factOn)),
  }[ground.resumes];
  if (!ground.limit || facts.officeFault) return byRule;
  const { limit } = ground;
  const months =
    facts.goodReason && limit.withGoodReason !== undefined ? (limit.exceptions?.[benefit] ?? limit.withGoodReason) : limit.months;
  return later(byRule, addMonths(limit.from === 'application' ? facts.appliedOn : facts.factOn, -months));
}
