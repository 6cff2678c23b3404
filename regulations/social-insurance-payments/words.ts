import type { Words } from '../../src/base/index.ts';
import { acts } from '../common/acts.ts';
import { t } from '../common/words.ts';

/** Words of the identity: title, acts, provider, the bodies that take in for the State Corporation. */
export const identity = {
  title: t(
    'Мынадай әлеуметтік тәуекелдер жағдайларына әлеуметтік төлемдер тағайындау: еңбекке қабілеттілігін жоғалту, асыраушысынан айырылу, жұмысынан айырылу, жүкті болу мен босануға байланысты табысынан айырылу, жаңа туған баланы асырап алуға байланысты табысынан айырылу, бала бір жасқа толғанға дейін оның күтіміне байланысты табысынан айырылу',
    'Назначение социальных выплат на случаи социальных рисков: утраты трудоспособности, потери кормильца, потери работы, потери дохода в связи с беременностью и родами, потери дохода в связи с усыновлением (удочерением) новорождённого ребёнка, потери дохода в связи с уходом за ребёнком до достижения им возраста одного года',
    'Social payments for six social risks: loss of capacity to work, of the breadwinner, of work, and of income through pregnancy and birth, adoption of a newborn, and care of a child under one year',
  ),
  provider: t(
    '«Мемлекеттік әлеуметтік сақтандыру қоры» акционерлік қоғамының филиалдары',
    'Филиалы акционерного общества «Государственный фонд социального страхования»',
    'Branches of the State Social Insurance Fund JSC',
  ),
  /** Acts that the regulation points to. */
  acts: {
    standard: acts.standard,
    R236: t(
      '2015 жылғы 17 сәуірдегі № 236 бұйрықпен бекітілген Мемлекеттік әлеуметтік сақтандыру қорынан төленетін әлеуметтік төлемдерді тағайындау, мөлшерін есептеу (айқындау), қайта есептеу, сондай-ақ олардың жүзеге асырылу қағидалары',
      'Правила назначения, исчисления (определения), перерасчёта размеров социальных выплат из Государственного фонда социального страхования, а также их осуществления, утверждённые приказом от 17 апреля 2015 года № 236',
      'Rules on assigning, computing, recalculating and paying social payments, approved by the order of 17 April 2015 No. 236',
    ),
    R306: t(
      '2018 жылғы 27 ақпандағы № 306 бұйрықпен бекітілген Жеке шоттарды жүргізу қағидалары',
      'Правила ведения лицевых счетов, утверждённые приказом от 27 февраля 2018 года № 306',
      'Rules for keeping personal accounts, approved by the order of 27 February 2018 No. 306',
    ),
    LC: t('Қазақстан Республикасының Еңбек кодексі', 'Трудовой кодекс Республики Казахстан', 'Labour Code of the Republic of Kazakhstan'),
  },
  refusalReceipt: t(
    'Құжаттарды қабылдаудан бас тарту туралы қолхат',
    'Расписка об отказе в приёме документов',
    'Receipt of refusal to accept the documents',
  ),
  decision: t(
    'Әлеуметтік төлем тағайындау (тағайындаудан бас тарту) туралы шешім',
    'Решение о назначении (отказе в назначении) социальной выплаты',
    'Decision to assign (refuse) the social payment',
  ),
  notice: t(
    'Тағайындау (тағайындаудан бас тарту) туралы хабарлама',
    'Уведомление о назначении (отказе в назначении)',
    'Notice of assignment (refusal of assignment)',
  ),
  mse: {
    unit: t(
      'МӘС бөлімшесінің құжаттарды қабылдайтын маманы',
      'специалист подразделения МСЭ, принимающий документы',
      'officer of the medical-social expertise unit who accepts documents',
    ),
    step: t(
      'МӘС бөлімшесі электрондық өтінімді дайындауда',
      'Подразделение МСЭ готовит электронную заявку',
      'The medical-social expertise unit prepares the electronic request',
    ),
    move: t(
      'ЭЦҚ-мен растап, Мемлекеттік корпорацияға жіберу',
      'Заверить ЭЦП и направить в Государственную корпорацию',
      'Confirm with EDS and send to the State Corporation',
    ),
  },
  employment: {
    unit: t(
      'жергілікті атқарушы органның құжаттарды қабылдайтын маманы',
      'специалист местного исполнительного органа, принимающий документы',
      'officer of the local executive body who accepts documents',
    ),
    step: t(
      'Жергілікті атқарушы орган электрондық өтінімді дайындауда',
      'Местный исполнительный орган готовит электронную заявку',
      'The local executive body prepares the electronic request',
    ),
    move: t(
      'ЭЦҚ-мен растап, Мемлекеттік корпорацияға жіберу',
      'Заверить ЭЦП и направить в Государственную корпорацию',
      'Confirm with EDS and send to the State Corporation',
    ),
  },
} as const;

