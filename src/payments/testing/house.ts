import type { LocalDate, Tiyn } from '../../base/index.ts';
import type { Award } from '../award.ts';
import type { AwardEvent, AwardId } from '../award-events.ts';
import type { LedgerAccount, LedgerEntry } from '../ledger.ts';
import type { RunId, StoredLine } from '../payment-line.ts';
import type { RunException } from '../plan-lines.ts';
import type { RunPorts, WrittenFile } from '../ports.ts';

type Maybe<T> = T | Promise<T>;

/** Everything that a test of payments sees of a house: its ports, and what has been kept. In memory, or in a database. */
export type PaymentHouse = {
  readonly ports: RunPorts;
  readonly memory: {
    readonly award: (id: AwardId) => Maybe<Award | undefined>;
    readonly append: (events: readonly AwardEvent[], id: AwardId) => Maybe<Award>;
    readonly log: (id: AwardId) => Maybe<readonly AwardEvent[]>;
    readonly awards: () => Maybe<Iterable<Award>>;
    readonly lines: () => Maybe<Iterable<StoredLine>>;
    readonly linesOfAward: (id: AwardId) => Maybe<readonly StoredLine[]>;
    readonly runLines: (run: RunId) => Maybe<readonly StoredLine[]>;
    readonly exceptions: (run: RunId) => Maybe<readonly RunException[]>;
    readonly balances: () => Maybe<ReadonlyMap<LedgerAccount, Tiyn>>;
    readonly entries: () => Maybe<Iterable<LedgerEntry>>;
    readonly post: (entry: LedgerEntry | undefined) => Maybe<void>;
  };
  readonly batches: {
    readonly all: () => Maybe<readonly { readonly key: string; readonly kind: string; readonly count: number; readonly net: Tiyn }[]>;
    /** Two people sign, or refuse, every closed register. */
    readonly sign: (as?: 'signed' | 'refused') => Maybe<void>;
  };
  readonly files: { readonly promised: () => Maybe<readonly { readonly to: string; readonly file: WrittenFile }[]> };
  readonly setToday: (date: LocalDate) => void;
  readonly nextDay: () => void;
};
