import { useWords } from './words.ts';

export type Crumb = { label: string; href: string };

/** The way to the page, from the top; the page itself is not repeated, its `h1` follows. */
export const Breadcrumbs = ({ items }: { items: readonly Crumb[] }) => (
  <nav class="crumbs" aria-label={useWords().breadcrumbs}>
    <ol>
      {items.map((item) => (
        <li>
          <a href={item.href}>{item.label}</a>
        </li>
      ))}
    </ol>
  </nav>
);
