import type { Context } from 'hono';
import type { AppMeans } from '../../api/index.ts';
import type { Instant, Refusal } from '../../base/index.ts';
import {
  type Case,
  type CaseOffers,
  type Command,
  type Executed,
  type FindingCalculated,
  mainName,
  type WaitingSignature,
} from '../../casework/index.ts';
import type { Regulation } from '../../law/index.ts';
import type { Compared } from '../payments/last-award.tsx';
import type { Sent } from '../shared/forms.ts';
import type { WebEnv } from '../shared/language.ts';
import type { View } from '../shared/layout.tsx';
import type { LinkedRow } from '../shared/linked-cases.tsx';
import { lawWords, taskWords } from '../shared/words-of.ts';
import type { Matters } from './matters.tsx';
import type { Asked } from './several-signers.tsx';

/** A case as an officer's pages show it. */
export type CaseInView = {
  readonly case: Case;
  /** Since when the case is in the archive. */
  readonly archivedAt?: Instant;
  readonly saw: number;
  readonly regulation: Regulation;
  readonly offers: CaseOffers;
  readonly linked: readonly LinkedRow[];
  /** What the calculation gives at this turn, where it is the officer's to make it. */
  readonly calculated: readonly FindingCalculated[];
  /** What was last awarded for the same benefit, beside the amount that is about to be decided. */
  readonly compared: Compared | undefined;
  readonly waiting: readonly WaitingSignature[];
  /** Texts that others are still to sign with a move. */
  readonly asked: readonly Asked[];
  readonly matters: Matters;
  /** Who may be given a task, by the task; and where the case may be transferred. */
  readonly colleagues: { readonly [task: string]: readonly Named[] };
  readonly transfer: { readonly unit: string; readonly offices: readonly Named[] } | null;
  /** A form of the page that was refused: what it sent is shown again. */
  readonly typed?: TypedForm;
};

/** Somebody or an office to choose, by name. */
export type Named = { readonly id: string; readonly name: string };

/** A form by what it does (the end of its address) and the task it is of, where it is of one; and what was typed into it. */
export type TypedForm = { readonly action: string; readonly task: string; readonly sent: Sent };

/** What was typed into a form that was refused; undefined for every other form of the page. */
export const typedIn = (view: CaseInView, action: string, task = ''): Sent | undefined =>
  view.typed?.action === action && view.typed.task === task ? view.typed.sent : undefined;

/** Where a case stands, in words. */
export function statusText(v: View, regulation: Regulation, c: Case): string {
  const place = mainName(c)?.replace(/^(wait|batch):/, '');
  if (c.status === 'ended') return v.say(lawWords(regulation, `ended.${c.endedHow}`));
  if (c.decision && c.status !== 'open')
    return `${v.say(lawWords(regulation, `statuses.${c.status}`))}: ${v.say(lawWords(regulation, `outcomes.${c.decision.outcome}`))}`;
  return place ? v.say(taskWords(regulation, place)) : v.say(lawWords(regulation, `statuses.${c.status}`));
}

type Opened = { readonly v: View; readonly view: CaseInView };

/** What pages of a case have in common: the case as this officer may see it, and a command sent and answered on its page. */
export type CasePages = {
  readonly means: AppMeans;
  readonly inView: (c: Context<WebEnv>) => Promise<Opened | Response>;
  readonly carryOut: (c: Context<WebEnv>, command: (sent: Sent, view: CaseInView) => Command | readonly Command[]) => Promise<Response>;
};

/** What the turn of the main line offers the officer whose it is. */
export const mainOffers = (view: CaseInView) =>
  view.offers.tasks.find(({ task, mayWork }) => view.case.main.kind === 'step' && task.id === view.case.main.task && mayWork);

/** The refusal of a command, where it was refused. */
export const refusalOf = (done: Executed): Refusal | null => (done.kind === 'refused' ? done : null);
