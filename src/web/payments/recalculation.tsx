import type { Context, Hono } from 'hono';
import { type AppMeans, printRecalculation } from '../../api/index.ts';
import { isLocalDate, localDate, type Refusal, refuse } from '../../base/index.ts';
import { isAmountName } from '../../benefits/index.ts';
import type { AwardId, RecalculationAct } from '../../payments/index.ts';
import { shortDate } from '../shared/format.ts';
import { readForm, type Sent, typedDate } from '../shared/forms.ts';
import type { WebEnv } from '../shared/language.ts';
import type { View } from '../shared/layout.tsx';
import { pdfPage, printing } from '../shared/pdf.tsx';
import { officerFor, type Staff } from './parts.tsx';
import { type FormTold, filledBy, recalculationsPage } from './recalculation-form.tsx';
import { type RecalculationInView, recalculationPage } from './recalculation-page.tsx';
import { addRecalculationRows } from './recalculation-rows.tsx';
import { recalculationTexts } from './recalculation-texts.ts';

const recalculationsShown = 100;
const proposalsShown = 100;
/** Rows of a list that the page of a recalculation shows before the whole list. */
const rowsInShort = 10;
const pagesAPress = 50;

/** The pages of recalculations: those there are, a new dry run, and one from its totals to its undoing. */
export function addRecalculationPages(app: Hono<WebEnv>, means: AppMeans): void {
  const { recalculations, parameters } = means;
  const zoneOf = (session: Staff) => means.deps.offices().get(session.holding.office)?.zone ?? 'Asia/Almaty';

  const listPage = async (v: View, told: FormTold = {}) => {
    const [known, book, proposals] = await Promise.all([
      recalculations.list(recalculationsShown),
      parameters.book(),
      parameters.proposals({ limit: proposalsShown }),
    ]);
    return recalculationsPage(v, { known, book, proposals }, told);
  };

  const show = async (c: Context<WebEnv>, v: View, session: Staff, refusal: Refusal | null = null) => {
    const id = c.req.param('id') ?? '';
    const found = await recalculations.view(id);
    if ('ground' in found) return c.notFound();
    const rows = (outcome: 'falls' | 'impossible') => recalculations.rows(id, { outcome, after: '', limit: rowsInShort });
    const sample = await recalculations.sample(id, 10);
    const impossible = await rows('impossible');
    const view: RecalculationInView = {
      ...found,
      book: await parameters.book(),
      sample: 'ground' in sample ? [] : sample,
      losers: await rows('falls'),
      impossible,
      reasons: await recalculations.reasons(id, impossible),
      differing: await recalculations.differing(id, '', rowsInShort),
      person: session.member.id,
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
    const kind = sent.one('kind') === 'parameter' ? 'parameter' : 'indexation';
    if (sent.one('do') === 'fill') {
      const filled = filledBy(await parameters.book(), sent.all('change'), kind);
      if (!filled) return listPage(v, { sent, refusal: refuse('incomplete', recalculationTexts.chooseChange), field: 'change-0' });
      return listPage(v, { sent: withFilled(sent, { from: shortDate(filled.from), benefit: filled.benefits }) });
    }
    const missing = missingIn(sent);
    if (missing) return listPage(v, { sent, ...missing });
    const started = await recalculations.start({
      id: sent.one('key'),
      kind,
      benefits: sent.all('benefit').filter(isAmountName),
      from: localDate(typedDate(sent.one('from'))),
      changes: sent.all('change'),
      lower: sent.one('lower') === 'yes',
      order: { number: sent.one('order'), on: localDate(typedDate(sent.one('orderOn'))) },
      by: session.member.id,
    });
    if ('ground' in started) return listPage(v, { sent, refusal: started });
    await recalculations.goOn(started.spec.id, pagesAPress);
    return c.redirect(`/staff/payments/recalculations/${started.spec.id}`, 303);
  });

  addRecalculationRows(app, means);

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
    const act = actTyped(await readForm(c));
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

/** The first thing that the form does not say, with its field. */
function missingIn(sent: Sent): FormTold | undefined {
  const checks = [
    [sent.all('benefit').some(isAmountName), 'benefit-0', recalculationTexts.needBenefit],
    [isLocalDate(typedDate(sent.one('from'))), 'from', recalculationTexts.needFrom],
    [sent.one('order') !== '', 'order', recalculationTexts.needOrder],
    [isLocalDate(typedDate(sent.one('orderOn'))), 'orderOn', recalculationTexts.needOrderOn],
  ] as const;
  const [, field, text] = checks.find(([said]) => !said) ?? [];
  return field && text ? { field, refusal: refuse('incomplete', text) } : undefined;
}

/** The form as it was sent, with the day and the benefits filled in. */
function withFilled(sent: Sent, filled: { readonly from: string; readonly benefit: readonly string[] }): Sent {
  return {
    ...sent,
    one: (name) => (name === 'from' ? filled.from : sent.one(name)),
    all: (name) => (name === 'benefit' ? filled.benefit : sent.all(name)),
  };
}
