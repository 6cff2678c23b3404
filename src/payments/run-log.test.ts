import { describe, expect, it } from 'vitest';
import { instant, tiyn } from '../base/index.ts';
import type { AwardId } from './award-events.ts';
import { month } from './month.ts';
import type { OrderKey, RegisterKey } from './payment-line.ts';
import { type RunEvent, replayRun, runId } from './run.ts';

const register = '2026-03-R/71/027001' as RegisterKey;
const sums = { count: 2, gross: tiyn(300), net: tiyn(300) };
const none = { count: 0, gross: tiyn(0), net: tiyn(0) };
const log: readonly RunEvent[] = [
  { kind: 'started', run: runId(month('2026-03'), 'regular'), month: month('2026-03'), by: 'a', at: instant('2026-03-01T04:00:00Z') },
  { kind: 'page-formed', upTo: 'A2' as AwardId, awards: 2, lines: 2, exceptions: 1 },
  { kind: 'paused', by: 'a', at: instant('2026-03-01T05:00:00Z') },
  { kind: 'continued', by: 'b', at: instant('2026-03-01T06:00:00Z') },
  { kind: 'formed' },
  { kind: 'registers-closed', registers: [{ register, ...sums }] },
  { kind: 'register-ordered', register, ordered: sums, cancelled: none },
  { kind: 'order-sent', order: `${register}/HSBKKZKX` as OrderKey, file: 'f', count: 2, net: tiyn(300) },
  { kind: 'finished' },
];

describe('the log of a run', () => {
  it('says where the run stands after each event', () => {
    expect(log.map((_, i) => replayRun(log.slice(0, i + 1))?.status)).toEqual([
      'forming',
      'forming',
      'forming',
      'forming',
      'formed',
      'closed',
      'sending',
      'sending',
      'finished',
    ]);
    expect(replayRun(log)).toMatchObject({ version: 9, awards: 2, lines: 2, exceptions: 1, paused: false });
  });

  it('refuses to be told in another order', () => {
    const [started, page, , , formed, closed, ordered, , finished] = log as readonly [RunEvent, ...RunEvent[]];
    const told =
      (...events: readonly (RunEvent | undefined)[]) =>
      () =>
        replayRun(events.filter((event) => event !== undefined));
    expect(told(page)).toThrow('begins with its start');
    expect(told(started, started)).toThrow('starts once');
    expect(told(started, closed)).toThrow('cannot be registers-closed');
    expect(told(started, formed, page)).toThrow('cannot be page-formed');
    expect(told(started, formed, ordered)).toThrow('cannot be register-ordered');
    expect(told(...log, finished)).toThrow('cannot be finished');
  });
});
