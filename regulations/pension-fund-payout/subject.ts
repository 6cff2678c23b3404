import type { Absence, Claim, Condition, Proof } from '../../src/law/index.ts';
import type { Stretch } from '../common/compose.ts';
import { choice, each, once, recorded, saidBy } from '../common/short.ts';

/** Who may ask, in the order of p.2: A through the State Corporation, B1 to B4 through the fund. */
export const categories = ['retirement', 'disabled', 'departed', 'bereaved', 'heir'] as const;

type Category = (typeof categories)[number];

/** The recipient is of one of these categories. */
export const categoryIs = (...of: readonly Category[]): Condition => ({ fact: 'category', in: of });

/** The application came in through the State Corporation (route A). */
export const throughCorporation: Condition = { entry: 'counter' };

const savings = ['hasSavings', 'savings'] as const;
const paper = { originalSeen: true, scanned: true, inDate: true } as const;
const onceFor = (family: string, of: readonly string[], when: Condition): Claim =>
  once(family, of, ['p.6(2), p.7(1)', 'assignedBefore'], { when });
const asked = (registry: string, when: Condition, source: string, absence: Absence, fills: readonly string[]): Proof =>
  recorded(registry, [source, 'silence'], absence, fills, { when });
const registry = saidBy('registry');

/** Parties, facts and what must be shown (p.2, p.6, p.7, p.10). */
export const subject: Stretch = {
  parties: { deceased: { known: ['iin', 'neither'], required: categoryIs('bereaved', 'heir'), source: 'p.2(2)' } },
  facts: {
    category: choice(categories, 'p.2', { required: true }),
    relation: choice(['family', 'burying'], ['p.2(2), p.16(2)', 'burialKind'], { required: categoryIs('bereaved') }),
    hasAccount: registry('yesNo', 'p.6(2)'),
    hasSavings: registry('yesNo', 'p.6(2), p.7(1)'),
    payoutAssigned: registry('yesNo', 'p.6(2)'),
    hasRight: registry('yesNo', 'p.7(1)'),
    unexecuted: registry('yesNo', 'p.7(1)'),
    disabilityGroup: choice(['1', '2', '3'], 'p.10', { from: ['registry'] }),
    ...each(['indefinite', 'validDocument', 'departed', 'permitAnnulled'], registry('yesNo', 'p.10')),
    taxable: saidBy('officer')('yesNo', ['p.7(3), p.14', 'tax']),
    ...each(['payoutSum', 'taxWithheld', 'orderSum'], saidBy('calculation', 'officer')('money', 'p.7(3), p.14')),
  },
  proofs: {
    residence: {
      ...asked('persons', throughCorporation, 'p.6(2)', 'takePaper', ['applicant.residence']),
      paper: { originalSeen: true, scanned: true, fills: ['applicant.residence'] },
    },
    fundRecord: asked('fund-accounts', throughCorporation, 'p.6(2)', 'endAttempt', ['hasAccount', ...savings, 'payoutAssigned']),
    loaded: asked('fund-intake', throughCorporation, 'p.6(3)', 'askLater', []),
    fundCheck: asked('fund-checks', throughCorporation, 'p.7(1)', 'askLater', ['hasRight', 'hasSavings', 'unexecuted']),
    disability: asked('disability-bank', categoryIs('disabled'), 'p.10', 'endAttempt', ['disabilityGroup', 'indefinite']),
    residenceDocument: asked('persons-documents', categoryIs('departed'), 'p.10', 'askLater', ['validDocument']),
    departure: asked('persons-departures', categoryIs('departed'), 'p.10', 'askLater', ['departed', 'permitAnnulled']),
    foreignPassport: { paper, when: categoryIs('departed'), absence: 'takePaper', source: 'standard p.11' },
    deathCertificate: { of: 'deceased', paper, absence: 'takePaper', source: 'standard p.11' },
    inheritance: { paper, when: categoryIs('heir'), absence: 'takePaper', source: 'standard p.11' },
  },
  claims: {
    payout: onceFor('pension-fund-payout', ['applicant.iin'], categoryIs('retirement', 'disabled', 'departed')),
    bereaved: onceFor('pension-fund-payout/bereaved', ['deceased.iin'], categoryIs('bereaved')),
    inheritance: onceFor('pension-fund-payout/inheritance', ['applicant.iin', 'deceased.iin'], categoryIs('heir')),
  },
};
