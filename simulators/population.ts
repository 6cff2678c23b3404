import { checkDigit, type Iin, iin, type LocalDate, localDate } from '../src/base/index.ts';

/** A person of the made-up population, with what the made-up registries hold about them. */
export type Resident = {
  readonly id: string;
  readonly iin: Iin;
  readonly name: string;
  readonly birthDate: LocalDate;
  readonly sex: 'male' | 'female';
  readonly phone: string | null;
  readonly region: string;
  readonly district: string;
  readonly address: string;
  readonly account: string;
  /** Records by registry: the facts that an answer may fill, by the name of the fact without its role. */
  readonly records: { readonly [registry: string]: { readonly [fact: string]: string | number | boolean } };
};

type Sketch = {
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
  'fund-accounts': { hasAccount: true, hasSavings: true, payoutAssigned: false },
  'fund-intake': {},
  'fund-checks': { hasRight: true, hasSavings: true, unexecuted: false },
} as const;

/** The people of the demonstration. Nobody of these exists; numbers are right by their check digit and outside the issued serials. */
const sketches: readonly Sketch[] = [
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
    records: { assignments: { alreadyAssigned: true, storedAmount: 9_865_000, storedAssignedOn: '2015-08-10', storedRegistered: true } },
  },
  {
    name: 'Сейітов Қанат Төлегенұлы',
    born: '1939-01-17',
    sex: 'male',
    ...almaty,
    address: 'Алматы қ., Розыбакиев к-сі, 33-үй',
    records: {
      assignments: { wasRecipient: true, recipientOnDeath: true },
      'civil-status-deaths': { diedOn: '2019-08-25', deathDate: '2019-08-25', deathRegisteredOn: '2019-08-27' },
    },
  },
  { name: 'Сейітова Әсем Қанатқызы', born: '1970-03-15', sex: 'female', ...almaty, address: 'Алматы қ., Розыбакиев к-сі, 33-үй' },
  { name: 'Ермеков Асан Мұратұлы', born: '1985-09-09', sex: 'male', ...almaty, address: 'Алматы қ., Момышұлы к-сі, 5-үй' },
  {
    name: 'Ермекова Жанар Сәбитқызы',
    born: '1990-12-24',
    sex: 'female',
    ...almaty,
    address: 'Алматы қ., Момышұлы к-сі, 5-үй',
    records: { 'labour-market': {}, 'bank-details': {}, 'pregnancy-register': { incapacityFrom: '2019-08-20', incapacityDays: 126 } },
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
        degreeUntil: '2030-07-21',
      },
      'disability-bank-groups': {},
      'bank-details': {},
    },
  },
  { name: 'Құдайберген Ләззат Оразқызы', born: '1960-10-10', sex: 'female', ...almaty, address: 'Алматы қ., Құрманғазы к-сі, 12-үй' },
  { name: 'Төлеуов Мақсат Жандосұлы', born: '1957-03-28', sex: 'male', ...qyzylorda, address: 'Сырдария ауд., Шаған а.', phone: false },
];

/** The made-up residents, the same at every start. */
export const population: readonly Resident[] = sketches.map((sketch, i) => ({
  id: `citizen-${String(i + 1).padStart(3, '0')}`,
  iin: madeUpNumber(sketch.born, sketch.sex, i),
  name: sketch.name,
  birthDate: localDate(sketch.born),
  sex: sketch.sex,
  phone: sketch.phone === false ? null : `+770000000${String(i + 10)}`,
  region: sketch.region,
  district: sketch.district,
  address: sketch.address,
  account: madeUpAccount(i),
  records: { 'transit-account': {}, ...(sketch.records ?? {}) },
}));

function madeUpNumber(born: string, sex: 'male' | 'female', n: number): Iin {
  const century = born < '2000' ? 3 : 5;
  const start = `${born.slice(2).replaceAll('-', '')}${century + (sex === 'female' ? 1 : 0)}`;
  for (let serial = 9900 + n; serial < 10_000; serial += 1) {
    const digit = checkDigit(start + serial);
    if (digit !== undefined) return iin(`${start}${serial}${digit}`);
  }
  throw new RangeError('no made-up number is left for this birthday');
}

/** An account that passes the check of IBAN but names a bank that does not exist. */
function madeUpAccount(n: number): string {
  const body = `601A${String(n + 1).padStart(12, '0')}`;
  const digits = `${body}KZ00`.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  const rest = Array.from(digits).reduce((sum, digit) => (sum * 10 + Number(digit)) % 97, 0);
  return `KZ${String(98 - rest).padStart(2, '0')}${body}`;
}
