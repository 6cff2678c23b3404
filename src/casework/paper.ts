import { canonicalJson, type LocalDate, type Sha256, sha256, type Words } from '../base/index.ts';
import { timeIn } from '../calendar/index.ts';
import {
  choose,
  type DayRule,
  dateOf,
  type FactValue,
  type Field,
  type FieldSource,
  factLaw,
  type Grounds,
  judge,
  type Validity,
  type ValidityDay,
} from '../law/index.ts';
import type { Actor, AmountLine, Case, Corrects, DraftAmount, DraftFinding } from './case.ts';
import type { Context } from './context.ts';
import { standingDraft } from './correction.ts';
import { findingsDue, findingWords, payable } from './findings.ts';
import { groundsOf, proofsNeeded, type Subject, todayOf } from './grounds.ts';

/** The value of one field of a paper, before it is put into words: money is tiyn, a code is made when the paper is rendered. */
export type PaperValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'words'; readonly words: Words }
  | { readonly kind: 'date'; readonly date: LocalDate }
  | { readonly kind: 'money'; readonly tiyn: number }
  /** A number from a journal, put in when the paper is rendered: its own, or that of the decision. */
  | { readonly kind: 'number'; readonly of?: 'decision' }
  | { readonly kind: 'code'; readonly code: 'qr' | 'barcode' }
  | { readonly kind: 'list'; readonly items: readonly Words[] }
  /** How an amount came about, line under line. */
  | { readonly kind: 'calculation'; readonly lines: readonly AmountLine[] }
  /** The value of each of several findings; where there is one it stands by itself. */
  | { readonly kind: 'each'; readonly of: readonly { readonly of: Words; readonly value: PaperValue }[] };

/** An official paper, filled. Its canonical JSON is what is signed, hashed and kept; PDF and print are made of it. */
export type Paper = {
  readonly regulation: string;
  readonly revision: Sha256;
  readonly document: string;
  readonly title: Words;
  readonly case: string | null;
  readonly standsIn: Words | null;
  /** Of a correcting decision: the one that it corrects. */
  readonly corrects?: Corrects;
  readonly fields: readonly { readonly name: string; readonly label: Words; readonly value: PaperValue }[];
};

/** A paper as bytes: what is hashed and kept in the blob store. */
export type PaperBytes = { readonly hash: Sha256; readonly text: string };

/** What papers can say of an outcome that is about to be or has been reached. */
export type OutcomeInView = {
  readonly outcome: string | null;
  readonly grounds: readonly string[];
  readonly reasons: string | null;
  readonly findings: readonly DraftFinding[];
  readonly missing?: readonly Words[];
};

/** The official bytes of a paper. */
export function paperBytes(paper: Paper): PaperBytes {
  const text = canonicalJson(paper);
  return { hash: sha256(text), text };
}

const plain = (text: string): Words => ({ kk: text, ru: text, en: text });

/** What fills papers of a case or of an attempt that is not one yet. */
export type PaperSubject = Subject & {
  readonly id: string | null;
  readonly revision: Sha256;
  readonly zone: string;
};

/** Fills a document of the regulation. Returns the names of required fields that nothing fills. */
export function fillPaper(
  context: Context,
  subject: PaperSubject,
  document: string,
  view: OutcomeInView,
): { readonly paper: Paper; readonly unfilled: readonly string[] } {
  const { regulation } = context;
  const law = regulation.documents[document];
  if (!law) throw new Error(`${regulation.id} has no document ${document}`);
  const today = todayOf(subject, context.now);
  const grounds = groundsOf(regulation, context.calendar, { ...subject, outcome: view.outcome ?? subject.outcome }, today);
  const unfilled: string[] = [];
  const fields = law.fields.flatMap((field: Field) => {
    if (field.when && judge(field.when, grounds) !== true) return [];
    const value = fieldValue(context, subject, field.from, view, law.validity && choose(law.validity, grounds), grounds);
    if (!value) {
      if (field.required && (field.required === true || judge(field.required, grounds) === true)) unfilled.push(field.name);
      return [];
    }
    return [{ name: field.name, label: wordsOf(context, `documents.${document}.${field.name}`), value }];
  });
  return {
    paper: {
      regulation: regulation.id,
      revision: subject.revision,
      document,
      title: wordsOf(context, `documents.${document}`),
      case: subject.id,
      standsIn: regulation.standsIn,
      fields,
    },
    unfilled,
  };
}

/** The words of a path in the regulation; a missing one is a fault that `law check` reports, so it throws. */
export function wordsOf(context: Pick<Context, 'regulation'>, path: string): Words {
  const words = context.regulation.words[path];
  if (!words) throw new Error(`${context.regulation.id} has no words for ${path}`);
  return words;
}

