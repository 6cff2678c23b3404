import { instant, type Language, type Refusal } from '../base/index.ts';
import { type Batch, engineWords, keptPaper } from '../casework/index.ts';
import { readRegister, registerSheet, signatureBlocks, type TotalWords } from '../documents/index.ts';
import { factLaw, type Regulation } from '../law/index.ts';
import { signerNames } from './case-papers.ts';
import type { AppMeans } from './means.ts';
import type { Printed } from './pdf.ts';
import { notFound } from './problem.ts';

/** How the sums of a register are called in its regulation, and which of them are money. */
export const totalsOf =
  (regulation: Regulation): TotalWords =>
  (fact) => ({
    words: regulation.words[`facts.${fact}`] ?? engineWords(`facts.${fact}`) ?? { kk: '—', ru: '—', en: '—' },
    isMoney: factLaw(regulation, fact)?.type === 'money',
  });

/** Lays out the register of a batch with the signatures over it. `not-found` while it has none. */
export async function printRegister(
  means: AppMeans,
  { batch, regulation }: { readonly batch: Batch; readonly regulation: Regulation },
  language: Language,
): Promise<Printed | Refusal> {
  if (!batch.paper) return notFound;
  const paper = readRegister((await keptPaper(means.deps, batch.paper.hash)).text);
  if ('kind' in paper) return paper;
  const zone = means.deps.offices().get(batch.office)?.zone ?? 'Asia/Almaty';
  const signatures = await signatureBlocks(means.deps.blobs, batch.acts, { language, zone, names: signerNames(means, null) });
  const number = batch.paper.number?.text ?? null;
  // Numbers of registers are not looked up on the public page: it tells of papers that people hold.
  const frame = {
    number,
    made: instant(Date.parse(paper.on)),
    on: paper.on,
    isDraft: false,
    superseded: false,
    address: null,
    signatures,
  };
  return { title: paper.title[language], number, sheet: registerSheet(paper, language, frame, totalsOf(regulation)) };
}
