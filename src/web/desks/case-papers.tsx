import type { Hono } from 'hono';
import type { AppMeans } from '../../api/index.ts';
import { fillWords, type Sha256 } from '../../base/index.ts';
import type { Case, CaseEvent, Paper } from '../../casework/index.ts';
import { PaperView, Table } from '../shared/components.tsx';
import { moment } from '../shared/format.ts';
import type { WebEnv } from '../shared/language.ts';
import { page, type View } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { lawWords, taskWords } from '../shared/words-of.ts';
import type { CaseInView, CasePages } from './case-view.ts';

/** What one only reads: a paper of the case, and its history. */
export function addPaperPages(app: Hono<WebEnv>, { means, inView }: CasePages): void {
  app.get('/staff/cases/:id/papers/:hash', async (c) => {
    const opened = await inView(c);
    if (opened instanceof Response) return opened;
    const { v, view } = opened;
    const paper = await paperOf(means, view.case, c.req.param('hash') as Sha256);
    if (!paper) return c.notFound();
    return page(
      v,
      v.say(paper.paper.title),
      <>
        <a href={`/staff/cases/${view.case.id}`} class="govuk-back-link">
          {v.say(texts.backToCase)}
        </a>
        <h1 class="govuk-heading-l">{v.say(paper.paper.title)}</h1>
        <PaperView paper={paper.paper} number={paper.number} />
      </>,
      { here: '/staff' },
    );
  });

  app.get('/staff/cases/:id/history', async (c) => {
    const opened = await inView(c);
    if (opened instanceof Response) return opened;
    const { v, view } = opened;
    const log = await means.deps.store.history(view.case.id);
    const told = log.flatMap((one) => {
      const what = historyText(v, view, one.event);
      return what
        ? [
            [
              moment(one.at, view.case.zone),
              one.actor.kind === 'officer'
                ? `${means.deps.officer(one.actor.person)?.name ?? one.actor.person}, ${v.say(means.postName(one.actor.post))}`
                : one.actor.kind === 'party'
                  ? v.say(texts.applicant)
                  : v.say(texts.system),
              what,
            ],
          ]
        : [];
    });
    return page(
      v,
      v.say(texts.history),
      <>
        <a href={`/staff/cases/${view.case.id}`} class="govuk-back-link">
          {v.say(texts.backToCase)}
        </a>
        <h1 class="govuk-heading-l">{v.say(texts.history)}</h1>
        <Table hideCaption caption={v.say(texts.history)} head={[v.say(texts.when), v.say(texts.who), v.say(texts.what)]} rows={told} />
      </>,
      { here: '/staff' },
    );
  });
}

/** A paper of the case by its hash, with the number that it was given. */
export async function paperOf(
  means: AppMeans,
  c: Case,
  hash: Sha256,
): Promise<{ readonly paper: Paper; readonly number: string | null } | undefined> {
  const document = c.documents.find((one) => one.hash === hash);
  const decided = [c.decision, ...(c.corrected ?? [])].some((one) => one?.hash === hash);
  const known = document || c.draft?.hash === hash || decided || c.application === hash;
  const bytes = known ? await means.deps.blobs.get(hash) : undefined;
  if (!bytes) return undefined;
  const number = numberOf(c, hash);
  return { paper: JSON.parse(new TextDecoder().decode(bytes)) as Paper, number };
}

/** The number that a paper was given: its own, the decision's, or that of the registration for a receipt. */
function numberOf(c: Case, hash: Sha256): string | null {
  const decision = [c.decision, ...(c.corrected ?? [])].find((one) => one?.hash === hash);
  if (decision) return decision.number?.text ?? null;
  const document = c.documents.find((one) => one.hash === hash);
  return document ? (document.number?.text ?? c.number?.text ?? null) : null;
}

/** One line of the history for what a person would call an event; the small workings of the log are left out. */
function historyText(v: View, view: CaseInView, event: CaseEvent): string | undefined {
  const { say } = v;
  const { regulation } = view;
  switch (event.type) {
    case 'registered':
      return say(texts.registered);
    case 'moved':
      return [
        say(lawWords(regulation, `moves.${event.move}`)),
        event.outcome ? say(lawWords(regulation, `outcomes.${event.outcome}`)) : '',
        event.reasons ?? '',
      ]
        .filter(Boolean)
        .join(' · ');
    case 'stepEntered':
    case 'waitEntered':
      return `→ ${say(taskWords(regulation, event.task.name))}`;
    case 'draftMade':
      return `${say(fillWords(texts.draftVersion, { n: String(event.draft.version) }))}: ${say(lawWords(regulation, `outcomes.${event.draft.outcome}`))}`;
    case 'acted':
      return say(texts.signed);
    case 'decided':
      return `${say(lawWords(regulation, 'statuses.decided'))}: ${say(lawWords(regulation, `outcomes.${event.outcome}`))}${event.number ? `, № ${event.number.text}` : ''}`;
    case 'correctionOpened':
      return `${say(texts.correctDecision)}: ${event.reasons}`;
    case 'correctionDropped':
      return `${say(lawWords(regulation, 'ends.engine.correction.dropped'))}: ${event.reasons}`;
    case 'corrected':
      return `${say(texts.corrected)}: ${say(lawWords(regulation, `outcomes.${event.outcome}`))}${event.number ? `, № ${event.number.text}` : ''} (№ ${event.corrects.number ?? '—'})`;
    case 'documentMade':
      return say(lawWords(regulation, `documents.${event.document}`));
    case 'clockChanged':
      return event.how === 'breached'
        ? `${say(texts.overdue)}: ${say(lawWords(regulation, `clocks.${event.clock.replace(/#.*/, '')}`))}`
        : undefined;
    case 'clockEnded':
      return event.how === 'lapsed'
        ? `${say(texts.overdue)}: ${say(lawWords(regulation, `clocks.${event.clock.replace(/#.*/, '')}`))}`
        : undefined;
    case 'ended':
      return say(lawWords(regulation, `ended.${event.how}`));
    case 'closed':
      return say(lawWords(regulation, 'statuses.closed'));
    default:
      return undefined;
  }
}
