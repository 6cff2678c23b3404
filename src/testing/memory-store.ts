import type { CaseId, Sha256 } from '../base/index.ts';
import { sha256 } from '../base/index.ts';
import {
  type Attempt,
  type BlobStore,
  type Case,
  type CaseNumber,
  type CaseStore,
  chainEvents,
  evolve,
  fillNumbers,
  type Head,
  type LoggedEvent,
  numbersToTake,
  type OfferStore,
  project,
  type WaitingSignature,
  type WaitingSignatures,
} from '../casework/index.ts';
import type { Regulation } from '../law/index.ts';

/** A case store in memory: the model that the real one is compared with, and quick ground for tests of the engine alone. */
export function memoryStore(): CaseStore & { readonly all: () => readonly Case[] } {
  const cases = new Map<CaseId, { case: Case; head: Head; log: LoggedEvent[] }>();
  const commands = new Map<string, CaseId>();
  const attempts = new Map<string, { attempt: Attempt; version: number }>();
  const revisions = new Map<Sha256, Regulation>();
  const counters = new Map<string, number>();
  const claims = new Map<Sha256, CaseId>();
  const take = (wanted: CaseNumber): CaseNumber => {
    const counter = `${wanted.journal}|${wanted.office}|${wanted.year}`;
    const value = (counters.get(counter) ?? 0) + 1;
    counters.set(counter, value);
    return { ...wanted, value, text: `${wanted.office}-${wanted.journal}-${wanted.year}-${String(value).padStart(6, '0')}` };
  };
  return {
    all: () => Array.from(cases.values(), (one) => one.case),
    find: async (id) => cases.get(id),
    history: async (id) => cases.get(id)?.log ?? [],
    carriedOut: async (key) => commands.get(key),
    blockedClaims: async (keys) => keys.filter((key) => claims.has(key)),
    findAttempt: async (id) => attempts.get(id),
    saveAttempt: async (attempt, saw) => {
      const version = attempts.get(attempt.id)?.version ?? 0;
      if (version !== saw) return { kind: 'stale', version };
      attempts.set(attempt.id, { attempt, version: version + 1 });
      return { kind: 'saved', version: version + 1 };
    },
    keepRevision: async (revision, regulation) => {
      revisions.set(revision, regulation);
    },
    findRevision: async (revision) => revisions.get(revision),
    findCalendar: async () => undefined,
    commit: async (commit) => {
      const existing = cases.get(commit.case);
      const known = commands.get(commit.key);
      if (known && existing) return { kind: 'repeated', case: existing.case, head: existing.head };
      const seq = existing?.head.seq ?? 0;
      if (seq !== commit.head.seq) {
        const last = existing?.log.at(-1);
        if (!last) throw new Error('a case without events');
        return { kind: 'stale', by: last.actor, at: last.at, seq };
      }
      let after = commit.before;
      for (const event of commit.events) after = evolve(after, { event, at: commit.at, actor: commit.actor });
      if (!after) throw new Error('a commit without events');
      const taken = project(after).claims.find(({ key }) => claims.has(key) && claims.get(key) !== commit.case);
      if (taken) return { kind: 'claimTaken', claim: taken.key };
      const events = fillNumbers(commit.events, numbersToTake(commit.events).map(take));
      after = commit.before;
      for (const event of events) after = evolve(after, { event, at: commit.at, actor: commit.actor });
      if (!after) throw new Error('a commit without events');
      const logged = chainEvents(events, commit.head, { case: commit.case, at: commit.at, actor: commit.actor, cause: commit.key });
      const head = { seq: after.seq, hash: logged.at(-1)?.hash ?? commit.head.hash };
      for (const [key, holder] of claims) if (holder === commit.case) claims.delete(key);
      for (const { key } of project(after).claims) claims.set(key, commit.case);
      cases.set(commit.case, { case: after, head, log: [...(existing?.log ?? []), ...logged] });
      commands.set(commit.key, commit.case);
      return { kind: 'committed', case: after, head, logged };
    },
  };
}

/** A blob store in memory. */
export function memoryBlobs(): BlobStore {
  const blobs = new Map<Sha256, Uint8Array>();
  return {
    put: async (bytes) => {
      const hash = sha256(bytes);
      blobs.set(hash, bytes);
      return hash;
    },
    get: async (hash) => blobs.get(hash),
  };
}

/** Waiting signatures in memory; `settle` marks one that a test has tried again. */
export function memoryWaiting(): WaitingSignatures & { readonly settle: (one: WaitingSignature) => void } {
  const all = new Map<string, WaitingSignature>();
  const newest = (fits: (one: WaitingSignature) => boolean) =>
    [...all.values()].filter(fits).sort((a, b) => (a.signedAt < b.signedAt ? 1 : -1));
  return {
    settle: (one) => void all.set(one.key, one),
    keep: async (one) => {
      const before = all.get(one.key);
      if (!before || before.state === 'failed') all.set(one.key, one);
    },
    ofCase: async (id) => newest(({ of }) => of.kind === 'case' && of.id === id),
    ofBatch: async (id) => newest(({ of }) => of.kind === 'batch' && of.id === id),
    ofPerson: async (person) => newest(({ actor }) => actor.kind !== 'system' && actor.person === person),
  };
}

/** Nobody is offered anything. */
export const noOffers: OfferStore = {
  ofPerson: async () => [],
  find: async () => undefined,
  answer: async () => false,
  make: async () => false,
};
