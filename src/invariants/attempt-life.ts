import { addDays, canonicalJson, type LocalDate, sha256 } from '../base/index.ts';
import { dateIn } from '../calendar/index.ts';
import {
  type Actor,
  type AttemptInput,
  type AttemptView,
  beginAttempt,
  type CaseParty,
  type Executed,
  putIntoAttempt,
  type RegistryAnswer,
  registerAttempt,
} from '../casework/index.ts';
import { type Condition, type Entry, type FactValue, factLaw, type Regulation } from '../law/index.ts';
import { madeUpIin } from '../testing/index.ts';
import type { Dice } from './dice.ts';
import { dateNear, hintsOf, type Making, madeUpBin, satisfy, valueFor } from './values.ts';
import { BrokenOff, officer, type World } from './world.ts';

/** How an attempt came out. `waits`: given up with something still wanting. */
export type AttemptOutcome = {
  readonly end: 'registered' | 'failed' | 'waits' | 'refused';
  readonly view: AttemptView;
  readonly executed: Executed | null;
};

export type AttemptPlan = {
  readonly label: string;
  readonly entry: string;
  /** Which of two people of this history asks. */
  readonly person: number;
  /** Most of what is put in makes the gates pass. */
  readonly willing: boolean;
  /** Every paper asked for is there and in date. */
  readonly papersGood?: boolean;
  /** What is so, by fact: papers say the same as the registry that did not answer. */
  readonly truth?: ReadonlyMap<string, FactValue>;
  /** How often a silent registry is asked again before the person gives up. */
  readonly patience: number;
  readonly register: 'once' | 'twice' | 'atOnce' | 'brokenBefore' | 'brokenAfter' | 'never';
};

const place = { region: 'test', district: 'one' };

export function makingOf(w: World): Making {
  return { regulation: w.regulation, calendar: w.calendar(), today: dateIn('Asia/Almaty', w.now()), offset: w.offset };
}

/** Draws a plan for the k-th attempt of a history. */
export function planAttempt(w: World, k: number, dice: Dice): AttemptPlan {
  const entries = Object.entries(w.regulation.entries);
  const full = entries.filter(([, entry]) => !entry.lookUp);
  const pool = full.length > 0 && dice.chance(80) ? full : entries;
  const [entry] = dice.pick(pool);
  const fate = dice.below(100);
  return {
    label: `attempt${k}`,
    entry,
    person: dice.chance(70) ? 0 : 1,
    willing: dice.chance(85),
    patience: dice.below(4),
    register:
      fate < 60 ? 'once' : fate < 70 ? 'twice' : fate < 82 ? 'atOnce' : fate < 89 ? 'brokenBefore' : fate < 96 ? 'brokenAfter' : 'never',
  };
}

/** What an attempt is willing to say so that its gates pass: one choice for the whole attempt. */
function choices(w: World, entry: Entry, plan: AttemptPlan): Map<string, FactValue> {
  const chosen = new Map<string, FactValue>();
  if (!plan.willing) return chosen;
  const dice = w.dice(`${plan.label}/willing`);
  const m = makingOf(w);
  if (entry.offered) satisfy(m, entry.offered, true, chosen, dice);
  for (const gate of entry.gates) {
    if (gate.does.kind === 'condition') satisfy(m, gate.does.that, true, chosen, dice);
  }
  return chosen;
}

/** Roles that an attempt names: those required, asked about, or that something must be shown for. */
function rolesOf(regulation: Regulation, entry: Entry): readonly string[] {
  const named = entry.collects.flatMap((ref) => (ref.includes('.') ? [ref.split('.')[0] ?? ''] : []));
  const required = Object.entries(regulation.parties).flatMap(([role, law]) => (law.required ? [role] : []));
  return [...new Set([...required, ...named, ...Object.keys(regulation.parties)])].filter((role) => regulation.parties[role]);
}

function partyFor(w: World, plan: AttemptPlan, chosen: ReadonlyMap<string, FactValue>, role: string, n: number): CaseParty {
  const law = w.regulation.parties[role];
  const dice = w.dice(`${plan.label}/party/${role}/${n}`);
  const m = makingOf(w);
  const dates = hintsOf(w.regulation).dates.get(`${role}.birthDate`) ?? [];
  const said = chosen.get(`${role}.birthDate`);
  const own = addDays('1953-02-10' as LocalDate, (w.offset % 700) + 31 * (role.length % 7));
  const birthDate =
    typeof said === 'string'
      ? (said as LocalDate)
      : dates.length > 0 && dice.chance(60)
        ? addDays(dateNear(m, dice.pick(dates)), -dice.below(400))
        : own;
  const sex = chosen.get(`${role}.sex`) === 'male' || dice.chance(50) ? ('male' as const) : ('female' as const);
  const kinds = law?.known ?? ['iin'];
  const kind = dice.chance(80) ? kinds[0] : dice.pick(kinds);
  const serial = Math.floor(w.offset / 700) * 4 + plan.person * 2 + (n % 2);
  return {
    role,
    n,
    name: `${role} ${plan.person}`,
    ...(kind === 'iin'
      ? { iin: madeUpIin(birthDate, sex, serial % 90) }
      : kind === 'bin'
        ? { bin: madeUpBin(w.offset * 2 + plan.person) as never }
        : {}),
    birthDate,
    sex,
  };
}

