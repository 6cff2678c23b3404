import type { Context, Hono } from 'hono';
import type { Child, FC } from 'hono/jsx';
import type { AppMeans } from '../../api/index.ts';
import { isLocalDate, type LocalDate, type Refusal, refuse } from '../../base/index.ts';
import {
  findRow,
  isPayable,
  type ParameterBook,
  type ParameterRow,
  type ProposalState,
  parameterWords,
  tablesOf,
} from '../../benefits/index.ts';
import { mayInPayments } from '../../identity/index.ts';
import { Button, DateField, DoneBanner, ErrorSummary, Field, Once, Radios, Table } from '../shared/components.tsx';
import { readForm, typedDate } from '../shared/forms.ts';
import type { WebEnv } from '../shared/language.ts';
import { page, type View, viewOf } from '../shared/layout.tsx';
import { capital } from '../shared/words-of.ts';
import type { Typed } from './award-forms.tsx';
import { Folded } from './calculation-lines.tsx';
import { ProposalHistory, Proposed, parameterName, rowCells } from './parameter-parts.tsx';
import { parameterTexts, roundingTexts } from './parameter-texts.ts';
import type { Staff } from './parts.tsx';

const incomplete = refuse('incomplete', parameterTexts.incomplete);
const proposalsShown = 200;

/** What is said of what was just done. */
const doneKinds = ['proposed', 'approved', 'rejected', 'withdrawn'] as const;
type Told = {
  readonly refusal?: Refusal;
  readonly done?: (typeof doneKinds)[number] | undefined;
  readonly typed?: Typed;
};

/** The pages of parameters: every value with its days and source; proposed by one administrator and approved by another. */
export function addParameterPages(app: Hono<WebEnv>, means: AppMeans): void {
  const { parameters } = means;
  const staffOf = (c: Context<WebEnv>) => {
    const v = viewOf(c, means);
    if (v.session?.kind !== 'staff') return c.redirect('/staff/sign-in', 303);
    return { v, session: v.session, keeps: mayInPayments(means.deps.offices(), v.session.holding, 'parameters') };
  };

  const listPage = async (v: View, session: Staff, keeps: boolean, told: Told = {}) => {
    const { say } = v;
    const book = await parameters.book();
    const waiting = (await parameters.proposals({ limit: proposalsShown })).filter(({ change, ending }) => !change && !ending);
    const known = tablesOf(book);
    const [figures, tables] = [known.filter(([, names]) => names.length === 1), known.filter(([, names]) => names.length > 1)];
    return page(
      v,
      say(parameterTexts.title),
      <>
        <ErrorSummary say={say} refusal={told.refusal ?? null} />
        {told.done ? <DoneBanner title={say(parameterTexts[told.done])} /> : null}
        <h1 class="govuk-heading-l">{say(parameterTexts.title)}</h1>
        <p class="govuk-body">{say(parameterTexts.intro)}</p>
        {waiting.length > 0 ? <h2 class="govuk-heading-m">{say(parameterTexts.waiting)}</h2> : null}
        {waiting.map((state) => {
          const reason = told.typed?.('proposal') === state.proposal.id ? told.typed('reason') : undefined;
          return <Proposed v={v} state={state} book={book} session={session} keeps={keeps} reason={reason} />;
        })}
        <ParameterTable v={v} book={book} title={say(parameterTexts.title)} names={figures.flatMap(([, names]) => names)} />
        <h2 class="govuk-heading-m">{say(parameterTexts.tables)}</h2>
        {tables.map(([, names]) => {
          const title = say(capital(parameterWords(book, names[0] ?? '')?.table));
          return (
            <Folded title={`${title} (${names.length})`}>
              <ParameterTable v={v} book={book} title={title} names={names} />
            </Folded>
          );
        })}
      </>,
      { here: '/staff/parameters', status: told.refusal ? 422 : 200 },
    );
  };

  const onePage = async (v: View, keeps: boolean, name: string, told: Told = {}) => {
    const rows = (await parameters.book()).get(name);
    if (!rows) return v.c.notFound();
    return parameterPage(
      v,
      keeps,
      {
        name,
        title: parameterName(v, await parameters.book(), name),
        rows,
        proposals: await parameters.proposals({ limit: proposalsShown, parameter: name }),
      },
      told,
    );
  };

  app.get('/staff/parameters', async (c) => {
    const opened = staffOf(c);
    if (opened instanceof Response) return opened;
    const said = c.req.query('done');
    return listPage(opened.v, opened.session, opened.keeps, { done: doneKinds.find((kind) => kind === said) });
  });

  app.post('/staff/parameters', async (c) => {
    const opened = staffOf(c);
    if (opened instanceof Response) return opened;
    const { v, session, keeps } = opened;
    if (!keeps) return c.notFound();
    const { one } = await readForm(c);
    const [by, at] = [session.member.id, means.deps.now()];
    const ending = ({ reject: 'rejected', withdraw: 'withdrawn' } as const)[one('act')];
    const done = ending
      ? await parameters.end(one('proposal'), { kind: ending, by, at, reason: one('reason') })
      : await parameters.approve(one('proposal'), by, at);
    if ('ground' in done) return listPage(v, session, keeps, { refusal: done, ...(ending ? { typed: one } : {}) });
    return c.redirect(`/staff/parameters?done=${ending ?? 'approved'}`, 303);
  });

  app.get('/staff/parameters/:name', async (c) => {
    const opened = staffOf(c);
    return opened instanceof Response ? opened : onePage(opened.v, opened.keeps, c.req.param('name'));
  });

  app.post('/staff/parameters/:name', async (c) => {
    const opened = staffOf(c);
    if (opened instanceof Response) return opened;
    const { v, session, keeps } = opened;
    if (!keeps) return c.notFound();
    const name = c.req.param('name');
    const { one } = await readForm(c);
    const [from, until] = [typedDate(one('from')), typedDate(one('until'))];
    const source = { kk: one('source.kk'), ru: one('source.ru'), en: one('source.en') };
    const isWhole = one('key').length >= 8 && one('value') && isLocalDate(from) && (until === '' || isLocalDate(until));
    if (!isWhole || Object.values(source).some((text) => text === '')) return onePage(v, keeps, name, { refusal: incomplete, typed: one });
    const kept = await parameters.propose({
      id: one('key'),
      parameter: name,
      from: from as LocalDate,
      until: until === '' ? null : (until as LocalDate),
      value: one('value').replaceAll(/\s/g, '').replace(',', '.'),
      source,
      proposedBy: session.member.id,
      proposedAt: means.deps.now(),
    });
    if ('ground' in kept) return onePage(v, keeps, name, { refusal: kept, typed: one });
    return c.redirect('/staff/parameters?done=proposed', 303);
  });
}

