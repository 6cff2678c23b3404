import type { Words } from '../base/index.ts';
import { type Regulation, wordPathsOf } from '../law/index.ts';
import { smallRegulation } from '../law/testing/small-regulation.ts';

const word: Words = { kk: 'сөз', ru: 'слово', en: 'word' };

/**
 * A made-up allowance that must be proved every year: thirty days before the year is over a linked case asks for the proof, and when that
 * is not brought another one is opened in which a person looks into it. Nothing stops by itself. `asks` lets the yearly case ask the
 * register of persons first.
 */
export function yearlyAllowance({ asks = false }: { readonly asks?: boolean } = {}): Regulation {
  const base = smallRegulation();
  const { counter } = base.entries;
  const itself = { channel: 'provider', by: 'schedule', collects: [], source: 'p.9' } as const;
  const registers = { journal: 'proofs', raises: [] };
  const unclaimed = { name: 'unclaimed', does: { kind: 'unclaimed' }, fails: { ground: 'A2' }, source: 'p.9' } as const;
  const ask = { name: 'ask', does: { kind: 'ask', proofs: ['identity'] }, silent: 'tryAgain', source: 'p.9' } as const;
  const parties = { applicant: 'applicant' };
  const bare: Regulation = {
    ...base,
    claims: {
      once: { family: 'small', of: ['applicant.iin'], blockedBy: ['pending'], when: { entry: 'counter' }, source: 'p.3' },
      yearly: { family: 'small-proof', of: ['applicant.iin'], blockedBy: ['pending'], when: { entry: 'yearly' }, source: 'p.9' },
    },
    units: {
      desk: { kind: 'post', post: 'corp-intake', office: 'corp-department', which: 'intake', source: 'p.3' },
      officer: { kind: 'post', post: 'specialist', office: 'provider', which: 'region', source: 'p.4' },
      machine: { kind: 'system', key: 'server', office: 'provider', which: 'region', fallback: 'officer', source: 'p.5' },
    },
    entries: {
      ...(counter ? { counter } : {}),
      yearly: { ...itself, gates: asks ? [ask, unclaimed] : [unclaimed], registers, joins: 'wait:proof' },
      lookInto: { ...itself, by: 'caseResult', gates: [], registers, joins: 'review' },
    },
    // What it comes to is not looked at here.
    steps: {
      ...base.steps,
      review: { unit: 'officer', does: [{ name: 'draft', kind: 'draft', required: true, source: 'p.4' }], source: 'p.4' },
    },
    findings: { small: { of: 'applicant', outcomes: ['assign', 'refuse'], source: 'p.4' } },
    waits: { ...base.waits, proof: { watchedBy: 'desk', ends: { proved: 'review' }, source: 'p.9' } },
    moments: { ...base.moments, proved: { byHand: true, source: 'p.9' } },
    clocks: {
      ...base.clocks,
      proof: { from: 'waiting.proof', to: 'proved', term: '30cd', covers: ['proof'], lapse: { source: 'p.9' }, source: 'p.9' },
    },
    followUps: {
      yearlyProof: {
        after: 'notice',
        when: { outcome: 'assign' },
        at: { from: { moment: 'decided' }, plus: '1y' },
        before: '30cd',
        opens: { case: { regulation: base.id, entry: 'yearly', parties, facts: { 'applicant.phone': 'applicant.phone' } } },
        source: 'p.9',
      },
      notProved: { after: { lapse: 'proof' }, opens: { case: { regulation: base.id, entry: 'lookInto', parties } }, source: 'p.9' },
    },
    grounds: { ...base.grounds, A2: { stage: 'gate', mayApplyAgain: true, source: 'p.9' } },
  };
  return { ...bare, words: { ...Object.fromEntries(Array.from(wordPathsOf(bare), (path) => [path, word])), ...base.words } };
}
