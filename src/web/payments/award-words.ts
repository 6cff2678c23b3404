import { formatTenge, type Tiyn, t, tiyn, type Words } from '../../base/index.ts';
import { type AwardEvent, type Basis, month, type ReviewReason, stopGround, suspensionGround } from '../../payments/index.ts';
import { shortDate } from '../shared/format.ts';
import { monthText } from './parts.tsx';
import { regionWords } from './texts.ts';

/** Puts texts into a sentence of each language. */
function said(kk: (of: (words: Words) => string) => string, ru: typeof kk, en: typeof kk): Words {
  return { kk: kk((words) => words.kk), ru: ru((words) => words.ru), en: en((words) => words.en) };
}

const sum = (amount: Tiyn): Words => t(`${formatTenge(amount)} теңге`, `${formatTenge(amount)} тенге`, `${formatTenge(amount)} tenge`);

const same = (text: string): Words => t(text, text, text);

/** An account as it may be shown: its last four signs. */
export const accountText = (iban: string): string => `•••• ${iban.slice(-4)}`;

const knownReasons: { readonly [reason: string]: Words } = {
  'decision-corrected': t('шешім түзетілді', 'решение исправлено', 'the decision was corrected'),
  'said by the bank': t('банктің жауабы бойынша', 'по ответу банка', 'by the answer of the bank'),
};

/** A reason as it was typed or as the system names it; nothing for a name that has no words. */
function reasonWords(reason: string): Words | undefined {
  return knownReasons[reason] ?? (/^[\w/.:-]*$/.test(reason) && /[a-z]/.test(reason) ? undefined : same(reason));
}

const withReason = (words: Words, reason: string): Words => {
  const why = reasonWords(reason);
  return why ? t(`${words.kk}: ${why.kk}`, `${words.ru}: ${why.ru}`, `${words.en}: ${why.en}`) : words;
};

const reviewReasons: { readonly [reason in ReviewReason]: Words } = {
  'study-certificate-missing': t('оқу туралы анықтама жоқ', 'нет справки об учёбе', 'the certificate of study is missing'),
  'proof-missing': t('растайтын құжат жоқ', 'нет подтверждающего документа', 'a proof is missing'),
  'notice-of-third-party': t('басқа адамның хабарламасы', 'сообщение третьего лица', 'a notice of somebody else'),
  'registry-contradicts': t('тізілім мәліметі қайшы', 'сведения реестра противоречат', 'a registry says otherwise'),
  'amount-differs': t('сомасы сәйкес емес', 'размер не совпадает', 'the amount differs'),
};

