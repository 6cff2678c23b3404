import { t } from '../common/words.ts';

const answers = {
  notSatisfied: t('қанағаттанған жоқпын', 'не удовлетворён(а)', 'not satisfied'),
  partly: t('ішінара қанағаттанамын', 'частично удовлетворён(а)', 'partly satisfied'),
  satisfied: t('қанағаттанамын', 'удовлетворён(а)', 'satisfied'),
} as const;
const choicesOf = (fact: string) =>
  Object.fromEntries(Object.entries(answers).map(([option, text]) => [`choices.${fact}.${option}`, text]));

const processQuestion = t(
  '1. Электрондық мемлекеттік қызметті көрсету үдерісінің сапасына және нәтижесіне қанағаттанасыз ба?',
  '1. Удовлетворены ли Вы качеством процесса и результатом оказания электронной государственной услуги?',
  '1. Are you satisfied with the quality of the process and the result of the e-service?',
);
const informationQuestion = t(
  '2. Электрондық мемлекеттік қызметті көрсету тәртібі туралы ақпараттың сапасына қанағаттанасыз ба?',
  '2. Удовлетворены ли Вы качеством информации о порядке оказания электронной государственной услуги?',
  '2. Are you satisfied with the quality of the information about the procedure?',
);

const title = t(
  'Әлеуметтік жеке код беру (телнұсқа беру)',
  'Присвоение социального индивидуального кода (выдача дубликата)',
  'Issue of a social individual code (issue of a duplicate)',
);
const provider = t(
  'Қазақстан Республикасы Еңбек және халықты әлеуметтік қорғау министрлігінің Зейнетақы төлеу жөніндегі мемлекеттік орталығы',
  'Государственный центр по выплате пенсий Министерства труда и социальной защиты населения Республики Казахстан',
  'State Centre for Pension Payments of the Ministry of Labour and Social Protection of the Population of the Republic of Kazakhstan',
);

