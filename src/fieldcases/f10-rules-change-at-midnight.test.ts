import { expect, it } from 'vitest';
import { burialPayment2024 } from '../../regulations/burial-payment-2024/index.ts';
import { localDate } from '../base/index.ts';
import {
  type Actor,
  type AttemptInput,
  type AttemptView,
  beginAttempt,
  putIntoAttempt,
  registerAttempt,
  viewAttempt,
} from '../casework/index.ts';
import { type Regulation, revisionOf } from '../law/index.ts';
import { person, type Town, town } from '../testing/index.ts';
import { house } from './house.ts';

/** Invented days: version A until 14 January 2025, version B from the 15th. B adds the deceased's number and the three years. */
const b: Regulation = { ...burialPayment2024, id: 'burial-b', inForce: { from: localDate('2025-01-15'), until: null } };
const portalB = entryOf(b);
const added = ['deceased.iin'];
const a: Regulation = {
  ...b,
  id: 'burial-a',
  inForce: { from: localDate('2023-07-01'), until: localDate('2025-01-14') },
  title: { ...b.title, en: `${b.title.en}, version A` },
  claims: {},
  parties: { ...b.parties, deceased: { ...partyOf(b, 'deceased'), required: false, known: ['iin', 'neither'] } },
  entries: {
    ...b.entries,
    portal: {
      ...portalB,
      collects: portalB.collects.filter((ref) => !added.includes(ref)),
      gates: portalB.gates.filter(({ name }) => name !== 'inTime' && name !== 'unclaimed'),
    },
  },
  words: { ...b.words, 'documents.notice': { kk: 'А редакциясының хабарламасы', ru: 'Уведомление редакции А', en: 'Notice of version A' } },
};

function entryOf({ entries }: Regulation) {
  const { portal } = entries;
  if (!portal) throw new Error('there is no portal');
  return portal;
}

function partyOf({ parties }: Regulation, role: string) {
  const party = parties[role];
  if (!party) throw new Error(`there is no ${role}`);
  return party;
}

const place = { region: 'test', district: 'one' };
const p: Actor = { kind: 'party', role: 'applicant', person: 'person-p' };
const q: Actor = { kind: 'party', role: 'applicant', person: 'person-q' };

function newTown(diedOn: string): Town {
  const t = town({ regulations: [a, b] });
  t.says(({ registry }) => {
    if (registry === 'persons') return { kind: 'found', facts: {}, raw: '{}' };
    if (registry === 'civil-status-deaths') return { kind: 'found', facts: { 'deceased.diedOn': diedOn }, raw: '{}' };
    if (registry === 'assignments')
      return {
        kind: 'found',
        facts: { 'deceased.status': 'pensioner_or_allowance_recipient', 'deceased.caseNumber': '12-345' },
        raw: '{}',
      };
    return undefined;
  });
  return t;
}

function must<T extends { readonly kind: string }>(result: T): Exclude<T, { kind: 'refused' }> {
  if (result.kind === 'refused') throw new Error(JSON.stringify(result));
  return result as Exclude<T, { kind: 'refused' }>;
}