const risk = {
  'capacity-loss': t('еңбек ету қабілетінен айырылу', 'утрата трудоспособности', 'loss of capacity to work'),
  'breadwinner-loss': t('асыраушысынан айырылу', 'потеря кормильца', 'loss of the breadwinner'),
  'job-loss': t('жұмысынан айырылу', 'потеря работы', 'loss of work'),
  maternity: t(
    'жүкті болу мен босануға байланысты табысынан айырылу',
    'потеря дохода в связи с беременностью и родами',
    'loss of income through pregnancy and birth',
  ),
  'newborn-adoption': t(
    'жаңа туған баланы (балаларды) асырап алуға байланысты табысынан айырылу',
    'потеря дохода в связи с усыновлением (удочерением) новорождённого ребёнка (детей)',
    'loss of income through adoption of a newborn child (children)',
  ),
  childcare: t(
    'бала бір жасқа толғанға дейін оның күтіміне байланысты табысынан айырылу',
    'потеря дохода в связи с уходом за ребёнком до достижения им возраста одного года',
    'loss of income through care of a child under one year',
  ),
} as const;

const under = (path: string, words: { readonly [name: string]: Words }) =>
  Object.fromEntries(Object.entries(words).map(([name, text]) => [`${path}${name}`, text]));

const common = {
  number: t('№', '№', 'No.'),
  recipient: t('Тегі, аты, әкесінің аты (бар болса)', 'Фамилия, имя, отчество (при наличии)', 'Surname, name, patronymic (if any)'),
  birthDate: t('Туған күні', 'Дата рождения', 'Date of birth'),
  iin: t('ЖСН', 'ИИН', 'IIN'),
  officer: t(
    'Құжаттарды қабылдаған адамның тегі мен аты-жөні',
    'Фамилия и имя лица, принявшего документы',
    'Name of the person who accepted the documents',
  ),
} as const;

const acceptancePaper = (name: string, title: Words) => ({
  [`documents.${name}`]: title,
  ...under(`documents.${name}.`, {
    number: common.number,
    recipient: common.recipient,
    registered: t('Тіркелген күні', 'Дата регистрации', 'Date of registration'),
    serviceDay: t('Қызметті алатын күні', 'Дата получения услуги', 'Date of receiving the service'),
    papers: t('Қабылданған құжаттар', 'Принятые документы', 'Documents accepted'),
    officer: common.officer,
  }),
});

const deskGates = (entry: string) =>
  under(`gates.${entry}.`, {
    form: t('Өтінішті толтыру', 'Заполнение заявления', 'Fill in the application'),
    channel: t(
      'Өтініш осы жерде қабылданатынын тексеру',
      'Проверка того, что заявление принимается здесь',
      'Check that the application is taken here',
    ),
    existing: t(
      'Тағайындау немесе төлеу фактілеріне сұрау салу',
      'Запрос о фактах назначения или выплаты',
      'Ask for an existing assignment or payment',
    ),
    notAssigned: t('Төлем бұрын тағайындалмаған', 'Выплата ранее не назначена', 'No payment assigned before'),
    registries: t(
      'Тиісті ақпараттық жүйелерге сұрау салу',
      'Запросы в соответствующие информационные системы',
      'Ask the information systems',
    ),
    unclaimed: t('Қаралып жатқан өтініш жоқ', 'Нет заявления на рассмотрении', 'No application pending'),
    complete: t('Құжаттар топтамасының толықтығын тексеру', 'Проверка полноты пакета документов', 'Check that the package is complete'),
    contributions: t(
      'Әлеуметтік аударымдар сомаларына сәйкестікті тексеру',
      'Проверка соответствия суммам социальных отчислений',
      'Check against the sums of social contributions',
    ),
    inDate: t('Құжаттардың қолданылу мерзімін тексеру', 'Проверка срока действия документов', 'Check that the documents are in date'),
    right: t('Тағайындауға құқықты тексеру', 'Проверка права на назначение', 'Check the right to the payment'),
    scanned: t(
      'Құжаттарды сканерлеу және түпнұсқамен салыстыру',
      'Сканирование документов и сверка с подлинниками',
      'Scan the documents and compare with the originals',
    ),
  });

