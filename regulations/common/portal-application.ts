import type { Condition, FactRef, Gate } from '../../src/law/index.ts';
import type { Stretch } from './compose.ts';
import { t } from './words.ts';

/**
 * F8: application through the portal: log-in, form with a query to the registries, bank details, certificate, signature, confirmation of the
 * bank details, second signature, the provider's check, registration. Thirteen processes and five conditions, numbered as printed; the
 * subparagraphs of the paragraph go with them.
 */
export function portalApplication(law: {
  readonly paragraph: string;
  readonly form: string;
  readonly offered: Condition;
  /** Words that say where to go when the portal is closed for the case. */
  readonly elsewhere: string;
  /** What process 3 asks for, before the bank details. */
  readonly fields: readonly FactRef[];
  /** Checks of the form itself, before the registries are asked. */
  readonly afterForm: readonly Gate[];
  /** Proofs that condition 2 asks the registries for. */
  readonly asks: readonly string[];
  /** What the provider's system checks under condition 5, in order. */
  readonly checks: readonly Gate[];
  readonly joins: string;
  readonly raises: readonly string[];
  readonly readings: {
    readonly data: readonly string[];
    readonly bank: readonly string[];
    readonly second: readonly string[];
    readonly joins: readonly string[];
  };
}): Stretch {
  const at = (n: number) => `${law.paragraph}(${n})`;
  const acts = [{ by: 'applicant', kind: ['eds', 'qr'] as const }];
  return {
    entries: {
      portal: {
        channel: 'portal',
        by: 'applicant',
        offered: law.offered,
        elsewhere: law.elsewhere,
        collects: [...law.fields, 'applicant.account'],
        form: law.form,
        gates: [
          {
            name: 'logIn',
            printed: '1-процесс, 1-шарт, 2-процесс',
            does: { kind: 'signIn' },
            fails: { ground: 'RP2' },
            source: `${at(2)}–${at(4)}`,
          },
          { name: 'request', printed: '3-процесс', does: { kind: 'form', asks: law.fields }, source: at(5) },
          ...law.afterForm,
          {
            name: 'data',
            printed: '2-шарт, 4-процесс',
            does: { kind: 'ask', proofs: law.asks },
            leaves: true,
            fails: { ground: 'RP4' },
            silent: 'tryAgain',
            source: `${at(6)}, ${at(7)}`,
            reading: law.readings.data,
          },
          { name: 'account', printed: '5-процесс', does: { kind: 'form', asks: ['applicant.account'] }, source: at(8) },
          {
            name: 'certificate',
            printed: '6-процесс, 3-шарт, 7-процесс',
            does: { kind: 'certificate', of: 'applicant' },
            fails: { ground: 'RP7' },
            silent: 'tryAgain',
            source: `${at(9)}–${at(11)}`,
          },
          {
            name: 'sign',
            printed: '8-процесс',
            does: { kind: 'sign', rule: { over: 'application', acts } },
            fails: { ground: 'RP7' },
            source: at(12),
          },
          {
            name: 'bank',
            printed: '8-процесс, 4-шарт, 9-процесс',
            does: { kind: 'ask', proofs: ['bankDetails'] },
            leaves: true,
            fails: { ground: 'RP9' },
            silent: 'tryAgain',
            source: `${at(12)}–${at(14)}`,
            reading: law.readings.bank,
          },
          {
            name: 'signAgain',
            printed: '10-процесс',
            does: { kind: 'sign', rule: { over: 'application', acts } },
            leaves: true,
            fails: { ground: 'RP7' },
            source: at(15),
            reading: law.readings.second,
          },
          ...law.checks,
        ],
        registers: { journal: 'applications', receipt: 'acceptanceMessage', raises: law.raises },
        joins: law.joins,
        source: `${law.paragraph}, ${at(18)}`,
        reading: law.readings.joins,
      },
    },
    proofs: {
      bankDetails: {
        of: 'applicant',
        when: { entry: 'portal' },
        registry: { name: 'bank-details' },
        absence: 'endAttempt',
        source: at(13),
        reading: law.readings.bank,
      },
    },
    grounds: {
      RP2: { stage: 'gate', mayApplyAgain: true, source: at(4) },
      RP4: { stage: 'gate', mayApplyAgain: true, source: at(7) },
      RP7: { stage: 'gate', mayApplyAgain: true, source: at(11) },
      RP9: { stage: 'gate', mayApplyAgain: true, source: at(14) },
      RP11: { stage: 'gate', mayApplyAgain: true, source: at(17) },
    },
    documents: {
      acceptanceMessage: {
        kind: 'receipt',
        fields: [
          { name: 'number', from: { number: true }, required: true },
          { name: 'date', from: { moment: 'registered' }, required: true },
          { name: 'recipient', from: { party: 'applicant', as: 'name' }, required: true },
        ],
        languages: ['kk', 'ru'],
        origin: 'proposed',
        source: at(18),
      },
    },
    words: {
      'entries.portal': t('Портал арқылы өтініш беру', 'Обращение через портал', 'Application through the portal'),
      'gates.portal.logIn': t('Авторизациялау', 'Авторизация', 'Log in'),
      'gates.portal.request': t('Сұрау салу нысанын толтыру', 'Заполнение формы запроса', 'Fill in the request'),
      'gates.portal.data': t(
        'Деректерді мемлекеттік органдардың жүйелерінде тексеру',
        'Проверка данных в системах государственных органов',
        'Check the data in the systems of state bodies',
      ),
      'gates.portal.account': t('Банк деректемелерін енгізу', 'Ввод банковских реквизитов', 'Enter the bank details'),
      'gates.portal.certificate': t('Тіркеу куәлігін тексеру', 'Проверка регистрационного свидетельства', 'Check the certificate'),
      'gates.portal.sign': t('Сұрау салуға қол қою', 'Подписание запроса', 'Sign the request'),
      'gates.portal.bank': t(
        'Банк деректемелерін төлем шлюзі арқылы растау',
        'Подтверждение банковских реквизитов через платёжный шлюз',
        'Confirm the bank details through the payment gateway',
      ),
      'gates.portal.signAgain': t(
        'Электрондық құжатқа қол қойып, өңдеуге жіберу',
        'Подписание электронного документа и отправка на обработку',
        'Sign the electronic document and send it',
      ),
      'proofs.bankDetails': t('расталған банк деректемелері', 'подтверждённые банковские реквизиты', 'bank details confirmed'),
      'grounds.RP2': t(
        'көрсетілетін қызметті алушының деректерінде бұзушылықтар бар',
        'нарушения в данных услугополучателя',
        "defects in the user's data",
      ),
      'grounds.RP4': t(
        'деректер мемлекеттік органдардың ақпараттық жүйесінде расталмады',
        'данные не подтверждены в информационной системе государственных органов',
        'the data are not confirmed in the systems of state bodies',
      ),
      'grounds.RP7': t('ЭЦҚ-ның дұрыстығы расталмады', 'подлинность ЭЦП не подтверждена', 'EDS not confirmed'),
      'grounds.RP9': t('банк деректемелері расталмады', 'банковские реквизиты не подтверждены', 'bank details not confirmed'),
      'grounds.RP11': t(
        'сұрау салуда бұзушылықтар бар немесе төлем бұрын тағайындалған',
        'в запросе имеются нарушения либо выплата уже назначена',
        'the request has defects, or the payment is assigned already',
      ),
      'documents.acceptanceMessage': t('Өтінішті қабылдау туралы хабарлама', 'Уведомление о принятии заявления', 'Message of acceptance'),
      'documents.acceptanceMessage.number': t('Тіркеу нөмірі', 'Регистрационный номер', 'Registration number'),
      'documents.acceptanceMessage.date': t('Тіркелген күні', 'Дата регистрации', 'Date of registration'),
      'documents.acceptanceMessage.recipient': t('Көрсетілетін қызметті алушы', 'Услугополучатель', 'Recipient'),
    },
  };
}
