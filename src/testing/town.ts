import { standInSignatures } from '../../simulators/signatures.ts';
import { type Instant, instant, type LocalDate, type Sha256, sha256, type Words } from '../base/index.ts';
import { type Calendar, instantAt, loadCalendars, nextTimer, officeHoursOf } from '../calendar/index.ts';
import {
  type Act,
  type Actor,
  type AttemptInput,
  type AttemptView,
  type BlobStore,
  beginAttempt,
  type Case,
  type CaseParty,
  type CaseStore,
  type Command,
  calculationFor,
  type Deps,
  type Executed,
  execute,
  fireTimer,
  type LoggedEvent,
  type Need,
  type Office,
  offeredVersions,
  putIntoAttempt,
  type Registries,
  type RegistryAnswer,
  registerAttempt,
  type Signatures,
  workSystemTask,
} from '../casework/index.ts';
import { type FactValue, postsOf, type Regulation, revisionOf } from '../law/index.ts';
import { statedOf, townAmounts } from './amounts.ts';
import { memoryBlobs, memoryStore, memoryWaiting } from './memory-store.ts';

const zone = 'Asia/Almaty';
const plain = (text: string): Words => ({ kk: text, ru: text, en: text });

/** Kinds of office that the regulations name, each once in the test region. */
const officeKinds = [
  'corp-department',
  'corp-branch',
  'provider',
  'mse',
  'mse-methodology',
  'employment-office',
  'insurance-fund',
  'pension-fund',
  'payment-centre',
  'authorised-body',
  'ministry',
  'state-centre',
] as const;

const offices: readonly Office[] = [
  ...officeKinds.map((kind) => ({
    id: kind,
    kind,
    name: plain(kind),
    zone,
    hours: officeHoursOf(kind.startsWith('corp') ? 'state-corporation' : 'provider'),
    region: 'test',
    district: kind === 'corp-department' ? 'one' : null,
  })),
  {
    id: 'corp-department-two',
    kind: 'corp-department',
    name: plain('two'),
    zone,
    hours: officeHoursOf('state-corporation'),
    region: 'test',
    district: 'two',
  },
];

/** What a scripted registry says to a question: by registry name and, if need be, by the number of the party asked about. */
export type Saying = (question: {
  readonly registry: string;
  readonly party: CaseParty | undefined;
  readonly facts: { readonly [key: string]: FactValue };
}) => RegistryAnswer | undefined;

/**
 * A town to run cases in: offices, a clock that is set by hand, registries that say what the test tells them, signatures of people who
 * are named by their post. Everything goes through the service and a store, as in production.
 */
export type Town = {
  readonly deps: Deps;
  readonly store: CaseStore;
  /** Every question that reached a registry, in order. */
  readonly asked: { registry: string; key: string }[];
  /** Times at which the town's clock stands: `at('2019-03-18')` is 10 o'clock of that day. */
  readonly at: (date: string, time?: string) => void;
  readonly now: () => Instant;
  readonly says: (saying: Saying) => void;
  /** Fails the signatures of a post (or party role) from now on: `bad`, or `unknown` (could not be checked). */
  readonly spoilSignaturesOf: (by: string, how: 'bad' | 'unknown') => void;
  /** An officer: `officer('head')` holds the post in the office where units of that post sit; a second name is another person. */
  readonly officer: (post: string, office: string, person?: string) => Extract<Actor, { kind: 'officer' }>;
  readonly begin: (
    regulation: string,
    entry: string,
    options?: { readonly office?: string; readonly actor?: Actor; readonly district?: string },
  ) => Promise<AttemptRun>;
  readonly open: (id: Case['id']) => CaseRun;
};

export type AttemptRun = {
  readonly view: () => AttemptView;
  readonly need: () => Need | null;
  readonly put: (input: AttemptInput) => Promise<AttemptView>;
  /** Goes on as far as a complete application can: papers shown for every proof that wants one, checks ticked, signatures given. */
  readonly complete: (options?: { readonly validUntil?: LocalDate; readonly except?: readonly string[] }) => Promise<AttemptView>;
  readonly register: (key?: string) => Promise<CaseRun>;
  readonly tryRegister: (key?: string) => Promise<Executed>;
};

