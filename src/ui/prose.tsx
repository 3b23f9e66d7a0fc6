import type { Child } from 'hono/jsx';
import { useWords } from './words.ts';

/** Plain text as paragraphs: an empty line parts paragraphs, a line break stays one. Nothing in it is markup. */
export const TextBlock = ({ text }: { text: string }) => (
  <div class="prose">
    {text
      .trim()
      .split(/\r?\n\s*\r?\n/)
      .map((paragraph) => (
        <p>{paragraph.split(/\r?\n/).flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))}</p>
      ))}
  </div>
);

/** What somebody wrote or said, with its source. */
export const Quote = (props: { text: string; source: Child; lang?: string }) => (
  <figure class="quote">
    <blockquote lang={props.lang}>
      <TextBlock text={props.text} />
    </blockquote>
    <figcaption>{props.source}</figcaption>
  </figure>
);

/** Where a fact comes from, small. */
export const Source = ({ children }: { children?: Child }) => (
  <p class="source">
    {useWords().source}: {children}
  </p>
);

/** Small text: dates of checking, explanations. */
export const Small = ({ children }: { children?: Child }) => <p class="small">{children}</p>;

/** What programs write or read: an address, an answer. Long lines are broken rather than scrolled. */
export const CodeBlock = ({ text }: { text: string }) => (
  <pre class="code">
    <code>{text}</code>
  </pre>
);
