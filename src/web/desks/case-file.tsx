import type { FC } from 'hono/jsx';
import { fillWords } from '../../base/index.ts';
import { findingsOf } from '../../casework/index.ts';
import { Rows, Table, Tag } from '../shared/components.tsx';
import { Explanations, findingRows } from '../shared/findings.tsx';
import { moment } from '../shared/format.ts';
import type { View } from '../shared/layout.tsx';
import { PdfLink } from '../shared/pdf.tsx';
import { sourceText } from '../shared/source-text.ts';
import { texts } from '../shared/texts.ts';
import { factText, factWords, lawWords } from '../shared/words-of.ts';
import { ProofsOf } from './case-proofs.tsx';
import { type CaseInView, mainOffers } from './case-view.ts';
import { FactsToCorrect } from './correction.tsx';

/** What the case knows: facts, proofs and papers. */
export const FileOf: FC<{ v: View; view: CaseInView }> = ({ v, view }) => {
  const { say, language } = v;
  const { case: c, regulation } = view;
  const facts = Object.entries(c.facts).filter(
    ([, fact]) => (fact.state === 'known' && fact.value !== undefined) || fact.state === 'contradicted',
  );
  // What a registry has said is put right at the registry, but where it contradicts what was known: there an officer finds out.
  const told = facts.flatMap(([key, fact]) => (fact.origin === 'registry' && fact.state === 'known' ? [] : [key]));
  return (
    <>
      {facts.length > 0 ? (
        <>
          <h2 class="govuk-heading-m">{say(texts.facts)}</h2>
          <Rows
            rows={facts.map(([key, fact]) => ({
              label: say(factWords(regulation, key)),
              value:
                fact.state === 'contradicted' ? (
                  <Tag colour="red">{say(texts.contradicted)}</Tag>
                ) : (
                  factText(regulation, key, fact.value ?? '', language)
                ),
            }))}
          />
        </>
      ) : null}
      {mainOffers(view)?.mayWork ? <FactsToCorrect v={v} view={view} keys={told} action={`/staff/cases/${c.id}/facts`} /> : null}
      <ProofsOf v={v} view={view} />
      {c.documents.length > 0 ? (
        <Table
          caption={say(texts.papers)}
          head={[say(texts.document), say(texts.number), say(texts.when), 'PDF']}
          rows={c.documents.map((document) => [
            <a class="govuk-link" href={`/staff/cases/${c.id}/papers/${document.hash}`}>
              {say(lawWords(regulation, `documents.${document.name}`))}
            </a>,
            <span class="jardem-number">{document.number?.text ?? '—'}</span>,
            moment(document.at, c.zone),
            <PdfLink
              v={v}
              at={`/staff/cases/${c.id}/papers/${document.hash}/pdf`}
              what={say(lawWords(regulation, `documents.${document.name}`))}
            />,
          ])}
        />
      ) : null}
    </>
  );
};

/** The draft as it stands: outcome, what it establishes, who has signed. */
export const DraftOf: FC<{ v: View; view: CaseInView }> = ({ v, view }) => {
  const { say } = v;
  const { case: c, regulation } = view;
  const { draft } = c;
  if (!draft) return null;
  const acts = c.acts.filter((act) => act.over === draft.hash);
  const given = { v, regulation, parties: c.parties, findings: findingsOf(draft) };
  return (
    <section>
      <h2 class="govuk-heading-m">
        {say(c.decision?.draft === draft.version ? texts.outcome : fillWords(texts.draftVersion, { n: String(draft.version) }))}{' '}
        {draft.stale ? <Tag colour="grey">{say(texts.draftStale)}</Tag> : null}
      </h2>
      <Rows
        rows={[
          {
            label: say(texts.outcome),
            value: (
              <>
                <a class="govuk-link" href={`/staff/cases/${c.id}/papers/${draft.hash}`}>
                  {say(lawWords(regulation, `outcomes.${draft.outcome}`))}
                </a>{' '}
                (
                <PdfLink v={v} at={`/staff/cases/${c.id}/papers/${draft.hash}/pdf`} what={say(texts.outcome)} />)
              </>
            ),
          },
          ...(draft.grounds.length
            ? [
                {
                  label: say(texts.grounds),
                  value: draft.grounds.map((ground) => say(lawWords(regulation, `grounds.${ground}`))).join('; '),
                },
              ]
            : []),
          ...(draft.reasons ? [{ label: say(texts.reasons), value: draft.reasons }] : []),
          ...findingRows(given),
          {
            label: say(texts.signatures),
            value: acts.length
              ? acts
                  .map(
                    (act) =>
                      `${v.means.deps.officer(act.person)?.name ?? say(texts.system)} (${act.post ? say(v.means.postName(act.post)) : say(texts.system)}), ${moment(act.at, c.zone)}`,
                  )
                  .join('; ')
              : '—',
          },
        ]}
      />
      <Explanations {...given} />
    </section>
  );
};

/** What is laid ready for whoever decides: by a term that ran out, or by the stage before. */
export const ProposalOf: FC<{ v: View; view: CaseInView }> = ({ v, view }) => {
  const { say } = v;
  const { proposal } = view.case;
  if (!proposal) return null;
  return (
    <div class="govuk-inset-text">
      <strong>{say(texts.proposal)}.</strong> {say(proposal.because.startsWith('clocks.') ? texts.proposalIntro : texts.proposalBefore)}{' '}
      {proposal.outcomes.map((outcome) => say(lawWords(view.regulation, `outcomes.${outcome}`))).join(' / ')} ({say(texts.basis)}:{' '}
      {sourceText(proposal.basis, v.language)}). {say(texts.proposalOther)}
    </div>
  );
};
