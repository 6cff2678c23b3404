import type { Move } from '../../src/law/index.ts';
import type { Stretch } from './compose.ts';
import { type Printed, t } from './words.ts';

type Level = 'specialist' | 'unitHead' | 'head';

/**
 * F1: specialist, head of the unit and head of the provider each examine the file and certify the draft (to assign, or to refuse
 * with reasons) with their own EDS; the head's EDS makes it the decision. An officer who disagrees puts a new draft in place of the
 * old; the acts asked for are those from its author upward.
 */
export function threeSignatures(law: {
  readonly specialist: string;
  /** Without it the specialist sends to the head (order 407 annex 5). */
  readonly unitHead?: string;
  readonly head: string;
  readonly terms: { readonly [level in Level]?: Printed };
  readonly refusalGrounds: readonly string[];
  /** Grounds that the law prints for the head alone. */
  readonly headGrounds?: readonly string[];
  /** The kind of office where they sit; `provider` without it. */
  readonly office?: string;
  /** Each officer says whether a document or its data are untrue, where no check of authenticity of its own does. */
  readonly saysUntrue?: true;
  /** Side tasks during which the stage clocks stand still, and which bar certifying. */
  readonly pausedBy: readonly string[];
  readonly readings: { readonly start: readonly string[]; readonly disagree?: readonly string[]; readonly decision: readonly string[] };
  readonly makes: Move['makes'];
  readonly opens: Move['opens'];
  readonly orders: Move['orders'];
}): Stretch {
  const levels: readonly Level[] = law.unitHead ? ['specialist', 'unitHead', 'head'] : ['specialist', 'head'];
  const post = { specialist: 'specialist', unitHead: 'unit-head', head: 'head' } as const;
  const sourceOf = (level: Level) => law[level] ?? law.specialist;
  const outcomes = {
    assign: { when: { unless: { fact: 'documentsUntrue', is: true } } },
    refuse: { grounds: law.refusalGrounds, reasons: 'required' },
  } as const;
  const headOutcomes = { ...outcomes, refuse: { ...outcomes.refuse, grounds: [...law.refusalGrounds, ...(law.headGrounds ?? [])] } };
  const acts = levels.map((level) => ({ by: level, kind: 'eds' as const }));
  const certify = (level: Level, next: Level): Move => ({
    at: [level],
    to: next,
    outcomes,
    needs: 'all',
    blockedBy: law.pausedBy,
    sign: { over: 'draft', acts: acts.slice(0, levels.indexOf(level) + 1), chain: true, distinct: true },
    source: sourceOf(level),
    ...(law.readings.disagree ? { reading: law.readings.disagree } : {}),
  });
  const stage = (level: Level) => {
    const term = law.terms[level];
    return term
      ? {
          [level]: {
            from: `at.${level}`,
            to: `left.${level}`,
            term: term[0],
            covers: [level],
            pausedWhile: law.pausedBy,
            source: term[1],
            reading: law.readings.start,
          },
        }
      : {};
  };
  return {
    units: Object.fromEntries(
      levels.map((level) => [
        level,
        { kind: 'post', post: post[level], office: law.office ?? 'provider', which: 'region', source: sourceOf(level) },
      ]),
    ),
    steps: Object.fromEntries(
      levels.map((level) => [
        level,
        {
          unit: level,
          source: sourceOf(level),
          does: [
            { name: 'checkAmount', kind: 'check', required: true, source: sourceOf(level) },
            { name: 'checkScans', kind: 'check', required: true, source: sourceOf(level) },
            ...(law.saysUntrue
              ? [{ name: 'checkPapers', kind: 'check' as const, required: true, fills: ['documentsUntrue'], source: sourceOf(level) }]
              : []),
          ],
        },
      ]),
    ),
    moves: {
      ...(law.unitHead
        ? { certify: certify('specialist', 'unitHead'), certifyAtUnitHead: certify('unitHead', 'head') }
        : { certify: certify('specialist', 'head') }),
      decide: {
        at: ['head'],
        to: 'decided',
        outcomes: headOutcomes,
        needs: 'all',
        blockedBy: law.pausedBy,
        sign: { over: 'draft', acts, chain: true, distinct: true },
        decides: true,
        ...(law.makes ? { makes: law.makes } : {}),
        ...(law.opens ? { opens: law.opens } : {}),
        ...(law.orders ? { orders: law.orders } : {}),
        source: law.head,
        reading: law.readings.decision,
      },
    },
    facts: {
      documentsUntrue: { type: 'yesNo', from: ['officer'], source: law.specialist },
    },
    clocks: { ...stage('specialist'), ...(law.unitHead ? stage('unitHead') : {}), ...stage('head') },
    words: {
      'units.specialist': t('бөлім (басқарма) маманы', 'специалист отдела (управления)', 'specialist of the unit'),
      'units.unitHead': t('бөлім (басқарма) басшысы', 'руководитель отдела (управления)', 'head of the unit'),
      'units.head': t('көрсетілетін қызметті берушінің басшысы', 'руководитель услугодателя', 'head of the provider'),
      'steps.specialist': t('Маманның қарауында', 'На рассмотрении у специалиста', 'With the specialist'),
      'steps.unitHead': t(
        'Бөлім (басқарма) басшысының қарауында',
        'На рассмотрении у руководителя отдела (управления)',
        'With the head of the unit',
      ),
      'steps.head': t('Басшының қарауында', 'На рассмотрении у руководителя', 'With the head of the provider'),
      ...Object.fromEntries(
        levels.flatMap((level) => [
          [
            `items.${level}.checkAmount`,
            t('Мөлшердің дұрыс есептелгенін тексеру', 'Проверить правильность расчёта', 'Check the calculation'),
          ],
          [
            `items.${level}.checkScans`,
            t('Сканерленген құжаттардың сапасын тексеру', 'Проверить качество сканированных документов', 'Check the quality of the scans'),
          ],
          [
            `items.${level}.checkPapers`,
            t(
              'Құжаттар мен деректердің дәйексіздігі анықталды ма',
              'Установлена ли недостоверность документов и сведений',
              'Say whether documents or data were found untrue',
            ),
          ],
        ]),
      ),
      'moves.certify': t(
        'Шешім жобасын ЭЦҚ-мен куәландырып, жоғары жіберу',
        'Удостоверить проект решения ЭЦП и передать выше',
        'Certify the draft with EDS and pass it up',
      ),
      'moves.certifyAtUnitHead': t(
        'Шешім жобасын ЭЦҚ-мен куәландырып, басшыға жіберу',
        'Удостоверить проект решения ЭЦП и передать руководителю',
        'Certify the draft with EDS and pass it to the head',
      ),
      'moves.decide': t(
        'Шешім қабылдау (ЭЦҚ-мен куәландыру)',
        'Принять решение (удостоверить ЭЦП)',
        'Take the decision (certify with EDS)',
      ),
      'outcomes.assign': t('тағайындау', 'назначить', 'assign'),
      'outcomes.refuse': t('тағайындаудан бас тарту', 'отказать в назначении', 'refuse'),
      'facts.documentsUntrue': t(
        'құжаттардың немесе деректердің дәйексіздігі анықталды',
        'установлена недостоверность документов или сведений',
        'documents or data found untrue',
      ),
      'clocks.specialist': t('маманның мерзімі', 'срок специалиста', "specialist's term"),
      'clocks.unitHead': t('бөлім (басқарма) басшысының мерзімі', 'срок руководителя отдела (управления)', "unit head's term"),
      'clocks.head': t('басшының мерзімі', 'срок руководителя', "head's term"),
    },
  };
}
