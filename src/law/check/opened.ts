import type { Entry } from '../entry.ts';
import type { FollowUp, LinkedCase, OfferedEntry } from '../outcome.ts';
import type { Regulation } from '../regulation.ts';
import { type Fault, type Found, faultOf } from './fault.ts';
import { isFact } from './names.ts';

/** Gates that pass or fail by what is known: an entry that begins by itself has no others. */
const needNobody: readonly string[] = ['ask', 'condition', 'unclaimed'];

/**
 * What follow-ups lead to: a real entry of a real regulation, one that opens by itself for a case and not for an offer, with parties and
 * facts that it knows. And entries that begin by an offer or by themselves: that something offers or opens them, and that they need nobody.
 */
export function checkOpened(all: readonly Regulation[]): readonly Fault[] {
  const led = all.flatMap((regulation) => Object.values(regulation.followUps).flatMap(({ opens }) => destinationOf(opens) ?? []));
  return all.flatMap((regulation) => {
    const found = [
      ...Object.entries(regulation.followUps).flatMap(([name, { opens }]) => [...checkDestination(all, `followUps.${name}`, opens)]),
      ...Object.entries(regulation.entries).flatMap(([name, entry]) => {
        const isLedTo = led.some((one) => one.regulation === regulation.id && one.entry === name);
        return [...checkEntry(`entries.${name}`, entry, isLedTo)];
      }),
    ];
    return found.map((one) => faultOf(regulation.id, one));
  });
}

function destinationOf(opens: FollowUp['opens']): OfferedEntry | LinkedCase | undefined {
  if ('sideTask' in opens) return undefined;
  return 'case' in opens ? opens.case : opens;
}

const beginsItself = ({ by }: Entry): boolean => by === 'schedule' || by === 'caseResult';

function* checkDestination(all: readonly Regulation[], at: string, opens: FollowUp['opens']): Iterable<Found> {
  const to = destinationOf(opens);
  if (!to) return;
  const there = all.find(({ id }) => id === to.regulation);
  const entry = there?.entries[to.entry];
  if (!there) return yield { rule: 'undefined-name', at, values: { kind: 'regulation', name: to.regulation } };
  if (!entry) return yield { rule: 'undefined-name', at, values: { kind: 'entry', name: `${to.regulation}.${to.entry}` } };
  if (beginsItself(entry) !== 'case' in opens) yield { rule: 'opens-by-hand', at };
  for (const role of Object.keys(to.parties ?? {})) {
    if (!there.parties[role]) yield { rule: 'undefined-name', at, values: { kind: 'party', name: role } };
  }
  for (const fact of Object.keys('facts' in to ? (to.facts ?? {}) : {})) {
    if (!isFact(there, fact)) yield { rule: 'undefined-name', at, values: { kind: 'fact', name: fact } };
  }
}

function* checkEntry(at: string, entry: Entry, isLedTo: boolean): Iterable<Found> {
  if (entry.offer && entry.by !== 'offer') yield { rule: 'offer-not-begun-by-offer', at };
  if (entry.by === 'offer' && !entry.offer && !isLedTo) yield { rule: 'never-offered', at };
  if (!beginsItself(entry)) return;
  if (!isLedTo) yield { rule: 'never-opened', at };
  for (const { name, does } of entry.gates) {
    if (!needNobody.includes(does.kind)) yield { rule: 'needs-somebody', at, values: { gate: name } };
  }
}