export type CaseRun = {
  readonly id: Case['id'];
  readonly case: () => Promise<Case>;
  readonly log: () => Promise<readonly LoggedEvent[]>;
  /** Carries out a command as the officer whose task it is (or as the actor given); signs what is to be signed. Throws when it is refused. */
  readonly do: (command: WithoutTask, options?: { readonly as?: Actor; readonly person?: string; readonly key?: string }) => Promise<Case>;
  /** The same, giving the refusal (or what else came of it). */
  readonly try: (
    command: WithoutTask,
    options?: { readonly as?: Actor; readonly person?: string; readonly key?: string; readonly saw?: number },
  ) => Promise<Executed>;
  /** Ticks every item of a task's list, makes the draft where one is asked for, and moves on. */
  readonly step: (move: string, options?: StepOptions) => Promise<Case>;
  /** Ends a side task, its items ticked. */
  readonly side: (
    name: string,
    end: string,
    options?: { readonly reasons?: string; readonly states?: { readonly [ref: string]: { readonly value: FactValue } } },
  ) => Promise<Case>;
  /** The due day (or instant) that a clock shows; undefined when it does not run. */
  readonly due: (clock: string) => Promise<string | undefined>;
  /** Fires every mark that has come by now. */
  readonly runClocks: () => Promise<void>;
  /** Does the system's turns. */
  readonly runSystem: () => Promise<void>;
  /** The text of a paper of the case by its hash. */
  readonly text: (hash: Sha256 | undefined) => Promise<string>;
  /** The text of the newest document with this name. */
  readonly paper: (document: string) => Promise<string | undefined>;
};

export type StepOptions = {
  readonly outcome?: string;
  readonly grounds?: readonly string[];
  readonly reasons?: string;
  readonly states?: { readonly [ref: string]: { readonly value: FactValue } };
  /** Facts that items of the list state, by fact. */
  readonly fills?: { readonly [ref: string]: { readonly value: FactValue } };
  /** Another person than the post's usual one. */
  readonly person?: string;
  readonly actingFor?: { readonly person: string; readonly order: string };
};

/** A command that may name its task by the task's name. */
export type WithoutTask = Command | (DistributiveOmit<Extract<Command, { task: string }>, 'task'> & { readonly taskName?: string });
type DistributiveOmit<T, K extends string> = T extends unknown ? Omit<T, K> : never;

let storeOfTowns: (() => CaseStore) | null = null;

/** Towns built from now on keep their cases here, unless told otherwise; null: in memory. */
export function keepCasesIn(make: (() => CaseStore) | null): void {
  storeOfTowns = make;
}

