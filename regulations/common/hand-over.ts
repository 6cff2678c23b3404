import type { Words } from '../../src/base/index.ts';
import type { Field } from '../../src/law/index.ts';
import type { Stretch } from './compose.ts';
import { type Printed, t } from './words.ts';

/** A body that takes in applications for the State Corporation: its entry, the turn in which it hands over, and its officer. */
export type TakingBody = {
  readonly entry: string;
  readonly step: string;
  readonly unit: string;
  readonly post: string;
  readonly office: string;
  readonly words: { readonly unit: Words; readonly step: Words; readonly move: Words };
};

/**
 * F10: another body takes in the application (the case exists from its slip) and within one working day sends an electronic request to the
 * department of the State Corporation: the application, copies of the originals and the data of the registries in one package under the
 * EDS of its officer. The department's term begins with the arrival, the moment `received`.
 */
export function handOver(law: {
  readonly bodies: readonly TakingBody[];
  readonly source: string;
  readonly term: Printed;
  /** Where the common process is joined. */
  readonly to: string;
  /** Fields that the service adds to the request. */
  readonly fields: readonly Field[];
  readonly readings: { readonly package: readonly string[]; readonly start: readonly string[] };
}): Stretch {
  const steps = law.bodies.map(({ step }) => step);
  return {
    units: Object.fromEntries(
      law.bodies.map((body) => [body.unit, { kind: 'post', post: body.post, office: body.office, which: 'intake', source: law.source }]),
    ),
    steps: Object.fromEntries(
      law.bodies.map((body) => [
        body.step,
        {
          unit: body.unit,
          does: [
            { name: 'assemble', kind: 'fill', required: true, source: law.source },
            { name: 'compareCopies', kind: 'compare', required: true, source: law.source },
          ],
          source: law.source,
        },
      ]),
    ),
    moves: Object.fromEntries(
      law.bodies.map((body) => [
        `${body.step}Sent`,
        {
          at: [body.step],
          to: law.to,
          needs: 'all',
          sign: { over: { document: 'electronicRequest' }, acts: [{ by: body.unit, kind: 'eds' }] },
          makes: ['electronicRequest'],
          raises: ['received'],
          source: law.source,
          reading: law.readings.package,
        },
      ]),
    ),
    moments: { received: { source: law.source, reading: law.readings.start } },
    clocks: {
      handOver: {
        from: 'registered',
        to: 'received',
        term: law.term[0],
        covers: steps,
        when: { entry: law.bodies.map(({ entry }) => entry) },
        source: law.term[1],
      },
    },
    documents: {
      electronicRequest: {
        kind: 'request',
        fields: [
          { name: 'number', from: { number: true }, required: true },
          { name: 'registered', from: { moment: 'registered' }, required: true },
          { name: 'recipient', from: { party: 'applicant', as: 'name' }, required: true },
          { name: 'iin', from: { party: 'applicant', as: 'iin' }, required: true },
          ...law.fields,
          { name: 'papers', from: { list: 'papers' } },
          { name: 'registryData', from: { list: 'checkedFacts' } },
          { name: 'officer', from: { officer: 'name' }, required: true },
          { name: 'office', from: { officer: 'office' }, required: true },
        ],
        journal: 'handOvers',
        languages: ['kk', 'ru'],
        origin: 'proposed',
        source: law.source,
        reading: law.readings.package,
      },
    },
    words: {
      ...Object.fromEntries(
        law.bodies.flatMap((body) => [
          [`units.${body.unit}`, body.words.unit],
          [`steps.${body.step}`, body.words.step],
          [`moves.${body.step}Sent`, body.words.move],
          [
            `items.${body.step}.assemble`,
            t(
              'Өтініш пен құжаттардан электрондық өтінім қалыптастыру',
              'Сформировать электронную заявку из заявления и документов',
              'Make up the electronic request of the application and the documents',
            ),
          ],
          [
            `items.${body.step}.compareCopies`,
            t(
              'Электрондық көшірмелерді түпнұсқалармен салыстыру',
              'Сверить электронные копии с подлинниками',
              'Compare the electronic copies with the originals',
            ),
          ],
        ]),
      ),
      'moments.received': t(
        'Мемлекеттік корпорацияға келіп түсті',
        'поступило в Государственную корпорацию',
        'received by the State Corporation',
      ),
      'clocks.handOver': t('электрондық өтінімді жіберу мерзімі', 'срок направления электронной заявки', 'term for sending the request'),
      'documents.electronicRequest': t('Электрондық өтінім', 'Электронная заявка', 'Electronic request'),
      'documents.electronicRequest.number': t('№', '№', 'No.'),
      'documents.electronicRequest.registered': t('Өтініш тіркелген күн', 'Дата регистрации заявления', 'Date of registration'),
      'documents.electronicRequest.recipient': t('Көрсетілетін қызметті алушы', 'Услугополучатель', 'Recipient'),
      'documents.electronicRequest.iin': t('ЖСН', 'ИИН', 'IIN'),
      'documents.electronicRequest.papers': t(
        'Құжаттардың электрондық көшірмелері',
        'Электронные копии документов',
        'Electronic copies of the documents',
      ),
      'documents.electronicRequest.registryData': t(
        'Мемлекеттік органдардың ақпараттық жүйелерінен алынған деректер',
        'Данные, полученные из информационных систем государственных органов',
        'Data from the information systems of state bodies',
      ),
      'documents.electronicRequest.officer': t('Құжаттарды қабылдаған маман', 'Специалист, принявший документы', 'Officer who accepted'),
      'documents.electronicRequest.office': t('Қабылдаған орган', 'Принявший орган', 'Body that accepted'),
    },
  };
}
