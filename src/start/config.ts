import { z } from 'zod';
import type { TokenPlace } from '../keys/index.ts';

/** What holds where an installation is not told otherwise, in days; each is explained in docs/operating.md. */
export const defaultDays = { keepDays: 400, archiveDays: 730, restampDays: 180 } as const;

const schema = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().default('localhost'),
  DATABASE_URL: z.string().optional(),
  JARDEM_DATA: z.string().default('var'),
  JARDEM_CALENDARS: z.string().optional(),
  JARDEM_PAYMENT_CALENDAR: z.string().optional(),
  JARDEM_PAYMENT_SETTINGS: z.string().optional(),
  JARDEM_DEMO: z.enum(['yes', 'no']).default('yes'),
  JARDEM_PERSON_KEY: z.string().min(32).optional(),
  JARDEM_TRUST_STORE: z.string().optional(),
  JARDEM_KEYS: z.string().optional(),
  JARDEM_KEYS_PASSWORD: z.string().optional(),
  JARDEM_TOKEN_COMMAND: z.string().trim().min(1).optional(),
  JARDEM_TOKEN_SOCKET: z.string().min(1).optional(),
  JARDEM_TOKEN_LABEL: z.string().min(1).optional(),
  JARDEM_HOUSE_KEY: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/i)
    .default('house'),
  JARDEM_RESTAMP_DAYS: z.coerce.number().int().min(1).default(defaultDays.restampDays),
  JARDEM_WEAK_ALGORITHMS: z
    .string()
    .regex(/^[\d.]+( *, *[\d.]+)*$/)
    .optional(),
  JARDEM_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
  JARDEM_SIMULATOR_PORT: z.coerce.number().int().min(1).max(65_535).default(13_579),
  JARDEM_NCANODE: z.enum(['yes', 'no']).default('no'),
  JARDEM_GATEWAY_TOKEN: z.string().min(32).optional(),
  JARDEM_KEEP_DAYS: z.coerce.number().int().min(90).default(defaultDays.keepDays),
  JARDEM_ARCHIVE_DAYS: z.coerce.number().int().min(30).default(defaultDays.archiveDays),
  JARDEM_STAMP_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
});

/** What an installation is told by its environment. Printed at start without secrets. */
export type Config = {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  readonly calendarsFolder: string | undefined;
  /** File with the days that clocks count back from (paydays); the demonstration has one of its own. */
  readonly paymentCalendar?: string;
  /** File with payer, codes and forms of payment; the demonstration has one of its own, and nothing is paid without one. */
  readonly paymentSettings?: string;
  readonly demo: boolean;
  /** Days for which attempts that became no case, keys of commands and messages that were sent are kept; the log is kept for ever. */
  readonly keepDays: number;
  /** Days after which a case that is over goes into the archive. */
  readonly archiveDays: number;
  /** Where the simulated signer, phone and certification authority of the demonstration listen; absent: they are not started. */
  readonly simulatorPort?: number;
  /** The address of the installation as phones see it; the one of the request when absent. */
  readonly address?: string;
  /** Folder of the certificates that are trusted; nothing is trusted without one. */
  readonly trustFolder?: string;
  /** Folder of the system's own keys, `<key>.p12`, and the password of them all. */
  readonly keysFolder?: string;
  readonly keysPassword?: string;
  /** The token with which the gateway of the registries tells events; without one nobody can. */
  readonly gatewayToken?: string;
  /** The process that holds a token with those keys, instead of files: a command that is started, or the local socket where it listens. */
  readonly token?: { readonly place: TokenPlace; readonly label?: string };
  /** Name of the key that signs each night's root; `house` when absent. */
  readonly houseKey?: string;
  /** Kept evidence is stamped anew so many days before its last stamp's certificate runs out, or when it rests on one of these OIDs. */
  readonly restampDays: number;
  readonly weakAlgorithms?: readonly string[];
  /** Whether the interface of NCANode is open under /ncanode. */
  readonly ncanode?: boolean;
  /** The stamping service that is used instead of the national authority's. */
  readonly stampAddress?: string;
};

