import { canonicalJson } from '../base/index.ts';
import type { ParameterChange, ParameterProposal, ParameterStore, ProposalState } from '../benefits/index.ts';
import type { Database, Queryable } from './database.ts';

/** Proposals and changes of parameters; rows are added and never changed. */
export function createParameterStore(db: Database): ParameterStore {
  return {
    addProposal: async (proposal) => {
      const text = canonicalJson(proposal);
      await db.query('insert into parameter_proposal (id, parameter, proposal) values ($1, $2, $3) on conflict (id) do nothing', [
        proposal.id,
        proposal.parameter,
        text,
      ]);
      const [kept] = await db.query<{ proposal: ParameterProposal }>('select proposal from parameter_proposal where id = $1', [
        proposal.id,
      ]);
      if (!kept) throw new Error('a proposal that was written is not there');
      return kept.proposal;
    },
    findProposal: (id) => findState(db, id),
    proposals: ({ limit, parameter }) =>
      db.query<ProposalState>(`${states} where $2::text is null or p.parameter = $2 order by p.made_at desc, p.id limit $1`, [
        limit,
        parameter ?? null,
      ]),
    addChange: (change) =>
      inTurn(db, change.id, (tx) =>
        tx.query('insert into parameter_change (id, change) values ($1, $2)', [change.id, canonicalJson(change)]),
      ),
    addEnding: (ending) =>
      inTurn(db, ending.proposal, (tx) =>
        tx.query('insert into parameter_proposal_ending (id, ending) values ($1, $2)', [ending.proposal, canonicalJson(ending)]),
      ),
    changesAfter: (seq) =>
      db.query<{ seq: number; change: ParameterChange }>('select seq, change from parameter_change where seq > $1 order by seq', [seq]),
  };
}

const states = `select p.proposal, c.change, e.ending from parameter_proposal p
  left join parameter_change c on c.id = p.id left join parameter_proposal_ending e on e.id = p.id`;

const findState = async (db: Queryable, id: string): Promise<ProposalState | undefined> =>
  (await db.query<ProposalState>(`${states} where p.id = $1`, [id]))[0];

/**
 * Writes what becomes of a proposal unless it is known already, one after another: so approval and rejection exclude each other, and changes
 * are numbered and seen in that order: whoever has read up to one has missed none before it.
 */
function inTurn(db: Database, id: string, write: (tx: Queryable) => Promise<unknown>): Promise<ProposalState> {
  return db.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock(74210005)');
    const known = await findState(tx, id);
    if (known && !known.change && !known.ending) await write(tx);
    const kept = await findState(tx, id);
    if (!kept) throw new Error('what becomes of a proposal that is not there');
    return kept;
  });
}
