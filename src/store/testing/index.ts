export { eachDatabase, embeddedOnly, serverOnly, type TestDatabase } from './each-database.ts';
export { newServerDatabase } from './shared-servers.ts';
