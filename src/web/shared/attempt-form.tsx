import type { FC } from 'hono/jsx';
import type { Attempt, AttemptView, CaseParty } from '../../casework/index.ts';
import type { Entry, Regulation } from '../../law/index.ts';
import { Button, DateField, Field, Once, Rows } from './components.tsx';
import { FactField } from './fact-field.tsx';
import type { View } from './layout.tsx';
import { texts } from './texts.ts';
import { capital, lawWords } from './words-of.ts';

/** An attempt as its pages show it: `base` is where they stand. */
export type AttemptInView = {
  readonly view: AttemptView;
  readonly regulation: Regulation;
  readonly entry: Entry;
  readonly base: string;
  readonly byDesk: boolean;
};

/** Parties that the form asks for: those whose number it collects, those that facts of the form are about, and the required ones. */
export function partiesAsked(regulation: Regulation, entry: Entry): readonly string[] {
  const named = entry.collects.flatMap((ref) => (ref.includes('.') ? [ref.split('.')[0] ?? ''] : []));
  const required = Object.entries(regulation.parties).flatMap(([role, party]) => (party.required ? [role] : []));
  const proven = Object.values(regulation.proofs).flatMap((proof) => (proof.of && proof.when === undefined ? [proof.of] : []));
  return [...new Set([...required, ...named, ...proven])].filter((role) => regulation.parties[role]);
}

/** Facts asked on the form about the case, and about the n-th party of a role. */
export function factsAsked(regulation: Regulation, entry: Entry, role: string | null, n = 1): readonly string[] {
  const refs = entry.collects.filter(
    (ref) => (role ? ref.startsWith(`${role}.`) : !ref.includes('.')) && !/\.(iin|bin|name|birthDate|sex)$/.test(ref),
  );
  const many = role !== null && regulation.parties[role]?.many;
  const about = many
    ? Object.entries(regulation.facts).flatMap(([name, fact]) =>
        fact.of === role && fact.from.includes('form') ? [`${role}.${name}`] : [],
      )
    : [];
  return [...new Set([...refs, ...about])].map((ref) => (many ? ref.replace(`${role}.`, `${role}#${n}.`) : ref));
}

/** The value of a fact as its field takes it. */
export const valueText = (attempt: Attempt, key: string): string | undefined => {
  const value = attempt.facts[key]?.value;
  return value === undefined ? undefined : value === true ? 'yes' : value === false ? 'no' : String(value);
};

const PartyFields: FC<{ v: View; a: AttemptInView; role: string; n: number; locked: boolean }> = ({ v, a, role, n, locked }) => {
  const { say } = v;
  const party = a.view.attempt.parties.find((p) => p.role === role && p.n === n);
  const law = a.regulation.parties[role];
  const prefix = `party.${role}.${n}`;
  const title = `${say(capital(lawWords(a.regulation, `parties.${role}`)))}${law?.many ? ` ${n}` : ''}`;
  const facts = factsAsked(a.regulation, a.entry, role, n);
  return (
    <fieldset class="govuk-fieldset jardem-card">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{title}</legend>
      {locked && party ? (
        <Rows
          rows={[
            { label: say(texts.fullName), value: party.name },
            { label: say(texts.iin), value: party.iin ?? '—' },
          ]}
        />
      ) : (
        <>
          <input type="hidden" name="party" value={`${role}.${n}`} />
          {law?.known.includes('iin') || law?.known.includes('bin') ? (
            <Field
              id={`${prefix}.number`}
              label={law.known.includes('bin') ? `${say(texts.iin)} / БСН (БИН)` : say(texts.iin)}
              value={party?.iin ?? party?.bin}
              width="govuk-input--width-20"
            />
          ) : null}
          <Field id={`${prefix}.name`} label={say(texts.fullName)} value={nameTyped(party)} width="govuk-!-width-two-thirds" />
          <DateField id={`${prefix}.birthDate`} label={say(texts.birthDate)} value={party?.birthDate} say={say} />
        </>
      )}
      {facts.map((fact) => (
        <FactField regulation={a.regulation} fact={fact} say={say} value={valueText(a.view.attempt, fact)} />
      ))}
    </fieldset>
  );
};

/** The form of the entry: the parties and the facts that it asks for, with what is known of them. */
export const FormPart: FC<{ v: View; a: AttemptInView }> = ({ v, a }) => {
  const { say } = v;
  const { attempt } = a.view;
  const roles = partiesAsked(a.regulation, a.entry);
  const also = Object.keys(a.regulation.parties).filter((role) => !roles.includes(role) || a.regulation.parties[role]?.many);
  const shown = [
    ...new Set([
      ...roles.filter((role) => !a.regulation.parties[role]?.many).map((role) => `${role}.1`),
      ...attempt.parties.map((p) => `${p.role}.${p.n}`),
    ]),
  ];
  return (
    <form method="post" action={`${a.base}/form`}>
      <Once once={v.once()} saw={a.view.version} />
      {shown.map((one) => {
        const [role = '', n = '1'] = one.split('.');
        return <PartyFields v={v} a={a} role={role} n={Number(n)} locked={!a.byDesk && role === 'applicant'} />;
      })}
      {factsAsked(a.regulation, a.entry, null).map((fact) => (
        <FactField regulation={a.regulation} fact={fact} say={say} value={valueText(attempt, fact)} />
      ))}
      <div class="govuk-button-group">
        <Button>{say(texts.saveForm)}</Button>
        {also.map((role) => (
          <Button kind="secondary" name="add" value={role}>
            {`${say(texts.addParty)}: ${say(lawWords(a.regulation, `parties.${role}`))}`}
          </Button>
        ))}
      </div>
    </form>
  );
};

/** The name as its field takes it: whose name nobody has told yet goes by the number, which is no name. */
const nameTyped = (party: CaseParty | undefined) =>
  party && party.name !== party.iin && party.name !== party.bin ? party.name : undefined;
