import type { Words } from '../../base/index.ts';
import { fillWords } from '../../base/index.ts';
import { type RuleName, ruleWords } from './rule-words.ts';

/**
 * Something that the checker found. `fault` is ours and fails the build; `law` is a contradiction or silence of the law itself, with the
 * reading taken; `warning` is worth a look.
 */
export type Fault = {
  readonly severity: 'fault' | 'law' | 'warning';
  readonly regulation: string;
  readonly rule: RuleName;
  /** Where in the regulation: `moves.certify`, `clocks.bring`; for `law`, the paragraph. */
  readonly at: string;
  readonly text: Words;
};

/** A fault before it is put into words: the rule that found it, where, and what the rule's words name. */
export type Found = {
  readonly rule: RuleName;
  readonly at: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly severity?: 'warning';
};

/** Puts what a rule found into words. */
export function faultOf(regulation: string, found: Found): Fault {
  return {
    severity: found.severity ?? 'fault',
    regulation,
    rule: found.rule,
    at: found.at,
    text: fillWords(ruleWords[found.rule], found.values ?? {}),
  };
}
