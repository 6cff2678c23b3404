import { sha256 } from '../../../src/base/index.ts';
import type { Act } from '../../../src/casework/index.ts';
import type { FactValue } from '../../../src/law/index.ts';
import { type CaseRun, person, type Town, town } from '../../../src/testing/index.ts';
import { disabilityAssessment } from '../index.ts';

type Values = { readonly [ref: string]: FactValue };
type Stated = { readonly [ref: string]: { readonly value: FactValue } };

export const stated = (values: Values): Stated => Object.fromEntries(Object.entries(values).map(([ref, value]) => [ref, { value }]));

/** What the body finds in a session: nothing, but for what the test says. */
export const findings = (found: Values = {}) => ({
  fills: stated({
    impairments: 'орташа',
    limitations: 'бірінші дәреже',
    disabilityFound: false,
    generalLossFound: false,
    professionalLossFound: false,
    helpNeeded: false,
    programmeMade: false,
    ...found,
  }),
});

export const groupTwo: Values = { disabilityFound: true, category: 'group2', cause: 'general', disabilityUntil: '2020-03-01' };

export const newTown = (given: Pick<Parameters<typeof town>[0], 'offers'> = {}): Town =>
  town({ regulations: [disabilityAssessment], ...given });

/** An application at the MSE department, complete, up to its registration. */
export async function apply(t: Town, about: { readonly born?: string; readonly facts?: Values } = {}) {
  const a = await t.begin('disability-assessment', 'provider');
  await a.put({ kind: 'party', party: person('applicant', { born: about.born ?? '1970-05-05' }) });
  await a.put({ kind: 'facts', facts: { examination: 'first', asksDisability: true, ...about.facts } });
  await a.complete();
  await a.put({ kind: 'facts', facts: { hindrance: 'none' } });
  await a.complete();
  return a;
}

/** The body's session up to its draft: the list ticked, the conclusion drawn up by the chair. */
export async function drawUp(c: CaseRun, outcome: string, found: Values, items: readonly string[]): Promise<void> {
  const { fills } = findings(found);
  for (const item of items) {
    const law = Object.values(disabilityAssessment.steps)
      .flatMap(({ does }) => does)
      .find(({ name }) => name === item);
    const own = [...(law?.fills ?? []), ...(law?.mayFill ?? [])];
    const states = Object.fromEntries(Object.entries(fills).filter(([ref]) => own.includes(ref)));
    await c.do({ kind: 'tick', item, states });
  }
  await c.do({ kind: 'draft', outcome });
}

export const sessionItems = ['reviewDocuments', 'examine', 'assess', 'findings'] as const;

/** Members of a body put their acts over the newest paper: the draft, or the document named. */
export async function membersSign(
  t: Town,
  c: CaseRun,
  by: 'mseCommission' | 'methodologyCommission',
  names: readonly string[],
  document?: string,
): Promise<void> {
  const [post, office] =
    by === 'mseCommission' ? (['mse-chief-specialist', 'mse'] as const) : (['methodology-chief-specialist', 'mse-methodology'] as const);
  for (const name of names) {
    const now = await c.case();
    const over = document ? now.documents.filter((d) => d.name === document).at(-1)?.hash : now.draft?.hash;
    if (!over) throw new Error('nothing is laid out for the members to sign');
    const act: Act = { by, person: name, post, office, kind: 'eds', over, evidence: sha256(name), standIn: true, at: t.now() };
    await c.do({ kind: 'act', act }, { as: t.officer(post, office, name) });
  }
}

/** Sends the person to the methodology department with a preliminary conclusion. */
export async function refer(c: CaseRun, preliminaryResult: 'established' | 'notEstablished', found: Values = {}): Promise<void> {
  const { fills } = findings(found);
  const pick = (...refs: readonly string[]) => Object.fromEntries(Object.entries(fills).filter(([ref]) => refs.includes(ref)));
  await c.do({ kind: 'tick', item: 'reviewDocuments' });
  await c.do({ kind: 'tick', item: 'assess', states: pick('impairments', 'limitations') });
  await c.do({
    kind: 'tick',
    item: 'findings',
    states: Object.fromEntries(Object.entries(fills).filter(([ref]) => ref !== 'impairments' && ref !== 'limitations')),
  });
  await c.do({
    kind: 'move',
    move: 'refer',
    states: stated({ preliminaryResult, referralOf: 'both', consultationQuestion: 'Еңбек ету қабілетінің шектелуі' }),
  });
}

/** The names of clocks whose breach the log records. */
export async function breaches(c: CaseRun): Promise<readonly string[]> {
  return (await c.log()).flatMap(({ event }) =>
    event.type === 'clockChanged' && event.how === 'breached' ? [event.clock.split('#')[0] ?? ''] : [],
  );
}

export async function papersOf(c: CaseRun): Promise<readonly string[]> {
  return (await c.case()).documents.map(({ name }) => name);
}
