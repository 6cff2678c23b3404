import { describe, expect, it } from 'vitest';
import { localDate } from '../base/index.ts';
import { type Award, replayAward } from './award.ts';
import type { AwardAct } from './award-commands.ts';
import type { AwardEvent, AwardId } from './award-events.ts';
import { decideAward } from './decide-award.ts';
import { command, decision, type GrantIdea, grant, inventedIin, mustDecide } from './testing/examples.ts';

function life(...steps: readonly [AwardAct, string][]): readonly AwardEvent[] {
  const log: AwardEvent[] = [];
  for (const [act, at] of steps) log.push(...mustDecide(replayAward(log), command(act, at, decision('1', at))));
  return log;
}

const awardOf = (log: readonly AwardEvent[]): Award => replayAward(log) ?? expect.fail('no award');
const facts = (factOn: string, newsOn: string) => ({ factOn: localDate(factOn), newsOn: localDate(newsOn) });

describe('awards that exclude each other', () => {
  const other = (idea: GrantIdea) => awardOf(life([{ kind: 'grant', grant: grant({ ...idea, award: 'OLD' }), others: [] }, '2026-01-10']));
  const ask = (idea: GrantIdea, others: readonly Award[], change: object = {}) => {
    const told = { kind: 'grant' as const, grant: { ...grant({ ...idea, award: 'NEW' }), ...change }, others };
    const decided = decideAward(undefined, command(told, '2026-01-20', decision('1', '2026-01-20')));
    return 'kind' in decided ? decided : 'granted';
  };

  it('disability and survivor allowance overlap: refused, with the other award and the first day of both', () => {
    const survivor = other({ benefit: 'survivor-allowance', from: '2026-01-01' });
    expect(ask({ benefit: 'disability-allowance', from: '2026-02-01' }, [survivor])).toMatchObject({
      ground: 'awards-exclude-each-other',
      details: { award: 'OLD', from: '2026-02-01' },
      text: { kk: expect.stringContaining('таңдауы'), ru: expect.any(String), en: expect.any(String) },
    });
  });

  it('one after the other they may stand', () => {
    const survivor = other({ benefit: 'survivor-allowance', from: '2026-01-01', until: '2026-01-31' });
    expect(ask({ benefit: 'disability-allowance', from: '2026-02-01' }, [survivor])).toBe('granted');
  });

  it('a suspended award still excludes', () => {
    const log = life(
      [{ kind: 'grant', grant: grant({ benefit: 'survivor-allowance', award: 'OLD' as AwardId }), others: [] }, '2026-01-10'],
      [{ kind: 'suspend', ground: 'missing', ...facts('2026-02-02', '2026-02-02') }, '2026-02-02'],
    );
    expect(ask({ benefit: 'disability-allowance' }, [awardOf(log)])).toMatchObject({ ground: 'awards-exclude-each-other' });
  });

  it('the same benefit twice for one person is refused, for another person granted', () => {
    expect(ask({ benefit: 'basic-pension' }, [other({ benefit: 'basic-pension' })])).toMatchObject({ ground: 'awards-exclude-each-other' });
    const stranger = inventedIin('600101', 3, 1);
    expect(ask({ benefit: 'basic-pension', recipient: stranger }, [other({ benefit: 'basic-pension' })])).toBe('granted');
  });

  it('one child is paid for to one carer only; several children are several awards', () => {
    const child = inventedIin('250310', 6, 1);
    const second = inventedIin('250310', 6, 2);
    const stranger = inventedIin('900101', 4, 3);
    const first = awardOf(
      life([
        { kind: 'grant', grant: { ...grant({ benefit: 'childcare-allowance', award: 'OLD' }), subject: child }, others: [] },
        '2026-01-10',
      ]),
    );
    expect(ask({ benefit: 'childcare-allowance', recipient: stranger }, [first], { subject: child })).toMatchObject({ kind: 'refused' });
    expect(ask({ benefit: 'social-insurance-payments/childcare' }, [first], { subject: child })).toMatchObject({ kind: 'refused' });
    expect(ask({ benefit: 'childcare-allowance' }, [first], { subject: second })).toBe('granted');
  });

  it('whoever buries two people in a month is paid for both', () => {
    const [one, two] = [inventedIin('400310', 3, 1), inventedIin('410310', 3, 2)];
    const first = awardOf(
      life([{ kind: 'grant', grant: { ...grant({ benefit: 'burial-payment', award: 'OLD' }), subject: one }, others: [] }, '2026-01-10']),
    );
    expect(ask({ benefit: 'burial-payment' }, [first], { subject: two })).toBe('granted');
    expect(ask({ benefit: 'burial-payment' }, [first], { subject: one })).toMatchObject({ kind: 'refused' });
  });

  it('beside a pension the disability allowance stands as a top-up only', () => {
    const pension = other({ benefit: 'age-pension' });
    expect(ask({ benefit: 'disability-allowance' }, [pension])).toMatchObject({ kind: 'refused' });
    expect(ask({ benefit: 'disability-allowance' }, [pension], { form: 'top-up' })).toBe('granted');
  });
});
