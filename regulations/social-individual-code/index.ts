import { localDate } from '../../src/base/index.ts';
import type { Regulation } from '../../src/law/index.ts';
import { standsInWords } from '../common/acts.ts';
import { compose } from '../common/compose.ts';
import { paperWords } from '../common/paper-words.ts';
import { documents } from './documents.ts';
import { readings } from './readings.ts';
import { words } from './words.ts';

/** Social individual code: annex 9 of order 140-ө, added by order 485-ө-м of 2012-12-20, until order 139-ө of 2014-04-01. */
export const socialIndividualCode = compose(
  {
    id: 'social-individual-code',
    code: 'e09',
    family: 'social-individual-code',
    title: words.title,
    act: {
      order: '485-ө-м',
      date: localDate('2012-12-20'),
      annex: '1',
      issuer: words.issuer,
      repealedBy: { order: '139-ө', date: localDate('2014-04-01') },
      acts: words.acts,
      seed: '000: 1–392',
    },
    // Ten calendar days after the first official publication, whose day is not printed; kept as data.
    inForce: { from: localDate('2013-02-01'), until: localDate('2014-06-01') },
    standsIn: standsInWords,
    provider: words.provider,
    channels: { in: ['portal'], out: ['portal'] },
  },
  [],
  {
    parties: { applicant: { known: ['iin'], required: { entry: 'portal' }, source: 'p.5(5), p.16(2)' } },
    // p.6: the steps of the consumer on the portal, by the printed numbers of processes and conditions
    entries: {
      portal: {
        channel: 'portal',
        by: 'applicant',
        lookUp: true,
        collects: ['applicant.iin'],
        form: 'request',
        gates: [
          {
            name: 'logIn',
            printed: '1-үдеріс',
            does: { kind: 'signIn' },
            fails: { ground: 'R1' },
            takes: { from: 10, to: 15 },
            source: 'p.6(1), p.6(3), p.6(4), annex 3 row 1',
            reading: ['C2', 'C5'],
          },
          { name: 'request', printed: '3-үдеріс', does: { kind: 'form' }, takes: 20, source: 'p.6(5), p.7, annex 3 row 2' },
          {
            name: 'certificate',
            printed: '4-үдеріс, 1-шарт',
            does: { kind: 'certificate', of: 'applicant' },
            fails: { ground: 'R2' },
            silent: 'tryAgain',
            leaves: true,
            source: 'p.6(6), p.6(7), p.6(8)',
            reading: ['C3', 'C8', 'C10'],
          },
          {
            name: 'sign',
            printed: '6-үдеріс',
            does: { kind: 'sign', rule: { over: 'application', acts: [{ by: 'applicant', kind: 'eds' }] } },
            fails: { ground: 'R2' },
            leaves: true,
            source: 'p.6(9), p.7',
          },
        ],
        registers: { journal: 'requests', raises: [] },
        joins: 'signatureCheck',
        source: 'p.1, p.6, p.16',
      },
      // p.14: quality and accessibility are measured by the questionnaire of annex 5
      questionnaire: {
        channel: 'portal',
        by: 'applicant',
        lookUp: true,
        collects: ['processSatisfaction', 'informationSatisfaction'],
        gates: [{ name: 'answers', does: { kind: 'form' }, source: 'annex 5', reading: ['survey'] }],
        registers: { journal: 'questionnaires', receipt: 'questionnaire', raises: [] },
        joins: 'ended:answered',
        source: 'p.14, annex 5',
      },
    },
    facts: {
      signatureState: {
        type: 'choice',
        options: ['good', 'outOfTerm', 'revoked', 'notAuthentic', 'otherPerson'],
        from: ['registry'],
        source: 'annex 3 rows 3–6',
        reading: ['C4'],
      },
      socialCode: { type: 'text', from: ['registry'], source: 'annex 4' },
      surname: { type: 'text', from: ['registry'], source: 'annex 4' },
      givenName: { type: 'text', from: ['registry'], source: 'annex 4' },
      patronymic: { type: 'text', from: ['registry'], source: 'annex 4' },
      birthDate: { type: 'date', from: ['registry'], source: 'annex 4' },
      issuedBy: { type: 'text', from: ['registry'], source: 'annex 4' },
      registeredOn: { type: 'date', from: ['registry'], source: 'annex 4' },
      issuedOn: { type: 'date', from: ['registry'], source: 'annex 4' },
      processSatisfaction: {
        type: 'choice',
        options: ['notSatisfied', 'partly', 'satisfied'],
        from: ['form'],
        required: true,
        source: 'annex 5 (1)',
        reading: ['survey'],
      },
      informationSatisfaction: {
        type: 'choice',
        options: ['notSatisfied', 'partly', 'satisfied'],
        from: ['form'],
        required: true,
        source: 'annex 5 (2)',
        reading: ['survey'],
      },
    },
    proofs: {
      currentSignature: {
        of: 'applicant',
        when: { entry: 'portal' },
        registry: { name: 'nca', fills: ['signatureState'] },
        absence: 'askLater',
        source: 'annex 3 rows 5–6',
        reading: ['C4', 'C6'],
      },
      code: {
        of: 'applicant',
        when: { entry: 'portal' },
        registry: {
          name: 'state-centre-codes',
          fills: ['socialCode', 'surname', 'givenName', 'patronymic', 'birthDate', 'issuedBy', 'registeredOn', 'issuedOn'],
        },
        absence: 'askLater',
        source: 'p.6(10), p.6(11)',
        reading: ['C1'],
      },
    },
    // p.10: structural and functional units; the provider acts through its AIS
    units: {
      centreSystem: {
        kind: 'system',
        key: 'state-centre',
        office: 'state-centre',
        which: 'single',
        fallback: 'centreDuty',
        source: 'p.3, p.10',
        reading: ['C9', 'fallback'],
      },
      centreDuty: {
        kind: 'post',
        post: 'duty-officer',
        office: 'state-centre',
        which: 'single',
        source: 'p.3, p.10',
        reading: ['fallback'],
      },
    },
    // annex 3: the second check of the signature (actions 3–6), then the query to the Centre's AIS (processes 7–9)
    steps: {
      signatureCheck: {
        unit: 'centreSystem',
        deciding: true,
        does: [
          {
            name: 'askAuthority',
            kind: 'lookUp',
            proof: 'currentSignature',
            required: true,
            takes: { from: 100, to: 105 },
            source: 'annex 3 rows 5–6',
            reading: ['C6'],
          },
        ],
        noClock: 'noClock.seconds',
        source: 'annex 3 rows 3–6',
        reading: ['C4', 'seconds', 'gateway'],
      },
      lookUp: {
        unit: 'centreSystem',
        deciding: true,
        does: [{ name: 'askCentre', kind: 'lookUp', proof: 'code', required: true, source: 'p.6(10), p.6(11)', reading: ['C6'] }],
        noClock: 'noClock.seconds',
        source: 'p.6(10)–(13)',
        reading: ['C1', 'seconds', 'gateway'],
      },
    },
    moves: {
      signatureGood: {
        at: ['signatureCheck'],
        to: 'lookUp',
        when: { fact: 'signatureState', is: 'good' },
        automatic: true,
        source: 'annex 3 rows 3, 5, 6',
      },
      answerError: {
        at: ['signatureCheck'],
        to: 'ended:refused',
        when: { fact: 'signatureState', in: ['outOfTerm', 'revoked', 'notAuthentic', 'otherPerson'] },
        automatic: true,
        grounds: ['R2'],
        makes: ['errorAnswer'],
        delivers: ['errorAnswer'],
        source: 'annex 3 row 4',
        reading: ['C4', 'codes'],
      },
      giveCertificate: {
        at: ['lookUp'],
        to: 'ended:informed',
        when: { proof: 'code', shown: true },
        automatic: true,
        makes: ['certificate'],
        delivers: ['certificate'],
        source: 'p.6(13), p.7, p.8',
        reading: ['C1', 'C9'],
      },
      refuseNoData: {
        at: ['lookUp'],
        to: 'ended:refused',
        when: { not: { proof: 'code', shown: true } },
        automatic: true,
        grounds: ['R3'],
        makes: ['refusal'],
        delivers: ['refusal'],
        source: 'p.6(12)',
        reading: ['C1', 'codes'],
      },
    },
    documents,
    deliveries: {
      certificate: {
        document: 'certificate',
        to: 'applicant',
        channels: [{ channel: 'portal' }],
        mode: 'all',
        collectedAt: 'centreDuty',
        source: 'p.7, p.8',
      },
      refusal: {
        document: 'refusal',
        to: 'applicant',
        channels: [{ channel: 'portal' }],
        mode: 'all',
        collectedAt: 'centreDuty',
        source: 'p.6(12)',
      },
      errorAnswer: {
        document: 'errorAnswer',
        to: 'applicant',
        channels: [{ channel: 'portal' }],
        mode: 'all',
        collectedAt: 'centreDuty',
        source: 'annex 3 row 4',
      },
    },
    grounds: {
      R1: { stage: 'gate', mayApplyAgain: true, source: 'p.6(4)', reading: ['C2'] },
      R2: { stage: 'gate', mayApplyAgain: true, source: 'p.6(8), annex 3 row 4', reading: ['C10'] },
      R3: { stage: 'decision', mayApplyAgain: true, source: 'p.6(12)', reading: ['C1'] },
    },
    readings,
    words: { ...words.own, ...paperWords(documents, words.papers, words.fields) },
  },
) satisfies Regulation;
