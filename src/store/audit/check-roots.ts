import type { Queryable } from '../database.ts';
import { booksChain, chainedLogs } from '../night-ends.ts';
import { type NightlyRoot, nightlyRoots, rootOfLeaves } from '../nightly-root.ts';
import type { Difference } from './difference.ts';

const ofLogs = chainedLogs
  .map(
    ({ chain, log, owner }) =>
      `when l.chain like '${chain}%' then exists (select from ${log} e
         where e.${owner} = substr(l.chain, ${chain.length + 1}) and e.seq = l.seq and e.hash = decode(l.hash, 'hex'))`,
  )
  .join(' ');

/** Works out the root of every night again from the ends that were noted, and looks for each end in its log. `signature` checks its seal. */
export async function checkRoots(
  db: Queryable,
  signature: (root: NightlyRoot) => Promise<readonly Difference[]>,
): Promise<readonly Difference[]> {
  const found: Difference[] = [];
  let previous: string | null = null;
  for (const root of await nightlyRoots(db)) {
    const made = await rootOfLeaves(db, root.night, async (leaves) => {
      const changed = await db.query<{ chain: string; seq: number }>(
        `select l.chain, l.seq from unnest($1::text[], $2::integer[], $3::text[]) as l(chain, seq, hash)
         where not case
           ${ofLogs}
           when l.chain = '${booksChain}' then exists (select from ledger_entry e where e.seq = l.seq and e.hash = decode(l.hash, 'hex'))
           else exists (select from event e where e.case_id = l.chain and e.seq = l.seq and e.hash = decode(l.hash, 'hex')) end`,
        [leaves.map((leaf) => leaf.chain), leaves.map((leaf) => leaf.seq), leaves.map((leaf) => leaf.hash)],
      );
      for (const leaf of changed)
        found.push({ of: 'root', at: root.night, what: `event ${leaf.seq} of ${leaf.chain} is not the one sealed` });
    });
    if (made.root !== root.root || made.leaves !== root.chains)
      found.push({ of: 'root', at: root.night, what: 'the root is not that of its ends' });
    if (root.previous !== previous) found.push({ of: 'root', at: root.night, what: 'the root does not follow the one before' });
    found.push(...(await signature(root)));
    previous = root.root;
  }
  return found;
}
