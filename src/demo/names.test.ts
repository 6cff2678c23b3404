import { expect, test } from 'vitest';
import { regulations } from '../../regulations/index.ts';
import { languages } from '../base/index.ts';
import { officeHoursOf } from '../calendar/index.ts';
import { chiefs } from '../identity/index.ts';
import { officeKinds, postNames } from './names.ts';
import { demoSetUp } from './set-up.ts';

test('every office that is set up is of a kind with a name in three languages, a code of its own and hours that it keeps', async () => {
  const { offices } = await demoSetUp(regulations);
  for (const office of offices) {
    const law = officeKinds[office.kind];
    expect(law, office.kind).toBeDefined();
    for (const language of languages) expect(law?.name[language], office.kind).toMatch(/\p{L}{3}/u);
    expect(() => officeHoursOf(office.hours), office.kind).not.toThrow();
  }
  expect(new Set(offices.map(({ id }) => id)).size).toBe(offices.length);
  const kinds = regulations.flatMap((regulation) => Object.values(regulation.units).map(({ office }) => office));
  for (const kind of kinds) expect(offices.map((office) => office.kind)).toContain(kind);
});

test('every post that somebody holds has a name in three languages; Kazakh and Russian are not left to English', async () => {
  const { holdings } = await demoSetUp(regulations);
  for (const { post } of holdings) {
    expect(postNames[post], post).toBeDefined();
    expect(postNames[post]?.kk, post).not.toMatch(/[a-z]/i);
    expect(postNames[post]?.ru, post).not.toMatch(/[a-z]/i);
    expect(postNames[post]?.en, post).toMatch(/[a-z]{4}/);
  }
});

test('every office has two people in each post and somebody who gives work out', async () => {
  const { offices, holdings, staff } = await demoSetUp(regulations);
  expect(new Set(staff.map(({ login }) => login)).size).toBe(staff.length);
  for (const office of offices) {
    const posts = holdings.filter((one) => one.office === office.id).map(({ post }) => post);
    expect(posts.filter((post) => chiefs.includes(post)).length, office.id).toBeGreaterThanOrEqual(2);
    for (const post of posts) expect(posts.filter((one) => one === post).length, `${post} of ${office.id}`).toBe(2);
  }
});

test('the country has one ministry, each region a provider, each district a department', async () => {
  const { offices } = await demoSetUp(regulations);
  const of = (kind: string) => offices.filter((office) => office.kind === kind);
  expect(of('ministry')).toHaveLength(1);
  expect(of('provider').map(({ region }) => region)).toEqual(['almaty', 'qyzylorda']);
  expect(of('corp-department').map(({ district }) => district)).toEqual(['almaty-auezov', 'qyzylorda-syrdarya']);
});
