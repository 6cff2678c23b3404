import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { socialIndividualCode } from '../../regulations/social-individual-code/index.ts';
import { standInSignatures } from '../../simulators/signatures.ts';
import { type Instant, instant, localDate } from '../base/index.ts';
import { type Actor, type Case, execute, offersOf, type Signatures } from '../casework/index.ts';
import { house } from '../fieldcases/house.ts';
import { createKeyService, fileKeys, ifSetUp, type KeyRing, noKeys } from '../keys/index.ts';
import { verifySignature, writeKeyStore } from '../signature/index.ts';
import { demoHouse } from '../signature/testing/demo-house.ts';
import { createSignatures } from '../signing/index.ts';
import { createBatchStore, createCaseStore, createKeyUseLog, keyUses, systemTurns, verifyAudit } from '../store/index.ts';
import { testHash } from '../store/testing/cases.ts';
import { eachDatabase } from '../store/testing/index.ts';
import { keepCasesIn, memoryBlobs, person, town } from '../testing/index.ts';
import { startWorkers } from './workers.ts';

eachDatabase('a key of the system that is not set up', ({ db }) => {
  const folder = mkdtempSync(join(tmpdir(), 'keys-'));
  beforeAll(() => keepCasesIn(() => createCaseStore(db(), { hash: testHash })));
  afterAll(() => {
    keepCasesIn(null);
    rmSync(folder, { recursive: true });
  });
  let born = 0;

  /** The centre's automatic answer, signed with keys that lie in a folder; people are believed. */
  const begin = (ring: KeyRing) => {
    const authority = demoHouse('gost-2015-512');
    const blobs = memoryBlobs();
    const { store, fetcher } = authority.context();
    const keys = createKeyService({ ring, log: createKeyUseLog(db()), now: () => t.now() });
    const real = createSignatures({
      trusted: { store, verify: verifySignature, ...(fetcher ? { fetcher } : {}) },
      identity: { findStaffByIin: async () => undefined, findCitizen: async () => undefined },
      blobs,
      keyNamed: (key, use) => ifSetUp(keys.signerFor({ key, purpose: 'act', ...use })),
    });
    const signatures: Signatures = { ...standInSignatures(), signWithKey: real.signWithKey };
    const t = town({ regulations: [socialIndividualCode], blobs, signatures });
    t.at('2026-03-02', '11:00');
    t.says(({ registry }) => (registry === 'nca' ? { kind: 'found', facts: { signatureState: 'good' }, raw: '{}' } : undefined));
    t.says(({ registry }) =>
      registry === 'state-centre-codes'
        ? { kind: 'found', facts: { socialCode: 'AB1CD23EFGH45678', surname: 'С', givenName: 'Ә', birthDate: '1980-04-01' }, raw: '{}' }
        : undefined,
    );
    const faults: unknown[] = [];
    const outside = async () => ({ sending: { kind: 'sent' as const }, answer: null });
    const process = () =>
      startWorkers(db(), { ...t.deps, batches: createBatchStore(db()) }, outside, 3_600_000, (fault) => faults.push(fault), {
        today: () => localDate('2026-03-02'),
        keepDays: 4_000,
      });
    const asked = async () => {
      born += 1;
      const consumer: Actor = { kind: 'party', role: 'applicant', person: 'consumer-1' };
      const a = await t.begin('social-individual-code', 'portal', { actor: consumer });
      await a.put({ kind: 'party', party: person('applicant', { born: `1980-04-${String(born).padStart(2, '0')}` }) });
      await a.complete();
      return a.register();
    };
    /** Sets the key up: a file with the key's name. */
    const setUp = (key: string, notAfter?: Instant) => {
      const issued = authority.issue({ keyKind: 'gost-2015-512', ...(notAfter ? { notAfter } : {}) });
      const entry = { alias: key, privateKeyInfo: issued.privateKeyInfo, certificates: [issued.certificate.der] };
      writeFileSync(join(folder, `${key}.p12`), writeKeyStore([entry], 'pw'));
      return issued.certificate;
    };
    return { authority, t, faults, process, asked, setUp };
  };
  const missing = (c: Case) => Object.values(c.tasks).filter(({ name }) => name === 'engine.keyMissing');
  const freed = () => db().script("update task set leased_until = null where list = 'system'");
  /** Ticks of all, until it has come about: their own loops may hold the turns first. */
  const until = async (workers: readonly { readonly tick: () => Promise<void> }[], about: () => Promise<boolean>) => {
    for (let i = 0; i < 60 && !(await about()); i += 1) {
      await freed();
      await Promise.all(workers.map((one) => one.tick()));
    }
    expect(await about()).toBe(true);
  };

  it('waits with a task of its fallback post that says which key, and goes on by itself when that is there; nothing is lost', async () => {
    const { t, faults, process, asked, setUp } = begin(fileKeys(folder, 'pw'));
    const run = await asked();
    const [one, two] = [process(), process()];
    await until([one, two], async () => missing(await run.case()).length > 0);
    const waiting = await run.case();
    expect(waiting.status).toBe('open');
    const turn = Object.values(waiting.tasks).find(({ key }) => key !== undefined);
    const key = turn?.key ?? '';
    expect(missing(waiting)).toMatchObject([{ about: key, post: turn?.post, office: turn?.office, claimedBy: null }]);
    const [row] = await db().query<{ list: string; post: string }>(
      "select list, post from task where case_id = $1 and name = 'engine.keyMissing'",
      [run.id],
    );
    expect(row).toEqual({ list: 'work', post: turn?.post });

    // Asked again in vain it writes nothing more; the key was not touched.
    const length = (await run.log()).length;
    await freed();
    await Promise.all([one.tick(), two.tick()]);
    expect(await run.log()).toHaveLength(length);
    expect(await keyUses(db(), run.id)).toEqual([]);

    // The desk sees which key, in Kazakh, and ends nothing by hand.
    const officer = t.officer(turn?.post ?? '', turn?.office ?? '');
    const offers = offersOf(t.deps, socialIndividualCode, await run.case(), officer).tasks.find(
      ({ task }) => task.name === 'engine.keyMissing',
    );
    expect(offers?.ends).toEqual([]);
    const end = { kind: 'endSide', taskName: 'engine.keyMissing', end: 'settled', reasons: 'x' } as const;
    expect(await run.try(end, { as: officer })).toMatchObject({ kind: 'refused', ground: 'not-offered' });
    const { desk } = house({ deps: t.deps, regulations: [socialIndividualCode], cases: async () => [await run.case()] });
    const page = (await desk(officer.person, officer.post, officer.office).get(`/staff/cases/${run.id}`)).text;
    expect(page).toContain(`Жүйе қол қоятын «${key}» кілті орнатылмаған немесе оның куәлігі қазір қолданыста емес`);
    expect(page).toContain('Жүйенің қол қою кілтін орнату');

    setUp(key);
    await until([one, two], async () => (await run.case()).status !== 'open');
    const over = await run.case();
    expect(over).toMatchObject({ status: 'ended', endedHow: 'informed', tasks: {} });
    const acts = (await run.log()).flatMap(({ event }) => (event.type === 'acted' ? [event.act] : []));
    expect(acts).toMatchObject([{ person: `key:${key}`, kind: 'serverKey', standIn: false }]);
    expect((await keyUses(db(), run.id)).map(({ state }) => state).sort()).toEqual(expect.arrayContaining(['asked', 'signed']));
    const ends = (await run.log()).flatMap(({ event }) =>
      event.type === 'taskEnded' && event.task === missing(waiting)[0]?.id ? [event.how] : [],
    );
    expect(ends).toEqual(['done']);
    expect(faults).toEqual([]);
    const found: unknown[] = [];
    await verifyAudit(db(), { hash: testHash, each: (difference) => found.push(difference) });
    expect(found).toEqual([]);
    await Promise.all([one.stop(), two.stop()]);
  });

  it('a key whose certificate has run out or was revoked is a task too, is not touched, and the case goes on when it is renewed', async () => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    const { authority, t, faults, process, asked, setUp } = begin(fileKeys(folder, 'pw'));
    const worker = process();
    const first = await asked();
    await until([worker], async () => missing(await first.case()).length > 0);
    const key = missing(await first.case())[0]?.about ?? '';
    setUp(key);
    await until([worker], async () => (await first.case()).status === 'ended');

    // It ran out while the process runs, which has opened it already.
    const notAfter = instant('2026-03-02T06:30:00Z');
    setUp(key, notAfter);
    t.at('2026-03-02', '12:00');
    const late = await asked();
    await until([worker], async () => missing(await late.case()).length > 0);
    expect(missing(await late.case())).toMatchObject([{ about: key }]);
    const { serial } = setUp(key);
    authority.authority.revoke(serial, instant('2026-03-01T00:00:00Z'));
    await freed();
    await worker.tick();
    expect((await late.case()).status).toBe('open');
    expect(await keyUses(db(), late.id)).toEqual([]);
    setUp(key);
    await until([worker], async () => (await late.case()).status === 'ended');
    expect(missing(await late.case())).toEqual([]);
    expect((await keyUses(db(), late.id)).map(({ state }) => state).sort()).toEqual(['asked', 'signed']);
    expect(faults).toEqual([]);
    await worker.stop();
  });

  it('a key that cannot be used now (a token away, a wrong password) keeps back no other case, and nothing is lost', async () => {
    let away = true;
    const good = fileKeys(folder, 'pw');
    const first: string[] = [];
    const ring: KeyRing = {
      kind: 'token',
      close: async () => undefined,
      open: async (key) => {
        if (away && first.length === 0) first.push(key);
        if (away) throw new Error('the token is not there');
        return good.open(key);
      },
    };
    const { faults, process, asked, setUp } = begin(ring);
    const [a, b] = [await asked(), await asked()];
    const worker = process();
    await until([worker], async () => faults.length > 2);
    expect(String(faults[0])).toContain('the token is not there');
    for (const run of [a, b]) {
      expect((await run.case()).status).toBe('open');
      expect(missing(await run.case())).toEqual([]);
    }
    setUp(first[0] ?? '');
    away = false;
    for (const run of [a, b]) await until([worker], async () => (await run.case()).status === 'ended');
    expect(await systemTurns(db(), 10)).toEqual([]);
    await worker.stop();
  });

  it('a turn that ends in another way takes the task with it', async () => {
    const { t, asked } = begin(noKeys);
    const run = await asked();
    for (let i = 0; i < 9 && missing(await run.case()).length === 0; i += 1) await run.runSystem();
    expect(missing(await run.case())).toHaveLength(1);
    const asker: Actor = { kind: 'party', role: 'applicant', person: 'consumer-1' };
    const command = { kind: 'withdraw', reasons: 'Өтініш берушінің өтінуі бойынша' } as const;
    expect((await execute(t.deps, run.id, { key: `back/${run.id}`, saw: null, command }, asker)).kind).toBe('done');
    expect(Object.values((await run.case()).tasks).filter(({ kind }) => kind !== 'wait')).toEqual([]);
  });
});
