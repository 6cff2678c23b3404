import { describe, expect, it } from 'vitest';
import type { Entry } from '../entry.ts';
import type { FollowUp } from '../outcome.ts';
import type { Regulation } from '../regulation.ts';
import { broken, smallRegulation } from '../testing/small-regulation.ts';
import { checkLaw, checkRegulation, hasFaults, wordPathsOf } from './index.ts';
import { type RuleName, ruleWords } from './rule-words.ts';
import type { CheckTools } from './tools.ts';

const tools: CheckTools = {
  readTerm: (text) => {
    const match = /^(\d+)(wd|cd|mo|y|min|office-min)$/.exec(text);
    if (!match) throw new RangeError('not a term');
    return { n: Number(match[1]), unit: match[2] as 'wd' };
  },
  factsOfAmount: (name) => (name === 'small' ? smallFacts : undefined),
};

/** What the small formula asks: a kind, and a day where there is one. */
const smallFacts = {
  type: 'object',
  properties: { kind: { type: 'string', enum: ['1', 'second'] }, on: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } },
  required: ['kind'],
  additionalProperties: false,
};

const allRules = Object.keys(ruleWords) as RuleName[];

const found = (regulation: Regulation) =>
  checkRegulation(regulation, tools)
    .filter(({ severity }) => severity !== 'law')
    .map(({ rule, at }) => `${rule} ${at}`);

