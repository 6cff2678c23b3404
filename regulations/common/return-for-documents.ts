import type { Chosen } from '../../src/law/index.ts';
import type { Stretch } from './compose.ts';
import { type Printed, t } from './words.ts';

/**
 * F5: any of the provider's officers returns the file naming documents; the department tells the recipient, who brings them; rework,
 * the branch again, back to the specialist with fresh limits. Silence moves the case to the specialist with the printed outcome
 * proposed; the law's own words decide which, so the caller gives it.
 */
export function returnForDocuments(law: {
  readonly at: readonly string[];
  readonly source: string;
  readonly window: Printed;
  readonly tell: Printed;
  readonly bring: Printed;
  /** Counted from the day the recipient was told (`told`) or from the return (`returned`). */
  readonly bringFrom: 'told' | 'returned';
  readonly rework: Printed<Chosen<string>>;
  readonly silence: { readonly propose: readonly string[]; readonly basis: string; readonly to: string };
  readonly readings: { readonly window: readonly string[]; readonly silence: readonly string[]; readonly back: readonly string[] };
  readonly channels: readonly ('phone' | 'sms' | 'post' | 'email')[];
}): Stretch {
  return {
    facts: {
      missingPapers: { type: 'longText', from: ['officer'], source: law.source },
    },
    moves: {
      returnForDocuments: {
        at: law.at,
        to: 'wait:documents',
        reasons: 'required',
        states: ['missingPapers'],
        newDraft: true,
        raises: ['returned'],
        makes: ['returnNotice'],
        opens: ['tellApplicant'],
        source: law.source,
        reading: law.readings.window,
      },
      sendReworked: {
        at: ['rework'],
        to: 'branchCheck',
        outcomes: { assign: {} },
        needs: 'all',
        sign: { over: 'draft', acts: [{ by: 'caseFormer', kind: 'eds' }] },
        source: law.rework[1],
        reading: law.readings.back,
      },
    },
    waits: {
      documents: { watchedBy: 'caseFormer', ends: { brought: 'rework' }, source: law.bring[1] },
    },
    steps: {
      rework: {
        unit: 'caseFormer',
        source: law.rework[1],
        does: [
          { name: 'checkScans', kind: 'scan', required: true, source: law.rework[1] },
          { name: 'compare', kind: 'compare', required: true, source: law.rework[1] },
          { name: 'draft', kind: 'draft', required: true, source: law.rework[1] },
        ],
      },
    },
    sideTasks: {
      tellApplicant: {
        unit: 'caseFormer',
        does: [{ name: 'tell', kind: 'call', required: true, source: law.tell[1] }],
        ends: { told: { raises: ['told'], delivers: ['returnNotice'] } },
        source: law.tell[1],
      },
    },
    moments: {
      returned: { source: law.source },
      told: { source: law.tell[1] },
      brought: { byHand: true, rule: 'allPapers', source: law.bring[1] },
    },
    clocks: {
      window: {
        from: 'returned',
        to: 'brought',
        term: law.window[0],
        covers: ['documents'],
        lapse: {
          to: law.silence.to,
          propose: law.silence.propose,
          bars: ['returnForDocuments'],
          closes: ['tellApplicant'],
          source: law.silence.basis,
          reading: law.readings.silence,
        },
        source: law.window[1],
        reading: law.readings.window,
      },
      tell: { from: 'returned', to: 'told', term: law.tell[0], covers: ['tellApplicant'], source: law.tell[1] },
      bring: { from: law.bringFrom, to: 'brought', term: law.bring[0], within: 'window', covers: ['documents'], source: law.bring[1] },
      rework: { from: 'brought', to: 'left.rework', term: law.rework[0], covers: ['rework'], source: law.rework[1] },
    },
    documents: {
      returnNotice: {
        kind: 'notice',
        fields: [
          { name: 'number', from: { number: true } },
          { name: 'recipient', from: { party: 'applicant', as: 'name' }, required: true },
          { name: 'papers', from: { fact: 'missingPapers' }, required: true },
          { name: 'reasons', from: { outcome: 'reasons' }, required: true },
          { name: 'officer', from: { officer: 'name' } },
        ],
        journal: 'returns',
        languages: ['kk', 'ru'],
        origin: 'proposed',
        source: law.source,
      },
    },
    deliveries: {
      returnNotice: {
        document: 'returnNotice',
        to: 'applicant',
        channels: law.channels.map((channel) => ({ channel })),
        mode: 'firstThatWorks',
        collectedAt: 'caseFormer',
        source: law.tell[1],
      },
    },
    words: {
      'facts.missingPapers': t('жетіспейтін құжаттар', 'недостающие документы', 'documents that are wanting'),
      'moves.returnForDocuments': t(
        'Қосымша құжаттар үшін қайтару',
        'Вернуть для дополнительных документов',
        'Return for additional documents',
      ),
      'moves.sendReworked': t(
        'Жете рәсімделген істі филиалға жіберу',
        'Направить доработанное дело в филиал',
        'Send the reworked file to the branch',
      ),
      'waits.documents': t('Қосымша құжаттар күтілуде', 'Ожидаются дополнительные документы', 'Waiting for additional documents'),
      'steps.rework': t('Іс макеті жете рәсімделуде', 'Макет дела дорабатывается', 'The case file is being completed'),
      'items.rework.checkScans': t(
        'Қосымша құжаттарды сканерлеу, сапасын тексеру',
        'Отсканировать дополнительные документы и проверить качество',
        'Scan the additional documents and check the quality',
      ),
      'items.rework.compare': t(
        'Көшірмелерді түпнұсқалармен салыстыру',
        'Сверить копии с подлинниками',
        'Compare the copies with the originals',
      ),
      'items.rework.draft': t(
        'Есеп пен шешім жобасын жаңарту',
        'Обновить расчёт и проект решения',
        'Renew the calculation and the draft decision',
      ),
      'sideTasks.tellApplicant': t(
        'Өтініш берушіні құжаттар туралы хабардар ету',
        'Известить заявителя о документах',
        'Tell the applicant about the documents',
      ),
      'items.tellApplicant.tell': t(
        'Хабарламада көрсетілген құжаттарды әкелу қажеттігін айту',
        'Сообщить о необходимости представить документы, названные в уведомлении',
        'Say which documents of the notice must be brought',
      ),
      'ends.tellApplicant.told': t('Хабардар етілді', 'Извещён', 'Told'),
      'moments.returned': t('қайтарылды', 'возвращено', 'returned'),
      'moments.told': t('өтініш беруші хабардар етілді', 'заявитель извещён', 'applicant told'),
      'moments.brought': t('құжаттар әкелінді', 'документы представлены', 'documents brought'),
      'clocks.window': t('қайтару мерзімі', 'срок возврата', 'term of the return'),
      'clocks.tell': t('хабардар ету мерзімі', 'срок извещения', 'term for telling'),
      'clocks.bring': t('құжаттарды әкелу мерзімі', 'срок представления документов', 'term for bringing the documents'),
      'clocks.rework': t('жете рәсімдеу мерзімі', 'срок доработки', 'term of the rework'),
      'documents.returnNotice': t(
        'Қосымша құжаттар қажеттігі туралы хабарлама',
        'Уведомление о необходимости дополнительных документов',
        'Notice that additional documents are needed',
      ),
      'documents.returnNotice.number': t('№', '№', 'No.'),
      'documents.returnNotice.recipient': t('Көрсетілетін қызметті алушы', 'Услугополучатель', 'Recipient'),
      'documents.returnNotice.papers': t('Ұсынылуға тиіс құжаттар', 'Документы, которые необходимо представить', 'Documents to be brought'),
      'documents.returnNotice.reasons': t('Себептері', 'Причины', 'Reasons'),
      'documents.returnNotice.officer': t('Жауапты адам', 'Ответственное лицо', 'Officer'),
      'deliveries.returnNotice': t(
        'өтініш берушіге құжаттар туралы хабарлау',
        'извещение заявителя о документах',
        'telling the applicant about the documents',
      ),
    },
  };
}
