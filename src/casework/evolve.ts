import type { Instant } from '../base/index.ts';
import type { Actor, Case, CaseClock, CaseTask } from './case.ts';
import type { CaseEvent } from './events.ts';

/** What an event is about when it is replayed: when it happened and who did it. */
export type Occurrence = { readonly event: CaseEvent; readonly at: Instant; readonly actor: Actor };

/** The case after one more event. Asks nothing but the event: neither law, calendar nor clock. Throws on an event that cannot follow. */
export function evolve(before: Case | null, { event, at, actor }: Occurrence): Case {
  if (event.type === 'registered') {
    if (before) throw new Error('a case is registered once');
    return registered(event, actor);
  }
  if (!before) throw new Error(`a case begins with its registration, not with ${event.type}`);
  return { ...before, ...change(before, event, at), seq: before.seq + 1 };
}

/** The case that a whole history gives. Throws on an empty history. */
export function replay(history: Iterable<Occurrence>): Case {
  let state: Case | null = null;
  for (const occurrence of history) state = evolve(state, occurrence);
  if (!state) throw new Error('a case without events does not exist');
  return state;
}

function registered(event: Extract<CaseEvent, { type: 'registered' }>, actor: Actor): Case {
  return {
    id: event.id,
    seq: 1,
    regulation: event.regulation,
    revision: event.revision,
    status: 'open',
    endedHow: null,
    entry: event.entry,
    channel: event.channel,
    lookUp: event.lookUp,
    filedAt: event.filed.at,
    filedOn: event.filed.on,
    zone: event.zone,
    region: event.region,
    district: event.district,
    intake: event.intake,
    registrar: actor,
    application: event.application,
    number: event.number,
    numbers: [event.number],
    parties: event.parties,
    facts: event.facts,
    proofs: event.proofs,
    moments: { filed: [event.filed] },
    main: { kind: 'none' },
    cameFrom: null,
    offices: {},
    hadBy: [event.intake],
    tasks: {},
    counts: { tasks: 0, clocks: 0, drafts: 0, documents: 0, effects: 0, deliveries: 0 },
    clocks: {},
    lapsed: [],
    bars: [],
    proposal: null,
    draft: null,
    acts: event.acts,
    documents: [],
    decision: null,
    claims: event.claims.map((claim) => ({ ...claim, state: 'pending' as const })),
    effects: {},
    deliveries: {},
    batch: null,
    links: [],
    standsIn: event.standsIn,
  };
}

