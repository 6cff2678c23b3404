import type { Page } from 'playwright-core';
import { type Choice, makeMove, officer, tickAll } from './desk.ts';

/** The IIN of a made-up resident with the right to an age pension. */
export const pensioner = '580412499004';

/** What the applicant says of the account, and the work book and the income certificate of the pension: 22 years of work before 1998 and 185 000 tenge a month. */
export const papersOfPension = {
  'applicant.account': 'KZ31601A000000000001',
  monthsBefore1998: '264',
  averageIncome: '185 000',
  incomeFrom: '01.01.2018',
  incomeUntil: '31.12.2025',
};

/** Who of the provider signs, in turn, each with the move that it is done by. */
export const providerSigns = [
  ['specialist.almaty', 'certify'],
  ['unit-head.almaty', 'certifyAtUnitHead'],
  ['head.almaty', 'decide'],
] as const;

/** Takes a case through moves, each made by its officer when every item is ticked. `look`: called on the desk before each move. */
export async function goThrough(
  page: Page,
  base: string,
  address: string,
  moves: readonly (readonly [login: string, move: string])[],
  { choice = {}, look }: { readonly choice?: Choice; readonly look?: (move: string) => Promise<void> } = {},
): Promise<void> {
  for (const [login, move] of moves) {
    await officer(page, base, login);
    await page.goto(address);
    await tickAll(page);
    await look?.(move);
    await makeMove(page, address, move, choice);
  }
}