function fieldValue(
  context: Context,
  subject: PaperSubject,
  from: FieldSource,
  view: OutcomeInView,
  validity: Validity | undefined,
  grounds: Grounds,
): PaperValue | undefined {
  if ('number' in from) return from.number === 'decision' ? { kind: 'number', of: 'decision' } : { kind: 'number' };
  if ('code' in from) return { kind: 'code', code: from.code };
  if ('static' in from) return { kind: 'words', words: wordsOf(context, from.static) };
  if ('validity' in from) {
    const date = validity && validityDay(validity, from.validity, grounds);
    return date && { kind: 'date', date };
  }
  if ('moment' in from) {
    if (from.as === 'time') {
      const at = subject.moments[from.moment]?.at(-1)?.at;
      return at && { kind: 'text', text: timeIn(subject.zone, at) };
    }
    const on =
      subject.moments[from.moment]?.at(-1)?.on ??
      (from.moment === 'registered' || from.moment === 'decided' ? todayOf(subject, context.now) : undefined);
    const term = from.plus && choose(from.plus, grounds);
    return on && { kind: 'date', date: term ? grounds.addTerm(on, term) : on };
  }
  if ('fact' in from) return factValue(context, subject, from.fact);
  if ('party' in from) return partyValue(subject, from.party, from.as);
  if ('officer' in from) return officerValue(context, context.actor, from.officer);
  if ('outcome' in from) return outcomeValue(context, subject, from.outcome, view);
  return listValue(context, subject, from.list, view);
}

/** The first or last day of a document's validity on these grounds; undefined where nothing that it rests on is known. */
export function validityDay(validity: Validity, which: 'begins' | 'ends', grounds: Grounds): LocalDate | undefined {
  if ('from' in validity) return dateOf({ fact: which === 'begins' ? validity.from : validity.until }, grounds);
  if ('term' in validity) return which === 'begins' ? grounds.today : grounds.addTerm(grounds.today, validity.term);
  const begins = dayOfRule(validity.begins, grounds, undefined);
  return which === 'begins' ? begins : dayOfRule(validity.ends, grounds, begins);
}

function dayOfRule(rule: DayRule, grounds: Grounds, begins: LocalDate | undefined): LocalDate | undefined {
  const day = (one: ValidityDay): LocalDate | undefined => {
    if (!('begins' in one)) return dateOf(one, grounds);
    return begins && one.plus ? grounds.addTerm(begins, one.plus) : begins;
  };
  if (!('latest' in rule) && !('earliest' in rule)) return day(rule);
  const known = ('latest' in rule ? rule.latest : rule.earliest).flatMap((one) => day(one) ?? []).sort();
  return 'latest' in rule ? known.at(-1) : known[0];
}

function factValue(context: Context, subject: PaperSubject, ref: string): PaperValue | undefined {
  const fact = subject.facts[ref];
  if (fact?.state !== 'known' || fact.value === undefined) return undefined;
  return typedValue(context, ref, fact.value);
}

/** A fact's value as papers and pages show it, by the type that the regulation gives it. */
export function typedValue(context: Pick<Context, 'regulation'>, ref: string, value: FactValue): PaperValue {
  const law = factLaw(context.regulation, ref);
  if (law?.type === 'money' && typeof value === 'number') return { kind: 'money', tiyn: value };
  if (law?.type === 'date' && typeof value === 'string') return { kind: 'date', date: value as LocalDate };
  if (law?.type === 'choice') return { kind: 'words', words: wordsOf(context, `choices.${ref.replace(/#\d+/, '')}.${value}`) };
  if (typeof value === 'boolean') {
    return { kind: 'words', words: value ? { kk: 'иә', ru: 'да', en: 'yes' } : { kk: 'жоқ', ru: 'нет', en: 'no' } };
  }
  return { kind: 'text', text: String(value) };
}

function partyValue(subject: PaperSubject, role: string, as: 'name' | 'iin' | 'birthDate' | 'address'): PaperValue | undefined {
  const party = subject.parties.find((p) => p.role === role);
  if (!party) return undefined;
  if (as === 'name') return { kind: 'text', text: party.name };
  if (as === 'birthDate') return party.birthDate && { kind: 'date', date: party.birthDate };
  if (as === 'iin') {
    const number = party.iin ?? party.bin;
    return number && { kind: 'text', text: number };
  }
  const residence = subject.facts[`${role}.residence`];
  return residence?.state === 'known' ? { kind: 'text', text: String(residence.value) } : undefined;
}

