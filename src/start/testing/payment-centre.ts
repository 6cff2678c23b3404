import { join } from 'node:path';
import { standInSignatures } from '../../../simulators/signatures.ts';
import { sha256 } from '../../base/index.ts';
import { statedCalendar } from '../../calendar/index.ts';
import { createPayments, createRecalculations, type PaymentDays, type PaymentsService, type RunPorts } from '../../payments/index.ts';
import { payer, settings, testBanks } from '../../payments/testing/examples.ts';
import {
  createAwardStore,
  createBatchStore,
  createFolderBlobs,
  createPaymentLists,
  createRecalculationStore,
  createStatementStore,
  createWaitingSignatures,
  createWorkStore,
  type Database,
} from '../../store/index.ts';
import { type PaymentWorker, startPaymentWorker } from '../payment-worker.ts';

/** One process of a payment centre: its service and its worker, over ports that others share. */
export type Centre = { readonly service: PaymentsService; readonly worker: PaymentWorker };

export type CentreOptions = {
  readonly ports: RunPorts;
  readonly folder: string;
  /** Awards or lines handled at once. */
  readonly page: number;
  /** For how many seconds a worker holds what it took. */
  readonly hold: number;
  readonly onFault: (fault: unknown) => void;
  /** The payment calendar; none unless told. */
  readonly days?: PaymentDays;
  /** What every store goes through: a test lets the process die there. */
  readonly wrap?: <T extends object>(store: T) => T;
};

const noDays: PaymentDays = { calendar: () => statedCalendar('no days off', []), paydays: () => [] };

/** Opens a process of a payment centre on a database, as the start file does, with a payer and codes of tests and no payment calendar. */
export function openCentre(
  db: Database,
  { ports: shared, folder, page, hold, onFault, days = noDays, wrap = (store) => store }: CentreOptions,
): Centre {
  const ports: RunPorts = {
    ...shared,
    storage: wrap(shared.storage),
    ledger: wrap(shared.ledger),
    batches: wrap(shared.batches),
    files: wrap(shared.files),
  };
  const awards = wrap(createAwardStore(db, (number) => sha256(number)));
  const work = wrap(createWorkStore(db));
  const { sending, codes } = settings('2026-03-10', page);
  const service = createPayments({
    awards,
    ports,
    banks: testBanks,
    codes,
    confirmAccount: async () => 'silent',
    lists: createPaymentLists(db, folder),
    statements: wrap(createStatementStore(db)),
    work,
    signing: {
      signatures: standInSignatures(),
      blobs: wrap(createFolderBlobs(join(folder, 'blobs'))),
      batches: createBatchStore(db),
      waiting: createWaitingSignatures(db),
      policy: () => 'allowed',
      now: ports.now,
    },
    settings: { ...sending, payer, page },
    days,
  });
  const recalculations = createRecalculations({
    store: createRecalculationStore(db),
    awards,
    book: async () => new Map(),
    now: ports.now,
    page,
  });
  return { service, worker: startPaymentWorker({ work, payments: service, recalculations, onFault, hold }, 20) };
}