/** Words of annex 9 of order 140-ө: the certificate, its labels and the questions as printed there. */
export const words = {
  title,
  provider,
  issuer: t(
    'Қазақстан Республикасы Еңбек және халықты әлеуметтік қорғау министрі',
    'Министр труда и социальной защиты населения Республики Казахстан',
    'Minister of Labour and Social Protection of the Population of the Republic of Kazakhstan',
  ),
  acts: {
    standard: t(
      'Мемлекеттік қызмет стандарты (Үкіметтің 2011 жылғы 7 сәуірдегі № 393 қаулысы)',
      'Стандарт государственной услуги (постановление Правительства от 7 апреля 2011 года № 393)',
      'Standard of the service (Government resolution of 7 April 2011 No. 393)',
    ),
  },
  papers: {
    request: t('Сұрау салу', 'Запрос', 'Request'),
    certificate: t(
      'Әлеуметтік жеке код беру туралы куәлік',
      'Свидетельство о присвоении социального индивидуального кода',
      'Certificate of assignment of a social individual code',
    ),
    refusal: t(
      'Электрондық мемлекеттік қызметтен бас тарту туралы хабарлама',
      'Сообщение об отказе в электронной государственной услуге',
      'Message of refusal of the e-service',
    ),
    errorAnswer: t('Қателер коды көрсетілген жауап', 'Ответ с указанием кода ошибки', 'Answer with an error code'),
    questionnaire: t(
      'Электрондық мемлекеттік қызметтің «сапа» және «қол жетімділік» көрсеткіштерін анықтау үшін сауалнама',
      'Анкета для определения показателей электронной государственной услуги «качество» и «доступность»',
      'Questionnaire on the «quality» and «accessibility» of the e-service',
    ),
  },
  fields: {
    iin: t('ЖСН', 'ИИН', 'IIN'),
    'request.date': t('Сұрау салу күні', 'Дата запроса', 'Date of the request'),
    origin: t('Құжаттың шығу тегі', 'Происхождение документа', 'Origin of the document'),
    uniqueNumber: t('Бірегей нөмір', 'Уникальный номер', 'Unique number'),
    date: t('Берілген күні', 'Дата', 'Date'),
    time: t('уақыты', 'время', 'time'),
    issuer: t('Берген орган', 'Орган', 'Issuing body'),
    code: t('Әлеуметтік жеке код', 'Социальный индивидуальный код', 'Social individual code'),
    surname: t('Тегі', 'Фамилия', 'Surname'),
    givenName: t('Аты', 'Имя', 'Given name'),
    patronymic: t('Әкесінің аты', 'Отчество', 'Patronymic'),
    birthDate: t('Туған күні', 'Дата рождения', 'Date of birth'),
    branch: t('Куәлікті берген филиал/бөлімше', 'Филиал/Отделение, выдавший(ее) свидетельство', 'Branch or department that issued it'),
    registeredOn: t('Тіркелген күні', 'Дата регистрации', 'Date of registration'),
    issuedOn: t('Берілген күні', 'Дата выдачи', 'Date of issue'),
    barcode: t(
      '*штрих-код «ЗТМО» ААЖ алынған және «ЗТМО» электрондық-цифрлық қолтаңбасымен қол қойылған деректерді ұстайды',
      '*штрих-код содержит данные, полученные из АИС «ГЦВП» и подписанные электронно-цифровой подписью «ГЦВП»',
      'the barcode holds data from the AIS of the State Centre signed with its EDS',
    ),
    errorCode: t('Қате коды', 'Код ошибки', 'Error code'),
    ground: t('Себебі', 'Причина', 'Reason'),
    service: t('Қызметтің аты', 'Название услуги', 'Name of the service'),
    processSatisfaction: processQuestion,
    informationSatisfaction: informationQuestion,
  },
  own: {
    'documents.certificate.origin.text': t(
      'Құжат Электрондық қызмет порталымен қалыптасқан',
      'Документ сформирован Порталом электронных услуг',
      'Document formed by the portal of electronic services',
    ),
    'documents.certificate.issuer.text': provider,
    'documents.refusal.errorCode.noData': t(
      '10 – 2-АЖ-да деректер жоқ',
      '10 – данные в 2-ИС отсутствуют',
      '10 – no data in information system 2',
    ),
    'documents.questionnaire.service.text': title,
    'parties.applicant': t('тұтынушы', 'потребитель', 'consumer'),
    'entries.portal': t('Портал арқылы сұрау салу', 'Запрос через портал', 'Request through the portal'),
    'gates.portal.logIn': t('Авторластыру', 'Авторизация', 'Log in'),
    'gates.portal.request': t('Сұрау салуды толтыру', 'Заполнение запроса', 'Fill in the request'),
    'gates.portal.certificate': t(
      'Тіркеу куәлігінің мерзімін және ЭЦҚ түпнұсқалығын тексеру',
      'Проверка срока регистрационного свидетельства и подлинности ЭЦП',
      'Check the term of the certificate and the authenticity of the EDS',
    ),
    'gates.portal.sign': t('Сұрау салуға қол қою', 'Подписание запроса', 'Sign the request'),
    'entries.questionnaire': t('Сауалнамаға жауап беру', 'Ответ на анкету', 'Answer the questionnaire'),
    'gates.questionnaire.answers': t('Екі сұраққа жауап беру', 'Ответ на оба вопроса', 'Answer both questions'),
    'facts.signatureState': t('ЭЦҚ-ның жай-күйі', 'состояние ЭЦП', 'state of the EDS'),
    'choices.signatureState.good': t('00 – ЭЦҚ дұрыс', '00 – ЭЦП действительна', '00 – EDS valid'),
    'choices.signatureState.outOfTerm': t(
      '01 – тіркеу куәлігінің мерзімі өткен',
      '01 – срок регистрационного свидетельства истёк',
      '01 – certificate out of term',
    ),
    'choices.signatureState.revoked': t(
      '02 – тіркеу куәлігі қайтарып алынған',
      '02 – регистрационное свидетельство отозвано',
      '02 – certificate revoked',
    ),
    'choices.signatureState.notAuthentic': t('03 – ЭЦҚ түпнұсқа емес', '03 – ЭЦП не подлинна', '03 – EDS not authentic'),
    'choices.signatureState.otherPerson': t(
      '04 – тіркеу куәлігі басқа адамдікі',
      '04 – регистрационное свидетельство другого лица',
      '04 – certificate of another person',
    ),
    'facts.socialCode': t('әлеуметтік жеке код', 'социальный индивидуальный код', 'social individual code'),
    'facts.surname': t('тегі', 'фамилия', 'surname'),
    'facts.givenName': t('аты', 'имя', 'given name'),
    'facts.patronymic': t('әкесінің аты', 'отчество', 'patronymic'),
    'facts.birthDate': t('туған күні', 'дата рождения', 'date of birth'),
    'facts.issuedBy': t(
      'куәлікті берген филиал/бөлімше',
      'филиал/отделение, выдавший(ее) свидетельство',
      'branch or department that issued it',
    ),
    'facts.registeredOn': t('тіркелген күні', 'дата регистрации', 'date of registration'),
    'facts.issuedOn': t('берілген күні', 'дата выдачи', 'date of issue'),
    'facts.processSatisfaction': processQuestion,
    'facts.informationSatisfaction': informationQuestion,
    ...choicesOf('processSatisfaction'),
    ...choicesOf('informationSatisfaction'),
    'proofs.currentSignature': t('ҰКО-ның ЭЦҚ туралы жауабы', 'ответ УЦ об ЭЦП', "the certification authority's answer on the EDS"),
    'proofs.code': t(
      '2-АЖ-дағы әлеуметтік жеке код',
      'социальный индивидуальный код в 2-ИС',
      'social individual code in information system 2',
    ),
    'units.centreSystem': t(
      'ЗТМО-ның автоматтандырылған ақпараттық жүйесі',
      'автоматизированная информационная система ГЦВП',
      "the State Centre's automated information system",
    ),
    'units.centreDuty': t('ЗТМО-ның кезекші маманы', 'дежурный специалист ГЦВП', "the State Centre's officer on duty"),
    'steps.signatureCheck': t(
      'Сұрау салу өңделуде: ЭЦҚ тексерілуде',
      'Запрос обрабатывается: проверяется ЭЦП',
      'Being processed: the EDS is being checked',
    ),
    'steps.lookUp': t(
      'Сұрау салу өңделуде: деректер сұратылуда',
      'Запрос обрабатывается: запрашиваются данные',
      'Being processed: the data are being asked for',
    ),
    'items.signatureCheck.askAuthority': t(
      'ҰКО-дан ЭЦҚ көкейкестігін сұрату',
      'Запросить в УЦ актуальность ЭЦП',
      'Ask the authority whether the EDS is current',
    ),
    'items.lookUp.askCentre': t('2-АЖ-дан деректерді сұрату', 'Запросить данные из 2-ИС', 'Ask information system 2 for the data'),
    'moves.signatureGood': t('ЭЦҚ дұрыс', 'ЭЦП верна', 'EDS is right'),
    'moves.answerError': t('Қателер коды көрсетілген жауап беру', 'Ответить с кодом ошибки', 'Answer with an error code'),
    'moves.giveCertificate': t('Нәтижені қалыптастыру', 'Сформировать результат', 'Form the result'),
    'moves.refuseNoData': t(
      'Деректердің болмауына байланысты бас тарту',
      'Отказать в связи с отсутствием данных',
      'Refuse, the data being absent',
    ),
    'noClock.seconds': t(
      'секундтар – мақсатты көрсеткіш: өлшенеді, мерзім ретінде жүрмейді',
      'секунды – целевой показатель: измеряются, но сроком не служат',
      'seconds are targets: measured, no clock',
    ),
    'deliveries.certificate': t(
      'куәлікті порталда көрсету және сақтау',
      'показ и сохранение свидетельства на портале',
      'certificate shown and saved on the portal',
    ),
    'deliveries.refusal': t(
      'бас тарту туралы хабарламаны порталда көрсету',
      'показ сообщения об отказе на портале',
      'refusal shown on the portal',
    ),
    'deliveries.errorAnswer': t('жауапты порталға жолдау', 'направление ответа на портал', 'answer sent to the portal'),
    'ended.informed': t('Куәлік берілді', 'Свидетельство выдано', 'Certificate given'),
    'ended.refused': t('Қызметтен бас тартылды', 'В услуге отказано', 'Service refused'),
    'ended.answered': t('Сауалнамаға жауап берілді', 'На анкету отвечено', 'Questionnaire answered'),
    'grounds.R1': t('тұтынушының деректеріндегі бұзушылықтар', 'нарушения в данных потребителя', "violations in the consumer's data"),
    'grounds.R2': t('ЭЦҚ түпнұсқалығының расталмауы', 'неподтверждение подлинности ЭЦП', 'authenticity of the EDS not confirmed'),
    'grounds.R3': t(
      '2-АЖ-да сұратылған деректердің болмауы',
      'отсутствие запрошенных данных в 2-ИС',
      'the data asked for are absent in information system 2',
    ),
  },
} as const;
