import { madeUpIin } from '../../simulators/made-up-number.ts';
import { population } from '../../simulators/population.ts';
import { localDate, type Words } from '../base/index.ts';
import { chiefs, type Holding, hashPassword, type OfficeRecord, type SetUp } from '../identity/index.ts';
import type { Regulation } from '../law/index.ts';
import { officeKinds, postNames } from './names.ts';

/** The password of every account of the demonstration. It opens made-up accounts only, and is printed at start. */
export const demoPassword = 'jardem-demo';

const regions = [
  {
    id: 'almaty',
    code: '75',
    name: { kk: 'Алматы қаласы', ru: 'город Алматы', en: 'Almaty city' },
    zone: 'Asia/Almaty',
    district: { id: 'almaty-auezov', name: { kk: 'Әуезов ауданы', ru: 'Ауэзовский район', en: 'Auezov district' } },
  },
  {
    id: 'qyzylorda',
    code: '43',
    name: { kk: 'Қызылорда облысы', ru: 'Кызылординская область', en: 'Qyzylorda region' },
    zone: 'Asia/Qyzylorda',
    district: { id: 'qyzylorda-syrdarya', name: { kk: 'Сырдария ауданы', ru: 'Сырдарьинский район', en: 'Syrdarya district' } },
  },
] as const;

/** Where the offices stand that the country has one of. */
const capital = { id: 'astana', code: '', zone: 'Asia/Almaty' } as const;

/** Where a kind of office stands: its place in the tree, the code that its own is made with, and the name of the place. */
type Stand = {
  readonly id: string;
  readonly code: string;
  readonly zone: string;
  readonly district: string | null;
  readonly place: Words | null;
};

function standsOf(kind: string): readonly Stand[] {
  const seat = officeKinds[kind]?.seat ?? 'region';
  if (seat === 'country') return [{ ...capital, district: null, place: null }];
  return regions.map(({ district, name, ...region }) =>
    seat === 'district' ? { ...region, district: district.id, place: district.name } : { ...region, district: null, place: name },
  );
}

const join = (a: Words, b: Words): Words => ({ kk: `${b.kk}, ${a.kk}`, ru: `${b.ru}, ${a.ru}`, en: `${b.en}, ${a.en}` });

/** The made-up number of the n-th member of staff: a birthday for each of 420, and serials that residents do not have. */
function staffNumber(n: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return madeUpIin(`19${70 + (n % 30)}-${two((n % 12) + 1)}-${two((n % 28) + 1)}`, 'female', 60 + Math.floor(n / 420));
}

const surnames = [
  'Ахметова',
  'Сәрсенов',
  'Бекова',
  'Дүйсенов',
  'Есімова',
  'Жақыпов',
  'Кенжебаева',
  'Мәдиев',
  'Оразова',
  'Рахымов',
  'Тілеуова',
  'Шәріпов',
];
const givenNames = ['Айгүл', 'Бақыт', 'Динара', 'Ержан', 'Зейнеп', 'Ислам', 'Камила', 'Манас', 'Нұргүл', 'Олжас', 'Роза', 'Тимур'];

/**
 * Offices, posts, staff and citizens of the demonstration, made from the regulations offered: every unit has its office in both regions
 * (or one for the country), and two people in every post, so that nobody has to sign his own draft.
 */
export async function demoSetUp(offered: readonly Regulation[]): Promise<SetUp> {
  const places = unitPlaces(offered);
  const offices = [...new Set(places.map(({ office }) => office))].flatMap((kind) =>
    standsOf(kind).map((stand) => officeRecord(kind, stand)),
  );
  const passwordHash = await hashPassword(demoPassword);
  const staff: SetUp['staff'][number][] = [];
  const holdings: Holding[] = [];
  let n = 0;
  for (const { post, office } of places) {
    for (const stand of standsOf(office)) {
      for (const turn of [1, 2]) {
        n += 1;
        const id = `staff-${String(n).padStart(3, '0')}`;
        const login = `${post}.${stand.id}${turn === 1 ? '' : '.2'}${duplicateOf(places, post, office)}`;
        staff.push({
          id,
          name: `${surnames[n % surnames.length]} ${givenNames[(n * 7) % givenNames.length]}`,
          login,
          passwordHash,
          iin: staffNumber(n),
        });
        holdings.push({
          person: id,
          post,
          office: officeId(office, stand),
          from: localDate('2015-01-01'),
          until: null,
          actingFor: null,
        });
      }
    }
  }
  const posts = [...new Set(places.map(({ post }) => post))].map((post) => ({
    post,
    name: postNames[post] ?? { kk: post, ru: post, en: post },
  }));
  return {
    offices,
    posts,
    staff,
    holdings,
    citizens: population.map(({ records: _r, address: _a, account: _b, ...citizen }) => ({ ...citizen, passwordHash })),
  };
}

type Place = { readonly post: string; readonly office: string };

/** Every post in every kind of office that the regulations name; chiefs of counters beside them. */
function unitPlaces(offered: readonly Regulation[]): readonly Place[] {
  const places = new Map<string, Place>();
  const add = (post: string, office: string) => places.set(`${post}|${office}`, { post, office });
  for (const regulation of offered) {
    for (const unit of Object.values(regulation.units)) {
      if (unit.kind === 'post') add(unit.post, unit.office);
      if (unit.kind === 'body') {
        add(unit.chair, unit.office);
        add(unit.members.post, unit.office);
      }
      if (unit.kind === 'system') {
        const fallback = regulation.units[unit.fallback];
        if (fallback?.kind === 'post') add(fallback.post, unit.office);
      }
    }
  }
  add('corp-supervisor', 'corp-department');
  for (const office of new Set(Array.from(places.values(), (place) => place.office))) {
    if (!Array.from(places.values()).some((place) => place.office === office && chiefs.includes(place.post))) add('office-head', office);
  }
  const sorted = [...places.values()].sort((a, b) => a.office.localeCompare(b.office) || a.post.localeCompare(b.post));
  // after all others, so that people of a demonstration that runs already keep their numbers
  return [...sorted, { post: 'administrator', office: 'ministry' }];
}

/** A post that exists in several kinds of office has the kind in its login, but for the provider's (or the first). */
function duplicateOf(places: readonly Place[], post: string, office: string): string {
  const kinds = places.filter((place) => place.post === post).map((place) => place.office);
  return office === (kinds.includes('provider') ? 'provider' : kinds[0]) ? '' : `.${office}`;
}

/** An office is known by its code: that is what its numbers begin with. */
const officeId = (kind: string, stand: Stand) => `${officeKinds[kind]?.code ?? kind}${stand.code}`;

function officeRecord(kind: string, stand: Stand): OfficeRecord {
  const law = officeKinds[kind] ?? { name: { kk: kind, ru: kind, en: kind }, hours: 'provider' };
  return {
    id: officeId(kind, stand),
    kind,
    code: officeId(kind, stand),
    name: stand.place ? join(law.name, stand.place) : law.name,
    zone: stand.zone,
    hours: law.hours,
    region: stand.id,
    district: stand.district,
    parent: null,
  };
}
