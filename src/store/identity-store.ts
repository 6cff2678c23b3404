import type { Iin, LocalDate, Words } from '../base/index.ts';
import type { Citizen, Holding, IdentityStore, OfficeRecord, PostRecord, SessionRow, SetUp, StaffMember } from '../identity/index.ts';
import type { Database, Queryable } from './database.ts';
import type { PersonHash } from './person-key.ts';

/** People, offices, posts and sessions in the database. A citizen's IIN is found by its keyed hash. */
export function createIdentityStore(db: Database, hash: PersonHash): IdentityStore {
  const hashOf = (iin: string) => hash(iin as Iin);
  return {
    findStaffByLogin: async (login) => {
      const [row] = await db.query<StaffRow>(
        'select id, name, sign_in, password_hash from person where sign_in = $1 and disabled_at is null',
        [login],
      );
      return row?.password_hash ? { member: memberOf(row), passwordHash: row.password_hash } : undefined;
    },
    findStaff: async (id) => {
      const [row] = await db.query<StaffRow>('select id, name, sign_in, password_hash from person where id = $1 and disabled_at is null', [
        id,
      ]);
      return row && memberOf(row);
    },
    findStaffByIin: async (iin) => {
      const [row] = await db.query<StaffRow>(
        "select id, name, sign_in, password_hash from person where iin = decode($1, 'hex') and disabled_at is null",
        [hashOf(iin)],
      );
      return row && memberOf(row);
    },
    getStaff: async () =>
      (await db.query<StaffRow>('select id, name, sign_in, password_hash from person where disabled_at is null order by name')).map(
        memberOf,
      ),
    holdingsOf: async (person, on) => holdings(db, 'person = $1', [person, on], 2),
    staffOf: async (office, on) => holdings(db, 'office = $1', [office, on], 2, true),
    addHolding: (holding) => addHolding(db, holding),
    holdersOf: async (post, office, on) => holdings(db, 'post = $1 and office = $2', [post, office, on], 3),
    findCitizen: async (iin) => {
      const [row] = await db.query<{
        id: string;
        name: string;
        phone: string | null;
        details: Omit<Citizen, 'id' | 'name' | 'phone'>;
        password_hash: string | null;
      }>("select id, name, phone, details, password_hash from citizen where person = decode($1, 'hex')", [hashOf(iin)]);
      return row?.password_hash
        ? { citizen: { ...row.details, id: row.id, name: row.name, phone: row.phone }, passwordHash: row.password_hash }
        : undefined;
    },
    openSession: async (token, who, until) => {
      const account = who.kind === 'staff' ? who.person : hashOf(who.iin);
      await db.query(
        "insert into session (id, account, kind, details, created_at, seen_at, expires_at) values (decode($1, 'hex'), $2, $3, $4, now(), now(), $5)",
        [token, account, who.kind, JSON.stringify(who), until],
      );
    },
    findSession: async (token, now) => {
      const [row] = await db.query<{ details: SessionRow }>(
        "select details from session where id = decode($1, 'hex') and expires_at > $2",
        [token, now],
      );
      return row?.details;
    },
    endSession: async (token) => {
      await db.query("delete from session where id = decode($1, 'hex')", [token]);
    },
    recordSecurity: async ({ at, kind, person, details }) => {
      await db.query('insert into security_log (at, kind, account, details) values ($1, $2, $3, $4)', [
        at,
        kind,
        person,
        JSON.stringify({ details }),
      ]);
    },
    offices: async () => {
      const rows = await db.query<OfficeRow>(
        'select id, kind, name, zone, hours, region, district, parent, code from office where shut_on is null order by id',
      );
      return rows.map((row) => ({ ...row, code: row.code ?? row.id }));
    },
    posts: async () =>
      (await db.query<{ id: string; name: Words }>('select id, name from post order by id')).map(
        ({ id, name }): PostRecord => ({ post: id, name }),
      ),
    addSetUp: (setUp) => db.transaction((tx) => addSetUp(tx, setUp, hashOf)),
  };
}

type StaffRow = { readonly id: string; readonly name: string; readonly sign_in: string; readonly password_hash: string | null };
type OfficeRow = Omit<OfficeRecord, 'code'> & { readonly code: string | null };

