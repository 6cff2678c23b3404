import type { Regulation } from '../../src/law/index.ts';
import { t } from '../common/words.ts';

/** Contradictions and silences of annex 5, with the reading taken. */
export const readings = {
  contributionsWithheld: {
    where: 'p.11',
    issue: t(
      'Қосымша төлемнен міндетті зейнетақы жарналарын ұстау туралы айтпайды.',
      'Приложение не говорит об удержании обязательных пенсионных взносов из выплаты.',
      'The annex does not say that mandatory pension contributions are withheld from the payment.',
    ),
    taken: t(
      'Асыраушысынан айырылу бойынша төлемнен басқасынан 10 пайыз ұсталады: Әлеуметтік кодекстің 233-бабы солай басқан.',
      'Из всех выплат, кроме выплаты по потере кормильца, удерживается 10 процентов: так печатает статья 233 Социального кодекса.',
      'Ten per cent are withheld from all but the payment for the loss of a breadwinner: so article 233 of the Social Code prints it.',
    ),
    why: 'digest',
  },
  counting: {
    where: 'p.6–p.14',
    issue: t('Күндерді есептеу тәртібі айқындалмаған.', 'Порядок счёта дней не определён.', 'How days are counted is not defined.'),
    taken: t(
      'Бірінші күн – оқиғадан кейінгі жұмыс күні; мерзім соңғы күннің жұмыс уақыты аяқталғанда бітеді; күнтізбе – дерек.',
      'Первый день – рабочий день после события; срок кончается с рабочим временем последнего дня; календарь – данные.',
      'Day one is the working day after the event; a term ends at closing time of its last day; the calendar is data.',
    ),
    why: 'digest',
    whole: true,
  },
  noParagraph16: {
    where: 'p.15, p.17',
    issue: t('16-тармақ жоқ.', 'Пункт 16 отсутствует.', 'There is no paragraph 16.'),
    taken: t('Ештеңе жоғалмаған деп оқылды.', 'Прочитано так, что ничего не утрачено.', 'Read as nothing lost.'),
    why: 'digest',
    whole: true,
  },
  tableWord: {
    where: 'annex 1',
    issue: t(
      'Кестеде әлеуметтік төлем «жәрдемақы» деп аталған, басшының нәтижелері 1), 2), 2) деп нөмірленген.',
      'В таблице социальная выплата названа пособием, результаты руководителя пронумерованы 1), 2), 2).',
      'The table calls the social payment an allowance and numbers the results of the head 1), 2), 2).',
    ),
    taken: t('Әлеуметтік төлем; үшінші нәтиже – 3).', 'Социальная выплата; третий результат – 3).', 'Social payment; the third is 3).'),
    why: 'digest',
    whole: true,
  },
  names: {
    where: 'title, p.1, p.2, p.11',
    issue: t(
      'Тәуекелдердің атаулары тақырыпта, мәтінде әртүрлі.',
      'Названия рисков в заголовке и в тексте различаются.',
      'The risks are named differently in the title and in the body.',
    ),
    taken: t(
      'Тізімдерде мәтіннің сөздері, «балаларды» әрдайым көрсетіледі.',
      'В перечнях – слова текста, «детей» указывается всегда.',
      'Lists use the words of the body, always with "children".',
    ),
    why: 'digest',
    whole: true,
  },
  form: {
    where: 'p.3',
    issue: t(
      'Өңірлік мәтінде қызмет толық автоматтандырылған, мұнда ішінара.',
      'В региональном тексте услуга полностью автоматизирована, здесь частично.',
      'The regional text calls the service fully automated, this one partly.',
    ),
    taken: t(
      'Ішінара автоматтандырылған (№ 974 бұйрық).',
      'Частично автоматизирована (приказ № 974).',
      'Partly automated (order No. 974).',
    ),
    why: 'digest',
    whole: true,
  },
  channels: {
    where: 'p.2',
    issue: t(
      'Басқа орган қабылдайтын өтінішпен келген адамға не айтылатыны жазылмаған.',
      'Не сказано, что делать с заявлением, которое принимает другой орган.',
      'What happens to an application that another body takes is not said.',
    ),
    taken: t(
      'Қабылдаудан бас тарту қолхаты беріліп, қайда баратыны айтылады.',
      'Выдаётся расписка об отказе в приёме и указывается, куда обратиться.',
      'A receipt of refusal is given and the person is told where to go.',
    ),
    why: 'digest',
  },
  labourCode: {
    where: 'p.2',
    issue: t(
      'Еңбек кодексіне қатысты ерекшелік бала күтіміне де қатысты деп оқылуы мүмкін; тексеру орны көрсетілмеген.',
      'Исключение по Трудовому кодексу можно прочесть и для ухода за ребёнком; место проверки не указано.',
      'The Labour Code exclusion could be read to cover childcare; where it is checked is not said.',
    ),
    taken: t(
      'Тек жұмысынан айырылуға қатысты; нысан толтырылған соң, тізілімдерге сұрау салмай тұрып тексеріледі.',
      'Относится только к потере работы; проверяется после заполнения формы, до запросов в реестры.',
      'It limits loss of work only; checked after the form is filled and before the registries are asked.',
    ),
    why: 'digest',
  },
  existing: {
    where: 'p.11(1)',
    issue: t(
      'Тағайындау немесе төлеу фактісі табылғанда не болатыны жазылмаған.',
      'Не сказано, что следует, если найден факт назначения или выплаты.',
      'What follows when an assignment or payment is found is not printed.',
    ),
    taken: t(
      'Сол тәуекел бойынша сол төлем – құқықтың жоқтығы: қабылдаудан бас тарту қолхаты; порталда – 11-процесс.',
      'Та же выплата по тому же риску – отсутствие права: расписка об отказе в приёме; на портале – процесс 11.',
      'The same payment for the same risk is no right: a receipt of refusal; on the portal process 11.',
    ),
    why: 'digest',
  },
  contributions: {
    where: 'p.11(3)',
    issue: t(
      'Әлеуметтік аударымдар сомаларын тексерудің салдары жазылмаған.',
      'Последствие проверки сумм социальных отчислений не указано.',
      'The outcome of checking the contributions is not printed.',
    ),
    taken: t(
      'Айырмашылық – іс макетін қалыптастыратын маманға белгі, бас тарту емес.',
      'Расхождение – отметка для специалиста, формирующего макет дела, а не отказ.',
      'A difference is a flag for the case former, not a refusal.',
    ),
    why: 'kinder',
  },
  scans: {
    where: 'p.11(5)',
    issue: t(
      'Бәрін немесе тек тізілімде жоғын сканерлеу деп оқылуы мүмкін.',
      'Можно прочесть: сканировать всё или только то, чего нет в реестрах.',
      'It can be read as scan everything, or only what the registries lack.',
    ),
    taken: t(
      'Қолмен ұсынылғанның бәрі сканерленеді; тізілім растағаны қағазда талап етілмейді.',
      'Сканируется всё представленное; подтверждённое реестром на бумаге не требуется.',
      'What was handed over is scanned; what a registry confirmed is not asked on paper.',
    ),
    why: 'kinder',
  },
  riskPapers: {
    where: 'p.11(4)',
    issue: t(
      'Қай тәуекелге қай құжат керегі жазылмаған (Стандарттың 9-тармағы берілмеген).',
      'Не указано, какой документ нужен для какого риска (пункт 9 Стандарта не приведён).',
      'Which risk needs which document is not said (p.9 of the Standard is not at hand).',
    ),
    taken: t('Құжаттың мағынасы бойынша.', 'По смыслу документа.', 'By the sense of the document.'),
    why: 'setting',
  },
  pregnancyRegister: {
    where: 'p.11(4)',
    issue: t('«ЖжФЖӘТ» АЖ атауы ашылмаған.', 'Сокращение «ЖжФЖӘТ» не раскрыто.', 'The system «ЖжФЖӘТ» is not spelt out.'),
    taken: t(
      'Жүкті және фертильді жастағы әйелдер тіркелімі.',
      'Регистр беременных и женщин фертильного возраста.',
      'The register of pregnant women and women of fertile age.',
    ),
    why: 'digest',
  },
  serviceDay: {
    where: 'p.11(8), p.7',
    issue: t(
      'Қызметті алатын күн қолхатта көрсетіледі, ал жалпы мерзім Стандартта.',
      'День получения услуги указывается в расписке, а общий срок – в Стандарте.',
      'The receipt shows the day of receiving the service, but the overall term stands in the Standard.',
    ),
    taken: t(
      'Саты мерзімдерінің қосындысы: 8 жұмыс күні және хабардар етуге 1; МӘС бөлімшесі мен ЖАО арқылы тағы 1.',
      'Сумма сроков этапов: 8 рабочих дней и 1 на извещение; через МСЭ и МИО ещё 1.',
      'The sum of the stages: 8 working days and 1 for telling; 1 more through the two other bodies.',
    ),
    why: 'setting',
  },
  package: {
    where: 'p.11',
    issue: t(
      '«ЭЦҚ-мен расталған» көшірмелерге де, бүкіл өтінімге де қатысты болуы мүмкін.',
      '«Подтверждённая ЭЦП» может относиться и к копиям, и ко всей заявке.',
      '"Confirmed with EDS" may qualify the copies or the whole request.',
    ),
    taken: t(
      'Өтінім көшірмелерімен бірге бір топтама ретінде қол қойылады.',
      'Заявка подписывается одним пакетом вместе с копиями.',
      'The request is signed as one package with its copies.',
    ),
    why: 'digest',
  },
  handOverStart: {
    where: 'p.11',
    issue: t(
      'МӘС бөлімшесінен немесе ЖАО-дан келген өтініштің екі күні қашан басталатыны жазылмаған.',
      'Не сказано, когда начинаются два дня для заявления из МСЭ или МИО.',
      'When the two days start for a request from another body is not said.',
    ),
    taken: t(
      'Мемлекеттік корпорацияға келіп түскен күннен.',
      'Со дня поступления в Государственную корпорацию.',
      'From its arrival at the State Corporation.',
    ),
    why: 'digest',
  },
  branchSigns: {
    where: 'p.12, p.13',
    issue: t(
      'Филиал кімнің ЭЦҚ-сымен жіберетіні айқын емес.',
      'Чьей ЭЦП заверяет филиал, неясно.',
      'Whose EDS the branch sends is unclear.',
    ),
    taken: t(
      'Филиал маманы бөлімшенің қолының үстіне қол қояды, екеуі де сақталады.',
      'Сотрудник филиала подписывает поверх подписи отделения, хранятся обе.',
      'The branch officer signs on top of the department; both are kept.',
    ),
    why: 'digest',
  },
  branchFive: {
    where: 'annex 4 (*)',
    issue: t(
      'Ескертпеде 2-ҚФБ мен 3-ҚФБ үшін 5 күн, ал 11 және 12-тармақтарда 2 + 2.',
      'В сноске 5 дней на 2-ю и 3-ю единицы, а в пунктах 11 и 12 – 2 + 2.',
      'The footnote has 5 days for the two units, but p.11 and p.12 give 2 + 2.',
    ),
    taken: t(
      'Бірінші өту 2 + 2; түзету болса, екеуі бірге қабылданған күннен 5 күннен аспайды.',
      'Первый проход 2 + 2; при исправлении обе вместе – не более 5 дней с принятия.',
      'The first pass keeps 2 + 2; with a correction both together end within 5 days of acceptance.',
    ),
    why: 'setting',
  },
  erringPost: {
    where: 'annex 4 (*), (**)',
    issue: t(
      'Қатені қай лауазым түзететіні және қосымша құжаттардан кейінгі шек жазылмаған.',
      'Не указано, какая должность исправляет ошибку и каков предел после дополнительных документов.',
      'Which post mends the error, and the cap after additional documents, are not said.',
    ),
    taken: t(
      'Қате жіберген лауазым түзетеді; МӘС және ЖАО арқылы келгенде де Мемлекеттік корпорация бөлімшесі; құжаттар әкелінгеннен кейін де сол 5 күн.',
      'Исправляет допустившая ошибку должность отделения Государственной корпорации, также после МСЭ и МИО; после представления документов – те же 5 дней.',
      'The post of the department that erred mends it, also after the other bodies; once documents are brought the same 5 days hold.',
    ),
    why: 'digest',
  },
  starts: {
    where: 'p.6, p.9, p.13(1), p.14',
    issue: t('Мерзімдердің басталуы көрсетілмеген.', 'Начало сроков не указано.', 'The starts of these terms are not printed.'),
    taken: t(
      'Іс, қайтарылған іс немесе шешім әрекет ететін лауазымға келген күннен.',
      'Со дня поступления дела, возвращённого дела или решения к исполнителю.',
      'From the day the case, the returned case or the decision reaches the post that acts.',
    ),
    why: 'digest',
  },
  pause: {
    where: 'p.6',
    issue: t(
      'Қайтару мен тексеру кезінде мерзім тоқтай ма, қайтып келген соң қайдан басталады – жазылмаған.',
      'Не сказано, приостанавливается ли срок при возврате и проверке и откуда он идёт потом.',
      'Whether the terms stand still during a return or a check, and where a returned case begins, is not said.',
    ),
    taken: t(
      'Тексеру кезінде саты мерзімі тұрады; қайтып келген іс маманнан толық мерзіммен басталады.',
      'При проверке срок этапа стоит; вернувшееся дело начинается у специалиста с полным сроком.',
      'The stage clock stands still during a check; a returned case begins at the specialist with full terms.',
    ),
    why: 'digest',
  },
  window: {
    where: 'p.6, p.13(1)',
    issue: t(
      '25 күннің басы көрсетілмеген, 5 + 25 = 30, жете рәсімдеуге 2 + 1 күн қалмайды.',
      'Начало 25 дней не указано; 5 + 25 = 30, на доработку 2 + 1 не остаётся.',
      'The start of the 25 days is not said, and 5 + 25 = 30 leaves nothing for the 2 + 1 of rework.',
    ),
    taken: t(
      '25 күн хабардар етілген күннен, 30 күн іс бөлімшеге қайтқан күннен; 30-күнге дейін әкелінген құжат бас тартуды тоқтатады, 2 + 1 содан кейін.',
      '25 дней со дня извещения, 30 – со дня возврата в отделение; представленный до 30-го дня документ останавливает отказ, 2 + 1 идут после.',
      '25 from the day of telling, 30 from the return; a document brought by day 30 stops the refusal, and 2 + 1 run after it.',
    ),
    why: 'kinder',
  },
  headWithin: {
    where: 'p.6(2)',
    issue: t(
      'Басшы «отыз жұмыс күнінен аспайтын мерзімде» қайтарады, маман – «мерзімге».',
      'Руководитель возвращает «в срок», специалист – «на срок» не более тридцати дней.',
      'The head returns "within" thirty days, the specialist "for" up to thirty.',
    ),
    taken: t(
      'Екеуіне бір терезе: іс 30 күнге дейін қайтарылады, басшы өзінің 2 күнінде қайтарады.',
      'Одно окно: дело вне услугодателя до 30 дней, руководитель возвращает в свои 2 дня.',
      'One window for both: out for up to 30; the head returns within his own 2.',
    ),
    why: 'digest',
  },
  silenceBoth: {
    where: 'p.6(1)',
    issue: t(
      'Отыз күннен кейінгі бас тарту тек маманның қайтаруына жазылған.',
      'Отказ после тридцати дней напечатан только для возврата специалистом.',
      'The refusal after thirty days is printed for a return by the specialist only.',
    ),
    taken: t(
      'Басшы қайтарғанда да қолданылады; іс маманға келеді.',
      'Применяется и к возврату руководителем; дело приходит к специалисту.',
      'It also holds when the head returned; the case comes to the specialist.',
    ),
    why: 'digest',
  },
  notByItself: {
    where: 'p.6(1)',
    issue: t('Бас тарту өздігінен бола ма?', 'Наступает ли отказ сам собой?', 'Does the refusal happen by itself?'),
    taken: t(
      'Жоқ: маманға тапсырма ашылады, екі қол қойылады.',
      'Нет: специалисту открывается задание, нужны обе подписи.',
      'No: a task opens for the specialist and both signatures follow.',
    ),
    why: 'digest',
  },
  throughUnit: {
    where: 'p.6',
    issue: t(
      '«Бөлімше арқылы» сөздері сұрау салуларға да, хабардар етуге де қатысты болуы мүмкін.',
      'Слова «через отделение» могут относиться и к запросам, и к извещению.',
      '"Through the department" may qualify the queries or the telling.',
    ),
    taken: t(
      'Өтініш беруші бөлімше арқылы хабардар етіледі; сұрау салуларды көрсетілетін қызметті беруші өзі жібереді.',
      'Заявитель извещается через отделение; запросы услугодатель направляет сам.',
      'The applicant is told through the department; the provider sends the queries itself.',
    ),
    why: 'digest',
  },
  checkWithoutEnd: {
    where: 'p.6',
    issue: t(
      'Тексерудің шекті мерзімі де, жауап келмеген жағдай да жазылмаған.',
      'Нет ни предельного срока проверки, ни правила на случай отсутствия ответа.',
      'Neither a limit for the check nor what follows without an answer is printed.',
    ),
    taken: t(
      'Іс тексеруде қалады, өткен уақыты көрінеді; қызметкер қайтара алады немесе тексеруді аяқтайды.',
      'Дело остаётся на проверке, прошедшее время видно; сотрудник может вернуть дело или закончить проверку.',
      'The case stays under check with its elapsed time shown; the officer may return it or end the check.',
    ),
    why: 'setting',
  },
  headRefuses: {
    where: 'p.6(2)',
    issue: t(
      'Басшы оң жобаға қарсы бас тартқанда жобаны кім жазатыны айтылмаған.',
      'Не сказано, кто пишет проект отказа, когда руководитель не согласен с назначением.',
      'Who writes the refusal draft when the head disagrees is not said.',
    ),
    taken: t(
      'Басшы өз себебімен жаңа жоба жасап куәландырады; маман қол қойған жоба істе сақталады.',
      'Руководитель составляет и удостоверяет новый проект со своей причиной; подписанный специалистом остаётся в деле.',
      "The head makes and certifies a new draft with his reason; the specialist's stays in the file.",
    ),
    why: 'digest',
  },
  refusalNotice: {
    where: 'p.6(2), annex 1 row 2',
    issue: t(
      '6-тармақ тек тағайындау хабарламасын атайды; төлемге жіберу бас тартудан бөлінбеген.',
      'Пункт 6 называет только уведомление о назначении; направление на выплату не отделено от отказа.',
      'p.6 names the notice of assignment only and does not part payment from refusal.',
    ),
    taken: t(
      'Бас тарту хабарламасы да сол сәтте жіберіледі; бас тартуда төлемге ештеңе жіберілмейді.',
      'Уведомление об отказе направляется тогда же; при отказе на выплату ничего не идёт.',
      'The notice of refusal goes at the same moment; of a refusal nothing goes to payment.',
    ),
    why: 'digest',
  },
  draftOrDecision: {
    where: 'p.6(2)',
    issue: t(
      'Басшы да «шешім жобасын» куәландырады делінген.',
      'Сказано, что и руководитель удостоверяет «проект решения».',
      'The head too is said to certify the "draft".',
    ),
    taken: t(
      'Басшының ЭЦҚ-сы жобаны шешімге айналдырады.',
      'ЭЦП руководителя превращает проект в решение.',
      "The head's EDS makes it the decision.",
    ),
    why: 'digest',
  },
  noticeForm: {
    where: 'p.15(19), p.14',
    issue: t(
      '2-қосымша нысаны тек портал үшін белгіленген.',
      'Форма приложения 2 установлена только для портала.',
      'The form of annex 2 is prescribed for the portal only.',
    ),
    taken: t('Екі арнада да қолданылады.', 'Применяется на обоих каналах.', 'Used on both channels.'),
    why: 'digest',
  },
  noticePrint: {
    where: 'annex 2',
    issue: t(
      '«Тас тартылды» деп басылған, туған жылы «20__».',
      'Напечатано «тас тартылды», год рождения «20__».',
      'The form prints «тас тартылды» and a year of birth "20__".',
    ),
    taken: t('«Бас тартылды»; туған жылы кез келген.', '«Бас тартылды»; год рождения любой.', '«Бас тартылды»; any year of birth.'),
    why: 'digest',
  },
  handOrSms: {
    where: 'p.14',
    issue: t(
      'Табыстау мен SMS «және», «немесе» сөздерінсіз берілген.',
      'Вручение и SMS перечислены без «и» или «или».',
      'Handing over and SMS stand without and / or.',
    ),
    taken: t(
      'Біреуі жеткілікті; SMS телефон белгілі болса ғана; қағаз терезеде күтеді.',
      'Достаточно одного; SMS – только если известен телефон; бумага ждёт в отделении.',
      'Either is enough; SMS only if a phone is known; the paper waits at the counter.',
    ),
    why: 'digest',
  },
  collected: {
    where: 'p.4, p.14',
    issue: t(
      'МӘС бөлімшесі мен ЖАО арқылы өтінгендердің нәтижені қайдан алатыны жазылмаған.',
      'Не сказано, где получают результат обратившиеся через МСЭ и МИО.',
      'Where those who applied at the other bodies collect the result is not said.',
    ),
    taken: t('Мемлекеттік корпорацияда.', 'В Государственной корпорации.', 'At the State Corporation.'),
    why: 'digest',
  },
  portalData: {
    where: 'p.15(6), p.15(7)',
    issue: t(
      'Расталмаған деректер тек өтініш берушінікі ме, баланың туу жазбасы да ма?',
      'Относится ли «не подтверждены» только к данным заявителя или и к записи о рождении ребёнка?',
      "Do unconfirmed data mean the applicant's own, or also the child's birth record?",
    ),
    taken: t(
      'Баланың жазбасы да кіреді; жауап келмесе – бас тарту емес, кейін қайталау.',
      'Включая запись ребёнка; отсутствие ответа – не отказ, а повтор позже.',
      "The child's record too; no answer is no refusal, the person tries again.",
    ),
    why: 'digest',
  },
  twoSignatures: {
    where: 'p.15(12)–(15)',
    issue: t(
      'Сұрау салуға екі рет қол қойылады; 4-шарт тек банктерді атайды, 8-процесс «Қазпочтаны» да.',
      'Запрос подписывается дважды; условие 4 называет только банки, процесс 8 – и «Казпочту».',
      'The request is signed twice; condition 4 names banks only, process 8 Kazpost too.',
    ),
    taken: t(
      'Екі қол – екі оқиға, куәлік бір рет таңдалады; 4-шарт «Қазпочтаға» да қатысты.',
      'Две подписи – два события, свидетельство выбирается один раз; условие 4 относится и к «Казпочте».',
      'Two signatures are two events, the certificate is chosen once; condition 4 covers Kazpost too.',
    ),
    why: 'digest',
  },
  portalJoins: {
    where: 'p.15(5), p.15(16)–(18)',
    issue: t(
      '5-шартты көрсетілетін қызметті беруші тексереді, бөлімшенің қалай қосылатыны жазылмаған.',
      'Условие 5 проверяет услугодатель; как подключается отделение, не сказано.',
      'The provider checks condition 5; how the department joins is not said.',
    ),
    taken: t(
      '5-шарт – жүйедегі ресми тексеру; 12-процестен кейін сұрау салу аудан коды бойынша бөлімшенің іс макетін қалыптастыру кезегіне түседі.',
      'Условие 5 – формальная проверка в системе; после процесса 12 запрос идёт в очередь формирования дел отделения по коду района.',
      'Condition 5 is a formal check in the system; after process 12 the request joins the queue of the department found by the district code.',
    ),
    why: 'digest',
  },
  eachChild: {
    where: 'p.2, p.11(4)',
    issue: t(
      'Өтініште бірнеше бала аталуы мүмкін («баланың (балалардың) туу туралы куәлігі»), ал күтім төлемі бала бойынша ма, өтініш бойынша ма – айтылмаған.',
      'В заявлении может быть названо несколько детей («свидетельство о рождении ребёнка (детей)»), но не сказано, по ребёнку или по заявлению платится за уход.',
      'An application may name several children ("birth certificate of the child (children)"), but whether care is paid for a child or for the application is not said.',
    ),
    taken: t(
      'Әр бала үшін жеке: өз кезектілігімен, өз мерзімімен, қайтыс болғаны есептелмейді.',
      'За каждого ребёнка отдельно: со своей очерёдностью и своим сроком; умерший не считается.',
      'For each child by itself: with its own order and its own term; one who died is not counted.',
    ),
    why: 'kinder',
  },
  amount: {
    where: 'p.11 (case former, 2)',
    issue: t(
      'Есептеуге керек мәліметтердің бәрі аталмаған: құқық туындаған күн, бұрын төленген айлар, асырауындағылар саны, баланың кезектілігі.',
      'Названы не все сведения для расчёта: день возникновения права, ранее оплаченные месяцы, число иждивенцев, очерёдность ребёнка.',
      'Not all that the calculation needs is named: the day of the right, months paid before, the number of dependants, the order of the child.',
    ),
    taken: t(
      'Оларды растайтын тізілімнен немесе құжаттан алынады, болмаса макет қалыптастырушы көрсетеді; орташа табыс есепке алынатын әр айға жатқызылады.',
      'Берутся из реестра или документа, который их подтверждает, иначе их указывает формирующий макет; средний доход относится к каждому учитываемому месяцу.',
      'They are taken from the registry or paper that shows them, else stated by the case former; the mean income is taken for each month counted.',
    ),
    why: 'digest',
  },
} as const satisfies Regulation['readings'];
