/** One offer in the feed. */
export type FeedEntry = { id: string; name: string; summary: string | null; published: Date; updated: Date };

const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no such signs
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');

/**
 * New and changed offers as an Atom feed (RFC 4287).
 *
 * @param feed.self where the feed stands, `feed.page` what it is about; both complete addresses
 * @param feed.updated when nothing is in it; else the newest entry says so
 * @param feed.linkTo the complete address of an offer's page
 */
export const writeAtom = (
  feed: {
    title: string;
    author: string;
    self: string;
    page: string;
    updated: Date;
    linkTo: (id: string) => string;
  },
  entries: readonly FeedEntry[],
): string => {
  const newest = entries.reduce(
    (latest, { updated }) => (updated > latest ? updated : latest),
    entries[0]?.updated ?? feed.updated,
  );
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">',
    `  <id>${escaped(feed.self)}</id>`,
    `  <title>${escaped(feed.title)}</title>`,
    `  <updated>${newest.toISOString()}</updated>`,
    `  <author><name>${escaped(feed.author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escaped(feed.self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escaped(feed.page)}"/>`,
    ...entries.flatMap(({ id, name, summary, published, updated }) => [
      '  <entry>',
      `    <id>urn:uuid:${escaped(id)}</id>`,
      `    <title>${escaped(name)}</title>`,
      `    <published>${published.toISOString()}</published>`,
      `    <updated>${updated.toISOString()}</updated>`,
      `    <link rel="alternate" type="text/html" href="${escaped(feed.linkTo(id))}"/>`,
      `    <summary>${escaped(summary ?? name)}</summary>`,
      '  </entry>',
    ]),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
};
