import type { Regulation } from '../../src/law/index.ts';
import { t } from '../common/words.ts';

/** Contradictions and silences of annex 13, with the reading taken. */
export const readings = {
  starts: {
    where: 'p.7',
    issue: t('Бірде-бір мерзімнің басталуы көрсетілмеген.', 'Начало ни одного срока не указано.', 'The start of no term is printed.'),
    taken: t(
      'Алғашқы қадам өтініш келген күннен, кейінгілері іс сол лауазымға жеткен күннен; телнұсқа – сұраудан.',
      'Первый шаг – от поступления заявления, следующие – от поступления дела к исполнителю; дубликат – от запроса.',
      'The first step from receipt, the later ones from the day the case reaches the post; the duplicate from the request.',
    ),
    why: 'digest',
  },
  refusalWindow: {
    where: 'p.7(1)',
    issue: t(
      'Қабылдаудан бас тартуға 3 күн, ал қабылдау мен тіркеуге 1 күн берілген.',
      'На отказ в приёме 3 дня, а на приём и регистрацию – 1.',
      'Three days to refuse acceptance, one day to receive and register.',
    ),
    taken: t(
      'Үш күн келіп түскеннен; қабылдаушы да, орындаушы да бас тарта алады; кейін – тек дәлелді бас тарту.',
      'Три дня от поступления; отказать могут и приёмщик, и исполнитель; далее – только мотивированный отказ.',
      'Three days from receipt; the intake officer and the executor may refuse; afterwards only a reasoned refusal.',
    ),
    why: 'digest',
  },
  refusalEverywhere: {
    where: 'p.7(1)',
    issue: t(
      'Қабылдаудан бас тарту тек бірінші тізімде, қағазы аталмаған.',
      'Отказ в приёме есть только в первом перечне, бумага не названа.',
      'Refusing acceptance stands only in the first list; no paper is named.',
    ),
    taken: t(
      'Барлық түрлерге бірдей; жазбаша бас тарту беріледі.',
      'Одинаково для всех видов; выдаётся письменный отказ.',
      'The same for every kind of request; a written refusal is given.',
    ),
    why: 'kinder',
  },
  executorElsewhere: {
    where: 'p.7',
    issue: t(
      'Жұмысқа орналасу мен қайта ресімдеуде орындаушыны кім айқындайтыны жоқ.',
      'При трудоустройстве и переоформлении не сказано, кто определяет исполнителя.',
      'Nobody names the executor for the employment certificate and the reissue.',
    ),
    taken: t(
      'Сол бөлімше басшысы, басшылықтың бір күні ішінде.',
      'Тот же руководитель подразделения, в пределах дня руководства.',
      "The head of the structural unit, inside the management's day.",
    ),
    why: 'digest',
  },
  management: {
    where: 'p.7(5), p.7(6)',
    issue: t(
      '«Басшылық» пен «басшы» қатар қолданылған.',
      'Рядом «руководство» и «руководитель».',
      '«Management» and «head» stand side by side.',
    ),
    taken: t(
      'Бір лауазым: басшы немесе оның міндетін атқарушы.',
      'Один пост: руководитель или исполняющий его обязанности.',
      'One post: the head or the person acting for the head.',
    ),
    why: 'digest',
  },
  contractStart: {
    where: 'p.7',
    issue: t(
      'Үш жылдың неден есептелетіні жоқ.',
      'Не сказано, от чего считаются три года.',
      'From which day the three years run is not printed.',
    ),
    taken: t(
      'Анықтама күні мен шарттың алғашқы күнінің кешінен; шартпен бітеді, үш жылдан аспайды.',
      'С позднего из дня справки и первого дня договора; до конца договора, но не более трёх лет.',
      'From the later of its date and the first day of the contract, to the end of the contract, at the latest three years after.',
    ),
    why: 'setting',
  },
  threeMonthsAtMost: {
    where: 'p.5(1)',
    issue: t(
      '«Үш айға дейін» – нақты мерзім таңдалуы мүмкін.',
      '«До трёх месяцев» – срок может быть выбран.',
      '«Up to three months» leaves the term open.',
    ),
    taken: t('Толық үш ай беріледі.', 'Даются полные три месяца.', 'The full three months are given.'),
    why: 'kinder',
  },
  sameDates: {
    where: 'p.5(3), p.5(5)',
    issue: t(
      'Қайта ресімделген анықтама мен телнұсқаның мерзімі айтылмаған.',
      'Сроки переоформленной справки и дубликата не сказаны.',
      'The validity of a reissue and a duplicate is not said.',
    ),
    taken: t('Бұрынғы анықтаманың мерзімі.', 'Сроки прежней справки.', 'The dates of the earlier certificate.'),
    why: 'digest',
  },
  withinThreeMonths: {
    where: 'p.5(2), p.7',
    issue: t(
      '«Үш ай ішінде беру» қызмет мерзімі ретінде де оқылады.',
      '«Выдача в течение трёх месяцев» читается и как срок услуги.',
      '«Issue within three months» could be a processing term.',
    ),
    taken: t(
      'Жұмыс алғашқы анықтаманың мерзімі ішінде табылуы керек; қызмет 3 жұмыс күні.',
      'Работа должна быть найдена в срок первой справки; услуга – 3 рабочих дня.',
      'The job must be found within the life of the first certificate; processing takes 3 working days.',
    ),
    why: 'digest',
  },
  extension: {
    where: 'p.1, annex',
    issue: t(
      'Ұзарту атауда бар, нәтижелер мен қадамдарда жоқ.',
      'Продление есть в названии, но не в результатах и шагах.',
      'Extension is in the title but not among results and steps.',
    ),
    taken: t(
      'Іздеу анықтамасын ұзарту – бірінші жолмен, шарт бойынша ұзарту – екінші жолмен.',
      'Продление справки на поиск – по первому маршруту, по договору – по второму.',
      'Extending the search certificate runs as the first route, one tied to the contract as the second.',
    ),
    why: 'digest',
  },
  paperOrEds: {
    where: 'p.4, p.5',
    issue: t(
      'Нысаны қағаз, ал анықтама – ЭЦҚ-мен электрондық құжат.',
      'Форма бумажная, а справка – электронный документ с ЭЦП.',
      'The service is on paper, the certificate an e-document with EDS.',
    ),
    taken: t(
      'Түпнұсқа – ЭЦҚ-мен электрондық, қолға қағаз көшірмесі беріледі.',
      'Подлинник – электронный с ЭЦП, на руки выдаётся бумажная копия.',
      'The original is electronic with EDS; a paper copy is handed over.',
    ),
    why: 'digest',
  },
  notifiedFirst: {
    where: 'p.7(8), p.7(9)',
    issue: t(
      'Оң хабарлама анықтамаға қол қойылғанға дейін жіберіледі.',
      'Положительное уведомление уходит до подписания справки.',
      'A positive notification is sent before the certificate is signed.',
    ),
    taken: t('Басылған тәртіп сақталады.', 'Соблюдается напечатанный порядок.', 'The printed order is kept.'),
    why: 'digest',
  },
  refusalEnds: {
    where: 'p.5(4), p.7(8)',
    issue: t(
      'Бас тартқанда 9–10-қадамдардың болмайтыны және «дәлелді жауап» бөлек құжат па – айтылмаған.',
      'Не сказано, что при отказе нет шагов 9–10 и отдельна ли «мотивированный ответ».',
      'That steps 9–10 fall away on refusal, and whether the reasoned reply is a separate paper, is not said.',
    ),
    taken: t(
      'Іс 8-қадаммен бітеді; хабарлама дәлелді жауаптың өзі, негізі мен себептері міндетті.',
      'Дело кончается шагом 8; уведомление и есть мотивированный ответ, основание и причины обязательны.',
      'The case ends with step 8; the notification is the reasoned reply, with ground and reasons.',
    ),
    why: 'digest',
  },
  applicationForm: {
    where: 'p.6',
    issue: t(
      '«2-қосымша» мен Стандарттың 9-тармағы мәтінде жоқ.',
      '«Приложения 2» и пункта 9 Стандарта в тексте нет.',
      '«Annex 2» and clause 9 of the Standard are not in the text.',
    ),
    taken: t(
      'Стандарттың 2-қосымшасы; өрістер мен құжаттар № 236 бұйрықтан (2023) алынды.',
      'Приложение 2 Стандарта; поля и документы взяты из приказа № 236 (2023).',
      'Annex 2 of the Standard; fields and documents are taken from order 236 of 2023.',
    ),
    why: 'digest',
  },
  groundsOfStandard: {
    where: 'p.5(4)',
    issue: t('Стандарттың 10-тармағы мәтінде жоқ.', 'Пункта 10 Стандарта в тексте нет.', 'Clause 10 of the Standard is not in the text.'),
    taken: t(
      'Негіздер № 236 бұйрықтан (2023) алынды.',
      'Основания взяты из приказа № 236 (2023).',
      'The grounds are taken from order 236 of 2023.',
    ),
    why: 'setting',
  },
  signedInB: {
    where: 'p.7',
    issue: t(
      'Екінші жолда қол қою қадамы да, бас тарту да жоқ.',
      'Во втором маршруте нет ни подписания, ни отказа.',
      'The second route has neither a signing step nor a refusal.',
    ),
    taken: t(
      'Басшылық шешіммен бірге ЭЦҚ қояды; 10-тармақ бойынша бас тарту сол үш күнде мүмкін.',
      'Руководство подписывает ЭЦП вместе с решением; отказ по пункту 10 возможен в те же три дня.',
      'The management signs with EDS as it decides; a refusal on clause 10 is possible in the same three days.',
    ),
    why: 'digest',
  },
  reissue: {
    where: 'p.5(3), p.7',
    issue: t('Қайта ресімдеу жағдайлары айтылмаған.', 'Случаи переоформления не сказаны.', 'When a certificate is reissued is not said.'),
    taken: t(
      'Себебі жазылып, құжаты қоса беріледі.',
      'Причина пишется, документ прилагается.',
      'The reason is written and its document attached.',
    ),
    why: 'digest',
  },
  duplicateSteps: {
    where: 'p.5(5)',
    issue: t('Телнұсқаға тек 5 күн жазылған.', 'Для дубликата напечатаны только 5 дней.', 'For the duplicate only the 5 days are printed.'),
    taken: t(
      'Қайта ресімдеудің үш қадамы 5 күн ішінде, «телнұсқа» белгісімен.',
      'Три шага переоформления в пределах 5 дней, с отметкой «дубликат».',
      'The three steps of the reissue inside 5 days, marked «телнұсқа».',
    ),
    why: 'digest',
  },
  corporationIntake: {
    where: 'p.3(2), p.7(10)',
    issue: t(
      'Мемлекеттік корпорацияның қадамдары мен мерзімдері жоқ.',
      'Шагов и сроков Государственной корпорации нет.',
      'The State Corporation has no steps and no terms.',
    ),
    taken: t(
      'Мерзім министрлікке келгеннен басталады; корпорацияның қабылдауы мен беруі бөлек тіркеледі.',
      'Срок идёт с поступления в министерство; приём и выдача корпорации фиксируются отдельно.',
      "Terms start when the Ministry receives the application; the Corporation's intake and hand-over are recorded apart.",
    ),
    why: 'digest',
  },
  copyToBranch: {
    where: 'p.3, p.7(8)',
    issue: t(
      'Корпорация арқылы жүгінген адамның бас тартуы оған қайта бармайды.',
      'Отказ обратившемуся через корпорацию в неё не возвращается.',
      'A refusal of somebody who came through the Corporation has no way back to it.',
    ),
    taken: t(
      'Хабарлама адамға, көшірмесі филиалға.',
      'Уведомление – лицу, копия – филиалу.',
      'The notification to the person, a copy to the branch.',
    ),
    why: 'kinder',
  },
  abroad: {
    where: 'p.3(1)',
    issue: t('Шетелдегі адам туралы ештеңе айтылмаған.', 'О лице за рубежом ничего не сказано.', 'Nothing is said of a person abroad.'),
    taken: t('Өкіл немесе корпорация арқылы.', 'Через представителя или корпорацию.', 'Through a representative or the State Corporation.'),
    why: 'setting',
  },
  againstMinutes: {
    where: 'p.7(5)',
    issue: t(
      'Басшылық хаттамаға қарсы шеше ала ма – айтылмаған.',
      'Не сказано, может ли руководство решить против протокола.',
      'Whether the management may decide against the minutes is not said.',
    ),
    taken: t(
      'Хаттамадағы шешім ұсынылады; өзгесі жазбаша себеппен ғана.',
      'Предлагается решение протокола; иное – только с письменными причинами.',
      'What the minutes say is proposed; anything else needs written reasons.',
    ),
    why: 'digest',
  },
  commissionComposition: {
    where: 'p.7(2)–(4)',
    issue: t(
      'Комиссияның құрамы, кворумы, дауыс беруі мәтінде жоқ.',
      'Состава, кворума и голосования Комиссии в тексте нет.',
      'Composition, quorum and voting of the Commission are not in the text.',
    ),
    taken: t(
      'Комиссия – бір отырыс: ұсыным, себеп және хатшы қол қойған хаттама.',
      'Комиссия – одно заседание: рекомендация, причина и протокол, подписанный секретарём.',
      'The Commission is one session: a recommendation, reasons, and minutes that the secretary signs.',
    ),
    why: 'digest',
  },
  noSilence: {
    where: 'p.7(3)',
    issue: t(
      'Комиссия үнсіз қалса не болатыны жоқ.',
      'Что будет при молчании Комиссии, не сказано.',
      'What follows the silence of the Commission is not said.',
    ),
    taken: t(
      'Кешігу тіркеледі, үнсіз шешім жоқ.',
      'Просрочка фиксируется, молчаливого решения нет.',
      'The delay is recorded; there is no silent outcome.',
    ),
    why: 'digest',
  },
  registerUnnamed: {
    where: 'p.7(8), p.7(10)',
    issue: t(
      'Хабарлама мен анықтама қайда тіркелетіні аталмаған.',
      'Где регистрируются уведомление и справка, не названо.',
      'Where notification and certificate are registered is not named.',
    ),
    taken: t(
      'Министрліктің журналы, деректер сол ААЖ-ға беріледі.',
      'Журнал министерства, данные идут в ту же АИС.',
      "The Ministry's journal; the data go to the same AIS.",
    ),
    why: 'digest',
  },
  misprints: {
    where: 'p.6, p.7, annex',
    issue: t(
      'БФЕ, «көрсетілген қызметті беруші», халыққа қызмет көрсету орталығы мен портал, нөмірлеу қайталанған.',
      'Сокращение «БФЕ», опечатки в названии услугодателя, ЦОН и портал в сноске, повторная нумерация.',
      'The abbreviation of the units, a misprint in the name of the provider, the service centre and portal of the footnote, numbering that restarts.',
    ),
    taken: t(
      'ҚФБ; портал арнасы қосылмайды; қадамдар A1–A10, B1–B3, C1–C3 деп аталады.',
      'Читается как СФЕ; канал портала не добавляется; шаги названы A1–A10, B1–B3, C1–C3.',
      'The abbreviation as in the other annexes; no portal channel is added; steps are named A1–A10, B1–B3, C1–C3.',
    ),
    why: 'digest',
    whole: true,
  },
} as const satisfies Regulation['readings'];
