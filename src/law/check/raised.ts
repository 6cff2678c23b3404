import type { Found } from './fault.ts';
import { builtInMoments } from './names.ts';
import type { Subject } from './rule.ts';

/** Declared moments that nothing raises, and moments raised by hand that nothing waits for, so that nobody is ever asked to raise them. */
export function* momentsRaised({ regulation, references }: Subject): Iterable<Found> {
  const raised = new Set(references.filter(({ kind, use }) => kind === 'moment' && use === 'raises').map(({ name }) => name));
  const awaited = new Set(
    references
      .filter(({ kind, use, at }) => kind === 'moment' && use === 'awaits' && (at.startsWith('waits.') || at.startsWith('clocks.')))
      .map(({ name }) => name),
  );
  for (const [name, moment] of Object.entries(regulation.moments)) {
    const at = `moments.${name}`;
    if (!moment.byHand && !raised.has(name)) yield { rule: 'moment-never-raised', at };
    if (moment.byHand && !awaited.has(name)) yield { rule: 'moment-by-hand-unawaited', at };
    if (builtInMoments.includes(name) || name.includes('.')) yield { rule: 'moment-built-in', at };
  }
}