/** Each rule with a regulation broken in one place (a path and what stands there instead), and where the rule must see it. */
const cases: readonly (readonly [RuleName, string, unknown, string])[] = [
  ['undefined-name', 'moves.decide.opens', ['tell', 'ghost'], 'moves.decide'],
  ['undefined-name', 'claims.once.of', ['ghost.iin'], 'claims.once'],
  ['undefined-name', 'entries.counter.joins', 'ghost', 'entries.counter'],
  ['undefined-name', 'clocks.review.from', 'at.ghost', 'clocks.review'],
  ['undefined-name', 'clocks.review.covers', ['review', 'ghost'], 'clocks.review'],
  ['undefined-name', 'clocks.review.pausedWhile', ['ghost'], 'clocks.review'],
  ['undefined-name', 'units.machine.fallback', 'ghost', 'units.machine'],
  ['undefined-name', 'clocks.window.lapse.propose', ['ghost'], 'clocks.window'],
  ['undefined-name', 'moves.decide.when', { fact: 'ghost', is: true }, 'moves.decide'],
  ['undefined-name', 'moves.decide.when', { all: [{ unless: { proof: 'ghost', shown: true } }] }, 'moves.decide'],
  ['unreachable', 'entries.counter.joins', 'review', 'steps.machineReview'],
  ['unreachable', 'moves.sendBack.to', 'stay', 'waits.papers'],
  ['dead-end', 'moves.pass', undefined, 'steps.machineReview'],
  ['no-end', 'moves.decide.to', 'review', 'entries.counter'],
  ['deciding-step-without-automatic-move', 'moves.pass.automatic', undefined, 'steps.machineReview'],
  ['automatic-move-elsewhere', 'steps.machineReview.deciding', undefined, 'steps.machineReview'],
  ['deciding-step-of-a-person', 'steps.machineReview.unit', 'officer', 'steps.machineReview'],
  ['decision-and-target-differ', 'moves.decide.decides', undefined, 'moves.decide'],
  ['decision-and-target-differ', 'moves.decide.to', 'ended:decided', 'moves.decide'],
  ['decision-unsigned', 'moves.decide.sign', undefined, 'moves.decide'],
  ['move-from-nowhere', 'moves.sendBack.at', [], 'moves.sendBack'],
  ['moment-never-raised', 'moves.sendBack.raises', [], 'moments.returned'],
  ['moment-by-hand-unawaited', 'moments.lonely', { byHand: true, source: 'p.9' }, 'moments.lonely'],
  ['moment-built-in', 'moments.decided', { byHand: true, source: 'p.9' }, 'moments.decided'],
  ['term-unreadable', 'clocks.review.term', '2 days', 'clocks.review'],
  ['term-unreadable', 'moves.decide.when', { fact: 'kind', before: { today: true, plus: '-3years' } }, 'moves.decide'],
  ['units-mixed', 'clocks.machine.warn', '1wd', 'clocks.machine'],
  ['units-mixed', 'clocks.bring.term', '30min', 'clocks.bring'],
  ['backward-clock-odd', 'clocks.window.backwardFrom', 'payday', 'clocks.window'],
  ['does-not-fit', 'clocks.bring.term', '31wd', 'clocks.bring'],
  ['within-itself', 'clocks.window.within', 'window', 'clocks.window'],
  ['clock-covers-nothing', 'clocks.bring.covers', [], 'clocks.bring'],
  ['side-task-moves-main-line', 'clocks.window.covers', ['tell'], 'clocks.window'],
  ['clock-never-lapses', 'moves.decide.after', 'review', 'moves.decide'],
  ['no-clock-no-reason', 'sideTasks.tell.noClock', undefined, 'sideTasks.tell'],
  ['no-clock-no-reason', 'clocks.review.covers', ['papers'], 'steps.review'],
  ['clock-and-reason-for-none', 'steps.review.noClock', 'noClock.review', 'steps.review'],
  ['document-never-made', 'moves.decide.makes', [], 'documents.notice'],
  ['delivers-what-nobody-makes', 'moves.decide.makes', [], 'deliveries.notice'],
  [
    'more-than-one-draft',
    'documents.other',
    { kind: 'draft', fields: [], languages: ['kk'], origin: 'proposed', source: 'p.4' },
    'documents',
  ],
  ['no-draft-to-sign', 'documents.draft', undefined, 'moves.decide'],
  [
    'no-form-to-sign',
    'entries.counter',
    {
      ...smallRegulation().entries.counter,
      form: undefined,
      gates: [
        {
          name: 'sign',
          does: { kind: 'sign', rule: { over: 'application', acts: [{ by: 'applicant', kind: 'eds' }] } },
          source: 'p.3',
        },
      ],
    },
    'entries.counter',
  ],
  ['form-is-no-application', 'entries.counter.form', 'notice', 'entries.counter'],
  ['counter-without-unit', 'entries.counter.unit', undefined, 'entries.counter'],
  ['fact-never-filled', 'moves.sendBack.states', [], 'facts.missing'],
  ['fact-never-read', 'facts.idle', { type: 'yesNo', from: ['calculation'], source: 'p.2' }, 'facts.idle'],
  ['field-never-filled', 'moves.sendBack.states', [], 'documents.notice.missing'],
  [
    'field-twice',
    'documents.notice.fields',
    [
      { name: 'missing', from: { fact: 'missing' } },
      { name: 'missing', from: { fact: 'kind' } },
    ],
    'documents.notice.missing',
  ],
  ['number-without-journal', 'documents.notice.fields', [{ name: 'number', from: { number: true } }], 'documents.notice.number'],
  ['value-unfit', 'moves.decide.when', { fact: 'kind', is: 'third' }, 'moves.decide.when'],
  ['value-unfit', 'moves.decide.when', { not: { fact: 'kind', atLeast: 3 } }, 'moves.decide.when.not'],
  ['unit-without-post', 'units.desk.post', '', 'units.desk'],
  ['fallback-is-no-post', 'units.machine.fallback', 'machine', 'units.machine'],
  ['batch-without-unit', 'batches.run', { unit: '', totals: [], to: 'decided', source: 'p.9' }, 'batches.run'],
  ['nobody-signs', 'moves.decide.sign', { over: 'draft', acts: [] }, 'moves.decide'],
  ['signer-unknown', 'moves.decide.sign', { over: 'draft', acts: [{ by: 'ghost', kind: 'eds' }] }, 'moves.decide'],
  ['signs-by-wrong-kind', 'moves.decide.sign', { over: 'draft', acts: [{ by: 'machine', kind: 'eds' }] }, 'moves.decide'],
  ['signs-by-wrong-kind', 'moves.decide.sign', { over: 'draft', acts: [{ by: 'officer', kind: 'serverKey' }] }, 'moves.decide'],
  [
    'signs-by-wrong-kind',
    'moves.decide.sign',
    { over: 'draft', acts: [{ by: 'officer', kind: 'eds', as: ['firstHead'] }] },
    'moves.decide',
  ],
  ['quorum-of-no-body', 'moves.decide.sign', { over: 'draft', acts: [{ by: 'officer', kind: 'eds', atLeast: 2 }] }, 'moves.decide'],
  [
    'signs-twice',
    'moves.decide.sign',
    {
      over: 'draft',
      acts: [
        { by: 'officer', kind: 'eds' },
        { by: 'officer', kind: 'hand' },
      ],
    },
    'moves.decide',
  ],
  [
    'choice-may-give-nothing',
    'entries.counter.joins',
    { choose: [{ when: { fact: 'kind', is: 'first' }, use: 'review' }] },
    'entries.counter',
  ],
  ['never-used', 'moves.decide.opens', [], 'sideTasks.tell'],
  ['never-used', 'moves.decide.orders', [], 'effects.pay'],
  ['never-used', 'units.idle', { kind: 'post', post: 'idle', office: 'provider', which: 'region', source: 'p.4' }, 'units.idle'],
  ['never-used', 'grounds.G2', { stage: 'decision', mayApplyAgain: true, source: 'p.4' }, 'grounds.G2'],
  ['proof-never-asked', 'proofs.idle', { paper: {}, absence: 'askLater', source: 'p.3' }, 'proofs.idle'],
  ['proof-cannot-be-shown', 'proofs.identity', { absence: 'takePaper', source: 'p.3' }, 'proofs.identity'],
  ['amount-unknown', 'findings.small.amount', 'ghost', 'findings.small'],
  ['amount-unmapped', 'amounts', {}, 'findings.small'],
  ['finding-uncalculated', 'steps.review.does', [{ name: 'draft', kind: 'draft', source: 'p.4' }], 'findings.small'],
  ['amount-fact-missing', 'amounts.small.facts.kind', undefined, 'amounts.small'],
  ['amount-fact-missing', 'amounts.small.facts.kind', { fact: 'kind', as: { first: '1' }, mayLack: true }, 'amounts.small'],
  ['amount-fact-unknown', 'amounts.small.facts.ghost', { count: 'applicant' }, 'amounts.small'],
  ['amount-fact-unfit', 'amounts.small.facts.kind', { fact: 'kind' }, 'amounts.small'],
  ['amount-fact-unfit', 'amounts.small.facts.kind', { fact: 'kind', as: { first: '1', ghost: '2' } }, 'amounts.small'],
  ['amount-fact-unfit', 'amounts.small.facts.on', { fact: 'applicant.phone' }, 'amounts.small'],
  ['amount-fact-unfit', 'amounts.small.facts.on', { day: { fact: 'applicant.phone' } }, 'amounts.small'],
  ['amount-fact-unfit', 'amounts.small.facts.on', { monthly: 'applicant.phone', months: 2 }, 'amounts.small'],
  ['undefined-name', 'amounts.small.facts.kind', { fact: 'ghost' }, 'amounts.small.kind'],
  ['undefined-name', 'amounts.small.on', { moment: 'ghost' }, 'amounts.small'],
  ['never-used', 'amounts.idle', { on: { moment: 'filed' }, facts: {}, source: 'p.4' }, 'amounts.idle'],
  [
    'share-out-of-range',
    'effects.pay.award',
    { withholds: [{ kind: 'pension-contribution', basisPoints: 10_001, source: 'p.8' }] },
    'effects.pay',
  ],
  ['undefined-name', 'effects.pay.award', { subject: 'ghost' }, 'effects.pay'],
  ['undefined-name', 'effects.pay.award', { payday: 'ghost' }, 'effects.pay'],
  ['payday-not-aimed-at', 'effects.pay.award', { payday: 'review' }, 'effects.pay'],
  [
    'source-missing',
    'effects.pay.award',
    { withholds: [{ kind: 'pension-contribution', basisPoints: 1000, source: '' }] },
    'effects.pay.award.withholds',
  ],
  ['source-missing', 'moves.sendBack.source', '', 'moves.sendBack'],
  ['source-missing', 'clocks.window.lapse.source', '', 'clocks.window.lapse'],
  ['act-unknown', 'moves.sendBack.source', 'R9 p.3', 'moves.sendBack'],
  ['reading-undefined', 'moves.sendBack.reading', ['X9'], 'moves.sendBack'],
  ['reading-never-used', 'clocks.bring.reading', [], 'readings.X1'],
];

