import type { Context, Hono } from 'hono';
import { type AppMeans, send, sign } from '../../api/index.ts';
import type { CaseId, Refusal, Sha256 } from '../../base/index.ts';
import type { Executed, GivenSignature } from '../../casework/index.ts';
import { actorOf } from '../../identity/index.ts';
import { postsOf } from '../../law/index.ts';
import { readForm, statedFacts } from '../shared/forms.ts';
import type { WebEnv } from '../shared/language.ts';
import type { View } from '../shared/layout.tsx';
import { signatureIn } from '../signing/form.tsx';
import { casePage } from './case-page.tsx';
import { type CaseInView, type CasePages, mainOffers, refusalOf } from './case-view.ts';
import { movePage, signPage, type TypedMove } from './move-page.tsx';

const nothingTyped: TypedMove = { outcome: '', grounds: [], reasons: '', facts: {} };

/** The form of a move and what it does: a draft first where one is certified, then the signature, then the move. */
export function addMovePages(app: Hono<WebEnv>, { means, inView }: CasePages): void {
  app.get('/staff/cases/:id/moves/:move', async (c) => {
    const opened = await inView(c);
    if (opened instanceof Response) return opened;
    const { v, view } = opened;
    const offers = mainOffers(view);
    const name = c.req.param('move');
    // There is nothing to sign again: the case says that the signature is being checked.
    if (offers?.moves.some(({ move, closed }) => move === name && closed?.ground === 'signature-checking'))
      return c.redirect(`/staff/cases/${view.case.id}`, 303);
    const outcome = view.case.draft?.outcome ?? '';
    const shown =
      offers &&
      movePage(
        v,
        view,
        offers,
        name,
        { ...nothingTyped, outcome, grounds: view.case.draft?.grounds ?? [], reasons: view.case.draft?.reasons ?? '' },
        null,
      );
    return shown ?? c.notFound();
  });

  app.post('/staff/cases/:id/moves/:move', async (c) => {
    const opened = await inView(c);
    if (opened instanceof Response) return opened;
    const { v, view } = opened;
    const offers = mainOffers(view);
    const move = c.req.param('move');
    const law = view.regulation.moves[move];
    if (!law || !v.session) return c.notFound();
    // The task may be somebody else's by now: the command is answered with who has it, and what was typed is shown again.
    const task = offers?.task.id ?? (view.case.main.kind === 'none' ? '' : view.case.main.task);
    const sent = await readForm(c);
    const typed: TypedMove = {
      outcome: sent.one('outcome'),
      grounds: sent.all('ground'),
      reasons: sent.one('reasons'),
      facts: Object.fromEntries((law.states ?? []).map((ref) => [ref, sent.one(`fact.${ref}`)])),
    };
    const again = async (refusal: Refusal) => {
      const now = await inView(c);
      if (now instanceof Response) return now;
      const offersNow = mainOffers(now.view);
      return (offersNow && movePage(now.v, now.view, offersNow, move, typed, refusal)) ?? casePage(now.v, now.view, { refusal, kept });
    };
    const kept = [typed.reasons, ...Object.values(typed.facts)].filter((text) => text.trim() !== '');
    const key = sent.one('key');
    let saw = Number(sent.one('saw'));
    if (law.sign?.over === 'draft' && sent.all('signed').length === 0) {
      const drafted = await draftFirst(means, v, view, task, typed, { key, saw, asksReasons: sent.names.includes('reasons') });
      if (drafted.kind === 'refused') return again(drafted);
      saw = drafted.saw;
    }
    const actor = actorOf(v.session);
    const signatures: GivenSignature[] = sent
      .all('signed')
      .map((over) => ({ by: slotOf(view, law.sign, actor), kind: 'eds', over: over as Sha256, signature: signatureIn(sent, over) }));
    const [act] = signatures;
    // A member of a body puts the own act under what the chair has laid out; the chair moves the case.
    if (act && v.session.kind === 'staff' && offers?.task.body?.members === v.session.holding.post) {
      const signed = await sign(means, v.session, view.case.id, { key, saw, signature: act });
      return signed.kind === 'refused' ? again(signed) : afterSigning(c, view.case.id, signed);
    }
    const needsGrounds = law.grounds || (law.outcomes?.[typed.outcome]?.grounds && law.sign?.over !== 'draft');
    const done = await send(means, v.session, view.case.id, {
      key,
      saw,
      signatures,
      command: {
        kind: 'move',
        task,
        move,
        ...(typed.outcome ? { outcome: typed.outcome } : {}),
        ...(needsGrounds ? { grounds: typed.grounds } : {}),
        ...(typed.reasons ? { reasons: typed.reasons } : {}),
        states: statedFacts(view.regulation, sent, law.states ?? []),
      },
    });
    if (done.kind === 'unsigned') {
      const fields: [string, string][] = [
        ['outcome', typed.outcome],
        ['reasons', typed.reasons],
        ...typed.grounds.map((ground): [string, string] => ['ground', ground]),
        ...Object.entries(typed.facts).map(([ref, text]): [string, string] => [`fact.${ref}`, text]),
      ];
      return signPage(v, {
        action: `/staff/cases/${view.case.id}/moves/${move}`,
        back: `/staff/cases/${view.case.id}`,
        papers: done.papers,
        fields,
        saw,
        once: v.once(),
      });
    }
    return done.kind === 'refused' ? again(done) : afterSigning(c, view.case.id, done);
  });
}

