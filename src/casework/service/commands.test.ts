import { expect, test } from 'vitest';
import { agePension } from '../../../regulations/age-pension/index.ts';
import { person, town } from '../../testing/index.ts';
import { execute } from './commands.ts';

test('what the system only notes beside a case overtakes nobody; what a person did does', async () => {
  const t = town({ regulations: [agePension] });
  t.at('2019-03-18');
  const a = await t.begin('age-pension', 'counter');
  await a.put({ kind: 'party', party: person('applicant', { born: '1956-02-10' }) });
  await a.put({ kind: 'facts', facts: { 'applicant.phone': '+77000000001' } });
  await a.complete();
  const c = await a.register();
  for (const move of ['sendToBranch', 'sendToProvider', 'certify', 'certifyAtUnitHead']) await c.step(move);
  await c.step('decide');
  const decided = await c.side('giveNotice', 'given');
  const sent = Object.values(decided.deliveries).find(({ channels }) => channels.some(({ state }) => state === 'sent'));
  const channel = sent?.channels.find(({ state }) => state === 'sent')?.channel ?? '';
  const saw = decided.seq;
  const answer = { kind: 'answerDelivery', id: sent?.id ?? '', channel, state: 'delivered', evidence: null } as const;
  const told = await execute(t.deps, c.id, { key: 'told', saw: null, command: answer }, { kind: 'system', key: 'outbox' });
  expect(told).toMatchObject({ kind: 'done', case: { seq: expect.toSatisfy((seq: number) => seq > saw) } });
  const handOver = { kind: 'handOver', id: answer.id, to: 'self' } as const;
  expect(await c.try(handOver, { saw })).toMatchObject({ kind: 'done' });
  expect(await c.try(handOver, { saw })).toMatchObject({ kind: 'refused', ground: 'stale' });
});
