import { type CaseFact, type CaseParty, findingsOf, type Paper, type PaperValue, payable, typedValue } from '../../casework/index.ts';
import type { FieldSource, Regulation } from '../../law/index.ts';
import type { History } from '../history.ts';
import type { World, Written } from '../world.ts';
import { fail } from './fail.ts';

/** 18: every signed paper of the history, field by field, back to facts, evidence and paragraphs. */
export async function papersLeadBack({ world }: History): Promise<void> {
  const { regulation, deps } = world;
  const looked = new Set<string>();
  for (const written of world.written) {
    const signed = written.logged.flatMap(({ event }) =>
      event.type === 'acted' ? [event.act.over] : event.type === 'registered' ? event.acts.map((act) => act.over) : [],
    );
    for (const hash of new Set(signed)) {
      if (looked.has(hash)) continue;
      looked.add(hash);
      const bytes = await deps.blobs.get(hash);
      if (!bytes) {
        fail('signed bytes are not kept', written.after);
        continue;
      }
      checkPaper(world, JSON.parse(new TextDecoder().decode(bytes)) as Paper, written);
    }
    for (const { event } of written.logged) {
      if (event.type !== 'moved') continue;
      const move = regulation.moves[event.move];
      if (!hasSource(move?.source)) fail(`the move ${event.move} names no paragraph`, written.after);
      for (const ground of event.grounds)
        if (!hasSource(regulation.grounds[ground]?.source)) fail(`the ground ${ground} names no paragraph`, written.after);
    }
  }
}

const hasSource = (source: string | undefined) => source !== undefined && /\d/.test(source);

function checkPaper(world: World, paper: Paper, written: Written): void {
  const { regulation } = world;
  const law = regulation.documents[paper.document];
  const c = written.after;
  if (!law) {
    fail(`a paper ${paper.document} was signed that the law does not know`, c);
    return;
  }
  if (!hasSource(law.source) && law.origin !== 'proposed') fail(`the form ${paper.document} names no paragraph`, c);
  if (paper.revision !== c.revision) fail(`${paper.document} is of another revision than the case`, c);
  for (const field of paper.fields) {
    const own = law.fields.find(({ name }) => name === field.name);
    if (!own) fail(`${paper.document} has a field ${field.name} that its form has not`, c);
    else checkValue(world, own.from, field.value, written, `${paper.document}.${field.name}`);
  }
}

function checkValue(world: World, from: FieldSource, value: PaperValue, written: Written, where: string): void {
  const c = written.after;
  const { regulation } = world;
  const text = value.kind === 'text' ? value.text : undefined;
  if ('fact' in from) {
    const now = factsSoFar(world, written, from.fact);
    const match = now.find(
      (fact) => fact.state === 'known' && fact.value !== undefined && same(typedValue({ regulation }, from.fact, fact.value), value),
    );
    if (!match) fail(`${where} shows ${JSON.stringify(value)}, which no fact ${from.fact} says`, c);
    else checkEvidence(regulation, from.fact, match, written, where);
  } else if ('party' in from) {
    const parties = partiesSoFar(world, written).filter((party) => party.role === from.party);
    if (parties.length === 0) fail(`${where} names a ${from.party} whom the case has not`, c);
    if (from.as === 'name' && !parties.some((party) => party.name === text)) fail(`${where} names somebody else`, c);
    if (from.as === 'iin' && !parties.some((party) => (party.iin ?? party.bin) === text)) fail(`${where} has another number`, c);
  } else if ('officer' in from && from.officer === 'name') {
    if (!text?.startsWith('Қызметкер ')) fail(`${where} names no officer`, c);
  } else if ('moment' in from && value.kind === 'date' && !from.plus) {
    const days = (c.moments[from.moment] ?? []).map(({ on }) => on);
    const today = from.moment === 'registered' || from.moment === 'decided';
    if (!days.includes(value.date) && !today) fail(`${where} dates ${from.moment} otherwise than the case`, c);
  } else if ('static' in from) {
    if (!same(value, { kind: 'words', words: regulation.words[from.static] as never })) fail(`${where} is not the words of the law`, c);
  } else if ('outcome' in from && value.kind === 'each') {
    for (const one of value.of) checkValue(world, from, one.value, written, where);
  } else if ('outcome' in from && from.outcome === 'amount' && value.kind === 'money') {
    const drafts = [c.draft, written.before?.draft, written.before?.correction?.first];
    const found = drafts.flatMap((draft) => payable(findingsOf(draft))).some(({ amount }) => amount.tiyn === value.tiyn && amount.name);
    if (!found) fail(`${where} shows an amount that no calculation gave`, c);
  } else if ('list' in from && value.kind === 'list' && (from.list === 'papers' || from.list === 'checkedFacts')) {
    const shown = Object.values({ ...written.before?.proofs, ...c.proofs }).filter((proof) => proof.state === 'shown');
    if (value.items.length > shown.length) fail(`${where} lists more than was shown`, c);
    for (const proof of shown) if (!proof.evidence && !proof.scan && !proof.originalSeen) fail(`a proof on ${where} has no evidence`, c);
  }
}

/** Everything that the case has said of a fact up to now: a paper is filled before it is signed, and stays as it was. */
function factsSoFar(world: World, { case: id, after }: Written, key: string): readonly CaseFact[] {
  return world.written
    .filter((one) => one.case === id && one.after.seq <= after.seq)
    .flatMap(({ logged }) =>
      logged.flatMap(({ event }) => {
        if (event.type === 'registered') return event.facts[key] ?? [];
        return event.type === 'factRecorded' && event.key === key ? [event.fact] : [];
      }),
    );
}

/** Everybody whom the case has named up to now, as they were named. */
function partiesSoFar(world: World, { case: id, after }: Written): readonly CaseParty[] {
  return world.written
    .filter((one) => one.case === id && one.after.seq <= after.seq)
    .flatMap(({ logged }) =>
      logged.flatMap(({ event }) => (event.type === 'registered' ? event.parties : event.type === 'partyNamed' ? [event.party] : [])),
    );
}

function checkEvidence(regulation: Regulation, ref: string, fact: CaseFact, { after: c }: Written, where: string): void {
  const proofs = Object.entries(regulation.proofs);
  const behind = (by: 'registry' | 'paper') =>
    proofs.some(([name, law]) => {
      if (!law[by]?.fills?.includes(ref.replace(/#\d+/, ''))) return false;
      return Object.entries(c.proofs).some(
        ([key, proof]) =>
          key.replace(/#\d+$/, '') === name && proof.by === by && Boolean(proof.evidence ?? proof.scan ?? proof.originalSeen),
      );
    });
  switch (fact.origin) {
    case 'form':
      if (!c.application && c.registrar.kind !== 'officer' && !c.lookUp) fail(`${where}: a fact of the form without an application`, c);
      return;
    case 'registry':
      if (!fact.evidence && !behind('registry')) fail(`${where}: a registry's fact ${ref} without its answer`, c);
      return;
    case 'paper':
      if (!fact.evidence && !behind('paper')) fail(`${where}: a fact ${ref} of a paper without the paper`, c);
      return;
    case 'officer':
    case 'calculation':
    case 'signature':
    case 'earlierCase':
    case 'award':
      return;
  }
}

const same = (a: PaperValue, b: PaperValue) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
