import type { Words } from '../../src/base/index.ts';
import type { Chosen, Claim, Fact, Field, Finding, GateCheck, Proof } from '../../src/law/index.ts';
import type { Stretch } from './compose.ts';
import { decisionPapers } from './papers.ts';
import { cited, type Place } from './place.ts';
import { holds, is, once, recorded } from './short.ts';
import { type Printed, t } from './words.ts';

/** What the deceased received, which decides whether there is a right and at which rate (options as the amounts know them). */
export const statuses = ['pensioner_or_allowance_recipient', 'war_veteran_pensioner', 'list_1_2_recipient'] as const;

/** Facts about the deceased that the form of application asks for. */
export const aboutDeceased = ['deceased.diedOn', 'deceased.lastResidence'] as const;

/** Fields of the application form about the deceased. */
export const deceasedFields: readonly Field[] = [
  { name: 'deceased', from: { party: 'deceased', as: 'name' } },
  { name: 'deceasedBirthDate', from: { party: 'deceased', as: 'birthDate' } },
  { name: 'lastResidence', from: { fact: 'deceased.lastResidence' } },
];

/** Fields of the decision about the deceased. */
const deceasedInDecision: readonly Field[] = [
  { name: 'deceasedCase', from: { fact: 'deceased.caseNumber' } },
  { name: 'deceased', from: { party: 'deceased', as: 'name' } },
  { name: 'diedOn', from: { fact: 'deceased.diedOn' } },
  { name: 'status', from: { fact: 'deceased.status' } },
];

/** Nobody has been assigned or paid this payment for the deceased. */
export const notPaidBefore: GateCheck = holds({ all: [{ unless: is('alreadyAssigned') }, { unless: is('alreadyPaid') }] });

/** What the register of assignments says of the deceased: a payment assigned or made for him, and what he received. */
export const paymentRecord = (place: Place): Proof =>
  recorded('assignments', place, 'askLater', ['alreadyAssigned', 'alreadyPaid', 'deceased.status', 'deceased.caseNumber'], {
    of: 'deceased',
  });

/** The payment may be asked for once for a deceased person. */
export const onceForDeceased = (place: Place): Claim => once('burial-payment', ['deceased.iin'], place);

/** What the decision establishes: the payment, by what the deceased received and when he died. */
export const burialFinding = (place: Place): Finding => ({
  of: 'applicant',
  outcomes: ['assign', 'refuse'],
  amount: 'burial-payment',
  facts: ['deceased.status', 'deceased.diedOn'],
  ...cited(place),
});

/** Facts of the calculation that the case former may state where the register of assignments or of deaths did not answer. */
export const amountFacts = ['deceased.status', 'deceased.diedOn'] as const;

/** What the formula is given: what the deceased received; the law and figures of the day of death hold. */
export const burialAmount = (place: Place): Stretch => ({
  amounts: {
    'burial-payment': {
      on: { fact: 'deceased.diedOn' },
      facts: { appliedOn: { day: { moment: 'filed' } }, deceased: { fact: 'deceased.status' } },
      ...cited(place),
    },
  },
});

/** The draft decision and the notice of it, both naming the deceased. */
export const burialDecisionPapers = (law: {
  readonly draftSource: string;
  readonly noticeSource: string;
  readonly titles: { readonly decision: Words; readonly notice: Words; readonly payment: Words };
}): Stretch =>
  decisionPapers({
    draftSource: law.draftSource,
    noticeSource: law.noticeSource,
    noticeOrigin: 'standard',
    draftTitle: law.titles.decision,
    noticeTitle: law.titles.notice,
    payment: law.titles.payment,
    facts: deceasedInDecision,
    noticeFacts: [{ name: 'deceased', from: { party: 'deceased', as: 'name' } }],
    factLabels: {},
  });

