import { describe, expect, test } from 'vitest';
import type { CaseId } from '../base/index.ts';
import { officeHoursOf } from '../calendar/index.ts';
import type { Action, Actor, Case, CaseTask, EntryInView, Office } from '../casework/index.ts';
import { chiefs, createPolicy } from './policy.ts';

const officeOf = (id: string, kind: string, region: string): Office => ({
  id,
  kind,
  name: { kk: id, ru: id, en: id },
  zone: 'Asia/Almaty',
  hours: officeHoursOf('provider'),
  region,
  district: null,
});
const places = [
  officeOf('counter', 'corp-department', 'one'),
  officeOf('counter-two', 'corp-department', 'one'),
  officeOf('provider', 'provider', 'one'),
  officeOf('provider-far', 'provider', 'two'),
  officeOf('fund', 'pension-fund', 'one'),
  officeOf('ministry', 'ministry', 'capital'),
];
const policy = createPolicy(() => ({ get: (id) => places.find((office) => office.id === id), find: () => undefined }));
const officer = (post: string, office: string, person = `${post}@${office}`): Actor => ({ kind: 'officer', person, post, office });
const citizen = (person: string): Actor => ({ kind: 'party', role: 'applicant', person });

const task: CaseTask = {
  id: 't1',
  kind: 'step',
  name: 'assign',
  post: 'specialist',
  office: 'provider',
  claimedBy: null,
  openedAt: '2026-01-05T04:00:00.000Z' as never,
  done: [],
  noClock: null,
};
// Only what the policy looks at; the engine's own tests build whole cases.
const theCase = {
  id: 'c1' as CaseId,
  intake: 'counter',
  region: 'one',
  offices: {},
  tasks: { t1: task },
  acts: [],
  hadBy: ['counter', 'provider'],
  registrar: citizen('person-1'),
} as unknown as Case;

const may = (
  actor: Actor,
  action: Action,
  subject: { task?: CaseTask | null; office?: Office | null; entry?: EntryInView; case?: Case | null } = {},
) => policy(actor, action, { case: theCase, task, office: null, ...subject }) === 'allowed';

describe('a decision', () => {
  const hash = 'h';
  const act = { by: 'head', person: 'head@provider', post: 'head', office: 'provider', over: hash };
  const decided = { ...theCase, tasks: {}, decision: { hash }, acts: [act] } as unknown as Case;

  test('is corrected where it was made: by posts that signed it and by chiefs there', () => {
    const begins = (post: string, office: string) => may(officer(post, office), 'correctDecision', { task: null, case: decided });
    expect(begins('head', 'provider')).toBe(true);
    expect(begins('unit-head', 'provider')).toBe(true);
    expect(begins('specialist', 'provider')).toBe(false);
    expect(begins('head', 'provider-far')).toBe(false);
    expect(begins('corp-supervisor', 'counter')).toBe(false);
    expect(may(citizen('person-1'), 'correctDecision', { task: null, case: decided })).toBe(false);
  });

  test('that the system made is taken up by chiefs of the deciding offices of its region', () => {
    const automatic = { ...decided, acts: [] } as unknown as Case;
    const begins = (post: string, office: string) => may(officer(post, office), 'correctDecision', { task: null, case: automatic });
    expect(begins('head', 'provider')).toBe(true);
    expect(begins('specialist', 'provider')).toBe(false);
    expect(begins('head', 'provider-far')).toBe(false);
    expect(begins('corp-supervisor', 'counter')).toBe(false);
  });
});

describe('a task', () => {
  test('is worked by the holder of its post in its office, and by nobody else', () => {
    expect(may(officer('specialist', 'provider'), 'work')).toBe(true);
    expect(may(officer('head', 'provider'), 'work')).toBe(false);
    expect(may(officer('specialist', 'provider-far'), 'work')).toBe(false);
    expect(may(citizen('person-1'), 'work')).toBe(false);
  });

  test('of a body is worked by its chair and its members', () => {
    const session = { ...task, post: 'commission-chair', office: 'ministry', body: { members: 'commission-member' } };
    expect(may(officer('commission-chair', 'ministry'), 'work', { task: session })).toBe(true);
    expect(may(officer('commission-member', 'ministry'), 'work', { task: session })).toBe(true);
    expect(may(officer('commission-secretary', 'ministry'), 'work', { task: session })).toBe(false);
  });

  test('of the system is worked with its own key only', () => {
    const own = { ...task, key: 'e-maket' };
    expect(may({ kind: 'system', key: 'e-maket' }, 'work', { task: own })).toBe(true);
    expect(may({ kind: 'system', key: 'fund-system' }, 'work', { task: own })).toBe(false);
    expect(may({ kind: 'system', key: 'clock' }, 'work', { task: own })).toBe(false);
    expect(may({ kind: 'system', key: 'clock' }, 'time')).toBe(true);
    expect(may({ kind: 'system', key: 'registries' }, 'correct', { task: own })).toBe(true);
    expect(may({ kind: 'system', key: 'registries' }, 'work', { task: own })).toBe(false);
    expect(may({ kind: 'system', key: 'law' }, 'moveRevision')).toBe(true);
    expect(may({ kind: 'system', key: 'clock' }, 'moveRevision')).toBe(false);
  });
});

