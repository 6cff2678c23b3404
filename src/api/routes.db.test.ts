import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { regulations } from '../../regulations/index.ts';
import { readPdf } from '../documents/testing/read-pdf.ts';
import { type Answer, done, given, refusalIn } from './testing/answers.ts';
import { firstRequest } from './testing/applications.ts';
import { amountOf, draftOf, taskNamed } from './testing/of-case.ts';
import { type Client, type Program, startProgram } from './testing/program.ts';
import { partyOf, resident } from './testing/residents.ts';
import { session } from './testing/session.ts';
import { apply, register, type Walk, walk } from './testing/walk.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

const accountOf = (name: string) => resident(name).account;
const citizen = (name: string) => program.signIn(resident(name).iin);
const at = (post: string, place = 'almaty') => program.signIn(`${post}.${place}`);

/** The end of a case: nothing is left to do, and what waits at the counter was handed over. */
async function expectClosed(c: Walk, status = 'closed') {
  await c.handOver();
  const now = await c.now();
  expect({ status: now.status, open: Object.values(now.tasks).map(({ name }) => name) }).toEqual({ status, open: [] });
  const told = Object.values(now.deliveries);
  for (const { name, channels } of told)
    expect(
      channels.some((one) => one.state === 'delivered'),
      `${name}: ${JSON.stringify(channels)}`,
    ).toBe(true);
}

