import type { Child } from 'hono/jsx';

export type ThreadItem = {
  title: string;
  href?: string | undefined;
  /** Its day in words, or null. */
  day?: string | null;
  datetime?: string | null;
  /** How it hangs on the one before, e.g. "entschieden durch". */
  how?: string | null;
  children?: Child;
  /**
   * `here`: the thing whose thread this is, or what to do first. `missing`: something that should be there.
   * `gap`: from here on the line is broken.
   */
  variant?: 'here' | 'missing' | 'gap' | undefined;
};

/**
 * The piece of line from one knot to the next. It stretches to the entry's height and sways a little; where two
 * pieces meet they point the same way, so they read as one line.
 */
const Line = ({ broken }: { broken: boolean }) => (
  <svg
    class={broken ? 'thread__line thread__line--broken' : 'thread__line'}
    viewBox="0 0 28 100"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <path d="M14 0C20 32 8 68 14 100" fill="none" vector-effect="non-scaling-stroke" />
  </svg>
);

const Knot = () => (
  <svg class="thread__knot" viewBox="0 0 28 28" width="28" height="28" aria-hidden="true" focusable="false">
    <circle class="thread__ring" cx="14" cy="14" r="9" />
    <circle class="thread__core" cx="14" cy="14" r="4.5" />
  </svg>
);

/** The red thread: what led to what, as a list that reads well and a line that leads through it. */
export const ThreadList = (props: {
  items: readonly ThreadItem[];
  label?: string;
  level?: 2 | 3;
  /** Read out at the `here` entry, e.g. "Von hier aus betrachtet". */
  hereLabel?: string;
}) => {
  return (
    <ol class="thread" aria-label={props.label}>
      {props.items.map((item, index) => {
        const last = index === props.items.length - 1;
        const next = props.items[index + 1];
        const title = item.href ? <a href={item.href}>{item.title}</a> : item.title;
        return (
          <li class={item.variant ? `thread__item thread__item--${item.variant}` : 'thread__item'}>
            {!last && <Line broken={item.variant === 'gap' || next?.variant === 'missing'} />}
            <Knot />
            {(item.how || item.day) && (
              <p class="thread__meta">
                {item.how && <span class="thread__how">{item.how}</span>}
                {item.day &&
                  (item.datetime ? (
                    <time datetime={item.datetime}>{item.day}</time>
                  ) : (
                    <span>{item.day}</span>
                  ))}
              </p>
            )}
            {props.level === 2 ? (
              <h2 class="thread__title">{title}</h2>
            ) : (
              <h3 class="thread__title">{title}</h3>
            )}
            {item.variant === 'here' && props.hereLabel && <p class="kern-sr-only">{props.hereLabel}</p>}
            {item.children && <div class="thread__more">{item.children}</div>}
          </li>
        );
      })}
    </ol>
  );
};
