import type { Regulation } from '../../src/law/index.ts';
import { t } from '../common/words.ts';

/** Contradictions and silences of order 509, part 1 and annex 1, with the reading taken. Numbers are those of the digest. */
export const readings = {
  C1: {
    where: 'p.14, p.15, p.17–19',
    issue: t(
      'Бұйрық тек өзгерген тармақтарды береді: адамдардың қарауы, ұсыныс пен оған үнсіздіктің салдары жоқ.',
      'Приказ даёт лишь изменённые пункты: нет рассмотрения людьми, предложения и последствий молчания.',
      'The order prints only the points it changes: the examination by people, the offer and silence to it are absent.',
    ),
    taken: t(
      '2015 жылғы жол: бөлімше, филиал, үш қолтаңба – бір күннен; келісімсіз ештеңе тіркелмейді; қайтыс болу жазбасы бойынша оны тіркеткен адамға үш айға ұсынылады (баптау), үнсіздік ештеңені тоқтатпайды.',
      'Путь 2015 года: отделение, филиал, три подписи – по одному дню; без согласия ничего не регистрируется; по записи о смерти предлагается заявителю записи на три месяца (настройка), молчание ничего не прекращает.',
      'The route of 2015: department, branch, three signatures, a day each; without consent nothing is registered; on the record of a death it is offered to the declarant for three months (a setting), and silence stops nothing.',
    ),
    why: 'setting',
  },
  C2: {
    where: 'p.13',
    issue: t(
      'Сұрау салуды өтініш берушінің өзі жүзеге асырады деп жазылған.',
      'Написано, что запросы делает сам заявитель.',
      'The applicant is said to make the queries himself.',
    ),
    taken: t(
      'Портал оның атынан сұратады; расталмаса, өтініш жіберілмейді және Мемлекеттік корпорация ұсынылады.',
      'Портал делает их от его имени; без подтверждения заявление не уходит, предлагается Государственная корпорация.',
      'The portal makes them on his behalf; without confirmation nothing is sent and the State Corporation is offered.',
    ),
    why: 'digest',
  },
  C3: {
    where: 'title',
    issue: t('Атауы «бір жолғы» және «біржолғы» деп екі түрлі жазылған.', 'Название пишется двояко.', 'The title is spelled in two ways.'),
    taken: t(
      'Тізімнің атауы басылғандай, қалғаны «біржолғы».',
      'Название перечня – как напечатано, далее «біржолғы».',
      'The title of the list as printed, elsewhere "біржолғы".',
    ),
    why: 'digest',
    whole: true,
  },
  C4: {
    where: 'row 10',
    issue: t('Телефон нөмірінде бір цифр кем.', 'В номере телефона не хватает цифры.', 'A digit of the telephone number is missing.'),
    taken: t('8 800 080 7777 және 1414.', '8 800 080 7777 и 1414.', '8 800 080 7777 and 1414.'),
    why: 'digest',
  },
  C5: {
    where: 'row 5',
    issue: t(
      'Портал арқылы өтініш бергенге нәтиже қалай берілетіні айтылмаған.',
      'Как получает результат обратившийся через портал, не сказано.',
      'How a portal applicant gets the result is not said.',
    ),
    taken: t(
      'Хабарлама жеке кабинетке жіберіледі.',
      'Уведомление направляется в личный кабинет.',
      'The notice goes to the personal cabinet.',
    ),
    why: 'digest',
  },
  C6: {
    where: 'row 4, p.16, p.19-1',
    issue: t(
      'Қызмет ішінара автоматтандырылған деп аталған, ал екі жол толық автоматты.',
      'Услуга названа частично автоматизированной, а два пути автоматические.',
      'The service is called partly automated, yet two routes are automatic.',
    ),
    taken: t(
      'Корпорация арқылы – адамдар, қалғаны – автоматты.',
      'Через корпорацию – люди, остальное – автоматически.',
      'People at the counter, the rest automatic.',
    ),
    why: 'digest',
  },
  C7: {
    where: 'p.19-1',
    issue: t(
      'Уәкілетті тұлғаның ЭЦҚ-сымен бекіту автоматты түрде өтеді.',
      'Утверждение ЭЦП уполномоченного лица происходит автоматически.',
      "The approval with the authorised person's EDS happens automatically.",
    ),
    taken: t(
      'Көрсетілетін қызметті берушінің бақылауындағы серверлік кілт, әр қолданысы жазылады; уәкілетті адам істі қызметкерлерге бере алады.',
      'Серверный ключ под контролем услугодателя, каждое применение пишется; уполномоченный может передать дело сотрудникам.',
      'A server-side key under the control of the provider, every use logged; the authorised person may hand the case to people.',
    ),
    why: 'setting',
  },
  C8: {
    where: 'p.13, p.16',
    issue: t(
      '13-тармақ параметрлерді, 16-тармақ қабылданбау хабарламасы мен ЭЦҚ-ны ғана береді.',
      'Пункт 13 даёт параметры, пункт 16 – уведомление о непринятии и ЭЦП.',
      'Point 13 prints the parameters, point 16 the notice of non-acceptance and the EDS.',
    ),
    taken: t('Екі жолда да бірдей.', 'Для обоих путей одно и то же.', 'The same for both routes.'),
    why: 'digest',
  },
  C9: {
    where: 'p.13',
    issue: t(
      'Жұмыс уақытынан тыс берілген өтініш туралы ереже жоқ.',
      'Правила о подаче вне рабочего времени нет.',
      'No rule for filing out of hours.',
    ),
    taken: t(
      'Сәт – берілген уақыттың өзі; бірінші есептелетін күн – келесі жұмыс күні.',
      'Момент – сама подача; первый счётный день – следующий рабочий.',
      'The moment is the filing itself; the first counted day is the next working day.',
    ),
    why: 'kinder',
  },
  C10: {
    where: 'p.13(5)',
    issue: t('Үш жылдың соңғы күні белгісіз.', 'Последний день трёх лет неясен.', 'The last day of the three years is open.'),
    taken: t('Үш жыл толған күні де қабылданады.', 'День третьей годовщины ещё входит.', 'The third anniversary is still allowed.'),
    why: 'kinder',
  },
  C11: {
    where: 'row 8',
    issue: t(
      'Порталда және телефонда өкіл туралы айтылмаған.',
      'О представителе на портале и по телефону не сказано.',
      'Nothing is said of a representative on the portal or by telephone.',
    ),
    taken: t(
      'Ол жерде тек қол қоюшының өзі; өкіл – тек корпорацияда.',
      'Там – только сам подписант; представитель – лишь в корпорации.',
      'Only the signer acts there; a representative at the counter only.',
    ),
    why: 'digest',
  },
  C12: {
    where: 'p.12, row 5',
    issue: t(
      'Қолхат электрондық, ал өзі келгенде қағаз.',
      'Расписка электронная, а при личной явке – бумажная.',
      'The receipt is electronic, on paper for a visit.',
    ),
    taken: t(
      'Келгенде – қағаз, көшірмесі жеке кабинетте; нәтиже сол қолхат бойынша беріледі.',
      'При явке – бумага и копия в кабинете; результат выдаётся по расписке.',
      'Paper for a visit with a copy in the cabinet; the result is handed out on it.',
    ),
    why: 'digest',
  },
  C13: {
    where: 'p.16, p.19-1',
    issue: t('Екі түрлі жабатын жауап бар.', 'Есть два разных завершающих ответа.', 'There are two closing answers.'),
    taken: t(
      'Параметр өтпесе – қабылданбады (тіркеу жоқ); мәлімет жетіспесе – тіркеліп, бас тарту шешімі шығады.',
      'Параметр не пройден – не принято (без регистрации); нет сведений – зарегистрировано и отказано решением.',
      'A parameter fails: not accepted, nothing registered. Data are missing: registered and refused by a decision.',
    ),
    why: 'digest',
  },
  C14: {
    where: 'row 3',
    issue: t(
      'Үш күн мен бір күннің басталуы көрсетілмеген.',
      'Начало трёх дней и одного дня не указано.',
      'The start of the 3 days and of the 1 day is not printed.',
    ),
    taken: t(
      'Корпорацияда – тіркеуден; порталда – жіберуден; проактивте – шоты бар келісімнен.',
      'В корпорации – от регистрации; на портале – от отправки; проактивно – от согласия со счётом.',
      'Counter: registration. Portal: sending. Proactive: consent with the account.',
    ),
    why: 'digest',
  },
  C15: {
    where: 'p.19-1',
    issue: t('«Е-макет» ААЖ порталы еш жерде жоқ.', '«Портала АИС Е-макет» нигде нет.', 'A portal of E-maket exists nowhere else.'),
    taken: t(
      'Портал арқылы «Е-макетке» келген өтініштер.',
      'Заявления, пришедшие в «Е-макет» через портал.',
      'Applications that came to E-maket through the portal.',
    ),
    why: 'digest',
  },
  C16: {
    where: 'row 9, R256 p.10',
    issue: t(
      'Терезеде қабылдаудан бас тарту өзгерген тармақтарда жоқ.',
      'Отказа в приёме у окна среди изменённых пунктов нет.',
      'A refusal at the counter is not among the points changed.',
    ),
    taken: t(
      '256 бұйрықтың 10-тармағы бойынша; қабылданып кетсе – шешімдегі екінші негіз.',
      'По пункту 10 приказа 256; если принято – второе основание при решении.',
      'By point 10 of order 256; once taken in, ground 2 at the decision.',
    ),
    why: 'digest',
  },
  information: {
    where: 'row 8',
    issue: t(
      'Тағайындау туралы ақпараттың мерзімі де, нысаны да басылмаған.',
      'Ни срок, ни форма информации о назначении не напечатаны.',
      'Neither a term nor a form of the information on the assignment is printed.',
    ),
    taken: t(
      'Басқа қызметтердегідей автоматты іздеу; мерзім саналмайды; дерек болмаса – ол туралы жауап.',
      'Автоматический поиск, как в других услугах; срок не считается; нет данных – ответ об этом.',
      'An automatic look-up as in the other services; no term is counted; without data an answer that says so.',
    ),
    why: 'digest',
  },
} as const satisfies Regulation['readings'];
