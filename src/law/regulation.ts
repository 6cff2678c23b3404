import type { LocalDate, Words } from '../base/index.ts';
import type { Amount } from './amount.ts';
import type { Channel, Named, Source } from './cited.ts';
import type { Entry } from './entry.ts';
import type { Batch, Claim, Delivery, Document, Effect, Finding, FollowUp, Ground } from './outcome.ts';
import type { Clock, Moment, Move, SideTask, Step, Unit, Wait } from './process.ts';
import type { Fact, Party, Proof } from './subject.ts';

/** The act that a regulation is: its order and annex, and how it came into force and left it. */
export type Act = {
  readonly order: string;
  readonly date: LocalDate;
  readonly annex?: string;
  readonly issuer: Words;
  readonly lastChange?: { readonly order: string; readonly date: LocalDate };
  readonly repealedBy?: { readonly order: string; readonly date: LocalDate };
  /** Other acts that sources name, by the key used before the paragraph. */
  readonly acts?: Named<Words>;
  /** File of the law's text and the lines in it, for those who check. */
  readonly seed?: string;
};

/** A place where the law contradicts itself or is silent, and how it is read here. */
export type Reading = {
  readonly where: Source;
  readonly issue: Words;
  readonly taken: Words;
  /** Kinder to the recipient, proposed by the digest, or a setting that an installation may change. */
  readonly why: 'digest' | 'kinder' | 'setting';
  /** About the text as a whole (how days are counted, names, misprints): no single thing rests on it. */
  readonly whole?: true;
};

/**
 * One edition of one service, as plain data. The words of every named thing stand in `words` under `<group>.<name>`
 * (`steps.specialist`, `moves.certify`, `grounds.RG1`), so that the structure reads as the law does.
 */
export type Regulation = {
  readonly id: string;
  readonly code: string;
  /** Services that are editions of one another share a family: claim keys are asked for once per family. */
  readonly family: string;
  readonly title: Words;
  readonly act: Act;
  readonly inForce: { readonly from: LocalDate; readonly until: LocalDate | null };
  /** Set when the version is offered after its repeal because its successor is not in the sources; every page and paper says so. */
  readonly standsIn: Words | null;
  readonly provider: Words;
  readonly channels: { readonly in: readonly Channel[]; readonly out: readonly Channel[] };
  readonly parties: Named<Party>;
  readonly facts: Named<Fact>;
  readonly proofs: Named<Proof>;
  readonly claims: Named<Claim>;
  readonly units: Named<Unit>;
  readonly entries: Named<Entry>;
  readonly steps: Named<Step>;
  readonly waits: Named<Wait>;
  readonly moves: Named<Move>;
  readonly sideTasks: Named<SideTask>;
  readonly moments: Named<Moment>;
  readonly clocks: Named<Clock>;
  readonly findings: Named<Finding>;
  /** Where the facts of each amount come from, by the name of the amount in src/benefits; absent where the service pays nothing. */
  readonly amounts?: Named<Amount>;
  readonly batches: Named<Batch>;
  readonly documents: Named<Document>;
  readonly deliveries: Named<Delivery>;
  readonly effects: Named<Effect>;
  readonly followUps: Named<FollowUp>;
  readonly grounds: Named<Ground>;
  readonly readings: Named<Reading>;
  readonly words: { readonly [path: string]: Words };
};

/** The groups of named things of a regulation, in the order in which it is read; each of these carries its source. */
export const citedGroups = [
  'parties',
  'facts',
  'proofs',
  'claims',
  'units',
  'entries',
  'steps',
  'waits',
  'moves',
  'sideTasks',
  'moments',
  'clocks',
  'findings',
  'amounts',
  'batches',
  'documents',
  'deliveries',
  'effects',
  'followUps',
  'grounds',
] as const satisfies readonly (keyof Regulation)[];
