import type { Context, Hono } from 'hono';
import { type AppMeans, caseOfPaper, documentsOfParty, findCasePaper, printCasePaper, readableCase, send } from '../../api/index.ts';
import type { CaseId, Refusal, Sha256, Words } from '../../base/index.ts';
import { type Case, type Decision, findingsOf, mainName, offersOf, pinned, project } from '../../casework/index.ts';
import { actorOf } from '../../identity/index.ts';
import type { Regulation } from '../../law/index.ts';
import { statusText } from '../desks/case-view.ts';
import { ownAwards, WhatIGet } from '../payments/my-awards.tsx';
import { Complaints, complaintsIn } from '../shared/complaints.tsx';
import { Button, DoneBanner, ErrorSummary, Once, PaperView, Rows, Table, TextArea } from '../shared/components.tsx';
import { Explanations, findingRows } from '../shared/findings.tsx';
import { moment, shortDate } from '../shared/format.ts';
import { readForm } from '../shared/forms.ts';
import type { WebEnv } from '../shared/language.ts';
import { page, type View, viewOf } from '../shared/layout.tsx';
import { LinkedCases, linkedCases } from '../shared/linked-cases.tsx';
import { PdfLink, PdfLinks, pdfPage, printing, refusedPage, verifiedAt } from '../shared/pdf.tsx';
import { texts } from '../shared/texts.ts';
import { lawWords } from '../shared/words-of.ts';
import { waitingTexts } from '../signing/texts.ts';
import { isOwnWait, WaitingNotices } from '../signing/waiting.tsx';
import { addSignBeside, isAsked } from './my-signatures.tsx';
import { addOffers, Offers, offersShown } from './offers.tsx';

/** What somebody asked of their own case and was refused, with what they typed. */
type Problem = { readonly action: 'withdraw' | 'complain'; readonly typed: string; readonly refusal: Refusal };

