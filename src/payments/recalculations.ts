import { canonicalJson, type Instant, type LocalDate, type Refusal, refuse, type Words } from '../base/index.ts';
import { type AmountName, articleOn, followsOf, increaseOf, type ParameterBook } from '../benefits/index.ts';
import type { Award } from './award.ts';
import type { AwardId } from './award-events.ts';
import { executeRows, type PageGiven, type PageWork, undoRows } from './execute-recalculation.ts';
import type { AwardStore } from './ports.ts';
import { recalculateAwards } from './recalculate-awards.ts';
import {
  decideRecalculation,
  evolveRecalculation,
  hashOfRows,
  type Recalculating,
  type RecalculationAct,
  type RecalculationEvent,
  type RecalculationOutcome,
  type RecalculationRow,
  type RecalculationSpec,
  type RecalculationTotal,
} from './recalculation.ts';
import {
  documentOf,
  type ExplainedAmount,
  type ExplainedRow,
  explainedOn,
  explainedRow,
  type RecalculationDocument,
  refusedWords,
} from './recalculation-document.ts';

/** How far pages are: dry-run pages not yet carried out, carried out, undone; and awards that were left because they had changed. */
export type RecalculationProgress = {
  readonly counted: number;
  readonly done: number;
  readonly undone: number;
  readonly differing: number;
};

/** Which rows are asked for, in the order of awards. */
export type RowQuery = { readonly outcome: RecalculationOutcome; readonly after: string; readonly limit: number };

/** What recalculations ask of the storage. Every writing call is one transaction. */
export type RecalculationStore = {
  /** Starts a recalculation unless one of that id is there; answers the one that is there. */
  readonly start: (spec: RecalculationSpec) => Promise<Recalculating>;
  readonly find: (id: string) => Promise<Recalculating | undefined>;
  readonly list: (limit: number) => Promise<readonly Recalculating[]>;
  /** Appends an event if the recalculation is still at the version seen; answers whether it was. */
  readonly record: (id: string, seen: number, event: RecalculationEvent) => Promise<boolean>;
  /** Awards that have not ended before a day, ascending by id. */
  readonly pageOfAwards: (after: AwardId | undefined, limit: number, from: LocalDate) => Promise<readonly Award[]>;
  /** As `record`, and keeps the rows as the next page in the same transaction. */
  readonly keepPage: (seen: Recalculating, event: RecalculationEvent, rows: readonly RecalculationRow[]) => Promise<boolean>;
  readonly totals: (id: string) => Promise<readonly RecalculationTotal[]>;
  readonly rows: (id: string, query: RowQuery) => Promise<readonly RecalculationRow[]>;
  readonly row: (id: string, award: AwardId) => Promise<RecalculationRow | undefined>;
  /** Some rows that change, spread over all awards, the same whenever asked for. */
  readonly sample: (id: string, limit: number) => Promise<readonly RecalculationRow[]>;
  readonly differing: (
    id: string,
    after: string,
    limit: number,
  ) => Promise<readonly { readonly award: AwardId; readonly ground: string }[]>;
  readonly progress: (id: string) => Promise<RecalculationProgress>;
  /**
   * Carries out or undoes one page that nobody else is at, in one transaction with its events. `none`: no page is left; `busy`: those left
   * are in other hands, or an award was changed in the same moment.
   */
  readonly workPage: (
    id: string,
    what: 'execute' | 'undo',
    work: (given: Pick<PageGiven, 'rows' | 'awards'>) => PageWork,
  ) => Promise<'worked' | 'none' | 'busy'>;
};

export type RecalculationDeps = {
  readonly store: RecalculationStore;
  readonly awards: AwardStore;
  readonly book: () => Promise<ParameterBook>;
  readonly now: () => Instant;
  /** Awards a page. */
  readonly page: number;
};

/** How far a recalculation went and what it waits for: people, more work, others who have the last pages in hand, or nothing. */
export type RecalculationStep = { readonly recalculation: Recalculating; readonly waitsFor: 'people' | 'work' | 'others' | 'nothing' };

