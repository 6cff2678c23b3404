import { standInSignatures } from '../../simulators/signatures.ts';
import { type Instant, instant, type LocalDate, type Words } from '../base/index.ts';
import { type Calendar, instantAt, loadCalendars, officeHoursOf } from '../calendar/index.ts';
import {
  type Actor,
  type BlobStore,
  beginAttempt,
  type Case,
  type CaseParty,
  type CaseStore,
  type Deps,
  type OfferStore,
  type Office,
  offeredVersions,
  type Registries,
  type RegistryAnswer,
  type Signatures,
} from '../casework/index.ts';
import { type FactValue, type Regulation, revisionOf } from '../law/index.ts';
import { townAmounts } from './amounts.ts';
import { type AttemptRun, attemptRun } from './attempt-run.ts';
import { type CaseRun, caseRun } from './case-run.ts';
import { memoryBlobs, memoryStore, memoryWaiting, noOffers } from './memory-store.ts';

const zone = 'Asia/Almaty';
const plain = (text: string): Words => ({ kk: text, ru: text, en: text });

/** Kinds of office that the regulations name, each once in the test region. */
const officeKinds = [
  'corp-department',
  'corp-branch',
  'provider',
  'mse',
  'mse-methodology',
  'employment-office',
  'insurance-fund',
  'pension-fund',
  'payment-centre',
  'authorised-body',
  'ministry',
  'state-centre',
] as const;

const offices: readonly Office[] = [
  ...officeKinds.map((kind) => ({
    id: kind,
    kind,
    name: plain(kind),
    zone,
    hours: officeHoursOf(kind.startsWith('corp') ? 'state-corporation' : 'provider'),
    region: 'test',
    district: kind === 'corp-department' ? 'one' : null,
  })),
  {
    id: 'corp-department-two',
    kind: 'corp-department',
    name: plain('two'),
    zone,
    hours: officeHoursOf('state-corporation'),
    region: 'test',
    district: 'two',
  },
];

/** What a scripted registry says to a question: by registry name and, if need be, by the number of the party asked about. */
export type Saying = (question: {
  readonly registry: string;
  readonly party: CaseParty | undefined;
  readonly facts: { readonly [key: string]: FactValue };
}) => RegistryAnswer | undefined;

/**
 * A town to run cases in: offices, a clock that is set by hand, registries that say what the test tells them, signatures of people who
 * are named by their post. Everything goes through the service and a store, as in production.
 */
export type Town = {
  readonly deps: Deps;
  readonly store: CaseStore;
  /** Every question that reached a registry, in order. */
  readonly asked: { registry: string; key: string }[];
  /** Times at which the town's clock stands: `at('2019-03-18')` is 10 o'clock of that day. */
  readonly at: (date: string, time?: string) => void;
  readonly now: () => Instant;
  readonly says: (saying: Saying) => void;
  /** Fails the signatures of a post (or party role) from now on: `bad`, or `unknown` (could not be checked). */
  readonly spoilSignaturesOf: (by: string, how: 'bad' | 'unknown') => void;
  /** An officer: `officer('head')` holds the post in the office where units of that post sit; a second name is another person. */
  readonly officer: (post: string, office: string, person?: string) => Extract<Actor, { kind: 'officer' }>;
  readonly begin: (
    regulation: string,
    entry: string,
    options?: { readonly office?: string; readonly actor?: Actor; readonly district?: string },
  ) => Promise<AttemptRun>;
  readonly open: (id: Case['id']) => CaseRun;
};

let storeOfTowns: (() => CaseStore) | null = null;

/** Towns built from now on keep their cases here, unless told otherwise; null: in memory. */
export function keepCasesIn(make: (() => CaseStore) | null): void {
  storeOfTowns = make;
}