function change(c: Case, event: Exclude<CaseEvent, { type: 'registered' }>, at: Instant): Partial<Case> {
  switch (event.type) {
    case 'momentRaised':
      return { moments: { ...c.moments, [event.moment]: [...(c.moments[event.moment] ?? []), { at: event.at, on: event.on }] } };
    case 'stepEntered':
      return { ...opened(c, event.task), main: { kind: 'step', step: event.step, task: event.task.id } };
    case 'waitEntered':
      return { ...opened(c, event.task), main: { kind: 'wait', wait: event.wait, task: event.task.id } };
    case 'batchAwaited':
      return { ...opened(c, event.task), main: { kind: 'batch', batch: event.batch, task: event.task.id } };
    case 'sideOpened':
      return opened(c, event.task);
    case 'taskEnded':
      return {
        tasks: without(c.tasks, event.task),
        ...(c.main.kind !== 'none' && c.main.task === event.task ? { main: { kind: 'none' }, cameFrom: mainName(c) } : {}),
      };
    case 'claimed':
    case 'reassigned':
      return { tasks: withTask(c, event.task, { claimedBy: event.person }) };
    case 'released':
      return { tasks: withTask(c, event.task, { claimedBy: null }) };
    case 'itemDone':
      return {
        tasks: withTask(c, event.task, { done: [...(c.tasks[event.task]?.done ?? []).filter((item) => item !== event.item), event.item] }),
      };
    case 'moved':
      return event.outcome === null ? {} : { proposal: null };
    case 'clockStarted':
      return {
        clocks: { ...c.clocks, [event.clock.id]: event.clock },
        lapsed: c.lapsed.filter((name) => name !== event.clock.name),
        counts: { ...c.counts, clocks: c.counts.clocks + 1 },
      };
    case 'clockChanged':
      return { clocks: withClock(c, event.clock, { state: event.state }) };
    case 'clockEnded':
      return {
        clocks: without(c.clocks, event.clock),
        ...(event.how === 'lapsed' ? { lapsed: [...c.lapsed, c.clocks[event.clock]?.name ?? event.clock] } : {}),
      };
    case 'factRecorded':
      return { facts: { ...c.facts, [event.key]: event.fact } };
    case 'proofRecorded':
      return { proofs: { ...c.proofs, [event.key]: event.proof } };
    case 'partyNamed':
      return { parties: [...c.parties.filter((p) => p.role !== event.party.role || p.n !== event.party.n), event.party] };
    case 'draftMade':
      return { draft: event.draft, counts: { ...c.counts, drafts: event.draft.version } };
    case 'draftOutdated':
      return c.draft ? { draft: { ...c.draft, stale: true } } : {};
    case 'acted':
      return { acts: [...c.acts, event.act] };
    case 'signingAwaited': {
      const { command, papers, asks, by } = event;
      return { signing: { command, papers, asks, by, at } };
    }
    case 'signingEnded':
      return { signing: null };
    case 'documentMade':
      return {
        documents: [
          ...c.documents.map((d) => (d.id === event.supersedes ? { ...d, superseded: true } : d)),
          { id: event.id, name: event.document, hash: event.hash, number: event.number, at, superseded: false },
        ],
        numbers: event.number ? [...c.numbers, event.number] : c.numbers,
        counts: { ...c.counts, documents: c.counts.documents + 1 },
      };
    case 'documentNumbered':
      return {
        documents: c.documents.map((d) => (d.id === event.id ? { ...d, number: event.number } : d)),
        numbers: [...c.numbers, event.number],
      };
    case 'decided':
      return {
        status: 'decided',
        decision: {
          outcome: event.outcome,
          draft: event.draft,
          hash: event.hash,
          number: event.number,
          at,
          on: event.on,
          ...(event.move ? { move: event.move } : {}),
        },
        numbers: event.number ? [...c.numbers, event.number] : c.numbers,
      };
    case 'correctionOpened':
      return { status: 'decided', correction: { reasons: event.reasons, first: c.draft } };
    case 'correctionDropped':
      return { draft: c.correction?.first ?? c.draft, correction: null };
    case 'corrected': {
      const { type: _type, ...decision } = event;
      return {
        decision: { ...decision, at },
        corrected: [...(c.corrected ?? []), ...(c.decision ? [c.decision] : [])],
        correction: null,
        numbers: event.number ? [...c.numbers, event.number] : c.numbers,
      };
    }
    case 'claimState':
      return { claims: c.claims.map((claim) => (claim.key === event.key ? { ...claim, state: event.state } : claim)) };
    case 'effectOrdered':
      return {
        effects: {
          ...c.effects,
          [event.id]: {
            id: event.id,
            name: event.effect,
            port: event.port,
            state: 'ordered',
            answer: null,
            ...(c.decision ? { decided: true as const } : {}),
            ...(event.findings ? { findings: event.findings } : {}),
          },
        },
        counts: { ...c.counts, effects: c.counts.effects + 1 },
      };
    case 'effectAnswered': {
      const effect = c.effects[event.id];
      if (!effect) throw new Error('an answer to an effect that was never ordered');
      return {
        effects: {
          ...c.effects,
          [event.id]: { ...effect, state: 'answered', answer: event.answer, ...(event.why ? { why: event.why } : {}) },
        },
      };
    }
    case 'deliveryOrdered':
      return {
        deliveries: { ...c.deliveries, [event.delivery.id]: event.delivery },
        counts: { ...c.counts, deliveries: c.counts.deliveries + 1 },
      };
    case 'deliveryAnswered': {
      const delivery = c.deliveries[event.id];
      if (!delivery) throw new Error('an answer to a delivery that was never ordered');
      const others = delivery.channels.filter((channel) => channel.channel !== event.channel);
      return {
        deliveries: { ...c.deliveries, [event.id]: { ...delivery, channels: [...others, { channel: event.channel, state: event.state }] } },
      };
    }
    case 'proposed':
      return { proposal: event.proposal };
    case 'barred':
      return { bars: [...new Set([...c.bars, ...event.moves])] };
    case 'transferred':
      return {
        offices: { ...c.offices, [event.unit]: event.to },
        hadBy: withOffices(c, event.from, event.to),
        tasks: Object.fromEntries(
          Object.entries(c.tasks).map(([id, task]) => [
            id,
            event.tasks.includes(id) ? { ...task, office: event.to, claimedBy: null } : task,
          ]),
        ),
        numbers: event.number ? [...c.numbers, event.number] : c.numbers,
      };
    case 'joinedBatch':
      return { batch: { id: event.batch, kind: event.kind } };
    case 'leftBatch':
      return { batch: null };
    case 'linked':
      return { links: [...c.links, { kind: event.kind, case: event.case }] };
    case 'revisionMoved':
      return { revision: event.revision };
    case 'followUpPlanned':
    case 'followUpSettled':
    case 'keyUsed':
    case 'complained':
      return {};
    case 'ended':
      return { status: 'ended', endedHow: event.how };
    case 'closed':
      return { status: 'closed' };
  }
}

const opened = (c: Case, task: CaseTask): Partial<Case> => ({
  tasks: { ...c.tasks, [task.id]: task },
  counts: { ...c.counts, tasks: c.counts.tasks + 1 },
  hadBy: withOffices(c, task.office),
});

function withOffices(c: Case, ...offices: readonly string[]): Case['hadBy'] {
  const others = offices.filter((office) => !c.hadBy.includes(office));
  return others.length > 0 ? [...c.hadBy, ...new Set(others)] : c.hadBy;
}

/** The name under which the main line's place is known: the step, `wait:<wait>` or `batch:<batch>`. */
export function mainName(c: Case): string | null {
  if (c.main.kind === 'none') return null;
  if (c.main.kind === 'step') return c.main.step;
  return c.main.kind === 'wait' ? `wait:${c.main.wait}` : `batch:${c.main.batch}`;
}

function withTask(c: Case, id: string, changes: Partial<CaseTask>): Case['tasks'] {
  const task = c.tasks[id];
  if (!task) throw new Error('an event about a task that is not open');
  return { ...c.tasks, [id]: { ...task, ...changes } };
}

function withClock(c: Case, id: string, changes: Partial<CaseClock>): Case['clocks'] {
  const clock = c.clocks[id];
  if (!clock) throw new Error('an event about a clock that is not open');
  return { ...c.clocks, [id]: { ...clock, ...changes } };
}

function without<T>(record: { readonly [key: string]: T }, key: string): { readonly [key: string]: T } {
  if (!(key in record)) throw new Error('an event about something that is not open');
  const { [key]: _gone, ...rest } = record;
  return rest;
}
