import { Readable } from 'node:stream';
import type { Context, Hono } from 'hono';
import type { AppMeans } from '../../api/index.ts';
import { type Refusal, refuse, type Sha256 } from '../../base/index.ts';
import { actorOf } from '../../identity/index.ts';
import { type Month, orderReference, type Payday, type Run, type RunId, registerKey, waitOf } from '../../payments/index.ts';
import { Button, ErrorSummary, Field, Once, Rows, Table, Tag } from '../shared/components.tsx';
import { moment } from '../shared/format.ts';
import { readForm } from '../shared/forms.ts';
import type { WebEnv } from '../shared/language.ts';
import { page, type View } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { signatureIn } from '../signing/form.tsx';
import { AlreadyStarted, monthText, NeedTable, officerFor, runTitle, type Staff, typedMonth, whoText } from './parts.tsx';
import { recalculationTexts } from './recalculation-texts.ts';
import { paymentRegisterPage, type RegisterInView } from './register-page.tsx';
import { paydayRows, type RunInView, type RunTold, runPage } from './run-page.tsx';
import { paymentTexts, runStatusTexts } from './texts.ts';

const rowsAPage = 100;

const badMonth = refuse('bad-month', paymentTexts.badMonth);
const noFile = refuse('no-file', paymentTexts.noFile);

