import { isBin, isIin, isLocalDate, type Refusal, readIban } from '../../base/index.ts';
import { type Fact, type FactOrigin, type FactValue, factLaw, type Proof } from '../../law/index.ts';
import type { CaseFact, CaseProof } from '../case.ts';
import type { Command, StatedFact } from '../command.ts';
import { bringEngineTask } from '../engine-tasks.ts';
import { factKey, holds } from '../grounds.ts';
import { wordsOf } from '../paper.ts';
import { refusal, refusalNaming } from '../refusals.ts';
import { grounds, type Script } from '../script.ts';

/** Whether a value is one that a fact of this type can have. */
export function fitsType(fact: Fact, value: FactValue): boolean {
  switch (fact.type) {
    case 'yesNo':
      return typeof value === 'boolean';
    case 'money':
    case 'number':
      return typeof value === 'number' && Number.isSafeInteger(value);
    case 'date':
      return typeof value === 'string' && isLocalDate(value);
    case 'iin':
      return typeof value === 'string' && isIin(value);
    case 'bin':
      return typeof value === 'string' && isBin(value);
    case 'choice':
      return typeof value === 'string' && fact.options.includes(value);
    case 'phone':
      return typeof value === 'string' && /^\+?\d{10,15}$/.test(value);
    case 'iban':
      return typeof value === 'string' && readIban(value) === value;
    default:
      return typeof value === 'string' && value.length <= 10_000;
  }
}

/**
 * Records a fact. Another value from another source, or its word that there is none, makes a known one `contradicted` and opens a task to
 * settle it; a fact that changes after an officer certified the draft makes the draft out of date.
 */
export function record(
  s: Script,
  key: string,
  stated: StatedFact,
  origin: FactOrigin,
  evidence?: CaseFact['evidence'],
): Refusal | undefined {
  const law = factLaw(s.context.regulation, key);
  const partyAttribute = /\.(iin|bin|name|birthDate|sex)$/.test(key);
  if (!law && !partyAttribute) return refusal('fact-unknown');
  if ('value' in stated && law && !fitsType(law, stated.value)) return refusalNaming('fact-invalid', 'fact', [factWords(s, key)]);
  if ('value' in stated && law?.type === 'choice') {
    const only = law.only?.[String(stated.value)];
    if (only && !holds(only, grounds(s))) return refusalNaming('fact-invalid', 'fact', [factWords(s, key)]);
  }
  const before = s.case().facts[key];
  if (before?.state === 'known' && 'value' in stated && before.value === stated.value) return undefined;
  const contradicts = before?.state === 'known' && before.origin !== origin && origin !== 'officer';
  // Who does not answer, or refuses to, takes back nothing that another has said.
  if (contradicts && 'state' in stated && stated.state !== 'absent') return undefined;
  const fact: CaseFact = {
    ...(contradicts
      ? { state: 'contradicted' as const }
      : 'value' in stated
        ? { state: 'known' as const, value: stated.value }
        : { state: stated.state }),
    origin,
    ...(evidence ? { evidence } : {}),
    at: s.context.now,
  };
  s.emit({ type: 'factRecorded', key, fact });
  const draft = s.case().draft;
  if (before && draft && !draft.stale && (s.case().status === 'open' || s.case().correction))
    s.emit({ type: 'draftOutdated', why: `fact:${key}` });
  if (contradicts) bringEngineTask(s, 'contradiction', key);
  return undefined;
}

/** Records facts that an officer states with a move, an item or the end of a side task; those named by the law must all be there. */
export function recordStated(
  s: Script,
  named: readonly string[],
  states: { readonly [ref: string]: StatedFact } | undefined,
): Refusal | undefined {
  const lacking = named.filter((ref) => {
    const stated = states?.[ref];
    return stated === undefined || ('value' in stated && stated.value === '');
  });
  if (lacking.length > 0)
    return refusalNaming(
      'fact-missing',
      'fact',
      lacking.map((ref) => factWords(s, ref)),
    );
  for (const [ref, stated] of Object.entries(states ?? {})) {
    const refused = record(s, ref.includes('#') ? ref : factKey(s.context.regulation, ref), stated, 'officer');
    if (refused) return refused;
  }
  return undefined;
}

function factWords(s: Script, key: string) {
  return wordsOf(s.context, `facts.${key.replace(/#\d+/, '')}`);
}

/** A registry's late answer, a paper, or an officer's statement about one fact. */
export function recordFact(s: Script, command: Extract<Command, { kind: 'recordFact' }>): Refusal | undefined {
  return record(s, command.key, command.stated, command.origin, command.evidence);
}

/** A registry's answer or a paper that shows (or does not show) a proof, with the facts that it fills. A newer answer never replaces the evidence of an older one. */
export function recordProof(s: Script, command: Extract<Command, { kind: 'recordProof' }>): Refusal | undefined {
  const law = s.context.regulation.proofs[command.key.replace(/#\d+$/, '')];
  if (!law) return refusal('fact-unknown');
  const before = s.case().proofs[command.key];
  // A registry that falls silent afterwards takes nothing back.
  if (before?.state === 'shown' && command.proof.state === 'notAnswered') return undefined;
  // The word of a registry that there is nothing leaves a paper standing, as it would have when the paper was taken.
  if (before?.state === 'shown' && before.by === 'paper' && command.proof.by === 'registry' && command.proof.state === 'absent')
    return settleOwed(s, command, before, law);
  const owed = before?.owed && command.proof.by === 'paper' ? { owed: true as const } : {};
  s.emit({ type: 'proofRecorded', key: command.key, proof: { ...command.proof, ...owed, at: s.context.now } });
  for (const [key, stated] of Object.entries(command.facts ?? {})) {
    const refused = record(s, key, stated, command.proof.by, command.proof.evidence);
    if (refused) return refused;
  }
  return undefined;
}

/** Where the entry would not have taken a paper for what the registry does not know, a person looks at the two. */
function settleOwed(s: Script, command: Extract<Command, { kind: 'recordProof' }>, before: CaseProof, law: Proof): undefined {
  const { owed: _, ...paper } = before;
  const { evidence } = command.proof;
  s.emit({ type: 'proofRecorded', key: command.key, proof: { ...paper, ...(evidence ? { evidence } : {}) } });
  const absence = typeof law.absence === 'object' ? law.absence[s.case().entry] : law.absence;
  if (absence === 'endAttempt') bringEngineTask(s, 'contradiction', command.key);
}
