import { type CaseId, canonicalJson, type Sha256, sha256 } from '../base/index.ts';
import { type Batch, type BatchChange, type BatchEvent, type BatchStore, type BatchSums, evolveBatch } from '../casework/index.ts';
import type { Written } from './world.ts';

/** Batches in memory: the model of the store's. Members are read off what the member cases wrote. */
export function memoryBatches(written: () => readonly Written[]): BatchStore & { readonly isShut: (id: string) => boolean } {
  const batches = new Map<string, Batch>();
  const keys = new Set<string>();
  /** What each member added when its batch was closed. */
  const added = new Map<string, BatchSums>();
  const states = (id: string) => {
    const members = new Map<CaseId, 'in' | 'carriedOut' | 'takenOut'>();
    for (const one of written()) {
      for (const { event } of one.logged) {
        if (event.type === 'joinedBatch' && event.batch === id) members.set(one.case, 'in');
        if (event.type === 'leftBatch' && event.batch === id)
          members.set(one.case, event.outcome === 'carriedOut' ? 'carriedOut' : 'takenOut');
      }
    }
    return [...members].map(([member, state]) => ({ case: member, state })).sort((a, b) => (a.case < b.case ? -1 : 1));
  };
  const journals = new Map<string, number>();
  const numbered = (event: BatchEvent): BatchEvent => {
    if (event.type !== 'batchRegistered' || !event.number) return event;
    const { journal, office, year } = event.number;
    const value = (journals.get(`${journal} ${office} ${year}`) ?? 0) + 1;
    journals.set(`${journal} ${office} ${year}`, value);
    return { ...event, number: { ...event.number, value, text: `${journal}-${value}` } };
  };
  const change = (given: BatchChange, command: Parameters<BatchChange['decide']>[1]) => {
    const before = batches.get(given.id) ?? null;
    if (keys.has(given.key) && before) return { kind: 'done' as const, batch: before, repeated: true };
    const decided = given.decide(before, command);
    if (decided.kind === 'refused') return decided;
    const after = decided.events.map(numbered).reduce<Batch | null>((batch, event) => evolveBatch(batch, event), before);
    if (!after) throw new Error('a batch is opened first');
    batches.set(given.id, after);
    keys.add(given.key);
    return { kind: 'done' as const, batch: after, repeated: decided.events.length === 0 };
  };
  return {
    isShut: (id) => (batches.get(id)?.status ?? 'none') !== 'open',
    find: async (id) => batches.get(id),
    unfinished: async (kind, office) =>
      [...batches.values()].filter((one) => one.kind === kind && one.office === office && one.status !== 'carriedOut'),
    members: async (id) => states(id).map((one) => ({ ...one, sums: added.get(`${id} ${one.case}`) ?? null })),
    change: async (given, command) => change(given, command),
    close: async (given, sumsOf) => {
      const totals: { [fact: string]: number } = {};
      const lines: string[] = [];
      const members = states(given.id).filter(({ state }) => state === 'in');
      for (const member of members) {
        const { sums } = await sumsOf(member.case);
        added.set(`${given.id} ${member.case}`, sums);
        lines.push(`${member.case} ${canonicalJson(sums)}`);
        for (const [fact, sum] of Object.entries(sums)) totals[fact] = (totals[fact] ?? 0) + sum;
      }
      const membersHash: Sha256 = sha256(lines.join('\n'));
      return change(given, { kind: 'close', frozen: { members: members.length, totals: totals as BatchSums, membersHash } });
    },
    carryOut: async (given, act) => {
      for (const member of states(given.id)) {
        if (member.state === 'in' && batches.get(given.id)?.status === 'signed')
          await act(member.case, `batch/${given.id}/${member.case}`).catch(() => undefined);
      }
      const left = states(given.id).filter(({ state }) => state === 'in').length;
      if (left > 0) return { kind: 'unfinished', left };
      return change(given, { kind: 'finish', carriedOut: states(given.id).filter(({ state }) => state === 'carriedOut').length, left });
    },
  };
}