/** What happened to an award, as a sentence, with the days from which it counts. */
export function eventWords(event: AwardEvent): Words {
  switch (event.kind) {
    case 'granted': {
      const amount = sum(event.rates[0]?.monthly ?? tiyn(0));
      const day = shortDate(event.from);
      return said(
        (of) => `Тағайындалды: ${of(amount)}, ${day} бастап`,
        (of) => `Назначено: ${of(amount)} с ${day}`,
        (of) => `Granted: ${of(amount)} from ${day}`,
      );
    }
    case 'suspended': {
      const { words } = suspensionGround(event.ground);
      const day = shortDate(event.from);
      return said(
        (of) => `Төлем ${day} бастап тоқтатыла тұрды: ${of(words)}`,
        (of) => `Выплата приостановлена с ${day}: ${of(words)}`,
        (of) => `Suspended from ${day}: ${of(words)}`,
      );
    }
    case 'resumed': {
      const day = shortDate(event.from);
      return t(`Төлем ${day} бастап қайта басталды`, `Выплата возобновлена с ${day}`, `Resumed from ${day}`);
    }
    case 'recalculated': {
      const [rate] = event.rates;
      if (!rate) return withReason(t('Мөлшері қайта есептелді', 'Размер пересчитан', 'Recalculated'), event.reason);
      const amount = sum(rate.monthly);
      const day = shortDate(rate.from);
      const words = said(
        (of) => `Мөлшері ${day} бастап ${of(amount)} болып қайта есептелді`,
        (of) => `Размер пересчитан: ${of(amount)} с ${day}`,
        (of) => `Recalculated: ${of(amount)} from ${day}`,
      );
      // many awards at once: the order that it rests on stands beside it
      return event.mass ? words : withReason(words, event.reason);
    }
    case 'recalculation-undone':
      return t('Қайта есептеу жойылды', 'Пересчёт отменён', 'A recalculation was undone');
    case 'extended': {
      if (event.until === undefined) return t('Мерзімі алынды: төлем мерзімсіз', 'Срок снят: выплата бессрочна', 'The term was lifted');
      const day = shortDate(event.until);
      return t(`Төлем мерзімі енді ${day} дейін`, `Срок выплаты теперь по ${day}`, `The term is now until ${day}`);
    }
    case 'begun-earlier': {
      const amount = sum(event.rates[0]?.monthly ?? tiyn(0));
      const day = shortDate(event.from);
      return said(
        (of) => `Енді ертерек басталады: ${day} бастап, ${of(amount)}`,
        (of) => `Начало перенесено на более раннюю дату: с ${day}, ${of(amount)}`,
        (of) => `It begins earlier now: from ${day}, ${of(amount)}`,
      );
    }
    case 'subject-told':
      return t('Кім үшін төленетіні анықталды', 'Установлено, на кого назначена выплата', 'It was told for whom it is paid');
    case 'transferred': {
      const region = regionWords(event.to);
      const day = shortDate(event.from);
      return said(
        (of) => `Төлеуші өңір ${day} бастап: ${of(region)}`,
        (of) => `Регион выплаты с ${day}: ${of(region)}`,
        (of) => `Paid from ${day} by: ${of(region)}`,
      );
    }
    case 'stopped': {
      const { words } = stopGround(event.ground);
      const day = shortDate(event.lastDay);
      return said(
        (of) => `Төлем тоқтатылды: ${of(words)}. Соңғы күні ${day}`,
        (of) => `Выплата прекращена: ${of(words)}. Последний день ${day}`,
        (of) => `Stopped: ${of(words)}. The last day is ${day}`,
      );
    }
    case 'reinstated':
      return withReason(t('Тоқтату жойылды', 'Прекращение отменено', 'The stop was taken back'), event.reason);
    case 'account-given':
      return ofAccount(t('Шот көрсетілді', 'Указан счёт', 'An account was given'), event.account.iban);
    case 'account-confirmed':
      return ofAccount(t('Банк шотты растады', 'Банк подтвердил счёт', 'The bank confirmed the account'), event.iban);
    case 'account-refused':
      return withReason(ofAccount(t('Шот қабылданбады', 'Счёт не принят', 'The account was refused'), event.iban), event.reason);
    case 'account-closed':
      return ofAccount(t('Шот жабылды', 'Счёт закрыт', 'The account was closed'), event.iban);
    case 'review-opened':
      return said(
        (of) => `Қайта қарау басталды: ${of(reviewReasons[event.reason])}`,
        (of) => `Начат пересмотр: ${of(reviewReasons[event.reason])}`,
        (of) => `A review was opened: ${of(reviewReasons[event.reason])}`,
      );
    case 'review-closed':
      return withReason(t('Қайта қарау аяқталды', 'Пересмотр завершён', 'The review was closed'), event.outcome);
    case 'overpayment-found': {
      const amount = sum(event.months.reduce((all, one) => tiyn(all + one.amount), tiyn(0)));
      const months = event.months.map((one) => monthText(month(one.month))).join(', ');
      const words = said(
        (of) => `Артық төлем анықталды: ${of(amount)} (${months})`,
        (of) => `Найдена переплата: ${of(amount)} (${months})`,
        (of) => `An overpayment was found: ${of(amount)} (${months})`,
      );
      return withReason(words, event.cause);
    }
    case 'overpayment-agreed': {
      const percent = event.basisPoints / 100;
      return t(
        `Артық төлем әр төлемнен ${percent} % ұсталады`,
        `Переплата удерживается: ${percent} % каждой выплаты`,
        `The overpayment is withheld: ${percent} % of each payment`,
      );
    }
    case 'overpayment-claimed':
      return withReason(t('Артық төлем сот арқылы талап етілді', 'Переплата взыскивается через суд', 'Claimed in court'), event.court);
    case 'overpayment-repaid': {
      const amount = sum(event.amount);
      return said(
        (of) => `Артық төлем қайтарылды: ${of(amount)}`,
        (of) => `Переплата возвращена: ${of(amount)}`,
        (of) => `Paid back: ${of(amount)}`,
      );
    }
    case 'overpayment-withdrawn':
      return withReason(t('Артық төлем жоқ деп танылды', 'Переплата снята', 'The overpayment was withdrawn'), event.reason);
  }
}

const ofAccount = (words: Words, iban: string): Words =>
  t(`${words.kk} (${accountText(iban)})`, `${words.ru} (${accountText(iban)})`, `${words.en} (${accountText(iban)})`);

/** What an event rests on. */
export function basisWords(basis: Basis): Words {
  switch (basis.kind) {
    case 'decision':
      return dated(t('шешім', 'решение', 'decision'), basis);
    case 'application':
      return dated(t('өтініш', 'заявление', 'application'), basis);
    case 'court':
      return dated(t('сот актісі', 'судебный акт', 'court'), basis);
    case 'registry':
      return t('тізілім хабары', 'сообщение реестра', 'message of a registry');
    case 'bank':
      return t('банктің хабары', 'сообщение банка', 'message of the bank');
    case 'system':
      return t('жүйе', 'система', 'the system');
  }
}

function dated(words: Words, { number, on }: Extract<Basis, { on: unknown }>): Words {
  const about = `№ ${number}, ${shortDate(on)}`;
  return t(`${words.kk} ${about}`, `${words.ru} ${about}`, `${words.en} ${about}`);
}
