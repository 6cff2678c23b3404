import { type Refusal, refuse } from '../base/index.ts';

/** The refusals of the commands to an award. */
export const awardRefusals = {
  stale: (version: number): Refusal =>
    refuse(
      'stale',
      {
        kk: 'Тағайындау сіз көргеннен кейін өзгерді. Жаңа мәліметтерді қарап шығыңыз.',
        ru: 'Назначение изменилось после того, как вы его открыли. Посмотрите новые данные.',
        en: 'The award has changed since you looked at it. Look at the new data.',
      },
      { version },
    ),
  noAward: (): Refusal => refuse('no-award', { kk: 'Мұндай тағайындау жоқ.', ru: 'Такого назначения нет.', en: 'There is no such award.' }),
  exists: (): Refusal =>
    refuse('award-exists', { kk: 'Бұл тағайындау бұрыннан бар.', ru: 'Это назначение уже существует.', en: 'This award exists already.' }),
  badGrant: (what: string): Refusal =>
    refuse(
      'grant-malformed',
      {
        kk: 'Тағайындау мәліметтері қате: мерзімдер мен сомаларды тексеріңіз.',
        ru: 'Данные назначения неверны: проверьте даты и суммы.',
        en: 'The data of the award are wrong: check the dates and sums.',
      },
      { what },
    ),
  badRates: (): Refusal =>
    refuse('rates-malformed', {
      kk: 'Мөлшерлер күні бойынша өсу ретімен берілуі және теріс болмауы керек.',
      ru: 'Размеры должны идти по возрастанию дат и не быть отрицательными.',
      en: 'The amounts must ascend by date and must not be negative.',
    }),
  beforeStart: (): Refusal =>
    refuse('before-start', {
      kk: 'Күн тағайындау басталғанға дейін болмауы керек.',
      ru: 'Дата не может быть раньше начала назначения.',
      en: 'The date cannot be before the award begins.',
    }),
  notEarlier: (): Refusal =>
    refuse('not-earlier', {
      kk: 'Жаңа басталу күні қазіргі басталу күнінен ерте болуы керек.',
      ru: 'Новая дата начала должна быть раньше нынешней.',
      en: 'The new beginning must be before the present one.',
    }),
  subjectKnown: (): Refusal =>
    refuse('subject-known', {
      kk: 'Бұл төлем кім үшін төленетіні белгілі.',
      ru: 'Уже известно, на кого назначена эта выплата.',
      en: 'It is known already for whom this is paid.',
    }),
  otherBenefit: (): Refusal =>
    refuse('ground-not-for-benefit', {
      kk: 'Бұл негіз осы төлем түріне қолданылмайды.',
      ru: 'Это основание не применяется к этому виду выплаты.',
      en: 'This ground does not apply to this kind of payment.',
    }),
  needsDecision: (): Refusal =>
    refuse('needs-decision', {
      kk: 'Бұл әрекет үшін қол қойылған шешім қажет: тізілім хабары жеткіліксіз.',
      ru: 'Для этого нужно подписанное решение: сообщения реестра недостаточно.',
      en: 'This needs a signed decision: a message from a registry is not enough.',
    }),
  needsApplication: (): Refusal =>
    refuse('needs-application', {
      kk: 'Артық төленген соманы тек алушының өтініші немесе сот шешімі бойынша ұстауға болады.',
      ru: 'Излишне выплаченное удерживается только по заявлению получателя или по решению суда.',
      en: 'Overpaid money is withheld only on the application of the recipient or by a court.',
    }),
  ended: (): Refusal =>
    refuse('award-ended', {
      kk: 'Тағайындау тоқтатылған.',
      ru: 'Выплата прекращена.',
      en: 'The award has ended.',
    }),
  alreadySuspended: (): Refusal =>
    refuse('already-suspended', {
      kk: 'Төлем осы негіз бойынша тоқтатыла тұрған.',
      ru: 'Выплата уже приостановлена по этому основанию.',
      en: 'The payment is already suspended on this ground.',
    }),
  unknown: (what: 'suspension' | 'stop' | 'recalculation' | 'account' | 'review' | 'overpayment'): Refusal =>
    refuse(
      `no-such-${what}`,
      {
        kk: 'Көрсетілген жазба табылмады немесе ол жабылған.',
        ru: 'Указанная запись не найдена или уже закрыта.',
        en: 'The entry named was not found or is closed already.',
      },
      { what },
    ),
  known: (what: 'review' | 'overpayment'): Refusal =>
    refuse(
      `${what}-exists`,
      { kk: 'Мұндай нөмірлі жазба бар.', ru: 'Запись с таким номером уже есть.', en: 'There is an entry of that number already.' },
      { what },
    ),
  badName: (): Refusal =>
    refuse('name-not-writable', {
      kk: 'Шот иесінің аты-жөні бос немесе банк құжатына жазылмайтын таңбасы бар.',
      ru: 'Имя владельца счёта пусто или содержит знак, который не записать в банковский документ.',
      en: 'The name of the account holder is empty or has a sign that cannot be written in a bank document.',
    }),
  badSum: (): Refusal =>
    refuse('sum-wrong', {
      kk: 'Сома оң болуы және қалған қарыздан аспауы керек.',
      ru: 'Сумма должна быть положительной и не больше оставшегося долга.',
      en: 'The sum must be positive and not above what is still owed.',
    }),
  overLimit: (basisPoints: number): Refusal =>
    refuse(
      'above-deduction-limit',
      {
        kk: 'Ұстау мөлшері заңда белгіленген шектен асады.',
        ru: 'Размер удержания превышает предел, установленный законом.',
        en: 'The deduction is above the limit set by law.',
      },
      { limit: basisPoints },
    ),
} as const;
