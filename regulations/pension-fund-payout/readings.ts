import type { Regulation } from '../../src/law/index.ts';
import { t } from '../common/words.ts';

/** Contradictions and silences of annex 17, with the reading taken. */
export const readings = {
  counting: {
    where: 'p.6(3), p.11, p.16',
    issue: t(
      'Мерзімдер бірде «күннен кейінгі», бірде «күннен бастап», бірде басталуынсыз берілген.',
      'Сроки даны то «после дня», то «со дня», то без начала.',
      'Terms run "following the day", "from the day", or from nothing that is said.',
    ),
    taken: t(
      'Бірінші күн – келесі жұмыс күні; демалыс пен мереке күндері есептелмейді.',
      'Первый день – следующий рабочий день; выходные и праздники не считаются.',
      'Day one is the next working day; days off do not count.',
    ),
    why: 'digest',
    whole: true,
  },
  roles: {
    where: 'p.15',
    issue: t(
      'Төлемдер бөлімшесінің басшысы мен жетекші басшы аталған, бірақ әрекеті жоқ.',
      'Руководитель подразделения выплат и курирующий руководитель названы, но действий у них нет.',
      'The head of the payments unit and the supervising manager are named but do nothing.',
    ),
    taken: t('Тек қарау құқығы беріледі.', 'Им даётся только право просмотра.', 'They may look only.'),
    why: 'digest',
    whole: true,
  },
  lastRow: {
    where: 'annex 1 row 4',
    issue: t(
      '4-жол келесі әрекет ретінде өзін көрсетеді.',
      'Строка 4 указывает следующей саму себя.',
      'Row 4 points to itself as the next.',
    ),
    taken: t('Рәсімнің соңы.', 'Конец процедуры.', 'The end.'),
    why: 'digest',
    whole: true,
  },
  misprints: {
    where: 'p.5, p.9, p.10, p.17',
    issue: t(
      'Стандарт тармақтарына сілтемелер бұзылған; «ЖТМДҚ», «мерсімсіз», «бинес» деп басылған.',
      'Ссылки на пункты Стандарта испорчены; напечатано «ЖТМДҚ», «мерсімсіз», «бинес».',
      'References to the Standard are broken; «ЖТМДҚ», «мерсімсіз», «бинес» are misprints.',
    ),
    taken: t(
      'Корпорацияда 9 және 12, қорда 11–13-тармақтар; атаулар түзетілген.',
      'В корпорации пункты 9 и 12, в фонде 11–13; названия исправлены.',
      'p.9 and p.12 at the corporation, p.11–13 at the fund; names put right.',
    ),
    why: 'digest',
    whole: true,
  },
  nothingMore: {
    where: 'p.5–p.16',
    issue: t(
      'Қосымша құжатқа қайтару, 30 күндік күту, қор қызметкерлерінің ЭЦҚ-сы, шағым, төлемді тоқтату жазылмаған.',
      'Возврат для документов, ожидание 30 дней, ЭЦП сотрудников фонда, обжалование, прекращение выплат не напечатаны.',
      'Returns, waits of 30 days, EDS of the staff, appeals and stopping are not printed.',
    ),
    taken: t('Ойдан қосылмаған.', 'Не додуманы.', 'Nothing is invented.'),
    why: 'digest',
    whole: true,
  },
  headTerm: {
    where: 'p.11, p.16(1), annex 1 row 1',
    issue: t(
      '11-тармақта барлық түрге 1 күн, 16-тармақ пен кестеде жерлеуге 1, өзгелерге 2 күн.',
      'В пункте 11 – 1 день для всех, в пункте 16 и таблице – 1 для погребения, 2 для прочих.',
      'p.11 gives 1 day for all; p.16 and the table 1 for burial and 2 for the rest.',
    ),
    taken: t('16-тармақ пен кесте.', 'Пункт 16 и таблица.', 'p.16 and the table.'),
    why: 'setting',
  },
  burialKind: {
    where: 'p.16(1), p.16(2)',
    issue: t(
      '16(1) және кесте тек жерлеуді, 16(2) отбасы мүшесі мен жерлеушіні бір бұзылған сөйлемде атайды.',
      'Пункт 16(1) и таблица называют только погребение, 16(2) – члена семьи и погребающего в одной испорченной фразе.',
      'p.16(1) and the table name burial only; p.16(2) the family member and the person who buries in one garbled sentence.',
    ),
    taken: t(
      'Екеуіне де жерлеу мерзімдері; мұрагерлер – өзге төлемдер.',
      'Обоим – сроки погребения; наследники – прочие выплаты.',
      'Both have the burial terms; heirs are on the other track.',
    ),
    why: 'digest',
  },
  controlTerm: {
    where: 'p.16(2), annex 1 row 2',
    issue: t(
      '5 күн қабылдаудан немесе алдыңғы әрекеттен: барлығы 8 не 10 күн.',
      '5 дней от приёма или от предыдущего действия: всего 8 или 10 дней.',
      '5 days from acceptance or from the step before: 8 or 10 days in all.',
    ),
    taken: t(
      'Екеуі де көрсетіледі, ертесі – қабылдаудан 5 күн – жетекші.',
      'Показываются оба, ведёт ранний – 5 дней от приёма.',
      'Both are shown; the earlier, 5 days from acceptance, leads.',
    ),
    why: 'setting',
  },
  foreigner: {
    where: 'p.10',
    issue: t(
      'Бас тарту «сондай-ақ» сөзімен жалғанған: екі дербес негіз бе, бірлескен бір негіз бе; кеткені не кететіні.',
      'Отказ связан словом «сондай-ақ»: два самостоятельных основания или одно общее; «выехал» или «выезжает».',
      'The refusal is joined by "as well as": two grounds or one; "left" or "is leaving".',
    ),
    taken: t(
      'Екі дербес негіз: жарамды құжат табылды; кеткені де, рұқсаттың жойылғаны да расталмады (біреуі жеткілікті).',
      'Два самостоятельных основания: найден действующий документ; не подтверждены ни выезд, ни аннулирование (достаточно одного).',
      'Two grounds: a valid document is found; neither departure nor annulment is confirmed (one is enough).',
    ),
    why: 'setting',
  },
  paperForm: {
    where: 'p.3, p.9',
    issue: t(
      'Нысаны қағаз, бірақ бір санат ЭЦҚ-мен сайт арқылы өтінеді.',
      'Форма бумажная, но одна категория обращается через сайт с ЭЦП.',
      'The form is paper, yet one category applies on the site with EDS.',
    ),
    taken: t('ЭЦҚ қойылған өтініш – түпнұсқа.', 'Заявление с ЭЦП – подлинник.', 'The application with EDS is an original.'),
    why: 'digest',
  },
  control: {
    where: 'p.7(2), p.12, p.13, annex 1 row 3',
    issue: t(
      'Бақылау бірде бөлімше, бірде басқарма; тізілімді құрушы бірде қызметкер, бірде жауапты қызметкер.',
      'Контроль назван то подразделением, то управлением; реестр составляет то работник, то ответственный работник.',
      'The control is a unit or a department; the register is built by an employee or a responsible employee.',
    ),
    taken: t('Бір басқарма, екі лауазым.', 'Одно управление, две должности.', 'One department, two posts.'),
    why: 'digest',
  },
  whoTells: {
    where: 'p.7(1), p.6(2)',
    issue: t(
      'Автоматты тексеру теріс болса, хабарлама корпорацияға жіберіледі; өтініш берушіге кім айтатыны жазылмаған.',
      'При отрицательной проверке сообщение идёт корпорации; кто извещает заявителя, не сказано.',
      'After a negative check the message goes to the corporation; nobody is told to tell the applicant.',
    ),
    taken: t(
      'Мемлекеттік корпорация себебін көрсетіп, құжаттар алынғаннан бастап 10 жұмыс күні ішінде хабарлайды.',
      'Государственная корпорация извещает с причиной в течение 10 рабочих дней со дня получения документов.',
      'The State Corporation tells, with the reason, within 10 working days of receiving the documents.',
    ),
    why: 'digest',
  },
  heirsSms: {
    where: 'p.14',
    issue: t('Мұрагерлер SMS тізімінде жоқ.', 'Наследников нет в перечне SMS.', 'Heirs are not on the list of SMS.'),
    taken: t(
      'Төлем жүзеге асырылды деген SMS жіберіледі.',
      'Направляется SMS об осуществлении выплаты.',
      'The SMS that the payout has been made is sent.',
    ),
    why: 'kinder',
  },
  eightDays: {
    where: 'p.16(3)',
    issue: t('8 күннің басталуы көрсетілмеген.', 'Начало 8 дней не указано.', 'The start of the 8 days is not printed.'),
    taken: t(
      'БЖЗҚ АЖ-да автоматты тіркелгеннен.',
      'С автоматической регистрации в системе фонда.',
      "From the registration in the fund's system.",
    ),
    why: 'digest',
  },
  starts: {
    where: 'p.16(1)–(3)',
    issue: t(
      'Жерлеу бойынша бақылаудың 1 күні, тізілімнің 1 күні, басшының мерзімі неден басталатыны жазылмаған.',
      'Начало 1 дня контроля по погребению, 1 дня реестра, срока руководителя не указано.',
      'The starts of the control (burial), of the register and of the head are not printed.',
    ),
    taken: t(
      'Басшы – тіркеуден; әрқайсысы алдыңғы әрекет аяқталғаннан.',
      'Руководитель – от регистрации; далее от конца предыдущего действия.',
      'The head from registration; then each from the end of the step before.',
    ),
    why: 'digest',
  },
  dispatch: {
    where: 'p.7(3)',
    issue: t(
      '«Кем дегенде 2 жұмыс күнінен кешіктірілмей» екі рет айтылған; кешіккен тізілім туралы жоқ.',
      '«Не позднее чем минимум за 2 рабочих дня» сказано дважды; о запоздавшем реестре – ничего.',
      '"At least not later than 2 working days before" is said twice; of a late register nothing.',
    ),
    taken: t(
      'Соңғы жіберу күні – төлем күнінен 2 жұмыс күн бұрын; үлгермегені келесі төлем күніне ауысады.',
      'Последний день отправки – за 2 рабочих дня до дня выплаты; не успевшее переходит на следующий.',
      'The last day of dispatch is 2 working days before payday; what misses it goes to the next one.',
    ),
    why: 'digest',
  },
  lateLoad: {
    where: 'p.6(3)',
    issue: t('Жүктеу кешіксе не болатыны жазылмаған.', 'Что при опоздании загрузки, не сказано.', 'What follows a late load is not said.'),
    taken: t('Белгі беріледі, іс сол күйінде қалады.', 'Подаётся сигнал, дело остаётся.', 'An alert; the case stays.'),
    why: 'digest',
  },
  returned: {
    where: 'p.8, p.14',
    issue: t(
      'Банк ақшаны қайтарса, не болатыны жазылмаған.',
      'Что при возврате денег банком, не сказано.',
      'What follows when a bank returns the money is not said.',
    ),
    taken: t(
      'Деректемелер түзетіліп, қайта жіберіледі; істің күйі өзгермейді.',
      'Реквизиты исправляются и платёж повторяется; состояние дела не меняется.',
      'The details are mended and the order is sent again; the case stays as it is.',
    ),
    why: 'digest',
  },
  assignedBefore: {
    where: 'p.6(2)',
    issue: t(
      '«Қызмет беруші тағайындаған төлем дерегі» деген сөздің мәні ашылмаған.',
      'Смысл «факта назначенной выплаты» не раскрыт.',
      'What "a payout assigned by the provider" means is not said.',
    ),
    taken: t(
      'Сол адамға сол жинақтан төлем бар.',
      'Тому же лицу уже выплачивается из тех же накоплений.',
      'The same person already has a payout from the same savings.',
    ),
    why: 'digest',
  },
  silence: {
    where: 'p.6(2), p.10',
    issue: t(
      '«Мәлімет болмаған» мен жауап келмеуі ажыратылмаған.',
      '«Нет сведений» и отсутствие ответа не разделены.',
      '"No information" and no answer are not told apart.',
    ),
    taken: t(
      'Жауап қана ескеріледі; жауап келмесе – кейін қайталанады, тіркеу де, бас тарту да болмайды.',
      'Считается только ответ; без ответа – повтор позже, ни регистрации, ни отказа.',
      'Only an answer counts; without one it is tried again, with neither registration nor refusal.',
    ),
    why: 'kinder',
  },
  controlRefuses: {
    where: 'p.12, p.10',
    issue: t(
      'Бақылау орындаудан бас тарта алады, бірақ негізі, хабарламасы, мерзімі жазылмаған.',
      'Контроль может отказать в исполнении, но основание, уведомление и срок не указаны.',
      'The control may refuse execution, but neither ground, notice nor term is printed.',
    ),
    taken: t(
      'Құжаттардың толықтығы мен сапасы бойынша; 10-тармақтың хабарламасы сол 10 күнде.',
      'По полноте и качеству документов; уведомление пункта 10 в те же 10 дней.',
      'On completeness and quality; the notice of p.10 within the same 10 days.',
    ),
    why: 'digest',
  },
  indefinite: {
    where: 'p.10',
    issue: t(
      'Топ мерзімге ғана белгіленген жағдай бас тартуда аталмаған.',
      'Группа, установленная лишь на срок, в отказе не названа.',
      'A group that is set only until a date is not named in the refusal.',
    ),
    taken: t(
      'Санат мерзімсіз топты талап етеді: бас тарту.',
      'Категория требует бессрочной группы: отказ.',
      'The category needs an indefinite group: refused.',
    ),
    why: 'digest',
  },
  tax: {
    where: 'p.7(3), p.14, p.16(4)',
    issue: t(
      'Салық «қажет болған кезде» ұсталады; кімнен және қанша екені жазылмаған.',
      'Налог удерживается «при необходимости»; с кого и сколько, не сказано.',
      'Tax is withheld "when needed"; from whom and how much is not said.',
    ),
    taken: t(
      'Мөлшерлеме мен шегерімдер – параметр; тапсырма сомасы = төлем − салық.',
      'Ставка и вычеты – параметр; сумма поручения = выплата − налог.',
      'Rate and deductions are parameters; the order is the payout less the tax.',
    ),
    why: 'setting',
  },
  noPhone: {
    where: 'p.7(3), p.14',
    issue: t(
      'Телефон көрсетілмесе, SMS жіберілмейді («бар болса»).',
      'Без телефона SMS не направляется («при наличии»).',
      'Without a phone no SMS is sent ("if any").',
    ),
    taken: t(
      'Төлем жүре береді; істе нөмірдің жоқтығы жазылады, қағаз күтеді.',
      'Выплата идёт; в деле отмечено отсутствие номера, бумага ждёт.',
      'The payout goes on; the file notes that there is no number and a paper waits.',
    ),
    why: 'digest',
  },
  amount: {
    where: 'p.7(3), p.14',
    issue: t(
      'Төлем мөлшері қалай есептелетіні және жинақ сомасы қайдан алынатыны жазылмаған.',
      'Как считается выплата и откуда берётся сумма накоплений, не сказано.',
      'How the payout is worked out, and where the sum of savings comes from, is not said.',
    ),
    taken: t(
      'Жинақ сомасы қордың жүйесінен алынады; есеп төлем сомасын ұсынады, ал тапсырманы жасаған қызметкер оны растайды.',
      'Накопления берутся из системы фонда; расчёт предлагает сумму выплаты, а составляющий поручение её подтверждает.',
      "The savings come from the fund's system; the calculation proposes the sum and whoever makes the order confirms it.",
    ),
    why: 'digest',
  },
} as const satisfies Regulation['readings'];
