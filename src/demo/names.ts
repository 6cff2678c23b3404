import { t, type Words } from '../base/index.ts';

/** Where an office of a kind stands: one in each district, one in each region, or one for the country. */
type Seat = 'district' | 'region' | 'country';

type OfficeKind = { readonly code: string; readonly name: Words; readonly hours: string; readonly seat: Seat };

/** Kinds of office, as units of the regulations name them: their code in numbers, their name, and the hours that they keep. */
export const officeKinds: { readonly [kind: string]: OfficeKind } = {
  'corp-department': {
    code: 'МК',
    name: t('Мемлекеттік корпорация бөлімшесі', 'отделение Государственной корпорации', 'department of the State Corporation'),
    hours: 'state-corporation',
    seat: 'district',
  },
  'corp-branch': {
    code: 'МКФ',
    name: t('Мемлекеттік корпорация филиалы', 'филиал Государственной корпорации', 'branch of the State Corporation'),
    hours: 'state-corporation',
    seat: 'region',
  },
  'payment-centre': {
    code: 'МКТ',
    name: t(
      'Мемлекеттік корпорацияның төлем орталығы',
      'центр выплат Государственной корпорации',
      'payment centre of the State Corporation',
    ),
    hours: 'state-corporation',
    seat: 'country',
  },
  provider: {
    code: 'ЕК',
    name: t(
      'Еңбек, әлеуметтік қорғау және көші-қон комитетінің департаменті',
      'департамент Комитета труда, социальной защиты и миграции',
      'department of the Committee of Labour, Social Protection and Migration',
    ),
    hours: 'provider',
    seat: 'region',
  },
  'authorised-body': {
    code: 'УО',
    name: t(
      'Уәкілетті орган: төлемдерді үйлестіру бөлімі',
      'Уполномоченный орган: отдел координации выплат',
      'Authorised body: unit that coordinates payments',
    ),
    hours: 'provider',
    seat: 'country',
  },
  ministry: {
    code: 'МИН',
    name: t(
      'Еңбек және халықты әлеуметтік қорғау министрлігі',
      'Министерство труда и социальной защиты населения',
      'Ministry of Labour and Social Protection of the Population',
    ),
    hours: 'provider',
    seat: 'country',
  },
  mse: {
    code: 'МӘС',
    name: t('медициналық-әлеуметтік сараптама бөлімі', 'отдел медико-социальной экспертизы', 'medical-social expertise unit'),
    hours: 'provider-disability',
    seat: 'region',
  },
  'mse-methodology': {
    code: 'МӘСӘ',
    name: t('МӘС әдіснама және бақылау бөлімі', 'отдел методологии и контроля МСЭ', 'MSE methodology and control unit'),
    hours: 'provider-disability',
    seat: 'region',
  },
  'employment-office': {
    code: 'ХЖО',
    name: t('халықты жұмыспен қамту орталығы', 'центр занятости населения', 'employment office'),
    hours: 'provider',
    seat: 'district',
  },
  'insurance-fund': {
    code: 'МӘСҚ',
    name: t(
      'Мемлекеттік әлеуметтік сақтандыру қорының филиалы',
      'филиал Государственного фонда социального страхования',
      'branch of the State Social Insurance Fund',
    ),
    hours: 'provider',
    seat: 'region',
  },
  'pension-fund': {
    code: 'БЖЗҚ',
    name: t(
      'Бірыңғай жинақтаушы зейнетақы қорының филиалы',
      'филиал Единого накопительного пенсионного фонда',
      'branch of the Unified Accumulative Pension Fund',
    ),
    hours: 'provider',
    seat: 'region',
  },
  'state-centre': {
    code: 'ЗТМО',
    name: t(
      'Зейнетақы төлеу жөніндегі мемлекеттік орталық',
      'Государственный центр по выплате пенсий',
      'State Centre for the Payment of Pensions',
    ),
    hours: 'provider',
    seat: 'country',
  },
};

