import type { Words } from '../base/index.ts';
import { officeHoursOf } from '../calendar/index.ts';
import type { Office, Offices } from '../casework/index.ts';
import type { IdentityStore } from '../identity/index.ts';

/** What is asked of offices and people at every step, kept in memory and read again when told. */
export type Directory = {
  readonly offices: () => Offices;
  readonly officer: (person: string, post?: string) => { readonly name: string; readonly post: Words } | undefined;
  readonly postName: (post: string) => Words;
  readonly refresh: () => Promise<void>;
};

/** Reads offices, posts and names. */
export async function readDirectory(identity: IdentityStore): Promise<Directory> {
  let offices: readonly Office[] = [];
  let names = new Map<string, string>();
  let posts = new Map<string, Words>();
  const postName = (post: string): Words => posts.get(post) ?? { kk: post, ru: post, en: post };
  const refresh = async () => {
    const [records, staff, named] = await Promise.all([identity.offices(), identity.getStaff(), identity.posts()]);
    offices = records.map(({ hours, parent: _parent, code: _code, ...office }) => ({ ...office, hours: officeHoursOf(hours) }));
    names = new Map(staff.map(({ id, name }) => [id, name]));
    posts = new Map(named.map(({ post, name }) => [post, name]));
  };
  await refresh();
  const byId = (id: string) => offices.find((office) => office.id === id);
  return {
    refresh,
    postName,
    officer: (person, post) => {
      const name = names.get(person);
      return name === undefined ? undefined : { name, post: postName(post ?? '') };
    },
    offices: () => ({
      get: byId,
      // The district's own office, else the region's, else the only one of its kind.
      find: (kind, region, district) =>
        offices.find((office) => office.kind === kind && office.region === region && office.district === district) ??
        offices.find((office) => office.kind === kind && office.region === region) ??
        offices.find((office) => office.kind === kind),
    }),
  };
}
