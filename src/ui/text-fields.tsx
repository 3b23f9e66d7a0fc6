import { typedDate } from './dates.ts';
import { FieldFrame, type FieldProps, useWiring } from './field.tsx';
import { useWords } from './words.ts';

const inputClass = (error: string | undefined, width?: 'short' | 'medium' | 'full') =>
  [
    'kern-form-input__input',
    error && 'kern-form-input__input--error',
    width && width !== 'full' && `input--${width}`,
  ]
    .filter(Boolean)
    .join(' ');

export type TextFieldProps = FieldProps & {
  value?: string | null | undefined;
  type?: 'text' | 'email' | 'url' | 'tel' | 'search';
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url' | 'tel' | 'search';
  autocomplete?: string;
  maxLength?: number;
  placeholder?: string;
  /** A field as wide as its usual content: `short` for a year or a number, `medium` for a name. */
  width?: 'short' | 'medium' | 'full';
  autofocus?: boolean;
  /** False for codes and names that a dictionary would underline. */
  spellcheck?: boolean;
};

/** One line of text. */
export const TextField = (props: TextFieldProps) => (
  <FieldFrame field={props}>
    <input
      {...useWiring(props)}
      class={inputClass(props.error, props.width)}
      type={props.type ?? 'text'}
      name={props.name}
      value={props.value ?? ''}
      inputmode={props.inputmode}
      autocomplete={props.autocomplete}
      maxlength={props.maxLength}
      placeholder={props.placeholder}
      disabled={props.disabled}
      autofocus={props.autofocus}
      {...(props.spellcheck === false ? { spellcheck: 'false' as never } : {})}
    />
  </FieldFrame>
);

/** Several lines of text. The value stands between the tags, so a first line break is kept by one that the parser eats. */
export const TextArea = (
  props: FieldProps & { value?: string | null | undefined; rows?: number; maxLength?: number },
) => (
  <FieldFrame field={props}>
    <textarea
      {...useWiring(props)}
      class={inputClass(props.error)}
      name={props.name}
      rows={props.rows ?? 4}
      maxlength={props.maxLength}
      disabled={props.disabled}
    >
      {`\n${props.value ?? ''}`}
    </textarea>
  </FieldFrame>
);

/**
 * A day, typed. Takes `YYYY-MM-DD` (shown as 01.06.2015) or, after an error, whatever was typed. A text field rather
 * than the browser's calendar, because people know these days and the calendar starts in the current month.
 */
export const DateField = (
  props: FieldProps & { value?: string | null | undefined; autocomplete?: string },
) => {
  const field = { ...props, hint: props.hint ?? useWords().dayHint };
  return (
    <FieldFrame field={field}>
      <input
        {...useWiring(field)}
        class={inputClass(props.error, 'short')}
        type="text"
        inputmode="numeric"
        name={props.name}
        value={typedDate(props.value ?? '')}
        autocomplete={props.autocomplete ?? 'off'}
        maxlength={10}
        disabled={props.disabled}
      />
    </FieldFrame>
  );
};

/** A password. Never comes back filled. */
export const PasswordField = (
  props: FieldProps & { autocomplete: 'current-password' | 'new-password'; autofocus?: boolean },
) => (
  <FieldFrame field={props}>
    <input
      {...useWiring(props)}
      class={inputClass(props.error, 'medium')}
      type="password"
      name={props.name}
      autocomplete={props.autocomplete}
      maxlength={256}
      disabled={props.disabled}
      autofocus={props.autofocus}
    />
  </FieldFrame>
);

/** A file. `accept` as in HTML; `limit` as a reader writes it, e.g. "2 MB". The form needs `multipart`. */
export const FileField = (props: FieldProps & { accept?: string; limit?: string }) => {
  const limit = props.limit && useWords().fileLimit(props.limit);
  const hint = props.hint && limit ? [props.hint, ' ', limit] : (props.hint ?? limit);
  const field = { ...props, ...(hint ? { hint } : {}) };
  return (
    <FieldFrame field={field}>
      <input
        {...useWiring(field)}
        class={inputClass(props.error)}
        type="file"
        name={props.name}
        accept={props.accept}
        disabled={props.disabled}
      />
    </FieldFrame>
  );
};
