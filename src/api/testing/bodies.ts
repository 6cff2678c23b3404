import type { Refusal, Sha256 } from '../../base/index.ts';
import type { KeptParameters } from '../../benefits/index.ts';
import type { AttemptView, Batch, BatchResult, LoggedEvent, Paper, RegisterPaper } from '../../casework/index.ts';
import type { Award, KnownSchedule, PaymentsService, Recalculations } from '../../payments/index.ts';
import type { AppMeans } from '../means.ts';
import type { RegisteredOut } from '../routes/attempts.ts';
import type { BatchOut } from '../routes/batches.ts';
import type { CaseSeen, CommandOut } from '../routes/cases.ts';
import type { RegulationSummary } from '../routes/law.ts';
import type { OfferAnsweredOut, OfferOut } from '../routes/offers.ts';
import type { ParametersOut } from '../routes/parameters.ts';
import type { RunGoneOnOut, RunOut } from '../routes/payment-runs.ts';
import type { EventTakenOut } from '../routes/registry-events.ts';
import type { SignedInOut } from '../routes/sessions.ts';

/** What a service gives where it does not refuse. */
type Given<Call extends (...given: never) => Promise<unknown>> = Exclude<Awaited<ReturnType<Call>>, Refusal>;

/** What the interface says of itself, as far as tests look into it. */
type Description = {
  readonly openapi: string;
  readonly paths: {
    readonly [path: string]: {
      readonly [method: string]: { readonly responses: { readonly [status: string]: { readonly content?: object } } };
    };
  };
  readonly components: { readonly schemas: { readonly [name: string]: object } };
};

/** What addresses answer when they are read. The first line that an address fits holds. */
type Read = [
  ['/openapi.json', Description],
  ['/regulations', readonly RegulationSummary[]],
  ['/my/offers', readonly OfferOut[]],
  [`/attempts/${string}`, AttemptView],
  [`/cases/${string}/events`, readonly LoggedEvent[]],
  [`/cases/${string}/papers/${string}`, Paper],
  [`/cases/${string}`, CaseSeen],
  [`/batches/waiting?${string}`, Awaited<ReturnType<AppMeans['lists']['tasks']>>],
  [`/batches/${string}/register`, RegisterPaper],
  [`/payments/awards/${string}/schedule?${string}`, KnownSchedule],
  [`/payments/awards/${string}`, Given<PaymentsService['viewAward']>],
  ['/payments/awards' | `/payments/awards?${string}`, readonly Award[]],
  ['/payments/runs', readonly RunOut[]],
  [`/payments/runs/${string}`, RunOut],
  [`/payments/need?${string}`, Given<PaymentsService['need']>],
  ['/payments/files', Given<PaymentsService['files']>],
  ['/payments/parameters', ParametersOut],
  [`/payments/recalculations/${string}/rows?${string}`, Given<Recalculations['rows']>],
  [`/payments/recalculations/${string}/sample`, Given<Recalculations['sample']>],
  [`/payments/recalculations/${string}/documents/${string}`, Given<Recalculations['document']>],
  [`/payments/recalculations/${string}`, Given<Recalculations['view']>],
];

/** What addresses answer to what is sent to them. The first line that an address fits holds. */
type Sent = [
  ['/sessions', SignedInOut],
  ['/blobs', { readonly hash: Sha256 }],
  ['/registry-events', EventTakenOut],
  [`/my/offers/${string}/answers`, OfferAnsweredOut],
  [`/attempts/${string}/registration`, RegisteredOut],
  ['/attempts' | `/attempts/${string}/inputs`, AttemptView],
  [`/cases/${string}/${'commands' | 'acts' | 'look-ups'}`, CommandOut],
  ['/batches', Extract<BatchResult, { kind: 'done' }>],
  [`/batches/${string}/commands`, BatchOut],
  ['/payments/awards/search', readonly Award[]],
  ['/payments/runs', RunOut],
  [`/payments/runs/${string}/commands`, RunOut | RunGoneOnOut],
  ['/payments/registers', Batch | BatchOut],
  ['/payments/statements', Given<PaymentsService['takeStatement']>],
  ['/payments/parameters', Given<KeptParameters['propose']>],
  [`/payments/parameters/${string}/approval`, Given<KeptParameters['approve']>],
  [`/payments/parameters/${string}/ending`, Given<KeptParameters['end']>],
  ['/payments/recalculations', Given<Recalculations['start']>],
  [`/payments/recalculations/${string}/commands`, Given<Recalculations['act']> | Given<Recalculations['goOn']>],
];

type BodyIn<Table, Path> = Table extends readonly [readonly [infer Address, infer Body], ...infer Rest]
  ? Path extends Address
    ? Body
    : BodyIn<Rest, Path>
  : unknown;

/** The body that an address gives when it is read; `unknown` where it is not known to the compiler, or has no line above. */
export type BodyRead<Path extends string> = BodyIn<Read, Path>;

/** The body that an address gives to what is sent to it; `unknown` likewise. */
export type BodySent<Path extends string> = BodyIn<Sent, Path>;
