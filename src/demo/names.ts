import type { Words } from '../base/index.ts';

/** Kinds of office, as units of the regulations name them: their code in numbers, their name, and the hours that they keep. */
export const officeKinds: {
  readonly [kind: string]: { readonly code: string; readonly name: Words; readonly hours: string; readonly inDistrict: boolean };
} = {
  'corp-department': {
    code: 'МК',
    name: { kk: 'Мемлекеттік корпорация бөлімшесі', ru: 'отделение Государственной корпорации', en: 'department of the State Corporation' },
    hours: 'state-corporation',
    inDistrict: true,
  },
  'corp-branch': {
    code: 'МКФ',
    name: { kk: 'Мемлекеттік корпорация филиалы', ru: 'филиал Государственной корпорации', en: 'branch of the State Corporation' },
    hours: 'state-corporation',
    inDistrict: false,
  },
  provider: {
    code: 'ЕК',
    name: {
      kk: 'Еңбек, әлеуметтік қорғау және көші-қон комитетінің департаменті',
      ru: 'департамент Комитета труда, социальной защиты и миграции',
      en: 'department of the Committee of Labour, Social Protection and Migration',
    },
    hours: 'provider',
    inDistrict: false,
  },
  mse: {
    code: 'МӘС',
    name: { kk: 'медициналық-әлеуметтік сараптама бөлімі', ru: 'отдел медико-социальной экспертизы', en: 'medical-social expertise unit' },
    hours: 'provider-disability',
    inDistrict: false,
  },
  'mse-methodology': {
    code: 'МӘСӘ',
    name: { kk: 'МӘС әдіснама және бақылау бөлімі', ru: 'отдел методологии и контроля МСЭ', en: 'methodology and control unit' },
    hours: 'provider-disability',
    inDistrict: false,
  },
  'employment-office': {
    code: 'ХЖО',
    name: { kk: 'халықты жұмыспен қамту орталығы', ru: 'центр занятости населения', en: 'employment office' },
    hours: 'provider',
    inDistrict: true,
  },
  'insurance-fund': {
    code: 'МӘСҚ',
    name: {
      kk: '«Мемлекеттік әлеуметтік сақтандыру қоры» АҚ филиалы',
      ru: 'филиал АО «Государственный фонд социального страхования»',
      en: 'branch of the State Social Insurance Fund',
    },
    hours: 'provider',
    inDistrict: false,
  },
  'pension-fund': {
    code: 'БЖЗҚ',
    name: { kk: 'БЖЗҚ бөлімшесі', ru: 'отделение ЕНПФ', en: 'office of the Unified Accumulative Pension Fund' },
    hours: 'provider',
    inDistrict: false,
  },
  'payment-centre': {
    code: 'ТО',
    name: {
      kk: 'Мемлекеттік корпорацияның төлем орталығы',
      ru: 'центр выплат Государственной корпорации',
      en: 'payment centre of the State Corporation',
    },
    hours: 'state-corporation',
    inDistrict: false,
  },
};

/** Posts, as units of the regulations name them. */
export const postNames: { readonly [post: string]: Words } = {
  'corp-intake': { kk: 'құжаттарды қабылдайтын маман', ru: 'специалист, принимающий документы', en: 'intake officer' },
  'corp-case-former': { kk: 'іс макетін қалыптастыратын маман', ru: 'специалист, формирующий макет дела', en: 'case former' },
  'corp-branch-checker': { kk: 'филиал маманы', ru: 'специалист филиала', en: 'branch checker' },
  'corp-supervisor': { kk: 'бөлімше басшысы', ru: 'руководитель отделения', en: 'head of the department' },
  specialist: { kk: 'бөлім маманы', ru: 'специалист отдела', en: 'specialist' },
  'unit-head': { kk: 'бөлім басшысы', ru: 'руководитель отдела', en: 'head of the unit' },
  head: { kk: 'департамент басшысы', ru: 'руководитель департамента', en: 'head of the provider' },
  authorised: { kk: 'уәкілетті адам', ru: 'уполномоченное лицо', en: 'authorised person' },
  'mse-intake': {
    kk: 'МӘС бөлімшесінің қабылдау маманы',
    ru: 'специалист приёма подразделения МСЭ',
    en: 'intake officer of the expertise unit',
  },
  'employment-intake': {
    kk: 'жұмыспен қамту органының қабылдау маманы',
    ru: 'специалист приёма органа занятости',
    en: 'intake officer of the employment body',
  },
  'corp-payer': { kk: 'төлем маманы', ru: 'специалист по выплатам', en: 'payer' },
  'fund-intake': { kk: 'БЖЗҚ қабылдау маманы', ru: 'специалист приёма ЕНПФ', en: 'intake officer of the pension fund' },
  'fund-intake-head': {
    kk: 'БЖЗҚ қабылдау бөлімшесінің басшысы',
    ru: 'руководитель приёма ЕНПФ',
    en: 'head of the intake unit of the pension fund',
  },
  'fund-control': { kk: 'құжаттарды бақылау маманы', ru: 'специалист контроля документов', en: 'document control officer' },
  'fund-register': { kk: 'тізілім жөніндегі жауапты маман', ru: 'ответственный за реестр', en: 'officer responsible for the register' },
  'fund-accounting': {
    kk: 'зейнетақы активтерін есепке алу маманы',
    ru: 'специалист учёта пенсионных активов',
    en: 'pension assets accountant',
  },
};