/** Recalculations of many awards. Whoever calls has asked the policy before. */
export type Recalculations = {
  /** Begins one; begun again under the same id with the same wishes it answers the one that is there. */
  readonly start: (spec: Omit<RecalculationSpec, 'at'>) => Promise<Recalculating | Refusal>;
  readonly list: (limit: number) => Promise<readonly Recalculating[]>;
  readonly view: (id: string) => Promise<{ readonly recalculation: Recalculating; readonly progress: RecalculationProgress } | Refusal>;
  readonly rows: RecalculationStore['rows'];
  readonly differing: RecalculationStore['differing'];
  readonly sample: (id: string, limit: number) => Promise<readonly ExplainedRow[] | Refusal>;
  /** What the dry run found for one award, with both explanations. */
  readonly row: (id: string, award: AwardId) => Promise<ExplainedRow | Refusal>;
  /** Why the formula gave nothing for rows that need a person, in words; those whose ground says all are left out. */
  readonly reasons: (id: string, rows: readonly RecalculationRow[]) => Promise<ReadonlyMap<AwardId, Words>>;
  /** The amount of an award on a day, with how it was worked out from what the award keeps. */
  readonly explained: (award: Award, on: LocalDate) => Promise<ExplainedAmount>;
  readonly act: (id: string, act: RecalculationAct, by: string) => Promise<Recalculating | Refusal>;
  /** Counts, carries out or undoes up to `pages` pages; any number of processes may do so at once, and any may die. */
  readonly goOn: (id: string, pages: number) => Promise<RecalculationStep | Refusal>;
  readonly document: (id: string, award: AwardId) => Promise<RecalculationDocument | Refusal>;
};

const notFound = refuse('not-found', {
  kk: 'Мұндай қайта есептеу табылмады.',
  ru: 'Такой перерасчёт не найден.',
  en: 'There is no such recalculation.',
});

const idTaken = refuse('recalculation-id-taken', {
  kk: 'Бұл нөмірмен басқа қайта есептеу басталған.',
  ru: 'Под этим номером уже начат другой перерасчёт.',
  en: 'Another recalculation was begun under this number.',
});

const notIndexed = (benefit: string) =>
  refuse(
    'not-indexed',
    {
      kk: 'Бұл төлемнің мөлшері құқық туындаған күнге бекітілген және жыл сайын арттырылмайды.',
      ru: 'Размер этой выплаты закреплён на день возникновения права и ежегодно не повышается.',
      en: 'The amount of this payment is fixed on the day of the right and is not raised each year.',
    },
    { benefit },
  );

const noSuchChange = (change: string) =>
  refuse(
    'no-such-change',
    {
      kk: 'Параметрдің мұндай бекітілген өзгерісі жоқ.',
      ru: 'Такого утверждённого изменения параметра нет.',
      en: 'There is no such approved change of a parameter.',
    },
    { change },
  );

