import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { ApiEnv } from '../../api/index.ts';
import { type Language, languages, type Words } from '../../base/index.ts';

/** What pages know beside who is signed in. */
export type WebEnv = { Variables: ApiEnv['Variables'] & { language: Language } };

/** Whether a text names a language of the system. */
export const isLanguage = (text: string | undefined): text is Language => languages.some((language) => language === text);

/** The language of pages: asked for by `?lang=`, remembered in a cookie, Kazakh to begin with. */
export const chooseLanguage: MiddlewareHandler<WebEnv> = async (c, next) => {
  const asked = c.req.query('lang');
  const remembered = getCookie(c, 'lang');
  const language = isLanguage(asked) ? asked : isLanguage(remembered) ? remembered : 'kk';
  if (isLanguage(asked)) setCookie(c, 'lang', asked, { path: '/', maxAge: 365 * 86_400, sameSite: 'Lax', httpOnly: true });
  c.set('language', language);
  await next();
};

/** Puts words into the language of the page. */
export type Say = (words: Words | undefined) => string;

/** The reader of a page's language. Words that are missing are a fault that tests find; a page shows a dash. */
export function sayIn(language: Language): Say {
  return (words) => words?.[language] ?? '—';
}
