import type { Sha256 } from '../../base/index.ts';
import type { Queryable } from '../database.ts';
import { type EvidenceProof, evidenceProofs } from '../evidence-proofs.ts';
import { type KeptSeal, type NightlyRoot, rootBytes, rootSignature } from '../nightly-root.ts';
import type { Difference } from './difference.ts';

/** What came of checking a signature that was kept: what is wrong with it, what could not be told, and who signed. No names of people. */
export type ProofFinding = { readonly wrong: readonly string[]; readonly open: readonly string[]; readonly signedBy?: string };

/** Computes kept signatures; the store itself only knows their bytes. */
export type ProofChecks = {
  readonly root: (kept: { readonly bytes: Uint8Array; readonly cms: Uint8Array } & Omit<KeptSeal, 'signature'>) => Promise<ProofFinding>;
  readonly evidence: (proof: EvidenceProof) => Promise<ProofFinding>;
};

/** How far the proof of the house reaches. What is `open` holds as far as could be told, as without trusted roots. */
export type ProofReport = {
  readonly nights: number;
  readonly signedNights: number;
  /** Who signed the nights: BIN, or the serial number of a certificate without one. */
  readonly signedBy: readonly string[];
  readonly evidence: number;
  readonly stamped: number;
  readonly open: number;
  /** What could not be told, in words, each once. */
  readonly openFor: readonly string[];
};

/** Gathers what the checks of signatures find. */
export function proofReport() {
  const sums = { nights: 0, signedNights: 0, evidence: 0, stamped: 0, open: 0 };
  const signedBy = new Set<string>();
  const openFor = new Set<string>();
  const found = (of: 'root' | 'proof', at: string, { wrong, open }: ProofFinding): readonly Difference[] => {
    if (open.length > 0) sums.open += 1;
    for (const what of open) openFor.add(what);
    return wrong.map((what) => ({ of, at, what: `the signature does not hold: ${what}` }));
  };
  return {
    root: async (db: Queryable, root: NightlyRoot, checks: ProofChecks | undefined): Promise<readonly Difference[]> => {
      sums.nights += 1;
      const kept = root.signedAt ? await rootSignature(db, root.night) : undefined;
      if (!kept) return root.signedAt ? [{ of: 'root', at: root.night, what: 'it was signed, and the signature is gone' }] : [];
      sums.signedNights += 1;
      if (!checks) return [];
      const { signature: cms, ...rest } = kept;
      const finding = await checks.root({ bytes: rootBytes(root), cms, ...rest });
      if (finding.signedBy) signedBy.add(finding.signedBy);
      return found('root', root.night, finding);
    },
    evidence: async (db: Queryable, checks: ProofChecks | undefined, report: (found: readonly Difference[]) => void): Promise<void> => {
      for (let after = ''; ; ) {
        const page: readonly EvidenceProof[] = await evidenceProofs(db, after, 500);
        for (const proof of page) {
          sums.evidence += 1;
          if (proof.renewed) sums.stamped += 1;
          if (checks && proof.renewed) report(found('proof', proof.evidence, await checks.evidence(proof)));
        }
        const last = page.at(-1);
        if (!last) return;
        after = last.evidence;
      }
    },
    sums: (): ProofReport => ({ ...sums, signedBy: [...signedBy].sort(), openFor: [...openFor].sort() }),
  };
}

/** Acts that a key of the house made and of whose making the log of uses says nothing, from that log's first line on. */
export async function checkKeyUses(db: Queryable): Promise<readonly Difference[]> {
  const acts = await db.query<{ case_id: string; over: Sha256 }>(
    `select e.case_id, a.act ->> 'over' as over
     from event e cross join lateral (
       select e.event -> 'act' as act where e.type = 'acted'
       union all select json_array_elements(e.event -> 'acts') where e.type = 'registered') a
     where e.type in ('acted', 'registered') and a.act ->> 'kind' = 'serverKey' and a.act ->> 'standIn' = 'false'
       and (a.act ->> 'at')::timestamptz >= (select min(at) from key_use)
       and not exists (select from key_use k
         where k.document = decode(a.act ->> 'over', 'hex') and k.case_id = e.case_id and k.state = 'signed')
     limit 1000`,
  );
  const lines = await db.query<{ use: string }>(
    `select k.use from key_use k where k.state <> 'asked' and not exists (select from key_use a where a.use = k.use and a.state = 'asked')
     limit 1000`,
  );
  return [
    ...acts.map((act): Difference => ({ of: 'keyUse', at: act.case_id, what: `a key signed ${act.over}, and its use is not in the log` })),
    ...lines.map(({ use }): Difference => ({ of: 'keyUse', at: use, what: 'it ended without having been asked for' })),
  ];
}
