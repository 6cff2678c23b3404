import type { Context, Hono } from 'hono';
import type { AppMeans } from '../../api/index.ts';
import type { Refusal } from '../../base/index.ts';
import { type Appointment, appointActing, type Holding, mayAppoint } from '../../identity/index.ts';
import { Button, DateField, ErrorSummary, Field, Radios, Table } from '../shared/components.tsx';
import { shortDate } from '../shared/format.ts';
import { readForm, typedDate } from '../shared/forms.ts';
import type { WebEnv } from '../shared/language.ts';
import { page, type View, viewOf } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';

type Typed = { readonly [field in 'holder' | 'person' | 'from' | 'until' | 'order']: string };

/** Who acts for whom in the chief's office, and the form that appoints. What was typed stays when it is refused. */
async function actingPage(v: View, holding: Holding, typed?: Typed, refusal: Refusal | null = null) {
  const { means, say } = v;
  const staff = await means.identity.staffOf(holding.office, means.today());
  const nameOf = (person: string) => means.deps.officer(person)?.name ?? say(texts.otherHolder);
  const holders = staff.filter(({ actingFor }) => !actingFor);
  const acting = staff.filter(({ actingFor }) => actingFor);
  const postsOf = (one: string) =>
    holders
      .filter(({ person }) => person === one)
      .map(({ post }) => say(means.postName(post)))
      .join(', ');
  const people = [...new Set(holders.map(({ person }) => person))];
  return page(
    v,
    say(texts.acting),
    <>
      <ErrorSummary say={say} refusal={refusal} />
      <h1 class="govuk-heading-l">{say(texts.acting)}</h1>
      {acting.length === 0 ? (
        <p class="govuk-body">{say(texts.actingNobody)}</p>
      ) : (
        <Table
          caption={say(texts.acting)}
          hideCaption
          head={[say(texts.actingPost), say(texts.actingPerson), say(texts.actingHolder), say(texts.actingDays), say(texts.actingOrder)]}
          rows={acting.map(({ post, person, from, until, actingFor }) => [
            say(means.postName(post)),
            nameOf(person),
            actingFor ? nameOf(actingFor.person) : '—',
            `${shortDate(from)} – ${until ? shortDate(until) : ''}`,
            actingFor?.order ?? '—',
          ])}
        />
      )}
      <h2 class="govuk-heading-m">{say(texts.actingNew)}</h2>
      <form method="post" action="/staff/acting">
        <Radios
          name="holder"
          legend={say(texts.actingHolder)}
          value={typed?.holder}
          choices={holders.map(({ person, post }) => ({
            value: `${person} ${post}`,
            label: nameOf(person),
            hint: say(means.postName(post)),
          }))}
        />
        <Radios
          name="person"
          legend={say(texts.actingPerson)}
          value={typed?.person}
          choices={people.map((person) => ({ value: person, label: nameOf(person), hint: postsOf(person) }))}
        />
        <DateField id="from" label={say(texts.actingFrom)} value={typed?.from} say={say} />
        <DateField id="until" label={say(texts.actingUntil)} value={typed?.until} say={say} />
        <Field id="order" label={say(texts.actingOrder)} value={typed?.order} width="govuk-input--width-20" />
        <Button>{say(texts.actingAppoint)}</Button>
      </form>
    </>,
    { here: '/staff/acting' },
  );
}

/** The page on which chiefs appoint who acts in the absence of a holder. Nobody else is shown it. */
export function addActing(app: Hono<WebEnv>, means: AppMeans): void {
  const chiefOf = (c: Context<WebEnv>) => {
    const session = c.get('session');
    return session?.kind === 'staff' && mayAppoint(session.holding) ? session.holding : undefined;
  };
  app.get('/staff/acting', async (c) => {
    const holding = chiefOf(c);
    return holding ? actingPage(viewOf(c, means), holding) : c.redirect('/staff/sign-in', 303);
  });
  app.post('/staff/acting', async (c) => {
    const holding = chiefOf(c);
    if (!holding) return c.redirect('/staff/sign-in', 303);
    const sent = await readForm(c);
    const typed: Typed = {
      holder: sent.one('holder'),
      person: sent.one('person'),
      from: typedDate(sent.one('from')),
      until: typedDate(sent.one('until')),
      order: sent.one('order'),
    };
    const [person = '', post = ''] = typed.holder.split(' ');
    const given: Appointment = { ...typed, holder: { person, post } };
    const done = await appointActing(means.identity, holding, given, means.today(), means.deps.now());
    return 'kind' in done ? actingPage(viewOf(c, means), holding, typed, done) : c.redirect('/staff/acting', 303);
  });
}
