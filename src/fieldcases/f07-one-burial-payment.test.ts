import { expect, it } from 'vitest';
import { burialPayment2024 } from '../../regulations/burial-payment-2024/index.ts';
import { type Iin, isIin, localDate } from '../base/index.ts';
import { type Actor, type CaseParty, viewAttempt } from '../casework/index.ts';
import type { FactValue } from '../law/index.ts';
import { type AttemptRun, madeUpIin, person, type Town, town } from '../testing/index.ts';
import { orders } from './house.ts';

/** The deceased of the story, and the other one in the archive: the same birthday, a surname that differs by one letter. */
const deceased = { role: 'deceased', n: 1, name: 'Ахметов Серік', birthDate: localDate('1935-09-05'), sex: 'male' } as const;
const numbers = ['350905400711', '350905400721'].map((text, i) => (isIin(text) ? text : madeUpIin('1935-09-05', 'male', i)));
const [ours, archived] = numbers as [Iin, Iin];

type Search = 'none' | 'silent' | { readonly [fact: string]: FactValue };

/** A town whose registries know who died, and what was paid for whom. */
function burials(search: { readonly of: (iin: string | undefined) => Search } = { of: () => ({}) }): Town {
  const t = town({ regulations: [burialPayment2024] });
  t.at('2025-03-03', '10:15');
  t.says(({ registry, party }) => {
    if (registry === 'persons' || registry === 'legal-entities') return { kind: 'found', facts: {}, raw: '{}' };
    if (registry === 'civil-status-deaths') return { kind: 'found', facts: { 'deceased.diedOn': '2025-02-10' }, raw: '{}' };
    if (registry !== 'assignments') return undefined;
    const said = search.of(party?.iin);
    if (said === 'silent') return { kind: 'notAnswered', reason: 'no answer in time' };
    if (said === 'none') return { kind: 'none', raw: '[]' };
    return {
      kind: 'found',
      facts: { 'deceased.status': 'pensioner_or_allowance_recipient', 'deceased.caseNumber': '12-345', ...said },
      raw: '{}',
    };
  });
  return t;
}

type Asker = {
  readonly name: string;
  readonly entry: 'counter' | 'portal' | 'proactive';
  readonly party: CaseParty;
  readonly actor: Actor;
  readonly facts: { readonly [key: string]: FactValue };
};

const account = { 'applicant.account': 'KZ86125KZT5004100100', 'applicant.phone': '+77010000000' };
const clerk = (post: string): Actor => ({ kind: 'officer', person: `${post}-in-person`, post, office: 'corp-department' });
const daughter: Asker = {
  name: 'daughter',
  entry: 'counter',
  party: { ...person('applicant', { born: '1962-04-04' }), name: 'Ахметова Дина' },
  actor: clerk('corp-intake'),
  facts: { ...account, applicantKind: 'person' },
};
const firm: Asker = {
  name: 'firm',
  entry: 'portal',
  party: { role: 'applicant', n: 1, name: 'Жерлеу қызметі ЖШС', bin: '200140990006' as never },
  actor: { kind: 'party', role: 'applicant', person: 'firm' },
  facts: { ...account, applicantKind: 'legalEntity' },
};
const grandson: Asker = {
  name: 'grandson',
  entry: 'proactive',
  party: { ...person('applicant', { born: '1990-01-01', sex: 'male' }), name: 'Ахметов Арман' },
  actor: { kind: 'party', role: 'applicant', person: 'grandson' },
  facts: account,
};

/** Comes as far as an application can without being registered. */
async function ask(t: Town, asker: Asker, about: Iin = ours): Promise<AttemptRun> {
  const a = await t.begin('burial-payment-2024', asker.entry, { actor: asker.actor, office: 'corp-department' });
  await a.put({ kind: 'party', party: asker.party });
  await a.put({ kind: 'party', party: { ...deceased, iin: about } });
  await a.put({ kind: 'facts', facts: asker.facts });
  await a.complete();
  return a;
}

const askers = [daughter, firm, grandson] as const;

