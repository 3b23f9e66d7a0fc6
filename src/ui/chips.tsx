import type { Child } from 'hono/jsx';
import { type FieldMark, FieldShape } from './field-marks.tsx';

/** A small fact; with `href` it leads to what it counts or names. */
export const Chip = (props: { label: Child; href?: string | undefined; current?: boolean }) =>
  props.href ? (
    <a class="chip" href={props.href} aria-current={props.current ? 'true' : undefined}>
      {props.label}
    </a>
  ) : (
    <span class="chip">{props.label}</span>
  );

/** A field of the alliance by shape, colour and word; `detail` is small, e.g. "seit 2014". */
export const FieldChip = (props: {
  mark: FieldMark;
  label: string;
  href?: string | undefined;
  detail?: string | undefined;
}) => (
  <Chip
    href={props.href}
    label={
      <>
        <FieldShape mark={props.mark} />
        <span>{props.label}</span>
        {props.detail && <span class="chip__detail">{props.detail}</span>}
      </>
    }
  />
);

/** A state in a word: `ok` done or valid, `warn` needs a look, `open` waits for somebody, `neutral` all else. */
export const StateLabel = (props: { kind: 'ok' | 'warn' | 'open' | 'neutral'; label: string }) => (
  <span class={`state state--${props.kind}`}>{props.label}</span>
);

/** The line of chips and states below a title, or anywhere chips stand side by side. */
export const StateLine = ({ children }: { children?: Child }) => <div class="state-line">{children}</div>;
