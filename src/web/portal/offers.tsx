import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { type AppMeans, answerOwnOffer, type OfferAnswer, offerAnswers } from '../../api/index.ts';
import type { Refusal, Words } from '../../base/index.ts';
import { dateIn } from '../../calendar/index.ts';
import { everyCase, type Offer } from '../../casework/index.ts';
import type { Regulation } from '../../law/index.ts';
import { Button } from '../shared/components.tsx';
import { shortDate } from '../shared/format.ts';
import { readForm } from '../shared/forms.ts';
import type { WebEnv } from '../shared/language.ts';
import { type View, viewOf } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { lawWords } from '../shared/words-of.ts';

type Shown = { readonly offer: Offer; readonly to: Regulation; readonly because: Words | undefined };

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

const OfferCard: FC<{ v: View; shown: Shown }> = ({ v, shown: { offer, to, because } }) => {
  const { say } = v;
  const until = lastDay(offer, everyCase.offer.zone);
  const isOver = offer.expiresAt !== null && offer.expiresAt <= v.means.deps.now();
  const answers = isOver ? answersNow.expired : answersNow[offer.state];
  const entry = to.entries[offer.entry];
  const stands = isOver && offer.state !== 'yes' ? texts.offerExpired : stateTexts[offer.state];
  return (
    <form method="post" action="/my/offers" class="jardem-card">
      <h3 class="govuk-heading-s">{say(to.title)}</h3>
      <p class="govuk-body">
        {say(because)} · {shortDate(offer.from.on)}
      </p>
      <p class="govuk-body">{say(stands)}</p>
      {offer.state === 'yes' && entry?.unit ? (
        <p class="govuk-body">
          {say(texts.offerComeTo)}: {say(lawWords(to, `entries.${offer.entry}`))}
        </p>
      ) : null}
      {until && answers.length > 0 ? (
        <p class="govuk-hint">
          {say(texts.offerUntil)}: {until}
        </p>
      ) : null}
      <input type="hidden" name="offer" value={offer.id} />
      <div class="govuk-button-group">
        {answers
          .filter(({ answer }) => !(answer === 'yes' && offer.state === 'yes' && entry?.unit))
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

/** What a citizen is offered: why, until when, and the answers. What was declined or has expired stays as a line that says so. */
export const Offers: FC<{ v: View; means: AppMeans; offers: readonly Offer[] }> = ({ v, means, offers }) => {
  const lawOf = (id: string) => means.offered().find((one) => one.id === id);
  const shown = offers.flatMap((offer): readonly Shown[] => {
    const to = lawOf(offer.regulation);
    return to ? [{ offer, to, because: reasonOf(offer, to, lawOf) }] : [];
  });
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

function reasonOf({ from, entry }: Offer, to: Regulation, lawOf: (id: string) => Regulation | undefined): Words | undefined {
  if (!('case' in from)) return lawWords(to, `offers.${entry}`);
  const law = lawOf(from.regulation);
  return law && lawWords(law, `followUps.${from.followUp}`);
}

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
