import { clocksAreFair, clocksLiveOnce } from './checks/clocks.ts';
import { decisionsAreSigned, outcomesAreActs, recipientWasTold } from './checks/decision.ts';
import { offersAreTrue } from './checks/offers.ts';
import {
  batchesAddUp,
  commandsHaveOneEffect,
  failedAttemptsLeaveNothing,
  keysBlockOnce,
  numbersAreEarned,
  promisesAreKept,
} from './checks/once.ts';
import { papersLeadBack } from './checks/paper-trail.ts';
import { silenceRefusesNobody } from './checks/silence.ts';
import { logReplays, pinned, tasksAreDated, tasksStand } from './checks/structure.ts';
import type { History } from './history.ts';

/** What is looked at in a history, by the number of the invariant. A check throws what is wrong. */
export const invariants: { readonly [n: number]: (history: History) => void | Promise<void> } = {
  1: tasksStand,
  2: tasksAreDated,
  3: logReplays,
  4: decisionsAreSigned,
  5: outcomesAreActs,
  6: silenceRefusesNobody,
  7: keysBlockOnce,
  8: failedAttemptsLeaveNothing,
  9: recipientWasTold,
  10: clocksLiveOnce,
  11: clocksAreFair,
  12: pinned,
  13: commandsHaveOneEffect,
  14: offersAreTrue,
  15: batchesAddUp,
  16: numbersAreEarned,
  17: promisesAreKept,
  18: papersLeadBack,
};
