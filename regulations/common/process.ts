import type {
  AwardTerms,
  Cited,
  Clock,
  Condition,
  Effect,
  Finding,
  Item,
  Move,
  OfficeRule,
  SideTask,
  Step,
  Unit,
  Withheld,
} from '../../src/law/index.ts';
import { cited, type Place } from './place.ts';

/** A post in a kind of office. */
export const post = (name: string, office: string, which: OfficeRule, place: Place): Unit => ({
  kind: 'post',
  post: name,
  office,
  which,
  ...cited(place),
});

/** The system with a named key, and the post to fall back on. */
export const system = (key: string, office: string, which: OfficeRule, fallback: string, place: Place): Unit => ({
  kind: 'system',
  key,
  office,
  which,
  fallback,
  ...cited(place),
});

/** A body: its chair and at least so many members of a post, in a kind of office. */
export const body = (
  office: string,
  which: OfficeRule,
  chair: string,
  [member, atLeast]: readonly [post: string, atLeast: number],
  place: Place,
): Unit => ({ kind: 'body', office, which, chair, members: { post: member, atLeast }, ...cited(place) });

/** A turn: whose, its place in the law, what is done in it, and the rest. */
export const step = (unit: Step['unit'], place: Place, does: readonly Item[] = [], more: Partial<Step> = {}): Step => ({
  unit,
  does,
  ...cited(place),
  ...more,
});

/** Something that must be done in a turn. */
export const item = (name: string, kind: Item['kind'], place: Place, more: Partial<Item> = {}): Item => ({
  name,
  kind,
  required: true,
  ...cited(place),
  ...more,
});

/** The same thing to be done, where it need not be. */
export const optional = ({ required: _, ...rest }: Item): Item => rest;

/** Work beside the main line: whose, its place in the law, the rest of it, what is done in it, how it ends. */
export const sideTask = (
  unit: SideTask['unit'],
  place: Place,
  more: Partial<SideTask>,
  does: readonly Item[],
  ends: SideTask['ends'],
): SideTask => ({ unit, does, ends, ...cited(place), ...more });

/** Something that must happen outside, once: through which port, who watches it, its place in the law, what is sent, what its answers bring. */
export const outside = (port: string, watchedBy: string, place: Place, sends: Effect['sends'], answers: Effect['answers']): Effect => ({
  port,
  sends,
  watchedBy,
  answers,
  ...cited(place),
});

/** What was to happen outside has failed: whoever watches it does the one thing that mends it and orders it once more. */
export const mending = (unit: string, doing: Item, again: string, noClock: string, place: Place = doing.source): SideTask => ({
  unit,
  does: [doing],
  ends: { mended: { orders: [again] } },
  noClock,
  ...cited(place),
});

/** A move: where from (one step or several), where to, its place in the law, and the rest. */
export const move = (at: string | readonly string[], to: Move['to'], place: Place, more: Partial<Move> = {}): Move => ({
  at: typeof at === 'string' ? [at] : at,
  to,
  ...cited(place),
  ...more,
});

/** A term: between which moments, how long, whose turn shows it, its place in the law, and the rest. */
export const clock = (
  from: Clock['from'],
  to: Clock['to'],
  term: Clock['term'],
  covers: readonly string[],
  place: Place,
  more: Partial<Clock> = {},
): Clock => ({ from, to, term, covers, ...cited(place), ...more });

/** The term of one turn: from when the case comes there to when it leaves. */
export const during = (at: string, term: Clock['term'], place: Place, more: Partial<Clock> = {}): Clock =>
  clock(`at.${at}`, `left.${at}`, term, [at], place, more);

/** What a decision establishes of the applicant: by which outcomes, its place in the law, and the rest. */
export const finding = (outcomes: readonly string[], place: Place, more: Partial<Finding> = {}): Finding => ({
  of: 'applicant',
  outcomes,
  ...cited(place),
  ...more,
});

/** For whom an award is paid, by the role of the party and when it is that one; and what is taken off it. */
export const paidFor = (roles: { readonly [role: string]: Condition }, ...withholds: readonly Withheld[]): AwardTerms => ({
  subject: { choose: Object.entries(roles).map(([use, when]) => ({ when, use })) },
  ...(withholds.length > 0 ? { withholds } : {}),
});

/** Ten per cent of every payment go to the recipient's pension savings, unless something holds. */
export const tenthToPension = ({ unless, ...cited }: Cited & { readonly unless: Condition }): Withheld => ({
  kind: 'pension-contribution',
  basisPoints: 1000,
  when: { not: unless },
  ...cited,
});
