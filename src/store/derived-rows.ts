import type { Sha256 } from '../base/index.ts';
import { type Attempt, type Case, type CaseEvent, type CaseProof, isSilent, partiesOf } from '../casework/index.ts';
import type { PersonHash } from './person-key.ts';

/** A message that the outbox carries: an effect through its port, a delivery through a channel, an offer to a person, word to another case, or a question to a registry that owes its answer. */
export type OutboxRow = {
  readonly id: string;
  readonly kind: 'effect' | 'delivery' | 'offer' | 'link' | 'question' | 'receipt';
  readonly port: string;
  readonly payload: { readonly [name: string]: unknown };
};

/** The messages that events promise. Their ids are the same however often they are worked out. */
export function outboxRows(caseId: string, events: readonly CaseEvent[]): readonly OutboxRow[] {
  return events.flatMap((event): readonly OutboxRow[] => {
    if (event.type === 'effectOrdered') {
      const payload = { effect: event.id, name: event.effect, payload: event.payload };
      return [{ id: `${caseId}/${event.id}`, kind: 'effect', port: event.port, payload }];
    }
    if (event.type === 'followUpSettled' && event.offer) {
      const { regulation, entry, role, n } = event.offer;
      const payload = { offer: event.opened, regulation, entry, role, n };
      return [{ id: `${caseId}/offer/${event.opened}`, kind: 'offer', port: 'portal', payload }];
    }
    // The case that this one comes from is told, so that both know of each other.
    if (event.type === 'linked' && event.kind.startsWith('from.'))
      return [
        { id: `${caseId}/link/${event.case}`, kind: 'link', port: 'cases', payload: { to: event.case, as: `to.${event.kind.slice(5)}` } },
      ];
    if (event.type === 'registered') {
      const owed = Object.keys(event.proofs).filter((key) => event.proofs[key]?.owed || isSilent(event.proofs[key]));
      return owed.map((proof) => ({ id: `${caseId}/question/${proof}`, kind: 'question', port: 'registries', payload: { proof } }));
    }
    if (event.type !== 'deliveryOrdered') return [];
    const { channels, ...delivery } = event.delivery;
    return channels
      .filter((channel) => channel.state === 'sent')
      .map(({ channel }) => ({
        id: `${caseId}/${delivery.id}/${channel}`,
        kind: 'delivery' as const,
        port: channel,
        payload: {
          delivery: delivery.id,
          name: delivery.name,
          document: delivery.document,
          to: delivery.to,
          address: event.address[channel] ?? null,
        },
      }));
  });
}

/**
 * The receipt of an attempt that was refused leaves by the applicant's cabinet on the portal, where the person is known by IIN, and by SMS,
 * where a phone is. At a counter the paper itself is handed over; reading: what was handed over is told too, so that it can be shown again.
 */
export function receiptRows({ id, end, parties, facts, regulation }: Attempt): readonly OutboxRow[] {
  if (end?.kind !== 'failed' || !end.receipt) return [];
  const { receipt } = end;
  const phone = facts['applicant.phone'];
  const addresses = [
    ...(parties.some(({ role, iin }) => role === 'applicant' && iin) ? [{ port: 'portal', address: null }] : []),
    ...(phone?.state === 'known' && phone.value ? [{ port: 'sms', address: String(phone.value) }] : []),
  ];
  return addresses.map(({ port, address }) => ({
    id: `receipt/${id}/${port}`,
    kind: 'receipt',
    port,
    payload: { attempt: id, regulation, document: receipt, to: 'applicant', address },
  }));
}

export type EvidenceRow = { readonly hash: Sha256; readonly role: string };

