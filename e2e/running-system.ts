import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Simulators } from '../simulators/signer/index.ts';
import { buildSystem } from '../src/start/build.ts';
import { defaultDays } from '../src/start/config.ts';
import { createServer, listen } from '../src/start/server.ts';

/** A system of its own, on a free port, with an empty database and the demonstration's people. */
export type Running = { readonly base: string; readonly simulators: Simulators | undefined; readonly stop: () => Promise<void> };

/** Starts a system as `npm start` does, in this process. */
export async function startSystem(port: number, simulatorPort?: number): Promise<Running> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'jardem-e2e-'));
  const system = await buildSystem(
    {
      port,
      host: 'localhost',
      databaseUrl: undefined,
      dataFolder,
      calendarsFolder: undefined,
      demo: true,
      ...defaultDays,
      ...(simulatorPort ? { simulatorPort } : {}),
    },
    () => undefined,
  );
  const server = await listen(
    createServer(system.means, system.ready, system.means.signing ? { trust: system.means.signing.trust } : {}),
    'localhost',
    port,
  );
  return {
    simulators: system.simulators,
    base: `http://localhost:${port}`,
    stop: async () => {
      await server.close();
      await system.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
