import { type Refusal, refuse, type Words } from '../base/index.ts';

/** Why the order of a case cannot become an award, before an award is asked for. */
export const orderFaults = {
  notSetUp: refuse('payments-not-set-up', {
    kk: 'Бұл өңірден төлеу орнатуда бапталмаған.',
    ru: 'Выплата из этого региона в установке не настроена.',
    en: 'The installation has not been set up to pay from this region.',
  }),
  recipientUnknown: refuse('recipient-unknown', {
    kk: 'Төлем алушының ЖСН-і немесе БСН-і істе жоқ.',
    ru: 'В деле нет ИИН или БИН получателя выплаты.',
    en: 'The case does not have the IIN or BIN of whom is to be paid.',
  }),
  noAmount: refuse('no-amount', {
    kk: 'Шешімде төленетін сома жоқ.',
    ru: 'В решении нет суммы к выплате.',
    en: 'The decision has no sum to pay.',
  }),
  noBenefit: refuse('no-benefit', {
    kk: 'Төлемнің түрі төлемдер тізбесінде жоқ.',
    ru: 'Этого вида выплаты нет в перечне выплат.',
    en: 'This kind of payment is not among those that are paid.',
  }),
} as const;

const mendAccount: Words = {
  kk: 'Өтініш берушіден дұрыс шотты сұрап, істе түзетіңіз, содан кейін қайта жіберіңіз.',
  ru: 'Запросите у заявителя верный счёт, исправьте его в деле и направьте снова.',
  en: 'Ask the applicant for the right account, mend it in the case, and send again.',
};

const byAdministrator: Words = {
  kk: 'Әкімшіге хабарлаңыз; бапталғаннан кейін қайта жіберіңіз.',
  ru: 'Сообщите администратору; после настройки направьте снова.',
  en: 'Tell the administrator; send again when it has been set up.',
};

const correctDecision: Words = {
  kk: 'Шешімді тексеріңіз: ол қате болса, түзету шешімін шығарыңыз.',
  ru: 'Проверьте решение: если оно ошибочно, вынесите исправляющее решение.',
  en: 'Check the decision: where it is wrong, make a correcting one.',
};

const chooseBetween: Words = {
  kk: 'Екі төлемнің қайсысы қалатынын алушымен анықтаңыз: бұрынғысы тоқтатылса, қайта жіберіңіз; әйтпесе шешімді түзетіңіз.',
  ru: 'Выясните с получателем, какая из двух выплат остаётся: если прекращена прежняя, направьте снова; иначе исправьте решение.',
  en: 'Find out with the recipient which of the two payments stays: when the other has ended, send again; else correct the decision.',
};

/** What can be done where an award could not be made or brought to what its decision says, by the ground of the refusal. */
export function nextStepOf({ ground }: Refusal): Words {
  if (ground.startsWith('iban-') || ['account-missing', 'bank-unknown', 'name-not-writable'].includes(ground)) return mendAccount;
  if (ground === 'payments-not-set-up' || ground === 'no-benefit') return byAdministrator;
  return ground === 'awards-exclude-each-other' ? chooseBetween : correctDecision;
}
