import type { FC } from 'hono/jsx';
import { addressOf, answerPdf, type Printed } from '../../api/index.ts';
import { type Language, languages, type Refusal } from '../../base/index.ts';
import { verifyAddress } from '../../documents/index.ts';
import { ErrorSummary } from './components.tsx';
import { isLanguage } from './language.ts';
import { languageNames, page, type View } from './layout.tsx';
import { texts } from './texts.ts';

/** Links to a paper as a file, in each language. The page stays in its own. `what`: the paper, where it is not the page's own. */
export const PdfLinks: FC<{ v: View; at: string; what?: string }> = ({ v, at, what }) => (
  <p class="govuk-body">
    {what ? `${what}. ` : ''}
    {v.say(texts.download)}:{' '}
    {languages.map((language, i) => (
      <>
        {i > 0 ? ' · ' : ''}
        <a class="govuk-link" href={`${at}?in=${language}`} hreflang={language} lang={language} type="application/pdf">
          {languageNames[language]}
        </a>
      </>
    ))}
  </p>
);

/** A paper as a file in the language of the page, in a row about it. */
export const PdfLink: FC<{ v: View; at: string; what: string }> = ({ v, at, what }) => (
  <a class="govuk-link" href={`${at}?in=${v.language}`} type="application/pdf" aria-label={`PDF: ${what}`}>
    PDF
  </a>
);

/** In which language a paper is asked for, and where this installation is found. */
export function printing(v: View): { readonly language: Language; readonly address: string } {
  const asked = v.c.req.query('in');
  return { language: isLanguage(asked) ? asked : v.language, address: addressOf(v.means, v.c) };
}

/** The page where a paper of this number is checked, for the code under it. */
export const verifiedAt = (v: View, number: string | null): { readonly verifyAt?: string } =>
  number ? { verifyAt: verifyAddress(addressOf(v.means, v.c), number) } : {};

/** Answers with the file; a refusal is said on a page. */
export async function pdfPage(v: View, printed: Printed | Refusal, here: string): Promise<Response> {
  const answer = await answerPdf(v.c, v.means, printed);
  return 'kind' in answer ? refusedPage(v, answer, here) : answer;
}

/** A paper that cannot be shown: not there, damaged, or too many wait now. */
export function refusedPage(v: View, refusal: Refusal, here: string): Response | Promise<Response> {
  if (refusal.ground === 'not-found') return v.c.notFound();
  return page(v, v.say(texts.errorTitle), <ErrorSummary say={v.say} refusal={refusal} />, {
    here,
    status: refusal.ground === 'pdf-busy' ? 503 : 422,
  });
}
