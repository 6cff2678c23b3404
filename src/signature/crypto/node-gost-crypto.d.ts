/** The parts of the independent implementation that tests compare with. */
declare module 'node-gost-crypto' {
  type Digest = { readonly digest: (data: Uint8Array) => ArrayBuffer };
  type Signer = {
    readonly generateKey: () => { readonly privateKey: ArrayBuffer; readonly publicKey: ArrayBuffer };
    readonly sign: (privateKey: ArrayBuffer, digest: Uint8Array) => ArrayBuffer;
    readonly verify: (publicKey: ArrayBuffer, signature: Uint8Array, digest: Uint8Array) => boolean;
  };
  export const gostEngine: {
    readonly getGostDigest: (algorithm: Readonly<Record<string, string | number>>) => Digest;
    readonly getGostSign: (algorithm: Readonly<Record<string, string | number>>) => Signer;
  };
}
