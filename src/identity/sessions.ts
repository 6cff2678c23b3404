import { createHash, randomBytes } from 'node:crypto';
import { type Instant, instant, isIin, type LocalDate, type Refusal, refuse } from '../base/index.ts';
import { type Actor, type Case, stillAsked } from '../casework/index.ts';
import { checkPassword, hashPassword } from './passwords.ts';
import type { Citizen, Holding, IdentityStore, Session, StaffMember } from './staff.ts';

const staffHours = 12;
const citizenMinutes = 60;
const tokenHash = (token: string) => createHash('sha256').update(token).digest('hex');

const wrong = refuse('sign-in-wrong', {
  kk: 'Логин (ЖСН) немесе құпиясөз қате.',
  ru: 'Неверный логин (ИИН) или пароль.',
  en: 'The login (IIN) or the password is wrong.',
});

const noPost = refuse('no-post', {
  kk: 'Сізге бірде-бір лауазым бекітілмеген. Басшыңызға хабарласыңыз.',
  ru: 'За вами не закреплена ни одна должность. Обратитесь к руководителю.',
  en: 'You hold no post. Ask your chief.',
});

const noAccount = refuse('no-account', {
  kk: 'Бұл кілттің иесінде мұндай есептік жазба жоқ. Басқа кілтті таңдаңыз немесе басқа тәсілмен кіріңіз.',
  ru: 'У владельца этого ключа нет такой учётной записи. Выберите другой ключ или войдите другим способом.',
  en: 'The holder of this key has no such account. Choose another key, or sign in another way.',
});

const tooMany = refuse('too-many-tries', {
  kk: 'Әрекет саны тым көп. Бірнеше минуттан кейін қайталаңыз.',
  ru: 'Слишком много попыток. Повторите через несколько минут.',
  en: 'Too many tries. Try again in a few minutes.',
});

/** Counts failed tries by login for some minutes, so that passwords cannot be guessed at speed. */
function throttle(limit: number, windowMs: number) {
  const failures = new Map<string, { count: number; since: number }>();
  return {
    blocked: (who: string, now: number) => {
      const entry = failures.get(who);
      return entry !== undefined && now - entry.since < windowMs && entry.count >= limit;
    },
    failed: (who: string, now: number) => {
      const entry = failures.get(who);
      if (failures.size > 10_000) failures.clear();
      if (!entry || now - entry.since >= windowMs) failures.set(who, { count: 1, since: now });
      else failures.set(who, { count: entry.count + 1, since: entry.since });
    },
    passed: (who: string) => void failures.delete(who),
  };
}

/** Signing in and out, and who a request comes from. `realNow` is the wall clock: sessions do not move with the demo clock. */
export type Sessions = {
  readonly signInStaff: (login: string, password: string, on: LocalDate) => Promise<Session | Refusal>;
  readonly signInCitizen: (iin: string, password: string) => Promise<Session | Refusal>;
  /** Signs in whom a key has named: its signature has been checked by the caller. */
  readonly signInByKey: (kind: 'staff' | 'citizen', iin: string, on: LocalDate) => Promise<Session | Refusal>;
  readonly find: (token: string, on: LocalDate) => Promise<Session | undefined>;
  readonly takePost: (session: Session, post: string, office: string) => Promise<Session | Refusal>;
  readonly end: (token: string) => Promise<void>;
};

