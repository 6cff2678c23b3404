import { afterAll, beforeAll, expect, it } from 'vitest';
import { population } from '../../simulators/population.ts';
import { given } from '../api/testing/answers.ts';
import { type Client, type Program, startProgram } from '../api/testing/program.ts';
import { type CaseId, instant, type LocalDate, localDate, tenge } from '../base/index.ts';
import { type AmountName, calculate, keptParameters, publishedParameters, runCalcCli } from '../benefits/index.ts';
import { readPdf } from '../documents/testing/read-pdf.ts';
import { type AwardOrder, banksOfKazakhstan, placeAward } from '../payments/index.ts';
import {
  createAwardStore,
  createParameterStore,
  type Database,
  type PersonHash,
  personHash,
  personKey,
  verifyAudit,
} from '../store/index.ts';
import { openHouse } from '../store/payments/testing/stored-house.ts';
import { eachDatabase } from '../store/testing/index.ts';

/** The field case's three people: K in March 2025, L in February 2026, M with the care allowance since June 2025; N has it in 2027 too. */
const stories = {
  K: { benefit: 'birth-allowance', facts: { childOrder: 1, born: '2025-03-10', appliedOn: '2025-03-20' }, on: '2025-03-20' },
  L: { benefit: 'birth-allowance', facts: { childOrder: 4, born: '2026-02-03', appliedOn: '2026-02-10' }, on: '2026-02-10' },
  M: { benefit: 'childcare-allowance', facts: { childOrder: 1, born: '2025-06-01' }, on: '2025-06-01' },
  N: { benefit: 'childcare-allowance', facts: { childOrder: 1, born: '2026-06-01' }, on: '2026-06-01' },
} as const satisfies Readonly<
  Record<string, { readonly benefit: AmountName; readonly facts: { readonly [fact: string]: unknown }; readonly on: string }>
>;
const women = population.filter(({ sex, account }) => sex === 'female' && account).slice(0, 4);

