import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import { type AppMeans, whoSent } from '../api/index.ts';
import { addCasePages } from './desks/case-routes.tsx';
import { addIntake } from './desks/intake.tsx';
import { addRegistered } from './desks/registered.tsx';
import { addWorklist } from './desks/worklist.tsx';
import { addDemoPages } from './portal/demo.tsx';
import { addMyCases } from './portal/my-cases.tsx';
import { addServices } from './portal/services.tsx';
import { createAssets } from './shared/assets.ts';
import { chooseLanguage, type WebEnv } from './shared/language.ts';
import { page, viewOf } from './shared/layout.tsx';
import { addSignIn } from './shared/sign-in.tsx';
import { texts } from './shared/texts.ts';

/** The pages, in the order in which a request meets them. */
export function createWeb(means: AppMeans): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.route('/assets', createAssets());
  app.use(
    '*',
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    }),
  );
  app.use('*', csrf());
  app.use('*', whoSent(means) as never);
  app.use('*', chooseLanguage);
  addSignIn(app, means);
  addServices(app, means);
  addMyCases(app, means);
  addWorklist(app, means);
  addIntake(app, means);
  addRegistered(app, means);
  addCasePages(app, means);
  addDemoPages(app, means);
  app.notFound((c) => {
    const v = viewOf(c, means);
    return page(
      v,
      v.say(texts.notFoundTitle),
      <>
        <h1 class="govuk-heading-l">{v.say(texts.notFoundTitle)}</h1>
        <p class="govuk-body">{v.say(texts.notFoundText)}</p>
      </>,
      { status: 404 },
    );
  });
  return app;
}
