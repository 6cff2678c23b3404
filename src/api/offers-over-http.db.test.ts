import { afterAll, beforeAll, expect, it } from 'vitest';
import { regulations } from '../../regulations/index.ts';
import type { Case } from '../casework/index.ts';
import { demoSetUp } from '../demo/set-up.ts';
import { notOpen } from '../invariants/checks/offers.ts';
import { type Dice, dice } from '../invariants/dice.ts';
import type { Regulation } from '../law/index.ts';
import type { CaseSeen } from './routes/cases.ts';
import { given, refusalIn } from './testing/answers.ts';
import { firstRequest } from './testing/applications.ts';
import { type Browser, type Client, type Program, startProgram } from './testing/program.ts';
import { partyOf, resident } from './testing/residents.ts';
import { type Application, register, type Walk } from './testing/walk.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program.close());

/** A command that is refused with one of these was not let through. */
const closed = new Set([...notOpen, 'already-decided', 'not-found']);

type Officer = { readonly login: string; readonly client: Client; readonly browser: Browser };

const officers = new Map<string, Promise<Officer>>();
const officer = (login: string): Promise<Officer> => {
  const known =
    officers.get(login) ??
    Promise.all([program.signIn(login), program.browser(login)]).then(([client, browser]) => ({ login, client, browser }));
  officers.set(login, known);
  return known;
};

/** What a page of a case lets its reader do, in the words of the interface: one line for each link and each button of a form. */
function readPage(html: string, id: string): readonly string[] {
  const links = Array.from(html.matchAll(new RegExp(`href="/staff/cases/${id}/moves/([^"]+)"`, 'g')), ([, move]) => `move ${move}`);
  const forms = Array.from(html.matchAll(/<form[^>]*action="([^"]+)"[^>]*>(.*?)<\/form>/gs)).flatMap(([, action = '', inside = '']) => {
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(inside)?.[1] ?? '';
    const what = action.split('/').at(-1);
    if (what === 'take') return [`take ${hidden('task')}`];
    if (what === 'ends') return Array.from(inside.matchAll(/name="end" value="([^"]+)"/g), ([, end]) => `end ${hidden('task')} ${end}`);
    if (what === 'look-ups') return [`ask ${hidden('proof')}`];
    return ['transfer', 'reassign', 'withdraw', 'complain', 'hand-over', 'moments'].includes(what ?? '') ? [String(what)] : [];
  });
  return [...new Set([...links, ...forms])].sort();
}

/** The same of what the interface offers. */
function readOffers({ offers, case: c }: CaseSeen, law: Regulation): readonly string[] {
  const byHand =
    c.main.kind === 'wait' && Object.keys(law.waits[c.main.wait]?.ends ?? {}).some((moment) => law.moments[moment]?.byHand === true);
  const whole = offers.whole.flatMap((action) => {
    if (action === 'bring') return byHand ? ['moments'] : [];
    if (action === 'handOver') return ['hand-over'];
    if (action === 'reassign' && c.main.kind === 'none') return [];
    return ['transfer', 'reassign', 'withdraw', 'complain'].includes(action) ? [action] : [];
  });
  const tasks = offers.tasks.flatMap(({ task, mayTake, mayWork, moves, ends, lookUps }) => [
    ...(mayTake ? [`take ${task.id}`] : []),
    ...(mayWork ? moves.filter((one) => one.closed === null).map(({ move }) => `move ${move}`) : []),
    ...(mayWork
      ? ends.filter(({ end }) => task.name !== 'engine.correction' || end !== 'signed').map(({ end }) => `end ${task.id} ${end}`)
      : []),
    ...lookUps.map((proof) => `ask ${proof}`),
  ]);
  return [...new Set([...tasks, ...whole])].sort();
}

/** Everything that anybody could try now, as commands that the content of which is always refused: who is let so far is offered it. */
function triesOf(c: Case, law: Regulation): readonly (readonly [string, object])[] {
  const spoilt = { states: { noSuchFact: { value: true } } };
  const main = c.main.kind === 'step' ? c.main : undefined;
  const moves = main
    ? Object.keys(law.moves).map((move) => [`move ${move}`, { kind: 'move', task: main.task, move, ...spoilt }] as const)
    : [];
  const ends = Object.values(c.tasks)
    .filter(({ kind, name }) => kind === 'side' && !name.startsWith('engine.'))
    .flatMap(({ id, name }) =>
      Object.keys(law.sideTasks[name]?.ends ?? {}).map(
        (end) => [`end ${id} ${end}`, { kind: 'endSide', task: id, end, reasons: 'x', ...spoilt }] as const,
      ),
    );
  return [
    ...moves,
    ...ends,
    ['withdraw', { kind: 'withdraw', reasons: ' ' }],
    ['complain', { kind: 'complain', text: ' ' }],
    ['transfer', { kind: 'transfer', unit: 'noSuchUnit', office: 'nowhere', reasons: 'x' }],
  ];
}

/** Compares page, interface and what is accepted, for one officer and the case as it stands; gives what is offered. */
async function compare(c: Walk, law: Regulation, who: Officer): Promise<readonly string[]> {
  const [page, read] = [await who.browser.open(`/staff/cases/${c.id}`), await who.client.get(`/cases/${c.id}`)];
  expect(page.status, `${who.login} reads`).toBe(read.status);
  const place = read.status === 200 ? given(read) : undefined;
  const offered = place ? readOffers(place, law) : [];
  if (place) expect(readPage(page.html, c.id), `page of ${who.login}`).toEqual(offered);
  const now = place?.case ?? (await c.now());
  const accepted: string[] = [];
  const tries = triesOf(now, law);
  for (const [name, command] of tries) {
    const refused = refusalIn(await who.client.post(`/cases/${c.id}/commands`, { saw: now.seq, command }));
    if (!refused) expect.fail(`${who.login}: ${name} may not go through`);
    expect(refused.status, `${who.login}: ${name}: ${refused.ground}`).not.toBe(400);
    if (!closed.has(refused.ground)) accepted.push(name);
  }
  const names = new Set(tries.map(([name]) => name));
  expect(accepted.sort(), `${who.login} is let`).toEqual(offered.filter((name) => names.has(name)));
  const move = tries.map(([name]) => name).find((name) => name.startsWith('move ') && !offered.includes(name));
  if (move)
    expect((await who.browser.open(`/staff/cases/${c.id}/moves/${move.slice(5)}`)).status, `${who.login}: page of ${move}`).toBe(404);
  return offered;
}

