import { type Instant, type Refusal, refuse, type Words } from '../base/index.ts';
import type { ParameterBook } from './parameter-book.ts';
import {
  applyChange,
  approveChange,
  checkProposal,
  endProposal,
  type ParameterChange,
  type ParameterProposal,
  type ProposalEnding,
  type ProposalState,
} from './parameter-change.ts';

/** Which proposals are asked for, the latest first: all, or those about one parameter. */
export type ProposalQuery = { readonly limit: number; readonly parameter?: string };

/** Where proposals and changes are kept. What is written twice under one id stays as it was first written. */
export type ParameterStore = {
  readonly addProposal: (proposal: ParameterProposal) => Promise<ParameterProposal>;
  readonly findProposal: (id: string) => Promise<ProposalState | undefined>;
  readonly proposals: (query: ProposalQuery) => Promise<readonly ProposalState[]>;
  /** Approval and ending exclude each other: whichever is written first stays, and the state says which it was. */
  readonly addChange: (change: ParameterChange) => Promise<ProposalState>;
  readonly addEnding: (ending: ProposalEnding) => Promise<ProposalState>;
  /** Changes after a number, ascending. */
  readonly changesAfter: (seq: number) => Promise<readonly { readonly seq: number; readonly change: ParameterChange }[]>;
};

/** The parameters of an installation: what came with the system, and what its administrators have changed since. */
export type KeptParameters = {
  /** As they stand now, in whichever process they were changed. */
  readonly book: () => Promise<ParameterBook>;
  readonly proposals: ParameterStore['proposals'];
  readonly propose: (proposal: ParameterProposal) => Promise<ParameterProposal | Refusal>;
  /** The second person's approval; from then on every calculation uses it. */
  readonly approve: (id: string, by: string, at: Instant) => Promise<ParameterChange | Refusal>;
  /** Rejected by a second person with a reason, or withdrawn by who proposed it. Nothing that calculations use changes. */
  readonly end: (id: string, ending: Omit<ProposalEnding, 'proposal'>) => Promise<ProposalEnding | Refusal>;
};

const noSuchProposal = refuse('not-found', {
  kk: 'Мұндай ұсыныс табылмады.',
  ru: 'Такое предложение не найдено.',
  en: 'There is no such proposal.',
});

const idTaken = refuse('change-id-taken', {
  kk: 'Бұл нөмірмен басқа өзгеріс тіркелген',
  ru: 'Под этим номером уже записано другое изменение',
  en: 'Another change is recorded under this number',
});

const endings: { readonly [how in ProposalEnding['kind'] | 'approved']: Words } = {
  approved: { kk: 'Бұл ұсыныс бекітілген.', ru: 'Это предложение уже утверждено.', en: 'This proposal has been approved.' },
  rejected: { kk: 'Бұл ұсыныс қабылданбаған.', ru: 'Это предложение уже отклонено.', en: 'This proposal has been rejected.' },
  withdrawn: { kk: 'Бұл ұсыныс қайтарып алынған.', ru: 'Это предложение уже отозвано.', en: 'This proposal has been withdrawn.' },
};

const endedAlready = ({ proposal, ending }: ProposalState): Refusal =>
  refuse('proposal-ended', endings[ending?.kind ?? 'approved'], { change: proposal.id });

/** Keeps parameters in a store, over those that came with the system. Throws when a kept change does not fit the book. */
export function keptParameters(store: ParameterStore, published: ParameterBook): KeptParameters {
  let known = { seq: 0, book: published };
  const book = async () => {
    let { seq, book: rows } = known;
    for (const { seq: next, change } of await store.changesAfter(seq)) {
      const applied = applyChange(rows, change);
      if ('ground' in applied) throw new Error(`the kept change ${change.id} does not fit: ${String(applied.ground)}`);
      rows = applied as ParameterBook;
      seq = next;
    }
    if (seq > known.seq) known = { seq, book: rows };
    return rows;
  };
  return {
    book,
    proposals: store.proposals,
    propose: async (proposal) => {
      const fault = checkProposal(await book(), proposal);
      if (fault) return fault;
      const kept = await store.addProposal(proposal);
      const same = kept.parameter === proposal.parameter && kept.from === proposal.from && kept.until === proposal.until;
      return same && kept.value === proposal.value && kept.proposedBy === proposal.proposedBy ? kept : idTaken;
    },
    approve: async (id, by, at) => {
      const known = await store.findProposal(id);
      if (!known) return noSuchProposal;
      if (known.ending) return endedAlready(known);
      const change = approveChange(await book(), known.proposal, by, at);
      if ('kind' in change) return change;
      const kept = await store.addChange(change);
      return kept.change ?? endedAlready(kept);
    },
    end: async (id, wished) => {
      const known = await store.findProposal(id);
      if (!known) return noSuchProposal;
      const ending = endProposal(known.proposal, wished);
      if (ending.kind === 'refused') return ending;
      const kept = known.change ? known : await store.addEnding(ending);
      const isSame = kept.ending?.kind === ending.kind && kept.ending.by === ending.by;
      return isSame && kept.ending ? kept.ending : endedAlready(kept);
    },
  };
}
