import { canonicalJson, type Sha256, sha256 } from '../base/index.ts';
import type { AwardEvent, AwardId } from './award-events.ts';

/** The hash of an event of an award: over everything it says, whose it is, and the hash of the one before (64 zeros before the first). */
export function awardEventHash(award: AwardId, event: AwardEvent, previous: Sha256): Sha256 {
  return sha256(canonicalJson({ award, event, previous }));
}
