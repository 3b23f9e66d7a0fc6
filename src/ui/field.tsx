import type { Child } from 'hono/jsx';
import { useFieldId, useIsFilter } from './form.tsx';
import { useWords } from './words.ts';

/** What all fields share. */
export type FieldProps = {
  name: string;
  label: string;
  /** Help that stays readable while typing. */
  hint?: Child;
  /** What is wrong, as a sentence that says how to put it right. */
  error?: string | undefined;
  /** Fields are required unless this is false; then the label says "(freiwillig)", but not in a search. */
  required?: boolean;
  /** What the label says instead, of a field that may stay empty for now: "(vor der Veröffentlichung nötig)". */
  optional?: string | undefined;
  disabled?: boolean;
};

/** The attributes that tie a control to its label, hint and error. */
export const useWiring = (field: Pick<FieldProps, 'name' | 'hint' | 'error' | 'required'>) => {
  const id = useFieldId(field.name);
  const describedBy = [field.hint ? `${id}-hint` : null, field.error ? `${id}-error` : null].filter(Boolean);
  return {
    id,
    'aria-describedby': describedBy.length > 0 ? describedBy.join(' ') : undefined,
    'aria-invalid': field.error ? ('true' as const) : undefined,
    'aria-required': field.required === false ? undefined : ('true' as const),
  };
};

export const Optional = ({ required, optional }: Pick<FieldProps, 'required' | 'optional'>) =>
  required === false && !useIsFilter() ? (
    <span class="kern-label__optional"> {optional ?? useWords().optional}</span>
  ) : null;

export const Hint = ({ id, hint }: { id: string; hint: Child }) =>
  hint ? (
    <div class="kern-hint" id={`${id}-hint`}>
      {hint}
    </div>
  ) : null;

export const FieldError = ({ id, error }: { id: string; error: string | undefined }) =>
  error ? (
    <p class="kern-error" id={`${id}-error`}>
      <span class="kern-icon kern-icon--danger" aria-hidden="true" />
      <span class="kern-body">
        <span class="kern-sr-only">{useWords().errorPrefix}</span>
        {error}
      </span>
    </p>
  ) : null;

/** Label, hint, control and error in the order in which they are read. */
export const FieldFrame = ({ field, children }: { field: FieldProps; children?: Child }) => {
  const id = useFieldId(field.name);
  return (
    <div class={`kern-form-input${field.error ? ' kern-form-input--error' : ''}`}>
      <label class="kern-label" for={id}>
        {field.label}
        <Optional {...field} />
      </label>
      <Hint id={id} hint={field.hint} />
      {children}
      <FieldError id={id} error={field.error} />
    </div>
  );
};
