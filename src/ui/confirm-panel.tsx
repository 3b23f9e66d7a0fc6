import type { Child } from 'hono/jsx';

/**
 * Asks before a destructive act: what will happen, how long it can be undone, and the two ways on. The form with its
 * buttons comes as `children`.
 */
export const ConfirmPanel = (props: {
  title: string;
  consequences: readonly string[];
  undo?: string;
  children?: Child;
}) => (
  <section class="confirm" aria-labelledby="confirm-title">
    <h2 id="confirm-title">{props.title}</h2>
    <ul>
      {props.consequences.map((consequence) => (
        <li>{consequence}</li>
      ))}
    </ul>
    {props.undo && <p class="small">{props.undo}</p>}
    {props.children}
  </section>
);
