import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { type AppMeans, whoSent } from '../api/index.ts';
import { addActing } from './desks/acting.tsx';
import { addBatches } from './desks/batches.tsx';
import { addCasePages } from './desks/case-routes.ts';
import { addIntake } from './desks/intake.tsx';
import { addRegistered } from './desks/registered.tsx';
import { addWorklist } from './desks/worklist.tsx';
import { addAwardPages } from './payments/awards.tsx';
import { addMyAwards } from './payments/my-awards.tsx';
import { addParameterPages } from './payments/parameters.tsx';
import { addRecalculationPages } from './payments/recalculation.tsx';
import { addRuns } from './payments/runs.tsx';
import { addSupplementary } from './payments/supplementary.tsx';
import { addDemoPages } from './portal/demo.tsx';
import { addMyCases } from './portal/my-cases.tsx';
import { addServices } from './portal/services.tsx';
import { addVerify, nothingTrusted, type Trust } from './portal/verify.tsx';
import { createAssets } from './shared/assets.ts';
import { chooseLanguage, type WebEnv } from './shared/language.ts';
import { page, viewOf } from './shared/layout.tsx';
import { addSignIn } from './shared/sign-in.tsx';
import { texts } from './shared/texts.ts';
import { addSigning } from './signing/routes.tsx';

export type { Trust } from './portal/verify.tsx';

/** The pages, in the order in which a request meets them. `trust` is what signatures of files are checked against. */
export function createWeb(means: AppMeans, trust: Trust = nothingTrusted): Hono<WebEnv> {
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
        connectSrc: ["'self'", ...(means.signing ? [means.signing.signerAddress] : [])],
        frameAncestors: ["'none'"],
      },
    }),
  );
  app.use('*', chooseLanguage);
  app.use('*', csrf());
  app.use('*', whoSent(means) as never);
  addSignIn(app, means);
  addSigning(app, means);
  addServices(app, means);
  addMyCases(app, means);
  addMyAwards(app, means);
  addWorklist(app, means);
  addBatches(app, means);
  addRuns(app, means);
  addSupplementary(app, means);
  addRecalculationPages(app, means);
  addParameterPages(app, means);
  addAwardPages(app, means);
  addActing(app, means);
  addIntake(app, means);
  addRegistered(app, means);
  addCasePages(app, means);
  addVerify(app, means, trust);
  addDemoPages(app, means);
  // Answers to forms have no address of their own: whoever loads one again, or in another language, comes to what the form was about.
  for (const of of [
    '/apply/:id',
    '/staff/intake/:id',
    '/staff/cases/:id',
    '/staff/batches/:id',
    '/staff/payments/runs/:id',
    '/my/cases/:id',
  ]) {
    app.get(`${of}/:form{.+}`, (c) => {
      const { pathname, search } = new URL(c.req.url);
      return c.redirect(pathname.split('/').slice(0, of.split('/').length).join('/') + search, 303);
    });
  }
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 403) {
      const v = viewOf(c, means);
      return page(
        v,
        v.say(texts.otherSiteTitle),
        <>
          <h1 class="govuk-heading-l">{v.say(texts.otherSiteTitle)}</h1>
          <p class="govuk-body">{v.say(texts.otherSiteText)}</p>
        </>,
        { status: 403 },
      );
    }
    // The trace goes to the log of the process; the page says what a person can do.
    console.error(error instanceof Error ? error.stack : 'unknown error');
    const v = viewOf(c, means);
    return page(
      v,
      v.say(texts.brokenTitle),
      <>
        <h1 class="govuk-heading-l">{v.say(texts.brokenTitle)}</h1>
        <p class="govuk-body">{v.say(texts.brokenText)}</p>
      </>,
      { status: 500 },
    );
  });
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
