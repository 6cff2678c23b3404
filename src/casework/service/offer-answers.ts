import { canonicalJson, type Iin, type LocalDate, type Refusal, sha256 } from '../../base/index.ts';
import { factLaw } from '../../law/index.ts';
import type { Actor, CaseFact, CaseParty } from '../case.ts';
import type { Offer, OfferStore } from '../ports.ts';
import { alreadyRegistered, refusal } from '../refusals.ts';
import { caseIdOf } from './attempt-parts.ts';
import { type AttemptView, beginAttempt, type Place, viewAttempt } from './attempts.ts';
import type { Deps } from './deps.ts';
import { offeredEntry } from './desk-offers.ts';

/** The person who answers an offer of their own, as their account knows them. */
export type Offered = {
  readonly name: string;
  readonly iin: Iin;
  readonly birthDate: LocalDate;
  readonly sex: 'male' | 'female';
  readonly phone: string | null;
  readonly place: Place;
};

/**
 * An answered offer. `attempt` is the run through the entry that a yes began; null for another answer, and for a yes to an entry that an
 * officer works: the person comes to that office, where the attempt that names the person takes the offer up.
 */
export type OfferAnswered = { readonly kind: 'answered'; readonly offer: Offer; readonly attempt: AttemptView | null };

type Means = { readonly deps: Deps; readonly offers: OfferStore };
type Answer = 'yes' | 'no' | 'undo';

const triesWhenOvertaken = 3;

/**
 * Keeps a person's answer to an offer. Yes begins an attempt with what is known filled in, the same one however often and from however
 * many places it is said. No and yes can be undone until the offer expires, a yes until its attempt has become a case; after that the
 * case itself can be taken back. An offer that has expired cannot be answered; an attempt that was begun goes on.
 */
export async function answerOffer(
  means: Means,
  person: Offered,
  id: string,
  answer: Answer,
  actor: Actor,
): Promise<OfferAnswered | Refusal> {
  const allowed = means.deps.policy(actor, 'answerOffer', { case: null, task: null, office: null });
  if (allowed !== 'allowed') return allowed;
  for (let tries = 0; tries < triesWhenOvertaken; tries += 1) {
    const offer = await means.offers.find(person.iin, id);
    if (!offer) return refusal('offer-unknown');
    const answered = await answerAsItStands(means, person, offer, answer, actor);
    if (answered !== 'overtaken') return answered;
  }
  return refusal('stale');
}

async function answerAsItStands(
  means: Means,
  person: Offered,
  offer: Offer,
  answer: Answer,
  actor: Actor,
): Promise<OfferAnswered | Refusal | 'overtaken'> {
  const state = answer === 'undo' ? ('undone' as const) : answer;
  // There is nothing to undo in what was not answered.
  const isNothingNew = state === offer.state || (state === 'undone' && (offer.state === 'sent' || offer.state === 'delivered'));
  if (isNothingNew) return unchanged(means.deps, offer, actor);
  const now = means.deps.now();
  if (offer.state === 'expired' || (offer.expiresAt !== null && offer.expiresAt <= now)) return refusal('offer-expired');
  const registered = offer.attempt && (await means.deps.store.find(caseIdOf(offer.attempt)));
  if (registered) return alreadyRegistered(registered.case);
  const attempt = answer === 'yes' ? await attemptOf(means.deps, person, offer, actor) : null;
  if (attempt?.kind === 'refused') return attempt;
  // The attempt of a yes that was taken back is remembered: a new yes goes on with it, and nothing that was typed is lost.
  const kept = { state, attempt: attempt?.attempt.id ?? offer.attempt };
  const isKept = await means.offers.answer(person.iin, { id: offer.id, saw: offer.version }, kept, now);
  if (!isKept) return 'overtaken';
  return { kind: 'answered', offer: { ...offer, ...kept, version: offer.version + 1 }, attempt };
}

async function unchanged(deps: Deps, offer: Offer, actor: Actor): Promise<OfferAnswered | Refusal> {
  const isAtDesk = offeredEntry(deps, offer)?.entry.unit !== undefined;
  const attempt = offer.state === 'yes' && offer.attempt && !isAtDesk ? await viewAttempt(deps, offer.attempt, actor) : null;
  return attempt?.kind === 'refused' ? attempt : { kind: 'answered', offer, attempt };
}

/** The attempt of a yes: the one that an earlier yes began, unless that has failed at a gate; null where an officer works the entry. */
async function attemptOf(deps: Deps, person: Offered, offer: Offer, actor: Actor): Promise<AttemptView | Refusal | null> {
  const edition = offeredEntry(deps, offer);
  if (!edition) return refusal('not-found');
  if (edition.entry.unit) return null;
  const earlier = offer.attempt ? await viewAttempt(deps, offer.attempt, actor) : null;
  if (earlier?.kind === 'attempt' && earlier.attempt.end?.kind !== 'failed') return earlier;
  const { name, iin, birthDate, sex } = person;
  const applicant: CaseParty = { role: 'applicant', n: 1, name, iin, birthDate, sex };
  const stated = (value: CaseFact['value'], origin: CaseFact['origin']): CaseFact => ({
    state: 'known',
    ...(value === undefined ? {} : { value }),
    origin,
    at: deps.now(),
  });
  const phone = person.phone && factLaw(edition.regulation, 'applicant.phone') ? stated(person.phone, 'form') : null;
  const carried = Object.entries(offer.carries.facts).filter(([key]) => factLaw(edition.regulation, key));
  const known = {
    parties: [applicant, ...offer.carries.parties],
    facts: {
      ...(phone ? { 'applicant.phone': phone } : {}),
      ...Object.fromEntries(carried.map(([key, value]) => [key, stated(value, 'registry')])),
    },
    signedIn: true,
    ...('case' in offer.from ? { follows: { case: offer.from.case, followUp: offer.from.followUp } } : {}),
  };
  const id = `o${sha256(canonicalJson(['offer', offer.id, offer.version])).slice(0, 31)}`;
  return beginAttempt(deps, { regulation: edition.regulation.id, entry: offer.entry, office: null, place: person.place, id, known }, actor);
}
