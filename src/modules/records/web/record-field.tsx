import type { Locale } from '../../../platform/i18n/locale.ts';
import { CheckboxGroup, type Option, SelectField } from '../../../ui/choice-fields.tsx';
import { TextArea, TextField } from '../../../ui/text-fields.tsx';
import type { FormErrors, Typed } from '../record-form.ts';
import type { FieldSpec, RecordWords } from '../record-kind.ts';
import { recordTexts } from '../texts/index.ts';

/** Labels up to so many characters stand beside each other, as days of the week do. */
const shortLabel = 10;
/** Texts of so few characters get a short field. */
const shortText = 12;

/**
 * One field of a record, drawn from its description.
 *
 * @param options of a field that refers to another record: what can be chosen
 * @param prefix stands before the field's name, where one form holds several records
 * @param optional what the label says instead of "(freiwillig)", of a field that may stay empty
 */
export const RecordField = (props: {
  field: FieldSpec;
  words: RecordWords;
  locale: Locale;
  typed: Typed;
  errors: FormErrors;
  options?: readonly Option[] | undefined;
  prefix?: string;
  required?: boolean;
  optional?: string | undefined;
}) => {
  const { field, words } = props;
  const t = recordTexts(props.locale);
  const name = `${props.prefix ?? ''}${field.name}`;
  const common = {
    name,
    label: words.fields[field.name] ?? field.name,
    hint: words.hints?.[field.name],
    error: props.errors[name],
    required: props.required ?? field.required === true,
    optional: props.optional,
    value: props.typed[name],
  };
  switch (field.type) {
    case 'longText':
      return <TextArea {...common} rows={5} />;
    case 'lines':
      return <TextArea {...common} rows={3} hint={common.hint ?? t.form.linesHint} />;
    case 'choice':
      return (
        <SelectField
          {...common}
          options={field.options.map((value) => ({
            value,
            label: words.options?.[field.name]?.[value] ?? value,
          }))}
        />
      );
    case 'choices': {
      const options = field.options.map((value) => ({
        value,
        label: words.options?.[field.name]?.[value] ?? value,
      }));
      return (
        <CheckboxGroup
          {...common}
          values={(common.value ?? '').split(',')}
          options={options}
          inline={options.every(({ label }) => label.length <= shortLabel)}
        />
      );
    }
    case 'record':
      return (
        <SelectField
          {...common}
          options={props.options ?? []}
          {...(common.required ? {} : { placeholder: t.form.none })}
        />
      );
    case 'number':
    case 'position':
      return (
        <TextField
          {...common}
          hint={common.hint ?? (field.type === 'number' ? t.form.numberHint : undefined)}
          inputmode="decimal"
          width="short"
        />
      );
    case 'day':
      return (
        <TextField
          {...common}
          hint={common.hint ?? (field.precisionColumn ? t.form.fromHint : t.form.dayHint)}
          width="medium"
        />
      );
    case 'text':
      return (
        <TextField
          {...common}
          {...((field.maxLength ?? shortText + 1) <= shortText ? { width: 'short' } : {})}
        />
      );
    default:
      return <TextField {...common} />;
  }
};
