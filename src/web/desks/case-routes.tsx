import type { Context, Hono } from 'hono';
import { type AppMeans, lookUp, readableCase, send, sign } from '../../api/index.ts';
import type { CaseId, Refusal, Sha256 } from '../../base/index.ts';
import { type Case, type Command, type Executed, type GivenSignature, offersOf, type Paper, pinned } from '../../casework/index.ts';
import { actorOf } from '../../identity/index.ts';
import { postsOf } from '../../law/index.ts';
import { PaperView, Table } from '../shared/components.tsx';
import { moment } from '../shared/format.ts';
import { readForm, type Sent, statedFacts } from '../shared/forms.ts';
import type { WebEnv } from '../shared/language.ts';
import { page, type View, viewOf } from '../shared/layout.tsx';
import { linkedCases } from '../shared/linked-cases.tsx';
import { texts } from '../shared/texts.ts';
import { lawWords, taskWords } from '../shared/words-of.ts';
import { signatureIn } from '../signing/form.tsx';
import { calculationInView, factsToState } from './calculation-card.tsx';
import { type CaseInView, casePage } from './case-page.tsx';
import { addCorrectionPages } from './correction-routes.ts';
import { movePage, signPage, type TypedMove } from './move-page.tsx';

const nothingTyped: TypedMove = { outcome: '', grounds: [], reasons: '', facts: {} };

/** The pages of a case at an officer's desk. Every form carries the version that was looked at and a key of its own. */
export function addCasePages(app: Hono<WebEnv>, means: AppMeans): void {
  const inView = async (c: Context<WebEnv>): Promise<{ v: View; view: CaseInView } | Response> => {
    const v = viewOf(c, means);
    if (v.session?.kind !== 'staff') return c.redirect(`/staff/sign-in?to=${encodeURIComponent(new URL(c.req.url).pathname)}`, 303);
    const readable = await readableCase(means, v.session, c.req.param('id') ?? '');
    if ('kind' in readable) return c.notFound();
    const law = await pinned(means.deps, readable.case.revision);
    const offers = offersOf(means.deps, law, readable.case, actorOf(v.session));
    return {
      v,
      view: {
        case: readable.case,
        ...(readable.archivedAt ? { archivedAt: readable.archivedAt } : {}),
        saw: readable.seq,
        regulation: law,
        linked: await linkedCases(means, v.session, readable.case),
        offers,
        calculated: await calculationInView(means, law, readable.case, offers),
        waiting: await means.deps.waiting.ofCase(readable.case.id),
      },
    };
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
      if (refusal) {
        const now = await inView(c);
        return now instanceof Response ? now : casePage(now.v, now.view, { refusal });
      }
      if (done.kind === 'done') saw = done.case.seq;
    }
    return c.redirect(`/staff/cases/${view.case.id}?done=1`, 303);
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
  app.post('/staff/cases/:id/reassign', async (c) => {
    const login = (await c.req.raw.clone().formData()).get('login');
    const found = typeof login === 'string' ? await means.identity.findStaffByLogin(login.trim().toLowerCase()) : undefined;
    return carryOut(c, (sent) => ({
      kind: 'reassign',
      task: sent.one('task'),
      person: found?.member.id ?? '',
      reasons: sent.one('reassign-reasons'),
    }));
  });
  app.post('/staff/cases/:id/withdraw', (c) => carryOut(c, (sent) => ({ kind: 'withdraw', reasons: sent.one('withdraw-reasons') })));
  addCorrectionPages(app, { means, inView, carryOut, refusalOf });
  app.post('/staff/cases/:id/complain', (c) => carryOut(c, (sent) => ({ kind: 'complain', text: sent.one('complain-reasons') })));

  app.get('/staff/cases/:id/moves/:move', async (c) => {
    const opened = await inView(c);
    if (opened instanceof Response) return opened;
    const { v, view } = opened;
    const offers = mainOffers(view);
    const name = c.req.param('move');
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
      const drafted = await draftFirst(means, v, view, task, typed, { key, saw });
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
        number: view.case.number?.text ?? null,
        papers: done.papers,
        fields,
        saw,
        once: v.once(),
      });
    }
    return done.kind === 'refused' ? again(done) : afterSigning(c, view.case.id, done);
  });

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

const mainOffers = (view: CaseInView) =>
  view.offers.tasks.find(({ task, mayWork }) => view.case.main.kind === 'step' && task.id === view.case.main.task && mayWork);

const refusalOf = (done: Executed): Refusal | null => (done.kind === 'refused' ? done : null);

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
  request: { key: string; saw: number },
): Promise<{ readonly kind: 'drafted'; readonly saw: number } | Refusal> {
  if (!v.session) throw new Error('nobody is signed in');
  const { draft } = view.case;
  const same =
    draft &&
    !draft.stale &&
    draft.outcome === typed.outcome &&
    (typed.outcome !== 'refuse' || (draft.reasons === (typed.reasons || null) && draft.grounds.join() === typed.grounds.join()));
  if (same || !typed.outcome) return { kind: 'drafted', saw: request.saw };
  const asksGrounds = view.offers.tasks.flatMap(({ outcomes }) => outcomes).find(({ outcome }) => outcome === typed.outcome);
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
function historyText(v: View, view: CaseInView, event: import('../../casework/index.ts').CaseEvent): string | undefined {
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
      return `${say(texts.draft)}, ${event.draft.version}-${say(texts.draftVersion)}: ${say(lawWords(regulation, `outcomes.${event.draft.outcome}`))}`;
    case 'acted':
      return say(texts.signTitle);
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
