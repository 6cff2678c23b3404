import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkNameWords } from './check-names.ts';
import type { Check, Verdict } from './checks.ts';
import { verifySignature } from './crypto/index.ts';
import { certificateFacts, type FileResult, recognise, verifyFile } from './file/index.ts';
import { reasonWords } from './reasons.ts';
import { httpFetcher, type RevocationEvidence, type RevocationResult } from './revocation/index.ts';
import { type EvidenceRecord, inspectionPolicy, type KeptResult, readEvidence, type SignerResult, verifyKept } from './verify/index.ts';
import type { Words } from './words.ts';
import { readTrustFolder, type TrustStore } from './x509/index.ts';

const usage = `jardem signature verify FILE [--issuer CERT]… [--trust FOLDER] [--content FILE] [--at DATE]
                              [--evidence FILE]… [--record RECORD] [--online] [--allow-sha1] [--lang kk|ru|en] [--json]

FILE: CMS, signed XML, certificate, revocation list, OCSP answer or time stamp.
RECORD: the evidence that was kept of a CMS, with its archive stamps; nothing is asked of the outside then.
Exit status: 0 every check passed, 1 one failed, 2 one could not be made, 64 wrong use.`;

/** Where the program writes; given by tests. */
export type CliOutput = { readonly out: (text: string) => void; readonly err: (text: string) => void };

const standard: CliOutput = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
};

const wrongUse = 64;

/** Runs `jardem signature …`; `argv` begins behind the word `signature`. Answers the exit status. */
export async function runSignatureCli(argv: readonly string[], output: CliOutput = standard): Promise<number> {
  const parsed = parse(argv);
  if (!parsed) {
    output.err(usage);
    return wrongUse;
  }
  const { file, values } = parsed;
  const at = values.at === undefined ? undefined : instantOf(values.at);
  if (at === null) {
    output.err(usage);
    return wrongUse;
  }
  let bytes: Inputs;
  try {
    bytes = readInputs(file, values);
  } catch (error) {
    output.err(error instanceof Error ? error.message : 'a file cannot be read');
    return wrongUse;
  }
  const language = values.lang === 'ru' || values.lang === 'en' ? values.lang : 'kk';
  const policy = { ...inspectionPolicy, allowSha1: values['allow-sha1'] === true };
  if (bytes.record) {
    const { file: document, record, content, store = { anchors: [], authorities: [] } } = bytes;
    const context = { store, verify: verifySignature, now: at ?? new Date().toISOString(), policy };
    const kept = await verifyKept({ record, document, ...(content ? { content } : {}), context });
    output.out(values.json ? JSON.stringify(keptJson(kept), null, 2) : keptText(kept, language));
    return exitStatuses[kept.verdict];
  }
  const result = await verifyFile(bytes.file, {
    issuers: bytes.issuers,
    evidence: bytes.evidence,
    now: new Date().toISOString(),
    policy,
    ...(bytes.content ? { content: bytes.content } : {}),
    ...(bytes.store ? { store: bytes.store } : {}),
    ...(at ? { at } : {}),
    ...(values.online ? { fetcher: httpFetcher() } : {}),
  });
  output.out(values.json ? JSON.stringify(asJson(result), null, 2) : asText(result, language));
  return result.exitStatus;
}

type Values = {
  issuer?: string[];
  trust?: string;
  content?: string;
  at?: string;
  evidence?: string[];
  record?: string;
  online?: boolean;
  'allow-sha1'?: boolean;
  lang?: string;
  json?: boolean;
};

function parse(argv: readonly string[]): { readonly file: string; readonly values: Values } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        issuer: { type: 'string', multiple: true },
        trust: { type: 'string' },
        content: { type: 'string' },
        at: { type: 'string' },
        evidence: { type: 'string', multiple: true },
        record: { type: 'string' },
        online: { type: 'boolean' },
        'allow-sha1': { type: 'boolean' },
        lang: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const [command, file, extra] = positionals;
    return command === 'verify' && file !== undefined && extra === undefined ? { file, values } : undefined;
  } catch {
    return undefined;
  }
}