describe('the main route of each regulation, from sign-in to the closed case', () => {
  test('age pension', async () => {
    const c = await register(program, await at('corp-intake'), 'age-pension', 'counter', {
      parties: [partyOf('Құдайберген')],
      facts: { 'applicant.account': accountOf('Құдайберген'), 'applicant.phone': '+77000000022' },
    });
    // Nobody has shown what the calculation needs: it is refused with what is wanting, and goes on once the case former has stated it.
    await expect(c.step('sendToBranch')).rejects.toThrow('amount-impossible');
    const fills = { monthsBefore1998: 264, averageIncome: 18_500_000, incomeFrom: '2018-01-01', incomeUntil: '2025-12-31' };
    await c.step('sendToBranch', { fills });
    for (const move of ['sendToProvider', 'certify', 'certifyAtUnitHead', 'decide']) await c.step(move);
    const decided = await c.now();
    expect(decided.decision).toMatchObject({ outcome: 'assign', number: { journal: 'decisions' } });
    // Social Code, arts 207–211: a woman of 22 years of 20: 185 000 × 0.62 = 114 700 tenge, with how it came about.
    expect(amountOf(decided)).toMatchObject({ tiyn: 11_470_000, payment: 'month' });
    expect(amountOf(decided).explanation[0]).toMatchObject({ result: { value: '114700', unit: 'tenge' } });
    await c.side('giveNotice', 'given');
    await expectClosed(c);
  });

  test('burial payment of 2015', async () => {
    const c = await register(program, await at('corp-intake'), 'burial-payment', 'counter', {
      parties: [partyOf('Сейітова Әсем'), partyOf('Жанұзақова', 'deceased')],
      facts: { 'applicant.account': accountOf('Сейітова'), deathInKazakhstan: true, deathRegisteredOn: '2026-03-16' },
    });
    for (const move of ['sendToBranch', 'sendToProvider', 'certify', 'certifyAtUnitHead', 'decide']) await c.step(move);
    await c.side('formRequest', 'formed');
    await c.side('giveNotice', 'given');
    await c.side('transfer', 'transferred');
    await expectClosed(c);
  });

  test('burial payment of 2024, decided by the system', async () => {
    const c = await register(program, await citizen('Ермекова Жанар'), 'burial-payment-2024', 'portal', {
      parties: [partyOf('Серікбаев', 'deceased')],
      facts: { 'applicant.account': accountOf('Ермекова Жанар'), 'applicant.phone': '+77000000018' },
    });
    expect((await c.now()).decision).toMatchObject({ outcome: 'assign' });
    const decided = await c.now();
    const transfer = taskNamed(decided, 'transfer');
    if (transfer) {
      const officer = walk(program, await program.officer(transfer.post, transfer.office), c.id);
      await officer.side('transfer', 'transferred');
    }
    await expectClosed(c);
  });

  test('social insurance payment', async () => {
    const c = await register(program, await at('corp-intake', 'qyzylorda'), 'social-insurance-payments', 'counter', {
      parties: [partyOf('Әбілова')],
      facts: { risk: 'maternity', 'applicant.account': accountOf('Әбілова'), 'applicant.phone': '+77000000033' },
    });
    const fills = { participationMonths: 60, averageIncome: 15_000_000, contributionsDiffer: false };
    await c.step('sendToBranch', { fills });
    for (const move of ['sendToProvider', 'certify', 'decide']) await c.step(move);
    await c.side('giveNotice', 'given');
    await expectClosed(c);
  });

  test('disability: a body of three, of whom two sign before the chair', async () => {
    const c = await register(program, await at('mse-chief-specialist'), 'disability-assessment', 'provider', {
      parties: [partyOf('Ахатова')],
      facts: { examination: 'first', asksDisability: true, 'applicant.phone': '+77000000034' },
      later: { hindrance: 'none' },
    });
    await c.step('conclude', {
      outcome: 'established',
      members: [0, 1],
      fills: {
        impairments: 'орташа',
        limitations: 'бірінші дәреже',
        disabilityFound: true,
        category: 'group2',
        cause: 'general',
        disabilityUntil: '2027-12-01',
      },
    });
    await c.step('issue');
    await c.side('offerBenefit', 'declined');
    await expectClosed(c);
  });

  test("foreign worker's certificate, through a session of the Commission", async () => {
    const c = await beforeCommission('Ким');
    const chair = await at('commission-chair', 'astana');
    await session(chair, 'foreign-worker-certificate', 'session', c, { recommendation: { value: 'issue' } });
    await c.step('sendMinutes', { fills: { assessment: 'Жоғары білім 3, өтіл 4' } });
    await c.step('decide', { outcome: 'issue' });
    for (const move of ['sendForSignature', 'signNotification', 'registerNotification', 'signCertificate', 'handOver']) await c.step(move);
    await expectClosed(c);
  });

  test('payout from pension savings, through the register and the orders', async () => {
    const c = await register(program, await at('corp-intake'), 'pension-fund-payout', 'counter', {
      parties: [partyOf('Жұмабаева')],
      facts: { category: 'retirement', 'applicant.account': accountOf('Жұмабаева'), 'applicant.phone': '+77000000010' },
    });
    await c.step('loadIntoFile');
    expect((await c.now()).main).toMatchObject({ kind: 'batch', batch: 'paymentRegister' });
    expect(Object.values((await c.now()).clocks).some(({ name }) => name === 'dispatch')).toBe(true);
    await session(await at('fund-register'), 'pension-fund-payout', 'paymentRegister', c);
    const sums = {
      taxable: { value: true },
      payoutSum: { value: 6_000_000 },
      taxWithheld: { value: 600_000 },
      orderSum: { value: 5_400_000 },
    };
    const batch = await session(await at('fund-accounting'), 'pension-fund-payout', 'paymentOrders', c, sums);
    expect(batch.frozen?.totals).toEqual({ orderSum: 5_400_000, payoutSum: 6_000_000, taxWithheld: 600_000 });
    await expectClosed(c, 'ended');
    expect((await c.now()).endedHow).toBe('paid');
  });

  test('social individual code, answered at once', async () => {
    const c = await register(program, await citizen('Омарова'), 'social-individual-code', 'portal', {});
    const now = await c.now();
    expect([now.status, now.endedHow, now.application]).toEqual(['ended', 'informed', null]);
    await expectClosed(c, 'ended');
  });
});

/** A foreigner's first request, as far as the Commission. */
async function beforeCommission(name: string): Promise<Walk> {
  const c = await register(program, await at('intake-officer', 'astana'), 'foreign-worker-certificate', 'provider', firstRequest(name));
  await c.step('sendToManagement');
  await c.step('passToUnit');
  await c.step('nameExecutor', { states: { executor: 'Орындаушы' } });
  await c.step('submitToCommission');
  return c;
}

