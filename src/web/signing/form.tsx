import type { Child, FC } from 'hono/jsx';
import { sha256, type Words } from '../../base/index.ts';
import type { SigningPurpose } from '../../identity/index.ts';
import { holderOf, readSignedData } from '../../signature/index.ts';
import { bytesOfBase64 } from '../../signing/index.ts';
import { signerScriptAddress } from '../shared/assets.ts';
import { Button } from '../shared/components.tsx';
import type { Sent } from '../shared/forms.ts';
import type { View } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { qrTexts, signerTexts } from './texts.ts';

/** A text to be signed, with its SHA-256. */
export type ToSign = { readonly hash: string; readonly text: string };

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

/**
 * A form that goes with signatures: the signer on the computer fills them in, or the phone does (which works without JavaScript). What
 * is to be signed comes as `content.<hash>`, the CMS as `signature.<hash>`, both in base64. `challenge` is where the text to sign in is got.
 */
export const SigningForm: FC<{
  v: View;
  action: string;
  back: string;
  papers: readonly ToSign[];
  purpose?: SigningPurpose;
  challenge?: string;
  labels?: { readonly computer: Words; readonly phone: Words };
  /** Whether who is signed in signs; at a counter a party may, with their own key. */
  own?: boolean;
  /** The button where no signer is set up; that of a signature unless told. */
  standIn?: Words;
  children?: Child;
}> = ({ v, action, back, papers, purpose = 'sign', challenge, labels, own = true, standIn, children }) => {
  const { say } = v;
  const { signing } = v.means;
  if (!signing) {
    return (
      <form method="post" action={action}>
        {children}
        <Button>{say(standIn ?? (v.means.standIns.signatures ? texts.signStandIn : texts.signButton))}</Button>
      </form>
    );
  }
  const words = Object.fromEntries(Object.entries(signerTexts).map(([state, text]) => [state, say(text)]));
  const { computer, phone } = labels ?? { computer: qrTexts.byComputer, phone: qrTexts.byPhone };
  return (
    <form
      method="post"
      action={action}
      data-signer={signing.signerAddress}
      data-purpose={purpose}
      data-challenge={challenge}
      data-own={own ? undefined : 'no'}
      data-trial={signing.simulator ? 'yes' : undefined}
      data-words={JSON.stringify(words)}
    >
      {children}
      {papers.map(({ hash, text }) => (
        <>
          <input type="hidden" name={`content.${hash}`} data-content={hash} value={text && base64(text)} />
          <input type="hidden" name={`signature.${hash}`} value="" />
        </>
      ))}
      {challenge ? <input type="hidden" name="challenge" value="" /> : null}
      <input type="hidden" name="signing.action" value={action} />
      <input type="hidden" name="signing.back" value={back} />
      <input type="hidden" name="signing.purpose" value={purpose} />
      {own ? null : <input type="hidden" name="signing.own" value="no" />}
      <p class="jardem-signing" data-signing-message="" role="status" aria-live="polite" tabindex={-1} hidden />
      <noscript>
        <p class="govuk-inset-text">{say(qrTexts.noScript)}</p>
      </noscript>
      <div class="govuk-button-group">
        <button type="submit" class="govuk-button" data-signing-button="" data-prevent-double-click="true">
          {say(computer)}
        </button>
        <button type="submit" class="govuk-button govuk-button--secondary" formaction="/signing/qr">
          {say(phone)}
        </button>
      </div>
      {signing.simulator ? (
        <p class="jardem-source">
          <a class="govuk-link" href={signing.simulator} target="_blank" rel="noreferrer">
            {say(qrTexts.simulatedSigner)}
          </a>
        </p>
      ) : null}
      <script src={signerScriptAddress} defer />
    </form>
  );
};

/** What somebody signs to show their certificate: a text of no consequence that names the application. */
export function certificateShown(attempt: string): ToSign {
  const text = `Жәрдем: тіркеу куәлігін көрсету, ${attempt}`;
  return { hash: sha256(text), text };
}

/** The certificate that came with the signature over a text; null when none did. */
export function certificateIn(sent: Sent, hash: string): Uint8Array | null {
  const cms = signatureIn(sent, hash);
  const read = cms && readSignedData(cms);
  if (read?.kind !== 'read') return null;
  return read.value.certificates.find((one) => holderOf(one).iin !== undefined)?.der ?? null;
}

/** The signature over a paper that came with a form; null when none did. */
export function signatureIn(sent: Sent, hash: string): Uint8Array | null {
  return bytesOfBase64(sent.one(`signature.${hash}`)) ?? null;
}
