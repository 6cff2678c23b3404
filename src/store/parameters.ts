import { canonicalJson } from '../base/index.ts';
import type { ParameterChange, ParameterProposal, ParameterStore } from '../benefits/index.ts';
import type { Database } from './database.ts';

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
    findProposal: async (id) =>
      (await db.query<{ proposal: ParameterProposal }>('select proposal from parameter_proposal where id = $1', [id]))[0]?.proposal,
    proposals: async (limit) =>
      db.query<{ proposal: ParameterProposal; change: ParameterChange | null }>(
        `select p.proposal, c.change from parameter_proposal p left join parameter_change c on c.id = p.id
         order by p.made_at desc, p.id limit $1`,
        [limit],
      ),
    // changes are numbered one after another and seen in that order, so that whoever has read up to one has missed none before it
    addChange: (change) =>
      db.transaction(async (tx) => {
        await tx.query('select pg_advisory_xact_lock(74210005)');
        await tx.query('insert into parameter_change (id, change) values ($1, $2) on conflict (id) do nothing', [
          change.id,
          canonicalJson(change),
        ]);
        const [kept] = await tx.query<{ change: ParameterChange }>('select change from parameter_change where id = $1', [change.id]);
        if (!kept) throw new Error('a change that was written is not there');
        return kept.change;
      }),
    changesAfter: (seq) =>
      db.query<{ seq: number; change: ParameterChange }>('select seq, change from parameter_change where seq > $1 order by seq', [seq]),
  };
}
