import { fillWords, type Instant, type Refusal, refuse, type Words } from '../base/index.ts';
import { dateIn, timeIn, type Zone } from '../calendar/index.ts';
import type { Actor, Case } from './case.ts';
import type { Context } from './context.ts';

/** Every refusal that casework can give, by its stable code, in the words that people read. */
const texts = {
  stale: {
    kk: 'Іс өзгерді: оны басқа қызметкер жаңартты. Енгізген деректеріңіз сақталды, істі қайта ашыңыз.',
    ru: 'Дело изменилось: его обновил другой сотрудник. Введённое вами сохранено, откройте дело заново.',
    en: 'The case has changed: somebody else updated it. What you typed is kept; open the case again.',
  },
  overtaken: {
    kk: 'Іс {when} өзгерді: өзгерткен – {who}.{holder} Енгізген деректеріңіз сақталды, істі қайта ашыңыз.',
    ru: 'Дело изменилось {when}, изменил(а): {who}.{holder} Введённое вами сохранено, откройте дело заново.',
    en: 'The case was changed on {when} by {who}.{holder} What you typed is kept; open the case again.',
  },
  'rules-changed': {
    kk: 'Регламенттің жаңа редакциясы күшіне енді. Жауаптарыңыз сақталды; жаңа нысанды тексеріп, қайта жіберіңіз.',
    ru: 'Вступила в силу новая редакция регламента. Ваши ответы сохранены; проверьте новую форму и отправьте её снова.',
    en: 'A new version of the regulation is in force. Your answers are kept; check the new form and send it again.',
  },
  'already-registered': {
    kk: '{when} тіркелген, нөмірі {number}.',
    ru: 'Уже зарегистрировано {when}, номер {number}.',
    en: 'Already registered on {when}, number {number}.',
  },
  'key-used': {
    kk: 'Бұл кілтпен басқа өтініш тіркелген.',
    ru: 'С этим ключом зарегистрировано другое заявление.',
    en: 'Another application was registered with this key.',
  },
  'no-counterpart': {
    kk: 'Жаңа редакцияда істің ашық тұрған бір бөлігінің сәйкесі жоқ: іс өз редакциясында қалады.',
    ru: 'В новой редакции нет соответствия для открытой части дела: дело остаётся на своей редакции.',
    en: 'Something open in the case has no counterpart in the new revision: the case stays on its own.',
  },
  'not-found': { kk: 'Мұндай іс табылмады.', ru: 'Такое дело не найдено.', en: 'There is no such case.' },
  'offer-unknown': { kk: 'Мұндай ұсыныс табылмады.', ru: 'Такое предложение не найдено.', en: 'There is no such offer.' },
  'offer-expired': {
    kk: 'Ұсыныстың мерзімі өтті. Қызметке әдеттегідей жүгінуге болады.',
    ru: 'Срок предложения истёк. За услугой можно обратиться обычным порядком.',
    en: 'The offer has expired. You may still apply in the usual way.',
  },
  'no-task': { kk: 'Бұл тапсырма енді ашық емес.', ru: 'Это задание уже не открыто.', en: 'This task is no longer open.' },
  'claimed-by-other': {
    kk: 'Тапсырманы басқа қызметкер алған: {who}.',
    ru: 'Задание взял другой сотрудник: {who}.',
    en: 'Somebody else has taken the task: {who}.',
  },
  'not-offered': {
    kk: 'Бұл әрекет осы сатыда ұсынылмайды.',
    ru: 'Это действие на этом этапе не предусмотрено.',
    en: 'This is not offered at this step.',
  },
  barred: {
    kk: 'Бұл әрекетке енді жол берілмейді: күту мерзімі өтті.',
    ru: 'Это действие больше не допускается: срок ожидания истёк.',
    en: 'This is no longer allowed: the waiting term has run out.',
  },
  condition: {
    kk: 'Бұл әрекеттің шарты орындалмаған.',
    ru: 'Условие для этого действия не выполнено.',
    en: 'The condition for this is not met.',
  },
  'too-early': {
    kk: 'Бұл әрекет {date} күнінен бастап мүмкін.',
    ru: 'Это действие возможно начиная с {date}.',
    en: 'This is possible from {date} on.',
  },
  'too-late': { kk: 'Бұл әрекеттің мерзімі өтті.', ru: 'Срок для этого действия истёк.', en: 'The term for this is over.' },
  'not-lapsed': { kk: 'Күту мерзімі әлі өткен жоқ.', ru: 'Срок ожидания ещё не истёк.', en: 'The waiting term has not run out yet.' },
  'reasons-missing': { kk: 'Себебін жазыңыз.', ru: 'Укажите причину.', en: 'State the reasons.' },
  'ground-missing': { kk: 'Негізді тізімнен таңдаңыз.', ru: 'Выберите основание из перечня.', en: 'Choose a ground from the list.' },
  'ground-unknown': { kk: 'Мұндай негіз нормада жоқ.', ru: 'Такого основания в норме нет.', en: 'The law has no such ground.' },
  'ground-unproven': {
    kk: 'Бұл негіз расталған деректі талап етеді; жауаптың болмауы негіз бола алмайды.',
    ru: 'Это основание требует подтверждённого факта; отсутствие ответа основанием не является.',
    en: 'This ground needs an established fact; that nobody answered is no ground.',
  },
  'outcome-missing': { kk: 'Шешім түрін таңдаңыз.', ru: 'Выберите вид решения.', en: 'Choose the outcome.' },
  'outcome-unknown': {
    kk: 'Мұндай шешім осы сатыда мүмкін емес.',
    ru: 'Такое решение на этом этапе невозможно.',
    en: 'This outcome is not possible here.',
  },
  'items-undone': { kk: 'Алдымен мына әрекеттерді аяқтаңыз: {items}', ru: 'Сначала завершите: {items}', en: 'First finish: {items}' },
  'side-open': { kk: 'Алдымен аяқталуға тиіс: {task}', ru: 'Сначала должно завершиться: {task}', en: 'This must end first: {task}' },
  'draft-missing': { kk: 'Шешім жобасы жасалмаған.', ru: 'Проект решения не составлен.', en: 'There is no draft decision yet.' },
  'draft-stale': {
    kk: 'Шешім жобасы ескірді, жаңа нұсқасын жасаңыз.',
    ru: 'Проект решения устарел, составьте новую редакцию.',
    en: 'The draft is out of date; make a new version.',
  },
  'draft-differs': {
    kk: 'Шешім жобасы таңдалған шешімге сәйкес келмейді.',
    ru: 'Проект решения не соответствует выбранному решению.',
    en: 'The draft says another outcome than the one chosen.',
  },
  'act-missing': { kk: 'Қол қойылмаған: {who}', ru: 'Нет подписи: {who}', en: 'The act of {who} is missing' },
  'act-not-yours': {
    kk: 'Қол осы лауазым иесінікі емес.',
    ru: 'Подпись принадлежит не тому лицу, которое названо нормой.',
    en: 'The act is not by the person whom the rule names.',
  },
  'act-other-bytes': { kk: 'Қол басқа мәтінге қойылған.', ru: 'Подписан другой текст.', en: 'Another text was signed.' },
  'signature-checking': {
    kk: 'Қолтаңба қабылданды, бірақ куәлікті тексеру әлі аяқталған жоқ. Сізден басқа ештеңе талап етілмейді: тексеру аяқталғанда іс өзі жалғасады, бұл туралы осы жерде хабарланады.',
    ru: 'Подпись принята, но проверка сертификата ещё не завершена. От вас больше ничего не требуется: после проверки всё продолжится само, об этом будет сообщено здесь.',
    en: 'The signature was taken in, but the check of the certificate is not finished. There is nothing more for you to do: after the check it goes on by itself, and you will be told here.',
  },
  'signing-awaited': {
    kk: 'Сіздің қолыңыз бар, басқалардың қолы күтілуде. Олар қол қойғанда, әрекет өзі орындалады.',
    ru: 'Ваша подпись есть, ожидаются подписи других. Когда они подпишут, действие выполнится само.',
    en: 'You have signed, and the signatures of others are awaited. When they sign, it is carried out by itself.',
  },
  'key-not-set-up': {
    kk: 'Жүйе қол қоятын «{key}» кілті орнатылмаған немесе оның куәлігі қазір қолданыста емес (мерзімі өткен, кері қайтарылған). Әкімші кілтті орнатқанда немесе жаңартқанда, іс өзі жалғасады; ештеңе жоғалған жоқ.',
    ru: 'Ключ «{key}», которым подписывает система, не установлен, или его свидетельство сейчас не действует (истекло, отозвано). Когда администратор установит или обновит ключ, дело продолжится само; ничего не потеряно.',
    en: 'The key “{key}” with which the system signs is not set up, or its certificate is not in force now (run out, revoked). When an administrator has set it up or renewed it, the case goes on by itself; nothing is lost.',
  },
  'paper-changed': {
    kk: 'Қол қойғаннан кейін мәтін өзгерген, сондықтан қолтаңба қабылданбады. Жаңа мәтінді ашып, қайта қол қойыңыз.',
    ru: 'После подписания текст изменился, поэтому подпись не принята. Откройте новый текст и подпишите его.',
    en: 'The text has changed since you signed it, so the signature was not accepted. Open the new text and sign it.',
  },
  'signature-never-checked': {
    kk: 'Кілттің жарамдылығын отыз күн бойы тексеру мүмкін болмады. Қайта қол қойыңыз.',
    ru: 'Тридцать дней не удавалось проверить, действителен ли ключ. Подпишите ещё раз.',
    en: 'Whether the key is valid could not be checked for thirty days. Sign again.',
  },
  'batch-signed': {
    kk: 'Қолтаңбаңыз тексеріліп жатқанда тізілімге осы лауазымдағы басқа қызметкер қол қойды. Сізден ештеңе талап етілмейді.',
    ru: 'Пока ваша подпись проверялась, реестр подписал другой сотрудник в той же должности. От вас ничего не требуется.',
    en: 'While your signature was being checked, somebody else in the same post signed the batch. There is nothing for you to do.',
  },
  'batch-refused': {
    kk: 'Қолтаңбаңыз тексеріліп жатқанда тізілімге қол қоюдан бас тартылды. Тізілім орындалмайды.',
    ru: 'Пока ваша подпись проверялась, реестр отказались подписать. Реестр не будет исполнен.',
    en: 'While your signature was being checked, the batch was refused. It is not carried out.',
  },
  'four-eyes': {
    kk: 'Бір адам бір шешімге екі рет қол қоя алмайды, басқа адамның орнында болса да.',
    ru: 'Одно и то же лицо не может подписать решение дважды, даже замещая другого.',
    en: 'One person cannot sign the same decision twice, not even when acting for another.',
  },
  quorum: {
    kk: 'Құрам толық емес: басшыдан бұрын кемінде {n} маман қол қоюы керек.',
    ru: 'Состав неполон: до руководителя должны подписать не менее {n} специалистов.',
    en: 'The body is not complete: at least {n} members must have signed before its chair.',
  },
  'fact-unknown': {
    kk: 'Бұл регламентте мұндай дерек жоқ.',
    ru: 'В этом регламенте такого сведения нет.',
    en: 'The regulation has no such fact.',
  },
  'fact-invalid': { kk: 'Деректің мәні дұрыс емес: {fact}', ru: 'Неверное значение: {fact}', en: 'The value is not valid: {fact}' },
  'born-ahead': {
    kk: 'Туған күні бүгіннен кейін бола алмайды.',
    ru: 'Дата рождения не может быть позже сегодняшнего дня.',
    en: 'A birth date cannot lie after today.',
  },
  'fact-missing': { kk: 'Толтырылмаған: {fact}', ru: 'Не заполнено: {fact}', en: 'Not filled in: {fact}' },
  'moment-unknown': { kk: 'Бұл оқиға қазір тіркелмейді.', ru: 'Это событие сейчас не регистрируется.', en: 'This cannot be recorded now.' },
  'papers-missing': {
    kk: 'Хабарламада аталған құжаттар толық емес: {papers}',
    ru: 'Представлены не все названные документы: {papers}',
    en: 'Not every paper named in the notice is here: {papers}',
  },
  'clock-unknown': { kk: 'Бұл мерзім енді жүрмейді.', ru: 'Этот срок больше не течёт.', en: 'This clock no longer runs.' },
  'clock-not-due': { kk: 'Бұл мерзім әлі келген жоқ.', ru: 'Этот срок ещё не наступил.', en: 'This clock is not due yet.' },
  'already-over': { kk: 'Іс аяқталған.', ru: 'Дело завершено.', en: 'The case is over.' },
  'already-decided': { kk: 'Іс бойынша шешім қабылданған.', ru: 'По делу уже принято решение.', en: 'The case has been decided.' },
  'not-decided': {
    kk: 'Іс бойынша шешім әлі қабылданған жоқ.',
    ru: 'Решение по делу ещё не принято.',
    en: 'The case has not been decided.',
  },
  'claim-taken': {
    kk: 'Осы төлем бойынша өтініш қаралуда немесе төлем тағайындалған.',
    ru: 'По этой выплате уже рассматривается заявление либо она назначена.',
    en: 'An application for this is pending, or it has been assigned.',
  },
  'office-unknown': {
    kk: 'Мұндай мекеме жоқ немесе түрі сәйкес емес.',
    ru: 'Такого учреждения нет либо оно другого вида.',
    en: 'There is no such office of that kind.',
  },
  'gates-not-passed': {
    kk: 'Қабылдау тексерулері аяқталмаған.',
    ru: 'Проверки приёма не завершены.',
    en: 'The checks of acceptance are not finished.',
  },
  'answer-unknown': { kk: 'Мұндай жауап күтілмейді.', ru: 'Такой ответ не ожидается.', en: 'No such answer is awaited.' },
  'not-in-batch': { kk: 'Іс бұл тізілімде емес.', ru: 'Дело не входит в этот реестр.', en: 'The case is not in this batch.' },
  'batch-closed': {
    kk: 'Іс жабылған тізілімге енген: тізілім орындалғанша бұл мүмкін емес.',
    ru: 'Дело входит в закрытый реестр: до его исполнения это невозможно.',
    en: 'The case is in a batch that is closed: this is not possible until it has been carried out.',
  },
  'paper-unfilled': {
    kk: 'Құжаттың міндетті өрістері толтырылмаған: {fields}',
    ru: 'Не заполнены обязательные поля документа: {fields}',
    en: 'Required fields of the paper are empty: {fields}',
  },
  'power-not-notarised': {
    kk: 'Сенімхат нотариалды расталмаған; құжат осы жерде сақталады.',
    ru: 'Доверенность не заверена нотариально; документ остаётся на хранении.',
    en: 'The power of attorney is not notarised; the document stays here.',
  },
  'original-not-seen': {
    kk: 'Құжаттың түпнұсқасы көрсетілуге тиіс.',
    ru: 'Необходимо предъявить подлинник документа.',
    en: 'The original of the document must be shown.',
  },
  'officer-unknown': { kk: 'Мұндай қызметкер жоқ.', ru: 'Такого сотрудника нет.', en: 'There is no such officer.' },
  'not-yours': { kk: 'Бұл әрекетке құқығыңыз жоқ.', ru: 'У вас нет права на это действие.', en: 'You may not do this.' },
} as const satisfies { readonly [code: string]: Words };

