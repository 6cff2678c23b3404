import { describe, expect, it } from 'vitest';
import type { Holder } from '../x509/index.ts';
import { checkSignerIdentity } from './signer-identity.ts';

const person: Holder = { kinds: ['naturalPerson'], purpose: 'sign', identification: [], iin: '650721399905' };
const head: Holder = { ...person, kinds: ['legalEntity', 'firstHead'], bin: '990140009902' };

describe('the signer whom the rule names', () => {
  it('is told by number: the person, the firm, the officer of the firm', () => {
    expect(checkSignerIdentity(person, { iin: '650721399905' })).toMatchObject({ outcome: 'passed' });
    expect(checkSignerIdentity(person, { iin: '620320400015' })).toMatchObject({ outcome: 'failed', reason: 'signer-another-person' });
    expect(checkSignerIdentity({ ...person, iin: undefined } as never, { iin: '650721399905' })).toMatchObject({
      reason: 'signer-without-iin',
    });
    expect(checkSignerIdentity(person, { bin: '990140009907' })).toMatchObject({ reason: 'signer-without-bin' });
  });

  it('must have the right to sign for a firm', () => {
    const expected = { kinds: ['firstHead', 'signatory'] as const };
    const whole = { ...expected, iin: '650721399905', bin: '990140009902' };
    expect(checkSignerIdentity(head, whole)).toMatchObject({ outcome: 'passed' });
    expect(checkSignerIdentity(head, { ...whole, bin: '990140009907' })).toMatchObject({ reason: 'signer-another-firm' });
    expect(checkSignerIdentity({ ...head, kinds: ['legalEntity', 'employee'] }, expected)).toMatchObject({
      reason: 'signer-without-right',
    });
  });

  it('a number that fails its check digit is refused, but for the test authority', () => {
    const test = { ...person, iin: '123456789012' };
    expect(checkSignerIdentity(test, { iin: '123456789012' })).toMatchObject({ reason: 'signer-number-wrong' });
    expect(checkSignerIdentity(test, { iin: '123456789012' }, { allowTestNumbers: true })).toMatchObject({ outcome: 'passed' });
  });
});