function officerValue(context: Context, actor: Actor, what: 'name' | 'post' | 'office'): PaperValue | undefined {
  if (what === 'office') {
    const office = actor.kind === 'officer' ? context.offices.get(actor.office) : undefined;
    return office ? { kind: 'words', words: office.name } : { kind: 'words', words: context.regulation.provider };
  }
  if (actor.kind !== 'officer') return undefined;
  const officer = context.officer(actor.person, actor.post);
  if (!officer) return undefined;
  return what === 'name' ? { kind: 'text', text: officer.name } : { kind: 'words', words: officer.post };
}

function outcomeValue(
  context: Context,
  subject: PaperSubject,
  what: Extract<FieldSource, { readonly outcome: string }>['outcome'],
  view: OutcomeInView,
): PaperValue | undefined {
  switch (what) {
    case 'result':
      return view.outcome ? { kind: 'words', words: wordsOf(context, `outcomes.${view.outcome}`) } : undefined;
    case 'reasons':
      return view.reasons ? { kind: 'text', text: view.reasons } : undefined;
    case 'ground':
      return view.grounds.length ? { kind: 'list', items: view.grounds.map((ground) => wordsOf(context, `grounds.${ground}`)) } : undefined;
    default:
      return eachFinding(context, subject, view, (amount) => amountValue(amount, what));
  }
}

function amountValue(amount: DraftAmount, what: 'amount' | 'from' | 'until' | 'calculation'): PaperValue | undefined {
  if (what === 'amount') return { kind: 'money', tiyn: amount.tiyn };
  if (what === 'calculation') return amount.explanation.length ? { kind: 'calculation', lines: amount.explanation } : undefined;
  const date = amount[what];
  return date ? { kind: 'date', date } : undefined;
}

/** What is said of the amount of a finding; of several findings, of each under its name. */
function eachFinding(
  context: Context,
  subject: PaperSubject,
  view: OutcomeInView,
  shown: (amount: DraftAmount) => PaperValue | undefined,
): PaperValue | undefined {
  const findings = payable(view.findings);
  const [first] = findings;
  if (first && findings.length === 1) return shown(first.amount);
  const of = findings.flatMap((one) => {
    const value = shown(one.amount);
    const words = findingWords(context.regulation, subject.parties, one);
    return value && words ? [{ of: words, value }] : [];
  });
  return of.length > 0 ? { kind: 'each', of } : undefined;
}

function listValue(
  context: Context,
  subject: PaperSubject,
  list: 'papers' | 'missingPapers' | 'checkedFacts' | 'findings',
  view: OutcomeInView,
): PaperValue | undefined {
  const { regulation } = context;
  if (list === 'missingPapers') return view.missing?.length ? { kind: 'list', items: view.missing } : undefined;
  if (list === 'findings') {
    const on = groundsOf(regulation, context.calendar, { ...subject, outcome: view.outcome ?? undefined }, todayOf(subject, context.now));
    const established =
      view.findings.length > 0
        ? view.findings
        : findingsDue(regulation, subject.parties, on).map(({ name, subject: whose }) => ({ finding: name, subject: whose }));
    const items = established.flatMap((one) => findingWords(regulation, subject.parties, one) ?? []);
    return items.length ? { kind: 'list', items } : undefined;
  }
  const grounds = groundsOf(regulation, context.calendar, subject, todayOf(subject, context.now));
  const needed = proofsNeeded(regulation, subject, grounds);
  const shown = needed.filter(
    ({ key }) => subject.proofs[key]?.state === 'shown' && (list === 'checkedFacts' || subject.proofs[key]?.by === 'paper'),
  );
  const items = shown.map(({ proof, view: party }) => {
    const words = wordsOf(context, `proofs.${proof}`);
    const name =
      party && regulation.parties[party.role]?.many
        ? subject.parties.find((p) => p.role === party.role && p.n === party.n)?.name
        : undefined;
    const owner = name ? plain(`: ${name}`) : plain('');
    return { kk: words.kk + owner.kk, ru: words.ru + owner.ru, en: words.en + owner.en };
  });
  return items.length ? { kind: 'list', items } : undefined;
}

/** What papers of a correcting decision are filled from: it is decided now, not when the first one was. */
export function subjectOfCorrection(c: Case): PaperSubject {
  const { decided: _first, ...moments } = c.moments;
  return { ...paperSubject(c), moments };
}

/** The subject that papers of a case are filled from. */
export function paperSubject(c: Case): PaperSubject {
  return { ...c, outcome: standingDraft(c)?.outcome ?? c.decision?.outcome, entry: c.entry, id: c.id };
}
