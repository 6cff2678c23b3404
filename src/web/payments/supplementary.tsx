import type { Hono } from 'hono';
import type { FC } from 'hono/jsx';
import type { AppMeans } from '../../api/index.ts';
import { type Refusal, refuse } from '../../base/index.ts';
import { type AwardId, isAwardId, type Month, type Payday, type Run, type RunId, type SupplementaryWish } from '../../payments/index.ts';
import { Button, ErrorSummary, Field, Once, Radios, Rows, TextArea } from '../shared/components.tsx';
import { readForm, type Sent } from '../shared/forms.ts';
import type { WebEnv } from '../shared/language.ts';
import { page, type View } from '../shared/layout.tsx';
import { AlreadyStarted, monthText, NeedTable, officerFor, runTitle, type Staff, typedMonth } from './parts.tsx';
import { paydayRows } from './run-page.tsx';
import { paymentTexts } from './texts.ts';

const runsToChoose = 24;
const fields = ['month', 'reason', 'whom', 'run', 'awards'] as const;
type Typed = { readonly [field in (typeof fields)[number]]: string };

/** What was typed, understood: the month, and what the run is for. */
type Wished = { readonly of: Month; readonly wish: SupplementaryWish };

const typedIn = (sent: Sent): Typed => ({
  month: sent.one('month'),
  reason: sent.one('reason'),
  whom: sent.one('whom') || 'all',
  run: sent.one('run'),
  awards: sent.one('awards'),
});

/** Reads the form, or says in words what is wrong and in which field. */
function wishedBy(typed: Typed): Wished | { readonly refusal: Refusal; readonly field: string } {
  const of = typedMonth(typed.month);
  if (!of) return { refusal: refuse('bad-month', paymentTexts.badMonth), field: 'month' };
  if (typed.whom === 'exceptions') {
    if (typed.run === '') return { refusal: refuse('run-missing', paymentTexts.runMissing), field: 'run' };
    return { of, wish: { reason: typed.reason, exceptionsOf: typed.run as RunId } };
  }
  if (typed.whom !== 'listed') return { of, wish: { reason: typed.reason } };
  const numbers = typed.awards
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
  if (numbers.length === 0) return { refusal: refuse('numbers-missing', paymentTexts.numbersMissing), field: 'awards' };
  if (!numbers.every(isAwardId)) return { refusal: refuse('not-an-award', paymentTexts.notAsNumber), field: 'awards' };
  return { of, wish: { reason: typed.reason, awards: numbers as readonly AwardId[] } };
}

const fieldOf: { readonly [ground: string]: string } = { 'reason-missing': 'reason', 'nobody-to-pay': 'run', 'award-unknown': 'awards' };

/** The pages of a supplementary run: what it is for and whom it pays, then what it needs, then its start. */
export function addSupplementary(app: Hono<WebEnv>, means: AppMeans): void {
  const { payments } = means;
  const here = '/staff/payments/supplementary';

  const formPage = async (v: View, typed: Typed, refusal: Refusal | null = null, field?: string) =>
    page(
      v,
      v.say(paymentTexts.supplementaryTitle),
      <SupplementaryForm v={v} typed={typed} runs={await payments.runs(runsToChoose)} refusal={refusal} field={field} />,
      { here: '/staff/payments', status: refusal ? 422 : 200 },
    );

  app.get(here, async (c) => {
    const opened = await officerFor(c, means, 'run');
    if (opened instanceof Response) return opened;
    const run = c.req.query('run') ?? '';
    const month = typedMonth(c.req.query('month') ?? '') ?? (means.today().slice(0, 7) as Month);
    return formPage(opened.v, { month: monthText(month), reason: '', whom: run ? 'exceptions' : 'all', run, awards: '' });
  });

  app.post(here, async (c) => {
    const opened = await officerFor(c, means, 'run');
    if (opened instanceof Response) return opened;
    const { v, session } = opened;
    const sent = await readForm(c);
    const typed = typedIn(sent);
    const read = wishedBy(typed);
    if ('refusal' in read) return formPage(v, typed, read.refusal, read.field);
    if (sent.one('act') === 'change') return formPage(v, typed);
    const { of, wish } = read;
    if (sent.one('act') !== 'start') {
      const need = await payments.need(of, wish);
      const pay = payments.nextPayday();
      if ('ground' in need) return formPage(v, typed, need, fieldOf[need.ground]);
      if (pay && 'ground' in pay) return formPage(v, typed, pay);
      const number = nextNumber(await payments.runs(100), of);
      return confirmPage(v, { typed, of, number, need, pay });
    }
    const number = Number(sent.one('number'));
    if (!Number.isSafeInteger(number) || number < 1 || number > 99) return formPage(v, typed);
    const run = await payments.start(of, { supplementary: number, ...wish }, session.member.id);
    if (!('ground' in run)) return c.redirect(`/staff/payments/runs/${run.run}`, 303);
    return page(v, v.say(paymentTexts.supplementaryTitle), <Refused v={v} session={session} typed={typed} refusal={run} />, {
      here: '/staff/payments',
      status: 422,
    });
  });
}

