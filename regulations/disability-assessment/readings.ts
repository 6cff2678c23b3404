import type { Regulation } from '../../src/law/index.ts';
import { t } from '../common/words.ts';

/** Contradictions and silences of annex 9, with the reading taken. */
export const readings = {
  standardMissing: {
    where: 'p.5',
    issue: t(
      'Құжаттар тізбесі, 9-1 және 9-2-тармақтардың мазмұны және қолхат нысаны мәтінде жоқ.',
      'Перечня документов, содержания пунктов 9-1 и 9-2 и формы расписки в тексте нет.',
      'The list of documents, the contents of clauses 9-1 and 9-2 and the form of the receipt are not in the text.',
    ),
    taken: t(
      'Тізбе мен нысандар кейінгі Қағидалардан алынды; бас тарту тармағын маман міндетті себебімен таңдайды; толық емес не мерзімі өткен топтама – 9-2.',
      'Перечень и формы взяты из позднейших Правил; пункт отказа выбирает специалист с обязательной причиной; неполный или просроченный пакет – 9-2.',
      'List and forms are taken from the later Rules; the specialist names the clause with a mandatory reason; an incomplete or expired package is 9-2.',
    ),
    why: 'setting',
  },
  specialistNotListed: {
    where: 'p.5, p.8',
    issue: t(
      'Қабылдаудан «МӘС маманы» бас тартады, бірақ ол 8-тармақта аталмаған.',
      'В приёме отказывает «специалист МСЭ», не названный в пункте 8.',
      'The «MSE specialist» refuses acceptance, but p.8 does not list one.',
    ),
    taken: t(
      'Бас маман МӘС маманы болып әрекет етеді.',
      'Специалистом МСЭ выступает главный специалист.',
      'A chief specialist acts as the MSE specialist.',
    ),
    why: 'digest',
  },
  quorum: {
    where: 'p.7, p.9',
    issue: t(
      'Басшыны ауыстыру тәртібі көрсетілмеген.',
      'Порядок замещения руководителя не указан.',
      'Who stands in for the head is not ruled.',
    ),
    taken: t(
      'Басшы және кемінде екі бас маман болмаса, қорытынды шығарылмайды; басшының орнына лауазымды атқарушы қол қояды. Басшы соңғы қол қояды: мамандар қол қоймайынша, одан қол сұралмайды.',
      'Без руководителя и не менее двух главных специалистов заключение не выносится; за руководителя подписывает исполняющий обязанности. Руководитель подписывает последним: пока не подписали специалисты, его подпись не запрашивается.',
      'No conclusion without the head and at least two chief specialists; an acting holder of the post may sign for the head. The head signs last, and is not asked to before the specialists have.',
    ),
    why: 'digest',
  },
  dissent: {
    where: 'p.7(1)',
    issue: t('Дауыс беру тәртібі жоқ.', 'Порядка голосования нет.', 'There is no voting rule.'),
    taken: t(
      'Қорытындыға бәрі қол қояды, жеке пікірлер актіде жазылады.',
      'Заключение подписывают все, особые мнения записываются в акт.',
      'All sign the conclusion; individual opinions are recorded in the act.',
    ),
    why: 'digest',
  },
  minuteVsDay: {
    where: 'p.6, p.7(1)',
    issue: t(
      '45 минут пен «жүгінген күн» қатар тұр.',
      '45 минут стоят рядом с «днём обращения».',
      '45 minutes stand beside «the day of the application».',
    ),
    taken: t(
      'Екі бөлек мерзім: отырыс – тіркеуден 45 минут, қорытынды мен нәтижелер – сол күні; асып кету тек тіркеледі.',
      'Два срока: заседание – 45 минут от регистрации, заключение и результаты – в тот же день; превышение только фиксируется.',
      'Two clocks: 45 minutes of the session from registration, the conclusion and results within the day; overrunning is only recorded.',
    ),
    why: 'digest',
  },
  sameDayCount: {
    where: 'p.6',
    issue: t(
      '«Жүгінген күні» жүгінуден, 10 жұмыс күні тіркеуден есептеледі.',
      '«День обращения» считается от обращения, 10 рабочих дней – от регистрации.',
      '«On the day of application» counts from applying, the 10 working days from registration.',
    ),
    taken: t(
      'Өтініш жүгінген күні тіркеледі.',
      'Заявление регистрируется в день обращения.',
      'The application is registered on the day of applying.',
    ),
    why: 'digest',
  },
  tenWorkingDays: {
    where: 'p.6, p.7, annex 1',
    issue: t(
      '10 жұмыс күні үш жерде үш түрлі айтылған.',
      '10 рабочих дней сказаны в трёх местах по-разному.',
      'The 10 working days are said in three places in three ways.',
    ),
    taken: t(
      'Бір мерзім: тіркелген күннен бастап 10 жұмыс күні; адам келсе – соңғы күн, келмесе – жалғыз күн.',
      'Один срок: 10 рабочих дней со дня регистрации; при явке это последний день, при неявке – единственный.',
      'One term: 10 working days from registration; the last day when the person comes, the only day when not.',
    ),
    why: 'digest',
  },
  noShowStart: {
    where: 'p.7(1)',
    issue: t(
      'Оныншы жұмыс күнінің неден есептелетіні көрсетілмеген.',
      'Не указано, от чего считается десятый рабочий день.',
      'From what the tenth working day is counted is not printed.',
    ),
    taken: t(
      'Тіркеуден (6-тармақ); «МӘС бөліміне келмесе» дегені – жолдамадан кейін қайта келмеуі.',
      'От регистрации (пункт 6); «не явится в отдел МСЭ» – не вернётся туда после направления.',
      'From registration (p.6); «does not come to the MSE department» means not coming back after the referral.',
    ),
    why: 'digest',
  },
  noPreliminary: {
    where: 'p.7(1)',
    issue: t(
      'Алдын ала қорытынды болмаған жағдай реттелмеген.',
      'Случай без предварительного заключения не урегулирован.',
      'There is no rule where no preliminary conclusion exists.',
    ),
    taken: t(
      'Ұсыныс дайындалмайды; оныншы күні бөлім басшысы шақырылады.',
      'Предложение не готовится; на десятый день вызывается руководитель отдела.',
      'Nothing is proposed; on the tenth day the head of the department is called.',
    ),
    why: 'digest',
  },
  consultationLate: {
    where: 'p.7(1)',
    issue: t(
      'Адам келсе де, оныншы күнге дейін консультациялық қорытынды болмауы реттелмеген.',
      'Не урегулировано отсутствие консультативного заключения к десятому дню при явке лица.',
      'No rule where the person came but the consultative conclusion is not there by the tenth day.',
    ),
    taken: t(
      'МӘС бөлімі оныншы күні барымен шешеді және қорытындының жоқтығын жазады.',
      'Отдел МСЭ решает на десятый день по имеющемуся и отмечает отсутствие заключения.',
      'The department decides on the tenth day on what there is and notes that the conclusion is missing.',
    ),
    why: 'digest',
  },
  binding: {
    where: 'p.7(1)',
    issue: t(
      'Консультациялық қорытындыны «ескеру» тек келмеген жағдай үшін айтылған.',
      '«Учёт» консультативного заключения сказан только для неявки.',
      'The consultative conclusion is «taken into account», and that is printed for the no-show alone.',
    ),
    taken: t(
      'Кеңес ретінде; қалай ескерілгені міндетті түрде жазылады.',
      'Как совет; как он учтён, записывается обязательно.',
      'Advisory; how it was taken into account must be written.',
    ),
    why: 'digest',
  },
  arrivalDay: {
    where: 'annex 1 row 2',
    issue: t(
      '«Жүгінген және/немесе құжаттары келіп түскен күні» деген сөз өтінішке де қолданылады.',
      'Слово «обратился» употреблено и для заявления.',
      'The word used for coming there is the one used for the application.',
    ),
    taken: t(
      'Адамның әдіснама бөліміне келген не құжаттары түскен күні.',
      'День явки в отдел методологии либо поступления документов.',
      'The day the person comes, or the documents arrive, at the methodology department.',
    ),
    why: 'digest',
  },
  invitation: {
    where: 'p.6, p.7(1)',
    issue: t(
      'Адамды әдіснама бөліміне шақыру тәртібі жоқ.',
      'Порядка приглашения лица в отдел методологии нет.',
      'How the person is told to go to the methodology department is not ruled.',
    ),
    taken: t(
      'Жолдама басып шығарылып, қолына беріледі.',
      'Направление печатается и выдаётся на руки.',
      'A referral is printed and handed over.',
    ),
    why: 'digest',
  },
  actOrExtract: {
    where: 'p.4, annex 1 row 1',
    issue: t(
      '4-тармақта – актінің өзі, 1-қосымшада – актіден үзінді көшірме.',
      'В пункте 4 – сам акт, в приложении 1 – выписка из акта.',
      'p.4 names the act itself, annex 1 an extract from it.',
    ),
    taken: t(
      'Анықтама, анықтамадан үзінді және актіден үзінді беріледі; актінің өзі сұрау бойынша басылады.',
      'Выдаются справка, выписка из справки и выписка из акта; сам акт печатается по запросу.',
      'Certificate, extract of the certificate and extract of the act are given; the act itself is printed on request.',
    ),
    why: 'digest',
  },
  noticeOrData: {
    where: 'p.4, annex 1 row 1',
    issue: t(
      'Денсаулық сақтау ұйымының «хабарламасы» немесе «деректері»: кімнен кімге екені белгісіз.',
      '«Извещение» или «данные» организации здравоохранения: от кого и кому, не сказано.',
      'The «notice» or «data» of the health-care organisation: from whom to whom is not said.',
    ),
    taken: t(
      'Денсаулық сақтау ұйымына қайтарылатын хабарлама.',
      'Извещение, возвращаемое организации здравоохранения.',
      'A notice returned to the health-care organisation.',
    ),
    why: 'digest',
  },
  negativePrimary: {
    where: 'p.4',
    issue: t(
      'Алғашқы куәландыруда теріс қорытындыға құжат аталмаған.',
      'Для отрицательного заключения при первичном освидетельствовании документ не назван.',
      'No document is named for a negative first examination.',
    ),
    taken: t(
      'Хаттамадан үзінді көшірме беріледі, денсаулық сақтау ұйымына хабарланады.',
      'Выдаётся выписка из протокола, организация здравоохранения извещается.',
      'An extract of the protocol is given and the health-care organisation is told.',
    ),
    why: 'kinder',
  },
  formOfResult: {
    where: 'p.3, p.4',
    issue: t('«және/немесе» мен «немесе» қатар.', '«и/или» и «или» рядом.', '«and/or» stands beside «or».'),
    taken: t(
      'Әр нәтиже электрондық та, қағаз да бола алады: басшы ЭЦҚ-мен немесе қолмен қояды.',
      'Каждый результат может быть электронным или бумажным: руководитель подписывает ЭЦП или от руки.',
      'Each result may be electronic or on paper: the head signs by EDS or by hand.',
    ),
    why: 'digest',
  },
  registryName: {
    where: 'p.7, p.10, annex 1, annex 2',
    issue: t(
      'ААЖ дерекқоры, МОДҚ және «ЗТМО» ААЖ.',
      'База АИС, ЦБДИ и АИС «ГЦВП».',
      'The AIS database, the data bank, and the AIS of the State Centre.',
    ),
    taken: t(
      'Барлығы – мүгедектердің орталықтандырылған дерекқоры; нысандағы белгі сол күйінде басылады.',
      'Всё это – централизованная база данных инвалидов; примечание формы печатается как есть.',
      'All are the centralised data bank; the note on the form is printed as it stands.',
    ),
    why: 'digest',
  },
  ageBoundary: {
    where: 'annex 2',
    issue: t('Туған күннің өзі реттелмеген.', 'Сам день рождения не урегулирован.', 'The day of the birthday is not ruled.'),
    taken: t(
      '16 және 18 жас – туған күннен бастап; топтар (балалық емес) – 18 жастан.',
      '16 и 18 лет – со дня рождения; группы (не детские) – с 18 лет.',
      '16 and 18 from the birthday on; the plain groups from 18.',
    ),
    why: 'digest',
  },
  termUntil: {
    where: 'annex 2',
    issue: t('Мерзімсіз белгілеуге сөз жоқ.', 'Для бессрочного установления слов нет.', 'There is no wording for an unlimited term.'),
    taken: t('Мерзімнің соңы бос қалады.', 'Срок остаётся пустым.', 'The end of the term stays empty.'),
    why: 'digest',
  },
  portalStart: {
    where: 'p.10, p.11',
    issue: t(
      '30 минут уәкілетті ұйымның жүйесінен басталады, ал тіркеу берушінің АЖО-сында.',
      '30 минут идут от системы уполномоченной организации, а регистрация – в АРМ услугодателя.',
      "The 30 minutes start in the authorised organisation's system, while the request is registered in the provider's workplace.",
    ),
    taken: t(
      'Шлюз тапсырған сәттен, екеуінің ерте болғаны.',
      'С передачи шлюзом, раннего из двух.',
      'From hand-over by the gateway, the earlier of the two.',
    ),
    why: 'digest',
  },
  portalNoData: {
    where: 'p.10 (3-шарт, 7-процесс)',
    issue: t(
      'Дерекқорда жазба жоқ жағдай аталмаған, тек «бұзушылықтар».',
      'Случай отсутствия записи не назван, только «нарушения».',
      'The case of no record is not named, only «defects».',
    ),
    taken: t(
      'Жазба жоқ болса – 7-процесс хабарламасы себебімен; жүйе жауап бермесе, сұрау ашық қалады.',
      'Нет записи – сообщение 7-процесса с причиной; если система молчит, запрос остаётся открытым.',
      'No record gives the message of process 7 with its reason; while the system is silent the request stays open.',
    ),
    why: 'digest',
  },
  otherBenefits: {
    where: 'annex7 p.2',
    issue: t(
      'Мүгедектік алғаш белгіленгенде жәрдемақыға өтінішті беруші қабылдай алады.',
      'При первичном установлении заявление на пособие может принять услугодатель.',
      'At the first establishment the provider may take the application for a benefit.',
    ),
    taken: t(
      'Анықтама берілгеннен кейін маманға ұсыну тапсырмасы ашылады.',
      'После выдачи справки специалисту открывается задание предложить обращение.',
      'After the certificate is given, a task to offer it opens for the specialist.',
    ),
    why: 'kinder',
  },
  misprints: {
    where: 'p.10, annex 2',
    issue: t(
      '8-процессте «ақпарат» сөзі түсіп қалған; «2-қосымшадғы», «асыралады».',
      'В 8-процессе пропущено слово «ақпарат»; опечатки «2-қосымшадғы», «асыралады».',
      'The word «ақпарат» is missing in process 8; misprints.',
    ),
    taken: t(
      'Мүгедектікті растау туралы ақпарат деп оқылады.',
      'Читается как информация о подтверждении инвалидности.',
      'Read as the information confirming disability.',
    ),
    why: 'digest',
    whole: true,
  },
} as const satisfies Regulation['readings'];
