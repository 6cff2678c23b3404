import type { Instant, LocalDate, Sha256, Words } from '../../base/index.ts';
import type { Calendar } from '../../calendar/index.ts';
import { type Regulation, withTextsOf } from '../../law/index.ts';
import type { Actor } from '../case.ts';
import type { Context, Offices, Policy } from '../context.ts';
import type { BlobStore, Calculator, CaseStore, OfferStore, Registries, Signatures, WaitingSignatures } from '../ports.ts';

export type OfferedVersion = { readonly regulation: Regulation; readonly revision: Sha256 };

/** Versions by id, and the one of a family that is in force on a day. */
export type OfferedVersions = {
  readonly get: (id: string) => OfferedVersion | undefined;
  /** The latest that is in force on the day, both days of its term included; undefined where none of those offered is. */
  readonly inForce: (family: string, on: LocalDate) => OfferedVersion | undefined;
  readonly all: readonly OfferedVersion[];
};

/** The versions that an installation offers. */
export function offeredVersions(all: readonly OfferedVersion[]): OfferedVersions {
  const byId = new Map(all.map((one) => [one.regulation.id, one]));
  return {
    all,
    get: (id) => byId.get(id),
    inForce: (family, on) =>
      all
        .filter(({ regulation }) => regulation.family === family && isInForce(regulation, on))
        .sort((a, b) => (a.regulation.inForce.from < b.regulation.inForce.from ? 1 : -1))[0],
  };
}

/**
 * The edition by which an entry that another regulation or an offer names is begun on a day: the one named while it is in force, else the
 * one of its family that is, where it has the entry too; else the one named, which then stands in.
 */
export function editionOf(versions: OfferedVersions, { regulation, entry }: EntryNamed, on: LocalDate): OfferedVersion | undefined {
  const named = versions.get(regulation);
  if (!named || isInForce(named.regulation, on)) return named;
  const now = versions.inForce(named.regulation.family, on);
  return now?.regulation.entries[entry] ? now : named;
}

/** Whether a version is in force on a day; its first and last day count. */
export function isInForce({ inForce }: Pick<Regulation, 'inForce'>, on: LocalDate): boolean {
  return inForce.from <= on && (inForce.until === null || on <= inForce.until);
}

type EntryNamed = { readonly regulation: string; readonly entry: string };

/** What the service works with: everything outside comes through these. */
export type Deps = {
  readonly store: CaseStore;
  readonly blobs: BlobStore;
  readonly registries: Registries;
  readonly signatures: Signatures;
  /** Signed commands whose keys could not be checked yet. */
  readonly waiting: WaitingSignatures;
  readonly calculator: Calculator;
  readonly offers: OfferStore;
  /** The versions offered now; running cases use the revision that they are pinned to. */
  readonly regulations: OfferedVersions;
  readonly calendar: () => Calendar;
  readonly offices: () => Offices;
  readonly policy: Policy;
  readonly now: () => Instant;
  readonly aims: (name: string) => readonly LocalDate[];
  readonly officer: (person: string, post?: string) => { readonly name: string; readonly post: Words } | undefined;
  readonly newId: () => string;
};

const revisions = new WeakMap<CaseStore, WeakMap<OfferedVersions, Map<Sha256, Regulation>>>();

/**
 * The regulation that a case is pinned to, from the database, so that yesterday's law runs without yesterday's files; with the texts of
 * today where it is still offered, since texts and translations take effect at once. Throws when the revision was never kept.
 */
export async function pinned(deps: Pick<Deps, 'store' | 'regulations'>, revision: Sha256): Promise<Regulation> {
  const ofStore = revisions.get(deps.store) ?? new WeakMap<OfferedVersions, Map<Sha256, Regulation>>();
  revisions.set(deps.store, ofStore);
  const cache = ofStore.get(deps.regulations) ?? new Map<Sha256, Regulation>();
  ofStore.set(deps.regulations, cache);
  const known = cache.get(revision);
  if (known) return known;
  const stored = await deps.store.findRevision(revision);
  if (!stored) throw new Error(`revision ${revision} of a regulation is not in the database`);
  const current = deps.regulations.get(stored.id)?.regulation;
  const read = current ? withTextsOf(stored, current) : stored;
  cache.set(revision, read);
  return read;
}

/** What a context is made of. */
export type ContextDeps = Pick<Deps, 'calendar' | 'offices' | 'policy' | 'now' | 'aims' | 'officer'>;

/** The context of a command: the law of the case, the time, and who asks. */
export function contextFor(deps: ContextDeps, regulation: Regulation, actor: Actor, now = deps.now()): Context {
  return {
    regulation,
    now,
    calendar: deps.calendar(),
    offices: deps.offices(),
    actor,
    policy: deps.policy,
    aims: deps.aims,
    officer: deps.officer,
  };
}
