import type { Instant, LocalDate, Words } from '../base/index.ts';
import type { Office } from '../casework/index.ts';

/** A member of staff. `id` is opaque and stands in the log; names stand here only. */
export type StaffMember = { readonly id: string; readonly name: string; readonly login: string };

/** A person holds a post in an office from a day until another; when acting for somebody, whose post it is and by which order. */
export type Holding = {
  readonly person: string;
  readonly post: string;
  readonly office: string;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly actingFor: { readonly person: string; readonly order: string } | null;
};

/** A citizen's account: opened with the IIN; data come from the registry of persons. */
export type Citizen = {
  readonly id: string;
  readonly iin: string;
  readonly name: string;
  readonly birthDate: LocalDate;
  readonly sex: 'male' | 'female';
  readonly phone: string | null;
  readonly region: string;
  readonly district: string | null;
};

/** Who is signed in: a member of staff in one of the posts held, or a citizen. */
export type Session =
  | {
      readonly kind: 'staff';
      readonly member: StaffMember;
      readonly holding: Holding;
      readonly holdings: readonly Holding[];
      readonly token: string;
    }
  | { readonly kind: 'citizen'; readonly citizen: Citizen; readonly token: string };

/** An office as it is set up: what casework needs, and its place in the tree. */
export type OfficeRecord = Omit<Office, 'hours'> & { readonly hours: string; readonly parent: string | null; readonly code: string };

/** The posts that exist, with their names. */
export type PostRecord = { readonly post: string; readonly name: Words };

/** What identity keeps. Passwords are scrypt hashes; session tokens are kept as hashes only. */
export type IdentityStore = {
  readonly findStaffByLogin: (login: string) => Promise<{ readonly member: StaffMember; readonly passwordHash: string } | undefined>;
  readonly findStaff: (id: string) => Promise<StaffMember | undefined>;
  readonly getStaff: () => Promise<readonly StaffMember[]>;
  readonly holdingsOf: (person: string, on: LocalDate) => Promise<readonly Holding[]>;
  /** Everybody who holds a post in an office on a day: for reassigning, and for the list of nobody eligible. */
  readonly holdersOf: (post: string, office: string, on: LocalDate) => Promise<readonly Holding[]>;
  /** Everybody who holds any post in an office on a day or later, with those who act. */
  readonly staffOf: (office: string, on: LocalDate) => Promise<readonly Holding[]>;
  /** Adds a holding; false when just that one is there already. */
  readonly addHolding: (holding: Holding) => Promise<boolean>;
  /** Whose key it is: the member of staff with this IIN. */
  readonly findStaffByIin: (iin: string) => Promise<StaffMember | undefined>;
  readonly findCitizen: (iin: string) => Promise<{ readonly citizen: Citizen; readonly passwordHash: string } | undefined>;
  readonly openSession: (tokenHash: string, who: SessionRow, until: Instant) => Promise<void>;
  readonly findSession: (tokenHash: string, now: Instant) => Promise<SessionRow | undefined>;
  readonly endSession: (tokenHash: string) => Promise<void>;
  readonly recordSecurity: (what: {
    readonly at: Instant;
    readonly kind: string;
    readonly person: string | null;
    readonly details: string;
  }) => Promise<void>;
  readonly offices: () => Promise<readonly OfficeRecord[]>;
  readonly posts: () => Promise<readonly PostRecord[]>;
  /** Adds what a set-up brings; what is there already stays as it is. */
  readonly addSetUp: (setUp: SetUp) => Promise<void>;
};

export type SessionRow =
  | { readonly kind: 'staff'; readonly person: string; readonly post: string; readonly office: string }
  | { readonly kind: 'citizen'; readonly iin: string };

/** Offices, posts, staff and citizens of an installation, as data. */
export type SetUp = {
  readonly offices: readonly OfficeRecord[];
  readonly posts: readonly PostRecord[];
  readonly staff: readonly (StaffMember & { readonly passwordHash: string; readonly iin?: string })[];
  readonly holdings: readonly Holding[];
  readonly citizens: readonly (Citizen & { readonly passwordHash: string })[];
};