export type RefusalCode = keyof typeof texts;

/** Makes one of casework's refusals. */
export function refusal(code: RefusalCode, values: Readonly<Record<string, string>> = {}): Refusal {
  return refuse(code, fillWords(texts[code], values), Object.keys(values).length ? values : undefined);
}

/** A refusal whose text names things of the law: their words stand in all three languages. */
export function refusalNaming(code: RefusalCode, place: string, names: readonly Words[]): Refusal {
  const join = (language: keyof Words) => names.map((words) => words[language]).join('; ');
  const text = texts[code];
  const put = (language: keyof Words) => text[language].replace(`{${place}}`, join(language));
  return refuse(code, { kk: put('kk'), ru: put('ru'), en: put('en') });
}

/** The refusal for a task that somebody else holds: by name, as colleagues know each other. */
export function heldBy({ officer }: Pick<Context, 'officer'>, person: string, post: string): Refusal {
  return refuse('claimed-by-other', fillWords(texts['claimed-by-other'], { who: officer(person, post)?.name ?? person }));
}

const holderNow: Words = {
  kk: ' Қазір тапсырма мына қызметкерде: {holder}.',
  ru: ' Сейчас задание у сотрудника: {holder}.',
  en: ' The task is now with {holder}.',
};
const theApplicant: Words = { kk: 'өтініш беруші', ru: 'заявитель', en: 'the applicant' };
const theSystem: Words = { kk: 'жүйе', ru: 'система', en: 'the system' };

