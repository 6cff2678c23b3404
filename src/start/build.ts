import { createHash, randomUUID, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { regulations } from '../../regulations/index.ts';
import { createDemoAuthority, folderKeeper } from '../../simulators/authority/index.ts';
import { standInBank } from '../../simulators/bank.ts';
import { standInOutside } from '../../simulators/outside.ts';
import { population } from '../../simulators/population.ts';
import { standInRegistries } from '../../simulators/registries.ts';
import { standInSignatures } from '../../simulators/signatures.ts';
import { type Simulators, startSimulators } from '../../simulators/signer/index.ts';
import { amountsOfCases } from '../amounts/index.ts';
import type { AppMeans, SigningMeans } from '../api/index.ts';
import { type Instant, instant } from '../base/index.ts';
import { keptParameters, publishedParameters } from '../benefits/index.ts';
import { dateIn, loadCalendars } from '../calendar/index.ts';
import { type BatchDeps, offeredVersions, pinned } from '../casework/index.ts';
import { demoClock } from '../demo/clock.ts';
import { demoSetUp } from '../demo/set-up.ts';
import { createPdfRenderer } from '../documents/index.ts';
import { createPolicy, createSessions } from '../identity/index.ts';
import { createKeyService, ifSetUp } from '../keys/index.ts';
import { type Regulation, revisionOf } from '../law/index.ts';
import { paymentBatches } from '../payments/index.ts';
import { oids } from '../signature/index.ts';
import { createSignatures, type Trusted } from '../signing/index.ts';
import {
  createBatchStore,
  createCaseStore,
  createFolderBlobs,
  createIdentityStore,
  createKeyUseLog,
  createOfferStore,
  createParameterStore,
  createSigningStore,
  createWaitingSignatures,
  openDatabase,
  personHash,
  personKey,
} from '../store/index.ts';
import { readAims } from './aims.ts';
import type { Config } from './config.ts';
import { createLists } from './lists.ts';
import { log } from './log.ts';
import { readPaymentSettings } from './payment-settings.ts';
import { startPaymentWorker } from './payment-worker.ts';
import { startPayments } from './payments.ts';
import { readDirectory } from './people.ts';
import { startProofs } from './proofs.ts';
import { houseKeys, trustedBy } from './signing.ts';
import { keepDemoTrust } from './trust.ts';
import { type Outside, startWorkers, type Workers } from './workers.ts';

/** A built system: what pages and API work with, its workers, and how it is shut. */
export type System = {
  readonly means: AppMeans;
  readonly workers: Workers;
  /** What signatures are held against. */
  readonly trusted: Trusted;
  /** The simulated signer, when it runs. */
  readonly simulators: Simulators | undefined;
  readonly ready: () => Promise<boolean>;
  readonly close: () => Promise<void>;
};

/** The zone of the capital: the day of the house as a whole. */
const houseZone = 'Asia/Almaty';

/** The made-up organisation to which the system's keys of the demonstration belong. */
const demoOrganisation = { name: 'ДЕМОНСТРАЦИЯ', bin: '150140000002' };

/** Stamping services: the national authority's, and that of the demonstration's authority, which is asked without a network between. */
const nationalStamps = 'http://tsp.pki.gov.kz/';
const demoStamps = 'http://127.0.0.1/tsp/gost';

/** The payment calendar of the demonstration. */
const demoPaymentCalendar = fileURLToPath(new URL('../demo/payment-calendar.json', import.meta.url));

/** Payer, codes and forms of payment of the demonstration: made up. */
const demoPaymentSettings = fileURLToPath(new URL('../demo/payment-settings.json', import.meta.url));

/** Puts the rooms together: database, law, people, outside systems, workers. */
export async function buildSystem(config: Config, onFault: (fault: unknown) => void): Promise<System> {
  mkdirSync(config.dataFolder, { recursive: true });
  const hash = personHash(personKey(process.env, config.dataFolder));
  const db = await openDatabase({ ...(config.databaseUrl ? { url: config.databaseUrl } : {}), folder: join(config.dataFolder, 'pglite') });
  const store = createCaseStore(db, { hash });
  const identity = createIdentityStore(db, hash);
  const calendars = loadCalendars(config.calendarsFolder);
  for (const calendar of calendars.all) await store.keepCalendar(calendar);
  const offered = new Map(regulations.map((regulation) => [regulation.id, { regulation, revision: revisionOf(regulation) }]));
  for (const { regulation, revision } of offered.values()) await store.keepRevision(revision, regulation);
  const setUp = config.demo ? await demoSetUp(regulations) : undefined;
  if (setUp) await identity.addSetUp(setUp);
  const directory = await readDirectory(identity);

  const realNow = (): Instant => instant(Date.now());
  let settleAll: () => Promise<void> = async () => undefined;
  const clock = config.demo ? await demoClock(clockFile(join(config.dataFolder, 'demo-clock.json')), () => settleAll()) : null;
  const now = clock?.now ?? realNow;

  const port = config.simulatorPort;
  const demoAuthority =
    port === undefined
      ? undefined
      : createDemoAuthority({ keeper: folderKeeper(config.dataFolder), now, address: `http://127.0.0.1:${port}` });
  const authority = demoAuthority && {
    ...demoAuthority,
    signerOf: (key: string) =>
      demoAuthority.certificateFor({ name: key, organisation: demoOrganisation, kind: 'sign', algorithm: 'gost' }).signer,
  };
  if (authority) keepDemoTrust(config.dataFolder, authority.trust);
  const { trusted, close: closeVerifier } = trustedBy(config, authority);
  const keys = createKeyService({ ring: houseKeys(config, authority), log: createKeyUseLog(db), now });
  const blobs = createFolderBlobs(join(config.dataFolder, 'blobs'));
  const owners = [
    ...population.map(({ iin, name }) => ({ login: iin, name, iin })),
    ...(setUp?.staff ?? []).map(({ login, name, iin = '' }) => ({ login, name, iin })),
  ];
  const simulators = demoAuthority && port ? await startSimulators(demoAuthority, owners, now, port) : undefined;
  // A demonstration without the simulated signer has nothing to sign with: there, and only there, whoever is signed in has signed.
  const signatures =
    config.demo && !simulators
      ? standInSignatures()
      : createSignatures({
          trusted,
          identity,
          blobs,
          keyNamed: (key, use) => ifSetUp(keys.signerFor({ key, purpose: 'act', ...use })),
        });

  const registries = standInRegistries();
  const parameters = keptParameters(createParameterStore(db), publishedParameters);
  const deps: BatchDeps = {
    store,
    blobs,
    registries,
    signatures,
    waiting: createWaitingSignatures(db),
    calculator: amountsOfCases(parameters.book),
    offers: createOfferStore(db, hash),
    regulations: offeredVersions([...offered.values()]),
    calendar: () => calendars.current,
    offices: directory.offices,
    policy: createPolicy(directory.offices),
    now,
    aims: readAims(config.paymentCalendar ?? (config.demo ? demoPaymentCalendar : undefined)),
    batches: createBatchStore(db),
    officer: directory.officer,
    newId: randomUUID,
  };
  const paymentFile = config.paymentSettings ?? (config.demo ? demoPaymentSettings : undefined);
  const payments = startPayments({
    db,
    hash,
    cases: deps,
    dataFolder: config.dataFolder,
    zone: houseZone,
    installed: paymentFile === undefined ? undefined : readPaymentSettings(paymentFile),
    confirmAccount: config.demo ? standInBank() : async () => 'silent',
    book: parameters.book,
  });
  const others = standInOutside(async (message) => {
    const found = await store.find(message.case);
    const effect = found && (await pinned(deps, found.case.revision)).effects[String(message.payload.name ?? '')];
    return Object.keys(effect?.answers ?? {});
  });
  const outside: Outside = (message) =>
    message.kind === 'effect' && message.port === 'payments' ? payments.place(message) : others(message);
  const today = () => dateIn(houseZone, now());
  const workers = startWorkers(db, { ...deps, houses: [paymentBatches] }, outside, 1000, onFault, {
    today,
    keepDays: config.keepDays,
    archiveDays: config.archiveDays,
  });
  const paymentWorker = startPaymentWorker(
    { work: payments.work, payments: payments.service, recalculations: payments.recalculations, onFault },
    1000,
  );
  let isStopped = false;
  const sought = payments.seekSubjects(() => isStopped).catch(onFault);
  settleAll = workers.tick;
  const stampAddress = config.stampAddress ?? (authority && !config.trustFolder ? demoStamps : nationalStamps);
  const proofs = startProofs(
    {
      db,
      blobs,
      keys,
      houseKey: config.houseKey ?? 'house',
      trusted,
      stamps: trusted.fetcher && { address: stampAddress, fetcher: trusted.fetcher, hashOid: oids.streebog512 },
      policy: { days: config.restampDays, weak: config.weakAlgorithms ?? [] },
      now,
    },
    15_000,
    // A demonstration without its authority proves nothing, and that is no news.
    (what) => (config.demo && !authority ? undefined : log.info(what)),
    onFault,
  );

  const signing: SigningMeans = {
    trust: trusted,
    store: createSigningStore(db),
    signerAddress: simulators ? `ws://127.0.0.1:${port}` : 'wss://127.0.0.1:13579',
    simulator: simulators ? `http://127.0.0.1:${port}` : null,
    address: config.address ?? null,
    realNow,
  };

  const pdf = createPdfRenderer();

  const offeredNow = () => Array.from(offered.values(), ({ regulation }): Regulation => regulation);
  const means: AppMeans = {
    deps,
    sessions: createSessions(identity, realNow),
    identity,
    payments: payments.service,
    recalculations: payments.recalculations,
    parameters,
    lists: createLists(db, hash, offeredNow),
    offers: deps.offers,
    ...(config.gatewayToken ? { isGateway: isToken(config.gatewayToken) } : {}),
    offered: offeredNow,
    postName: directory.postName,
    demo: clock,
    ...(config.demo ? { silence: registries.silence } : {}),
    ...(simulators || !config.demo ? { signing } : {}),
    standIns: { registries: deps.registries.standIn, signatures: deps.signatures.standIn },
    settle: workers.settle,
    today,
    pdf,
  };
  return {
    means,
    workers,
    trusted,
    simulators,
    ready: async () => (await db.query('select 1 as one')).length === 1,
    close: async () => {
      await simulators?.close();
      await pdf.close();
      isStopped = true;
      await sought;
      await proofs.stop();
      await workers.stop();
      await paymentWorker.stop();
      await keys.close();
      await closeVerifier();
      await db.close();
    },
  };
}

/** Compares a token in a time that tells nothing of how much of it was right. */
function isToken(own: string): (token: string) => boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return (token) => timingSafeEqual(digest(token), digest(own));
}

/** Keeps how far the demonstration's clock is ahead, beside its database. */
function clockFile(path: string) {
  return {
    load: async () => {
      try {
        const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
        return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
      } catch {
        return 0;
      }
    },
    save: async (aheadMs: number) => writeFileSync(path, JSON.stringify(aheadMs)),
  };
}
