import type { Language } from '../../base/index.ts';
import type { CheckTools } from '../check/index.ts';
import { type Chosen, choicesOf } from '../condition.ts';
import type { Item, Move } from '../process.ts';
import type { Regulation } from '../regulation.ts';
import { shortRevision } from '../revision.ts';
import { type Asked, type LawCli, say, tell } from './io.ts';
import { texts } from './texts.ts';

/** `law show ID`: one regulation from who asks to what is refused, each thing with its paragraph; as JSON the whole data. */
export function show({ regulations, tools, out, err }: LawCli, { ids, json, language }: Asked): number {
  const regulation = regulations.find(({ id }) => id === ids[0]);
  if (!regulation) {
    err(tell(texts.unknown, language, { id: ids[0] ?? '' }));
    return 2;
  }
  if (json) out(JSON.stringify({ ...regulation, version: shortRevision(regulation) }, null, 2));
  else for (const line of pages(regulation, language, tools)) out(line);
  return 0;
}

type Cited = { readonly source: string; readonly reading?: readonly string[] };

const cite = ({ source, reading }: Cited) => `[${[source, ...(reading ?? [])].join('; ')}]`;

function* pages(r: Regulation, language: Language, { readTerm }: CheckTools): Iterable<string> {
  const words = (path: string) => say(r, path, language);
  const line = (path: string, cited: Cited, more = '') => `  ${words(path)}${more ? `: ${more}` : ''} ${cite(cited)}`;
  const heading = (name: keyof typeof texts) => `\n${tell(texts[name], language)}`;

  yield r.title[language];
  const annex = r.act.annex ? `, ${r.act.annex}` : '';
  yield `${tell(texts.act, language)}: № ${r.act.order}, ${r.act.date}${annex}. ${r.act.issuer[language]}`;
  const until = r.inForce.until ? tell(texts.until, language, { date: r.inForce.until }) : tell(texts.open, language);
  yield `${tell(texts.inForce, language)}: ${r.inForce.from} – ${until}`;
  if (r.standsIn) yield r.standsIn[language];
  yield `${tell(texts.version, language)}: ${shortRevision(r)}`;
  yield `${tell(texts.provider, language)}: ${r.provider[language]}`;

  yield heading('parties');
  for (const [name, party] of Object.entries(r.parties)) yield line(`parties.${name}`, party);

  yield heading('entries');
  for (const [name, entry] of Object.entries(r.entries)) {
    yield line(`entries.${name}`, entry);
    for (const gate of entry.gates) {
      const fails = gate.fails ? words(`grounds.${gate.fails.ground}`) : '';
      yield `    ${gate.printed ? `${gate.printed}. ` : ''}${words(`gates.${name}.${gate.name}`)}${fails ? ` ✗ ${fails}` : ''} ${cite(gate)}`;
    }
    yield `    → ${targets(entry.joins)}`;
  }

  yield heading('proofs');
  for (const [name, proof] of Object.entries(r.proofs)) yield line(`proofs.${name}`, proof);
  if (Object.keys(r.claims).length > 0) yield heading('claims');
  for (const [name, claim] of Object.entries(r.claims)) yield line(`claims.${name}`, claim);

  yield heading('steps');
  for (const [name, step] of Object.entries(r.steps)) {
    yield line(
      `steps.${name}`,
      step,
      choicesOf(step.unit)
        .map((unit) => words(`units.${unit}`))
        .join(' / '),
    );
    yield* items(name, step.does);
    for (const [move, law] of Object.entries(r.moves)) if (law.at.includes(name)) yield moveLine(move, law);
  }
  if (Object.keys(r.waits).length > 0) yield heading('waits');
  for (const [name, wait] of Object.entries(r.waits)) {
    yield line(`waits.${name}`, wait);
    for (const [moment, to] of Object.entries(wait.ends)) yield `    ${words(`moments.${moment}`)} → ${targets(to)}`;
  }
  if (Object.keys(r.batches).length > 0) yield heading('batches');
  for (const [name, batch] of Object.entries(r.batches)) yield line(`batches.${name}`, batch, targets(batch.to));
  if (Object.keys(r.sideTasks).length > 0) yield heading('sideTasks');
  for (const [name, task] of Object.entries(r.sideTasks)) {
    const units = choicesOf(task.unit).filter((unit) => unit !== '@opener');
    yield line(`sideTasks.${name}`, task, units.map((unit) => words(`units.${unit}`)).join(' / '));
    yield* items(name, task.does);
    for (const end of Object.keys(task.ends)) yield `    ■ ${words(`ends.${name}.${end}`)}`;
  }

  yield heading('clocks');
  for (const [name, clock] of Object.entries(r.clocks)) {
    const span = [clock.from, clock.to].map((moments) => [moments].flat().map(momentName).join(', ')).join(' … ');
    yield line(
      `clocks.${name}`,
      clock,
      `${choicesOf(clock.term).map(termText).join(' / ')} (${span})${clock.within ? ` ⊂ ${words(`clocks.${clock.within}`)}` : ''}`,
    );
  }

  yield heading('findings');
  for (const [name, finding] of Object.entries(r.findings)) {
    yield line(`findings.${name}`, finding, finding.outcomes.map((outcome) => words(`outcomes.${outcome}`)).join(', '));
  }
  yield heading('documents');
  for (const [name, document] of Object.entries(r.documents)) {
    yield line(`documents.${name}`, document);
    for (const field of document.fields) yield `    · ${words(`documents.${name}.${field.name}`)}`;
  }
  for (const group of ['deliveries', 'effects', 'followUps', 'grounds'] as const) {
    if (Object.keys(r[group]).length === 0) continue;
    yield heading(group);
    for (const [name, thing] of Object.entries(r[group])) yield line(`${group}.${name}`, thing);
  }
  yield heading('readings');
  for (const [name, reading] of Object.entries(r.readings)) {
    yield `  ${name} [${reading.where}] ${reading.issue[language]}`;
    yield `      → ${reading.taken[language]}`;
  }

  function* items(turn: string, does: readonly Item[]): Iterable<string> {
    for (const item of does) yield `    · ${words(`items.${turn}.${item.name}`)} ${cite(item)}`;
  }

  function moveLine(name: string, move: Move): string {
    const outcomes = Object.keys(move.outcomes ?? {}).map((outcome) => words(`outcomes.${outcome}`));
    return `    → ${words(`moves.${name}`)}${outcomes.length > 0 ? ` (${outcomes.join(' / ')})` : ''} → ${targets(move.to)} ${cite(move)}`;
  }

  function termText(text: string): string {
    const { n, unit } = readTerm(text);
    return tell(texts[unit], language, { n });
  }

  /** A moment in words: its own, or the beginning or end of a place or task. */
  function momentName(moment: string): string {
    if (r.moments[moment]) return words(`moments.${moment}`);
    if (moment === 'filed' || moment === 'accepted' || moment === 'registered' || moment === 'decided')
      return tell(texts[moment], language);
    const [when = '', place = ''] = moment.split(/\.(.*)/s);
    const group = (['steps', 'waits', 'batches', 'sideTasks'] as const).find((one) => r[one][place]);
    const begins = when === 'at' || when === 'opened' || when === 'waiting';
    return tell(begins ? texts.begins : texts.ends, language, { place: group ? words(`${group}.${place}`) : place });
  }

  function targets(to: Chosen<string>): string {
    return choicesOf(to)
      .map((target) => {
        const [kind = '', name = ''] = target.split(':');
        if (kind === 'wait' || kind === 'batch') return words(`${kind === 'wait' ? 'waits' : 'batches'}.${name}`);
        if (kind === 'ended') return words(`ended.${name}`);
        if (r.steps[target]) return words(`steps.${target}`);
        const known = target === 'stay' || target === 'back' || target === 'decided' ? texts[target] : undefined;
        return known ? tell(known, language) : target;
      })
      .join(' / ');
  }
}
