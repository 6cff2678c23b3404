import type { Hono } from 'hono';
import { send, sign } from '../../api/index.ts';
import type { Sha256 } from '../../base/index.ts';
import type { Executed } from '../../casework/index.ts';
import { readForm, statedFacts } from '../shared/forms.ts';
import type { WebEnv } from '../shared/language.ts';
import { signatureIn } from '../signing/form.tsx';
import { casePage } from './case-page.tsx';
import { type CasePages, refusalOf } from './case-view.ts';
import { signPage } from './move-page.tsx';

/** The forms of a correction. */
export function addCorrectionPages(app: Hono<WebEnv>, { means, inView, carryOut }: CasePages): void {
  app.post('/staff/cases/:id/correct-decision', (c) =>
    carryOut(c, (sent) => ({ kind: 'openCorrection', reasons: sent.one('correct-decision-reasons') })),
  );
  // While a decision is corrected, and before it is made.
  for (const form of ['correction/facts', 'facts']) {
    app.post(`/staff/cases/:id/${form}`, (c) =>
      carryOut(c, (sent, view) => {
        const stated = statedFacts(view.regulation, sent, Object.keys(view.case.facts));
        return Object.entries(stated)
          .filter(([key, one]) => 'value' in one && one.value !== view.case.facts[key]?.value)
          .map(([key, one]) => ({ kind: 'recordFact' as const, key, stated: one, origin: 'officer' as const }));
      }),
    );
  }
  app.post('/staff/cases/:id/correction/draft', (c) =>
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
    }),
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
