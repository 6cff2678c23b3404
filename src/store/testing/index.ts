export { eachDatabase } from './each-database.ts';
export { newEmbeddedFolder, newServerDatabase } from './shared-servers.ts';
