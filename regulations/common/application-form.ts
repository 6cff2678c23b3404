import type { Document, Fact, FactRef, Field, Named } from '../../src/law/index.ts';
import type { Stretch } from './compose.ts';
import { t } from './words.ts';

const of = 'applicant';

/** Facts of the applicant that the application forms of the rules print in blocks: identity document, bank, contacts. */
const blockFacts = (source: string): Named<Fact> => ({
  idKind: {
    of,
    type: 'choice',
    options: ['identityCard', 'passport', 'residencePermit', 'statelessCertificate', 'kandasCertificate'],
    from: ['registry', 'paper', 'form'],
    source,
  },
  idNumber: { of, type: 'text', from: ['registry', 'paper', 'form'], source },
  idIssuer: { of, type: 'text', from: ['registry', 'paper', 'form'], source },
  idIssuedOn: { of, type: 'date', from: ['registry', 'paper', 'form'], source },
  bankName: { of, type: 'text', from: ['form'], source },
  accountKind: { of, type: 'choice', options: ['current', 'personal', 'card'], from: ['form'], source },
  homePhone: { of, type: 'phone', from: ['form'], source },
  email: { of, type: 'text', from: ['form'], source },
});

/** Facts that an identity document shows, from the registry or off the paper. */
export const identityDocument: readonly FactRef[] = [
  'applicant.idKind',
  'applicant.idNumber',
  'applicant.idIssuer',
  'applicant.idIssuedOn',
];

/** What the counter types from the applicant's words: bank and contacts. */
export const bankAndContacts: readonly FactRef[] = [
  'applicant.bankName',
  'applicant.account',
  'applicant.accountKind',
  'applicant.homePhone',
  'applicant.phone',
  'applicant.email',
];

const consentWords = {
  personalData: t(
    'дербес деректерімді жинауға, өңдеуге, сақтауға және пайдалануға келісемін',
    'даю согласие на сбор, обработку, хранение и использование моих персональных данных',
    'I consent to my personal data being collected, processed, kept and used',
  ),
  bankData: t(
    'банк шотының иесі ретінде өзім туралы және шот нөмірлерім туралы мәліметтерді алуға келісемін',
    'даю согласие на получение сведений обо мне как о владельце счёта и о номерах счетов',
    'I consent to data on me as an account holder and on my account numbers being obtained',
  ),
  sms: t(
    'шешім туралы ұялы телефонға sms-хабар жіберуге келісемін',
    'даю согласие на уведомление о решении sms-сообщением',
    'I consent to being told of the decision by SMS',
  ),
  reportChanges: t(
    'төлем мөлшеріне әсер ететін өзгерістер мен деректемелердің өзгергенін бөлімшеге хабарлауға келісемін',
    'обязуюсь сообщать в отделение об изменениях, влияющих на выплату, и об изменении реквизитов',
    'I undertake to report changes that affect the payment, and changes of details',
  ),
  income: t(
    'орташа айлық табысты министрліктің ақпараттық жүйелерінен қатарынан үш жыл үшін есептеуге келісемін',
    'даю согласие на исчисление среднемесячного дохода за три года подряд по данным систем министерства',
    "I consent to the average monthly income being computed over three years in a row from the ministry's systems",
  ),
  truth: t(
    'ұсынылған деректердің дәйектілігіне құқықтық жауапты боламын',
    'несу правовую ответственность за достоверность представленных данных',
    'I am legally liable for the truth of the data',
  ),
} as const;

export type Consent = keyof typeof consentWords;

const nameOfConsent = (consent: Consent) => `consent${consent[0]?.toUpperCase()}${consent.slice(1)}`;

const consentFact = (source: string): Fact => ({ type: 'yesNo', from: ['form'], source });

/** The consents that a form asks for, as facts to be collected. */
export const consentFacts = (consents: readonly Consent[]): readonly FactRef[] => consents.map(nameOfConsent);

/**
 * The application form of the rules: the person, the identity document, residence, what is asked for, the bank, the papers attached, the
 * contacts, the consents, filing and registration. `asks` are the service's own fields, after the person's.
 */
export function applicationForm(law: {
  /** Name of the document, `application` without it; a second form of one service shares the facts of the first. */
  readonly name?: string;
  readonly factsElsewhere?: true;
  readonly source: string;
  readonly origin: Document['origin'];
  readonly title: ReturnType<typeof t>;
  readonly request: ReturnType<typeof t>;
  readonly asks: readonly Field[];
  readonly labels: Stretch['words'];
  readonly consents: readonly Consent[];
  readonly sign?: Document['sign'];
  readonly reading?: readonly string[];
}): Stretch {
  const fact = (name: string): Field => ({ name, from: { fact: `applicant.${name}` } });
  const form = law.name ?? 'application';
  const consents = Object.fromEntries(law.consents.map((consent) => [nameOfConsent(consent), consentFact(law.source)]));
  return {
    facts: law.factsElsewhere ? {} : { ...blockFacts(law.source), ...consents },
    documents: {
      [form]: {
        kind: 'application',
        fields: [
          { name: 'recipient', from: { party: 'applicant', as: 'name' }, required: true },
          { name: 'birthDate', from: { party: 'applicant', as: 'birthDate' } },
          { name: 'iin', from: { party: 'applicant', as: 'iin' }, required: true },
          fact('idKind'),
          fact('idNumber'),
          fact('idIssuer'),
          fact('idIssuedOn'),
          { name: 'residence', from: { party: 'applicant', as: 'address' } },
          { name: 'request', from: { static: `documents.${form}.request.text` } },
          ...law.asks,
          fact('bankName'),
          fact('account'),
          fact('accountKind'),
          { name: 'papers', from: { list: 'papers' } },
          fact('homePhone'),
          fact('phone'),
          fact('email'),
          ...law.consents.map((consent) => ({ name: nameOfConsent(consent), from: { fact: nameOfConsent(consent) } })),
          { name: 'filedOn', from: { moment: 'filed' }, required: true },
        ],
        ...(law.sign ? { sign: law.sign } : {}),
        languages: ['kk', 'ru'],
        origin: law.origin,
        source: law.source,
        ...(law.reading ? { reading: law.reading } : {}),
      },
    },
    words: {
      ...Object.fromEntries(
        Object.entries(blockWords).map(([path, words]) => [path.replace('documents.application.', `documents.${form}.`), words]),
      ),
      ...Object.fromEntries(
        law.consents.flatMap((consent) => [
          [`facts.${nameOfConsent(consent)}`, consentWords[consent]],
          [`documents.${form}.${nameOfConsent(consent)}`, consentWords[consent]],
        ]),
      ),
      [`documents.${form}`]: law.title,
      [`documents.${form}.request.text`]: law.request,
      ...law.labels,
    },
  };
}

