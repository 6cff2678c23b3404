import type { Chosen, Document, Field } from '../../src/law/index.ts';
import type { Stretch } from './compose.ts';
import { t } from './words.ts';

/** The receipt of acceptance that the counter gives: number and date of registration, the papers taken, the officer; where the law counts a whole term, the day the result is due. */
export function acceptanceReceipt(law: {
  readonly source: string;
  readonly origin: Document['origin'];
  /** What is asked for, as the receipt names it. */
  readonly payment?: ReturnType<typeof t>;
  /** The whole term of the service from registration, for the day when the result is due. */
  readonly dueAfter?: Chosen<string>;
}): Stretch {
  return {
    documents: {
      receipt: {
        kind: 'receipt',
        fields: [
          { name: 'number', from: { number: true }, required: true },
          { name: 'date', from: { moment: 'registered' }, required: true },
          { name: 'recipient', from: { party: 'applicant', as: 'name' }, required: true },
          ...(law.payment ? [{ name: 'payment', from: { static: 'documents.receipt.payment.text' } }] : []),
          { name: 'papers', from: { list: 'papers' }, required: true },
          ...(law.dueAfter ? [{ name: 'due', from: { moment: 'registered', plus: law.dueAfter } }] : []),
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
      'documents.receipt.payment': t('Төлем түрі', 'Вид выплаты', 'Payment asked for'),
      ...(law.payment ? { 'documents.receipt.payment.text': law.payment } : {}),
      'documents.receipt.due': t(
        'Қызметті алу күні (өтініш тіркелген күннен бастап)',
        'Дата получения услуги (со дня регистрации заявления)',
        'Day on which the result is due (from registration)',
      ),
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
          { name: 'date', from: { moment: 'filed' } },
          { name: 'recipient', from: { party: 'applicant', as: 'name' } },
          { name: 'birthDate', from: { party: 'applicant', as: 'birthDate' } },
          { name: 'ground', from: { outcome: 'ground' }, required: true },
          { name: 'papers', from: { list: 'missingPapers' } },
          { name: 'officer', from: { officer: 'name' }, required: true },
          { name: 'post', from: { officer: 'post' } },
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
      [`documents.${law.name}.date`]: t('Жүгінген күні', 'Дата обращения', 'Date'),
      [`documents.${law.name}.birthDate`]: t('Туған күні', 'Дата рождения', 'Date of birth'),
      [`documents.${law.name}.post`]: t('Лауазымы', 'Должность', 'Post'),
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
  /** Fields of the draft decision that only this service has. */
  readonly facts: readonly Field[];
  /** Fields of the notice that only this service has. */
  readonly noticeFacts?: readonly Field[];
  readonly factLabels: Stretch['words'];
  /** The kind of payment, as the notice names it. */
  readonly payment?: ReturnType<typeof t>;
}): Stretch {
  return {
    documents: {
      draftDecision: {
        kind: 'draft',
        fields: [
          { name: 'number', from: { number: true } },
          { name: 'recipient', from: { party: 'applicant', as: 'name' }, required: true },
          { name: 'iin', from: { party: 'applicant', as: 'iin' } },
          { name: 'birthDate', from: { party: 'applicant', as: 'birthDate' } },
          { name: 'filedOn', from: { moment: 'filed' } },
          { name: 'result', from: { outcome: 'result' }, required: true },
          { name: 'amount', from: { outcome: 'amount' }, when: { outcome: 'assign' } },
          { name: 'from', from: { outcome: 'from' }, when: { outcome: 'assign' } },
          { name: 'until', from: { outcome: 'until' }, when: { outcome: 'assign' } },
          { name: 'calculation', from: { outcome: 'calculation' }, when: { outcome: 'assign' } },
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
          { name: 'decision', from: { number: 'decision' } },
          ...(law.payment ? [{ name: 'payment', from: { static: 'documents.notice.payment.text' } }] : []),
          ...(law.noticeFacts ?? []),
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
      'documents.draftDecision.birthDate': t('Туған күні', 'Дата рождения', 'Date of birth'),
      'documents.draftDecision.filedOn': t('Өтініш берген күні', 'Дата обращения', 'Date of application'),
      'documents.draftDecision.result': t('Шешім', 'Решение', 'Decision'),
      'documents.draftDecision.amount': t('Мөлшері, теңге', 'Размер, тенге', 'Amount, tenge'),
      'documents.draftDecision.from': t('Тағайындау күні', 'Дата назначения', 'Assigned from'),
      'documents.draftDecision.until': t('Тағайындалған мерзімнің соңы', 'Окончание срока назначения', 'Assigned until'),
      'documents.draftDecision.calculation': t('Мөлшердің есебі', 'Расчёт размера', 'How the amount was worked out'),
      'documents.draftDecision.ground': t('Бас тарту негізі', 'Основание отказа', 'Ground of refusal'),
      'documents.draftDecision.reasons': t('Себептері', 'Причины', 'Reasons'),
      'documents.draftDecision.checkedFacts': t('Тексерілген мәліметтер', 'Проверенные сведения', 'Facts checked'),
      'documents.notice': law.noticeTitle,
      'documents.notice.number': t('№', '№', 'No.'),
      'documents.notice.date': t('Күні', 'Дата', 'Date'),
      'documents.notice.recipient': t('Азамат (ша)', 'Гражданин (-ка)', 'Citizen'),
      'documents.notice.birthDate': t('Туған күні', 'Дата рождения', 'Date of birth'),
      'documents.notice.decision': t('Шешім №', 'Решение №', 'Decision No.'),
      'documents.notice.payment': t('Төлем түрі', 'Вид выплаты', 'Kind of payment'),
      ...(law.payment ? { 'documents.notice.payment.text': law.payment } : {}),
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
