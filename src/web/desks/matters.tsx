import type { FC } from 'hono/jsx';
import { fillWords, isLocalDate } from '../../base/index.ts';
import { type Case, type CaseFact, type LoggedEvent, refusal, type TaskOffers } from '../../casework/index.ts';
import { factLaw } from '../../law/index.ts';
import { type Complaint, complaintsIn } from '../shared/complaints.tsx';
import { moment, shortDate } from '../shared/format.ts';
import type { View } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { factText, factWords, proofWords } from '../shared/words-of.ts';
import type { CaseInView } from './case-view.ts';

/** What tasks that every case gets are about, as the log tells it. */
export type Matters = {
  readonly complaints: readonly Complaint[];
  /** What was known of a fact before another source said otherwise. */
  readonly saidBefore: { readonly [key: string]: CaseFact };
};

export const noMatters: Matters = { complaints: [], saidBefore: {} };

const told = new Set(['engine.complaint', 'engine.contradiction']);

/** Reads from the log what the open tasks of a case are about; most cases have none that the log is needed for. */
export async function mattersOf(c: Case, history: () => Promise<readonly LoggedEvent[]>): Promise<Matters> {
  if (!Object.values(c.tasks).some(({ name }) => told.has(name))) return noMatters;
  const log = await history();
  const known = log.flatMap(({ event }) =>
    event.type === 'registered' ? Object.entries(event.facts) : event.type === 'factRecorded' ? [[event.key, event.fact] as const] : [],
  );
  return {
    complaints: complaintsIn(log),
    saidBefore: Object.fromEntries(known.filter(([, fact]) => fact.state === 'known')),
  };
}

/** What a task that every case gets is about: the complaint itself, what contradicts what, whose death was told. */
export const Matter: FC<{ v: View; view: CaseInView; offers: TaskOffers }> = ({ v, view, offers: { task, mayWork } }) => {
  const { say } = v;
  const about = task.about ?? '';
  if (task.name === 'engine.keyMissing') return <p class="govuk-inset-text">{say(refusal('key-not-set-up', { key: about }).text)}</p>;
  if (task.name === 'engine.complaint') {
    const complaint = view.matters.complaints.find(({ seq }) => String(seq) === about);
    return complaint ? (
      <div class="govuk-inset-text">
        <p class="govuk-body">
          {say(texts.complaintText)} ({moment(complaint.at, view.case.zone)}):
        </p>
        <p class="govuk-body">{complaint.text}</p>
      </div>
    ) : null;
  }
  if (task.name === 'engine.death')
    return isLocalDate(about) ? <p class="govuk-inset-text">{say(fillWords(texts.deathTold, { date: shortDate(about) }))}</p> : null;
  return task.name === 'engine.contradiction' ? <Contradiction v={v} view={view} about={about} mayWork={mayWork} /> : null;
};

const Contradiction: FC<{ v: View; view: CaseInView; about: string; mayWork: boolean }> = ({ v, view, about, mayWork }) => {
  const { say, language } = v;
  const { regulation } = view;
  const before = view.matters.saidBefore[about];
  const words = factLaw(regulation, about) ? factWords(regulation, about) : proofWords(regulation, about);
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        <strong>{say(words)}</strong>
        {before?.value === undefined ? null : `: ${say(texts.saidBefore)} – ${factText(regulation, about, before.value, language)}`}
      </p>
      <p class="govuk-body">{say(texts.contradictionTold)}</p>
      {mayWork && view.case.facts[about]?.state === 'contradicted' ? <p class="govuk-body">{say(texts.contradictionNext)}</p> : null}
    </div>
  );
};
