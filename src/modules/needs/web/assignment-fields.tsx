import type { Child } from 'hono/jsx';
import { CheckboxGroup } from '../../../ui/choice-fields.tsx';
import { Accordion } from '../../../ui/navigation.tsx';
import { vocabularies } from '../../offers/contract.ts';
import type { FormErrors, Typed } from '../../records/contract.ts';
import type { Describing } from '../data/describing.ts';
import { needsTexts } from '../texts/index.ts';
import type { Reader } from './reader.tsx';

type Props = {
  reader: Reader;
  options: Describing;
  typed: Typed;
  errors: FormErrors;
  /** Words of the vocabularies, by name. */
  vocabularyNames: Readonly<Record<string, string>>;
};

const values = (typed: Typed, name: string): readonly string[] => (typed[name] ?? '').split(',');

/** Boxes for areas, one fold per level; a fold with a chosen area is open. */
export const AreaFields = ({ reader, options, typed, errors }: Props): Child => {
  const t = needsTexts(reader.locale).create;
  const chosen = new Set(values(typed, 'areas'));
  return [...Map.groupBy(options.areas, ({ group }) => group)].map(([group, areas]) => (
    <Accordion title={group} open={areas.some(({ value }) => chosen.has(value))}>
      <CheckboxGroup
        name="areas"
        label={`${t.areas}: ${group}`}
        options={areas.map(({ value, label }) => ({ value, label }))}
        values={[...chosen]}
        error={errors.areas}
        required={false}
        inline
      />
    </Accordion>
  ));
};

/** Boxes for the terms of each vocabulary, for fields and goals. */
export const DescribingFields = ({ reader, options, typed, errors, vocabularyNames }: Props): Child => {
  const t = needsTexts(reader.locale).create;
  const groups = [
    ...vocabularies.map((vocabulary) => ({
      name: `terms.${vocabulary}`,
      label: vocabularyNames[vocabulary] ?? vocabulary,
      options: options.terms.filter((each) => each.vocabulary === vocabulary),
    })),
    { name: 'fields', label: t.fields, options: options.fields },
    { name: 'goals', label: t.goals, options: options.goals },
  ].filter((group) => group.options.length > 0);
  if (groups.length === 0) return <p>{t.noTerms}</p>;
  return groups.map((group) => (
    <CheckboxGroup
      name={group.name}
      label={group.label}
      options={group.options}
      values={values(typed, group.name)}
      error={errors[group.name]}
      required={false}
      inline
    />
  ));
};
