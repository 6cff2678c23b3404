import type { FC } from 'hono/jsx';
import type { Regulation } from '../../law/index.ts';
import { certificateShown, SigningForm } from '../signing/form.tsx';
import { type AttemptInView, valueText } from './attempt-form.tsx';
import { Button, Checkboxes, Once } from './components.tsx';
import { FactField } from './fact-field.tsx';
import type { View } from './layout.tsx';
import { PaperFields } from './paper-fields.tsx';
import { SignPart } from './sign-part.tsx';
import { texts } from './texts.ts';
import { lawWords, proofWords } from './words-of.ts';

/** What the attempt waits for now, as one form. */
export const Needed: FC<{ v: View; a: AttemptInView }> = ({ v, a }) => {
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
