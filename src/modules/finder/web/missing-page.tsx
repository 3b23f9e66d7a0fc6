import { languages } from '../../../platform/i18n/locale.ts';
import { SubmitButton } from '../../../ui/buttons.tsx';
import { type Option, SelectField } from '../../../ui/choice-fields.tsx';
import { ErrorSummary, type FieldFault } from '../../../ui/error-summary.tsx';
import { Form } from '../../../ui/form.tsx';
import { Page } from '../../../ui/page.tsx';
import { TextArea, TextField } from '../../../ui/text-fields.tsx';
import { Trap } from '../../../ui/trap.tsx';
import { finderPath, missingPath } from '../paths.ts';
import { longestWords, voices } from '../use-cases/say-missing.ts';
import type { Reader } from './reader.ts';

/** What was typed, or comes along from the search. */
export type TypedMissing = { id: string; worte: string; wer: string; alter: string; gebiet: string };

/** Somebody misses something; the alliance is told, nobody is asked who they are. */
export const MissingPage = (props: {
  reader: Reader;
  areas: readonly Option[];
  typed: TypedMissing;
  errors: readonly FieldFault[];
}) => {
  const { reader, typed, errors } = props;
  const { frame, texts } = reader;
  const t = texts.missing;
  const error = (field: string) => errors.find((each) => each.field === field)?.message;
  return (
    <Page
      languages={languages}
      frame={frame}
      title={t.title}
      lead={t.lead}
      width="text"
      breadcrumbs={[{ label: texts.nav, href: frame.href(finderPath) }]}
    >
      <ErrorSummary errors={errors} />
      <Form action={frame.href(missingPath)} hidden={{ id: typed.id }}>
        <TextArea
          name="worte"
          label={t.words}
          hint={t.wordsHint}
          value={typed.worte}
          error={error('worte')}
          maxLength={longestWords}
        />
        <SelectField
          name="wer"
          label={t.voice}
          placeholder={null}
          value={typed.wer || 'unknown'}
          options={voices.map((value) => ({ value, label: t.voices[value] ?? value }))}
          required={false}
        />
        <TextField
          name="alter"
          label={t.age}
          value={typed.alter}
          error={error('alter')}
          inputmode="numeric"
          width="short"
          required={false}
        />
        <SelectField
          name="gebiet"
          label={t.area}
          placeholder={texts.form.anyArea}
          value={typed.gebiet}
          options={props.areas}
          required={false}
        />
        <Trap />
        <SubmitButton label={t.send} />
      </Form>
    </Page>
  );
};
