import { makeSignedData, obtainTimeStamp, oids, readSignedData, withTimeStamp } from '../../src/signature/index.ts';
import { type Algorithm, type DemoAuthority, servicePaths } from '../authority/index.ts';

/** Somebody of the demonstration who has keys; `login` is how the pages know them: an IIN or a login of staff. */
export type KeyOwner = { readonly login: string; readonly name: string; readonly iin: string };

/** What the person at the signer chooses: a key, or to cancel. */
export type Choice =
  | { readonly kind: 'cancel' }
  | {
      readonly kind: 'key';
      readonly owner: KeyOwner;
      readonly algorithm: Algorithm;
      readonly use: 'sign' | 'auth';
      readonly expired: boolean;
    };

/** Makes an attached CMS as the owner of the key, with a time stamp when asked. */
export async function signAs(
  authority: DemoAuthority,
  key: Extract<Choice, { kind: 'key' }>,
  content: Uint8Array,
  at: string,
  stamped: boolean,
): Promise<string> {
  const { owner, algorithm, use, expired } = key;
  const { signer } = authority.certificateFor({ name: owner.name, iin: owner.iin, kind: use, algorithm, expired });
  const made = await makeSignedData({ content, signers: [signer], detached: false, signingTime: at });
  if (made.kind !== 'made') throw new Error(made.reason);
  const read = readSignedData(made.der);
  const info = read.kind === 'read' ? read.value.signers[0] : undefined;
  let der = made.der;
  if (stamped && !expired && read.kind === 'read' && info) {
    const address = `http://simulator${servicePaths(algorithm).stamp}`;
    const stamp = await obtainTimeStamp({ bytes: info.signature, hashOid: oids.sha256, address, fetcher: authority.fetcher });
    if (stamp.kind === 'stamped') der = withTimeStamp(read.value, info, stamp.token.der);
  }
  return Buffer.from(der).toString('base64');
}

type Asked = { readonly id: number; readonly use: 'sign' | 'auth'; readonly documents: number; readonly choose: (choice: Choice) => void };

/** The simulated NCALayer: answers its JSON, and waits for a choice as its window would. */
export type SimulatedSigner = {
  /** The answer to a frame; undefined to frames that NCALayer passes over. */
  readonly answer: (frame: string) => Promise<string | undefined>;
  readonly waiting: () => readonly Asked[];
  /** Chooses without a window from now on; null: ask again. */
  readonly always: (choice: ((use: 'sign' | 'auth') => Choice) | null) => void;
  /** An old NCALayer has no module basics. */
  readonly old: (old: boolean) => void;
};

export function createSigner(authority: DemoAuthority, now: () => string): SimulatedSigner {
  let always: ((use: 'sign' | 'auth') => Choice) | null = null;
  let isOld = false;
  let last = 0;
  const waiting = new Map<number, Asked>();
  const ask = (use: 'sign' | 'auth', documents: number): Promise<Choice> => {
    if (always) return Promise.resolve(always(use));
    return new Promise((choose) => {
      last += 1;
      const id = last;
      const chosen = (choice: Choice) => {
        waiting.delete(id);
        choose(choice);
      };
      waiting.set(id, { id, use, documents, choose: chosen });
    });
  };
  const signAll = async (choice: Extract<Choice, { kind: 'key' }>, data: readonly string[], stamped: boolean) => {
    const made: string[] = [];
    for (const one of data) made.push(await signAs(authority, choice, Buffer.from(one, 'base64'), now(), stamped));
    return made;
  };

  const basics = async (args: Record<string, unknown>): Promise<unknown> => {
    const data = [args.data].flat().map(String);
    const usages = [(args.signerParams as { extKeyUsageOids?: unknown } | undefined)?.extKeyUsageOids ?? []].flat();
    const choice = await ask(usages.includes('1.3.6.1.5.5.7.3.4') ? 'sign' : 'auth', data.length);
    if (choice.kind === 'cancel') return { status: true, body: {} };
    const stamped = Boolean((args.signingParams as { tsaProfile?: unknown } | undefined)?.tsaProfile);
    const made = await signAll(choice, data, stamped);
    return { status: true, body: { result: made.map((cms) => `-----BEGIN CMS-----\n${cms}\n-----END CMS-----\n`) } };
  };
  const common = async (method: unknown, args: readonly unknown[]): Promise<unknown> => {
    if (method !== 'createCAdESFromBase64') return { code: '500', message: 'method.unknown' };
    const choice = await ask(args[1] === 'AUTHENTICATION' ? 'auth' : 'sign', 1);
    if (choice.kind === 'cancel') return { code: '500', message: 'action.canceled' };
    return { code: '200', responseObject: (await signAll(choice, [String(args[2])], false))[0] };
  };

  return {
    waiting: () => [...waiting.values()],
    always: (choice) => {
      always = choice;
    },
    old: (old) => {
      isOld = old;
    },
    answer: async (text) => {
      let frame: Record<string, unknown>;
      try {
        frame = JSON.parse(text) as Record<string, unknown>;
      } catch {
        return undefined;
      }
      if (frame.method === undefined) return undefined;
      if (frame.module === 'kz.gov.pki.knca.basics' && !isOld)
        return JSON.stringify(await basics((frame.args ?? {}) as Record<string, unknown>));
      if (frame.module === 'kz.gov.pki.knca.commonUtils') return JSON.stringify(await common(frame.method, [frame.args ?? []].flat()));
      return JSON.stringify({ success: false, errorCode: 'MODULE_NOT_FOUND' });
    },
  };
}
