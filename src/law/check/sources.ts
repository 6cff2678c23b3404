import { citedGroups, type Regulation } from '../regulation.ts';
import type { Found } from './fault.ts';
import type { Subject } from './rule.ts';

/** Something with a source, and where it stands. */
type CitedAt = { readonly cited: { readonly source?: unknown; readonly reading?: unknown }; readonly at: string };

function* citedOf(regulation: Regulation): Iterable<CitedAt> {
  for (const group of citedGroups) {
    for (const [name, thing] of Object.entries(regulation[group] ?? {})) yield { cited: thing, at: `${group}.${name}` };
  }
  for (const [name, entry] of Object.entries(regulation.entries)) {
    if (entry.offer) yield { cited: entry.offer, at: `entries.${name}.offer` };
    for (const gate of entry.gates) yield { cited: gate, at: `entries.${name}.${gate.name}` };
  }
  for (const [name, turn] of [...Object.entries(regulation.steps), ...Object.entries(regulation.sideTasks)]) {
    for (const item of turn.does) yield { cited: item, at: `items.${name}.${item.name}` };
  }
  for (const [name, { award }] of Object.entries(regulation.effects)) {
    for (const withheld of award?.withholds ?? []) yield { cited: withheld, at: `effects.${name}.award.withholds` };
  }
  for (const [name, clock] of Object.entries(regulation.clocks)) if (clock.lapse) yield { cited: clock.lapse, at: `clocks.${name}.lapse` };
}

/** Things without a source, sources of acts that are not listed, readings that are not written down, and readings that nothing rests on. */
export function* sourcesAndReadings({ regulation }: Subject): Iterable<Found> {
  const used = new Set<string>();
  for (const { cited, at } of citedOf(regulation)) {
    if (typeof cited.source !== 'string' || cited.source.trim() === '') yield { rule: 'source-missing', at };
    else for (const act of actsNamed(cited.source)) if (!regulation.act.acts?.[act]) yield { rule: 'act-unknown', at, values: { act } };
    for (const reading of Array.isArray(cited.reading) ? (cited.reading as readonly string[]) : []) {
      used.add(reading);
      if (!Object.hasOwn(regulation.readings, reading)) yield { rule: 'reading-undefined', at, values: { reading } };
    }
  }
  for (const [name, reading] of Object.entries(regulation.readings)) {
    if (!used.has(name) && !reading.whole) yield { rule: 'reading-never-used', at: `readings.${name}` };
    if (reading.where.trim() === '') yield { rule: 'source-missing', at: `readings.${name}` };
  }
}

const ownPlaces = new Set(['annex', 'order', 'row', 'chapter', 'table', 'form', 'reading', 'p', 'art', 'part', 'title']);

/** Keys of other acts that a source names: `R223 p.26`, `standard annex 4`. */
function actsNamed(source: string): readonly string[] {
  return source.split(/[,;]/).flatMap((piece) => {
    const match = /^\s*([A-Za-z][\w-]*)\s+(?:p\.|annex|art\.|chapter|row)/.exec(piece);
    return match?.[1] && !ownPlaces.has(match[1]) ? [match[1]] : [];
  });
}