describe('the checker', () => {
  it('finds nothing in a sound regulation but the contradictions of the law, with the reading taken', () => {
    expect(found(smallRegulation())).toEqual([]);
    expect(checkRegulation(smallRegulation(), tools)).toMatchObject([
      { severity: 'law', rule: 'reading', at: 'p.6', text: { kk: 'мерзімнің басы → қайтарудан' } },
    ]);
    expect(hasFaults(checkRegulation(smallRegulation(), tools))).toBe(false);
  });

  it.each(cases)('%s: %s', (rule, path, value, at) => {
    const faults = found(broken(path, value));
    expect(faults).toContain(`${rule} ${at}`);
  });

  it('finding-of-many: a formula that reads of one of several is worked out for each of them, or not at all', () => {
    const ofMany = (of: string) => {
      const regulation = broken('findings.small.of', of);
      const small = regulation.amounts?.small;
      if (!small) throw new Error('the small regulation has an amount');
      return {
        ...regulation,
        parties: { ...regulation.parties, child: { known: ['iin'], many: true, source: 'p.1' } },
        amounts: { small: { ...small, facts: { ...small.facts, on: { day: { fact: 'child.birthDate' } } } } },
      } as const satisfies Regulation;
    };
    expect(found(ofMany('applicant'))).toContain('finding-of-many findings.small');
    expect(found(ofMany('child'))).not.toContain('finding-of-many findings.small');
  });

  it('every rule that a regulation alone can break is tested here', () => {
    const words: RuleName[] = ['words-missing', 'words-of-nothing', 'language-missing'];
    const looks: RuleName[] = ['kazakh-same-as-russian', 'kazakh-without-its-letters', 'other-language-inside', 'latin-inside'];
    const together: RuleName[] = [
      'id-twice',
      'editions-overlap',
      'in-force-backwards',
      'repealed-without-end',
      'offer-not-begun-by-offer',
      'never-offered',
      'never-opened',
      'needs-somebody',
      'opens-by-hand',
    ];
    const tested = new Set<string>([...cases.map(([rule]) => rule), ...words, ...looks, ...together, 'reading', 'finding-of-many']);
    expect(allRules.filter((rule) => !tested.has(rule))).toEqual([]);
  });
});

