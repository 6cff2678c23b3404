import { httpFetcher, readTrustFolder } from '../signature/index.ts';
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
