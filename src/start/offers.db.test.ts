import { afterAll, beforeAll, expect, it } from 'vitest';
import { burialPayment2024 } from '../../regulations/burial-payment-2024/index.ts';
import { type Iin, localDate } from '../base/index.ts';
import {
  type Actor,
  answerOffer,
  type Offered,
  putIntoAttempt,
  type RegistryEvent,
  registerAttempt,
  takeRegistryEvent,
  viewAttempt,
} from '../casework/index.ts';
import { createBatchStore, createCaseStore, createOfferStore, verifyAudit } from '../store/index.ts';
import { testHash } from '../store/testing/cases.ts';
import { eachDatabase } from '../store/testing/index.ts';
import { keepCasesIn, person, type Town, town } from '../testing/index.ts';
import { startWorkers } from './workers.ts';

eachDatabase('offers', ({ db }) => {
  beforeAll(() => keepCasesIn(() => createCaseStore(db(), { hash: testHash })));
  afterAll(() => keepCasesIn(null));

  let serial = 0;
  /** A town where somebody has had a death registered, and the means to answer as that person. */
  function mourning() {
    serial += 1;
    const t = town({ regulations: [burialPayment2024] });
    t.says(({ registry }) => (registry === 'persons' ? { kind: 'found', facts: {}, raw: '{}' } : undefined));
    t.at('2026-04-13');
    const declarant = person('applicant', { born: `1980-03-${String(serial).padStart(2, '0')}` });
    const deceased = person('deceased', { born: `1940-03-${String(serial).padStart(2, '0')}`, sex: 'male' });
    const { role: _d, n: _n, ...gone } = deceased;
    const { role: _r, n: _m, ...tells } = declarant;
    const event: RegistryEvent = {
      registry: 'civil-status',
      event: 'death',
      id: `death-${serial}`,
      on: localDate('2026-04-10'),
      // Who is named first has a number too, and is not the one whom the rule names.
      persons: [
        { ...gone, as: 'deceased' },
        { ...tells, as: 'declarant' },
      ],
      facts: { diedOn: '2026-04-09' },
    };
    const place = { region: 'test', district: 'one' };
    const { name, iin, birthDate, sex } = declarant as typeof declarant & Pick<Offered, 'iin' | 'birthDate' | 'sex'>;
    const who: Offered = { name, iin, birthDate, sex, phone: '+77010000000', place };
    const actor: Actor = { kind: 'party', role: 'applicant', person: `p-${serial}` };
    const offers = createOfferStore(db(), testHash);
    const means = { deps: t.deps, offers };
    const own = async () => (await offers.ofPerson(iin, t.now()))[0];
    const say = async (answer: 'yes' | 'no' | 'undo', id?: string) => answerOffer(means, who, id ?? (await own())?.id ?? '', answer, actor);
    return { t, event, offers, means, own, say, deceased, place, actor, who };
  }

  const process = (t: Town, answer: string | null, faults: unknown[]) =>
    startWorkers(
      db(),
      { ...t.deps, batches: createBatchStore(db()) },
      async () => ({ sending: { kind: 'sent' as const }, answer }),
      3_600_000,
      (fault) => faults.push(fault),
      { today: () => localDate('2026-04-13'), keepDays: 4_000 },
    );

  it('are made once on an event, to the person whom the rule names, and reach that person', async () => {
    const { t, event, offers, own, deceased } = mourning();
    const told = await Promise.all([1, 2, 3].map(() => takeRegistryEvent(t.deps, offers, event)));
    expect(told.map((one) => one.kind === 'taken' && one.offers.map(({ repeated }) => repeated)).sort()).toEqual([[false], [true], [true]]);
    expect(await own()).toMatchObject({
      regulation: 'burial-payment-2024',
      entry: 'proactive',
      state: 'sent',
      attempt: null,
      from: { registry: 'civil-status', event: 'death', on: '2026-04-10' },
      expiresAt: '2026-07-13T19:00:00.000Z',
    });
    expect(await offers.ofPerson(deceased.iin ?? '', t.now())).toEqual([]);
    const faults: unknown[] = [];
    const [first, second] = [process(t, 'delivered', faults), process(t, 'delivered', faults)];
    await Promise.all([first.tick(), second.tick()]);
    expect((await own())?.state).toBe('delivered');
    expect(await db().query("select 1 from outbox where kind = 'offer' and state = 'ready'")).toEqual([]);
    await Promise.all([first.stop(), second.stop()]);
    expect(faults).toEqual([]);
  });

  it('are not made where the event names nobody of the rule, another registry tells, or it has been asked for', async () => {
    const { t, event, offers, say, means, place, actor } = mourning();
    const none = { kind: 'taken', offers: [] };
    const nobody = { ...event, persons: event.persons.filter(({ as }) => as !== 'declarant') };
    expect(await takeRegistryEvent(t.deps, offers, nobody)).toEqual(none);
    expect(await takeRegistryEvent(t.deps, offers, { ...event, registry: 'elsewhere' })).toEqual(none);
    t.at('2019-04-13');
    expect(await takeRegistryEvent(t.deps, offers, event)).toEqual(none);
    t.at('2026-04-13');
    await takeRegistryEvent(t.deps, offers, event);
    const begun = await say('yes');
    if (begun.kind === 'refused' || !begun.attempt) throw new Error('the yes began nothing');
    await finish(t, begun.attempt.attempt.id, actor);
    const done = await registerAttempt(means.deps, begun.attempt.attempt.id, 'key-of-registration', place, actor);
    expect(done.kind).toBe('done');
    expect(await takeRegistryEvent(t.deps, offers, { ...event, id: 'told-by-another-office' })).toEqual(none);
  });

  /** Answers what the gates of the entry ask. */
  async function finish(t: Town, id: string, actor: Actor) {
    t.says(({ registry }) => {
      if (registry === 'assignments') return { kind: 'found', facts: { 'deceased.status': 'pensioner_or_allowance_recipient' }, raw: '{}' };
      if (registry === 'civil-status-deaths') return { kind: 'found', facts: { 'deceased.diedOn': '2026-04-09' }, raw: '{}' };
      return undefined;
    });
    for (const input of [
      { kind: 'confirm', items: ['consentToOffer'] },
      { kind: 'facts', facts: { 'applicant.account': 'KZ86125KZT5004100100' } },
      { kind: 'ask' },
    ] as const) {
      const view = await viewAttempt(t.deps, id, actor);
      if (view.kind === 'refused') throw new Error(view.ground);
      const put = await putIntoAttempt(t.deps, id, view.version, input, actor);
      if (put.kind === 'refused') throw new Error(put.ground);
    }
  }

  it('begin one attempt with what is known, however often yes is said; yes can be undone until the case, which stands', async () => {
    const { t, event, offers, say, own, deceased, actor, place, means, who } = mourning();
    await takeRegistryEvent(t.deps, offers, event);
    const said = await Promise.all([say('yes'), say('yes'), say('yes')]);
    const ids = said.map((one) => (one.kind === 'answered' ? one.attempt?.attempt.id : one.ground));
    expect(new Set(ids).size).toBe(1);
    const id = ids[0] ?? '';
    const view = await viewAttempt(t.deps, id, actor);
    expect(view).toMatchObject({
      attempt: {
        regulation: 'burial-payment-2024',
        entry: 'proactive',
        parties: [
          { role: 'applicant', iin: who.iin },
          { role: 'deceased', iin: deceased.iin },
        ],
        facts: { 'deceased.diedOn': { value: '2026-04-09', origin: 'registry' }, 'applicant.phone': { value: '+77010000000' } },
        signedIn: true,
      },
      need: { kind: 'confirm', items: ['consentToOffer'] },
    });
    expect(await own()).toMatchObject({ state: 'yes', attempt: id });
    expect(await say('undo')).toMatchObject({ kind: 'answered', offer: { state: 'undone' } });
    expect(await say('no')).toMatchObject({ kind: 'answered', offer: { state: 'no' } });
    expect(await say('yes')).toMatchObject({ kind: 'answered', attempt: { attempt: { id } } });
    await finish(t, id, actor);
    expect((await registerAttempt(means.deps, id, 'key-of-the-yes', place, actor)).kind).toBe('done');
    expect(await say('undo')).toMatchObject({ kind: 'refused', ground: 'already-registered' });
    expect(await own()).toMatchObject({ state: 'yes' });
    expect((await verifyAudit(db(), { hash: testHash })).first).toEqual([]);
  });

  it('end on their day: nothing can be answered, what was begun goes on, and what was known of others is forgotten', async () => {
    const { t, event, offers, say, own } = mourning();
    await takeRegistryEvent(t.deps, offers, event);
    await say('no');
    expect(await say('undo')).toMatchObject({ offer: { state: 'undone' } });
    t.at('2026-07-13', '23:59');
    expect(await say('no')).toMatchObject({ offer: { state: 'no' } });
    await say('undo');
    t.at('2026-07-14', '00:00');
    expect(await say('yes')).toMatchObject({ kind: 'refused', ground: 'offer-expired' });
    const faults: unknown[] = [];
    const worker = process(t, null, faults);
    await worker.tick();
    expect(await own()).toMatchObject({ state: 'expired', carries: { parties: [] } });
    await worker.stop();
    expect(await say('yes')).toMatchObject({ kind: 'refused', ground: 'offer-expired' });
    t.at('2026-11-01');
    expect(await own()).toBeUndefined();

    const going = mourning();
    await takeRegistryEvent(going.t.deps, going.offers, going.event);
    const begun = await going.say('yes');
    const id = begun.kind === 'answered' ? (begun.attempt?.attempt.id ?? '') : '';
    going.t.at('2026-08-01');
    const late = process(going.t, null, faults);
    await late.tick();
    await late.stop();
    expect(await going.own()).toMatchObject({ state: 'yes', attempt: id });
    await finish(going.t, id, going.actor);
    expect((await registerAttempt(going.t.deps, id, 'key-after-the-end', going.place, going.actor)).kind).toBe('done');
    expect(faults).toEqual([]);
  });

  it('are answered by nobody else', async () => {
    const { t, event, offers, own, means, who, actor } = mourning();
    await takeRegistryEvent(t.deps, offers, event);
    const id = (await own())?.id ?? '';
    const other = { ...who, iin: '700505300000' as Iin };
    expect(await answerOffer(means, other, id, 'yes', actor)).toMatchObject({ kind: 'refused', ground: 'offer-unknown' });
    expect(await own()).toMatchObject({ state: 'sent', version: 1 });
  });
});
