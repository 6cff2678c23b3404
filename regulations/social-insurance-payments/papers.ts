import type { Condition, Document, Field } from '../../src/law/index.ts';
import type { Stretch } from '../common/compose.ts';
import * as of from '../common/paper.ts';
import { byOfficer, fact, must, mustThen, number, officer, ofStandard, onlyThen, paper, printed, recipient } from '../common/paper.ts';
import { read } from '../common/place.ts';
import { each, ground } from '../common/short.ts';
import { riskIs } from './subject.ts';

const assigned: Condition = { outcome: 'assign' };
const refused: Condition = { outcome: 'refuse' };

/** What the officer gives at acceptance: dates of registration and of receiving the service, and his name (p.11(8)). */
const acceptance = (kind: 'receipt' | 'slip', serviceDay: string, ...own: readonly Field[]): Document =>
  ofStandard(kind, read('p.11(8)', 'serviceDay'), [
    [own, number, recipient, of.dayOf('registered', 'registered'), of.dayOf('serviceDay', 'registered', serviceDay)],
    [of.papersShown, officer],
  ]);

/** Papers of the case in the order in which it makes them, and the closed list of grounds. */
export const papers: Stretch = {
  documents: {
    application: of.application('p.5, standard p.9', of.ofApplicant('phone', 'email'), [
      [onlyThen({ entry: 'portal' }, 'district'), printed('application', 'addressee'), 'risk'],
      onlyThen(riskIs('breadwinner-loss'), of.named('breadwinner', 'breadwinner')),
    ]),
    receipt: acceptance('receipt', '9wd'),
    slip: { ...acceptance('slip', '10wd', printed('slip', 'mark')), journal: 'slips' },
    participation: {
      ...paper('certificate', 'certificates', 'p.11 (case former, 1)', [
        [number, { name: 'department', from: { officer: 'office' } }, recipient, of.iin],
        [fact('months', 'participationMonths'), fact('income', 'averageIncome'), fact('differ', 'contributionsDiffer'), officer],
      ]),
      origin: 'standard',
    },
    // Annex 2: eleven printed fields; decision and responsible person are two blanks each, the refusal its ground and its reasons
    notice: {
      ...paper('notice', 'notices', read('annex 2, p.15(19)', 'noticeForm', 'noticePrint'), [
        [number, must(fact('payment', 'risk')), of.decidedOn, of.citizen, must(of.birthDate)],
        [of.dayOf('decisionDate', 'decided'), { name: 'decisionNumber', from: { number: 'decision' }, required: true }],
        [
          onlyThen(assigned, { name: 'from', from: { outcome: 'from' } }),
          mustThen(assigned, { name: 'amount', from: { outcome: 'amount' } }),
        ],
        mustThen(refused, { ...of.ground, name: 'refused' }, of.reasons),
        [printed('notice', 'certified'), byOfficer('responsible'), byOfficer('responsiblePost', 'post')],
      ]),
      sign: { over: { document: 'notice' }, acts: [{ by: 'head', kind: 'eds' }] },
      languages: ['kk'],
      origin: 'printed',
    },
  },
  grounds: {
    RA1: ground('acceptance', ['p.11(1)', 'existing'], { mayApplyAgain: false }),
    ...each(['RA2', 'RA3'], ground('acceptance', 'p.11')),
    RA4: ground('acceptance', 'p.11', { when: { fact: 'hasRight', is: false } }),
    RA5: ground('acceptance', ['p.2', 'channels']),
    RP1: ground('gate', ['p.2', 'labourCode']),
    RG1: ground('decision', 'p.6(1), p.6(2)', { when: { fact: 'documentsUntrue', is: true } }),
    RG2: ground('decision', 'p.6(1), p.6(2)'),
    RG3: ground('decision', 'p.6(2)'),
    RG4: ground('decision', ['p.6(1), R236 p.21', 'silenceBoth'], { when: { lapsed: 'window' } }),
  },
};
