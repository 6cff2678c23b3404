import { canonicalJson, type Sha256, sha256 } from '../base/index.ts';
import type { Regulation } from './regulation.ts';

/**
 * The revision of a regulation: SHA-256 of its canonical JSON without the words, so that a better text or translation is no new revision,
 * while a changed step, clock, signing rule or proof is one.
 */
export function revisionOf(regulation: Regulation): Sha256 {
  const { words: _, ...structure } = regulation;
  return sha256(canonicalJson(structure));
}

/** The first twelve digits of the revision: what people and lists call the version. */
export function shortRevision(regulation: Regulation): string {
  return revisionOf(regulation).slice(0, 12);
}