/** The pages of the payment centre: the months, one month from its start to the banks' answers, its registers and files. */
export function addRuns(app: Hono<WebEnv>, means: AppMeans): void {
  const { payments } = means;
  const zoneOf = (session: Staff) => means.deps.offices().get(session.holding.office)?.zone ?? 'Asia/Almaty';

  const listPage = async (v: View, session: Staff, refusal: Refusal | null = null, typed = '') => {
    const { say } = v;
    const runs = await payments.runs(rowsAPage);
    return page(
      v,
      say(texts.payments),
      <>
        <ErrorSummary say={say} refusal={refusal} {...(refusal?.ground === 'bad-month' ? { field: 'month' } : {})} />
        <AlreadyStarted v={v} refusal={refusal} zone={zoneOf(session)} />
        <h1 class="govuk-heading-l">{say(paymentTexts.runs)}</h1>
        <p class="govuk-body">
          <a class="govuk-link" href="/staff/payments/awards">
            {say(paymentTexts.findAward)}
          </a>{' '}
          ·{' '}
          <a class="govuk-link" href="/staff/payments/recalculations">
            {say(recalculationTexts.title)}
          </a>
        </p>
        {runs.length === 0 ? (
          <p class="govuk-body">{say(paymentTexts.noRuns)}</p>
        ) : (
          <Table
            caption={say(paymentTexts.runs)}
            hideCaption
            head={[
              say(paymentTexts.month),
              say(texts.status),
              say(paymentTexts.payments),
              say(paymentTexts.exceptions),
              say(paymentTexts.startedBy),
            ]}
            rows={runs.map((run) => [
              <a class="govuk-link" href={`/staff/payments/runs/${run.run}`}>
                {runTitle(v, run)}
              </a>,
              <Tag colour={run.status === 'finished' ? 'green' : 'blue'}>{say(runStatusTexts[run.status])}</Tag>,
              String(run.lines),
              String(run.exceptions),
              `${whoText(v, run.startedBy)}, ${moment(run.startedAt, zoneOf(session))}`,
            ])}
          />
        )}
        <h2 class="govuk-heading-m">{say(paymentTexts.startTitle)}</h2>
        <form method="get" action="/staff/payments/start" class="govuk-!-margin-bottom-6">
          <Field
            id="month"
            label={say(paymentTexts.month)}
            hint={say(paymentTexts.monthHint)}
            value={typed}
            width="govuk-input--width-10"
          />
          <Button>{say(paymentTexts.lookAtNeed)}</Button>
        </form>
        <h2 class="govuk-heading-m">{say(paymentTexts.supplementaryTitle)}</h2>
        <p class="govuk-body">{say(paymentTexts.supplementaryIntro)}</p>
        <p class="govuk-body">
          <a class="govuk-link" href="/staff/payments/supplementary">
            {say(paymentTexts.supplementaryStart)}
          </a>
        </p>
      </>,
      { here: '/staff/payments', status: refusal ? 422 : 200 },
    );
  };

  const runInView = async (session: Staff, run: Run, after: string): Promise<RunInView> => {
    const exceptions = await payments.exceptions(run.run, after, rowsAPage);
    const registers = [...run.registers.keys()].map(async (key) => {
      const [, region = '', budget = ''] = key.split('/');
      const batch = await payments.findRegister(key);
      return { key, region, budget, status: 'ground' in batch ? null : batch.status };
    });
    const known = await Promise.all(registers);
    const isSigned = (key: string) => known.some((one) => one.key === key && one.status !== 'open' && one.status !== 'closed');
    const today = means.today();
    const states = await payments.stateSums(run.run);
    const isAnswered = states.every(({ state }) => state === 'paid' || state === 'returned' || state === 'cancelled');
    const waitsFor = waitOf(run, isSigned, today);
    return {
      run,
      today,
      waitsFor: waitsFor === 'banks' && isAnswered ? 'work' : waitsFor,
      zone: zoneOf(session),
      states,
      exceptions,
      next: exceptions.length === rowsAPage ? (exceptions.at(-1)?.award ?? null) : null,
      registers: known,
      files: await payments.files(
        [...run.sent.keys()].flatMap((order) => ['xml', 'txt'].map((form) => `${orderReference(order)}.${form}`)),
      ),
    };
  };

  /** Opens a run for an officer of the centre and does something with it. */
  const withRun = async (
    c: Context<WebEnv>,
    does: (v: View, session: Staff, run: Run) => Promise<RunTold | Response> = () => Promise.resolve({}),
  ) => {
    const opened = await officerFor(c, means, 'run');
    if (opened instanceof Response) return opened;
    const { v, session } = opened;
    const id = (c.req.param('run') ?? '') as RunId;
    const run = await payments.findRun(id);
    if ('ground' in run) return c.notFound();
    const told = await does(v, session, run);
    if (told instanceof Response) return told;
    const now = await payments.findRun(id);
    return 'ground' in now ? c.notFound() : runPage(v, await runInView(session, now, c.req.query('after') ?? ''), told);
  };

  app.get('/staff/payments', async (c) => {
    const opened = await officerFor(c, means, 'run');
    return opened instanceof Response ? opened : listPage(opened.v, opened.session);
  });

  app.get('/staff/payments/start', async (c) => {
    const opened = await officerFor(c, means, 'run');
    if (opened instanceof Response) return opened;
    const { v, session } = opened;
    const typed = c.req.query('month') ?? '';
    const of = typedMonth(typed);
    if (!of) return listPage(v, session, badMonth, typed);
    const need = await payments.need(of);
    const pay = payments.nextPayday();
    if ('ground' in need) return listPage(v, session, need, typed);
    return pay && 'ground' in pay ? listPage(v, session, pay, typed) : startPage(v, of, need, pay);
  });

  app.post('/staff/payments/runs', async (c) => {
    const opened = await officerFor(c, means, 'run');
    if (opened instanceof Response) return opened;
    const { v, session } = opened;
    const sent = await readForm(c);
    const of = typedMonth(sent.one('month'));
    if (!of) return listPage(v, session, badMonth, sent.one('month'));
    const run = await payments.start(of, 'regular', session.member.id);
    return 'ground' in run ? listPage(v, session, run, monthText(of)) : c.redirect(`/staff/payments/runs/${run.run}`, 303);
  });

  app.get('/staff/payments/runs/:run', (c) => withRun(c));

  app.post('/staff/payments/runs/:run/commands', (c) =>
    withRun(c, async (_, session, { run }) => {
      const kind = (await readForm(c)).one('kind');
      const by = session.member.id;
      const done =
        kind === 'pause' || kind === 'resume'
          ? await payments.pause(run, by, kind === 'pause')
          : kind === 'movePayday'
            ? await payments.movePayday(run, by)
            : await payments.goOn(run, by);
      return 'ground' in done ? { refusal: done } : c.redirect(`/staff/payments/runs/${run}`, 303);
    }),
  );
  for (const form of ['commands', 'statements'])
    app.get(`/staff/payments/runs/:run/${form}`, (c) => c.redirect(`/staff/payments/runs/${c.req.param('run')}`, 303));

  app.post('/staff/payments/runs/:run/statements', (c) =>
    withRun(c, async () => {
      const file = (await readForm(c)).file('statement');
      if (!file) return { refusal: noFile };
      const booked = await payments.takeStatement(await file.text());
      return booked.kind === 'refused' ? { refusal: booked } : { booked };
    }),
  );

  /** Opens a register; what is done with it may be refused, and then the page says so and keeps what was typed. */
  const withRegister = async (
    c: Context<WebEnv>,
    does?: (session: Staff, view: RegisterInView) => Promise<{ readonly refusal?: Refusal; readonly typed?: string }>,
  ) => {
    const opened = await officerFor(c, means, 'run');
    if (opened instanceof Response) return opened;
    const { v, session } = opened;
    const id = (c.req.param('run') ?? '') as RunId;
    const [region, budget] = [c.req.param('region') ?? '', c.req.param('budget') ?? ''];
    const key = registerKey(id, region as never, budget);
    const look = async (): Promise<RegisterInView | undefined> => {
      const [run, batch, waiting] = await Promise.all([payments.findRun(id), payments.findRegister(key), means.deps.waiting.ofBatch(key)]);
      if ('ground' in run || 'ground' in batch) return undefined;
      const sums = run.registers.get(key);
      if (!sums) return undefined;
      const lines = await payments.linesOfRegister(key, c.req.query('after') ?? '', rowsAPage);
      const next = lines.length === rowsAPage ? (lines.at(-1)?.key ?? null) : null;
      return { run, region, budget, sums, batch, lines, next, waiting, zone: zoneOf(session) };
    };
    const before = await look();
    if (!before) return c.notFound();
    if (!does) return paymentRegisterPage(v, session, before);
    const told = await does(session, before);
    if (!told.refusal) return c.redirect(`/staff/payments/runs/${id}/registers/${region}/${budget}`, 303);
    return paymentRegisterPage(v, session, (await look()) ?? before, told);
  };

  app.get('/staff/payments/runs/:run/registers/:region/:budget', (c) => withRegister(c));

  app.post('/staff/payments/runs/:run/registers/:region/:budget/signature', (c) =>
    withRegister(c, async (session, { run, region, budget }) => {
      const sent = await readForm(c);
      const key = registerKey(run.run, region as never, budget);
      const over = sent.one('signed') as Sha256;
      const asked = await payments.signRegister(key, { key: sent.one('key') }, actorOf(session));
      const [act] = asked.kind === 'unsigned' ? asked.missing : [];
      if (!act) return asked.kind === 'refused' ? { refusal: asked } : {};
      const signature = { by: act.by, kind: 'eds' as const, over, signature: signatureIn(sent, over) };
      const done = await payments.signRegister(key, { key: sent.one('key'), signature }, actorOf(session));
      if (done.kind === 'refused') return { refusal: done };
      // One whose key is still being checked is told of on the page of the register itself.
      return {};
    }),
  );

  app.post('/staff/payments/runs/:run/registers/:region/:budget/refusal', (c) =>
    withRegister(c, async (session, { run, region, budget }) => {
      const sent = await readForm(c);
      const reasons = sent.one('reasons');
      const key = registerKey(run.run, region as never, budget);
      const done = await payments.refuseRegister(key, { key: sent.one('key'), reasons }, actorOf(session));
      return 'ground' in done ? { refusal: done, typed: reasons } : {};
    }),
  );

  // Whoever changes the language of a page that answered a form comes back to the page itself.
  app.get('/staff/payments/runs', (c) => c.redirect('/staff/payments', 303));

  app.get('/staff/payments/files/:name', async (c) => {
    const opened = await officerFor(c, means, 'run');
    if (opened instanceof Response) return opened;
    const [file] = await payments.files([c.req.param('name')]);
    if (!file) return c.notFound();
    const body = Readable.toWeb(Readable.from(payments.readFile(file))) as ReadableStream<Uint8Array<ArrayBuffer>>;
    return c.body(body, 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
  });
}

/** What the month needs, and the button that starts it. */
function startPage(v: View, of: Month, need: Parameters<typeof NeedTable>[0]['need'], pay: Payday | undefined) {
  const { say } = v;
  return page(
    v,
    say(paymentTexts.startTitle),
    <>
      <a href="/staff/payments" class="govuk-back-link">
        {say(paymentTexts.runs)}
      </a>
      <h1 class="govuk-heading-l">
        {say(paymentTexts.startTitle)}: {monthText(of)}
      </h1>
      {pay ? <Rows rows={paydayRows(v, { pay })} /> : null}
      <NeedTable v={v} need={need} />
      <p class="govuk-body">{say(paymentTexts.confirmIntro)}</p>
      <form method="post" action="/staff/payments/runs">
        <Once once={v.once()} />
        <input type="hidden" name="month" value={of} />
        <Button>{say(paymentTexts.confirmStart)}</Button>
      </form>
    </>,
    { here: '/staff/payments' },
  );
}