/** Makes the sessions of an installation. */
export function createSessions(store: IdentityStore, realNow: () => Instant): Sessions {
  const tries = throttle(8, 5 * 60_000);
  // Checked against when nobody has that login, so that answers take as long.
  const nobody = hashPassword(randomBytes(12).toString('hex'));
  const later = (minutes: number) => instant(Date.parse(realNow()) + minutes * 60_000);

  const guarded = async (who: string, password: string, hash: string | undefined): Promise<Refusal | undefined> => {
    const now = Date.parse(realNow());
    if (tries.blocked(who, now)) return tooMany;
    const good = await checkPassword(password, hash ?? (await nobody));
    if (good && hash) {
      tries.passed(who);
      return undefined;
    }
    tries.failed(who, now);
    await store.recordSecurity({ at: realNow(), kind: 'sign-in-failed', person: null, details: '' });
    return wrong;
  };

  const openStaff = async (member: StaffMember, on: LocalDate): Promise<Session | Refusal> => {
    const holdings = await store.holdingsOf(member.id, on);
    const [holding] = holdings;
    if (!holding) return noPost;
    const token = randomBytes(32).toString('base64url');
    await store.openSession(
      tokenHash(token),
      { kind: 'staff', person: member.id, post: holding.post, office: holding.office },
      later(staffHours * 60),
    );
    await store.recordSecurity({ at: realNow(), kind: 'signed-in', person: member.id, details: holding.post });
    return { kind: 'staff', member, holding, holdings, token };
  };

  const openCitizen = async (citizen: Citizen): Promise<Session> => {
    const token = randomBytes(32).toString('base64url');
    await store.openSession(tokenHash(token), { kind: 'citizen', iin: citizen.iin }, later(citizenMinutes));
    await store.recordSecurity({ at: realNow(), kind: 'signed-in', person: citizen.id, details: 'citizen' });
    return { kind: 'citizen', citizen, token };
  };

  return {
    signInStaff: async (login, password, on) => {
      const found = await store.findStaffByLogin(login.trim().toLowerCase());
      const refused = await guarded(`staff:${login}`, password, found?.passwordHash);
      if (refused || !found) return refused ?? wrong;
      return openStaff(found.member, on);
    },
    signInCitizen: async (iin, password) => {
      const found = isIin(iin) ? await store.findCitizen(iin) : undefined;
      const refused = await guarded(`citizen:${iin}`, password, found?.passwordHash);
      if (refused || !found) return refused ?? wrong;
      return openCitizen(found.citizen);
    },
    signInByKey: async (kind, iin, on) => {
      if (!isIin(iin)) return noAccount;
      if (kind === 'citizen') {
        const found = await store.findCitizen(iin);
        return found ? openCitizen(found.citizen) : noAccount;
      }
      const member = await store.findStaffByIin(iin);
      return member ? openStaff(member, on) : noAccount;
    },
    find: async (token, on) => {
      const row = await store.findSession(tokenHash(token), realNow());
      if (!row) return undefined;
      if (row.kind === 'citizen') {
        const found = await store.findCitizen(row.iin);
        return found && { kind: 'citizen', citizen: found.citizen, token };
      }
      const member = await store.findStaff(row.person);
      const holdings = member ? await store.holdingsOf(member.id, on) : [];
      const holding = holdings.find(({ post, office }) => post === row.post && office === row.office) ?? holdings[0];
      return member && holding && { kind: 'staff', member, holding, holdings, token };
    },
    takePost: async (session, post, office) => {
      const holding = session.kind === 'staff' ? session.holdings.find((one) => one.post === post && one.office === office) : undefined;
      if (session.kind !== 'staff' || !holding) return noPost;
      await store.endSession(tokenHash(session.token));
      const token = randomBytes(32).toString('base64url');
      await store.openSession(tokenHash(token), { kind: 'staff', person: session.member.id, post, office }, later(staffHours * 60));
      return { ...session, holding, token };
    },
    end: (token) => store.endSession(tokenHash(token)),
  };
}

/** The actor of a session: an officer in the post now taken, or the applicant. */
export function actorOf(session: Session): Actor {
  return session.kind === 'staff' ? officerOf(session.holding) : { kind: 'party', role: 'applicant', person: session.citizen.id };
}

/**
 * Who a session is in a case: a citizen acts in the role in which the case names them by number and asks them to sign, and a firm's in the
 * role of the firm for which they brought the case in; else as `actorOf` says.
 */
export function actorIn(session: Session, c: Case): Actor {
  if (session.kind === 'staff') return actorOf(session);
  const { iin, id: person } = session.citizen;
  const brought = c.registrar.kind === 'party' && c.registrar.person === person;
  const asked = stillAsked(c).map(({ by }) => by);
  const named = c.parties.find((party) => asked.includes(party.role) && party.iin === iin);
  if (named) return { kind: 'party', role: named.role, person, named: true };
  const firm = brought ? c.parties.find((party) => asked.includes(party.role) && party.bin !== undefined && !party.iin) : undefined;
  if (firm) return { kind: 'party', role: firm.role, person };
  // Whoever else is in the case does not stand in for the party that is asked.
  const other = c.parties.find((party) => party.iin === iin && !asked.includes(party.role));
  return asked.length > 0 && other ? { kind: 'party', role: other.role, person } : actorOf(session);
}

/** A holding as the actor that it makes. */
export function officerOf(holding: Holding): Extract<Actor, { kind: 'officer' }> {
  return {
    kind: 'officer',
    person: holding.person,
    post: holding.post,
    office: holding.office,
    ...(holding.actingFor ? { actingFor: holding.actingFor } : {}),
  };
}
