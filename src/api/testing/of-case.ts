import {
  type Case,
  type CaseNumber,
  type CaseTask,
  type Decision,
  type Draft,
  type DraftAmount,
  findingsOf,
} from '../../casework/index.ts';

/** Something that has to be there. Throws where it is not. */
function there<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`the case has no ${what}`);
  return value;
}

/** The task of the main line. */
export const turnOf = (c: Case): CaseTask => there(c.main.kind === 'none' ? undefined : c.tasks[c.main.task], 'turn on its main line');

/** The open task of a name, if there is one. */
export const taskNamed = (c: Case, name: string): CaseTask | undefined => Object.values(c.tasks).find((task) => task.name === name);

export const draftOf = (c: Case): Draft => there(c.draft, 'draft');

/** The amount of the first finding of the draft. */
export const amountOf = (c: Case): DraftAmount => there(findingsOf(draftOf(c))[0]?.amount, 'amount');

export const decisionOf = (c: Case): Decision => there(c.decision, 'decision');

/** A number of a journal as people read it. */
export const numberOf = (numbered: { readonly number: CaseNumber | null }): string => there(numbered.number, 'number').text;
