import { describe, expect, test } from 'vitest';
import { runTermCli } from './cli.ts';

async function term(line: string, env: Record<string, string> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text), env };
  const code = await runTermCli(line.split(' '), io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('jardem term', () => {
  test.each([
    ['--from 2025-12-12 --add 7wd --json', '{"due":"2025-12-24"}'],
    ['--from 2025-12-12 --add 7wd', '2025-12-24'],
    ['--from 2026-05-12 --add 2wd --before --json', '{"due":"2026-05-06"}'],
    ['--from 2026-02-10 --add 25cd', '2026-03-07'],
    ['--from 2026-05-31 --add 3mo --before', '2026-02-28'],
    ['--from 2022-03-10 --add 3y', '2025-03-10'],
    ['--from 2019-09-06T23:50 --add 30min --json', '{"due":"2019-09-06T18:20:00.000Z"}'],
    ['--from 2019-09-06T17:50:00Z --add 30min', '2019-09-06T18:20:00.000Z'],
    ['--from 2026-03-20T17:55 --add 60office-min', '2026-03-26T04:25:00.000Z'],
    ['--from 2026-03-20T17:55 --add 60office-min --hours state-corporation', '2026-03-26T04:55:00.000Z'],
    ['--from 2024-02-29T17:30 --add 60office-min --zone Asia/Aqtobe', '2024-02-29T13:30:00.000Z'],
    ['--from 2026-03-19T20:00:00Z --add 1wd', '2026-03-26'],
  ])('%s', async (line, expected) => {
    expect(await term(line)).toEqual({ code: 0, out: expected, err: '' });
  });

  test.each([
    ['--add 7wd', /--from and --add are needed/],
    ['--from 2025-13-12 --add 7wd', /not a date or an instant: "2025-13-12"/],
    ['--from 2025-12-12 --add 7', /not a term: "7"/],
    ['--from 2025-12-12 --add 0wd', /not a term/],
    ['--from 2025-12-12 --add 30min', /minutes need a time of day/],
    ['--from 2025-12-12T10:00 --add 30min --before', /not counted back/],
    ['--from 2025-12-12T25:00 --add 30min', /25:00/],
    ['--from 2025-12-12 --add 7wd --zone Mars/Base', /unknown time zone "Mars\/Base"/],
    ['--from 2025-12-12T10:00 --add 5office-min --hours bank', /no office hours "bank"/],
    ['--from 2025-12-12 --add 7wd --until now', /--until/],
    ['--from 1950-01-01 --add 7wd', /outside the years/],
    ['--from 2025-12-12 --add 10000y', /leaves the years 1800 to 9999/],
    ['--from 2025-12-12 --add 500y --before', /leaves the years 1800 to 9999/],
  ])('%s is refused', async (line, message) => {
    const { code, out, err } = await term(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
  });

  test('says when it counted on days that no calendar speaks of, or that it is not sure of', async () => {
    expect(await term('--from 2027-12-28 --add 10wd')).toMatchObject({ code: 0, err: expect.stringContaining('2014-01-01 to 2027-12-31') });
    expect(await term('--from 2027-05-14 --add 5wd')).toMatchObject({ code: 0, err: expect.stringContaining('2027-05-16') });
  });

  test('names a folder of calendars that cannot be read', async () => {
    expect(await term('--from 2025-12-12 --add 7wd', { JARDEM_CALENDARS: '/nowhere/at/all' })).toMatchObject({ code: 2, out: '' });
  });

  test('--help prints how to ask', async () => {
    expect((await term('--help')).out).toContain('usage: jardem term');
  });
});
