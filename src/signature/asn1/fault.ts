/** What went wrong while reading: a stable code for programs and texts, never the data itself. */
export type Asn1FaultCode =
  | 'empty'
  | 'too-large'
  | 'too-deep'
  | 'too-many-elements'
  | 'truncated'
  | 'bad-tag'
  | 'bad-length'
  | 'not-der'
  | 'trailing-bytes'
  | 'unexpected-element'
  | 'missing-element'
  | 'bad-boolean'
  | 'bad-integer'
  | 'bad-oid'
  | 'bad-bit-string'
  | 'bad-null'
  | 'bad-string'
  | 'nul-in-name'
  | 'bad-time'
  | 'bad-pem'
  | 'bad-value'
  | 'duplicate'
  | 'unsupported-version'
  | 'too-many-signers'
  | 'too-many-certificates';

/** Thrown inside the readers only; {@link readWhole} turns it into an `unreadable` value at the door of each format. */
export class Asn1Fault extends Error {
  readonly code: Asn1FaultCode;
  readonly offset: number;
  readonly path: string;
  constructor(code: Asn1FaultCode, offset: number, path: string) {
    super(`${code} at byte ${offset} in ${path}`);
    this.name = 'Asn1Fault';
    this.code = code;
    this.offset = offset;
    this.path = path;
  }
}

/** Bytes that are not what they should be: the code, the byte offset and the path of names down to the place. */
export type Unreadable = {
  readonly kind: 'unreadable';
  readonly code: Asn1FaultCode;
  /** Byte offset from the beginning of the bytes that were given. */
  readonly offset: number;
  /** For example `certificate.tbsCertificate.extensions[3].value`. */
  readonly path: string;
};

/** Either the value read or where and why it could not be read. */
export type Read<T> = { readonly kind: 'read'; readonly value: T } | Unreadable;

/** Runs a reader and turns its fault into a value; any other exception is a bug and goes on. */
export function readWhole<T>(reader: () => T): Read<T> {
  try {
    return { kind: 'read', value: reader() };
  } catch (error) {
    if (error instanceof Asn1Fault) return { kind: 'unreadable', code: error.code, offset: error.offset, path: error.path };
    throw error;
  }
}
