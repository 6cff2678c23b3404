import { expect } from 'vitest';
import { regulations } from '../../../regulations/index.ts';
import type { Answer, Client } from './program.ts';
import type { Walk } from './walk.ts';

/** A batch from its opening to its end with one member; facts that must balance are stated before it is closed, others as it is carried out. */
export async function session(client: Client, regulation: string, kind: string, c: Walk, states: object = {}): Promise<Answer['body']> {
  const ok = (answer: Answer) => {
    expect([answer.status, answer.body.exceptions ?? []], JSON.stringify(answer.body)).toEqual([
      answer.status < 300 ? answer.status : 200,
      [],
    ]);
    return answer.body;
  };
  const waiting = ok(await client.get(`/batches/waiting?regulation=${regulation}&kind=${kind}`));
  expect(waiting.rows.map((row: Answer['body']) => row.case)).toContain(c.id);
  const { batch } = ok(await client.post('/batches', { regulation, kind }));
  const send = (command: object) => client.post(`/batches/${batch.id}/commands`, command);
  ok(await send({ kind: 'putIn', cases: [c.id] }));
  const law = regulations.find(({ id }) => id === regulation)?.batches[kind];
  if (law?.holds) {
    const early = await send({ kind: 'close' });
    expect(early.body).toMatchObject({ batch: { status: 'open' }, exceptions: [{ case: c.id, refusal: { ground: 'fact-missing' } }] });
    ok(await send({ kind: 'state', states: { [c.id]: states } }));
  }
  ok(await send({ kind: 'close' }));
  const done = ok(await send({ kind: 'carryOut', states: law?.holds ? {} : { [c.id]: states } }));
  expect(done).toMatchObject({ batch: { status: 'carriedOut', frozen: { members: 1 } }, left: 0, moved: [c.id] });
  const again = ok(await send({ kind: 'carryOut', states: {} }));
  expect(again).toMatchObject({ batch: { status: 'carriedOut' }, moved: [] });
  return done.batch;
}
