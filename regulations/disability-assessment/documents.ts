import type { Condition, Document, Field } from '../../src/law/index.ts';

const person: readonly Field[] = [
  { name: 'citizen', from: { party: 'applicant', as: 'name' }, required: true },
  { name: 'birthDate', from: { party: 'applicant', as: 'birthDate' }, required: true },
];
const address: Field = { name: 'address', from: { party: 'applicant', as: 'address' } };
const office: Field = { name: 'office', from: { officer: 'office' }, required: true };
const number: Field = { name: 'number', from: { number: true }, required: true };
/** «Негіздеме»: the conclusion by its date and the number of the MSE act. */
const basis: readonly Field[] = [
  { name: 'actOn', from: { moment: 'decided' }, required: true },
  { name: 'actNumber', from: { number: 'decision' }, required: true },
];
const head: Field = { name: 'head', from: { officer: 'name' }, required: true };

const is = (fact: string): Condition => ({ fact, is: true });
const field = (name: string, extra: Partial<Field> = {}): Field => ({ name, from: { fact: name }, ...extra });
const founded = (found: string, ...names: readonly string[]): readonly Field[] =>
  names.map((name) => field(name, { when: is(found), required: is(found) }));

/** A result that the head of the department signs, by EDS or by hand (p.4: electronic or paper), and that the law only names. */
const result = (name: string, kind: Document['kind'], fields: readonly Field[], source: string, reading: readonly string[] = []) =>
  ({
    kind,
    fields: [number, office, ...person, ...fields, head],
    journal: `mse-${kind}s`,
    sign: { over: { document: name }, acts: [{ by: 'mseHead', kind: ['eds', 'hand'] }] },
    languages: ['kk', 'ru'],
    origin: 'proposed',
    source,
    reading: ['formOfResult', 'standardMissing', ...reading],
  }) as const satisfies Document;

const conclusions: readonly Field[] = [
  field('disabilityFound', { required: true }),
  ...founded('disabilityFound', 'category', 'cause'),
  field('disabilityUntil', { when: is('disabilityFound') }),
  field('generalLossFound', { required: true }),
  ...founded('generalLossFound', 'generalLossDegree'),
  field('generalLossUntil', { when: is('generalLossFound') }),
  field('professionalLossFound', { required: true }),
  ...founded('professionalLossFound', 'professionalLossDegree'),
  field('professionalLossUntil', { when: is('professionalLossFound') }),
  field('helpNeeded', { required: true }),
  ...founded('helpNeeded', 'helpKinds'),
  field('programmeMade', { required: true }),
  ...founded('programmeMade', 'programmeMeasures'),
];

const ownPapers = {
  application: {
    kind: 'application',
    fields: [
      { name: 'iin', from: { party: 'applicant', as: 'iin' }, required: true },
      ...person,
      address,
      { name: 'phone', from: { fact: 'applicant.phone' } },
      { name: 'email', from: { fact: 'applicant.email' } },
      field('examination', { required: true }),
      ...['asksDisability', 'asksCauseChange', 'asksGeneralLoss', 'asksProfessionalLoss', 'asksProgramme', 'asksHelp'].map((name) =>
        field(name),
      ),
      { name: 'papers', from: { list: 'papers' } },
      { name: 'date', from: { moment: 'filed' }, required: true },
    ],
    languages: ['kk', 'ru'],
    origin: 'standard',
    source: 'p.5, standard p.9',
    reading: ['standardMissing'],
  },
  refusalReceipt: {
    kind: 'refusalReceipt',
    fields: [
      { name: 'citizen', from: { party: 'applicant', as: 'name' } },
      { name: 'ground', from: { outcome: 'ground' }, required: true },
      field('hindranceReason'),
      { name: 'missingPapers', from: { list: 'missingPapers' } },
      { name: 'specialist', from: { officer: 'name' }, required: true },
      office,
    ],
    languages: ['kk', 'ru'],
    origin: 'standard',
    source: 'p.5, standard annex 2',
    reading: ['standardMissing'],
  },
  // The draft that the body signs becomes the expert conclusion: the MSE act, from whose number everything else is drawn
  mseAct: {
    kind: 'draft',
    fields: [
      number,
      office,
      ...person,
      address,
      field('examination', { required: true }),
      field('impairments', { required: true }),
      field('limitations', { required: true }),
      field('preliminaryResult'),
      field('consultativeResult'),
      field('consultativeConclusion'),
      field('consultationTakenIntoAccount'),
      field('headsDecision'),
      { name: 'result', from: { outcome: 'result' }, required: true },
      ...conclusions,
      { name: 'reasons', from: { outcome: 'reasons' } },
      field('individualOpinions'),
      { name: 'papers', from: { list: 'checkedFacts' } },
    ],
    journal: 'mse-acts',
    languages: ['kk', 'ru'],
    origin: 'proposed',
    source: 'p.7(1)',
    reading: ['standardMissing', 'dissent'],
  },
  preliminaryConclusion: {
    kind: 'slip',
    fields: [office, ...person, field('preliminaryResult', { required: true }), field('impairments'), field('limitations'), ...conclusions],
    languages: ['kk', 'ru'],
    origin: 'proposed',
    source: 'p.6',
  },
  referral: {
    kind: 'slip',
    fields: [
      office,
      ...person,
      field('referralOf', { required: true }),
      field('consultationQuestion', { required: true }),
      { name: 'date', from: { moment: 'registered' }, required: true },
      head,
    ],
    languages: ['kk', 'ru'],
    origin: 'proposed',
    source: 'p.6, p.9',
    reading: ['invitation'],
  },
  consultativeConclusion: {
    kind: 'slip',
    fields: [
      office,
      ...person,
      { name: 'arrivedOn', from: { moment: 'at.consultation' }, required: true },
      field('consultationQuestion'),
      field('consultativeResult', { required: true }),
      field('consultativeConclusion', { required: true }),
    ],
    languages: ['kk', 'ru'],
    origin: 'proposed',
    source: 'p.7(2)',
  },
  protocolEntry: {
    kind: 'minutes',
    fields: [
      number,
      office,
      ...person,
      ...basis,
      { name: 'result', from: { outcome: 'result' }, required: true },
      { name: 'findings', from: { list: 'findings' } },
    ],
    journal: 'mse-protocols',
    languages: ['kk', 'ru'],
    origin: 'proposed',
    source: 'p.7(1)',
  },
} as const satisfies { readonly [name: string]: Document };

