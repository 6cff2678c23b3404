import type { Hono } from 'hono';
import type { AppMeans } from '../../api/index.ts';
import { addAttemptPages } from '../shared/attempt-routes.tsx';
import { Button } from '../shared/components.tsx';
import type { WebEnv } from '../shared/language.ts';
import { page, viewOf } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { lawWords } from '../shared/words-of.ts';

/** The counter: the services that this post takes in, and the run through their gates. */
export function addIntake(app: Hono<WebEnv>, means: AppMeans): void {
  app.get('/staff/intake', (c) => {
    const v = viewOf(c, means);
    const { say, session } = v;
    if (session?.kind !== 'staff') return c.redirect('/staff/sign-in', 303);
    const kind = means.deps.offices().get(session.holding.office)?.kind;
    const taken = means.offered().flatMap((regulation) =>
      Object.entries(regulation.entries).flatMap(([name, entry]) => {
        const unit = entry.unit ? regulation.units[entry.unit] : undefined;
        const mine = unit?.kind === 'post' && unit.post === session.holding.post && unit.office === kind;
        return mine && (entry.by === 'operator' || entry.by === 'body') ? [{ regulation, name }] : [];
      }),
    );
    return page(
      v,
      say(texts.intake),
      <>
        <h1 class="govuk-heading-l">{say(texts.intake)}</h1>
        {taken.length === 0 ? (
          <p class="govuk-body">{say(texts.nothingHere)}</p>
        ) : (
          <ul class="jardem-cards">
            {taken.map(({ regulation, name }) => (
              <li class="jardem-card">
                <h2 class="govuk-heading-s">{say(regulation.title)}</h2>
                <p class="jardem-source">{say(lawWords(regulation, `entries.${name}`))}</p>
                <form method="post" action="/staff/intake/begin">
                  <input type="hidden" name="regulation" value={regulation.id} />
                  <input type="hidden" name="entry" value={name} />
                  <Button>{say(texts.begin)}</Button>
                </form>
              </li>
            ))}
          </ul>
        )}
      </>,
      { here: '/staff/intake' },
    );
  });
  addAttemptPages(app, means, {
    base: '/staff/intake',
    byDesk: true,
    here: '/staff/intake',
    signIn: '/staff/sign-in',
    done: (id) => `/staff/cases/${id}/registered`,
  });
}
