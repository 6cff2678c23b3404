import { type Refusal, refuse } from '../base/index.ts';
import {
  type Action,
  type Actor,
  type Case,
  type CaseTask,
  type EntryInView,
  type Office,
  type Offices,
  type Policy,
  stillAsked,
} from '../casework/index.ts';

const no: Refusal = refuse('not-yours', {
  kk: 'Бұл әрекетке құқығыңыз жоқ.',
  ru: 'У вас нет права на это действие.',
  en: 'You may not do this.',
});

/** Posts that give work out, move cases between offices and answer for breaches, each in the own office. */
export const chiefs: readonly string[] = [
  'head',
  'unit-head',
  'corp-supervisor',
  'mse-head',
  'methodology-head',
  'fund-intake-head',
  'management',
  'office-head',
];

/** Chiefs appoint who acts in the absence of a holder, each in the own office. */
export const mayAppoint = (by: { readonly post: string }): boolean => chiefs.includes(by.post);

/** The keys that the system acts with, and what each may do; keys of offices (deciding steps) may do their own turn only. */
const systemKeys: { readonly [key: string]: readonly Action[] } = {
  clock: ['time'],
  outbox: ['outside'],
  registries: ['outside', 'correct'],
  batches: ['batch'],
  followUps: ['followUp'],
  law: ['moveRevision'],
};

type Subject = {
  readonly case: Case | null;
  readonly task: CaseTask | null;
  readonly office: Office | null;
  readonly entry?: EntryInView | null;
};

/**
 * The one place that says who may do what. Pages ask it for what they offer, the API for what it accepts, casework for every command;
 * so the three cannot differ.
 */
export function createPolicy(offices: () => Offices): Policy {
  return (actor, action, subject) => (may(offices(), actor, action, subject) ? 'allowed' : no);
}

function may(offices: Offices, actor: Actor, action: Action, subject: Subject): boolean {
  if (actor.kind === 'system') return systemMay(actor.key, action, subject);
  if (actor.kind === 'party') return partyMay(actor, action, subject);
  return officerMay(offices, actor, action, subject);
}

function systemMay(key: string, action: Action, { task, entry }: Subject): boolean {
  if (systemKeys[key]?.includes(action)) return true;
  // A linked case opens by itself, through an entry that no person begins.
  if (action === 'register') return key === 'followUps' && (entry?.by === 'schedule' || entry?.by === 'caseResult');
  // What a registry answers for the system's own turn is recorded in that turn.
  return task?.key === key && (action === 'work' || action === 'act' || action === 'correct');
}

/** A party acts for itself: files, signs, takes back, reads, complains about its own case; one that is asked to sign signs in any case. */
function partyMay(actor: Extract<Actor, { kind: 'party' }>, action: Action, subject: Subject): boolean {
  if (action === 'register') return subject.entry?.by === 'applicant' || subject.entry?.by === 'offer';
  // Whose an offer is, is looked up by the person's own number.
  if (action === 'answerOffer') return true;
  const own = subject.case?.registrar.kind === 'party' && subject.case.registrar.person === actor.person;
  const asked = actor.named === true && subject.case !== null && stillAsked(subject.case).some(({ by }) => by === actor.role);
  if (asked && (action === 'act' || action === 'read')) return true;
  return own && (action === 'withdraw' || action === 'complain' || action === 'act' || action === 'read');
}

function officerMay(
  offices: Offices,
  actor: Extract<Actor, { kind: 'officer' }>,
  action: Action,
  { case: c, task, office, entry }: Subject,
): boolean {
  const own = offices.get(actor.office);
  if (!own) return false;
  switch (action) {
    case 'work':
    case 'act':
    case 'take':
      return task !== null && holdsTask(actor, task);
    case 'reassign':
      return chiefs.includes(actor.post) && task?.office === actor.office;
    case 'transfer':
      return chiefs.includes(actor.post) && (task?.office === actor.office || c?.intake === actor.office);
    case 'register':
      // At the counter that the entry names, by whoever holds its post there.
      return (
        office?.id === actor.office && entry?.unit?.kind === 'post' && entry.unit.post === actor.post && entry.unit.office === own.kind
      );
    case 'bring':
    case 'handOver':
    case 'withdraw':
    case 'complain':
      return c?.intake === actor.office || (task !== null && task.office === actor.office) || (c !== null && tookOver(offices, own, c));
    case 'correct':
      return task !== null && holdsTask(actor, task);
    case 'correctDecision':
      return c !== null && mayCorrectDecision(offices, actor, own, c);
    case 'closeByDeath':
      return chiefs.includes(actor.post) && task?.office === actor.office;
    case 'batch':
      // Without a member in view the batch itself is meant: its unit is checked where its law is known.
      return task === null || holdsTask(actor, task);
    case 'read':
      return c !== null && mayRead(offices, own, c);
    case 'moveRevision':
      return actor.post === 'administrator';
    case 'time':
    case 'followUp':
    case 'outside':
    case 'answerOffer':
      return false;
  }
}

/**
 * A decision is corrected where it was made: by those whose posts signed it, and by chiefs there. One that the system made is taken up by
 * the chiefs of the deciding offices of its region.
 */
function mayCorrectDecision(offices: Offices, actor: Extract<Actor, { kind: 'officer' }>, own: Office, c: Case): boolean {
  const acts = c.acts.filter((act) => act.over === c.decision?.hash && act.office !== undefined);
  if (acts.length === 0) return chiefs.includes(actor.post) && !own.kind.startsWith('corp-') && decidesFor(offices, own, c);
  return acts.some((act) => act.office === own.id && (act.post === actor.post || chiefs.includes(actor.post)));
}

function holdsTask(actor: Extract<Actor, { kind: 'officer' }>, task: CaseTask): boolean {
  if (task.office !== actor.office) return false;
  return task.post === actor.post || task.body?.members === actor.post;
}

/** Whether the case was transferred to this office from the one that took it in, and the counter with it. */
function tookOver(offices: Offices, own: Office, c: Case): boolean {
  return Object.values(c.offices).includes(own.id) && offices.get(c.intake)?.kind === own.kind;
}

/** A case is read by the offices that have it or had it, and by the deciding offices of its region. */
function mayRead(offices: Offices, own: Office, c: Case): boolean {
  if (c.hadBy.includes(own.id) || c.acts.some((act) => act.office === own.id)) return true;
  return decidesFor(offices, own, c);
}

/** Whether an office is one of the region of the case, and not a counter of the front office. */
function decidesFor(offices: Offices, own: Office, c: Case): boolean {
  return own.kind !== 'corp-department' && own.region === c.region && offices.get(c.intake)?.region === own.region;
}
