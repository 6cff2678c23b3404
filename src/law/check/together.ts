import type { Regulation } from '../regulation.ts';
import { type Fault, type Found, faultOf } from './fault.ts';

/** What regulations say of one another: ids given once, editions of one service that do not overlap. */
export function checkTogether(all: readonly Regulation[]): readonly Fault[] {
  return all.flatMap((regulation, i) => {
    const earlier = all.slice(0, i);
    return Array.from(compare(regulation, earlier), (found) => faultOf(regulation.id, found));
  });
}

function* compare(regulation: Regulation, earlier: readonly Regulation[]): Iterable<Found> {
  for (const other of earlier) {
    if (other.id === regulation.id) yield { rule: 'id-twice', at: 'id', values: { id: regulation.id } };
    else if (other.code === regulation.code) yield { rule: 'id-twice', at: 'code', values: { id: regulation.code } };
    if (other.family === regulation.family && other.id !== regulation.id && overlap(other.inForce, regulation.inForce))
      yield { rule: 'editions-overlap', at: 'inForce', values: { other: other.id } };
  }
  const { from, until } = regulation.inForce;
  if (until !== null && until <= from) yield { rule: 'in-force-backwards', at: 'inForce' };
  if (regulation.act.repealedBy && until === null) yield { rule: 'repealed-without-end', at: 'inForce' };
}

function overlap(a: Regulation['inForce'], b: Regulation['inForce']): boolean {
  return a.from < (b.until ?? '9999-12-31') && b.from < (a.until ?? '9999-12-31');
}
