/** Names of the digests that signatures of Kazakhstan's national certification authority and its neighbours use. */
export type DigestName = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512' | 'GOST-34.311-95' | 'GOST-34.11-2015-256' | 'GOST-34.11-2015-512';

/** Signature schemes this library computes. */
export type SchemeName = 'RSA-PKCS1' | 'RSA-PSS' | 'ECDSA' | 'GOST-34.310-2004' | 'GOST-34.10-2015-256' | 'GOST-34.10-2015-512';

/** An AlgorithmIdentifier as it stands in a certificate, a SignerInfo or an OCSP answer. */
export type AlgorithmIdentifier = {
  /** Dotted object identifier. */
  readonly oid: string;
  /** The parameters' whole TLV in DER; absent when the field is absent. Needed for RSASSA-PSS, otherwise NULL or absent is demanded. */
  readonly parameters?: Uint8Array;
};

/** What was signed: the bytes themselves, or their digest where the bytes are elsewhere. */
export type SignedContent = { readonly kind: 'data'; readonly bytes: Uint8Array } | { readonly kind: 'digest'; readonly bytes: Uint8Array };

/** What a verifier is willing to accept. Absent fields mean the strict default. */
export type VerificationPolicy = {
  /** Accept SHA-1 inside a signature: only for objects from before 2017 that an archive holds. Default false. */
  readonly allowSha1?: boolean;
  /** Shortest RSA modulus, bits. Default 2048. */
  readonly minimumRsaBits?: number;
};

export type VerifyRequest = {
  readonly algorithm: AlgorithmIdentifier;
  /** DER SubjectPublicKeyInfo of the signer. */
  readonly publicKeyInfo: Uint8Array;
  /**
   * OID of the digest named beside the signature (SignerInfo.digestAlgorithm). Needed when the signature OID names no digest
   * (CMS writers put rsaEncryption or id-ecPublicKey there); where both name one they must agree.
   */
  readonly digestOid?: string;
  readonly content: SignedContent;
  readonly signature: Uint8Array;
  /** How r and s are written for ECDSA: DER (CMS, X.509; the default) or two halves side by side (XML signatures). */
  readonly ecdsaEncoding?: 'der' | 'halves';
  readonly policy?: VerificationPolicy;
};

/** Why a signature does not hold. */
export type InvalidReason =
  /** The arithmetic says no: other bytes, other key, or a flipped bit. */
  | 'signature-mismatch'
  /** Wrong length or wrong encoding. */
  | 'signature-malformed'
  /** r or s is zero or not below the group order. */
  | 'signature-out-of-range';

/** Why a signature was not even computed. */
export type RefusedReason =
  | 'algorithm-unknown'
  | 'algorithm-parameters-bad'
  | 'digest-unknown'
  | 'digest-missing'
  /** The digest named beside the signature is not the one the signature OID names. */
  | 'digest-mismatch'
  | 'digest-length-wrong'
  /** The key is of another algorithm than the signature claims (algorithm confusion). */
  | 'key-algorithm-mismatch'
  | 'key-malformed'
  | 'key-parameters-unknown'
  /** Not on the curve, at infinity or outside the prime-order group. */
  | 'key-not-on-curve'
  | 'key-too-short'
  | 'sha1-not-allowed';

/** The outcome of checking one signature value. `note` is for operators' logs: plain English, no personal data. */
export type VerifyOutcome =
  | { readonly kind: 'valid'; readonly scheme: SchemeName; readonly digest: DigestName; readonly keyBits: number }
  | { readonly kind: 'invalid'; readonly reason: InvalidReason; readonly note: string }
  | { readonly kind: 'refused'; readonly reason: RefusedReason; readonly note: string };

export type SignRequest = {
  /** Signature algorithm; `signatureAlgorithmFor` gives the usual one of a key. */
  readonly algorithm: AlgorithmIdentifier;
  /** DER PKCS#8 PrivateKeyInfo. */
  readonly privateKeyInfo: Uint8Array;
  readonly digestOid?: string;
  readonly content: SignedContent;
  readonly ecdsaEncoding?: 'der' | 'halves';
};

export type SignOutcome =
  | { readonly kind: 'signed'; readonly signature: Uint8Array }
  | { readonly kind: 'refused'; readonly reason: RefusedReason; readonly note: string };

/** A digest that takes its input in pieces. `finish` may be called once. */
export type StreamingDigest = {
  readonly name: DigestName;
  readonly update: (bytes: Uint8Array) => void;
  readonly finish: () => Uint8Array;
};

/** Kinds of keys that can be made for demo authorities and tests. */
export type KeyKind = 'rsa-2048' | 'rsa-4096' | 'ec-p256' | 'ec-p384' | 'gost-2004' | 'gost-2015-256' | 'gost-2015-512';

/** A key pair: DER SubjectPublicKeyInfo and DER PKCS#8. */
export type KeyPair = { readonly publicKeyInfo: Uint8Array; readonly privateKeyInfo: Uint8Array };

/** A signature algorithm together with the digest that CMS names beside it. */
export type SignatureSuite = { readonly algorithm: AlgorithmIdentifier; readonly digestOid: string; readonly scheme: SchemeName };

/** Worker threads that verify while the event loop stays free. */
export type VerifierPool = {
  readonly verify: (request: VerifyRequest) => Promise<VerifyOutcome>;
  readonly close: () => Promise<void>;
};

/** One private key with its certificates in a key store. */
export type KeyStoreEntry = {
  /** friendlyName; when absent, the localKeyID in lower-case hex. */
  readonly alias: string;
  readonly privateKeyInfo: Uint8Array;
  /** DER certificates, the key's own first, then the rest of the store's as found. */
  readonly certificates: readonly Uint8Array[];
};

export type OpenKeyStoreOutcome =
  | { readonly kind: 'opened'; readonly entries: readonly KeyStoreEntry[]; readonly otherCertificates: readonly Uint8Array[] }
  | {
      readonly kind: 'refused';
      readonly reason: 'not-a-key-store' | 'password-wrong' | 'algorithm-unknown' | 'too-costly' | 'key-missing';
      readonly note: string;
    };