/** Whether an attempt comes to nothing where this is not shown: its absence ends it, or the condition of a gate asks for it. */
function endsWithout(regulation: Regulation, proof: string): boolean {
  const absence = regulation.proofs[proof]?.absence;
  if (absence === 'endAttempt' || (typeof absence === 'object' && Object.values(absence).includes('endAttempt'))) return true;
  return Object.values(regulation.entries).some(({ gates }) =>
    gates.some(({ does }) => does.kind === 'condition' && asksFor(does.that, proof)),
  );
}

function asksFor(condition: Condition, proof: string): boolean {
  if (condition === 'always') return false;
  if ('all' in condition || 'any' in condition)
    return ('all' in condition ? condition.all : condition.any).some((one) => asksFor(one, proof));
  return 'proof' in condition && condition.proof === proof;
}

/** The answer of a registry by the seed: found (filling what the law says), none, silent or refused. */
export function seededAnswer(
  of: () => World,
  question: { registry: string; key: string; fills: readonly string[]; role: string | null; n: number; proof: string },
  about: { readonly parties: readonly CaseParty[] },
  time: number,
): RegistryAnswer {
  const w = of();
  // What a registry knows, it knows of a person: of another who is asked about it says something else
  const whose = about.parties.find(({ role, n }) => role === question.role && n === question.n);
  const label = `registry/${question.registry}/${question.key}/${whose?.iin ?? whose?.bin ?? ''}`;
  const dice = w.dice(`${label}/${time}`);
  const fate = dice.below(100);
  if (fate < 10 && time < 4) return { kind: 'notAnswered', reason: 'no answer in time' };
  if (fate < 14 && time < 3) return { kind: 'refused', reason: 'no consent' };
  const steady = w.dice(label);
  if (!steady.chance(endsWithout(w.regulation, question.proof) ? 92 : 65))
    return { kind: 'none', raw: canonicalJson({ label, found: false }) };
  const m = makingOf(w);
  const wanted = new Map<string, FactValue>();
  if (steady.chance(85))
    for (const entry of Object.values(w.regulation.entries))
      for (const gate of entry.gates)
        if (gate.does.kind === 'condition') satisfy(m, gate.does.that, true, wanted, w.dice(`${label}/wanted`));
  const facts: { [ref: string]: FactValue } = {};
  for (const ref of question.fills) {
    const key =
      question.role && w.regulation.parties[question.role]?.many && ref.startsWith(`${question.role}.`)
        ? ref.replace('.', `#${question.n}.`)
        : ref;
    const value = wanted.get(ref) ?? valueFor(m, ref, w.dice(`${label}/${ref}`));
    if (value !== undefined) facts[key] = value;
  }
  return { kind: 'found', facts, raw: canonicalJson({ label, facts }) };
}