/** A date alone means its end: a certificate of that day has begun. */
function instantOf(text: string): string | null {
  const full = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59Z` : text;
  const time = Date.parse(full);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

type Inputs = {
  readonly file: Uint8Array;
  readonly issuers: readonly Uint8Array[];
  readonly content?: Uint8Array;
  readonly evidence: readonly RevocationEvidence[];
  readonly record?: EvidenceRecord;
  readonly store?: TrustStore;
};

function readInputs(file: string, values: Values): Inputs {
  const folder = values.trust ?? process.env.JARDEM_TRUST_STORE;
  const trust = folder === undefined ? undefined : readTrustFolder(folder);
  const [problem] = trust?.problems ?? [];
  if (problem) throw new Error(`trust store: ${problem.file} cannot be read`);
  const record = values.record === undefined ? undefined : readEvidence(readFileSync(values.record));
  if (values.record !== undefined && !record) throw new Error(`${values.record} is no kept evidence`);
  return {
    file: readFileSync(file),
    ...(record ? { record } : {}),
    issuers: (values.issuer ?? []).map((path) => readFileSync(path)),
    evidence: (values.evidence ?? []).map(evidenceAt),
    ...(values.content === undefined ? {} : { content: readFileSync(values.content) }),
    ...(trust ? { store: trust.store } : {}),
  };
}

function evidenceAt(path: string): RevocationEvidence {
  const { kind, bytes } = recognise(readFileSync(path));
  if (kind !== 'crl' && kind !== 'ocspAnswer') throw new Error(`${path} is neither a revocation list nor an OCSP answer`);
  return { kind: kind === 'crl' ? 'crl' : 'ocsp', der: bytes };
}

type CheckJson = Check & { readonly text?: Words };

function checkJson(check: Check): CheckJson {
  return check.reason ? { ...check, text: reasonWords(check.reason, check.details) } : check;
}

/** The result as plain JSON: no bytes but in hex, every reason with its words. */
export function asJson(result: FileResult): Record<string, unknown> {
  const { kind, verdict, exitStatus, checks, signers, facts, notChecked } = result;
  return { kind, verdict, exitStatus, checks: checks.map(checkJson), signers: signers.map(signerJson), facts, notChecked };
}

function signerJson(signer: SignerResult): Record<string, unknown> {
  return {
    verdict: signer.verdict,
    checks: signer.checks.map(checkJson),
    judgedAt: signer.time,
    claimedTime: signer.claimedTime ?? null,
    algorithm: signer.algorithm,
    certificate: signer.certificate ? certificateFacts(signer.certificate) : null,
    path: (signer.path ?? []).map(({ subject, fingerprint }) => ({ subject: subject.text, fingerprint })),
    revocation: signer.revocation ? revocationJson(signer.revocation) : null,
    timeStamp: signer.timeStamp ? { time: signer.timeStamp.info.time, checks: signer.timeStamp.checks.map(checkJson) } : null,
  };
}

function revocationJson(result: RevocationResult): Record<string, unknown> {
  if (result.kind === 'couldNotBeChecked') return { ...result };
  const { evidence: _, ...rest } = result;
  return rest;
}

const verdictWords: Readonly<Record<FileResult['verdict'], Words>> = {
  valid: { kk: 'Жарамды: барлық тексеруден өтті', ru: 'Действительно: все проверки пройдены', en: 'Valid: every check passed' },
  invalid: { kk: 'Жарамсыз', ru: 'Недействительно', en: 'Invalid' },
  undetermined: {
    kk: 'Анықталмады: кейбір тексеруді жасау мүмкін болмады',
    ru: 'Не установлено: часть проверок сделать не удалось',
    en: 'Undetermined: a check could not be made',
  },
};
const outcomeSigns = { passed: '+', failed: '-', impossible: '?' } as const;

const lineOf =
  (language: keyof Words) =>
  ({ name, outcome, reason, details }: Check): string =>
    `  ${outcomeSigns[outcome]} ${checkNameWords[name][language]}${reason ? `: ${reasonWords(reason, details)[language]}` : ''}`;

type Told = { readonly verdict: Verdict; readonly checks: readonly Check[]; readonly signers: readonly SignerResult[] };

function asText(result: Told, language: keyof Words): string {
  const line = lineOf(language);
  const signers = result.signers.flatMap((signer, index) => [
    `${index + 1}. ${signer.certificate?.subject.text ?? '-'} (${signer.time.at})`,
    ...signer.checks.map(line),
  ]);
  return [verdictWords[result.verdict][language], ...result.checks.map(line), ...signers].join('\n');
}

const exitStatuses = { valid: 0, invalid: 1, undetermined: 2 } as const;

/** A signature from its kept evidence: its checks, and each archive stamp with its own. */
function keptJson({ verdict, checks, result, archive, provenAt }: KeptResult): Record<string, unknown> {
  return {
    kind: 'kept',
    verdict,
    exitStatus: exitStatuses[verdict],
    provenAt: provenAt ?? null,
    checks: [...checks, ...result.checks].map(checkJson),
    signers: result.signers.map(signerJson),
    archive: archive.stamps.map((stamp) => ({ at: stamp.at, checks: stamp.checks.map(checkJson) })),
  };
}

function keptText({ verdict, checks, result, archive }: KeptResult, language: keyof Words): string {
  const stamps = archive.stamps.flatMap((stamp, index) => [
    `${stampWord[language]} ${index + 1} (${stamp.at})`,
    ...stamp.checks.map(lineOf(language)),
  ]);
  const ofStamps = new Set(archive.stamps.flatMap((stamp) => stamp.checks));
  const own = checks.filter((check) => !ofStamps.has(check));
  return [asText({ verdict, checks: [...own, ...result.checks], signers: result.signers }, language), ...stamps].join('\n');
}

const stampWord: Words = { kk: 'Мұрағаттық уақыт белгісі', ru: 'Архивная метка времени', en: 'Archive stamp' };
