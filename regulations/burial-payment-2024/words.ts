import type { Words } from '../../src/base/index.ts';
import { t } from '../common/words.ts';

const gates = {
  logIn: t('Авторизациялау', 'Авторизация', 'Log in'),
  application: t('Өтінішті толтыру', 'Заполнение заявления', 'Fill in the application'),
  existing: t(
    'Тағайындау немесе өтініш беру фактісіне сұрау салу',
    'Запрос о факте назначения или подачи заявления',
    'Ask for an existing assignment or application',
  ),
  registries: t(
    'Мемлекеттік ақпараттық жүйелерден мәліметтерді растау',
    'Подтверждение сведений в государственных системах',
    'Confirm the data in state systems',
  ),
  certificate: t('Тіркеу куәлігін тексеру', 'Проверка регистрационного свидетельства', 'Check the certificate'),
  sign: t('Өтінішке қол қою немесе оны куәландыру', 'Подписание или удостоверение заявления', 'Sign or certify the application'),
  record: t(
    'Қайтыс болған алушы туралы мәліметтерді сұрау',
    'Запрос сведений об умершем получателе',
    'Ask for the record of the deceased recipient',
  ),
  consent: t('Проактивті қызмет көрсетуге келісім', 'Согласие на оказание проактивной услуги', 'Consent to the proactive service'),
  account: t('Банк шотының нөмірін растау немесе ұсыну', 'Подтверждение или указание номера счёта', 'Confirm or give the account number'),
  complete: t('Ұсынылған мәліметтердің толықтығы', 'Полнота представленных сведений', 'Completeness of the data'),
  notAssigned: t(
    'Осы қайтыс болған адамға төлем тағайындалмаған',
    'Выплата на этого умершего не назначалась',
    'No payment assigned for this deceased person',
  ),
  unclaimed: t(
    'Осы қайтыс болған адам бойынша өтініш берілмеген',
    'Заявление по этому умершему не подавалось',
    'No application for this deceased person',
  ),
  recipient: t(
    'Қайтыс болған күні зейнетақы немесе жәрдемақы алушы мәртебесі',
    'Статус получателя пенсии или пособия на день смерти',
    'Status of recipient on the day of death',
  ),
  inTime: t(
    'Қайтыс болған күннен бастап үш жыл ішінде жүгіну',
    'Обращение в течение трёх лет со дня смерти',
    'Applied within three years of the death',
  ),
  apostille: t(
    'Шет мемлекет құжатының апостилін тексеру',
    'Проверка апостиля на иностранном документе',
    'Check the apostille of a foreign document',
  ),
  inDate: t('Құжаттардың қолданылу мерзімін тексеру', 'Проверка срока действия документов', 'Check that the documents are in date'),
  scanned: t(
    'Құжаттарды түпнұсқамен салыстыру және сканерлеу',
    'Сверка документов с подлинниками и сканирование',
    'Compare the documents with the originals and scan them',
  ),
} as const;

type GateName = keyof typeof gates;

const counterGates: readonly GateName[] = [
  'application',
  'existing',
  'notAssigned',
  'unclaimed',
  'registries',
  'complete',
  'apostille',
  'inDate',
  'inTime',
  'sign',
  'scanned',
];
const parameters: readonly GateName[] = ['complete', 'notAssigned', 'unclaimed', 'recipient', 'inTime'];

const gatesOf = (entry: string, names: readonly GateName[]): { readonly [path: string]: Words } =>
  Object.fromEntries(names.map((name) => [`gates.${entry}.${name}`, gates[name]]));

