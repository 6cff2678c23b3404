import type { Language, Sha256, Words } from '../base/index.ts';
import type { Act, BlobStore } from '../casework/index.ts';
import { checkNameWords, holderOf, readCertificate, readEvidence } from '../signature/index.ts';
import { moment } from './dates.ts';
import type { SheetBlock, SheetRow } from './sheet.ts';
import { actTexts, outcomeTexts, signatureTexts, verdictWords } from './texts.ts';

/** How signers are named: officers and parties by name, posts and offices by their words. */
export type SignerNames = {
  readonly person: (act: Act) => string | undefined;
  readonly post: (post: string) => Words;
  readonly office: (office: string) => Words | undefined;
};

/** What is kept of one signature, as papers tell it. */
type KeptSignature = {
  readonly holder: string;
  readonly serial: string;
  /** Every check with how it ended. */
  readonly checks: string;
};

/**
 * Who signed a paper: name, post, for whom, when, with which certificate, and what was checked when the signature was taken. From what is
 * kept, never checked anew: a paper printed twice says the same. `zone`: of the case. Nothing where nobody signed.
 */
export async function signatureBlocks(
  blobs: Pick<BlobStore, 'get'>,
  acts: readonly Act[],
  { language, zone, names }: { readonly language: Language; readonly zone: string; readonly names: SignerNames },
): Promise<readonly SheetBlock[]> {
  if (acts.length === 0) return [];
  const rows = await Promise.all(
    acts.map(async (act): Promise<SheetRow> => {
      const kept = await keptSignature(blobs, act, language);
      const how = `${actTexts[act.kind][language]}${act.standIn ? ` (${signatureTexts.standIn[language]})` : ''}`;
      const said = (label: Words, text: string) => `${label[language]}: ${text}`;
      return {
        label: signerText(act, names, language),
        text: [
          `${how}, ${moment(act.at, zone)}`,
          ...(kept
            ? [
                said(signatureTexts.holder, kept.holder),
                said(signatureTexts.certificate, kept.serial),
                said(signatureTexts.checked, kept.checks),
              ]
            : []),
        ],
      };
    }),
  );
  return [
    { kind: 'heading', text: signatureTexts.title[language] },
    { kind: 'rows', rows },
  ];
}

/** «Оспанова А., бас маман (міндетін атқарушы, бұйрық № 5), бөлімше». */
function signerText(act: Act, names: SignerNames, language: Language): string {
  const { post, office, actingFor } = act;
  const acting = actingFor ? ` (${signatureTexts.acting[language]} № ${actingFor.order})` : '';
  const parts = [names.person(act) ?? signatureTexts.system[language]];
  if (post) parts.push(`${names.post(post)[language]}${acting}`);
  const where = office && names.office(office)?.[language];
  if (where) parts.push(where);
  return parts.join(', ');
}

async function keptSignature(
  blobs: Pick<BlobStore, 'get'>,
  { evidence, standIn }: Act,
  language: Language,
): Promise<KeptSignature | undefined> {
  if (!evidence || standIn) return undefined;
  const bytes = await blobs.get(evidence as Sha256);
  const record = bytes && readEvidence(bytes);
  const signer = record?.signers[0];
  if (!record || !signer) return undefined;
  const read = readCertificate(Buffer.from(signer.path[0] ?? '', 'base64'));
  if (read.kind !== 'read') return undefined;
  const { commonName, patronymic, organization } = holderOf(read.value);
  const checks = signer.checks.map(({ name, outcome }) => `${checkNameWords[name][language]} – ${outcomeTexts[outcome][language]}`);
  return {
    holder: [[commonName, patronymic].filter(Boolean).join(' '), organization].filter(Boolean).join(', ') || '—',
    serial: read.value.serial,
    checks: `${verdictWords[record.verdict][language]}: ${checks.join('; ')}`,
  };
}
