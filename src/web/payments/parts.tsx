import type { Context } from 'hono';
import type { FC } from 'hono/jsx';
import type { AppMeans } from '../../api/index.ts';
import { formatTenge, type Instant, type Refusal, type Tiyn } from '../../base/index.ts';
import { mayInPayments, type PaymentAction, type Session } from '../../identity/index.ts';
import { type Month, month, type NeedReport, type Run } from '../../payments/index.ts';
import { Rows, Table } from '../shared/components.tsx';
import { moment } from '../shared/format.ts';
import type { WebEnv } from '../shared/language.ts';
import { type View, viewOf } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { paymentTexts, regionWords } from './texts.ts';

/** A member of staff who has signed in. */
export type Staff = Extract<Session, { kind: 'staff' }>;

/** The officer who may do something in payments; otherwise what is answered instead: the way to sign in, or no such page. */
export function officerFor(
  c: Context<WebEnv>,
  means: AppMeans,
  action: PaymentAction,
): { readonly v: View; readonly session: Staff } | Response | Promise<Response> {
  const v = viewOf(c, means);
  if (v.session?.kind !== 'staff') return c.redirect('/staff/sign-in', 303);
  return mayInPayments(means.deps.offices(), v.session.holding, action) ? { v, session: v.session } : c.notFound();
}

/** A sum as people read it. */
export const money = (v: View, sum: Tiyn): string => `${formatTenge(sum)} ${v.say(texts.tenge)}`;

/** A month as people read it: 03.2026. */
export const monthText = (of: Month): string => `${of.slice(5)}.${of.slice(0, 4)}`;

/** A month as it was typed: `03.2026` or `2026-03`; undefined for anything else. */
export function typedMonth(text: string): Month | undefined {
  const typed = text.trim();
  const match = /^(\d{1,2})[./](\d{4})$/.exec(typed);
  const wanted = match ? `${match[2]}-${match[1]?.padStart(2, '0')}` : typed;
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(wanted) ? month(wanted) : undefined;
}

/** Which run it is: the month, and whether it is the regular one. */
export function runTitle(v: View, { month: of, run }: Pick<Run, 'month' | 'run'>): string {
  const supplementary = /-S(\d+)$/.exec(run)?.[1];
  const kind = supplementary ? `${v.say(paymentTexts.supplementary)} ${supplementary}` : v.say(paymentTexts.regular);
  return `${monthText(of)}, ${kind}`;
}

/** Who did something: an officer by name, or the system. */
export const whoText = (v: View, person: string): string => v.means.deps.officer(person)?.name ?? v.say(texts.system);

/** Who started the run that was to be started a second time, and the way to it. */
export function AlreadyStarted({ v, refusal, zone }: { v: View; refusal: Refusal | null; zone: string }) {
  if (refusal?.ground !== 'run-already-started') return null;
  const { run, by, at } = refusal.details ?? {};
  return (
    <p class="govuk-inset-text">
      {v.say(paymentTexts.startedBy)}: {whoText(v, String(by))}, {moment(at as Instant, zone)}.{' '}
      <a class="govuk-link" href={`/staff/payments/runs/${String(run)}`}>
        {v.say(paymentTexts.openRun)}
      </a>
    </p>
  );
}

/** What a month needs, by region and budget code. */
export const NeedTable: FC<{ v: View; need: NeedReport }> = ({ v, need }) => {
  const { say } = v;
  if (need.needs.length === 0) return <p class="govuk-body">{say(paymentTexts.nothingNeeded)}</p>;
  return (
    <>
      <Rows
        rows={[
          { label: say(paymentTexts.needTotal), value: <strong>{money(v, need.total)}</strong> },
          { label: say(paymentTexts.needExceptions), value: String(need.exceptions) },
        ]}
      />
      <Table
        caption={say(paymentTexts.need)}
        head={[
          say(paymentTexts.region),
          say(paymentTexts.budget),
          say(paymentTexts.people),
          say(paymentTexts.forMonth),
          say(paymentTexts.forEarlier),
        ]}
        rows={need.needs.map((one) => [
          say(regionWords(one.region)),
          one.budget,
          String(one.people),
          money(v, one.month),
          money(v, one.earlier),
        ])}
      />
    </>
  );
};
