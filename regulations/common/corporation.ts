import type { Chosen, Move, SignatureAct } from '../../src/law/index.ts';
import type { Stretch } from './compose.ts';
import { type Printed, t } from './words.ts';

/**
 * F2: the State Corporation's department takes in and forms the case file under one term for two posts; its branch re-checks and
 * sends on (INDEX section 3). The intake itself is an entry; here stands what follows the registration.
 */
export function corporation(terms: {
  readonly intake: string;
  readonly caseFormer: string;
  readonly branch: string;
  /** Shared by intake and case former, from registration. */
  readonly departmentTerm: Printed;
  readonly branchTerm: Printed<Chosen<string>>;
  /** The first step at the provider. */
  readonly provider: string;
  /** Where the law has the case former calculate the amounts of the findings. */
  readonly amountSource: string;
  /** Facts of the calculation that the case former may state where neither registry nor paper has filled them. */
  readonly amountFacts: readonly string[];
  /** Set where the law does not let the case former send back for a better scan. */
  readonly noSendBack?: true;
  /** Other steps of the department that the branch may return to, for an error to be mended. */
  readonly reworks?: readonly string[];
  /** The moment from which the department's term runs, where it is not the registration (`received` after a hand-over). */
  readonly departmentFrom?: string;
  /** F3: finding and mending an error share one term with the first pass, from these moments on; without it mending has the department's own. */
  readonly correction?: { readonly term: Printed; readonly from: readonly string[] };
  /** The paragraph that sends an error back to the post that made it: the branch names it. */
  readonly erringPost?: string;
  /** Papers made when the file leaves for the branch. */
  readonly makes?: Move['makes'];
  /** Readings: start of the department's term, whose signature leaves the branch, branch finds an error. */
  readonly readings: {
    readonly start: readonly string[];
    readonly branchSigns: readonly string[];
    readonly branchError?: readonly string[];
  };
}): Stretch {
  const caseFormerSigns: SignatureAct = { by: 'caseFormer', kind: 'eds' };
  const within = terms.correction ? { within: 'correction' } : {};
  return {
    facts: terms.erringPost
      ? { erredAt: { type: 'choice', options: ['intake', 'caseFormer'], from: ['officer'], source: terms.erringPost } }
      : {},
    units: {
      corpIntake: { kind: 'post', post: 'corp-intake', office: 'corp-department', which: 'intake', source: terms.intake },
      caseFormer: { kind: 'post', post: 'corp-case-former', office: 'corp-department', which: 'intake', source: terms.caseFormer },
      corpBranch: { kind: 'post', post: 'corp-branch-checker', office: 'corp-branch', which: 'region', source: terms.branch },
    },
    steps: {
      caseForming: {
        unit: 'caseFormer',
        source: terms.caseFormer,
        does: [
          { name: 'formFile', kind: 'fill', required: true, source: terms.caseFormer },
          {
            name: 'calculate',
            kind: 'calculate',
            required: { outcome: 'assign' },
            mayFill: terms.amountFacts,
            source: terms.amountSource,
          },
          { name: 'draft', kind: 'draft', required: true, source: terms.caseFormer },
        ],
      },
      ...(terms.noSendBack
        ? {}
        : {
            rescan: {
              unit: 'corpIntake',
              source: terms.intake,
              does: [{ name: 'scanAgain', kind: 'scan' as const, required: true, source: terms.intake }],
            },
          }),
      branchCheck: {
        unit: 'corpBranch',
        source: terms.branch,
        does: [
          { name: 'checkAmount', kind: 'check', required: true, source: terms.branch },
          { name: 'checkFile', kind: 'check', required: true, source: terms.branch },
        ],
      },
    },
    moves: {
      sendToBranch: {
        at: ['caseForming'],
        to: 'branchCheck',
        outcomes: { assign: {} },
        needs: 'all',
        sign: { over: 'draft', acts: [caseFormerSigns] },
        raises: ['sentToBranch'],
        ...(terms.makes ? { makes: terms.makes } : {}),
        source: terms.caseFormer,
      },
      ...(terms.noSendBack
        ? {}
        : {
            sendBackToIntake: { at: ['caseForming'], to: 'rescan', reasons: 'required' as const, source: terms.caseFormer },
            rescanned: { at: ['rescan'], to: 'caseForming', needs: 'all' as const, source: terms.intake },
          }),
      sendToProvider: {
        at: ['branchCheck'],
        to: terms.provider,
        needs: 'all',
        outcomes: { assign: {} },
        sign: { over: 'draft', acts: [caseFormerSigns, { by: 'corpBranch', kind: 'eds' }], distinct: true },
        raises: ['arrived'],
        source: terms.branch,
        reading: terms.readings.branchSigns,
      },
      ...(terms.readings.branchError
        ? {
            branchFindsError: {
              at: ['branchCheck'],
              to: terms.erringPost ? { choose: [{ when: { fact: 'erredAt', is: 'intake' }, use: 'rescan' }, { use: 'back' }] } : 'back',
              ...(terms.erringPost ? { states: ['erredAt'] } : {}),
              reasons: 'required' as const,
              newDraft: true,
              raises: ['branchReturned'],
              source: terms.branch,
              reading: terms.readings.branchError,
            },
          }
        : {}),
    },
    moments: {
      sentToBranch: { source: terms.caseFormer },
      arrived: { source: terms.branch },
      ...(terms.readings.branchError ? { branchReturned: { source: terms.branch, reading: terms.readings.branchError } } : {}),
    },
    clocks: {
      department: {
        from: terms.departmentFrom ?? 'registered',
        to: 'sentToBranch',
        term: terms.departmentTerm[0],
        covers: terms.noSendBack ? ['caseForming'] : ['caseForming', 'rescan'],
        source: terms.departmentTerm[1],
        reading: terms.readings.start,
      },
      branch: {
        from: 'at.branchCheck',
        to: 'left.branchCheck',
        term: terms.branchTerm[0],
        covers: ['branchCheck'],
        ...within,
        source: terms.branchTerm[1],
      },
      ...(terms.readings.branchError
        ? {
            mending: {
              from: 'branchReturned',
              to: 'at.branchCheck',
              term: terms.departmentTerm[0],
              covers: ['caseForming', ...(terms.noSendBack ? [] : ['rescan']), ...(terms.reworks ?? [])],
              ...within,
              source: terms.departmentTerm[1],
              reading: terms.readings.branchError,
            },
          }
        : {}),
      ...(terms.correction
        ? {
            correction: {
              from: terms.correction.from,
              to: 'arrived',
              term: terms.correction.term[0],
              covers: ['caseForming', 'rescan', 'branchCheck', ...(terms.reworks ?? [])],
              source: terms.correction.term[1],
              ...(terms.readings.branchError ? { reading: terms.readings.branchError } : {}),
            },
          }
        : {}),
    },
    words: {
      'facts.erredAt': t('қате жіберген бірлік', 'единица, допустившая ошибку', 'post that erred'),
      'choices.erredAt.intake': t('құжаттарды қабылдайтын маман', 'специалист, принимающий документы', 'specialist who accepts documents'),
      'choices.erredAt.caseFormer': t(
        'іс макетін қалыптастыратын маман',
        'специалист, формирующий макет дела',
        'specialist who forms the case file',
      ),
      'clocks.correction': t(
        'қатені анықтау мен түзетудің ортақ мерзімі',
        'общий срок выявления и исправления ошибки',
        'shared term for finding and mending an error',
      ),
      'units.corpIntake': t('құжаттарды қабылдайтын маман', 'специалист, принимающий документы', 'specialist who accepts documents'),
      'units.caseFormer': t('іс макетін қалыптастыратын маман', 'специалист, формирующий макет дела', 'specialist who forms the case file'),
      'units.corpBranch': t('Мемлекеттік корпорация филиалы', 'филиал Государственной корпорации', 'branch of the State Corporation'),
      'steps.caseForming': t('Іс макеті қалыптастырылуда', 'Формируется макет дела', 'The case file is being formed'),
      'steps.rescan': t('Құжаттар қайта сканерленуде', 'Документы сканируются заново', 'Documents are being scanned again'),
      'steps.branchCheck': t('Филиалда тексерілуде', 'Проверяется в филиале', 'Being checked at the branch'),
      'items.caseForming.formFile': t(
        'Электрондық іс макетін қалыптастыру',
        'Сформировать электронный макет дела',
        'Form the electronic case file',
      ),
      'items.caseForming.calculate': t('Төлем мөлшерін есептеу', 'Рассчитать размер выплаты', 'Calculate the amount'),
      'items.caseForming.draft': t(
        'Электрондық шешім жобасын жасау',
        'Составить электронный проект решения',
        'Draw up the electronic draft decision',
      ),
      'items.rescan.scanAgain': t(
        'Құжаттарды сапалы етіп қайта сканерлеу',
        'Отсканировать документы заново с должным качеством',
        'Scan the documents again in good quality',
      ),
      'items.branchCheck.checkAmount': t(
        'Мөлшердің дұрыс есептелгенін тексеру',
        'Проверить правильность расчёта размера',
        'Check that the amount is calculated correctly',
      ),
      'items.branchCheck.checkFile': t(
        'Іс макеті мен шешім жобасының дұрыс рәсімделгенін тексеру',
        'Проверить правильность оформления макета дела и проекта решения',
        'Check that the case file and the draft decision are drawn up correctly',
      ),
      'moves.sendToBranch': t(
        'ЭЦҚ-мен куәландырып, филиалға жіберу',
        'Удостоверить ЭЦП и направить в филиал',
        'Certify with EDS and send to the branch',
      ),
      'moves.sendBackToIntake': t('Қайта сканерлеуге қайтару', 'Вернуть на повторное сканирование', 'Send back for scanning'),
      'moves.rescanned': t('Іс макетін қалыптастыруға беру', 'Передать на формирование макета дела', 'Hand over to the case former'),
      'moves.sendToProvider': t(
        'ЭЦҚ-мен куәландырып, көрсетілетін қызметті берушіге жіберу',
        'Удостоверить ЭЦП и направить услугодателю',
        'Certify with EDS and send to the provider',
      ),
      'moves.branchFindsError': t('Қатені түзетуге қайтару', 'Вернуть для исправления ошибки', 'Return for an error to be mended'),
      'moments.branchReturned': t('филиал қайтарды', 'возвращено филиалом', 'returned by the branch'),
      'clocks.mending': t('қатені түзету мерзімі', 'срок исправления ошибки', 'term for mending the error'),
      'moments.sentToBranch': t('филиалға жіберілді', 'направлено в филиал', 'sent to the branch'),
      'moments.arrived': t('көрсетілетін қызметті берушіге келіп түсті', 'поступило услугодателю', 'arrived at the provider'),
      'clocks.department': t('бөлімшенің мерзімі', 'срок отделения', 'term of the department'),
      'clocks.branch': t('филиалдың мерзімі', 'срок филиала', 'term of the branch'),
    },
  };
}
