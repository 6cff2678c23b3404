import type { FC } from 'hono/jsx';
import { refusal, type WaitingSignature } from '../../casework/index.ts';
import { DoneBanner } from '../shared/components.tsx';
import { moment } from '../shared/format.ts';
import type { View } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { waitingTexts } from './texts.ts';

/**
 * Signatures whose keys are still being checked, and what came of those that were: their signers are told, whoever else looks at the case
 * sees that one is under way. `links`: where cases and applications are looked at from a list.
 */
export const WaitingNotices: FC<{
  v: View;
  waiting: readonly WaitingSignature[];
  links?: { readonly cases: string; readonly attempts: string };
}> = ({ v, waiting, links }) => {
  const { say, session } = v;
  const own = session?.kind === 'staff' ? session.member.id : session?.citizen.id;
  const isOwn = ({ actor }: WaitingSignature) => actor.kind !== 'system' && actor.person === own;
  return (
    <>
      {waiting
        .filter((one) => one.state === 'waiting' || isOwn(one))
        .map((one) => {
          const where = links && (
            <>
              {' '}
              <a class="govuk-link" href={`${one.of.kind === 'case' ? links.cases : links.attempts}/${one.of.id}`}>
                {say(waitingTexts.open)}
              </a>
            </>
          );
          const when = <span class="jardem-number">{moment(one.signedAt, 'Asia/Almaty')}</span>;
          if (one.state === 'done') {
            return (
              <DoneBanner title={say(waitingTexts.done)}>
                <p class="govuk-body">
                  {say(waitingTexts.signed)} {when}
                  {where}
                </p>
              </DoneBanner>
            );
          }
          return (
            <div
              class={one.state === 'failed' ? 'govuk-error-summary' : 'govuk-inset-text'}
              role={one.state === 'failed' ? 'alert' : 'status'}
            >
              {one.state === 'failed' ? <h2 class="govuk-error-summary__title">{say(waitingTexts.failed)}</h2> : null}
              <p class="govuk-body">{say(one.state === 'failed' ? (one.why ?? texts.errorTitle) : refusal('signature-checking').text)}</p>
              <p class="govuk-body">
                {say(waitingTexts.signed)} {when}
                {where}
              </p>
            </div>
          );
        })}
    </>
  );
};
