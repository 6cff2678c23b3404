import type { MissingAct } from '../../casework/index.ts';
import type { Problem } from '../problem.ts';

/** An answer as a program sees it: what was asked for, or why not. */
export type Answer<Body = unknown> = { readonly status: number; readonly type: string; readonly body: Body | Problem };

/** The refusal in an answer; undefined where what was asked for was given. */
export const refusalIn = ({ status, body }: Answer): Problem | undefined => (status < 400 ? undefined : (body as Problem));

/** What was asked for. Throws with what was refused, its text and details where it was not given. `what`: what was tried. */
export function given<Body>(answer: Answer<Body>, what = 'a request'): Body {
  const refused = refusalIn(answer);
  if (refused) throw new Error(`${what}: ${answer.status} ${refused.ground}: ${refused.text.en} ${JSON.stringify(refused.details ?? {})}`);
  return answer.body as Body;
}

type Done<Body> = Extract<Body, { readonly kind: 'done' }>;

/** What came of a command that was carried out. Throws where it was refused, or waits for acts. */
export function done<Body extends { readonly kind?: string }>(answer: Answer<Body>, what = 'a command'): Done<Body> {
  const body = given(answer, what);
  if (body.kind !== 'done') throw new Error(`${what} is not done: ${JSON.stringify(body)}`);
  return body as Done<Body>;
}

/** The acts that an answer asks for. Throws where it asks for none. */
export function missingActs(answer: Answer<{ readonly kind?: string }>, what = 'a command'): readonly MissingAct[] {
  const body = given(answer, what);
  if (body.kind !== 'unsigned' || !('missing' in body)) throw new Error(`${what} asks for no signature: ${JSON.stringify(body)}`);
  return body.missing as readonly MissingAct[];
}

/** The acts as people of the demonstration give them: no bytes are signed, a stand-in says that they hold. */
export const actsFor = (missing: readonly MissingAct[]) =>
  missing.map(({ by, kinds, over }) => ({ by, kind: kinds[0], over, signature: null }));
