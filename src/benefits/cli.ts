import { parseArgs } from 'node:util';
import { isLocalDate, type Language, languages } from '../base/index.ts';
import { amountNames, findAmountName } from './amount-names.ts';
import { calculate, factsSchema } from './calculate.ts';
import type { Calculation, Line } from './calculation.ts';
import { benefits } from './registry.ts';

const usage = `jardem calc BENEFIT --on YYYY-MM-DD --facts '{…}' [--json] [--lang kk|ru|en]
jardem calc --list [--json] [--lang kk|ru|en]
`;

/** Where the command writes; the process's own streams by default. */
export type CliOutput = { readonly out: (text: string) => void; readonly err: (text: string) => void };

const processOutput: CliOutput = { out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text) };

/**
 * `jardem calc`: one amount with its explanation, or the list of benefits with the facts that each asks, as JSON Schema.
 *
 * @param argv what stands after `calc`
 * @returns 0 calculated, 1 refused, 2 wrong usage
 */
export async function runCalcCli(argv: readonly string[], output: CliOutput = processOutput): Promise<number> {
  const options = readOptions(argv);
  if (options === undefined) return wrongUsage(output);
  const { values, positionals } = options;
  const language = languages.find((one) => one === (values.lang ?? 'kk'));
  if (language === undefined) return wrongUsage(output);
  if (values.list) return positionals.length === 0 ? list(values.json ?? false, language, output) : wrongUsage(output);
  const [given] = positionals;
  const facts = readFacts(values.facts);
  if (given === undefined || positionals.length > 1 || values.on === undefined || !isLocalDate(values.on) || facts === undefined)
    return wrongUsage(output);
  const result = calculate(nameFor(given, facts.value), facts.value, values.on);
  if (result.kind === 'refused') {
    const { ground, text, details } = result;
    if (values.json) output.out(`${JSON.stringify({ refused: { ground, text, details } })}\n`);
    else output.err(`${text[language]}\n`);
    return 1;
  }
  output.out(values.json ? `${JSON.stringify(asJson(result))}\n` : asText(result, language));
  return 0;
}

/** The amount meant: an age pension already in payment, with its amount before, is asked for its yearly increase. */
function nameFor(given: string, facts: object): string {
  const name = findAmountName(given) ?? given;
  return name === 'age-pension' && ('amountBefore' in facts || 'amount_before' in facts) ? 'age-pension/yearly-increase' : name;
}

function readOptions(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        on: { type: 'string' },
        facts: { type: 'string' },
        json: { type: 'boolean' },
        list: { type: 'boolean' },
        lang: { type: 'string' },
      },
    });
  } catch {
    return undefined;
  }
}

function readFacts(text: string | undefined): { readonly value: object } | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? { value } : undefined;
  } catch {
    return undefined;
  }
}

function wrongUsage(output: CliOutput): number {
  output.err(usage);
  return 2;
}

function list(json: boolean, language: Language, output: CliOutput): number {
  if (json) {
    const all = amountNames.map((name) => ({ name, words: benefits[name].words, facts: factsSchema(name) }));
    output.out(`${JSON.stringify({ benefits: all })}\n`);
    return 0;
  }
  for (const name of amountNames) output.out(`${name}\n  ${benefits[name].words[language]}\n  ${JSON.stringify(factsSchema(name))}\n`);
  return 0;
}

/** The calculation as the command prints it: sums as `{ tiyn }`. */
function asJson({ benefit, on, payment, amount, exact, withheld, from, until, explanation }: Calculation): object {
  return {
    benefit,
    on,
    payment,
    amount: { tiyn: amount },
    exact,
    ...(withheld === undefined ? {} : { withheld: { tiyn: withheld } }),
    from,
    until,
    explanation,
  };
}

function asText(result: Calculation, language: Language): string {
  return result.explanation.map((one) => lineText(one, language, '')).join('');
}

function lineText(one: Line, language: Language, indent: string): string {
  const inputs = one.inputs.map((input) => `${indent}    ${input.name[language]}: ${input.label?.[language] ?? input.value}\n`);
  const { act, article } = one.article;
  const head = `${indent}${one.what[language]}: ${one.result.value}\n${indent}  = ${one.formula[language]}\n`;
  const source = `${indent}  ${act[language]}${article === '' ? '' : `, ${article}`}\n`;
  const reading = one.reading ? `${indent}  * ${one.reading[language]}\n` : '';
  return head + inputs.join('') + source + reading + one.lines.map((inner) => lineText(inner, language, `${indent}  `)).join('');
}
