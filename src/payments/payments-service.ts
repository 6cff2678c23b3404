import { type CaseId, type LocalDate, localDate, type Refusal, refuse, type Sha256, sha256 } from '../base/index.ts';
import type { Calendar } from '../calendar/index.ts';
import {
  type Actor,
  type Batch,
  type BatchResult,
  type BatchSigning,
  changeOf,
  type GivenSignature,
  signFoundBatch,
} from '../casework/index.ts';
import type { Award } from './award.ts';
import type { AwardCommand } from './award-commands.ts';
import type { AwardEvent, AwardId, Payee } from './award-events.ts';
import { paymentBatches } from './batch-law.ts';
import { type BookedStatement, bookEntries, type ReadStatement, readOwnStatement } from './book-statement.ts';
import { commandAward, type PaymentDeps } from './command-award.ts';
import { acceptExceptions, continueRun, movePayday, pauseRun, type RunProgress } from './continue-run.ts';
import { startRun } from './form-run.ts';
import { type Month, monthOf } from './month.ts';
import { type NeedReport, needFor } from './need.ts';
import type { LineKey, RegisterKey, RunId, StoredLine } from './payment-line.ts';
import { type Payday, paydayFor } from './payout-calendar.ts';
import type { PaymentLists, StatementStore, WorkStore } from './ports.ts';
import { type Run, type RunTerms, runId, supplementaryRefusals } from './run.ts';
import { type MonthDue, scheduleOf } from './schedule.ts';
import type { Sending } from './send-orders.ts';

/** How an installation pays: who, in which form for which bank, with which words. */
export type PaymentSettings = Omit<Sending, 'on'> & { readonly page: number };

/** The payment calendar: working days, and the days on which orders are executed (none: orders are executed when they are sent). */
export type PaymentDays = { readonly calendar: () => Calendar; readonly paydays: () => readonly LocalDate[] };

/** What a supplementary run is for: in words, and for the listed awards or those that another run could not pay; else for all that is owed. */
export type SupplementaryWish = { readonly reason: string; readonly awards?: readonly AwardId[]; readonly exceptionsOf?: RunId };

/** Which run is started: the regular one of a month, or a numbered supplementary one. */
export type RunKind = 'regular' | ({ readonly supplementary: number } & SupplementaryWish);

export type PaymentServiceDeps = PaymentDeps & {
  readonly lists: PaymentLists;
  readonly statements: StatementStore;
  readonly work: WorkStore;
  readonly signing: BatchSigning;
  /** Absent until the installation has been told its payer and codes: then nothing is paid. */
  readonly settings: PaymentSettings | undefined;
  readonly days: PaymentDays;
};

/** An award with what follows from it: its log, what it owes month by month, and what was paid of it. */
export type AwardView = {
  readonly award: Award;
  readonly log: readonly AwardEvent[];
  readonly schedule: readonly MonthDue[];
  readonly lines: readonly StoredLine[];
  /** Whether it is paid for somebody whom its case does not name: an award of before that was kept. */
  readonly subjectUnknown: boolean;
};

/** Awards and runs of an installation, as pages and programs use them. Whoever calls has asked the policy before. */
export type PaymentsService = {
  readonly awardsOfPerson: (person: Payee) => Promise<readonly Award[]>;
  readonly awardsOfCase: (id: CaseId) => Promise<readonly Award[]>;
  readonly viewAward: (id: AwardId) => Promise<AwardView | Refusal>;
  readonly commandAward: (id: AwardId, command: AwardCommand) => Promise<Award | Refusal>;
  readonly runs: (limit: number) => Promise<readonly Run[]>;
  readonly findRun: (run: RunId) => Promise<Run | Refusal>;
  readonly need: (month: Month, wish?: SupplementaryWish) => Promise<NeedReport | Refusal>;
  /** The payday that a run started now, or moved now, would be for; undefined where no payment calendar is kept. */
  readonly nextPayday: () => Payday | Refusal | undefined;
  readonly start: (month: Month, kind: RunKind, by: string) => Promise<Run | Refusal>;
  /** A person's word that a run goes on, also without what stands in its exceptions; says what it waits for. */
  readonly goOn: (run: RunId, by: string) => Promise<RunProgress | Refusal>;
  /** Goes on with a run some steps, as the worker does, and says what it waits for. */
  readonly advance: (run: RunId) => Promise<RunProgress | Refusal>;
  /** A person's word that what has not been sent goes out for the next payday that can still be made. */
  readonly movePayday: (run: RunId, by: string) => Promise<Run | Refusal>;
  readonly pause: (run: RunId, by: string, paused: boolean) => Promise<Run | Refusal>;
  readonly exceptions: PaymentLists['exceptions'];
  readonly stateSums: PaymentLists['stateSums'];
  /** Lines of a register in the order of their keys, after one. */
  readonly linesOfRegister: (register: RegisterKey, after: string, limit: number) => Promise<readonly StoredLine[]>;
  readonly findRegister: (register: RegisterKey) => Promise<Batch | Refusal>;
  readonly signRegister: (
    register: RegisterKey,
    given: { readonly key: string; readonly signature?: GivenSignature },
    actor: Actor,
  ) => Promise<BatchResult>;
  readonly refuseRegister: (
    register: RegisterKey,
    given: { readonly key: string; readonly reasons: string },
    actor: Actor,
  ) => Promise<Batch | Refusal>;
  readonly files: PaymentLists['files'];
  readonly readFile: PaymentLists['readFile'];
  /**
   * Books a statement (camt.053); an account that a bank says is closed or wrong is closed on its award, and the month stays owed. The same
   * bytes again give the same answer. It is kept before it is booked: one that was broken off is finished by the worker.
   */
  readonly takeStatement: (text: string) => Promise<BookedStatement | Refusal>;
  /** Finishes a statement that was broken off. */
  readonly finishStatement: (sha256: Sha256) => Promise<BookedStatement | Refusal>;
};

