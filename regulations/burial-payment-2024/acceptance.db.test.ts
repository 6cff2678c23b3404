import { expect, it } from 'vitest';
import { localDate } from '../../src/base/index.ts';
import { findingsOf } from '../../src/casework/index.ts';
import type { FactValue } from '../../src/law/index.ts';
import { acceptance } from '../../src/store/testing/acceptance.ts';
import { person, type Town } from '../../src/testing/index.ts';
import { burialPayment2024 } from './index.ts';

acceptance('burial payment of 2024', (town) => {
  const account = 'KZ86125KZT5004100100';

  /** Each town buries somebody else: a claim of one must not block another within a case. */
  const families = new Map<Town, number>();

  /** State systems that know the deceased as a recipient and the death; what a case needs otherwise is laid over. */
  const townWith = (
    record: { readonly [fact: string]: FactValue } | null = {},
    death: { readonly [fact: string]: FactValue } | null = {},
  ) => {
    const t = town({ regulations: [burialPayment2024] });
    families.set(t, families.size);
    t.says(({ registry }) => {
      if (registry === 'persons' || registry === 'legal-entities') return { kind: 'found', facts: {}, raw: '{}' };
      if (registry === 'assignments' && record) {
        const facts = { 'deceased.status': 'pensioner_or_allowance_recipient', 'deceased.caseNumber': '12-345', ...record };
        return { kind: 'found', facts, raw: JSON.stringify(facts) };
      }
      if (registry === 'civil-status-deaths' && death) {
        const facts = { 'deceased.diedOn': '2026-02-01', ...death };
        return { kind: 'found', facts, raw: JSON.stringify(facts) };
      }
      return undefined;
    });
    return t;
  };

  const withPeople = async (t: Town, entry: string, office?: string) => {
    const a = await t.begin('burial-payment-2024', entry, office ? { office } : {});
    await a.put({ kind: 'party', party: person('applicant', { born: '1980-05-05' }) });
    await a.put({ kind: 'party', party: person('deceased', { born: '1940-01-01', sex: 'male', serial: families.get(t) ?? 0 }) });
    await a.put({ kind: 'facts', facts: { 'applicant.account': account, 'applicant.phone': '+77010000000' } });
    return a;
  };

  const byPortal = async (t: Town) => {
    const a = await withPeople(t, 'portal');
    const view = await a.complete();
    return { a, end: view.attempt.end, receipt: view.receipt };
  };

  const byOffer = async (t: Town) => {
    const a = await withPeople(t, 'proactive');
    const view = await a.complete();
    return { a, end: view.attempt.end, receipt: view.receipt };
  };

  it('burial-payment-2024/A1', async () => {
    const onDay = async (day: string) => {
      const t = townWith({}, { 'deceased.diedOn': '2022-03-10' });
      t.at(day);
      return { t, ...(await byPortal(t)) };
    };
    const inTime = await onDay('2025-03-10');
    expect(inTime.t.deps.calendar().isWorkingDay(localDate('2025-03-10'))).toBe(false);
    expect(inTime.end).toEqual({ kind: 'passed' });
    const late = await onDay('2025-03-11');
    expect(late.end).toMatchObject({ kind: 'failed', ground: 'P5', receipt: 'nonAcceptanceNotice' });
    expect(late.receipt?.text).toContain('үш жылдан кешіктірілген');
  });

  it('burial-payment-2024/A2', async () => {
    for (const attempt of [byPortal, byOffer]) {
      const t = townWith({ alreadyAssigned: true });
      t.at('2026-04-13');
      const { a, end, receipt } = await attempt(t);
      expect(end).toMatchObject({ kind: 'failed', gate: 'notAssigned', ground: 'P2', receipt: 'nonAcceptanceNotice' });
      expect(receipt?.text).toContain('жерлеуге арналған төлем тағайындалған');
      expect((await a.tryRegister()).kind).toBe('refused');
    }
  });

  it('burial-payment-2024/A3', async () => {
    const t = townWith();
    t.at('2026-04-13');
    const first = await byPortal(t);
    await first.a.register();
    const second = await byOffer(t);
    expect(second.end).toMatchObject({ kind: 'failed', gate: 'unclaimed', ground: 'P3', receipt: 'nonAcceptanceNotice' });
  });

  it('burial-payment-2024/A4', async () => {
    const t = townWith(null);
    t.at('2026-04-13');
    const { end } = await byPortal(t);
    expect(end).toMatchObject({ kind: 'failed', gate: 'recipient', ground: 'P4', receipt: 'nonAcceptanceNotice' });
  });

  it('burial-payment-2024/A4: a record that does not answer is no "was no recipient"', async () => {
    const t = townWith();
    t.at('2026-04-13');
    t.says(({ registry }) => (registry === 'assignments' ? { kind: 'notAnswered', reason: 'timeout' } : undefined));
    const a = await withPeople(t, 'portal');
    await a.complete();
    expect(a.need()).toMatchObject({ kind: 'tryAgain', gate: 'record' });
    expect(a.view().attempt.end).toBeNull();
  });

  it('burial-payment-2024/A5', async () => {
    const t = townWith();
    t.at('2026-04-30', '15:00');
    const c = await (await byPortal(t)).a.register();
    expect(await c.due('automatic')).toBe('2026-05-04');

    const saturday = townWith();
    saturday.at('2026-04-11', '20:00');
    const other = await (await byPortal(saturday)).a.register();
    expect(await other.due('automatic')).toBe('2026-04-13');
  });

  it('burial-payment-2024/A6', async () => {
    for (const [day, due] of [
      ['2026-04-13', '2026-04-16'],
      ['2026-03-19', '2026-03-27'],
    ] as const) {
      const t = townWith();
      t.at(day);
      const a = await withPeople(t, 'counter');
      await a.complete();
      const c = await a.register();
      expect(await c.due('overall')).toBe(due);
      expect(await c.due('automatic')).toBeUndefined();
    }
  });

  it('burial-payment-2024/A6: department, branch and provider have a day each, and the money five from the application', async () => {
    const t = townWith();
    t.at('2026-04-13');
    const a = await withPeople(t, 'counter');
    await a.complete();
    const c = await a.register();
    for (const [clock, due, move] of [
      ['department', '2026-04-14', 'sendToBranch'],
      ['branch', '2026-04-15', 'sendToProvider'],
    ] as const) {
      expect(await c.due(clock)).toBe(due);
      t.at(due);
      await c.step(move);
    }
    expect([await c.due('provider'), await c.due('overall')]).toEqual(['2026-04-16', '2026-04-16']);
    for (const move of ['certify', 'certifyAtUnitHead', 'decide']) await c.step(move);
    expect([await c.due('notice'), await c.due('request')]).toEqual([undefined, '2026-04-16']);
    await c.side('formRequest', 'formed');
    expect(await c.due('transfer')).toBe('2026-04-20');
  });

  it('burial-payment-2024/A7', async () => {
    const t = townWith({ 'deceased.caseNumber': '' });
    t.at('2026-04-13');
    const c = await (await byPortal(t)).a.register();
    await c.runSystem();
    const decided = await c.case();
    expect(decided.decision?.outcome).toBe('refuse');
    expect(decided.draft?.grounds).toEqual(['RG4']);
    expect(Object.keys(decided.effects)).toEqual([]);
    expect(await c.paper('notice')).toContain('іс макетінде шешім қабылдау үшін қажетті мәліметтер жоқ');
  });

  it('burial-payment-2024/A7: sources that disagree are left to people', async () => {
    const t = townWith();
    t.at('2026-04-13');
    const c = await (await byPortal(t)).a.register();
    await c.do(
      { kind: 'recordFact', key: 'deceased.diedOn', stated: { value: '2026-02-03' }, origin: 'paper' },
      { as: t.officer('authorised', 'provider') },
    );
    await c.runSystem();
    expect((await c.case()).decision).toBeNull();
    await c.step('handToPeople', { reasons: 'қайтыс болған күні екі түрлі' });
    expect((await c.case()).main).toMatchObject({ step: 'specialist' });
    expect(await c.due('automatic')).toBe('2026-04-14');
  });

  it('burial-payment-2024/A8', async () => {
    const t = townWith();
    t.at('2026-04-13');
    const a = await withPeople(t, 'proactive');
    expect(a.need()).toMatchObject({ kind: 'confirm', items: ['consentToOffer'] });
    expect((await a.tryRegister()).kind).toBe('refused');
    expect(t.asked).toEqual([]);
  });

  it('burial-payment-2024/A9', async () => {
    const t = townWith();
    t.at('2026-04-13');
    const a = await t.begin('burial-payment-2024', 'counter');
    await a.put({
      kind: 'party',
      party: { role: 'applicant', n: 1, name: '«Рәсім қызметі» ЖШС', bin: '990140009902' as never },
    });
    await a.put({ kind: 'party', party: person('deceased', { born: '1940-01-01', sex: 'male', serial: families.get(t) ?? 0 }) });
    await a.put({ kind: 'facts', facts: { applicantKind: 'legalEntity', 'applicant.account': account } });
    const view = await a.complete();
    expect(view.attempt.end).toEqual({ kind: 'passed' });
    expect(view.attempt.acts.map(({ by, kind }) => [by, kind])).toEqual([['applicant', 'eds']]);
    expect(view.attempt.proofs.registrationCertificate).toMatchObject({ state: 'shown', by: 'registry' });
    expect(view.attempt.proofs.identity).toBeUndefined();
    expect(burialPayment2024.entries.counter?.gates.find(({ name }) => name === 'sign')?.does).toMatchObject({
      rule: { acts: [{ kind: ['eds', 'qr', 'sms'] }] },
    });
  });

  it('burial-payment-2024/A9: without the register the certificate is shown on paper', async () => {
    const t = townWith();
    t.says(({ registry }) => (registry === 'legal-entities' ? { kind: 'none', raw: '{}' } : undefined));
    t.at('2026-04-13');
    const a = await withPeople(t, 'counter');
    await a.put({ kind: 'facts', facts: { applicantKind: 'legalEntity' } });
    const view = await a.complete();
    expect(view.attempt.proofs.registrationCertificate).toMatchObject({ state: 'shown', by: 'paper' });
  });

  it('burial-payment-2024/A10', async () => {
    const t = townWith({}, null);
    t.at('2026-04-13');
    const a = await withPeople(t, 'counter');
    await a.put({ kind: 'facts', facts: { diedAbroad: true } });
    await a.put({ kind: 'ask' });
    await a.put({ kind: 'ask' });
    expect(a.need()).toMatchObject({ kind: 'papers', proofs: [{ proof: 'foreignDeathDocument' }] });
    await a.put({
      kind: 'paper',
      key: 'foreignDeathDocument',
      paper: { originalSeen: true },
      facts: { apostilled: false, 'deceased.diedOn': '2026-02-01' },
    });
    expect(a.view().attempt.end).toMatchObject({ kind: 'failed', gate: 'apostille', ground: 'RA2', receipt: 'refusalReceipt' });
    expect(a.view().receipt?.text).toContain('апостильмен куәландырылмаған');
  });

  it('burial-payment-2024/A11', async () => {
    const t = townWith();
    t.at('2026-04-13');
    const a = await withPeople(t, 'counter');
    const view = await a.complete();
    expect(view.attempt.proofs.deathRecord).toMatchObject({ state: 'shown', by: 'registry' });
    expect(Object.values(view.attempt.proofs).filter(({ by }) => by === 'paper')).toEqual([]);
    expect(view.attempt.end).toEqual({ kind: 'passed' });
  });

  it('burial-payment-2024/A12', async () => {
    for (const [attempt, channel] of [
      [byPortal, 'portal'],
      [byOffer, 'sms'],
    ] as const) {
      const t = townWith();
      t.at('2026-04-13');
      const c = await (await attempt(t)).a.register();
      await c.runSystem();
      const decided = await c.case();
      expect(decided.decision?.outcome).toBe('assign');
      // Social Code, art. 242: 35 monthly indices of the day of death in 2026: 35 × 4 325 = 151 375 tenge.
      expect(findingsOf(decided.draft)[0]?.amount).toMatchObject({ tiyn: 15_137_500, payment: 'once' });
      const acts = decided.acts.filter(({ kind }) => kind === 'serverKey').map(({ by, person }) => [by, person]);
      expect(acts).toEqual([
        ['acceptanceSystem', 'key:authorised-body'],
        ['assignmentSystem', 'key:provider-authorised'],
      ]);
      const decisionActs = decided.acts.filter(({ over }) => over === decided.decision?.hash);
      expect(decisionActs.map(({ by }) => by)).toEqual(['assignmentSystem']);
      const uses = (await c.log()).flatMap(({ event }) => (event.type === 'keyUsed' ? [event.key] : []));
      expect(uses).toEqual(['authorised-body', 'provider-authorised']);
      const sent = Object.values(decided.deliveries).map(({ document, channels }) => [document, channels[0]?.channel]);
      expect(sent).toEqual([
        ['acceptanceNotice', channel],
        ['notice', channel],
      ]);
      expect(Object.values(decided.effects)).toMatchObject([{ port: 'payments', state: 'ordered' }]);
    }
  });
});