/** What is said to whoever registers an application once more: when it was registered and under which number. */
export function alreadyRegistered(c: Pick<Case, 'moments' | 'filedAt' | 'zone' | 'number'>): Refusal {
  const at = c.moments.registered?.[0]?.at ?? c.filedAt;
  return refusal('already-registered', { when: dayAndTime(c.zone, at), number: c.number?.text ?? '' });
}

/** «18.03.2019 10:42» in a zone. */
function dayAndTime(zone: Zone, at: Instant): string {
  const on = dateIn(zone, at);
  return `${on.slice(8, 10)}.${on.slice(5, 7)}.${on.slice(0, 4)} ${timeIn(zone, at)}`;
}

/**
 * The refusal for a command that saw an older state: who came first, when (in the zone of the case), and who holds the task now if somebody
 * else does. `details` name the actor by an opaque id.
 */
export function overtaken(
  { officer }: Pick<Context, 'officer'>,
  by: Actor,
  at: Instant,
  zone: Zone,
  holder: { readonly person: string; readonly post: string } | null,
): Refusal {
  const who =
    by.kind === 'system' ? theSystem : by.kind === 'party' ? theApplicant : sameWords(officer(by.person, by.post)?.name ?? by.person);
  const when = dayAndTime(zone, at);
  const held = holder && fillWords(holderNow, { holder: officer(holder.person, holder.post)?.name ?? holder.person });
  const say = (language: keyof Words) => fillWords(texts.overtaken, { when, who: who[language], holder: held?.[language] ?? '' })[language];
  return refuse(
    'stale',
    { kk: say('kk'), ru: say('ru'), en: say('en') },
    { by: by.kind === 'system' ? by.key : by.kind === 'party' ? by.role : by.person, at },
  );
}

const sameWords = (text: string): Words => ({ kk: text, ru: text, en: text });
