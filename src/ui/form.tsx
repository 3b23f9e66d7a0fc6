import { type Child, createContext, useContext } from 'hono/jsx';

/** The id of the form around a field, so that two forms of one page may use the same names. */
const FormContext = createContext<string | null>(null);

/** The id of a field: its name, behind the form's id where the form has one. `parts[0].day` gives `parts-0-day`. */
export const fieldId = (name: string, form: string | null = null): string =>
  [form, name.replace(/[^A-Za-z0-9_]+/g, '-').replace(/^-+|-+$/g, '')].filter(Boolean).join('-');
export const useFieldId = (name: string): string => fieldId(name, useContext(FormContext));

export type FormProps = {
  action: string;
  /** Only needed when a page has several forms; give `ErrorSummary` the same. */
  id?: string;
  method?: 'post' | 'get';
  /** Fields that travel along unseen, e.g. the version that the editor began with. */
  hidden?: Readonly<Record<string, string | null | undefined>>;
  /** For files. */
  multipart?: boolean;
  /** Asks before leaving while something typed is unsaved (with JavaScript). On by default for `post`. */
  guard?: boolean;
  label?: string;
  children?: Child;
};

/**
 * A form. The browser's own checks are off (`novalidate`): the server answers in the reader's language, beside the
 * fields and summed up at the top.
 */
export const Form = ({ method = 'post', guard = method === 'post', hidden = {}, ...props }: FormProps) => (
  <FormContext.Provider value={props.id ?? null}>
    <form
      class="form"
      id={props.id}
      method={method}
      action={props.action}
      novalidate
      enctype={props.multipart ? 'multipart/form-data' : undefined}
      aria-label={props.label}
      data-guard={guard ? '' : undefined}
    >
      {Object.entries(hidden).map(([name, value]) =>
        value === null || value === undefined ? null : <input type="hidden" name={name} value={value} />,
      )}
      {props.children}
    </form>
  </FormContext.Provider>
);
