import type { FC } from 'hono/jsx';
import { factLaw, type Regulation } from '../../law/index.ts';
import { DateField, Field, Radios, TextArea } from './components.tsx';
import type { Say } from './language.ts';
import { texts } from './texts.ts';
import { factWords, lawWords } from './words-of.ts';

/** The field of a fact on a form, by the fact's type. Its name is `fact.<key>`, or begins with another prefix. */
export const FactField: FC<{
  regulation: Regulation;
  fact: string;
  say: Say;
  value?: string | undefined;
  owner?: string | undefined;
  prefix?: string;
  /** What the ids begin with, where a page has fields of one fact in several forms. */
  within?: string;
}> = ({ regulation, fact, say, value, owner, prefix = 'fact.', within = '' }) => {
  const law = factLaw(regulation, fact);
  const label = owner ? `${say(factWords(regulation, fact))} (${owner})` : say(factWords(regulation, fact));
  const name = `${prefix}${fact}`;
  const id = `${within}${name}`;
  if (law?.type === 'yesNo') {
    return (
      <Radios
        name={name}
        id={id}
        legend={label}
        inline
        value={value}
        choices={[
          { value: 'yes', label: say(texts.yes) },
          { value: 'no', label: say(texts.no) },
        ]}
      />
    );
  }
  if (law?.type === 'choice') {
    const choices = law.options.map((option) => ({
      value: option,
      label: say(lawWords(regulation, `choices.${fact.replace(/#\d+/, '')}.${option}`)),
    }));
    return <Radios name={name} id={id} legend={label} value={value} choices={choices} />;
  }
  if (law?.type === 'longText') return <TextArea id={id} name={name} label={label} value={value} />;
  if (law?.type === 'date') return <DateField id={id} name={name} label={label} value={value} say={say} />;
  const hint = law?.type === 'money' ? say(texts.tenge) : undefined;
  return (
    <Field
      id={id}
      name={name}
      label={label}
      hint={hint}
      value={value}
      type={law?.type === 'phone' ? 'tel' : 'text'}
      width="govuk-!-width-two-thirds"
    />
  );
};
