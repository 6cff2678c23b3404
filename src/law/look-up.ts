import type { Unit } from './process.ts';
import type { Regulation } from './regulation.ts';
import type { Fact } from './subject.ts';

/** The law's definition of the fact with this key (`child#2.birthDate`, `kind`). */
export function factLaw(regulation: Regulation, key: string): Fact | undefined {
  const [role = '', name] = key.replace(/#\d+/, '').split('.');
  if (!name) return regulation.facts[role];
  const fact = regulation.facts[name];
  return fact?.of === role ? fact : undefined;
}

/** The posts whose holders act for a unit: its own, or those of a body's chair and members. The system has none. */
export function postsOf(unit: Unit | undefined): readonly string[] {
  if (unit?.kind === 'post') return [unit.post];
  return unit?.kind === 'body' ? [unit.chair, unit.members.post] : [];
}
