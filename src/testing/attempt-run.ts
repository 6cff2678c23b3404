import { type LocalDate, sha256 } from '../base/index.ts';
import {
  type Actor,
  type AttemptInput,
  type AttemptView,
  type Case,
  type Deps,
  type Executed,
  type Need,
  putIntoAttempt,
  registerAttempt,
} from '../casework/index.ts';
import type { CaseRun } from './case-run.ts';

export type AttemptRun = {
  readonly view: () => AttemptView;
  readonly need: () => Need | null;
  readonly put: (input: AttemptInput) => Promise<AttemptView>;
  /** Goes on as far as a complete application can: papers shown for every proof that wants one, checks ticked, signatures given. */
  readonly complete: (options?: { readonly validUntil?: LocalDate; readonly except?: readonly string[] }) => Promise<AttemptView>;
  readonly register: (key?: string) => Promise<CaseRun>;
  readonly tryRegister: (key?: string) => Promise<Executed>;
};

type AttemptMeans = {
  readonly deps: Deps;
  readonly actor: Actor;
  readonly place: { region: string; district: string };
  readonly open: (id: Case['id']) => CaseRun;
  readonly next: () => string;
};

/** Takes an attempt through its gates, as somebody at the door does. */
export function attemptRun(first: AttemptView, means: AttemptMeans): AttemptRun {
  let view = first;
  const { deps, actor, place } = means;
  const put = async (input: AttemptInput): Promise<AttemptView> => {
    const next = await putIntoAttempt(deps, view.attempt.id, view.version, input, actor);
    if (next.kind === 'refused') throw new Error(`refused: ${next.ground}: ${next.text.en}`);
    view = next;
    return view;
  };
  const tryRegister = (key = means.next()) => registerAttempt(deps, view.attempt.id, key, place, actor);
  return {
    view: () => view,
    need: () => view.need,
    put,
    complete: async (options = {}) => {
      for (let i = 0; i < 60 && view.need && !view.attempt.end; i += 1) {
        const { need } = view;
        if (need.kind === 'signIn') await put({ kind: 'signedIn' });
        else if (need.kind === 'ask') await put({ kind: 'ask' });
        else if (need.kind === 'confirm') await put({ kind: 'confirm', items: need.items });
        else if (need.kind === 'certificate') await put({ kind: 'certificate', certificate: null });
        else if (need.kind === 'papers') {
          const wanted = need.proofs.filter(({ key }) => !options.except?.includes(key));
          if (wanted.length === 0) await put({ kind: 'confirm', items: ['noMorePapers'] });
          for (const { key } of wanted) {
            await put({
              kind: 'paper',
              key,
              paper: { originalSeen: true, scan: sha256(key), ...(options.validUntil ? { validUntil: options.validUntil } : {}) },
            });
          }
        } else if (need.kind === 'sign' && view.application) {
          const over = view.application.hash;
          await put({ kind: 'sign', signatures: need.by.map((by) => ({ by, kind: 'eds' as const, over, signature: null })) });
        } else break;
      }
      return view;
    },
    tryRegister,
    register: async (key) => {
      const result = await tryRegister(key);
      if (result.kind !== 'done')
        throw new Error(
          `not registered: ${result.kind === 'refused' ? `${result.ground} (${JSON.stringify(view.need ?? view.attempt.end)})` : result.kind}`,
        );
      return means.open(result.case.id);
    },
  };
}
