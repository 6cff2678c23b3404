import { expect, it } from 'vitest';
import { instant } from '../base/index.ts';
import { madeUpIin } from '../testing/index.ts';
import { caseSummaries, casesOfBlob, casesOfPerson, casesToRecount, findCaseByNumber } from './find-cases.ts';
import { decidePension, registerPension, testHash, townOn } from './testing/cases.ts';
import { eachDatabase } from './testing/index.ts';
import { type Cursor, personPage, type WorkItem, worklistCounts, worklistPage } from './worklist.ts';

eachDatabase('worklists and look-ups', ({ db }) => {
  const place = { office: 'corp-department', post: 'corp-case-former' };

  it('shows a list in the order of due days, page by page, nothing twice and nothing left out', async () => {
    const { town } = townOn(db());
    const dates = ['2019-03-18', '2019-03-14', '2019-03-28', '2019-03-15', '2019-03-18'];
    const ids = new Map<string, string>();
    for (const [i, date] of dates.entries()) ids.set((await registerPension(town, date, `1952-01-0${i + 1}`)).id, date);
    const seen: WorkItem[] = [];
    let after: Cursor | null = null;
    do {
      const page: Awaited<ReturnType<typeof worklistPage>> = await worklistPage(db(), { places: [place], after, limit: 2 });
      seen.push(...page.items);
      after = page.next;
    } while (after);
    expect(seen.map((item) => ids.get(item.case))).toEqual([...dates].sort());
    expect(new Set(seen.map((item) => item.case)).size).toBe(dates.length);
    expect(seen[0]).toMatchObject({ ...place, regulation: 'age-pension', status: 'open', claimedBy: null, list: 'work', breached: false });
    expect(seen[0]?.number).toMatch(/^corp-department-A-2019-\d{6}$/);
    expect(seen.every((item) => item.dueOn !== null && item.dueAt !== null)).toBe(true);
  });

  it('counts what is free and what is overdue, and shows a person what that person has taken', async () => {
    const { town } = townOn(db());
    const { items } = await worklistPage(db(), { places: [place], limit: 10 });
    const mine = items[1];
    if (!mine) throw new Error('the list has five');
    town.at('2019-03-18');
    await town.open(mine.case).do({ kind: 'claim', task: mine.task }, { person: 'officer-7' });
    const [count] = await worklistCounts(db(), [place], instant('2019-03-27T00:00:00Z'));
    expect(count).toEqual({ ...place, list: 'work', all: 5, free: 4, overdue: 4 });
    expect((await worklistPage(db(), { places: [place], taken: 'free' })).items).toHaveLength(4);
    expect((await worklistPage(db(), { places: [place], taken: { by: 'officer-7' } })).items.map((item) => item.case)).toEqual([mine.case]);
    expect((await personPage(db(), { person: 'officer-7' })).items.map((item) => item.case)).toEqual([mine.case]);
    expect((await worklistPage(db(), { places: [{ ...place, office: 'elsewhere' }] })).items).toEqual([]);
  });

  it('finds the cases of a person by a keyed hash and by any of their numbers', async () => {
    const { town } = townOn(db());
    const c = await registerPension(town, '2019-03-18', '1952-02-01');
    await decidePension(town, c);
    const found = await casesOfPerson(db(), testHash(madeUpIin('1952-02-01', 'female')));
    expect(found.map(({ id, roles, status }) => ({ id, roles, status }))).toEqual([{ id: c.id, roles: ['applicant'], status: 'decided' }]);
    expect(await casesOfPerson(db(), testHash(madeUpIin('1952-02-02', 'female')))).toEqual([]);
    for (const { text } of (await c.case()).numbers) expect((await findCaseByNumber(db(), ` ${text}`))?.id).toBe(c.id);
    expect(await findCaseByNumber(db(), 'none')).toBeUndefined();
    expect((await caseSummaries(db(), [c.id])).map(({ filedOn }) => filedOn)).toEqual(['2019-03-18']);
    const decision = (await c.case()).decision;
    expect((await casesOfBlob(db(), decision?.hash ?? ('' as never))).map((of) => of.case)).toEqual([c.id]);
  });

  it('names the cases whose clocks were counted on another calendar', async () => {
    const [row] = await db().query<{ calendar: string }>('select calendar from clock where calendar is not null limit 1');
    expect(await casesToRecount(db(), row?.calendar ?? '', '', 10)).toEqual([]);
    const stale = await casesToRecount(db(), 'a newer one', '', 3);
    expect(stale).toHaveLength(3);
    expect((await casesToRecount(db(), 'a newer one', stale[2] ?? '', 10))[0]).not.toBe(stale[2]);
  });
});