/** Where one goes after a signature: to the case, which says that it is done, or that the key is still being checked. */
const afterSigning = (c: Context<WebEnv>, id: CaseId, done: Executed) =>
  c.redirect(`/staff/cases/${id}${done.kind === 'unchecked' ? '' : '?done=1'}`, 303);

/** Which slot of the signing rule is this officer's: the unit of the turn. */
function slotOf(
  view: CaseInView,
  sign: { readonly acts: readonly { readonly by: string }[] } | undefined,
  actor: ReturnType<typeof actorOf>,
): string {
  const { units } = view.regulation;
  const holds = (by: string) => actor.kind === 'officer' && postsOf(units[by]).includes(actor.post);
  return sign?.acts.find(({ by }) => holds(by))?.by ?? Object.keys(units).find(holds) ?? '';
}

/** A move that certifies the draft first makes the version that says what the officer chose. The same choice again changes nothing. */
async function draftFirst(
  means: AppMeans,
  v: View,
  view: CaseInView,
  task: string,
  typed: TypedMove,
  request: { key: string; saw: number; asksReasons: boolean },
): Promise<{ readonly kind: 'drafted'; readonly saw: number } | Refusal> {
  if (!v.session) throw new Error('nobody is signed in');
  const { draft } = view.case;
  const asksGrounds = view.offers.tasks.flatMap(({ outcomes }) => outcomes).find(({ outcome }) => outcome === typed.outcome);
  // What the form did not ask is as the draft says.
  const sameReasons = !request.asksReasons || draft?.reasons === (typed.reasons || null);
  const sameGrounds = !asksGrounds?.grounds.length || draft?.grounds.join() === typed.grounds.join();
  const same = draft && !draft.stale && draft.outcome === typed.outcome && sameReasons && sameGrounds;
  if (same || !typed.outcome) return { kind: 'drafted', saw: request.saw };
  const done = await send(means, v.session, view.case.id as CaseId, {
    key: `${request.key}/draft`,
    saw: request.saw,
    command: {
      kind: 'draft',
      task,
      outcome: typed.outcome,
      ...(asksGrounds?.grounds.length ? { grounds: typed.grounds } : {}),
      ...(typed.reasons ? { reasons: typed.reasons } : {}),
    },
  });
  const refusal = refusalOf(done);
  if (refusal) return refusal;
  return { kind: 'drafted', saw: done.kind === 'done' ? done.case.seq : request.saw };
}
