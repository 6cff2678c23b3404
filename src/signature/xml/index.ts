export { type Canonicalisation, canonicalDocument, canonicalElement } from './canonical.ts';
export { readXml, type XmlRead } from './read.ts';
export type { XmlFault } from './references.ts';
export * from './sign.ts';
export * from './tree.ts';
export * from './verify.ts';
