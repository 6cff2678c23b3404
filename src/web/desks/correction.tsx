import type { Context, Hono } from 'hono';
import type { FC } from 'hono/jsx';
import { type AppMeans, send, sign } from '../../api/index.ts';
import type { Refusal, Sha256 } from '../../base/index.ts';
import type { Command, Executed, TaskOffers } from '../../casework/index.ts';
import { factLaw, type Regulation } from '../../law/index.ts';
import { Button, Checkboxes, Once, Radios, Rows, TextArea } from '../shared/components.tsx';
import { FactField } from '../shared/fact-field.tsx';
import { shortDate } from '../shared/format.ts';
import { readForm, type Sent, statedFacts } from '../shared/forms.ts';
import type { WebEnv } from '../shared/language.ts';
import type { View } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { lawWords } from '../shared/words-of.ts';
import { signatureIn } from '../signing/form.tsx';
import { type CaseInView, casePage } from './case-page.tsx';
import { signPage } from './move-page.tsx';

type Opened = { readonly v: View; readonly view: CaseInView };

/** What pages of a case have in common: the case as this officer may see it, and a command sent and answered on its page. */
export type CasePages = {
  readonly means: AppMeans;
  readonly inView: (c: Context<WebEnv>) => Promise<Opened | Response>;
  readonly carryOut: (
    c: Context<WebEnv>,
    command: (sent: Sent, view: CaseInView) => Command | readonly Command[],
  ) => Promise<Response> | Response | Promise<unknown>;
  readonly refusalOf: (done: Executed) => Refusal | null;
};

/** A turn of a correction: what is corrected and why; the first signer puts facts right and drafts; everybody signs in turn. */
export const CorrectionWork: FC<{ v: View; view: CaseInView; offers: TaskOffers }> = ({ v, view, offers }) => {
  const { say } = v;
  const { regulation, case: c } = view;
  const { decision, correction } = c;
  const action = `/staff/cases/${c.id}/correction`;
  const facts = Object.entries(c.facts).filter(([key]) => factLaw(regulation, key));
  const grounds = [...new Set(offers.outcomes.flatMap((one) => one.grounds))];
  return (
    <>
      <Rows
        rows={[
          { label: say(texts.correctedDecision), value: decision ? `№ ${decision.number?.text ?? '—'}, ${shortDate(decision.on)}` : '—' },
          { label: say(texts.reasons), value: correction?.reasons ?? '—' },
        ]}
      />
      {offers.outcomes.length > 0 && facts.length > 0 ? (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{say(texts.correctFacts)}</span>
          </summary>
          <form method="post" action={`${action}/facts`} class="govuk-details__text">
            <Once once={v.once()} saw={view.saw} />
            {facts.map(([key, fact]) => (
              <FactField regulation={regulation} fact={key} say={say} value={typedAs(regulation, key, fact.value)} />
            ))}
            <Button kind="secondary">{say(texts.saveForm)}</Button>
          </form>
        </details>
      ) : null}
      {offers.outcomes.length > 0 ? (
        <form method="post" action={`${action}/draft`}>
          <Once once={v.once()} saw={view.saw} />
          <input type="hidden" name="task" value={offers.task.id} />
          <Radios
            name="outcome"
            legend={say(texts.outcome)}
            value={c.draft?.outcome}
            choices={offers.outcomes.map(({ outcome }) => ({ value: outcome, label: say(lawWords(regulation, `outcomes.${outcome}`)) }))}
          />
          {grounds.length > 0 ? (
            <Checkboxes
              name="ground"
              legend={say(texts.grounds)}
              values={c.draft?.grounds ?? []}
              choices={grounds.map((ground) => ({ value: ground, label: say(lawWords(regulation, `grounds.${ground}`)) }))}
            />
          ) : null}
          <TextArea id="reasons" label={say(texts.reasons)} value={correction?.reasons} />
          <Button kind="secondary">{say(texts.makeCorrection)}</Button>
        </form>
      ) : null}
      {offers.ends.some(({ end }) => end === 'signed') || isMember(v, offers) ? (
        <form method="post" action={`${action}/sign`}>
          <Once once={v.once()} saw={view.saw} />
          <input type="hidden" name="task" value={offers.task.id} />
          <Button>{say(lawWords(regulation, 'ends.engine.correction.signed'))}</Button>
        </form>
      ) : null}
    </>
  );
};

