import { SaxesParser } from 'saxes';
import { isLocalDate, type LocalDate, type Refusal, refuse, type Tiyn, tiyn } from '../base/index.ts';

/** One payment inside an entry of a statement, by the end-to-end id it was sent under. `reason`: the code of a return. */
export type StatementPayment = { readonly endToEnd?: string; readonly amount?: Tiyn; readonly reason?: string };

/** A booked entry. `order`: the payment information id when a whole order was debited as one. `credit`: money came in. */
export type StatementEntry = {
  readonly reference: string;
  readonly amount: Tiyn;
  readonly credit: boolean;
  readonly on: LocalDate | undefined;
  readonly order?: string;
  readonly payments: readonly StatementPayment[];
};

/** What a statement says of itself; known when it has been read to its end. */
export type StatementHead = {
  readonly id: string;
  readonly iban: string;
  readonly opening: Tiyn;
  readonly closing: Tiyn;
  readonly entries: number;
};

const bad = (what: string, at?: string): Refusal =>
  refuse(
    'statement-malformed',
    {
      kk: 'Банк үзіндісі camt.053 пішініне сай емес, ол қабылданбады.',
      ru: 'Банковская выписка не соответствует формату camt.053 и не принята.',
      en: 'The bank statement does not have the form of camt.053 and was not taken.',
    },
    at === undefined ? { what } : { what, at },
  );