/** Builds a town. `calendar` states its own days off where a case does; the official one without. */
export function town(given: {
  readonly regulations: readonly Regulation[];
  readonly calendar?: Calendar;
  readonly store?: CaseStore;
  readonly blobs?: BlobStore;
  /** Real signatures instead of whoever is named having signed. */
  readonly signatures?: Signatures;
  readonly waiting?: Deps['waiting'];
  readonly aims?: Deps['aims'];
}): Town {
  const store = given.store ?? storeOfTowns?.() ?? memoryStore();
  const blobs = given.blobs ?? memoryBlobs();
  const calendar = given.calendar ?? loadCalendars().current;
  let now = instant('2019-03-18T04:00:00Z');
  const run = Math.random().toString(36).slice(2);
  let ids = 0;
  const next = (prefix: string) => {
    ids += 1;
    return `${prefix}-${run}-${ids}`;
  };
  const asked: { registry: string; key: string }[] = [];
  const sayings: Saying[] = [];
  const spoilt = new Map<string, 'bad' | 'unknown'>();

  const registries: Registries = {
    standIn: true,
    ask: async (lookUp, about) => {
      asked.push({ registry: lookUp.registry, key: lookUp.key });
      const party = about.parties.find((p) => p.role === lookUp.role && p.n === lookUp.n);
      for (const saying of sayings.toReversed()) {
        const answer = saying({ registry: lookUp.registry, party, facts: about.facts });
        if (answer) return answer;
      }
      return { kind: 'none', raw: JSON.stringify({ registry: lookUp.registry, key: lookUp.key, found: false }) };
    },
  };

  const standIn = standInSignatures();
  const signatures: Signatures = {
    ...standIn,
    check: async (asked) => {
      const { signer } = asked;
      const spoil = spoilt.get(signer.by) ?? (signer.actor.kind === 'officer' ? spoilt.get(signer.actor.post) : undefined);
      const checked = await standIn.check(asked);
      if (!spoil || checked.kind !== 'good') return checked;
      const why = { kk: 'Куәлік тексерілмеді', ru: 'Свидетельство не прошло проверку', en: 'The certificate did not pass' };
      return spoil === 'bad' ? { kind: 'bad', why } : { ...checked, kind: 'unknown', why };
    },
    checkCertificate: async (asked) => {
      const spoil = spoilt.get('applicant');
      if (!spoil) return standIn.checkCertificate(asked);
      return {
        state: spoil === 'bad' ? 'failed' : 'notAnswered',
        reason: { kk: 'Куәлік жарамсыз', ru: 'Свидетельство недействительно', en: 'The certificate is not valid' },
      };
    },
  };

  const byId = new Map(given.regulations.map((regulation) => [regulation.id, { regulation, revision: revisionOf(regulation) }]));
  const deps: Deps = {
    store,
    blobs,
    registries,
    signatures: given.signatures ?? signatures,
    waiting: given.waiting ?? memoryWaiting(),
    calculator: townAmounts,
    regulations: offeredVersions([...byId.values()]),
    calendar: () => calendar,
    offices: () => ({
      get: (id) => offices.find((office) => office.id === id),
      find: (kind, _region, district) =>
        offices.find((o) => o.kind === kind && o.district === district) ?? offices.find((o) => o.kind === kind),
    }),
    policy: testPolicy,
    now: () => now,
    aims: given.aims ?? (() => []),
    officer: (id) => ({ name: `Қызметкер ${id}`, post: plain(id) }),
    newId: () => next('a'),
  };

  const officer = (post: string, office: string, personId?: string) => ({
    kind: 'officer' as const,
    person: personId ?? `${post}@${office}`,
    post,
    office,
  });

  const open = (id: Case['id']): CaseRun => caseRun(id, { deps, officer, byId, next: () => next('k') });

  return {
    deps,
    store,
    asked,
    at: (date, time = '10:00') => {
      now = instantAt(zone, date as LocalDate, time);
    },
    now: () => now,
    says: (saying) => void sayings.push(saying),
    spoilSignaturesOf: (by, how) => void spoilt.set(by, how),
    officer,
    open,
    begin: async (regulation, entry, options = {}) => {
      const law = byId.get(regulation)?.regulation;
      const unitName = law?.entries[entry]?.unit;
      const unit = unitName ? law?.units[unitName] : undefined;
      const officeId = options.office ?? (unit ? (offices.find((o) => o.kind === unit.office)?.id ?? null) : null);
      const actor: Actor =
        options.actor ??
        (unit?.kind === 'post' && officeId ? officer(unit.post, officeId) : { kind: 'party', role: 'applicant', person: 'applicant-1' });
      const place = { region: 'test', district: options.district ?? 'one' };
      const first = await beginAttempt(deps, { regulation, entry, office: officeId, place }, actor);
      if (first.kind === 'refused') throw new Error(`the attempt was refused: ${first.ground}`);
      return attemptRun(first, { deps, actor, place, open, next: () => next('k') });
    },
  };
}

/** In tests of the engine every officer works only tasks of the own post and office; everything else is allowed. The house's policy has tests of its own. */
const testPolicy: Deps['policy'] = (actor, action, { task }) => {
  if ((action === 'work' || action === 'take') && task && actor.kind === 'officer') {
    if (!task.body && (task.post !== actor.post || task.office !== actor.office)) {
      return { kind: 'refused', ground: 'not-yours', text: { kk: 'Құқығыңыз жоқ', ru: 'Нет права', en: 'Not yours' } };
    }
  }
  return 'allowed';
};

type AttemptMeans = {
  readonly deps: Deps;
  readonly actor: Actor;
  readonly place: { region: string; district: string };
  readonly open: (id: Case['id']) => CaseRun;
  readonly next: () => string;
};

