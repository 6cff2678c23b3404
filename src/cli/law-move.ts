import { parseArgs } from 'node:util';
import { type Instant, instant, type Language, languages, type Sha256, type Words } from '../base/index.ts';
import { loadCalendars } from '../calendar/index.ts';
import { type ContextDeps, engineWords, moveCases, type NoCounterpart } from '../casework/index.ts';
import { createPolicy } from '../identity/index.ts';
import { type Regulation, revisionOf } from '../law/index.ts';
import { readDirectory } from '../start/people.ts';
import {
  casesOnRevision,
  createCaseStore,
  createIdentityStore,
  type Database,
  keptRevisions,
  type PersonHash,
  personHash,
  personKey,
} from '../store/index.ts';
import { openSystemData } from './system-data.ts';

const t = (kk: string, ru: string, en: string): Words => ({ kk, ru, en });

const texts = {
  usage: t(
    'қолданылуы: jardem law move ID --from РЕДАКЦИЯ --to РЕДАКЦИЯ [--dry-run] [--reasons МӘТІН] [--json] [--lang kk|ru|en]',
    'использование: jardem law move ID --from РЕДАКЦИЯ --to РЕДАКЦИЯ [--dry-run] [--reasons ТЕКСТ] [--json] [--lang kk|ru|en]',
    'usage: jardem law move ID --from REVISION --to REVISION [--dry-run] [--reasons TEXT] [--json] [--lang kk|ru|en]',
  ),
  unknown: t(
    'редакция табылмады немесе біреу емес: {asked}. Сақталғандары:',
    'редакция не найдена или не одна: {asked}. Хранятся:',
    'no such revision, or more than one: {asked}. Kept are:',
  ),
  kept: t('{revision}: жүріп жатқан іс {running}', '{revision}: дел в работе {running}', '{revision}: running cases {running}'),
  ready: t('көшуге дайын: {n} іс', 'готовы к переходу: дел {n}', 'ready to move: {n} cases'),
  moved: t('көшірілді: {n} іс', 'переведено: дел {n}', 'moved: {n} cases'),
  overtaken: t(
    'бұл кезде өзгерді, қайта іске қосыңыз: {n} іс',
    'изменились в это время, запустите ещё раз: дел {n}',
    'changed meanwhile, run again: {n} cases',
  ),
  stays: t('өз редакциясында қалады: {n} іс', 'остаются на своей редакции: дел {n}', 'stay on their own revision: {n} cases'),
  gone: t('жаңа редакцияда жоқ', 'в новой редакции нет', 'is not in the new revision'),
  holder: t('жаңа редакцияда басқаның міндеті', 'в новой редакции поручено другому', 'is given to somebody else in the new revision'),
  different: t('жаңа редакцияда басқаша құрылған', 'в новой редакции устроено иначе', 'is something else in the new revision'),
} as const;

type Asked = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly dryRun: boolean;
  readonly reasons: string | undefined;
  readonly json: boolean;
  readonly language: Language;
};
type Out = (line: string) => void;

/** What a move works with: the database, the law at hand, and what the engine asks of the house. */
export type MoveMeans = { readonly db: Database; readonly hash: PersonHash; readonly regulations: readonly Regulation[] } & Pick<
  ContextDeps,
  'calendar' | 'now' | 'offices' | 'officer'
>;

/** Cases that are alike in what they lack: how many, some of them by id, and what it is. */
type Group = { cases: number; readonly some: string[]; readonly without: readonly NoCounterpart[] };

const pageSize = 200;
const namedAtMost = 5;

/**
 * `jardem law move`: takes running cases to another revision of their regulation, where everything open has a counterpart. Gives 0 when
 * every case was moved (or could be), 1 when some stay, 2 after wrong usage. `root` is the folder that a relative data folder lies in.
 */
export async function runLawMoveCli(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
  { root, regulations }: { readonly root: string; readonly regulations: readonly Regulation[] },
): Promise<number> {
  const asked = read(argv);
  if (!asked) {
    process.stderr.write(`${texts.usage.kk}\n`);
    return 2;
  }
  const { folder, db } = await openSystemData(environment, root);
  const { current } = loadCalendars(environment.JARDEM_CALENDARS);
  const now = (): Instant => instant(Date.now());
  const hash = personHash(personKey(environment, folder));
  try {
    const { offices, officer } = await readDirectory(createIdentityStore(db, hash));
    const means = { db, hash, regulations, calendar: () => current, now, offices, officer };
    return await moveAndTell(means, asked, (line) => process.stdout.write(`${line}\n`));
  } finally {
    await db.close();
  }
}

