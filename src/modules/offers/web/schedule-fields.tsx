import type { Locale } from '../../../platform/i18n/locale.ts';
import { CheckboxField, Fieldset, type Option } from '../../../ui/choice-fields.tsx';
import { Accordion } from '../../../ui/navigation.tsx';
import { type FormErrors, RecordField, type Typed } from '../../records/contract.ts';
import {
  countSchedules,
  mostSchedules,
  presetSchedule,
  scheduleFields,
  schedulePrefix,
} from '../schedule-form.ts';
import { scheduleTexts } from '../texts/schedule.ts';

/** The fields that most schedules need; the others stand folded below. */
const plain = ['rhythm', 'weekdays', 'opens', 'closes', 'school_holidays', 'public_holidays'];
const further = ['every', 'nth', 'month_day', 'first_day', 'last_day'];
const exceptions = ['days_off', 'extra_days', 'moved_days', 'place_id', 'note'];

/** The name and value of the button that adds a section; the form comes back with one more and nothing is saved. */
export const addSchedule = { name: 'add', value: 'time' } as const;

/** What was typed, with one more section that is still empty. */
export const withOneMore = (typed: Typed): Typed => ({
  ...typed,
  [`${schedulePrefix(Math.max(1, countSchedules(typed)))}rhythm`]: '',
});

type Props = {
  locale: Locale;
  typed: Typed;
  errors: FormErrors;
  /** The places of the offer; null where they are not known yet: then the field is left out. */
  places: readonly Option[] | null;
  /** Ids for sections that are not entered yet, so that a form sent twice enters one; none where the whole form has one. */
  newIds: readonly string[];
};

/**
 * The part of a form that asks when an offer takes place: a section for each time, and a button that adds one. Works without
 * script. `readSchedules` reads what it sends.
 */
export const ScheduleFields = (props: Props) => {
  const t = scheduleTexts(props.locale).form;
  const count = Math.min(mostSchedules, Math.max(1, countSchedules(props.typed)));
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        <Section {...props} index={index} />
      ))}
      {count < mostSchedules && (
        <p>
          <button
            class="kern-btn kern-btn--secondary"
            type="submit"
            name={addSchedule.name}
            value={addSchedule.value}
          >
            <span class="kern-label">{t.add}</span>
          </button>
        </p>
      )}
    </>
  );
};

const Section = ({ index, typed, ...props }: Props & { index: number }) => {
  const { locale, errors } = props;
  const texts = scheduleTexts(locale);
  const t = texts.form;
  const prefix = schedulePrefix(index);
  const at = (name: string): string | undefined => typed[`${prefix}${name}`];
  const isNew = !at('version');
  // A section that nobody has touched begins with what most offers do.
  const shown = {
    ...Object.fromEntries(Object.entries(presetSchedule).map(([name, value]) => [`${prefix}${name}`, value])),
    ...typed,
  };
  const Fields = ({ names }: { names: readonly string[] }) => (
    <>
      {scheduleFields
        .filter(({ name }) => names.includes(name) && (name !== 'place_id' || props.places !== null))
        .toSorted((a, b) => names.indexOf(a.name) - names.indexOf(b.name))
        .map((field) => (
          <RecordField
            field={field}
            words={texts.kind}
            locale={locale}
            typed={shown}
            errors={errors}
            options={props.places ?? []}
            prefix={prefix}
          />
        ))}
    </>
  );
  const isFilled = (names: readonly string[]): boolean =>
    names.some((name) => at(name) || errors[`${prefix}${name}`]);
  return (
    <Fieldset legend={t.row(index + 1)}>
      <input type="hidden" name={`${prefix}id`} value={at('id') || props.newIds[index] || ''} />
      {!isNew && <input type="hidden" name={`${prefix}version`} value={at('version')} />}
      <Fields names={plain} />
      <Accordion title={t.further} open={isFilled(further)}>
        <Fields names={further} />
      </Accordion>
      <Accordion title={t.exceptions} open={isFilled(exceptions)}>
        <Fields names={exceptions} />
      </Accordion>
      {!isNew && (
        <CheckboxField
          name={`${prefix}remove`}
          label={t.remove}
          hint={t.removeHint}
          checked={at('remove') === 'on'}
          required={false}
        />
      )}
    </Fieldset>
  );
};

/** The labels of the fields by their full names, for the summary of what is wrong. */
export const scheduleLabels = (typed: Typed, locale: Locale): Readonly<Record<string, string>> => {
  const { kind, form } = scheduleTexts(locale);
  const labels: Record<string, string> = { since: form.since };
  const words: Readonly<Record<string, string>> = kind.fields;
  for (let index = 0; index < Math.max(1, countSchedules(typed)); index += 1)
    for (const { name } of scheduleFields)
      labels[`${schedulePrefix(index)}${name}`] = `${form.row(index + 1)}, ${words[name] ?? name}`;
  return labels;
};
