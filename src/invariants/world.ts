import { type CaseId, type Instant, instant, type LocalDate, sha256 } from '../base/index.ts';
import { type Calendar, instantAt, loadCalendars, nextTimer } from '../calendar/index.ts';
import {
  type Act,
  type Actor,
  type Attempt,
  type AttemptInput,
  type BlobStore,
  type Calculator,
  type Case,
  type CaseStore,
  type Command,
  type Commit,
  type Deps,
  type Executed,
  execute,
  fireTimer,
  type LoggedEvent,
  offeredVersions,
  type Registries,
  type RegistryAnswer,
  type Signatures,
  type WaitingSignature,
} from '../casework/index.ts';
import { createPolicy } from '../identity/index.ts';
import { postsOf, type Regulation, revisionOf } from '../law/index.ts';
import type { BatchStore } from '../store/index.ts';
import { memoryBlobs, memoryStore, memoryWaiting, noOffers, town } from '../testing/index.ts';
import { type Dice, dice } from './dice.ts';
import { memoryBatches } from './memory-batches.ts';

/** One command that was carried out, as the store wrote it: the state before and after, and the events between. */
export type Written = {
  readonly case: CaseId;
  readonly before: Case | null;
  readonly after: Case;
  readonly logged: readonly LoggedEvent[];
  readonly at: Instant;
  readonly actor: Actor;
  readonly key: string;
};

/** One run through an entry's gates. */
export type AttemptRecord = {
  readonly label: string;
  readonly actor: Actor;
  readonly entry: string;
  attempt: Attempt | null;
  inputs: AttemptInput[];
  case: CaseId | null;
};

/** What went wrong while a history was made, by the number of the invariant. */
export type Faults = { readonly add: (invariant: number, what: string) => void; readonly of: (invariant: number) => readonly string[] };

/** Where a history happens: one regulation, its offices, a clock, registries and people that answer by the seed. */
export type World = {
  readonly regulation: Regulation;
  readonly deps: Deps;
  /** Marks a signature whose key was checked again. */
  readonly settle: (one: WaitingSignature) => void;
  readonly seed: number;
  readonly offset: number;
  readonly written: Written[];
  readonly attempts: AttemptRecord[];
  readonly asked: { readonly registry: string; readonly key: string; readonly answer: RegistryAnswer['kind'] }[];
  readonly faults: Faults;
  /** Commands of people that were carried out, as they were sent: any of them may come once more. */
  readonly sent: {
    readonly id: CaseId;
    readonly key: string;
    readonly saw: number | null;
    readonly command: Command;
    readonly actor: Actor;
  }[];
  readonly batches: BatchStore;
  readonly now: () => Instant;
  readonly moveTo: (at: Instant) => void;
  readonly dice: (label: string) => Dice;
  readonly nextKey: () => string;
  /** Whether an id was made here: batches of other histories on the same database are let alone. */
  readonly isOwn: (id: string) => boolean;
  /** From now on the next commit breaks off: before anything is written, or after all is. */
  readonly breakOff: (when: 'before' | 'after' | null) => void;
  readonly calendar: () => Calendar;
  readonly setCalendar: (calendar: Calendar) => void;
  readonly cases: () => readonly CaseId[];
  readonly current: (id: CaseId) => Promise<Case>;
};

/** What a registry is made to say instead: undefined leaves the answer that the seed gives. */
export type Override = (question: { readonly registry: string; readonly key: string; readonly time: number }) => RegistryAnswer | undefined;

export type WorldOptions = {
  readonly regulation: Regulation;
  readonly seed: number;
  /** Which history of a run it is: people of others are other people. */
  readonly index?: number;
  readonly store?: CaseStore;
  readonly blobs?: BlobStore;
  readonly batches?: BatchStore;
  readonly override?: Override;
  /** What registries answer, by the seed. */
  readonly answer: (
    world: () => World,
    question: Parameters<Registries['ask']>[0],
    about: Parameters<Registries['ask']>[1],
    time: number,
  ) => RegistryAnswer;
  readonly from: LocalDate;
};

export class BrokenOff extends Error {}

const zone = 'Asia/Almaty';
const official = loadCalendars().current;
const places = town({ regulations: [] }).deps.offices();
const policy = createPolicy(() => places);
const revisions = new WeakMap<Regulation, ReturnType<typeof revisionOf>>();
let worlds = 0;

function revised(regulation: Regulation) {
  const revision = revisions.get(regulation) ?? revisionOf(regulation);
  revisions.set(regulation, revision);
  return { regulation, revision };
}

