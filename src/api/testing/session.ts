import { expect } from 'vitest';
import { regulations } from '../../../regulations/index.ts';
import type { CaseId } from '../../base/index.ts';
import type { Batch, StatedByCase } from '../../casework/index.ts';
import type { BatchOut } from '../routes/batches.ts';
import { type Answer, done, given } from './answers.ts';
import type { Client } from './program.ts';
import type { Walk } from './walk.ts';

/** A batch from its opening to its end with one member; facts that must balance are stated before it is closed, others as it is carried out. */
export async function session(
  client: Client,
  regulation: string,
  kind: string,
  c: Walk,
  states: StatedByCase[CaseId] = {},
): Promise<Batch> {
  const whole = (answer: Answer<BatchOut>) => {
    const result = done(answer, `${regulation}: ${kind}`);
    expect(result.exceptions).toEqual([]);
    return result;
  };
  const waiting = given(await client.get(`/batches/waiting?regulation=${regulation}&kind=${kind}`));
  expect(waiting.rows.map((row) => row.case)).toContain(c.id);
  const { batch } = whole(await client.post('/batches', { regulation, kind }));
  const send = (command: object) => client.post(`/batches/${batch.id}/commands`, command);
  whole(await send({ kind: 'putIn', cases: [c.id] }));
  const law = regulations.find(({ id }) => id === regulation)?.batches[kind];
  if (law?.holds) {
    const early = await send({ kind: 'close' });
    expect(early.body).toMatchObject({ batch: { status: 'open' }, exceptions: [{ case: c.id, refusal: { ground: 'fact-missing' } }] });
    whole(await send({ kind: 'state', states: { [c.id]: states } }));
  }
  whole(await send({ kind: 'close' }));
  const carried = whole(await send({ kind: 'carryOut', states: law?.holds ? {} : { [c.id]: states } }));
  expect(carried).toMatchObject({ batch: { status: 'carriedOut', frozen: { members: 1 } }, left: 0, moved: [c.id] });
  const again = whole(await send({ kind: 'carryOut', states: {} }));
  expect(again).toMatchObject({ batch: { status: 'carriedOut' }, moved: [] });
  return carried.batch;
}
