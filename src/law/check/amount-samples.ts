import type { AmountFact } from '../amount.ts';
import type { Named } from '../cited.ts';
import type { FactRef } from '../condition.ts';
import { factLaw } from '../look-up.ts';
import type { Regulation } from '../regulation.ts';
import type { Fact } from '../subject.ts';

const someDay = '2020-01-31';
const someMoney = { tiyn: 100 };

/** Values that a mapping can give, one of each form: every option of a choice, both answers of a question, with and without what may lack. */
export function samplesOf(one: AmountFact, regulation: Regulation): readonly unknown[] {
  if ('value' in one) return [one.value];
  if ('count' in one) return [1];
  if ('day' in one) {
    const isDay = typeof one.day === 'string' || !('fact' in one.day) || typeOf(one.day.fact, regulation) === 'date';
    return [isDay ? someDay : false];
  }
  if ('each' in one) return [samplesOfParty(one.facts, regulation)];
  if ('monthly' in one) {
    const amount = typeOf(one.monthly, regulation) === 'money' ? someMoney : false;
    if ('months' in one) return [Array.from({ length: one.months }, () => amount)];
    const days = [one.from, one.until].every((ref) => typeOf(ref, regulation) === 'date');
    return [[{ month: days ? someDay.slice(0, 7) : false, amount }]];
  }
  const values = valuesOf(one.fact, regulation);
  return values.map((value) => (one.as && typeof value === 'string' ? (one.as[value] ?? value) : value));
}

/** One made-up party for every form that a fact of it can take. */
function samplesOfParty(facts: Named<AmountFact>, regulation: Regulation): readonly { readonly [name: string]: unknown }[] {
  const columns = Object.entries(facts).map(([name, one]) => ({
    name,
    samples: [...samplesOf(one, regulation), ...('mayLack' in one && one.mayLack ? [undefined] : [])],
  }));
  const most = Math.max(1, ...columns.map(({ samples }) => samples.length));
  return Array.from({ length: most }, (_, i) =>
    Object.fromEntries(
      columns.flatMap(({ name, samples }) => {
        const value = samples[i % Math.max(1, samples.length)];
        return value === undefined ? [] : [[name, value]];
      }),
    ),
  );
}

function valuesOf(ref: FactRef, regulation: Regulation): readonly unknown[] {
  const law = factLaw(regulation, ref);
  if (law?.type === 'choice') return law.options;
  switch (typeOf(ref, regulation)) {
    case 'yesNo':
      return [true, false];
    case 'money':
      return [someMoney];
    case 'number':
      return [1];
    case 'date':
      return [someDay];
    case 'sex':
      return ['male', 'female'];
    default:
      return ['text'];
  }
}

function typeOf(ref: FactRef, regulation: Regulation): Fact['type'] | 'sex' {
  const law = factLaw(regulation, ref);
  if (law) return law.type;
  if (ref.endsWith('.birthDate')) return 'date';
  return ref.endsWith('.sex') ? 'sex' : 'text';
}
