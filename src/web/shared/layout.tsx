import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { Child, FC } from 'hono/jsx';
import { type AppMeans, batchKindsInLaw } from '../../api/index.ts';
import { type Language, languages } from '../../base/index.ts';
import { mayAppoint, mayInPayments, type Session } from '../../identity/index.ts';
import { followScriptAddress, stylesheetAddress } from './assets.ts';
import { type Say, sayIn, type WebEnv } from './language.ts';
import { texts } from './texts.ts';
import { verifyTexts } from './verify-texts.ts';

/** What each language calls itself. */
export const languageNames: { readonly [language in Language]: string } = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

/** Everything that a page needs to know of its request. */
export type View = {
  readonly c: Context<WebEnv>;
  readonly means: AppMeans;
  readonly say: Say;
  readonly language: Language;
  readonly session: Session | undefined;
  /** A fresh key for a form of this page. */
  readonly once: () => string;
};

/** The view of a request. */
export function viewOf(c: Context<WebEnv>, means: AppMeans): View {
  const language = c.get('language');
  return { c, means, language, say: sayIn(language), session: c.get('session'), once: randomUUID };
}

const Nav: FC<{ v: View; here?: string | undefined }> = ({ v, here }) => {
  const links: [string, string][] =
    v.session?.kind === 'staff'
      ? [
          ['/staff', v.say(texts.worklist)],
          ['/staff/watch', v.say(texts.watchlist)],
          ['/staff/intake', v.say(texts.intake)],
          ...(mayAppoint(v.session.holding) ? [['/staff/acting', v.say(texts.acting)] as [string, string]] : []),
          ...(batchKindsInLaw(v.means, v.session).length > 0 ? [['/staff/batches', v.say(texts.batches)] as [string, string]] : []),
          ...(mayInPayments(v.means.deps.offices(), v.session.holding, 'run')
            ? [['/staff/payments', v.say(texts.payments)] as [string, string]]
            : []),
          ...(mayInPayments(v.means.deps.offices(), v.session.holding, 'parameters')
            ? [['/staff/parameters', v.say(texts.parameters)] as [string, string]]
            : []),
        ]
      : v.session?.kind === 'citizen'
        ? [
            ['/my', v.say(texts.myCases)],
            ['/services', v.say(texts.services)],
          ]
        : [['/services', v.say(texts.services)]];
  if (v.means.demo) links.push(['/demo', v.say(texts.demo)]);
  return (
    <nav class="jardem-nav" aria-label={v.say(texts.services)}>
      <div class="govuk-width-container">
        <ul>
          {links.map(([address, name]) => (
            <li>
              <a class="govuk-link" href={address} aria-current={here === address ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
};

const StandIns: FC<{ v: View }> = ({ v }) => {
  const { standIns } = v.means;
  const names = [
    standIns.registries ? v.say(texts.standInRegistries) : '',
    standIns.signatures ? v.say(texts.standInSignatures) : '',
  ].filter(Boolean);
  return names.length ? (
    <p class="jardem-standin">
      {v.say(texts.standIn)} {names.join(', ')}.
    </p>
  ) : null;
};

function languageAddress(v: View, language: Language): string {
  const url = new URL(v.c.req.url);
  // A page that answered a form has no address of its own to come back to.
  if (v.c.req.method !== 'GET') return `?lang=${language}`;
  url.searchParams.set('lang', language);
  return `${url.pathname}?${url.searchParams}`;
}

const Header: FC<{ v: View }> = ({ v }) => {
  const { session, say } = v;
  const post = session?.kind === 'staff' ? say(v.means.postName(session.holding.post)) : null;
  return (
    <header class="jardem-header">
      <div class="govuk-width-container jardem-header__inside">
        <a href={session?.kind === 'staff' ? '/staff' : '/'} class="jardem-header__name">
          {say(texts.name)}
        </a>
        <div class="jardem-header__right">
          {languages.map((language) => (
            <a
              href={languageAddress(v, language)}
              lang={language}
              hreflang={language}
              aria-current={language === v.language ? 'true' : undefined}
            >
              {languageNames[language]}
            </a>
          ))}
          {session ? (
            <>
              <a href={session.kind === 'staff' ? '/staff/post' : '/my'}>
                {session.kind === 'staff' ? `${session.member.name} · ${post}` : session.citizen.name}
              </a>
              <form method="post" action="/sign-out" class="jardem-inline">
                <button type="submit" class="jardem-link">
                  {say(texts.signOut)}
                </button>
              </form>
            </>
          ) : (
            <a href="/sign-in">{say(texts.signIn)}</a>
          )}
        </div>
      </div>
    </header>
  );
};

/** A whole page. `here` is the address of the section that it belongs to. */
export function page(
  v: View,
  title: string,
  content: Child,
  options: {
    readonly here?: string;
    readonly status?: 200 | 201 | 400 | 401 | 403 | 404 | 409 | 422 | 500 | 503;
    readonly bare?: boolean;
    /** Seconds after which a browser without scripts asks again. */
    readonly refresh?: number;
    /** The system is at work on what the page shows: it is asked for again after so many seconds, with scripts and without. */
    readonly follow?: { readonly seconds: number; readonly to: string } | undefined;
  } = {},
) {
  const whole = (
    <html lang={v.language} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} — ${v.say(texts.name)}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {options.follow ? (
          <>
            <noscript>
              <meta http-equiv="refresh" content={`${options.follow.seconds}; url=${options.follow.to}`} />
            </noscript>
            <script src={followScriptAddress} defer />
          </>
        ) : null}
        {options.refresh ? (
          <noscript>
            <meta http-equiv="refresh" content={String(options.refresh)} />
          </noscript>
        ) : null}
        <link rel="stylesheet" href={stylesheetAddress} />
        <link rel="icon" href="data:," />
      </head>
      <body class="govuk-template__body">
        <a href="#main" class="govuk-skip-link">
          {v.say(texts.skip)}
        </a>
        <Header v={v} />
        {options.bare ? null : <Nav v={v} here={options.here} />}
        <div class="jardem-main">
          <div class="govuk-width-container">
            <main class="govuk-main-wrapper" id="main" data-follow={options.follow?.seconds} data-follow-from={options.follow?.to}>
              <StandIns v={v} />
              {content}
            </main>
          </div>
        </div>
        <footer class="jardem-footer">
          <div class="govuk-width-container">
            {v.say(texts.name)} · {v.say(texts.motto)} ·{' '}
            <a class="govuk-link" href="/verify">
              {v.say(verifyTexts.title)}
            </a>{' '}
            ·{' '}
            <a class="govuk-link" href="/staff/sign-in">
              {v.say(texts.staffSignIn)}
            </a>
          </div>
        </footer>
      </body>
    </html>
  );
  // Without it browsers lay the page out as pages of the nineties were.
  return v.c.html(`<!DOCTYPE html>${whole}`, options.status ?? 200);
}
