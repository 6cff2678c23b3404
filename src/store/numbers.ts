import type { CaseEvent, CaseNumber } from '../casework/index.ts';
import { numbersToTake } from '../casework/index.ts';

/** The letters by which the journals of the house are known in the numbers that they give: no two have the same. */
const letters: Readonly<Record<string, string>> = {
  applications: 'A',
  certificates: 'C',
  'commission-minutes': 'CM',
  decisions: 'D',
  'electronic-applications': 'E',
  'foreign-applications': 'F',
  'foreign-certificates': 'FC',
  fundApplications: 'P',
  fundMessages: 'PM',
  handOvers: 'H',
  information: 'I',
  'mse-acts': 'M',
  'mse-applications': 'MA',
  'mse-certificates': 'MC',
  'mse-notices': 'MN',
  'mse-protocols': 'MP',
  notices: 'N',
  notifications: 'T',
  'payment-requests': 'PR',
  paymentOrders: 'PO',
  paymentRegisters: 'PG',
  questionnaires: 'QN',
  requests: 'Q',
  returns: 'R',
  slips: 'S',
  smsJournal: 'SM',
  'social-code-certificates': 'SC',
};

/** The letters of a journal; undefined for one that the house does not keep. */
export const journalLetters = (journal: string): string | undefined => letters[journal];

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

/** What a number looks like before its digits: office, letters of the journal (its name where it has none), year. */
export function numberPrefix(number: Pick<CaseNumber, 'journal' | 'office' | 'year'>): string {
  return `${number.office}-${journalLetters(number.journal) ?? number.journal.toUpperCase()}-${number.year}-`;
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
