import type { LocalDate, Tiyn } from '../base/index.ts';
import type { Account, AwardEvent, AwardFact, Grant, MonthSum, Rate, RecalculatedBy, Region, ReviewReason } from './award-events.ts';
import { earlier, type Month, month, monthOf } from './month.ts';
import type { StopGroundCode } from './stop-grounds.ts';
import type { SuspensionGroundCode } from './suspension-grounds.ts';

export type DatedRate = Rate & { readonly seq: number };

export type Suspension = {
  readonly seq: number;
  readonly ground: SuspensionGroundCode;
  readonly from: LocalDate;
  readonly resumedFrom?: LocalDate;
};

export type Recalculation = RecalculatedBy & { readonly seq: number; readonly rates: readonly Rate[]; readonly undone: boolean };

/** The beginning was moved back; `rates` hold for the days before the old one. */
export type Beginning = { readonly seq: number; readonly rates: readonly Rate[] };

export type Stop = { readonly seq: number; readonly ground: StopGroundCode; readonly lastDay: LocalDate; readonly reinstated: boolean };

/** An overpayment from being found to being settled: withheld on application, repaid, claimed in court, or withdrawn. */
export type Overpayment = {
  readonly id: string;
  readonly months: readonly MonthSum[];
  readonly found: Tiyn;
  readonly agreedBasisPoints?: number;
  readonly claimed?: string;
  readonly repaid: Tiyn;
  readonly withdrawn: boolean;
};

/** An account and what the bank has said of it. */
export type AccountState = { readonly account: Account; readonly state: 'given' | 'confirmed' | 'refused' | 'closed' };

/** An award as its events make it. Derived; the log is the truth. */
export type Award = Grant & {
  readonly version: number;
  readonly regions: readonly { readonly from: LocalDate; readonly region: Region }[];
  /** Rates in force, ascending by day; the seq says which event set them. */
  readonly timeline: readonly DatedRate[];
  readonly recalculations: readonly Recalculation[];
  /** How often, and by which events, the beginning was moved back. Absent in an award that begins when it was granted from. */
  readonly beginnings?: readonly Beginning[];
  readonly suspensions: readonly Suspension[];
  readonly stops: readonly Stop[];
  readonly accounts: readonly AccountState[];
  readonly reviews: readonly { readonly id: string; readonly reason: ReviewReason; readonly open: boolean }[];
  readonly overpayments: readonly Overpayment[];
  /** For each event that may change what is owed: the earliest month it may change. */
  readonly touched: readonly { readonly seq: number; readonly from: Month }[];
  readonly keys: readonly string[];
};

function timelineOf(
  granted: readonly Rate[],
  recalculations: readonly Recalculation[],
  beginnings: readonly Beginning[] = [],
): readonly DatedRate[] {
  let timeline: readonly DatedRate[] = granted.map((rate) => ({ ...rate, seq: 1 }));
  for (const change of [...recalculations, ...beginnings].sort((a, b) => a.seq - b.seq)) {
    const rates = change.rates.map((rate) => ({ ...rate, seq: change.seq }));
    const first = rates[0];
    if (!first || ('undone' in change && change.undone)) continue;
    timeline = 'undone' in change ? [...timeline.filter((rate) => rate.from < first.from), ...rates] : [...rates, ...timeline];
  }
  return timeline;
}

function changeAccount(accounts: readonly AccountState[], iban: string, state: AccountState['state']): readonly AccountState[] {
  return accounts.map((known) => (known.account.iban === iban ? { ...known, state } : known));
}

function changeOverpayment(award: Award, id: string, change: (known: Overpayment) => Overpayment): Award {
  return { ...award, overpayments: award.overpayments.map((known) => (known.id === id ? change(known) : known)) };
}

function begin(fact: AwardFact): Award {
  if (fact.kind !== 'granted') throw new Error('the log of an award begins with its grant');
  const { kind: _, ...grant } = fact;
  return {
    ...grant,
    version: 1,
    regions: [{ from: fact.from, region: fact.region }],
    timeline: timelineOf(fact.rates, []),
    recalculations: [],
    suspensions: [],
    stops: [],
    accounts: [],
    reviews: [],
    overpayments: [],
    touched: [{ seq: 1, from: monthOf(fact.from) }],
    keys: [],
  };
}

/** The earliest month in which an event may change what is owed, seen from the award before the event. */
function touches(award: Award, fact: AwardFact): Month | undefined {
  switch (fact.kind) {
    case 'suspended':
      return monthOf(fact.from);
    case 'resumed': {
      const suspension = award.suspensions.find((known) => known.seq === fact.suspension);
      return suspension && monthOf(suspension.from);
    }
    case 'recalculated':
      return fact.rates[0] && monthOf(fact.rates[0].from);
    case 'recalculation-undone': {
      const undone = award.recalculations.find((known) => known.seq === fact.recalculation)?.rates[0];
      return undone && monthOf(undone.from);
    }
    case 'extended': {
      const before = award.until && monthOf(award.until);
      const after = fact.until && monthOf(fact.until);
      return before && after ? earlier(before, after) : (before ?? after);
    }
    case 'stopped':
      return monthOf(fact.lastDay);
    case 'reinstated': {
      const stop = award.stops.find((known) => known.seq === fact.stop);
      return stop && monthOf(stop.lastDay);
    }
    case 'begun-earlier':
      return monthOf(fact.from);
    case 'overpayment-withdrawn': {
      const overpayment = award.overpayments.find((known) => known.id === fact.overpayment);
      return overpayment?.months.reduce((first, sum) => earlier(first, sum.month), month('9999-12'));
    }
    default:
      return undefined;
  }
}

