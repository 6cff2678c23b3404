import type { Instant } from '../../base/index.ts';
import { dateIn } from '../../calendar/index.ts';
import { type Entry, factLaw, type Regulation } from '../../law/index.ts';
import type { Attempt } from '../attempt.ts';
import { fitsType } from '../decide/facts.ts';
import { type Deps, isInForce, type OfferedVersion, pinned } from './deps.ts';

/** An attempt as it is worked now, and the law that it is worked by. */
export type Based = { readonly attempt: Attempt; readonly regulation: Regulation; readonly moved: boolean };

/**
 * An application follows the version in force on the day of its signing or registration. An attempt begun under a version that has ended
 * meanwhile goes on under the one now in force: what was answered stays where its field is still there, every gate is run again, and what
 * is new is named. Signed already, it stays on the version it was signed under; a version that was not in force at the beginning either
 * stands in, and is kept.
 */
export async function rebased(deps: Deps, attempt: Attempt): Promise<Based> {
  const regulation = await pinned(deps, attempt.revision);
  const kept: Based = { attempt, regulation, moved: false };
  const signed = attempt.acts.length > 0 || attempt.checking?.state === 'waiting';
  if (signed || attempt.end?.kind === 'failed' || attempt.filedAt !== null) return kept;
  const today = dateIn(attempt.zone, deps.now());
  if (isInForce(regulation, today) || !isInForce(regulation, dateIn(attempt.zone, attempt.startedAt))) return kept;
  const next = deps.regulations.inForce(regulation.family, today);
  if (!next || next.revision === attempt.revision) return kept;
  await deps.store.keepRevision(next.revision, next.regulation);
  const entry = entryLike(regulation, attempt.entry, next.regulation);
  if (!entry) return kept;
  return { attempt: movedTo(attempt, regulation, next, entry, deps.now()), regulation: next.regulation, moved: true };
}

/** The entry of the new version that stands for one of the old: of the same name, else of the same channel and beginner. */
function entryLike(old: Regulation, name: string, now: Regulation): string | undefined {
  if (now.entries[name]) return name;
  const was = old.entries[name];
  const same = (entry: Entry) => entry.channel === was?.channel && entry.by === was.by && Boolean(entry.lookUp) === Boolean(was.lookUp);
  return Object.entries(now.entries).find(([, entry]) => same(entry))?.[0];
}

function movedTo(attempt: Attempt, old: Regulation, { regulation, revision }: OfferedVersion, entry: string, at: Instant): Attempt {
  const facts = Object.fromEntries(
    Object.entries(attempt.facts).filter(([key, fact]) => {
      const law = factLaw(regulation, key);
      return law !== undefined && (fact.value === undefined || fitsType(law, fact.value));
    }),
  );
  const proofs = Object.fromEntries(
    Object.entries(attempt.proofs).filter(([key, proof]) => regulation.proofs[key.replace(/#\d+$/, '')]?.[proof.by] !== undefined),
  );
  const parties = attempt.parties.filter((party) => regulation.parties[party.role]);
  const asked = old.entries[attempt.entry]?.collects ?? [];
  return {
    ...attempt,
    regulation: regulation.id,
    revision,
    entry,
    parties,
    facts,
    proofs,
    certificate: null,
    application: null,
    passed: [],
    end: null,
    rebased: {
      from: attempt.regulation,
      revision: attempt.revision,
      at,
      asks: (regulation.entries[entry]?.collects ?? []).filter((ref) => !asked.includes(ref)),
      dropped: Object.keys(attempt.facts).filter((key) => facts[key] === undefined),
    },
  };
}
