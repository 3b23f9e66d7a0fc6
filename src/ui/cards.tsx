import type { Child } from 'hono/jsx';

type Level = 2 | 3 | 4;
const Heading = ({ level, children }: { level: Level; children?: Child }) => {
  if (level === 2) return <h2 class="card__title">{children}</h2>;
  if (level === 4) return <h4 class="card__title">{children}</h4>;
  return <h3 class="card__title">{children}</h3>;
};

/** One thing among others. With `href` the title is the link; `footer` is for small links and provenance. */
export const Card = (props: {
  title: string;
  href?: string | undefined;
  level?: Level;
  children?: Child;
  footer?: Child;
}) => (
  <article class="card">
    <Heading level={props.level ?? 3}>
      {props.href ? <a href={props.href}>{props.title}</a> : props.title}
    </Heading>
    {props.children && <div class="card__body">{props.children}</div>}
    {props.footer && <div class="card__footer">{props.footer}</div>}
  </article>
);

/** Cards side by side where there is room. `dense` for numbers. */
export const CardGrid = ({ dense = false, children }: { dense?: boolean; children?: Child }) => (
  <div class={dense ? 'grid grid--dense' : 'grid'}>{children}</div>
);

/** A number that leads to the rows it counts. `count` comes formatted for the reader's language. */
export const BigNumber = (props: {
  count: string | number;
  label: string;
  href: string;
  detail?: string;
}) => (
  <a class="card big-number" href={props.href}>
    <strong class="big-number__count">{props.count}</strong>
    <span class="big-number__label">{props.label}</span>
    {props.detail && <span class="big-number__detail">{props.detail}</span>}
  </a>
);

/** A part of a page under its own heading; `action` stands beside the heading. */
export const Section = (props: {
  title: string;
  id?: string;
  lead?: Child;
  action?: Child;
  children?: Child;
}) => (
  <section class="section" id={props.id}>
    <div class="section__head">
      <h2>{props.title}</h2>
      {props.action && <div class="section__action">{props.action}</div>}
    </div>
    {props.lead && <p class="section__lead">{props.lead}</p>}
    {props.children}
  </section>
);

/** Two parts side by side on wide screens, the first one leading. */
export const Columns = ({ children }: { children?: Child }) => <div class="columns">{children}</div>;

/** What belongs here and the first step towards it. An empty page teaches. */
export const EmptyState = (props: { title: string; text: Child; action?: Child }) => (
  <div class="empty">
    <p class="empty__title">{props.title}</p>
    <p class="empty__text">{props.text}</p>
    {props.action && <div class="button-row">{props.action}</div>}
  </div>
);