/** Whole tiyn of a decimal with at most two places, not negative; undefined otherwise. */
export function readAmount(text: string): Tiyn | undefined {
  const match = /^(\d{1,13})(?:\.(\d{1,2})0*)?$/.exec(text.trim());
  if (!match) return undefined;
  return tiyn(Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')));
}

type OpenPayment = { endToEnd?: string; amount?: Tiyn; reason?: string };
type OpenEntry = {
  reference: string;
  amount?: Tiyn;
  credit?: boolean;
  reversal: boolean;
  booked: boolean;
  on?: LocalDate;
  order?: string;
  payments: OpenPayment[];
};
type OpenBalance = { code?: string; amount?: Tiyn; credit?: boolean };

const tail = (path: readonly string[], count: number) => path.slice(-count).join('/');

/** A reader that is fed text and gives entries as they end. Kept apart from streams so that it can be used on any source. */
export function statementReader(onEntry: (entry: StatementEntry) => void) {
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  let text = '';
  let fault: Refusal | undefined;
  let id = '';
  let iban = '';
  let statements = 0;
  let opening: Tiyn | undefined;
  let closing: Tiyn | undefined;
  let moved = 0;
  let entries = 0;
  let entry: OpenEntry | undefined;
  let payment: OpenPayment | undefined;
  let balance: OpenBalance | undefined;
  let currency: string | undefined;

  const fail = (what: string, at?: string) => {
    fault ??= bad(what, at);
  };

  const amount = (): Tiyn | undefined => {
    if (currency !== 'KZT') fail('currency', entry?.reference);
    const read = readAmount(text);
    if (read === undefined) fail('amount', entry?.reference);
    return read;
  };

  const endBalance = (done: OpenBalance) => {
    if (done.amount === undefined || done.credit === undefined) return fail('balance');
    const signed = tiyn(done.credit ? done.amount : -done.amount);
    if (done.code === 'OPBD') opening = signed;
    if (done.code === 'CLBD') closing = signed;
  };

  const endEntry = (done: OpenEntry) => {
    if (done.amount === undefined || done.credit === undefined) return fail('entry', done.reference);
    if (!done.booked) return;
    if (done.reference === '') return fail('entry-reference');
    moved += done.credit ? done.amount : -done.amount;
    entries++;
    onEntry({
      reference: done.reference,
      amount: done.amount,
      credit: done.credit,
      on: done.on,
      payments: done.payments,
      ...(done.order !== undefined && { order: done.order }),
    });
  };

  const leafOfEntry = (open: OpenEntry) => {
    const value = text.trim();
    const two = tail(path, 2);
    if (two === 'Ntry/NtryRef') open.reference = value;
    else if (two === 'Ntry/AcctSvcrRef' && open.reference === '') open.reference = value;
    else if (two === 'Ntry/Amt') {
      const read = amount();
      if (read !== undefined) open.amount = read;
    } else if (two === 'Ntry/CdtDbtInd') open.credit = value === 'CRDT';
    else if (two === 'Ntry/Sts' ? value !== '' : tail(path, 3) === 'Ntry/Sts/Cd') open.booked = value === 'BOOK';
    else if (tail(path, 3) === 'Ntry/BookgDt/Dt' && isLocalDate(value)) open.on = value;
    else if (two === 'Btch/PmtInfId') open.order = value;
    else if (payment) {
      if (two === 'Refs/EndToEndId') payment.endToEnd = value;
      else if (two === 'Refs/PmtInfId' && open.order === undefined) open.order = value;
      else if (two === 'TxDtls/Amt') {
        const read = amount();
        if (read !== undefined) payment.amount = read;
      } else if (tail(path, 3) === 'RtrInf/Rsn/Cd') payment.reason = value;
    }
  };

  parser.on('doctype', () => fail('doctype'));
  parser.on('error', () => fail('not-well-formed'));
  parser.on('opentag', (tag) => {
    path.push(tag.local);
    text = '';
    if (path.length === 1 && !tag.uri.startsWith('urn:iso:std:iso:20022:tech:xsd:camt.053.')) fail('namespace');
    if (tag.local === 'Stmt' && ++statements > 1) fail('several-statements');
    const ccy = tag.attributes.Ccy;
    currency = ccy && typeof ccy === 'object' ? ccy.value : undefined;
    if (tag.local === 'Ntry') entry = { reference: '', reversal: false, booked: false, payments: [] };
    else if (tag.local === 'Bal') balance = {};
    else if (tag.local === 'TxDtls' && entry) payment = {};
  });
  const onText = (part: string) => {
    text += part;
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('closetag', (tag) => {
    const two = tail(path, 2);
    if (entry) leafOfEntry(entry);
    else if (two === 'Stmt/Id') id = text.trim();
    else if (tail(path, 3) === 'Acct/Id/IBAN') iban = text.trim();
    else if (balance) {
      if (two === 'CdOrPrtry/Cd') balance.code = text.trim();
      else if (two === 'Bal/Amt') {
        const read = amount();
        if (read !== undefined) balance.amount = read;
      } else if (two === 'Bal/CdtDbtInd') balance.credit = text.trim() === 'CRDT';
    }
    if (tag.local === 'TxDtls' && entry && payment) {
      entry.payments.push(payment);
      payment = undefined;
    } else if (tag.local === 'Ntry' && entry) {
      endEntry(entry);
      entry = undefined;
    } else if (tag.local === 'Bal' && balance) {
      endBalance(balance);
      balance = undefined;
    }
    path.pop();
    text = '';
  });

  return {
    write(chunk: string): Refusal | undefined {
      if (!fault) parser.write(chunk);
      return fault;
    },
    end(): StatementHead | Refusal {
      if (!fault) parser.close();
      if (fault) return fault;
      if (statements === 0 || id === '') return bad('no-statement');
      if (opening === undefined || closing === undefined) return bad('no-balances');
      if (opening + moved !== closing) return bad('balances-do-not-agree');
      return { id, iban, opening, closing, entries };
    },
  };
}

/** Reads a whole statement from chunks of text. A statement that is malformed or whose balances do not agree is refused as a whole. */
export async function readStatement(
  chunks: AsyncIterable<string> | Iterable<string>,
): Promise<{ readonly kind: 'statement'; readonly head: StatementHead; readonly entries: readonly StatementEntry[] } | Refusal> {
  const entries: StatementEntry[] = [];
  const reader = statementReader((entry) => entries.push(entry));
  for await (const chunk of chunks) {
    const fault = reader.write(chunk);
    if (fault) return fault;
  }
  const head = reader.end();
  return 'kind' in head ? head : { kind: 'statement', head, entries };
}
