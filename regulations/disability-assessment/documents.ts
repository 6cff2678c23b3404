import type { Condition, Document } from '../../src/law/index.ts';
import * as of from '../common/paper.ts';
import { address, citizen, must, mustThen, number, office, onlyThen, result, type Shown, unnumbered } from '../common/paper.ts';
import { is } from '../common/short.ts';
import { requests } from './facts.ts';

const person = [citizen, must(of.birthDate)];
/** «Негіздеме»: the conclusion by its date and the number of the MSE act. */
const basis: readonly Shown[] = [
  { name: 'actOn', from: { moment: 'decided' }, required: true },
  { name: 'actNumber', from: { number: 'decision' }, required: true },
];
const head: Shown = { name: 'head', from: { officer: 'name' }, required: true };
const establishedOn: Shown = { name: 'establishedOn', from: { moment: 'decided' }, required: true };
const examination = must('examination');

const asInStandard = { origin: 'standard', reading: ['standardMissing'] } as const;

/** What was found or not found, then what belongs to it, printed only when found; its last day only where there is one. */
const found = (finding: string, fact: string, until?: string): readonly Shown[] => [
  must(finding),
  mustThen(is(finding), fact),
  ...(until ? [onlyThen(is(finding), until)] : []),
];
const conclusions: readonly Shown[] = [
  ...found('disabilityFound', 'category'),
  mustThen(is('disabilityFound'), 'cause'),
  onlyThen(is('disabilityFound'), 'disabilityUntil'),
  ...found('generalLossFound', 'generalLossDegree', 'generalLossUntil'),
  ...found('professionalLossFound', 'professionalLossDegree', 'professionalLossUntil'),
  ...found('helpNeeded', 'helpKinds'),
  ...found('programmeMade', 'programmeMeasures'),
];

const contacts = of.ofApplicant('phone', 'email');
const assessed = [address, examination, must('impairments'), must('limitations')];
const consulted = ['preliminaryResult', 'consultativeResult', 'consultativeConclusion', 'consultationTakenIntoAccount'];

const ownPapers: { readonly [name: string]: Document } = {
  application: unnumbered(
    'application',
    'p.5, standard p.9',
    [of.iin, ...person, address, ...contacts, examination, ...requests, of.papersShown, of.filedOn],
    asInStandard,
  ),
  refusalReceipt: unnumbered(
    'refusalReceipt',
    'p.5, standard annex 2',
    [
      { name: 'citizen', from: { party: 'applicant', as: 'name' } },
      of.ground,
      'hindranceReason',
      { name: 'missingPapers', from: { list: 'missingPapers' } },
      { name: 'specialist', from: { officer: 'name' }, required: true },
      office,
    ],
    asInStandard,
  ),
  // The draft that the body signs becomes the expert conclusion: the MSE act, from whose number everything else is drawn
  mseAct: of.paper(
    'draft',
    'mse-acts',
    'p.7(1)',
    [
      ...[number, office, ...person, ...assessed, ...consulted, 'headsDecision', result, ...conclusions, of.reasons, 'individualOpinions'],
      { name: 'papers', from: { list: 'checkedFacts' } },
    ],
    { reading: ['standardMissing', 'dissent'] },
  ),
  preliminaryConclusion: unnumbered('slip', 'p.6', [
    ...[office, ...person, must('preliminaryResult'), 'impairments', 'limitations', ...conclusions],
  ]),
  referral: unnumbered('slip', 'p.6, p.9', [office, ...person, must('referralOf'), must('consultationQuestion'), of.registeredOn, head], {
    reading: ['invitation'],
  }),
  consultativeConclusion: unnumbered('slip', 'p.7(2)', [
    office,
    ...person,
    { name: 'arrivedOn', from: { moment: 'at.consultation' }, required: true },
    'consultationQuestion',
    must('consultativeResult'),
    must('consultativeConclusion'),
  ]),
  protocolEntry: of.paper('minutes', 'mse-protocols', 'p.7(1)', [
    ...[number, office, ...person, ...basis, result],
    { name: 'findings', from: { list: 'findings' } },
  ]),
};

/** A result that the head of the department signs, by EDS or by hand (p.4: electronic or paper), and that the law only names. */
type Result = Pick<Document, 'source' | 'reading' | 'validity'> & {
  readonly kind: 'certificate' | 'notice';
  readonly fields: readonly Shown[];
  /** Which result follows from which finding; to whom it goes, where not to the person. */
  readonly when: Condition;
  readonly to?: string;
};

const certificate = (finding: string, fields: readonly Shown[], more: Partial<Result> = {}): Result => ({
  kind: 'certificate',
  fields,
  when: is(finding),
  source: 'p.4',
  ...more,
});
const notice = (when: Condition, source: string, fields: readonly Shown[], more: Partial<Result> = {}): Result => ({
  kind: 'notice',
  fields,
  when,
  source,
  ...more,
});
const lossDegree = must('professionalLossDegree');

/** The results of p.4 and of annex 1, row 1, in the order of the law. */
const resultPapers: { readonly [name: string]: Result } = {
  disabilityCertificate: certificate('disabilityFound', [address, must('category'), must('cause'), establishedOn, 'disabilityUntil'], {
    reading: ['termUntil'],
    validity: { begins: { today: true }, ends: { fact: 'disabilityUntil' } },
  }),
  programmeExtract: certificate('programmeMade', [must('programmeMeasures')]),
  generalLossCertificate: certificate('generalLossFound', [address, must('generalLossDegree'), establishedOn, 'generalLossUntil']),
  professionalLossCertificate: certificate('professionalLossFound', [address, lossDegree, establishedOn, 'professionalLossUntil']),
  professionalLossExtract: certificate('professionalLossFound', [lossDegree, 'professionalLossUntil']),
  actExtract: certificate('professionalLossFound', [lossDegree, 'limitations'], {
    source: 'p.4, annex 1 row 1',
    reading: ['actOrExtract'],
  }),
  helpConclusion: certificate('helpNeeded', [address, must('helpKinds')]),
  rehabilitationNotice: notice({ all: [is('examination', 'repeated'), is('disabilityFound', false)] }, 'p.4', [address]),
  protocolExtract: notice({ all: [is('examination', 'first'), { outcome: 'notEstablished' }] }, 'p.7(1)', [result], {
    reading: ['negativePrimary'],
  }),
  healthOrganisationNotice: notice('always', 'p.4, annex 1 row 1', [result, 'category', 'disabilityUntil'], {
    to: 'healthOrganisation',
    reading: ['noticeOrData'],
  }),
};

const paperOf = (name: string, { kind, fields, source, reading = [], validity }: Result): Document =>
  of.paper(kind, `mse-${kind}s`, source, [number, office, ...person, ...fields, ...basis, head], {
    sign: { over: { document: name }, acts: [{ by: 'mseHead', kind: ['eds', 'hand'] }] },
    reading: ['formOfResult', 'standardMissing', ...reading],
    ...(validity ? { validity } : {}),
  });

/** Documents of annex 9. The information of annex 2 comes with the portal's stretch. */
export const documents: { readonly [name: string]: Document } = {
  ...ownPapers,
  ...Object.fromEntries(Object.entries(resultPapers).map(([name, result]) => [name, paperOf(name, result)])),
};

/** Which result is made and given when, in the order of the law. */
export const results = Object.entries(resultPapers).map(([document, { when, to, source }]) => ({ document, when, to, source }));
