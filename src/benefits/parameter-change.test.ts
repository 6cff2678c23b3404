import { describe, expect, it } from 'vitest';
import { iin, instant, localDate } from '../base/index.ts';
import { calculate } from './calculate.ts';
import type { ParameterBook } from './parameter-book.ts';
import { findRow, rowOn } from './parameter-book.ts';
import { applyChange, approveChange, endProposal, type ParameterChange, type ParameterProposal } from './parameter-change.ts';
import { publishedParameters } from './published-parameters.ts';

const proposer = iin('850101399906');
const approver = iin('900215499914');

const proposal = (more: Partial<ParameterProposal> = {}): ParameterProposal => ({
  id: 'change-1',
  parameter: 'monthly-index',
  from: localDate('2027-01-01'),
  until: localDate('2027-12-31'),
  value: '4700',
  source: { kk: 'бюджет туралы заң', ru: 'закон о бюджете', en: 'budget law' },
  proposedBy: proposer,
  proposedAt: instant('2026-12-10T05:00:00Z'),
  ...more,
});

function approved(more: Partial<ParameterProposal> = {}): ParameterChange {
  const change = approveChange(publishedParameters, proposal(more), approver, instant('2026-12-11T05:00:00Z'));
  if ('kind' in change) throw new Error(change.ground);
  return change;
}

function applied(change: ParameterChange, book: ParameterBook = publishedParameters): ParameterBook {
  const next = applyChange(book, change);
  if ('kind' in next) throw new Error(String(next.kind));
  return next;
}

describe('a change of a parameter', () => {
  it('is not approved by the person who proposed it, nor before it was proposed', () => {
    expect(approveChange(publishedParameters, proposal(), proposer, instant('2026-12-11T05:00:00Z'))).toMatchObject({
      ground: 'same-person',
    });
    expect(approveChange(publishedParameters, proposal(), approver, instant('2026-12-09T05:00:00Z'))).toMatchObject({
      ground: 'approved-too-early',
    });
    expect(applyChange(publishedParameters, { ...approved(), approvedBy: proposer })).toMatchObject({ ground: 'same-person' });
  });

  it('is rejected by another person who says why, and withdrawn only by the one who proposed it', () => {
    const end = (kind: 'rejected' | 'withdrawn', by: string, reason = '') =>
      endProposal(proposal(), { kind, by, reason, at: instant('2026-12-11T05:00:00Z') });
    expect(end('rejected', proposer, 'wrong year')).toMatchObject({ ground: 'own-proposal' });
    expect(end('rejected', approver, '  ')).toMatchObject({ ground: 'reason-missing' });
    expect(end('rejected', approver, ' wrong year ')).toMatchObject({ kind: 'rejected', proposal: 'change-1', reason: 'wrong year' });
    expect(end('withdrawn', approver, 'mine')).toMatchObject({ ground: 'not-own-proposal' });
    expect(end('withdrawn', proposer)).toMatchObject({ kind: 'withdrawn', by: proposer });
  });

  it('that has no value yet is said to officers with the day the last one ended and who sets the next', () => {
    const refused = rowOn(publishedParameters, 'monthly-index', localDate('2027-01-05'));
    if (!('kind' in refused)) throw new Error('there is a row');
    expect(refused).toMatchObject({ ground: 'parameter-not-set', details: { lastDay: '2026-12-31' } });
    expect(refused.text.ru).toContain('на 05.01.2027 ещё не установлен (последнее значение действовало по 31.12.2026)');
    expect(refused.text.kk).toContain('екінші әкімші бекіткенше сома есептелмейді');
  });

  it('must name a parameter that exists, a value of its unit and dates in order', () => {
    const ground = (more: Partial<ParameterProposal>) =>
      approveChange(publishedParameters, proposal(more), approver, instant('2026-12-11T05:00:00Z'));
    expect(ground({ parameter: 'mrp-of-the-moon' })).toMatchObject({ ground: 'no-such-parameter' });
    expect(ground({ value: 'four thousand' })).toMatchObject({ ground: 'value-does-not-fit' });
    expect(ground({ value: '-1' })).toMatchObject({ ground: 'value-does-not-fit' });
    expect(ground({ parameter: 'rounding/age-pension', value: '12' })).toMatchObject({ ground: 'value-does-not-fit' });
    expect(ground({ until: localDate('2026-12-31') })).toMatchObject({ ground: 'dates-do-not-fit' });
  });

  it('adds a row and leaves every older one as it was', () => {
    const before = publishedParameters.get('monthly-index');
    const book = applied(approved());
    expect(book.get('monthly-index')?.slice(0, -1)).toEqual(before);
    expect(publishedParameters.get('monthly-index')).toBe(before);
    expect(findRow(book, 'monthly-index', localDate('2027-06-01'))).toMatchObject({ value: '4700', change: 'change-1' });
    expect(findRow(book, 'monthly-index', localDate('2026-12-31'))?.value).toBe('4325');
    expect(rowOn(book, 'monthly-index', localDate('2028-01-01'))).toMatchObject({ ground: 'parameter-not-set' });
  });

  it('applied twice changes nothing, and its number cannot be used for another', () => {
    const book = applied(approved());
    expect(applied(approved(), book)).toBe(book);
    expect(applyChange(book, approved({ value: '4800' }))).toMatchObject({ ground: 'change-id-taken' });
  });

  it('confirms an unconfirmed value, and what was decided before it was recorded still replays as it was', () => {
    const on = localDate('2018-01-15');
    const facts = { deceased: 'pensioner_or_allowance_recipient' };
    expect(calculate('burial-payment', facts, on)).toMatchObject({
      ground: 'parameter-unconfirmed',
      details: { parameter: 'burial-payment/pensioner_or_allowance_recipient' },
    });
    const book = applied(
      approved({
        parameter: 'burial-payment/pensioner_or_allowance_recipient',
        from: localDate('2014-04-01'),
        until: localDate('2023-06-30'),
        value: '15.7',
      }),
    );
    expect(calculate('burial-payment', facts, on, { book })).toMatchObject({ amount: 3_775_900 });
    expect(calculate('burial-payment', facts, on, { book, knownAt: instant('2026-12-11T04:59:59Z') })).toMatchObject({
      ground: 'parameter-unconfirmed',
    });
  });

  it('corrects a row of the same day by a later one', () => {
    const first = applied(approved());
    const second = applied(approved({ id: 'change-2', value: '4710' }), first);
    expect(findRow(second, 'monthly-index', localDate('2027-02-01'))?.value).toBe('4710');
    expect(second.get('monthly-index')?.filter((row) => row.from === '2027-01-01')).toHaveLength(2);
  });
});