/** The citizen's own list and the page of one case: where it is, by when, and the papers. */
export function addMyCases(app: Hono<WebEnv>, means: AppMeans): void {
  const list = async (v: View, refusal: Refusal | null) => {
    const { say, session } = v;
    if (session?.kind !== 'citizen') return v.c.redirect('/sign-in', 303);
    const rows = await means.lists.casesOf(session.citizen.iin);
    const found = await Promise.all(rows.map(async (row) => (await means.deps.store.find(row.case))?.case));
    const standings = await Promise.all(found.map(async (one) => one && statusText(v, await pinned(means.deps, one.revision), one)));
    const asked = found.flatMap((one) =>
      one && isAsked(session, one)
        ? [{ case: one.id, number: one.number?.text ?? '', title: say(means.offered().find(({ id }) => id === one.regulation)?.title) }]
        : [],
    );
    return page(
      v,
      say(texts.myCases),
      <>
        <ErrorSummary say={say} refusal={refusal} />
        <h1 class="govuk-heading-l">{say(texts.myCases)}</h1>
        <Offers v={v} shown={await offersShown(means, session)} />
        <WhatIGet v={v} awards={await ownAwards(v)} />
        <WaitingNotices
          v={v}
          waiting={await means.deps.waiting.ofPerson(session.citizen.id)}
          linkTo={({ kind, id }) => (kind === 'batch' ? null : `/${kind === 'case' ? 'my/cases' : 'apply'}/${id}`)}
        />
        {asked.length > 0 ? (
          <section class="govuk-inset-text">
            <h2 class="govuk-heading-m">{say(waitingTexts.asked)}</h2>
            <ul class="govuk-list">
              {asked.map(({ case: id, title, number }) => (
                <li>
                  <a class="govuk-link" href={`/my/cases/${id}/sign`}>
                    {title}
                  </a>{' '}
                  <span class="jardem-number">{number}</span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {rows.length === 0 ? (
          <p class="govuk-body">{say(texts.myEmpty)}</p>
        ) : (
          <Table
            caption={say(texts.myCases)}
            hideCaption
            head={[say(texts.number), say(texts.service), say(texts.filed), say(texts.status)]}
            rows={rows.map((row, i) => {
              const regulation = means.offered().find(({ id }) => id === row.regulation);
              return [
                <a class="govuk-link jardem-number" href={`/my/cases/${row.case}`}>
                  {row.number ?? say(texts.open)}
                </a>,
                say(regulation?.title),
                shortDate(row.filedOn),
                standings[i] ?? '—',
              ];
            })}
          />
        )}
      </>,
      { here: '/my', status: refusal ? 422 : 200 },
    );
  };
  app.get('/my', (c) => list(viewOf(c, means), null));
  addOffers(app, means, list);
  const casePage = async (c: Context<WebEnv>, problem?: Problem) => {
    const v = viewOf(c, means);
    const { say, session } = v;
    if (session?.kind !== 'citizen') return c.redirect('/sign-in', 303);
    const readable = await readableCase(means, session, c.req.param('id') ?? '');
    if ('kind' in readable) return c.notFound();
    const law = await pinned(means.deps, readable.case.revision);
    const one = readable.case;
    // What the decision gives; the drafts of the offices are not the citizen's to see.
    const granted = one.decision && one.draft?.version === one.decision.draft ? findingsOf(one.draft) : [];
    const given = { v, regulation: law, parties: one.parties, findings: granted };
    const papers = [
      ...(one.decision ? [{ ...one.decision, label: decisionWords(law, one.decision) }] : []),
      ...documentsOfParty(law, one)
        .filter(({ superseded }) => !superseded)
        .map((document) => ({ ...document, label: lawWords(law, `documents.${document.name}`) })),
    ];
    const linked = await linkedCases(means, session, one);
    const isApplicant = one.parties.some(({ role, iin }) => role === 'applicant' && iin === session.citizen.iin);
    const told = {
      complain: texts.complaintSent,
      withdraw: texts.withdrawn,
      sign: waitingTexts.signedDone,
      decline: waitingTexts.declined,
    }[c.req.query('done') ?? ''];
    return page(
      v,
      say(law.title),
      <>
        <a href="/my" class="govuk-back-link">
          {say(texts.myCases)}
        </a>
        <span class="govuk-caption-l jardem-number">{one.number?.text}</span>
        {told ? <DoneBanner title={say(told)} /> : null}
        <WaitingNotices v={v} waiting={(await means.deps.waiting.ofCase(one.id)).filter((wait) => isOwnWait(v, wait))} />
        {isAsked(session, one) ? (
          <div class="govuk-inset-text">
            <p class="govuk-body">{say(waitingTexts.asked)}</p>
            <a class="govuk-button" href={`/my/cases/${one.id}/sign`} draggable={false}>
              {say(waitingTexts.toSign)}
            </a>
          </div>
        ) : null}
        <h1 class="govuk-heading-l">{say(law.title)}</h1>
        {one.standsIn ? <p class="jardem-source">{say(one.standsIn)}</p> : null}
        <Rows
          rows={[
            { label: say(texts.status), value: statusText(v, law, one) },
            { label: say(texts.filed), value: shortDate(one.filedOn) },
            ...whereItIs(one).map(({ office, due }) => ({
              label: say(texts.whoAnswers),
              value: `${say(means.deps.offices().get(office)?.name)}${due ? ` · ${say(texts.due)}: ${shortDate(due)}` : ''}`,
            })),
            ...findingRows(given),
          ]}
        />
        <Explanations {...given} />
        {papers.length > 0 ? (
          <Table
            caption={say(texts.papers)}
            head={[say(texts.document), say(texts.number), say(texts.when), 'PDF']}
            rows={papers.map((document) => [
              <a class="govuk-link" href={`/my/cases/${one.id}/papers/${document.hash}`}>
                {say(document.label)}
              </a>,
              <span class="jardem-number">{document.number?.text ?? '—'}</span>,
              moment(document.at, one.zone),
              <PdfLink v={v} at={`/my/cases/${one.id}/papers/${document.hash}/pdf`} what={say(document.label)} />,
            ])}
          />
        ) : null}
        {isApplicant ? <Complaints say={say} zone={one.zone} complaints={complaintsIn(await means.deps.store.history(one.id))} /> : null}
        <LinkedCases v={v} rows={linked} base="/my/cases" />
        {offersOf(means.deps, law, one, actorOf(session)).whole.flatMap((action) =>
          action === 'withdraw' || action === 'complain'
            ? [
                <details class="govuk-details" open={problem?.action === action}>
                  <summary class="govuk-details__summary">
                    <span class="govuk-details__summary-text">{say(action === 'complain' ? texts.complain : texts.withdraw)}</span>
                  </summary>
                  <form method="post" action={`/my/cases/${one.id}/${action}`} class="govuk-details__text">
                    <Once once={v.once()} saw={readable.seq} />
                    <TextArea
                      id={`${action}-reasons`}
                      label={say(action === 'complain' ? texts.complaintText : texts.reasons)}
                      {...(problem?.action === action ? { value: problem.typed, error: say(problem.refusal.text) } : {})}
                    />
                    <Button kind="secondary">{say(action === 'complain' ? texts.complain : texts.withdraw)}</Button>
                  </form>
                </details>,
              ]
            : [],
        )}
      </>,
      { here: '/my' },
    );
  };
  app.get('/my/cases/:id', (c) => casePage(c));
  addSignBeside(app, means);
  for (const action of ['withdraw', 'complain'] as const) {
    app.post(`/my/cases/:id/${action}`, async (c) => {
      const session = c.get('session');
      if (session?.kind !== 'citizen') return c.redirect('/sign-in', 303);
      const sent = await readForm(c);
      const text = sent.one(`${action}-reasons`);
      const id = c.req.param('id') as CaseId;
      const result = await send(means, session, id, {
        key: sent.one('key'),
        saw: Number(sent.one('saw')),
        command: action === 'withdraw' ? { kind: 'withdraw', reasons: text } : { kind: 'complain', text },
      });
      if (result.kind === 'refused') return casePage(c, { action, typed: text, refusal: result });
      return c.redirect(`/my/cases/${id}?done=${action}`, 303);
    });
  }
  /** A paper of one's own case that is the citizen's to see. */
  const ownPaper = async (c: Context<WebEnv>) => {
    const v = viewOf(c, means);
    if (v.session?.kind !== 'citizen') return c.redirect('/sign-in', 303);
    const hash = c.req.param('hash') as Sha256;
    const one = await caseOfPaper(means, v.session, c.req.param('id') ?? '', hash);
    return 'kind' in one ? c.notFound() : { v, one, hash };
  };
  app.get('/my/cases/:id/papers/:hash', async (c) => {
    const own = await ownPaper(c);
    if (own instanceof Response) return own;
    const { v, one, hash } = own;
    const paper = await findCasePaper(means, one, hash);
    if ('kind' in paper) return refusedPage(v, paper, '/my');
    return page(
      v,
      v.say(paper.paper.title),
      <>
        <a href={`/my/cases/${one.id}`} class="govuk-back-link">
          {v.say(texts.back)}
        </a>
        <h1 class="govuk-heading-l">{v.say(paper.paper.title)}</h1>
        <PdfLinks v={v} at={`/my/cases/${one.id}/papers/${hash}/pdf`} />
        <PaperView {...paper} {...verifiedAt(v, paper.number)} />
      </>,
      { here: '/my' },
    );
  });
  app.get('/my/cases/:id/papers/:hash/pdf', async (c) => {
    const own = await ownPaper(c);
    if (own instanceof Response) return own;
    return pdfPage(own.v, await printCasePaper(means, own.one, own.hash, printing(own.v)), '/my');
  });
}

/** The decision as a list of papers names it: with what was decided. */
function decisionWords(law: Regulation, { outcome }: Decision): Words {
  const decided = lawWords(law, `outcomes.${outcome}`);
  return {
    kk: `${texts.outcome.kk}: ${decided?.kk ?? ''}`,
    ru: `${texts.outcome.ru}: ${decided?.ru ?? ''}`,
    en: `${texts.outcome.en}: ${decided?.en ?? ''}`,
  };
}

/** The office whose turn it is on the main line, and its due day. */
function whereItIs(c: Case): readonly { readonly office: string; readonly due: import('../../base/index.ts').LocalDate | null }[] {
  const place = mainName(c);
  if (!place || c.main.kind === 'none') return [];
  const { task } = c.main;
  const row = project(c).tasks.find((one) => one.task === task);
  return row ? [{ office: row.office, due: row.dueOn }] : [];
}
