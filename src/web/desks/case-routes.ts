import type { Context, Hono } from 'hono';
import { type AppMeans, lookUp, readableCase, send, sign } from '../../api/index.ts';
import type { Refusal, Sha256 } from '../../base/index.ts';
import { type Command, offersOf, pinned } from '../../casework/index.ts';
import { actorOf } from '../../identity/index.ts';
import { comparedInView } from '../payments/last-award.tsx';
import { readForm, type Sent, statedFacts } from '../shared/forms.ts';
import type { WebEnv } from '../shared/language.ts';
import { type View, viewOf } from '../shared/layout.tsx';
import { linkedCases } from '../shared/linked-cases.tsx';
import { signatureIn } from '../signing/form.tsx';
import { calculationInView, factsToState } from './calculation-card.tsx';
import { casePage } from './case-page.tsx';
import { addPaperPages } from './case-papers.tsx';
import { addProofPages } from './case-proofs.tsx';
import { type CaseInView, mainOffers, refusalOf, type TypedForm } from './case-view.ts';
import { addCorrectionPages } from './correction-routes.ts';
import { colleaguesOf, transferOf } from './giving.ts';
import { mattersOf } from './matters.tsx';
import { addMovePages } from './move-routes.ts';
import { askedInView } from './several-signers.tsx';