/** The person for whose burial the payment is asked: what is known of the death, and of the pension or allowance received. */
export function deceasedPerson(law: { readonly source: string; readonly from: Fact['from'] }): Stretch {
  const of = 'deceased';
  return {
    parties: { deceased: { known: ['iin'], required: true, source: law.source } },
    facts: {
      diedOn: { of, type: 'date', from: law.from, source: law.source },
      lastResidence: { of, type: 'text', from: ['form'], source: law.source },
      status: { of, type: 'choice', options: statuses, from: ['registry', 'officer'], source: law.source },
      caseNumber: { of, type: 'text', from: ['registry', 'officer'], source: law.source },
      alreadyAssigned: { type: 'yesNo', from: ['registry'], source: law.source },
      alreadyPaid: { type: 'yesNo', from: ['registry'], source: law.source },
    },
    words: {
      'parties.deceased': t('қайтыс болған адам', 'умерший', 'deceased person'),
      'facts.deceased.diedOn': t('қайтыс болған күні', 'дата смерти', 'date of death'),
      'facts.deceased.lastResidence': t('тұрған мекенжайы', 'адрес проживания умершего', 'last address'),
      'facts.deceased.status': t('қайтыс болған адам не алған', 'что получал умерший', 'what the deceased received'),
      'choices.deceased.status.pensioner_or_allowance_recipient': t(
        'зейнетақы немесе жәрдемақы алушы',
        'получатель пенсии или пособия',
        'recipient of a pension or allowance',
      ),
      'choices.deceased.status.war_veteran_pensioner': t(
        'зейнеткер – Ұлы Отан соғысының ардагері',
        'пенсионер – ветеран Великой Отечественной войны',
        'pensioner and veteran of the Great Patriotic War',
      ),
      'choices.deceased.status.list_1_2_recipient': t(
        '№ 1, № 2 тізімдер бойынша мемлекеттік арнайы жәрдемақы алушы',
        'получатель государственного специального пособия по спискам № 1, № 2',
        'recipient of the state special allowance of lists 1 and 2',
      ),
      'facts.deceased.caseNumber': t(
        'қайтыс болған алушы ісінің нөмірі',
        'номер дела умершего получателя',
        'case number of the deceased recipient',
      ),
      'facts.alreadyAssigned': t(
        'осы адамға жерлеу төлемі тағайындалған',
        'выплата на погребение этого лица назначена',
        'burial payment already assigned for this person',
      ),
      'facts.alreadyPaid': t(
        'осы адамға жерлеу төлемі төленген',
        'выплата на погребение этого лица произведена',
        'burial payment already made for this person',
      ),
      'documents.application.deceased': t(
        'Қайтыс болған адамның тегі, аты, әкесінің аты (бар болса)',
        'Фамилия, имя, отчество (при его наличии) умершего',
        'Surname, name, patronymic (if any) of the deceased',
      ),
      'documents.application.deceasedBirthDate': t(
        'Қайтыс болған адамның туған күні',
        'Дата рождения умершего',
        'Date of birth of the deceased',
      ),
      'documents.application.lastResidence': t(
        'Қайтыс болған адамның тұрған мекенжайы',
        'Адрес проживания умершего',
        'Last address of the deceased',
      ),
      'documents.draftDecision.deceasedCase': t(
        'Қайтыс болған алушы ісінің №',
        '№ дела умершего получателя',
        'Case No. of the deceased recipient',
      ),
      'documents.draftDecision.deceased': t(
        'Қайтыс болған алушының тегі, аты, әкесінің аты (бар болса)',
        'Фамилия, имя, отчество (при его наличии) умершего получателя',
        'Surname, name, patronymic (if any) of the deceased recipient',
      ),
      'documents.draftDecision.diedOn': t('Қайтыс болған күні', 'Дата смерти', 'Date of death'),
      'documents.draftDecision.status': t('Қайтыс болған адамның мәртебесі', 'Статус умершего', 'Status of the deceased'),
      'documents.notice.deceased': t('Қайтыс болған адам', 'Умерший', 'Deceased'),
    },
  };
}

/**
 * After a decision to assign: the department forms a request for payment, and on it the authorised body transfers the money. Both run
 * beside the notice. What fails comes back to the department for the right bank details.
 */