const notFound = refuse('not-found', { kk: 'Табылмады.', ru: 'Не найдено.', en: 'Not found.' });

const notSetUp = refuse('payments-not-set-up', {
  kk: 'Төлеуші мен төлем кодтары орнатуда көрсетілмеген.',
  ru: 'В установке не указаны плательщик и коды выплат.',
  en: 'The installation has not been told its payer and payment codes.',
});

/** How many pages or registers of a run are handled before others have their turn. */
const stepsAtOnce = 20;

/** How many of the latest runs are looked at once more when a statement has been booked. */
const runsAwake = 24;

/** The awards that a supplementary run is for. Refused without a reason, and where an award is not known or none is left. */
async function termsOfWish({ awards, lists }: PaymentServiceDeps, wish: SupplementaryWish): Promise<RunTerms | Refusal> {
  const reason = wish.reason.trim();
  if (reason === '') return supplementaryRefusals.noReason;
  if (!wish.awards && !wish.exceptionsOf) return { reason };
  const only = new Set<AwardId>();
  for (const id of wish.awards ?? []) {
    if (!(await awards.find(id))) return supplementaryRefusals.unknownAward(id);
    only.add(id);
  }
  for (let after = ''; wish.exceptionsOf; ) {
    const page = await lists.exceptions(wish.exceptionsOf, after, 1000);
    for (const { award } of page) only.add(award as AwardId);
    const last = page.at(-1);
    if (!last) break;
    after = last.award;
  }
  return only.size === 0 ? supplementaryRefusals.nobody : { reason, only: [...only] };
}

