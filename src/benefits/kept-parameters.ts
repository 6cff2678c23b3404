import { type Instant, type Refusal, refuse } from '../base/index.ts';
import type { ParameterBook } from './parameter-book.ts';
import { applyChange, approveChange, checkProposal, type ParameterChange, type ParameterProposal } from './parameter-change.ts';

/** Where proposals and changes are kept. What is written twice under one id stays as it was first written. */
export type ParameterStore = {
  readonly addProposal: (proposal: ParameterProposal) => Promise<ParameterProposal>;
  readonly findProposal: (id: string) => Promise<ParameterProposal | undefined>;
  readonly proposals: (
    limit: number,
  ) => Promise<readonly { readonly proposal: ParameterProposal; readonly change: ParameterChange | null }[]>;
  readonly addChange: (change: ParameterChange) => Promise<ParameterChange>;
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
      const proposal = await store.findProposal(id);
      if (!proposal) return noSuchProposal;
      const change = approveChange(await book(), proposal, by, at);
      return 'kind' in change ? change : store.addChange(change);
    },
  };
}
