import type { Hono } from 'hono';
import { type AppMeans, findCasePaper, readableCase } from '../../api/index.ts';
import { alreadyRegistered, pinned } from '../../casework/index.ts';
import { PaperView } from '../shared/components.tsx';
import { moment } from '../shared/format.ts';
import type { WebEnv } from '../shared/language.ts';
import { page, viewOf } from '../shared/layout.tsx';
import { PdfLinks, verifiedAt } from '../shared/pdf.tsx';
import { texts } from '../shared/texts.ts';

/** What the counter sees after registering: number, time, receipt. Coming back here shows the same, never an empty form. */
export function addRegistered(app: Hono<WebEnv>, means: AppMeans): void {
  app.get('/staff/cases/:id/registered', async (c) => {
    const v = viewOf(c, means);
    if (v.session?.kind !== 'staff') return c.redirect('/staff/sign-in', 303);
    const readable = await readableCase(means, v.session, c.req.param('id'));
    if ('kind' in readable) return c.notFound();
    const one = readable.case;
    const regulation = await pinned(means.deps, one.revision);
    const receipt = one.documents.find((document) => ['receipt', 'slip'].includes(regulation.documents[document.name]?.kind ?? ''));
    const paper = receipt && (await findCasePaper(means, one, receipt.hash));
    const at = one.moments.registered?.[0]?.at ?? one.filedAt;
    return page(
      v,
      v.say(texts.registered),
      <>
        <div class="govuk-panel govuk-panel--confirmation">
          <h1 class="govuk-panel__title">{v.say(texts.registered)}</h1>
          <div class="govuk-panel__body jardem-number">
            {one.number?.text}
            <br />
            {moment(at, one.zone)}
          </div>
        </div>
        {c.req.query('again') === '1' ? <p class="govuk-inset-text">{v.say(alreadyRegistered(one).text)}</p> : null}
        {receipt && paper && !('kind' in paper) ? (
          <>
            <PdfLinks v={v} at={`/staff/cases/${one.id}/papers/${receipt.hash}/pdf`} />
            <PaperView {...paper} {...verifiedAt(v, paper.number)} />
          </>
        ) : null}
        <p class="govuk-body">
          <a class="govuk-link" href={`/staff/cases/${one.id}`}>
            {v.say(texts.file)}
          </a>{' '}
          ·{' '}
          <a class="govuk-link" href="/staff/intake">
            {v.say(texts.intake)}
          </a>
        </p>
      </>,
      { here: '/staff/intake' },
    );
  });
}
