import { join } from 'node:path';
import { isBin, isIin, localDate, type Refusal, tiyn } from '../base/index.ts';
import { calculate, isAmountName, type ParameterBook } from '../benefits/index.ts';
import { dateIn } from '../calendar/index.ts';
import { type BatchDeps, type Case, groundsOfCase, pinned, viewFor } from '../casework/index.ts';
import { factLaw, type Regulation, takeFacts } from '../law/index.ts';
import {
  type AwardOrder,
  awardIdOf,
  banksOfKazakhstan,
  createPayments,
  createRecalculations,
  type KeptCalculation,
  nextStepOf,
  type OrderedBy,
  orderFaults,
  type PaymentDeps,
  type PaymentsService,
  placeAward,
  type Recalculations,
  type RunPorts,
  type WorkStore,
  withdrawAward,
} from '../payments/index.ts';
import {
  createAwardStore,
  createBankFiles,
  createLedger,
  createPaymentBatches,
  createPaymentLists,
  createPaymentStorage,
  createRecalculationStore,
  createStatementStore,
  createWorkStore,
  type Database,
  type Message,
  type PersonHash,
} from '../store/index.ts';
import { findingsOrdered, type OrderedFinding } from './ordered-findings.ts';
import type { InstalledPayments } from './payment-settings.ts';
import { seekSubjects } from './seek-subjects.ts';
import { type Ordered, type OrderingLaw, termsOf } from './terms-of-order.ts';
import type { Outside } from './workers.ts';

/** What payments are put together from. */
export type PaymentParts = {
  readonly db: Database;
  readonly hash: PersonHash;
  readonly cases: BatchDeps;
  readonly dataFolder: string;
  readonly zone: string;
  readonly installed: InstalledPayments | undefined;
  readonly confirmAccount: PaymentDeps['confirmAccount'];
  /** The parameters of the installation as they stand when it is asked. */
  readonly book: () => Promise<ParameterBook>;
};

/** Awards, runs and recalculations over the database, and what becomes of a case's order to pay. */
export function startPayments(parts: PaymentParts): {
  readonly service: PaymentsService;
  readonly recalculations: Recalculations;
  readonly work: WorkStore;
  readonly place: Outside;
  readonly seekSubjects: (isStopped: () => boolean) => Promise<void>;
} {
  const { db, cases, installed, zone } = parts;
  const folder = join(parts.dataFolder, 'bank-files');
  const ports: RunPorts = {
    storage: createPaymentStorage(db),
    ledger: createLedger(db),
    batches: createPaymentBatches(db, cases),
    files: createBankFiles(db, folder),
    now: cases.now,
    today: () => dateIn(zone, cases.now()),
  };
  const deps: PaymentDeps = {
    awards: createAwardStore(db, parts.hash),
    ports,
    banks: banksOfKazakhstan,
    codes: installed?.codes ?? [],
    confirmAccount: parts.confirmAccount,
  };
  const work = createWorkStore(db);
  const service = createPayments({
    ...deps,
    lists: createPaymentLists(db, folder),
    statements: createStatementStore(db),
    work,
    signing: cases,
    settings: installed?.settings,
    days: { calendar: cases.calendar, paydays: () => cases.aims('payday') },
  });
  const recalculations = createRecalculations({
    store: createRecalculationStore(db),
    awards: deps.awards,
    book: parts.book,
    now: cases.now,
    page: installed?.settings.page ?? 1000,
  });
  return {
    service,
    recalculations,
    work,
    place: placeOrders(parts, deps),
    seekSubjects: (isStopped) => seekSubjects(db, cases, deps, isStopped),
  };
}

/**
 * The far side of the port `payments`: an order of a case makes its award, or brings it to what the decision says now. `placed` when the
 * award stands; `failed` with the reason, where the law knows that answer, when it cannot: then a person looks at it. An order that the law gives no such
 * answer to stays in the outbox with its fault.
 */
function placeOrders({ cases, installed, zone, book }: PaymentParts, deps: PaymentDeps): Outside {
  return async (message) => {
    const found = message.case === null ? undefined : await cases.store.find(message.case);
    if (!found) return { sending: { kind: 'notSent', fault: 'case-unknown' }, answer: null };
    const regulation = await pinned(cases, found.case.revision);
    const answers = regulation.effects[String(message.payload.name ?? '')]?.answers ?? {};
    const grounds = groundsOfCase(regulation, cases.calendar(), found.case, deps.ports.today());
    const law = { regulation, grounds, orderedOn: dateIn(zone, message.orderedAt) };
    // One award for each finding: those that can be placed are, and a fault of one is told of all
    let fault: Refusal | undefined;
    for (const finding of await awardsOf(message, found.case.id, deps)) {
      const order = orderIn(message, finding, found.case, law, installed);
      const placed =
        'kind' in order
          ? order
          : 'recipient' in order
            ? await placeAward(
                { ...deps, book },
                {
                  ...order,
                  ...(await calculatedBy(cases, found.case, regulation, { ...order, whose: finding.subject }, book)),
                },
              )
            : await withdrawAward(deps, order);
      if (placed && 'ground' in placed) fault ??= placed;
    }
    if (fault === undefined) return { sending: { kind: 'sent' }, answer: answers.placed ? 'placed' : null };
    if (!answers.failed) return { sending: { kind: 'notSent', fault: fault.ground }, answer: null };
    const { ground, text } = fault;
    return { sending: { kind: 'sent' }, answer: 'failed', why: { ground, text, next: nextStepOf(fault) } };
  };
}