/** A person at the portal: what is put in, one thing after another. */
function atThePortal(t: Town, actor: Actor) {
  let view: AttemptView | undefined;
  const put = async (...inputs: readonly AttemptInput[]) => {
    for (const input of inputs) {
      if (!view) throw new Error('nothing is begun');
      view = must(await putIntoAttempt(t.deps, view.attempt.id, view.version, input, actor));
    }
    if (!view) throw new Error('nothing is begun');
    return view;
  };
  return {
    begin: async (serial: number, diedOn: string) => {
      view = must(await beginAttempt(t.deps, { regulation: 'burial-a', entry: 'portal', office: null, place }, actor));
      return put(
        { kind: 'party', party: { ...person('applicant', { born: '1980-05-05', serial }), name: `Өтініш беруші ${serial}` } },
        { kind: 'party', party: { role: 'deceased', n: 1, name: 'Ахметов Серік', birthDate: localDate('1940-01-01') } },
        { kind: 'signedIn' },
        {
          kind: 'facts',
          facts: { 'applicant.account': 'KZ86125KZT5004100100', 'applicant.phone': '+77010000000', 'deceased.diedOn': diedOn },
        },
        {
          kind: 'facts',
          facts: Object.fromEntries(
            Object.keys(a.facts)
              .filter((name) => /^consent/i.test(name))
              .map((name) => [name, true]),
          ),
        },
      );
    },
    put,
    look: async () => {
      if (!view) throw new Error('nothing is begun');
      view = must(await viewAttempt(t.deps, view.attempt.id, actor));
      return view;
    },
    goOn: async () => {
      let now = await put();
      for (let i = 0; i < 12 && now.need && !now.attempt.end; i += 1) {
        if (now.need.kind === 'ask') now = await put({ kind: 'ask' });
        else if (now.need.kind === 'certificate') now = await put({ kind: 'certificate', certificate: null });
        else break;
      }
      return now;
    },
    sign: () => {
      const over = view?.application?.hash;
      if (!over) throw new Error('there is nothing to sign');
      return put({ kind: 'sign', signatures: [{ by: 'applicant', kind: 'eds', over, signature: null }] });
    },
    register: (key = 'register') => registerAttempt(t.deps, view?.attempt.id ?? '', `${key}/${view?.attempt.id}`, place, actor),
  };
}

it('F10 P keeps every answer that still has its field, is told what is new, and must give it', async () => {
  const t = newTown('2021-11-02');
  t.at('2025-01-14', '23:50');
  const portal = atThePortal(t, p);
  const before = await portal.begin(1, '2021-11-02');
  expect(before.attempt).toMatchObject({ regulation: 'burial-a', revision: revisionOf(a) });
  t.at('2025-01-15', '00:10');
  const opened = await portal.look();
  expect(opened.attempt).toMatchObject({
    regulation: 'burial-b',
    revision: revisionOf(b),
    rebased: { from: 'burial-a', asks: added, dropped: [] },
  });
  for (const [key, fact] of Object.entries(before.attempt.facts)) expect(opened.attempt.facts[key]?.value).toBe(fact.value);
  expect(opened.attempt.parties).toEqual(before.attempt.parties);
  expect(opened.need).toMatchObject({ kind: 'form' });
  expect(JSON.stringify(opened.need)).toContain('deceased');
});

it('F10 what P signs is the form of B, and the check of B says that three years have passed', async () => {
  const t = newTown('2021-11-02');
  t.at('2025-01-14', '23:50');
  const portal = atThePortal(t, p);
  await portal.begin(1, '2021-11-02');
  const ready = await portal.goOn();
  expect(ready.need).toMatchObject({ kind: 'sign' });
  const underA = ready.application?.hash;
  t.at('2025-01-15', '00:10');
  if (!underA) throw new Error('there is nothing to sign');
  const sent = await putIntoAttempt(
    t.deps,
    ready.attempt.id,
    ready.version,
    { kind: 'sign', signatures: [{ by: 'applicant', kind: 'eds', over: underA, signature: null }] },
    p,
  );
  expect(sent).toMatchObject({ kind: 'refused', ground: 'rules-changed' });
  await portal.look();
  await portal.put({ kind: 'party', party: person('deceased', { born: '1940-01-01', sex: 'male' }) });
  const form = await portal.goOn();
  expect(form.need).toMatchObject({ kind: 'sign' });
  expect(form.application?.hash).not.toBe(underA);
  expect(JSON.parse(form.application?.text ?? '{}')).toMatchObject({ regulation: 'burial-b', revision: revisionOf(b) });
  await portal.sign();
  const end = await portal.goOn();
  expect(end.attempt.end).toMatchObject({ kind: 'failed', gate: 'inTime', ground: 'P5', receipt: 'nonAcceptanceNotice' });
  expect(end.receipt?.text).toContain(b.words['grounds.P5']?.kk);
  expect(await portal.register()).toMatchObject({ kind: 'refused' });
});

