import type { Child } from 'hono/jsx';
import { useWords } from './words.ts';

/** A message that belongs to the content. The kind is said in words too, for those who do not see colour or icon. */
export const Alert = (props: {
  kind: 'info' | 'success' | 'warning' | 'danger';
  title: Child;
  children?: Child;
}) => (
  <div class={`kern-alert kern-alert--${props.kind}`}>
    <div class="kern-alert__header">
      <span class={`kern-icon kern-icon--${props.kind}`} aria-hidden="true" />
      <p class="kern-title">
        <span class="kern-sr-only">{useWords().alert[props.kind]}: </span>
        {props.title}
      </p>
    </div>
    {props.children && <div class="kern-alert__body">{props.children}</div>}
  </div>
);
