import { expect, it } from 'vitest';
import { agePension } from '../../regulations/age-pension/index.ts';
import { instant, localDate, sha256 } from '../base/index.ts';
import { calendarFrom, statedCalendar } from '../calendar/index.ts';
import { revisionOf } from '../law/index.ts';
import { person } from '../testing/index.ts';
import { verifyAudit } from './audit/verify.ts';
import { takeFollowUps } from './follow-ups.ts';
import { createFormDraftStore, type FormDraft } from './form-drafts.ts';
import { clearOld } from './housekeeping.ts';
import { keptLaw } from './kept-law.ts';
import { type Message, runOutbox, type Sending } from './outbox.ts';
import { registerPension, testHash, townOn } from './testing/cases.ts';
import { eachDatabase } from './testing/index.ts';

eachDatabase('what is kept beside cases', ({ db }) => {
  const draft: FormDraft = {
    id: 'd1',
    person: 'citizen-1',
    regulation: 'age-pension',
    revision: sha256('revision'),
    entry: 'portal',
    answers: { 'applicant.phone': '+77010000000' },
    filedAttempt: null,
    changedAt: instant('2026-03-19T05:00:00Z'),
    expiresAt: instant('2026-04-19T05:00:00Z'),
  };

  it('saves a form draft over the version seen, and tells the loser without losing the winner', async () => {
    const drafts = createFormDraftStore(db());
    expect(await drafts.save(draft, 0)).toEqual({ kind: 'saved', version: 1 });
    expect(await drafts.save(draft, 0)).toEqual({ kind: 'stale', version: 1 });
    const second = { ...draft, answers: { 'applicant.phone': '+77010000001' } };
    expect((await Promise.all([drafts.save(second, 1), drafts.save(draft, 1)])).map(({ kind }) => kind).sort()).toEqual(['saved', 'stale']);
    expect((await drafts.find('d1'))?.version).toBe(2);
    expect((await drafts.save({ ...draft, person: 'somebody else' }, 2)).kind).toBe('stale');
    expect((await drafts.ofPerson('citizen-1', instant('2026-03-20T00:00:00Z'))).map(({ id }) => id)).toEqual(['d1']);
    expect(await drafts.ofPerson('citizen-1', instant('2026-05-20T00:00:00Z'))).toEqual([]);
    await drafts.save({ ...draft, filedAttempt: 'a1' }, 2);
    expect(await drafts.ofPerson('citizen-1', instant('2026-03-20T00:00:00Z'))).toEqual([]);
  });

  it('keeps a regulation and a calendar so that both come back without their files, and refuses a calendar that changed under its name', async () => {
    const revision = revisionOf(agePension);
    await keptLaw(db()).keepRevision(revision, agePension);
    const regulation = await keptLaw(db()).findRevision(revision);
    expect(regulation && revisionOf(regulation)).toBe(revision);
    expect(await keptLaw(db()).findRevision(sha256('never kept'))).toBeUndefined();
    const calendar = statedCalendar('stated-1', ['2026-03-23'], ['2026-03-28']);
    await keptLaw(db()).keepCalendar(calendar);
    const found = await keptLaw(db()).findCalendar('stated-1');
    expect(found?.days).toEqual(calendar.days);
    expect(found?.workingDayAfter(localDate('2026-03-20'), 5)).toBe(calendar.workingDayAfter(localDate('2026-03-20'), 5));
    await expect(keptLaw(db()).keepCalendar(calendarFrom([], 'stated-1'))).rejects.toThrow('new version');
    expect(await keptLaw(db()).findCalendar('none')).toBeUndefined();
  });

  it('hands out follow-ups that are due, each to one, and again when that one died', async () => {
    const put = (name: string, on: string) =>
      db().query('insert into follow_up (case_id, name, due_on) values ($1, $2, $3)', ['x1', name, on]);
    await put('yearlyProof', '2026-03-01');
    await put('yearlyProof', '2027-03-01');
    const due = { case: 'x1', name: 'yearlyProof', dueOn: '2026-03-01' };
    const both = await Promise.all([1, 2].map(() => takeFollowUps(db(), localDate('2026-03-19'), 10, 0.3)));
    expect(both.flat()).toEqual([due]);
    expect(await takeFollowUps(db(), localDate('2026-03-19'), 10)).toEqual([]);
    // Whoever took it died: it comes round again.
    await new Promise((later) => setTimeout(later, 400));
    expect(await takeFollowUps(db(), localDate('2026-03-19'), 10)).toEqual([due]);
  });

  it('promises the receipt of a refused attempt once, to the cabinet and the phone, with the attempt; what leaves is not told to a case', async () => {
    const { town } = townOn(db());
    town.at('2019-03-18');
    town.says(({ registry }) => (registry === 'assignments' ? { kind: 'found', facts: { alreadyAssigned: true }, raw: '{}' } : undefined));
    const refused = await town.begin('age-pension', 'counter');
    await refused.put({ kind: 'party', party: person('applicant', { born: '1957-05-05' }) });
    await refused.put({ kind: 'facts', facts: { 'applicant.phone': '+77010000005' } });
    const { attempt, receipt } = await refused.complete();
    expect(attempt.end).toMatchObject({ kind: 'failed', receipt: 'refusalReceiptAssigned' });
    expect(receipt?.text).toContain('refusalReceiptAssigned');
    const messages: Message[] = [];
    const send = async (message: Message): Promise<Sending> => {
      if (message.kind === 'receipt') messages.push(message);
      return { kind: 'sent' };
    };
    await runOutbox({ db: db(), limit: 100, send });
    await runOutbox({ db: db(), limit: 100, send });
    expect(messages.map(({ id, case: of, port, payload }) => [id, of, port, payload.address]).sort()).toEqual([
      [`receipt/${attempt.id}/portal`, null, 'portal', null],
      [`receipt/${attempt.id}/sms`, null, 'sms', '+77010000005'],
    ]);
    expect(messages[0]?.payload.document).toBe('refusalReceiptAssigned');
    expect((await verifyAudit(db(), { hash: testHash })).first.filter(({ of, at }) => of === 'orphan' && at !== 'x1')).toEqual([]);
  });

  it('clears away what is kept for a while only, and nothing of a case', async () => {
    const { town, store } = townOn(db());
    const c = await registerPension(town, '2019-03-18', '1957-01-01');
    // A demonstration's clock two years ahead does not make today's attempts old.
    const ahead = Date.now() + 2 * 366 * 86_400_000;
    const early = await clearOld(db(), instant(ahead - 400 * 86_400_000), instant(ahead));
    expect(early.attempts).toBe(0);
    const before = (await store.history(c.id)).length;
    const cleared = await clearOld(db(), instant('2999-01-01T00:00:00Z'), instant('2026-03-19T00:00:00Z'));
    expect(cleared.attempts).toBeGreaterThan(0);
    expect(early.commands + cleared.commands).toBeGreaterThan(0);
    expect((await store.history(c.id)).length).toBe(before);
    expect((await verifyAudit(db(), { hash: testHash })).first.filter(({ at }) => at !== 'x1')).toEqual([]);
    // An earlier day does not bring back what was cleared away: a key that is missing since is a difference again.
    await clearOld(db(), instant('2019-01-01T00:00:00Z'), instant('2026-03-19T00:00:00Z'));
    expect((await verifyAudit(db(), { hash: testHash })).first.filter(({ at }) => at !== 'x1')).toEqual([]);
  });
});
