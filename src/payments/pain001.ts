import { isBin } from '../base/index.ts';
import { decimal, xmlText } from './bank-text.ts';
import type { OrderHead } from './mt102.ts';
import type { PaymentLine } from './payment-line.ts';
import { classifierCode, sectorOf } from './purpose-code.ts';

function payment(order: OrderHead, line: PaymentLine): string {
  const { account } = line;
  const text = `EKNP ${classifierCode(order.payer.sector, sectorOf(account), line.purpose)} ${line.month} ${order.purpose(line)}`.slice(
    0,
    140,
  );
  const kind = isBin(account.holder) ? 'OrgId' : 'PrvtId';
  return (
    `<CdtTrfTxInf><PmtId><EndToEndId>${line.key}</EndToEndId></PmtId>` +
    `<Amt><InstdAmt Ccy="KZT">${decimal(line.net, '.')}</InstdAmt></Amt>` +
    `<CdtrAgt><FinInstnId><BICFI>${account.bic}</BICFI></FinInstnId></CdtrAgt>` +
    `<Cdtr><Nm>${xmlText(account.name.slice(0, 140))}</Nm><Id><${kind}><Othr><Id>${account.holder}</Id></Othr></${kind}></Id></Cdtr>` +
    `<CdtrAcct><Id><IBAN>${account.iban}</IBAN></Id></CdtrAcct>` +
    `<RmtInf><Ustrd>${xmlText(text)}</Ustrd></RmtInf></CdtTrfTxInf>\n`
  );
}

/**
 * Writes an order as ISO 20022 pain.001.001.09, one payment information block, in chunks as pages of lines come. The end-to-end id is
 * the key of the line, the ids of message and block carry the order's reference. Throws when the pages do not add up to the head.
 */
export async function* writePain001(order: OrderHead, pages: AsyncIterable<readonly PaymentLine[]>): AsyncGenerator<string> {
  const { payer } = order;
  const sums = `<NbOfTxs>${order.count}</NbOfTxs><CtrlSum>${decimal(order.net, '.')}</CtrlSum>`;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>\n' +
    `<GrpHdr><MsgId>JARDEM-${order.reference}</MsgId><CreDtTm>${order.created}</CreDtTm>${sums}<InitgPty><Nm>${xmlText(payer.name)}</Nm></InitgPty></GrpHdr>\n` +
    `<PmtInf><PmtInfId>${order.reference}</PmtInfId><PmtMtd>TRF</PmtMtd><BtchBookg>true</BtchBookg>${sums}` +
    `<PmtTpInf><InstrPrty>NORM</InstrPrty></PmtTpInf><ReqdExctnDt><Dt>${order.on}</Dt></ReqdExctnDt>` +
    `<Dbtr><Nm>${xmlText(payer.name)}</Nm><Id><OrgId><Othr><Id>${payer.bin}</Id></Othr></OrgId></Id></Dbtr>` +
    `<DbtrAcct><Id><IBAN>${payer.iban}</IBAN></Id></DbtrAcct><DbtrAgt><FinInstnId><BICFI>${payer.bic}</BICFI></FinInstnId></DbtrAgt>\n`;
  let count = 0;
  let total = 0;
  for await (const page of pages) {
    let chunk = '';
    for (const line of page) {
      chunk += payment(order, line);
      count++;
      total += line.net;
    }
    yield chunk;
  }
  if (count !== order.count || total !== order.net) throw new Error(`order ${order.reference}: the lines do not add up to the order`);
  yield '</PmtInf></CstmrCdtTrfInitn></Document>\n';
}