/** One who was too late: the refusal and the paper name the parameter, and nobody else. */
async function mustHaveFailed(t: Town, asker: Asker, a: AttemptRun) {
  const view = await viewAttempt(t.deps, a.view().attempt.id, asker.actor);
  if (view.kind === 'refused') throw new Error(view.ground);
  const receipt = asker.entry === 'counter' ? 'refusalReceiptExisting' : 'nonAcceptanceNotice';
  expect(view.attempt.end).toMatchObject({ kind: 'failed', gate: 'unclaimed', ground: asker.entry === 'counter' ? 'RA1' : 'P3', receipt });
  const ground = burialPayment2024.words[`grounds.${asker.entry === 'counter' ? 'RA1' : 'P3'}`];
  expect(view.receipt?.text).toContain(ground?.kk);
  for (const other of askers.filter((one) => one.party !== asker.party)) {
    expect(view.receipt?.text).not.toContain(other.party.name);
    expect(view.receipt?.text).not.toContain(other.party.iin ?? other.party.bin ?? '—');
  }
  expect((await a.tryRegister()).kind).toBe('refused');
}

it('F07 three who passed every check in the same second: whichever registers first is accepted, in every order', async () => {
  for (const order of orders(askers)) {
    const t = burials();
    const runs = new Map<Asker, AttemptRun>();
    for (const asker of askers) runs.set(asker, await ask(t, asker));
    for (const run of runs.values()) expect(run.view().attempt.end).toEqual({ kind: 'passed' });
    const [first, ...late] = order;
    for (const asker of order) {
      const result = await runs.get(asker)?.tryRegister();
      if (asker === first) expect(result?.kind).toBe('done');
      else expect(result).toMatchObject({ kind: 'refused', ground: 'claim-taken' });
    }
    for (const asker of late) await mustHaveFailed(t, asker, runs.get(asker) as AttemptRun);
  }
});

it('F07 all three at once: exactly one is accepted, and no refusal names another applicant', async () => {
  const t = burials();
  const runs = await Promise.all(askers.map((asker) => ask(t, asker)));
  const results = await Promise.all(runs.map((run) => run.tryRegister()));
  expect(results.filter(({ kind }) => kind === 'done')).toHaveLength(1);
  for (const [i, result] of results.entries()) {
    if (result.kind === 'done') continue;
    expect(result).toMatchObject({ kind: 'refused', ground: 'claim-taken' });
    await mustHaveFailed(t, askers[i] as Asker, runs[i] as AttemptRun);
  }
});

it('F07 one after another they meet the check itself, whoever enters them: an intake officer, the head of the department, a citizen', async () => {
  const head: Asker = { ...daughter, name: 'daughter, by the head', actor: clerk('corp-supervisor') };
  for (const order of orders([daughter, firm, grandson]).flatMap((three) => [three, three.map((one) => (one === daughter ? head : one))])) {
    const t = burials();
    const [first, ...late] = order as readonly Asker[];
    if (!first) throw new Error('nobody asks');
    await (await ask(t, first)).register();
    for (const asker of late) await mustHaveFailed(t, asker, await ask(t, asker));
  }
});

it('F07 another person with the same birthday and nearly the same surname, paid for already, is no duplicate', async () => {
  const t = burials({ of: (iin) => (iin === archived ? { alreadyPaid: true } : {}) });
  const paid = await ask(t, daughter, archived);
  expect(paid.view().attempt.end).toMatchObject({ kind: 'failed', gate: 'notAssigned' });
  for (const asker of askers) {
    const own = burials({ of: (iin) => (iin === archived ? { alreadyPaid: true } : {}) });
    expect((await ask(own, asker)).view().attempt.end).toEqual({ kind: 'passed' });
  }
});

it('F07 an empty list is «none found»; no answer is «not checked yet» and stops registration until it is asked again', async () => {
  const none = await ask(burials({ of: () => 'none' }), daughter);
  expect(none.view().attempt.end).toEqual({ kind: 'passed' });
  for (const asker of askers) {
    let answers: Search = 'silent';
    const t = burials({ of: () => answers });
    const a = await ask(t, asker);
    expect(a.need()).toMatchObject({ kind: 'tryAgain', registries: ['assignments'] });
    expect(await a.tryRegister()).toMatchObject({ kind: 'refused', ground: 'gates-not-passed' });
    answers = {};
    await a.put({ kind: 'askAgain' });
    await a.complete();
    expect(a.view().attempt.end).toEqual({ kind: 'passed' });
    await a.register();
  }
});