/** The number of the next supplementary run of a month. */
function nextNumber(runs: readonly Run[], of: Month): number {
  const numbers = runs.flatMap(({ run, month }) => (month === of ? Number(/-S(\d+)$/.exec(run)?.[1] ?? 0) : []));
  return Math.max(0, ...numbers) + 1;
}

const SupplementaryForm: FC<{ v: View; typed: Typed; runs: readonly Run[]; refusal: Refusal | null; field: string | undefined }> = ({
  v,
  typed,
  runs,
  refusal,
  field,
}) => {
  const { say } = v;
  const wrong = (name: string) => (refusal && field === name ? say(refusal.text) : undefined);
  return (
    <>
      <a href="/staff/payments" class="govuk-back-link">
        {say(paymentTexts.runs)}
      </a>
      <ErrorSummary say={say} refusal={refusal} field={field} />
      <h1 class="govuk-heading-l">{say(paymentTexts.supplementaryStart)}</h1>
      <p class="govuk-body">{say(paymentTexts.supplementaryIntro)}</p>
      <form method="post" action="/staff/payments/supplementary" novalidate>
        <Field
          id="month"
          label={say(paymentTexts.month)}
          hint={say(paymentTexts.monthHint)}
          value={typed.month}
          width="govuk-input--width-10"
        />
        <TextArea
          id="reason"
          label={say(paymentTexts.whatFor)}
          hint={say(paymentTexts.whatForHint)}
          value={typed.reason}
          error={wrong('reason')}
        />
        <Radios
          name="whom"
          legend={say(paymentTexts.whom)}
          value={typed.whom}
          choices={[
            { value: 'all', label: say(paymentTexts.whomAll) },
            ...(runs.length > 0 ? [{ value: 'exceptions', label: say(paymentTexts.whomExceptions) }] : []),
            { value: 'listed', label: say(paymentTexts.whomListed) },
          ]}
        />
        {runs.length > 0 ? (
          <div class={`govuk-form-group${wrong('run') ? ' govuk-form-group--error' : ''}`}>
            <label class="govuk-label" for="run">
              {say(paymentTexts.ofRun)}
            </label>
            {wrong('run') ? <p class="govuk-error-message">{wrong('run')}</p> : null}
            <select class="govuk-select" id="run" name="run">
              <option value=""></option>
              {runs.map((run) => (
                <option value={run.run} selected={run.run === typed.run}>
                  {`${runTitle(v, run)} (${say(paymentTexts.exceptions)}: ${run.exceptions})`}
                </option>
              ))}
            </select>
          </div>
        ) : null}
        <TextArea
          id="awards"
          label={say(paymentTexts.awardNumbers)}
          hint={say(paymentTexts.awardNumbersHint)}
          value={typed.awards}
          error={wrong('awards')}
        />
        <Button name="act" value="look">
          {say(paymentTexts.lookAtNeed)}
        </Button>
      </form>
    </>
  );
};

type Confirmed = {
  readonly typed: Typed;
  readonly of: Month;
  readonly number: number;
  readonly need: Parameters<typeof NeedTable>[0]['need'];
  readonly pay: Payday | undefined;
};

const hidden = (typed: Typed) => fields.map((name) => <input type="hidden" name={name} value={typed[name]} />);

/** What the run would pay, and the button that starts it. */
function confirmPage(v: View, { typed, of, number, need, pay }: Confirmed) {
  const { say } = v;
  return page(
    v,
    say(paymentTexts.supplementaryTitle),
    <>
      <h1 class="govuk-heading-l">{`${monthText(of)}, ${say(paymentTexts.supplementary)} ${number}`}</h1>
      <Rows rows={[{ label: say(paymentTexts.whatFor), value: typed.reason }, ...paydayRows(v, pay ? { pay } : {})]} />
      <NeedTable v={v} need={need} />
      <form method="post" action="/staff/payments/supplementary" class="govuk-button-group">
        <Once once={v.once()} />
        {hidden(typed)}
        <input type="hidden" name="number" value={String(number)} />
        {need.needs.length > 0 ? (
          <Button name="act" value="start">
            {say(paymentTexts.confirmStart)}
          </Button>
        ) : null}
        <Button kind="secondary" name="act" value="change">
          {say(paymentTexts.change)}
        </Button>
      </form>
    </>,
    { here: '/staff/payments' },
  );
}

/** Why it was not started: somebody has started one of that number, or nothing can be paid; what was typed is kept. */
const Refused: FC<{ v: View; session: Staff; typed: Typed; refusal: Refusal }> = ({ v, session, typed, refusal }) => {
  const zone = v.means.deps.offices().get(session.holding.office)?.zone ?? 'Asia/Almaty';
  return (
    <>
      <ErrorSummary say={v.say} refusal={refusal} />
      <h1 class="govuk-heading-l">{v.say(paymentTexts.supplementaryTitle)}</h1>
      <AlreadyStarted v={v} refusal={refusal} zone={zone} />
      <form method="post" action="/staff/payments/supplementary">
        {hidden(typed)}
        <Button kind="secondary" name="act" value="change">
          {v.say(paymentTexts.change)}
        </Button>
      </form>
    </>
  );
};