/** Builds a world. Without a store it keeps everything in memory. */
export function world(options: WorldOptions): World {
  const { regulation, seed, from } = options;
  let now = instantAt(zone, from, '10:00');
  let calendar = official;
  let ids = 0;
  let breaking: 'before' | 'after' | null = null;
  worlds += 1;
  const mark = `${worlds.toString(36)}x${seed.toString(36)}`;
  const next = (prefix: string) => {
    ids += 1;
    return `${prefix}-${mark}-${ids}`;
  };
  const written: Written[] = [];
  const faults = new Map<number, string[]>();
  const inner = options.store ?? memoryStore();
  const store = recording(inner, (one) => written.push(one), {
    takeBreak: () => {
      const was = breaking;
      breaking = null;
      return was;
    },
    isShut: (batch) => batches.isShut?.(batch) ?? false,
  });
  const asked: World['asked'] = [];
  const times = new Map<string, number>();
  const registries: Registries = {
    standIn: true,
    ask: async (question, about) => {
      const label = `${question.registry}/${question.key}`;
      const time = (times.get(label) ?? 0) + 1;
      times.set(label, time);
      const answer =
        options.override?.({ registry: question.registry, key: question.key, time }) ?? options.answer(() => self, question, about, time);
      asked.push({ registry: question.registry, key: question.key, answer: answer.kind });
      return answer;
    },
  };
  const calculator: Calculator = {
    calculate: async (name, { grounds }) => ({
      kind: 'amount',
      amount: { name, tiyn: 7_500_000, payment: 'month', from: grounds.today, until: null, explanation: [] },
    }),
  };
  const offered = revised(regulation);
  const waiting = memoryWaiting();
  const deps: Deps = {
    store,
    blobs: options.blobs ?? memoryBlobs(),
    registries,
    signatures: signatures(() => self),
    offers: noOffers,
    waiting,
    calculator,
    regulations: offeredVersions([offered]),
    calendar: () => calendar,
    offices: () => places,
    policy,
    now: () => now,
    aims: () => aims,
    officer: (id) => ({ name: `Қызметкер ${id}`, post: { kk: id, ru: id, en: id } }),
    newId: () => next('a'),
  };
  const batches: BatchStore & { readonly isShut?: (batch: string) => boolean } = options.batches ?? memoryBatches(() => written);
  const self: World = {
    regulation,
    deps,
    settle: waiting.settle,
    seed,
    offset: options.index ?? 0,
    written,
    attempts: [],
    asked,
    sent: [],
    faults: {
      add: (invariant, what) => void faults.set(invariant, [...(faults.get(invariant) ?? []), what]),
      of: (invariant) => faults.get(invariant) ?? [],
    },
    batches,
    now: () => now,
    moveTo: (at) => {
      if (at > now) now = at;
    },
    dice: (label) => dice(seed, label),
    nextKey: () => next('k'),
    isOwn: (id) => id.startsWith(`k-${mark}-`),
    breakOff: (when) => {
      breaking = when;
    },
    calendar: () => calendar,
    setCalendar: (other) => {
      calendar = other;
    },
    cases: () => [...new Set(written.map((one) => one.case))],
    current: async (id) => {
      const found = await inner.find(id);
      if (!found) throw new Error('no such case');
      return found.case;
    },
  };
  return self;
}

/** Paydays of a made-up calendar: the twelfth of each month of many years. */
const aims: readonly LocalDate[] = Array.from({ length: 16 * 12 }, (_, i) => {
  const year = 2015 + Math.floor(i / 12);
  return `${year}-${String((i % 12) + 1).padStart(2, '0')}-12` as LocalDate;
});

/** Keeps what a store writes, and breaks off where told: before the write, or after it with the answer lost. */
function recording(
  inner: CaseStore,
  tell: (written: Written) => void,
  means: { readonly takeBreak: () => 'before' | 'after' | null; readonly isShut: (batch: string) => boolean },
): CaseStore {
  return {
    ...inner,
    commit: async (commit: Commit) => {
      const broken = means.takeBreak();
      if (broken === 'before') throw new BrokenOff('the process died before it wrote');
      const shut = commit.events.find(
        (event) =>
          (event.type === 'joinedBatch' || (event.type === 'leftBatch' && event.outcome === 'takenOut')) && means.isShut(event.batch),
      );
      if (shut && 'batch' in shut) return { kind: 'batchShut', batch: shut.batch };
      const done = await inner.commit(commit);
      if (done.kind === 'committed') {
        const { case: id, before, at, actor, key } = commit;
        tell({ case: id, before, after: done.case, logged: done.logged, at, actor, key });
      }
      if (broken === 'after') throw new BrokenOff('the process died after it had written');
      return done;
    },
  };
}

