import { type Check, failed, passed } from '../checks.ts';
import type { Holder, HolderKind } from '../x509/index.ts';

/** The signer whom a rule names: a person, a firm, or an officer of a firm. */
export type ExpectedSigner = {
  readonly iin?: string;
  readonly bin?: string;
  /** Qualities of which the certificate must have one; a first head may always sign for the firm. */
  readonly kinds?: readonly HolderKind[];
};

export type IdentityOptions = {
  /** Certificates of the NCA's test authority carry numbers that fail the check digit. Never true in production. */
  readonly allowTestNumbers?: boolean;
};

/**
 * Whether a certificate belongs to the signer whom the rule names. The number decides, never the spelling of a name: certificates
 * have one spelling, registries two.
 */
export function checkSignerIdentity(holder: Holder, expected: ExpectedSigner, { allowTestNumbers = false }: IdentityOptions = {}): Check {
  for (const key of ['iin', 'bin'] as const) {
    const wanted = expected[key];
    if (wanted === undefined) continue;
    const stated = holder[key];
    if (stated === undefined) return failed('signerIdentity', key === 'iin' ? 'signer-without-iin' : 'signer-without-bin');
    if (!allowTestNumbers && !hasRightCheckDigit(stated)) return failed('signerIdentity', 'signer-number-wrong');
    if (stated !== wanted) return failed('signerIdentity', key === 'iin' ? 'signer-another-person' : 'signer-another-firm');
  }
  if (expected.kinds && !expected.kinds.some((kind) => holder.kinds.includes(kind)))
    return failed('signerIdentity', 'signer-without-right');
  return passed('signerIdentity');
}

const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/** The check digit that IIN and BIN share: weights 1–11 modulo 11, a second row of weights when that gives ten. */
function hasRightCheckDigit(number: string): boolean {
  const digits = [...number].map(Number);
  const sum = (weights: readonly number[]) => weights.reduce((total, weight, i) => total + weight * (digits[i] ?? 0), 0) % 11;
  const first = sum(firstWeights);
  const control = first === 10 ? sum(secondWeights) : first;
  return digits.length === 12 && control < 10 && control === digits[11];
}
