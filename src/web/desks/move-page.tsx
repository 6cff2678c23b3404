import type { Refusal } from '../../base/index.ts';
import type { Paper, TaskOffers } from '../../casework/index.ts';
import { Button, Checkboxes, ErrorSummary, Once, PaperView, Radios, TextArea } from '../shared/components.tsx';
import { FactField } from '../shared/fact-field.tsx';
import { page, type View } from '../shared/layout.tsx';
import { sourceText } from '../shared/source-text.ts';
import { texts } from '../shared/texts.ts';
import { lawWords } from '../shared/words-of.ts';
import { SigningForm } from '../signing/form.tsx';
import { ProposalOf } from './case-file.tsx';
import type { CaseInView } from './case-view.ts';

/** What was typed into a move's form, so that nothing is lost when it is refused. */
export type TypedMove = {
  readonly outcome: string;
  readonly grounds: readonly string[];
  readonly reasons: string;
  readonly facts: { readonly [ref: string]: string };
};

/** The form of one move: the outcome, its grounds and reasons, what the officer states. */
export function movePage(v: View, view: CaseInView, offers: TaskOffers, name: string, typed: TypedMove, refusal: Refusal | null) {
  const { say } = v;
  const { regulation, case: c } = view;
  const move = offers.moves.find((one) => one.move === name)?.law;
  if (!move) return null;
  const outcomes = Object.keys(move.outcomes ?? {}).filter(
    (outcome) => move.sign?.over !== 'draft' || offers.outcomes.some((one) => one.outcome === outcome),
  );
  const rules = offers.outcomes.filter(({ outcome }) => outcomes.includes(outcome));
  const grounds = [
    ...new Set([
      ...(move.grounds ?? []),
      ...rules.flatMap((rule) => rule.grounds),
      ...Object.values(move.outcomes ?? {}).flatMap((rule) => (rules.length ? [] : (rule.grounds ?? []))),
    ]),
  ];
  const needing = outcomes.filter(
    (outcome) => rules.some((rule) => rule.outcome === outcome && rule.grounds.length > 0) || move.outcomes?.[outcome]?.grounds,
  );
  const asksReasons =
    move.reasons !== undefined || Object.values(move.outcomes ?? {}).some((rule) => rule.reasons === 'required') || c.proposal !== null;
  const title = say(lawWords(regulation, `moves.${name}`));
  return page(
    v,
    title,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <a href={`/staff/cases/${c.id}`} class="govuk-back-link">
          {say(texts.backToCase)}
        </a>
        <ErrorSummary say={say} refusal={refusal} />
        <span class="govuk-caption-l jardem-number">{c.number?.text}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="jardem-source">
          {say(texts.source)}: {sourceText(move.source, v.language)}
        </p>
        {outcomes.length > 1 ? <ProposalOf v={v} view={view} /> : null}
        <form method="post" action={`/staff/cases/${c.id}/moves/${name}`}>
          <Once once={v.once()} saw={view.saw} />
          {outcomes.length > 1 ? (
            <Radios
              name="outcome"
              legend={say(texts.outcome)}
              value={typed.outcome}
              choices={outcomes.map((outcome) => ({ value: outcome, label: say(lawWords(regulation, `outcomes.${outcome}`)) }))}
            />
          ) : (
            <input type="hidden" name="outcome" value={outcomes[0] ?? ''} />
          )}
          {grounds.length > 0 ? (
            <Checkboxes
              name="ground"
              legend={say(texts.grounds)}
              values={typed.grounds}
              {...(needing.length > 0 && needing.length < outcomes.length
                ? {
                    hint: `${say(texts.groundsFor)}: ${needing.map((outcome) => say(lawWords(regulation, `outcomes.${outcome}`))).join(', ')}`,
                  }
                : {})}
              choices={grounds.map((ground) => ({
                value: ground,
                label: say(lawWords(regulation, `grounds.${ground}`)),
                hint: sourceText(regulation.grounds[ground]?.source ?? '', v.language),
              }))}
            />
          ) : null}
          {(move.states ?? []).map((fact) => (
            <FactField regulation={regulation} fact={fact} say={say} value={typed.facts[fact]} />
          ))}
          {asksReasons ? <TextArea id="reasons" label={say(texts.reasons)} value={typed.reasons} /> : null}
          <Button>{say(texts.confirmMove)}</Button>
        </form>
      </div>
    </div>,
    { here: '/staff', status: refusal ? 422 : 200 },
  );
}

/** The texts that a move puts before the officer to be signed: they have no number yet. What was typed comes back with the signature. */
export function signPage(
  v: View,
  given: {
    readonly action: string;
    readonly back: string;
    readonly papers: readonly { readonly hash: string; readonly text: string }[];
    readonly fields: readonly (readonly [string, string])[];
    readonly saw: number | undefined;
    readonly once: string;
  },
) {
  const { say } = v;
  return page(
    v,
    say(texts.signTitle),
    <>
      <a href={given.back} class="govuk-back-link">
        {say(texts.back)}
      </a>
      <h1 class="govuk-heading-l">{say(texts.signTitle)}</h1>
      <p class="govuk-body">{say(texts.signIntro)}</p>
      {given.papers.map((paper) => (
        <PaperView paper={JSON.parse(paper.text) as Paper} number={null} />
      ))}
      <SigningForm v={v} action={given.action} back={given.back} papers={given.papers}>
        <Once once={given.once} saw={given.saw} />
        {given.fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {given.papers.map(({ hash }) => (
          <input type="hidden" name="signed" value={hash} />
        ))}
      </SigningForm>
    </>,
  );
}
