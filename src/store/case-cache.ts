import type { CaseId } from '../base/index.ts';
import type { Case, Head } from '../casework/index.ts';

export type KnownCase = { readonly case: Case; readonly head: Head };

/** States of cases that this process has seen lately. What is in it may be old: the head in the database says whether it is. */
export type CaseCache = {
  readonly get: (id: CaseId) => KnownCase | undefined;
  readonly put: (known: KnownCase) => void;
};

/** Keeps the `size` states that were put last. */
export function caseCache(size: number): CaseCache {
  const states = new Map<CaseId, KnownCase>();
  return {
    get: (id) => states.get(id),
    put: (known) => {
      const id = known.case.id;
      if ((states.get(id)?.head.seq ?? 0) > known.head.seq) return;
      states.delete(id);
      states.set(id, known);
      if (states.size > size) states.delete(states.keys().next().value as CaseId);
    },
  };
}