describe('words', () => {
  const withWords = (path: string, words: unknown) => broken(`words`, { ...smallRegulation().words, [path]: words }, { keepWords: true });

  it.each(['steps.review', 'ends.tell.told', 'choices.kind.first', 'gates.counter.complete', 'documents.notice.missing', 'noClock.tell'])(
    'words-missing: %s',
    (path) => {
      const { [path]: _, ...rest } = smallRegulation().words;
      expect(found(broken('words', rest, { keepWords: true }))).toEqual([`words-missing ${path}`]);
    },
  );

  it('words-of-nothing', () => {
    expect(found(withWords('steps.ghost', { kk: 'а', ru: 'а', en: 'a' }))).toEqual(['words-of-nothing words.steps.ghost']);
  });

  it('language-missing', () => {
    expect(found(withWords('steps.review', { kk: 'қарау', ru: '', en: 'review' }))).toEqual(['language-missing words.steps.review']);
  });

  it.each([
    ['kazakh-same-as-russian', { kk: 'Проверка дела специалистом', ru: 'Проверка дела специалистом', en: 'check' }],
    ['kazakh-without-its-letters', { kk: 'один два три четыре пять', ru: 'другое', en: 'check' }],
    ['other-language-inside', { kk: 'қарау', ru: 'қарау идёт', en: 'check' }],
    ['other-language-inside', { kk: 'қарау', ru: 'проверка', en: 'проверка дела' }],
    ['latin-inside', { kk: 'review жүріп жатыр', ru: 'идёт', en: 'check' }],
  ])('%s is a warning and no fault', (rule, words) => {
    const regulation = withWords('steps.review', words);
    expect(found(regulation)).toEqual([`${rule} words.steps.review`]);
    expect(hasFaults(checkRegulation(regulation, tools))).toBe(false);
  });
});

