import { raw } from 'hono/html';

/**
 * What a page is about, as schema.org describes it, for search engines: data, not script, so the policy lets it stand. Goes
 * into the page's `head`.
 *
 * @param props.data with `@type`; what is null or undefined is left out
 */
export const StructuredData = ({ data }: { data: Readonly<Record<string, unknown>> }) => (
  <script type="application/ld+json">
    {raw(
      JSON.stringify({ '@context': 'https://schema.org', ...data }, (_key, value) => value ?? undefined)
        // Nothing in it can end the element.
        .replaceAll('<', '\\u003c'),
    )}
  </script>
);
