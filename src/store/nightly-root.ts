import { canonicalJson, type Instant, type LocalDate, type Sha256 } from '../base/index.ts';
import type { Database, Queryable } from './database.ts';
import { merkleTree } from './merkle.ts';
import { allEnds, type NoteEnds } from './night-ends.ts';

/** One night's seal over every chain. `previous` is the root of the night before; a chain that did not grow is covered by it. */
export type NightlyRoot = {
  readonly night: LocalDate;
  readonly previous: Sha256 | null;
  readonly root: Sha256;
  /** How many chains grew. */
  readonly chains: number;
  readonly madeAt: Instant;
  readonly signedAt: Instant | null;
};

const columns = 'night, previous, root, chains, made_at as "madeAt", signed_at as "signedAt"';
const leavesAtOnce = 5_000;

/** The bytes that are signed and time-stamped. */
export function rootBytes({ night, previous, root, chains }: Omit<NightlyRoot, 'madeAt' | 'signedAt'>): Uint8Array {
  return new TextEncoder().encode(canonicalJson({ night, previous, root, chains }));
}

/**
 * Makes the root of a night over the ends of all chains (cases, batches, awards, runs, recalculations, the books) that grew since the last one, in short
 * transactions. Called again for the same night it gives the root that is there; one that was broken off goes on where it was.
 */
export async function makeNightlyRoot(db: Database, night: LocalDate, at: Instant): Promise<NightlyRoot> {
  const made = await findNightlyRoot(db, night);
  if (made) return made;
  for (const note of allEnds) {
    for (let after: string | undefined = ''; after !== undefined; ) after = await gatherLeaves(db, note, night, after);
  }
  return db.transaction(async (tx) => {
    await lockRoots(tx);
    const there = await findNightlyRoot(tx, night);
    if (there) return there;
    const [last] = await tx.query<{ root: Sha256 }>('select root from nightly_root where night < $1 order by night desc limit 1', [night]);
    const { root, leaves } = await rootOfLeaves(tx, night);
    await tx.query(
      "insert into nightly_root (night, previous, root, chains, made_at) values ($1, decode($2, 'hex'), decode($3, 'hex'), $4, $5)",
      [night, last?.root ?? null, root, leaves, at],
    );
    return { night, previous: last?.root ?? null, root, chains: leaves, madeAt: at, signedAt: null };
  });
}

/**
 * Notes the ends of some chains that grew; answers after which one to go on, undefined at the end. When another process has made the root
 * meanwhile nothing is noted any more: what grows now is the next night's.
 */
function gatherLeaves(db: Database, note: NoteEnds, night: LocalDate, after: string): Promise<string | undefined> {
  return db.transaction(async (tx) => {
    await lockRoots(tx);
    if (await findNightlyRoot(tx, night)) return undefined;
    const { last, seen } = await note(tx, night, after, leavesAtOnce);
    return last && seen === leavesAtOnce ? last : undefined;
  });
}

/** One process at a time notes ends and makes roots, until its transaction is over. */
const lockRoots = (tx: Queryable) => tx.query('select pg_advisory_xact_lock(74210003)');

type Leaf = { readonly chain: string; readonly seq: number; readonly hash: Sha256 };

/** The root that the noted ends of a night give. `each` sees every page of them. */
export async function rootOfLeaves(
  db: Queryable,
  night: LocalDate,
  each?: (leaves: readonly Leaf[]) => Promise<void>,
): Promise<{ readonly root: Sha256; readonly leaves: number }> {
  const tree = merkleTree();
  let after: Pick<Leaf, 'chain' | 'seq'> = { chain: '', seq: 0 };
  for (;;) {
    const leaves: readonly Leaf[] = await db.query<Leaf>(
      'select chain, seq, hash from nightly_leaf where night = $1 and (chain, seq) > ($2::text, $3::integer) order by chain, seq limit $4',
      [night, after.chain, after.seq, leavesAtOnce],
    );
    for (const { chain, seq, hash } of leaves) tree.add(`${chain} ${seq} ${hash}`);
    await each?.(leaves);
    const last = leaves.at(-1);
    if (!last || leaves.length < leavesAtOnce) return { root: tree.root(), leaves: tree.size() };
    after = last;
  }
}

/** A night's root, if it was made. */
export async function findNightlyRoot(db: Queryable, night: LocalDate): Promise<NightlyRoot | undefined> {
  const [found] = await db.query<NightlyRoot>(`select ${columns} from nightly_root where night = $1`, [night]);
  return found;
}

/** All roots, the first night first. */
export async function nightlyRoots(db: Queryable): Promise<readonly NightlyRoot[]> {
  return db.query<NightlyRoot>(`select ${columns} from nightly_root order by night`);
}

/** A root's signature with its time stamp (CMS), and the hash of the evidence that is kept of it. */
export type RootSeal = { readonly signature: Uint8Array; readonly evidence: Sha256 };

/**
 * Signs roots that are not signed yet through a port, the first night first: it gets the bytes and gives the seal, or null when there is
 * none to be had now; then the rest waits too. Any number of processes may do so at once: each root is signed by one. Gives how many were.
 */
export async function signNightlyRoots(
  db: Queryable,
  sign: (bytes: Uint8Array, night: LocalDate) => Promise<RootSeal | null>,
  now: () => Instant,
): Promise<number> {
  for (let signed = 0; ; signed += 1) {
    const [root] = await db.query<NightlyRoot>(
      `update nightly_root set leased_until = clock_timestamp() + interval '2 minutes'
       where night = (select night from nightly_root where signed_at is null order by night limit 1 for update skip locked)
         and signed_at is null and (leased_until is null or leased_until < clock_timestamp())
       returning ${columns}`,
    );
    if (!root) return signed;
    const seal = await sign(rootBytes(root), root.night).catch(async (fault: unknown) => {
      await setFree(db, root.night);
      throw fault;
    });
    if (!seal) {
      await setFree(db, root.night);
      return signed;
    }
    await db.query(
      `update nightly_root set signature = decode($2, 'hex'), signed_at = $3, evidence = decode($4, 'hex'), leased_until = null
       where night = $1 and signed_at is null`,
      [root.night, Buffer.from(seal.signature).toString('hex'), now(), seal.evidence],
    );
  }
}

const setFree = (db: Queryable, night: LocalDate) => db.query('update nightly_root set leased_until = null where night = $1', [night]);

/** What is kept of the signature over a night's root; `renewed` is its evidence with archive stamps. */
export type KeptSeal = { readonly signature: Uint8Array; readonly evidence: Sha256 | null; readonly renewed: Sha256 | null };

/** The kept signature over a night's root. */
export async function rootSignature(db: Queryable, night: LocalDate): Promise<KeptSeal | undefined> {
  const [row] = await db.query<{ signature: string | null; evidence: Sha256 | null; renewed: Sha256 | null }>(
    'select r.signature, r.evidence, p.renewed from nightly_root r left join evidence_proof p using (evidence) where r.night = $1',
    [night],
  );
  return row?.signature ? { ...row, signature: Buffer.from(row.signature, 'hex') } : undefined;
}
