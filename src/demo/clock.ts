import type { DemoClock } from '../api/index.ts';
import { type Instant, instant, refuse } from '../base/index.ts';

/** Where the moved clock is kept, so that a restart does not turn time back. */
export type ClockMemory = { readonly load: () => Promise<number>; readonly save: (aheadMs: number) => Promise<void> };

const back = refuse('clock-back', {
  kk: 'Сағатты тек алға жылжытуға болады.',
  ru: 'Часы можно перевести только вперёд.',
  en: 'The clock can only be moved forward.',
});

const tooFar = refuse('clock-too-far', {
  kk: 'Сағатты бір рет екі жылдан артық жылжытуға болмайды.',
  ru: 'За один раз часы нельзя перевести более чем на два года.',
  en: 'The clock cannot be moved by more than two years at once.',
});

/** A clock that runs like the real one, from a moment that can be moved forward and never back. `moved` is told after each move. */
export async function demoClock(memory: ClockMemory, moved: () => Promise<void>): Promise<DemoClock> {
  let aheadMs = await memory.load();
  const now = (): Instant => instant(Date.now() + aheadMs);
  return {
    now,
    moveTo: async (at) => {
      if (at < now()) return back;
      const by = Date.parse(at) - Date.now();
      if (by - aheadMs > 2 * 366 * 86_400_000) return tooFar;
      aheadMs = by;
      await memory.save(aheadMs);
      await moved();
      return now();
    },
  };
}
