import type { Stretch } from './compose.ts';
import { type Printed, t } from './words.ts';

/**
 * F6: a document, also one from a registry, is verified. Not a move of the case: a side task of the officer who started it, during
 * which the clock of that stage stands still; the applicant is told through the department. No answer by the end is escalated, never
 * a refusal or an assignment by itself.
 */
export function authenticityCheck(law: {
  readonly at: readonly string[];
  readonly source: string;
  /** From arrival at the provider, to begin a check and to have its answer; without it the law prints no limit. */
  readonly term?: Printed;
  readonly tell?: Printed;
  /** The applicant is told by the notice when he comes, or by an SMS that is entered in a journal. */
  readonly sms?: { readonly source: string; readonly journal: string };
  readonly readings: readonly string[];
}): Stretch {
  return {
    facts: {
      doubtedPaper: { type: 'text', from: ['officer'], source: law.source },
    },
    moves: {
      startCheck: {
        at: law.at,
        to: 'stay',
        reasons: 'required',
        states: ['doubtedPaper'],
        blockedBy: ['authenticityCheck'],
        ...(law.term ? { until: { of: 'arrived', term: law.term[0] } } : {}),
        opens: ['authenticityCheck', 'tellOfCheck'],
        makes: ['checkNotice'],
        source: law.source,
        reading: law.readings,
      },
    },
    sideTasks: {
      authenticityCheck: {
        unit: '@opener',
        does: [{ name: 'ask', kind: 'lookUp', required: true, source: law.source }],
        ends: {
          authentic: {},
          untrue: { states: ['documentsUntrue'], reasons: 'required' },
        },
        ...(law.term ? {} : { noClock: 'noClock.check' }),
        source: law.source,
        reading: law.readings,
      },
      tellOfCheck: {
        unit: 'caseFormer',
        does: [{ name: 'tell', kind: 'call', required: true, source: law.source }],
        ends: {
          told: { delivers: ['checkNotice'] },
          ...(law.sms
            ? { sms: { when: { fact: 'applicant.phone', state: 'known' as const }, makes: ['checkSms'], delivers: ['checkSms'] } }
            : {}),
        },
        ...(law.tell ? {} : { noClock: 'noClock.tellOfCheck' }),
        source: law.source,
      },
    },
    clocks: {
      ...(law.term
        ? {
            // Only a check that was begun can be late; its days count from the arrival all the same.
            check: {
              from: 'opened.authenticityCheck',
              since: 'arrived',
              to: 'done.authenticityCheck',
              term: law.term[0],
              covers: ['authenticityCheck'],
              warn: '1wd',
              escalatesTo: 'head',
              source: law.term[1],
              reading: law.readings,
            },
          }
        : {}),
      ...(law.tell
        ? {
            tellOfCheck: {
              from: 'opened.tellOfCheck',
              to: 'done.tellOfCheck',
              term: law.tell[0],
              covers: ['tellOfCheck'],
              source: law.tell[1],
            },
          }
        : {}),
    },
    documents: {
      checkNotice: {
        kind: 'notice',
        fields: [
          { name: 'recipient', from: { party: 'applicant', as: 'name' }, required: true },
          { name: 'paper', from: { fact: 'doubtedPaper' }, required: true },
          { name: 'officer', from: { officer: 'name' } },
        ],
        journal: 'notices',
        languages: ['kk', 'ru'],
        origin: 'standard',
        source: law.source,
      },
      ...(law.sms
        ? {
            checkSms: {
              kind: 'sms' as const,
              fields: [
                { name: 'number', from: { number: true as const }, required: true },
                { name: 'recipient', from: { party: 'applicant', as: 'name' as const }, required: true },
                { name: 'phone', from: { fact: 'applicant.phone' }, required: true },
                { name: 'text', from: { static: 'documents.checkSms.text.text' } },
                { name: 'paper', from: { fact: 'doubtedPaper' }, required: true },
                { name: 'sender', from: { officer: 'name' as const } },
              ],
              journal: law.sms.journal,
              languages: ['kk', 'ru'] as const,
              origin: 'proposed' as const,
              source: law.sms.source,
            },
          }
        : {}),
    },
    deliveries: {
      checkNotice: {
        document: 'checkNotice',
        to: 'applicant',
        channels: law.sms ? [{ channel: 'inPerson' }] : [{ channel: 'sms' }, { channel: 'inPerson' }],
        mode: 'firstThatWorks',
        fallback: 'inPerson',
        collectedAt: 'caseFormer',
        source: law.source,
      },
      ...(law.sms
        ? {
            checkSms: {
              document: 'checkSms',
              to: 'applicant',
              channels: [{ channel: 'sms' as const }],
              mode: 'all' as const,
              source: law.sms.source,
            },
          }
        : {}),
    },
    words: {
      'ends.tellOfCheck.sms': t('SMS-хабарлама жіберілді', 'Отправлено SMS-сообщение', 'SMS sent'),
      'deliveries.checkSms': t('тексеру туралы SMS-хабарлама', 'SMS-сообщение о проверке', 'SMS about the check'),
      'documents.checkSms': t('Тексеру туралы SMS-хабарлама', 'SMS-сообщение о проверке', 'SMS about the check'),
      'documents.checkSms.number': t('Журналдағы №', '№ по журналу', 'No. in the journal'),
      'documents.checkSms.recipient': t('Алушы', 'Получатель', 'Recipient'),
      'documents.checkSms.phone': t('Телефон нөмірі', 'Номер телефона', 'Telephone number'),
      'documents.checkSms.text': t('Мәтіні', 'Текст', 'Text'),
      'documents.checkSms.text.text': t(
        'Төлем тағайындау үшін ұсынылған құжаттарға тексеру жүргізілуде.',
        'Проводится проверка документов, представленных для назначения выплаты.',
        'The documents provided for the payment are being checked.',
      ),
      'documents.checkSms.paper': t('Тексерілетін құжат', 'Проверяемый документ', 'Document under check'),
      'documents.checkSms.sender': t('Жіберуші', 'Отправитель', 'Sender'),
      'facts.doubtedPaper': t('дәйектілігі тексерілетін құжат', 'документ, достоверность которого проверяется', 'document under check'),
      'moves.startCheck': t(
        'Құжаттың дәйектілігін тексеруді бастау',
        'Начать проверку достоверности документа',
        'Start a check of authenticity',
      ),
      'sideTasks.authenticityCheck': t(
        'Құжаттың дәйектілігі тексерілуде',
        'Проверяется достоверность документа',
        'Authenticity of a document is being checked',
      ),
      'items.authenticityCheck.ask': t(
        'Құжатты берген органға сұрау салу',
        'Запросить орган, выдавший документ',
        'Ask the body that issued the document',
      ),
      'ends.authenticityCheck.authentic': t('Дәйектілігі расталды', 'Достоверность подтверждена', 'Authentic'),
      'ends.authenticityCheck.untrue': t('Дәйексіз екені анықталды', 'Установлена недостоверность', 'Found untrue'),
      'sideTasks.tellOfCheck': t(
        'Тексеру туралы өтініш берушіні хабардар ету',
        'Известить заявителя о проверке',
        'Tell the applicant about the check',
      ),
      'items.tellOfCheck.tell': t('Тексеру туралы хабарламаны беру', 'Передать уведомление о проверке', 'Give the notice of the check'),
      'ends.tellOfCheck.told': t('Хабардар етілді', 'Извещён', 'Told'),
      'clocks.check': t('тексеру мерзімі', 'срок проверки', 'term of the check'),
      'clocks.tellOfCheck': t('тексеру туралы хабардар ету мерзімі', 'срок извещения о проверке', 'term for telling about the check'),
      'noClock.check': t(
        'тексеру мерзімі нормада белгіленбеген',
        'срок проверки нормой не установлен',
        'the law prints no term for the check',
      ),
      'noClock.tellOfCheck': t(
        'хабардар ету мерзімі нормада белгіленбеген',
        'срок извещения нормой не установлен',
        'the law prints no term for telling',
      ),
      'documents.checkNotice': t(
        'Құжаттардың дәйектілігін тексеру туралы хабарлама',
        'Уведомление о проверке достоверности документов',
        'Notice that documents are being checked',
      ),
      'documents.checkNotice.recipient': t('Көрсетілетін қызметті алушы', 'Услугополучатель', 'Recipient'),
      'documents.checkNotice.paper': t('Тексерілетін құжат', 'Проверяемый документ', 'Document under check'),
      'documents.checkNotice.officer': t('Жауапты адам', 'Ответственное лицо', 'Officer'),
      'deliveries.checkNotice': t('тексеру туралы хабарлама', 'уведомление о проверке', 'notice of the check'),
    },
  };
}