function attemptRun(first: AttemptView, means: AttemptMeans): AttemptRun {
  let view = first;
  const { deps, actor, place } = means;
  const put = async (input: AttemptInput): Promise<AttemptView> => {
    const next = await putIntoAttempt(deps, view.attempt.id, view.version, input, actor);
    if (next.kind === 'refused') throw new Error(`refused: ${next.ground}: ${next.text.en}`);
    view = next;
    return view;
  };
  const tryRegister = (key = means.next()) => registerAttempt(deps, view.attempt.id, key, place, actor);
  return {
    view: () => view,
    need: () => view.need,
    put,
    complete: async (options = {}) => {
      for (let i = 0; i < 60 && view.need && !view.attempt.end; i += 1) {
        const { need } = view;
        if (need.kind === 'signIn') await put({ kind: 'signedIn' });
        else if (need.kind === 'ask') await put({ kind: 'ask' });
        else if (need.kind === 'confirm') await put({ kind: 'confirm', items: need.items });
        else if (need.kind === 'certificate') await put({ kind: 'certificate', certificate: null });
        else if (need.kind === 'papers') {
          const wanted = need.proofs.filter(({ key }) => !options.except?.includes(key));
          if (wanted.length === 0) await put({ kind: 'confirm', items: ['noMorePapers'] });
          for (const { key } of wanted) {
            await put({
              kind: 'paper',
              key,
              paper: { originalSeen: true, scan: sha256(key), ...(options.validUntil ? { validUntil: options.validUntil } : {}) },
            });
          }
        } else if (need.kind === 'sign' && view.application) {
          const over = view.application.hash;
          await put({ kind: 'sign', signatures: need.by.map((by) => ({ by, kind: 'eds' as const, over, signature: null })) });
        } else break;
      }
      return view;
    },
    tryRegister,
    register: async (key) => {
      const result = await tryRegister(key);
      if (result.kind !== 'done')
        throw new Error(
          `not registered: ${result.kind === 'refused' ? `${result.ground} (${JSON.stringify(view.need ?? view.attempt.end)})` : result.kind}`,
        );
      return means.open(result.case.id);
    },
  };
}

type CaseMeans = {
  readonly deps: Deps;
  readonly officer: Town['officer'];
  readonly byId: ReadonlyMap<string, { readonly regulation: Regulation }>;
  readonly next: () => string;
};

