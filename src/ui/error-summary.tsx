import { fieldId } from './form.tsx';
import { useWords } from './words.ts';

export type FieldFault = { field: string; label: string; message: string };

/**
 * Sums up what is wrong, above the form; each line leads to its field. Renders nothing without errors, so a page can
 * always place it. `form` is the form's id where it has one; `fileAgain` says that a file which was given
 * with it was not kept. Takes the focus when the page opens.
 */
export const ErrorSummary = (props: {
  errors: readonly FieldFault[];
  title?: string;
  form?: string;
  fileAgain?: boolean;
}) => {
  const words = useWords();
  if (props.errors.length === 0) return null;
  return (
    <div
      class="kern-alert kern-alert--danger error-summary"
      role="alert"
      tabindex={-1}
      id="error-summary"
      autofocus
    >
      <div class="kern-alert__header">
        <span class="kern-icon kern-icon--danger" aria-hidden="true" />
        <h2 class="kern-title">{props.title ?? words.errorTitle(props.errors.length)}</h2>
      </div>
      <div class="kern-alert__body">
        <p>{words.errorLead}</p>
        {props.fileAgain && <p>{words.fileAgain}</p>}
        <ul>
          {props.errors.map((error) => (
            <li>
              <a href={`#${fieldId(error.field, props.form ?? null)}`}>{error.label}</a>: {error.message}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
};
