import type { Lists } from '../api/index.ts';
import type { Iin } from '../base/index.ts';
import {
  type Cursor,
  casesOfPerson,
  type Database,
  findCaseByNumber,
  type PersonHash,
  renewedProof,
  worklistCounts,
  worklistPage,
} from '../store/index.ts';

/** The store's lists as pages and API ask for them. */
export function createLists(db: Database, hash: PersonHash): Lists {
  return {
    tasks: async ({ office, post, list, after, limit }) => {
      const page = await worklistPage(db, {
        places: [{ office, post }],
        // What the system is to do is watched too: where it cannot, somebody has to see it.
        lists: list === 'watch' ? ['wait', 'system'] : [list],
        after: readCursor(after),
        limit,
      });
      return { rows: page.items.map((item) => ({ ...item, kind: item.list })), next: page.next ? JSON.stringify(page.next) : null };
    },
    counts: async ({ office, post, now }) => {
      const counts = await worklistCounts(db, [{ office, post }], now);
      const of = (list: string) => counts.find((count) => count.list === list);
      return { work: of('work')?.all ?? 0, watch: (of('wait')?.all ?? 0) + (of('system')?.all ?? 0), overdue: of('work')?.overdue ?? 0 };
    },
    casesOf: async (number) =>
      (await casesOfPerson(db, hash(number as Iin))).map(({ id, roles, ...summary }) => ({ ...summary, case: id, role: roles[0] ?? '' })),
    stampedEvidence: (evidence) => renewedProof(db, evidence),
    findByNumber: async (number) => (await findCaseByNumber(db, number))?.id,
  };
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
