import { type Instant, isLocalDate, type LocalDate, type Refusal, refuse, type Words } from '../base/index.ts';
import { isDecimal } from './fraction.ts';
import { findRow, type ParameterBook, type ParameterRow, withRows } from './parameter-book.ts';

/** What an administrator wants to be true of a parameter from a date on, with the act that says so. */
export type ParameterProposal = {
  readonly id: string;
  readonly parameter: string;
  readonly from: LocalDate;
  /** Last day; a figure of a yearly budget ends with its year. */
  readonly until: LocalDate | null;
  readonly value: string;
  /** The act and article the value was read in, in words. */
  readonly source: Words;
  /** The opaque id of the person. */
  readonly proposedBy: string;
  readonly proposedAt: Instant;
};

/** A proposal that a second person has approved: the only thing that changes a book. */
export type ParameterChange = ParameterProposal & { readonly approvedBy: string; readonly approvedAt: Instant };

/**
 * How a proposal ended that was not approved: rejected by a second person, or withdrawn by the one who made it. `reason`: in the person's
 * own words; empty only where a proposal was withdrawn without one.
 */
export type ProposalEnding = {
  readonly kind: 'rejected' | 'withdrawn';
  readonly proposal: string;
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
};

/** A proposal with what became of it. At most one of `change` and `ending` is there; neither while it waits. */
export type ProposalState = {
  readonly proposal: ParameterProposal;
  readonly change: ParameterChange | null;
  readonly ending: ProposalEnding | null;
};

/**
 * Whether a proposal may end so. Only another person rejects (`own-proposal`), and says why (`reason-missing`); only who made it withdraws
 * (`not-own-proposal`). Whether it has ended already is the store's to say.
 */
export function endProposal(proposal: ParameterProposal, ending: Omit<ProposalEnding, 'proposal'>): ProposalEnding | Refusal {
  const isOwn = ending.by === proposal.proposedBy;
  if (ending.kind === 'rejected' && isOwn) return refuse('own-proposal', ownProposal, { change: proposal.id });
  if (ending.kind === 'withdrawn' && !isOwn) return refuse('not-own-proposal', notOwnProposal, { change: proposal.id });
  const reason = ending.reason.trim();
  if (ending.kind === 'rejected' && reason === '') return refuse('reason-missing', reasonMissing, { change: proposal.id });
  return { ...ending, reason, proposal: proposal.id };
}

/**
 * The second pair of eyes. Refuses when the same person approves (`same-person`), when the approval is dated before the proposal
 * (`approved-too-early`) or when the proposal itself cannot stand (see `checkProposal`).
 */
export function approveChange(
  book: ParameterBook,
  proposal: ParameterProposal,
  approvedBy: string,
  approvedAt: Instant,
): ParameterChange | Refusal {
  const fault = checkProposal(book, proposal);
  if (fault) return fault;
  if (approvedBy === proposal.proposedBy) return refuse('same-person', samePerson, { change: proposal.id });
  if (approvedAt < proposal.proposedAt) return refuse('approved-too-early', approvedTooEarly, { change: proposal.id });
  return { ...proposal, approvedBy, approvedAt };
}

/** What is wrong with a proposal: a parameter that no rule uses, a value that does not fit the unit, dates that do not fit; or undefined. */
export function checkProposal(book: ParameterBook, proposal: ParameterProposal): Refusal | undefined {
  const unit = book.get(proposal.parameter)?.[0]?.unit;
  if (unit === undefined) return refuse('no-such-parameter', noSuchParameter, { parameter: proposal.parameter });
  const fits =
    unit === 'rounding' ? ['up', 'nearest', 'none'].includes(proposal.value) : isDecimal(proposal.value) && !proposal.value.startsWith('-');
  if (!fits) return refuse('value-does-not-fit', valueDoesNotFit, { parameter: proposal.parameter, unit });
  const datesFit =
    isLocalDate(proposal.from) && (proposal.until === null || (isLocalDate(proposal.until) && proposal.until >= proposal.from));
  return datesFit ? undefined : refuse('dates-do-not-fit', datesDoNotFit, { parameter: proposal.parameter });
}

/**
 * Adds the change's row to the book; older rows stay as they were. A row of the same date confirms or corrects the earlier one. Applying a
 * change twice changes nothing; a second change under the same id with other content is refused (`change-id-taken`).
 */
export function applyChange(book: ParameterBook, change: ParameterChange): ParameterBook | Refusal {
  const fault = checkProposal(book, change);
  if (fault) return fault;
  if (change.approvedBy === change.proposedBy) return refuse('same-person', samePerson, { change: change.id });
  const rows = book.get(change.parameter) ?? [];
  const same = rows.find((row) => row.change === change.id);
  if (same) {
    const equal = same.from === change.from && same.until === change.until && same.value === change.value;
    return equal ? book : refuse('change-id-taken', changeIdTaken, { change: change.id });
  }
  const model = findRow(book, change.parameter, change.from) ?? rows[0];
  if (model === undefined) return refuse('no-such-parameter', noSuchParameter, { parameter: change.parameter });
  const row: ParameterRow = {
    parameter: change.parameter,
    words: model.words,
    unit: model.unit,
    from: change.from,
    until: change.until,
    value: change.value,
    certainty: model.unit === 'rounding' ? 'setting' : 'law',
    source: change.source,
    recordedAt: change.approvedAt,
    change: change.id,
  };
  return withRows(book, [row]);
}

const samePerson: Words = {
  kk: 'Параметрді өзгертуді ұсынған адам оны өзі бекіте алмайды',
  ru: 'Изменение параметра не может утвердить тот, кто его предложил',
  en: 'A change of a parameter cannot be approved by the person who proposed it',
};
const ownProposal: Words = {
  kk: 'Өз ұсынысыңызды қабылдамай тастай алмайсыз: оны қайтарып алыңыз',
  ru: 'Своё предложение нельзя отклонить: отзовите его',
  en: 'Your own proposal cannot be rejected by yourself: withdraw it',
};
const notOwnProposal: Words = {
  kk: 'Ұсынысты оны жасаған адам ғана қайтарып алады',
  ru: 'Отозвать предложение может только тот, кто его сделал',
  en: 'Only the person who made the proposal can withdraw it',
};
const reasonMissing: Words = {
  kk: 'Қабылдамау себебін жазыңыз',
  ru: 'Напишите, почему предложение отклоняется',
  en: 'Write why the proposal is rejected',
};
const approvedTooEarly: Words = {
  kk: 'Бекіту күні ұсынылған күннен бұрын',
  ru: 'Утверждение датировано раньше предложения',
  en: 'The approval is dated before the proposal',
};
const noSuchParameter: Words = { kk: 'Мұндай параметр жоқ', ru: 'Такого параметра нет', en: 'There is no such parameter' };
const valueDoesNotFit: Words = {
  kk: 'Мән параметрдің өлшем бірлігіне сәйкес келмейді',
  ru: 'Значение не соответствует единице измерения параметра',
  en: 'The value does not fit the unit of the parameter',
};
const datesDoNotFit: Words = {
  kk: 'Қолданылу кезеңінің күндері дұрыс емес',
  ru: 'Даты периода действия указаны неверно',
  en: 'The dates of the period in force are not right',
};
const changeIdTaken: Words = {
  kk: 'Бұл нөмірмен басқа өзгеріс тіркелген',
  ru: 'Под этим номером уже записано другое изменение',
  en: 'Another change is recorded under this number',
};
