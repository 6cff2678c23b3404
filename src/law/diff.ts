import { canonicalJson } from '../base/index.ts';
import type { Regulation } from './regulation.ts';
import { structureOf } from './revision.ts';

/** One structural difference between two regulations: a path such as `clocks.bring.term` or `entries.counter.gates.complete`. */
export type Change =
  | { readonly kind: 'added'; readonly path: string; readonly after: unknown }
  | { readonly kind: 'removed'; readonly path: string; readonly before: unknown }
  | { readonly kind: 'changed'; readonly path: string; readonly before: unknown; readonly after: unknown }
  /** The same things in another order: gates, items, fields, acts. */
  | { readonly kind: 'reordered'; readonly path: string; readonly before: readonly string[]; readonly after: readonly string[] };

/**
 * What differs between two regulations or two revisions of one, texts left out: they make no new revision. Gates, items, fields and acts
 * are matched by name and not by their place in the list, so that one new gate is one difference.
 */
export function diffRegulations(before: Regulation, after: Regulation): readonly Change[] {
  return [...compare('', structureOf(before), structureOf(after))];
}

function* compare(path: string, before: unknown, after: unknown): Iterable<Change> {
  if (canonicalJson(before) === canonicalJson(after)) return;
  const a = partsOf(before);
  const b = partsOf(after);
  if (!a || !b || a.kind !== b.kind) {
    yield { kind: 'changed', path, before, after };
    return;
  }
  for (const key of new Set([...a.parts.keys(), ...b.parts.keys()])) {
    const at = path ? `${path}.${key}` : key;
    if (!b.parts.has(key)) yield { kind: 'removed', path: at, before: a.parts.get(key) };
    else if (!a.parts.has(key)) yield { kind: 'added', path: at, after: b.parts.get(key) };
    else yield* compare(at, a.parts.get(key), b.parts.get(key));
  }
  if (a.kind !== 'list') return;
  const common = (one: Parts, other: Parts) => Array.from(one.parts.keys()).filter((key) => other.parts.has(key));
  const [orderBefore, orderAfter] = [common(a, b), common(b, a)];
  if (orderBefore.join('\n') !== orderAfter.join('\n')) yield { kind: 'reordered', path, before: orderBefore, after: orderAfter };
}

type Parts = { readonly kind: 'object' | 'list'; readonly parts: ReadonlyMap<string, unknown> };

/** The parts of a value by name; undefined for plain values and for lists whose members have no names of their own. */
function partsOf(value: unknown): Parts | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) {
    const entries = Object.entries(value).filter(([, part]) => part !== undefined);
    return { kind: 'object', parts: new Map(entries) };
  }
  const names = value.map(nameOf);
  if (names.some((name) => name === undefined) || new Set(names).size < names.length) return undefined;
  return { kind: 'list', parts: new Map(names.map((name, i) => [name ?? '', value[i]])) };
}

function nameOf(member: unknown): string | undefined {
  if (typeof member !== 'object' || member === null) return undefined;
  const { name, by, channel } = member as { readonly name?: unknown; readonly by?: unknown; readonly channel?: unknown };
  return [name, by, channel].find((one) => typeof one === 'string') as string | undefined;
}
