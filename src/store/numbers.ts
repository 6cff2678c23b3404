import type { CaseEvent, CaseNumber } from '../casework/index.ts';
import { numbersToTake } from '../casework/index.ts';

/** The letter by which a journal is known in the numbers it gives. A journal without one goes by its name. */
const letters: Readonly<Record<string, string>> = {
  applications: 'A',
  decisions: 'D',
  information: 'I',
  notices: 'N',
  requests: 'Q',
  returns: 'R',
};

/** A journal that a command takes numbers from. `text` is what its numbers begin with. */
export type CounterUse = {
  readonly journal: string;
  readonly office: string;
  readonly year: number;
  readonly n: number;
  /** Canonical JSON of a number up to its digits. */
  readonly json: string;
  readonly text: string;
};

/** What a number looks like before its digits: office, letter of the journal, year. */
export function numberPrefix(number: Pick<CaseNumber, 'journal' | 'office' | 'year'>): string {
  return `${number.office}-${letters[number.journal] ?? number.journal.toUpperCase()}-${number.year}-`;
}

/** A number as people read it: `<office>-<letter>-<year>-<six digits or more>`. */
export function numberText(number: Pick<CaseNumber, 'journal' | 'office' | 'year'>, value: number): string {
  return numberPrefix(number) + String(value).padStart(6, '0');
}

const keyOf = (number: CaseNumber) => JSON.stringify([number.journal, number.office, number.year]);

/**
 * The journals that these events take numbers from, in one order everywhere (so that two commands never wait for each other crosswise),
 * and for each event the journal it takes from (counted from 1; 0: none).
 */
export function counterUses(events: readonly CaseEvent[]): {
  readonly counters: readonly CounterUse[];
  readonly perEvent: readonly number[];
} {
  const uses = new Map<string, { number: CaseNumber; n: number }>();
  for (const number of numbersToTake(events)) {
    const use = uses.get(keyOf(number));
    if (use) use.n++;
    else uses.set(keyOf(number), { number, n: 1 });
  }
  const order = [...uses.keys()].sort();
  const counters = order.map((key) => {
    const { number, n } = uses.get(key) as { number: CaseNumber; n: number };
    const text = numberPrefix(number);
    const json = `{"journal":${JSON.stringify(number.journal)},"office":${JSON.stringify(number.office)},"text":${JSON.stringify(text).slice(0, -1)}`;
    return { journal: number.journal, office: number.office, year: number.year, n, json, text };
  });
  return {
    counters,
    perEvent: events.map((event) => (numbersToTake([event])[0] ? order.indexOf(keyOf(numbersToTake([event])[0] as CaseNumber)) + 1 : 0)),
  };
}
