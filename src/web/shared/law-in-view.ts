import type { AppMeans } from '../../api/index.ts';
import type { Sha256 } from '../../base/index.ts';
import { pinned } from '../../casework/index.ts';
import type { Regulation } from '../../law/index.ts';

/** The regulation as pages show it: the structure that a case is pinned to, with today's words, since texts and translations take effect at once. */
export async function lawInView(means: AppMeans, revision: Sha256): Promise<Regulation> {
  const regulation = await pinned(means.deps, revision);
  const current = means.offered().find(({ id }) => id === regulation.id);
  return current ? { ...regulation, words: { ...regulation.words, ...current.words } } : regulation;
}
