import { account, anna, application, carryOut, command, decision, type GrantIdea, grant, testBanks } from './examples.ts';
import type { PaymentHouse } from './house.ts';

/** An award in payment with a confirmed account. */
export async function enrol(
  { memory }: Pick<PaymentHouse, 'memory'>,
  id: string,
  idea: GrantIdea = {},
  bank: '999' | '997' = '999',
  n = Number(id.replaceAll(/\D/g, '')),
) {
  const holder = idea.recipient ?? anna;
  await carryOut(
    memory,
    id,
    command({ kind: 'grant', grant: grant({ ...idea, award: id }), others: [] }, '2026-01-20', decision('1', '2026-01-20')),
  );
  const given = account(n, holder, bank);
  await carryOut(
    memory,
    id,
    command({ kind: 'give-account', account: given, banks: testBanks }, '2026-01-21', application('2', '2026-01-21')),
  );
  await carryOut(
    memory,
    id,
    command({ kind: 'confirm-account', iban: given.iban }, '2026-01-22', {
      kind: 'bank',
      message: 'm',
      received: '2026-01-22T04:00:00.000Z' as never,
    }),
  );
  return given;
}
