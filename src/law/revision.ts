import { canonicalJson, languages, type Sha256, sha256, type Words } from '../base/index.ts';
import type { Regulation } from './regulation.ts';

/** A regulation without its texts: what runs, in the order in which it stands. */
export type Structure = { readonly [group: string]: unknown };

/** The structure of a regulation: its words, title, names of acts and readings are left out, wherever texts stand. */
export function structureOf({ words: _, ...rest }: Regulation): Structure {
  return withoutTexts(rest) as Structure;
}

/**
 * The revision of a regulation: SHA-256 of the canonical JSON of its structure, so that a better text or translation is no new revision,
 * while a changed step, clock, signing rule or proof is one.
 */
export function revisionOf(regulation: Regulation): Sha256 {
  return sha256(canonicalJson(structureOf(regulation)));
}

/** The first twelve digits of the revision: what people and lists call the version. */
export function shortRevision(regulation: Regulation): string {
  return revisionOf(regulation).slice(0, 12);
}

/**
 * A kept revision with today's texts: those of the same structure whole; of another structure those that are named alike, and its own
 * where today's has none.
 */
export function withTextsOf(kept: Regulation, current: Regulation): Regulation {
  if (revisionOf(kept) === revisionOf(current)) return current;
  const { title, provider } = current;
  return { ...kept, title, provider, words: { ...kept.words, ...current.words } };
}

function withoutTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTexts);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).filter(([, part]) => !isText(part));
  return Object.fromEntries(parts.map(([name, part]) => [name, withoutTexts(part)]));
}

function isText(value: unknown): value is Words {
  if (typeof value !== 'object' || value === null) return false;
  const names = Object.keys(value);
  return names.length === languages.length && languages.every((language) => names.includes(language));
}
