import { type CaseId, sha256 } from '../base/index.ts';
import { type Actor, type Case, type CaseTask, offersOf, withAmount } from '../casework/index.ts';
import { factLaw } from '../law/index.ts';
import { makingOf } from './attempt-life.ts';
import type { Dice } from './dice.ts';
import { valueFor } from './values.ts';
import { holderOf, officer, perform, type World } from './world.ts';

/** Somebody who signed the decision, or a chief where the system made it, finds that it is wrong. */
export async function openCorrection(w: World, id: CaseId, dice: Dice): Promise<void> {
  const c = await w.current(id);
  const acts = c.acts.filter((act) => act.over === c.decision?.hash && act.post !== undefined);
  const act = acts.length > 0 ? dice.pick(acts) : undefined;
  const who = act?.post && act.office ? officer(act.post, act.office, act.person) : officer('head', 'provider');
  await perform(w, id, { kind: 'openCorrection', reasons: dice.chance(90) ? 'Есептеу қатесі' : '' }, who);
}

/** A turn of a correction: sometimes a fact is put right, the first signer drafts, members of a body sign, and the turn ends in one of its ways. */
export async function workCorrection(w: World, id: CaseId, task: CaseTask, dice: Dice): Promise<void> {
  const actor = holderOf(task);
  const look = async () =>
    offersOf(w.deps, w.regulation, await w.current(id), actor).tasks.find((one) => one.task.id === task.id) ?? { outcomes: [], ends: [] };
  if (dice.chance(50)) await correctFact(w, id, actor, dice);
  const { outcomes } = await look();
  if (outcomes.length > 0) {
    const { outcome, grounds, reasons } = dice.pick(outcomes);
    const given = grounds.length > 0 ? { grounds: [dice.pick(grounds)] } : {};
    const why = reasons || dice.chance(50) ? { reasons: 'Түзетіледі' } : {};
    const full = await withAmount(w.deps, w.regulation, await w.current(id), { kind: 'draft', task: task.id, outcome, ...given, ...why });
    if (full.kind !== 'refused') await perform(w, id, full, actor);
  }
  if (task.body) await membersSign(w, id, task, dice);
  const { ends } = await look();
  const signed = ends.find(({ end }) => end === 'signed');
  const end = signed && dice.chance(80) ? signed : ends.length > 0 ? dice.pick(ends) : undefined;
  if (end) await perform(w, id, { kind: 'endSide', task: task.id, end: end.end, reasons: 'Тексерілді' }, actor);
}

async function correctFact(w: World, id: CaseId, actor: Actor, dice: Dice): Promise<void> {
  const known = Object.keys((await w.current(id)).facts).filter((key) => factLaw(w.regulation, key));
  if (known.length === 0) return;
  const key = dice.pick(known);
  const value = valueFor(makingOf(w), key, dice);
  if (value !== undefined) await perform(w, id, { kind: 'recordFact', key, stated: { value }, origin: 'officer' }, actor);
}

async function membersSign(w: World, id: CaseId, task: CaseTask, dice: Dice): Promise<void> {
  const c: Case = await w.current(id);
  const over = c.draft?.hash;
  if (!over || !task.body) return;
  for (let n = 1; n <= (dice.chance(85) ? 3 : 1); n += 1) {
    const actor = officer(task.body.members, task.office, `member-${n}`);
    const act = {
      by: task.about ?? '',
      person: actor.person,
      post: actor.post,
      office: actor.office,
      kind: 'eds' as const,
      over,
      evidence: sha256(`evidence/${over}/${n}`),
      standIn: true,
      at: w.now(),
    };
    await perform(w, id, { kind: 'act', act }, actor);
  }
}
