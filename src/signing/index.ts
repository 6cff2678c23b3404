export { bytesOfBase64, judgeSigned, type Trusted } from './judge.ts';
export { createSignatures } from './signatures.ts';
export { refusalTexts } from './texts.ts';
