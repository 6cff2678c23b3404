import { createHash } from 'node:crypto';
import { closeSync, createReadStream, mkdtempSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { bin, checkDigit, type Iban, type Iin, iban, ibanCheckDigits, instant, localDate, type Sha256, tiyn } from '../src/base/index.ts';
import {
  type Account,
  type Award,
  type AwardEvent,
  type AwardId,
  type BatchPort,
  type Bic,
  balancesOf,
  banksOfKazakhstan,
  type CodeRow,
  continueRun,
  type FilePort,
  type LedgerEntry,
  month,
  type OrderKey,
  type PaymentStorage,
  pagesOf,
  type Region,
  type RegisterKey,
  replayAward,
  runId,
  startRun,
  totalOf,
} from '../src/payments/index.ts';
import { spoolStorage } from './payments-storage.ts';

const count = Number(process.argv[2] ?? 1_000_000);
const page = Number(process.argv[3] ?? 1000);
const folder = mkdtempSync(join(tmpdir(), 'payments-register-'));

const benefits = [
  'basic-pension',
  'age-pension',
  'disability-allowance',
  'survivor-allowance',
  'childcare-allowance',
  'large-family-allowance',
] as const;
const regions = ['10', '11', '15', '19', '23', '27', '31', '33', '35', '39', '43', '47', '55', '59', '61', '62', '63', '71', '75', '79'];
const banks = [...banksOfKazakhstan.values()].slice(0, 10);
const names = ['Үлгібаев Сынақ', 'Ұлғабаева Әйгүл', 'Сынақова Көктем', 'Тестбаев Өмір', 'Мысалова Інжу'];
const at = instant('2026-02-20T05:00:00Z');
const basis = { kind: 'decision', number: '1', on: localDate('2026-02-20') } as const;

/** Invented people: birth dates from 1930 on, serials from 9990 up. */
const people: readonly Iin[] = Array.from({ length: 50_000 }, (_, index) => {
  const birth = new Date(Date.UTC(1930, 0, 1 + (index % 25_000)));
  const first = `${birth.toISOString().slice(2, 10).replaceAll('-', '')}${3 + (index % 2)}999${index % 10}`;
  return `${first}${checkDigit(first) ?? 0}` as Iin;
});

const personAt = (index: number): Iin => people[index % people.length] as Iin;

function accountAt(index: number, holder: Iin): Account {
  const bank = banks[(index >> 4) % banks.length] ?? banks[0];
  if (!bank) throw new Error('no banks');
  const number = `B${String(index).padStart(12, '0')}`;
  const text = `KZ${ibanCheckDigits(bank.code, number)}${bank.code}${number}`;
  return { iban: text as Iban, bic: bank.bic, holder, name: names[index % names.length] ?? '' };
}

/** An award in payment as its three events make it: granted, account given, account confirmed. */
const pattern = (() => {
  const holder = personAt(0);
  const account = accountAt(0, holder);
  const from = localDate('2026-03-01');
  const common = { at, actor: 'bench', basis };
  const rates = [{ from, monthly: tiyn(1), why: 'c' }];
  const grant = {
    award: 'A0' as AwardId,
    recipient: holder,
    benefit: benefits[0],
    form: 'full',
    region: '71' as Region,
    from,
    rates,
    deductions: [],
  } as const;
  const events: readonly AwardEvent[] = [
    { ...common, kind: 'granted', seq: 1, key: 'grant', ...grant },
    { ...common, kind: 'account-given', seq: 2, key: 'give', account },
    { ...common, kind: 'account-confirmed', seq: 3, key: 'confirm', iban: account.iban },
  ];
  const award = replayAward(events);
  if (!award) throw new Error('no award');
  return award;
})();

/** The head of an award as a storage would give it: the pattern with the person, sum, region and account of its own. */
function awardAt(index: number): Award {
  const recipient = personAt(index);
  const rate = { from: pattern.from, monthly: tiyn(3_000_000 + (index % 5_000_000)), why: 'c' };
  const region = (regions[(index >> 8) % regions.length] ?? '71') as Region;
  return {
    ...pattern,
    award: `A${String(index + 1).padStart(9, '0')}` as AwardId,
    recipient,
    benefit: benefits[index % benefits.length] ?? 'basic-pension',
    region,
    regions: [{ from: pattern.from, region }],
    rates: [rate],
    timeline: [{ ...rate, seq: 1 }],
    accounts: [{ account: accountAt(index, recipient), state: 'confirmed' }],
  };
}

const codes: readonly CodeRow[] = benefits.map((benefit, i) => ({
  benefit,
  from: localDate('2026-01-01'),
  purpose: '045',
  budget: `02700${i}`,
  source: 'invented for the measurement',
  confirmed: true,
}));

/** Batches that add up the lines of the storage once, when they are closed. */
function countingBatches(storage: PaymentStorage) {
  const batches = new Map<string, { kind: string; state: 'open' | 'closed' | 'signed' }>();
  const port: BatchPort = {
    open: async (key, kind) => void batches.set(key, batches.get(key) ?? { kind, state: 'open' }),
    close: async (key) => {
      const batch = batches.get(key);
      if (!batch) throw new Error('no batch');
      batch.state = batch.kind === 'payment-register' ? 'closed' : 'signed';
      const of = batch.kind === 'payment-register' ? { register: key as RegisterKey } : { order: key as OrderKey };
      let [members, net] = [0, 0];
      for await (const lines of pagesOf({ storage }, { of }, page)) {
        members += lines.length;
        for (const line of lines) net += line.net;
      }
      return { count: members, net: tiyn(net) };
    },
    stateOf: async (key) => batches.get(key)?.state,
    finish: async () => undefined,
  };
  const sign = () => {
    for (const batch of batches.values()) batch.state = 'signed';
  };
  return { port, sign };
}

const files: FilePort = {
  promised: async () => undefined,
  keep: async (name, chunks) => {
    const file = openSync(join(folder, name), 'w');
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of chunks) {
      const data = Buffer.from(chunk);
      hash.update(data);
      bytes += writeSync(file, data);
    }
    closeSync(file);
    return { name, sha256: hash.digest('hex') as Sha256, bytes };
  },
  promise: async () => undefined,
};

