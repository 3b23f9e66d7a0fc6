import type { Child } from 'hono/jsx';
import { CheckboxGroup, type Option } from '../../../ui/choice-fields.tsx';
import { languageName } from '../language-name.ts';
import { commonLanguages, isVocabulary, vocabularies } from '../options.ts';
import { offersTexts } from '../texts/index.ts';
import type { Reader } from './reader.tsx';

/** What an offer can be described with on a day; terms stand under their vocabulary. */
export type AssignmentOptions = {
  terms: readonly (Option & { vocabulary: string })[];
  fields: readonly Option[];
  goals: readonly Option[];
  languages: readonly string[];
};

type Props = {
  reader: Reader;
  options: AssignmentOptions;
  typed: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
};

const values = (typed: Props['typed'], name: string): readonly string[] => (typed[name] ?? '').split(',');

/** Boxes for the terms of each vocabulary. */
export const TermFields = ({ reader, options, typed, errors }: Props): Child => {
  const t = offersTexts(reader.locale);
  if (options.terms.length === 0)
    return (
      <p>
        {t.create.noTerms}{' '}
        {reader.mayWriteTerms && <a href={reader.frame.href('/vokabulare')}>{t.create.noTermsLink}</a>}
      </p>
    );
  return vocabularies.map((vocabulary) => {
    const terms = options.terms.filter(
      (each) => isVocabulary(each.vocabulary) && each.vocabulary === vocabulary,
    );
    if (terms.length === 0) return null;
    return (
      <CheckboxGroup
        name={`terms.${vocabulary}`}
        label={t.vocabularies[vocabulary].many}
        options={terms}
        values={values(typed, `terms.${vocabulary}`)}
        error={errors[`terms.${vocabulary}`]}
        required={false}
        inline
      />
    );
  });
};

export const LanguageFields = ({ reader, options, typed, errors }: Props): Child => {
  const all = [...new Set([...commonLanguages, ...options.languages])];
  return (
    <CheckboxGroup
      name="languages"
      label={offersTexts(reader.locale).create.languages}
      options={all.map((value) => ({ value, label: languageName(value, reader.locale) }))}
      values={values(typed, 'languages')}
      error={errors.languages}
      required={false}
      inline
    />
  );
};

/** Fields and goals: what the alliance itself wants to know. */
export const AllianceFields = ({ reader, options, typed, errors }: Props): Child => {
  const t = offersTexts(reader.locale).create;
  return (['fields', 'goals'] as const).map(
    (name) =>
      options[name].length > 0 && (
        <CheckboxGroup
          name={name}
          label={t[name]}
          options={options[name]}
          values={values(typed, name)}
          error={errors[name]}
          required={false}
          inline
        />
      ),
  );
};