/** Words of the things that only this regulation has; those of common stretches stand with them. */
export const words = {
  titles: {
    application: t(
      'Жерлеуге арналған біржолғы төлемді тағайындауға өтініш',
      'Заявление о назначении единовременной выплаты на погребение',
      'Application for the burial payment',
    ),
    portalApplication: t(
      '«Электрондық үкімет» веб-порталы арқылы жерлеуге арналған біржолғы төлемді тағайындауға өтініш',
      'Заявление на назначение единовременной выплаты на погребение через веб-портал «электронного правительства»',
      'Application for the burial payment through the portal',
    ),
    request: t(
      'Жерлеуге арналған біржолғы төлемді тағайындауды сұраймын',
      'Прошу назначить единовременную выплату на погребение',
      'I ask that the burial payment be assigned',
    ),
    payment: t('жерлеуге арналған біржолғы төлем', 'единовременная выплата на погребение', 'one-off burial payment'),
    refusalExisting: t(
      'Өтінішті қабылдаудан бас тарту туралы қолхат (тағайындау, төлеу немесе өтініш беру фактісі)',
      'Расписка об отказе в приёме заявления (факт назначения, выплаты или подачи заявления)',
      'Receipt of refusal: already assigned, paid or applied for',
    ),
    refusal: t(
      'Жерлеуге арналған біржолғы төлемді тағайындауға өтінішті қабылдаудан бас тарту туралы қолхат',
      'Расписка об отказе в приёме заявления на назначение единовременной выплаты на погребение',
      'Receipt of refusal to accept the application',
    ),
    decision: t(
      'Жерлеуге арналған біржолғы төлемді тағайындау туралы (тағайындаудан бас тарту туралы) шешім',
      'Решение о назначении (отказе в назначении) единовременной выплаты на погребение',
      'Decision to assign (refuse) the burial payment',
    ),
    notice: t(
      'Жерлеуге арналған біржолғы төлемді тағайындау туралы не тағайындаудан бас тарту туралы хабарлама',
      'Уведомление о назначении либо об отказе в назначении единовременной выплаты на погребение',
      'Notice of assignment or refusal of the burial payment',
    ),
  },
  portalApplication: {
    'documents.portalApplication.deceased': t(
      'Қайтыс болған адамның тегі, аты, әкесінің аты (бар болса)',
      'Фамилия, имя, отчество (при его наличии) умершего',
      'Surname, name, patronymic (if any) of the deceased',
    ),
    'documents.portalApplication.deceasedBirthDate': t(
      'Қайтыс болған адамның туған күні',
      'Дата рождения умершего',
      'Date of birth of the deceased',
    ),
    'documents.portalApplication.lastResidence': t(
      'Қайтыс болған адамның тұрған мекенжайы',
      'Адрес проживания умершего',
      'Last address of the deceased',
    ),
    'documents.portalApplication.diedOn': t('Қайтыс болған күні', 'Дата смерти', 'Date of death'),
    'documents.portalApplication.deathRecord': t('Өлім туралы акт жазбасының №', '№ актовой записи о смерти', 'Death record No.'),
    'documents.portalApplication.deathRegisteredOn': t(
      'Қайтыс болуды тіркеу күні (акт жазбасы)',
      'Дата регистрации смерти (актовой записи)',
      'Date of registration of the death',
    ),
    'documents.portalApplication.registryOffice': t(
      'Азаматтық хал актілерін тіркеу бөлімінің атауы',
      'Наименование отдела регистрации актов гражданского состояния',
      'Registry office',
    ),
  },
  information: {
    'documents.information': t(
      'Жерлеуге арналған біржолғы төлемді тағайындау туралы ақпарат',
      'Информация о назначении единовременной выплаты на погребение',
      'Information on the assignment of the burial payment',
    ),
    'documents.information.department': t('Департамент', 'Департамент', 'Department'),
    'documents.information.citizen': t('Азамат (ша)', 'Гражданин (-ка)', 'Citizen'),
    'documents.information.amount': t('Тағайындалған мөлшері, теңге', 'Назначенный размер, тенге', 'Amount assigned, tenge'),
    'documents.information.assignedOn': t('Тағайындау күні', 'Дата назначения', 'Date of assignment'),
    'documents.information.qr': t('Тексеру коды', 'Код проверки', 'Verification code'),
  },
  own: {
    'entries.counter': t(
      'Мемлекеттік корпорация арқылы өтініш беру',
      'Обращение через Государственную корпорацию',
      'Application at the State Corporation',
    ),
    'entries.homeVisit': t(
      'Тұрғылықты жеріне барып құжат қабылдау',
      'Приём документов с выездом по месту жительства',
      'Documents taken at the place of residence',
    ),
    'entries.portal': t('Портал арқылы өтініш беру', 'Обращение через портал', 'Application through the portal'),
    'entries.proactive': t(
      'Проактивті қызмет (ұялы телефон арқылы)',
      'Проактивная услуга (по мобильному телефону)',
      'Proactive service by mobile telephone',
    ),
    ...gatesOf('counter', counterGates),
    ...gatesOf('homeVisit', counterGates),
    ...gatesOf('portal', ['logIn', 'application', 'registries', 'certificate', 'sign', 'record', ...parameters]),
    ...gatesOf('proactive', ['consent', 'account', 'record', ...parameters]),
    'offers.proactive': t(
      'Қайтыс болу туралы жазба жасалды: жерлеуге төлем алуға болады',
      'Внесена запись о смерти: можно получить выплату на погребение',
      'A death was recorded: a burial payment may be due',
    ),
    'confirm.consentToOffer': t(
      'Проактивті қызмет көрсетуге келісемін',
      'Согласен на оказание проактивной услуги',
      'I consent to the proactive service',
    ),
    'parties.applicant': t(
      'жерлеуді жүзеге асырған жеке немесе заңды тұлға',
      'физическое или юридическое лицо, осуществившее погребение',
      'person or legal entity that carried out the burial',
    ),
    'parties.representative': t(
      'нотариат куәландырған сенімхат бойынша өкіл',
      'представитель по нотариальной доверенности',
      'representative by notarised power of attorney',
    ),
    'facts.applicantKind': t('өтініш беруші кім', 'кто заявитель', 'who applies'),
    'choices.applicantKind.person': t('жеке тұлға', 'физическое лицо', 'natural person'),
    'choices.applicantKind.entrepreneur': t('дара кәсіпкер', 'индивидуальный предприниматель', 'sole entrepreneur'),
    'choices.applicantKind.legalEntity': t('заңды тұлға', 'юридическое лицо', 'legal entity'),
    'facts.applicant.residence': t('тұрғылықты жері', 'место жительства', 'place of residence'),
    'facts.applicant.phone': t('ұялы телефоны', 'мобильный телефон', 'mobile phone'),
    'facts.applicant.account': t('банк шоты', 'банковский счёт', 'bank account'),
    'facts.diedAbroad': t(
      'қайтыс болу шет мемлекетте тіркелген',
      'смерть зарегистрирована в другом государстве',
      'death registered abroad',
    ),
    'facts.apostilled': t('құжат апостильмен куәландырылған', 'документ заверен апостилем', 'the document bears an apostille'),
    'facts.deathRecordNumber': t('өлім туралы акт жазбасының нөмірі', 'номер актовой записи о смерти', 'number of the death record'),
    'facts.deathRegisteredOn': t('қайтыс болуды тіркеу күні', 'дата регистрации смерти', 'date of registration of the death'),
    'facts.registryOffice': t('тіркеу бөлімінің атауы', 'наименование отдела регистрации', 'registry office'),
    'facts.storedAmount': t('тағайындалған мөлшер', 'назначенный размер', 'amount assigned'),
    'facts.storedAssignedOn': t('тағайындау күні', 'дата назначения', 'date of assignment'),
    'proofs.identity': t('жеке басты куәландыратын құжат', 'документ, удостоверяющий личность', 'identity document'),
    'proofs.registrationCertificate': t(
      'заңды тұлғаны мемлекеттік тіркеу туралы анықтама (куәлік)',
      'справка (свидетельство) о государственной регистрации юридического лица',
      'certificate of state registration of the legal entity',
    ),
    'proofs.patent': t('дара кәсіпкердің патенті', 'патент индивидуального предпринимателя', 'patent of the sole entrepreneur'),
    'proofs.powerOfAttorney': t('нотариат куәландырған сенімхат', 'нотариально удостоверенная доверенность', 'notarised power of attorney'),
    'proofs.deathRecord': t(
      'қайтыс болу туралы мемлекеттік жүйедегі мәлімет',
      'сведения о смерти в государственной системе',
      'record of the death in a state system',
    ),
    'proofs.deathCertificate': t('қайтыс болу туралы куәлік', 'свидетельство о смерти', 'death certificate'),
    'proofs.foreignDeathDocument': t(
      'басқа мемлекет берген, апостильмен куәландырылған қайтыс болу фактісін растайтын құжат',
      'документ другого государства о факте смерти, заверенный апостилем',
      'apostilled document of another state on the death',
    ),
    'proofs.recipientRecord': t(
      'қайтыс болған адамның зейнетақы немесе жәрдемақы алушы мәртебесі',
      'статус умершего как получателя пенсии или пособия',
      'status of the deceased as recipient of a pension or allowance',
    ),
    'claims.burial': t('осы адамды жерлеуге арналған төлем', 'выплата на погребение этого лица', 'payment for the burial of this person'),
    'units.acceptanceSystem': t(
      '«Е-макет» жүйесі (уәкілетті органның кілтімен)',
      'система «Е-макет» (с ключом уполномоченного органа)',
      'E-maket with the key of the authorised body',
    ),
    'units.assignmentSystem': t(
      '«Е-макет» жүйесі (көрсетілетін қызметті берушінің уәкілетті тұлғасының кілтімен)',
      'система «Е-макет» (с ключом уполномоченного лица услугодателя)',
      "E-maket with the key of the provider's authorised person",
    ),
    'steps.acceptance': t(
      'Электрондық өтініш қабылдануда',
      'Электронное заявление принимается',
      'The electronic application is being accepted',
    ),
    'steps.automatic': t('Автоматты түрде тағайындалуда', 'Автоматическое назначение', 'Being assigned automatically'),
    'items.automatic.askRecord': t(
      'Қайтыс болған алушы туралы мәліметтерді сұрау',
      'Запросить сведения об умершем получателе',
      'Ask for the record of the deceased recipient',
    ),
    'items.automatic.askDeath': t('Қайтыс болу туралы мәліметті сұрау', 'Запросить сведения о смерти', 'Ask for the record of the death'),
    'items.automatic.formFile': t(
      'Электрондық іс макетін қалыптастыру',
      'Сформировать электронный макет дела',
      'Form the electronic case file',
    ),
    'items.automatic.calculate': t('Төлем мөлшерін есептеу', 'Рассчитать размер выплаты', 'Calculate the amount'),
    'items.automatic.draft': t(
      'Шешімнің электрондық жобасын қалыптастыру',
      'Сформировать электронный проект решения',
      'Form the draft decision',
    ),
    'moves.accept': t('Өтінішті автоматты түрде қабылдау', 'Автоматически принять заявление', 'Accept automatically'),
    'moves.decideAutomatically': t(
      'Шешімді автоматты түрде қабылдау және төлемге қою',
      'Автоматически принять решение и поставить на выплату',
      'Decide automatically and place for payment',
    ),
    'moves.handToPeople': t('Қызметкерлердің қарауына беру', 'Передать на рассмотрение сотрудникам', 'Hand over to people'),
    'clocks.automatic': t('автоматты тағайындау мерзімі', 'срок автоматического назначения', 'term of the automatic assignment'),
    'clocks.provider': t(
      'көрсетілетін қызметті берушінің үш қызметкеріне ортақ мерзім',
      'общий срок трёх должностных лиц услугодателя',
      'term of the three officers of the provider together',
    ),
    'clocks.overall': t('қызмет көрсетудің жалпы мерзімі', 'общий срок оказания услуги', 'whole term of the service'),
    'documents.acceptanceNotice': t(
      'Электрондық өтінімді қабылдау туралы хабарлама',
      'Уведомление о принятии электронной заявки',
      'Notice that the electronic application is accepted',
    ),
    'documents.acceptanceNotice.date': t('Тіркелген күні', 'Дата регистрации', 'Date of registration'),
    'documents.acceptanceNotice.recipient': t('Өтініш беруші', 'Заявитель', 'Applicant'),
    'documents.acceptanceNotice.deceased': t('Қайтыс болған адам', 'Умерший', 'Deceased'),
    'documents.acceptanceNotice.due': t('Нәтиже күні', 'Дата результата', 'Result due on'),
    'documents.nonAcceptanceNotice': t(
      'Электрондық өтінімнің қабылданбағаны туралы хабарлама',
      'Уведомление о непринятии электронной заявки',
      'Notice that the electronic application is not accepted',
    ),
    'documents.nonAcceptanceNotice.date': t('Күні', 'Дата', 'Date'),
    'documents.nonAcceptanceNotice.recipient': t('Өтініш беруші', 'Заявитель', 'Applicant'),
    'documents.nonAcceptanceNotice.ground': t('Себебі', 'Причина', 'Reason'),
    'deliveries.acceptanceNotice': t(
      'өтінімнің қабылданғаны туралы хабарлау',
      'уведомление о принятии заявки',
      'telling that the application is accepted',
    ),
    'deliveries.automaticNotice': t(
      'автоматты шешімнің нәтижесін хабарлау',
      'уведомление о результате автоматического решения',
      'telling the automatic result',
    ),
    'findings.burial': t('жерлеуге арналған біржолғы төлем', 'единовременная выплата на погребение', 'one-off burial payment'),
    'grounds.RA1': t(
      'тағайындау, төлеу немесе өтініш беру фактісі расталды',
      'подтверждён факт назначения, выплаты или подачи заявления',
      'already assigned, paid or applied for',
    ),
    'grounds.RA2': t(
      'құжаттардың толық топтамасы ұсынылмаған немесе құжат апостильмен куәландырылмаған',
      'представлен неполный пакет документов либо документ не заверен апостилем',
      'the package is not complete, or a document bears no apostille',
    ),
    'grounds.RA3': t(
      'қолданылу мерзімі өткен құжаттар ұсынылған',
      'представлены документы с истёкшим сроком действия',
      'documents out of date',
    ),
    'grounds.RA4': t(
      'қайтыс болған күннен бастап үш жыл өткен',
      'истекло три года со дня смерти',
      'three years have passed since the death',
    ),
    'grounds.P0': t(
      'мәліметтер мемлекеттік жүйелерде расталмады; Мемлекеттік корпорацияға жүгініңіз',
      'сведения не подтверждены государственными системами; обратитесь в Государственную корпорацию',
      'the data are not confirmed by state systems; please apply at the State Corporation',
    ),
    'grounds.P1': t('ұсынылған мәліметтер толық емес', 'представленные сведения неполны', 'the data are not complete'),
    'grounds.P2': t(
      'осы қайтыс болған адамға жерлеуге арналған төлем тағайындалған',
      'выплата на погребение этого умершего уже назначена',
      'the payment is already assigned for this deceased person',
    ),
    'grounds.P3': t(
      'осы қайтыс болған адам бойынша өтініш берілген',
      'заявление по этому умершему уже подано',
      'an application for this deceased person has been made',
    ),
    'grounds.P4': t(
      'қайтыс болған күні зейнетақы немесе жәрдемақы алушы болмаған',
      'на день смерти не являлся получателем пенсии или пособия',
      'was no recipient of a pension or allowance on the day of death',
    ),
    'grounds.P5': t(
      'қайтыс болған күннен бастап үш жылдан кешіктірілген',
      'обращение позднее трёх лет со дня смерти',
      'applied later than three years after the death',
    ),
    'grounds.RG1': t(
      'ұсынған құжаттардың және (немесе) оларда қамтылған деректердің (мәліметтердің) дұрыс еместігі белгіленген',
      'установлена недостоверность представленных документов и (или) содержащихся в них данных (сведений)',
      'documents or data in them established to be untrue',
    ),
    'grounds.RG2': t(
      'көрсетілетін қызметті алушы және (немесе) ұсынылған материалдар, деректер мен мәліметтер заңнама талаптарына сәйкес келмейді',
      'услугополучатель и (или) представленные материалы, данные и сведения не соответствуют требованиям законодательства',
      'the recipient or the materials and data do not meet the requirements of the law',
    ),
    'grounds.RG3': t(
      'қолжетімділігі шектеулі дербес деректерге қол жеткізуге келісім жоқ',
      'нет согласия на доступ к персональным данным ограниченного доступа',
      'no consent to access restricted personal data',
    ),
    'grounds.RG4': t(
      'іс макетінде шешім қабылдау үшін қажетті мәліметтер жоқ немесе дұрыс емес',
      'в макете дела нет необходимых для решения сведений либо они неверны',
      'the case file lacks data needed for the decision, or they are wrong',
    ),
  },
} as const;
