import { expect, it } from 'vitest';
import { type CaseId, instant } from '../base/index.ts';
import type { Message } from '../store/index.ts';
import { findingsOrdered } from './ordered-findings.ts';

const message = (payload: { readonly [name: string]: unknown }): Message => ({
  ...{ kind: 'effect', case: 'C1' as CaseId, id: 'C1/e1', port: 'payments', orderedAt: instant('2026-02-02T05:00:00Z'), attempt: 1 },
  payload: { effect: 'e1', name: 'toPayment', payload },
});

const amount = (tiyn: number) => ({ name: 'childcare-allowance', tiyn, payment: 'month', from: '2026-01-10', until: null });
const child = (n: number) => ({ role: 'child', n });

it('an order is one award for each finding that gives money, and nothing to pay for each that a correction takes back', () => {
  const findings = [
    { key: 'care#1', subject: child(1), amount: amount(100) },
    { key: 'degree', subject: null, amount: null },
    { key: 'care#2', subject: child(2), amount: amount(200) },
  ];
  const withdrawn = [{ key: 'care#3', amount: 'childcare-allowance' }];
  expect(findingsOrdered(message({ findings, withdrawn })).map((one) => [one.finding, one.subject?.n, one.amount?.tiyn])).toEqual([
    ['care#1', 1, 100],
    ['care#2', 2, 200],
    ['care#3', undefined, 0],
  ]);
});

it('a message that sends a sum of its own, and one of before findings, are one order without a key', () => {
  expect(findingsOrdered(message({ findings: [{ key: 'payout', subject: null, amount: null }] }))).toEqual([
    { finding: '', subject: null, amount: null },
  ]);
  expect(findingsOrdered(message({ amount: amount(100) }))).toEqual([{ finding: '', subject: null, amount: amount(100) }]);
});
