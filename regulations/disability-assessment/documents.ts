import type { Condition, Document, Named } from '../../src/law/index.ts';
import * as of from '../common/paper.ts';
import { address, must, mustThen, number, office, ofStandard, onlyThen, result, unnumbered } from '../common/paper.ts';
import { cited, type Place, read } from '../common/place.ts';
import { is } from '../common/short.ts';
import { inAct, requests } from './facts.ts';

type Fields = readonly of.Shown[];

const person = [of.citizen, must(of.birthDate)];
/** «Негіздеме»: the conclusion by its date and the number of the MSE act. */
const basis: Fields = [of.dayOf('actOn', 'decided'), { name: 'actNumber', from: { number: 'decision' }, required: true }];
const head = of.byOfficer('head');
const establishedOn = of.dayOf('establishedOn', 'decided');
const examination = must('examination');

/** What was found or not found, then what belongs to it, printed only when found; its last day only where there is one. */
const conclusions: Fields = inAct.map(({ found, says, until }) => [
  must(found),
  mustThen(is(found), ...says),
  until ? onlyThen(is(found), until) : [],
]);

const ownPapers: Named<Document> = {
  application: ofStandard('application', read('p.5, standard p.9', 'standardMissing'), [
    [of.iin, person, address, of.ofApplicant('phone', 'email'), examination, requests, of.papersShown, of.filedOn],
  ]),
  refusalReceipt: ofStandard('refusalReceipt', read('p.5, standard annex 2', 'standardMissing'), [
    [of.named('citizen'), of.ground, 'hindranceReason', of.listed('missingPapers'), of.byOfficer('specialist'), office],
  ]),
  // The draft that the body signs becomes the expert conclusion: the MSE act, from whose number everything else is drawn
  mseAct: of.paper('draft', 'mse-acts', read('p.7(1)', 'standardMissing', 'dissent'), [
    [number, office, person, address, examination, must('impairments'), must('limitations')],
    ['preliminaryResult', 'consultativeResult', 'consultativeConclusion', 'consultationTakenIntoAccount', 'headsDecision'],
    [result, conclusions, of.reasons, 'individualOpinions', of.listed('checkedFacts', 'papers')],
  ]),
  preliminaryConclusion: unnumbered('slip', 'p.6', [
    [office, person, must('preliminaryResult'), 'impairments', 'limitations', conclusions],
  ]),
  referral: unnumbered('slip', read('p.6, p.9', 'invitation'), [
    [office, person, must('referralOf'), must('consultationQuestion'), of.registeredOn, head],
  ]),
  consultativeConclusion: unnumbered('slip', 'p.7(2)', [
    [office, person, of.dayOf('arrivedOn', 'at.consultation')],
    ['consultationQuestion', must('consultativeResult'), must('consultativeConclusion')],
  ]),
  protocolEntry: of.paper('minutes', 'mse-protocols', 'p.7(1)', [number, office, person, basis, result, of.listed('findings')]),
};

/** A result of p.4, that the law only names: of which finding, or when; its place in the law, and what it says. */
const certificate = (finding: string, place: Place, fields: Fields) =>
  ({ kind: 'certificate', finding, when: is(finding), place, fields }) as const;
const notice = (when: Condition, place: Place, fields: Fields) => ({ kind: 'notice', finding: undefined, when, place, fields }) as const;
const lossDegree = must('professionalLossDegree');
const notEstablishedAtFirst: Condition = { all: [is('examination', 'first'), { outcome: 'notEstablished' }] };

/** The results of p.4 and of annex 1, row 1, in the order of the law. */
const resultPapers: Named<ReturnType<typeof certificate | typeof notice>> = {
  disabilityCertificate: certificate('disabilityFound', read('p.4', 'termUntil'), [
    address,
    must('category'),
    must('cause'),
    establishedOn,
    'disabilityUntil',
  ]),
  programmeExtract: certificate('programmeMade', 'p.4', [must('programmeMeasures')]),
  generalLossCertificate: certificate('generalLossFound', 'p.4', [address, must('generalLossDegree'), establishedOn, 'generalLossUntil']),
  professionalLossCertificate: certificate('professionalLossFound', 'p.4', [address, lossDegree, establishedOn, 'professionalLossUntil']),
  professionalLossExtract: certificate('professionalLossFound', 'p.4', [lossDegree, 'professionalLossUntil']),
  actExtract: certificate('professionalLossFound', read('p.4, annex 1 row 1', 'actOrExtract'), [lossDegree, 'limitations']),
  helpConclusion: certificate('helpNeeded', 'p.4', [address, must('helpKinds')]),
  rehabilitationNotice: notice({ all: [is('examination', 'repeated'), is('disabilityFound', false)] }, 'p.4', [address]),
  protocolExtract: notice(notEstablishedAtFirst, read('p.7(1)', 'negativePrimary'), [result]),
  healthOrganisationNotice: notice('always', read('p.4, annex 1 row 1', 'noticeOrData'), [result, 'category', 'disabilityUntil']),
};

/** The head of the department signs a result by EDS or by hand (p.4: electronic or paper); where it ends with the disability, it says so. */
const paperOf = (name: string, { kind, finding, fields, place }: (typeof resultPapers)[string]): Document => {
  const { source, reading = [] } = cited(place);
  const rows = [number, office, person, fields, basis, head];
  return {
    ...of.paper(kind, `mse-${kind}s`, [source, 'formOfResult', 'standardMissing', ...reading], rows),
    sign: { over: { document: name }, acts: [{ by: 'mseHead', kind: ['eds', 'hand'] }] },
    ...(finding === 'disabilityFound' ? { validity: { begins: { today: true }, ends: { fact: 'disabilityUntil' } } } : {}),
  };
};

/** Documents of annex 9. The information of annex 2 comes with the portal's stretch. */
export const documents: Named<Document> = {
  ...ownPapers,
  ...Object.fromEntries(Object.entries(resultPapers).map(([name, result]) => [name, paperOf(name, result)])),
};

/** Which result is made when, in the order of the law. */
export const results = Object.entries(resultPapers).map(([document, { finding, when, place }]) => ({
  document,
  finding,
  when,
  ...cited(place),
}));
