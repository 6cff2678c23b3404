import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instant } from '../base/index.ts';
import { proofChecks } from '../start/proof-checks.ts';
import { readTrust, trustFolderOf } from '../start/trust.ts';
import { createFolderBlobs, type ProofChecks } from '../store/index.ts';

/** How a data folder's signatures are checked: by the trust store that the environment names, else that of its demonstration. */
export function checksOfHouse(folder: string, environment: NodeJS.ProcessEnv): ProofChecks {
  const { store } = readTrust(trustFolderOf(environment.JARDEM_TRUST_STORE, folder));
  return proofChecks(createFolderBlobs(join(folder, 'blobs')), store, instant(Date.now() + aheadOf(folder)));
}

/** How far the clock of a demonstration is ahead: its stamps bear that clock's time. Milliseconds. */
function aheadOf(folder: string): number {
  try {
    const ahead: unknown = JSON.parse(readFileSync(join(folder, 'demo-clock.json'), 'utf8'));
    return typeof ahead === 'number' && Number.isSafeInteger(ahead) && ahead > 0 ? ahead : 0;
  } catch {
    return 0;
  }
}
