import type { Context, Hono } from 'hono';
import { type AppMeans, begin, placeOf, printReceipt } from '../../api/index.ts';
import { isBin, isIin, isLocalDate, type Refusal, refuse, type Sha256 } from '../../base/index.ts';
import {
  type AttemptInput,
  type AttemptView,
  type CaseParty,
  pinned,
  putIntoAttempt,
  registerAttempt,
  viewAttempt,
} from '../../casework/index.ts';
import { actorOf } from '../../identity/index.ts';
import { certificateIn, certificateShown, signatureIn } from '../signing/form.tsx';
import { type AttemptInView, factsAsked } from './attempt-form.tsx';
import { officerFacts } from './attempt-need.tsx';
import { attemptPage } from './attempt-page.tsx';
import { readForm, type Sent, typedDate, typedFacts } from './forms.ts';
import type { WebEnv } from './language.ts';
import { type View, viewOf } from './layout.tsx';
import { badDate, typedPaper } from './paper-fields.tsx';
import { pdfPage, printing } from './pdf.tsx';

const badNumber = refuse('fact-invalid', {
  kk: 'ЖСН (БСН) дұрыс емес: 12 цифрды тексеріңіз.',
  ru: 'Неверный ИИН (БИН): проверьте 12 цифр.',
  en: 'The IIN (BIN) is not right: check the 12 digits.',
});

/** How a citizen's portal and an officer's counter run the same attempt: `base` is where its pages stand, `done` where a registered case is shown. */
export type AttemptPlace = {
  readonly base: string;
  readonly byDesk: boolean;
  readonly here: string;
  readonly signIn: string;
  readonly done: (caseId: string) => string;
};

/** The pages of an attempt: form, look-ups, papers, ticks, certificate, signature, registration. */
export function addAttemptPages(app: Hono<WebEnv>, means: AppMeans, place: AttemptPlace): void {
  const opened = async (c: Context<WebEnv>): Promise<{ v: View; a: AttemptInView } | Response> => {
    const v = viewOf(c, means);
    if (!v.session) return c.redirect(`${place.signIn}?to=${encodeURIComponent(new URL(c.req.url).pathname)}`, 303);
    const view = await viewAttempt(means.deps, c.req.param('id') ?? '', actorOf(v.session));
    if (view.kind === 'refused') return c.notFound();
    // What has been registered is shown as such: going back never leads to a form that could be sent again.
    if (view.registered) return c.redirect(`${place.done(view.registered)}?again=1`, 303);
    const a = await inView(means, view, place);
    return a ? { v, a } : c.notFound();
  };

  /** Puts inputs in one after another; a refused one is shown above what was typed, which is kept. */
  const put = async (c: Context<WebEnv>, inputs: (sent: Sent, a: AttemptInView) => Promise<readonly AttemptInput[] | Refusal>) => {
    const one = await opened(c);
    if (one instanceof Response) return one;
    const { v, a } = one;
    if (!v.session) return c.redirect(place.signIn, 303);
    const sent = await readForm(c);
    const list = await inputs(sent, a);
    let current = a.view;
    let saw = Number(sent.one('saw'));
    let refusal: Refusal | null = 'kind' in list ? list : null;
    for (const input of 'kind' in list ? [] : list) {
      const next = await putIntoAttempt(means.deps, current.attempt.id, saw, input, actorOf(v.session));
      if (next.kind === 'refused') {
        refusal ??= next;
        continue;
      }
      current = next;
      saw = next.version;
    }
    if (!refusal) return c.redirect(`${place.base}/${current.attempt.id}`, 303);
    const now = await inView(means, current, place);
    return now ? attemptPage(v, now, refusal, place.here) : c.notFound();
  };

  app.post(`${place.base}/begin`, async (c) => {
    const v = viewOf(c, means);
    const sent = await readForm(c);
    if (!v.session) return c.redirect(place.signIn, 303);
    const view = await begin(means, v.session, sent.one('regulation'), sent.one('entry'));
    return view.kind === 'refused' ? c.notFound() : c.redirect(`${place.base}/${view.attempt.id}`, 303);
  });
  app.get(`${place.base}/:id`, async (c) => {
    const one = await opened(c);
    return one instanceof Response ? one : attemptPage(one.v, one.a, null, place.here);
  });
  app.get(`${place.base}/:id/receipt/pdf`, async (c) => {
    const one = await opened(c);
    if (one instanceof Response) return one;
    return pdfPage(one.v, printReceipt(one.a.view, printing(one.v).language), place.here);
  });
  app.post(`${place.base}/:id/form`, (c) => put(c, async (sent, a) => formInputs(sent, a)));
  app.post(`${place.base}/:id/ask`, (c) => put(c, async (sent) => [{ kind: sent.one('again') === 'yes' ? 'askAgain' : 'ask' }]));
  app.post(`${place.base}/:id/papers`, (c) => put(c, (sent, a) => paperInputs(means, sent, a)));
  app.post(`${place.base}/:id/confirm`, (c) =>
    put(c, async (sent, a) => [
      { kind: 'facts', facts: typedFacts(a.regulation, sent, officerFacts(a.regulation)), origin: 'officer' },
      { kind: 'confirm', items: sent.all('item') },
    ]),
  );
  app.post(`${place.base}/:id/certificate`, (c) =>
    put(c, async (sent, a) => [{ kind: 'certificate', certificate: certificateIn(sent, certificateShown(a.view.attempt.id).hash) }]),
  );
  app.post(`${place.base}/:id/sign`, (c) =>
    put(c, async (sent) => [
      {
        kind: 'sign',
        signatures: sent
          .all('by')
          .map((by) => ({ by, kind: 'eds' as const, over: sent.one('over') as Sha256, signature: signatureIn(sent, sent.one('over')) })),
      },
    ]),
  );
  app.post(`${place.base}/:id/register`, async (c) => {
    const one = await opened(c);
    if (one instanceof Response) return one;
    const { v, a } = one;
    if (!v.session) return c.redirect(place.signIn, 303);
    const done = await registerAttempt(
      means.deps,
      a.view.attempt.id,
      `register/${a.view.attempt.id}`,
      placeOf(means, v.session),
      actorOf(v.session),
    );
    if (done.kind !== 'done') return attemptPage(v, a, done.kind === 'refused' ? done : null, place.here);
    if (!done.repeated) await means.settle(done.case.id);
    return c.redirect(done.repeated ? `${place.done(done.case.id)}?again=1` : place.done(done.case.id), 303);
  });
}

