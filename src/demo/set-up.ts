import { population } from '../../simulators/population.ts';
import { localDate, type Words } from '../base/index.ts';
import { type Holding, hashPassword, type OfficeRecord, type SetUp } from '../identity/index.ts';
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

const join = (a: Words, b: Words): Words => ({ kk: `${b.kk}, ${a.kk}`, ru: `${b.ru}, ${a.ru}`, en: `${b.en}, ${a.en}` });

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
 * Offices, posts, staff and citizens of the demonstration, made from the regulations offered: every unit has its office in both regions,
 * and two people in every post, so that nobody has to sign his own draft.
 */
export async function demoSetUp(offered: readonly Regulation[]): Promise<SetUp> {
  const places = unitPlaces(offered);
  const offices = [...new Set(places.map(({ office }) => office))].flatMap((kind) => regions.map((region) => officeRecord(kind, region)));
  const passwordHash = await hashPassword(demoPassword);
  const staff: SetUp['staff'][number][] = [];
  const holdings: Holding[] = [];
  let n = 0;
  for (const { post, office } of places) {
    for (const region of regions) {
      for (const turn of [1, 2]) {
        n += 1;
        const id = `staff-${String(n).padStart(3, '0')}`;
        const login = `${post}.${region.id}${turn === 1 ? '' : '.2'}${duplicateOf(places, post, office)}`;
        staff.push({ id, name: `${surnames[n % surnames.length]} ${givenNames[(n * 7) % givenNames.length]}`, login, passwordHash });
        holdings.push({
          person: id,
          post,
          office: officeId(office, region.id),
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
  return [...places.values()].sort((a, b) => a.office.localeCompare(b.office) || a.post.localeCompare(b.post));
}

/** A post that exists in several kinds of office has the kind in its login. */
function duplicateOf(places: readonly Place[], post: string, office: string): string {
  const first = places.find((place) => place.post === post);
  return first?.office === office ? '' : `.${office}`;
}

const officeId = (kind: string, region: string) => `${kind}-${region}`;

function officeRecord(kind: string, region: (typeof regions)[number]): OfficeRecord {
  const law = officeKinds[kind] ?? { code: kind, name: { kk: kind, ru: kind, en: kind }, hours: 'provider', inDistrict: false };
  const place = law.inDistrict ? region.district.name : region.name;
  return {
    id: officeId(kind, region.id),
    kind,
    code: `${law.code}${region.code}`,
    name: join(law.name, place),
    zone: region.zone,
    hours: law.hours,
    region: region.id,
    district: law.inDistrict ? region.district.id : null,
    parent: null,
  };
}
