import type { Condition, Document, Field } from '../../src/law/index.ts';
import type { Stretch } from '../common/compose.ts';
import { ground } from '../common/short.ts';
import { riskIs } from './subject.ts';

const assigned: Condition = { outcome: 'assign' };
const refused: Condition = { outcome: 'refuse' };
const recipient: Field = { name: 'recipient', from: { party: 'applicant', as: 'name' }, required: true };
const iin: Field = { name: 'iin', from: { party: 'applicant', as: 'iin' }, required: true };

/** What the officer gives at acceptance: dates of registration and of receiving the service, and his name (p.11(8)). */
const acceptance = (kind: 'receipt' | 'slip', serviceDay: string, own: readonly Field[]): Document => ({
  kind,
  fields: [
    ...own,
    { name: 'number', from: { number: true }, required: true },
    recipient,
    { name: 'registered', from: { moment: 'registered' }, required: true },
    { name: 'serviceDay', from: { moment: 'registered', plus: serviceDay }, required: true },
    { name: 'papers', from: { list: 'papers' } },
    { name: 'officer', from: { officer: 'name' }, required: true },
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
    application: {
      kind: 'application',
      fields: [
        { name: 'district', from: { fact: 'district' }, when: { entry: 'portal' }, required: { entry: 'portal' } },
        { name: 'addressee', from: { static: 'documents.application.addressee.text' } },
        recipient,
        { name: 'birthDate', from: { party: 'applicant', as: 'birthDate' } },
        iin,
        { name: 'residence', from: { party: 'applicant', as: 'address' } },
        { name: 'risk', from: { fact: 'risk' }, required: true },
        { name: 'breadwinner', from: { party: 'breadwinner', as: 'name' }, when: riskIs('breadwinner-loss') },
        { name: 'account', from: { fact: 'applicant.account' }, required: true },
        { name: 'phone', from: { fact: 'applicant.phone' } },
        { name: 'email', from: { fact: 'applicant.email' } },
        { name: 'papers', from: { list: 'papers' } },
        { name: 'date', from: { moment: 'filed' }, required: true },
      ],
      languages: ['kk', 'ru'],
      origin: 'standard',
      source: 'p.5, standard p.9',
    },
    receipt: acceptance('receipt', '9wd', []),
    slip: acceptance('slip', '10wd', [{ name: 'mark', from: { static: 'documents.slip.mark.text' } }]),
    participation: {
      kind: 'certificate',
      fields: [
        { name: 'number', from: { number: true }, required: true },
        { name: 'department', from: { officer: 'office' }, required: true },
        recipient,
        iin,
        { name: 'months', from: { fact: 'participationMonths' }, required: true },
        { name: 'income', from: { fact: 'averageIncome' }, required: true },
        { name: 'differ', from: { fact: 'contributionsDiffer' } },
        { name: 'officer', from: { officer: 'name' }, required: true },
      ],
      journal: 'certificates',
      languages: ['kk', 'ru'],
      origin: 'standard',
      source: 'p.11 (case former, 1)',
    },
    // Annex 2: eleven printed fields; decision and responsible person are two blanks each, the refusal its ground and its reasons
    notice: {
      kind: 'notice',
      fields: [
        { name: 'number', from: { number: true }, required: true },
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
