import { t } from '../common/words.ts';

/** Words of the things that only this regulation has; those of common stretches stand with them. */
export const words = {
  titles: {
    application: t(
      'Жерлеуге арналған біржолғы төлемді тағайындауға өтініш',
      'Заявление о назначении единовременной выплаты на погребение',
      'Application for the burial payment',
    ),
    request: t(
      'Жерлеуге арналған біржолғы төлемді тағайындауды сұраймын',
      'Прошу назначить единовременную выплату на погребение',
      'I ask that the burial payment be assigned',
    ),
    payment: t('жерлеуге арналған біржолғы төлем', 'единовременная выплата на погребение', 'one-off burial payment'),
    refusalExisting: t(
      'Жерлеуге арналған біржолғы төлемді тағайындауға өтінішті қабылдаудан бас тарту туралы қолхат',
      'Расписка об отказе в приёме заявления на назначение единовременной выплаты на погребение',
      'Receipt of refusal: already assigned, paid or applied for',
    ),
    refusal: t(
      'Өтінішті қабылдаудан бас тарту туралы қолхат',
      'Расписка об отказе в приёме заявления',
      'Receipt of refusal to accept the application',
    ),
    decision: t(
      'Жерлеуге арналған біржолғы төлемді тағайындау (тағайындаудан бас тарту) туралы шешім',
      'Решение о назначении (отказе в назначении) единовременной выплаты на погребение',
      'Decision to assign (refuse) the burial payment',
    ),
    notice: t(
      'Жерлеуге арналған біржолғы төлемді тағайындау (тағайындаудан бас тарту) туралы хабарлама',
      'Уведомление о назначении (отказе в назначении) единовременной выплаты на погребение',
      'Notice of assignment (refusal) of the burial payment',
    ),
  },
  own: {
    'entries.counter': t(
      'Мемлекеттік корпорация арқылы өтініш беру',
      'Обращение через Государственную корпорацию',
      'Application at the State Corporation',
    ),
    'gates.counter.application': t('Өтінішті қабылдау', 'Приём заявления', 'Take the application'),
    'gates.counter.existing': t(
      'Тағайындау немесе төлеу фактісіне сұрау салу',
      'Запрос о факте назначения или выплаты',
      'Ask for an existing assignment or payment',
    ),
    'gates.counter.notAssigned': t(
      'Осы қайтыс болған адамға төлем тағайындалмаған',
      'Выплата на этого умершего не назначалась',
      'No payment assigned for this deceased person',
    ),
    'gates.counter.unclaimed': t(
      'Осы қайтыс болған адам бойынша өтініш жоқ',
      'По этому умершему нет заявления',
      'No application for this deceased person',
    ),
    'gates.counter.registries': t(
      'Мемлекеттік ақпараттық жүйелерге сұрау салу',
      'Запросы в государственные информационные системы',
      'Ask the state registries',
    ),
    'gates.counter.complete': t(
      'Құжаттар топтамасының толықтығын тексеру',
      'Проверка полноты пакета документов',
      'Check that the package is complete',
    ),
    'gates.counter.inDate': t(
      'Құжаттардың қолданылу мерзімін тексеру',
      'Проверка срока действия документов',
      'Check that the documents are in date',
    ),
    'gates.counter.right': t('Төлемге құқықты тексеру', 'Проверка права на выплату', 'Check the right to the payment'),
    'gates.counter.scanned': t(
      'Құжаттарды сканерлеу және түпнұсқамен салыстыру',
      'Сканирование документов и сверка с подлинниками',
      'Scan the documents and compare with the originals',
    ),
    'facts.deathRegisteredOn': t('қайтыс болу туралы жазба күні', 'дата записи о смерти', 'date of registration of the death'),
    'facts.deathInKazakhstan': t(
      'қайтыс болуы Қазақстанда тіркелген',
      'смерть зарегистрирована в Казахстане',
      'death registered in Kazakhstan',
    ),
    'facts.hasRight': t('төлемге құқығы бар', 'имеет право на выплату', 'has the right to the payment'),
    'proofs.existingPayment': t(
      'тағайындау немесе төлеу фактісі туралы мәлімет',
      'сведения о факте назначения или выплаты',
      'record of an assignment or payment',
    ),
    'proofs.death': t('қайтыс болғаны туралы куәлік', 'свидетельство о смерти', 'death certificate'),
    'claims.burial': t('осы адамды жерлеуге арналған төлем', 'выплата на погребение этого лица', 'payment for the burial of this person'),
    'clocks.provider': t(
      'көрсетілетін қызметті берушінің үш қызметкеріне ортақ мерзім',
      'общий срок трёх должностных лиц услугодателя',
      'term of the three officers of the provider together',
    ),
    'findings.burial': t('жерлеуге арналған біржолғы төлем', 'единовременная выплата на погребение', 'one-off burial payment'),
    'grounds.RA1': t(
      'жерлеуге арналған біржолғы төлемді тағайындау немесе өтініш беру фактісі табылған',
      'установлен факт назначения выплаты или подачи заявления на неё',
      'burial payment already assigned, paid or applied for',
    ),
    'grounds.RA2': t(
      'құжаттардың топтамасын толық ұсынбаған',
      'представлен неполный пакет документов',
      'package of documents not complete',
    ),
    'grounds.RA3': t(
      'қолданылу мерзімі өтіп кеткен құжаттарды ұсынған',
      'представлены документы с истёкшим сроком действия',
      'documents out of date',
    ),
    'grounds.RA4': t('төлемді тағайындауға құқығы болмаған', 'отсутствует право на назначение выплаты', 'no right to the payment'),
    'grounds.RG1': t(
      'ұсынған құжаттардың және (немесе) олардағы деректердің (мәліметтердің) дәйексіздігі белгіленген',
      'установлена недостоверность представленных документов и (или) данных (сведений) в них',
      'documents or data in them established to be untrue',
    ),
    'grounds.RG2': t(
      'көрсетілетін қызметті алушы және (немесе) ұсынылған материалдар, деректер мен мәліметтер № 223 бұйрықпен бекітілген Қағидалардың талаптарына сәйкес келмеген',
      'услугополучатель и (или) представленные материалы, данные и сведения не соответствуют требованиям Правил, утверждённых приказом № 223',
      'the recipient or the materials and data do not meet the Rules of order No. 223',
    ),
  },
} as const;
