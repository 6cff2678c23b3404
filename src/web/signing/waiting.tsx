import type { FC } from 'hono/jsx';
import { refusal, type WaitingSignature } from '../../casework/index.ts';
import { DoneBanner } from '../shared/components.tsx';
import { moment } from '../shared/format.ts';
import type { View } from '../shared/layout.tsx';
import { texts } from '../shared/texts.ts';
import { waitingTexts } from './texts.ts';

/**
 * Signatures whose keys are still being checked, and what came of those that were: their signers are told, whoever else looks at the case
 * sees that one is under way. `linkTo`: where what was signed is looked at from a list; null where there is no page of it.
 */
export const WaitingNotices: FC<{
  v: View;
  waiting: readonly WaitingSignature[];
  linkTo?: (of: WaitingSignature['of']) => string | null;
}> = ({ v, waiting, linkTo }) => {
  const { say } = v;
  const isOwn = (one: WaitingSignature) => isOwnWait(v, one);
  return (
    <>
      {waiting
        .filter((one) => one.state === 'waiting' || isOwn(one))
        .map((one) => {
          const link = linkTo?.(one.of);
          const where = link && (
            <>
              {' '}
              <a class="govuk-link" href={link}>
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

/** Whether whoever reads has signed this. */
export function isOwnWait({ session }: View, { actor }: WaitingSignature): boolean {
  return isOf(actor, session?.kind === 'staff' ? session.member.id : session?.citizen.id);
}

/** Whether one of these is the reader's own and still waits: there is nothing for them to sign again. */
export function ownWaits(v: View, waiting: readonly WaitingSignature[]): boolean {
  return waiting.some((one) => one.state === 'waiting' && isOwnWait(v, one));
}

const isOf = (actor: WaitingSignature['actor'], person: string | undefined): boolean => actor.kind !== 'system' && actor.person === person;

/** Where officers look at what was signed: a case, an application at the counter, a batch, or a register of payments. */
export function deskPage({ kind, id }: WaitingSignature['of']): string {
  if (kind === 'case') return `/staff/cases/${id}`;
  if (kind === 'attempt') return `/staff/intake/${id}`;
  const [run, region, budget] = id.split('/');
  return region && budget ? `/staff/payments/runs/${run}/registers/${region}/${budget}` : `/staff/batches/${id}`;
}
