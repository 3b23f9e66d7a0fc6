import type { Child } from 'hono/jsx';
import { useWords } from './words.ts';

/** Terms and what they are; entries whose `value` is null are left out. */
export const DescriptionList = (props: { items: readonly { term: string; value: Child | null }[] }) => (
  <dl class="kern-description-list">
    {props.items
      .filter((item) => item.value !== null)
      .map((item) => (
        <div class="kern-description-list-item">
          <dt class="kern-description-list-item__key">{item.term}</dt>
          <dd class="kern-description-list-item__value">{item.value}</dd>
        </div>
      ))}
  </dl>
);

export type TimelineItem = {
  /** The day as exactly as it is known, in words. */
  when: string;
  /** The same for machines (`2014`, `2014-06`, `2014-06-01`), or null. */
  datetime?: string | null;
  title: string;
  href?: string | undefined;
  /** A small line above the title, e.g. the kind of thing. */
  kind?: string | undefined;
  children?: Child;
};

/** Dated things in order, the day leading. Calm on purpose: the red line is kept for the thread. */
export const Timeline = (props: { items: readonly TimelineItem[]; level?: 2 | 3 }) => (
  <ol class="timeline">
    {props.items.map((item) => {
      const title = item.href ? <a href={item.href}>{item.title}</a> : item.title;
      return (
        <li>
          <p class="timeline__when">
            {item.datetime ? <time datetime={item.datetime}>{item.when}</time> : item.when}
          </p>
          <div class="timeline__what">
            {item.kind && <p class="timeline__kind">{item.kind}</p>}
            {props.level === 2 ? (
              <h2 class="timeline__title">{title}</h2>
            ) : (
              <h3 class="timeline__title">{title}</h3>
            )}
            {item.children}
          </div>
        </li>
      );
    })}
  </ol>
);

export type Difference = { label: string; before: string | null; after: string | null };

/** What a change changed: struck out before, marked after, each said in words too; what was or is empty is left out. */
export const DiffList = ({ items }: { items: readonly Difference[] }) => {
  const words = useWords();
  return (
    <dl class="diff">
      {items.map((item) => (
        <div class="diff__item">
          <dt>{item.label}</dt>
          {item.before !== null && (
            <dd>
              <span class="kern-sr-only">{words.before}: </span>
              <del>{item.before}</del>
            </dd>
          )}
          {item.after !== null && (
            <dd>
              <span class="kern-sr-only">{words.after}: </span>
              <ins>{item.after}</ins>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
};

/** A plain list with room to breathe, for links and short facts. */
export const PlainList = ({ items }: { items: readonly Child[] }) => (
  <ul class="plain-list">
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
);