/** Parameters as they hold today: the figures by themselves, or the cells of one table. */
const ParameterTable: FC<{ v: View; book: ParameterBook; title: string; names: readonly string[] }> = ({ v, book, title, names }) => {
  const { say } = v;
  const nameOf = (name: string) =>
    names.length > 1 && title === say(capital(parameterWords(book, name)?.table))
      ? say(capital(parameterWords(book, name)?.cell))
      : parameterName(v, book, name);
  return (
    <Table
      caption={title}
      hideCaption
      head={[say(parameterTexts.name), say(parameterTexts.value), say(parameterTexts.inForce), say(parameterTexts.certainty)]}
      rows={names.map((name) => {
        const row = findRow(book, name, v.means.today());
        const [value = '', days = '', certainty = '', source = ''] = row ? rowCells(v, row) : [];
        const link = (
          <>
            <a class="govuk-link" href={`/staff/parameters/${encodeURIComponent(name)}`}>
              {nameOf(name)}
            </a>
            {row ? <SourceOf v={v}>{source}</SourceOf> : null}
          </>
        );
        return row ? [link, value, days, certainty] : [link, say(parameterTexts.notNow), '—', '—'];
      })}
    />
  );
};

/** The source of a value, folded away: the names of acts are long. */
const SourceOf: FC<{ v: View; children?: Child }> = ({ v, children }) => (
  <details class="jardem-source">
    <summary>{v.say(parameterTexts.source)}</summary>
    {children}
  </details>
);

/** One parameter with all its values, the latest first, and the form that proposes another. */
function parameterPage(
  v: View,
  keeps: boolean,
  {
    name,
    title,
    rows,
    proposals,
  }: {
    readonly name: string;
    readonly title: string;
    readonly rows: readonly ParameterRow[];
    readonly proposals: readonly ProposalState[];
  },
  told: Told,
) {
  const { say } = v;
  const typed: Typed = told.typed ?? (() => '');
  const [first] = rows;
  const latest = rows.toReversed().sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? 1 : -1));
  return page(
    v,
    title,
    <>
      <a href="/staff/parameters" class="govuk-back-link">
        {say(parameterTexts.title)}
      </a>
      <ErrorSummary say={say} refusal={told.refusal ?? null} />
      <h1 class="govuk-heading-l">{title}</h1>
      <Table
        caption={title}
        hideCaption
        head={[say(parameterTexts.value), say(parameterTexts.inForce), say(parameterTexts.certainty), say(parameterTexts.source)]}
        rows={latest.map((row) => rowCells(v, row))}
      />
      {latest.every((row) => isPayable(row) || findRow(new Map([[name, rows]]), name, row.from) !== row) ? null : (
        <p class="govuk-inset-text">{say(parameterTexts.stopsHere)}</p>
      )}
      <ProposalHistory v={v} unit={first?.unit ?? 'number'} states={proposals} />
      {keeps ? (
        <form method="post" action={`/staff/parameters/${encodeURIComponent(name)}`} class="jardem-card">
          <Once once={v.once()} />
          <h2 class="govuk-heading-m">{say(parameterTexts.propose)}</h2>
          {first?.unit === 'rounding' ? (
            <Radios
              name="value"
              legend={say(parameterTexts.value)}
              value={typed('value')}
              choices={Object.entries(roundingTexts).map(([way, words]) => ({ value: way, label: say(words) }))}
            />
          ) : (
            <Field
              id="value"
              label={say(parameterTexts.value)}
              hint={say(parameterTexts.valueHint)}
              value={typed('value')}
              width="govuk-input--width-10"
            />
          )}
          <DateField id="from" label={say(parameterTexts.from)} value={typedDate(typed('from'))} say={say} />
          <DateField id="until" label={say(parameterTexts.until)} value={typedDate(typed('until'))} say={say} />
          <Field id="source.kk" label={say(parameterTexts.sourceKk)} value={typed('source.kk')} />
          <Field id="source.ru" label={say(parameterTexts.sourceRu)} value={typed('source.ru')} />
          <Field id="source.en" label={say(parameterTexts.sourceEn)} value={typed('source.en')} />
          <Button>{say(parameterTexts.proposeButton)}</Button>
        </form>
      ) : null}
    </>,
    { here: '/staff/parameters', status: told.refusal ? 422 : 200 },
  );
}
