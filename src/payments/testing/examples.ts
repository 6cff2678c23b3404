import {
  bin,
  checkDigit,
  type Iin,
  type Instant,
  iban,
  ibanCheckDigits,
  iin,
  instant,
  type LocalDate,
  localDate,
  tenge,
} from '../../base/index.ts';
import type { AmountName } from '../../benefits/index.ts';
import type { Award } from '../award.ts';
import type { AwardAct, AwardCommand } from '../award-commands.ts';
import type { Account, AwardId, Basis, Grant, Region } from '../award-events.ts';
import { type BankDirectory, type Bic, banksOfKazakhstan } from '../bank-directory.ts';
import type { RunSettings } from '../continue-run.ts';
import { decideAward } from '../decide-award.ts';
import type { Payer } from '../payer.ts';
import type { CodeRow } from '../purpose-code.ts';
import type { PaymentHouse } from './house.ts';

/** A bank that does not exist, for accounts of tests. */
export const inventedBank = 'ZZZZKZ2A' as Bic;
export const otherInventedBank = 'YYYYKZ2A' as Bic;

/** The directory with two invented banks: codes 999 and 997 belong to nobody. */
export const testBanks: BankDirectory = new Map([
  ...banksOfKazakhstan,
  ['999', { bic: inventedBank, code: '999', certainty: 'stated', name: { kk: 'Сынақ банкі', ru: 'Тестовый банк', en: 'Test bank' } }],
  [
    '997',
    {
      bic: otherInventedBank,
      code: '997',
      certainty: 'stated',
      name: { kk: 'Екінші сынақ банкі', ru: 'Второй тестовый банк', en: 'Second test bank' },
    },
  ],
]);

/** An invented person: born on the day, serial from 9990 up. `n` 0 to 9 picks the serial. */
export function inventedIin(birth: string, sexCentury: number, n: number): Iin {
  for (let serial = 9990 + n; serial < 10_000; serial++) {
    const first = `${birth}${sexCentury}${serial}`;
    const check = checkDigit(first);
    if (check !== undefined) return iin(`${first}${check}`);
  }
  throw new Error('no such number');
}

export const anna = inventedIin('620320', 4, 0);

/** An account at an invented bank. */
export function account(n: number, holder: Account['holder'], bank: '999' | '997' = '999', name = 'Ұлғабаева Айгүл'): Account {
  const number = `JDM${String(n).padStart(10, '0')}`;
  return {
    iban: iban(`KZ${ibanCheckDigits(bank, number)}${bank}${number}`),
    bic: bank === '999' ? inventedBank : otherInventedBank,
    holder,
    name,
  };
}

export const decision = (number: string, on: string): Basis => ({ kind: 'decision', number, on: localDate(on) });
export const registry = (message: string, received: string): Basis => ({
  kind: 'registry',
  system: 'АХАЖ',
  message,
  received: instant(`${received}T04:00:00Z`),
});
export const application = (number: string, on: string): Basis => ({ kind: 'application', number, on: localDate(on) });

export const morning = (on: string): Instant => instant(`${on}T04:00:00Z`);

/** A command with a key made from its act unless one is given. */
export function command(act: AwardAct, at: string, basis: Basis, key = `${act.kind}/${at}`): AwardCommand {
  return { key, at: morning(at), actor: 'officer-1', basis, act };
}

export type GrantIdea = {
  readonly award?: string;
  readonly benefit?: AmountName;
  readonly from?: string;
  readonly until?: string;
  readonly monthly?: number;
  readonly recipient?: Iin;
  readonly region?: string;
};

/** A grant with everything that a test does not care about filled in. `monthly` in tenge. */
export function grant(idea: GrantIdea = {}): Grant {
  const from = localDate(idea.from ?? '2026-02-01');
  return {
    award: (idea.award ?? 'W1') as AwardId,
    recipient: idea.recipient ?? anna,
    benefit: idea.benefit ?? 'disability-allowance',
    form: 'full',
    region: (idea.region ?? '71') as Region,
    from,
    rates: [{ from, monthly: tenge(idea.monthly ?? 40_000), why: 'calculation-1' }],
    deductions: [],
    ...(idea.until !== undefined && { until: localDate(idea.until) }),
  };
}

/** Decides a command on an award of a storage and appends its events; throws with the ground when it is refused. */
export async function carryOut(memory: Pick<PaymentHouse['memory'], 'award' | 'append'>, id: string, told: AwardCommand): Promise<Award> {
  const events = mustDecide(await memory.award(id as AwardId), told);
  const award = await (events.length > 0 ? memory.append(events, id as AwardId) : memory.award(id as AwardId));
  if (!award) throw new Error('no award');
  return award;
}

/** The events of a command that must not be refused. */
export function mustDecide(award: Award | undefined, told: AwardCommand) {
  const decided = decideAward(award, told);
  if ('kind' in decided) throw new Error(`refused: ${decided.ground}`);
  return decided;
}

const row = (benefit: AmountName, budget: string, purpose = '045'): CodeRow => ({
  benefit,
  from: localDate('1990-01-01'),
  purpose,
  budget,
  source: 'invented for tests',
  confirmed: true,
});

/** Codes invented for tests: the real ones stand in acts that are not here. */
export const testCodes: readonly CodeRow[] = [
  row('basic-pension', '027001'),
  row('age-pension', '027001'),
  row('disability-allowance', '027002'),
  row('survivor-allowance', '027003'),
  row('childcare-allowance', '027004'),
  row('large-family-allowance', '027005'),
  row('social-insurance-payments/capacity-loss', 'GFSS01'),
  row('special-state-benefit', '027006'),
];

const payerBin = () => {
  const first = '99014099990';
  return bin(`${first}${checkDigit(first)}`);
};

/** An invented payment centre with an account at the State Corporation's code. */
export const payer: Payer = {
  name: 'JARDEM PAYMENT CENTRE',
  bin: payerBin(),
  iban: iban(`KZ${ibanCheckDigits('009', 'A000000000001')}009A000000000001`),
  bic: 'GCVPKZ2A' as Bic,
  sector: '1',
  terminal: 'JARDEMKZ',
};

/** Settings of a run for tests: bank 999 takes pain.001, bank 997 the fixed form. */
export function settings(on: LocalDate | string, page = 100): RunSettings {
  return {
    codes: testCodes,
    page,
    sending: {
      payer,
      formatOf: (bic) => (bic === otherInventedBank ? 'mt102' : 'pain001'),
      on: localDate(on),
      purpose: (line) => `Төлем ${line.month}`,
    },
  };
}
