import { afterEach, expect, it, vi } from 'vitest';
import { agePension } from '../../regulations/age-pension/index.ts';
import { execute, pinned } from '../casework/index.ts';
import { type Regulation, revisionOf } from '../law/index.ts';
import { verifyAudit } from '../store/index.ts';
import { registerPension, testHash, townOn } from '../store/testing/cases.ts';
import { eachDatabase } from '../store/testing/index.ts';
import { town } from '../testing/index.ts';
import { moveAndTell, runLawMoveCli } from './law-move.ts';

afterEach(() => vi.restoreAllMocks());

const first = revisionOf(agePension);
const edited = (groups: Partial<Regulation>): Regulation => ({ ...agePension, ...groups });
const { window, department, ...clocks } = agePension.clocks;
if (!window || !department) throw new Error('the clocks of the test are gone');
const branch = Object.keys(agePension.steps).find((step) => /branch/i.test(step)) ?? '';
const { [branch]: _branch, ...steps } = agePension.steps;
/** The same process with another term: everything open has its counterpart. */
const otherTerm = edited({ clocks: { ...agePension.clocks, window: { ...window, term: '31wd' } } });
/** The branch is gone, and the department's clock with it. */
const otherProcess = edited({ steps, clocks: { ...clocks, window } });

eachDatabase('jardem law move', ({ db }) => {
  const run = async (to: Regulation, more: { dryRun?: boolean; json?: boolean; from?: string } = {}) => {
    const lines: string[] = [];
    const { t } = place();
    const means = { ...t.deps, db: db(), hash: testHash, regulations: [to] };
    const asked = {
      id: 'age-pension',
      from: first.slice(0, 12),
      to: revisionOf(to).slice(0, 12),
      reasons: undefined,
      language: 'en',
    } as const;
    const code = await moveAndTell(means, { dryRun: false, json: false, ...asked, ...more }, (line) => lines.push(line));
    return { code, lines };
  };
  let made: ReturnType<typeof townOn> | undefined;
  let people = 0;
  const place = () => {
    made ??= townOn(db());
    return { t: made.town, store: made.store };
  };
  const register = () => {
    people += 1;
    return registerPension(place().t, '2019-04-18', `1955-02-${String(people).padStart(2, '0')}`);
  };
  /** Two running cases, one of them at the branch, and one that has ended. */
  const threeCases = async () => {
    const over = await register();
    await over.do({ kind: 'withdraw', reasons: 'asked for' }, { as: place().t.officer('corp-intake', 'corp-department') });
    const one = await register();
    const two = await register();
    await two.step('sendToBranch');
    const kept = () => Promise.all([over, one, two].map(async ({ id }) => (await place().store.find(id))?.case));
    return { kept, one: one.id, two: two.id };
  };

  it('a dry run says what would happen and writes nothing; the move writes one event a case and a second one finds nothing left', async () => {
    const { kept } = await threeCases();
    const before = await kept();
    expect(await run(otherTerm, { dryRun: true })).toEqual({ code: 0, lines: ['ready to move: 2 cases'] });
    expect(await kept()).toEqual(before);
    expect(await run(otherTerm)).toEqual({ code: 0, lines: ['moved: 2 cases'] });
    const after = await kept();
    const moved = (c: (typeof before)[number]) => c && { ...c, seq: c.seq + 1, revision: revisionOf(otherTerm) };
    expect(after).toEqual([before[0], moved(before[1]), moved(before[2])]);
    expect(await run(otherTerm)).toEqual({ code: 0, lines: ['moved: 0 cases'] });
    expect(await kept()).toEqual(after);
    expect(await verifyAudit(db(), { hash: testHash })).toMatchObject({ differences: 0 });
  });

  it('a case whose step or clock has no counterpart stays, and the reader is told which', async () => {
    const { kept, one, two } = await threeCases();
    const before = await kept();
    const { code, lines } = await run(otherProcess, { json: true });
    expect(code).toBe(1);
    const told = JSON.parse(lines.join('\n')) as {
      readonly groups: readonly { readonly some: readonly string[]; without: { path: string }[] }[];
    };
    expect(told).toMatchObject({ moved: 0, stays: 2 });
    const pathsOf = (id: string) => told.groups.find(({ some }) => some.includes(id))?.without.map(({ path }) => path);
    expect(pathsOf(one)).toEqual(['clocks.department']);
    expect(pathsOf(two)).toEqual([expect.stringMatching(/^steps\.branch/)]);
    expect(await kept()).toEqual(before);
    expect((await run(otherProcess)).lines).toContainEqual(
      expect.stringMatching(/^ {2}«.+» \(steps\.branch\w*\): is not in the new revision$/),
    );
  });

  it('the engine itself refuses a move without counterparts, and a moved case runs on the new law', async () => {
    const { two } = await threeCases();
    const { t } = place();
    const law = { kind: 'system', key: 'law' } as const;
    const ask = (to: Regulation, key: string) =>
      execute(t.deps, two, { key, saw: null, command: { kind: 'moveRevision', to, planned: [], reasons: 'a new edition' } }, law);
    expect(await ask(otherProcess, 'a')).toMatchObject({ kind: 'refused', ground: 'no-counterpart' });
    expect(await ask({ ...otherTerm, id: 'another' }, 'b')).toMatchObject({ kind: 'refused', ground: 'no-counterpart' });
    await run(otherTerm);
    const moved = await t.deps.store.find(two);
    expect((await pinned(t.deps, moved?.case.revision ?? first)).clocks.window?.term).toBe('31wd');
  });

  it('a better text reaches running cases without any move', async () => {
    const text = { kk: 'жаңа', ru: 'новое', en: 'new' };
    const reworded: Regulation = { ...agePension, title: text, words: { ...agePension.words, 'steps.specialist': text } };
    expect(revisionOf(reworded)).toBe(first);
    const read = await pinned(town({ regulations: [reworded], store: place().store }).deps, first);
    expect(read).toMatchObject({ title: text, words: { 'steps.specialist': text } });
  });

  it('a revision that nobody knows is answered with those that are kept', async () => {
    await register();
    const { code, lines } = await run(otherTerm, { from: 'abcdef' });
    expect(code).toBe(2);
    expect(lines).toEqual(expect.arrayContaining([expect.stringContaining('abcdef'), `${first.slice(0, 12)}: running cases 1`]));
  });
});

it('jardem law move says how it is used when asked for something else', async () => {
  const written: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  expect(await runLawMoveCli(['age-pension'], {}, { root: '.', regulations: [] })).toBe(2);
  expect(written.join('')).toContain('jardem law move');
});
