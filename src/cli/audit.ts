import { parseArgs } from 'node:util';
import { type Language, languages, type Words } from '../base/index.ts';
import { type Database, type Difference, type PersonHash, type ProofChecks, personHash, personKey, verifyAudit } from '../store/index.ts';
import { checksOfHouse } from './proof-of-house.ts';
import { openSystemData } from './system-data.ts';

const texts = {
  usage: {
    kk: 'қолданылуы: jardem audit verify [--json] [--lang kk|ru|en]',
    ru: 'использование: jardem audit verify [--json] [--lang kk|ru|en]',
    en: 'usage: jardem audit verify [--json] [--lang kk|ru|en]',
  },
  clean: {
    kk: 'айырма жоқ: {cases} іс, {events} оқиға; {awards} тағайындау, {awardEvents} оқиға',
    ru: 'различий нет: дел {cases}, событий {events}; назначений {awards}, событий {awardEvents}',
    en: 'no difference: {cases} cases, {events} events; {awards} awards, {awardEvents} events',
  },
  differs: {
    kk: 'айырма: {differences} ({cases} іс, {events} оқиға; {awards} тағайындау, {awardEvents} оқиға)',
    ru: 'различий: {differences} (дел {cases}, событий {events}; назначений {awards}, событий {awardEvents})',
    en: 'differences: {differences} ({cases} cases, {events} events; {awards} awards, {awardEvents} events)',
  },
  nights: {
    kk: 'түнгі мөрлер: {nights}, қол қойылғаны {signedNights}; сақталған дәлелдер: {evidence}, уақыт белгісімен {stamped}',
    ru: 'ночных корней: {nights}, подписано {signedNights}; сохранённых доказательств: {evidence}, с меткой времени {stamped}',
    en: 'nightly roots: {nights}, signed {signedNights}; kept evidence: {evidence}, stamped {stamped}',
  },
  signedBy: {
    kk: 'түнгі мөрлерге қол қойған: {signedBy}',
    ru: 'ночные корни подписал: {signedBy}',
    en: 'nightly roots signed by: {signedBy}',
  },
  open: {
    kk: 'тексеру мүмкін болмады: {open} ({openFor})',
    ru: 'проверить не удалось: {open} ({openFor})',
    en: 'could not be checked: {open} ({openFor})',
  },
} as const satisfies Readonly<Record<string, Words>>;

type Asked = { readonly json: boolean; readonly language: Language };
type Out = (line: string) => void;

/**
 * `jardem audit verify`: works out chains, heads, tasks, clocks and roots again from the log, awards with their months, runs, registers,
 * orders and the books, checks the signatures and stamps of roots and kept evidence, and reports every difference. Gives 0 when there is none, 1 when there is one, 2 after wrong usage. `root` is the folder that a relative data folder lies in.
 */
export async function runAuditCli(argv: readonly string[], environment: NodeJS.ProcessEnv, root: string): Promise<number> {
  const asked = read(argv);
  if (!asked) {
    process.stderr.write(`${texts.usage.kk}\n`);
    return 2;
  }
  const { folder, db } = await openSystemData(environment, root);
  try {
    const out = (line: string) => process.stdout.write(`${line}\n`);
    return await reportAudit(db, personHash(personKey(environment, folder)), asked, out, checksOfHouse(folder, environment));
  } finally {
    await db.close();
  }
}

/** Verifies a database and says what it found: each difference on a line and the sums, or one JSON report. Gives 0 or 1. */
export async function reportAudit(
  db: Database,
  hash: PersonHash,
  { json, language }: Asked,
  out: Out,
  proofs?: ProofChecks,
): Promise<number> {
  const each = ({ of, at, what }: Difference) => void (json || out(`${of} ${at}: ${what}`));
  const report = await verifyAudit(db, { hash, each, ...(proofs ? { proofs } : {}) });
  if (json) out(JSON.stringify(report, null, 2));
  else {
    const { proof } = report;
    const say = (text: string, values: object) =>
      out(text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String((values as Readonly<Record<string, unknown>>)[name])));
    say(texts.nights[language], proof);
    if (proof.signedBy.length > 0) say(texts.signedBy[language], { signedBy: proof.signedBy.join(', ') });
    if (proof.open > 0) say(texts.open[language], { open: proof.open, openFor: proof.openFor.join('; ') });
    say(report.differences === 0 ? texts.clean[language] : texts.differs[language], report);
  }
  return report.differences === 0 ? 0 : 1;
}

function read(argv: readonly string[]): Asked | undefined {
  try {
    const options = { json: { type: 'boolean' }, lang: { type: 'string', default: 'kk' } } as const;
    const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options });
    const language = languages.find((one) => one === values.lang);
    if (positionals.join(' ') !== 'verify' || !language) return undefined;
    return { json: values.json === true, language };
  } catch {
    return undefined;
  }
}