/** Makes the service of an installation. */
export function createPayments(deps: PaymentServiceDeps): PaymentsService {
  const { awards, ports, lists, signing, settings } = deps;
  const findRegister = async (register: RegisterKey) => {
    const batch = await signing.batches.find(register);
    return batch?.regulation === paymentBatches.id && batch.kind === 'payment-register' ? batch : undefined;
  };
  const lawOf = (batch: Batch) => {
    const law = paymentBatches.batches[batch.kind];
    if (!law) throw new Error(`payments have no batch ${batch.kind}`);
    return { batch, regulation: paymentBatches, law };
  };
  const nextPayday = (): Payday | Refusal | undefined => {
    const paydays = deps.days.paydays();
    return paydays.length === 0 ? undefined : paydayFor(deps.days.calendar(), ports.today(), paydays);
  };
  const advance = async (id: RunId): Promise<RunProgress | Refusal> => {
    if (!settings) return notSetUp;
    const run = await ports.storage.findRun(id);
    if (!run) return notFound;
    // a run of before there was a payment calendar: the same day whenever a file is written again
    const sending = { ...settings, on: localDate(run.startedAt.slice(0, 10)) };
    return continueRun(ports, id, { codes: deps.codes, page: settings.page, sending, looksAtExceptions: true }, stepsAtOnce);
  };
  const wakeRun = (register: RegisterKey) => deps.work.wake({ kind: 'run', id: register.slice(0, register.indexOf('/')) });
  /** Books a statement that is kept, closes the accounts that its returns speak of, and keeps what it settled. */
  const book = async (hash: Sha256, read: ReadStatement, again: boolean): Promise<BookedStatement> => {
    const result = await bookEntries(ports, read, again);
    for (const { line, reason, accountFault } of result.returned) if (accountFault) await closeAccount(line, result.statement, reason);
    await deps.statements.end(hash, result);
    for (const { run, status } of await lists.runs(runsAwake)) if (status === 'sending') await deps.work.wake({ kind: 'run', id: run });
    return result;
  };
  const closeAccount = (line: StoredLine, statement: string, reason: string) => {
    const basis = { kind: 'bank', message: `${statement}/${reason}`, received: ports.now() } as const;
    const act = { kind: 'close-account', iban: line.account.iban } as const;
    return commandAward(deps, line.award, { key: `returned/${line.key}`, at: ports.now(), actor: 'bank', basis, act });
  };
  return {
    awardsOfPerson: awards.ofPerson,
    awardsOfCase: awards.ofCase,
    viewAward: async (id) => {
      const award = await awards.find(id);
      if (!award) return notFound;
      const schedule = scheduleOf(award, monthOf(ports.today()));
      return {
        award,
        log: await awards.log(id),
        schedule,
        lines: await lists.linesOfAward(id),
        subjectUnknown: await lists.subjectUnknown(id),
      };
    },
    commandAward: (id, command) => commandAward(deps, id, command),
    runs: lists.runs,
    findRun: async (run) => (await ports.storage.findRun(run)) ?? notFound,
    need: async (month, wish) => {
      const terms = wish ? await termsOfWish(deps, wish) : {};
      if ('ground' in terms) return terms;
      const pay = nextPayday();
      const payday = pay && 'payday' in pay ? pay.payday : undefined;
      return needFor(ports, month, deps.codes, settings?.page ?? 1000, { only: terms.only, payday });
    },
    nextPayday,
    start: async (month, kind, by) => {
      if (!settings) return notSetUp;
      const pay = nextPayday();
      if (pay && 'ground' in pay) return pay;
      const terms = kind === 'regular' ? {} : await termsOfWish(deps, kind);
      if ('ground' in terms) return terms;
      return startRun(ports, runId(month, kind), month, by, { ...terms, ...(pay && { pay }) });
    },
    goOn: async (id, by) => {
      const accepted = await acceptExceptions(ports, id, by);
      return 'ground' in accepted ? accepted : advance(id);
    },
    advance,
    movePayday: async (id, by) => {
      const pay = nextPayday();
      if (!pay) return notFound;
      return 'ground' in pay ? pay : movePayday(ports, id, by, pay);
    },
    pause: (run, by, paused) => pauseRun(ports, run, by, paused),
    exceptions: lists.exceptions,
    stateSums: lists.stateSums,
    linesOfRegister: (register, after, limit) => ports.storage.linesOf({ of: { register }, after: after as LineKey, limit }),
    findRegister: async (register) => (await findRegister(register)) ?? notFound,
    signRegister: async (register, given, actor) => {
      const batch = await findRegister(register);
      if (!batch) return notFound;
      const signed = await signFoundBatch(signing, lawOf(batch), given, actor);
      if (signed.kind === 'done') await wakeRun(register);
      return signed;
    },
    refuseRegister: async (register, { key, reasons }, actor) => {
      const batch = await findRegister(register);
      if (!batch) return notFound;
      const changed = await signing.batches.change(changeOf(signing, paymentBatches, register, key, actor), { kind: 'refuse', reasons });
      if (changed.kind === 'refused') return changed;
      await wakeRun(register);
      return changed.batch;
    },
    files: lists.files,
    readFile: lists.readFile,
    takeStatement: async (text) => {
      if (!settings) return notSetUp;
      const known = await deps.statements.find(sha256(text));
      if (known) return known;
      const account = settings.payer.iban;
      const read = await readOwnStatement([text], account);
      if (read.kind === 'refused') return read;
      const hash = await signing.blobs.put(new TextEncoder().encode(text));
      const isNew = await deps.statements.begin({ account, id: read.head.id, sha256: hash, at: ports.now() });
      return book(hash, read, !isNew);
    },
    finishStatement: async (hash) => {
      const known = await deps.statements.find(hash);
      if (known) return known;
      const bytes = await signing.blobs.get(hash);
      if (!settings || !bytes) return notFound;
      const read = await readOwnStatement([new TextDecoder().decode(bytes)], settings.payer.iban);
      return read.kind === 'refused' ? read : book(hash, read, true);
    },
  };
}
