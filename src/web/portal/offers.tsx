import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { type AppMeans, answerOwnOffer, type OfferAnswer, offerAnswers } from '../../api/index.ts';
import type { Refusal, Words } from '../../base/index.ts';
import { dateIn } from '../../calendar/index.ts';
import { type Case, caseIdOf, deskOf, everyCase, type Offer, type Office } from '../../casework/index.ts';
import type { Session } from '../../identity/index.ts';
import type { Regulation } from '../../law/index.ts';
import { Button } from '../shared/components.tsx';
import { shortDate } from '../shared/format.ts';
import { readForm } from '../shared/forms.ts';
import type { WebEnv } from '../shared/language.ts';
import { type View, viewOf } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { lawWords, offerReason } from '../shared/words-of.ts';

type Shown = {
  readonly offer: Offer;
  readonly to: Regulation;
  readonly because: Words | undefined;
  /** Where it is taken up, when that is at a desk. */
  readonly desk: Office | undefined;
  /** The case that it led to. */
  readonly registered: Case | undefined;
};

/** The last day on which an offer can be answered: it ends as the next one begins. */
function lastDay({ expiresAt }: Offer, zone: string): string | null {
  return expiresAt && shortDate(dateIn(zone, new Date(Date.parse(expiresAt) - 1).toISOString() as typeof expiresAt));
}

/** Where an offer stands, in a sentence. */
const stateTexts: { readonly [state in Offer['state']]: Words } = {
  sent: texts.offerIsFree,
  delivered: texts.offerIsFree,
  undone: texts.offerIsFree,
  yes: texts.offerAccepted,
  no: texts.offerDeclined,
  expired: texts.offerExpired,
};

/** The answers that a page lets a person give now, the first as the one that is asked for. */
const answersNow: { readonly [state in Offer['state']]: readonly { readonly answer: OfferAnswer; readonly label: Words }[] } = {
  sent: [
    { answer: 'yes', label: texts.offerYes },
    { answer: 'no', label: texts.offerNo },
  ],
  delivered: [
    { answer: 'yes', label: texts.offerYes },
    { answer: 'no', label: texts.offerNo },
  ],
  undone: [
    { answer: 'yes', label: texts.offerYes },
    { answer: 'no', label: texts.offerNo },
  ],
  yes: [
    { answer: 'yes', label: texts.offerGoOn },
    { answer: 'undo', label: texts.offerUndo },
  ],
  no: [{ answer: 'undo', label: texts.offerUndo }],
  expired: [],
};

const OfferCard: FC<{ v: View; shown: Shown }> = ({ v, shown: { offer, to, because, desk, registered } }) => {
  const { say } = v;
  const until = lastDay(offer, everyCase.offer.zone);
  const isOver = offer.expiresAt !== null && offer.expiresAt <= v.means.deps.now();
  const answers = isOver || registered ? answersNow.expired : answersNow[offer.state];
  const stands = isOver && offer.state !== 'yes' ? texts.offerExpired : stateTexts[offer.state];
  return (
    <form method="post" action="/my/offers" class="jardem-card">
      <h3 class="govuk-heading-s">{say(to.title)}</h3>
      <p class="govuk-body">
        {say(because)} · {shortDate(offer.from.on)}
      </p>
      <p class="govuk-body">{say(stands)}</p>
      {registered ? (
        <p class="govuk-body">
          {say(texts.offerRegistered)}:{' '}
          <a class="govuk-link jardem-number" href={`/my/cases/${registered.id}`}>
            {registered.number?.text ?? say(texts.open)}
          </a>
        </p>
      ) : null}
      {desk && offer.state === 'yes' && !registered ? (
        <div class="govuk-inset-text">
          <p class="govuk-body">
            {say(texts.offerComeTo)}: <strong>{say(desk.name)}</strong> ({say(lawWords(to, `entries.${offer.entry}`))}).
          </p>
          <p class="govuk-body">{say(texts.offerAtDesk)}</p>
        </div>
      ) : null}
      {until && answers.length > 0 ? (
        <p class="govuk-hint">
          {say(texts.offerUntil)}: {until}
        </p>
      ) : null}
      <input type="hidden" name="offer" value={offer.id} />
      <div class="govuk-button-group">
        {answers
          .filter(({ answer }) => !(answer === 'yes' && offer.state === 'yes' && desk))
          .map(({ answer, label }, i) => (
            <Button name="answer" value={answer} {...(i > 0 || answer === 'undo' ? { kind: 'secondary' as const } : {})}>
              {say(label)}
              <span class="govuk-visually-hidden">: {say(to.title)}</span>
            </Button>
          ))}
      </div>
    </form>
  );
};

/** What the signed-in citizen is offered, with what there is to say of each: why, where, and what came of it. */
export async function offersShown(means: AppMeans, { citizen }: Extract<Session, { kind: 'citizen' }>): Promise<readonly Shown[]> {
  const lawOf = (id: string) => means.offered().find((one) => one.id === id);
  const shown: Shown[] = [];
  for (const offer of await means.offers.ofPerson(citizen.iin, means.deps.now())) {
    const to = lawOf(offer.regulation);
    const found = offer.attempt ? await means.deps.store.find(caseIdOf(offer.attempt)) : undefined;
    const because = to && offerReason(offer, to, lawOf);
    if (to) shown.push({ offer, to, because, desk: deskOf(means.deps, offer, citizen), registered: found?.case });
  }
  return shown;
}

/** The offers of a citizen and the answers to them. What was declined or has expired stays as a line that says so. */
export const Offers: FC<{ v: View; shown: readonly Shown[] }> = ({ v, shown }) => {
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="offers">
      <h2 class="govuk-heading-m" id="offers">
        {v.say(texts.offers)}
      </h2>
      {shown.map((one) => (
        <OfferCard v={v} shown={one} />
      ))}
    </section>
  );
};

const isAnswer = (text: string): text is OfferAnswer => offerAnswers.some((one) => one === text);

/** Takes a citizen's answer to an offer of their own. A yes leads to the application that it began. */
export function addOffers(app: Hono<WebEnv>, means: AppMeans, list: (v: View, refusal: Refusal | null) => Promise<Response>): void {
  app.post('/my/offers', async (c) => {
    const v = viewOf(c, means);
    if (v.session?.kind !== 'citizen') return c.redirect('/sign-in', 303);
    const sent = await readForm(c);
    const answer = sent.one('answer');
    if (!isAnswer(answer)) return c.notFound();
    const done = await answerOwnOffer(means, v.session, sent.one('offer'), answer);
    if (done.kind === 'refused') return list(v, done);
    return c.redirect(done.attempt ? `/apply/${done.attempt.attempt.id}` : '/my', 303);
  });
}