describe('refusals are problems with their texts in the three languages', () => {
  const expectProblem = (answer: Answer, status: number, ground: string) => {
    const refused = refusalIn(answer) ?? expect.fail(`it is not refused with ${ground}`);
    expect([answer.status, refused.ground]).toEqual([status, ground]);
    expect(answer.type).toContain('application/problem+json');
    expect(refused.type).toBe(`urn:jardem:problem:${ground}`);
    expect(refused.text.kk).toMatch(/[а-яәғқңөұүһі]/i);
    expect(refused.text.ru).toMatch(/[а-яё]/);
    expect(refused.text.en).toMatch(/[a-z]/);
    expect(new Set(Object.values(refused.text)).size).toBe(3);
  };

  const started = async () => {
    const client = await at('corp-intake', 'qyzylorda');
    const name = 'Тасболат';
    const view = await apply(program, client, 'age-pension', 'counter', { parties: [partyOf(name)] });
    return { client, view };
  };

  test('nobody is signed in', async () => {
    expectProblem(await program.nobody.get('/me'), 401, 'sign-in-needed');
    expectProblem(await program.nobody.post('/sessions', { login: 'head.almaty', password: 'wrong' }), 401, 'sign-in-wrong');
  });

  test('a command on an older state, a task of another post, a case of another region', async () => {
    const { client, view } = await started();
    const registered = await client.post(`/attempts/${view.attempt.id}/registration`);
    expect(registered.status).toBe(201);
    const c = walk(program, client, given(registered).case);
    const { client: former, task, saw } = await c.holder();
    const claim = { saw, command: { kind: 'claim', task: task.id } };
    expectProblem(await client.post(`/cases/${c.id}/commands`, claim), 403, 'not-yours');
    expect((await former.post(`/cases/${c.id}/commands`, claim)).status).toBe(200);
    expectProblem(await former.post(`/cases/${c.id}/commands`, claim), 409, 'stale');
    const other = await program.officer(task.post, task.office, 1);
    const { saw: later } = given(await other.get(`/cases/${c.id}`));
    const tick = { saw: later, command: { kind: 'tick', task: task.id, item: 'formFile', states: {} } };
    expectProblem(await other.post(`/cases/${c.id}/commands`, tick), 409, 'claimed-by-other');
    expectProblem(await (await at('specialist')).get(`/cases/${c.id}`), 404, 'not-found');
    expectProblem(await (await citizen('Омарова')).get(`/cases/${c.id}`), 404, 'not-found');
    expectProblem(
      await client.post(`/attempts/${view.attempt.id}/inputs`, { saw: view.version, input: { kind: 'ask' } }),
      422,
      'already-registered',
    );
  });

  test('the same registration twice is one case; a repeated command changes nothing', async () => {
    const client = await at('corp-intake', 'qyzylorda');
    const view = await apply(program, client, 'age-pension', 'counter', { parties: [partyOf('Төлеуов')] });
    const key = program.nextKey();
    const first = given(await client.post(`/attempts/${view.attempt.id}/registration`, undefined, key));
    const second = given(await client.post(`/attempts/${view.attempt.id}/registration`, undefined, key));
    expect(second).toMatchObject({ case: first.case, number: first.number, repeated: true });
    const again = await apply(program, client, 'age-pension', 'counter', { parties: [partyOf('Төлеуов')] });
    expect(again.attempt.end).toMatchObject({ kind: 'failed', gate: 'unclaimed' });
  });

  test('a gate that fails ends the attempt with its receipt, and nothing can be registered', async () => {
    const client = await at('corp-intake');
    const view = await apply(program, client, 'age-pension', 'counter', { parties: [partyOf('Нұрланова')] });
    expect(view.attempt.end).toMatchObject({ kind: 'failed', ground: 'RA1', receipt: 'refusalReceiptAssigned' });
    expect(view.receipt?.text).toContain('Нұрланова');
    expectProblem(await client.post(`/attempts/${view.attempt.id}/registration`), 422, 'gates-not-passed');
  });

  test('a citizen cannot begin at a counter, nor a counter in the place of a citizen', async () => {
    expectProblem(await (await citizen('Омарова')).post('/attempts', { regulation: 'age-pension', entry: 'counter' }), 403, 'not-yours');
    expectProblem(
      await (await at('corp-intake')).post('/attempts', { regulation: 'burial-payment-2024', entry: 'portal' }),
      403,
      'not-yours',
    );
    expectProblem(await (await at('head')).post('/attempts', { regulation: 'age-pension', entry: 'counter' }), 403, 'not-yours');
  });

  test('a request that is not filled in correctly', async () => {
    expectProblem(await (await at('corp-intake')).post('/attempts', { regulation: 1 }), 400, 'bad-input');
  });

  test('a batch of another post', async () => {
    const intake = await at('fund-intake');
    expectProblem(await intake.post('/batches', { regulation: 'pension-fund-payout', kind: 'paymentOrders' }), 403, 'not-yours');
    const register = await at('fund-register');
    expectProblem(await register.post('/batches', { regulation: 'pension-fund-payout', kind: 'session' }), 422, 'not-offered');
    const { batch } = given(await register.post('/batches', { regulation: 'pension-fund-payout', kind: 'paymentRegister' }));
    expectProblem(await intake.get(`/batches/${batch.id}`), 404, 'not-found');
    expectProblem(await register.post(`/batches/${batch.id}/commands`, { kind: 'close' }), 422, 'batch-empty');
    const elsewhere = await at('fund-register', 'qyzylorda');
    expectProblem(await elsewhere.post(`/batches/${batch.id}/commands`, { kind: 'close' }), 404, 'not-found');
  });
});

