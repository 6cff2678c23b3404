import type { Message, Sending } from '../src/store/index.ts';

/** Names of the answers by which a far side says that it has taken what was sent. */
const goodAnswers: { readonly [port: string]: string } = { payments: 'placed' };

/**
 * Stand-in for the systems that take what cases promise: payments are placed, messages arrive. `answersOf` gives the answers that the law
 * knows for an effect, so that an effect of another port gets its first one.
 */
export function standInOutside(
  answersOf: (message: Exclude<Message, { kind: 'offer' | 'receipt' }>) => Promise<readonly string[]>,
): (message: Message) => Promise<{ sending: Sending; answer: string | null }> {
  return async (message) => {
    if (message.kind !== 'effect') return { sending: { kind: 'sent' }, answer: 'delivered' };
    const answers = await answersOf(message);
    const good = goodAnswers[message.port];
    return { sending: { kind: 'sent' }, answer: (good && answers.includes(good) ? good : answers[0]) ?? null };
  };
}
