import { type CaseId, type Refusal, sha256 } from '../base/index.ts';
import { dateIn } from '../calendar/index.ts';
import { type Actor, type CaseTask, type Command, type Executed, execute, factKey, type StatedFact } from '../casework/index.ts';
import { chiefs } from '../identity/index.ts';
import { factLaw } from '../law/index.ts';
import { makingOf } from './attempt-life.ts';
import { counterPost, handOverSome, outbox, showProof } from './case-life.ts';
import { openCorrection } from './correction-life.ts';
import type { Dice } from './dice.ts';
import { valueFor } from './values.ts';
import { holderOf, officer, perform, type World } from './world.ts';

/** Something that nobody planned: a wrong officer, an old screen, a second click, a move to another office, a death, a late answer. */
export async function disturb(w: World, id: CaseId, dice: Dice): Promise<void> {
  const c = await w.current(id);
  const tasks = Object.values(c.tasks);
  const task = tasks.length > 0 ? dice.pick(tasks) : undefined;
  const posts = Object.values(w.regulation.units).flatMap((unit) => (unit.kind === 'post' ? [[unit.post, unit.office] as const] : []));
  const [post, office] = dice.pick(posts);
  const somebody = officer(
    post,
    office === 'corp-department' && dice.chance(20) ? 'corp-department-two' : office,
    dice.chance(50) ? `second-${post}` : undefined,
  );
  const kinds = [
    'claim',
    'release',
    'reassign',
    'wrong',
    'stale',
    'repeat',
    'two',
    'transfer',
    'withdraw',
    'lateFact',
    'lateProof',
    'die',
    'link',
    'answer',
    'handOver',
    'raise',
    'timer',
    'recount',
    'break',
    'party',
    'complain',
    'correction',
  ] as const;
  const kind = dice.pick(kinds);
  const chief = officer(dice.pick(chiefs), task?.office ?? c.intake);
  switch (kind) {
    case 'claim':
    case 'release':
      if (task)
        await perform(
          w,
          id,
          { kind, task: task.id },
          dice.chance(70) ? officer(task.post, task.office, dice.chance(50) ? 'second' : undefined) : somebody,
        );
      return;
    case 'reassign':
      if (task)
        await perform(
          w,
          id,
          { kind, task: task.id, person: dice.pick(['second', `${task.post}@${task.office}`]), reasons: dice.chance(90) ? 'Жүктеме' : '' },
          chief,
        );
      return;
    case 'wrong': {
      const [move] = Object.keys(w.regulation.moves).slice(dice.below(Object.keys(w.regulation.moves).length));
      if (task && move) await perform(w, id, { kind: 'move', task: task.id, move, reasons: 'Себебі' }, somebody);
      return;
    }
    case 'stale': {
      if (!task || c.seq < 3) return;
      const done = await perform(w, id, { kind: 'claim', task: task.id }, holderOf(task), { saw: c.seq - 1 - dice.below(2) });
      checkStale(w, done);
      return;
    }
    case 'repeat': {
      if (w.sent.length === 0) return;
      const again = dice.pick(w.sent.slice(-12));
      const before = await w.current(again.id);
      const result = await execute(w.deps, again.id, { key: again.key, saw: again.saw, command: again.command }, again.actor);
      if (result.kind !== 'done' || result.logged.length > 0)
        w.faults.add(
          13,
          `the command ${again.command.kind} sent again was answered ${result.kind === 'refused' ? result.ground : result.kind}`,
        );
      if ((await w.current(again.id)).seq !== before.seq) w.faults.add(13, `the command ${again.command.kind} sent again changed the case`);
      return;
    }
    case 'two':
      if (task && !task.claimedBy) await twoAtOnce(w, id, task);
      return;
    case 'transfer': {
      const [unit, law] = dice.pick(Object.entries(w.regulation.units));
      const to = law.office === 'corp-department' ? dice.pick(['corp-department', 'corp-department-two']) : law.office;
      await perform(
        w,
        id,
        { kind: 'transfer', unit, office: to, reasons: 'Көшті' },
        dice.chance(80) ? officer('corp-supervisor', c.intake) : somebody,
      );
      return;
    }
    case 'withdraw':
      if (dice.chance(30))
        await perform(w, id, { kind: 'withdraw', reasons: 'Өтініш берушінің өтінуі' }, dice.chance(70) ? c.registrar : somebody);
      return;
    case 'lateFact': {
      const [name, law] = dice.pick(Object.entries(w.regulation.facts));
      const key = law.of ? factKey(w.regulation, `${law.of}.${name}`) : name;
      const value = factLaw(w.regulation, key) ? valueFor(makingOf(w), key, dice) : undefined;
      const state: StatedFact =
        value !== undefined && dice.chance(75) ? { value } : { state: dice.pick(['absent', 'notAnswered', 'refused'] as const) };
      if (task)
        await perform(
          w,
          id,
          {
            kind: 'recordFact',
            key,
            stated: state,
            origin: dice.pick(['officer', 'registry', 'paper'] as const),
            evidence: sha256(`late/${key}`),
          },
          holderOf(c.main.kind === 'none' ? task : (c.tasks[c.main.task] ?? task)),
        );
      return;
    }
    case 'lateProof': {
      const proofs = Object.keys(w.regulation.proofs);
      if (proofs.length > 0 && c.main.kind !== 'none')
        await showProof(w, id, dice.pick(proofs), holderOf(c.tasks[c.main.task] as CaseTask), dice);
      return;
    }
    case 'die':
      if (dice.chance(30))
        await perform(
          w,
          id,
          { kind: 'die', on: dateIn(c.zone, w.now()), evidence: null },
          { kind: 'system', key: 'registries' },
          { saw: null },
        );
      return;
    case 'link':
      await perform(
        w,
        id,
        { kind: 'link', as: 'complaint', case: `c-${dice.below(5)}` as CaseId },
        { kind: 'system', key: 'registries' },
        { saw: null },
      );
      return;
    case 'answer':
      await perform(
        w,
        id,
        {
          kind: 'answerEffect',
          id: `e${1 + dice.below(3)}`,
          answer: dice.pick(['nothing', 'placed', 'carriedOut', 'failed']),
          evidence: null,
        },
        outbox,
        { saw: null },
      );
      return;
    case 'handOver':
      await handOverSome(w, id, dice);
      return;
    case 'raise': {
      const moments = Object.keys(w.regulation.moments);
      if (moments.length > 0)
        await perform(w, id, { kind: 'raise', moment: dice.pick(moments), complete: true }, officer(counterPost(w), c.intake));
      return;
    }
    case 'timer': {
      const clock = Object.keys(c.clocks)[0];
      if (clock)
        await perform(
          w,
          id,
          { kind: 'timer', clock, what: dice.pick(['warn', 'breach', 'lapse', 'miss'] as const) },
          { kind: 'system', key: 'clock' },
          { saw: null },
        );
      return;
    }
    case 'recount':
      await perform(w, id, { kind: 'recount' }, { kind: 'system', key: 'clock' }, { saw: null });
      return;
    case 'break':
      w.breakOff(dice.chance(50) ? 'before' : 'after');
      if (task && !task.claimedBy) await perform(w, id, { kind: 'claim', task: task.id }, officer(task.post, task.office));
      else await perform(w, id, { kind: 'die', on: dateIn(c.zone, w.now()), evidence: null }, { kind: 'system', key: 'registries' });
      w.breakOff(null);
      return;
    case 'complain':
      await perform(w, id, { kind: 'complain', text: 'Келіспеймін' }, dice.chance(60) ? officer(counterPost(w), c.intake) : c.registrar);
      return;
    case 'correction':
      if (dice.chance(60)) await openCorrection(w, id, dice);
      else await perform(w, id, { kind: 'openCorrection', reasons: 'Қате' }, somebody);
      return;
    case 'party': {
      const party = dice.pick(c.parties);
      if (c.main.kind !== 'none')
        await perform(
          w,
          id,
          { kind: 'nameParty', party: { ...party, name: `${party.name}, түзетілген` } },
          holderOf(c.tasks[c.main.task] as CaseTask),
        );
      return;
    }
  }
}

