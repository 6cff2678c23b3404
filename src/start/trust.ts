import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Certificate, httpFetcher, readTrustFolder, type TrustStore } from '../signature/index.ts';
import type { Trust } from '../web/index.tsx';

/**
 * Reads the trust store that the installation names; without one nothing is trusted. A file in it that cannot be read ends the start: an
 * installation that trusts less than it was told to would refuse people for nothing. Responders and lists are asked over HTTP, and only
 * along paths that are trusted already.
 */
export function readTrust(folder: string | undefined): Trust {
  if (folder === undefined) return { store: { anchors: [], authorities: [] } };
  const { store, problems } = readTrustFolder(folder);
  const [problem] = problems;
  if (problem) throw new Error(`trust store: ${problem.file} cannot be read`);
  return { store, fetcher: httpFetcher() };
}

const demoFolder = 'demo-trust';

/** Lays down whom a demonstration trusts, in the form of a trust store, so that the command line can check what it signed. */
export function keepDemoTrust(dataFolder: string, { anchors, authorities }: TrustStore): void {
  const put = (folder: string, certificates: readonly Certificate[]) => {
    mkdirSync(join(dataFolder, demoFolder, folder), { recursive: true });
    for (const { fingerprint, der } of certificates) writeFileSync(join(dataFolder, demoFolder, folder, `${fingerprint}.der`), der);
  };
  put(
    'roots',
    anchors.map(({ certificate }) => certificate),
  );
  put('authorities', authorities);
}

/** The trust store that a data folder is checked against: the one that the environment names, else that of its demonstration. */
export function trustFolderOf(named: string | undefined, dataFolder: string): string | undefined {
  const ofDemo = join(dataFolder, demoFolder);
  return named ?? (existsSync(ofDemo) ? ofDemo : undefined);
}