eachDatabase('F05: the parameter in force on the date is taken, not the newest', ({ url }) => {
  let program: Program;
  let db: Database;
  let hash: PersonHash;
  let payer: Client;
  const awards = new Map<string, string>();

  /** What a decision of then orders, made into an award as the outbox does, by the parameters that the database holds. */
  async function decide(who: keyof typeof stories): Promise<void> {
    const { benefit, facts, on } = stories[who];
    const person = women[Object.keys(stories).indexOf(who)];
    if (!person?.account) throw new Error('nobody to be paid');
    const day: LocalDate = localDate(on);
    const book = keptParameters(createParameterStore(db), publishedParameters).book;
    const sum = calculate(benefit, facts, day, { book: await book() });
    if (sum.kind === 'refused') throw new Error(sum.ground);
    const house = openHouse(db, program.dataFolder);
    house.setToday(day);
    const order: AwardOrder = {
      caseId: `case-${who}` as CaseId,
      effect: 'e1',
      what: 'toPayment',
      decision: { number: who, on: day },
      why: who,
      recipient: { number: person.iin, name: person.name },
      deductions: [],
      iban: person.account,
      benefit,
      region: '75' as never,
      payment: sum.payment,
      amount: sum.amount,
      from: day,
      until: null,
      calculated: { name: benefit, on: day, knownAt: instant(`${on}T06:00:00Z`), payment: sum.payment, facts },
    };
    const deps = { awards: createAwardStore(db, hash), ports: house.ports, banks: banksOfKazakhstan, codes: [], book };
    const placed = await placeAward({ ...deps, confirmAccount: async () => 'confirmed' }, order);
    if ('ground' in placed) throw new Error(placed.ground);
    awards.set(who, placed.award);
  }

  beforeAll(async () => {
    program = await startProgram(url());
    db = await program.database();
    hash = personHash(personKey(process.env, program.dataFolder));
    payer = await program.signIn('corp-payer.astana');
    // the row of 2027 is in the books before anything is decided
    const [first, second] = [await program.signIn('administrator.astana'), await program.signIn('administrator.astana.2')];
    const source = { kk: 'бюджет туралы заң', ru: 'закон о бюджете', en: 'budget law' };
    const row = { parameter: 'monthly-index', from: '2027-01-01', until: '2027-12-31', value: '4700', source };
    expect((await first.post('/payments/parameters', row, 'budget-2027')).status).toBe(200);
    expect((await second.post('/payments/parameters/budget-2027/approval')).status).toBe(200);
    for (const who of ['K', 'L', 'M', 'N'] as const) await decide(who);
  }, 120_000);
  afterAll(async () => {
    await db.close();
    await program.close();
  });

  const view = async (who: keyof typeof stories) => given(await payer.get(`/payments/awards/${awards.get(who) ?? ''}`));
  const dryRun = async (id: string, from: string) => {
    const order = { number: '1', on: from };
    await payer.post('/payments/recalculations', { kind: 'indexation', benefits: ['childcare-allowance'], from, order }, id);
    const tell = async (who: Client, kind: string) => (await who.post(`/payments/recalculations/${id}/commands`, { kind })).body;
    expect(await tell(payer, 'goOn')).toMatchObject({ waitsFor: 'people' });
    return tell;
  };
  const rowOf = async (id: string, outcome: string) => given(await payer.get(`/payments/recalculations/${id}/rows?outcome=${outcome}`))[0];

  it('pays 38 indices of 2025 and 63 of 2026, and says by which coefficient, parameter, day and act', async () => {
    expect((await view('K')).award.timeline).toMatchObject([{ monthly: tenge(149_416) }]);
    expect((await view('L')).award.timeline).toMatchObject([{ monthly: tenge(272_475) }]);
    for (const [who, ...said] of [
      ['K', '149 416', '3 932', '38', 'с 01.01.2025'],
      ['L', '272 475', '4 325', '63', 'с 01.01.2026'],
    ] as const) {
      const paper = await readPdf((await payer.file(`/payments/awards/${awards.get(who)}/explanation/pdf?lang=ru`)).bytes);
      for (const words of [...said, 'Социальный кодекс']) expect(paper.text, who).toContain(words);
      expect(paper.text, who).not.toContain('4 700');
    }
  });

  it('raises the care allowance in January without an application, and both registers hold the sum of their month', async () => {
    expect((await view('M')).award.timeline).toMatchObject([{ from: '2025-06-01', monthly: tenge(22_648) }]);
    const tell = await dryRun('index-2026', '2026-01-01');
    const head = await program.officer('office-head', 'МКТ');
    await tell(payer, 'approve');
    await tell(head, 'approve');
    expect(await tell(payer, 'goOn')).toMatchObject({ waitsFor: 'nothing', recalculation: { status: 'executed' } });
    for (const month of ['2025-12', '2026-01', '2026-02']) {
      const started = given(await payer.post('/payments/runs', { month }));
      expect((await payer.post(`/payments/runs/${started.run}/commands`, { kind: 'goOn' })).body).toMatchObject({ waitsFor: 'signatures' });
    }
    const lines = async (who: keyof typeof stories) => (await view(who)).lines.map(({ month, run, gross }) => [month, run, gross / 100]);
    expect((await lines('M')).slice(-3)).toEqual([
      ['2025-12', '2025-12-R', 22_648],
      ['2026-01', '2026-01-R', 24_912],
      ['2026-02', '2026-02-R', 24_912],
    ]);
    expect(await lines('K')).toEqual([['2025-03', '2025-12-R', 149_416]]);
    expect(await lines('L')).toEqual([['2026-02', '2026-02-R', 272_475]]);
    const paper = await readPdf((await payer.file(`/payments/awards/${awards.get('M')}/explanation/pdf?lang=ru`)).bytes);
    for (const words of ['24 912', '4 325', 'с 01.01.2026']) expect(paper.text).toContain(words);
  });

  it('uses the row of 2027 from its day on, and no earlier', async () => {
    await dryRun('index-2027', '2027-01-01');
    expect(await rowOf('index-2027', 'rises')).toMatchObject({ award: awards.get('N'), before: tenge(24_912), after: tenge(27_072) });
    expect((await view('K')).award.timeline).toMatchObject([{ monthly: tenge(149_416) }]);
  });

  it('says of 2028 that the parameter is not set yet, and gives no sum', async () => {
    await dryRun('index-2028', '2028-01-01');
    const row = await rowOf('index-2028', 'impossible');
    expect(row).toMatchObject({ ground: 'parameter-not-set', before: tenge(24_912), after: tenge(24_912) });
    const page = await (await program.browser('corp-payer.astana')).open('/staff/payments/recalculations/index-2028');
    expect(page.html).toContain('31.12.2027');
    const said: string[] = [];
    const out = (text: string) => void said.push(text);
    const facts = JSON.stringify({ childOrder: 1, born: '2028-01-05' });
    expect(await runCalcCli(['birth-allowance', '--on', '2028-01-10', '--facts', facts, '--json'], { out, err: out })).toBe(1);
    expect(JSON.parse(said.join(''))).toMatchObject({ refused: { ground: 'parameter-not-set', details: { parameter: 'monthly-index' } } });
    expect(said.join('')).not.toContain('amount"');
  });

  it('leaves nothing for the audit to find', async () => {
    expect((await verifyAudit(db, { hash })).first).toEqual([]);
  });
});
