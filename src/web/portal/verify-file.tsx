import type { Child } from 'hono/jsx';
import { instant } from '../../base/index.ts';
import { outcomeTexts } from '../../documents/index.ts';
import {
  type Check,
  type CheckOutcome,
  checkNameWords,
  type FileResult,
  reasonWords,
  type SignerResult,
  type Verdict,
} from '../../signature/index.ts';
import { Rows, Table, Tag } from '../shared/components.tsx';
import { moment } from '../shared/format.ts';
import type { View } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { holderTexts, kindTexts, verdictTexts, verifyTexts } from '../shared/verify-texts.ts';
import { capital } from '../shared/words-of.ts';

const zone = 'Asia/Almaty';

const isInstant = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text);

/** An instant for people, at the time of the capital. */
export const momentOf = (at: string): string => moment(instant(Date.parse(at)), zone);

const colours = { passed: 'green', failed: 'red', impossible: 'yellow' } as const satisfies { readonly [outcome in CheckOutcome]: string };
/** The colours of verdicts. */
export const verdictColours = { valid: 'green', invalid: 'red', undetermined: 'yellow' } as const satisfies {
  readonly [verdict in Verdict]: string;
};

/** Why a check ended as it did, in the language of the page. */
export function reasonText(v: View, { reason, details = {} }: Check): string {
  if (!reason) return '';
  const shown = Object.fromEntries(Object.entries(details).map(([name, value]) => [name, isInstant(value) ? momentOf(value) : value]));
  return v.say(reasonWords(reason, shown));
}

/** Checks by name with how each ended and why. */
export function ChecksTable({ v, caption, checks }: { readonly v: View; readonly caption: string; readonly checks: readonly Check[] }) {
  const { say } = v;
  return (
    <Table
      caption={caption}
      head={[say(verifyTexts.checkName), say(verifyTexts.result)]}
      rows={checks.map((check) => [
        say(checkNameWords[check.name]),
        <>
          <Tag colour={colours[check.outcome]}>{say(outcomeTexts[check.outcome])}</Tag> {reasonText(v, check)}
        </>,
      ])}
    />
  );
}

type Row = { readonly label: string; readonly value: Child };

const row = (label: string, value: Child | undefined): readonly Row[] => (value === undefined || value === '' ? [] : [{ label, value }]);

function SignerSection({ v, signer, n }: { readonly v: View; readonly signer: SignerResult; readonly n: number }) {
  const { say } = v;
  const { certificate, holder, timeStamp, claimedTime, time } = signer;
  const name = [holder?.commonName, holder?.patronymic].filter(Boolean).join(' ') || say(verifyTexts.unknownSigner);
  const stamped = timeStamp?.verdict === 'valid' ? momentOf(timeStamp.info.time) : undefined;
  return (
    <section>
      <h2 class="govuk-heading-m">
        {n}. {say(verifyTexts.signer)}: {name} <Tag colour={verdictColours[signer.verdict]}>{say(verdictTexts[signer.verdict].word)}</Tag>
      </h2>
      <Rows
        rows={[
          ...row(say(texts.iin), holder?.iin),
          ...row(say(verifyTexts.organisation), holder?.organization),
          ...row(say(verifyTexts.bin), holder?.bin),
          ...row(say(verifyTexts.quality), holder?.kinds.map((kind) => say(holderTexts[kind])).join(', ')),
          ...row(say(verifyTexts.provenTime), stamped),
          ...(stamped ? [] : row(say(verifyTexts.claimedTime), claimedTime && momentOf(claimedTime))),
          ...row(say(verifyTexts.judgedAt), momentOf(time.at)),
          ...row(say(verifyTexts.certificate), certificate?.serial),
          ...row(say(verifyTexts.issuer), certificate?.issuer.text),
          ...row(say(verifyTexts.validity), certificate && `${momentOf(certificate.notBefore)} — ${momentOf(certificate.notAfter)}`),
        ]}
      />
      <ChecksTable v={v} caption={say(verifyTexts.checks)} checks={signer.checks} />
    </section>
  );
}

/** What files that are no signatures say of themselves. */
function factRows(v: View, { facts }: FileResult): readonly Row[] {
  const { say } = v;
  const labels = {
    subject: verifyTexts.subject,
    serial: texts.number,
    issuer: verifyTexts.issuer,
    notBefore: verifyTexts.validity,
    time: verifyTexts.time,
    producedAt: verifyTexts.issuedOn,
    thisUpdate: verifyTexts.issuedOn,
    nextUpdate: verifyTexts.nextUpdate,
    entries: verifyTexts.entries,
    contentHash: verifyTexts.hash,
  };
  const text = (value: unknown): string | undefined => {
    if (typeof value === 'string') return isInstant(value) ? momentOf(value) : value;
    return typeof value === 'number' ? String(value) : undefined;
  };
  return Object.entries(labels).flatMap(([name, label]) => {
    const value = text(facts[name]);
    const until = name === 'notBefore' ? text(facts.notAfter) : undefined;
    return row(say(label), value && until ? `${value} — ${until}` : value);
  });
}

/** The answer for a file: what it is, every check of it, and who signed. */
export function CheckedFile({ v, name, result }: { readonly v: View; readonly name: string; readonly result: FileResult }) {
  const { say } = v;
  return (
    <>
      <p class="govuk-body-l" role="status">
        <Tag colour={verdictColours[result.verdict]}>{say(verdictTexts[result.verdict].word)}</Tag>{' '}
        {say(verdictTexts[result.verdict].meaning)}
      </p>
      {result.notChecked.includes('revocation') ? <p class="govuk-inset-text">{say(verifyTexts.revocationNotAsked)}</p> : null}
      <Rows
        rows={[
          ...row(say(verifyTexts.fileName), name),
          ...row(say(verifyTexts.kind), say(capital(kindTexts[result.kind]))),
          ...(result.facts.detached === true ? row(say(verifyTexts.content), say(verifyTexts.detached)) : []),
          ...factRows(v, result),
        ]}
      />
      {result.signers.map((signer, index) => (
        <SignerSection v={v} signer={signer} n={index + 1} />
      ))}
      <ChecksTable v={v} caption={say(verifyTexts.wholeFile)} checks={result.checks} />
    </>
  );
}
