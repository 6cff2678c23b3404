import { demoAccounts } from './demo/accounts.ts';
import { buildSystem } from './start/build.ts';
import { describeConfig, readConfig } from './start/config.ts';
import { log } from './start/log.ts';
import { createServer, listen } from './start/server.ts';

const config = readConfig(process.env);
log.info(describeConfig(config));
const { ncanode, stampAddress } = config;
const system = await buildSystem(config, (fault) => log.error(fault instanceof Error ? (fault.stack ?? fault.message) : 'a worker broke'));
const signatures = { trust: system.trusted, ...(ncanode ? { ncanode } : {}), ...(stampAddress ? { stampAddress } : {}) };
const server = await listen(createServer(system.means, system.ready, signatures), config.host, config.port);

process.stdout.write(`ready on http://localhost:${config.port}\n`);
if (config.demo) process.stdout.write(`${demoAccounts(system.means.offered())}\n`);

let closing = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (closing) process.exit(1);
    closing = true;
    void server
      .close()
      .then(system.close)
      .then(() => process.exit(0));
    setTimeout(() => process.exit(0), 5000).unref();
  });
}
