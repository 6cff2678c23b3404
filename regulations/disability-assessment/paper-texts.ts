import { t } from '../common/words.ts';

/** Titles of the papers of annex 9, as p.4 and annex 1 name them. */
export const papers = {
  application: t(
    'Медициналық-әлеуметтік сараптама жүргізуге өтініш',
    'Заявление на проведение медико-социальной экспертизы',
    'Application for medical-social expertise',
  ),
  refusalReceipt: t(
    'Құжаттарды қабылдаудан бас тарту туралы қолхат',
    'Расписка об отказе в приёме документов',
    'Receipt of refusal to accept documents',
  ),
  mseAct: t('Медициналық-әлеуметтік сараптаманың актісі', 'Акт медико-социальной экспертизы', 'MSE act'),
  preliminaryConclusion: t('Алдын ала сараптамалық қорытынды', 'Предварительное экспертное заключение', 'Preliminary expert conclusion'),
  referral: t(
    'МӘС әдіснама және бақылау бөліміне консультацияға жолдама',
    'Направление на консультацию в отдел методологии и контроля МСЭ',
    'Referral to the MSE methodology and control department',
  ),
  consultativeConclusion: t('Консультациялық қорытынды', 'Консультативное заключение', 'Consultative conclusion'),
  protocolEntry: t('Хаттамалар журналындағы жазба', 'Запись в журнале протоколов', 'Entry in the journal of protocols'),
  disabilityCertificate: t('Мүгедектік туралы анықтама', 'Справка об инвалидности', 'Certificate of disability'),
  programmeExtract: t(
    'Мүгедекті оңалтудың жеке бағдарламасының әлеуметтік және кәсіптік бөлігінен үзінді көшірме',
    'Выписка из социальной и профессиональной части индивидуальной программы реабилитации инвалида',
    'Extract from the social and vocational part of the individual rehabilitation programme',
  ),
  generalLossCertificate: t(
    'Жалпы еңбек ету қабілетінен айырылу дәрежесі туралы анықтама',
    'Справка о степени утраты общей трудоспособности',
    'Certificate of the degree of loss of general work capacity',
  ),
  professionalLossCertificate: t(
    'Кәсіптік еңбек ету қабілетінен айырылу дәрежесі туралы анықтама',
    'Справка о степени утраты профессиональной трудоспособности',
    'Certificate of the degree of loss of professional work capacity',
  ),
  professionalLossExtract: t(
    'Кәсіптік еңбек ету қабілетінен айырылу дәрежесі туралы анықтамадан үзінді көшірме',
    'Выписка из справки о степени утраты профессиональной трудоспособности',
    'Extract from the certificate of loss of professional work capacity',
  ),
  actExtract: t(
    'Медициналық-әлеуметтік сараптама актісінен үзінді көшірме',
    'Выписка из акта медико-социальной экспертизы',
    'Extract from the MSE act',
  ),
  helpConclusion: t(
    'Зардап шеккен қызметкердің көмектің қосымша түрлеріне және күтімге мұқтаждығы туралы қорытынды',
    'Заключение о нуждаемости пострадавшего работника в дополнительных видах помощи и уходе',
    "Conclusion on an injured employee's need of additional help and care",
  ),
  rehabilitationNotice: t('Толық оңалғандығы туралы хабарлама', 'Извещение о полной реабилитации', 'Notice of full rehabilitation'),
  protocolExtract: t('Хаттамадан үзінді көшірме', 'Выписка из протокола', 'Extract of the protocol'),
  healthOrganisationNotice: t(
    'МӘС қорытындысы туралы денсаулық сақтау ұйымының хабарламасы',
    'Извещение организации здравоохранения о заключении МСЭ',
    "Health-care organisation's notice about the MSE conclusion",
  ),
} as const;