/** Reads all bank files back and adds up their payments, so that nothing measured was left out. */
async function readBack(): Promise<{ payments: number; net: number; bytes: number }> {
  let [payments, net, bytes] = [0, 0, 0];
  for (const name of readdirSync(folder)) {
    if (!/\.(xml|txt)$/.test(name)) continue;
    const amount = name.endsWith('.xml') ? /<InstdAmt Ccy="KZT">(\d+)\.(\d\d)</g : /:32B:KZT(\d+),(\d\d)\r/g;
    let rest = '';
    for await (const chunk of createReadStream(join(folder, name), 'utf8') as AsyncIterable<string>) {
      const text = rest + chunk;
      bytes += Buffer.byteLength(chunk);
      let last = 0;
      for (const match of text.matchAll(amount)) {
        payments++;
        net += Number(match[1]) * 100 + Number(match[2]);
        last = (match.index ?? 0) + match[0].length;
      }
      rest = text.slice(Math.max(last, text.length - 64));
    }
  }
  return { payments, net, bytes };
}

/** The bare task beside: the same payments formatted and written one after another, with no awards, registers, orders, books or checks. */
function baseline(): { seconds: number; bytes: number } {
  const started = performance.now();
  const file = openSync(join(folder, 'baseline.out'), 'w');
  let bytes = 0;
  let chunk = '';
  for (let i = 0; i < count; i++) {
    const award = awardAt(i);
    const account = award.accounts[0]?.account;
    const rate = award.timeline[0]?.monthly ?? 0;
    chunk +=
      `<CdtTrfTxInf><PmtId><EndToEndId>${award.award}-202603-1</EndToEndId></PmtId><Amt><InstdAmt Ccy="KZT">${Math.floor(rate / 100)}.${String(rate % 100).padStart(2, '0')}</InstdAmt></Amt>` +
      `<CdtrAgt><FinInstnId><BICFI>${account?.bic}</BICFI></FinInstnId></CdtrAgt><Cdtr><Nm>${account?.name}</Nm><Id><PrvtId><Othr><Id>${account?.holder}</Id></Othr></PrvtId></Id></Cdtr>` +
      `<CdtrAcct><Id><IBAN>${account?.iban}</IBAN></Id></CdtrAcct><RmtInf><Ustrd>EKNP 1119KZT045 2026-03</Ustrd></RmtInf></CdtTrfTxInf>\n`;
    if (chunk.length > 1 << 20) {
      bytes += writeSync(file, chunk);
      chunk = '';
    }
  }
  bytes += writeSync(file, chunk);
  closeSync(file);
  return { seconds: (performance.now() - started) / 1000, bytes };
}

