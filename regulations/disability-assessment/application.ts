import type { Entry, Ground } from '../../src/law/index.ts';
import { asks, failing, gate, ground, holds, is } from '../common/short.ts';
import { circumstances, requests } from './facts.ts';

const missing = { reading: ['standardMissing'] } as const;
const refused = (standardGround: 'S91' | 'S92') => failing(standardGround, 'refusalReceipt');

/** p.2, p.5: the application at the MSE department, and the refusal to accept it. */
export const entries: { readonly [name: string]: Entry } = {
  provider: {
    channel: 'provider',
    by: 'operator',
    unit: 'mseSpecialist',
    collects: ['applicant.iin', 'applicant.phone', 'applicant.email', 'examination', ...requests, ...circumstances],
    form: 'application',
    gates: [
      gate('form', 'p.5', { kind: 'form' }),
      gate('registries', 'standard p.9', asks('identity', 'residence', 'medicalConclusion', 'insuranceParticipation', 'guardianship'), {
        silent: 'takePaper',
        ...missing,
      }),
      gate('complete', 'p.5, standard p.9-2', { kind: 'complete' }, { ...refused('S92'), ...missing }),
      gate('inDate', 'p.5, standard p.9-2', { kind: 'inDate' }, { ...refused('S92'), ...missing }),
      gate(
        'hindrance',
        'p.5',
        { kind: 'form', asks: ['hindrance', 'hindranceReason'] },
        { reading: ['standardMissing', 'specialistNotListed'] },
      ),
      gate('noHindrance91', 'p.5, standard p.9-1', holds({ unless: is('hindrance', 'standard91') }), refused('S91')),
      gate('noHindrance92', 'p.5, standard p.9-2', holds({ unless: is('hindrance', 'standard92') }), refused('S92')),
      gate('scanned', 'p.7(1)', { kind: 'scanned' }),
    ],
    registers: { journal: 'mse-applications', raises: [] },
    joins: 'session',
    source: 'p.2, p.5, p.7(1)',
    reading: ['sameDayCount'],
  },
};

/** Standard p.9-1 and p.9-2. */
export const grounds: { readonly [name: string]: Ground } = {
  S91: ground('acceptance', 'p.5, standard p.9-1', missing),
  S92: ground('acceptance', 'p.5, standard p.9-2', missing),
};
