import { sha256 } from '../../../src/base/index.ts';
import { type BatchStore, carryOutBatch, closeBatch, openBatch, putInBatch } from '../../../src/casework/index.ts';
import type { FactValue } from '../../../src/law/index.ts';
import { type CaseRun, person, type Town, town } from '../../../src/testing/index.ts';
import { foreignWorkerCertificate } from '../index.ts';

type Values = { readonly [ref: string]: FactValue };

export const newTown = (): Town => town({ regulations: [foreignWorkerCertificate] });

export const stated = (values: Values) => Object.fromEntries(Object.entries(values).map(([ref, value]) => [ref, { value }]));

const everyKind: Values = {
  'applicant.kind': 'foreigner',
  inKazakhstan: true,
  'applicant.passport': 'N 0099001, 2017-05-05',
  'applicant.residence': 'Астана қаласы',
  'applicant.email': 'applicant@example.kz',
};
const earlier: Values = { certificateNumber: '17-000001', certificateFrom: '2019-01-10', certificateUntil: '2019-04-10' };

/** What the form says for each kind of request. */
export const requests = {
  first: { ...everyKind, requestKind: 'first', profession: 'Дәрігер' },
  employment: {
    ...everyKind,
    ...earlier,
    requestKind: 'employment',
    employerName: 'Жауапкершілігі шектеулі серіктестік',
    contractFrom: '2019-04-01',
    contractUntil: '2024-03-31',
  },
  reissue: { ...everyKind, ...earlier, requestKind: 'reissue', reissueReason: 'Паспорт ауысты' },
  duplicate: { ...everyKind, ...earlier, requestKind: 'duplicate', lostOrSpoiled: 'lost' },
} as const satisfies { readonly [kind: string]: Values };

/** Papers that a complete package of each kind holds. */
const packages: { readonly [kind: string]: readonly string[] } = {
  first: ['identityDocument', 'education', 'workRecord'],
  employment: ['identityDocument', 'earlierCertificate', 'contract'],
  reissue: ['identityDocument', 'earlierCertificate', 'changedIdentity'],
  duplicate: ['identityDocument'],
};

export async function begin(
  t: Town,
  facts: Values,
  options: { readonly entry?: 'provider' | 'corporation'; readonly without?: readonly string[]; readonly representative?: boolean } = {},
) {
  const a = await t.begin('foreign-worker-certificate', options.entry ?? 'provider');
  await a.put({ kind: 'party', party: person('applicant', { born: '1985-05-05', sex: 'male' }) });
  if (options.representative) await a.put({ kind: 'party', party: person('representative', { born: '1980-01-01', serial: 1 }) });
  const view = await a.put({ kind: 'facts', facts });
  if (view.attempt.end) return a;
  for (const key of packages[String(facts.requestKind)] ?? []) {
    if (options.without?.includes(key)) continue;
    await a.put({ kind: 'paper', key, paper: { originalSeen: true, scan: sha256(key), validUntil: '2030-01-01' as never } });
  }
  await a.complete();
  return a;
}

/** From receipt to the Commission's session: registered, passed to the unit, an executor named, put before the Commission. */
export async function toCommission(c: CaseRun): Promise<void> {
  await c.step('sendToManagement');
  await c.step('passToUnit');
  await c.step('nameExecutor', { states: stated({ executor: 'Орындаушы' }) });
  await c.step('submitToCommission');
}

/** The Commission's session on this member: opened by its chair, closed over its members, carried out with what it recommends. */
export async function session(t: Town, batches: BatchStore, c: CaseRun, recommendation: 'issue' | 'refuse'): Promise<void> {
  const deps = { ...t.deps, batches };
  const chair = t.officer('commission-chair', 'ministry');
  const key = `${c.id}/session`;
  const { id } = mustBeDone(await openBatch(deps, { regulation: foreignWorkerCertificate.id, as: 'session', key }, chair)).batch;
  mustBeDone(await putInBatch(deps, id, [c.id], `${key}/in`, chair));
  mustBeDone(await closeBatch(deps, id, `${key}/close`, chair));
  const done = mustBeDone(await carryOutBatch(deps, id, { states: { [c.id]: stated({ recommendation }) }, key: `${key}/out` }, chair));
  if (done.moved.length !== 1) throw new Error('the session moved nobody');
}

function mustBeDone<T extends { readonly kind: string }>(said: T): Extract<T, { kind: 'done' }> {
  if (said.kind !== 'done') throw new Error(JSON.stringify(said));
  return said as Extract<T, { kind: 'done' }>;
}

export async function minutes(c: CaseRun, reasons?: string): Promise<void> {
  if (reasons) await c.do({ kind: 'tick', item: 'reasons', states: stated({ recommendationReasons: reasons }) });
  await c.do({ kind: 'tick', item: 'assessment', states: stated({ assessment: 'Жоғары білім 3, өтіл 4' }) });
  await c.do({ kind: 'move', move: 'sendMinutes' });
}

/** The fields of the newest paper with this name. */
export async function fieldsOf(c: CaseRun, document: string): Promise<{ readonly [name: string]: unknown }> {
  const fields = JSON.parse((await c.paper(document)) ?? '{"fields":[]}').fields as { name: string; value: unknown }[];
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
}

/** The number that the newest document with this name has. */
export async function numberOf(c: CaseRun, document: string) {
  return (await c.case()).documents.filter(({ name }) => name === document).at(-1)?.number ?? null;
}

export const date = (day: string) => ({ kind: 'date', date: day });