/** Two officers take one task at the same moment: one has it, the other is told who won and when. */
async function twoAtOnce(w: World, id: CaseId, task: CaseTask): Promise<void> {
  const before = await w.current(id);
  const one = officer(task.post, task.office, 'first-of-two');
  const two = officer(task.post, task.office, 'second-of-two');
  const command: Command = { kind: 'claim', task: task.id };
  const send = (actor: Actor) => execute(w.deps, id, { key: w.nextKey(), saw: before.seq, command }, actor);
  const results = await Promise.all([send(one), send(two)]);
  const won = results.filter((result) => result.kind === 'done');
  const holder = (await w.current(id)).tasks[task.id]?.claimedBy;
  if (won.length > 1) w.faults.add(13, 'two officers were both told that they had taken one task');
  if (won.length === 1 && holder !== (results[0]?.kind === 'done' ? one.person : two.person))
    w.faults.add(13, 'the task is held by the one who was refused');
  for (const result of results) if (result.kind === 'refused' && result.ground === 'stale') checkStale(w, result);
}

/** A stale refusal says who won, and when, in every language. */
function checkStale(w: World, result: Executed | Refusal): void {
  if (result.kind !== 'refused' || result.ground !== 'stale') {
    w.faults.add(13, `a command that saw an old state was answered ${result.kind === 'refused' ? result.ground : result.kind}`);
    return;
  }
  const named = typeof result.details?.at === 'string' && (typeof result.details?.by === 'string' || result.details?.by === null);
  if (!named) w.faults.add(13, 'a stale refusal does not say who won and when');
}
