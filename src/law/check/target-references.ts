import type { Chosen } from '../condition.ts';
import type { Target } from '../process.ts';
import { referencesOfChoice } from './condition-references.ts';
import type { Reference } from './reference.ts';

/** The steps, waits, batches and endings that a table of targets leads to, and what its conditions name. */
export function* referencesOfTargets(to: Chosen<Target>, at: string): Iterable<Reference> {
  for (const one of referencesOfChoice(to, 'step', 'enters', at)) yield one.use === 'enters' ? referenceOfTarget(one.name, at) : one;
}

/** What one target leads to: a step by its name, the rest by `wait:`, `batch:` and `ended:`. */
export function referenceOfTarget(target: Target, at: string): Reference {
  const [kind = '', name = ''] = target.split(':');
  if (kind === 'wait') return { kind: 'wait', name, use: 'enters', at };
  if (kind === 'batch') return { kind: 'batch', name, use: 'enters', at };
  if (kind === 'ended') return { kind: 'ended', name, use: 'enters', at };
  return { kind: 'step', name: target, use: 'enters', at };
}