describe('other ends that the made-up population knows', () => {
  test.each([
    ['burial-payment-2024', 'Тәжібаев', 'inTime', 'P5'],
    ['burial-payment-2024', 'Бекмұратова', 'notAssigned', 'P2'],
    ['burial-payment-2024', 'Досанов', 'recipient', 'P4'],
  ])('%s after the death of %s ends at %s', async (regulation, name, gate, ground) => {
    const client = await citizen('Сейітова Әсем');
    const view = await apply(program, client, regulation, 'portal', {
      parties: [partyOf(name, 'deceased')],
      facts: { 'applicant.account': accountOf('Сейітова'), 'applicant.phone': '+77000000016' },
    });
    expect(view.attempt.end).toMatchObject({ kind: 'failed', gate, ground });
  });

  test('a saver without savings is told so by a receipt', async () => {
    const view = await apply(program, await at('corp-intake', 'qyzylorda'), 'pension-fund-payout', 'counter', {
      parties: [partyOf('Мырзабеков')],
      facts: { category: 'retirement', 'applicant.account': accountOf('Мырзабеков') },
    });
    expect(view.attempt.end).toMatchObject({ kind: 'failed', gate: 'confirmed', grounds: ['RS2'], receipt: 'refusalReceipt' });
    const path = `/attempts/${view.attempt.id}/receipt/pdf`;
    const { type, bytes } = await (await at('corp-intake', 'qyzylorda')).file(path);
    expect(type).toBe('application/pdf');
    expect((await readPdf(bytes)).text).toContain('Мырзабеков');
    expect((await (await at('corp-intake')).file(path)).status).toBe(404);
  });

  test('a code is not told under a revoked signature, and none is made up where there is none', async () => {
    for (const name of ['Сүлейменов', 'Иманова']) {
      const c = await register(program, await citizen(name), 'social-individual-code', 'portal', {});
      const now = await c.now();
      expect(
        now.documents.map((one) => one.name),
        name,
      ).not.toContain('certificate');
    }
  });
});

test('an officer asks the registry that the turn looks up; nobody else may, and nothing that the turn does not look up', async () => {
  const intake = await at('intake-officer', 'astana');
  const c = await register(program, intake, 'foreign-worker-certificate', 'provider', {
    parties: [partyOf('Юсупова')],
    facts: {
      requestKind: 'extendSearch',
      'applicant.kind': 'foreigner',
      inKazakhstan: true,
      'applicant.passport': 'N 0099014, 2022-07-14',
      'applicant.residence': 'Алматы қаласы',
      profession: 'Инженер',
      certificateNumber: '26-000417',
      certificateFrom: '2026-10-12',
      certificateUntil: '2027-01-12',
    },
    papers: ['identityDocument', 'education', 'workRecord'],
  });
  await expect(c.step('sendToManagement')).rejects.toThrow('items-undone');
  const { saw } = await c.holder();
  const ask = (client: Client, proof: string) => client.post(`/cases/${c.id}/look-ups`, { saw, proof });
  expect((await ask(await at('executor', 'astana'), 'earlierCertificate')).status).toBe(403);
  expect(refusalIn(await ask(intake, 'education'))?.ground).toBe('not-offered');
  const asked = done(await ask(intake, 'earlierCertificate'));
  expect(asked.case.proofs.earlierCertificate).toMatchObject({ state: 'shown', by: 'registry' });
  expect((await c.step('sendToManagement')).case.main).toMatchObject({ step: 'managementReceives' });
});

