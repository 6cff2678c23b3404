import type { Child, FC } from 'hono/jsx';
import type { Refusal } from '../../base/index.ts';
import type { Attempt, AttemptView, CaseParty, Paper } from '../../casework/index.ts';
import type { Entry, Regulation } from '../../law/index.ts';
import { certificateShown, SigningForm } from '../signing/form.tsx';
import { Button, Checkboxes, DateField, ErrorSummary, Field, Once, PaperView, Rows, Table, Tag } from './components.tsx';
import { FactField } from './fact-field.tsx';
import { page, type View } from './layout.tsx';
import { PaperFields } from './paper-fields.tsx';
import { PdfLinks } from './pdf.tsx';
import { RebasedNotice } from './rebased-notice.tsx';
import { SignPart } from './sign-part.tsx';
import { texts } from './texts.ts';
import { capital, lawWords, proofWords } from './words-of.ts';

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

const valueText = (attempt: Attempt, key: string): string | undefined => {
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

const FormPart: FC<{ v: View; a: AttemptInView }> = ({ v, a }) => {
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

const Gates: FC<{ v: View; a: AttemptInView }> = ({ v, a }) => {
  const { attempt, need } = a.view;
  const now = need?.gate ?? (attempt.end?.kind === 'failed' ? attempt.end.gate : null);
  return (
    <ol class="jardem-steps">
      {a.entry.gates.map((gate) => (
        <li
          class={attempt.passed.includes(gate.name) ? 'is-done' : gate.name === now ? 'is-now' : ''}
          aria-current={gate.name === now ? 'step' : undefined}
        >
          {v.say(lawWords(a.regulation, `gates.${attempt.entry}.${gate.name}`))}
          {gate.printed ? <span class="jardem-source"> ({gate.printed})</span> : null}
        </li>
      ))}
    </ol>
  );
};

const Answers: FC<{ v: View; a: AttemptInView }> = ({ v, a }) => {
  const { say } = v;
  const states = {
    shown: texts.proofShown,
    absent: texts.proofAbsent,
    notAnswered: texts.proofSilent,
    refused: texts.proofRefused,
    contradicted: texts.proofContradicted,
  } as const;
  const proofs = Object.entries(a.view.attempt.proofs);
  return proofs.length === 0 ? null : (
    <Table
      caption={say(texts.proofs)}
      head={[say(texts.document), say(texts.status), say(texts.origin)]}
      rows={proofs.map(([key, proof]) => [
        say(proofWords(a.regulation, key)),
        <Tag colour={proof.state === 'shown' ? 'green' : proof.state === 'absent' ? 'grey' : 'yellow'}>{say(states[proof.state])}</Tag>,
        say(proof.by === 'registry' ? texts.byRegistry : texts.byPaper),
      ])}
    />
  );
};

/** What the attempt waits for now, as one form. */
const Needed: FC<{ v: View; a: AttemptInView }> = ({ v, a }) => {
  const { say } = v;
  const { need } = a.view;
  const hidden = <Once once={v.once()} saw={a.view.version} />;
  if (!need) return null;
  switch (need.kind) {
    case 'signIn':
    case 'form':
      return null;
    case 'ask':
      return (
        <form method="post" action={`${a.base}/ask`}>
          {hidden}
          <ul class="govuk-list govuk-list--bullet">
            {need.lookUps.map(({ key }) => (
              <li>{say(proofWords(a.regulation, key))}</li>
            ))}
          </ul>
          <Button>{say(texts.askRegistries)}</Button>
        </form>
      );
    case 'tryAgain': {
      const gate = a.entry.gates.find(({ name }) => name === need.gate);
      // The authority was silent, no registry: the certificate is shown again.
      if (gate?.does.kind === 'certificate') {
        return (
          <>
            <p class="govuk-inset-text">{say(a.view.attempt.certificate?.reason ?? texts.tryAgainText)}</p>
            <CertificateForm v={v} a={a} />
          </>
        );
      }
      return (
        <form method="post" action={`${a.base}/ask`}>
          {hidden}
          <p class="govuk-inset-text">{say(texts.tryAgainText)}</p>
          <Button name="again" value="yes">
            {say(texts.askAgain)}
          </Button>
        </form>
      );
    }
    case 'papers':
      return (
        <form method="post" action={`${a.base}/papers`} enctype="multipart/form-data">
          {hidden}
          <h2 class="govuk-heading-m">{say(texts.needPapers)}</h2>
          {need.proofs.map(({ key }) => (
            <PaperFields v={v} regulation={a.regulation} proof={key} value={(fact) => valueText(a.view.attempt, fact)} />
          ))}
          <Checkboxes name="noMore" legend={say(texts.papers)} values={[]} choices={[{ value: 'yes', label: say(texts.noMorePapers) }]} />
          <Button>{say(texts.savePapers)}</Button>
        </form>
      );
    case 'confirm':
      return (
        <form method="post" action={`${a.base}/confirm`}>
          {hidden}
          <Checkboxes
            name="item"
            legend={say(texts.confirmItems)}
            values={[]}
            choices={need.items.map((item) => ({ value: item, label: say(lawWords(a.regulation, `confirm.${item}`)) }))}
          />
          <OfficerFacts v={v} a={a} />
          <Button>{say(texts.saveForm)}</Button>
        </form>
      );
    case 'certificate':
      return <CertificateForm v={v} a={a} />;
    case 'sign':
      return <SignPart v={v} a={a} by={need.by} />;
  }
};

/** The certificate is shown by signing a text of no consequence. */
const CertificateForm: FC<{ v: View; a: AttemptInView }> = ({ v, a }) => (
  <SigningForm
    v={v}
    action={`${a.base}/certificate`}
    back={a.base}
    papers={[certificateShown(a.view.attempt.id)]}
    labels={{ computer: texts.checkCertificate, phone: texts.checkCertificatePhone }}
    standIn={texts.checkCertificate}
  >
    <Once once={v.once()} saw={a.view.version} />
  </SigningForm>
);

/** Facts that only the officer at the desk states: defects of a work book, a right that is plainly missing. */
export function officerFacts(regulation: Regulation): readonly string[] {
  return Object.entries(regulation.facts).flatMap(([name, fact]) => {
    const usedAtGates = Object.values(regulation.entries).some((entry) =>
      JSON.stringify(entry.gates).includes(`"${fact.of ? `${fact.of}.${name}` : name}"`),
    );
    const neededByProof = Object.values(regulation.proofs).some((proof) => JSON.stringify(proof.when ?? '').includes(`"${name}"`));
    return fact.from.includes('officer') && !fact.of && (usedAtGates || neededByProof) ? [name] : [];
  });
}

const OfficerFacts: FC<{ v: View; a: AttemptInView }> = ({ v, a }) => (
  <>
    {a.byDesk
      ? officerFacts(a.regulation).map((fact) => (
          <FactField regulation={a.regulation} fact={fact} say={v.say} value={valueText(a.view.attempt, fact)} />
        ))
      : null}
  </>
);

const Ended: FC<{ v: View; a: AttemptInView }> = ({ v, a }) => {
  const { say } = v;
  const { end } = a.view.attempt;
  if (end?.kind !== 'failed') return null;
  return (
    <>
      <div class="govuk-error-summary" role="alert">
        <h2 class="govuk-error-summary__title">{say(texts.notAccepted)}</h2>
        <div class="govuk-error-summary__body">
          <p>{end.why ? say(capital(end.why)) : end.ground ? say(capital(lawWords(a.regulation, `grounds.${end.ground}`))) : ''}</p>
          {end.missing.length > 0 ? (
            <ul class="govuk-list govuk-list--bullet">
              {end.missing.map((key) => (
                <li>{say(proofWords(a.regulation, key))}</li>
              ))}
            </ul>
          ) : null}
          <p>{say(texts.nothingRegistered)}</p>
        </div>
      </div>
      {a.view.receipt ? (
        <>
          <PdfLinks v={v} at={`${a.base}/receipt/pdf`} />
          <PaperView paper={JSON.parse(a.view.receipt.text) as Paper} number={null} />
        </>
      ) : null}
    </>
  );
};

/** The page of an attempt: the gates on one side, what is needed now on the other. */
export function attemptPage(v: View, a: AttemptInView, refusal: Refusal | null, here: string) {
  const { say } = v;
  const { attempt, need } = a.view;
  const complete = partiesAsked(a.regulation, a.entry).every(
    (role) => a.regulation.parties[role]?.many || !a.regulation.parties[role]?.required || attempt.parties.some((p) => p.role === role),
  );
  const formFirst = !complete || need?.kind === 'form';
  const body: Child = attempt.end ? (
    attempt.end.kind === 'failed' ? (
      <Ended v={v} a={a} />
    ) : (
      <form method="post" action={`${a.base}/register`}>
        <Once once={`register/${attempt.id}`} saw={a.view.version} />
        <p class="govuk-inset-text">{say(texts.allPassed)}</p>
        <Button>{say(a.byDesk ? texts.registerButton : texts.sendButton)}</Button>
      </form>
    )
  ) : formFirst ? null : (
    <Needed v={v} a={a} />
  );
  return page(
    v,
    say(a.regulation.title),
    <>
      <ErrorSummary say={say} refusal={refusal} />
      <span class="govuk-caption-l">{say(lawWords(a.regulation, `entries.${attempt.entry}`))}</span>
      <h1 class="govuk-heading-l">{say(a.regulation.title)}</h1>
      {a.regulation.standsIn ? <p class="jardem-source">{say(a.regulation.standsIn)}</p> : null}
      <RebasedNotice v={v} a={a} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {body}
          {attempt.end?.kind === 'failed' ? null : (
            <details class="govuk-details" open={formFirst}>
              <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{say(texts.formTitle)}</span>
              </summary>
              <div class="govuk-details__text">
                <FormPart v={v} a={a} />
              </div>
            </details>
          )}
          <Answers v={v} a={a} />
        </div>
        <div class="govuk-grid-column-one-third">
          <h2 class="govuk-heading-s">{say(texts.gates)}</h2>
          <Gates v={v} a={a} />
        </div>
      </div>
    </>,
    { here, status: refusal ? 422 : 200 },
  );
}

/** The name as its field takes it: whose name nobody has told yet goes by the number, which is no name. */
const nameTyped = (party: CaseParty | undefined) =>
  party && party.name !== party.iin && party.name !== party.bin ? party.name : undefined;
