import type { Run } from '../../../platform/documents/runs.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { Member } from '../data/members.ts';
import { bodiesTexts } from '../texts/index.ts';

/** For whom and which day a document is, and where its pages are: `addressOf('/gremien/…')` gives whole addresses. */
export type DocumentReader = {
  locale: Locale;
  asOf: string;
  maySeeInternal: boolean;
  addressOf(path: string): string;
};

/** Words that lead to a page of the house. */
export const linkRun = (reader: DocumentReader, words: string, path: string): Run => ({
  text: words,
  href: reader.addressOf(path),
});

/** An organisation, or an office with its organisation and whoever holds it where that may be shown. */
export const memberRuns = (reader: DocumentReader, { name, holders }: Member): readonly Run[] => {
  if (name.kind === 'organisation') return [linkRun(reader, name.name, name.path)];
  const t = bodiesTexts(reader.locale).member;
  const principals = holders.filter(({ role }) => role === 'principal');
  const named = principals.flatMap((each) => (each.name === null ? [] : [{ ...each, name: each.name }]));
  const holding: readonly Run[] =
    principals.length === 0
      ? [' (', { text: t.vacant, tone: 'open' }, ')']
      : named.length === 0
        ? []
        : [
            ' (',
            ...named.flatMap((each, index): readonly Run[] => [
              ...(index === 0 ? [] : [', ']),
              each.personId ? linkRun(reader, each.name, `/personen/${each.personId}`) : each.name,
            ]),
            ')',
          ];
  return [
    linkRun(reader, name.name, name.path),
    ', ',
    linkRun(reader, name.organisationName, `/organisationen/${name.organisationId}`),
    ...holding,
  ];
};
