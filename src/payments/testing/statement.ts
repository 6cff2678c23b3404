import type { LocalDate } from '../../base/index.ts';
import { decimal } from '../bank-text.ts';

/** An entry of a statement made for a test. `order`: the whole order as one debit; `key`: one payment; `returns`: the reason code. */
export type MadeEntry = {
  readonly reference: string;
  readonly amount: number;
  readonly credit?: boolean;
  readonly order?: string;
  readonly key?: string;
  readonly returns?: string;
  readonly status?: string;
};

function entryText({ reference, amount, credit, order, key, returns, status }: MadeEntry, on: LocalDate): string {
  const sum = `<Amt Ccy="KZT">${decimal(amount, '.')}</Amt><CdtDbtInd>${credit ? 'CRDT' : 'DBIT'}</CdtDbtInd>`;
  const batch = order === undefined ? '' : `<Btch><PmtInfId>${order}</PmtInfId></Btch>`;
  const reason = returns === undefined ? '' : `<RtrInf><Rsn><Cd>${returns}</Cd></Rsn></RtrInf>`;
  const details = key === undefined ? '' : `<TxDtls><Refs><EndToEndId>${key}</EndToEndId></Refs>${sum}${reason}</TxDtls>`;
  return (
    `<Ntry><NtryRef>${reference}</NtryRef>${sum}<Sts><Cd>${status ?? 'BOOK'}</Cd></Sts><BookgDt><Dt>${on}</Dt></BookgDt>` +
    `<BkTxCd><Domn><Cd>PMNT</Cd></Domn></BkTxCd><NtryDtls>${batch}${details}</NtryDtls></Ntry>`
  );
}

/** A camt.053 text as a bank would send it, with balances that agree unless `closing` says otherwise. */
export function statementText(
  about: { readonly id: string; readonly iban: string; readonly on: LocalDate; readonly opening?: number; readonly closing?: number },
  entries: readonly MadeEntry[],
): string {
  const opening = about.opening ?? 100_000_000_000_000 / 100;
  const booked = entries.filter((entry) => (entry.status ?? 'BOOK') === 'BOOK');
  const closing = about.closing ?? booked.reduce((sum, entry) => sum + (entry.credit ? entry.amount : -entry.amount), opening);
  const balance = (code: string, amount: number) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="KZT">${decimal(Math.abs(amount), '.')}</Amt>` +
    `<CdtDbtInd>${amount < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd><Dt><Dt>${about.on}</Dt></Dt></Bal>`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>` +
    `<GrpHdr><MsgId>M-${about.id}</MsgId><CreDtTm>${about.on}T18:00:00</CreDtTm></GrpHdr><Stmt><Id>${about.id}</Id>` +
    `<CreDtTm>${about.on}T18:00:00</CreDtTm><Acct><Id><IBAN>${about.iban}</IBAN></Id></Acct>${balance('OPBD', opening)}${balance('CLBD', closing)}` +
    `${entries.map((entry) => entryText(entry, about.on)).join('')}</Stmt></BkToCstmrStmt></Document>`
  );
}
