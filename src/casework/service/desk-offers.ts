import { dateIn } from '../../calendar/index.ts';
import { factLaw, type Regulation } from '../../law/index.ts';
import type { Attempt } from '../attempt.ts';
import type { CaseFact } from '../case.ts';
import type { Office } from '../context.ts';
import { everyCase } from '../every-case.ts';
import type { Offer } from '../ports.ts';
import { caseIdOf, intakeOffice } from './attempt-parts.ts';
import type { Place } from './attempts.ts';
import { contextFor, type Deps, editionOf } from './deps.ts';

const triesWhenOvertaken = 3;

/** The edition by which an offer is taken up today, with its entry; undefined where no edition has it. */
export function offeredEntry(deps: Pick<Deps, 'regulations' | 'now'>, offer: Pick<Offer, 'regulation' | 'entry'>) {
  const edition = editionOf(deps.regulations, offer, dateIn(everyCase.offer.zone, deps.now()));
  const entry = edition?.regulation.entries[offer.entry];
  return edition && entry ? { ...edition, entry } : undefined;
}

/** The office to which a person of this place comes to take an offer up; undefined where no officer works its entry. */
export function deskOf(deps: Deps, offer: Offer, place: Place): Office | undefined {
  const offered = offeredEntry(deps, offer);
  if (!offered?.entry.unit) return undefined;
  return intakeOffice(contextFor(deps, offered.regulation, { kind: 'system', key: 'offers' }), offer.entry, place);
}

/**
 * An attempt at a desk as it stands once it names its applicant: where that person was offered this very entry and has not declined, it
 * takes the offer up, with all that the offer carries and has not been typed. Another applicant has other offers: what the former offer
 * brought goes with it. Elsewhere than at a desk nothing changes: there a yes begins the attempt.
 */
export async function takingUp(deps: Deps, regulation: Regulation, attempt: Attempt): Promise<Attempt> {
  if (attempt.by.kind !== 'officer') return attempt;
  const offer = await offerToTakeUp(deps, attempt);
  if (offer?.id === attempt.takesUp?.offer) return attempt;
  const { takesUp, follows: _, ...without } = attempt;
  const brought = new Set(takesUp?.brought);
  const bare: Attempt = {
    ...without,
    parties: attempt.parties.filter(({ role, n }) => !brought.has(`${role}#${n}`)),
    facts: Object.fromEntries(Object.entries(attempt.facts).filter(([key]) => !brought.has(key))),
  };
  if (!offer) return bare;
  const parties = offer.carries.parties.filter(({ role }) => regulation.parties[role] && !bare.parties.some((held) => held.role === role));
  const carried = Object.entries(offer.carries.facts).filter(([key]) => factLaw(regulation, key) && !bare.facts[key]);
  const facts = carried.map(([key, value]): [string, CaseFact] => [key, { state: 'known', value, origin: 'registry', at: deps.now() }]);
  return {
    ...bare,
    parties: [...bare.parties, ...parties],
    facts: { ...bare.facts, ...Object.fromEntries(facts) },
    takesUp: {
      offer: offer.id,
      from: offer.from,
      brought: [...parties.map(({ role, n }) => `${role}#${n}`), ...facts.map(([key]) => key)],
    },
    ...('case' in offer.from ? { follows: { case: offer.from.case, followUp: offer.from.followUp } } : {}),
  };
}

/** The offer that the applicant may take up here, the agreed ones first. */
async function offerToTakeUp(deps: Deps, attempt: Attempt): Promise<Offer | undefined> {
  const number = numberOf(attempt);
  if (!number) return undefined;
  const now = deps.now();
  const open = (await deps.offers.ofPerson(number, now)).filter(
    (offer) =>
      offer.entry === attempt.entry &&
      offeredEntry(deps, offer)?.regulation.id === attempt.regulation &&
      (offer.state === 'yes' || (offer.state !== 'no' && offer.state !== 'expired' && (offer.expiresAt === null || offer.expiresAt > now))),
  );
  const free: Offer[] = [];
  for (const offer of open) if (!offer.attempt || !(await deps.store.find(caseIdOf(offer.attempt)))) free.push(offer);
  return free.find(({ state }) => state === 'yes') ?? free[0];
}

/** Notes in the offer that it was taken up at a desk by an attempt that has become a case: who came has agreed. */
export async function notedInOffer(deps: Deps, attempt: Attempt): Promise<void> {
  const number = numberOf(attempt);
  if (!attempt.takesUp || !number) return;
  for (let tries = 0; tries < triesWhenOvertaken; tries += 1) {
    const offer = await deps.offers.find(number, attempt.takesUp.offer);
    if (!offer || (offer.state === 'yes' && offer.attempt === attempt.id)) return;
    if (await deps.offers.answer(number, { id: offer.id, saw: offer.version }, { state: 'yes', attempt: attempt.id }, deps.now())) return;
  }
}

function numberOf({ parties }: Attempt): string | undefined {
  const applicant = parties.find(({ role }) => role === 'applicant');
  return applicant?.iin ?? applicant?.bin;
}
