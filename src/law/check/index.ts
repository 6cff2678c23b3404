import type { Regulation } from '../regulation.ts';
import { amountsKnown, paydaysAimedAt, sharesWithheld } from './amounts.ts';
import { clockPlaces, clocksFit, dueOrReason, readableTerms } from './clocks.ts';
import { factsLive, valuesFit } from './facts.ts';
import { type Fault, faultOf } from './fault.ts';
import { findingsCalculated } from './findings.ts';
import { undefinedNames } from './names.ts';
import { checkOpened } from './opened.ts';
import { formsToSign, papersMade } from './papers.ts';
import { momentsRaised } from './raised.ts';
import { decidingMoves, unreachableAndDead } from './reach.ts';
import { referencesOf } from './references.ts';
import type { Rule } from './rule.ts';
import { sourcesAndReadings } from './sources.ts';
import { checkTogether } from './together.ts';
import type { CheckTools } from './tools.ts';
import { choicesComplete, signingRules, unitsHavePosts } from './units.ts';
import { proofsAsked, unused } from './unused.ts';
import { wordsComplete, wordsInTheirLanguage } from './words.ts';
import { wordsNeeded } from './words-needed.ts';

export type { Fault } from './fault.ts';
export type { CheckTools, ReadTerm } from './tools.ts';

const rules: readonly Rule[] = [
  undefinedNames,
  unreachableAndDead,
  decidingMoves,
  momentsRaised,
  readableTerms,
  clocksFit,
  clockPlaces,
  dueOrReason,
  papersMade,
  formsToSign,
  factsLive,
  valuesFit,
  unitsHavePosts,
  signingRules,
  choicesComplete,
  unused,
  proofsAsked,
  amountsKnown,
  findingsCalculated,
  sharesWithheld,
  paydaysAimedAt,
  sourcesAndReadings,
  wordsComplete,
  wordsInTheirLanguage,
];

/** Checks one regulation by every rule. Contradictions of the law itself come along as `law`, with the reading taken. */
export function checkRegulation(regulation: Regulation, tools: CheckTools): readonly Fault[] {
  const subject = { regulation, references: referencesOf(regulation), tools };
  const ours = rules.flatMap((rule) => Array.from(rule(subject), (found) => faultOf(regulation.id, found)));
  return [...withoutDoubles(ours), ...readingsOf(regulation)];
}

/** Checks every regulation, and what they say of one another. */
export function checkLaw(all: readonly Regulation[], tools: CheckTools): readonly Fault[] {
  return [...all.flatMap((regulation) => checkRegulation(regulation, tools)), ...checkTogether(all), ...checkOpened(all)];
}

/** The path in `words` of everything in a regulation that people read. */
export function wordPathsOf(regulation: Regulation): ReadonlySet<string> {
  return new Set(wordsNeeded(regulation, referencesOf(regulation)));
}

/** Whether the law may not be used as it stands: it has a fault of ours. */
export function hasFaults(faults: readonly Fault[]): boolean {
  return faults.some(({ severity }) => severity === 'fault');
}

function withoutDoubles(faults: readonly Fault[]): readonly Fault[] {
  const seen = new Set<string>();
  return faults.filter((fault) => {
    const key = `${fault.rule}|${fault.at}|${fault.text.en}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function readingsOf(regulation: Regulation): readonly Fault[] {
  return Object.values(regulation.readings).map((reading) => ({
    severity: 'law',
    regulation: regulation.id,
    rule: 'reading',
    at: reading.where,
    text: {
      kk: `${reading.issue.kk} → ${reading.taken.kk}`,
      ru: `${reading.issue.ru} → ${reading.taken.ru}`,
      en: `${reading.issue.en} → ${reading.taken.en}`,
    },
  }));
}
