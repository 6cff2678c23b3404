import { type Instant, type Language, type LocalDate, type Tiyn, t, type Words } from '../base/index.ts';
import type { AmountLine } from '../casework/index.ts';
import { longDate } from './dates.ts';
import { articleText, shownLines } from './explanation.ts';
import { numberAndDay } from './paper-sheet.ts';
import { moneyText, onPapers } from './reading.ts';
import type { Sheet, SheetBlock, SheetRow } from './sheet.ts';
import { paperTexts } from './texts.ts';

const texts = {
  decision: t(
    'Төлем мөлшерін қайта есептеу туралы шешім',
    'Решение о перерасчёте размера выплаты',
    'Decision on the recalculation of an amount',
  ),
  explanation: t('Төлем мөлшерінің есебі', 'Расчёт размера выплаты', 'Calculation of the amount'),
  recipient: t('Алушы', 'Получатель', 'Recipient'),
  iin: t('ЖСН', 'ИИН', 'IIN'),
  award: t('Тағайындаудың нөмірі', 'Номер назначения', 'Number of the award'),
  benefit: t('Төлем түрі', 'Вид выплаты', 'Benefit'),
  order: t('Негіздеме: бұйрық', 'Основание: приказ', 'Basis: order'),
  from: t('Қай күннен бастап', 'С какого дня', 'From which day'),
  before: t('Бұрынғы мөлшері', 'Прежний размер', 'Amount before'),
  after: t('Жаңа мөлшері', 'Новый размер', 'New amount'),
  difference: t('Айырмасы', 'Разница', 'Difference'),
  now: t('Қазіргі мөлшері', 'Размер сейчас', 'Amount now'),
  why: t('Неге осынша', 'Почему столько', 'Why this much'),
  undone: t('Бұл шешімнің күші жойылды.', 'Это решение отменено.', 'This decision was undone.'),
  noLines: t(
    'Есептің жолдары сақталмаған: мөлшер жүйеге дайын күйінде берілген.',
    'Строки расчёта не сохранены: размер внесён в систему готовым.',
    'The lines of the calculation are not kept: the amount came into the system as it is.',
  ),
} as const satisfies { readonly [key: string]: Words };

/** Whose award a paper is about. `iin` stands on the paper alone, never in its name or address. */
export type AwardHead = { readonly award: string; readonly recipient: string | null; readonly iin: string; readonly benefit: Words };

/** An amount with the lines by which it was worked out; none where they were not kept. */
export type AmountExplained = { readonly tiyn: Tiyn; readonly lines: readonly AmountLine[] };

/** The decision of a recalculation on one person's award. */
export type RecalculationPaper = AwardHead & {
  readonly order: { readonly number: string; readonly on: LocalDate };
  /** Where the new amount stands in the law. */
  readonly article: AmountLine['article'];
  readonly from: LocalDate;
  readonly made: Instant;
  readonly on: LocalDate;
  readonly undone: boolean;
  readonly before: AmountExplained;
  readonly after: AmountExplained;
};

function headRows({ award, recipient, iin, benefit }: AwardHead, language: Language): readonly SheetRow[] {
  const row = (label: Words, text: string): SheetRow => ({ label: label[language], text: [text] });
  return [
    ...(recipient ? [row(texts.recipient, recipient)] : []),
    row(texts.iin, iin),
    row(texts.award, award),
    row(texts.benefit, benefit[language]),
  ];
}

function explained(title: string, { lines }: AmountExplained, language: Language): readonly SheetBlock[] {
  return [
    { kind: 'heading', text: title },
    lines.length > 0
      ? { kind: 'explanation', lines: shownLines(lines, onPapers(language)) }
      : { kind: 'text', text: texts.noLines[language], tone: 'quiet' },
  ];
}

/** Lays out the decision on one award: the amount before and after, each with its explanation, and the order that it rests on. */
export function recalculationSheet(paper: RecalculationPaper, language: Language): Sheet {
  const money = (amount: Tiyn) => moneyText(amount, onPapers(language));
  const row = (label: Words, text: string): SheetRow => ({ label: label[language], text: [text] });
  const { before, after, order } = paper;
  const title = texts.decision[language];
  return {
    language,
    title,
    over: numberAndDay(null, paper.on, language),
    made: paper.made,
    foot: `${title}, ${paper.award}`,
    blocks: [
      ...(paper.undone ? [{ kind: 'text', text: texts.undone[language], tone: 'strong' } as const] : []),
      {
        kind: 'rows',
        rows: [
          ...headRows(paper, language),
          row(texts.order, `№ ${order.number}, ${longDate(order.on, language)}`),
          row(paperTexts.source, articleText(paper.article, language)),
          row(texts.from, longDate(paper.from, language)),
          row(texts.before, money(before.tiyn)),
          row(texts.after, money(after.tiyn)),
          row(texts.difference, money((after.tiyn - before.tiyn) as Tiyn)),
        ],
      },
      ...explained(`${texts.after[language]}: ${money(after.tiyn)}`, after, language),
      ...explained(`${texts.before[language]}: ${money(before.tiyn)}`, before, language),
    ],
  };
}

/** Lays out why an award is worth what it is. `on`: the day for which it is said. */
export function awardSheet(
  head: AwardHead,
  amount: AmountExplained,
  language: Language,
  { on, made }: { readonly on: LocalDate; readonly made: Instant },
): Sheet {
  const title = texts.explanation[language];
  return {
    language,
    title,
    over: numberAndDay(null, on, language),
    made,
    foot: `${title}, ${head.award}`,
    blocks: [
      {
        kind: 'rows',
        rows: [...headRows(head, language), { label: texts.now[language], text: [moneyText(amount.tiyn, onPapers(language))] }],
      },
      ...explained(texts.why[language], amount, language),
    ],
  };
}
