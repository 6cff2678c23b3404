import type { Child } from 'hono/jsx';
import type { AppMeans } from '../../api/index.ts';
import { type CaseId, foldLookAlikes, type LocalDate, type Words } from '../../base/index.ts';
import { dateIn } from '../../calendar/index.ts';
import { type Act, type Case, pinned } from '../../casework/index.ts';
import { actTexts } from '../../documents/index.ts';
import type { Regulation } from '../../law/index.ts';
import { DoneBanner, Rows, Table, Tag } from '../shared/components.tsx';
import { longDate, moment } from '../shared/format.ts';
import type { View } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { verdictTexts, verifyTexts } from '../shared/verify-texts.ts';
import { capital, lawWords } from '../shared/words-of.ts';
import type { Trust } from './verify.tsx';
import { ChecksTable, momentOf, reasonText, verdictColours } from './verify-file.tsx';
import { keptSignature, type PublicSignature } from './verify-kept.tsx';

/**
 * What may be told of a paper to whoever knows its number: nothing of the person but initials and the end of the IIN beside the own
 * signature, nothing of the outcome. Officials are named as they sign: surname, initial, post, office.
 */
type FoundPaper = {
  readonly title: Words;
  readonly service: Words;
  readonly number: string;
  readonly on: LocalDate;
  readonly office: Words | undefined;
  readonly superseded: boolean;
  readonly standsIn: Words | null;
  readonly acts: readonly FoundAct[];
};

type FoundAct = {
  readonly who: Words;
  readonly acting: boolean;
  readonly kind: Act['kind'];
  readonly at: string;
  readonly standIn: boolean;
  readonly office: Words | undefined;
  readonly order: string | null;
  /** From the kept evidence, where a key signed. */
  readonly kept: PublicSignature | undefined;
};

/** The papers that bear a number: an application by that of its registration, a decision, or a document with a number of its own. */
export async function findPapers(means: AppMeans, trust: Trust, number: string): Promise<readonly FoundPaper[]> {
  const id: CaseId | undefined = await means.lists.findByNumber(number);
  const found = id && (await means.deps.store.find(id));
  if (!found) return [];
  const one = found.case;
  const law = await pinned(means.deps, one.revision);
  return Promise.all(
    papersOf(one, asKept(one, number)).map(async ({ title, on, office, hash, superseded }) => ({
      title: title(law),
      service: law.title,
      number: asKept(one, number),
      on,
      office: means.deps.offices().get(office)?.name,
      superseded,
      standsIn: one.standsIn,
      acts: await Promise.all(one.acts.filter(({ over }) => over === hash).map((act) => foundAct(means, trust, law, one, act))),
    })),
  );
}

/** A number that was typed, as the case keeps it: letters of the other alphabet may have been typed for those that look the same. */
function asKept(one: Case, typed: string): string {
  const given = [one.number, ...one.numbers, one.decision?.number, ...(one.corrected ?? []).map(({ number }) => number)];
  const all = [...given, ...one.documents.map(({ number }) => number)].flatMap((number) => (number ? [number.text] : []));
  return all.find((text) => text === typed) ?? all.find((text) => foldLookAlikes(text) === foldLookAlikes(typed)) ?? typed;
}

type NumberedPaper = {
  readonly title: (law: Regulation) => Words;
  readonly on: LocalDate;
  readonly office: string;
  readonly hash: string | null;
  readonly superseded: boolean;
};

function papersOf(one: Case, number: string): readonly NumberedPaper[] {
  const papers: NumberedPaper[] = [];
  const ofPapers = [one.decision, ...(one.corrected ?? []), ...one.documents].some((paper) => paper?.number?.text === number);
  const registration = one.number?.text === number ? one.number : one.numbers.find(({ text }) => text === number && !ofPapers);
  if (registration) {
    const { application: hash, filedOn: on } = one;
    papers.push({ title: () => verifyTexts.application, on, office: registration.office, hash, superseded: false });
  }
  const { decision } = one;
  if (decision?.number?.text === number) {
    const { hash, on, number: given } = decision;
    papers.push({ title: () => verifyTexts.decision, on, office: given.office, hash, superseded: false });
  }
  for (const { hash, on, number: given } of one.corrected ?? []) {
    if (given?.text === number) papers.push({ title: () => verifyTexts.decision, on, office: given.office, hash, superseded: true });
  }
  for (const { number: given, name, hash, at, superseded } of one.documents) {
    if (given?.text !== number || hash === decision?.hash) continue;
    const title = (law: Regulation) => capital(lawWords(law, `documents.${name}`)) ?? verifyTexts.document;
    papers.push({ title, on: dateIn(one.zone, at), office: given.office, hash, superseded });
  }
  return papers;
}