/** Posts, as units of the regulations name them. */
export const postNames: { readonly [post: string]: Words } = {
  'corp-intake': t('құжаттарды қабылдайтын маман', 'специалист, принимающий документы', 'intake officer'),
  'corp-case-former': t('іс макетін қалыптастыратын маман', 'специалист, формирующий макет дела', 'case former'),
  'corp-branch-checker': t('филиал маманы', 'специалист филиала', 'branch checker'),
  'corp-payer': t('төлем қызметкері', 'работник по выплатам', 'payment officer of the State Corporation'),
  'corp-supervisor': t('бөлімше басшысы', 'руководитель отделения', 'head of the department'),
  specialist: t('бөлім маманы', 'специалист отдела', 'specialist'),
  'unit-head': t('бөлім басшысы', 'руководитель отдела', 'head of the unit'),
  head: t('көрсетілетін қызметті берушінің басшысы', 'руководитель услугодателя', 'head of the provider'),
  authorised: t('уәкілетті адам', 'уполномоченное лицо', 'authorised person'),
  'payment-officer': t('төлемдер жөніндегі маман', 'специалист по выплатам', 'payment officer of the authorised body'),
  'intake-officer': t(
    'құжаттарды қабылдауға жауапты қызметкер',
    'сотрудник, ответственный за приём документов',
    'officer responsible for receiving documents',
  ),
  management: t('министрлік басшылығы', 'руководство министерства', 'management of the ministry'),
  executor: t('жауапты орындаушы', 'ответственный исполнитель', 'responsible executor'),
  'commission-chair': t('Комиссия төрағасы', 'председатель Комиссии', 'chair of the Commission'),
  'commission-member': t('Комиссия мүшесі', 'член Комиссии', 'member of the Commission'),
  'commission-secretary': t('Комиссия хатшысы', 'секретарь Комиссии', 'secretary of the Commission'),
  'employment-intake': t(
    'жұмыспен қамту орталығының қабылдау маманы',
    'специалист центра занятости по приёму',
    'intake officer of the employment office',
  ),
  'mse-intake': t('МӘС бөлімінің қабылдау маманы', 'специалист отдела МСЭ по приёму', 'intake officer of the MSE unit'),
  'mse-chief-specialist': t('МӘС бөлімінің бас маманы', 'главный специалист отдела МСЭ', 'chief specialist of the MSE unit'),
  'mse-head': t('МӘС бөлімінің басшысы', 'руководитель отдела МСЭ', 'head of the MSE unit'),
  'methodology-chief-specialist': t(
    'әдіснама және бақылау бөлімінің бас маманы',
    'главный специалист отдела методологии и контроля',
    'chief specialist of the methodology and control unit',
  ),
  'methodology-head': t(
    'әдіснама және бақылау бөлімінің басшысы',
    'руководитель отдела методологии и контроля',
    'head of the methodology and control unit',
  ),
  'fund-intake': t(
    'БЖЗҚ қабылдау бөлімшесінің қызметкері',
    'работник принимающего подразделения ЕНПФ',
    "officer of the fund's intake unit",
  ),
  'fund-intake-head': t(
    'БЖЗҚ қабылдау бөлімшесінің басшысы',
    'руководитель принимающего подразделения ЕНПФ',
    "head of the fund's intake unit",
  ),
  'fund-control': t(
    'құжаттарды бақылау басқармасының қызметкері',
    'работник управления контроля документов',
    'officer of the document control department',
  ),
  'fund-register': t(
    'құжаттарды бақылау басқармасының тізілім қызметкері',
    'работник управления контроля документов по реестрам',
    'register officer of the document control department',
  ),
  'fund-accounting': t(
    'зейнетақы активтерін есепке алу қызметкері',
    'работник учёта пенсионных активов',
    'officer for the accounting of pension assets',
  ),
  'duty-officer': t('кезекші маман', 'дежурный специалист', 'officer on duty'),
  administrator: t('параметрлер әкімшісі', 'администратор параметров', 'administrator of parameters'),
  'office-head': t('мекеме басшысы', 'руководитель учреждения', 'head of the office'),
};
