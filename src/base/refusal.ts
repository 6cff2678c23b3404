import type { Words } from './words.ts';

/** An expected refusal: a value that the caller must look at. `ground` is a stable code, `text` what a person reads. */
export type Refusal = {
  readonly kind: 'refused';
  readonly ground: string;
  readonly text: Words;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
};

/** Makes a refusal. */
export function refuse(ground: string, text: Words, details?: Refusal['details']): Refusal {
  return details ? { kind: 'refused', ground, text, details } : { kind: 'refused', ground, text };
}
