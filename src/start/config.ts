import { z } from 'zod';

const schema = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().default('localhost'),
  DATABASE_URL: z.string().optional(),
  JARDEM_DATA: z.string().default('var'),
  JARDEM_CALENDARS: z.string().optional(),
  JARDEM_PAYMENT_CALENDAR: z.string().optional(),
  JARDEM_DEMO: z.enum(['yes', 'no']).default('yes'),
  JARDEM_PERSON_KEY: z.string().min(32).optional(),
  JARDEM_TRUST_STORE: z.string().optional(),
  JARDEM_KEYS: z.string().optional(),
  JARDEM_KEYS_PASSWORD: z.string().optional(),
  JARDEM_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
  JARDEM_SIMULATOR_PORT: z.coerce.number().int().min(1).max(65_535).default(13_579),
  JARDEM_NCANODE: z.enum(['yes', 'no']).default('no'),
  JARDEM_KEEP_DAYS: z.coerce.number().int().min(90).default(400),
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
  readonly demo: boolean;
  /** Days for which attempts that became no case, keys of commands and messages that were sent are kept; the log is kept for ever. */
  readonly keepDays: number;
  /** Where the simulated signer, phone and certification authority of the demonstration listen; absent: they are not started. */
  readonly simulatorPort?: number;
  /** The address of the installation as phones see it; the one of the request when absent. */
  readonly address?: string;
  /** Folder of the certificates that are trusted; nothing is trusted without one. */
  readonly trustFolder?: string;
  /** Folder of the system's own keys, `<key>.p12`, and the password of them all. */
  readonly keysFolder?: string;
  readonly keysPassword?: string;
  /** Whether the interface of NCANode is open under /ncanode. */
  readonly ncanode?: boolean;
  /** The stamping service that it uses instead of the national authority's. */
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
    ...(JARDEM_PAYMENT_CALENDAR ? { paymentCalendar: JARDEM_PAYMENT_CALENDAR } : {}),
    demo: JARDEM_DEMO === 'yes',
    keepDays: parsed.data.JARDEM_KEEP_DAYS,
    ...(JARDEM_TRUST_STORE ? { trustFolder: JARDEM_TRUST_STORE } : {}),
    ...(JARDEM_DEMO === 'yes' ? { simulatorPort: parsed.data.JARDEM_SIMULATOR_PORT } : {}),
    ...(parsed.data.JARDEM_ADDRESS ? { address: parsed.data.JARDEM_ADDRESS.replace(/\/$/, '') } : {}),
    ...(parsed.data.JARDEM_KEYS ? { keysFolder: parsed.data.JARDEM_KEYS } : {}),
    ...(parsed.data.JARDEM_KEYS_PASSWORD ? { keysPassword: parsed.data.JARDEM_KEYS_PASSWORD } : {}),
    ncanode: JARDEM_NCANODE === 'yes',
    ...(JARDEM_STAMP_ADDRESS ? { stampAddress: JARDEM_STAMP_ADDRESS } : {}),
  };
}

/** The configuration in one line for the log: where the database is, never how to get in. */
export function describeConfig(config: Config): string {
  const database = config.databaseUrl ? 'PostgreSQL server' : `embedded database in ${config.dataFolder}`;
  const trust = config.trustFolder ? `trust store ${config.trustFolder}` : 'no trust store';
  const ncanode = config.ncanode ? ', NCANode interface open' : '';
  return `port ${config.port}, ${database}, ${config.demo ? 'demonstration' : 'production'}, ${trust}${ncanode}`;
}
