import type { FC } from 'hono/jsx';
import type { AppMeans } from '../../api/index.ts';
import { isLocalDate, isSha256, type LocalDate, type Refusal, refuse, type Sha256 } from '../../base/index.ts';
import type { FactValue, Regulation } from '../../law/index.ts';
import { DateField } from './components.tsx';
import { FactField } from './fact-field.tsx';
import { type Sent, typedDate, typedFacts } from './forms.ts';
import type { View } from './layout.tsx';
import { texts } from './texts.ts';
import { proofWords } from './words-of.ts';

type Props = {
  readonly v: View;
  readonly regulation: Regulation;
  /** The proof's key, `#n` after it where it is about the n-th of several. */
  readonly proof: string;
  readonly value: (fact: string) => string | undefined;
  /** What was sent before, where a part of it was refused: it is shown again, the scan is kept. */
  readonly typed?: { readonly seen: boolean; readonly until: string; readonly scan: string };
};

/** A paper that is brought: whether the original was seen, until when it is good, its scan, and what is read off it. */
export const PaperFields: FC<Props> = ({ v, regulation, proof, value, typed }) => {
  const { say } = v;
  const law = regulation.proofs[proof.replace(/#\d+$/, '')]?.paper;
  const [, n] = proof.split('#');
  const fills = filledBy(regulation, proof).filter((ref) => !/\.(iin|bin|name|birthDate|sex)$/.test(ref));
  return (
    <fieldset class="govuk-fieldset jardem-card">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
        {say(proofWords(regulation, proof))}
        {n ? ` (${n})` : ''}
      </legend>
      <input type="hidden" name="proof" value={proof} />
      <div class="govuk-checkboxes govuk-checkboxes--small govuk-form-group">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            type="checkbox"
            id={`seen.${proof}`}
            name={`seen.${proof}`}
            value="yes"
            checked={typed?.seen ?? false}
          />
          <label class="govuk-label govuk-checkboxes__label" for={`seen.${proof}`}>
            {say(texts.originalSeen)}
          </label>
        </div>
      </div>
      {law?.inDate ? <DateField id={`until.${proof}`} label={say(texts.validUntil)} value={typed?.until} say={say} /> : null}
      {law?.scanned ? (
        <div class="govuk-form-group">
          <label class="govuk-label" for={`scan.${proof}`}>
            {say(texts.scan)}
          </label>
          {typed?.scan ? (
            <>
              <input type="hidden" name={`kept.${proof}`} value={typed.scan} />
              <p class="govuk-hint">{say(texts.scanKept)}</p>
            </>
          ) : null}
          <input class="govuk-file-upload" type="file" id={`scan.${proof}`} name={`scan.${proof}`} />
        </div>
      ) : null}
      {fills.map((fact) => (
        <FactField regulation={regulation} fact={fact} say={say} value={value(fact)} />
      ))}
    </fieldset>
  );
};

/** The facts that a paper of this proof fills, by their keys. */
const filledBy = (regulation: Regulation, key: string): readonly string[] => {
  const [proof = '', n] = key.split('#');
  return (regulation.proofs[proof]?.paper?.fills ?? []).map((ref) => (n ? ref.replace('.', `#${n}.`) : ref));
};

export const badDate = refuse('fact-invalid', {
  kk: 'Күн дұрыс емес.',
  ru: 'Неверная дата.',
  en: 'The date is not right.',
});

/** A paper as it was typed. */
export type TypedPaper = {
  readonly paper: { readonly originalSeen: boolean; readonly scan?: Sha256; readonly validUntil?: LocalDate };
  readonly facts: { readonly [key: string]: FactValue };
};

/**
 * Reads one paper off a form and keeps its scan; undefined where neither the original was seen nor a scan was sent, a refusal where the
 * date of its validity is none. `before`: the scan that is known already.
 */
export async function typedPaper(
  means: AppMeans,
  regulation: Regulation,
  sent: Sent,
  key: string,
  before?: Sha256,
): Promise<TypedPaper | Refusal | undefined> {
  const seen = sent.one(`seen.${key}`) === 'yes';
  const sentScan = await scanSent(means, sent, key);
  if (!sentScan && !seen) return undefined;
  const scan = sentScan ?? before;
  const until = typedDate(sent.one(`until.${key}`));
  if (until && !isLocalDate(until)) return badDate;
  const facts = Object.entries(typedFacts(regulation, sent, filledBy(regulation, key))).filter(
    (entry): entry is [string, FactValue] => entry[1] !== null,
  );
  return {
    paper: { originalSeen: seen, ...(scan ? { scan } : {}), ...(isLocalDate(until) ? { validUntil: until } : {}) },
    facts: Object.fromEntries(facts),
  };
}

/** The scan that a form brings, kept as it comes; or the one kept when the form was sent before and refused. */
export async function scanSent(means: AppMeans, sent: Sent, key: string): Promise<Sha256 | undefined> {
  const file = sent.file(`scan.${key}`);
  if (file) return means.deps.blobs.put(new Uint8Array(await file.arrayBuffer()));
  const kept = sent.one(`kept.${key}`);
  return isSha256(kept) ? kept : undefined;
}
