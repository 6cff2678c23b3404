import type { Child, FC } from 'hono/jsx';
import { formatTenge, readTenge } from '../../base/index.ts';
import {
  type Award,
  applies,
  monthsFrom,
  regionOn,
  type StopGroundCode,
  type SuspensionGroundCode,
  stopGround,
  stopGrounds,
  suspensionGround,
  suspensionGrounds,
} from '../../payments/index.ts';
import { type Choice, DateField, Field, Radios, TextArea } from '../shared/components.tsx';
import { shortDate } from '../shared/format.ts';
import { typedDate } from '../shared/forms.ts';
import type { View } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { capital } from '../shared/words-of.ts';
import { actTexts, awardTexts, type PageAct } from './award-texts.ts';
import { accountText } from './award-words.ts';
import { typedMonth } from './parts.tsx';
import { paymentTexts, regionCodes, regionWords } from './texts.ts';

/** What was typed into a form, by field. */
export type Typed = (field: string) => string;

/** Which commands make sense for an award as it stands; whether one is carried out is decided when it is sent. */
export function actsFor(award: Award): readonly PageAct[] {
  const open = award.stops.every(({ reinstated }) => reinstated);
  const account = (state: string) => award.accounts.some((one) => one.state === state);
  const debts = award.overpayments.filter(({ withdrawn }) => !withdrawn);
  const acts: readonly (readonly [PageAct, boolean])[] = [
    ['suspend', open],
    ['resume', award.suspensions.some(({ resumedFrom }) => resumedFrom === undefined)],
    ['stop', open],
    ['reinstate', award.stops.some(({ reinstated }) => !reinstated)],
    ['transfer', open],
    ['confirm-account', account('given')],
    ['refuse-account', account('given')],
    ['close-account', account('confirmed')],
    ['find-overpayment', true],
    ['agree-overpayment', debts.some(({ agreedBasisPoints }) => agreedBasisPoints === undefined)],
    ['withdraw-overpayment', debts.length > 0],
  ];
  return acts.flatMap(([act, sensible]) => (sensible ? [act] : []));
}

/** Whether a text of an address names a command that pages have. */
export const isPageAct = (text: string): text is PageAct => Object.hasOwn(actTexts, text);

const fieldsOf: { readonly [act in PageAct]: FC<{ v: View; award: Award; typed: Typed }> } = {
  suspend: ({ v, award, typed }) => (
    <>
      <Radios name="ground" legend={v.say(awardTexts.ground)} choices={suspensionChoices(v, award)} value={typed('ground')} />
      <Facts v={v} typed={typed} />
    </>
  ),
  stop: ({ v, award, typed }) => (
    <>
      <Radios name="ground" legend={v.say(awardTexts.ground)} choices={stopChoices(v, award)} value={typed('ground')} />
      <Facts v={v} typed={typed} />
    </>
  ),
  resume: ({ v, award, typed }) => (
    <>
      <Radios
        name="suspension"
        legend={v.say(awardTexts.suspension)}
        value={typed('suspension')}
        choices={award.suspensions
          .filter(({ resumedFrom }) => resumedFrom === undefined)
          .map(({ seq, ground, from }) => ({
            value: String(seq),
            label: v.say(capital(suspensionGround(ground).words)),
            hint: shortDate(from),
          }))}
      />
      <DateField id="factOn" label={v.say(awardTexts.obstacleGone)} value={typed('factOn')} say={v.say} />
      <DateField id="appliedOn" label={v.say(awardTexts.appliedOn)} value={typed('appliedOn')} say={v.say} />
    </>
  ),
  reinstate: ({ v, award, typed }) => (
    <>
      <Radios
        name="stop"
        legend={v.say(awardTexts.stop)}
        value={typed('stop')}
        choices={award.stops
          .filter(({ reinstated }) => !reinstated)
          .map(({ seq, ground, lastDay }) => ({
            value: String(seq),
            label: v.say(capital(stopGround(ground).words)),
            hint: shortDate(lastDay),
          }))}
      />
      <TextArea id="reason" label={v.say(texts.reasons)} value={typed('reason')} />
    </>
  ),
  transfer: ({ v, award, typed }) => (
    <>
      <Radios
        name="to"
        legend={v.say(awardTexts.toRegion)}
        value={typed('to')}
        choices={regionCodes
          .filter((code) => code !== regionOn(award, v.means.today()))
          .map((code) => ({ value: code, label: v.say(regionWords(code)) }))}
      />
      <DateField id="from" label={v.say(awardTexts.fromDay)} value={typed('from')} say={v.say} />
    </>
  ),
  'confirm-account': ({ v, award, typed }) => <Accounts v={v} award={award} typed={typed} state="given" />,
  'refuse-account': ({ v, award, typed }) => (
    <>
      <Accounts v={v} award={award} typed={typed} state="given" />
      <TextArea id="reason" label={v.say(texts.reasons)} value={typed('reason')} />
    </>
  ),
  'close-account': ({ v, award, typed }) => <Accounts v={v} award={award} typed={typed} state="confirmed" />,
  'find-overpayment': ({ v, typed }) => (
    <>
      <Field id="overpayment" label={v.say(awardTexts.overpaymentNumber)} value={typed('overpayment')} width="govuk-input--width-20" />
      <Field
        id="fromMonth"
        label={v.say(awardTexts.fromMonth)}
        hint={v.say(paymentTexts.monthHint)}
        value={typed('fromMonth')}
        width="govuk-input--width-10"
      />
      <Field
        id="toMonth"
        label={v.say(awardTexts.toMonth)}
        hint={v.say(paymentTexts.monthHint)}
        value={typed('toMonth')}
        width="govuk-input--width-10"
      />
      <Field id="sum" label={v.say(awardTexts.sumAMonth)} value={typed('sum')} width="govuk-input--width-10" />
      <TextArea id="cause" label={v.say(texts.reasons)} value={typed('cause')} />
    </>
  ),
  'agree-overpayment': ({ v, award, typed }) => (
    <>
      <Overpayments v={v} award={award} typed={typed} />
      <Field id="percent" label={v.say(awardTexts.percent)} value={typed('percent')} width="govuk-input--width-5" />
    </>
  ),
  'withdraw-overpayment': ({ v, award, typed }) => (
    <>
      <Overpayments v={v} award={award} typed={typed} />
      <TextArea id="reason" label={v.say(texts.reasons)} value={typed('reason')} />
    </>
  ),
};