function caseRun(id: Case['id'], means: CaseMeans): CaseRun {
  const { deps, officer } = means;
  const current = async () => {
    const found = await deps.store.find(id);
    if (!found) throw new Error('no such case');
    return found.case;
  };
  const taskFor = (c: Case, name: string | undefined) => {
    const tasks = Object.values(c.tasks);
    return name ? tasks.find((task) => task.name === name) : c.main.kind === 'none' ? undefined : c.tasks[c.main.task];
  };
  const attempt: CaseRun['try'] = async (command, options = {}) => {
    const c = await current();
    let full: Command;
    let actor = options.as;
    if ('task' in command || !needsTask(command.kind)) {
      full = command as Command;
      const task = 'task' in command ? c.tasks[command.task] : taskFor(c, undefined);
      actor ??= task ? officer(task.post, task.office, options.person) : officer('corp-intake', 'corp-department', options.person);
    } else {
      const { taskName, ...rest } = command as { taskName?: string; kind: string };
      const task = taskFor(c, taskName);
      if (!task) throw new Error(`there is no open task ${taskName ?? 'on the main line'}`);
      full = { ...rest, task: task.id } as Command;
      actor ??= officer(task.post, task.office, options.person);
    }
    const key = options.key ?? means.next();
    const saw = options.saw ?? c.seq;
    const first = await execute(deps, id, { key, saw, command: full }, actor);
    if (first.kind !== 'unsigned') return first;
    const mine = first.missing.filter(({ by }) => isMine(means.byId.get(c.regulation)?.regulation, by, actor));
    const signatures = mine.map(({ by, kinds, over }) => ({ by, kind: (kinds[0] ?? 'eds') as Act['kind'], over, signature: null }));
    return execute(deps, id, { key, saw, command: full, signatures }, actor);
  };
  const must: CaseRun['do'] = async (command, options) => {
    const result = await attempt(command, options);
    if (result.kind === 'done') return result.case;
    const why =
      result.kind === 'refused'
        ? `${result.ground}: ${result.text.en}`
        : result.kind === 'unsigned'
          ? `unsigned: ${result.missing.map((m) => m.by).join(', ')}`
          : result.kind;
    throw new Error(`${command.kind} ${'move' in command ? command.move : ''}: ${why}`);
  };
  const tickAll = async (taskName: string | undefined, options: StepOptions & { as?: Actor }) => {
    const c = await current();
    const task = taskFor(c, taskName);
    const law = means.byId.get(c.regulation)?.regulation;
    if (!task || !law) throw new Error(`no open task ${taskName ?? ''}`);
    const items = law.steps[task.name]?.does ?? law.sideTasks[task.name]?.does ?? [];
    for (const item of items) {
      if (item.kind === 'draft' || item.kind === 'calculate' || task.done.includes(item.name)) continue;
      const states = Object.fromEntries((item.fills ?? []).map((ref) => [ref, options.fills?.[ref] ?? { value: false }]));
      await must({ kind: 'tick', taskName: task.name, item: item.name, states }, options);
    }
  };
  /** The case former states what the calculation needs and nobody has shown. */
  const stateForAmount = async (outcome: string, as: Actor) => {
    const c = await current();
    const law = means.byId.get(c.regulation)?.regulation;
    const calculated = law && (await calculationFor(deps, law, c, outcome));
    if (calculated?.kind !== 'impossible') return;
    for (const key of calculated.lacking ?? []) {
      const value = statedOf(c, key);
      if (value !== undefined) await must({ kind: 'recordFact', key, stated: { value }, origin: 'officer' }, { as });
    }
  };
  const amountOf = async (outcome: string) => {
    const c = await current();
    const law = means.byId.get(c.regulation)?.regulation;
    const calculated = law && (await calculationFor(deps, law, c, outcome));
    if (calculated?.kind === 'impossible') throw new Error(`no amount: ${calculated.why.en}`);
    return calculated?.amount;
  };
  return {
    id,
    case: current,
    log: () => deps.store.history(id),
    try: attempt,
    do: must,
    step: async (move, options = {}) => {
      const c = await current();
      const law = means.byId.get(c.regulation)?.regulation;
      const task = taskFor(c, undefined);
      const rule = law?.moves[move];
      if (!law || !task || !rule) throw new Error(`the case stands at ${JSON.stringify(c.main)}; there is no ${move}`);
      const as = { ...officer(task.post, task.office, options.person), ...(options.actingFor ? { actingFor: options.actingFor } : {}) };
      if (rule.needs) await tickAll(undefined, { ...options, as });
      const outcome = options.outcome ?? (rule.outcomes ? Object.keys(rule.outcomes)[0] : undefined);
      const draft = (await current()).draft;
      if (rule.sign?.over === 'draft' && outcome && (!draft || draft.stale || draft.outcome !== outcome)) {
        await stateForAmount(outcome, as);
        const amount = await amountOf(outcome);
        await must(
          {
            kind: 'draft',
            outcome,
            ...(options.grounds ? { grounds: options.grounds } : {}),
            ...(options.reasons ? { reasons: options.reasons } : {}),
            ...(amount ? { amount } : {}),
          },
          { as },
        );
      }
      return must(
        {
          kind: 'move',
          move,
          ...(outcome ? { outcome } : {}),
          ...(options.grounds ? { grounds: options.grounds } : {}),
          ...(options.reasons ? { reasons: options.reasons } : {}),
          ...(options.states ? { states: options.states } : {}),
        },
        { as },
      );
    },
    side: async (name, end, options = {}) => {
      await tickAll(name, {});
      return must({ kind: 'endSide', taskName: name, end, ...options });
    },
    due: async (clock) => Object.values((await current()).clocks).find((one) => one.name === clock)?.state.due,
    runClocks: async () => {
      for (let i = 0; i < 50; i += 1) {
        const c = await current();
        const due = Object.values(c.clocks)
          .map((clock) => ({ clock: clock.id, timer: nextTimer(clock.state) }))
          .filter((one): one is { clock: string; timer: NonNullable<typeof one.timer> } => one.timer !== null && one.timer.at <= deps.now())
          .sort((a, b) => (a.timer.at < b.timer.at ? -1 : 1))[0];
        if (!due) return;
        await fireTimer(deps, id, due.clock, due.timer.what, due.timer.at);
      }
      throw new Error('the clocks do not come to rest');
    },
    runSystem: async () => {
      for (let i = 0; i < 20; i += 1) {
        const task = Object.values((await current()).tasks).find((one) => one.key && one.kind !== 'wait');
        if (!task) return;
        const result = await workSystemTask(deps, id, task.id);
        if (result !== 'moved') {
          if (result !== 'waits') throw new Error(`the system's turn was refused: ${result.ground}: ${result.text.en}`);
          return;
        }
      }
    },
    text: async (hash) => {
      const bytes = hash && (await deps.blobs.get(hash));
      if (!bytes) throw new Error('no such paper');
      return new TextDecoder().decode(bytes);
    },
    paper: async (document) => {
      const made = (await current()).documents.filter((one) => one.name === document).at(-1);
      const bytes = made && (await deps.blobs.get(made.hash));
      return bytes && new TextDecoder().decode(bytes);
    },
  };
}

const needsTask = (kind: string) => ['claim', 'release', 'reassign', 'tick', 'draft', 'move', 'endSide'].includes(kind);

/** Whether a signing slot is this actor's: the unit of the post, or the party's role. */
function isMine(law: Regulation | undefined, by: string, actor: Actor): boolean {
  if (actor.kind === 'party') return by === actor.role;
  return actor.kind === 'officer' && postsOf(law?.units[by]).includes(actor.post);
}