/** Signatures of people who are named by their post; a few do not pass or cannot be checked. */
function signatures(of: () => World): Signatures {
  return {
    standIn: true,
    check: async ({ over, signer, kind, at, now = at }) => {
      const fate = of().dice(`signature/${over}/${signer.by}/${now}`).below(100);
      const why = { kk: 'Куәлік тексерілмеді', ru: 'Свидетельство не прошло проверку', en: 'The certificate did not pass' };
      if (fate < 2) return { kind: 'bad', why };
      const { actor } = signer;
      const act: Act = {
        by: signer.by,
        person: actor.kind === 'system' ? `key:${actor.key}` : actor.person,
        ...(actor.kind === 'officer'
          ? { post: actor.post, office: actor.office, ...(actor.actingFor ? { actingFor: actor.actingFor } : {}) }
          : {}),
        kind,
        over,
        evidence: sha256(`evidence/${over}/${signer.by}`),
        standIn: true,
        at,
      };
      return fate < 4 ? { kind: 'unknown', why, act } : { kind: 'good', act };
    },
    // A key may not be set up yet: the next turn of the system asks again.
    signWithKey: async ({ over, key, by, at }) =>
      of().dice(`key/${of().nextKey()}`).below(100) < 8
        ? { kind: 'notSetUp' }
        : {
            kind: 'signed',
            act: {
              by,
              person: `key:${key}`,
              kind: 'serverKey',
              over,
              evidence: sha256(`evidence/${over}/${by}`),
              standIn: true,
              at,
            },
          },
    checkCertificate: async () => {
      const fate = of().dice(`certificate/${of().now()}`).below(100);
      const reason = { kk: 'Куәлік жарамсыз', ru: 'Свидетельство недействительно', en: 'The certificate is not valid' };
      return fate < 3 ? { state: 'failed', reason } : fate < 6 ? { state: 'notAnswered', reason } : { state: 'passed', reason: null };
    },
  };
}

export function officer(post: string, office: string, person = `${post}@${office}`): Extract<Actor, { kind: 'officer' }> {
  return { kind: 'officer', person, post, office };
}

/** The officer whose turn a task is. */
export const holderOf = (task: Case['tasks'][string]) => officer(task.post, task.office, task.claimedBy ?? undefined);

/** Whether a signing slot is this actor's. */
export function isMine(law: Regulation, by: string, actor: Actor): boolean {
  if (actor.kind === 'party') return by === actor.role;
  return actor.kind === 'officer' && postsOf(law.units[by]).includes(actor.post);
}

/**
 * Sends a command as a person at a desk does: with what the case looked like, again with the same key when the process died, and with the
 * own signature where one is asked for. A refusal must have changed nothing.
 */
export async function perform(
  w: World,
  id: CaseId,
  command: Command,
  actor: Actor,
  options: { readonly saw?: number | null; readonly key?: string } = {},
): Promise<Executed> {
  const before = await w.current(id);
  const saw = options.saw === undefined ? before.seq : options.saw;
  const key = options.key ?? w.nextKey();
  const send = async (signed: boolean, missing: readonly { by: string; kinds: readonly string[]; over: Act['over'] }[]) => {
    const signatures = missing
      .filter(({ by }) => isMine(w.regulation, by, actor))
      .map(({ by, kinds, over }) => ({ by, kind: (kinds[0] ?? 'eds') as Act['kind'], over, signature: null }));
    const request = { key, saw, command, ...(signed ? { signatures } : {}) };
    try {
      return await execute(w.deps, id, request, actor);
    } catch (error) {
      if (!(error instanceof BrokenOff)) throw error;
      return execute(w.deps, id, request, actor);
    }
  };
  const first = await send(false, []);
  const result = first.kind === 'unsigned' ? await send(true, first.missing) : first;
  const after = await w.current(id);
  const carried = w.written.filter((one) => one.key === key && one.case === id).length;
  if (result.kind !== 'done' && (after.seq !== before.seq || carried > 0))
    w.faults.add(13, `${command.kind} ended as ${result.kind} and changed the case`);
  if (result.kind === 'done' && carried === 1) w.sent.push({ id, key, saw, command, actor });
  if (carried > 1) w.faults.add(13, `${command.kind} was carried out ${carried} times under one key`);
  return result;
}

/** Fires every mark that has come by now, in order; sometimes each twice, as two runners would. */
export async function fireDue(w: World, twice: boolean): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    const due: { id: CaseId; clock: string; what: 'warn' | 'breach' | 'lapse' | 'miss'; at: Instant }[] = [];
    for (const id of w.cases()) {
      for (const clock of Object.values((await w.current(id)).clocks)) {
        const timer = nextTimer(clock.state);
        if (timer && timer.at <= w.now()) due.push({ id, clock: clock.id, what: timer.what, at: timer.at });
      }
    }
    const first = due.sort((a, b) => (a.at < b.at ? -1 : 1))[0];
    if (!first) return;
    const fire = () => fireTimer(w.deps, first.id, first.clock, first.what, first.at);
    const results = twice ? await Promise.all([fire(), fire()]) : [await fire()];
    const refused = results.find(
      (result) => result.kind === 'refused' && !['clock-unknown', 'clock-not-due', 'stale'].includes(result.ground),
    );
    if (refused) throw new Error(`a timer was refused: ${JSON.stringify(refused)} ${first.clock} ${first.what}`);
    if (results.every((result) => result.kind !== 'done')) throw new Error(`the mark ${first.what} of ${first.clock} never comes`);
  }
  throw new Error('the clocks do not come to rest');
}

/** An instant a while later. */
export const later = (at: Instant, hours: number): Instant => instant(Date.parse(at) + hours * 3_600_000);
