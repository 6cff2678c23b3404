import { type Instant, type LocalDate, type Refusal, refuse, type Sha256, sha256, type Tiyn } from '../base/index.ts';
import type { AmountName } from '../benefits/index.ts';
import type { AwardId, Region } from './award-events.ts';

/**
 * What a recalculation of many awards is to do. `indexation`: amounts that follow parameters, and those that an act raises each year, from
 * a day on. `parameter`: a figure was set anew or corrected; fixed amounts are worked out again for the day of their right. `changes`: the
 * changes of parameters it follows. `lower`: whether amounts that fall are lowered too; otherwise they stay and are named. `order`: the act
 * it rests on. `at`: parameters count as they were known then, so that the dry run and the execution are the same.
 */
export type RecalculationSpec = {
  readonly id: string;
  readonly kind: 'indexation' | 'parameter';
  readonly benefits: readonly AmountName[];
  readonly from: LocalDate;
  readonly changes: readonly string[];
  readonly lower: boolean;
  readonly order: { readonly number: string; readonly on: LocalDate };
  readonly by: string;
  readonly at: Instant;
};

/** What becomes of an amount. `impossible`: it cannot be worked out, and a person looks at it. */
export type RecalculationOutcome = 'rises' | 'falls' | 'same' | 'impossible';

/** What the dry run found for one award, read at a version. `ground`: why it is impossible. */
export type RecalculationRow = {
  readonly award: AwardId;
  readonly version: number;
  readonly benefit: AmountName;
  readonly region: Region;
  readonly from: LocalDate;
  readonly before: Tiyn;
  readonly after: Tiyn;
  readonly outcome: RecalculationOutcome;
  readonly ground?: string;
};

/** How many awards, and what they are worth a month before and after, by region, benefit and outcome. */
export type RecalculationTotal = Pick<RecalculationRow, 'region' | 'benefit' | 'outcome'> & {
  readonly count: number;
  readonly before: Tiyn;
  readonly after: Tiyn;
};

/** The hash of a page of the dry run: over each of its rows, in the order of awards. */
export function hashOfRows(rows: readonly RecalculationRow[]): Sha256 {
  const line = ({ award, version, benefit, region, from, before, after, outcome, ground }: RecalculationRow) =>
    [award, version, benefit, region, from, before, after, outcome, ground ?? ''].join(' ');
  return sha256(rows.map(line).join('\n'));
}

type Said = { readonly by: string; readonly at: Instant };

/** What can happen to a recalculation. Its log only grows. `rowsHash`: over the rows of the page; pages of before have none. */
export type RecalculationEvent =
  | { readonly kind: 'started'; readonly spec: RecalculationSpec }
  | ({ readonly kind: 'page-counted'; readonly upTo: AwardId; readonly rows: number; readonly rowsHash?: Sha256 } & Said)
  | ({ readonly kind: 'counted'; readonly totals: readonly RecalculationTotal[] } & Said)
  | ({ readonly kind: 'approved' } & Said)
  | ({ readonly kind: 'withdrawn'; readonly reason: string } & Said)
  | ({ readonly kind: 'executed' } & Said)
  | ({ readonly kind: 'undo-asked'; readonly reason: string } & Said)
  | ({ readonly kind: 'undo-approved' } & Said)
  | ({ readonly kind: 'undone' } & Said);

export type RecalculationStatus = 'counting' | 'counted' | 'executing' | 'executed' | 'undoing' | 'undone' | 'withdrawn';

/** A recalculation as its log makes it. */
export type Recalculating = {
  readonly spec: RecalculationSpec;
  readonly version: number;
  readonly status: RecalculationStatus;
  readonly upTo?: AwardId;
  readonly pages: number;
  readonly rows: number;
  readonly totals: readonly RecalculationTotal[];
  readonly approvals: readonly Said[];
  readonly withdrawn?: Said & { readonly reason: string };
  readonly undo?: Said & { readonly reason: string; readonly approvedBy?: string };
};

/** Two people approve; the one who prepared it may be one of them, the same person never counts twice. */
const approvalsNeeded = 2;

/** The recalculation after one more event. Throws when a log does not begin with its start. */
export function evolveRecalculation(known: Recalculating | undefined, event: RecalculationEvent): Recalculating {
  if (event.kind === 'started') return { spec: event.spec, version: 1, status: 'counting', pages: 0, rows: 0, totals: [], approvals: [] };
  if (!known) throw new Error('the log of a recalculation begins with its start');
  const next = { ...known, version: known.version + 1 };
  switch (event.kind) {
    case 'page-counted':
      return { ...next, upTo: event.upTo, pages: known.pages + (event.rows > 0 ? 1 : 0), rows: known.rows + event.rows };
    case 'counted':
      return { ...next, status: 'counted', totals: event.totals };
    case 'approved': {
      const approvals = [...known.approvals, { by: event.by, at: event.at }];
      return { ...next, approvals, status: approvals.length >= approvalsNeeded ? 'executing' : known.status };
    }
    case 'withdrawn':
      return { ...next, status: 'withdrawn', withdrawn: { by: event.by, at: event.at, reason: event.reason } };
    case 'executed':
      return { ...next, status: 'executed' };
    case 'undo-asked':
      return { ...next, undo: { by: event.by, at: event.at, reason: event.reason } };
    case 'undo-approved':
      return known.undo ? { ...next, undo: { ...known.undo, approvedBy: event.by }, status: 'undoing' } : next;
    case 'undone':
      return { ...next, status: 'undone' };
  }
}

/** What people ask of a recalculation. */
export type RecalculationAct =
  | { readonly kind: 'approve' }
  | { readonly kind: 'withdraw'; readonly reason: string }
  | { readonly kind: 'ask-undo'; readonly reason: string }
  | { readonly kind: 'approve-undo' };

/** The event an act makes, undefined where it was done already, or why it is refused. Pure. */
export function decideRecalculation(known: Recalculating, act: RecalculationAct, said: Said): RecalculationEvent | Refusal | undefined {
  switch (act.kind) {
    case 'approve':
      if (known.approvals.some(({ by }) => by === said.by)) return known.status === 'counted' ? samePerson : undefined;
      return known.status === 'counted' ? { kind: 'approved', ...said } : notNow(known.status);
    case 'withdraw':
      if (known.status === 'withdrawn') return undefined;
      return known.status === 'counting' || known.status === 'counted'
        ? { kind: 'withdrawn', reason: act.reason, ...said }
        : notNow(known.status);
    case 'ask-undo':
      if (known.undo) return undefined;
      return known.status === 'executing' || known.status === 'executed'
        ? { kind: 'undo-asked', reason: act.reason, ...said }
        : notNow(known.status);
    case 'approve-undo':
      if (!known.undo || (known.status !== 'executing' && known.status !== 'executed'))
        return known.undo?.approvedBy ? undefined : notNow(known.status);
      return known.undo.by === said.by ? samePerson : { kind: 'undo-approved', ...said };
  }
}

const samePerson = refuse('same-person', {
  kk: 'Сіз өз шешіміңізді бердіңіз: бекіту үшін екінші адам қажет.',
  ru: 'Вы уже дали своё согласие: нужно согласие второго лица.',
  en: 'You have agreed already: a second person has to agree.',
});

const notNow = (status: string) =>
  refuse(
    'not-now',
    {
      kk: 'Қайта есептеудің қазіргі күйінде бұл әрекетті орындау мүмкін емес.',
      ru: 'В нынешнем состоянии перерасчёта это действие невозможно.',
      en: 'This cannot be done in the present state of the recalculation.',
    },
    { status },
  );