/** Moves what can be moved and tells it, for people or as one JSON report. */
export async function moveAndTell(means: MoveMeans, asked: Asked, out: Out): Promise<number> {
  const store = createCaseStore(means.db, { hash: means.hash });
  const current = means.regulations.find(({ id }) => id === asked.id);
  const kept = await keptRevisions(means.db, asked.id);
  const newest = current && revisionOf(current);
  const [from, to] = [asked.from, asked.to].map((text) => one(text, [...kept.map(({ revision }) => revision), newest]));
  const [before, after] = [from && (await store.findRevision(from)), to === newest ? current : to && (await store.findRevision(to))];
  if (!before || !after || !from) {
    out(tell(texts.unknown, asked.language, { asked: before && from ? asked.to : asked.from }));
    for (const { revision, running } of kept) out(tell(texts.kept, asked.language, { revision: revision.slice(0, 12), running }));
    return 2;
  }
  const deps = { ...means, store, policy: createPolicy(means.offices), aims: () => [] };
  const reasons = asked.reasons?.trim() || `law move ${from.slice(0, 12)} → ${revisionOf(after).slice(0, 12)}`;
  const sums = { ready: 0, moved: 0, overtaken: 0, stays: 0 };
  const groups = new Map<string, Group>();
  const move = { from: { revision: from, regulation: before }, to: after, reasons, dryRun: asked.dryRun };
  for await (const each of moveCases(deps, move, (last) => casesOnRevision(means.db, from, last, pageSize))) {
    sums[each.result] += 1;
    if (each.result !== 'stays') continue;
    const key = JSON.stringify(each.without);
    const group = groups.get(key) ?? { cases: 0, some: [], without: each.without };
    groups.set(key, group);
    group.cases += 1;
    if (group.some.length < namedAtMost) group.some.push(each.case);
  }
  const sorted = [...groups.values()].sort((a, b) => b.cases - a.cases);
  if (asked.json)
    out(JSON.stringify({ id: asked.id, from, to: revisionOf(after), dryRun: asked.dryRun, ...sums, groups: sorted }, null, 2));
  else for (const line of report(sums, sorted, before, asked)) out(line);
  return sums.stays + sums.overtaken === 0 ? 0 : 1;
}

function* report(
  sums: Readonly<Record<'ready' | 'moved' | 'overtaken' | 'stays', number>>,
  groups: readonly Group[],
  law: Regulation,
  { dryRun, language }: Asked,
): Iterable<string> {
  yield tell(dryRun ? texts.ready : texts.moved, language, { n: dryRun ? sums.ready : sums.moved });
  if (sums.overtaken > 0) yield tell(texts.overtaken, language, { n: sums.overtaken });
  for (const { cases, some, without } of groups) {
    yield tell(texts.stays, language, { n: cases });
    for (const { path, why } of without) {
      const words = law.words[path] ?? engineWords(path);
      yield `  ${words ? `«${words[language]}» (${path})` : path}: ${texts[why][language]}`;
    }
    yield `  ${some.join(', ')}${cases > some.length ? ' …' : ''}`;
  }
}

/** The one revision that begins with these digits. */
function one(text: string, known: readonly (Sha256 | undefined)[]): Sha256 | undefined {
  const found = new Set(known.filter((revision) => text.length >= 6 && revision?.startsWith(text)));
  return found.size === 1 ? [...found][0] : undefined;
}

function tell(words: Words, language: Language, values: Readonly<Record<string, string | number>>): string {
  return words[language].replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

function read(argv: readonly string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        'dry-run': { type: 'boolean' },
        reasons: { type: 'string' },
        json: { type: 'boolean' },
        lang: { type: 'string', default: 'kk' },
      },
    });
    const [id] = positionals;
    const { from, to, reasons } = values;
    const language = languages.find((known) => known === values.lang);
    if (!id || positionals.length !== 1 || !from || !to || !language) return undefined;
    return { id, from, to, reasons, dryRun: values['dry-run'] === true, json: values.json === true, language };
  } catch {
    return undefined;
  }
}
