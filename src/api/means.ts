import type { CaseId, Instant, LocalDate, Refusal, Sha256, Words } from '../base/index.ts';
import type { KeptParameters } from '../benefits/index.ts';
import type { BatchDeps, OfferStore, TaskRow } from '../casework/index.ts';
import type { PdfRenderer } from '../documents/index.ts';
import type { IdentityStore, Session, Sessions, SigningStore } from '../identity/index.ts';
import type { Regulation } from '../law/index.ts';
import type { PaymentsService, Recalculations } from '../payments/index.ts';
import type { Trusted } from '../signing/index.ts';

/** A row of a worklist: an open task or wait of a post in an office. */
export type ListRow = Omit<TaskRow, 'kind' | 'post' | 'office' | 'key'> & {
  readonly case: CaseId;
  readonly kind: string;
  readonly regulation: string;
  readonly number: string | null;
  readonly applicant: string | null;
};

/** A case as lists of a person show it. */
export type CaseRow = {
  readonly case: CaseId;
  readonly regulation: string;
  readonly number: string | null;
  readonly status: string;
  readonly main: string | null;
  readonly filedOn: LocalDate;
  readonly role: string;
};

/** Lists and look-ups over many cases, fed by the store. */
export type Lists = {
  readonly tasks: (of: {
    readonly office: string;
    readonly post: string;
    readonly list: 'work' | 'watch' | 'batch';
    readonly after?: string;
    readonly limit: number;
  }) => Promise<{ readonly rows: readonly ListRow[]; readonly next: string | null }>;
  readonly counts: (of: {
    readonly office: string;
    readonly post: string;
    readonly now: Instant;
  }) => Promise<{ readonly work: number; readonly watch: number; readonly overdue: number }>;
  readonly casesOf: (number: string) => Promise<readonly CaseRow[]>;
  readonly findByNumber: (number: string) => Promise<CaseId | undefined>;
  /** The record with its archive stamps of an evidence; null while it has none. */
  readonly stampedEvidence: (evidence: Sha256) => Promise<Sha256 | null>;
};

/** The demo clock: it can be moved forward, never back. */
export type DemoClock = { readonly now: () => Instant; readonly moveTo: (at: Instant) => Promise<Refusal | Instant> };

/** How people sign on pages. */
export type SigningMeans = {
  readonly trust: Trusted;
  readonly store: SigningStore;
  /** Where the signer on the person's computer listens. */
  readonly signerAddress: string;
  /** Where the simulated signer and phone are looked at; null when real ones are used. */
  readonly simulator: string | null;
  /** The address of this installation as phones see it; the request's own when null. */
  readonly address: string | null;
  /** The wall clock: codes do not move with the clock of the demonstration. */
  readonly realNow: () => Instant;
};

/** What pages and API work with. Made once, in the start file. */
export type AppMeans = {
  readonly deps: BatchDeps;
  readonly sessions: Sessions;
  readonly identity: IdentityStore;
  readonly lists: Lists;
  /** What people are offered. */
  readonly offers: OfferStore;
  /** Whether a token is that of the gateway through which registries tell events; absent where none is set up. */
  readonly isGateway?: (token: string) => boolean;
  /** Awards and runs. */
  readonly payments: PaymentsService;
  /** Recalculations of many awards. */
  readonly recalculations: Recalculations;
  /** Parameters of calculations and their changes. */
  readonly parameters: KeptParameters;
  /** Regulation versions that this installation offers now. */
  readonly offered: () => readonly Regulation[];
  readonly postName: (post: string) => Words;
  readonly demo: DemoClock | null;
  /** Registries of the demonstration that do not answer now, by name; pages of the demonstration change it. */
  readonly silence?: Set<string>;
  /** Absent where pages cannot take signatures: tests of other things. */
  readonly signing?: SigningMeans;
  /** Which outside parts are stand-ins now: pages say so. */
  readonly standIns: { readonly registries: boolean; readonly signatures: boolean };
  /** Does what a command left for the system: its turns, what must be sent. Returns when it has come to rest. */
  readonly settle: (id: CaseId) => Promise<void>;
  readonly today: () => LocalDate;
  /** Makes PDFs of papers. */
  readonly pdf: PdfRenderer;
};

/** What a request carries once it is known who sent it. */
export type SignedIn = { readonly session: Session };
