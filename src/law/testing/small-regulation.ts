import { localDate, type Words } from '../../base/index.ts';
import { wordPathsOf } from '../check/index.ts';
import type { Regulation } from '../regulation.ts';

const t = (kk: string, ru = kk, en = 'text'): Words => ({ kk, ru, en });

/** A made-up regulation with one thing of each kind and no fault: what each test of the checker breaks in one place. */
export function smallRegulation(): Regulation {
  const bare: Regulation = {
    id: 'small',
    code: 'x01',
    family: 'small',
    title: t('Шағын қызмет', 'Малая услуга'),
    act: {
      order: '1',
      date: localDate('2020-01-01'),
      annex: '1',
      issuer: t('Министр'),
      acts: { R1: t('Қағидалар', 'Правила') },
    },
    inForce: { from: localDate('2020-02-01'), until: null },
    standsIn: null,
    provider: t('Көрсетілетін қызметті беруші', 'Услугодатель'),
    channels: { in: ['corporation'], out: ['corporation'] },
    parties: { applicant: { known: ['iin'], required: true, source: 'p.1' } },
    facts: {
      phone: { of: 'applicant', type: 'phone', from: ['form'], source: 'p.2' },
      kind: { type: 'choice', options: ['first', 'second'], from: ['form'], source: 'p.2' },
      missing: { type: 'longText', from: ['officer'], source: 'p.6' },
    },
    proofs: {
      identity: {
        of: 'applicant',
        registry: { name: 'persons' },
        paper: { originalSeen: true },
        absence: 'takePaper',
        source: 'p.3',
      },
    },
    claims: { once: { family: 'small', of: ['applicant.iin'], blockedBy: ['pending'], source: 'p.3' } },
    units: {
      desk: { kind: 'post', post: 'desk', office: 'department', which: 'intake', source: 'p.3' },
      officer: { kind: 'post', post: 'officer', office: 'provider', which: 'region', source: 'p.4' },
      machine: { kind: 'system', key: 'server', office: 'provider', which: 'region', fallback: 'officer', source: 'p.5' },
    },
    entries: {
      counter: {
        channel: 'corporation',
        by: 'operator',
        unit: 'desk',
        collects: ['applicant.iin', 'applicant.phone', 'kind'],
        form: 'application',
        gates: [
          { name: 'ask', does: { kind: 'ask', proofs: ['identity'] }, source: 'p.3' },
          { name: 'complete', does: { kind: 'complete' }, fails: { ground: 'A1', receipt: 'refusalReceipt' }, source: 'p.3' },
        ],
        registers: { journal: 'applications', receipt: 'receipt', raises: [] },
        joins: { choose: [{ when: { fact: 'kind', is: 'first' }, use: 'review' }, { use: 'machineReview' }] },
        source: 'p.3',
      },
    },
    steps: {
      review: {
        unit: 'officer',
        does: [
          { name: 'look', kind: 'check', required: true, source: 'p.4' },
          { name: 'calculate', kind: 'calculate', required: { outcome: 'assign' }, source: 'p.4' },
          { name: 'draft', kind: 'draft', required: true, source: 'p.4' },
        ],
        source: 'p.4',
      },
      machineReview: { unit: 'machine', deciding: true, does: [], source: 'p.5' },
    },
    waits: { papers: { watchedBy: 'desk', ends: { brought: 'review' }, source: 'p.6' } },
    moves: {
      decide: {
        at: ['review'],
        to: 'decided',
        outcomes: { assign: {}, refuse: { grounds: ['G1'], reasons: 'required' } },
        sign: { over: 'draft', acts: [{ by: 'officer', kind: 'eds' }] },
        decides: true,
        makes: ['notice'],
        opens: ['tell'],
        orders: ['pay'],
        source: 'p.4',
      },
      sendBack: { at: ['review'], to: 'wait:papers', states: ['missing'], raises: ['returned'], source: 'p.6' },
      pass: { at: ['machineReview'], to: 'review', automatic: true, source: 'p.5' },
    },
    sideTasks: { tell: { unit: 'desk', does: [], ends: { told: { delivers: ['notice'] } }, noClock: 'noClock.tell', source: 'p.7' } },
    moments: { returned: { source: 'p.6' }, brought: { byHand: true, source: 'p.6' }, placed: { source: 'p.8' } },
    clocks: {
      review: { from: 'at.review', to: 'left.review', term: '2wd', covers: ['review'], source: 'p.4' },
      machine: {
        from: 'at.machineReview',
        to: 'left.machineReview',
        term: '30min',
        covers: ['machineReview'],
        warn: '10min',
        source: 'p.5',
      },
      window: {
        from: 'returned',
        to: 'brought',
        term: '30wd',
        covers: ['papers'],
        lapse: { to: 'review', propose: ['refuse'], bars: ['sendBack'], source: 'R1 p.26' },
        source: 'p.6',
      },
      bring: { from: 'returned', to: 'brought', term: '25wd', within: 'window', covers: ['papers'], source: 'p.6', reading: ['X1'] },
    },
    amounts: {
      small: {
        on: { moment: 'filed' },
        facts: { kind: { fact: 'kind', as: { first: '1' } }, on: { day: { moment: 'filed' } } },
        source: 'p.4',
      },
    },
    findings: { small: { of: 'applicant', outcomes: ['assign', 'refuse'], amount: 'small', source: 'p.4' } },
    batches: {},
    documents: {
      application: {
        kind: 'application',
        fields: [{ name: 'phone', from: { fact: 'applicant.phone' } }],
        languages: ['kk'],
        origin: 'proposed',
        source: 'p.2',
      },
      receipt: {
        kind: 'receipt',
        fields: [{ name: 'number', from: { number: true } }],
        languages: ['kk'],
        origin: 'proposed',
        source: 'p.3',
      },
      refusalReceipt: {
        kind: 'refusalReceipt',
        fields: [{ name: 'ground', from: { outcome: 'ground' } }],
        languages: ['kk'],
        origin: 'proposed',
        source: 'p.3',
      },
      draft: { kind: 'draft', fields: [], journal: 'decisions', languages: ['kk'], origin: 'proposed', source: 'p.4' },
      notice: {
        kind: 'notice',
        fields: [{ name: 'missing', from: { fact: 'missing' } }],
        languages: ['kk'],
        origin: 'proposed',
        source: 'p.7',
      },
    },
    deliveries: { notice: { document: 'notice', to: 'applicant', channels: [{ channel: 'sms' }], mode: 'all', source: 'p.7' } },
    effects: {
      pay: { port: 'payments', sends: ['applicant.phone'], watchedBy: 'desk', answers: { placed: { raises: ['placed'] } }, source: 'p.8' },
    },
    followUps: {},
    grounds: {
      A1: { stage: 'acceptance', mayApplyAgain: true, source: 'p.3' },
      G1: { stage: 'decision', mayApplyAgain: true, source: 'p.4' },
    },
    readings: {
      X1: { where: 'p.6', issue: t('мерзімнің басы', 'начало срока'), taken: t('қайтарудан', 'от возврата'), why: 'digest' },
    },
    words: {},
  };
  return { ...bare, words: Object.fromEntries(Array.from(wordPathsOf(bare), (path) => [path, t('сөз', 'слово', 'word')])) };
}

/** The same regulation with the value at a path (`clocks.bring.term`) replaced; undefined takes the thing away. Words follow unless kept. */
export function broken(path: string, value: unknown, options: { readonly keepWords?: boolean } = {}): Regulation {
  const copy = structuredClone(smallRegulation()) as unknown as { [key: string]: unknown };
  const keys = path.split('.');
  let at = copy;
  for (const key of keys.slice(0, -1)) at = at[key] as { [key: string]: unknown };
  const last = keys.at(-1) ?? '';
  if (value === undefined) delete at[last];
  else at[last] = value;
  const regulation = copy as unknown as Regulation;
  if (options.keepWords) return regulation;
  const words = { ...regulation.words };
  const needed = wordPathsOf(regulation);
  for (const path of Object.keys(words)) if (!needed.has(path)) delete words[path];
  for (const path of needed) words[path] ??= t('сөз', 'слово', 'word');
  return { ...regulation, words };
}
