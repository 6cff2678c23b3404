import { type KeyKind, type KeyStoreEntry, writeKeyStore } from '../../signature/index.ts';
import { demoAddresses, demoHouse, testNow } from '../../signature/testing/demo-house.ts';
import { createNcanode } from '../index.ts';

export const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');
export const password = 'Қауіпсіз1';

/** A house of one kind of keys with the interface before it, and some of its holders. */
export function town(keyKind: KeyKind) {
  const house = demoHouse(keyKind);
  const holder = house.issue();
  const head = house.issue({
    profile: 'firstHead',
    subject: { commonName: 'ҮЛГІБАЕВА СЫНАҚ', surname: 'ҮЛГІБАЕВА', iin: '800101499900', bin: '990140000001', organization: '«ҮЛГІ» ЖШС' },
  });
  const { store, fetcher } = house.context();
  const faults: string[] = [];
  const app = (changes: Partial<Parameters<typeof createNcanode>[0]> = {}) =>
    createNcanode({
      trust: store,
      now: () => testNow,
      stampAddress: demoAddresses.stamp,
      onFault: (place) => faults.push(place),
      ...(fetcher ? { fetcher } : {}),
      ...changes,
    });
  const entryOf = ({ certificate, privateKeyInfo }: typeof holder, alias: string): KeyStoreEntry => ({
    alias,
    privateKeyInfo,
    certificates: [certificate.der],
  });
  const keyOf = (issued: typeof holder, alias = 'qol') => ({ key: base64(writeKeyStore([entryOf(issued, alias)], password)), password });
  return { house, holder, head, app, faults, keyOf, entryOf };
}

type App = ReturnType<typeof createNcanode>;

type Revocation = { readonly revoked: boolean | null; readonly by: string; readonly reason: string };
type CertificateInfo = { readonly revocations: readonly Revocation[] };
type SignerInfo = CertificateInfo & {
  readonly valid: boolean;
  readonly certificates: readonly CertificateInfo[];
  readonly tsp: { readonly serialNumber: string };
  readonly subject: { readonly [name: string]: string };
};

/** An answer, with the parts that these tests read one by one; each answer has some of them. */
type Said = {
  readonly status: number;
  readonly body: {
    readonly status: number;
    readonly message: string;
    readonly valid: boolean;
    readonly cms: string;
    readonly xml: string;
    readonly signers: readonly SignerInfo[];
    readonly aliases: readonly (readonly string[])[];
  };
};

/** Sends a request as a program does; a text is sent as it is. */
export async function say(app: App, path: string, body: unknown): Promise<Said> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await app.request(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: text });
  return { status: response.status, body: (await response.json()) as Said['body'] };
}

/** What is signed. */
export const data = base64('Өтініш');
export const both = ['OCSP', 'CRL'];
