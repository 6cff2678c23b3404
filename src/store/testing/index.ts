export { eachDatabase, embeddedOnly, serverOnly, type TestDatabase } from './each-database.ts';
export { newEmbeddedFolder, newServerDatabase } from './shared-servers.ts';
