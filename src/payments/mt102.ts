import type { LocalDate } from '../base/index.ts';
import type { Bic } from './bank-directory.ts';
import { decimal, toBankAlphabet } from './bank-text.ts';
import type { Payer } from './payer.ts';
import type { PaymentLine } from './payment-line.ts';
import { sectorOf } from './purpose-code.ts';

/** What all messages of one order's file share. `purpose`: the words of the payment, e.g. "BASIC PENSION FOR MARCH 2026". */
export type OrderHead = {
  readonly reference: string;
  readonly payer: Payer;
  readonly to: Bic;
  readonly on: LocalDate;
  readonly created: string;
  readonly count: number;
  readonly net: number;
  readonly purpose: (line: PaymentLine) => string;
};

/** How many payments one message of the form holds. */
export const paymentsInMessage = 50;

const shortDate = (date: LocalDate) => `${date.slice(2, 4)}${date.slice(5, 7)}${date.slice(8)}`;

/** The purpose in lines: at most 62 characters on the first, 70 on the others, six in all (facts of the form). */
function assign(text: string): string {
  const words = toBankAlphabet(text);
  let out = words.slice(0, 62);
  for (let at = 62, n = 1; at < words.length && n < 6; at += 70, n++) out += `\r\n${words.slice(at, at + 70)}`;
  return out;
}

function head(order: OrderHead, message: number): string {
  const date = shortDate(order.on);
  const number = String(message).padStart(6, '0');
  return [
    `{1:F01${order.payer.terminal}0000000000${number}}`,
    '{2:I102SCLEAR000000U3003}',
    '{4:',
    `:20:${order.reference}${number}`,
    `:52B:${order.payer.bic}`,
    `:57B:${order.to}`,
    ':70:',
    `/DATE/${date}`,
    '/SEND/07',
    '/PSO/01',
    '/PRT/05',
    '',
  ].join('\r\n');
}

function payment(order: OrderHead, line: PaymentLine, n: number, payerLines: string, name: string): string {
  return (
    `:21:${String(n).padStart(10, '0')}\r\n:32B:KZT${decimal(line.net, ',')}\r\n${payerLines}:59:${line.account.iban}\r\n` +
    `/NAME/${name}\r\n/IDN/${line.account.holder}\r\n/IRS/1\r\n/SECO/${sectorOf(line.account)}\r\n:70:/NUM/${n}\r\n/VO/01\r\n/KNP/${line.purpose}\r\n` +
    `/ASSIGN/${assign(order.purpose(line))}\r\n`
  );
}

const foot = (order: OrderHead, net: number) => `:32A:${shortDate(order.on)}KZT${decimal(net, ',')}\r\n-}\r\n`;

/**
 * Writes an order as messages of the fixed form MT 102 (facts: bank form of Kazakhstan, blocks 1, 2 and 4, fields 20 to 32A), fifty
 * payments to a message, in chunks of text as pages of lines come. The number in field 21 is the place of the line in the order.
 * Throws when the pages hold other count or sum than the head says: a file that does not agree with its order must not leave.
 */
export async function* writeMt102(order: OrderHead, pages: AsyncIterable<readonly PaymentLine[]>): AsyncGenerator<string> {
  const { payer } = order;
  const payerLines = `:50:/D/${payer.iban}\r\n/NAME/${toBankAlphabet(payer.name)}\r\n/IDN/${payer.bin}\r\n/IRS/1\r\n/SECO/${payer.sector}\r\n`;
  let count = 0;
  let total = 0;
  let message = 0;
  let inMessage = 0;
  let messageNet = 0;
  for await (const page of pages) {
    let chunk = '';
    for (const line of page) {
      if (inMessage === 0) chunk += head(order, ++message);
      chunk += payment(order, line, ++count, payerLines, toBankAlphabet(line.account.name).slice(0, 60));
      inMessage++;
      messageNet += line.net;
      total += line.net;
      if (inMessage === paymentsInMessage) {
        chunk += foot(order, messageNet);
        inMessage = 0;
        messageNet = 0;
      }
    }
    yield chunk;
  }
  if (inMessage > 0) yield foot(order, messageNet);
  if (count !== order.count || total !== order.net) throw new Error(`order ${order.reference}: the lines do not add up to the order`);
}
