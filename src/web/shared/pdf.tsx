import type { FC } from 'hono/jsx';
import { addressOf, answerPdf, type Printed } from '../../api/index.ts';
import { type Language, languages, type Refusal } from '../../base/index.ts';
import { verifyAddress } from '../../documents/index.ts';
import { ErrorSummary } from './components.tsx';
import { isLanguage } from './language.ts';
import { languageNames, page, type View } from './layout.tsx';
import { texts } from './texts.ts';

/** Links to a paper as a file, in each language. The page stays in its own. */
export const PdfLinks: FC<{ v: View; at: string }> = ({ v, at }) => (
  <p class="govuk-body jardem-pdf">
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
