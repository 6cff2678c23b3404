import { addDays, canonicalJson, type LocalDate, type Refusal, sha256 } from '../../base/index.ts';
import { addTerm, dateIn, instantAt, parseDayTerm } from '../../calendar/index.ts';
import { type EventOffer, type FactValue, factLaw, type Regulation } from '../../law/index.ts';
import { type Attempt, nothingSaid } from '../attempt.ts';
import type { Actor, CaseParty } from '../case.ts';
import { fitsType } from '../decide/facts.ts';
import { everyCase } from '../every-case.ts';
import type { OfferStore } from '../ports.ts';
import { keysOf } from './attempt-parts.ts';
import { contextFor, type Deps, isInForce, type OfferedVersion } from './deps.ts';

/** Something that a registry tells unasked: a death, a birth. Persons are named by the registry's own word for what they are in it. */
export type RegistryEvent = {
  readonly registry: string;
  /** What happened: `death`. */
  readonly event: string;
  /** The registry's number of the record: the same event told again is known by it. */
  readonly id: string;
  readonly on: LocalDate;
  readonly persons: readonly (Omit<CaseParty, 'role' | 'n'> & { readonly as: string })[];
  readonly facts: { readonly [name: string]: FactValue };
};

/** The offers that were made, by id. `repeated`: they had been made when the event was told before. */
export type EventTaken = {
  readonly kind: 'taken';
  readonly offers: readonly { readonly id: string; readonly regulation: string; readonly entry: string; readonly repeated: boolean }[];
};

const actor: Actor = { kind: 'system', key: 'registries' };

/**
 * Takes an event of a registry: whoever a regulation in force names is offered the entry that it names, with what the event says of the
 * others. Nobody is offered what has been asked for already. Told twice, or to two processes at once, an event makes one offer.
 */
export async function takeRegistryEvent(deps: Deps, offers: OfferStore, event: RegistryEvent): Promise<EventTaken | Refusal> {
  const allowed = deps.policy(actor, 'outside', { case: null, task: null, office: null });
  if (allowed !== 'allowed') return allowed;
  const today = dateIn(everyCase.offer.zone, deps.now());
  const made: EventTaken['offers'][number][] = [];
  for (const version of deps.regulations.all) {
    if (!isInForce(version.regulation, today)) continue;
    for (const [entry, { offer }] of Object.entries(version.regulation.entries)) {
      if (!offer || offer.on.registry !== event.registry || offer.on.event !== event.event) continue;
      const one = await offerOn(deps, offers, event, version, entry, offer);
      if (one) made.push(one);
    }
  }
  return { kind: 'taken', offers: made };
}

async function offerOn(deps: Deps, offers: OfferStore, event: RegistryEvent, version: OfferedVersion, entry: string, law: EventOffer) {
  const { regulation } = version;
  const person = event.persons.find(({ as }) => as === law.to);
  const number = person?.iin ?? person?.bin;
  if (!person || !number) return undefined;
  const carries = { parties: partiesIn(event, law), facts: factsIn(event, law, regulation) };
  const applicant = partyIn(person, 'applicant', 1);
  if (await isAskedFor(deps, version, entry, [applicant, ...carries.parties])) return undefined;
  const at = deps.now();
  const lastDay = addTerm(deps.calendar(), dateIn(everyCase.offer.zone, at), parseDayTerm(law.open ?? everyCase.offer.open));
  const id = `e${sha256(canonicalJson(['event', event.registry, event.id, regulation.id, entry])).slice(0, 31)}`;
  const isNew = await offers.make({
    id,
    regulation: regulation.id,
    entry,
    from: { registry: event.registry, event: event.event, on: event.on },
    carries,
    number,
    at,
    expiresAt: instantAt(everyCase.offer.zone, addDays(lastDay, 1), '00:00'),
  });
  return { id, regulation: regulation.id, entry, repeated: !isNew };
}

type Person = RegistryEvent['persons'][number];

function partyIn({ as: _, ...person }: Person, role: string, n: number): CaseParty {
  return { ...person, role, n };
}

function partiesIn(event: RegistryEvent, law: EventOffer): readonly CaseParty[] {
  return Object.entries(law.parties ?? {}).flatMap(([role, word]) =>
    event.persons.filter(({ as }) => as === word).map((person, i) => partyIn(person, role, i + 1)),
  );
}

function factsIn(event: RegistryEvent, law: EventOffer, regulation: Regulation): { readonly [key: string]: FactValue } {
  return Object.fromEntries(
    Object.entries(law.facts ?? {}).flatMap(([key, name]) => {
      const [fact, value] = [factLaw(regulation, key), event.facts[name]];
      return fact && value !== undefined && fitsType(fact, value) ? [[key, value]] : [];
    }),
  );
}

/** Whether a case blocks the claim that this person would make. */
async function isAskedFor(
  deps: Deps,
  { regulation, revision }: OfferedVersion,
  entry: string,
  parties: readonly CaseParty[],
): Promise<boolean> {
  const attempt: Attempt = {
    ...nothingSaid,
    id: '',
    regulation: regulation.id,
    revision,
    entry,
    by: actor,
    office: null,
    zone: everyCase.offer.zone,
    startedAt: deps.now(),
    filedAt: null,
    parties,
  };
  const keys = keysOf(contextFor(deps, regulation, actor), attempt).map(({ key }) => key);
  return keys.length > 0 && (await deps.store.blockedClaims(keys)).length > 0;
}
