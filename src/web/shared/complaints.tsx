import type { FC } from 'hono/jsx';
import type { Instant } from '../../base/index.ts';
import type { LoggedEvent } from '../../casework/index.ts';
import { Rows } from './components.tsx';
import { moment } from './format.ts';
import type { Say } from './language.ts';
import { texts } from './texts.ts';

/** A complaint about a case, with its answer once somebody has given one. */
export type Complaint = {
  /** The number of its event: what the task that examines it is about. */
  readonly seq: number;
  readonly at: Instant;
  readonly text: string;
  readonly answer: { readonly at: Instant; readonly text: string } | null;
};

/** The complaints in the log of a case, the oldest first. */
export function complaintsIn(log: readonly LoggedEvent[]): readonly Complaint[] {
  return log.flatMap(({ seq, at, event }) => {
    if (event.type !== 'complained') return [];
    const opened = log.find(
      (one) => one.event.type === 'sideOpened' && one.event.task.name === 'engine.complaint' && one.event.task.about === String(seq),
    )?.event;
    const task = opened?.type === 'sideOpened' ? opened.task.id : undefined;
    const ended = log.find((one) => one.event.type === 'taskEnded' && one.event.task === task && one.event.how === 'done');
    const answer = ended?.event.type === 'taskEnded' && ended.event.reasons ? { at: ended.at, text: ended.event.reasons } : null;
    return [{ seq, at, text: event.text, answer }];
  });
}

/** The complaints of a person and what was answered. */
export const Complaints: FC<{ say: Say; zone: string; complaints: readonly Complaint[] }> = ({ say, zone, complaints }) =>
  complaints.length === 0 ? null : (
    <section>
      <h2 class="govuk-heading-m">{say(texts.complaints)}</h2>
      {complaints.map(({ at, text, answer }) => (
        <Rows
          rows={[
            { label: moment(at, zone), value: text },
            {
              label: say(texts.complaintAnswer),
              value: answer ? `${answer.text} (${moment(answer.at, zone)})` : say(texts.complaintOpen),
            },
          ]}
        />
      ))}
    </section>
  );
