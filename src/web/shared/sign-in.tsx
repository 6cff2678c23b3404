import type { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { type AppMeans, sessionCookie } from '../../api/index.ts';
import { isIin, type Refusal } from '../../base/index.ts';
import { SigningForm } from '../signing/form.tsx';
import { qrTexts } from '../signing/texts.ts';
import { Button, ErrorSummary, Field, Radios } from './components.tsx';
import { readForm } from './forms.ts';
import type { WebEnv } from './language.ts';
import { page, type View, viewOf } from './layout.tsx';
import { texts } from './texts.ts';

function signInPage(v: View, kind: 'staff' | 'citizen', refusal: Refusal | null, login: string) {
  const title = v.say(kind === 'staff' ? texts.staffSignIn : texts.citizenSignIn);
  return page(
    v,
    title,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary say={v.say} refusal={refusal} field="login" />
        <h1 class="govuk-heading-l">{title}</h1>
        <form method="post" action={kind === 'staff' ? '/staff/sign-in' : '/sign-in'}>
          <input type="hidden" name="to" value={v.c.req.query('to') ?? ''} />
          <Field
            id="login"
            label={v.say(kind === 'staff' ? texts.login : texts.iin)}
            value={login}
            autocomplete="username"
            width="govuk-input--width-20"
            required
          />
          <Field
            id="password"
            label={v.say(texts.password)}
            type="password"
            autocomplete="current-password"
            width="govuk-input--width-20"
            required
          />
          <Button>{v.say(texts.signIn)}</Button>
        </form>
        {v.means.signing ? (
          <>
            <h2 class="govuk-heading-m">{v.say(qrTexts.signInByKey)}</h2>
            <p class="govuk-hint">{v.say(qrTexts.signInHint)}</p>
            <SigningForm
              v={v}
              action={kind === 'staff' ? '/staff/sign-in/key' : '/sign-in/key'}
              back={kind === 'staff' ? '/staff/sign-in' : '/sign-in'}
              papers={[{ hash: 'challenge', text: '' }]}
              purpose="signIn"
              challenge="/sign-in/challenge"
              labels={{ computer: qrTexts.signInComputer, phone: qrTexts.signInPhone }}
            >
              <input type="hidden" name="to" value={v.c.req.query('to') ?? ''} />
            </SigningForm>
          </>
        ) : null}
      </div>
    </div>,
    { status: refusal ? 401 : 200 },
  );
}

/** Only addresses of this site are gone back to. */
const inside = (to: string, otherwise: string) => (/^\/(?!\/)[\w\-/?=&.]*$/.test(to) ? to : otherwise);

/** Signing in and out in the browser, and changing the post that one acts in. */
export function addSignIn(app: Hono<WebEnv>, means: AppMeans): void {
  const secure = process.env.NODE_ENV === 'production';
  app.get('/sign-in', (c) => signInPage(viewOf(c, means), 'citizen', null, ''));
  app.get('/staff/sign-in', (c) => signInPage(viewOf(c, means), 'staff', null, ''));
  for (const kind of ['citizen', 'staff'] as const) {
    app.post(kind === 'staff' ? '/staff/sign-in' : '/sign-in', async (c) => {
      const sent = await readForm(c);
      const login = sent.one('login');
      const session =
        kind === 'citizen' || isIin(login)
          ? await means.sessions.signInCitizen(login, sent.one('password'))
          : await means.sessions.signInStaff(login, sent.one('password'), means.today());
      if (session.kind === 'refused') return signInPage(viewOf(c, means), kind, session, kind === 'staff' ? login : '');
      setCookie(c, sessionCookie, session.token, { path: '/', httpOnly: true, sameSite: 'Lax', secure });
      return c.redirect(inside(sent.one('to'), session.kind === 'staff' ? '/staff' : '/my'), 303);
    });
  }
  app.post('/sign-out', async (c) => {
    const session = c.get('session');
    if (session) await means.sessions.end(session.token);
    setCookie(c, sessionCookie, '', { path: '/', maxAge: 0 });
    return c.redirect('/', 303);
  });
  app.get('/staff/post', (c) => {
    const v = viewOf(c, means);
    const { session } = v;
    if (session?.kind !== 'staff') return c.redirect('/staff/sign-in', 303);
    const offices = means.deps.offices();
    return page(
      v,
      v.say(texts.changePost),
      <form method="post" action="/staff/post">
        <h1 class="govuk-heading-l">{v.say(texts.changePost)}</h1>
        <Radios
          name="holding"
          legend={v.say(texts.post)}
          value={`${session.holding.post}|${session.holding.office}`}
          choices={session.holdings.map((holding) => ({
            value: `${holding.post}|${holding.office}`,
            label: v.say(means.postName(holding.post)),
            hint: v.say(offices.get(holding.office)?.name),
          }))}
        />
        <Button>{v.say(texts.confirmMove)}</Button>
      </form>,
    );
  });
  app.post('/staff/post', async (c) => {
    const session = c.get('session');
    if (session?.kind !== 'staff') return c.redirect('/staff/sign-in', 303);
    const [post = '', office = ''] = (await readForm(c)).one('holding').split('|');
    const taken = await means.sessions.takePost(session, post, office);
    if (taken.kind !== 'refused') setCookie(c, sessionCookie, taken.token, { path: '/', httpOnly: true, sameSite: 'Lax', secure });
    return c.redirect('/staff', 303);
  });
}