describe('giving work out', () => {
  test('is for chiefs of the office that has it', () => {
    for (const post of chiefs) expect(may(officer(post, 'provider'), 'reassign'), post).toBe(true);
    expect(may(officer('head', 'provider-far'), 'reassign')).toBe(false);
    expect(may(officer('specialist', 'provider'), 'reassign')).toBe(false);
  });

  test('a case is moved to another office by a chief of the one that has it or took it in', () => {
    expect(may(officer('corp-supervisor', 'counter'), 'transfer')).toBe(true);
    expect(may(officer('corp-supervisor', 'counter-two'), 'transfer')).toBe(false);
  });
});

describe('taking in', () => {
  const post = (name: string, office: string) =>
    ({ kind: 'post', post: name, office, which: 'intake', source: '' }) as const satisfies EntryInView['unit'];
  const counter: EntryInView = { by: 'operator', unit: post('corp-intake', 'corp-department') };
  const portal: EntryInView = { by: 'applicant', unit: null };
  const at = (id: string) => places.find((office) => office.id === id) ?? null;

  test('is for the post that the entry names, at its own counter', () => {
    const ask = (actor: Actor, office: string, entry = counter) =>
      may(actor, 'register', { case: null, task: null, office: at(office), entry });
    expect(ask(officer('corp-intake', 'counter'), 'counter')).toBe(true);
    expect(ask(officer('corp-intake', 'counter'), 'counter-two')).toBe(false);
    expect(ask(officer('corp-case-former', 'counter'), 'counter')).toBe(false);
    expect(ask(officer('corp-intake', 'provider'), 'provider')).toBe(false);
    expect(ask(officer('fund-intake', 'fund'), 'fund', { by: 'operator', unit: post('fund-intake', 'pension-fund') })).toBe(true);
    expect(ask(officer('intake-officer', 'ministry'), 'ministry', { by: 'operator', unit: post('intake-officer', 'ministry') })).toBe(true);
  });

  test('a citizen applies where the law lets citizens begin, never in the place of a counter', () => {
    const ask = (actor: Actor, entry: EntryInView) => may(actor, 'register', { case: null, task: null, office: at('provider'), entry });
    expect(ask(citizen('person-1'), portal)).toBe(true);
    expect(ask(citizen('person-1'), { by: 'offer', unit: null })).toBe(true);
    expect(ask(citizen('person-1'), counter)).toBe(false);
    expect(ask(officer('corp-intake', 'counter'), portal)).toBe(false);
  });

  test('a case that opens by itself is registered by the key of follow-ups alone; an offer is answered by a citizen alone', () => {
    const ask = (actor: Actor, entry: EntryInView) => may(actor, 'register', { case: null, task: null, office: at('provider'), entry });
    for (const by of ['schedule', 'caseResult'] as const) {
      expect(ask({ kind: 'system', key: 'followUps' }, { by, unit: null })).toBe(true);
      expect(ask({ kind: 'system', key: 'clock' }, { by, unit: null })).toBe(false);
      expect(ask(citizen('person-1'), { by, unit: null })).toBe(false);
      expect(ask(officer('corp-intake', 'counter'), { by, unit: null })).toBe(false);
    }
    expect(ask({ kind: 'system', key: 'followUps' }, portal)).toBe(false);
    const answers = (actor: Actor) => may(actor, 'answerOffer', { case: null, task: null, office: null });
    expect(answers(citizen('person-1'))).toBe(true);
    expect(answers(officer('corp-intake', 'counter'))).toBe(false);
    expect(answers({ kind: 'system', key: 'followUps' })).toBe(false);
  });
});

describe('a case', () => {
  test('is read by the offices that have it and by the deciding offices of its region', () => {
    expect(may(officer('corp-intake', 'counter'), 'read')).toBe(true);
    expect(may(officer('unit-head', 'provider'), 'read')).toBe(true);
    expect(may(officer('corp-intake', 'counter-two'), 'read')).toBe(false);
    expect(may(officer('specialist', 'provider-far'), 'read')).toBe(false);
    expect(may(officer('executor', 'ministry'), 'read')).toBe(false);
  });

  test('is read on by an office that had it: after its turn there has ended, or it was transferred', () => {
    const moved = { ...theCase, intake: 'counter-two', hadBy: ['counter', 'counter-two', 'fund'] } as unknown as Case;
    expect(may(officer('corp-intake', 'counter'), 'read', { case: moved })).toBe(true);
    expect(may(officer('fund-register', 'fund'), 'read', { case: moved })).toBe(true);
    expect(may(officer('corp-intake', 'counter'), 'work', { case: moved })).toBe(false);
    expect(may(officer('executor', 'ministry'), 'read', { case: moved })).toBe(false);
  });

  test('is taken back and read by the person who filed it, and by no other person', () => {
    expect(may(citizen('person-1'), 'withdraw')).toBe(true);
    expect(may(citizen('person-1'), 'read')).toBe(true);
    expect(may(citizen('person-2'), 'withdraw')).toBe(false);
    expect(may(citizen('person-2'), 'read')).toBe(false);
    expect(may(citizen('person-1'), 'reassign')).toBe(false);
  });
});

test('a member of a batch is moved by the post that the batch is of, not by the whole office', () => {
  const waiting: CaseTask = { ...task, kind: 'batch', post: 'fund-register', office: 'fund' };
  expect(may(officer('fund-register', 'fund'), 'batch', { task: waiting })).toBe(true);
  expect(may(officer('fund-intake', 'fund'), 'batch', { task: waiting })).toBe(false);
  expect(may(citizen('person-1'), 'batch', { task: waiting })).toBe(false);
});

test('an officer of an office that is not set up may do nothing', () => {
  for (const action of ['work', 'read', 'register', 'transfer', 'batch'] as const)
    expect(may(officer('head', 'nowhere'), action)).toBe(false);
});