const resultPapers = {
  disabilityCertificate: {
    ...result(
      'disabilityCertificate',
      'certificate',
      [
        address,
        field('category', { required: true }),
        field('cause', { required: true }),
        establishedOn(),
        field('disabilityUntil'),
        ...basis,
      ],
      'p.4',
      ['termUntil'],
    ),
    validity: { begins: { today: true }, ends: { fact: 'disabilityUntil' } },
  },
  programmeExtract: result('programmeExtract', 'certificate', [field('programmeMeasures', { required: true }), ...basis], 'p.4'),
  generalLossCertificate: result(
    'generalLossCertificate',
    'certificate',
    [address, field('generalLossDegree', { required: true }), establishedOn(), field('generalLossUntil'), ...basis],
    'p.4',
  ),
  professionalLossCertificate: result(
    'professionalLossCertificate',
    'certificate',
    [address, field('professionalLossDegree', { required: true }), establishedOn(), field('professionalLossUntil'), ...basis],
    'p.4',
  ),
  professionalLossExtract: result(
    'professionalLossExtract',
    'certificate',
    [field('professionalLossDegree', { required: true }), field('professionalLossUntil'), ...basis],
    'p.4',
  ),
  actExtract: result(
    'actExtract',
    'certificate',
    [field('professionalLossDegree', { required: true }), field('limitations'), ...basis],
    'p.4, annex 1 row 1',
    ['actOrExtract'],
  ),
  helpConclusion: result('helpConclusion', 'certificate', [address, field('helpKinds', { required: true }), ...basis], 'p.4'),
  rehabilitationNotice: result('rehabilitationNotice', 'notice', [address, ...basis], 'p.4'),
  protocolExtract: result(
    'protocolExtract',
    'notice',
    [{ name: 'result', from: { outcome: 'result' }, required: true }, ...basis],
    'p.7(1)',
    ['negativePrimary'],
  ),
  healthOrganisationNotice: result(
    'healthOrganisationNotice',
    'notice',
    [{ name: 'result', from: { outcome: 'result' }, required: true }, field('category'), field('disabilityUntil'), ...basis],
    'p.4, annex 1 row 1',
    ['noticeOrData'],
  ),
} as const satisfies { readonly [name: string]: Document };

function establishedOn(): Field {
  return { name: 'establishedOn', from: { moment: 'decided' }, required: true };
}

/** Documents of annex 9. The information of annex 2 comes with the portal's stretch. */
export const documents = { ...ownPapers, ...resultPapers };

/** Which result follows from which finding (p.4, annex 1 row 1); `to`: another addressee than the person. */
export const results: readonly {
  readonly document: keyof typeof resultPapers;
  readonly when: Condition;
  readonly to?: string;
  readonly source: string;
}[] = [
  { document: 'disabilityCertificate', when: is('disabilityFound'), source: 'p.4' },
  { document: 'programmeExtract', when: is('programmeMade'), source: 'p.4' },
  { document: 'generalLossCertificate', when: is('generalLossFound'), source: 'p.4' },
  { document: 'professionalLossCertificate', when: is('professionalLossFound'), source: 'p.4' },
  { document: 'professionalLossExtract', when: is('professionalLossFound'), source: 'p.4' },
  { document: 'actExtract', when: is('professionalLossFound'), source: 'p.4, annex 1 row 1' },
  { document: 'helpConclusion', when: is('helpNeeded'), source: 'p.4' },
  {
    document: 'rehabilitationNotice',
    when: {
      all: [
        { fact: 'examination', is: 'repeated' },
        { fact: 'disabilityFound', is: false },
      ],
    },
    source: 'p.4',
  },
  {
    document: 'protocolExtract',
    when: { all: [{ fact: 'examination', is: 'first' }, { outcome: 'notEstablished' }] },
    source: 'p.7(1)',
  },
  { document: 'healthOrganisationNotice', when: 'always', to: 'healthOrganisation', source: 'p.4, annex 1 row 1' },
];
