import type { Regulation } from '../../src/law/index.ts';
import { t } from '../common/words.ts';

/** Contradictions and silences of annex 1, with the reading taken. Numbers are those of the digest of the annex. */
export const readings = {
  X1: {
    where: 'p.17',
    issue: t(
      'Бизнес-процестердің схемасы 2-қосымшада деп көрсетілген, ал 2-қосымша – ақпарат нысаны; схема 4-қосымшада.',
      'Схема бизнес-процессов названа приложением 2, но приложение 2 – форма информации; схема стоит в приложении 4.',
      'The scheme of business processes is said to be annex 2, but annex 2 is the form of the information; the scheme is annex 4.',
    ),
    taken: t('4-қосымша деп оқылады.', 'Читается как приложение 4.', 'Read as annex 4.'),
    why: 'digest',
    whole: true,
  },
  X2: {
    where: 'p.4, p.15, annex 2',
    issue: t(
      'Тағайындаудан бас тарту туралы да ақпарат уәде етілген, бірақ нысанда ол үшін жол жоқ.',
      'Обещана информация и об отказе, но в форме для него нет полей.',
      'Information on a refusal is promised too, but the form has no field for it.',
    ),
    taken: t(
      'Тағайындалса – 2-қосымшаның нысаны; бас тартылса – шешімнің күні мен себебі бар жеке нысан. Нысан нөлдік сомамен толтырылмайды.',
      'При назначении – форма приложения 2; при отказе – отдельная форма с датой и причинами. Форма нулевой суммой не заполняется.',
      'Assigned: the form of annex 2. Refused: a form of its own with date and reasons. The form is never filled with a sum of nought.',
    ),
    why: 'digest',
  },
  X3: {
    where: 'p.6, p.13',
    issue: t(
      '5 және 25 жұмыс күні 30 күнді толық алады, 25 күннің басталуы көрсетілмеген, ал жете рәсімдеуге тағы 3 және 2 күн керек.',
      'Дни 5 и 25 уже заполняют 30; начало двадцати пяти не указано, а на доработку нужны ещё 3 и 2 дня.',
      'The 5 and 25 days already fill the 30; the start of the 25 is not printed, and the rework needs 3 and 2 days more.',
    ),
    taken: t(
      '25 күн хабардар етілген күннен, бірақ қайтарудан кейінгі 30 күннен аспай есептеледі; осы уақытта әкелінген құжат 30 күнді тоқтатады, жете рәсімдеу одан кейін жүреді.',
      '25 дней – со дня извещения, но не далее 30 дней от возврата; принесённый в срок документ останавливает 30 дней, доработка идёт после.',
      'The 25 run from the day of telling, never beyond day 30 of the return; a document brought in time stops the 30, and the rework follows.',
    ),
    why: 'kinder',
  },
  X4: {
    where: 'p.6(1)',
    issue: t(
      'Құжаттар әкелінбегендегі шешім тек маманның тұсында жазылған, ал басшылар да қайтара алады.',
      'Решение при непредставлении документов стоит только у специалиста, хотя вернуть могут и руководители.',
      'The decision on the documents at hand stands under the specialist only, though the heads may return the file too.',
    ),
    taken: t(
      'Кім қайтарса да, іс маманға келеді де, барлық қолтаңбадан қайта өтеді.',
      'Кто бы ни вернул, дело приходит к специалисту и проходит все подписи.',
      'Whoever returned it, the case comes to the specialist and climbs all the signatures.',
    ),
    why: 'digest',
  },
  X5: {
    where: 'p.6(1)–(3)',
    issue: t(
      'Дәйектілікті тексеруге келіп түскен күннен бастап 5 күн берілген, ал сатылардың мерзімі 2, 2 және 1 күн; жауап келмегенде не болатыны айтылмаған.',
      'На проверку достоверности дано 5 дней от поступления, а сроки ступеней – 2, 2 и 1 день; что делать без ответа, не сказано.',
      'The check has 5 days from arrival while the stages have 2, 2 and 1; what follows without an answer is not said.',
    ),
    taken: t(
      'Бір іске бір тексеру мерзімі; тексеру кезінде саты мерзімі тоқтап тұрады; мерзім соңында басшыға хабарланады, үнсіз шешім шығарылмайды.',
      'Одно окно проверки на дело; на время проверки срок ступени стоит; в конце – сообщение руководителю, решение само не наступает.',
      'One window for the case; the stage clock stands still meanwhile; at the end the head is told, and nothing is decided by silence.',
    ),
    why: 'setting',
  },
  X6: {
    where: 'p.6, annex 1',
    issue: t(
      'Мәтінде қайтару тек құжат жетіспегенде, кестеде – іс макетін жете рәсімдеу қажет болғанда.',
      'В тексте возврат – только при нехватке документов, в таблице – при необходимости доработки макета.',
      'The text returns for missing documents only, the table whenever the file needs completing.',
    ),
    taken: t(
      'Екі түрлі қайтару: құжаттар аталғаны 30 күндік мерзімді ашады; жете рәсімдеуге қайтару бірден бөлімшенің үш күнін бастайды. Себебі әрқашан жазылады.',
      'Два возврата: с названными документами – открывает 30 дней; на доработку – сразу начинает три дня отделения. Причина указывается всегда.',
      'Two returns: one that names documents opens the thirty days; one to complete the file starts the three days of the department at once. The reason is always written.',
    ),
    why: 'digest',
  },
  X7: {
    where: 'p.13',
    issue: t(
      'Жете рәсімделген істің қайсы қызметкерге келетіні айтылмаған.',
      'К какому должностному лицу возвращается доработанное дело, не сказано.',
      'To which officer the completed file comes back is not said.',
    ),
    taken: t(
      'Маманға, жаңа мерзімдермен; бұрынғы қолтаңбалар тарихта қалады және жаңа жобаға жүрмейді.',
      'К специалисту с новыми сроками; прежние подписи остаются в истории и к новому проекту не относятся.',
      'To the specialist, with fresh limits; earlier signatures stay in the history and do not stand for the new draft.',
    ),
    why: 'digest',
  },
  X8: {
    where: 'p.11',
    issue: t(
      'Үш күндік мерзімнің басталуы көрсетілмеген.',
      'Начало трёхдневного срока не указано.',
      'The start of the three days is not printed.',
    ),
    taken: t('Өтініш тіркелген күннен бастап.', 'Со дня регистрации заявления.', 'From the registration of the application.'),
    why: 'digest',
  },
  X9: {
    where: 'p.11',
    issue: t(
      'Сұрау салу толықтықты тексеруден бұрын тұр, тіркеу – ең соңында, ал бас тарту одан да кейін жазылған.',
      'Запросы стоят раньше проверки полноты, регистрация – последней, а отказ описан ещё ниже.',
      'The queries stand before the check of completeness, registration comes last, and the refusal is described below that.',
    ),
    taken: t(
      'Алдымен сұрау салу, содан кейін толықтық; жүйеден табылған құжат ұсынылған болып саналады; бас тартылған өтініш тіркелмейді.',
      'Сначала запросы, затем полнота; найденный в системе документ считается представленным; отказанное заявление не регистрируется.',
      'Queries first, completeness next; what a registry shows counts as provided; a refused application is not registered.',
    ),
    why: 'digest',
  },
  X10: {
    where: 'p.11(2)',
    issue: t(
      '«…кейін жүргізілген тіркеулер» дегенде сол күннің өзі кіре ме, белгісіз.',
      '«Регистрации после …»: входит ли сам день, неясно.',
      '"Registrations after …": whether the day itself is covered is open.',
    ),
    taken: t(
      'Қатаң түрде кейінгі күндер; сол күннің өзі және шетелде тіркелгендер – қағаз түпнұсқа бойынша.',
      'Строго после; сам день и зарегистрированное за рубежом – по бумажному подлиннику.',
      'Strictly later days; the day itself and what was registered abroad go by the paper original.',
    ),
    why: 'setting',
  },
  X11: {
    where: 'p.6(3)',
    issue: t(
      'Басшы шешімнің «жобасын» куәландырады, ал сатының нәтижесі – шешім.',
      'Руководитель удостоверяет «проект», а итог ступени – решение.',
      'The head certifies a "draft", yet the result of the stage is the decision.',
    ),
    taken: t(
      'Басшының ЭЦҚ-сы жобаны шешімге айналдырады; нөмірі мен күні сол сәтте беріледі.',
      'ЭЦП руководителя делает проект решением; номер и дата даются в этот момент.',
      "The head's EDS makes the draft the decision; number and date are given then.",
    ),
    why: 'digest',
  },
  X12: {
    where: 'p.12',
    issue: t(
      'Филиал «ЭЦҚ-мен куәландырылған» істі жібереді, бірақ кімнің ЭЦҚ-сы екені айтылмаған.',
      'Филиал направляет дело, «удостоверенное ЭЦП», но чьей – не сказано.',
      'The branch sends a file "certified with EDS" without saying whose.',
    ),
    taken: t(
      'Филиалдың тексерушісі екінші болып қол қояды; іс макетін қалыптастырған маманның қолтаңбасы сақталады.',
      'Проверяющий филиала подписывает вторым; подпись формировавшего макет сохраняется.',
      'The branch checker signs second; the signature of the case former is kept.',
    ),
    why: 'digest',
  },
  X13: {
    where: 'p.14',
    issue: t('Қолға беру немесе SMS жіберу.', 'Выдать на руки или направить SMS.', 'Hand over or send an SMS.'),
    taken: t(
      'Әрқашан басып шығарылады; нөмірі белгілі болса, SMS те жіберіледі; телефон болмаса, қағаз келгенін күтеді.',
      'Печатается всегда; при известном номере направляется и SMS; без телефона бумага ждёт прихода.',
      'Always printed; an SMS too where a number is known; without a phone the paper waits for the visit.',
    ),
    why: 'kinder',
  },
  X14: {
    where: 'p.15, p.16',
    issue: t(
      '30 минуттың ішінде көрсетілетін қызметті беруші тексеріп, уәкілетті адам қол қоюы керек.',
      'За 30 минут услугодатель должен проверить, а уполномоченное лицо – подписать.',
      'Within 30 minutes the provider must check and an authorised person sign.',
    ),
    taken: t(
      'Автоматты іздеу және серверде сақталатын уәкілетті адамның кілті; 20-минутта ескерту, адамның қолымен өңдеу – сирек жағдайда.',
      'Автоматический поиск и серверный ключ уполномоченного лица; предупреждение на 20-й минуте, ручная обработка – запасной путь.',
      'An automatic look-up and a server-side key of the authorised person; a warning at minute 20, a person as the fallback.',
    ),
    why: 'setting',
  },
  X15: {
    where: 'p.15',
    issue: t(
      'Ақпарат тек бұрын қағазбен өтініш беріп, деректері сақталғандарға беріледі.',
      'Информация даётся лишь тем, кто ранее подал документы на бумаге и чьи данные сохранены.',
      'Information is given only to those who filed on paper before and whose data are stored.',
    ),
    taken: t(
      'ЖСН бойынша жазба болмаса, 7-процестің жауабы беріледі: деректер жоқ.',
      'Если по ИИН записи нет, даётся ответ 7-го процесса: данных нет.',
      'No record for the IIN: the answer of process 7, no data.',
    ),
    why: 'digest',
  },
  X16: {
    where: 'p.2, order',
    issue: t(
      'Бұйрықта министрлік пен орталық бұрынғы атауымен аталған.',
      'В приказе министерство и центр названы прежними именами.',
      'The order names the ministry and the centre by their former names.',
    ),
    taken: t(
      '1–2-тармақтардың қолданыстағы атаулары алынады.',
      'Берутся действующие имена пунктов 1–2.',
      'The names of paragraphs 1 and 2 are used.',
    ),
    why: 'digest',
    whole: true,
  },
  X17: {
    where: 'p.6',
    issue: t('Сөздерде әріп қателері бар.', 'В словах есть опечатки.', 'There are misprints.'),
    taken: t(
      '«Мемлекеттік корпорация», «№ 223 бұйрықпен бекітілген талаптарға» деп оқылады.',
      'Читается «Государственная корпорация» и «требованиям, утверждённым приказом № 223».',
      'Read as "State Corporation" and "the requirements approved by order No. 223".',
    ),
    why: 'digest',
    whole: true,
  },
  X18: {
    where: 'p.6',
    issue: t(
      '19-қосымша бұйрыққа ма, Қағидаларға ма тиесілі – айтылмаған.',
      'Приложение 19 – к приказу или к Правилам, не сказано.',
      'Whether annex 19 belongs to the order or to the Rules is not said.',
    ),
    taken: t('Сол бір нысан.', 'Одна и та же форма.', 'The same form.'),
    why: 'digest',
  },
  X19: {
    where: 'p.6, p.7',
    issue: t(
      'Қайтару мен тексеру жалпы мерзімді тоқтата ма, айтылмаған.',
      'Останавливают ли возврат и проверка общий срок, не сказано.',
      'Whether a return or a check stops the overall term is not said.',
    ),
    taken: t(
      'Қайтару кезінде жалпы мерзім тоқтайды, тексеру кезінде тек саты мерзімі; жалпы мерзім болжам ретінде көрсетіледі.',
      'При возврате общий срок стоит, при проверке – только срок ступени; общий срок показывается как прогноз.',
      'A return stops the overall term, a check only the stage; the overall term is shown as a forecast.',
    ),
    why: 'setting',
    whole: true,
  },
  X20: {
    where: 'p.6',
    issue: t('Қайтару саны шектелмеген.', 'Число возвратов не ограничено.', 'The number of returns is not limited.'),
    taken: t(
      'Әр қайтарудың өз мерзімі бар және саналады; бірнеше рет қайтарылғаны басшыға көрінеді.',
      'Каждый возврат открывает свой срок и считается; повторные видны руководителю.',
      'Each return opens its own window and is counted; repeated ones are seen by the supervisor.',
    ),
    why: 'setting',
  },
  X21: {
    where: 'p.6, p.11–14',
    issue: t(
      'Жұмыс күндерін санау тәртібі айтылмаған.',
      'Порядок счёта рабочих дней не определён.',
      'How working days are counted is not defined.',
    ),
    taken: t(
      'Бірінші күн – оқиғадан кейінгі жұмыс күні; мерзім соңғы күннің жұмыс уақытымен бітеді; күнтізбе – дерек.',
      'Первый день – следующий рабочий; срок кончается с рабочим временем последнего дня; календарь – данные.',
      'Day 1 is the next working day; the term ends with office hours of the last; the calendar is data.',
    ),
    why: 'digest',
    whole: true,
  },
  X22: {
    where: 'p.7',
    issue: t(
      'Жалпы мерзім Стандартта, бұл мәтінде жоқ.',
      'Общий срок стоит в Стандарте, здесь его нет.',
      'The overall term stands in the Standard and not here.',
    ),
    taken: t(
      'Сатылардың қосындысы (10 жұмыс күні) болжам ретінде көрсетіледі.',
      'Сумма ступеней (10 рабочих дней) показывается как прогноз.',
      'The sum of the stages (10 working days) is shown as a forecast.',
    ),
    why: 'setting',
    whole: true,
  },
  X23: {
    where: 'p.4, p.15, annex 2',
    issue: t(
      'Ақпаратқа кімнің ЭЦҚ-сы қойылады: көрсетілетін қызметті берушінің бе, уәкілетті адамның ба, Департаменттің бе.',
      'Чья ЭЦП стоит на информации: услугодателя, уполномоченного лица или Департамента.',
      'Whose EDS the information bears: the provider, the authorised person or the Department.',
    ),
    taken: t(
      'Департамент атынан әрекет ететін уәкілетті адамға берілген бір кілт.',
      'Один ключ, выданный уполномоченному лицу, действующему от Департамента.',
      'One key, issued to the authorised person acting for the Department.',
    ),
    why: 'digest',
  },
  X24: {
    where: 'p.6(3)',
    issue: t(
      'Қабылданған шешім, бас тарту да, төлеуге жіберіледі; кімге екені аталмаған.',
      'Принятое решение, и отказ тоже, направляется на выплату; кому – не названо.',
      'The decision taken, a refusal too, is sent for payment; to whom is not said.',
    ),
    taken: t(
      'Төлеуге тек тағайындау жіберіледі; шешім мен хабарлама екі жағдайда да бөлімшеге барады.',
      'На выплату идёт только назначение; решение и уведомление в обоих случаях идут в отделение.',
      'Only an assignment goes to payment; decision and notice go to the department in both cases.',
    ),
    why: 'digest',
  },
  X25: {
    where: 'p.11',
    issue: t(
      'Анықтамалардың мерзімі және олар келмегендегі салдары айтылмаған.',
      'Срок справок и последствия их отсутствия не указаны.',
      'The certificates have no term, and what follows without them is not said.',
    ),
    taken: t(
      'Тіркеуге дейін мерзім жүрмейді; кейін үш күн жүре береді, шешім жобасы анықтаманы күтеді; ол өздігінен бас тартуға әкелмейді.',
      'До регистрации срок не идёт; после неё три дня идут, проект ждёт справку; само по себе это не отказ.',
      'Before registration no clock runs; after it the three days go on and the draft waits; it is never a refusal by itself.',
    ),
    why: 'digest',
  },
  X26: {
    where: 'p.6',
    issue: t(
      'Көрсетілетін қызметті берушінің 2, 2 және 1 күнінің, қайтарудың 30 күнінің басталуы көрсетілмеген.',
      'Начало двух, двух и одного дня услугодателя и тридцати дней возврата не указано.',
      "The start of the provider's 2, 2 and 1 days and of the 30 of the return is not printed.",
    ),
    taken: t(
      'Іс сол лауазымға келіп түскен күннен; отыз күн – қайтарылған күннен.',
      'Со дня поступления дела на эту должность; тридцать – со дня возврата.',
      'From arrival of the file at that post; the thirty from the return.',
    ),
    why: 'digest',
  },
  branchError: {
    where: 'p.12',
    issue: t(
      'Филиал қате тапса не істейтіні айтылмаған.',
      'Что делать, если филиал нашёл ошибку, не сказано.',
      'What the branch does when it finds an error is not said.',
    ),
    taken: t(
      'Іс макетін қалыптастырған маманға себебімен қайтарылады; бөлімшенің мерзімі де, филиалдың мерзімі де жаңадан басталады.',
      'Возвращается с причиной тому, кто формировал макет; сроки отделения и филиала начинаются заново.',
      'It goes back with the reason to the case former; the terms of the department and of the branch begin anew.',
    ),
    why: 'digest',
  },
  amount: {
    where: 'p.11 (case former, 1)',
    issue: t(
      'Формула мен оған керек мәліметтер бұл регламентте жоқ; табыстың орташа мөлшері мен кезеңі ғана көрсетіледі.',
      'Формулы и её данных в этом регламенте нет; показываются лишь средний доход и его период.',
      'Neither the formula nor its data stand here; only the mean income and its period are shown.',
    ),
    taken: t(
      'Зейнетақы өтініш берілген күннен тағайындалады, сол күнгі заң мен көрсеткіштер алынады; орташа табыс кезеңнің әр айына жатқызылады.',
      'Пенсия назначается со дня обращения, берутся закон и показатели этого дня; средний доход относится к каждому месяцу периода.',
      'The pension is assigned from the day of application, with the law and figures of that day; the mean income is taken for each month of the period.',
    ),
    why: 'digest',
  },
} as const satisfies Regulation['readings'];
