import type { Condition, Document, Field } from '../../src/law/index.ts';
import type { Stretch } from '../common/compose.ts';
import { application, fact, iin, number, officer, paper, recipient } from '../common/paper.ts';
import { ground } from '../common/short.ts';
import { riskIs } from './risks.ts';

const assigned: Condition = { outcome: 'assign' };
const refused: Condition = { outcome: 'refuse' };

/** What the officer gives at acceptance: dates of registration and of receiving the service, and his name (p.11(8)). */
const acceptance = (kind: 'receipt' | 'slip', serviceDay: string, own: readonly Field[]): Document => ({
  kind,
  fields: [
    ...own,
    number,
    recipient,
    { name: 'registered', from: { moment: 'registered' }, required: true },
    { name: 'serviceDay', from: { moment: 'registered', plus: serviceDay }, required: true },
    { name: 'papers', from: { list: 'papers' } },
    officer,
  ],
  ...(kind === 'slip' ? { journal: 'slips' } : {}),
  languages: ['kk', 'ru'],
  origin: 'standard',
  source: 'p.11(8)',
  reading: ['serviceDay'],
});

/** Papers of the case in the order in which it makes them, and the closed list of grounds. */
export const papers: Stretch = {
  documents: {
    application: application(
      'p.5, standard p.9',
      [
        { ...fact('district'), when: { entry: 'portal' } },
        { name: 'addressee', from: { static: 'documents.application.addressee.text' } },
        fact('risk'),
        { name: 'breadwinner', from: { party: 'breadwinner', as: 'name' }, when: riskIs('breadwinner-loss') },
      ],
      [fact('phone', 'applicant.phone'), fact('email', 'applicant.email')],
    ),
    receipt: acceptance('receipt', '9wd', []),
    slip: acceptance('slip', '10wd', [{ name: 'mark', from: { static: 'documents.slip.mark.text' } }]),
    participation: paper(
      'certificate',
      'certificates',
      'p.11 (case former, 1)',
      [
        ...[number, { name: 'department', from: { officer: 'office' as const } }, recipient, iin],
        ...[fact('months', 'participationMonths'), fact('income', 'averageIncome'), fact('differ', 'contributionsDiffer'), officer],
      ],
      { origin: 'standard' },
    ),
    // Annex 2: eleven printed fields; decision and responsible person are two blanks each, the refusal its ground and its reasons
    notice: {
      kind: 'notice',
      fields: [
        number,
        { name: 'payment', from: { fact: 'risk' }, required: true },
        { name: 'date', from: { moment: 'decided' }, required: true },
        { name: 'citizen', from: { party: 'applicant', as: 'name' }, required: true },
        { name: 'birthDate', from: { party: 'applicant', as: 'birthDate' }, required: true },
        { name: 'decisionDate', from: { moment: 'decided' }, required: true },
        { name: 'decisionNumber', from: { number: 'decision' }, required: true },
        { name: 'from', from: { outcome: 'from' }, when: assigned },
        { name: 'amount', from: { outcome: 'amount' }, when: assigned, required: assigned },
        { name: 'refused', from: { outcome: 'ground' }, when: refused, required: refused },
        { name: 'reasons', from: { outcome: 'reasons' }, when: refused, required: refused },
        { name: 'certified', from: { static: 'documents.notice.certified.text' } },
        { name: 'responsible', from: { officer: 'name' }, required: true },
        { name: 'responsiblePost', from: { officer: 'post' }, required: true },
      ],
      journal: 'notices',
      sign: { over: { document: 'notice' }, acts: [{ by: 'head', kind: 'eds' }] },
      languages: ['kk'],
      origin: 'printed',
      source: 'annex 2, p.15(19)',
      reading: ['noticeForm', 'noticePrint'],
    },
  },
  grounds: {
    RA1: ground('acceptance', 'p.11(1)', { mayApplyAgain: false, reading: ['existing'] }),
    RA2: ground('acceptance', 'p.11'),
    RA3: ground('acceptance', 'p.11'),
    RA4: ground('acceptance', 'p.11', { when: { fact: 'hasRight', is: false } }),
    RA5: ground('acceptance', 'p.2', { reading: ['channels'] }),
    RP1: ground('gate', 'p.2', { reading: ['labourCode'] }),
    RG1: ground('decision', 'p.6(1), p.6(2)', { when: { fact: 'documentsUntrue', is: true } }),
    RG2: ground('decision', 'p.6(1), p.6(2)'),
    RG3: ground('decision', 'p.6(2)'),
    RG4: ground('decision', 'p.6(1), R236 p.21', { when: { lapsed: 'window' }, reading: ['silenceBoth'] }),
  },
};