const memberOf = (row: StaffRow): StaffMember => ({ id: row.id, name: row.name, login: row.sign_in });

/** Holdings on the date that is the parameter `dateAt`; with `later` those too that begin afterwards. */
async function holdings(
  db: Queryable,
  where: string,
  parameters: readonly unknown[],
  dateAt: number,
  later = false,
): Promise<readonly Holding[]> {
  const rows = await db.query<{
    person: string;
    post: string;
    office: string;
    held_from: LocalDate;
    held_until: LocalDate | null;
    acting_for: string | null;
    by_order: string | null;
  }>(
    `select person, post, office, held_from, held_until, acting_for, by_order from holding
     where ${where} ${later ? '' : `and held_from <= $${dateAt}`} and (held_until is null or held_until >= $${dateAt}) order by id`,
    parameters,
  );
  return rows.map((row) => ({
    person: row.person,
    post: row.post,
    office: row.office,
    from: row.held_from,
    until: row.held_until,
    actingFor: row.acting_for && row.by_order ? { person: row.acting_for, order: row.by_order } : null,
  }));
}

/** Whether everything of a set-up is there: then a start has nothing to write. */
async function isThere(tx: Queryable, setUp: SetUp): Promise<boolean> {
  const [row] = await tx.query<{ offices: number; people: number; citizens: number }>(
    `select (select count(*) from office where id = any($1::text[])) as offices, (select count(*) from person where id = any($2::text[])) as people,
       (select count(*) from citizen where id = any($3::text[])) as citizens`,
    [setUp.offices.map(({ id }) => id), setUp.staff.map(({ id }) => id), setUp.citizens.map(({ id }) => id)],
  );
  return row?.offices === setUp.offices.length && row.people === setUp.staff.length && row.citizens === setUp.citizens.length;
}

/** Adds a holding that is not there yet; answers whether it did. */
async function addHolding(tx: Queryable, { person, post, office, from, until, actingFor }: Holding): Promise<boolean> {
  const added = await tx.query(
    `insert into holding (person, post, office, held_from, held_until, acting_for, by_order)
     select $1, $2, $3, $4, $5, $6, $7
     where not exists (select 1 from holding where person = $1 and post = $2 and office = $3 and held_from = $4) returning 1`,
    [person, post, office, from, until, actingFor?.person ?? null, actingFor?.order ?? null],
  );
  return added.length > 0;
}

/** Adds what is not there yet. Parents of offices must come before their children. */
async function addSetUp(tx: Queryable, setUp: SetUp, hashOf: (iin: string) => string): Promise<void> {
  if (await isThere(tx, setUp)) return;
  for (const office of setUp.offices) {
    await tx.query(
      'insert into office (id, kind, name, zone, hours, region, district, parent, code) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing',
      [
        office.id,
        office.kind,
        JSON.stringify(office.name),
        office.zone,
        office.hours,
        office.region,
        office.district,
        office.parent,
        office.code,
      ],
    );
  }
  const kindOf = new Map(setUp.offices.map((office) => [office.id, office.kind]));
  for (const { post, name } of setUp.posts) {
    const kinds = [
      ...new Set(setUp.holdings.filter((holding) => holding.post === post).map((holding) => kindOf.get(holding.office) ?? '')),
    ];
    await tx.query('insert into post (id, name, offices) values ($1, $2, $3) on conflict (id) do nothing', [
      post,
      JSON.stringify(name),
      kinds,
    ]);
  }
  for (const member of setUp.staff) {
    await tx.query(
      "insert into person (id, name, sign_in, password_hash, iin) values ($1, $2, $3, $4, decode($5, 'hex')) on conflict (id) do nothing",
      [member.id, member.name, member.login, member.passwordHash, member.iin ? hashOf(member.iin) : null],
    );
  }
  for (const holding of setUp.holdings) await addHolding(tx, holding);
  for (const { id, name, phone, passwordHash, ...details } of setUp.citizens) {
    await tx.query(
      "insert into citizen (id, person, name, phone, details, password_hash) values ($1, decode($2, 'hex'), $3, $4, $5, $6) on conflict (id) do nothing",
      [id, hashOf(details.iin), name, phone, JSON.stringify(details), passwordHash],
    );
  }
}
