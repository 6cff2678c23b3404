import { choicesOf } from '../condition.ts';
import type { SigningRule } from '../process.ts';
import type { Regulation } from '../regulation.ts';
import type { Found } from './fault.ts';
import type { Subject } from './rule.ts';

/** Units without a post, systems that fall back on something that is no post, bodies without members. */
export function* unitsHavePosts({ regulation }: Subject): Iterable<Found> {
  for (const [name, unit] of Object.entries(regulation.units)) {
    const at = `units.${name}`;
    if (unit.office === '') yield { rule: 'unit-without-post', at };
    if (unit.kind === 'post' && unit.post === '') yield { rule: 'unit-without-post', at };
    if (unit.kind === 'body' && (unit.chair === '' || unit.members.post === '' || unit.members.atLeast < 1))
      yield { rule: 'unit-without-post', at };
    if (unit.kind === 'system') {
      if (unit.key === '') yield { rule: 'unit-without-post', at };
      const fallback = regulation.units[unit.fallback];
      if (fallback?.kind === 'system') yield { rule: 'fallback-is-no-post', at, values: { unit: unit.fallback } };
    }
  }
  for (const [name, batch] of Object.entries(regulation.batches)) {
    if (batch.unit === '') yield { rule: 'batch-without-unit', at: `batches.${name}` };
  }
}

/** Signing rules that name unknown units, keys of people, people of keys, nobody, or the same act twice. */
export function* signingRules({ regulation }: Subject): Iterable<Found> {
  for (const { rule, at } of rulesOf(regulation)) {
    if (rule.acts.length === 0) yield { rule: 'nobody-signs', at };
    const seen = new Set<string>();
    for (const act of rule.acts) {
      const unit = regulation.units[act.by];
      const kinds = [act.kind].flat();
      if (!unit && !regulation.parties[act.by]) yield { rule: 'signer-unknown', at, values: { by: act.by } };
      if (unit && (unit.kind === 'system') !== kinds.every((kind) => kind === 'serverKey'))
        yield { rule: 'signs-by-wrong-kind', at, values: { by: act.by } };
      if (!unit && kinds.includes('serverKey')) yield { rule: 'signs-by-wrong-kind', at, values: { by: act.by } };
      // Only of a firm can it be asked in what quality somebody signs for it.
      if (act.as && !regulation.parties[act.by]?.known.includes('bin')) yield { rule: 'signs-by-wrong-kind', at, values: { by: act.by } };
      if (act.atLeast !== undefined && unit?.kind !== 'body') yield { rule: 'quorum-of-no-body', at, values: { by: act.by } };
      if (seen.has(act.by)) yield { rule: 'signs-twice', at, values: { by: act.by } };
      seen.add(act.by);
    }
  }
}

function* rulesOf(regulation: Regulation): Iterable<{ readonly rule: SigningRule; readonly at: string }> {
  for (const [name, move] of Object.entries(regulation.moves)) if (move.sign) yield { rule: move.sign, at: `moves.${name}` };
  for (const [name, batch] of Object.entries(regulation.batches)) if (batch.sign) yield { rule: batch.sign, at: `batches.${name}` };
  for (const [name, document] of Object.entries(regulation.documents))
    if (document.sign) yield { rule: document.sign, at: `documents.${name}` };
  for (const [name, entry] of Object.entries(regulation.entries)) {
    for (const gate of entry.gates) if (gate.does.kind === 'sign') yield { rule: gate.does.rule, at: `entries.${name}.${gate.name}` };
  }
}

/** Choice tables that must always give something (where a case goes, whose turn it is) but whose last line has a condition. */
export function* choicesComplete({ regulation }: Subject): Iterable<Found> {
  const tables: (readonly [unknown, string])[] = [
    ...Object.entries(regulation.moves).map(([name, move]) => [move.to, `moves.${name}`] as const),
    ...Object.entries(regulation.entries).map(([name, entry]) => [entry.joins, `entries.${name}`] as const),
    ...Object.entries(regulation.steps).map(([name, step]) => [step.unit, `steps.${name}`] as const),
    ...Object.entries(regulation.sideTasks).map(([name, task]) => [task.unit, `sideTasks.${name}`] as const),
    ...Object.entries(regulation.batches).map(([name, batch]) => [batch.to, `batches.${name}`] as const),
    ...Object.entries(regulation.waits).flatMap(([name, wait]) => Object.values(wait.ends).map((to) => [to, `waits.${name}`] as const)),
  ];
  for (const [table, at] of tables) {
    if (typeof table !== 'object' || table === null || !('choose' in table)) continue;
    const lines = (table as { readonly choose: readonly { readonly when?: unknown }[] }).choose;
    if (lines.at(-1)?.when !== undefined || lines.length === 0) yield { rule: 'choice-may-give-nothing', at };
    if (choicesOf(table as never).length === 0) yield { rule: 'choice-may-give-nothing', at };
  }
}
