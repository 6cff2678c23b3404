import type { Lists } from '../api/index.ts';
import type { Iin } from '../base/index.ts';
import { choicesOf, type Regulation } from '../law/index.ts';
import {
  type Cursor,
  casesOfPerson,
  type Database,
  findCaseByNumber,
  type PersonHash,
  type Place,
  renewedProof,
  worklistCounts,
  worklistPage,
} from '../store/index.ts';

/** The store's lists as pages and API ask for them. */
export function createLists(db: Database, hash: PersonHash, offered: () => readonly Regulation[]): Lists {
  const placesOf = (office: string, post: string): readonly Place[] => [{ office, post }, ...turnsOfBodies(offered(), office, post)];
  return {
    tasks: async ({ office, post, list, after, limit }) => {
      const page = await worklistPage(db, {
        places: placesOf(office, post),
        // What the system is to do is watched too: where it cannot, somebody has to see it.
        lists: list === 'watch' ? ['wait', 'system'] : [list],
        after: readCursor(after),
        limit,
      });
      return { rows: page.items.map((item) => ({ ...item, kind: item.list })), next: page.next ? JSON.stringify(page.next) : null };
    },
    counts: async ({ office, post, now }) => {
      const counts = await worklistCounts(db, placesOf(office, post), now);
      const sum = (list: string, what: 'all' | 'overdue') =>
        counts.reduce((total, count) => total + (count.list === list ? count[what] : 0), 0);
      return { work: sum('work', 'all'), watch: sum('wait', 'all') + sum('system', 'all'), overdue: sum('work', 'overdue') };
    },
    casesOf: async (number) =>
      (await casesOfPerson(db, hash(number as Iin))).map(({ id, roles, ...summary }) => ({ ...summary, case: id, role: roles[0] ?? '' })),
    stampedEvidence: (evidence) => renewedProof(db, evidence),
    findByNumber: async (number) => (await findCaseByNumber(db, number))?.id,
  };
}

/** The turns of bodies whose members hold this post: they stand with the chair, and every member signs. */
function turnsOfBodies(regulations: readonly Regulation[], office: string, post: string): readonly Place[] {
  const turns = regulations.flatMap((regulation) =>
    Object.entries(regulation.units).flatMap(([name, unit]) =>
      unit.kind === 'body' && unit.members.post === post && unit.chair !== post
        ? Object.entries({ ...regulation.steps, ...regulation.sideTasks }).flatMap(([turn, law]) =>
            choicesOf(law.unit).includes(name) ? [{ chair: unit.chair, turn: `${regulation.id}/${turn}` }] : [],
          )
        : [],
    ),
  );
  return [...new Set(turns.map(({ chair }) => chair))].map((chair) => ({
    office,
    post: chair,
    only: turns.filter((one) => one.chair === chair).map(({ turn }) => turn),
  }));
}

/** A cursor that came back in an address; anything else begins at the start. */
function readCursor(text: string | undefined): Cursor | null {
  if (!text) return null;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.length === 3 && value.every((part) => typeof part === 'string')
      ? (value as unknown as Cursor)
      : null;
  } catch {
    return null;
  }
}
