import type { DeliveryChannel } from '../../src/law/index.ts';
import type { Stretch } from './compose.ts';
import { type Printed, t } from './words.ts';

/**
 * F12: the department prints the notice of the decision, hands it over or sends an SMS, within the term from its arrival. Printing and
 * telling close the task; a paper that nobody collected waits at the counter and delays nothing.
 */
export function notice(law: {
  readonly source: string;
  /** Without it the law prints no limit. */
  readonly term?: Printed;
  readonly channels: readonly DeliveryChannel[];
  readonly mode: 'all' | 'firstThatWorks';
  readonly readings: readonly string[];
  readonly document?: string;
  /** Cases of this entry are told through the portal alone; nothing is printed for them. */
  readonly portal?: { readonly entry: string; readonly source: string };
}): Stretch {
  const atDesk = (not?: string) => law.channels.map((channel) => ({ channel, ...(not ? { when: { not: { entry: not } } } : {}) }));
  return {
    sideTasks: {
      giveNotice: {
        unit: 'corpIntake',
        does: [{ name: 'print', kind: 'print', required: law.portal ? { unless: { entry: law.portal.entry } } : true, source: law.source }],
        ends: { given: { raises: ['noticeReady'], delivers: ['decisionNotice'] } },
        ...(law.term ? {} : { noClock: 'noClock.giveNotice' }),
        source: law.source,
        reading: law.readings,
      },
    },
    moments: { noticeReady: { source: law.source } },
    clocks: law.term
      ? {
          notice: {
            from: 'opened.giveNotice',
            to: 'done.giveNotice',
            term: law.term[0],
            covers: ['giveNotice'],
            source: law.term[1],
          },
        }
      : {},
    deliveries: {
      decisionNotice: {
        document: law.document ?? 'notice',
        to: 'applicant',
        channels: law.portal ? [{ channel: 'portal', when: { entry: law.portal.entry } }, ...atDesk(law.portal.entry)] : atDesk(),
        mode: law.mode,
        fallback: 'inPerson',
        collectedAt: 'corpIntake',
        source: law.portal ? `${law.source}, ${law.portal.source}` : law.source,
        reading: law.readings,
      },
    },
    words: {
      'sideTasks.giveNotice': t(
        'Хабарламаны басып шығару және беру',
        'Распечатать и выдать уведомление',
        'Print the notice and hand it over',
      ),
      'items.giveNotice.print': t('Хабарламаны басып шығару', 'Распечатать уведомление', 'Print the notice'),
      'ends.giveNotice.given': t('Берілді немесе жіберілді', 'Выдано или направлено', 'Handed over or sent'),
      'moments.noticeReady': t('хабарлама дайын', 'уведомление готово', 'notice ready'),
      'clocks.notice': t('хабарлама беру мерзімі', 'срок выдачи уведомления', 'term of the notice'),
      'noClock.giveNotice': t('мерзімі нормада белгіленбеген', 'срок нормой не установлен', 'the law prints no term'),
      'deliveries.decisionNotice': t('шешім туралы хабарлама', 'уведомление о решении', 'notice of the decision'),
    },
  };
}
