import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { type AppMeans, printAward, printRecalculation } from '../../api/index.ts';
import { isIin } from '../../base/index.ts';
import type { AwardView } from '../../payments/index.ts';
import { Rows, Tag } from '../shared/components.tsx';
import type { WebEnv } from '../shared/language.ts';
import { page, type View, viewOf } from '../shared/layout.tsx';
import { pdfPage, printing } from '../shared/pdf.tsx';
import { texts } from '../shared/texts.ts';
import { benefitName, daysText, Life, nextText, PaymentsMade, reasonsNow, stateOf, Why, worthText } from './award-parts.tsx';
import { awardTexts } from './award-texts.ts';
import { accountText } from './award-words.ts';
import { AskKnown, knownPage } from './known-schedule.tsx';

/** The awards of whoever is signed in, the latest last: their place in this list is what their pages are called by. */
export async function ownAwards(v: View): Promise<readonly AwardView[]> {
  if (v.session?.kind !== 'citizen' || !isIin(v.session.citizen.iin)) return [];
  const awards = await v.means.payments.awardsOfPerson(v.session.citizen.iin);
  const ordered = [...awards].sort((a, b) => `${a.from}${a.award}`.localeCompare(`${b.from}${b.award}`));
  const views = await Promise.all(ordered.map(({ award }) => v.means.payments.viewAward(award)));
  return views.flatMap((view) => ('ground' in view ? [] : [view]));
}

/** What a person gets, in short, on their own page. Nothing while nothing was ever granted. */
export const WhatIGet: FC<{ v: View; awards: readonly AwardView[] }> = ({ v, awards }) => {
  const { say } = v;
  if (awards.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{say(awardTexts.mine)}</h2>
      {awards.map((view, i) => {
        const state = stateOf(v, view.award);
        return (
          <div class="jardem-card">
            <h3 class="govuk-heading-s">
              <a class="govuk-link" href={`/my/payments/${i + 1}`}>
                {benefitName(v, view.award)}
              </a>{' '}
              <Tag colour={state.colour}>{state.text}</Tag>
            </h3>
            {state.why ? <p class="govuk-body">{say(state.why)}</p> : null}
            <Rows
              rows={[
                { label: say(awardTexts.now), value: <strong>{worthText(v, view.award)}</strong> },
                { label: say(awardTexts.nextPayment), value: nextText(v, view) },
              ]}
            />
          </div>
        );
      })}
    </section>
  );
};

/** The page of one's own award: why this much, when it comes, what was paid, and what changed. */
export function addMyAwards(app: Hono<WebEnv>, means: AppMeans): void {
  app.get('/my/payments/:n{[0-9]+}/known', async (c) => {
    const v = viewOf(c, means);
    if (v.session?.kind !== 'citizen') return c.redirect('/sign-in', 303);
    const view = (await ownAwards(v))[Number(c.req.param('n')) - 1];
    if (!view) return c.notFound();
    return knownPage(v, view, { award: `/my/payments/${c.req.param('n')}`, typed: c.req.query('on') ?? '', here: '/my' });
  });
  app.get('/my/payments/:n{[0-9]+}', async (c) => {
    const v = viewOf(c, means);
    const { say } = v;
    if (v.session?.kind !== 'citizen') return c.redirect('/sign-in', 303);
    const view = (await ownAwards(v))[Number(c.req.param('n')) - 1];
    if (!view) return c.notFound();
    const { award } = view;
    const state = stateOf(v, award);
    const account = award.accounts.findLast((one) => one.state === 'confirmed');
    return page(
      v,
      benefitName(v, award),
      <>
        <a href="/my" class="govuk-back-link">
          {say(texts.back)}
        </a>
        <h1 class="govuk-heading-l">
          {benefitName(v, award)} <Tag colour={state.colour}>{state.text}</Tag>
        </h1>
        {state.why ? <p class="govuk-inset-text">{say(state.why)}</p> : null}
        <Rows
          rows={[
            { label: say(awardTexts.now), value: <strong>{worthText(v, award)}</strong> },
            { label: say(awardTexts.nextPayment), value: nextText(v, view) },
            { label: say(texts.deadlines), value: daysText(v, award) },
            { label: say(awardTexts.account), value: account ? accountText(account.account.iban) : say(awardTexts.needsAccount) },
          ]}
        />
        <h2 class="govuk-heading-m">{say(awardTexts.why)}</h2>
        <Why v={v} view={view} lines={await reasonsNow(v, view)} at={`/my/payments/${c.req.param('n')}`} />
        <PaymentsMade v={v} lines={view.lines} />
        <Life v={v} log={view.log} zone="Asia/Almaty" who={false} />
        <h2 class="govuk-heading-m">{say(awardTexts.known)}</h2>
        <AskKnown v={v} to={`/my/payments/${c.req.param('n')}/known`} />
      </>,
      { here: '/my' },
    );
  });
  app.get('/my/payments/:n{[0-9]+}/explanation/pdf', async (c) => {
    const v = viewOf(c, means);
    const view = (await ownAwards(v))[Number(c.req.param('n')) - 1];
    return view ? pdfPage(v, await printAward(means, view, printing(v).language, means.today()), '/my') : c.notFound();
  });
  app.get('/my/payments/:n{[0-9]+}/recalculations/:id/pdf', async (c) => {
    const v = viewOf(c, means);
    const view = (await ownAwards(v))[Number(c.req.param('n')) - 1];
    if (!view) return c.notFound();
    return pdfPage(v, await printRecalculation(means, c.req.param('id'), view.award.award, printing(v).language), '/my');
  });
}
