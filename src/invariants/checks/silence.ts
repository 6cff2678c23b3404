import type { RegistryAnswer } from '../../casework/index.ts';
import { workSystemTask } from '../../casework/index.ts';
import type { FactValue } from '../../law/index.ts';
import { type AttemptOutcome, runAttempt } from '../attempt-life.ts';
import { type History, worldOf } from '../history.ts';
import type { Override, World } from '../world.ts';
import { fail } from './fail.ts';

type End = {
  readonly end: AttemptOutcome['end'];
  readonly status: string | null;
  readonly outcome: string | null;
  readonly how: string | null;
};

/**
 * 6: the same application again, with one registry answer replaced by silence. Silent for good, it may wait, take paper or be given up, but
 * it is never refused where it had been accepted; answered late, it comes to the same end.
 */
export async function silenceRefusesNobody(history: History): Promise<void> {
  for (const { plan, outcome } of history.plans.slice(0, 1)) {
    if (outcome.end !== 'registered') continue;
    const known = new Map<string, FactValue>();
    const again = (override?: (q: { registry: string; key: string; time: number }) => RegistryAnswer | undefined) =>
      run(history, { ...plan, register: 'once', patience: 6, papersGood: true, truth: known }, override);
    const truth = await again();
    if (truth.end.end !== 'registered') continue;
    for (const answer of truth.answers.values())
      if (answer.kind === 'found') for (const [key, value] of Object.entries(answer.facts)) known.set(key, value);
    const answered = truth.world.asked.filter(({ answer }) => answer === 'found' || answer === 'none');
    const chosen = answered[history.script.seed % Math.max(1, answered.length)];
    if (!chosen) continue;
    const isChosen = (q: { registry: string; key: string }) => q.registry === chosen.registry && q.key === chosen.key;
    const silent: RegistryAnswer = { kind: 'notAnswered', reason: 'no answer in time' };
    const sameAs = (q: { registry: string; key: string }) => truth.answers.get(`${q.registry}/${q.key}`);
    const never = await again((q) => (isChosen(q) ? silent : sameAs(q)));
    if (never.end.end === 'failed')
      fail(`without an answer of ${chosen.registry} the application is refused at ${JSON.stringify(never.gate)}`);
    if (isRefusal(never.end) && !isRefusal(truth.end))
      fail(
        `without an answer of ${chosen.registry} the case ends as ${JSON.stringify(never.end)}, with it as ${JSON.stringify(truth.end)}`,
      );
    let first = true;
    const late = await again((q) => {
      if (!isChosen(q) || !first) return sameAs(q);
      first = false;
      return silent;
    });
    // Where paper was taken instead of the silent registry the registration stands on the paper, and so does what follows.
    if (late.tookPaper) continue;
    if (JSON.stringify(late.end) !== JSON.stringify(truth.end))
      fail(`a late answer of ${chosen.registry} leads to ${JSON.stringify(late.end)} instead of ${JSON.stringify(truth.end)}`);
  }
}

const isRefusal = (end: End) => end.outcome === 'refuse' || end.how === 'notAccepted' || end.how === 'refused';

async function run(history: History, plan: History['plans'][number]['plan'], override?: Override) {
  const answers = new Map<string, RegistryAnswer>();
  const world: World = worldOf(history.world.regulation, history.script, override ? { override } : {});
  const ask = world.deps.registries.ask;
  const deps = {
    ...world.deps,
    registries: {
      ...world.deps.registries,
      ask: async (...given: Parameters<typeof ask>) => {
        const answer = await ask(...given);
        answers.set(`${given[0].registry}/${given[0].key}`, answer);
        return answer;
      },
    },
  };
  const own: World = { ...world, deps };
  world.moveTo(history.plans.find((one) => one.plan.label === plan.label)?.startedAt ?? world.now());
  const outcome = await runAttempt(own, plan);
  const record = own.attempts[0];
  if (record?.case) {
    for (let i = 0; i < 12; i += 1) {
      const task = Object.values((await own.current(record.case)).tasks).find((one) => one.key && one.kind !== 'wait');
      if (!task) break;
      await workSystemTask(own.deps, record.case, task.id);
    }
  }
  const c = record?.case ? await own.current(record.case) : null;
  const end: End = { end: outcome.end, status: c?.status ?? null, outcome: c?.decision?.outcome ?? null, how: c?.endedHow ?? null };
  const tookPaper = (record?.inputs ?? []).some((input) => input.kind === 'paper');
  return { world: own, end, answers, tookPaper, gate: outcome.view.attempt.end };
}
