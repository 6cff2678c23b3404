import type { Hono } from 'hono';
import type { AppMeans } from '../../api/index.ts';
import type { Entry, Regulation } from '../../law/index.ts';
import { addAttemptPages } from '../shared/attempt-routes.tsx';
import { Button, Rows } from '../shared/components.tsx';
import { longDate } from '../shared/format.ts';
import type { WebEnv } from '../shared/language.ts';
import { page, type View, viewOf } from '../shared/layout.tsx';
import { sourceText } from '../shared/source-text.ts';
import { texts } from '../shared/texts.ts';
import { lawWords } from '../shared/words-of.ts';

/** What one applies by: not a look-up beside a service that is asked for elsewhere, nor a questionnaire, which is over when it is sent. */
const isApplication = (regulation: Regulation, entry: Entry): boolean =>
  !JSON.stringify(entry.joins).startsWith('"ended:') && (!entry.lookUp || Object.values(regulation.entries).every(({ lookUp }) => lookUp));

function servicePage(v: View, regulation: Regulation) {
  const { say, language } = v;
  const portal = Object.entries(regulation.entries).filter(
    ([, entry]) => entry.by === 'applicant' && (entry.channel === 'portal' || entry.channel === 'providerSite'),
  );
  const others = Object.entries(regulation.entries).filter(([, entry]) => entry.by !== 'applicant');
  const { act } = regulation;
  const until = regulation.inForce.until;
  return page(
    v,
    say(regulation.title),
    <>
      <a href="/services" class="govuk-back-link">
        {say(texts.services)}
      </a>
      <h1 class="govuk-heading-l">{say(regulation.title)}</h1>
      {regulation.standsIn ? <p class="govuk-inset-text">{say(regulation.standsIn)}</p> : null}
      <Rows
        rows={[
          { label: say(texts.providerLabel), value: say(regulation.provider) },
          {
            label: say(texts.lawLabel),
            value: `№ ${act.order}, ${longDate(act.date, language)}${act.annex ? ` (${act.annex})` : ''}. ${say(act.issuer)}`,
          },
          {
            label: say(texts.inForceLabel),
            value: `${longDate(regulation.inForce.from, language)} — ${until ? longDate(until, language) : '…'}`,
          },
          {
            label: say(texts.whereToApply),
            value: [...others, ...portal.filter(([, entry]) => isApplication(regulation, entry))]
              .map(([name]) => say(lawWords(regulation, `entries.${name}`)))
              .join('; '),
          },
        ]}
      />
      {portal.map(([name, entry]) => (
        <form method="post" action="/apply/begin" class="jardem-card">
          <h2 class="govuk-heading-m">{say(lawWords(regulation, `entries.${name}`))}</h2>
          <p class="jardem-source">
            {say(texts.source)}: {sourceText(entry.source, language)}
          </p>
          <input type="hidden" name="regulation" value={regulation.id} />
          <input type="hidden" name="entry" value={name} />
          <Button>{say(isApplication(regulation, entry) ? texts.apply : texts.begin)}</Button>
        </form>
      ))}
      {portal.some(([, entry]) => isApplication(regulation, entry)) ? null : <p class="govuk-body">{say(texts.noPortalApplication)}</p>}
    </>,
    { here: '/services' },
  );
}

/** The services offered, their passports, and applications from home. */
export function addServices(app: Hono<WebEnv>, means: AppMeans): void {
  const list = (v: View) =>
    page(
      v,
      v.say(texts.services),
      <>
        <h1 class="govuk-heading-xl">{v.say(texts.motto)}</h1>
        <ul class="jardem-cards">
          {means.offered().map((regulation) => (
            <li class="jardem-card">
              <h2 class="govuk-heading-s">
                <a class="govuk-link" href={`/services/${regulation.id}`}>
                  {v.say(regulation.title)}
                </a>
              </h2>
              <p class="jardem-source">{v.say(regulation.provider)}</p>
            </li>
          ))}
        </ul>
      </>,
      { here: '/services' },
    );
  app.get('/', (c) => list(viewOf(c, means)));
  app.get('/services', (c) => list(viewOf(c, means)));
  app.get('/services/:id', (c) => {
    const regulation = means.offered().find(({ id }) => id === c.req.param('id'));
    return regulation ? servicePage(viewOf(c, means), regulation) : c.notFound();
  });
  addAttemptPages(app, means, { base: '/apply', byDesk: false, here: '/services', signIn: '/sign-in', done: (id) => `/my/cases/${id}` });
}