describe('regulations beside one another', () => {
  const together = (...all: Regulation[]) =>
    checkLaw(all, tools)
      .filter(({ severity }) => severity === 'fault')
      .map(({ rule, at }) => `${rule} ${at}`);
  const other = (change: Partial<Regulation>): Regulation => ({
    ...smallRegulation(),
    id: 'other',
    code: 'x02',
    family: 'other',
    ...change,
  });

  it('id-twice', () => expect(together(smallRegulation(), smallRegulation())).toEqual(['id-twice id']));
  it('editions-overlap', () => expect(together(smallRegulation(), other({ family: 'small' }))).toEqual(['editions-overlap inForce']));
  it('in-force-backwards', () => {
    const inForce = { from: '2020-02-01' as never, until: '2020-01-01' as never };
    expect(together(other({ inForce }))).toEqual(['in-force-backwards inForce']);
  });
  it('repealed-without-end', () => {
    const act = { ...smallRegulation().act, repealedBy: { order: '2', date: '2021-01-01' as never } };
    expect(together(other({ act }))).toEqual(['repealed-without-end inForce']);
  });
  it('a follow-up leads to a real entry of a real regulation', () => {
    const followUp = (opens: { regulation: string; entry: string }) =>
      other({
        followUps: { later: { after: 'small', at: { from: { moment: 'decided' }, plus: '1y' }, opens, source: 'p.9' } },
        words: { ...smallRegulation().words, 'followUps.later': { kk: 'кейін', ru: 'позже', en: 'later' } },
      });
    expect(together(smallRegulation(), followUp({ regulation: 'small', entry: 'counter' }))).toEqual([]);
    expect(together(smallRegulation(), followUp({ regulation: 'small', entry: 'ghost' }))).toEqual(['undefined-name followUps.later']);
    expect(together(smallRegulation(), followUp({ regulation: 'ghost', entry: 'counter' }))).toEqual(['undefined-name followUps.later']);
  });

  /** The small regulation with an entry that begins by itself, or by an offer, and perhaps a follow-up that leads there. */
  const withEntry = (entry: Partial<Entry>, opens?: FollowUp['opens']): Regulation => {
    const base = smallRegulation();
    const gates = [{ name: 'unclaimed', does: { kind: 'unclaimed' }, source: 'p.9' }] as const;
    const registers = { journal: 'applications', raises: [] };
    const again: Entry = { channel: 'provider', by: 'schedule', collects: [], gates, registers, joins: 'review', source: 'p.9', ...entry };
    const later: FollowUp = { after: { lapse: 'window' }, opens: opens ?? { sideTask: 'tell' }, source: 'p.9' };
    const r: Regulation = { ...base, entries: { ...base.entries, again }, ...(opens ? { followUps: { later } } : {}) };
    const words = Object.fromEntries(Array.from(wordPathsOf(r), (path) => [path, { kk: 'сөз', ru: 'слово', en: 'word' }]));
    return { ...r, words: { ...words, ...base.words } };
  };
  const opensCase = { case: { regulation: 'small', entry: 'again', parties: { applicant: 'applicant' } } };

  it('a follow-up that a lapse brings may open a case by itself', () => {
    expect(together(withEntry({}, opensCase))).toEqual([]);
    const elsewhere = { case: { ...opensCase.case, parties: { ghost: 'applicant' }, facts: { spectre: 'kind' } } };
    expect(together(withEntry({}, elsewhere))).toEqual(['undefined-name followUps.later', 'undefined-name followUps.later']);
    const fromNobody = { case: { ...opensCase.case, parties: { applicant: 'ghost' } } };
    expect(together(withEntry({}, fromNobody))).toEqual(['undefined-name followUps.later']);
  });
  it('opens-by-hand', () => {
    expect(together(withEntry({ by: 'applicant' }, opensCase))).toEqual(['opens-by-hand followUps.later']);
    const offered = withEntry({}, { regulation: 'small', entry: 'again' });
    expect(together(offered)).toEqual(['opens-by-hand followUps.later']);
  });
  it('needs-somebody', () => {
    const gates = [{ name: 'form', does: { kind: 'form' }, source: 'p.9' }] as const;
    expect(together(withEntry({ gates }, opensCase))).toEqual(['needs-somebody entries.again']);
  });
  it('never-opened', () => expect(together(withEntry({}))).toEqual(['never-opened entries.again']));
  it('never-offered', () => {
    const on = { registry: 'births', event: 'birth' };
    expect(together(withEntry({ by: 'offer' }))).toEqual(['never-offered entries.again']);
    expect(together(withEntry({ by: 'offer' }, { regulation: 'small', entry: 'again', to: 'applicant' }))).toEqual([]);
    expect(together(withEntry({ by: 'offer', offer: { on, to: 'mother', source: 'p.9' } }))).toEqual([]);
  });
  it('offer-not-begun-by-offer', () => {
    const offer = { on: { registry: 'births', event: 'birth' }, to: 'mother', source: 'p.9' };
    expect(together(withEntry({ by: 'applicant', offer }))).toEqual(['offer-not-begun-by-offer entries.again']);
  });
});
