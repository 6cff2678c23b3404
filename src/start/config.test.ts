import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { defaultDays, readConfig } from './config.ts';

const variables = { keepDays: 'JARDEM_KEEP_DAYS', archiveDays: 'JARDEM_ARCHIVE_DAYS', restampDays: 'JARDEM_RESTAMP_DAYS' } as const;

it('takes the days that operators are told of where nothing is set, and what is set where it is', () => {
  const told = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8');
  for (const [name, variable] of Object.entries(variables)) {
    const day = defaultDays[name as keyof typeof variables];
    expect(told).toMatch(new RegExp(`\\| \`${variable}\` +\\|[^|]+\\| ${day} +\\|`));
    expect(readConfig({})).toMatchObject({ [name]: day });
    expect(readConfig({ [variable]: '365' })).toMatchObject({ [name]: 365 });
  }
});