/** Labels of the fields of those papers. */
export const fields = {
  number: t('№', '№', 'No.'),
  date: t('Күні', 'Дата', 'Date'),
  office: t('МӘС бөлімі', 'Отдел МСЭ', 'MSE department'),
  'consultativeConclusion.office': t(
    'МӘС әдіснама және бақылау бөлімі',
    'Отдел методологии и контроля МСЭ',
    'MSE methodology and control department',
  ),
  iin: t('ЖСН', 'ИИН', 'IIN'),
  citizen: t('Тегі, аты, әкесінің аты (болған кезде)', 'Фамилия, имя, отчество (при его наличии)', 'Surname, name, patronymic (if any)'),
  birthDate: t('Туған күні', 'Дата рождения', 'Date of birth'),
  address: t('Мекенжайы', 'Адрес', 'Address'),
  phone: t('Телефоны', 'Телефон', 'Telephone'),
  email: t('Электрондық пошта', 'Электронная почта', 'E-mail'),
  examination: t('Куәландырудың түрі', 'Вид освидетельствования', 'Kind of examination'),
  asksDisability: t('мүгедектікті белгілеу', 'установление инвалидности', 'to establish disability'),
  asksCauseChange: t('мүгедектік себебінің өзгеруі', 'изменение причины инвалидности', 'to change the cause'),
  asksGeneralLoss: t(
    'жалпы еңбек ету қабілетінен айырылу дәрежесін белгілеу',
    'установление степени утраты общей трудоспособности',
    'degree of loss of general work capacity',
  ),
  asksProfessionalLoss: t(
    'кәсіптік еңбек ету қабілетінен айырылу дәрежесін белгілеу',
    'установление степени утраты профессиональной трудоспособности',
    'degree of loss of professional work capacity',
  ),
  asksProgramme: t('ОЖБ әзірлеу', 'разработка ИПР', 'individual programme'),
  asksHelp: t('көмекке және күтімге мұқтаждықты айқындау', 'определение нуждаемости в помощи и уходе', 'need of help and care'),
  papers: t('Құжаттар мен мәліметтердің тізбесі', 'Перечень документов и сведений', 'Documents and data'),
  ground: t('Бас тарту негізі', 'Основание отказа', 'Ground of refusal'),
  hindranceReason: t('Себебі', 'Причина', 'Reason'),
  missingPapers: t(
    'Қолданылу мерзімі өткен/жоқ құжаттардың атауы',
    'Наименование отсутствующих/просроченных документов',
    'Documents missing or out of date',
  ),
  specialist: t('МӘС маманы', 'Специалист МСЭ', 'MSE specialist'),
  impairments: t(
    'Организм функцияларының бұзылу дәрежесі',
    'Степень нарушения функций организма',
    'Degree of impairment of body functions',
  ),
  limitations: t('Тыныс-тіршілігінің шектелу дәрежесі', 'Степень ограничения жизнедеятельности', 'Degree of limitation of life activity'),
  preliminaryResult: t('Алдын ала қорытынды', 'Предварительное заключение', 'Preliminary conclusion'),
  referralOf: t('Жіберіледі', 'Направляется', 'Sent'),
  consultationQuestion: t('Консультация мәселесі', 'Вопрос консультации', 'Question'),
  consultativeResult: t('Консультациялық қорытынды', 'Консультативное заключение', 'Consultative conclusion'),
  consultativeConclusion: t('Қорытындының мәтіні', 'Текст заключения', 'Text of the conclusion'),
  consultationTakenIntoAccount: t(
    'Консультациялық қорытындының ескерілуі',
    'Учёт консультативного заключения',
    'How the consultative conclusion was taken into account',
  ),
  headsDecision: t('Құжаттар бойынша басшының шешімі', 'Решение руководителя по документам', "The head's decision on the documents"),
  arrivedOn: t('Келген (келіп түскен) күні', 'Дата явки (поступления)', 'Date of arrival'),
  result: t('Сараптамалық қорытынды', 'Экспертное заключение', 'Expert conclusion'),
  findings: t('Белгіленгені', 'Установлено', 'Established'),
  disabilityFound: t('Мүгедектік белгіленді', 'Инвалидность установлена', 'Disability established'),
  category: t('Мүгедектік санаты (тобы)', 'Категория (группа) инвалидности', 'Category (group) of disability'),
  cause: t('Мүгедектік себебі', 'Причина инвалидности', 'Cause of disability'),
  establishedOn: t('Белгіленген күні', 'Дата установления', 'Date established'),
  disabilityUntil: t('Мына мерзімге дейін белгіленді', 'Установлена на срок до', 'Established until'),
  generalLossFound: t(
    'Жалпы еңбек ету қабілетінен айырылу дәрежесі белгіленді',
    'Степень утраты общей трудоспособности установлена',
    'Loss of general work capacity established',
  ),
  generalLossDegree: t(
    'Жалпы еңбек ету қабілетінен айырылу дәрежесі, %',
    'Степень утраты общей трудоспособности, %',
    'Degree of loss of general work capacity, per cent',
  ),
  generalLossUntil: t('Мына мерзімге дейін белгіленді', 'Установлена на срок до', 'Established until'),
  professionalLossFound: t(
    'Кәсіптік еңбек ету қабілетінен айырылу дәрежесі белгіленді',
    'Степень утраты профессиональной трудоспособности установлена',
    'Loss of professional work capacity established',
  ),
  professionalLossDegree: t(
    'Кәсіптік еңбек ету қабілетінен айырылу дәрежесі, %',
    'Степень утраты профессиональной трудоспособности, %',
    'Degree of loss of professional work capacity, per cent',
  ),
  professionalLossUntil: t('Мына мерзімге дейін белгіленді', 'Установлена на срок до', 'Established until'),
  helpNeeded: t('Көмекке және күтімге мұқтаждық айқындалды', 'Нуждаемость в помощи и уходе определена', 'Need of help and care determined'),
  helpKinds: t('Көмектің қосымша түрлері және күтім', 'Дополнительные виды помощи и уход', 'Additional help and care'),
  programmeMade: t(
    'ОЖБ-ның әлеуметтік және кәсіптік бөлігі әзірленді',
    'Социальная и профессиональная часть ИПР разработана',
    'Programme drawn up',
  ),
  programmeMeasures: t('Оңалту шаралары', 'Меры реабилитации', 'Rehabilitation measures'),
  reasons: t('Негіздемесі', 'Обоснование', 'Reasons'),
  individualOpinions: t('Жеке пікірлер', 'Особые мнения', 'Individual opinions'),
  actOn: t('Сараптаманың аяқталған күні', 'Дата окончания экспертизы', 'Date the expertise ended'),
  actNumber: t('МӘС актісінің №', '№ акта МСЭ', 'No. of the MSE act'),
  head: t('Бөлім басшысы', 'Руководитель отдела', 'Head of the department'),
} as const;