const blockWords: NonNullable<Stretch['words']> = {
  'facts.applicant.idKind': t(
    'жеке басын куәландыратын құжаттың түрі',
    'вид документа, удостоверяющего личность',
    'kind of identity document',
  ),
  'choices.applicant.idKind.identityCard': t('жеке куәлік', 'удостоверение личности', 'identity card'),
  'choices.applicant.idKind.passport': t('паспорт', 'паспорт', 'passport'),
  'choices.applicant.idKind.residencePermit': t('шетелдіктің ықтиярхаты', 'вид на жительство иностранца', "foreigner's residence permit"),
  'choices.applicant.idKind.statelessCertificate': t(
    'азаматтығы жоқ адамның куәлігі',
    'удостоверение лица без гражданства',
    'certificate of a stateless person',
  ),
  'choices.applicant.idKind.kandasCertificate': t('қандас куәлігі', 'удостоверение кандаса', 'kandas certificate'),
  'facts.applicant.idNumber': t('құжаттың нөмірі', 'номер документа', 'number of the document'),
  'facts.applicant.idIssuer': t('кім берген', 'кем выдан', 'issued by'),
  'facts.applicant.idIssuedOn': t('берілген күні', 'дата выдачи', 'date of issue'),
  'facts.applicant.bankName': t('банктің атауы', 'наименование банка', 'bank'),
  'facts.applicant.accountKind': t('шоттың түрі', 'тип счёта', 'kind of account'),
  'choices.applicant.accountKind.current': t('ағымдағы', 'текущий', 'current'),
  'choices.applicant.accountKind.personal': t('дербес шот', 'лицевой', 'personal account'),
  'choices.applicant.accountKind.card': t('карта шоты', 'карточный счёт', 'card account'),
  'facts.applicant.homePhone': t('үй телефоны', 'домашний телефон', 'home telephone'),
  'facts.applicant.email': t('электрондық поштасы', 'электронная почта', 'e-mail'),
  'documents.application.recipient': t(
    'Өтініш берушінің тегі, аты, әкесінің аты (бар болса)',
    'Фамилия, имя, отчество (при его наличии) заявителя',
    'Surname, name, patronymic (if any) of the applicant',
  ),
  'documents.application.birthDate': t('Туған күні', 'Дата рождения', 'Date of birth'),
  'documents.application.iin': t('Жеке сәйкестендіру нөмірі', 'Индивидуальный идентификационный номер', 'IIN'),
  'documents.application.idKind': t(
    'Жеке басты куәландыратын құжаттың түрі',
    'Вид документа, удостоверяющего личность',
    'Kind of identity document',
  ),
  'documents.application.idNumber': t('Құжаттың нөмірі', 'Номер документа', 'Number of the document'),
  'documents.application.idIssuer': t('Кім берген', 'Кем выдан', 'Issued by'),
  'documents.application.idIssuedOn': t('Берілген күні', 'Дата выдачи', 'Date of issue'),
  'documents.application.residence': t('Тұрақты тұратын жерінің мекенжайы', 'Адрес постоянного местожительства', 'Permanent residence'),
  'documents.application.request': t('Өтініштің мәні', 'Содержание заявления', 'What is asked for'),
  'documents.application.bankName': t('Банктің атауы', 'Наименование банка', 'Bank'),
  'documents.application.account': t('Банк шотының №', 'Банковский счёт №', 'Account No.'),
  'documents.application.accountKind': t('Шот түрі', 'Тип счёта', 'Kind of account'),
  'documents.application.papers': t(
    'Өтінішке қоса берілген құжаттардың тізбесі',
    'Перечень документов, приложенных к заявлению',
    'Documents attached to the application',
  ),
  'documents.application.homePhone': t('Үй телефоны', 'Телефон домашний', 'Home telephone'),
  'documents.application.phone': t('Ұялы телефон', 'Телефон мобильный', 'Mobile telephone'),
  'documents.application.email': t('Е-mail', 'E-mail', 'E-mail'),
  'documents.application.filedOn': t('Өтініш берген күні', 'Дата подачи заявления', 'Date of application'),
};