async function inView(means: AppMeans, view: AttemptView, place: AttemptPlace): Promise<AttemptInView | undefined> {
  const law = await pinned(means.deps, view.attempt.revision);
  const entry = law.entries[view.attempt.entry];
  return entry && { view, regulation: law, entry, base: `${place.base}/${view.attempt.id}`, byDesk: place.byDesk };
}

function formInputs(sent: Sent, a: AttemptInView): readonly AttemptInput[] | Refusal {
  const inputs: AttemptInput[] = [];
  const keys = [...factsAsked(a.regulation, a.entry, null)];
  for (const one of sent.all('party')) {
    const [role = '', n = '1'] = one.split('.');
    const party = typedParty(sent, a, role, Number(n));
    if (party && 'kind' in party) return party;
    if (party) inputs.push({ kind: 'party', party });
  }
  for (const role of Object.keys(a.regulation.parties)) {
    for (
      let n = 1;
      n <= 50 && sent.names.some((name) => name.startsWith(a.regulation.parties[role]?.many ? `fact.${role}#${n}.` : `fact.${role}.`));
      n += 1
    ) {
      keys.push(...factsAsked(a.regulation, a.entry, role, n));
      if (!a.regulation.parties[role]?.many) break;
    }
  }
  inputs.push({ kind: 'facts', facts: typedFacts(a.regulation, sent, keys) });
  const add = sent.one('add');
  if (add) {
    const n = Math.max(0, ...a.view.attempt.parties.filter((p) => p.role === add).map((p) => p.n)) + 1;
    inputs.push({ kind: 'party', party: { role: add, n, name: '—' } });
  }
  return inputs;
}

function typedParty(sent: Sent, a: AttemptInView, role: string, n: number): CaseParty | undefined | Refusal {
  const prefix = `party.${role}.${n}`;
  const number = sent.one(`${prefix}.number`).replaceAll(/\s/g, '');
  const name = sent.one(`${prefix}.name`);
  const birthDate = typedDate(sent.one(`${prefix}.birthDate`));
  if (!number && !name) return undefined;
  const law = a.regulation.parties[role];
  if (number && !isIin(number) && !(law?.known.includes('bin') && isBin(number))) return badNumber;
  if (birthDate && !isLocalDate(birthDate)) return badDate;
  const before = a.view.attempt.parties.find((p) => p.role === role && p.n === n);
  return {
    role,
    n,
    name: name || before?.name || number,
    ...(isIin(number) ? { iin: number } : isBin(number) ? { bin: number } : {}),
    ...(isLocalDate(birthDate) ? { birthDate } : {}),
    ...(before?.sex ? { sex: before.sex } : {}),
  };
}

async function paperInputs(means: AppMeans, sent: Sent, a: AttemptInView): Promise<readonly AttemptInput[] | Refusal> {
  const inputs: AttemptInput[] = [];
  for (const key of sent.all('proof')) {
    const typed = await typedPaper(means, a.regulation, sent, key, a.view.attempt.proofs[key]?.scan);
    if (typed && 'kind' in typed) return typed;
    if (typed) inputs.push({ kind: 'paper', key, ...typed });
  }
  if (sent.one('noMore') === 'yes') inputs.push({ kind: 'confirm', items: ['noMorePapers'] });
  return inputs;
}
