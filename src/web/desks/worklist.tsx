import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { AppMeans, ListRow } from '../../api/index.ts';
import { Button, Field, NextPage, Table, Tag } from '../shared/components.tsx';
import { moment, shortDate } from '../shared/format.ts';
import type { WebEnv } from '../shared/language.ts';
import { page, type View, viewOf } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { lawWords, taskWords } from '../shared/words-of.ts';
import { deskPage, WaitingNotices } from '../signing/waiting.tsx';

/** When a task is due, in words and a colour; or why no term runs. */
export const Due: FC<{ v: View; row: Pick<ListRow, 'dueOn' | 'dueAt' | 'paused' | 'breached' | 'noClock'>; zone: string }> = ({
  v,
  row,
  zone,
}) => {
  const { say } = v;
  if (row.paused) return <Tag colour="grey">{say(texts.paused)}</Tag>;
  if (!row.dueAt) return <span class="jardem-source">{say(texts.noTerm)}</span>;
  const when = row.dueOn ? shortDate(row.dueOn) : moment(row.dueAt, zone);
  const now = v.means.deps.now();
  if (row.breached || row.dueAt < now) return <Tag colour="red">{`${when}, ${say(texts.overdue)}`}</Tag>;
  if (row.dueOn === v.means.today()) return <Tag colour="yellow">{`${when}, ${say(texts.dueToday)}`}</Tag>;
  return <span class="jardem-number">{when}</span>;
};

function holderText(v: View, row: ListRow): string {
  if (!row.claimedBy) return v.say(texts.free);
  if (v.session?.kind === 'staff' && row.claimedBy === v.session.member.id) return v.say(texts.mine);
  return v.means.deps.officer(row.claimedBy)?.name ?? v.say(texts.otherHolder);
}

async function listPage(v: View, list: 'work' | 'watch') {
  const { session, means, say } = v;
  if (session?.kind !== 'staff') return v.c.redirect('/staff/sign-in', 303);
  const { office, post } = session.holding;
  const after = v.c.req.query('after');
  const [{ rows, next }, counts, waiting] = await Promise.all([
    means.lists.tasks({ office, post, list, ...(after ? { after } : {}), limit: 25 }),
    means.lists.counts({ office, post, now: means.deps.now() }),
    means.deps.waiting.ofPerson(session.member.id),
  ]);
  const zone = means.deps.offices().get(office)?.zone ?? 'Asia/Almaty';
  const title = say(list === 'work' ? texts.worklist : texts.watchlist);
  const table = rows.map((row) => {
    const regulation = means.offered().find(({ id }) => id === row.regulation);
    return [
      <a class="govuk-link jardem-number" href={`/staff/cases/${row.case}`}>
        {row.number ?? say(texts.open)}
      </a>,
      say(regulation?.title),
      row.applicant ?? '—',
      say(regulation && taskWords(regulation, row.name)),
      <Due v={v} row={row} zone={zone} />,
      ...(list === 'work'
        ? [holderText(v, row)]
        : [row.kind === 'system' ? say(texts.systemDoes) : say(regulation && row.noClock ? lawWords(regulation, row.noClock) : undefined)]),
    ];
  });
  return page(
    v,
    title,
    <>
      <h1 class="govuk-heading-l">
        {title} <span class="govuk-caption-m">{say(means.deps.offices().get(office)?.name)}</span>
      </h1>
      {list === 'work' ? <WaitingNotices v={v} waiting={waiting} linkTo={deskPage} /> : null}
      <p class="govuk-body">
        {say(texts.worklist)}: <strong>{counts.work}</strong> · {say(texts.watchlist)}: <strong>{counts.watch}</strong>
        {counts.overdue > 0 ? (
          <>
            {' · '}
            <Tag colour="red">{`${say(texts.overdue)}: ${counts.overdue}`}</Tag>
          </>
        ) : null}
      </p>
      {rows.length === 0 ? (
        <p class="govuk-body">{say(texts.nothingHere)}</p>
      ) : (
        <Table
          caption={title}
          hideCaption
          head={[
            say(texts.number),
            say(texts.service),
            say(texts.applicant),
            say(texts.task),
            say(texts.due),
            say(list === 'work' ? texts.heldBy : texts.waitingFor),
          ]}
          rows={table}
        />
      )}
      <NextPage say={say} after={next} />
      <form method="get" action="/staff/find">
        <Field id="number" label={say(texts.lookUpNumber)} width="govuk-input--width-20" />
        <Button kind="secondary">{say(texts.search)}</Button>
      </form>
    </>,
    { here: list === 'work' ? '/staff' : '/staff/watch' },
  );
}

/** The lists of a post: what it has to do, and what it watches; in the order of their due. */
export function addWorklist(app: Hono<WebEnv>, means: AppMeans): void {
  app.get('/staff', (c) => listPage(viewOf(c, means), 'work'));
  app.get('/staff/watch', (c) => listPage(viewOf(c, means), 'watch'));
  app.get('/staff/find', async (c) => {
    const found = await means.lists.findByNumber(c.req.query('number')?.trim() ?? '');
    return found ? c.redirect(`/staff/cases/${found}`, 303) : c.notFound();
  });
}