/** The pages of a case at an officer's desk. Every form carries the version that was looked at and a key of its own. */
export function addCasePages(app: Hono<WebEnv>, means: AppMeans): void {
  const inView = async (c: Context<WebEnv>): Promise<{ v: View; view: CaseInView } | Response> => {
    const v = viewOf(c, means);
    if (v.session?.kind !== 'staff') return c.redirect(`/staff/sign-in?to=${encodeURIComponent(new URL(c.req.url).pathname)}`, 303);
    const readable = await readableCase(means, v.session, c.req.param('id') ?? '');
    if ('kind' in readable) return c.notFound();
    const law = await pinned(means.deps, readable.case.revision);
    const waiting = await means.deps.waiting.ofCase(readable.case.id);
    const offers = offersOf(means.deps, law, readable.case, actorOf(v.session), waiting);
    const calculated = await calculationInView(means, law, readable.case, offers);
    return {
      v,
      view: {
        case: readable.case,
        ...(readable.archivedAt ? { archivedAt: readable.archivedAt } : {}),
        saw: readable.seq,
        regulation: law,
        linked: await linkedCases(means, v.session, readable.case),
        offers,
        calculated,
        compared: await comparedInView(means, readable.case, calculated),
        waiting,
        asked: await askedInView(means, readable.case),
        matters: await mattersOf(readable.case, () => means.deps.store.history(readable.case.id)),
        colleagues: await colleaguesOf(means, offers),
        transfer: await transferOf(means, law, readable.case, offers, v.language),
      },
    };
  };

  /** The case as it now stands, with what was refused and what the form had sent. */
  const refused = async (c: Context<WebEnv>, refusal: Refusal, sent: Sent) => {
    const now = await inView(c);
    if (now instanceof Response) return now;
    const typed: TypedForm = { action: new URL(c.req.url).pathname.split('/').slice(4).join('/'), task: sent.one('task'), sent };
    return casePage(now.v, { ...now.view, typed }, { refusal });
  };

  /** Sends a command and goes back to the case; a refusal is shown on the case as it now stands. */
  const carryOut = async (c: Context<WebEnv>, command: (sent: Sent, view: CaseInView) => Command | readonly Command[]) => {
    const opened = await inView(c);
    if (opened instanceof Response) return opened;
    const { v, view } = opened;
    const sent = await readForm(c);
    let saw = Number(sent.one('saw'));
    for (const [i, one] of [command(sent, view)].flat().entries()) {
      if (!v.session) return c.redirect('/staff/sign-in', 303);
      const done = await send(means, v.session, view.case.id, { key: `${sent.one('key')}/${i}`, saw, command: one });
      const refusal = refusalOf(done);
      if (refusal) return refused(c, refusal, sent);
      if (done.kind === 'done') saw = done.case.seq;
    }
    // Who gave the case to another office may not be able to read it any more.
    const readable = v.session && (await readableCase(means, v.session, view.case.id));
    return c.redirect(readable && 'kind' in readable ? '/staff' : `/staff/cases/${view.case.id}?done=1`, 303);
  };

  app.get('/staff/cases/:id', async (c) => {
    const opened = await inView(c);
    return opened instanceof Response ? opened : casePage(opened.v, opened.view, { done: c.req.query('done') === '1' });
  });
  app.post('/staff/cases/:id/take', (c) => carryOut(c, (sent) => ({ kind: 'claim', task: sent.one('task') })));
  app.post('/staff/cases/:id/release', (c) => carryOut(c, (sent) => ({ kind: 'release', task: sent.one('task') })));
  app.post('/staff/cases/:id/items', (c) =>
    carryOut(c, (sent, view) => {
      const offers = view.offers.tasks.find(({ task }) => task.id === sent.one('task'));
      const ticked = (offers?.items ?? []).filter(({ name, done }) => !done && sent.all('item').includes(name));
      return ticked.map((item) => ({
        kind: 'tick' as const,
        task: sent.one('task'),
        item: item.name,
        states: statedFacts(view.regulation, sent, item.fills),
      }));
    }),
  );
  app.post('/staff/cases/:id/amount-facts', (c) =>
    carryOut(c, (sent, view) => {
      const offers = mainOffers(view);
      const keys = offers ? factsToState(view.calculated, offers) : [];
      return Object.entries(statedFacts(view.regulation, sent, keys)).map(([key, stated]) => ({
        kind: 'recordFact' as const,
        key,
        stated,
        origin: 'officer' as const,
      }));
    }),
  );
  app.post('/staff/cases/:id/look-ups', async (c) => {
    const opened = await inView(c);
    if (opened instanceof Response) return opened;
    const { v, view } = opened;
    const sent = await readForm(c);
    if (!v.session) return c.redirect('/staff/sign-in', 303);
    const asked = { key: sent.one('key'), saw: Number(sent.one('saw')), proof: sent.one('proof') };
    const refusal = refusalOf(await lookUp(means, v.session, view.case.id, asked));
    if (!refusal) return c.redirect(`/staff/cases/${view.case.id}?done=1`, 303);
    const now = await inView(c);
    return now instanceof Response ? now : casePage(now.v, now.view, { refusal });
  });
  app.post('/staff/cases/:id/ends', (c) =>
    carryOut(c, (sent, view) => {
      const task = sent.one('task');
      const offers = view.offers.tasks.find((one) => one.task.id === task);
      const end = offers?.ends.find((one) => one.end === sent.one('end'));
      const unticked = (offers?.items ?? []).filter(({ done, required }) => !done && required);
      const reasons = sent.one('reasons');
      return [
        ...unticked.map((item) => ({
          kind: 'tick' as const,
          task,
          item: item.name,
          states: statedFacts(view.regulation, sent, item.fills),
        })),
        {
          kind: 'endSide' as const,
          task,
          end: sent.one('end'),
          ...(reasons ? { reasons } : {}),
          states: statedFacts(view.regulation, sent, end?.states ?? []),
        },
      ];
    }),
  );
  app.post('/staff/cases/:id/signatures', async (c) => {
    const opened = await inView(c);
    if (opened instanceof Response) return opened;
    const { v, view } = opened;
    const sent = await readForm(c);
    if (!v.session) return c.redirect('/staff/sign-in', 303);
    let saw = Number(sent.one('saw'));
    let told = '?done=1';
    for (const over of sent.all('signed')) {
      const signature = { by: sent.one('by'), kind: 'eds' as const, over: over as Sha256, signature: signatureIn(sent, over) };
      const done = await sign(means, v.session, view.case.id, { key: `${sent.one('key')}/${over.slice(0, 8)}`, saw, signature });
      const refusal = refusalOf(done);
      if (refusal) {
        const now = await inView(c);
        return now instanceof Response ? now : casePage(now.v, now.view, { refusal });
      }
      if (done.kind === 'done') saw = done.case.seq;
      else told = '';
    }
    return c.redirect(`/staff/cases/${view.case.id}${told}`, 303);
  });
  app.post('/staff/cases/:id/moments', (c) =>
    carryOut(c, (sent) => ({ kind: 'raise', moment: sent.one('moment'), complete: sent.one('complete') === 'yes' })),
  );
  app.post('/staff/cases/:id/hand-over', (c) => carryOut(c, (sent) => ({ kind: 'handOver', id: sent.one('id'), to: 'self' })));

  app.post('/staff/cases/:id/transfer', (c) =>
    carryOut(c, (sent) => ({
      kind: 'transfer',
      unit: sent.one('unit'),
      office: sent.one('office'),
      reasons: sent.one('transfer-reasons'),
    })),
  );
  app.post('/staff/cases/:id/reassign', (c) =>
    carryOut(c, (sent) => ({
      kind: 'reassign',
      task: sent.one('task'),
      person: sent.one('person'),
      reasons: sent.one('reasons'),
    })),
  );
  app.post('/staff/cases/:id/withdraw', (c) => carryOut(c, (sent) => ({ kind: 'withdraw', reasons: sent.one('withdraw-reasons') })));
  addCorrectionPages(app, { means, inView, carryOut });
  app.post('/staff/cases/:id/complain', (c) => carryOut(c, (sent) => ({ kind: 'complain', text: sent.one('complain-reasons') })));
  addMovePages(app, { means, inView, carryOut });
  addProofPages(app, { means, inView, carryOut });
  addPaperPages(app, { means, inView, carryOut });
}
