import { type Signer, type TokenMechanism, tokenSigner } from '../signature/index.ts';
import { isKeyName, KeyNotSetUp, type KeyRing } from './ring.ts';

/** A slot of a token, as C_GetSlotList and C_GetTokenInfo of PKCS#11 tell of it. */
export type TokenSlot = { readonly slot: number; readonly label: string; readonly present: boolean };

/** A private key on a token, found by its label, with the certificate that lies beside it (DER). */
export type TokenKey = { readonly handle: string; readonly certificate: Uint8Array };

/** As much of PKCS#11 as signing takes. Logging in, and so the PIN, is the affair of whatever stands behind. Every call may throw. */
export type Token = {
  readonly slots: () => Promise<readonly TokenSlot[]>;
  readonly findKey: (slot: number, label: string) => Promise<TokenKey | undefined>;
  /** C_Sign: `input` is the DigestInfo for RSA, else the digest. */
  readonly sign: (slot: number, handle: string, mechanism: TokenMechanism, input: Uint8Array) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};

/**
 * Keys on a token: the key whose label is its name, in the slot whose token bears `slotLabel`, or in the only one that holds a token.
 * Nothing is remembered between uses: a token that was changed, or went away and came back, is asked anew.
 */
export function tokenKeys(token: Token, slotLabel?: string): KeyRing {
  const slotOf = async (): Promise<number> => {
    const present = (await token.slots()).filter((slot) => slot.present && (slotLabel === undefined || slot.label === slotLabel));
    const [first, second] = present;
    if (!first) throw new Error('the token is not there');
    if (second) throw new Error('several tokens are there: say by its label which one holds the keys');
    return first.slot;
  };
  return {
    kind: 'token',
    open: async (key): Promise<Signer> => {
      if (!isKeyName(key)) throw new KeyNotSetUp(key);
      const slot = await slotOf();
      const found = await token.findKey(slot, key);
      if (!found) throw new KeyNotSetUp(key);
      const signer = tokenSigner(found.certificate, (mechanism, input) => token.sign(slot, found.handle, mechanism, input));
      if (!signer) throw new Error(`the key ${key} is of no kind that can sign`);
      return signer;
    },
    close: token.close,
  };
}
