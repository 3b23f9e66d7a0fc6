import { longDate } from './dates.ts';
import type { Frame } from './frame.ts';
import { wordsOf } from './words.ts';

/** The address of the same page today: the as-of form's address without the day. */
const todayHref = (asOf: NonNullable<Frame['asOf']>): string => {
  const query = new URLSearchParams(
    asOf.keep.filter(({ name }) => name !== 'stand').map(({ name, value }) => [name, value]),
  ).toString();
  return query ? `${asOf.action}?${query}` : asOf.action;
};

/** What must not be overlooked, right below the header: invented district, another day than today, last act's message. */
export const PageBands = ({ frame }: { frame: Frame }) => {
  const words = wordsOf(frame.language ?? frame.locale);
  const { asOf, notice } = frame;
  const other = asOf && asOf.day !== asOf.today ? asOf : null;
  const sentence = other && (other.day < other.today ? words.past : words.future);
  return (
    <>
      {(frame.isExample || other) && (
        <aside class="bands" aria-label={words.bands}>
          {frame.isExample && (
            <div class="band band--example">
              <p class="wrap">{words.example}</p>
            </div>
          )}
          {other && sentence && (
            <div class="band band--time">
              <p class="wrap">
                <span>
                  {sentence.before}
                  <strong>
                    <time datetime={other.day}>{longDate(other.day, frame.language ?? frame.locale)}</time>
                  </strong>
                  {sentence.after}
                </span>{' '}
                <a href={todayHref(other)}>{words.today}</a>
              </p>
            </div>
          )}
        </aside>
      )}
      <div class="notice-region" role="status">
        {notice && (
          <div class={`notice notice--${notice.kind}`}>
            <p class="wrap">
              <span>{notice.text}</span>{' '}
              {notice.action && <a href={notice.action.href}>{notice.action.label}</a>}
            </p>
          </div>
        )}
      </div>
    </>
  );
};
