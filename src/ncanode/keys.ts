import { setImmediate } from 'node:timers/promises';
import {
  type Certificate,
  findEntry,
  type KeyStoreEntry,
  keySigner,
  type OpenKeyStoreOutcome,
  openKeyStore,
  readCertificate,
  type Signer,
} from '../signature/index.ts';
import { callersFault, type Fault } from './answers.ts';
import { findBytes, type KeyRequest } from './input.ts';

type Opened = Extract<OpenKeyStoreOutcome, { kind: 'opened' }>;

const fault = (what: string): Fault => callersFault(`Key reading error: ${what}.`);

const reasons: Readonly<Record<Extract<OpenKeyStoreOutcome, { kind: 'refused' }>['reason'], string>> = {
  'not-a-key-store': 'Invalid key format',
  'password-wrong': 'Password incorrect',
  'algorithm-unknown': 'Key store algorithm is not supported',
  'too-costly': 'Key store asks for too many iterations',
  'key-missing': 'No private key in the key store',
};

/** Opens a key store. Faults repeat nothing of the key or its password. */
export async function openStore({ key, password }: KeyRequest): Promise<Opened | Fault> {
  const bytes = findBytes(key);
  if (!bytes) return fault('Invalid base64');
  // Deriving a key takes up to seconds: others are let in between two stores.
  await setImmediate();
  const store = openKeyStore(bytes, password);
  return store.kind === 'refused' ? fault(reasons[store.reason]) : store;
}

/** A key of a store with its certificate. */
export type OpenedKey = { readonly kind: 'key'; readonly certificate: Certificate; readonly signer: Signer };

/** The key that a request names: by alias, else the store's first. */
export async function openKey(request: KeyRequest): Promise<OpenedKey | Fault> {
  const store = await openStore(request);
  if (store.kind === 'fault') return store;
  const entry = findEntry(store, request.keyAlias || undefined);
  return entry ? keyOf(entry) : fault('Alias not found');
}

function keyOf({ certificates: [der], privateKeyInfo }: KeyStoreEntry): OpenedKey | Fault {
  if (!der) return fault('No certificate for the key');
  const read = readCertificate(der);
  const signer = keySigner(der, privateKeyInfo);
  return read.kind === 'read' && signer ? { kind: 'key', certificate: read.value, signer } : fault('Key algorithm is not supported');
}

/** All keys of a request, or the first fault. */
export async function openKeys(requests: readonly KeyRequest[]): Promise<readonly OpenedKey[] | Fault> {
  const opened: OpenedKey[] = [];
  for (const request of requests) {
    const key = await openKey(request);
    if (key.kind === 'fault') return key;
    opened.push(key);
  }
  return opened;
}