const isMember = (v: View, { task }: TaskOffers) => v.session?.kind === 'staff' && task.body?.members === v.session.holding.post;

/** A value as it is typed into the field of its fact. */
function typedAs(regulation: Regulation, key: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const type = factLaw(regulation, key)?.type;
  if (type === 'date' && typeof value === 'string') return value.split('-').reverse().join('.');
  if (type === 'money' && typeof value === 'number') return `${Math.trunc(value / 100)},${String(value % 100).padStart(2, '0')}`;
  return String(value);
}

/** The forms of a correction. */
export function addCorrectionPages(app: Hono<WebEnv>, { means, inView, carryOut, refusalOf }: CasePages): void {
  app.post(
    '/staff/cases/:id/correct-decision',
    (c) => carryOut(c, (sent) => ({ kind: 'openCorrection', reasons: sent.one('correct-decision-reasons') })) as Promise<Response>,
  );
  app.post(
    '/staff/cases/:id/correction/facts',
    (c) =>
      carryOut(c, (sent, view) => {
        const stated = statedFacts(view.regulation, sent, Object.keys(view.case.facts));
        return Object.entries(stated)
          .filter(([key, one]) => 'value' in one && one.value !== view.case.facts[key]?.value)
          .map(([key, one]) => ({ kind: 'recordFact' as const, key, stated: one, origin: 'officer' as const }));
      }) as Promise<Response>,
  );
  app.post(
    '/staff/cases/:id/correction/draft',
    (c) =>
      carryOut(c, (sent, view) => {
        const outcome = sent.one('outcome');
        const rule = view.offers.tasks.flatMap(({ outcomes }) => outcomes).find((one) => one.outcome === outcome);
        return {
          kind: 'draft',
          task: sent.one('task'),
          outcome,
          ...(rule?.grounds.length ? { grounds: sent.all('ground') } : {}),
          reasons: sent.one('reasons'),
        };
      }) as Promise<Response>,
  );
  app.post('/staff/cases/:id/correction/sign', async (c) => {
    const opened = await inView(c);
    if (opened instanceof Response) return opened;
    const { v, view } = opened;
    if (!v.session) return c.redirect('/staff/sign-in', 303);
    const sent = await readForm(c);
    const task = view.case.tasks[sent.one('task')];
    const request = { key: sent.one('key'), saw: Number(sent.one('saw')) };
    const back = `/staff/cases/${view.case.id}`;
    const answer = async (done: Executed) => {
      const refusal = refusalOf(done);
      if (!refusal) return c.redirect(`${back}?done=1`, 303);
      const now = await inView(c);
      return now instanceof Response ? now : casePage(now.v, now.view, { refusal });
    };
    const toSign = (papers: readonly { readonly hash: Sha256; readonly text: string }[]) =>
      signPage(v, {
        action: `${back}/correction/sign`,
        back,
        number: view.case.number?.text ?? null,
        papers,
        fields: [['task', sent.one('task')]],
        saw: request.saw,
        once: v.once(),
      });
    const signed = sent.all('signed').map((over) => over as Sha256);
    const { draft } = view.case;
    if (v.session.kind === 'staff' && task?.body?.members === v.session.holding.post && draft) {
      const bytes = await means.deps.blobs.get(draft.hash);
      if (signed.length === 0) return bytes ? toSign([{ hash: draft.hash, text: new TextDecoder().decode(bytes) }]) : c.notFound();
      const signature = { by: task.about ?? '', kind: 'eds' as const, over: draft.hash, signature: signatureIn(sent, draft.hash) };
      return answer(await sign(means, v.session, view.case.id, { ...request, signature }));
    }
    const command = { kind: 'endSide' as const, task: sent.one('task'), end: 'signed' };
    const first = await send(means, v.session, view.case.id, { ...request, command });
    if (first.kind !== 'unsigned') return answer(first);
    if (signed.length === 0) return toSign(first.papers);
    const signatures = first.missing
      .filter(({ over }) => signed.includes(over))
      .map(({ by, over }) => ({ by, kind: 'eds' as const, over, signature: signatureIn(sent, over) }));
    const done = await send(means, v.session, view.case.id, { ...request, command, signatures });
    return done.kind === 'unsigned' ? toSign(done.papers) : answer(done);
  });
}
