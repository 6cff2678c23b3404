import { expect, it } from 'vitest';
import { burialPayment2024 } from '../../regulations/burial-payment-2024/index.ts';
import { createDemoAuthority, type Holder, memoryKeeper } from '../../simulators/authority/index.ts';
import { standInSignatures } from '../../simulators/signatures.ts';
import { instant } from '../base/index.ts';
import { type AttemptView, putIntoAttempt, type Signatures } from '../casework/index.ts';
import type { StaffMember } from '../identity/index.ts';
import type { Regulation } from '../law/index.ts';
import { makeSignedData, verifySignature } from '../signature/index.ts';
import { madeUpIin, memoryBlobs, person, town } from '../testing/index.ts';
import { createSignatures, refusalTexts } from './index.ts';

const operatorIin = madeUpIin('1985-05-05', 'female');
const bin = '990140009902';

/** The burial payment at a counter where the applicant signs first and the operator, another person, after. */
const inTurn: Regulation = {
  ...burialPayment2024,
  entries: Object.fromEntries(
    Object.entries(burialPayment2024.entries).map(([name, entry]) => [
      name,
      {
        ...entry,
        gates: entry.gates.map((gate) =>
          gate.does.kind === 'sign' && name === 'counter'
            ? {
                ...gate,
                does: {
                  kind: 'sign' as const,
                  rule: {
                    over: 'application' as const,
                    acts: [
                      { by: 'applicant', kind: 'eds' as const },
                      { by: 'corpIntake', kind: 'eds' as const },
                    ],
                    distinct: true,
                  },
                },
              }
            : gate,
        ),
      },
    ]),
  ),
};

/** An application at the counter as far as its signatures. */
async function atTheCounter(applicant: Parameters<Awaited<ReturnType<ReturnType<typeof town>['begin']>>['put']>[0]) {
  const blobs = memoryBlobs();
  const authority = createDemoAuthority({ keeper: memoryKeeper(), now: () => instant('2026-04-13T06:00:00Z') });
  const real = createSignatures({
    trusted: { store: authority.trust, fetcher: authority.fetcher, verify: verifySignature },
    identity: {
      findStaffByIin: async (iin) => (iin === operatorIin ? ({ id: 'corp-intake@corp-department' } as StaffMember) : undefined),
      findCitizen: async () => undefined,
    },
    blobs,
    keyNamed: async () => {
      throw new Error('no key');
    },
  });
  const standIn = standInSignatures();
  const signatures: Signatures = { ...standIn, check: (given) => (given.signature ? real : standIn).check(given) };
  const t = town({ regulations: [inTurn], blobs, signatures });
  t.at('2026-04-13', '11:00');
  t.says(({ registry }) =>
    registry === 'assignments'
      ? { kind: 'found', facts: { 'deceased.status': 'pensioner_or_allowance_recipient' }, raw: '{}' }
      : { kind: 'found', facts: registry === 'civil-status-deaths' ? { 'deceased.diedOn': '2026-02-01' } : {}, raw: '{}' },
  );
  const operator = t.officer('corp-intake', 'corp-department');
  const a = await t.begin('burial-payment-2024', 'counter', { actor: operator });
  await a.put(applicant);
  await a.put({ kind: 'party', party: person('deceased', { born: '1940-01-01', sex: 'male' }) });
  await a.put({ kind: 'facts', facts: { 'applicant.account': 'KZ86125KZT5004100100', 'applicant.phone': '+77010000000' } });
  for (let i = 0; i < 20 && a.need() && a.need()?.kind !== 'sign'; i += 1) {
    const need = a.need();
    if (need?.kind === 'ask') await a.put({ kind: 'ask' });
    else if (need?.kind === 'confirm') await a.put({ kind: 'confirm', items: need.items });
    else if (need?.kind === 'papers') {
      for (const { key } of need.proofs) await a.put({ kind: 'paper', key, paper: { originalSeen: true } });
    } else break;
  }
  let view: AttemptView = a.view();
  const press = async (by: string, holder: Omit<Holder, 'kind' | 'algorithm' | 'name'>) => {
    const text = view.application?.text ?? '';
    const { signer } = authority.certificateFor({ name: 'СЫНАҚ АДАМ', kind: 'sign', algorithm: 'gost', ...holder });
    const content = new TextEncoder().encode(text);
    const made = await makeSignedData({ content, signers: [signer], detached: true, signingTime: t.now() });
    if (made.kind === 'refused' || !view.application) throw new Error('there is nothing to sign');
    const signed = [{ by, kind: 'eds' as const, over: view.application.hash, signature: made.der }];
    const next = await putIntoAttempt(t.deps, view.attempt.id, view.version, { kind: 'sign', signatures: signed }, operator);
    if (next.kind !== 'refused') view = next;
    return next;
  };
  return { press, need: () => view.need, acts: () => view.attempt.acts };
}

it('several signers sign one form in turn, each with their own key; what is signed stays until all have', async () => {
  const applicant = person('applicant', { born: '1970-05-05' });
  const { press, need, acts } = await atTheCounter({ kind: 'party', party: applicant });
  expect(need()).toMatchObject({ kind: 'sign', by: ['applicant', 'corpIntake'] });
  expect(await press('applicant', { iin: operatorIin })).toMatchObject({ kind: 'refused', text: refusalTexts.another });
  expect(await press('corpIntake', { iin: applicant.iin ?? '' })).toMatchObject({ kind: 'refused', text: refusalTexts.another });
  expect((await press('applicant', { iin: applicant.iin ?? '' })).kind).toBe('attempt');
  expect(need()).toMatchObject({ kind: 'sign', by: ['corpIntake'] });
  expect((await press('corpIntake', { iin: operatorIin })).kind).toBe('attempt');
  expect(need()?.kind).not.toBe('sign');
  expect(acts().map(({ by, person: who, post }) => [by, who, post])).toEqual([
    ['applicant', 'party:applicant', undefined],
    ['corpIntake', 'corp-intake@corp-department', 'corp-intake'],
  ]);
});

it('a firm signs at a counter with the key of its head, not with that of the operator, of its employee or of another firm', async () => {
  const party = { role: 'applicant', n: 1, name: '«Сынақ» ЖШС', bin: bin as never };
  const { press, need } = await atTheCounter({ kind: 'party', party });
  expect(need()).toMatchObject({ kind: 'sign' });
  const iin = madeUpIin('1972-02-02', 'male');
  const organisation = { name: '«Сынақ» ЖШС', bin };
  expect(await press('applicant', { iin: operatorIin })).toMatchObject({ kind: 'refused', text: refusalTexts.anotherFirm });
  expect(await press('applicant', { iin, organisation })).toMatchObject({ kind: 'refused', text: refusalTexts.withoutRight });
  const other = { name: 'Басқа', bin: '150140000002' };
  expect(await press('applicant', { iin, organisation: other, quality: 'firstHead' })).toMatchObject({ text: refusalTexts.anotherFirm });
  expect((await press('applicant', { iin, organisation, quality: 'firstHead' })).kind).toBe('attempt');
  expect(need()).toMatchObject({ by: ['corpIntake'] });
});
