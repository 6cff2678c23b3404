import { type CaseId, type Refusal, refuse } from '../../base/index.ts';
import type { Regulation } from '../../law/index.ts';
import type { Actor, Case } from '../case.ts';
import type { Command } from '../command.ts';
import { groundsOfCase, proofsNeeded, todayOf } from '../grounds.ts';
import { refusal } from '../refusals.ts';
import { type Executed, execute } from './commands.ts';
import { type Deps, pinned } from './deps.ts';

type RecordProof = Extract<Command, { kind: 'recordProof' }>;

/**
 * Asks a registry for a proof of the case that is not there yet, about the first party of whom it is wanting. `silent`: it did not answer,
 * or refused to; undefined: nothing is left to be asked.
 */
export async function askFor(deps: Deps, regulation: Regulation, c: Case, proof: string): Promise<RecordProof | 'silent' | undefined> {
  const law = regulation.proofs[proof];
  if (!law?.registry) return undefined;
  const today = todayOf(c, deps.now());
  const grounds = groundsOfCase(regulation, deps.calendar(), c, today);
  for (const { key, view } of proofsNeeded(regulation, c, grounds, [proof])) {
    const state = c.proofs[key]?.state;
    if (state === 'shown' || state === 'absent') continue;
    const facts = Object.fromEntries(
      Object.entries(c.facts).flatMap(([name, fact]) => (fact.value === undefined ? [] : [[name, fact.value]])),
    );
    const answer = await deps.registries.ask(
      { proof, key, registry: law.registry.name, role: view?.role ?? null, n: view?.n ?? 1, fills: law.registry.fills ?? [] },
      { parties: c.parties, facts, regulation: regulation.id },
    );
    if (answer.kind === 'notAnswered' || answer.kind === 'refused') return 'silent';
    const evidence = await deps.blobs.put(new TextEncoder().encode(answer.raw));
    return {
      kind: 'recordProof',
      key,
      proof: { state: answer.kind === 'found' ? 'shown' : 'absent', by: 'registry', evidence },
      ...(answer.kind === 'found'
        ? { facts: Object.fromEntries(Object.entries(answer.facts).map(([name, value]) => [name, { value }])) }
        : {}),
    };
  }
  return undefined;
}

const silent: Refusal = refuse('registry-silent', {
  kk: 'Тізілім жауап бермеді. Бұл бас тарту емес: біраздан кейін қайталаңыз немесе қағаз құжатты тіркеңіз.',
  ru: 'Реестр не ответил. Это не отказ: повторите позже или зарегистрируйте бумажный документ.',
  en: 'The registry did not answer. This is no refusal: try again later, or register the paper.',
});

/**
 * An officer whose turn it is asks the registry of a proof that an item of the turn names. The answer is recorded with its evidence; a
 * registry that is silent changes nothing.
 */
export async function askRegistry(
  deps: Deps,
  id: CaseId,
  given: { readonly key: string; readonly saw: number; readonly proof: string },
  actor: Actor,
): Promise<Executed> {
  const found = await deps.store.find(id);
  if (!found) return refusal('not-found');
  const c = found.case;
  const task = c.main.kind === 'none' ? null : (c.tasks[c.main.task] ?? null);
  const allowed = deps.policy(actor, 'work', { case: c, task, office: task ? (deps.offices().get(task.office) ?? null) : null });
  if (allowed !== 'allowed') return allowed;
  const regulation = await pinned(deps, c.revision);
  const items = c.main.kind === 'step' ? (regulation.steps[c.main.step]?.does ?? []) : [];
  if (!items.some((item) => item.proof === given.proof) || !regulation.proofs[given.proof]?.registry) return refusal('not-offered');
  const command = await askFor(deps, regulation, c, given.proof);
  if (command === 'silent') return silent;
  if (!command) return { kind: 'done', case: c, logged: [], repeated: false };
  return execute(deps, id, { key: given.key, saw: given.saw, command }, actor);
}
