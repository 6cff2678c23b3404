import type { Regulation } from '../../src/law/index.ts';
import { t } from '../common/words.ts';

/** Contradictions and silences of annex 11, with the reading taken. Numbers are those of the digest of the annex. */
export const readings = {
  X1: {
    where: 'p.6, p.9, annex 1',
    issue: t(
      'Үш қызметкерге бір жұмыс күні берілген, кестеде ол тек бірінші жолдың тұсында тұр; басталуы көрсетілмеген.',
      'Трём должностным лицам дан один рабочий день, в таблице он стоит лишь у первой строки; начало не указано.',
      'The three officers have one working day; the table prints it beside row 1 only; its start is not printed.',
    ),
    taken: t(
      'Үшеуіне ортақ бір күн: іс қай сағатта келсе де, келесі жұмыс күнінің соңына дейін.',
      'Один общий день на троих: когда бы дело ни поступило – до конца следующего рабочего дня.',
      'One day for the three together: at whatever hour the file arrives, until the end of the next working day.',
    ),
    why: 'digest',
  },
  X2: {
    where: 'p.9',
    issue: t(
      '9-тармақта маман істі бірден басшыға жібереді, 6-тармақ пен кестеде – бөлім басшысына.',
      'В пункте 9 специалист передаёт дело сразу руководителю, в пункте 6 и таблице – руководителю отдела.',
      'Paragraph 9 sends the file from the specialist straight to the head, paragraph 6 and the table to the unit head.',
    ),
    taken: t('Маман – бөлім басшысы – басшы.', 'Специалист – руководитель отдела – руководитель.', 'Specialist, unit head, head.'),
    why: 'digest',
  },
  X3: {
    where: 'p.11(1)',
    issue: t(
      '3-қосымшаның нысаны «зейнетақы төлемдерін тағайындауға» деп аталған.',
      'Форма приложения 3 названа распиской по пенсионным выплатам.',
      'The form of annex 3 is called a receipt for pension payments.',
    ),
    taken: t('Жерлеуге арналған төлем деп көрсетіледі.', 'Указывается выплата на погребение.', 'It names the burial payment.'),
    why: 'digest',
  },
  X4: {
    where: 'p.11',
    issue: t(
      'Бір тармақта екі түрлі қолхат қолданылады.',
      'В одном пункте две разные расписки.',
      'Two receipts are used in one paragraph.',
    ),
    taken: t('Негізге қарай таңдалатын екі нысан.', 'Две формы, выбираемые по основанию.', 'Two forms, chosen by the ground.'),
    why: 'digest',
  },
  X5: {
    where: 'p.11(1)',
    issue: t(
      'Тағайындау мен төлеу туралы сұралады, ал бас тарту тағайындау немесе өтініш бойынша.',
      'Спрашивается о назначении и выплате, а отказ – по назначению или заявлению.',
      'Assignment or payment is asked about, but the refusal is for an assignment or an application.',
    ),
    taken: t(
      'Үшеуі де тексеріледі: төленген, тағайындалған, қаралып жатқан өтініш.',
      'Проверяются все три: выплачено, назначено, заявление на рассмотрении.',
      'All three are checked: paid, assigned, application pending.',
    ),
    why: 'digest',
  },
  X6: {
    where: 'p.11(1)',
    issue: t(
      'Қайталануды неге қарап тексеру керегі аталмаған.',
      'По чему проверять повторность, не названо.',
      'The key of duplication is not named.',
    ),
    taken: t('Қайтыс болған адамның ЖСН-і бойынша.', 'По ИИН умершего.', 'By the IIN of the deceased.'),
    why: 'digest',
  },
  X7: {
    where: 'p.11',
    issue: t(
      'Кім өтініш бере алатыны, құқық пен жүгіну мерзімі айтылмаған.',
      'Кто вправе обратиться, право и срок обращения не определены.',
      'Who may apply, the right and the term for applying are not defined.',
    ),
    taken: t(
      'Жерлеуді жүзеге асырған жеке немесе заңды тұлға; құқықты терезедегі маман тек айқын болғанда жоққа шығарады; жүгіну мерзімі қойылмайды.',
      'Физическое или юридическое лицо, осуществившее погребение; у окна отрицается лишь очевидное отсутствие права; срок обращения не ставится.',
      'A person or legal entity that buried; at the counter only a plain lack of the right counts; no term for applying is set.',
    ),
    why: 'kinder',
  },
  X8: {
    where: 'p.6',
    issue: t(
      '№ 223 Қағидалар зейнетақы мен жәрдемақы туралы, жерлеу туралы емес.',
      'Правила № 223 – о пенсиях и пособиях, не о погребении.',
      'Rules No. 223 deal with pensions and allowances, not burials.',
    ),
    taken: t(
      'Қайтыс болған адам қандай алушы болғанын сипаттайды деп оқылады; негіздің коды сақталады.',
      'Читается как описание того, кем был умерший получатель; хранится код основания.',
      'Read as describing who the deceased recipient had to be; the code of the ground is kept.',
    ),
    why: 'digest',
  },
  X9: {
    where: 'p.3, p.11',
    issue: t(
      'Қызмет қағаз түрінде, ал іс электрондық.',
      'Форма услуги бумажная, а дело электронное.',
      'The service is on paper, yet the file is electronic.',
    ),
    taken: t(
      'Электрондық іс макеті – негізгі; қағаз – өтініш, қолхат және хабарлама.',
      'Основной – электронный макет; на бумаге – заявление, расписка и уведомление.',
      'The electronic file is the master; paper is the application, the receipt and the notice.',
    ),
    why: 'digest',
  },
  X10: {
    where: 'p.14',
    issue: t('«Уәкілетті орган» анықталмаған.', '«Уполномоченный орган» не определён.', 'The authorised body is not defined.'),
    taken: t(
      'Төлемді аударатын жеке қатысушы.',
      'Отдельный участник, перечисляющий выплату.',
      'An actor of its own that transfers the money.',
    ),
    why: 'digest',
  },
  X11: {
    where: 'p.6(3), p.14',
    issue: t(
      'Шешім автоматты түрде төлеуге жіберіледі, бірақ алдымен өтінім керек.',
      'Решение идёт на выплату автоматически, но сначала нужна заявка.',
      'The decision goes to payment automatically, yet a request is needed first.',
    ),
    taken: t(
      'Шешім өтінім тапсырмасын ашады; ақша тек өтінім бойынша жүреді.',
      'Решение открывает задание на заявку; деньги идут только по заявке.',
      'The decision opens the task of the request; the money moves only on the request.',
    ),
    why: 'digest',
  },
  X12: {
    where: 'p.11, p.14',
    issue: t(
      'Бір күндік мерзімдердің басталуы айтылмаған.',
      'Начало однодневных сроков не указано.',
      'The start of the one-day terms is not printed.',
    ),
    taken: t(
      'Бөлімшеге – тіркеуден; өтінімге – шешім келген күннен; аударуға – өтінімнен.',
      'Отделению – от регистрации; заявке – от поступления решения; перечислению – от заявки.',
      'The department from registration, the request from arrival of the decision, the transfer from the request.',
    ),
    why: 'digest',
  },
  X13: {
    where: 'p.6',
    issue: t(
      'Сканерлеу сапасы тексеріледі, бірақ нашар скан үшін жол көрсетілмеген.',
      'Качество скана проверяется, но пути для плохого скана нет.',
      'The quality of scans is checked, but nothing is said of a bad one.',
    ),
    taken: t(
      'Бөлімшеге ішкі сұрау салу; мерзім тоқтамайды, журналда қалады; бас тартуға негіз емес.',
      'Внутренний запрос отделению; срок не стоит, остаётся в журнале; основанием отказа не служит.',
      'An internal request to the department; no clock stands still, it is logged, and it is no ground of refusal.',
    ),
    why: 'digest',
  },
  X15: {
    where: 'p.11(2)',
    issue: t(
      '«2008 жылғы 1 мамырдан кейін» дегенде сол күннің өзі белгісіз.',
      '«После 1 мая 2008 года»: сам день неясен.',
      '"After 1 May 2008" leaves the day itself open.',
    ),
    taken: t(
      'Қатаң түрде кейінгі күндер электрондық, қалғаны қағаз бойынша.',
      'Строго после – электронно, остальное – по бумаге.',
      'Strictly later days by the registry, the rest by paper.',
    ),
    why: 'setting',
  },
  X18: {
    where: 'p.13, p.14',
    issue: t(
      'Хабарлама да, өтінім де шешімнен кейін бір күн ішінде.',
      'И уведомление, и заявка – в один день после решения.',
      'Notice and request both have one day after the decision.',
    ),
    taken: t(
      'Қатар жүреді: алынбаған хабарлама төлемді кешіктірмейді.',
      'Идут рядом: неполученное уведомление выплату не задерживает.',
      'Side by side: a notice that nobody collects delays no money.',
    ),
    why: 'digest',
  },
  X20: {
    where: 'p.11, p.12',
    issue: t(
      'Филиал есепті тексереді, бірақ кім есептейтіні айтылмаған.',
      'Филиал проверяет расчёт, но кто считает, не сказано.',
      'The branch checks a calculation that nobody is told to make.',
    ),
    taken: t(
      'Іс макетін қалыптастырған маман мөлшерді шешім жобасына қояды.',
      'Размер в проект ставит формирующий макет.',
      'The case former puts the amount in the draft.',
    ),
    why: 'digest',
  },
  X21: {
    where: 'p.11(4)',
    issue: t(
      'Жауап бермеген жүйе мен «жоқ» деген жауап ажыратылмаған.',
      'Молчание системы и ответ «нет» не различены.',
      'A system that is silent is not told apart from one that answers "none".',
    ),
    taken: t(
      'Екеуінде де қағаз түпнұсқа сканерленеді; кеш келген жауап іске қосылады; бұл бас тарту емес.',
      'В обоих случаях сканируется подлинник; поздний ответ приобщается; это не отказ.',
      'In both the paper original is scanned; a late answer joins the file; it is no refusal.',
    ),
    why: 'kinder',
  },
  X22: {
    where: 'p.6',
    issue: t(
      'Жоғарыдағы қызметкер келіспесе не болатыны және хабарламаның мазмұны айтылмаған.',
      'Что будет при несогласии вышестоящего и что содержит уведомление, не сказано.',
      'What follows when a higher officer disagrees, and what the notice holds, is not said.',
    ),
    taken: t(
      'Келіспеген қызметкер жаңа жоба жасап, оған қол қояды; басшы шешеді; бас тарту себебі хабарламада қайталанады.',
      'Несогласный составляет новый проект и подписывает его; решает руководитель; причины повторяются в уведомлении.',
      'Who disagrees makes a new draft and signs it; the head decides; the reasons are repeated in the notice.',
    ),
    why: 'digest',
  },
  X23: {
    where: 'p.12',
    issue: t(
      'Филиал жіберетін істе кімнің ЭЦҚ-сы екені айтылмаған.',
      'Чья ЭЦП на деле, направляемом филиалом, не сказано.',
      'Whose EDS the file bears that the branch sends is not said.',
    ),
    taken: t(
      'Филиалдың тексерушісі екінші болып қол қояды.',
      'Проверяющий филиала подписывает вторым.',
      'The branch checker signs second.',
    ),
    why: 'digest',
  },
  X24: {
    where: 'p.6(3)',
    issue: t(
      'Бас тарту туралы шешім де төлеуге жіберіледі деп жазылған.',
      'На выплату, по тексту, идёт и решение об отказе.',
      'By the text a refusal goes to payment too.',
    ),
    taken: t('Төлеуге тек тағайындау жіберіледі.', 'На выплату идёт только назначение.', 'Only an assignment goes to payment.'),
    why: 'digest',
  },
  X25: {
    where: 'p.6, p.11',
    issue: t(
      'Кейін жетіспейтіні анықталған құжатқа жол жоқ: қайтару да, негіз де көзделмеген.',
      'Для недостающего документа после приёма пути нет: ни возврата, ни основания.',
      'For a document found missing after acceptance there is no way: neither a return nor a ground.',
    ),
    taken: t(
      'Толықтық терезеде шешіледі; кейін тек екі негіз және ішкі сұрау салу.',
      'Полнота решается у окна; далее – лишь два основания и внутренний запрос.',
      'Completeness is settled at the counter; later only the two grounds and the internal request count.',
    ),
    why: 'digest',
  },
  misprints: {
    where: 'p.6, p.11, annex 1, title',
    issue: t(
      'Қысқартулар ашылмаған, тақырып екі түрлі жазылған, кесте бет ауысқанда үзілген.',
      'Сокращения не раскрыты, название в двух видах, таблица разорвана переносом страницы.',
      'Abbreviations are not expanded, the title is written in two ways, the table is torn by a page break.',
    ),
    taken: t(
      '1-қосымшадағыдай оқылады; қосымшаның өз тақырыбы алынады.',
      'Читается как в приложении 1; берётся название самого приложения.',
      "Read as in annex 1; the annex's own title is used.",
    ),
    why: 'digest',
    whole: true,
  },
} as const satisfies Regulation['readings'];