const bare = baseline();
const bench = spoolStorage(folder, count, awardAt);
const batches = countingBatches(bench.storage);
const entries: LedgerEntry[] = [];
const first = '99014099990';
const ports = {
  storage: bench.storage,
  ledger: { post: async (posted: readonly LedgerEntry[]) => void entries.push(...posted) },
  batches: batches.port,
  files,
  now: () => instant('2026-03-05T04:00:00Z'),
  today: () => localDate('2026-03-05'),
};
const settings = {
  codes,
  page,
  sending: {
    payer: {
      name: 'JARDEM PAYMENT CENTRE',
      bin: bin(`${first}${checkDigit(first)}`),
      iban: iban(`KZ${ibanCheckDigits('009', 'A000000000001')}009A000000000001`),
      bic: 'GCVPKZ2A' as Bic,
      sector: '1' as const,
      terminal: 'JARDEMKZ',
    },
    formatOf: (bic: Bic) => (banks.findIndex((bank) => bank.bic === bic) % 2 === 0 ? ('pain001' as const) : ('mt102' as const)),
    on: localDate('2026-03-06'),
    purpose: () => 'BENEFIT FOR MARCH 2026',
  },
};

const cpuBefore = process.cpuUsage();
const started = performance.now();
const run = runId(month('2026-03'), 'regular');
await startRun(ports, run, month('2026-03'), 'bench');
await continueRun(ports, run, settings);
const formed = performance.now();
batches.sign();
const progress = await continueRun(ports, run, settings);
const seconds = (performance.now() - started) / 1000;
const cpu = process.cpuUsage(cpuBefore);
const cpuSeconds = (cpu.user + cpu.system) / 1e6;
const peak = process.resourceUsage().maxRSS * 1024;

const back = await readBack();
const sums = bench.sums();
const balances = balancesOf(entries);
const agree =
  progress.kind === 'progress' &&
  progress.run.lines === count &&
  back.payments === count &&
  [sums.registers, sums.orders, back.net, totalOf(balances, 'expense:'), -totalOf(balances, 'transit:')].every(
    (sum) => sum === sums.registers,
  ) &&
  totalOf(balances, 'payable:') === 0;
rmSync(folder, { recursive: true });

console.log(
  JSON.stringify(
    {
      bench: 'payments-register',
      payments: count,
      seconds: Number(seconds.toFixed(2)),
      cpuSeconds: Number(cpuSeconds.toFixed(2)),
      formedSeconds: Number(((formed - started) / 1000).toFixed(2)),
      paymentsPerSecond: Math.round(count / seconds),
      peakBytes: peak,
      registers: sums.registerCount,
      orders: sums.orderCount,
      fileBytes: back.bytes,
      netTiyn: back.net,
      needEqualsRegistersEqualsOrdersEqualsFilesEqualsBooks: agree,
      baseline: {
        what: 'the same payments formatted and written in a bare loop',
        seconds: Number(bare.seconds.toFixed(2)),
        bytes: bare.bytes,
      },
      ratio: Number((seconds / bare.seconds).toFixed(2)),
      limits: { seconds: 60, bytes: 1 << 30 },
      holds: agree && (count < 1_000_000 || (seconds < 60 && peak < 1 << 30)),
    },
    null,
    2,
  ),
);
if (!agree) process.exitCode = 1;
