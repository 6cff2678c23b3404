import type { Context, Hono } from 'hono';
import { type AppMeans, readableCase, send, sign } from '../../api/index.ts';
import type { CaseId, Refusal, Sha256 } from '../../base/index.ts';
import { type Case, offersOf, type Paper, pinned, stillAsked } from '../../casework/index.ts';
import { actorIn, type Session } from '../../identity/index.ts';
import { askedInView } from '../desks/several-signers.tsx';
import { Button, ErrorSummary, Once, PaperView, Rows, TextArea } from '../shared/components.tsx';
import { readForm } from '../shared/forms.ts';
import type { WebEnv } from '../shared/language.ts';
import { page, viewOf } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { lawWords } from '../shared/words-of.ts';
import { SigningForm, signatureIn } from '../signing/form.tsx';
import { waitingTexts } from '../signing/texts.ts';
import { isOwnWait, WaitingNotices } from '../signing/waiting.tsx';

/** Whether a case waits for the act of whoever is signed in, beside those who have signed. */
export function isAsked(session: Session, c: Case): boolean {
  const actor = actorIn(session, c);
  return actor.kind === 'party' && stillAsked(c).some(({ by }) => by === actor.role);
}

/** What was refused, with what was typed. */
type Problem = { readonly refusal: Refusal; readonly reasons?: string };

/** The page on which a party signs beside an office, or declines: who asks, for what, the text as it was frozen. */
export function addSignBeside(app: Hono<WebEnv>, means: AppMeans): void {
  const show = async (c: Context<WebEnv>, problem?: Problem) => {
    const v = viewOf(c, means);
    const { say, session } = v;
    if (session?.kind !== 'citizen') return c.redirect('/sign-in', 303);
    const readable = await readableCase(means, session, c.req.param('id') ?? '');
    if ('kind' in readable) return c.notFound();
    const one = readable.case;
    const law = await pinned(means.deps, one.revision);
    const waiting = await means.deps.waiting.ofCase(one.id);
    const { signs } = offersOf(means.deps, law, one, actorIn(session, one), waiting);
    const asked = (await askedInView(means, one)).filter(({ hash, by }) => signs.some((mine) => mine.over === hash && mine.by === by));
    const here = `/my/cases/${one.id}`;
    const { signing } = one;
    const who = signing?.by.kind === 'officer' ? means.deps.officer(signing.by.person, signing.by.post) : undefined;
    const office = signing?.by.kind === 'officer' ? means.deps.offices().get(signing.by.office) : undefined;
    return page(
      v,
      say(waitingTexts.asked),
      <>
        <a href={here} class="govuk-back-link">
          {say(texts.back)}
        </a>
        <ErrorSummary
          say={say}
          refusal={problem?.refusal ?? null}
          {...(problem?.reasons !== undefined ? { field: 'decline-reasons' } : {})}
        />
        <WaitingNotices v={v} waiting={waiting.filter((wait) => isOwnWait(v, wait))} />
        <span class="govuk-caption-l jardem-number">{one.number?.text}</span>
        <h1 class="govuk-heading-l">{say(waitingTexts.asked)}</h1>
        {signing && asked.length > 0 ? (
          <>
            <p class="govuk-body">{say(waitingTexts.askedText)}</p>
            <Rows
              rows={[
                { label: say(texts.service), value: say(law.title) },
                { label: say(waitingTexts.askedBy), value: [who?.name, say(office?.name)].filter(Boolean).join(' · ') },
                { label: say(waitingTexts.askedFor), value: say(lawWords(law, `moves.${signing.command.move}`)) },
              ]}
            />
            {asked.map(({ text }) => (
              <PaperView paper={JSON.parse(text) as Paper} number={null} />
            ))}
            <SigningForm v={v} action={`${here}/sign`} back={`${here}/sign`} papers={asked}>
              <Once once={v.once()} saw={readable.seq} />
              {asked.map(({ hash }) => (
                <input type="hidden" name="signed" value={hash} />
              ))}
            </SigningForm>
            <details class="govuk-details" open={problem?.reasons !== undefined}>
              <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{say(waitingTexts.decline)}</span>
              </summary>
              <form method="post" action={`${here}/decline-signing`} class="govuk-details__text">
                <Once once={v.once()} saw={readable.seq} />
                <TextArea
                  id="decline-reasons"
                  label={say(waitingTexts.declineWhy)}
                  {...(problem?.reasons !== undefined ? { value: problem.reasons, error: say(problem.refusal.text) } : {})}
                />
                <Button kind="secondary">{say(waitingTexts.decline)}</Button>
              </form>
            </details>
          </>
        ) : (
          <p class="govuk-body">{say(waitingTexts.nothingAsked)}</p>
        )}
      </>,
      { here: '/my', status: problem ? 422 : 200 },
    );
  };
  app.get('/my/cases/:id/sign', (c) => show(c));
  app.post('/my/cases/:id/sign', async (c) => {
    const session = c.get('session');
    if (session?.kind !== 'citizen') return c.redirect('/sign-in', 303);
    const id = c.req.param('id') as CaseId;
    const sent = await readForm(c);
    let saw = Number(sent.one('saw'));
    let told = '?done=sign';
    for (const over of sent.all('signed')) {
      const readable = await readableCase(means, session, id);
      if ('kind' in readable) return c.notFound();
      const actor = actorIn(session, readable.case);
      const by = actor.kind === 'party' ? actor.role : '';
      const signature = { by, kind: 'eds' as const, over: over as Sha256, signature: signatureIn(sent, over) };
      const done = await sign(means, session, id, { key: `${sent.one('key')}/${over.slice(0, 8)}`, saw, signature });
      if (done.kind === 'refused') return show(c, { refusal: done });
      if (done.kind === 'done') saw = done.case.seq;
      else told = '';
    }
    return c.redirect(`/my/cases/${id}${told}`, 303);
  });
  app.post('/my/cases/:id/decline-signing', async (c) => {
    const session = c.get('session');
    if (session?.kind !== 'citizen') return c.redirect('/sign-in', 303);
    const id = c.req.param('id') as CaseId;
    const sent = await readForm(c);
    const reasons = sent.one('decline-reasons');
    const command = { kind: 'declineSigning', reasons } as const;
    const done = await send(means, session, id, { key: sent.one('key'), saw: Number(sent.one('saw')), command });
    if (done.kind === 'refused') return show(c, { refusal: done, reasons });
    return c.redirect(`/my/cases/${id}?done=decline`, 303);
  });
}
