import type { Resident } from './population.ts';

/** What is written down of a resident; number, telephone and account are made of it. */
export type Sketch = {
  readonly name: string;
  readonly born: string;
  readonly sex: 'male' | 'female';
  readonly region: string;
  readonly district: string;
  readonly address: string;
  readonly phone?: false;
  readonly records?: Resident['records'];
};

const almaty = { region: 'almaty', district: 'almaty-auezov' } as const;
const qyzylorda = { region: 'qyzylorda', district: 'qyzylorda-syrdarya' } as const;

/** What the pension fund's system says of a saver to whom a payout may be made. */
const saver = {
  'fund-accounts': { hasAccount: true, hasSavings: true, payoutAssigned: false, savings: 1_850_000_000 },
  'fund-intake': {},
  'fund-checks': { hasRight: true, hasSavings: true, unexecuted: false },
} as const;

/** What the payment system knows of somebody who was paid a pension or an allowance. */
const recipient = (caseNumber: string) => ({ status: 'pensioner_or_allowance_recipient', caseNumber });

/** A record of death of the civil status registry. */
const death = (diedOn: string, deathRegisteredOn: string, deathRecordNumber: string) => ({
  diedOn,
  deathRegisteredOn,
  deathRecordNumber,
  registryOffice: 'АХАТ бөлімі',
});

/** A social individual code as the State Centre keeps it. */
const code = (socialCode: string, surname: string, givenName: string, birthDate: string) => ({
  socialCode,
  surname,
  givenName,
  birthDate,
  issuedBy: 'ЗТМО РМҚК',
  registeredOn: '2000-02-01',
  issuedOn: '2000-02-01',
});

