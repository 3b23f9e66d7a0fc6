import type { Child } from 'hono/jsx';
import type { NavigationLink } from './frame.ts';
import { useWords } from './words.ts';

type Step = { href: string; label?: string };

/** Back and on through a list. Renders nothing when there is neither. */
export const Pagination = (props: { previous: Step | null; next: Step | null; label?: string }) => {
  const words = useWords();
  if (!props.previous && !props.next) return null;
  return (
    <nav class="pagination" aria-label={props.label ?? words.pages}>
      {props.previous && (
        <a class="pagination__previous" href={props.previous.href} rel="prev">
          {props.previous.label ?? words.previous}
        </a>
      )}
      {props.next && (
        <a class="pagination__next" href={props.next.href} rel="next">
          {props.next.label ?? words.next}
        </a>
      )}
    </nav>
  );
};

/** Sides of one thing, as links: each side has its own address. */
export const Tabs = (props: { label: string; links: readonly NavigationLink[] }) => (
  <nav class="tabs" aria-label={props.label}>
    <ul class="nav-list">
      {props.links.map((link) => (
        <li>
          <a href={link.href} aria-current={link.current ? 'page' : undefined}>
            {link.label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** Something that not everybody needs, folded. Works without JavaScript; print shows it open. */
export const Accordion = (props: { title: string; open?: boolean; children?: Child }) => (
  <details class="kern-accordion" open={props.open}>
    <summary class="kern-accordion__header">
      <span class="kern-title">{props.title}</span>
    </summary>
    <div class="kern-accordion__body">{props.children}</div>
  </details>
);

/** Several accordions below each other. */
export const AccordionGroup = ({ children }: { children?: Child }) => (
  <div class="accordions">{children}</div>
);

/** A search as a GET form. */
export const SearchField = (props: {
  action: string;
  label: string;
  name?: string;
  value?: string | undefined;
  hidden?: Readonly<Record<string, string | undefined>>;
}) => {
  const name = props.name ?? 'suche';
  return (
    <form class="search" method="get" action={props.action}>
      {Object.entries(props.hidden ?? {}).map(([key, value]) =>
        value === undefined ? null : <input type="hidden" name={key} value={value} />,
      )}
      <label class="search__label" for={name}>
        {props.label}
      </label>
      <div class="search__row">
        <input
          class="search__input"
          id={name}
          type="search"
          name={name}
          value={props.value ?? ''}
          maxlength={200}
        />
        <button class="kern-btn kern-btn--secondary" type="submit">
          <span class="kern-label">{useWords().search}</span>
        </button>
      </div>
    </form>
  );
};
