import { beforeAll, expect, it } from 'vitest';
import { instant, localDate } from '../base/index.ts';
import { type Appointment, appointActing, type Holding } from '../identity/index.ts';
import { createIdentityStore } from './identity-store.ts';
import { testHash } from './testing/cases.ts';
import { eachDatabase } from './testing/index.ts';

eachDatabase('who acts for a holder', ({ db }) => {
  const store = () => createIdentityStore(db(), testHash);
  const today = localDate('2026-03-19');
  const words = (text: string) => ({ kk: text, ru: text, en: text });
  const holding = (person: string, post: string, office = 'office-one'): Holding => ({
    person,
    post,
    office,
    from: localDate('2020-01-01'),
    until: null,
    actingFor: null,
  });
  const head = holding('acting-head', 'head');
  const appointment: Appointment = {
    holder: { person: 'acting-head', post: 'head' },
    person: 'acting-deputy',
    from: localDate('2026-03-20'),
    until: localDate('2026-03-27'),
    order: ' 15-Ж ',
  };
  const appoint = (change: Partial<Appointment> = {}, by = head) =>
    appointActing(store(), by, { ...appointment, ...change }, today, instant('2026-03-19T05:00:00Z'));
  const ground = async (done: ReturnType<typeof appoint>) => {
    const result = await done;
    return 'kind' in result ? result.ground : 'appointed';
  };

  beforeAll(async () => {
    const office = (id: string) => ({
      id,
      kind: 'provider',
      name: words(id),
      zone: 'Asia/Almaty',
      hours: 'provider',
      region: 'one',
      district: null,
      parent: null,
      code: id,
    });
    const people = ['acting-head', 'acting-deputy', 'acting-stranger'];
    await store().addSetUp({
      offices: [office('office-one'), office('office-two')],
      posts: ['head', 'specialist'].map((post) => ({ post, name: words(post) })),
      staff: people.map((id) => ({ id, name: id, login: id, passwordHash: 'none' })),
      holdings: [head, holding('acting-deputy', 'specialist'), holding('acting-stranger', 'specialist', 'office-two')],
      citizens: [],
    });
  });

  it('is refused with the reason when something is amiss, and then nobody acts', async () => {
    expect(await ground(appoint({}, holding('acting-deputy', 'specialist')))).toBe('acting-not-yours');
    expect(await ground(appoint({ holder: { person: 'acting-deputy', post: 'head' } }))).toBe('acting-holder');
    expect(await ground(appoint({ person: 'acting-stranger' }))).toBe('acting-person');
    expect(await ground(appoint({ person: 'acting-head' }))).toBe('acting-person');
    expect(await ground(appoint({ until: localDate('2026-03-19') }))).toBe('acting-days');
    expect(await ground(appoint({ from: localDate('2026-03-01'), until: localDate('2026-03-18') }))).toBe('acting-days');
    expect(await ground(appoint({ order: ' ' }))).toBe('acting-order');
    expect((await store().staffOf('office-one', today)).filter(({ actingFor }) => actingFor)).toEqual([]);
  });

  it('holds the post on the days of the order only, is appointed once, and may not pass it on', async () => {
    expect(await ground(appoint())).toBe('appointed');
    expect(await ground(appoint())).toBe('appointed');
    const posts = async (on: string) => (await store().holdingsOf('acting-deputy', localDate(on))).map(({ post }) => post);
    expect(await posts('2026-03-19')).toEqual(['specialist']);
    expect(await posts('2026-03-20')).toEqual(['specialist', 'head']);
    expect(await posts('2026-03-27')).toEqual(['specialist', 'head']);
    expect(await posts('2026-03-28')).toEqual(['specialist']);
    const acting = (await store().staffOf('office-one', today)).filter(({ actingFor }) => actingFor);
    expect(acting.map(({ actingFor }) => actingFor)).toEqual([{ person: 'acting-head', order: '15-Ж' }]);
    expect(await ground(appoint({ holder: { person: 'acting-deputy', post: 'head' }, person: 'acting-head' }))).toBe('acting-holder');
  });
});