/** The people of the demonstration. Nobody of these exists; numbers are right by their check digit and outside the issued serials. */
export const sketches: readonly Sketch[] = [
  {
    name: 'Жұмабаева Сәуле Маратқызы',
    born: '1958-04-12',
    sex: 'female',
    ...almaty,
    address: 'Алматы қ., Жетісу-3 ы/а, 14-үй',
    records: saver,
  },
  {
    name: 'Қасымов Ерлан Болатұлы',
    born: '1955-11-03',
    sex: 'male',
    ...almaty,
    address: 'Алматы қ., Абай д-лы, 150-үй',
    records: { ...saver, 'fund-checks': { hasRight: true, hasSavings: true, unexecuted: true } },
  },
  {
    name: 'Әлімова Гүлнар Серікқызы',
    born: '1957-02-20',
    sex: 'female',
    ...qyzylorda,
    address: 'Қызылорда қ., Желтоқсан к-сі, 7-үй',
    phone: false,
  },
  { name: 'Тасболат Дәурен Асқарұлы', born: '1962-08-15', sex: 'male', ...qyzylorda, address: 'Сырдария ауд., Тереңөзек к.' },
  {
    name: 'Нұрланова Раушан Ержанқызы',
    born: '1952-06-01',
    sex: 'female',
    ...almaty,
    address: 'Алматы қ., Төле би к-сі, 201-үй',
    records: {
      assignments: { alreadyAssigned: true, storedResult: 'assigned', storedAmount: 9_865_000, storedAssignedOn: '2015-08-10' },
    },
  },
  {
    name: 'Сейітов Қанат Төлегенұлы',
    born: '1939-01-17',
    sex: 'male',
    ...almaty,
    address: 'Алматы қ., Розыбакиев к-сі, 33-үй',
    records: { assignments: recipient('75-1043'), 'civil-status-deaths': death('2019-08-25', '2019-08-27', '75-19-2207') },
  },
  { name: 'Сейітова Әсем Қанатқызы', born: '1970-03-15', sex: 'female', ...almaty, address: 'Алматы қ., Розыбакиев к-сі, 33-үй' },
  { name: 'Ермеков Асан Мұратұлы', born: '1985-09-09', sex: 'male', ...almaty, address: 'Алматы қ., Момышұлы к-сі, 5-үй' },
  {
    name: 'Ермекова Жанар Сәбитқызы',
    born: '1990-12-24',
    sex: 'female',
    ...almaty,
    address: 'Алматы қ., Момышұлы к-сі, 5-үй',
    records: {
      'labour-market': { unemployedFrom: '2026-10-12' },
      'bank-details': {},
      'pregnancy-register': { incapacityFrom: '2019-08-20', incapacityDays: 126 },
    },
  },
  { name: 'Оспанов Бауыржан Қайратұлы', born: '1978-05-30', sex: 'male', ...qyzylorda, address: 'Қызылорда қ., Әйтеке би к-сі, 40-үй' },
  {
    name: 'Байтұрсынова Мадина Русланқызы',
    born: '2003-02-05',
    sex: 'female',
    ...qyzylorda,
    address: 'Қызылорда қ., Сұлтан Бейбарыс к-сі, 2-үй',
  },
  {
    name: 'Мұхамедияр Нұрсұлтан Абайұлы',
    born: '1966-07-21',
    sex: 'male',
    ...almaty,
    address: 'Алматы қ., Сайын к-сі, 77-үй',
    records: {
      'disability-bank': {
        group: '2',
        groupIndefinite: true,
        disabilityGroup: '2',
        indefinite: true,
        lossDegree: 60,
        degreeFrom: '2026-07-21',
        degreeUntil: '2030-07-21',
      },
      'disability-bank-groups': {},
      'bank-details': {},
    },
  },
  { name: 'Құдайберген Ләззат Оразқызы', born: '1960-10-10', sex: 'female', ...almaty, address: 'Алматы қ., Құрманғазы к-сі, 12-үй' },
  { name: 'Төлеуов Мақсат Жандосұлы', born: '1957-03-28', sex: 'male', ...qyzylorda, address: 'Сырдария ауд., Шаған а.', phone: false },
  // The social individual code: one whose signature is good, one whose certificate was revoked, one without a code
  {
    name: 'Омарова Толғанай Бекқызы',
    born: '1980-04-01',
    sex: 'female',
    ...almaty,
    address: 'Алматы қ., Гагарин д-лы, 124-үй',
    records: { nca: { signatureState: 'good' }, 'state-centre-codes': code('AB1CD23EFGH45678', 'Омарова', 'Толғанай', '1980-04-01') },
  },
  {
    name: 'Сүлейменов Арман Ғалымұлы',
    born: '1975-10-19',
    sex: 'male',
    ...qyzylorda,
    address: 'Қызылорда қ., Абай к-сі, 55-үй',
    records: { nca: { signatureState: 'revoked' }, 'state-centre-codes': code('CD4EF56GHIJ78901', 'Сүлейменов', 'Арман', '1975-10-19') },
  },
  {
    name: 'Иманова Дана Айдарқызы',
    born: '2001-01-25',
    sex: 'female',
    ...almaty,
    address: 'Алматы қ., Тимирязев к-сі, 71-үй',
    records: { nca: { signatureState: 'good' } },
  },
  // Burials: a recipient who died in time, one whose three years have run out, one paid for already, one who was no recipient
  {
    name: 'Серікбаев Мұрат Әбдіұлы',
    born: '1948-05-16',
    sex: 'male',
    ...almaty,
    address: 'Алматы қ., Өтеген батыр к-сі, 9-үй',
    records: { assignments: recipient('75-2201'), 'civil-status-deaths': death('2026-02-01', '2026-02-03', '75-26-0114') },
  },
  {
    name: 'Жанұзақова Кәмила Ибрайқызы',
    born: '1944-09-02',
    sex: 'female',
    ...qyzylorda,
    address: 'Қызылорда қ., Қорқыт ата к-сі, 18-үй',
    records: { assignments: recipient('43-0870'), 'civil-status-deaths': death('2026-03-14', '2026-03-16', '43-26-0078') },
  },
  {
    name: 'Тәжібаев Орынбасар Сапарұлы',
    born: '1941-12-12',
    sex: 'male',
    ...almaty,
    address: 'Алматы қ., Шевченко к-сі, 90-үй',
    records: { assignments: recipient('75-0311'), 'civil-status-deaths': death('2022-03-10', '2022-03-12', '75-22-0950') },
  },
  {
    name: 'Бекмұратова Зура Нәбиқызы',
    born: '1946-03-08',
    sex: 'female',
    ...almaty,
    address: 'Алматы қ., Мәуленов к-сі, 111-үй',
    records: {
      assignments: { ...recipient('75-1990'), alreadyAssigned: true, alreadyPaid: true },
      'civil-status-deaths': death('2026-01-20', '2026-01-22', '75-26-0061'),
    },
  },
  {
    name: 'Досанов Ілияс Кемалұлы',
    born: '1983-06-27',
    sex: 'male',
    ...almaty,
    address: 'Алматы қ., Жандосов к-сі, 58-үй',
    records: { 'civil-status-deaths': death('2026-04-05', '2026-04-06', '75-26-0330') },
  },
  // Families and work: children, a guardian, an entrepreneur, a mother whose leave has begun
  {
    name: 'Ермекова Айым Асанқызы',
    born: '2026-08-30',
    sex: 'female',
    ...almaty,
    address: 'Алматы қ., Момышұлы к-сі, 5-үй',
    records: { 'civil-status-births': {} },
  },
  {
    name: 'Әбілова Сандуғаш Қуатқызы',
    born: '1992-02-11',
    sex: 'female',
    ...qyzylorda,
    address: 'Қызылорда қ., Байтұрсынов к-сі, 27-үй',
    records: {
      'pregnancy-register': { incapacityFrom: '2026-10-05', incapacityDays: 126 },
      'bank-details': {},
      'social-contributions': {},
      tax: {},
      'tax-accounts': {},
      entrepreneurs: {},
    },
  },
  {
    name: 'Нұғманов Серік Тоқтарұлы',
    born: '1981-11-30',
    sex: 'male',
    ...almaty,
    address: 'Алматы қ., Навои к-сі, 208-үй',
    records: {
      'labour-market': { unemployedFrom: '2026-10-12' },
      'bank-details': {},
      'social-contributions': {},
      'e-guardianship': {},
      'supreme-court': {},
    },
  },
  // Medical-social expertise: one sent with papers from the health system, one in the data bank
  {
    name: 'Ахатова Меруерт Жомартқызы',
    born: '1970-05-05',
    sex: 'female',
    ...almaty,
    address: 'Алматы қ., Басенов к-сі, 2-үй',
    records: { health: {}, 'social-contributions': {} },
  },
  {
    name: 'Қалиев Рүстем Бахытұлы',
    born: '1968-08-22',
    sex: 'male',
    ...almaty,
    address: 'Алматы қ., Жароков к-сі, 160-үй',
    records: {
      'disability-data-bank': {
        storedAddress: 'Алматы қ., Жароков к-сі, 160-үй',
        storedCategory: 'group2',
        storedCause: 'general',
        storedEstablishedOn: '2024-04-15',
        storedUntil: '2027-04-15',
        storedCertificate: 'МӘС75-2024-000118',
        storedActOn: '2024-04-15',
        storedActNumber: '000118',
      },
      'disability-bank': { disabilityGroup: '2', indefinite: false, lossDegree: 60, degreeFrom: '2026-04-15', degreeUntil: '2027-04-15' },
      'disability-bank-groups': {},
    },
  },
  // Foreigners: one who looks for work, one with a certificate, one who has left for good
  {
    name: 'Ким Андрей Викторович',
    born: '1985-05-05',
    sex: 'male',
    ...almaty,
    address: 'Алматы қ., Сатпаев к-сі, 22-үй',
  },
  {
    name: 'Юсупова Нигора Рашидовна',
    born: '1988-07-14',
    sex: 'female',
    ...almaty,
    address: 'Алматы қ., Райымбек д-лы, 212-үй',
    records: {
      'foreign-workforce': { certificateNumber: '26-000417', certificateFrom: '2026-10-12', certificateUntil: '2027-01-12' },
    },
  },
  {
    name: 'Соколова Ирина Павловна',
    born: '1979-02-17',
    sex: 'female',
    ...almaty,
    address: 'Алматы қ., Достық д-лы, 43-үй',
    records: { ...saver, 'persons-departures': { departed: true, permitAnnulled: false } },
  },
  // Savers: one whose group is without term, one without savings
  {
    name: 'Шаяхметова Айнұр Мейрамқызы',
    born: '1973-03-03',
    sex: 'female',
    ...almaty,
    address: 'Алматы қ., Қабдолов к-сі, 16-үй',
    records: { ...saver, 'disability-bank': { disabilityGroup: '1', indefinite: true } },
  },
  {
    name: 'Мырзабеков Талғат Шәкірұлы',
    born: '1961-01-09',
    sex: 'male',
    ...qyzylorda,
    address: 'Қызылорда қ., Жібек жолы к-сі, 3-үй',
    records: { ...saver, 'fund-accounts': { hasAccount: true, hasSavings: false, payoutAssigned: false } },
  },
];
