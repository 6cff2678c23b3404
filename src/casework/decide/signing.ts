import type { Refusal, Sha256 } from '../../base/index.ts';
import { postsOf, type SignatureAct, type SigningRule, type Unit } from '../../law/index.ts';
import type { Act, Actor, Case } from '../case.ts';
import { refusal } from '../refusals.ts';
import { officeOf, type Script } from '../script.ts';

/** An act that is still wanting: whose, of which kinds, over which bytes. */
export type MissingAct = { readonly by: string; readonly kinds: readonly string[]; readonly over: Sha256 };

/**
 * The acts that a rule asks for over these bytes. In a chain the posts below the author of the current draft no longer count: whoever
 * replaces the draft takes over from there.
 */
export function actsAsked(rule: SigningRule, c: Case): readonly SignatureAct[] {
  if (!rule.chain || !c.draft) return rule.acts;
  const author = rule.acts.findIndex((act) => act.by === c.draft?.by);
  return author <= 0 ? rule.acts : rule.acts.slice(author);
}

/** Checks a signing rule over bytes: every act there, by the right post and office, and by different persons where the rule says so. */
export function checkSigning(s: Script, rule: SigningRule, over: Sha256): { readonly missing: readonly MissingAct[] } | Refusal {
  const c = s.case();
  const asked = actsAsked(rule, c);
  const acts = c.acts.filter((act) => act.over === over);
  const missing: MissingAct[] = [];
  const used: Act[] = [];
  for (const wanted of asked) {
    const kinds = [wanted.kind].flat();
    const mine = acts.filter((act) => act.by === wanted.by && kinds.includes(act.kind) && holdsSlot(s, act));
    const unit = s.context.regulation.units[wanted.by];
    if (unit?.kind === 'body') {
      const quorum = checkBody(unit, mine, wanted.atLeast ?? unit.members.atLeast, s.context.actor);
      if (quorum === 'chair') missing.push({ by: wanted.by, kinds, over });
      else if (quorum !== 'complete') return quorum;
      used.push(...mine);
    } else {
      const act = mine.at(-1);
      if (act) used.push(act);
      else missing.push({ by: wanted.by, kinds, over });
    }
  }
  if (rule.distinct && new Set(used.map((act) => act.person)).size < used.length) return refusal('four-eyes');
  return { missing };
}

/** A chair signs last: one whose body is not complete yet is not asked for an act that would not be kept. */
function checkBody(
  unit: Extract<Unit, { kind: 'body' }>,
  acts: readonly Act[],
  atLeast: number,
  actor: Actor,
): 'complete' | 'chair' | Refusal {
  const chair = acts.find((act) => act.post === unit.chair);
  const moves = chair?.person ?? (actor.kind === 'officer' && actor.post === unit.chair ? actor.person : undefined);
  if (moves === undefined) return 'chair';
  const members = new Set(acts.filter((act) => act.post === unit.members.post && act.person !== moves).map((act) => act.person));
  if (members.size < atLeast) return refusal('quorum', { n: String(atLeast) });
  return chair ? 'complete' : 'chair';
}

/**
 * Whether an act comes from the post that its slot names, in the office that has the case, or had it when the act was put: a transfer takes
 * nobody's signature back. Parties and system keys have no post.
 */
function holdsSlot(s: Script, act: Act): boolean {
  const unit = s.context.regulation.units[act.by];
  if (!unit) return s.context.regulation.parties[act.by] !== undefined;
  if (unit.kind === 'system') return act.kind === 'serverKey';
  if (act.post === undefined || !postsOf(unit).includes(act.post)) return false;
  const hadIt = act.office !== undefined && s.case().hadBy.includes(act.office) && s.context.offices.get(act.office)?.kind === unit.office;
  return hadIt || act.office === officeOf(s, act.by).id;
}

/** Takes in acts that came with a command: each must be the actor's own (or a party's or key's, checked by the signature port) and over these bytes. */
export function takeActs(s: Script, acts: readonly Act[], over: readonly Sha256[]): Refusal | undefined {
  const { actor } = s.context;
  for (const act of acts) {
    if (!over.includes(act.over)) return refusal('act-other-bytes');
    // At a counter a party signs with the own key: the signature port has held it against the party's number.
    const partysKey = s.context.regulation.parties[act.by] !== undefined && act.post === undefined && act.evidence !== null;
    const own =
      actor.kind === 'officer'
        ? partysKey || (act.person === actor.person && act.post === actor.post && act.office === actor.office)
        : actor.kind === 'system'
          ? act.kind === 'serverKey' && act.person === `key:${actor.key}`
          : act.person === actor.person && act.by === actor.role;
    if (!own || !holdsSlot(s, act)) return refusal('act-not-yours');
    const twice = s.case().acts.some((a) => a.over === act.over && a.by === act.by && a.person === act.person);
    if (!twice) s.emit({ type: 'acted', act });
  }
  return undefined;
}
