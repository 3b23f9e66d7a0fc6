import { type Child, createContext, useContext } from 'hono/jsx';

/**
 * What a field knows of the form around it: its id, so that two forms of one page may use the same names, and whether it
 * is a search in which nothing has to be filled in.
 */
const FormContext = createContext<{ id: string | null; isFilter: boolean }>({ id: null, isFilter: false });

/** The id of a field: its name, behind the form's id where the form has one. `parts[0].day` gives `parts-0-day`. */
export const fieldId = (name: string, form: string | null = null): string =>
  [form, name.replace(/[^A-Za-z0-9_]+/g, '-').replace(/^-+|-+$/g, '')].filter(Boolean).join('-');
export const useFieldId = (name: string): string => fieldId(name, useContext(FormContext).id);
/** Whether the field stands in a form that searches or filters; there, being optional needs no saying. */
export const useIsFilter = (): boolean => useContext(FormContext).isFilter;

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
  /** Most of it can stay as it is: fields do not each say that they are optional. As in a search. */
  quiet?: boolean;
  children?: Child;
};

/**
 * A form. The browser's own checks are off (`novalidate`): the server answers in the reader's language, beside the
 * fields and summed up at the top.
 */
export const Form = ({ method = 'post', guard = method === 'post', hidden = {}, ...props }: FormProps) => (
  <FormContext.Provider value={{ id: props.id ?? null, isFilter: props.quiet ?? method === 'get' }}>
    <form
      class={method === 'get' ? 'form form--filter' : 'form'}
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
