import type { Field } from '../../src/law/index.ts';
import type { Stretch } from './compose.ts';
import { barcode, birthDate, citizen, department, fieldsOf, must, printed, type Shown } from './paper.ts';
import { type Printed, t } from './words.ts';

/** An information as the annexes print it: who informs whom, what is known of him, that it equals paper, and the barcode. */
export const informationForm = (...rows: readonly Shown[]): readonly Field[] => [
  ...fieldsOf([department, citizen, must(birthDate), rows, printed('information', 'equalToPaper'), barcode]),
];

/**
 * F7: information about an earlier assignment through the portal. A light case: log-in, form, certificate, signature, registration in the
 * provider's system, an automatic look-up with the provider's key in 30 minutes, an alarm before, a post to fall back on.
 */
export function portalLookUp(law: {
  readonly source: string;
  /** Without it the law prints no term. */
  readonly term?: Printed;
  /** Set where the law does not number the processes and conditions. */
  readonly unnumbered?: true;
  /** The registry that holds what was assigned, and the facts that its answer fills. */
  readonly registry: string;
  readonly fills: readonly string[];
  readonly readings: {
    readonly automatic: readonly string[];
    readonly noData: readonly string[];
    readonly refusal: readonly string[];
    readonly key: readonly string[];
  };
  readonly informationFields: readonly Field[];
  readonly informationSource: string;
  readonly labels: Stretch['words'];
}): Stretch {
  const numbered = (numbers: string) => (law.unnumbered ? {} : { printed: numbers });
  return {
    proofs: {
      stored: {
        of: 'applicant',
        when: { entry: 'portalInformation' },
        registry: { name: law.registry, fills: law.fills },
        absence: 'endAttempt',
        source: law.source,
        reading: law.readings.noData,
      },
    },
    units: {
      lookUpSystem: {
        kind: 'system',
        key: 'provider-authorised',
        office: 'provider',
        which: 'region',
        fallback: 'authorised',
        source: law.source,
        reading: law.readings.key,
      },
      authorised: { kind: 'post', post: 'authorised', office: 'provider', which: 'region', source: law.source },
    },
    entries: {
      portalInformation: {
        channel: 'portal',
        by: 'applicant',
        lookUp: true,
        collects: ['applicant.iin'],
        form: 'informationRequest',
        gates: [
          { name: 'logIn', ...numbered('1-процесс, 1-шарт'), does: { kind: 'signIn' }, fails: { ground: 'RP1' }, source: law.source },
          { name: 'request', ...numbered('3-процесс'), does: { kind: 'form' }, source: law.source },
          {
            name: 'certificate',
            ...numbered('2-шарт'),
            does: { kind: 'certificate', of: 'applicant' },
            fails: { ground: 'RP2' },
            silent: 'tryAgain',
            source: law.source,
          },
          {
            name: 'sign',
            ...numbered('5-процесс'),
            does: { kind: 'sign', rule: { over: 'application', acts: [{ by: 'applicant', kind: ['eds', 'qr'] }] } },
            fails: { ground: 'RP2' },
            leaves: true,
            source: law.source,
          },
        ],
        registers: { journal: 'requests', raises: ['requestArrived'] },
        joins: 'lookUp',
        source: law.source,
      },
    },
    steps: {
      lookUp: {
        unit: 'lookUpSystem',
        deciding: true,
        ...(law.term ? {} : { noClock: 'noClock.lookUp' }),
        does: [{ name: 'askStored', kind: 'lookUp', proof: 'stored', required: true, source: law.source }],
        source: law.source,
        reading: law.readings.automatic,
      },
    },
    moves: {
      giveInformation: {
        at: ['lookUp'],
        to: 'ended:informed',
        when: { proof: 'stored', shown: true },
        automatic: true,
        makes: ['information'],
        delivers: ['information'],
        source: law.source,
        reading: law.readings.refusal,
      },
      refuseInformation: {
        at: ['lookUp'],
        to: 'ended:notFound',
        when: { not: { proof: 'stored', shown: true } },
        automatic: true,
        grounds: ['RP3'],
        makes: ['informationRefusal'],
        delivers: ['informationRefusal'],
        source: law.source,
        reading: law.readings.noData,
      },
    },
    moments: { requestArrived: { source: law.term?.[1] ?? law.source } },
    clocks: law.term
      ? {
          information: {
            from: 'requestArrived',
            to: 'left.lookUp',
            term: law.term[0],
            covers: ['lookUp'],
            warn: '10min',
            escalatesTo: 'authorised',
            source: law.term[1],
            reading: law.readings.automatic,
          },
        }
      : {},
    grounds: {
      RP1: { stage: 'gate', mayApplyAgain: true, source: law.source },
      RP2: { stage: 'gate', mayApplyAgain: true, source: law.source },
      RP3: { stage: 'gate', mayApplyAgain: true, source: law.source, reading: law.readings.noData },
    },
    documents: {
      informationRequest: {
        kind: 'application',
        fields: [
          { name: 'iin', from: { party: 'applicant', as: 'iin' }, required: true },
          { name: 'recipient', from: { party: 'applicant', as: 'name' } },
          { name: 'date', from: { moment: 'filed' } },
        ],
        sign: { over: 'application', acts: [{ by: 'applicant', kind: ['eds', 'qr'] }] },
        languages: ['kk', 'ru'],
        origin: 'proposed',
        source: law.source,
      },
      information: {
        kind: 'information',
        fields: law.informationFields,
        sign: { over: { document: 'information' }, acts: [{ by: 'lookUpSystem', kind: 'serverKey' }] },
        journal: 'information',
        languages: ['kk', 'ru'],
        origin: 'printed',
        source: law.informationSource,
        reading: law.readings.key,
      },
      informationRefusal: {
        kind: 'information',
        fields: [
          { name: 'recipient', from: { party: 'applicant', as: 'name' }, required: true },
          { name: 'ground', from: { outcome: 'ground' }, required: true },
        ],
        sign: { over: { document: 'informationRefusal' }, acts: [{ by: 'lookUpSystem', kind: 'serverKey' }] },
        journal: 'information',
        languages: ['kk', 'ru'],
        origin: 'proposed',
        source: law.source,
        reading: law.readings.refusal,
      },
    },
    deliveries: {
      information: { document: 'information', to: 'applicant', channels: [{ channel: 'portal' }], mode: 'all', source: law.source },
      informationRefusal: {
        document: 'informationRefusal',
        to: 'applicant',
        channels: [{ channel: 'portal' }],
        mode: 'all',
        source: law.source,
      },
    },
    words: {
      'units.lookUpSystem': t(
        'көрсетілетін қызметті берушінің ақпараттық жүйесі',
        'информационная система услугодателя',
        "provider's information system",
      ),
      'units.authorised': t(
        'көрсетілетін қызметті берушінің уәкілетті адамы',
        'уполномоченное лицо услугодателя',
        "provider's authorised person",
      ),
      'entries.portalInformation': t('Портал арқылы ақпарат алу', 'Получение информации через портал', 'Information through the portal'),
      'gates.portalInformation.logIn': t('Авторизациялау', 'Авторизация', 'Log in'),
      'gates.portalInformation.request': t('Сұрау салу нысанын толтыру', 'Заполнение формы запроса', 'Fill in the request'),
      'gates.portalInformation.certificate': t(
        'Тіркеу куәлігін тексеру',
        'Проверка регистрационного свидетельства',
        'Check the certificate',
      ),
      'gates.portalInformation.sign': t('Сұрау салуға қол қою', 'Подписание запроса', 'Sign the request'),
      'steps.lookUp': t('Сұрау салу өңделуде', 'Запрос обрабатывается', 'The request is being processed'),
      'items.lookUp.askStored': t('Жүйедегі деректерді іздеу', 'Поиск данных в системе', 'Look for the data in the system'),
      'moves.giveInformation': t('Ақпарат беру', 'Выдать информацию', 'Give the information'),
      'moves.refuseInformation': t(
        'Деректердің жоқтығы туралы жауап беру',
        'Ответить об отсутствии данных',
        'Answer that there are no data',
      ),
      'proofs.stored': t(
        'жүйеде сақталған тағайындау туралы деректер',
        'данные о назначении, хранящиеся в системе',
        'stored data on the assignment',
      ),
      'moments.requestArrived': t('сұрау салу келіп түсті', 'запрос поступил', 'request arrived'),
      'clocks.information': t('ақпарат беру мерзімі', 'срок выдачи информации', 'term of the information'),
      'noClock.lookUp': t('мерзімі нормада белгіленбеген', 'срок нормой не установлен', 'the law prints no term'),
      'ended.informed': t('Ақпарат берілді', 'Информация выдана', 'Information given'),
      'ended.notFound': t('Деректер табылмады', 'Данные не найдены', 'No data found'),
      'grounds.RP1': t('тіркелген деректердегі бұзушылықтар', 'нарушения в данных пользователя', "defects in the user's data"),
      'grounds.RP2': t('ЭЦҚ-ның дұрыстығы расталмады', 'подлинность ЭЦП не подтверждена', 'EDS not confirmed'),
      'grounds.RP3': t(
        'жүйеде деректер жоқ немесе сұрау салуда бұзушылықтар бар',
        'в системе нет данных либо в запросе есть нарушения',
        'no data in the system, or the request has defects',
      ),
      'documents.informationRequest': t('Ақпарат алуға сұрау салу', 'Запрос на получение информации', 'Request for information'),
      'documents.informationRequest.iin': t('ЖСН', 'ИИН', 'IIN'),
      'documents.informationRequest.recipient': t(
        'Тегі, аты, әкесінің аты (бар болса)',
        'Фамилия, имя, отчество (при наличии)',
        'Surname, name, patronymic (if any)',
      ),
      'documents.informationRequest.date': t('Күні', 'Дата', 'Date'),
      'documents.informationRefusal': t('Ақпарат беруден бас тарту', 'Отказ в выдаче информации', 'Refusal of information'),
      'documents.informationRefusal.recipient': t('Азамат (ша)', 'Гражданин (-ка)', 'Citizen'),
      'documents.informationRefusal.ground': t('Себебі', 'Причина', 'Reason'),
      'deliveries.information': t('ақпаратты портал арқылы беру', 'выдача информации через портал', 'information through the portal'),
      'deliveries.informationRefusal': t('жауапты портал арқылы беру', 'выдача ответа через портал', 'answer through the portal'),
      ...law.labels,
    },
  };
}