const Facts: FC<{ v: View; typed: Typed }> = ({ v, typed }) => (
  <>
    <DateField id="factOn" label={v.say(awardTexts.factOn)} value={typed('factOn')} say={v.say} />
    <DateField id="newsOn" label={v.say(awardTexts.newsOn)} value={typed('newsOn')} say={v.say} />
  </>
);

function suspensionChoices(v: View, award: Award): readonly Choice[] {
  const codes = Object.keys(suspensionGrounds) as SuspensionGroundCode[];
  return codes
    .filter((code) => applies(suspensionGround(code), award.benefit))
    .map((code) => ({ value: code, label: v.say(capital(suspensionGround(code).words)) }));
}

function stopChoices(v: View, award: Award): readonly Choice[] {
  const codes = Object.keys(stopGrounds) as StopGroundCode[];
  return codes
    .filter((code) => applies(stopGround(code), award.benefit))
    .map((code) => ({ value: code, label: v.say(capital(stopGround(code).words)) }));
}

const Accounts: FC<{ v: View; award: Award; typed: Typed; state: 'given' | 'confirmed' }> = ({ v, award, typed, state }) => (
  <Radios
    name="iban"
    legend={v.say(awardTexts.account)}
    value={typed('iban')}
    choices={award.accounts
      .filter((one) => one.state === state)
      .map(({ account }) => ({ value: account.iban, label: accountText(account.iban), hint: account.name }))}
  />
);

const Overpayments: FC<{ v: View; award: Award; typed: Typed }> = ({ v, award, typed }) => (
  <Radios
    name="overpayment"
    legend={v.say(awardTexts.overpayment)}
    value={typed('overpayment')}
    choices={award.overpayments
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ id, found }) => ({ value: id, label: id, hint: `${formatTenge(found)} ${v.say(texts.tenge)}` }))}
  />
);

/** The fields of a command, and of what it rests on. */
export const ActFields: FC<{ v: View; award: Award; act: PageAct; typed: Typed }> = ({ v, award, act, typed }): Child => {
  const { say } = v;
  const Fields = fieldsOf[act];
  return (
    <>
      <Fields v={v} award={award} typed={typed} />
      <Radios
        name="basis"
        legend={say(awardTexts.basisKind)}
        value={typed('basis')}
        choices={(['decision', 'court', 'application', 'registry', 'bank'] as const).map((kind) => ({
          value: kind,
          label: say(awardTexts[kind]),
        }))}
      />
      <Field id="number" label={say(awardTexts.basisNumber)} value={typed('number')} width="govuk-input--width-20" />
      <DateField
        id="on"
        label={`${say(awardTexts.basisOn)} (${say(awardTexts.decision)}, ${say(awardTexts.court)}, ${say(awardTexts.application)})`}
        value={typed('on')}
        say={say}
      />
      <Field
        id="system"
        label={`${say(awardTexts.basisSystem)} (${say(awardTexts.registry)})`}
        value={typed('system')}
        width="govuk-input--width-20"
      />
    </>
  );
};

const tiynOf = (text: string): number => readTenge(text) ?? Number.NaN;

/** What was typed, as the interface for programs takes it; it is checked there. */
export function commandTyped(act: PageAct, typed: Typed, seen: number): unknown {
  const date = (field: string) => typedDate(typed(field));
  return { act: { kind: act, ...partsOf(act, typed, date) }, basis: basisTyped(typed, date), seen };
}

function basisTyped(typed: Typed, date: (field: string) => string): object {
  const kind = typed('basis');
  if (kind === 'registry') return { kind, system: typed('system'), message: typed('number') };
  if (kind === 'bank') return { kind, message: typed('number') };
  return { kind, number: typed('number'), on: date('on') };
}

function partsOf(act: PageAct, typed: Typed, date: (field: string) => string): object {
  switch (act) {
    case 'suspend':
    case 'stop':
      return { ground: typed('ground'), factOn: date('factOn'), newsOn: date('newsOn') };
    case 'resume':
      return { suspension: Number(typed('suspension') || Number.NaN), factOn: date('factOn'), appliedOn: date('appliedOn') };
    case 'reinstate':
      return { stop: Number(typed('stop') || Number.NaN), reason: typed('reason') };
    case 'transfer':
      return { to: typed('to'), from: date('from') };
    case 'confirm-account':
    case 'close-account':
      return { iban: typed('iban') };
    case 'refuse-account':
      return { iban: typed('iban'), reason: typed('reason') };
    case 'find-overpayment': {
      const [first, last] = [typedMonth(typed('fromMonth')), typedMonth(typed('toMonth'))];
      const months = first && last ? monthsFrom(first, last).map((month) => ({ month, amount: tiynOf(typed('sum')) })) : [];
      return { overpayment: typed('overpayment'), months, cause: typed('cause') };
    }
    case 'agree-overpayment':
      return { overpayment: typed('overpayment'), basisPoints: tiynOf(typed('percent')) };
    case 'withdraw-overpayment':
      return { overpayment: typed('overpayment'), reason: typed('reason') };
  }
}
