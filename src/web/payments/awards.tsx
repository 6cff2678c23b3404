import type { Context, Hono } from 'hono';
import { type AppMeans, actOf, awardCommand, basisOf, printAward, printRecalculation } from '../../api/index.ts';
import { isIin, type Refusal, refuse } from '../../base/index.ts';
import { mayInPayments } from '../../identity/index.ts';
import { type Award, type AwardId, type AwardView, isAwardId, regionOn } from '../../payments/index.ts';
import { Button, DoneBanner, ErrorSummary, Field, Once, Rows, Table, Tag } from '../shared/components.tsx';
import { shortDate } from '../shared/format.ts';
import { readForm } from '../shared/forms.ts';
import type { WebEnv } from '../shared/language.ts';
import { page, type View } from '../shared/layout.tsx';
import { pdfPage, printing } from '../shared/pdf.tsx';
import { texts } from '../shared/texts.ts';
import { ActFields, actsFor, commandTyped, isPageAct, type Typed } from './award-forms.tsx';
import { benefitName, daysText, Life, nextText, PaymentsMade, reasonsNow, stateOf, Why, worthText } from './award-parts.tsx';
import { actTexts, awardTexts, type PageAct } from './award-texts.ts';
import { accountText } from './award-words.ts';
import { AskKnown, knownPage } from './known-schedule.tsx';
import { money, monthText, officerFor, type Staff } from './parts.tsx';
import { paymentTexts, regionWords } from './texts.ts';

const noAward = refuse('not-found', paymentTexts.noAward);
const incomplete = refuse('incomplete', awardTexts.incomplete);

/** The pages of awards for the payment centre: found by number or person, their life, and what may be done with them. */
export function addAwardPages(app: Hono<WebEnv>, means: AppMeans): void {
  const { payments } = means;

  app.get('/staff/payments/awards', async (c) => {
    const opened = await officerFor(c, means, 'readAwards');
    return opened instanceof Response ? opened : searchPage(opened.v);
  });

  // The number of a person goes in the body of the form, never in an address.
  app.post('/staff/payments/awards', async (c) => {
    const opened = await officerFor(c, means, 'readAwards');
    if (opened instanceof Response) return opened;
    const typed = (await readForm(c)).one('number').replaceAll(/\s/g, '').toUpperCase();
    if (isIin(typed)) {
      const found = await payments.awardsOfPerson(typed);
      return searchPage(opened.v, typed, found, found.length === 0 ? noAward : null);
    }
    const view = isAwardId(typed) ? await payments.viewAward(typed) : noAward;
    return 'ground' in view ? searchPage(opened.v, typed, [], noAward) : c.redirect(`/staff/payments/awards/${view.award.award}`, 303);
  });

  const opened = async (c: Context<WebEnv>, action: 'readAwards' | 'changeAward') => {
    const by = await officerFor(c, means, action);
    if (by instanceof Response) return by;
    const view = await payments.viewAward((c.req.param('award') ?? '') as AwardId);
    return 'ground' in view ? c.notFound() : { ...by, view };
  };

  app.get('/staff/payments/awards/:award', async (c) => {
    const found = await opened(c, 'readAwards');
    return found instanceof Response ? found : awardPage(found.v, found.session, found.view, c.req.query('done') === '1');
  });

  app.get('/staff/payments/awards/:award/explanation/pdf', async (c) => {
    const found = await opened(c, 'readAwards');
    if (found instanceof Response) return found;
    const { v, view } = found;
    return pdfPage(v, await printAward(means, view, printing(v).language, means.today()), '/staff/payments');
  });

  app.get('/staff/payments/awards/:award/recalculations/:id/pdf', async (c) => {
    const found = await opened(c, 'readAwards');
    if (found instanceof Response) return found;
    const { v, view } = found;
    return pdfPage(v, await printRecalculation(means, c.req.param('id'), view.award.award, printing(v).language), '/staff/payments');
  });

  app.get('/staff/payments/awards/:award/known', async (c) => {
    const found = await opened(c, 'readAwards');
    if (found instanceof Response) return found;
    const award = `/staff/payments/awards/${found.view.award.award}`;
    return knownPage(found.v, found.view, { award, typed: c.req.query('on') ?? '', here: '/staff/payments' });
  });

  app.get('/staff/payments/awards/:award/commands/:act', async (c) => {
    const act = c.req.param('act');
    const found = await opened(c, 'changeAward');
    if (found instanceof Response) return found;
    return isPageAct(act) ? actPage(found.v, found.view.award, act, () => '') : c.notFound();
  });

  app.post('/staff/payments/awards/:award/commands/:act', async (c) => {
    const act = c.req.param('act');
    const found = await opened(c, 'changeAward');
    if (found instanceof Response) return found;
    if (!isPageAct(act)) return c.notFound();
    const { v, session, view } = found;
    const { one } = await readForm(c);
    const read = awardCommand.safeParse(commandTyped(act, one, Number(one('saw')) || 1));
    if (!read.success) return actPage(v, view.award, act, one, incomplete);
    const at = means.deps.now();
    const done = await payments.commandAward(view.award.award, {
      key: `page/${one('key')}`,
      at,
      actor: session.member.id,
      basis: basisOf(read.data.basis, at),
      act: actOf(read.data.act),
      ...(read.data.seen === undefined ? {} : { seen: read.data.seen }),
    });
    if ('ground' in done) return actPage(v, view.award, act, one, done);
    return c.redirect(`/staff/payments/awards/${view.award.award}?done=1`, 303);
  });
}

