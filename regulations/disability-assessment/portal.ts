import { portalLookUp } from '../common/portal-look-up.ts';
import { words } from './words.ts';

/** p.10–11: information that confirms disability, through the portal, on the form of annex 2. */
export const portalInformation = portalLookUp({
  source: 'p.10',
  term: ['30min', 'p.11'],
  registry: 'disability-data-bank',
  fills: [
    'storedAddress',
    'storedCategory',
    'storedCause',
    'storedEstablishedOn',
    'storedUntil',
    'storedCertificate',
    'storedActOn',
    'storedActNumber',
  ],
  readings: {
    automatic: ['portalStart'],
    noData: ['portalNoData'],
    refusal: ['portalNoData'],
    key: ['registryName'],
  },
  informationSource: 'annex 2',
  informationFields: [
    { name: 'department', from: { officer: 'office' }, required: true },
    { name: 'citizen', from: { party: 'applicant', as: 'name' }, required: true },
    { name: 'birthDate', from: { party: 'applicant', as: 'birthDate' }, required: true },
    { name: 'address', from: { fact: 'storedAddress' }, required: true },
    { name: 'category', from: { fact: 'storedCategory' }, required: true },
    { name: 'cause', from: { fact: 'storedCause' }, required: true },
    { name: 'establishedOn', from: { fact: 'storedEstablishedOn' }, required: true },
    { name: 'until', from: { fact: 'storedUntil' } },
    { name: 'certificate', from: { fact: 'storedCertificate' }, required: true },
    { name: 'actOn', from: { fact: 'storedActOn' }, required: true },
    { name: 'actNumber', from: { fact: 'storedActNumber' }, required: true },
    { name: 'categories', from: { static: 'documents.information.categories.text' } },
    { name: 'equalToPaper', from: { static: 'documents.information.equalToPaper.text' } },
    { name: 'barcode', from: { code: 'barcode' } },
  ],
  labels: words.information,
});
