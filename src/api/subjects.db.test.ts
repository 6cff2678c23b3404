import { expect, test } from 'vitest';
import { firms } from '../../simulators/population.ts';
import { chainStart } from '../casework/index.ts';
import { type AwardEvent, awardEventHash } from '../payments/index.ts';
import { verifyAudit } from '../store/index.ts';
import { serverOnly } from '../store/testing/each-database.ts';
import { given } from './testing/answers.ts';
import { startProgram } from './testing/program.ts';
import { partyOf, resident } from './testing/residents.ts';
import { register } from './testing/walk.ts';

serverOnly('awards of before subjects were kept', ({ db, url }) => {
  /** Writes the award of a case as it was written before: its grant says nothing of a subject, and so does its head. */
  async function asOfBefore(award: string) {
    const [row] = await db().query<{ event: AwardEvent & { subject?: string } }>(
      'select event from award_event where award = $1 and seq = 1',
      [award],
    );
    const { subject, ...event } = row?.event ?? expect.fail('no grant');
    await db().transaction(async (tx) => {
      await tx.script("set local session_replication_role = 'replica'");
      await tx.query('delete from award_event where award = $1', [award]);
      const hash = awardEventHash(award as never, event as AwardEvent, chainStart);
      await tx.query("insert into award_event (award, seq, at, key, event, hash) values ($1, 1, $2, $3, $4, decode($5, 'hex'))", [
        award,
        event.at,
        event.key,
        JSON.stringify(event),
        hash,
      ]);
      await tx.query('update award set subject = null where id = $1', [award]);
      await tx.query('insert into award_subject_sought (award, case_id) select id, case_id from award where id = $1', [award]);
    });
    return subject;
  }

  test('are told by an event whom their case names; one whose case names nobody says so on its page', { timeout: 240_000 }, async () => {
    let program = await startProgram(url());
    const granted: { award: string; case: string; who: string }[] = [];
    for (const who of ['Жанұзақова', 'Серікбаев']) {
      const { iin } = resident(who);
      const [firm] = firms;
      const c = await register(program, await program.signIn('corp-intake.almaty'), 'burial-payment', 'counter', {
        parties: [{ role: 'applicant', n: 1, name: firm?.name ?? '', ...(firm && { bin: firm.bin }) }, partyOf(who, 'deceased')],
        facts: { 'applicant.account': resident('Сейітова').account, deathInKazakhstan: true, deathRegisteredOn: '2026-03-16' },
      });
      for (const move of ['sendToBranch', 'sendToProvider', 'certify', 'certifyAtUnitHead', 'decide']) await c.step(move);
      await c.side('formRequest', 'formed');
      await c.side('transfer', 'transferred');
      const payer = await program.signIn('corp-payer.astana');
      const awards = async () => given(await payer.get(`/payments/awards?case=${c.id}`));
      await expect.poll(awards, { timeout: 30_000 }).toHaveLength(1);
      const { award, subject } = (await awards())[0] ?? expect.fail('no award');
      expect(subject).toBe(iin);
      granted.push({ award, case: c.id, who: iin });
    }
    await program.close();
    const [told, lost] = granted;
    for (const { award, who } of granted) expect(await asOfBefore(award)).toBe(who);
    // the case of the second is not the one that ordered it
    await db().query('update award_subject_sought set case_id = $2 where award = $1', [lost?.award, told?.case]);
    expect(await db().query('select from award where subject is not null')).toEqual([]);

    program = await startProgram(url());
    const payer = await program.signIn('corp-payer.astana');
    const view = async (award: string | undefined) => given(await payer.get(`/payments/awards/${award}`));
    await expect.poll(async () => (await view(told?.award)).award.subject, { timeout: 30_000 }).toBe(told?.who);
    expect((await view(told?.award)).log.at(-1)).toMatchObject({ kind: 'subject-told', basis: { kind: 'decision', caseId: told?.case } });
    await expect.poll(async () => (await view(lost?.award)).subjectUnknown, { timeout: 30_000 }).toBe(true);
    expect((await view(lost?.award)).award.subject).toBeUndefined();
    expect(await db().query('select award, fault from award_subject_sought')).toEqual([{ award: lost?.award, fault: 'order-unknown' }]);
    const page = await (await program.browser('corp-payer.astana')).open(`/staff/payments/awards/${lost?.award}`);
    expect(page.html).toContain('Белгісіз: істе көрсетілмеген.');
    await program.close();
    expect((await verifyAudit(db())).first.filter(({ of }) => of === 'award' || of === 'orphan')).toEqual([]);
  });
});