function searchPage(v: View, typed = '', found: readonly Award[] = [], refusal: Refusal | null = null) {
  const { say } = v;
  return page(
    v,
    say(paymentTexts.findAward),
    <>
      <a href="/staff/payments" class="govuk-back-link">
        {say(texts.payments)}
      </a>
      <ErrorSummary say={say} refusal={refusal} field="number" />
      <h1 class="govuk-heading-l">{say(paymentTexts.findAward)}</h1>
      <form method="post" action="/staff/payments/awards">
        <Field id="number" label={say(paymentTexts.findHint)} value={typed} width="govuk-input--width-20" />
        <Button>{say(texts.search)}</Button>
      </form>
      {found.length > 0 ? (
        <Table
          caption={say(awardTexts.found)}
          head={[say(paymentTexts.award), say(paymentTexts.benefit), say(awardTexts.now), say(awardTexts.state)]}
          rows={found.map((award) => {
            const state = stateOf(v, award);
            return [
              <a class="govuk-link jardem-number" href={`/staff/payments/awards/${award.award}`}>
                {award.award}
              </a>,
              benefitName(v, award),
              worthText(v, award),
              <Tag colour={state.colour}>{state.text}</Tag>,
            ];
          })}
        />
      ) : null}
    </>,
    { here: '/staff/payments', status: refusal ? 422 : 200 },
  );
}

async function awardPage(v: View, session: Staff, view: AwardView, done: boolean) {
  const { say, means } = v;
  const { award } = view;
  const state = stateOf(v, award);
  const offices = means.deps.offices();
  const acts = mayInPayments(offices, session.holding, 'changeAward') ? actsFor(award) : [];
  const account = award.accounts.at(-1)?.account;
  return page(
    v,
    benefitName(v, award),
    <>
      <a href="/staff/payments/awards" class="govuk-back-link">
        {say(paymentTexts.findAward)}
      </a>
      {done ? <DoneBanner title={say(texts.doneBanner)} /> : null}
      <span class="govuk-caption-l jardem-number">{award.award}</span>
      <h1 class="govuk-heading-l">
        {benefitName(v, award)} <Tag colour={state.colour}>{state.text}</Tag>
      </h1>
      {state.why ? <p class="govuk-inset-text">{say(state.why)}</p> : null}
      <Rows
        rows={[
          { label: say(paymentTexts.recipient), value: [account?.name, award.recipient].filter(Boolean).join(', ') },
          ...subjectRow(v, view),
          { label: say(awardTexts.now), value: <strong>{worthText(v, award)}</strong> },
          { label: say(awardTexts.nextPayment), value: nextText(v, view) },
          { label: say(texts.deadlines), value: daysText(v, award) },
          { label: say(paymentTexts.region), value: say(regionWords(regionOn(award, means.today()))) },
          { label: say(awardTexts.account), value: account ? accountText(account.iban) : say(awardTexts.needsAccount) },
        ]}
      />
      <Why v={v} view={view} lines={await reasonsNow(v, view)} at={`/staff/payments/awards/${award.award}`} />
      {acts.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">{say(awardTexts.commands)}</h2>
          <ul class="govuk-list">
            {acts.map((act) => (
              <li>
                <a class="govuk-link" href={`/staff/payments/awards/${award.award}/commands/${act}`}>
                  {say(actTexts[act])}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Table
        caption={say(awardTexts.schedule)}
        head={[say(paymentTexts.month), say(awardTexts.due), say(awardTexts.held), say(awardTexts.days)]}
        rows={view.schedule
          .slice(-24)
          .toReversed()
          .map(({ month, due, held, parts }) => [
            monthText(month),
            money(v, due),
            held > 0 ? money(v, held) : '—',
            parts.length < 2
              ? '—'
              : parts.map((part) => `${shortDate(part.from)} – ${shortDate(part.to)}: ${money(v, part.amount)}`).join('; '),
          ])}
      />
      <h2 class="govuk-heading-m">{say(awardTexts.known)}</h2>
      <AskKnown v={v} to={`/staff/payments/awards/${award.award}/known`} />
      <PaymentsMade v={v} lines={view.lines} />
      <Life v={v} log={view.log} zone={offices.get(session.holding.office)?.zone ?? 'Asia/Almaty'} who />
    </>,
    { here: '/staff/payments' },
  );
}

/** For whom it is paid, where that is another than the recipient; said too where the case does not say whom. */
function subjectRow({ say }: View, { award, subjectUnknown }: AwardView) {
  const value = subjectUnknown ? say(awardTexts.subjectUnknown) : award.subject;
  return value === undefined ? [] : [{ label: say(awardTexts.subject), value }];
}

/** The form of one command; when it is refused, with what was typed. */
function actPage(v: View, award: Award, act: PageAct, typed: Typed, refusal: Refusal | null = null) {
  const { say } = v;
  const here = `/staff/payments/awards/${award.award}`;
  return page(
    v,
    say(actTexts[act]),
    <>
      <a href={here} class="govuk-back-link">
        {benefitName(v, award)}
      </a>
      <ErrorSummary say={say} refusal={refusal} />
      <span class="govuk-caption-l jardem-number">{award.award}</span>
      <h1 class="govuk-heading-l">{say(actTexts[act])}</h1>
      <form method="post" action={`${here}/commands/${act}`}>
        <Once once={v.once()} saw={award.version} />
        <ActFields v={v} award={award} act={act} typed={typed} />
        <Button>{say(awardTexts.carryOut)}</Button>
      </form>
    </>,
    { here: '/staff/payments', status: refusal ? (refusal.ground === 'stale' ? 409 : 422) : 200 },
  );
}
