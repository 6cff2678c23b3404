import type { Document, Field } from '../../src/law/index.ts';
import type { Stretch } from './compose.ts';
import { t } from './words.ts';

/** The receipt of acceptance that the counter gives: number and date of registration, the papers taken, the officer. */
export function acceptanceReceipt(law: { readonly source: string; readonly origin: Document['origin'] }): Stretch {
  return {
    documents: {
      receipt: {
        kind: 'receipt',
        fields: [
          { name: 'number', from: { number: true }, required: true },
          { name: 'date', from: { moment: 'registered' }, required: true },
          { name: 'recipient', from: { party: 'applicant', as: 'name' }, required: true },
          { name: 'papers', from: { list: 'papers' }, required: true },
          { name: 'officer', from: { officer: 'name' }, required: true },
          { name: 'office', from: { officer: 'office' }, required: true },
        ],
        languages: ['kk', 'ru'],
        origin: law.origin,
        source: law.source,
      },
    },
    words: {
      'documents.receipt': t(
        'Құжаттардың қабылданғаны туралы қолхат',
        'Расписка о приёме документов',
        'Receipt of acceptance of documents',
      ),
      'documents.receipt.number': t('Тіркеу нөмірі', 'Регистрационный номер', 'Registration number'),
      'documents.receipt.date': t('Тіркелген күні', 'Дата регистрации', 'Date of registration'),
      'documents.receipt.recipient': t('Көрсетілетін қызметті алушы', 'Услугополучатель', 'Recipient'),
      'documents.receipt.papers': t('Қабылданған құжаттар', 'Принятые документы', 'Documents accepted'),
      'documents.receipt.officer': t('Құжаттарды қабылдаған маман', 'Специалист, принявший документы', 'Officer who accepted'),
      'documents.receipt.office': t('Қабылдаған бөлімше', 'Отделение', 'Office'),
    },
  };
}

/** A receipt of refusal to accept: the ground, and by name the papers that are wanting or out of date. */
export function refusalReceipt(law: {
  readonly name: string;
  readonly source: string;
  readonly title: ReturnType<typeof t>;
  readonly reading?: readonly string[];
}): Stretch {
  return {
    documents: {
      [law.name]: {
        kind: 'refusalReceipt',
        fields: [
          { name: 'recipient', from: { party: 'applicant', as: 'name' } },
          { name: 'ground', from: { outcome: 'ground' }, required: true },
          { name: 'papers', from: { list: 'missingPapers' } },
          { name: 'officer', from: { officer: 'name' }, required: true },
          { name: 'office', from: { officer: 'office' }, required: true },
        ],
        languages: ['kk', 'ru'],
        origin: 'standard',
        source: law.source,
        ...(law.reading ? { reading: law.reading } : {}),
      },
    },
    words: {
      [`documents.${law.name}`]: law.title,
      [`documents.${law.name}.recipient`]: t('Көрсетілетін қызметті алушы', 'Услугополучатель', 'Recipient'),
      [`documents.${law.name}.ground`]: t('Бас тарту негізі', 'Основание отказа', 'Ground of refusal'),
      [`documents.${law.name}.papers`]: t(
        'Жетіспейтін немесе мерзімі өткен құжаттар',
        'Недостающие или просроченные документы',
        'Documents missing or out of date',
      ),
      [`documents.${law.name}.officer`]: t('Маман', 'Специалист', 'Officer'),
      [`documents.${law.name}.office`]: t('Бөлімше', 'Отделение', 'Office'),
    },
  };
}