/** Which bytes of the blob store events bring into the case, and as what. */
export function evidenceRows(events: readonly CaseEvent[]): readonly EvidenceRow[] {
  const rows = new Map<string, EvidenceRow>();
  const add = (hash: Sha256 | null | undefined, role: string) => {
    if (hash) rows.set(`${role} ${hash}`, { hash, role });
  };
  const addProof = (key: string, proof: CaseProof) => {
    add(proof.evidence, `proof:${key}`);
    add(proof.scan, `scan:${key}`);
  };
  for (const event of events) {
    switch (event.type) {
      case 'registered':
        add(event.application, 'application');
        for (const [key, proof] of Object.entries(event.proofs)) addProof(key, proof);
        for (const [key, fact] of Object.entries(event.facts)) add(fact.evidence, `fact:${key}`);
        for (const act of event.acts) add(act.evidence, `act:${act.by}`);
        break;
      case 'proofRecorded':
        addProof(event.key, event.proof);
        break;
      case 'factRecorded':
        add(event.fact.evidence, `fact:${event.key}`);
        break;
      case 'acted':
        add(event.act.evidence, `act:${event.act.by}`);
        break;
      case 'draftMade':
        add(event.draft.hash, `draft:${event.draft.version}`);
        break;
      case 'documentMade':
        add(event.hash, `document:${event.id}`);
        break;
      case 'effectAnswered':
        add(event.evidence, `effect:${event.id}`);
        break;
      case 'deliveryAnswered':
        add(event.evidence, `delivery:${event.id}`);
        break;
    }
  }
  return [...rows.values()];
}

export type PersonRow = { readonly person: Sha256; readonly role: string };

/** The parties of a case as look-ups find them. */
export function personRows(c: Case, hash: PersonHash): readonly PersonRow[] {
  const rows = new Map<string, PersonRow>();
  for (const party of c.parties) {
    const number = party.iin ?? party.bin;
    if (!number) continue;
    const row = { person: hash(number), role: party.role };
    rows.set(`${row.role} ${row.person}`, row);
  }
  return [...rows.values()];
}

/** What the person is offered on the day of a follow-up; the same offer is made once. */
function offerRows(c: Case, events: readonly CaseEvent[], hash: PersonHash) {
  return events.flatMap((event) => {
    if (event.type !== 'followUpSettled' || !event.offer) return [];
    const { regulation, entry, role, n, parties = {}, expiresAt = null } = event.offer;
    const party = c.parties.find((one) => one.role === role && one.n === n);
    const number = party?.iin ?? party?.bin;
    if (!number) return [];
    const carries = { parties: partiesOf(c, parties), facts: {} };
    const details = { case: c.id, regulation: c.regulation, followUp: event.followUp, on: event.on, carries };
    return [{ id: event.opened, regulation, entry, person: hash(number), because: event.opened, expires_at: expiresAt, details }];
  });
}

/** The rare rows of a command, as the function `commit_rest` takes them; null when there are none. */
export function restOf(before: Case | null, after: Case, events: readonly CaseEvent[], hash: PersonHash, attempt: string | undefined) {
  const rest: Record<string, unknown> = {};
  const put = (name: string, rows: readonly unknown[]) => {
    if (rows.length > 0) rest[name] = rows;
  };
  if (attempt !== undefined) rest.attempt = attempt;
  if (before?.parties !== after.parties) {
    const now = personRows(after, hash);
    const was = before ? personRows(before, hash) : [];
    const misses = (rows: readonly PersonRow[]) => (row: PersonRow) => !rows.some((r) => r.person === row.person && r.role === row.role);
    put('persons', now.filter(misses(was)));
    put('gonePersons', was.filter(misses(now)));
  }
  put('outbox', outboxRows(after.id, events));
  put('evidence', evidenceRows(events));
  put(
    'followUps',
    events.flatMap((event) => (event.type === 'followUpPlanned' ? [{ name: event.followUp, due_on: event.on }] : [])),
  );
  put(
    'settled',
    events.flatMap((event) =>
      event.type === 'followUpSettled' ? [{ name: event.followUp, due_on: event.on, state: event.how, opened: event.opened }] : [],
    ),
  );
  put('offers', offerRows(after, events, hash));
  for (const event of events) {
    if (event.type === 'joinedBatch') rest.joined = { batch: event.batch, kind: event.kind };
    if (event.type === 'leftBatch') rest.left = { batch: event.batch, outcome: event.outcome };
  }
  return Object.keys(rest).length > 0 ? rest : null;
}
