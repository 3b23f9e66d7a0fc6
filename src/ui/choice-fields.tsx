import type { Child } from 'hono/jsx';
import { FieldError, FieldFrame, type FieldProps, Hint, Optional, useWiring } from './field.tsx';
import { useFieldId } from './form.tsx';
import { useWords } from './words.ts';

/** `group`: under which heading a choice stands in a list; those of one group stand together. */
export type Option = { value: string; label: string; hint?: Child; disabled?: boolean; group?: string };

/** One of many. `placeholder` is the empty first choice; without it (and with a value) there is none. */
export const SelectField = (
  props: FieldProps & {
    value?: string | null | undefined;
    options: readonly Option[];
    placeholder?: string | null;
    autocomplete?: string;
  },
) => {
  const words = useWords();
  const empty = props.placeholder === undefined ? words.choose : props.placeholder;
  const error = props.error ? ' kern-form-input__select--error' : '';
  return (
    <FieldFrame field={props}>
      <div class="kern-form-input__select-wrapper">
        <select
          {...useWiring(props)}
          class={`kern-form-input__select${error}`}
          name={props.name}
          disabled={props.disabled}
          autocomplete={props.autocomplete}
        >
          {empty !== null && <option value="">{empty}</option>}
          {grouped(props.options).map(({ group, options }) => {
            const choices = options.map((option) => (
              <option value={option.value} selected={option.value === props.value} disabled={option.disabled}>
                {option.label}
              </option>
            ));
            return group === undefined ? choices : <optgroup label={group}>{choices}</optgroup>;
          })}
        </select>
      </div>
    </FieldFrame>
  );
};

/** Choices in their order, cut where the group changes. */
const grouped = (options: readonly Option[]): readonly { group: string | undefined; options: Option[] }[] => {
  const groups: { group: string | undefined; options: Option[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last && last.group === option.group) last.options.push(option);
    else groups.push({ group: option.group, options: [option] });
  }
  return groups;
};

const Choice = (props: {
  id: string;
  type: 'radio' | 'checkbox';
  name: string;
  value: string;
  label: Child;
  hint?: Child;
  checked: boolean;
  disabled?: boolean | undefined;
  error: boolean;
  describedBy?: string | undefined;
  invalid?: boolean;
}) => {
  const kind = `kern-form-check__${props.type}`;
  const described = [props.hint ? `${props.id}-hint` : null, props.describedBy].filter(Boolean).join(' ');
  return (
    <div class="kern-form-check">
      <input
        class={`${kind}${props.error ? ` ${kind}--error` : ''}`}
        id={props.id}
        type={props.type}
        name={props.name}
        value={props.value}
        checked={props.checked}
        disabled={props.disabled}
        aria-describedby={described || undefined}
        aria-invalid={props.invalid ? 'true' : undefined}
      />
      <label class="kern-label" for={props.id}>
        {props.label}
      </label>
      {props.hint && (
        <div class="choice__hint" id={`${props.id}-hint`}>
          {props.hint}
        </div>
      )}
    </div>
  );
};

type GroupProps = FieldProps & { options: readonly Option[]; inline?: boolean };

/** Only a group of radio buttons may be called required or wrong as a whole; boxes say it one by one. */
const radioGroupAria = (props: GroupProps) => ({
  role: 'radiogroup' as const,
  'aria-invalid': props.error ? ('true' as const) : undefined,
  'aria-required': props.required === false ? undefined : ('true' as const),
});

/** The first choice carries the group's own id, so that the error summary leads to something that can be used. */
const Group = (props: GroupProps & { type: 'radio' | 'checkbox'; chosen: ReadonlySet<string> }) => {
  const id = useFieldId(props.name);
  const describedBy = [props.hint ? `${id}-hint` : null, props.error ? `${id}-error` : null].filter(Boolean);
  return (
    <fieldset
      class={`kern-fieldset${props.error ? ' kern-fieldset--error' : ''}`}
      {...(props.type === 'radio' ? radioGroupAria(props) : {})}
      aria-describedby={describedBy.join(' ') || undefined}
    >
      <legend class="kern-label">
        {props.label}
        <Optional {...props} />
      </legend>
      <Hint id={id} hint={props.hint} />
      <div class={`kern-fieldset__body${props.inline ? ' kern-fieldset__body--horizontal' : ''}`}>
        {props.options.map((option, index) => (
          <Choice
            id={index === 0 ? id : `${id}-${index + 1}`}
            type={props.type}
            name={props.name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            checked={props.chosen.has(option.value)}
            disabled={props.disabled || option.disabled}
            error={props.error !== undefined}
            invalid={props.type === 'checkbox' && props.error !== undefined}
          />
        ))}
      </div>
      <FieldError id={id} error={props.error} />
    </fieldset>
  );
};

/** One of a few, all visible. */
export const RadioGroup = (props: GroupProps & { value?: string | null | undefined }) => (
  <Group {...props} type="radio" chosen={new Set(props.value ? [props.value] : [])} />
);

/** Any number of a few; all boxes carry the same name. */
export const CheckboxGroup = (props: GroupProps & { values?: readonly string[] | undefined }) => (
  <Group {...props} type="checkbox" chosen={new Set(props.values ?? [])} />
);

/** One yes-or-no. Sends `value` ("on" unless told otherwise) when ticked, nothing when not. */
export const CheckboxField = (
  props: Omit<FieldProps, 'label'> & { label: Child; value?: string; checked?: boolean },
) => {
  const id = useFieldId(props.name);
  return (
    <div class={`single-check${props.error ? ' kern-form-check--error' : ''}`}>
      <Choice
        id={id}
        type="checkbox"
        name={props.name}
        value={props.value ?? 'on'}
        label={props.label}
        hint={props.hint}
        checked={props.checked ?? false}
        disabled={props.disabled}
        error={props.error !== undefined}
        describedBy={props.error ? `${id}-error` : undefined}
        invalid={props.error !== undefined}
      />
      <FieldError id={id} error={props.error} />
    </div>
  );
};

/** Several fields that belong together, under one legend. */
export const Fieldset = (props: { legend: string; hint?: Child; children?: Child }) => (
  <fieldset class="field-group">
    <legend class="field-group__legend">{props.legend}</legend>
    {props.hint && <p class="field-group__hint">{props.hint}</p>}
    <div class="field-group__body">{props.children}</div>
  </fieldset>
);