it('F10 Q signed before midnight: the case runs to its end on A, with the notice of A', async () => {
  const t = newTown('2024-12-20');
  t.at('2025-01-14', '23:40');
  const portal = atThePortal(t, q);
  await portal.begin(2, '2024-12-20');
  await portal.goOn();
  await portal.sign();
  const signed = await portal.goOn();
  expect(signed.attempt.end).toEqual({ kind: 'passed' });
  t.at('2025-01-15', '00:05');
  const looked = await portal.look();
  expect(looked.attempt).toMatchObject({ regulation: 'burial-a' });
  expect(looked.attempt.rebased).toBeUndefined();
  const done = must(await portal.register());
  if (done.kind !== 'done') throw new Error(done.kind);
  expect(done.case).toMatchObject({ regulation: 'burial-a', revision: revisionOf(a), filedOn: '2025-01-14' });
  t.at('2025-01-17');
  const c = t.open(done.case.id);
  await c.runSystem();
  const now = await c.case();
  expect(now).toMatchObject({ regulation: 'burial-a', revision: revisionOf(a) });
  expect(now).toMatchObject({ status: 'decided', decision: { outcome: 'assign', on: '2025-01-17' } });
  const papers = await Promise.all(
    now.documents.map(async ({ hash }) => JSON.parse(new TextDecoder().decode(await t.deps.blobs.get(hash)))),
  );
  expect(papers.find(({ document }) => document === 'notice')?.title).toEqual(a.words['documents.notice']);
  for (const paper of papers) expect(paper).toMatchObject({ regulation: 'burial-a', revision: revisionOf(a) });
});

it('F10 checks passed under A are run again when the application is sent under B: it is not registered unseen', async () => {
  const t = newTown('2024-12-20');
  t.at('2025-01-14', '23:50');
  const counter: Actor = { kind: 'officer', person: 'Aigul', post: 'corp-intake', office: 'corp-department' };
  const view = must(await beginAttempt(t.deps, { regulation: 'burial-a', entry: 'portal', office: 'corp-department', place }, counter));
  const unsigned: Regulation = { ...a, entries: { ...a.entries, portal: { ...entryOf(a), gates: [] } } };
  await t.deps.store.keepRevision(revisionOf(unsigned), unsigned);
  await t.deps.store.saveAttempt({ ...view.attempt, revision: revisionOf(unsigned), end: { kind: 'passed' } }, view.version);
  t.at('2025-01-15', '09:30');
  expect(await registerAttempt(t.deps, view.attempt.id, 'late-press', place, counter)).toMatchObject({
    kind: 'refused',
    ground: 'rules-changed',
  });
  expect(await viewAttempt(t.deps, view.attempt.id, counter)).toMatchObject({ attempt: { regulation: 'burial-b' }, registered: null });
});

it('F10 nobody sees two drafts of one service: the one draft is shown on the form of B, with what is new', async () => {
  const t = newTown('2024-12-20');
  t.at('2025-01-14', '17:50');
  const attempt = await t.begin('burial-a', 'counter', {
    actor: { kind: 'officer', person: 'Aigul', post: 'corp-intake', office: 'corp-department' },
  });
  await attempt.put({ kind: 'party', party: person('applicant', { born: '1980-05-05' }) });
  const { id } = attempt.view().attempt;
  t.at('2025-01-15', '09:10');
  const { desk } = house({ deps: t.deps, regulations: [a, b], cases: async () => [] });
  const page = await desk('Aigul', 'corp-intake', 'corp-department').get(`/staff/intake/${id}`);
  expect(page.status).toBe(200);
  expect(page.text).toContain('Регламенттің жаңа редакциясы күшіне енді');
  expect(await viewAttempt(t.deps, id, { kind: 'officer', person: 'Aigul', post: 'corp-intake', office: 'corp-department' })).toMatchObject(
    { attempt: { id, regulation: 'burial-b' } },
  );
});
