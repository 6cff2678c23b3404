export { type Canonicalisation, canonicalDocument, canonicalElement } from './canonical.ts';
export { readXml, type XmlFault, type XmlRead } from './read.ts';
export * from './sign.ts';
export * from './tree.ts';
export * from './verify.ts';
