import type { FC } from 'hono/jsx';
import type { BatchKind, ListRow } from '../../api/index.ts';
import { Button, Checkboxes, NextPage, Once, Table, Tag } from '../shared/components.tsx';
import { page, type View } from '../shared/layout.tsx';
import { sourceText } from '../shared/source-text.ts';
import { texts } from '../shared/texts.ts';
import { capital } from '../shared/words-of.ts';
import { shortId, statusText } from './batch-page.tsx';

/** The kinds of batch of a post: what waits for each, and those that are not finished. */
export function batchesPage(
  v: View,
  kinds: readonly (BatchKind & { readonly waiting: readonly ListRow[]; readonly next: string | null })[],
) {
  const { say } = v;
  return page(
    v,
    say(texts.batches),
    <>
      <h1 class="govuk-heading-l">{say(texts.batches)}</h1>
      {kinds.length === 0 ? <p class="govuk-body">{say(texts.batchNone)}</p> : null}
      {kinds.map((kind) => (
        <KindSection v={v} kind={kind} />
      ))}
    </>,
    { here: '/staff/batches' },
  );
}

const KindSection: FC<{ v: View; kind: BatchKind & { readonly waiting: readonly ListRow[]; readonly next: string | null } }> = ({
  v,
  kind,
}) => {
  const { say } = v;
  const { regulation } = kind;
  const open = kind.unfinished.find(({ status }) => status === 'open');
  const source = regulation.batches[kind.kind]?.source;
  return (
    <section>
      <h2 class="govuk-heading-m">
        {say(capital(kind.title))} <span class="govuk-caption-m">{say(regulation.title)}</span>
      </h2>
      {source ? <p class="jardem-source">{`${say(texts.source)}: ${sourceText(source, v.language)}`}</p> : null}
      {kind.unfinished.length > 0 ? (
        <Table
          caption={say(texts.batchUnfinished)}
          head={[say(texts.number), say(texts.status), say(texts.batchCount)]}
          rows={kind.unfinished.map((batch) => [
            <a class="govuk-link jardem-number" href={`/staff/batches/${batch.id}`}>
              № {batch.paper?.number?.text ?? shortId(batch.id)}
            </a>,
            <Tag>{say(statusText[batch.status])}</Tag>,
            batch.frozen ? String(batch.frozen.members) : '—',
          ])}
        />
      ) : null}
      <h3 class="govuk-heading-s">{say(texts.batchWaiting)}</h3>
      {kind.waiting.length === 0 ? (
        <p class="govuk-body">{say(texts.batchNoneWaiting)}</p>
      ) : (
        <form method="post" action={open ? `/staff/batches/${open.id}/members` : '/staff/batches'}>
          <Once once={v.once()} />
          <input type="hidden" name="regulation" value={regulation.id} />
          <input type="hidden" name="kind" value={kind.kind} />
          <Checkboxes
            name="case"
            legend={say(texts.batchChoose)}
            values={kind.waiting.map((row) => row.case)}
            choices={kind.waiting.map((row) => ({ value: row.case, label: `${row.number ?? '—'} · ${row.applicant ?? '—'}` }))}
          />
          <Button>{say(open ? texts.batchAdd : texts.batchOpen)}</Button>
        </form>
      )}
      <NextPage say={say} after={kind.next} />
    </section>
  );
};
