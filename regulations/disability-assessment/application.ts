import type { Entry, Ground, Named } from '../../src/law/index.ts';
import { asks, desk, failing, gate, ground, holds, is } from '../common/short.ts';
import { circumstances, requests } from './facts.ts';

const refused = (standardGround: 'S91' | 'S92') => failing(standardGround, 'refusalReceipt');

/** p.2, p.5: the application at the MSE department, and the refusal to accept it. */
export const entries: Named<Entry> = {
  provider: desk('provider', 'mseSpecialist', ['mse-applications'], ['p.2, p.5, p.7(1)', 'sameDayCount'], {
    collects: ['applicant.iin', 'applicant.phone', 'applicant.email', 'examination', ...requests, ...circumstances],
    gates: [
      gate('form', 'p.5', { kind: 'form' }),
      gate(
        'registries',
        ['standard p.9', 'standardMissing'],
        asks('identity', 'residence', 'medicalConclusion', 'insuranceParticipation', 'guardianship'),
        { silent: 'takePaper' },
      ),
      gate('complete', ['p.5, standard p.9-2', 'standardMissing'], { kind: 'complete' }, refused('S92')),
      gate('inDate', ['p.5, standard p.9-2', 'standardMissing'], { kind: 'inDate' }, refused('S92')),
      gate('hindrance', ['p.5', 'standardMissing', 'specialistNotListed'], { kind: 'form', asks: ['hindrance', 'hindranceReason'] }),
      gate('noHindrance91', 'p.5, standard p.9-1', holds({ unless: is('hindrance', 'standard91') }), refused('S91')),
      gate('noHindrance92', 'p.5, standard p.9-2', holds({ unless: is('hindrance', 'standard92') }), refused('S92')),
      gate('scanned', 'p.7(1)', { kind: 'scanned' }),
    ],
    joins: 'session',
  }),
};

/** Standard p.9-1 and p.9-2. */
export const grounds: Named<Ground> = {
  S91: ground('acceptance', ['p.5, standard p.9-1', 'standardMissing']),
  S92: ground('acceptance', ['p.5, standard p.9-2', 'standardMissing']),
};
