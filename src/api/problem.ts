import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Refusal, refuse, type Words } from '../base/index.ts';

/** An error as RFC 9457 says it, with the text in the three languages. `ground` is a stable code; `details` never hold personal data. */
export type Problem = {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly ground: string;
  readonly text: Words;
  readonly details?: Refusal['details'];
};

const statusOf: { readonly [ground: string]: ContentfulStatusCode } = {
  'not-found': 404,
  'offer-unknown': 404,
  stale: 409,
  'claimed-by-other': 409,
  'claim-taken': 409,
  'already-over': 409,
  'already-decided': 409,
  'signature-checking': 409,
  'not-yours': 403,
  'no-post': 403,
  'sign-in-wrong': 401,
  'sign-in-needed': 401,
  'too-many-tries': 429,
  'bad-input': 400,
  'registry-silent': 503,
  'pdf-busy': 503,
  broken: 500,
};

export const signInNeeded = refuse('sign-in-needed', { kk: 'Жүйеге кіріңіз.', ru: 'Войдите в систему.', en: 'Sign in first.' });

export const notFound = refuse('not-found', { kk: 'Табылмады.', ru: 'Не найдено.', en: 'Not found.' });

export const badInput = (details: Refusal['details']) =>
  refuse(
    'bad-input',
    { kk: 'Сұрау дұрыс толтырылмаған.', ru: 'Запрос заполнен неверно.', en: 'The request is not filled in correctly.' },
    details,
  );

/** A refusal as a problem+json answer; what the law does not allow is 422 unless the table says otherwise. */
export function problem(c: Context, refusal: Refusal): Response {
  const status = statusOf[refusal.ground] ?? 422;
  const body: Problem = {
    type: `urn:jardem:problem:${refusal.ground}`,
    status,
    title: refusal.text.en,
    ground: refusal.ground,
    text: refusal.text,
    ...(refusal.details ? { details: refusal.details } : {}),
  };
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json; charset=utf-8' });
}
