import { type CaseId, type LocalDate, type Refusal, refuse, sha256 } from '../base/index.ts';
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
import { type BookedStatement, bookStatement } from './book-statement.ts';
import { commandAward, type PaymentDeps } from './command-award.ts';
import { continueRun, pauseRun, type RunProgress } from './continue-run.ts';
import { startRun } from './form-run.ts';
import { type Month, monthOf } from './month.ts';
import { type NeedReport, needFor } from './need.ts';
import type { LineKey, RegisterKey, RunId, StoredLine } from './payment-line.ts';
import type { PaymentLists, StatementStore } from './ports.ts';
import type { Run } from './run.ts';
import { runId } from './run.ts';
import { type MonthDue, scheduleOf } from './schedule.ts';
import type { Sending } from './send-orders.ts';

/** How an installation pays: who, in which form for which bank, with which words; `payday` is the day on which a run's orders are executed. */
export type PaymentSettings = Omit<Sending, 'on'> & { readonly page: number; readonly payday: (run: Run) => LocalDate };

export type PaymentServiceDeps = PaymentDeps & {
  readonly lists: PaymentLists;
  readonly statements: StatementStore;
  readonly signing: BatchSigning;
  /** Absent until the installation has been told its payer and codes: then nothing is paid. */
  readonly settings: PaymentSettings | undefined;
};

/** An award with what follows from it: its log, what it owes month by month, and what was paid of it. */
export type AwardView = {
  readonly award: Award;
  readonly log: readonly AwardEvent[];
  readonly schedule: readonly MonthDue[];
  readonly lines: readonly StoredLine[];
};

/** Awards and runs of an installation, as pages and programs use them. Whoever calls has asked the policy before. */
export type PaymentsService = {
  readonly awardsOfPerson: (person: Payee) => Promise<readonly Award[]>;
  readonly awardsOfCase: (id: CaseId) => Promise<readonly Award[]>;
  readonly viewAward: (id: AwardId) => Promise<AwardView | Refusal>;
  readonly commandAward: (id: AwardId, command: AwardCommand) => Promise<Award | Refusal>;
  readonly runs: (limit: number) => Promise<readonly Run[]>;
  readonly findRun: (run: RunId) => Promise<Run | Refusal>;
  readonly need: (month: Month) => Promise<NeedReport>;
  readonly start: (month: Month, kind: Parameters<typeof runId>[1], by: string) => Promise<Run | Refusal>;
  /** Takes a run as far as it goes now and says what it waits for. */
  readonly goOn: (run: RunId) => Promise<RunProgress | Refusal>;
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
   * bytes again give the same answer.
   */
  readonly takeStatement: (text: string) => Promise<BookedStatement | Refusal>;
};

const notFound = refuse('not-found', { kk: 'Табылмады.', ru: 'Не найдено.', en: 'Not found.' });

const notSetUp = refuse('payments-not-set-up', {
  kk: 'Төлеуші мен төлем кодтары орнатуда көрсетілмеген.',
  ru: 'В установке не указаны плательщик и коды выплат.',
  en: 'The installation has not been told its payer and payment codes.',
});

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
      return { award, log: await awards.log(id), schedule, lines: await lists.linesOfAward(id) };
    },
    commandAward: (id, command) => commandAward(deps, id, command),
    runs: lists.runs,
    findRun: async (run) => (await ports.storage.findRun(run)) ?? notFound,
    need: (month) => needFor(ports, month, deps.codes, settings?.page ?? 1000),
    start: async (month, kind, by) => (settings ? startRun(ports, runId(month, kind), month, by) : notSetUp),
    goOn: async (id) => {
      const run = await ports.storage.findRun(id);
      if (!run) return notFound;
      if (!settings) return notSetUp;
      return continueRun(ports, id, { codes: deps.codes, page: settings.page, sending: { ...settings, on: settings.payday(run) } });
    },
    pause: (run, by, paused) => pauseRun(ports, run, by, paused),
    exceptions: lists.exceptions,
    stateSums: lists.stateSums,
    linesOfRegister: (register, after, limit) => ports.storage.linesOf({ of: { register }, after: after as LineKey, limit }),
    findRegister: async (register) => (await findRegister(register)) ?? notFound,
    signRegister: async (register, given, actor) => {
      const batch = await findRegister(register);
      return batch ? signFoundBatch(signing, lawOf(batch), given, actor) : notFound;
    },
    refuseRegister: async (register, { key, reasons }, actor) => {
      const batch = await findRegister(register);
      if (!batch) return notFound;
      const changed = await signing.batches.change(changeOf(signing, paymentBatches, register, key, actor), { kind: 'refuse', reasons });
      return changed.kind === 'refused' ? changed : changed.batch;
    },
    files: lists.files,
    readFile: lists.readFile,
    takeStatement: async (text) => {
      if (!settings) return notSetUp;
      const hash = sha256(text);
      const known = await deps.statements.find(hash);
      if (known) return known;
      const result = await bookStatement(ports, [text], settings.payer.iban);
      if (result.kind === 'refused') return result;
      for (const { line, reason, accountFault } of result.returned) if (accountFault) await closeAccount(line, result.statement, reason);
      await deps.statements.keep({ account: settings.payer.iban, sha256: hash, at: ports.now(), result });
      return result;
    },
  };
}
