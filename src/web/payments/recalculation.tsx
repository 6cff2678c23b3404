import type { Context, Hono } from 'hono';
import { type AppMeans, printRecalculation } from '../../api/index.ts';
import { isLocalDate, localDate, type Refusal, refuse } from '../../base/index.ts';
import { amountNames, benefitWords, followsOf, increaseOf, isAmountName } from '../../benefits/index.ts';
import type { AwardId, RecalculationAct } from '../../payments/index.ts';
import { Button, Checkboxes, DateField, ErrorSummary, Field, Once, Radios, Table, Tag } from '../shared/components.tsx';
import { shortDate } from '../shared/format.ts';
import { readForm, type Sent, typedDate } from '../shared/forms.ts';
import type { WebEnv } from '../shared/language.ts';
import { page, type View } from '../shared/layout.tsx';
import { pdfPage, printing } from '../shared/pdf.tsx';
import { texts } from '../shared/texts.ts';
import { capital } from '../shared/words-of.ts';
import { officerFor, type Staff } from './parts.tsx';
import { type RecalculationInView, recalculationPage } from './recalculation-page.tsx';
import { recalculationStatusTexts, recalculationTexts } from './recalculation-texts.ts';

const incomplete = refuse('incomplete', recalculationTexts.incomplete);
const rowsAPage = 100;
const pagesAPress = 50;

/** Benefits in payment that may be recalculated: those that move with parameters, and those that an act raises. */
const recalculable = amountNames.filter(
  (name) => !name.endsWith('/yearly-increase') && (followsOf(name) === 'parameters' || increaseOf(name) !== undefined),
);

