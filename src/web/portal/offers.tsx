import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { AppMeans, OfferRow } from '../../api/index.ts';
import { Button } from '../shared/components.tsx';
import { shortDate } from '../shared/format.ts';
import { readForm } from '../shared/forms.ts';
import type { WebEnv } from '../shared/language.ts';
import { type View, viewOf } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { lawWords } from '../shared/words-of.ts';

/** What a citizen is offered: why, by when, and the two answers. An offer that was declined stays as a line with the way back. */
export const Offers: FC<{ v: View; means: AppMeans; offers: readonly OfferRow[] }> = ({ v, means, offers }) => {
  const { say } = v;
  const lawOf = (id: string) => means.offered().find((one) => one.id === id);
  const shown = offers.flatMap((offer) => {
    const [from, to] = [lawOf(offer.from.regulation), lawOf(offer.regulation)];
    return from && to ? [{ offer, from, to }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="offers">
      <h2 class="govuk-heading-m" id="offers">
        {say(texts.offers)}
      </h2>
      {shown.map(({ offer, from, to }) => (
        <form method="post" action="/my/offers" class="jardem-card">
          <h3 class="govuk-heading-s">{say(to.title)}</h3>
          <p class="govuk-body">
            {say(lawWords(from, `followUps.${offer.from.followUp}`))} · {shortDate(offer.from.on)}
          </p>
          <p class="govuk-body">{say(offer.state === 'no' ? texts.offerDeclined : texts.offerIsFree)}</p>
          <input type="hidden" name="offer" value={offer.id} />
          <input type="hidden" name="answer" value="yes" />
          <Button>{say(texts.offerYes)}</Button>
        </form>
      ))}
      {shown
        .filter(({ offer }) => offer.state !== 'no')
        .map(({ offer, to }) => (
          <form method="post" action="/my/offers">
            <input type="hidden" name="offer" value={offer.id} />
            <input type="hidden" name="answer" value="no" />
            <Button kind="secondary">
              {say(texts.offerNo)}
              <span class="govuk-visually-hidden">: {say(to.title)}</span>
            </Button>
          </form>
        ))}
    </section>
  );
};

/** Takes a citizen's answer to an offer of their own. Yes leads to the service that was offered. */
export function addOffers(app: Hono<WebEnv>, means: AppMeans): void {
  app.post('/my/offers', async (c) => {
    const { session } = viewOf(c, means);
    if (session?.kind !== 'citizen') return c.redirect('/sign-in', 303);
    const { iin } = session.citizen;
    const sent = await readForm(c);
    const [id, answer] = [sent.one('offer'), sent.one('answer')];
    if (answer !== 'yes' && answer !== 'no') return c.notFound();
    const offer = (await means.lists.offersOf(iin)).find((one) => one.id === id);
    if (!offer || !(await means.lists.answerOffer(iin, id, answer))) return c.notFound();
    return c.redirect(answer === 'yes' ? `/services/${offer.regulation}` : '/my', 303);
  });
}
