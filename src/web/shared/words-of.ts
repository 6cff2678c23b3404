import type { Words } from '../../base/index.ts';
import { formatTenge, type Language, type LocalDate, tiyn } from '../../base/index.ts';
import { type CaseProof, engineWords, type Offer, type PaperValue, typedValue } from '../../casework/index.ts';
import type { FactValue, Regulation } from '../../law/index.ts';
import { shortDate } from './format.ts';
import { texts } from './texts.ts';

/** How a proof stands, in words. */
export const proofState: { readonly [state in CaseProof['state']]: Words } = {
  shown: texts.proofShown,
  absent: texts.proofAbsent,
  notAnswered: texts.proofSilent,
  refused: texts.proofRefused,
  contradicted: texts.proofContradicted,
};

/** Words of a path in a regulation, else of the engine's own. */
export function lawWords(regulation: Regulation, path: string): Words | undefined {
  return regulation.words[path] ?? engineWords(path);
}

/** The name of a task as lists show it: a step, a side task, a wait, a batch, or the watch over an answer. */
export function taskWords(regulation: Regulation, name: string): Words | undefined {
  if (name.startsWith('effect:')) return capital(lawWords(regulation, `effects.${name.slice(7)}`));
  if (name.startsWith('delivery:')) return capital(lawWords(regulation, `deliveries.${name.slice(9)}`));
  return (
    lawWords(regulation, `steps.${name}`) ??
    lawWords(regulation, `sideTasks.${name}`) ??
    lawWords(regulation, `waits.${name}`) ??
    lawWords(regulation, `batches.${name}`)
  );
}

/** Words at the head of a field or a cell: with a capital letter. */
export function capital(words: Words | undefined): Words | undefined {
  const raise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return words && { kk: raise(words.kk), ru: raise(words.ru), en: raise(words.en) };
}

/** The name of a fact: of one about a party without the party's number. */
export function factWords(regulation: Regulation, key: string): Words | undefined {
  return capital(lawWords(regulation, `facts.${key.replace(/#\d+/, '')}`));
}

/** The name of a proof by its key. */
export function proofWords(regulation: Regulation, key: string): Words | undefined {
  return capital(lawWords(regulation, `proofs.${key.replace(/#\d+$/, '')}`));
}

/** A fact's value as people read it. */
export function factText(regulation: Regulation, key: string, value: FactValue, language: Language): string {
  return plainValue(typedValue({ regulation }, key, value), language);
}

function plainValue(value: PaperValue, language: Language): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'words':
      return value.words[language];
    case 'date':
      return shortDate(value.date as LocalDate);
    case 'money':
      return `${formatTenge(tiyn(value.tiyn))} ${texts.tenge[language]}`;
    default:
      return '';
  }
}

/** Why something is offered, in words of the law that says so; `lawOf` finds a regulation by its id. */
export function offerReason(
  { from, entry }: Pick<Offer, 'from' | 'entry'>,
  to: Regulation,
  lawOf: (id: string) => Regulation | undefined,
): Words | undefined {
  if (!('case' in from)) return lawWords(to, `offers.${entry}`);
  const law = lawOf(from.regulation);
  return law && lawWords(law, `followUps.${from.followUp}`);
}
