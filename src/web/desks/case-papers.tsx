import type { Hono } from 'hono';
import { findCasePaper, printCasePaper } from '../../api/index.ts';
import { fillWords, type Sha256 } from '../../base/index.ts';
import type { CaseEvent } from '../../casework/index.ts';
import { PaperView, Table } from '../shared/components.tsx';
import { moment } from '../shared/format.ts';
import type { WebEnv } from '../shared/language.ts';
import { page, type View } from '../shared/layout.tsx';
import { PdfLinks, pdfPage, printing, refusedPage, verifiedAt } from '../shared/pdf.tsx';
import { texts } from '../shared/texts.ts';
import { lawWords, taskWords } from '../shared/words-of.ts';
import { waitingTexts } from '../signing/texts.ts';
import type { CaseInView, CasePages } from './case-view.ts';

/** What one only reads: a paper of the case, and its history. */
export function addPaperPages(app: Hono<WebEnv>, { means, inView }: CasePages): void {
  app.get('/staff/cases/:id/papers/:hash', async (c) => {
    const opened = await inView(c);
    if (opened instanceof Response) return opened;
    const { v, view } = opened;
    const hash = c.req.param('hash') as Sha256;
    const paper = await findCasePaper(means, view.case, hash);
    if ('kind' in paper) return refusedPage(v, paper, '/staff');
    return page(
      v,
      v.say(paper.paper.title),
      <>
        <a href={`/staff/cases/${view.case.id}`} class="govuk-back-link">
          {v.say(texts.backToCase)}
        </a>
        <h1 class="govuk-heading-l">{v.say(paper.paper.title)}</h1>
        <PdfLinks v={v} at={`/staff/cases/${view.case.id}/papers/${hash}/pdf`} />
        <PaperView {...paper} {...verifiedAt(v, paper.number)} />
      </>,
      { here: '/staff' },
    );
  });

  app.get('/staff/cases/:id/papers/:hash/pdf', async (c) => {
    const opened = await inView(c);
    if (opened instanceof Response) return opened;
    const { v, view } = opened;
    return pdfPage(v, await printCasePaper(means, view.case, c.req.param('hash') as Sha256, printing(v)), '/staff');
  });

  app.get('/staff/cases/:id/history', async (c) => {
    const opened = await inView(c);
    if (opened instanceof Response) return opened;
    const { v, view } = opened;
    const log = await means.deps.store.history(view.case.id);
    const tasks = new Map(log.flatMap(({ event }) => (event.type === 'sideOpened' ? [[event.task.id, event.task.name] as const] : [])));
    const told = log.flatMap((one) => {
      const what = historyText(v, view, one.event, tasks);
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

/** The words of a way in which a side task ended. */
const endPath = (tasks: ReadonlyMap<string, string>, task: string, end: string) => `ends.${tasks.get(task) ?? ''}.${end}`;

/** One line of the history for what a person would call an event; the small workings of the log are left out. */
function historyText(v: View, view: CaseInView, event: CaseEvent, tasks: ReadonlyMap<string, string>): string | undefined {
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
    case 'signingAwaited':
      return `${say(waitingTexts.others)}: ${say(lawWords(regulation, `moves.${event.command.move}`))}`;
    case 'signingEnded':
      return event.how === 'declined' ? `${say(lawWords(regulation, 'ends.engine.signature.declined'))}: ${event.why ?? ''}` : undefined;
    case 'decided':
      return `${say(lawWords(regulation, 'statuses.decided'))}: ${say(lawWords(regulation, `outcomes.${event.outcome}`))}${event.number ? `, № ${event.number.text}` : ''}`;
    case 'reassigned':
      return `${say(texts.reassign)}: ${v.means.deps.officer(event.person)?.name ?? say(texts.otherHolder)} · ${event.reasons}`;
    case 'transferred':
      // Units that go along with the first are no news.
      return event.tasks.length > 0 || event.number
        ? `${say(texts.transfer)}: ${say(v.means.deps.offices().get(event.to)?.name)} · ${event.reasons}`
        : undefined;
    case 'complained':
      return `${say(texts.complain)}: ${event.text}`;
    case 'taskEnded':
      return event.how === 'done' && event.end && event.reasons
        ? `${say(lawWords(regulation, endPath(tasks, event.task, event.end)))}: ${event.reasons}`
        : undefined;
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
