import type { Child } from 'hono/jsx';

/** `primary` is red and stands at most once on a page: it is what to do next. */
export type ButtonKind = 'primary' | 'secondary' | 'tertiary';
const buttonClass = (kind: ButtonKind) => `kern-btn kern-btn--${kind}`;

/** Sends the form. With `name`/`value` several buttons of a form can be told apart. */
export const SubmitButton = (props: {
  label: string;
  kind?: ButtonKind;
  name?: string;
  value?: string;
  /** Another address than the form's own. */
  formAction?: string;
  /** Destructive acts look different in words and border, never in red. */
  destructive?: boolean;
}) => (
  <button
    class={`${buttonClass(props.kind ?? 'primary')}${props.destructive ? ' btn--destructive' : ''}`}
    type="submit"
    name={props.name}
    value={props.value}
    formaction={props.formAction}
  >
    <span class="kern-label">{props.label}</span>
  </button>
);

/** A link that looks like a button, for going on to another page. */
export const ButtonLink = (props: { label: string; href: string; kind?: ButtonKind; download?: boolean }) => (
  <a
    class={buttonClass(props.kind ?? 'secondary')}
    href={props.href}
    download={props.download ? '' : undefined}
  >
    <span class="kern-label">{props.label}</span>
  </a>
);

/** Buttons side by side, the most important first. */
export const ButtonRow = ({ children }: { children?: Child }) => <div class="button-row">{children}</div>;
