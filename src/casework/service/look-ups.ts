import { type CaseId, type Refusal, refuse } from '../../base/index.ts';
import type { Regulation } from '../../law/index.ts';
import { isSilent } from '../attempt.ts';
import type { Actor, Case } from '../case.ts';
import type { Command } from '../command.ts';
import { groundsOfCase, proofsNeeded, todayOf } from '../grounds.ts';
import { refusal } from '../refusals.ts';
import { type Executed, execute } from './commands.ts';
import { type Deps, pinned } from './deps.ts';

type RecordProof = Extract<Command, { kind: 'recordProof' }>;

/**
 * Asks a registry for a proof of the case that is not there yet, about the first party of whom it is wanting. `silent`: it did not answer,
 * or refused to; undefined: nothing is left to be asked. `only`: no other proof than the one with this key. `again`: also what the registry
 * did not know when it was asked before.
 */
export async function askFor(
  deps: Deps,
  regulation: Regulation,
  c: Case,
  proof: string,
  { only, again }: { readonly only?: string; readonly again?: boolean } = {},
): Promise<RecordProof | 'silent' | undefined> {
  const law = regulation.proofs[proof];
  if (!law?.registry) return undefined;
  const today = todayOf(c, deps.now());
  const grounds = groundsOfCase(regulation, deps.calendar(), c, today);
  for (const { key, view } of proofsNeeded(regulation, c, grounds, [proof])) {
    const state = c.proofs[key]?.state;
    if (!isOwed(c, key) && (state === 'shown' || (state === 'absent' && !again))) continue;
    if (only !== undefined && key !== only) continue;
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

const isOwed = (c: Case, key: string): boolean => c.proofs[key]?.owed === true || isSilent(c.proofs[key]);

/** The proofs of a case to which a registry owes its answer: a paper was taken while it was silent, or nothing came in its place. */
function owedProofs(c: Case): readonly string[] {
  return [...new Set(Object.keys(c.proofs).flatMap((key) => (isOwed(c, key) ? [key.replace(/#\d+$/, '')] : [])))];
}

/** The proofs whose registries may be asked in the turn on the main line: those that its items name, and those that are owed. */
function proofsOfTurn(regulation: Regulation, c: Case): readonly string[] {
  if (c.main.kind !== 'step') return [];
  const named = (regulation.steps[c.main.step]?.does ?? []).flatMap(({ proof }) => proof ?? []);
  return [...new Set([...named, ...owedProofs(c)])].filter((proof) => regulation.proofs[proof]?.registry);
}

/** Those of them that have shown nothing yet: what an officer is offered to ask, again where the registry did not know then. */
export function lookUpsOfTurn(regulation: Regulation, c: Case): readonly string[] {
  const owed = owedProofs(c);
  const answered = (proof: string) =>
    Object.entries(c.proofs).some(
      ([key, { state }]) => key.replace(/#\d+$/, '') === proof && (state === 'shown' || state === 'contradicted'),
    );
  return proofsOfTurn(regulation, c).filter((proof) => owed.includes(proof) || !answered(proof));
}

const registries: Actor = { kind: 'system', key: 'registries' };

/**
 * Asks again, by itself, the registry that was silent when a case was registered. What it says now is taken as if it had been said then: what
 * agrees with the paper settles the proof, a fact that differs is contradicted and becomes a task. Gives false while it is still silent;
 * true when it has answered, or when its answer is no longer needed (decided, over, asked by an officer).
 */
export async function askOwed(deps: Deps, id: CaseId, key: string): Promise<boolean> {
  const found = await deps.store.find(id);
  if (found?.case.status !== 'open' || !isOwed(found.case, key)) return true;
  const regulation = await pinned(deps, found.case.revision);
  const command = await askFor(deps, regulation, found.case, key.replace(/#\d+$/, ''), { only: key });
  if (command === 'silent') return false;
  if (!command) return true;
  // Answers about other proofs of the case may come at the same moment: each is recorded on the case as it then stands.
  const done = await execute(deps, id, { key: `question/${id}/${key}/${found.head.seq}`, saw: null, command }, registries);
  if (done.kind === 'refused') throw new Error(`the answer about ${key} was refused: ${done.ground}`);
  return true;
}

/**
 * An officer whose turn it is asks the registry of a proof that an item of the turn names, or that owes the case an answer. The answer is recorded with its evidence; a
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
  const named = proofsOfTurn(regulation, c);
  if (!named.includes(given.proof)) return refusal('not-offered');
  const command = await askFor(deps, regulation, c, given.proof, { again: true });
  if (command === 'silent') return silent;
  if (!command) return { kind: 'done', case: c, logged: [], repeated: false };
  return execute(deps, id, { key: given.key, saw: given.saw, command }, actor);
}