/** Applications of unlike regulations, each at the door where it is taken in. */
const applications: readonly (readonly [regulation: string, login: string, entry: string, given: () => Application])[] = [
  [
    'age-pension',
    'corp-intake.almaty',
    'counter',
    () => ({
      parties: [partyOf('Құдайберген')],
      facts: { 'applicant.account': resident('Құдайберген').account, 'applicant.phone': '+77000000022' },
    }),
  ],
  [
    'burial-payment',
    'corp-intake.almaty',
    'counter',
    () => ({
      parties: [partyOf('Сейітова Әсем'), partyOf('Сейітов Қанат', 'deceased')],
      facts: { 'applicant.account': resident('Сейітова').account, deathInKazakhstan: true, deathRegisteredOn: '2019-08-27' },
    }),
  ],
  [
    'social-insurance-payments',
    'corp-intake.qyzylorda',
    'counter',
    () => ({
      parties: [partyOf('Әбілова')],
      facts: { risk: 'maternity', 'applicant.account': resident('Әбілова').account, 'applicant.phone': '+77000000033' },
    }),
  ],
  [
    'disability-assessment',
    'mse-chief-specialist.almaty',
    'provider',
    () => ({
      parties: [partyOf('Ахатова')],
      facts: { examination: 'first', asksDisability: true, 'applicant.phone': '+77000000034' },
      later: { hindrance: 'none' },
    }),
  ],
  ['foreign-worker-certificate', 'intake-officer.astana', 'provider', () => firstRequest('Юсупова')],
  [
    'pension-fund-payout',
    'corp-intake.almaty',
    'counter',
    () => ({
      parties: [partyOf('Жұмабаева')],
      facts: { category: 'retirement', 'applicant.account': resident('Жұмабаева').account, 'applicant.phone': '+77000000010' },
    }),
  ],
];

/** Does something with the case that is offered to its holders: what else it needs may be wanting, then nothing happens. */
async function goOn(c: Walk, law: Regulation, throwing: Dice): Promise<void> {
  const now = await c.now();
  const task = throwing.pick(Object.values(now.tasks));
  const holder = await program.officer(task.post, task.office, throwing.below(2)).catch(() => program.officer(task.post, task.office));
  const place = given(await holder.get(`/cases/${c.id}`));
  const [what = '', ...rest] = throwing.pick(readOffers(place, law)).split(' ');
  const send = (command: object) => holder.post(`/cases/${c.id}/commands`, { saw: place.saw, command });
  const facts = {
    participationMonths: 60,
    averageIncome: 15_000_000,
    contributionsDiffer: false,
    doubtedPaper: 'анықтама',
    missingPapers: 'анықтама',
  };
  if (what === 'take') await send({ kind: 'claim', task: rest[0] });
  else if (what === 'withdraw' && throwing.chance(20)) await send({ kind: 'withdraw', reasons: 'өтініші бойынша' });
  else if (what === 'complain') await send({ kind: 'complain', text: 'шағым' });
  else if (what === 'end') await c.side(now.tasks[rest[0] ?? '']?.name ?? '', rest[1] ?? '', { reasons: 'себебі' }).catch(() => undefined);
  else {
    const [move = ''] = what === 'move' ? rest : readOffers(place, law).flatMap((one) => (one.startsWith('move ') ? [one.slice(5)] : []));
    const states = Object.fromEntries(Object.entries(facts).filter(([ref]) => law.moves[move]?.states?.includes(ref)));
    if (move) await c.step(move, { reasons: 'себебі', states, fills: facts }).catch(() => undefined);
  }
}

const rounds = 6;

it.each(applications)(
  'invariant 14, %s: the page offers what the interface offers and lets through, to officers of every kind',
  async (id, login, entry, given) => {
    const { staff, holdings } = await demoSetUp(regulations);
    const law = regulations.find((one) => one.id === id);
    if (!law) throw new Error(`no regulation ${id}`);
    const throwing = dice(14, `offers over HTTP of ${id}`);
    const c = await register(program, await program.signIn(login), id, entry, given());
    const offeredToSomebody = new Set<string>();
    for (let round = 0; round < rounds; round += 1) {
      const now = await c.now();
      const holders = Object.values(now.tasks).flatMap((task) =>
        holdings.filter(({ post, office }) => post === task.post && office === task.office),
      );
      const strangers = [throwing.pick(holdings), throwing.pick(holdings), throwing.pick(holdings)];
      const persons = new Set([...holders, ...strangers].map(({ person }) => person));
      for (const one of staff.filter(({ id: person }) => persons.has(person)))
        for (const offer of await compare(c, law, await officer(one.login))) offeredToSomebody.add(offer.split(' ')[0] ?? '');
      if (Object.keys(now.tasks).length === 0) break;
      await goOn(c, law, throwing);
    }
    expect([...offeredToSomebody]).toEqual(expect.arrayContaining(['move', 'withdraw', 'complain']));
  },
  60_000,
);
