/** The kinds of things that one part of a regulation names in another. */
export type ReferenceKind =
  | 'fact'
  | 'party'
  | 'proof'
  | 'unit'
  | 'entry'
  | 'step'
  | 'wait'
  | 'batch'
  | 'move'
  | 'sideTask'
  | 'moment'
  | 'clock'
  | 'finding'
  | 'document'
  | 'delivery'
  | 'effect'
  | 'ground'
  | 'outcome'
  | 'reading'
  | 'amount'
  | 'term'
  | 'words'
  | 'source'
  | 'ended';

/**
 * What the naming does: `reads` a fact, `fills` it, `makes` a document, `raises` a moment or waits for it (`awaits`), `opens` a side task,
 * leads to a step (`enters`), or merely `names`.
 */
export type ReferenceUse = 'reads' | 'fills' | 'makes' | 'raises' | 'awaits' | 'opens' | 'enters' | 'names';

/** One place in a regulation that names something: what, how, and where (`moves.certify.sign`). */
export type Reference = {
  readonly kind: ReferenceKind;
  readonly name: string;
  readonly use: ReferenceUse;
  readonly at: string;
};
