import type { AppMeans } from '../../api/index.ts';
import type { Language } from '../../base/index.ts';
import type { Case, CaseOffers } from '../../casework/index.ts';
import type { Regulation } from '../../law/index.ts';
import type { CaseInView, Named } from './case-view.ts';

/** Who may be given each task that the officer gives out: holders of its post in its office today, those who act among them. */
export async function colleaguesOf(means: AppMeans, { tasks }: CaseOffers): Promise<CaseInView['colleagues']> {
  const given = tasks.filter(({ mayReassign }) => mayReassign);
  const named = async ({ post, office, claimedBy }: (typeof given)[number]['task']): Promise<readonly Named[]> => {
    const holders = await means.identity.holdersOf(post, office, means.today());
    const others = [...new Set(holders.map(({ person }) => person))].filter((person) => person !== claimedBy);
    return others.map((id) => ({ id, name: means.deps.officer(id)?.name ?? '—' }));
  };
  return Object.fromEntries(await Promise.all(given.map(async ({ task }) => [task.id, await named(task)] as const)));
}

/** Where the case may be transferred: other offices of the kind that has it now, with the unit whose turn it is, or whose part is kept there. */
export async function transferOf(
  means: AppMeans,
  regulation: Regulation,
  c: Case,
  { whole }: CaseOffers,
  language: Language,
): Promise<CaseInView['transfer']> {
  if (!whole.includes('transfer')) return null;
  const task = c.main.kind === 'none' ? undefined : c.tasks[c.main.task];
  const here = means.deps.offices().get(task?.office ?? c.intake);
  const unit = Object.entries(regulation.units).find(([, one]) => one.office === here?.kind)?.[0];
  if (!here || !unit) return null;
  const offices = (await means.identity.offices())
    .filter(({ id, kind }) => kind === here.kind && id !== here.id)
    .map(({ id, name }): Named => ({ id, name: name[language] }));
  return offices.length > 0 ? { unit, offices } : null;
}