/** Reads the environment once. Throws an Error that names what is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  const { PORT, HOST, DATABASE_URL, JARDEM_DATA, JARDEM_CALENDARS, JARDEM_PAYMENT_CALENDAR, JARDEM_DEMO } = parsed.data;
  const { JARDEM_TRUST_STORE, JARDEM_NCANODE, JARDEM_STAMP_ADDRESS } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL,
    dataFolder: JARDEM_DATA,
    calendarsFolder: JARDEM_CALENDARS,
    ...(parsed.data.JARDEM_PAYMENT_SETTINGS ? { paymentSettings: parsed.data.JARDEM_PAYMENT_SETTINGS } : {}),
    ...(JARDEM_PAYMENT_CALENDAR ? { paymentCalendar: JARDEM_PAYMENT_CALENDAR } : {}),
    demo: JARDEM_DEMO === 'yes',
    keepDays: parsed.data.JARDEM_KEEP_DAYS,
    archiveDays: parsed.data.JARDEM_ARCHIVE_DAYS,
    ...(JARDEM_TRUST_STORE ? { trustFolder: JARDEM_TRUST_STORE } : {}),
    ...(JARDEM_DEMO === 'yes' ? { simulatorPort: parsed.data.JARDEM_SIMULATOR_PORT } : {}),
    ...(parsed.data.JARDEM_ADDRESS ? { address: parsed.data.JARDEM_ADDRESS.replace(/\/$/, '') } : {}),
    ...(parsed.data.JARDEM_KEYS ? { keysFolder: parsed.data.JARDEM_KEYS } : {}),
    ...(parsed.data.JARDEM_KEYS_PASSWORD ? { keysPassword: parsed.data.JARDEM_KEYS_PASSWORD } : {}),
    ...(parsed.data.JARDEM_GATEWAY_TOKEN ? { gatewayToken: parsed.data.JARDEM_GATEWAY_TOKEN } : {}),
    ...tokenOf(parsed.data),
    houseKey: parsed.data.JARDEM_HOUSE_KEY,
    restampDays: parsed.data.JARDEM_RESTAMP_DAYS,
    weakAlgorithms: parsed.data.JARDEM_WEAK_ALGORITHMS?.split(',').map((oid) => oid.trim()) ?? [],
    ncanode: JARDEM_NCANODE === 'yes',
    ...(JARDEM_STAMP_ADDRESS ? { stampAddress: JARDEM_STAMP_ADDRESS } : {}),
  };
}

/** The keys of the house lie in one place: two that are named leave open which one is meant. */
function tokenOf(env: z.infer<typeof schema>): Pick<Config, 'token'> {
  const { JARDEM_TOKEN_COMMAND: words, JARDEM_TOKEN_SOCKET: path, JARDEM_TOKEN_LABEL: label, JARDEM_KEYS } = env;
  if ([words, path, JARDEM_KEYS].filter((place) => place !== undefined).length > 1)
    throw new Error('JARDEM_KEYS, JARDEM_TOKEN_COMMAND, JARDEM_TOKEN_SOCKET: name one of them');
  const [command = '', ...args] = words?.split(/\s+/) ?? [];
  const place: TokenPlace | undefined = words ? { kind: 'command', command, args } : path ? { kind: 'socket', path } : undefined;
  return place ? { token: { place, ...(label ? { label } : {}) } } : {};
}

/** The configuration in one line for the log: where the database is, never how to get in. */
export function describeConfig(config: Config): string {
  const database = config.databaseUrl ? 'PostgreSQL server' : `embedded database in ${config.dataFolder}`;
  const ofDemo = config.demo && config.simulatorPort !== undefined;
  const trust = config.trustFolder
    ? `trust store ${config.trustFolder}`
    : ofDemo
      ? 'trusts the made-up authority of the demonstration'
      : 'no trust store';
  const keys = config.token
    ? `keys on a token (${config.token.place.kind})`
    : config.keysFolder
      ? `keys in ${config.keysFolder}`
      : ofDemo
        ? 'keys of the demonstration'
        : 'no keys of the house';
  const ncanode = config.ncanode ? ', NCANode interface open' : '';
  return `port ${config.port}, ${database}, ${config.demo ? 'demonstration' : 'production'}, ${trust}, ${keys}${ncanode}`;
}