/** The findings of a message, the first of which goes on with the award of before findings where the case has one. */
async function awardsOf(message: Message, id: Case['id'], deps: PaymentDeps): Promise<readonly OrderedFinding[]> {
  const [first, ...others] = findingsOrdered(message);
  if (!first) return [];
  const before = await deps.awards.find(awardIdOf(id, String(message.payload.name)));
  return [before ? { ...first, finding: '' } : first, ...others];
}

/**
 * What the message orders to be paid for one finding; only by what it is ordered, where a correcting decision no longer gives it: then it is
 * taken back.
 */
function orderIn(
  message: Message,
  finding: OrderedFinding,
  c: Case,
  law: OrderingLaw,
  installed: InstalledPayments | undefined,
): AwardOrder | OrderedBy | Refusal {
  const { corrects } = message.payload.payload as Ordered;
  const gives = finding.amount ? finding.amount.tiyn > 0 : c.decision?.outcome === 'assign';
  return corrects && !gives ? orderedBy(message, finding, c, law) : orderOf(message, finding, c, law, installed);
}

/** Where the law pays upon the application without a decision (a payout of savings), the award rests on the application, under its number. */
function orderedBy(message: Message, { finding }: OrderedFinding, c: Case, { orderedOn }: OrderingLaw): OrderedBy {
  const { decision } = message.payload.payload as Ordered;
  return {
    caseId: c.id,
    effect: finding ? `${message.payload.effect}/${finding}` : String(message.payload.effect),
    what: finding ? `${message.payload.name}/${finding}` : String(message.payload.name),
    decision: { number: (c.decision?.number ?? c.number)?.text ?? c.id, on: c.decision?.on ?? orderedOn },
    why: decision ?? c.application ?? `case/${c.id}`,
  };
}

/**
 * What the message orders for one finding. The recipient is the party whose account it sends, a person or a firm. A sum that it sends itself
 * (the order sum of a payout) is paid once; otherwise the amount of the finding is paid, each month or once as it says. Answers why not where
 * something is wanting.
 */
function orderOf(
  message: Message,
  given: OrderedFinding,
  c: Case,
  law: OrderingLaw,
  installed: InstalledPayments | undefined,
): AwardOrder | Refusal {
  const { facts, parties } = message.payload.payload as Ordered;
  const { amount } = given;
  const by = orderedBy(message, given, c, law);
  const typed = (type: string) => Object.keys(facts).filter((ref) => factLaw(law.regulation, ref)?.type === type);
  const [accountRef = ''] = typed('iban');
  const [sumRef] = typed('money');
  const recipient = parties.find(({ role, n }) => role === accountRef.split('.')[0] && n === 1);
  const number = recipient?.iin ?? recipient?.bin ?? '';
  const region = installed?.regionOf(c.region);
  if (!region) return orderFaults.notSetUp;
  if (!recipient || !(isIin(number) || isBin(number))) return orderFaults.recipientUnknown;
  const sum = sumRef === undefined ? amount?.tiyn : facts[sumRef];
  const benefit = amount?.name ?? law.regulation.family;
  if (typeof sum !== 'number' || sum <= 0) return orderFaults.noAmount;
  if (!isAmountName(benefit)) return orderFaults.noBenefit;
  return {
    ...by,
    ...termsOf(String(message.payload.name), given, parties, law, c.clocks),
    recipient: { number, name: recipient.name },
    iban: typeof facts[accountRef] === 'string' ? facts[accountRef] : '',
    benefit,
    region,
    payment: sumRef !== undefined || amount?.payment === 'once' ? 'once' : 'month',
    amount: tiyn(sum),
    from: amount?.from ? localDate(amount.from) : by.decision.on,
    until: amount?.until ? localDate(amount.until) : null,
  };
}

/**
 * How the sum of an order was worked out: the facts that its formula takes from the case, where they give this very sum. Nothing where a
 * person stated the sum, or the case no longer says what it came from: then the award is not recalculated without a person.
 */
async function calculatedBy(
  cases: BatchDeps,
  c: Case,
  regulation: Regulation,
  { benefit, amount, decision, whose }: AwardOrder & { readonly whose: OrderedFinding['subject'] },
  book: PaymentParts['book'],
): Promise<{ readonly calculated?: KeptCalculation }> {
  const law = regulation.amounts?.[benefit];
  if (!law) return {};
  const { on, facts } = takeFacts(
    law,
    regulation,
    groundsOfCase(regulation, cases.calendar(), c, decision.on),
    viewFor(regulation, whose ?? undefined),
  );
  if (on === undefined) return {};
  const knownAt = cases.now();
  const day = localDate(on);
  const calculated = calculate(benefit, facts, day, { book: await book(), knownAt });
  if (calculated.kind === 'refused' || calculated.amount !== amount) return {};
  return { calculated: { name: benefit, on: day, knownAt, payment: calculated.payment, facts } };
}
