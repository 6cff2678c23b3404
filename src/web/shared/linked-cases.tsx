import type { FC } from 'hono/jsx';
import { type AppMeans, readableCase } from '../../api/index.ts';
import type { LocalDate, Words } from '../../base/index.ts';
import { type Case, pinned } from '../../casework/index.ts';
import type { Session } from '../../identity/index.ts';
import { Table } from './components.tsx';
import { shortDate } from './format.ts';
import type { View } from './layout.tsx';
import { texts } from './texts.ts';
import { lawWords } from './words-of.ts';

/** A case that another is tied to, and why: which way the tie goes and what it is called in the law of the case that it comes from. */
export type LinkedRow = {
  readonly id: string;
  readonly number: string | null;
  readonly title: Words;
  readonly filedOn: LocalDate;
  readonly isSource: boolean;
  readonly why: Words | undefined;
};

/** The cases tied to this one that who is signed in may read. */
export async function linkedCases(means: AppMeans, session: Session | undefined, c: Case): Promise<readonly LinkedRow[]> {
  if (!session) return [];
  const rows = await Promise.all(
    c.links.map(async ({ kind, case: id }): Promise<readonly LinkedRow[]> => {
      const found = await readableCase(means, session, id);
      if ('kind' in found) return [];
      const [way = '', followUp = ''] = kind.split('.');
      const [own, other] = await Promise.all([pinned(means.deps, c.revision), pinned(means.deps, found.case.revision)]);
      const { number, filedOn } = found.case;
      const why = lawWords(way === 'from' ? other : own, `followUps.${followUp}`);
      return [{ id, number: number?.text ?? null, title: other.title, filedOn, isSource: way === 'from', why }];
    }),
  );
  return rows.flat();
}

/** Cases tied to the one shown, each with a way there. */
export const LinkedCases: FC<{ v: View; rows: readonly LinkedRow[]; base: string }> = ({ v, rows, base }) =>
  rows.length === 0 ? null : (
    <Table
      caption={v.say(texts.linkedCases)}
      head={[v.say(texts.number), v.say(texts.service), v.say(texts.filed), v.say(texts.linkedHow)]}
      rows={rows.map(({ id, number, title, filedOn, isSource, why }) => [
        <a class="govuk-link jardem-number" href={`${base}/${id}`}>
          {number ?? v.say(texts.open)}
        </a>,
        v.say(title),
        shortDate(filedOn),
        `${v.say(isSource ? texts.linkedFrom : texts.linkedTo)}${why ? ` · ${v.say(why)}` : ''}`,
      ])}
    />
  );
