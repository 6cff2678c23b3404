import { barcode, birthDate, citizen, department, fact, must, printed } from '../common/paper.ts';
import { portalLookUp } from '../common/portal-look-up.ts';
import { stored } from './facts.ts';
import { words } from './words.ts';

/** p.10–11: information that confirms disability, through the portal, on the form of annex 2. */
export const portalInformation = portalLookUp({
  source: 'p.10',
  term: ['30min', 'p.11'],
  registry: 'disability-data-bank',
  fills: Object.keys(stored),
  readings: { automatic: ['portalStart'], noData: ['portalNoData'], refusal: ['portalNoData'], key: ['registryName'] },
  informationSource: 'annex 2',
  informationFields: [
    department,
    citizen,
    must(birthDate),
    must(fact('address', 'storedAddress')),
    must(fact('category', 'storedCategory')),
    must(fact('cause', 'storedCause')),
    must(fact('establishedOn', 'storedEstablishedOn')),
    fact('until', 'storedUntil'),
    must(fact('certificate', 'storedCertificate')),
    must(fact('actOn', 'storedActOn')),
    must(fact('actNumber', 'storedActNumber')),
    printed('information', 'categories'),
    printed('information', 'equalToPaper'),
    barcode,
  ],
  labels: words.information,
});
