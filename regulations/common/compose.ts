import { citedGroups, type Named, type Regulation, wordPathsOf } from '../../src/law/index.ts';

/** The groups of named things that a stretch may bring. */
export type Group = (typeof citedGroups)[number] | 'readings' | 'words';

/** A stretch of law that several regulations share, as data: some named things and their words. */
export type Stretch = { readonly [G in Group]?: Regulation[G] };

const groups: readonly Group[] = [...citedGroups, 'readings', 'words'];

/**
 * Lays stretches and the regulation's own things together, in the order given. The own part comes last and may say a thing of a stretch
 * anew; two stretches that bring the same name throw, since one of them would be lost unseen (words excepted). Words that a stretch brings
 * for a part which the regulation leaves out go with that part.
 */
export function compose(identity: Omit<Regulation, Group>, stretches: readonly Stretch[], own: Stretch): Regulation {
  const merged = Object.fromEntries(
    groups.map((group) => {
      const things: Record<string, unknown> = {};
      for (const stretch of stretches) {
        for (const [name, thing] of Object.entries((stretch[group] ?? {}) as Named<unknown>)) {
          if (name in things && group !== 'words') throw new Error(`${identity.id}: two stretches bring ${group}.${name}`);
          things[name] = thing;
        }
      }
      return [group, { ...things, ...own[group] }];
    }),
  ) as Pick<Regulation, Group>;
  const regulation: Regulation = { ...identity, ...merged };
  const needed = wordPathsOf(regulation);
  const words = Object.entries(regulation.words).filter(([path]) => needed.has(path) || (own.words && Object.hasOwn(own.words, path)));
  return { ...regulation, words: Object.fromEntries(words) };
}
