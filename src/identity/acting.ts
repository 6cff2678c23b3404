import { type Instant, isLocalDate, type LocalDate, type Refusal, refuse } from '../base/index.ts';
import { mayAppoint } from './policy.ts';
import type { Holding, IdentityStore } from './staff.ts';

/** Who is to act for whom: the holder's post, the person who stands in, the days as typed (both inclusive) and the number of the order. */
export type Appointment = {
  readonly holder: { readonly person: string; readonly post: string };
  readonly person: string;
  readonly from: string;
  readonly until: string;
  readonly order: string;
};

const said = {
  'acting-not-yours': {
    kk: 'Міндетін атқарушыны осы мекеменің басшысы ғана тағайындайды.',
    ru: 'Исполняющего обязанности назначает только руководитель этого учреждения.',
    en: 'Only a chief of this office appoints who acts.',
  },
  'acting-holder': {
    kk: 'Бұл лауазымды осы мекемеде ол адам атқармайды. Тізімнен таңдаңыз.',
    ru: 'Этот человек не занимает такую должность в учреждении. Выберите из списка.',
    en: 'This person does not hold the post in this office. Choose from the list.',
  },
  'acting-person': {
    kk: 'Орнына осы мекеменің басқа қызметкерін таңдаңыз.',
    ru: 'Выберите другого сотрудника этого учреждения.',
    en: 'Choose another member of staff of this office.',
  },
  'acting-days': {
    kk: 'Күндерін тексеріңіз: соңғы күні бірінші күнінен және бүгіннен ерте болмауы тиіс.',
    ru: 'Проверьте даты: последний день не раньше первого и не раньше сегодняшнего.',
    en: 'Look at the days: the last is not before the first, nor before today.',
  },
  'acting-order': { kk: 'Бұйрықтың нөмірін жазыңыз.', ru: 'Укажите номер приказа.', en: 'Write the number of the order.' },
} as const;

const no = (ground: keyof typeof said): Refusal => refuse(ground, said[ground]);

/**
 * Appoints who acts for a holder. The same appointment sent again is made once. Refuses, with a text for the chief: who is no chief of the
 * office, somebody who does not hold the post, a stranger to the office or the holder himself, days in the past, an order without number.
 */
export async function appointActing(
  store: IdentityStore,
  by: Holding,
  given: Appointment,
  today: LocalDate,
  now: Instant,
): Promise<Holding | Refusal> {
  if (!mayAppoint(by)) return no('acting-not-yours');
  const staff = await store.staffOf(by.office, today);
  const holds = staff.some(({ person, post, actingFor }) => person === given.holder.person && post === given.holder.post && !actingFor);
  if (!holds) return no('acting-holder');
  if (given.person === given.holder.person || !staff.some(({ person }) => person === given.person)) return no('acting-person');
  const { from, until } = given;
  if (!isLocalDate(from) || !isLocalDate(until) || until < from || until < today) return no('acting-days');
  if (!given.order.trim()) return no('acting-order');
  const holding: Holding = {
    person: given.person,
    post: given.holder.post,
    office: by.office,
    from,
    until,
    actingFor: { person: given.holder.person, order: given.order.trim() },
  };
  if (await store.addHolding(holding))
    await store.recordSecurity({ at: now, kind: 'acting-appointed', person: by.person, details: `${given.person} ${given.holder.post}` });
  return holding;
}