/** Words of the things that only this regulation has; those of common stretches stand with them. */
export const words = {
  'elsewhere.channels': t(
    'Еңбек ету қабілетінен айырылу дәрежесі алғаш рет белгіленсе – МӘС бөлімшесіне; жұмыссыз мәртебесі енді алынса – жергілікті атқарушы органға; өзге жағдайларда – Мемлекеттік корпорацияға өтініш беріңіз.',
    'Если степень утраты трудоспособности устанавливается впервые – обратитесь в подразделение МСЭ; если статус безработного только оформляется – в местный исполнительный орган; в остальных случаях – в Государственную корпорацию.',
    'If the degree of capacity loss is being established for the first time, apply at the medical-social expertise unit; if the status of unemployed is only being obtained, at the local executive body; otherwise at the State Corporation.',
  ),
  'elsewhere.portal': t(
    'Портал арқылы өтініш жұмысынан айырылу және бала күтімі жағдайларына ғана беріледі. Жұмыссыз ретінде тіркелгені туралы анықтамамен Мемлекеттік корпорацияға өтініш беріңіз.',
    'Через портал подаётся заявление только на случаи потери работы и ухода за ребёнком. Обратитесь в Государственную корпорацию со справкой о регистрации в качестве безработного.',
    'The portal takes applications for loss of work and care of a child only. Apply at the State Corporation with the certificate of registration as unemployed.',
  ),
  'entries.counter': t(
    'Мемлекеттік корпорация арқылы өтініш беру',
    'Обращение через Государственную корпорацию',
    'Application at the State Corporation',
  ),
  'entries.mseIntake': t(
    'МӘС бөлімшесі арқылы өтініш беру',
    'Обращение через подразделение МСЭ',
    'Application at the medical-social expertise unit',
  ),
  'entries.employmentIntake': t(
    'Жергілікті атқарушы орган арқылы өтініш беру',
    'Обращение через местный исполнительный орган',
    'Application at the local executive body',
  ),
  ...deskGates('counter'),
  ...deskGates('mseIntake'),
  ...deskGates('employmentIntake'),
  'gates.portal.open': t(
    'Портал осы жағдай үшін ашық екенін тексеру',
    'Проверка того, что портал открыт для этого случая',
    'Check that the portal is open for this case',
  ),
  'gates.portal.existing': t(
    'Тағайындау немесе төлеу фактілеріне сұрау салу',
    'Запрос о фактах назначения или выплаты',
    'Ask for an existing assignment or payment',
  ),
  'gates.portal.notAssigned': t('Төлем бұрын тағайындалмаған', 'Выплата ранее не назначена', 'No payment assigned before'),
  'gates.portal.unclaimed': t('Қаралып жатқан өтініш жоқ', 'Нет заявления на рассмотрении', 'No application pending'),
  'confirm.contributionsCompared': t(
    'Әлеуметтік аударымдар сомаларымен салыстырылды',
    'Сверено с суммами социальных отчислений',
    'Compared with the sums of social contributions',
  ),
  'parties.child': t('бала', 'ребёнок', 'child'),
  'parties.breadwinner': t('асыраушы', 'кормилец', 'breadwinner'),
  'facts.risk': t('әлеуметтік тәуекел', 'социальный риск', 'social risk'),
  ...under('choices.risk.', risk),
  'facts.degreeEstablished': t(
    'жалпы еңбек ету қабілетінен айырылу дәрежесі белгіленген',
    'степень утраты общей трудоспособности установлена',
    'the degree of loss of general capacity is established',
  ),
  'facts.unemployedStatus': t('жұмыссыз мәртебесі', 'статус безработного', 'status of unemployed'),
  'choices.unemployedStatus.registered': t(
    'жұмыссыз ретінде тіркелген',
    'зарегистрирован(а) в качестве безработного',
    'registered as unemployed',
  ),
  'choices.unemployedStatus.beingObtained': t('мәртебе алынуда', 'статус оформляется', 'status being obtained'),
  'facts.dismissalGround': t('жұмыстан босату негізі', 'основание увольнения', 'ground of dismissal'),
  'choices.dismissalGround.art52-1-1': t(
    'Еңбек кодексінің 52-бабы 1-тармағының 1) тармақшасы',
    'подпункт 1) пункта 1 статьи 52 Трудового кодекса',
    'Labour Code, article 52(1)(1)',
  ),
  'choices.dismissalGround.art52-1-2': t(
    'Еңбек кодексінің 52-бабы 1-тармағының 2) тармақшасы',
    'подпункт 2) пункта 1 статьи 52 Трудового кодекса',
    'Labour Code, article 52(1)(2)',
  ),
  'choices.dismissalGround.art52-1-3': t(
    'Еңбек кодексінің 52-бабы 1-тармағының 3) тармақшасы',
    'подпункт 3) пункта 1 статьи 52 Трудового кодекса',
    'Labour Code, article 52(1)(3)',
  ),
  'choices.dismissalGround.other': t('өзге негіз', 'иное основание', 'another ground'),
  'facts.applicant.email': t('электрондық почтасы', 'электронная почта', 'e-mail'),
  'facts.district': t('аудан коды', 'код района', 'district code'),
  'facts.isGuardian': t('қамқоршы (қорғаншы)', 'опекун (попечитель)', 'guardian (trustee)'),
  'facts.isEntrepreneur': t('жеке кәсіпкер', 'индивидуальный предприниматель', 'individual entrepreneur'),
  'facts.child.died': t('бала қайтыс болған', 'ребёнок умер', 'the child has died'),
  'facts.alreadyAssigned': t(
    'осы төлем тағайындалған немесе төленуде',
    'эта выплата назначена или выплачивается',
    'this payment is assigned or being paid',
  ),
  'facts.hasRight': t('тағайындауға құқығы бар', 'имеет право на назначение', 'has the right to the payment'),
  'facts.contributionsDiffer': t(
    'әлеуметтік аударымдар сомалары сәйкес келмейді',
    'суммы социальных отчислений не совпадают',
    'the sums of social contributions differ',
  ),
  'facts.participationMonths': t(
    'міндетті әлеуметтік сақтандыру жүйесіне қатысу өтілі, ай',
    'стаж участия в системе обязательного социального страхования, мес.',
    'participation in social insurance, months',
  ),
  'facts.averageIncome': t('орташа айлық табысы', 'среднемесячный доход', 'average monthly income'),
  'facts.lossDegree': t('еңбек ету қабілетінен айырылу дәрежесі, %', 'степень утраты трудоспособности, %', 'degree of capacity loss, %'),
  'facts.degreeUntil': t('дәреже белгіленген мерзім', 'срок, на который установлена степень', 'term for which the degree is set'),
  'facts.degreeFrom': t('дәреже белгіленген күн', 'день установления степени', 'day from which the degree is set'),
  'facts.unemployedFrom': t('жұмыссыз ретінде тіркелген күн', 'день регистрации безработным', 'day of registration as unemployed'),
  'facts.breadwinner.diedOn': t('асыраушының қайтыс болған күні', 'дата смерти кормильца', 'date of death of the breadwinner'),
  'facts.monthsPaidBefore': t(
    'бұл төлем бұрын төленген айлар саны (төленбесе – 0)',
    'сколько месяцев эта выплата уже выплачивалась (если нет – 0)',
    'months for which this was paid before (0 where it was not)',
  ),
  'facts.dependants': t('асырауындағылардың жалпы саны', 'общее число иждивенцев', 'number of all dependants'),
  'facts.child.childOrder': t('баланың туу кезектілігі', 'очерёдность рождения ребёнка', 'order of the child'),
  'facts.incapacityFrom': t(
    'уақытша еңбекке жарамсыздықтың басталуы',
    'начало временной нетрудоспособности',
    'first day of temporary incapacity',
  ),
  'facts.incapacityDays': t('уақытша еңбекке жарамсыздық күндері', 'дни временной нетрудоспособности', 'days of temporary incapacity'),
  'proofs.existingAssignment': t(
    'тағайындау немесе төлеу фактілері туралы мәлімет',
    'сведения о фактах назначения или выплаты',
    'record of an assignment or payment',
  ),
  'proofs.unemployed': t(
    'жұмыссыз ретінде тіркелгені туралы анықтама',
    'справка о регистрации в качестве безработного',
    'certificate of registration as unemployed',
  ),
  'proofs.capacityDegree': t(
    'жалпы еңбек ету қабілетінен айырылу дәрежесін белгілеу туралы анықтама',
    'справка об установлении степени утраты общей трудоспособности',
    'certificate of the degree of loss of general capacity',
  ),
  'proofs.disabilityGroup': t(
    'куәландыру жүргізу және мүгедектік тобын белгілеу туралы анықтама',
    'справка об освидетельствовании и установлении группы инвалидности',
    'certificate of examination and disability group',
  ),
  'proofs.guardianship': t(
    'балаға қамқоршылық (қорғаншылық) белгілеу туралы анықтама',
    'справка об установлении опеки (попечительства) над ребёнком',
    'certificate of guardianship (trusteeship) over the child',
  ),
  'proofs.entrepreneur': t(
    'жеке кәсіпкер ретінде мемлекеттік тіркеу туралы анықтама',
    'справка о государственной регистрации в качестве индивидуального предпринимателя',
    'certificate of registration as individual entrepreneur',
  ),
  'proofs.accountExtract': t(
    'бюджетпен есеп айырысулардың жай-күйі, сондай-ақ әлеуметтік аударымдар туралы жеке шоттан үзінді көшірме',
    'выписка из лицевого счёта о состоянии расчётов с бюджетом, а также по социальным отчислениям',
    'extract of the personal account on settlements with the budget and social contributions',
  ),
  'proofs.birth': t(
    'баланың (балалардың) туу туралы куәлігі',
    'свидетельство о рождении ребёнка (детей)',
    'birth certificate of the child',
  ),
  'proofs.breadwinnerDeath': t(
    'асыраушының қайтыс болғаны (соттың хабар-ошарсыз кетті деп тануы немесе қайтыс болды деп жариялануы) туралы құжат',
    'документ о смерти кормильца (признании судом безвестно отсутствующим или объявлении умершим)',
    'death of the breadwinner, or the court ruling that he is missing or dead',
  ),
  'proofs.childDeath': t(
    'баланың (балалардың) қайтыс болуы туралы анықтама',
    'справка о смерти ребёнка (детей)',
    'certificate on the death of the child',
  ),
  'proofs.incapacity': t(
    'жүктілікке және босануға, жаңа туған баланы (балаларды) асырап алуға байланысты уақытша еңбекке жарамсыздық туралы жазба',
    'запись о временной нетрудоспособности в связи с беременностью и родами, усыновлением (удочерением) новорождённого',
    'record of temporary incapacity for pregnancy and birth, or adoption of a newborn',
  ),
  ...under('claims.', risk),
  'findings.payment': t('әлеуметтік төлем', 'социальная выплата', 'social payment'),
  'findings.care': t(
    'бала күтіміне байланысты әлеуметтік төлем',
    'социальная выплата по уходу за ребёнком',
    'social payment for the care of a child',
  ),
  'items.caseForming.certificate': t(
    'Қатысу өтілі және орташа айлық табысы туралы анықтаманы қалыптастыру',
    'Сформировать справку о стаже участия и среднемесячном доходе',
    'Form the certificate of participation and average income',
  ),
  'items.caseForming.degree': t(
    'Айырылу дәрежесі туралы мәліметті алу',
    'Получить сведения о степени утраты трудоспособности',
    'Obtain the degree of capacity loss',
  ),
  'items.caseForming.status': t(
    'Жұмыссыз ретінде тіркелгені туралы мәліметті алу',
    'Получить сведения о регистрации в качестве безработного',
    'Obtain the registration as unemployed',
  ),
  'steps.rescan': t(
    'Құжаттарды қабылдаған маман түзетуде',
    'Исправляет специалист, принявший документы',
    'Being mended by the officer who accepted',
  ),
  'moves.startCheck': t(
    'Құжаттардың (мәліметтердің) анықтығын тексеруді бастау',
    'Начать проверку достоверности документов (сведений)',
    'Start a check of authenticity',
  ),
  'sideTasks.authenticityCheck': t(
    'Құжаттардың (мәліметтердің) анықтығы тексерілуде',
    'Проверяется достоверность документов (сведений)',
    'Authenticity of documents is being checked',
  ),
  'items.authenticityCheck.ask': t(
    'Мемлекеттік органдарға, тиісті ұйымдарға және әлеуметтік аударымдарды төлеушіге сұрау салу',
    'Направить запросы в государственные органы, организации и плательщику социальных отчислений',
    'Ask state bodies, organisations and the payer of social contributions',
  ),
  'ends.tellOfCheck.told': t('Хабарлама қолына берілді', 'Уведомление вручено', 'Notice handed over'),
  'documents.checkNotice': t(
    'Құжаттарға тексеру жүргізілетіні туралы хабарлама',
    'Уведомление о проведении проверки документов',
    'Notice that the documents are being checked',
  ),
  'documents.application': t(
    'Әлеуметтік төлем тағайындауға өтініш',
    'Заявление о назначении социальной выплаты',
    'Application for a social payment',
  ),
  ...under('documents.application.', {
    district: t('Аудан коды', 'Код района', 'District code'),
    addressee: t('Кімге', 'Кому', 'To'),
    'addressee.text': identity.provider,
    recipient: common.recipient,
    birthDate: common.birthDate,
    iin: common.iin,
    residence: t('Тұрғылықты жері', 'Место жительства', 'Residence'),
    risk: t(
      'Мына жағдайға әлеуметтік төлем тағайындауды сұраймын',
      'Прошу назначить социальную выплату на случай',
      'I ask for the social payment for',
    ),
    breadwinner: t('Асыраушы', 'Кормилец', 'Breadwinner'),
    account: t('Банк шоты', 'Банковский счёт', 'Bank account'),
    phone: t('Ұялы телефоны', 'Мобильный телефон', 'Mobile phone'),
    email: t('Электрондық поштасы', 'Электронная почта', 'E-mail'),
    papers: t('Қоса берілген құжаттар', 'Приложенные документы', 'Documents attached'),
    date: t('Өтініш берген күні', 'Дата обращения', 'Date of application'),
  }),
  ...acceptancePaper(
    'receipt',
    t('Құжаттардың қабылданғаны туралы қолхат', 'Расписка о приёме документов', 'Receipt of acceptance of documents'),
  ),
  ...acceptancePaper('slip', t('Өтініштің үзбелі талоны', 'Отрывной талон заявления', 'Tear-off slip of the application')),
  'documents.slip.mark': t('Белгі', 'Отметка', 'Mark'),
  'documents.slip.mark.text': t('құжаттар қабылданды', 'документы приняты', 'documents accepted'),
  'documents.participation': t(
    'Міндетті әлеуметтік сақтандыру жүйесіне қатысу өтілі және орташа айлық табысы туралы анықтама',
    'Справка о стаже участия в системе обязательного социального страхования и среднемесячном доходе',
    'Certificate of participation in social insurance and of average monthly income',
  ),
  ...under('documents.participation.', {
    number: common.number,
    department: t('Мемлекеттік корпорация бөлімшесі', 'Отделение Государственной корпорации', 'Department of the State Corporation'),
    recipient: common.recipient,
    iin: common.iin,
    months: t('Қатысу өтілі, ай', 'Стаж участия, мес.', 'Participation, months'),
    income: t('Орташа айлық табысы, теңге', 'Среднемесячный доход, тенге', 'Average monthly income, tenge'),
    differ: t('Аударым сомаларында айырмашылық бар', 'Имеются расхождения в суммах отчислений', 'The sums of contributions differ'),
    officer: t('Жауапты орындаушы', 'Ответственный исполнитель', 'Responsible executor'),
  }),
  'documents.electronicRequest.risk': t('Әлеуметтік тәуекел', 'Социальный риск', 'Social risk'),
  'documents.draftDecision.risk': t('Әлеуметтік тәуекел', 'Социальный риск', 'Social risk'),
  'documents.draftDecision.months': t('Қатысу өтілі, ай', 'Стаж участия, мес.', 'Participation, months'),
  'documents.draftDecision.income': t('Ескерілген орташа айлық табыс', 'Учтённый среднемесячный доход', 'Average monthly income taken'),
  ...under('documents.notice.', {
    number: common.number,
    payment: t('Төлемнің түрі', 'Вид выплаты', 'Kind of payment'),
    date: t('Хабарлама күні', 'Дата уведомления', 'Date of the notice'),
    citizen: t('Азамат (ша)', 'Гражданин (-ка)', 'Citizen'),
    birthDate: common.birthDate,
    decisionDate: t('Шешім күні', 'Дата решения', 'Date of the decision'),
    decisionNumber: t('Шешім №', 'Решение №', 'Decision No.'),
    from: t('Тағайындалған сома мына күннен бастап', 'Назначенная сумма с', 'Amount assigned from'),
    amount: t('Сомасы, теңге', 'Сумма, тенге', 'Amount, tenge'),
    refused: t('Тағайындаудан бас тартылды: негіздеме', 'В назначении отказано: основание', 'Assignment refused: ground'),
    reasons: t('Бас тарту себебі', 'Причина отказа', 'Reason of the refusal'),
    certified: t('Куәландыру', 'Удостоверение', 'Certification'),
    'certified.text': t(
      'Хабарлама жауапты адамның ЭЦҚ-сымен куәландырылды',
      'Уведомление удостоверено ЭЦП ответственного лица',
      'The notice is certified with the EDS of the responsible person',
    ),
    responsible: t('Жауапты адам', 'Ответственное лицо', 'Responsible person'),
    responsiblePost: t('Лауазымы', 'Должность', 'Post'),
  }),
  'grounds.RA1': t(
    'осы әлеуметтік төлемді тағайындау немесе төлеу фактісі анықталған',
    'установлен факт назначения или выплаты этой социальной выплаты',
    'this social payment is already assigned or paid',
  ),
  'grounds.RA2': t('құжаттардың топтамасы толық ұсынылмаған', 'представлен неполный пакет документов', 'package of documents not complete'),
  'grounds.RA3': t(
    'қолданылу мерзімі өтіп кеткен құжаттар ұсынылған',
    'представлены документы с истёкшим сроком действия',
    'documents out of date',
  ),
  'grounds.RA4': t(
    'әлеуметтік төлем тағайындауға құқығы жоқ',
    'отсутствует право на назначение социальной выплаты',
    'no right to the social payment',
  ),
  'grounds.RA5': t(
    'өтініш бұл жерде қабылданбайды: еңбек ету қабілетінен айырылу дәрежесі алғаш рет МӘС бөлімшесі, жұмыссыз мәртебесі жергілікті атқарушы орган арқылы ресімделеді, өзге жағдайлар – Мемлекеттік корпорация арқылы',
    'заявление принимается не здесь: впервые устанавливаемая степень утраты трудоспособности – через подразделение МСЭ, оформление статуса безработного – через местный исполнительный орган, остальные случаи – через Государственную корпорацию',
    'not taken here: a degree established for the first time goes through the medical-social expertise unit, a status being obtained through the local executive body, everything else through the State Corporation',
  ),
  'grounds.RP1': t(
    'портал бұл жағдай үшін ашық емес: жұмыссыз ретінде тіркелгені туралы анықтамамен Мемлекеттік корпорацияға өтініш беріңіз',
    'портал для этого случая закрыт: обратитесь в Государственную корпорацию со справкой о регистрации в качестве безработного',
    'the portal is closed for this case: apply at the State Corporation with the certificate of registration as unemployed',
  ),
  'grounds.RG1': t(
    'ұсынылған құжаттардың және (немесе) олардағы деректердің (мәліметтердің) дәйексіздігі белгіленген',
    'установлена недостоверность представленных документов и (или) данных (сведений) в них',
    'documents or data in them established to be untrue',
  ),
  'grounds.RG2': t(
    'көрсетілетін қызметті алушы және (немесе) қажетті материалдар, деректер мен мәліметтер Қағидаларға сәйкес келмейді',
    'услугополучатель и (или) необходимые материалы, данные и сведения не соответствуют Правилам',
    'the recipient or the materials, data and information do not meet the Rules',
  ),
  'grounds.RG3': t('тағайындауға негіз жоқ', 'отсутствует основание для назначения', 'no ground for assignment'),
  'grounds.RG4': t(
    'қосымша құжаттар отыз жұмыс күні ішінде ұсынылмаған',
    'дополнительные документы не представлены в течение тридцати рабочих дней',
    'the additional documents were not brought within thirty working days',
  ),
} as const;
