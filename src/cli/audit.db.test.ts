import { afterEach, expect, it, vi } from 'vitest';
import { registerPension, testHash, townOn } from '../store/testing/cases.ts';
import { eachDatabase } from '../store/testing/index.ts';
import { reportAudit, runAuditCli } from './audit.ts';

afterEach(() => vi.restoreAllMocks());

eachDatabase('jardem audit verify', ({ db }) => {
  const run = async (json: boolean) => {
    const lines: string[] = [];
    const code = await reportAudit(db(), testHash, { json, language: 'kk' }, (line) => lines.push(line));
    return { code, lines };
  };

  it('ends with 0 on what the store has written, and with 1 and the difference when somebody else wrote into it', async () => {
    await registerPension(townOn(db()).town, '2019-03-18');
    expect(await run(false)).toEqual({
      code: 0,
      lines: [
        expect.stringMatching(/^түнгі мөрлер: 0, қол қойылғаны 0; /),
        expect.stringMatching(/^айырма жоқ: 1 іс, \d+ оқиға; 0 тағайындау, 0 оқиға$/),
      ],
    });
    await db().query("insert into journal_counter (journal, office, year, value) values ('applications', 'nowhere', 2026, 7)");
    const found = await run(false);
    expect(found.code).toBe(1);
    expect(found.lines[0]).toContain('counter applications nowhere 2026');
    expect(found.lines.at(-1)).toMatch(/^айырма: 1 /);
    expect(JSON.parse((await run(true)).lines.join('\n'))).toMatchObject({ differences: 1, first: [{ of: 'counter' }] });
  });
});

it('jardem audit says how it is used when asked for something else', async () => {
  const written: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  expect(await runAuditCli(['mend'], {}, '.')).toBe(2);
  expect(written.join('')).toContain('jardem audit verify');
});
