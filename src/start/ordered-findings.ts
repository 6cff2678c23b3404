import type { Message } from '../store/index.ts';

/** An amount as a message orders it. */
export type OrderedAmount = {
  readonly name: string;
  readonly tiyn: number;
  readonly payment?: string;
  readonly from: string | null;
  readonly until: string | null;
};

/** One award that a message orders or takes back. `finding`: the key of what it follows from, empty where the message names none. */
export type OrderedFinding = {
  readonly finding: string;
  readonly subject: { readonly role: string; readonly n: number } | null;
  /** Null where the message sends a sum of its own, or grants nothing. A finding that a correction takes back has nothing to pay. */
  readonly amount: OrderedAmount | null;
};

type Ordered = {
  /** The one amount of messages of before findings. */
  readonly amount?: OrderedAmount | null;
  readonly findings?: readonly {
    readonly key: string;
    readonly subject: OrderedFinding['subject'];
    readonly amount: OrderedAmount | null;
  }[];
  readonly withdrawn?: readonly { readonly key: string; readonly amount: string }[];
};

/**
 * The awards of a message: one for each finding that gives money, and one for each that an earlier decision gave and this one does not (its
 * sum is nothing). Where there is neither, one without an amount: the sum that the message itself sends.
 */
export function findingsOrdered(message: Pick<Message, 'payload'>): readonly OrderedFinding[] {
  const { amount = null, findings, withdrawn = [] } = message.payload.payload as Ordered;
  if (!findings) return [{ finding: '', subject: null, amount }];
  const given = findings.flatMap(({ key, subject, amount: sum }) => (sum ? [{ finding: key, subject, amount: sum }] : []));
  const back = withdrawn.map(({ key, amount: name }) => ({
    finding: key,
    subject: null,
    amount: { name, tiyn: 0, payment: 'month', from: null, until: null },
  }));
  const all = [...given, ...back];
  return all.length > 0 ? all : [{ finding: '', subject: null, amount: null }];
}
