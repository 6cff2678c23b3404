import type { Regulation } from '../regulation.ts';
import { type Fault, type Found, faultOf } from './fault.ts';

/** What regulations say of one another: ids given once, editions of one service that do not overlap, follow-ups that lead to a real entry. */
export function checkTogether(all: readonly Regulation[]): readonly Fault[] {
  return all.flatMap((regulation, i) => {
    const earlier = all.slice(0, i);
    return Array.from(compare(regulation, earlier, all), (found) => faultOf(regulation.id, found));
  });
}

function* compare(regulation: Regulation, earlier: readonly Regulation[], all: readonly Regulation[]): Iterable<Found> {
  for (const other of earlier) {
    if (other.id === regulation.id) yield { rule: 'id-twice', at: 'id', values: { id: regulation.id } };
    else if (other.code === regulation.code) yield { rule: 'id-twice', at: 'code', values: { id: regulation.code } };
    if (other.family === regulation.family && other.id !== regulation.id && overlap(other.inForce, regulation.inForce))
      yield { rule: 'editions-overlap', at: 'inForce', values: { other: other.id } };
  }
  const { from, until } = regulation.inForce;
  if (until !== null && until <= from) yield { rule: 'in-force-backwards', at: 'inForce' };
  if (regulation.act.repealedBy && until === null) yield { rule: 'repealed-without-end', at: 'inForce' };
  for (const [name, followUp] of Object.entries(regulation.followUps)) {
    if (!('regulation' in followUp.opens)) continue;
    const { regulation: id, entry } = followUp.opens;
    const opened = all.find((one) => one.id === id);
    if (!opened) yield { rule: 'undefined-name', at: `followUps.${name}`, values: { kind: 'regulation', name: id } };
    else if (!opened.entries[entry])
      yield { rule: 'undefined-name', at: `followUps.${name}`, values: { kind: 'entry', name: `${id}.${entry}` } };
  }
}

function overlap(a: Regulation['inForce'], b: Regulation['inForce']): boolean {
  return a.from < (b.until ?? '9999-12-31') && b.from < (a.until ?? '9999-12-31');
}