/** Makes the recalculations of an installation. */
export function createRecalculations({ store, awards, book, now, page }: RecalculationDeps): Recalculations {
  const record = async (id: string, decide: (known: Recalculating) => RecalculationEvent | Refusal | undefined) => {
    for (;;) {
      const known = await store.find(id);
      if (!known) return notFound;
      const event = decide(known);
      if (!event) return known;
      if (event.kind === 'refused') return event;
      if (await store.record(id, known.version, event)) return evolveRecalculation(known, event);
    }
  };

  const countPage = async (known: Recalculating): Promise<void> => {
    const { spec } = known;
    const found = await store.pageOfAwards(known.upTo, page, spec.from);
    const last = found.at(-1);
    const said = { by: 'recalculation', at: now() };
    if (!last) {
      await store.record(spec.id, known.version, { kind: 'counted', totals: await store.totals(spec.id), ...said });
      return;
    }
    const rows = recalculateAwards(found, spec, await book());
    await store.keepPage(known, { kind: 'page-counted', upTo: last.award, rows: rows.length, rowsHash: hashOfRows(rows), ...said }, rows);
  };

  const workPage = async ({ spec }: Recalculating, what: 'execute' | 'undo'): Promise<'worked' | 'busy' | 'none'> => {
    const rows = await book();
    const articles = articlesOf(spec);
    const at = now();
    const done = await store.workPage(spec.id, what, (given) => {
      const all = { ...given, spec, at };
      return what === 'undo' ? undoRows(all) : executeRows(all, rows, ({ benefit }) => articles(benefit));
    });
    if (done !== 'none') return done;
    await record(spec.id, (known) => {
      const said = { by: 'recalculation', at: now() };
      if (what === 'execute') return known.status === 'executing' ? { kind: 'executed', ...said } : undefined;
      return known.status === 'undoing' ? { kind: 'undone', ...said } : undefined;
    });
    return done;
  };

  return {
    start: async (wished) => {
      const wrong = wished.benefits.find(
        (benefit) => wished.kind === 'indexation' && followsOf(benefit) === 'right' && !increaseOf(benefit),
      );
      if (wrong) return notIndexed(wrong);
      const rows = await book();
      const approved = new Set([...rows.values()].flatMap((of) => of.flatMap(({ change }) => change ?? [])));
      const unknown = wished.changes.find((change) => !approved.has(change));
      if (unknown !== undefined) return noSuchChange(unknown);
      const known = await store.start({ ...wished, at: now() });
      const { at: _, ...kept } = known.spec;
      return sameWishes(kept, wished) ? known : idTaken;
    },
    list: store.list,
    view: async (id) => {
      const recalculation = await store.find(id);
      return recalculation ? { recalculation, progress: await store.progress(id) } : notFound;
    },
    rows: store.rows,
    differing: store.differing,
    sample: async (id, limit) => {
      const known = await store.find(id);
      if (!known) return notFound;
      const rows = await book();
      const sampled = await store.sample(id, limit);
      return Promise.all(sampled.map(async (row) => explainedRow(row, await awards.log(row.award), known.spec, rows)));
    },
    row: async (id, award) => {
      const [known, row] = await Promise.all([store.find(id), store.row(id, award)]);
      return known && row ? explainedRow(row, await awards.log(award), known.spec, await book()) : notFound;
    },
    reasons: async (id, rows) => {
      const known = await store.find(id);
      const parameters = await book();
      const said = new Map<AwardId, Words>();
      for (const row of rows) {
        if (!known || row.outcome !== 'impossible') continue;
        const words = refusedWords(row, await awards.log(row.award), known.spec, parameters);
        if (words) said.set(row.award, words);
      }
      return said;
    },
    explained: async (award, on) => explainedOn(award, on, await book()),
    act: (id, act, by) => record(id, (known) => decideRecalculation(known, act, { by, at: now() })),
    goOn: async (id, pages) => {
      for (let done = 0; ; done++) {
        const recalculation = await store.find(id);
        if (!recalculation) return notFound;
        const { status } = recalculation;
        if (status === 'counted') return { recalculation, waitsFor: 'people' };
        if (status !== 'counting' && status !== 'executing' && status !== 'undoing') return { recalculation, waitsFor: 'nothing' };
        if (done >= pages) return { recalculation, waitsFor: 'work' };
        if (status === 'counting') await countPage(recalculation);
        else if ((await workPage(recalculation, status === 'executing' ? 'execute' : 'undo')) === 'busy')
          return { recalculation, waitsFor: 'others' };
      }
    },
    document: async (id, award) => {
      const known = await store.find(id);
      return (known && documentOf(await awards.log(award), known.spec, await book())) ?? notFound;
    },
  };
}

/** The article that a benefit's new amount rests on, as the formula of the day names it. */
function articlesOf(spec: RecalculationSpec): (benefit: AmountName) => string {
  const known = new Map<AmountName, string>();
  return (benefit) => {
    const formula = (spec.kind === 'indexation' ? increaseOf(benefit) : undefined) ?? benefit;
    const { act, article, paragraph } = articleOn(formula, spec.from);
    const text = known.get(benefit) ?? [act.en, article, paragraph].filter(Boolean).join(' ');
    known.set(benefit, text);
    return text;
  };
}

/** Whether it is the same recalculation that is begun again. */
const sameWishes = (a: Omit<RecalculationSpec, 'at'>, b: Omit<RecalculationSpec, 'at'>) => canonicalJson(a) === canonicalJson(b);