/** Builds a town. `calendar` states its own days off where a case does; the official one without. */
export function town(given: {
  readonly regulations: readonly Regulation[];
  readonly calendar?: Calendar;
  readonly store?: CaseStore;
  readonly blobs?: BlobStore;
  /** Real signatures instead of whoever is named having signed. */
  readonly signatures?: Signatures;
  readonly waiting?: Deps['waiting'];
  readonly offers?: OfferStore;
  readonly aims?: Deps['aims'];
}): Town {
  const store = given.store ?? storeOfTowns?.() ?? memoryStore();
  const blobs = given.blobs ?? memoryBlobs();
  const calendar = given.calendar ?? loadCalendars().current;
  let now = instant('2019-03-18T04:00:00Z');
  const run = Math.random().toString(36).slice(2);
  let ids = 0;
  const next = (prefix: string) => {
    ids += 1;
    return `${prefix}-${run}-${ids}`;
  };
  const asked: { registry: string; key: string }[] = [];
  const sayings: Saying[] = [];
  const spoilt = new Map<string, 'bad' | 'unknown'>();

  const registries: Registries = {
    standIn: true,
    ask: async (lookUp, about) => {
      asked.push({ registry: lookUp.registry, key: lookUp.key });
      const party = about.parties.find((p) => p.role === lookUp.role && p.n === lookUp.n);
      for (const saying of sayings.toReversed()) {
        const answer = saying({ registry: lookUp.registry, party, facts: about.facts });
        if (answer) return answer;
      }
      return { kind: 'none', raw: JSON.stringify({ registry: lookUp.registry, key: lookUp.key, found: false }) };
    },
  };

  const standIn = standInSignatures();
  const signatures: Signatures = {
    ...standIn,
    check: async (asked) => {
      const { signer } = asked;
      const spoil = spoilt.get(signer.by) ?? (signer.actor.kind === 'officer' ? spoilt.get(signer.actor.post) : undefined);
      const checked = await standIn.check(asked);
      if (!spoil || checked.kind !== 'good') return checked;
      const why = { kk: 'Куәлік тексерілмеді', ru: 'Свидетельство не прошло проверку', en: 'The certificate did not pass' };
      return spoil === 'bad' ? { kind: 'bad', why } : { ...checked, kind: 'unknown', why };
    },
    checkCertificate: async (asked) => {
      const spoil = spoilt.get('applicant');
      if (!spoil) return standIn.checkCertificate(asked);
      return {
        state: spoil === 'bad' ? 'failed' : 'notAnswered',
        reason: { kk: 'Куәлік жарамсыз', ru: 'Свидетельство недействительно', en: 'The certificate is not valid' },
      };
    },
  };

  const byId = new Map(given.regulations.map((regulation) => [regulation.id, { regulation, revision: revisionOf(regulation) }]));
  const deps: Deps = {
    store,
    blobs,
    registries,
    signatures: given.signatures ?? signatures,
    waiting: given.waiting ?? memoryWaiting(),
    calculator: townAmounts,
    offers: given.offers ?? noOffers,
    regulations: offeredVersions([...byId.values()]),
    calendar: () => calendar,
    offices: () => ({
      get: (id) => offices.find((office) => office.id === id),
      find: (kind, _region, district) =>
        offices.find((o) => o.kind === kind && o.district === district) ?? offices.find((o) => o.kind === kind),
    }),
    policy: testPolicy,
    now: () => now,
    aims: given.aims ?? (() => []),
    officer: (id) => ({ name: `Қызметкер ${id}`, post: plain(id) }),
    newId: () => next('a'),
  };

  const officer = (post: string, office: string, personId?: string) => ({
    kind: 'officer' as const,
    person: personId ?? `${post}@${office}`,
    post,
    office,
  });

  const open = (id: Case['id']): CaseRun => caseRun(id, { deps, officer, byId, next: () => next('k') });

  return {
    deps,
    store,
    asked,
    at: (date, time = '10:00') => {
      now = instantAt(zone, date as LocalDate, time);
    },
    now: () => now,
    says: (saying) => void sayings.push(saying),
    spoilSignaturesOf: (by, how) => void spoilt.set(by, how),
    officer,
    open,
    begin: async (regulation, entry, options = {}) => {
      const law = byId.get(regulation)?.regulation;
      const unitName = law?.entries[entry]?.unit;
      const unit = unitName ? law?.units[unitName] : undefined;
      const officeId = options.office ?? (unit ? (offices.find((o) => o.kind === unit.office)?.id ?? null) : null);
      const actor: Actor =
        options.actor ??
        (unit?.kind === 'post' && officeId ? officer(unit.post, officeId) : { kind: 'party', role: 'applicant', person: 'applicant-1' });
      const place = { region: 'test', district: options.district ?? 'one' };
      const first = await beginAttempt(deps, { regulation, entry, office: officeId, place }, actor);
      if (first.kind === 'refused') throw new Error(`the attempt was refused: ${first.ground}`);
      return attemptRun(first, { deps, actor, place, open, next: () => next('k') });
    },
  };
}

/** In tests of the engine every officer works only tasks of the own post and office; everything else is allowed. The house's policy has tests of its own. */
const testPolicy: Deps['policy'] = (actor, action, { task }) => {
  if ((action === 'work' || action === 'take') && task && actor.kind === 'officer') {
    if (!task.body && (task.post !== actor.post || task.office !== actor.office)) {
      return { kind: 'refused', ground: 'not-yours', text: { kk: 'Құқығыңыз жоқ', ru: 'Нет права', en: 'Not yours' } };
    }
  }
  return 'allowed';
};