test('a member of a body signs on the page of the case what the chair has drawn up', async () => {
  const c = await register(program, await at('mse-chief-specialist'), 'disability-assessment', 'provider', {
    parties: [partyOf('Мұхамедияр')],
    facts: { examination: 'first', asksDisability: true },
    later: { hindrance: 'none' },
  });
  const found = { impairments: 'орташа', limitations: 'бірінші дәреже', disabilityFound: false };
  await expect(c.step('conclude', { outcome: 'notEstablished', members: [0], fills: found })).rejects.toThrow('quorum');
  const member = await program.browser('mse-chief-specialist.almaty.2');
  const address = `/staff/cases/${c.id}/moves/conclude`;
  const signs = async () => {
    const { saw } = await c.holder();
    const form = [
      ['key', program.nextKey()],
      ['saw', String(saw)],
      ['outcome', 'notEstablished'],
    ] as const;
    const asked = await member.submit(address, form);
    const hash = /name="signed" value="([0-9a-f]{64})"/.exec(asked.html)?.[1] ?? '';
    return { hash, signed: await member.submit(address, [...form, ['signed', hash]]) };
  };
  let { hash, signed } = await signs();
  // A clock may put its mark in between, after closing time: then the page says so, and it is signed once more.
  if (!signed.at.endsWith('done=1')) ({ hash, signed } = await signs());
  expect(hash).toBe(draftOf(await c.now()).hash);
  expect(signed.at).toBe(`/staff/cases/${c.id}?done=1`);
  expect((await c.step('conclude', { outcome: 'notEstablished' })).case.status).toBe('decided');
});

test('a session of the Commission is worked on its pages: one case goes on, the other is named with what is wanting', async () => {
  const [one, two] = [await beforeCommission('Юсупова'), await beforeCommission('Соколова')];
  const chair = await program.browser('commission-chair.astana');
  const list = await chair.open('/staff/batches');
  expect(list.html).toContain('Комиссия отырысы');
  for (const c of [one, two]) expect(list.html).toContain(`value="${c.id}"`);
  const regulation = 'foreign-worker-certificate';
  const opened = await chair.submit('/staff/batches', [
    ['key', program.nextKey()],
    ['regulation', regulation],
    ['kind', 'session'],
    ['case', one.id],
    ['case', two.id],
  ]);
  expect(opened.at).toMatch(/^\/staff\/batches\/b/);
  expect(opened.html).toContain('Юсупова');
  expect((await chair.open('/staff/batches')).html).not.toContain(`value="${one.id}"`);
  const closed = await chair.submit(`${opened.at}/closing`, [['key', program.nextKey()]]);
  expect(closed.html).toContain('орындауға дайын');
  const stated = (c: Walk, value: string) => [`fact/${c.id}/recommendation`, value] as const;
  const broken = await chair.submit(`${opened.at}/carrying-out`, [['key', program.nextKey()], stated(one, 'issue')]);
  expect(broken.html).toContain('Толтырылмаған');
  expect(broken.html).toContain('Қалғандарын орындау');
  const typed = await chair.submit(`${opened.at}/carrying-out`, [['key', program.nextKey()], stated(two, 'nonsense')]);
  expect(typed.html).toContain('Деректің мәні дұрыс емес');
  const done = await chair.submit(`${opened.at}/carrying-out`, [['key', program.nextKey()], stated(two, 'refuse')]);
  expect(done.html).toContain('орындалған');
  expect((await one.now()).main).toMatchObject({ step: 'minutes' });
  expect((await two.now()).facts.recommendation).toMatchObject({ value: 'refuse', origin: 'officer' });
  const secretary = await program.browser('commission-secretary.astana');
  expect((await secretary.open('/staff/batches')).html).toContain('тізілім де, отырыс та жүргізбейді');
  expect((await secretary.open(opened.at)).status).toBe(404);
});

test('the interface describes itself: every address of this test stands in it', async () => {
  const body = given(await program.nobody.get('/openapi.json'));
  expect(body.openapi).toBe('3.1.0');
  for (const path of [
    '/sessions',
    '/attempts/{id}/inputs',
    '/cases/{id}/commands',
    '/cases/{id}/acts',
    '/batches/{id}/commands',
    '/worklist',
  ])
    expect(body.paths[path], path).toBeDefined();
  const refs = [...JSON.stringify(body).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? '');
  for (const name of refs) expect(body.components.schemas[name], name).toBeDefined();
  const list = given(await program.nobody.get('/regulations'));
  expect(list.map((one) => one.id).sort()).toEqual(regulations.map(({ id }) => id).sort());
});
