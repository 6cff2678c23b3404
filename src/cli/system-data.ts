import { isAbsolute, join } from 'node:path';
import { type Database, openDatabase } from '../store/index.ts';

/**
 * The data of the system that the environment names: its folder, and its database, a server's or the embedded one of the folder.
 *
 * @param root the folder that a relative data folder lies in
 */
export async function openSystemData(
  environment: NodeJS.ProcessEnv,
  root: string,
): Promise<{ readonly folder: string; readonly db: Database }> {
  const data = environment.JARDEM_DATA ?? 'var';
  const folder = isAbsolute(data) ? data : join(root, data);
  const url = environment.DATABASE_URL;
  return { folder, db: await openDatabase(url ? { url } : { folder: join(folder, 'pglite') }) };
}
