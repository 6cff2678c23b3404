import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type Language, languages, type Refusal } from '../base/index.ts';
import { dispositionOf, type Sheet } from '../documents/index.ts';
import type { AppMeans } from './means.ts';

/** A paper that is laid out, with what its file is called by. */
export type Printed = { readonly sheet: Sheet; readonly title: string; readonly number: string | null };

/** Where this installation is found from outside: as it is set up, else as it was asked. */
export const addressOf = (means: AppMeans, c: Context): string => means.signing?.address ?? new URL(c.req.url).origin;

/** Answers with the PDF of a paper; a refusal goes back to whoever asked, who knows how to say it. */
export async function answerPdf(c: Context, means: AppMeans, printed: Printed | Refusal): Promise<Response | Refusal> {
  if ('kind' in printed) return printed;
  const bytes = await means.pdf.render(printed.sheet);
  if ('kind' in bytes) return bytes;
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'content-type': 'application/pdf',
    'content-disposition': dispositionOf(printed.title, printed.number),
    'content-language': printed.sheet.language,
    'cache-control': 'private, no-store',
  });
}

/** The language of a paper that a program asks for: Kazakh, the language of the law, unless it says another. */
export const languageAsked = z.object({ lang: z.enum(languages as [Language, ...Language[]]).default('kk') });

/** A PDF in the description of the interface. */
export const pdfContent = {
  content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } },
  description: 'The paper as a PDF, in the language asked for',
};
