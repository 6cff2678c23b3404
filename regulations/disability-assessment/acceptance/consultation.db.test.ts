import { expect, it } from 'vitest';
import { acceptance } from '../../../src/store/testing/acceptance.ts';
import { apply, breaches, drawUp, groupTwo, membersSign, newTown, refer, stated } from './help.ts';

acceptance('disability assessment: consultation', () => {
  const atMethodology = { as: { kind: 'officer', person: 'mh', post: 'methodology-head', office: 'mse-methodology' } } as const;

  async function referred(on: string, result: 'established' | 'notEstablished' = 'established') {
    const t = newTown();
    t.at(on, '09:00');
    const c = await (await apply(t)).register();
    await refer(c, result, result === 'established' ? groupTwo : {});
    return { t, c };
  }

  it('disability-assessment/ac4-consultation', async () => {
    const { t, c } = await referred('2019-02-04');
    expect(await c.due('total')).toBe('2019-02-18');
    expect(await c.due('session')).toBeUndefined();
    expect((await c.case()).main).toMatchObject({ kind: 'wait', wait: 'person' });
    expect((await c.case()).documents.map(({ name }) => name)).toEqual(['preliminaryConclusion', 'referral']);
    t.at('2019-02-18', '17:00');
    await c.runClocks();
    expect(await breaches(c)).not.toContain('total');
  });

  it('disability-assessment/ac5-consultation-holidays', async () => {
    const { c } = await referred('2019-03-12');
    expect(await c.due('total')).toBe('2019-03-29');
  });

  // Readings noShowStart: counted from registration, with the consultative conclusion «if it exists».
  it('disability-assessment/ac6-no-show', async () => {
    const { t, c } = await referred('2019-02-04');
    t.at('2019-02-15', '17:00');
    await c.runClocks();
    expect((await c.case()).main).toMatchObject({ kind: 'wait', wait: 'person' });
    t.at('2019-02-18', '09:00');
    await c.runClocks();
    const opened = await c.case();
    expect(opened.main).toMatchObject({ kind: 'step', step: 'finalSession' });
    expect(opened.proposal).toMatchObject({ outcomes: ['established'], because: 'clocks.tenthDay' });
    expect(Object.values(opened.tasks).find(({ name }) => name === 'finalSession')).toMatchObject({ office: 'mse', post: 'mse-head' });
    expect(await c.due('total')).toBe('2019-02-18');
    await c.do({
      kind: 'tick',
      item: 'considerConsultation',
      states: stated({ consultationTakenIntoAccount: 'Консультациялық қорытынды жоқ' }),
    });
    await c.do({ kind: 'draft', outcome: 'established' });
    await membersSign(t, c, 'mseCommission', ['first', 'second']);
    expect(await c.try({ kind: 'move', move: 'concludeAfterConsultation', outcome: 'established' })).toMatchObject({ ground: 'condition' });
    const concluded = await c.do({ kind: 'move', move: 'concludeOnTenthDay', outcome: 'established' });
    expect(concluded).toMatchObject({ status: 'decided', decision: { on: '2019-02-18' } });
    expect(await breaches(c)).toEqual([]);
  });

  it('on the ground of the no-show nothing is concluded before the tenth working day, though the person has been to the consultation', async () => {
    const { t, c } = await referred('2019-02-04');
    t.at('2019-02-05', '10:00');
    await c.do({ kind: 'raise', moment: 'arrivedAtMethodology' }, atMethodology);
    await consulted(t, c);
    t.at('2019-02-06', '10:00');
    await c.do({ kind: 'tick', item: 'considerConsultation', states: stated({ consultationTakenIntoAccount: 'Ескерілді' }) });
    await c.do({ kind: 'draft', outcome: 'established' });
    await membersSign(t, c, 'mseCommission', ['first', 'second']);
    expect(await c.try({ kind: 'move', move: 'concludeOnTenthDay', outcome: 'established' })).toMatchObject({ ground: 'too-early' });
    expect(await c.try({ kind: 'move', move: 'concludeAfterConsultation', outcome: 'established' })).toMatchObject({
      ground: 'items-undone',
    });
    t.at('2019-02-18', '10:00');
    expect((await c.do({ kind: 'move', move: 'concludeOnTenthDay', outcome: 'established' })).status).toBe('decided');
  });

  // Reading noPreliminary: the text has no rule without a preliminary conclusion; nothing is proposed and the head is called.
  it('disability-assessment/ac7-no-preliminary', async () => {
    const t = newTown();
    t.at('2019-02-04', '09:00');
    const c = await (await apply(t)).register();
    t.at('2019-02-15', '17:00');
    await c.runClocks();
    expect(Object.values((await c.case()).tasks).map(({ name }) => name)).toEqual(['session']);
    t.at('2019-02-18', '09:00');
    await c.runClocks();
    const called = await c.case();
    expect(called).toMatchObject({ status: 'open', proposal: null, main: { kind: 'step', step: 'session' } });
    expect(Object.values(called.tasks).find(({ name }) => name === 'callHead')).toMatchObject({ post: 'mse-head', office: 'mse' });
    expect(await c.try({ kind: 'endSide', taskName: 'callHead', end: 'callAgain' })).toMatchObject({ ground: 'reasons-missing' });
    await c.side('callHead', 'onDocuments', { reasons: 'Адам келмеді', states: stated({ headsDecision: 'Құжаттар бойынша қарау' }) });
  });

  async function consulted(t: Parameters<typeof membersSign>[0], c: Parameters<typeof membersSign>[1]) {
    await c.do({ kind: 'tick', item: 'reviewOrExamine' });
    await c.do({
      kind: 'tick',
      item: 'conclusion',
      states: stated({ consultativeResult: 'established', consultativeConclusion: 'Екінші дәрежелі шектелу' }),
    });
    await c.do({ kind: 'move', move: 'drawUpConsultation' });
    await membersSign(t, c, 'methodologyCommission', ['m1', 'm2'], 'consultativeConclusion');
    return c.do({ kind: 'move', move: 'consult' });
  }

  it('disability-assessment/ac9-methodology-quorum', async () => {
    const { t, c } = await referred('2019-02-04');
    t.at('2019-02-05', '10:00');
    await c.do({ kind: 'raise', moment: 'arrivedAtMethodology' }, atMethodology);
    expect(await c.due('consultationSession')).toBe('2019-02-05T04:45:00.000Z');
    expect(await c.due('consultationDay')).toBe('2019-02-05');
    await c.do({ kind: 'tick', item: 'reviewOrExamine' });
    await c.do({
      kind: 'tick',
      item: 'conclusion',
      states: stated({ consultativeResult: 'established', consultativeConclusion: 'Екінші дәрежелі шектелу' }),
    });
    await c.do({ kind: 'move', move: 'drawUpConsultation' });
    await membersSign(t, c, 'methodologyCommission', ['m1'], 'consultativeConclusion');
    expect(await c.try({ kind: 'move', move: 'consult' })).toMatchObject({ kind: 'refused', ground: 'quorum' });
    await membersSign(t, c, 'methodologyCommission', ['m2'], 'consultativeConclusion');
    const back = await c.do({ kind: 'move', move: 'consult' });
    expect(back.main).toMatchObject({ kind: 'step', step: 'finalSession' });
    expect(Object.values(back.effects)).toEqual([
      expect.objectContaining({ name: 'toDataBank', port: 'disability-data-bank', state: 'ordered' }),
      expect.objectContaining({ name: 'toDataBank', port: 'disability-data-bank', state: 'ordered' }),
    ]);
    expect(await breaches(c)).toEqual([]);
  });

  it('after the consultation the department concludes and says how it took the consultative conclusion into account', async () => {
    const { t, c } = await referred('2019-02-04', 'notEstablished');
    t.at('2019-02-05', '10:00');
    await c.do({ kind: 'raise', moment: 'arrivedAtMethodology' }, atMethodology);
    await consulted(t, c);
    t.at('2019-02-07', '10:00');
    await c.do({ kind: 'tick', item: 'considerConsultation', states: stated({ consultationTakenIntoAccount: 'Толық ескерілді' }) });
    await drawUp(c, 'established', groupTwo, ['seePerson', 'assess', 'findings']);
    await membersSign(t, c, 'mseCommission', ['first', 'second']);
    const done = await c.do({ kind: 'move', move: 'concludeAfterConsultation', outcome: 'established' });
    expect(done.status).toBe('decided');
    const paper = await t.deps.blobs.get(done.decision?.hash ?? ('' as never));
    expect(new TextDecoder().decode(paper)).toContain('Толық ескерілді');
  });

  it('an outcome other than the proposed one needs written reasons', async () => {
    const { t, c } = await referred('2019-02-04', 'notEstablished');
    t.at('2019-02-18', '09:00');
    await c.runClocks();
    await c.do({ kind: 'tick', item: 'considerConsultation', states: stated({ consultationTakenIntoAccount: 'Қорытынды жоқ' }) });
    await drawUp(c, 'established', groupTwo, ['assess', 'findings']);
    await membersSign(t, c, 'mseCommission', ['first', 'second']);
    const move = { kind: 'move', move: 'concludeOnTenthDay', outcome: 'established' } as const;
    expect(await c.try(move)).toMatchObject({ kind: 'refused', ground: 'reasons-missing' });
    expect((await c.do({ ...move, reasons: 'Жаңа зерттеу нәтижелері' })).status).toBe('decided');
  });
});
