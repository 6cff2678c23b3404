import type { Words } from '../base/index.ts';
import type { Zone } from '../calendar/index.ts';

type EveryCase = {
  readonly sideTasks: {
    readonly [name in 'contradiction' | 'death' | 'complaint' | 'correction' | 'keyMissing' | 'signature']: {
      readonly post: string;
      readonly ends: readonly string[];
      readonly noClock: string;
      readonly source: string;
    };
  };
  /** How long an offer may be answered where no law says, and whose day it is where no office is concerned: the capital's. */
  readonly offer: { readonly open: string; readonly zone: Zone; readonly source: string };
  readonly words: { readonly [path: string]: Words };
};

/**
 * What no regulation says and every case gets: the short law file of the engine. Sources are the acts on which each rests; where none
 * prints it, the source says `reading`.
 */
export const everyCase: EveryCase = {
  sideTasks: {
    contradiction: {
      post: 'specialist',
      ends: ['settled'],
      noClock: 'engine.noTermPrinted',
      source: 'reading: two sources that disagree are a task for a person, never a refusal',
    },
    death: {
      post: 'specialist',
      ends: ['confirmed', 'mistaken'],
      noClock: 'engine.noTermPrinted',
      source: 'reading: a death record ends the case only when a person has confirmed that it is the applicant',
    },
    complaint: {
      post: 'specialist',
      ends: ['answered'],
      noClock: 'engine.noTermPrinted',
      source: 'Law on State Services of 2013-04-15, chapter on complaints',
    },
    correction: {
      post: 'specialist',
      ends: ['signed', 'returned', 'dropped'],
      noClock: 'engine.noTermPrinted',
      source: 'reading: a decision is corrected by another one that names it, signed by all whom the rule of the deciding move names',
    },
    signature: {
      post: 'specialist',
      ends: ['declined'],
      noClock: 'engine.noTermPrinted',
      source:
        'reading: whoever signs first with others has signed; those whom the rule names beside are asked, and the last act carries the move',
    },
    keyMissing: {
      post: 'specialist',
      ends: [],
      noClock: 'engine.noTermPrinted',
      source: 'reading: what the law has the system sign waits for its key, and a person knows; it ends by itself when the key has signed',
    },
  },
  offer: {
    open: '3mo',
    zone: 'Asia/Almaty',
    source: 'setting: no act prints for how long an offer may be answered; its end takes nothing from the person',
  },
  words: {
    'engine.awaitsAnswer': {
      kk: 'сыртқы жүйенің жауабы күтілуде',
      ru: 'ожидается ответ внешней системы',
      en: 'waiting for the answer of another system',
    },
    'engine.noTermPrinted': { kk: 'мерзімі нормада белгіленбеген', ru: 'срок нормой не установлен', en: 'the law prints no term' },
    'sideTasks.engine.contradiction': {
      kk: 'Мәліметтердегі қайшылықты шешу',
      ru: 'Устранить противоречие в сведениях',
      en: 'Settle a contradiction in the data',
    },
    'sideTasks.engine.death': {
      kk: 'Қайтыс болу туралы жазбаны растау',
      ru: 'Подтвердить запись о смерти',
      en: 'Confirm the record of death',
    },
    'sideTasks.engine.complaint': { kk: 'Шағымды қарау', ru: 'Рассмотреть жалобу', en: 'Examine the complaint' },
    'sideTasks.engine.correction': { kk: 'Шешімді түзету', ru: 'Исправление решения', en: 'Correct the decision' },
    'ends.engine.correction.signed': { kk: 'Қол қою', ru: 'Подписать', en: 'Sign' },
    'ends.engine.correction.returned': {
      kk: 'Түзетуге қайтару',
      ru: 'Вернуть на доработку',
      en: 'Send back',
    },
    'ends.engine.correction.dropped': {
      kk: 'Түзетуден бас тарту: шешім өзгеріссіз қалады',
      ru: 'Не исправлять: решение остаётся в силе',
      en: 'Drop the correction: the decision stands',
    },
    'sideTasks.engine.signature': { kk: 'Бірлесіп қол қою', ru: 'Поставить вторую подпись', en: 'Sign with others' },
    'ends.engine.signature.declined': { kk: 'Қол қоюдан бас тарту', ru: 'Отказаться подписывать', en: 'Decline to sign' },
    'sideTasks.engine.keyMissing': {
      kk: 'Жүйенің қол қою кілтін орнату немесе жаңарту',
      ru: 'Установить или обновить ключ подписи системы',
      en: 'Set up or renew the signing key of the system',
    },
    'commands.openCorrection': { kk: 'Шешімді түзету', ru: 'Исправить решение', en: 'Correct the decision' },
    'ends.engine.contradiction.settled': { kk: 'Қайшылық шешілді', ru: 'Противоречие устранено', en: 'Settled' },
    'ends.engine.death.confirmed': { kk: 'Расталды', ru: 'Подтверждено', en: 'Confirmed' },
    'ends.engine.death.mistaken': { kk: 'Қате жазба', ru: 'Ошибочная запись', en: 'A mistake' },
    'ends.engine.complaint.answered': { kk: 'Жауап берілді', ru: 'Ответ дан', en: 'Answered' },
    'ended.withdrawn': {
      kk: 'Өтініш берушінің өтінуі бойынша қайтарып алынды',
      ru: 'Отозвано заявителем',
      en: 'Withdrawn by the applicant',
    },
    'ended.died': {
      kk: 'Өтініш берушінің қайтыс болуына байланысты аяқталды',
      ru: 'Прекращено в связи со смертью заявителя',
      en: 'Ended by the death of the applicant',
    },
    'ended.notAccepted': { kk: 'Өтініш қабылданбады', ru: 'Заявление не принято', en: 'Not accepted' },
    'commands.claim': { kk: 'Тапсырманы алу', ru: 'Взять задание', en: 'Take the task' },
    'commands.release': { kk: 'Тапсырманы босату', ru: 'Освободить задание', en: 'Release the task' },
    'commands.reassign': { kk: 'Басқа қызметкерге беру', ru: 'Передать другому сотруднику', en: 'Give to another officer' },
    'commands.transfer': { kk: 'Басқа мекемеге беру', ru: 'Передать в другое учреждение', en: 'Transfer to another office' },
    'commands.withdraw': { kk: 'Өтінішті қайтарып алу', ru: 'Отозвать заявление', en: 'Withdraw the application' },
    'commands.brought': { kk: 'Құжаттар әкелінді', ru: 'Документы представлены', en: 'Documents brought' },
    'commands.handOver': { kk: 'Қолына беру', ru: 'Выдать на руки', en: 'Hand over' },
    'statuses.open': { kk: 'Қаралуда', ru: 'На рассмотрении', en: 'Open' },
    'statuses.decided': { kk: 'Шешім қабылданды', ru: 'Решение принято', en: 'Decided' },
    'statuses.closed': { kk: 'Аяқталды', ru: 'Завершено', en: 'Closed' },
    'statuses.ended': { kk: 'Тоқтатылды', ru: 'Прекращено', en: 'Ended' },
  },
};