function apply(award: Award, fact: AwardFact, seq: number): Award {
  switch (fact.kind) {
    case 'granted':
      throw new Error('an award is granted once');
    case 'suspended':
      return { ...award, suspensions: [...award.suspensions, { seq, ground: fact.ground, from: fact.from }] };
    case 'resumed':
      return {
        ...award,
        suspensions: award.suspensions.map((known) => (known.seq === fact.suspension ? { ...known, resumedFrom: fact.from } : known)),
      };
    case 'recalculated': {
      const { rates, calculated, mass } = fact;
      const how = { ...(calculated && { calculated }), ...(mass && { mass }) };
      const recalculations = [...award.recalculations, { ...how, seq, rates, undone: false }];
      return { ...award, recalculations, timeline: timelineOf(award.rates, recalculations, award.beginnings) };
    }
    case 'recalculation-undone': {
      const recalculations = award.recalculations.map((known) => (known.seq === fact.recalculation ? { ...known, undone: true } : known));
      return { ...award, recalculations, timeline: timelineOf(award.rates, recalculations, award.beginnings) };
    }
    case 'extended': {
      const { until: _, ...endless } = award;
      return fact.until === undefined ? endless : { ...endless, until: fact.until };
    }
    case 'begun-earlier': {
      const { from, rates } = fact;
      const beginnings = [...(award.beginnings ?? []), { seq, rates }];
      return {
        ...award,
        from,
        beginnings,
        regions: award.regions.map((first, i) => (i === 0 ? { ...first, from } : first)),
        timeline: timelineOf(award.rates, award.recalculations, beginnings),
      };
    }
    case 'subject-told':
      return { ...award, subject: fact.subject };
    case 'transferred':
      return { ...award, regions: [...award.regions.filter((r) => r.from < fact.from), { from: fact.from, region: fact.to }] };
    case 'stopped':
      return { ...award, stops: [...award.stops, { seq, ground: fact.ground, lastDay: fact.lastDay, reinstated: false }] };
    case 'reinstated':
      return { ...award, stops: award.stops.map((known) => (known.seq === fact.stop ? { ...known, reinstated: true } : known)) };
    case 'account-given':
      return {
        ...award,
        accounts: [
          ...award.accounts.filter((known) => known.account.iban !== fact.account.iban),
          { account: fact.account, state: 'given' },
        ],
      };
    case 'account-confirmed':
      return { ...award, accounts: changeAccount(award.accounts, fact.iban, 'confirmed') };
    case 'account-refused':
      return { ...award, accounts: changeAccount(award.accounts, fact.iban, 'refused') };
    case 'account-closed':
      return { ...award, accounts: changeAccount(award.accounts, fact.iban, 'closed') };
    case 'review-opened':
      return { ...award, reviews: [...award.reviews, { id: fact.review, reason: fact.reason, open: true }] };
    case 'review-closed':
      return { ...award, reviews: award.reviews.map((known) => (known.id === fact.review ? { ...known, open: false } : known)) };
    case 'overpayment-found': {
      const found = fact.months.reduce((sum, part) => sum + part.amount, 0) as Tiyn;
      const overpayment: Overpayment = { id: fact.overpayment, months: fact.months, found, repaid: 0 as Tiyn, withdrawn: false };
      return { ...award, overpayments: [...award.overpayments, overpayment] };
    }
    case 'overpayment-agreed':
      return changeOverpayment(award, fact.overpayment, (known) => ({ ...known, agreedBasisPoints: fact.basisPoints }));
    case 'overpayment-claimed':
      return changeOverpayment(award, fact.overpayment, (known) => ({ ...known, claimed: fact.court }));
    case 'overpayment-repaid':
      return changeOverpayment(award, fact.overpayment, (known) => ({ ...known, repaid: (known.repaid + fact.amount) as Tiyn }));
    case 'overpayment-withdrawn':
      return changeOverpayment(award, fact.overpayment, (known) => ({ ...known, withdrawn: true }));
  }
}

/** The award after one more event. Reads the event only: no law, no calendar, no clock. Throws on a gap in the numbers. */
export function evolveAward(award: Award | undefined, event: AwardEvent): Award {
  if (event.seq !== (award?.version ?? 0) + 1) throw new Error(`event ${event.seq} does not follow version ${award?.version ?? 0}`);
  const next = award ? apply(award, event, event.seq) : begin(event);
  const from = award && touches(award, event);
  return {
    ...next,
    version: event.seq,
    touched: from ? [...next.touched, { seq: event.seq, from }] : next.touched,
    keys: next.keys.includes(event.key) ? next.keys : [...next.keys, event.key],
  };
}

/** The award that a log makes; undefined for an empty log. */
export function replayAward(log: Iterable<AwardEvent>): Award | undefined {
  let award: Award | undefined;
  for (const event of log) award = evolveAward(award, event);
  return award;
}

/** The account money may be sent to: the last one the bank has confirmed and not closed since. */
export function payableAccount(award: Award): Account | undefined {
  return award.accounts.findLast((known) => known.state === 'confirmed')?.account;
}

/** The region that pays the award on a day. */
export function regionOn(award: Award, on: LocalDate): Region {
  return award.regions.findLast((known) => known.from <= on)?.region ?? award.region;
}

/** The last day the award is owed for, or undefined while no end is known: the earliest of its term and the stops that stand. */
export function endOf(award: Award): LocalDate | undefined {
  let end = award.until;
  for (const stop of award.stops) if (!stop.reinstated && (end === undefined || stop.lastDay < end)) end = stop.lastDay;
  return end;
}
