export { createFolderBlobs } from './blob-store.ts';
export { type CaseStoreOptions, createCaseStore, type StoredCases } from './case-store.ts';
export type { Database, Queryable } from './database.ts';
export { createIdentityStore } from './identity-store.ts';
export { type DatabaseOptions, openDatabase } from './open-database.ts';
export { type PersonHash, personHash, personKey, personKeyVariable } from './person-key.ts';
