export { bytesOfBase64, contextOf, judgeSigned, type Trusted } from './judge.ts';
export { createSignatures } from './signatures.ts';
export { refusalTexts } from './texts.ts';