export function paymentOnRequest(law: {
  readonly source: string;
  readonly request: Printed;
  /** The term of the transfer, and whether it counts from the request or from an earlier moment. */
  readonly transfer: Printed;
  readonly transferSince?: string;
  readonly readings: { readonly request: readonly string[]; readonly transfer: readonly string[] };
}): Stretch {
  return {
    units: {
      authorisedBody: { kind: 'post', post: 'payment-officer', office: 'authorised-body', which: 'single', source: law.source },
    },
    sideTasks: {
      formRequest: {
        unit: 'corpIntake',
        does: [{ name: 'fillRequest', kind: 'fill', required: true, source: law.source }],
        ends: { formed: { makes: ['paymentRequest'], raises: ['requestFormed'], opens: ['transfer'] } },
        source: law.source,
        reading: law.readings.request,
      },
      transfer: {
        unit: 'authorisedBody',
        does: [{ name: 'checkRequest', kind: 'check', required: true, source: law.source }],
        ends: { transferred: { orders: ['toPayment'] }, failed: { reasons: 'required', opens: ['mendDetails'] } },
        source: law.source,
        reading: law.readings.transfer,
      },
      mendDetails: {
        unit: 'corpIntake',
        does: [{ name: 'askDetails', kind: 'call', required: true, source: law.source }],
        ends: { mended: { opens: ['formRequest'] } },
        noClock: 'noClock.mendDetails',
        source: law.source,
        reading: law.readings.transfer,
      },
    },
    effects: {
      toPayment: {
        port: 'payments',
        sends: ['applicant.account'],
        award: { subject: 'deceased' },
        when: { outcome: 'assign' },
        watchedBy: 'authorisedBody',
        answers: { placed: { raises: ['transferred'] }, failed: { opens: ['mendDetails'] } },
        source: law.source,
        reading: law.readings.transfer,
      },
    },
    moments: { requestFormed: { source: law.source }, transferred: { source: law.source } },
    clocks: {
      request: {
        from: 'opened.formRequest',
        to: 'done.formRequest',
        term: law.request[0],
        covers: ['formRequest'],
        source: law.request[1],
        reading: law.readings.request,
      },
      transfer: {
        from: 'opened.transfer',
        to: 'done.transfer',
        ...(law.transferSince ? { since: law.transferSince } : {}),
        term: law.transfer[0],
        covers: ['transfer'],
        source: law.transfer[1],
        reading: law.readings.transfer,
      },
    },
    documents: {
      paymentRequest: {
        kind: 'request',
        fields: [
          { name: 'number', from: { number: true }, required: true },
          { name: 'decision', from: { number: 'decision' } },
          { name: 'deceased', from: { party: 'deceased', as: 'name' } },
          { name: 'recipient', from: { party: 'applicant', as: 'name' }, required: true },
          { name: 'recipientNumber', from: { party: 'applicant', as: 'iin' } },
          { name: 'account', from: { fact: 'applicant.account' } },
          { name: 'amount', from: { outcome: 'amount' } },
          { name: 'office', from: { officer: 'office' } },
          { name: 'officer', from: { officer: 'name' } },
        ],
        journal: 'payment-requests',
        languages: ['kk', 'ru'],
        origin: 'standard',
        source: law.source,
      },
    },
    words: {
      'units.authorisedBody': t('уәкілетті орган', 'уполномоченный орган', 'authorised body'),
      'sideTasks.formRequest': t('Төлеуге өтінім қалыптастыру', 'Сформировать заявку на выплату', 'Form the request for payment'),
      'items.formRequest.fillRequest': t('Өтінімді толтыру', 'Заполнить заявку', 'Fill in the request'),
      'ends.formRequest.formed': t('Өтінім қалыптастырылды', 'Заявка сформирована', 'Request formed'),
      'sideTasks.transfer': t('Төлемді аудару', 'Перечислить выплату', 'Transfer the payment'),
      'items.transfer.checkRequest': t('Өтінімді тексеру', 'Проверить заявку', 'Check the request'),
      'ends.transfer.transferred': t('Аударылды', 'Перечислено', 'Transferred'),
      'ends.transfer.failed': t('Аударылмады', 'Не перечислено', 'Not transferred'),
      'sideTasks.mendDetails': t('Банк деректемелерін нақтылау', 'Уточнить банковские реквизиты', 'Mend the bank details'),
      'items.mendDetails.askDetails': t(
        'Өтініш берушіден дұрыс деректемелерді сұрау',
        'Запросить у заявителя верные реквизиты',
        'Ask the applicant for the right details',
      ),
      'ends.mendDetails.mended': t(
        'Түзетілді, жаңа өтінім берілсін',
        'Исправлено, сформировать новую заявку',
        'Mended, form a new request',
      ),
      'noClock.mendDetails': t('мерзімі нормада белгіленбеген', 'срок нормой не установлен', 'the law prints no term'),
      'effects.toPayment': t('төлемді аудару', 'перечисление выплаты', 'transfer of the payment'),
      'moments.requestFormed': t('өтінім қалыптастырылды', 'заявка сформирована', 'request formed'),
      'moments.transferred': t('төлем аударылды', 'выплата перечислена', 'payment transferred'),
      'clocks.request': t('өтінім қалыптастыру мерзімі', 'срок формирования заявки', 'term of the request'),
      'clocks.transfer': t('төлемді аудару мерзімі', 'срок перечисления выплаты', 'term of the transfer'),
      'documents.paymentRequest': t(
        'Жерлеуге арналған біржолғы төлемді төлеуге өтінім',
        'Заявка на выплату единовременной выплаты на погребение',
        'Request for the burial payment',
      ),
      'documents.paymentRequest.number': t('Өтінім №', 'Заявка №', 'Request No.'),
      'documents.paymentRequest.decision': t('Шешім №', 'Решение №', 'Decision No.'),
      'documents.paymentRequest.deceased': t(
        'Қайтыс болған зейнеткердің (жәрдемақы алушының) тегі, аты, әкесінің аты',
        'Фамилия, имя, отчество умершего пенсионера (получателя пособия)',
        'Name of the deceased pensioner (recipient)',
      ),
      'documents.paymentRequest.recipient': t('Төлемді алушы', 'Получатель выплаты', 'Payee'),
      'documents.paymentRequest.recipientNumber': t('ЖСН (БСН)', 'ИИН (БИН)', 'IIN (BIN)'),
      'documents.paymentRequest.account': t('Банк шотының №', '№ банковского счёта', 'Account No.'),
      'documents.paymentRequest.amount': t('Төленетін сома, теңге', 'Сумма к выплате, тенге', 'Sum to be paid, tenge'),
      'documents.paymentRequest.office': t('Аудандық бөлімше', 'Районное отделение', 'District department'),
      'documents.paymentRequest.officer': t('Орындаушы', 'Исполнитель', 'Executor'),
    },
  };
}

