import type { Regulation } from '../../src/law/index.ts';
import { t } from '../common/words.ts';

/** Contradictions and silences of annex 1, with the reading taken. */
export const readings = {
  X8: {
    where: 'p.11',
    issue: t(
      'Үш күндік мерзімнің басталуы көрсетілмеген.',
      'Начало трёхдневного срока не указано.',
      'The start of the three days is not printed.',
    ),
    taken: t('Тіркелген күннен бастап.', 'Со дня регистрации.', 'From registration.'),
    why: 'digest',
  },
} as const satisfies Regulation['readings'];