const category = {
  group1: t('бірінші топ', 'первая группа', 'group one'),
  group2: t('екінші топ', 'вторая группа', 'group two'),
  group3: t('үшінші топ', 'третья группа', 'group three'),
  child: t('«мүгедек бала»', '«ребёнок-инвалид»', '«disabled child»'),
  childGroup1: t('бірінші топтағы «мүгедек бала»', '«ребёнок-инвалид» первой группы', '«disabled child» of group one'),
  childGroup2: t('екінші топтағы «мүгедек бала»', '«ребёнок-инвалид» второй группы', '«disabled child» of group two'),
  childGroup3: t('үшінші топтағы «мүгедек бала»', '«ребёнок-инвалид» третьей группы', '«disabled child» of group three'),
} as const;
const cause = {
  general: t('жалпы ауру', 'общее заболевание', 'general illness'),
  workInjury: t('еңбек жарақаты', 'трудовое увечье', 'work injury'),
  occupational: t('кәсіптік ауру', 'профессиональное заболевание', 'occupational disease'),
  fromChildhood: t('бала кезінен', 'с детства', 'from childhood'),
  childUnder16: t('16 жасқа дейінгі мүгедек бала', 'ребёнок-инвалид до 16 лет', 'disabled child under 16'),
  service: t('қызмет өткеру кезінде алынған', 'получено при прохождении службы', 'received in service'),
  emergency: t('төтенше экологиялық жағдай салдарынан', 'вследствие чрезвычайных экологических ситуаций', 'ecological emergency'),
} as const;
const conclusion = {
  established: t('белгіленеді', 'устанавливается', 'to be established'),
  notEstablished: t('белгіленбейді', 'не устанавливается', 'not to be established'),
} as const;

/** Words of the options of a choice, by their path. */
const optionsOf = (fact: string, options: { readonly [option: string]: ReturnType<typeof t> }) =>
  Object.fromEntries(Object.entries(options).map(([option, text]) => [`choices.${fact}.${option}`, text]));

export const choices = {
  ...optionsOf('category', category),
  ...optionsOf('storedCategory', category),
  ...optionsOf('cause', cause),
  ...optionsOf('storedCause', cause),
  ...optionsOf('preliminaryResult', conclusion),
  ...optionsOf('consultativeResult', conclusion),
  ...optionsOf('examination', {
    first: t('алғашқы', 'первичное', 'first'),
    repeated: t('кезекті қайта куәландыру', 'очередное переосвидетельствование', 'regular re-examination'),
  }),
  ...optionsOf('hindrance', {
    none: t('жоқ', 'нет', 'none'),
    standard91: t('Стандарттың 9-1-тармағы', 'пункт 9-1 Стандарта', 'clause 9-1 of the Standard'),
    standard92: t('Стандарттың 9-2-тармағы', 'пункт 9-2 Стандарта', 'clause 9-2 of the Standard'),
  }),
  ...optionsOf('referralOf', {
    person: t('адам', 'лицо', 'the person'),
    documents: t('құжаттар', 'документы', 'the documents'),
    both: t('адам және құжаттар', 'лицо и документы', 'the person and the documents'),
  }),
} as const;