/** The draft decision that the offices sign upward, and the notice of the decision made of it. */
export function decisionPapers(law: {
  readonly draftSource: string;
  readonly noticeSource: string;
  readonly noticeOrigin: Document['origin'];
  readonly draftTitle: ReturnType<typeof t>;
  readonly noticeTitle: ReturnType<typeof t>;
  readonly facts: readonly Field[];
  readonly factLabels: Stretch['words'];
}): Stretch {
  return {
    documents: {
      draftDecision: {
        kind: 'draft',
        fields: [
          { name: 'number', from: { number: true } },
          { name: 'recipient', from: { party: 'applicant', as: 'name' }, required: true },
          { name: 'iin', from: { party: 'applicant', as: 'iin' } },
          { name: 'result', from: { outcome: 'result' }, required: true },
          { name: 'amount', from: { outcome: 'amount' }, when: { outcome: 'assign' } },
          { name: 'from', from: { outcome: 'from' }, when: { outcome: 'assign' } },
          { name: 'until', from: { outcome: 'until' }, when: { outcome: 'assign' } },
          { name: 'ground', from: { outcome: 'ground' }, required: { outcome: 'refuse' }, when: { outcome: 'refuse' } },
          { name: 'reasons', from: { outcome: 'reasons' }, required: { outcome: 'refuse' }, when: { outcome: 'refuse' } },
          ...law.facts,
          { name: 'checkedFacts', from: { list: 'checkedFacts' } },
        ],
        journal: 'decisions',
        languages: ['kk', 'ru'],
        origin: 'standard',
        source: law.draftSource,
      },
      notice: {
        kind: 'notice',
        fields: [
          { name: 'number', from: { number: true }, required: true },
          { name: 'date', from: { moment: 'decided' }, required: true },
          { name: 'recipient', from: { party: 'applicant', as: 'name' }, required: true },
          { name: 'birthDate', from: { party: 'applicant', as: 'birthDate' } },
          { name: 'result', from: { outcome: 'result' }, required: true },
          { name: 'amount', from: { outcome: 'amount' }, when: { outcome: 'assign' } },
          { name: 'from', from: { outcome: 'from' }, when: { outcome: 'assign' } },
          { name: 'ground', from: { outcome: 'ground' }, when: { outcome: 'refuse' } },
          { name: 'reasons', from: { outcome: 'reasons' }, when: { outcome: 'refuse' } },
          { name: 'head', from: { officer: 'name' } },
          { name: 'qr', from: { code: 'qr' } },
        ],
        journal: 'notices',
        languages: ['kk', 'ru'],
        origin: law.noticeOrigin,
        source: law.noticeSource,
      },
    },
    words: {
      'documents.draftDecision': law.draftTitle,
      'documents.draftDecision.number': t('Шешім №', 'Решение №', 'Decision No.'),
      'documents.draftDecision.recipient': t('Көрсетілетін қызметті алушы', 'Услугополучатель', 'Recipient'),
      'documents.draftDecision.iin': t('ЖСН', 'ИИН', 'IIN'),
      'documents.draftDecision.result': t('Шешім', 'Решение', 'Decision'),
      'documents.draftDecision.amount': t('Мөлшері, теңге', 'Размер, тенге', 'Amount, tenge'),
      'documents.draftDecision.from': t('Тағайындау күні', 'Дата назначения', 'Assigned from'),
      'documents.draftDecision.until': t('Тағайындалған мерзімнің соңы', 'Окончание срока назначения', 'Assigned until'),
      'documents.draftDecision.ground': t('Бас тарту негізі', 'Основание отказа', 'Ground of refusal'),
      'documents.draftDecision.reasons': t('Себептері', 'Причины', 'Reasons'),
      'documents.draftDecision.checkedFacts': t('Тексерілген мәліметтер', 'Проверенные сведения', 'Facts checked'),
      'documents.notice': law.noticeTitle,
      'documents.notice.number': t('№', '№', 'No.'),
      'documents.notice.date': t('Күні', 'Дата', 'Date'),
      'documents.notice.recipient': t('Азамат (ша)', 'Гражданин (-ка)', 'Citizen'),
      'documents.notice.birthDate': t('Туған күні', 'Дата рождения', 'Date of birth'),
      'documents.notice.result': t('Қабылданған шешім', 'Принятое решение', 'Decision'),
      'documents.notice.amount': t('Мөлшері, теңге', 'Размер, тенге', 'Amount, tenge'),
      'documents.notice.from': t('Тағайындау күні', 'Дата назначения', 'Assigned from'),
      'documents.notice.ground': t('Бас тарту негізі', 'Основание отказа', 'Ground of refusal'),
      'documents.notice.reasons': t('Себептері', 'Причины', 'Reasons'),
      'documents.notice.head': t('Жауапты адам', 'Ответственное лицо', 'Responsible person'),
      'documents.notice.qr': t('Тексеру коды', 'Код проверки', 'Verification code'),
      ...law.factLabels,
    },
  };
}
