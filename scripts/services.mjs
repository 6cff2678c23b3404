// What tests need beside packages: PostgreSQL's server programs and Chromium, through apt when root; a clear message otherwise.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const postgresPrograms = () => {
  const base = '/usr/lib/postgresql';
  return existsSync(base) && readdirSync(base).some((version) => existsSync(`${base}/${version}/bin/initdb`));
};
const chromium = () => ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].some((path) => existsSync(path));

const needs = [
  { name: 'postgresql', there: postgresPrograms, packages: ['postgresql'] },
  { name: 'chromium', there: chromium, packages: ['chromium'] },
  { name: 'openssl', there: () => existsSync('/usr/bin/openssl') || existsSync('/usr/local/bin/openssl'), packages: ['openssl'] },
];

/** Installs what is missing where that is allowed; ends with a message that says what to install where it is not. */
export function prepareServices() {
  const missing = needs.filter(({ there }) => !there());
  if (missing.length === 0) return;
  const packages = missing.flatMap((need) => need.packages);
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    process.stderr.write(
      `The tests need ${missing.map(({ name }) => name).join(' and ')}. Install them first, for example: sudo apt-get install ${packages.join(' ')}\n`,
    );
    process.exit(1);
  }
  process.stderr.write(`jardem: installing ${packages.join(', ')} (apt-get) …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 2], env });
  const done = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: ['ignore', 'ignore', 2],
    env,
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
}
