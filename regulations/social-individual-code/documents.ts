import type { Document, SigningRule } from '../../src/law/index.ts';

const signedByCentre = (document: string): SigningRule => ({ over: { document }, acts: [{ by: 'centreSystem', kind: 'serverKey' }] });

/** The request of the one field, the certificate of annex 4 with its fourteen, the two answers of refusal, the questionnaire of annex 5. */
export const documents = {
  request: {
    kind: 'application',
    fields: [
      { name: 'iin', from: { party: 'applicant', as: 'iin' }, required: true },
      { name: 'date', from: { moment: 'filed' } },
    ],
    sign: { over: 'application', acts: [{ by: 'applicant', kind: 'eds' }] },
    languages: ['kk', 'ru'],
    origin: 'printed',
    source: 'annex 2',
  },
  certificate: {
    kind: 'certificate',
    fields: [
      { name: 'origin', from: { static: 'documents.certificate.origin.text' }, required: true },
      { name: 'uniqueNumber', from: { number: true }, required: true },
      { name: 'date', from: { moment: 'at.lookUp' }, required: true },
      { name: 'time', from: { moment: 'at.lookUp', as: 'time' }, required: true },
      { name: 'issuer', from: { static: 'documents.certificate.issuer.text' }, required: true },
      { name: 'code', from: { fact: 'socialCode' }, required: true },
      { name: 'surname', from: { fact: 'surname' }, required: true },
      { name: 'givenName', from: { fact: 'givenName' }, required: true },
      { name: 'patronymic', from: { fact: 'patronymic' } },
      { name: 'birthDate', from: { fact: 'birthDate' }, required: true },
      { name: 'branch', from: { fact: 'issuedBy' }, required: true },
      { name: 'registeredOn', from: { fact: 'registeredOn' }, required: true },
      { name: 'issuedOn', from: { fact: 'issuedOn' }, required: true },
      { name: 'barcode', from: { code: 'barcode' }, required: true },
    ],
    journal: 'social-code-certificates',
    sign: signedByCentre('certificate'),
    languages: ['kk', 'ru'],
    origin: 'printed',
    source: 'annex 4',
    reading: ['C9'],
  },
  refusal: {
    kind: 'information',
    fields: [
      { name: 'iin', from: { party: 'applicant', as: 'iin' }, required: true },
      { name: 'errorCode', from: { static: 'documents.refusal.errorCode.noData' }, required: true },
      { name: 'ground', from: { outcome: 'ground' }, required: true },
    ],
    sign: signedByCentre('refusal'),
    languages: ['kk', 'ru'],
    origin: 'proposed',
    source: 'p.6(12)',
    reading: ['codes'],
  },
  errorAnswer: {
    kind: 'information',
    fields: [
      { name: 'iin', from: { party: 'applicant', as: 'iin' }, required: true },
      { name: 'errorCode', from: { fact: 'signatureState' }, required: true },
      { name: 'ground', from: { outcome: 'ground' }, required: true },
    ],
    sign: signedByCentre('errorAnswer'),
    languages: ['kk', 'ru'],
    origin: 'proposed',
    source: 'annex 3 row 4',
    reading: ['codes'],
  },
  questionnaire: {
    kind: 'questionnaire',
    fields: [
      { name: 'service', from: { static: 'documents.questionnaire.service.text' }, required: true },
      { name: 'processSatisfaction', from: { fact: 'processSatisfaction' }, required: true },
      { name: 'informationSatisfaction', from: { fact: 'informationSatisfaction' }, required: true },
    ],
    languages: ['kk', 'ru'],
    origin: 'printed',
    source: 'p.14, annex 5',
    reading: ['survey'],
  },
} as const satisfies { readonly [name: string]: Document };