/** Opened by a decision: the notice always, the request for payment only when the payment is assigned. */
export const noticeAndRequest: readonly Chosen<string>[] = [
  'giveNotice',
  { choose: [{ when: { outcome: 'assign' }, use: 'formRequest' }] },
];

/** A bad scan of a sound original is no ground of refusal: an officer asks the department to scan again; no clock stands still, and it is logged. */
export function rescanRequest(law: {
  readonly at: readonly string[];
  readonly source: string;
  readonly reading: readonly string[];
}): Stretch {
  return {
    moves: {
      askRescan: {
        at: law.at,
        to: 'stay',
        reasons: 'required',
        blockedBy: ['rescanPapers'],
        opens: ['rescanPapers'],
        source: law.source,
        reading: law.reading,
      },
    },
    sideTasks: {
      rescanPapers: {
        unit: 'corpIntake',
        does: [{ name: 'scanAgain', kind: 'scan', required: true, source: law.source }],
        ends: { scanned: {} },
        noClock: 'noClock.rescanPapers',
        source: law.source,
        reading: law.reading,
      },
    },
    words: {
      'moves.askRescan': t(
        'Құжаттарды қайта сканерлеуді сұрау',
        'Запросить повторное сканирование',
        'Ask for the papers to be scanned again',
      ),
      'sideTasks.rescanPapers': t('Құжаттарды қайта сканерлеу', 'Отсканировать документы заново', 'Scan the papers again'),
      'items.rescanPapers.scanAgain': t(
        'Құжаттарды сапалы етіп қайта сканерлеу',
        'Отсканировать документы заново с должным качеством',
        'Scan the documents again in good quality',
      ),
      'ends.rescanPapers.scanned': t('Сканерленді', 'Отсканировано', 'Scanned'),
      'noClock.rescanPapers': t(
        'ішкі сұрау салу: саты мерзімі жүре береді',
        'внутренний запрос: срок ступени идёт',
        'an internal request: the term of the stage goes on',
      ),
    },
  };
}
