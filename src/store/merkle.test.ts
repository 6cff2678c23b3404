import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { merkleTree } from './merkle.ts';

const hash = (...parts: readonly (string | Uint8Array)[]) => {
  const all = createHash('sha256');
  for (const part of parts) all.update(part);
  return all.digest();
};

/** The tree of RFC 6962, section 2.1, written down as it stands there. */
function slow(leaves: readonly string[]): Uint8Array {
  if (leaves.length === 0) return hash();
  if (leaves.length === 1) return hash(Uint8Array.of(0), leaves[0] ?? '');
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return hash(Uint8Array.of(1), slow(leaves.slice(0, k)), slow(leaves.slice(k)));
}

it('gives the same root as the tree of RFC 6962 for every number of leaves', () => {
  for (let n = 0; n <= 40; n++) {
    const leaves = Array.from({ length: n }, (_, i) => `leaf ${i}`);
    const tree = merkleTree();
    for (const leaf of leaves) tree.add(leaf);
    expect(tree.root()).toBe(Buffer.from(slow(leaves)).toString('hex'));
    expect(tree.size()).toBe(n);
  }
});

it('has another root when one leaf differs or two change places', () => {
  const rootOf = (leaves: readonly string[]) => {
    const tree = merkleTree();
    for (const leaf of leaves) tree.add(leaf);
    return tree.root();
  };
  const roots = [
    ['a', 'b', 'c'],
    ['a', 'c', 'b'],
    ['a', 'b', 'd'],
    ['a', 'b'],
    ['a', 'b', 'c', 'c'],
  ].map(rootOf);
  expect(new Set(roots).size).toBe(roots.length);
});