async function foundAct(means: AppMeans, trust: Trust, law: Regulation, one: Case, act: Act): Promise<FoundAct> {
  const { kind, standIn, post, actingFor } = act;
  const party = one.parties.some(({ role }) => role === act.by);
  const who = post ? means.postName(post) : party ? (lawWords(law, `parties.${act.by}`) ?? verifyTexts.party) : verifyTexts.system;
  return {
    who,
    acting: actingFor !== undefined,
    kind,
    at: moment(act.at, one.zone),
    standIn,
    office: act.office ? means.deps.offices().get(act.office)?.name : undefined,
    order: actingFor?.order ?? null,
    kept: await keptSignature(means, trust, act),
  };
}

/** The answer for a number. */
export function FoundPapers({ v, papers }: { readonly v: View; readonly papers: readonly FoundPaper[] }) {
  const { say } = v;
  return (
    <>
      <DoneBanner title={say(verifyTexts.foundTitle)} />
      {papers.map((paper) => (
        <section>
          <h2 class="govuk-heading-m">
            {say(paper.title)} {paper.superseded ? <Tag colour="grey">{say(verifyTexts.superseded)}</Tag> : null}
          </h2>
          {paper.standsIn ? <p class="jardem-source">{say(paper.standsIn)}</p> : null}
          <Rows
            rows={[
              { label: say(verifyTexts.number), value: <span class="jardem-number">{paper.number}</span> },
              { label: say(verifyTexts.service), value: say(paper.service) },
              { label: say(verifyTexts.date), value: longDate(paper.on, v.language) },
              { label: say(verifyTexts.office), value: say(paper.office) },
            ]}
          />
          {paper.acts.length === 0 ? (
            <p class="govuk-body">{say(verifyTexts.noSignatures)}</p>
          ) : (
            <Table
              caption={say(verifyTexts.signatures)}
              head={[say(verifyTexts.who), say(verifyTexts.how), say(verifyTexts.when)]}
              rows={paper.acts.map(({ who, acting, kind, at, standIn }) => [
                `${say(capital(who))}${acting ? ` (${say(verifyTexts.actingFor)})` : ''}`,
                <>
                  {say(actTexts[kind])} {standIn ? <Tag colour="yellow">{say(verifyTexts.standIn)}</Tag> : null}
                </>,
                at,
              ])}
            />
          )}
          {paper.acts.map((act, index) => (
            <KeptSignature v={v} act={act} n={index + 1} />
          ))}
        </section>
      ))}
    </>
  );
}

/** One signature of a paper, from the evidence that is kept of it: who, in whose place, when, and every check by its name. */
function KeptSignature({ v, act, n }: { readonly v: View; readonly act: FoundAct; readonly n: number }) {
  const { say } = v;
  const { kept } = act;
  if (!kept) return null;
  const row = (label: Words, value: Child | null | undefined) =>
    value === null || value === undefined || value === '' ? [] : [{ label: say(label), value }];
  const { again } = kept;
  return (
    <section>
      <h3 class="govuk-heading-s">
        {n}. {say(verifyTexts.signer)}: {kept.name ?? say(capital(act.who))}{' '}
        <Tag colour={verdictColours[kept.verdict]}>{say(verdictTexts[kept.verdict].word)}</Tag>
      </h3>
      <Rows
        rows={[
          ...row(texts.iin, kept.iin),
          ...row(verifyTexts.organisation, kept.organization),
          ...row(verifyTexts.bin, kept.bin),
          ...row(verifyTexts.who, say(capital(act.who))),
          ...row(verifyTexts.office, act.office && say(act.office)),
          ...row(verifyTexts.actingByOrder, act.order),
          ...row(verifyTexts.acceptedAt, momentOf(kept.acceptedAt)),
          ...row(verifyTexts.provenTime, kept.provenAt && momentOf(kept.provenAt)),
          ...row(
            verifyTexts.checkedAgain,
            <>
              <Tag colour={verdictColours[again.verdict]}>{say(verdictTexts[again.verdict].word)}</Tag>{' '}
              {[...new Set(again.checks.map((check) => reasonText(v, check)))].join(' ')}
            </>,
          ),
        ]}
      />
      <ChecksTable v={v} caption={say(verifyTexts.keptChecks)} checks={kept.checks} />
    </section>
  );
}
