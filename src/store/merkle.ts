import { createHash } from 'node:crypto';
import type { Sha256 } from '../base/index.ts';

const hashOf = (...parts: readonly (string | Uint8Array)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/**
 * The root of a Merkle tree whose leaves come one after another (as in RFC 6962: leaves and nodes are hashed with different first bytes,
 * so that neither can pass for the other). Keeps one hash a level in memory.
 */
export type MerkleTree = { readonly add: (leaf: string) => void; readonly root: () => Sha256; readonly size: () => number };

export function merkleTree(): MerkleTree {
  const full: { level: number; hash: Uint8Array }[] = [];
  let size = 0;
  const join = (left: Uint8Array, right: Uint8Array) => hashOf(Uint8Array.of(1), left, right);
  return {
    add: (leaf) => {
      size += 1;
      let node = { level: 0, hash: hashOf(Uint8Array.of(0), leaf) as Uint8Array };
      for (let last = full.at(-1); last?.level === node.level; last = full.at(-1)) {
        full.pop();
        node = { level: node.level + 1, hash: join(last.hash, node.hash) };
      }
      full.push(node);
    },
    root: () => {
      const hash = full
        .toReversed()
        .reduce<Uint8Array | undefined>((right, left) => (right ? join(left.hash, right) : left.hash), undefined);
      return Buffer.from(hash ?? hashOf()).toString('hex') as Sha256;
    },
    size: () => size,
  };
}
