import { askOwed, type Deps, pinned } from '../casework/index.ts';
import type { Message, Sending } from '../store/index.ts';

const restMs = 30_000;

/**
 * Asks registries that owe cases an answer. While one is silent each case comes back at growing intervals of the outbox, and a registry that
 * did not answer just now is left alone for half a minute, however many cases wait for it: it comes back to a few questions, not to a storm.
 */
export function owedQuestions(deps: Deps): (message: Exclude<Message, { kind: 'offer' | 'receipt' }>) => Promise<Sending> {
  const restsUntil = new Map<string, number>();
  return async ({ case: id, payload }) => {
    const key = String(payload.proof);
    const found = id ? await deps.store.find(id) : undefined;
    if (!id || !found) return { kind: 'sent' };
    const regulation = await pinned(deps, found.case.revision);
    const registry = regulation.proofs[key.replace(/#\d+$/, '')]?.registry?.name ?? '';
    const silent: Sending = { kind: 'notSent', fault: `silent: ${registry}` };
    if ((restsUntil.get(registry) ?? 0) > Date.now()) return silent;
    if (await askOwed(deps, id, key)) return { kind: 'sent' };
    restsUntil.set(registry, Date.now() + restMs);
    return silent;
  };
}
