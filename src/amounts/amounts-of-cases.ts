import type { LocalDate, Words } from '../base/index.ts';
import { type Calculation, calculate, type Input, type Line, type ParameterBook } from '../benefits/index.ts';
import { type AmountInput, type AmountLine, type AmountSubject, type Calculator, type Case, engineWords } from '../casework/index.ts';
import { type FactsTaken, type Regulation, takeFacts } from '../law/index.ts';

/**
 * Amounts of cases by the formulas of src/benefits: takes the facts that a formula asks for as the regulation maps them, and keeps with
 * each value of the explanation where the case has it from. Answers `impossible` with the reason where a fact is wanting, a parameter may
 * not be paid by, or the law gives no right.
 *
 * @param book the parameters of the installation as they stand when it is asked
 */
export function amountsOfCases(book: () => ParameterBook | Promise<ParameterBook>): Calculator {
  return {
    calculate: async (name, { regulation, case: c, grounds, view }) => {
      const law = regulation.amounts?.[name];
      if (!law) return { kind: 'impossible', why: unmapped };
      const taken = takeFacts(law, regulation, grounds, view);
      if (taken.on === undefined || taken.lacking.length > 0)
        return { kind: 'impossible', why: lackingWords(regulation, c, taken.lacking), lacking: taken.lacking };
      const calculated = calculate(name, taken.facts, taken.on as LocalDate, { book: await book() });
      if (calculated.kind === 'refused') {
        const parameter = calculated.details?.parameter;
        return { kind: 'impossible', why: calculated.text, ...(typeof parameter === 'string' ? { parameter } : {}) };
      }
      return { kind: 'amount', amount: amountOf(name, calculated, c, taken) };
    },
  };
}

function amountOf(name: string, calculated: Calculation, c: AmountSubject['case'], taken: FactsTaken) {
  const { amount, payment, from, until, explanation } = calculated;
  return { name, tiyn: amount, payment, from, until, explanation: explanation.map((one) => lineOf(one, c, taken)) };
}

const lineOf = ({ what, formula, inputs, article, result, reading, lines }: Line, c: Case, taken: FactsTaken): AmountLine => ({
  what,
  formula,
  inputs: inputs.map((input) => inputOf(input, c, taken)),
  article: {
    act: article.act,
    article: article.article,
    ...(article.paragraph === undefined ? {} : { paragraph: article.paragraph }),
  },
  result,
  ...(reading ? { reading } : {}),
  lines: lines.map((inner) => lineOf(inner, c, taken)),
});

function inputOf({ name, value, label, origin }: Input, c: Case, taken: FactsTaken): AmountInput {
  const said = { name, value, ...(label ? { label } : {}) };
  if (origin.kind === 'line') return { ...said, origin };
  if (origin.kind === 'parameter')
    return { ...said, origin: { kind: 'parameter', from: origin.from, until: origin.until, source: origin.source } };
  const keys = [...new Set((origin.of ?? [origin.fact]).flatMap((fact) => taken.from[fact] ?? []))];
  const facts = keys.flatMap((key) => {
    const fact = c.facts[key];
    return fact ? [{ key, origin: fact.origin }] : [];
  });
  return { ...said, origin: { kind: 'facts', facts } };
}

/** What every party is known by; regulations do not name it again. */
const partyWords: { readonly [field: string]: Words } = {
  sex: { kk: 'жынысы', ru: 'пол', en: 'sex' },
  birthDate: { kk: 'туған күні', ru: 'дата рождения', en: 'date of birth' },
  iin: { kk: 'ЖСН', ru: 'ИИН', en: 'IIN' },
};

/** What is wanting, by the names that the regulation gives it. */
function lackingWords(regulation: Regulation, c: Case, lacking: readonly string[]): Words {
  const named = lacking.map((key): Words => {
    const ref = key.replace(/#\d+/, '');
    const words = regulation.words[`facts.${ref}`] ??
      engineWords(`facts.${ref}`) ??
      partyWords[ref.split('.').at(-1) ?? ''] ?? { kk: ref, ru: ref, en: ref };
    const [, role, n] = /^(\w+)#(\d+)\./.exec(key) ?? [];
    const who = c.parties.find((party) => party.role === role && party.n === Number(n))?.name;
    return who ? { kk: `${words.kk} (${who})`, ru: `${words.ru} (${who})`, en: `${words.en} (${who})` } : words;
  });
  const list = (language: keyof Words) => named.map((one) => one[language]).join('; ');
  return {
    kk: `Есептеу үшін мәлімет жетпейді: ${list('kk')}.`,
    ru: `Для расчёта не хватает сведений: ${list('ru')}.`,
    en: `Facts are wanting for the calculation: ${list('en')}.`,
  };
}

const unmapped: Words = {
  kk: 'Бұл іс тіркелген редакцияда төлем мөлшерін есептеуге қажет мәліметтер көрсетілмеген.',
  ru: 'В редакции, по которой зарегистрировано дело, не указаны сведения для расчёта размера.',
  en: 'The edition under which the case was registered does not say what the amount is worked out from.',
};