/** Runs an attempt as a person or a desk would: fills, asks, shows papers, ticks, signs and registers. */
export async function runAttempt(w: World, plan: AttemptPlan): Promise<AttemptOutcome> {
  const { regulation, deps } = w;
  const entry = regulation.entries[plan.entry];
  if (!entry) throw new Error(`no entry ${plan.entry}`);
  const dice = w.dice(plan.label);
  const unit = entry.unit ? regulation.units[entry.unit] : undefined;
  const offices = ['corp-department-two', ...(unit ? [unit.office] : [])];
  const officeId = unit ? (unit.office === 'corp-department' && dice.chance(15) ? offices[0] : unit.office) : null;
  const post = unit?.kind === 'post' ? unit.post : unit?.kind === 'body' ? unit.members.post : undefined;
  const actor: Actor = post && officeId ? officer(post, officeId) : { kind: 'party', role: 'applicant', person: `citizen-${plan.person}` };
  const begun = await beginAttempt(deps, { regulation: regulation.id, entry: plan.entry, office: officeId ?? null, place }, actor);
  if (begun.kind === 'refused') throw new Error(`an attempt at ${plan.entry} was refused: ${begun.ground}`);
  const record: World['attempts'][number] = { label: plan.label, actor, entry: plan.entry, attempt: begun.attempt, inputs: [], case: null };
  w.attempts.push(record);
  let view: AttemptView = begun;
  const put = async (input: AttemptInput): Promise<boolean> => {
    const next = await putIntoAttempt(deps, view.attempt.id, view.version, input, actor);
    if (next.kind === 'refused') return false;
    record.inputs.push(input);
    record.attempt = next.attempt;
    view = next;
    return true;
  };
  const chosen = choices(w, entry, plan);
  const m = makingOf(w);
  const sayOf = (key: string): FactValue | undefined =>
    chosen.get(key.replace(/#\d+/, '')) ?? valueFor(m, key, w.dice(`${plan.label}/fact/${key}`));
  const keysOf = (ref: string): readonly string[] => {
    const [role = '', name] = ref.split('.');
    if (!name || !regulation.parties[role]?.many) return [ref];
    return view.attempt.parties.filter((p) => p.role === role).map((p) => `${role}#${p.n}.${name}`);
  };
  const fill = async (refs: readonly string[]) => {
    for (const key of refs.flatMap(keysOf)) {
      const value = factLaw(regulation, key) ? sayOf(key) : undefined;
      if (value !== undefined && !view.attempt.end) await put({ kind: 'facts', facts: { [key]: value } });
    }
  };

  for (const role of rolesOf(regulation, entry)) {
    const law = regulation.parties[role];
    const must =
      role === 'applicant' || law?.required === true || entry.collects.includes(`${role}.iin`) || entry.collects.includes(`${role}.bin`);
    if (!must && !w.dice(`${plan.label}/has/${role}`).chance(35)) continue;
    for (let n = 1; n <= (law?.many && w.dice(`${plan.label}/many/${role}`).chance(30) ? 2 : 1); n += 1) {
      if (!view.attempt.end) await put({ kind: 'party', party: partyFor(w, plan, chosen, role, n) });
    }
  }
  const aboutParties = Object.entries(regulation.facts).flatMap(([name, fact]) =>
    fact.of && regulation.parties[fact.of]?.many && fact.from.includes('form') ? [`${fact.of}.${name}`] : [],
  );
  const typed = [
    ...new Set([...chosen.keys(), ...entry.collects.filter((ref) => w.dice(`${plan.label}/asks/${ref}`).chance(75)), ...aboutParties]),
  ];
  await fill(
    typed.filter((ref) => factLaw(regulation, ref)?.from.some((from) => from === 'form' || from === 'officer' || from === 'paper')),
  );

  // A paper that is in order says what lets the gates pass.
  const goodOf = new Map<string, FactValue>();
  if (plan.papersGood)
    for (const gate of entry.gates)
      if (gate.does.kind === 'condition') satisfy(m, gate.does.that, true, goodOf, w.dice(`${plan.label}/papers`));
  let patience = plan.patience;
  let stuck = '';
  for (let i = 0; i < 40 && view.need && !view.attempt.end; i += 1) {
    const need = view.need;
    const state = canonicalJson([need, view.version]);
    if (state === stuck) break;
    stuck = state;
    if (need.kind === 'signIn') await put({ kind: 'signedIn' });
    else if (need.kind === 'form') {
      for (const ref of need.missing) {
        const [role = '', name] = ref.split('.');
        if (!name || name === 'iin' || name === 'bin')
          await put({ kind: 'party', party: partyFor(w, { ...plan, person: plan.person }, chosen, role, 1) });
      }
      await fill(need.missing);
    } else if (need.kind === 'ask') await put({ kind: 'ask' });
    else if (need.kind === 'tryAgain') {
      const gate = entry.gates.find(({ name }) => name === need.gate);
      if (need.registries.length === 0 && gate?.does.kind === 'condition') {
        const wanted = new Map<string, FactValue>();
        satisfy(m, gate.does.that, plan.willing, wanted, dice);
        for (const [ref, value] of wanted) {
          chosen.set(ref, value);
          for (const key of keysOf(ref))
            if (factLaw(regulation, key) && !view.attempt.end) await put({ kind: 'facts', facts: { [key]: value } });
        }
        if (!view.attempt.end && patience > 0) await put({ kind: 'askAgain' });
        patience -= 1;
      } else if (patience > 0) {
        patience -= 1;
        if (gate?.does.kind === 'certificate') {
          w.moveTo(addMinute(w));
          await put({ kind: 'certificate', certificate: null });
        } else await put({ kind: 'askAgain' });
      }
    } else if (need.kind === 'papers') {
      const left = need.proofs.filter(({ key }) => plan.willing || plan.papersGood || !w.dice(`${plan.label}/paper/${key}`).chance(12));
      if (left.length === 0) await put({ kind: 'confirm', items: ['noMorePapers'] });
      for (const { proof, key } of left) {
        if (view.attempt.end) break;
        const law = regulation.proofs[proof];
        if (!law?.paper) {
          await put({ kind: 'confirm', items: ['noMorePapers'] });
          break;
        }
        const facts: { [key: string]: FactValue } = {};
        for (const ref of law.paper.fills ?? []) {
          const factKey = key.includes('#') ? ref.replace('.', `#${key.split('#')[1]}.`) : ref;
          const value = plan.truth?.get(factKey) ?? goodOf.get(ref) ?? sayOf(factKey);
          if (value !== undefined && factLaw(regulation, factKey)) facts[factKey] = value;
        }
        const until = plan.willing || plan.papersGood || dice.chance(90) ? addDays(m.today, 400) : addDays(m.today, -1);
        await put({
          kind: 'paper',
          key,
          paper: { originalSeen: true, scan: sha256(key), ...(law.paper.inDate ? { validUntil: until } : {}) },
          facts,
        });
      }
    } else if (need.kind === 'confirm') await put({ kind: 'confirm', items: need.items });
    else if (need.kind === 'certificate') await put({ kind: 'certificate', certificate: null });
    else if (need.kind === 'sign' && view.application) {
      const over = view.application.hash;
      const rule = entry.gates.find(({ name }) => name === need.gate)?.does;
      const kindOf = (by: string) =>
        (rule?.kind === 'sign' ? [rule.rule.acts.find((act) => act.by === by)?.kind ?? 'eds'].flat()[0] : 'eds') ?? 'eds';
      w.moveTo(addMinute(w));
      const taken = await put({ kind: 'sign', signatures: need.by.map((by) => ({ by, kind: kindOf(by), over, signature: null })) });
      // Whose key is still being checked may wait, or sign again.
      if (!taken || view.attempt.checking) {
        if (patience <= 0) break;
        patience -= 1;
        stuck = '';
      }
    }
  }
  if (view.attempt.end?.kind === 'failed') {
    const executed = await registerAttempt(deps, view.attempt.id, w.nextKey(), place, actor);
    return { end: 'failed', view, executed };
  }
  if (view.attempt.end?.kind !== 'passed') {
    const executed = await registerAttempt(deps, view.attempt.id, w.nextKey(), place, actor);
    return { end: 'waits', view, executed };
  }
  if (plan.register === 'never') return { end: 'waits', view, executed: null };
  const executed = await register(w, plan.register, view.attempt.id, actor);
  if (executed.kind === 'done') record.case = executed.case.id;
  return { end: executed.kind === 'done' ? 'registered' : 'refused', view, executed };
}

const addMinute = (w: World) => new Date(Date.parse(w.now()) + 60_000).toISOString() as never;

/** Registers in one of the ways in which requests really arrive; whatever way, there is one case and one number. */
async function register(w: World, how: AttemptPlan['register'], id: string, actor: Actor): Promise<Executed> {
  const key = w.nextKey();
  const send = (own = key) => registerAttempt(w.deps, id, own, place, actor);
  const before = w.written.length;
  if (how === 'brokenBefore' || how === 'brokenAfter') {
    w.breakOff(how === 'brokenBefore' ? 'before' : 'after');
    await send().catch((error: unknown) => {
      if (!(error instanceof BrokenOff)) throw error;
    });
  }
  const results = how === 'atOnce' ? await Promise.all([send(), send(w.nextKey())]) : [await send()];
  if (how === 'twice') results.push(await send(), await send(w.nextKey()));
  const cases = new Set(results.flatMap((result) => (result.kind === 'done' ? [`${result.case.id} ${result.case.number?.text}`] : [])));
  if (cases.size > 1) w.faults.add(13, `one application sent ${how} has several numbers: ${[...cases].join(', ')}`);
  if (cases.size === 1 && results.some((result) => result.kind !== 'done'))
    w.faults.add(
      13,
      `a repeated registration (${how}) was answered ${results.map((r) => (r.kind === 'refused' ? r.ground : r.kind)).join(', ')}`,
    );
  const registrations = w.written.slice(before).filter((one) => one.before === null).length;
  if (registrations !== cases.size) w.faults.add(13, `${registrations} registrations of one application`);
  const [first] = results;
  if (!first) throw new Error('nothing was sent');
  return first;
}
