import { type Actor, type Case, type Command, contextFor, decide, offersOf } from '../../casework/index.ts';
import type { History } from '../history.ts';
import { officer, type World, type Written } from '../world.ts';
import { fail } from './fail.ts';

/** Grounds that say «this is not open to you or not now». */
export const notOpen: readonly string[] = [
  'not-yours',
  'not-offered',
  'barred',
  'condition',
  'too-early',
  'too-late',
  'not-lapsed',
  'claimed-by-other',
  'already-over',
  'no-task',
];

/** What is offered may not be refused with these. */
const closed = new Set([...notOpen, 'outcome-unknown']);

/** 14: for every post of the law, a stranger, a second holder and the applicant, in states of this history: page, interface and policy agree. */
export function offersAreTrue({ world, script }: History): void {
  const states = statesToLookAt(world, script.seed);
  for (const written of states) for (const actor of actorsOf(world, written.after)) compare(world, written, actor);
}

function statesToLookAt(world: World, seed: number): readonly Written[] {
  const open = world.written.filter(({ after }) => after.status === 'open' || after.status === 'decided');
  const pool = open.length > 0 ? open : world.written;
  const last = world.written.at(-1);
  const some = pool.length > 0 ? [pool[seed % pool.length]] : [];
  return [...some, ...(seed % 3 === 0 ? [last] : [])].filter((one) => one !== undefined);
}

function actorsOf(world: World, c: Case): readonly Actor[] {
  const posts = Object.values(world.regulation.units).flatMap((unit): Actor[] => {
    if (unit.kind === 'post') return [officer(unit.post, unit.office)];
    return unit.kind === 'body'
      ? [officer(unit.chair, unit.office), officer(unit.members.post, unit.office)]
      : [{ kind: 'system', key: unit.key }];
  });
  const held = Object.values(c.tasks).map((task) => officer(task.post, task.office, task.claimedBy ? `not-${task.claimedBy}` : undefined));
  return [
    ...posts,
    ...held,
    officer('specialist', 'corp-department-two'),
    officer('corp-supervisor', 'corp-department'),
    officer('head', 'provider'),
    { kind: 'party', role: 'applicant', person: 'citizen-0' },
    { kind: 'party', role: 'applicant', person: 'nobody' },
    ...Object.keys(world.regulation.parties).map((role): Actor => ({ kind: 'party', role, person: 'nobody', named: true })),
  ];
}

function compare(world: World, { after: c, at }: Written, actor: Actor): void {
  const { regulation } = world;
  const deps = { ...world.deps, now: () => at };
  const offers = offersOf(deps, regulation, c, actor);
  const context = contextFor(deps, regulation, actor, at);
  const groundOf = (command: Command): string | null => {
    const decided = decide(c, command, context);
    return decided.kind === 'refused' ? decided.ground : null;
  };
  const policySays = (action: Parameters<typeof deps.policy>[1], task: Case['tasks'][string] | null) =>
    deps.policy(actor, action, { case: c, task, office: task ? (context.offices.get(task.office) ?? null) : null }) === 'allowed';
  const who = JSON.stringify(actor);
  for (const { task, mayWork, mayTake, moves, ends } of offers.tasks) {
    const policy = policySays('work', task);
    if (mayWork && !policy) fail(`the page lets ${who} work ${task.name}, the policy does not`, c);
    const claimed = groundOf({ kind: 'claim', task: task.id });
    if (mayTake !== (claimed === null && !task.claimedBy && task.kind !== 'wait'))
      fail(`${who} ${mayTake ? 'is offered' : 'is not offered'} to take ${task.name}, which is answered ${claimed ?? 'done'}`, c);
    if (task.kind === 'step') {
      for (const [name, law] of Object.entries(regulation.moves)) {
        if (law.automatic) continue;
        const offer = moves.find(({ move }) => move === name);
        const offered = mayWork && offer !== undefined && offer.closed === null;
        const ground = groundOf({ kind: 'move', task: task.id, move: name });
        const isOpen = ground === null || !closed.has(ground);
        if (offered && !isOpen && ground !== 'condition') fail(`${who} is offered ${name} at ${task.name} and refused: ${ground}`, c);
        if (!offered && isOpen) fail(`${who} is not offered ${name} at ${task.name} and could take it (${ground ?? 'done'})`, c);
        if (isOpen && !policy) fail(`${who} could take ${name} against the policy`, c);
      }
    }
    if (task.kind === 'side' && !task.name.startsWith('engine.')) {
      for (const end of Object.keys(regulation.sideTasks[task.name]?.ends ?? {})) {
        const offered = mayWork && ends.some((one) => one.end === end);
        const ground = groundOf({ kind: 'endSide', task: task.id, end, reasons: 'себебі' });
        const isOpen = ground === null || !closed.has(ground);
        if (offered !== isOpen)
          fail(`${who} ${offered ? 'is' : 'is not'} offered to end ${task.name} by ${end}, which is answered ${ground ?? 'done'}`, c);
      }
    }
  }
  const declines = groundOf({ kind: 'declineSigning', reasons: 'себебі' }) === null;
  if (offers.signs.length > 0 !== declines) fail(`${who}: page and interface differ on what is asked of a party to sign`, c);
  const main = c.main.kind === 'none' ? null : (c.tasks[c.main.task] ?? null);
  const whole: readonly (readonly [(typeof offers.whole)[number], Command])[] = [
    ['withdraw', { kind: 'withdraw', reasons: '' }],
    ['transfer', { kind: 'transfer', unit: Object.keys(regulation.units)[0] ?? '', office: '', reasons: '' }],
    ['correctDecision', { kind: 'openCorrection', reasons: '' }],
    ['correct', { kind: 'recordFact', key: 'nothing', stated: { state: 'absent' }, origin: 'officer' }],
  ];
  for (const [action, command] of whole) {
    const ground = groundOf(command);
    const isOpen = ground === null || !(closed.has(ground) || ground === 'already-decided');
    const offered = offers.whole.includes(action);
    if (offered !== isOpen) fail(`${who} ${offered ? 'is' : 'is not'} offered to ${action}, which is answered ${ground ?? 'done'}`, c);
    const turn = action === 'correct' && !main ? (Object.values(c.tasks).find(({ name }) => name === 'engine.correction') ?? null) : main;
    if (offered && !policySays(action, turn)) fail(`${who} is offered to ${action} against the policy`, c);
  }
  if (
    offers.whole.includes('reassign') !== (main !== null && policySays('reassign', main) && c.status !== 'closed' && c.status !== 'ended')
  )
    fail(`${who}: page and policy differ on reassigning`, c);
}
