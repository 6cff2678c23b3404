import type { FC } from 'hono/jsx';
import type { AppMeans } from '../../api/index.ts';
import { type Case, type Paper, stillAsked, type TaskOffers } from '../../casework/index.ts';
import { Once, PaperView } from '../shared/components.tsx';
import type { View } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { lawWords } from '../shared/words-of.ts';
import { SigningForm } from '../signing/form.tsx';
import { waitingTexts } from '../signing/texts.ts';
import { ownWaits } from '../signing/waiting.tsx';
import type { CaseInView } from './case-view.ts';

/** A text that somebody is asked to sign beside another. */
export type Asked = { readonly by: string; readonly hash: string; readonly text: string };

/** The acts that are still wanting of a move that others have signed, with the texts that were frozen. */
export async function askedInView({ deps }: AppMeans, c: Case): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  for (const { by, over } of stillAsked(c)) {
    const bytes = await deps.blobs.get(over);
    if (bytes) asked.push({ by, hash: over, text: new TextDecoder().decode(bytes) });
  }
  return asked;
}

/** The turn of whoever signs beside another: who asked, for which move, and the text. */
export const SignBeside: FC<{ v: View; view: CaseInView; offers: TaskOffers }> = ({ v, view, offers: { task } }) => {
  const { say } = v;
  const { signing } = view.case;
  const asked = view.asked.filter(({ by }) => by === task.about);
  const checking = ownWaits(
    v,
    view.waiting.filter(({ what }) => what.kind === 'paper'),
  );
  if (!signing || asked.length === 0 || checking) return null;
  const here = `/staff/cases/${view.case.id}`;
  const who = signing.by.kind === 'officer' ? (v.means.deps.officer(signing.by.person, signing.by.post)?.name ?? '') : '';
  return (
    <>
      <p class="govuk-body">
        {who} · {say(lawWords(view.regulation, `moves.${signing.command.move}`))}
        {signing.command.reasons ? ` · ${signing.command.reasons}` : ''}
      </p>
      {asked.map(({ text }) => (
        <PaperView paper={JSON.parse(text) as Paper} number={null} />
      ))}
      <SigningForm v={v} action={`${here}/signatures`} back={here} papers={asked}>
        <Once once={v.once()} saw={view.saw} />
        <input type="hidden" name="by" value={task.about ?? ''} />
        {asked.map(({ hash }) => (
          <input type="hidden" name="signed" value={hash} />
        ))}
      </SigningForm>
    </>
  );
};

/** Whose signatures a move still waits for, for whoever has asked for it. */
export const AwaitedNotice: FC<{ v: View; view: CaseInView }> = ({ v, view }) => {
  const { say } = v;
  const { regulation } = view;
  const { signing } = view.case;
  if (!signing || view.asked.length === 0) return null;
  const names = [...new Set(view.asked.map(({ by }) => by))].map((by) =>
    say(lawWords(regulation, `${regulation.units[by] ? 'units' : 'parties'}.${by}`)),
  );
  return (
    <div class="govuk-inset-text" role="status">
      <p class="govuk-body">
        {say(waitingTexts.others)}: {names.join(', ')}
      </p>
      <p class="govuk-body">
        {say(texts.task)}: {say(lawWords(regulation, `moves.${signing.command.move}`))}
      </p>
    </div>
  );
};