/** The pages of recalculations: those there are, a new dry run, and one from its totals to its undoing. */
export function addRecalculationPages(app: Hono<WebEnv>, means: AppMeans): void {
  const { recalculations } = means;
  const zoneOf = (session: Staff) => means.deps.offices().get(session.holding.office)?.zone ?? 'Asia/Almaty';

  const listPage = async (v: View, refusal: Refusal | null = null, sent?: Sent) => {
    const { say } = v;
    const known = await recalculations.list(rowsAPage);
    return page(
      v,
      say(recalculationTexts.title),
      <>
        <a href="/staff/payments" class="govuk-back-link">
          {say(texts.payments)}
        </a>
        <ErrorSummary say={say} refusal={refusal} />
        <h1 class="govuk-heading-l">{say(recalculationTexts.title)}</h1>
        {known.length === 0 ? (
          <p class="govuk-body">{say(recalculationTexts.none)}</p>
        ) : (
          <Table
            caption={say(recalculationTexts.title)}
            hideCaption
            head={[say(recalculationTexts.order), say(recalculationTexts.from), say(texts.status), say(recalculationTexts.counted)]}
            rows={known.map(({ spec, status, rows }) => [
              <a class="govuk-link" href={`/staff/payments/recalculations/${spec.id}`}>
                {spec.order.number}
              </a>,
              shortDate(spec.from),
              <Tag>{say(recalculationStatusTexts[status])}</Tag>,
              String(rows),
            ])}
          />
        )}
        <h2 class="govuk-heading-m">{say(recalculationTexts.startTitle)}</h2>
        <p class="govuk-body">{say(recalculationTexts.startIntro)}</p>
        <form method="post" action="/staff/payments/recalculations">
          <Once once={sent?.one('key') || v.once()} />
          <Radios
            name="kind"
            legend={say(recalculationTexts.kind)}
            value={sent?.one('kind') || 'indexation'}
            choices={(['indexation', 'parameter'] as const).map((value) => ({ value, label: say(recalculationTexts[value]) }))}
          />
          <Checkboxes
            name="benefit"
            legend={say(recalculationTexts.benefits)}
            values={sent?.all('benefit') ?? []}
            choices={recalculable.map((value) => ({ value, label: say(capital(benefitWords(value))) }))}
          />
          <DateField id="from" label={say(recalculationTexts.from)} value={sent?.one('from')} say={say} />
          <Field id="order" label={say(recalculationTexts.order)} value={sent?.one('order')} width="govuk-input--width-10" />
          <DateField id="orderOn" label={say(recalculationTexts.orderOn)} value={sent?.one('orderOn')} say={say} />
          <Radios
            name="lower"
            legend={say(recalculationTexts.lower)}
            value={sent?.one('lower') || 'no'}
            choices={[
              { value: 'no', label: say(recalculationTexts.keep) },
              { value: 'yes', label: say(recalculationTexts.lowerToo) },
            ]}
          />
          <Button>{say(recalculationTexts.start)}</Button>
        </form>
      </>,
      { here: '/staff/payments', status: refusal ? 422 : 200 },
    );
  };

  const show = async (c: Context<WebEnv>, v: View, session: Staff, refusal: Refusal | null = null) => {
    const id = c.req.param('id') ?? '';
    const found = await recalculations.view(id);
    if ('ground' in found) return c.notFound();
    const rows = (outcome: 'falls' | 'impossible') => recalculations.rows(id, { outcome, after: '', limit: rowsAPage });
    const sample = await recalculations.sample(id, 10);
    const view: RecalculationInView = {
      ...found,
      sample: 'ground' in sample ? [] : sample,
      losers: await rows('falls'),
      impossible: await rows('impossible'),
      differing: await recalculations.differing(id, '', rowsAPage),
      zone: zoneOf(session),
    };
    return recalculationPage(v, view, refusal);
  };

  app.get('/staff/payments/recalculations', async (c) => {
    const opened = await officerFor(c, means, 'recalculate');
    return opened instanceof Response ? opened : listPage(opened.v);
  });

  app.post('/staff/payments/recalculations', async (c) => {
    const opened = await officerFor(c, means, 'recalculate');
    if (opened instanceof Response) return opened;
    const { v, session } = opened;
    const sent = await readForm(c);
    const [from, on] = [typedDate(sent.one('from')), typedDate(sent.one('orderOn'))];
    const benefits = sent.all('benefit').filter(isAmountName);
    const number = sent.one('order');
    if (!isLocalDate(from) || !isLocalDate(on) || benefits.length === 0 || number === '') return listPage(v, incomplete, sent);
    const started = await recalculations.start({
      id: sent.one('key'),
      kind: sent.one('kind') === 'parameter' ? 'parameter' : 'indexation',
      benefits,
      from: localDate(from),
      changes: [],
      lower: sent.one('lower') === 'yes',
      order: { number, on: localDate(on) },
      by: session.member.id,
    });
    if ('ground' in started) return listPage(v, started, sent);
    await recalculations.goOn(started.spec.id, pagesAPress);
    return c.redirect(`/staff/payments/recalculations/${started.spec.id}`, 303);
  });

  app.get('/staff/payments/recalculations/:id', async (c) => {
    const opened = await officerFor(c, means, 'recalculate');
    return opened instanceof Response ? opened : show(c, opened.v, opened.session);
  });

  app.get('/staff/payments/recalculations/:id/documents/:award/pdf', async (c) => {
    const opened = await officerFor(c, means, 'recalculate');
    if (opened instanceof Response) return opened;
    const { v } = opened;
    const printed = await printRecalculation(means, c.req.param('id'), c.req.param('award') as AwardId, printing(v).language);
    return pdfPage(v, printed, '/staff/payments');
  });

  app.post('/staff/payments/recalculations/:id/commands', async (c) => {
    const opened = await officerFor(c, means, 'recalculate');
    if (opened instanceof Response) return opened;
    const { v, session } = opened;
    const id = c.req.param('id');
    const sent = await readForm(c);
    const act = actTyped(sent);
    const done = act ? await recalculations.act(id, act, session.member.id) : await recalculations.goOn(id, pagesAPress);
    return 'ground' in done ? show(c, v, session, done) : c.redirect(`/staff/payments/recalculations/${id}`, 303);
  });
}

/** What was pressed; nothing where the work is to go on. */
function actTyped(sent: Sent): RecalculationAct | undefined {
  const kind = sent.one('kind');
  if (kind === 'approve' || kind === 'approve-undo') return { kind };
  return kind === 'withdraw' || kind === 'ask-undo' ? { kind, reason: sent.one('reason') } : undefined;
}
