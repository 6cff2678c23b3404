import { t, type Words } from '../base/index.ts';
import type { Act } from '../casework/index.ts';
import type { FactOrigin } from '../law/index.ts';
import type { CheckOutcome, Verdict } from '../signature/index.ts';

/** What papers say of their own, in PDF and on pages. */
export const paperTexts = {
  draft: t('ЖОБА', 'ПРОЕКТ', 'DRAFT'),
  caseNumber: t('Істің нөмірі', 'Номер дела', 'Number of the case'),
  day: t('Күні', 'Дата', 'Date'),
  members: t('Істер саны', 'Число дел', 'Number of cases'),
  totals: t('Жиыны', 'Итого', 'Totals'),
  corrects: t('Мына шешімді түзетеді: №', 'Исправляет решение №', 'Corrects decision No'),
  source: t('Норма', 'Норма', 'Law'),
  reading: t('Заңның оқылуы', 'Как прочитан закон', 'How the law is read'),
  ofCase: t('іс мәліметі', 'сведения дела', 'from the case'),
  superseded: t(
    'Бұл құжат кейінгі нұсқамен ауыстырылған.',
    'Этот документ заменён более поздней редакцией.',
    'This paper was replaced by a later version.',
  ),
  check: t(
    'Құжаттың түпнұсқалығын кодты телефонмен оқып немесе мына мекенжайда нөмірі бойынша тексеруге болады:',
    'Подлинность документа можно проверить, считав код телефоном, или по номеру по адресу:',
    'Check that the paper is genuine by reading the code with a phone, or by its number at:',
  ),
} as const satisfies { readonly [key: string]: Words };

/** What papers say of the signatures over them. */
export const signatureTexts = {
  title: t('Қойылған қолдар', 'Подписи', 'Signatures'),
  system: t('ақпараттық жүйе', 'информационная система', 'information system'),
  acting: t('міндетін атқарушы, бұйрық', 'исполняющий обязанности, приказ', 'acting, order'),
  standIn: t('үлгі қолтаңба', 'имитация подписи', 'stand-in signature'),
  holder: t('Тіркеу куәлігінің иесі', 'Владелец регистрационного свидетельства', 'Holder of the certificate'),
  certificate: t('Тіркеу куәлігінің нөмірі', 'Номер регистрационного свидетельства', 'Number of the certificate'),
  checked: t('Қабылданғанда тексерілді', 'Проверено при приёме', 'Checked when it was taken'),
} as const satisfies { readonly [key: string]: Words };

/** How an act over a paper was made. */
export const actTexts: { readonly [kind in Act['kind']]: Words } = {
  eds: t('электрондық цифрлық қолтаңба', 'электронная цифровая подпись', 'electronic signature'),
  hand: t('қолмен қойылған қол', 'собственноручная подпись', 'signature by hand'),
  seal: t('мөр', 'печать', 'seal'),
  qr: t('QR арқылы электрондық цифрлық қолтаңба', 'электронная цифровая подпись через QR', 'electronic signature by QR'),
  sms: t('қысқа хабарламадағы кодпен растау', 'подтверждение кодом из сообщения', 'confirmation by a code from a message'),
  serverKey: t('ақпараттық жүйенің кілті', 'ключ информационной системы', 'key of an information system'),
};

/** How a check of a signature ended. */
export const outcomeTexts: { readonly [outcome in CheckOutcome]: Words } = {
  passed: t('өтті', 'пройдена', 'passed'),
  failed: t('өтпеді', 'не пройдена', 'failed'),
  impossible: t('тексеру мүмкін болмады', 'проверить не удалось', 'could not be made'),
};

/** How a verification ended, in a word. */
export const verdictWords: { readonly [verdict in Verdict]: Words } = {
  valid: t('жарамды', 'действительно', 'valid'),
  invalid: t('жарамсыз', 'недействительно', 'invalid'),
  undetermined: t('анықталмады', 'не установлено', 'undetermined'),
};

/** From a day on, and until a day that is included. */
export const fromDay = (day: string): Words => t(`${day} бастап`, `с ${day}`, `from ${day}`);
export const untilDay = (day: string): Words => t(`${day} дейін (қоса алғанда)`, `по ${day} включительно`, `until ${day} inclusive`);

/** Where a fact of the case is from, as the explanation of an amount names it. */
export const originTexts: { readonly [origin in FactOrigin]: Words } = {
  form: t('өтініштен', 'из заявления', 'from the application'),
  registry: t('тізілімнен', 'из реестра', 'from a registry'),
  paper: t('құжаттан', 'из документа', 'from a paper'),
  calculation: t('есептен', 'из расчёта', 'from a calculation'),
  earlierCase: t('бұрынғы істен', 'из прежнего дела', 'from an earlier case'),
  award: t('тағайындаудан', 'из назначения', 'from the award'),
  officer: t('қызметкер енгізген', 'внесено сотрудником', 'entered by an officer'),
  signature: t('қолтаңбадан', 'из подписи', 'from the signature'),
};
