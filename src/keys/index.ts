/** The keys of the house: where they lie, who may use them, and the log of every use. See README.md. */
export { fileKeys } from './files.ts';
export { ifSetUp, KeyNotInForce, KeyNotSetUp, type KeyRing, noKeys } from './ring.ts';
export { createKeyService, type KeyPurpose, type KeyService, type KeyUse, type KeyUseLine, type KeyUseLog } from './service.ts';
export { type Token, type TokenKey, type TokenSlot, tokenKeys } from './token.ts';
export { type TokenPlace, tokenProcess } from './token-process.ts';
