import type { Child } from 'hono/jsx';
import { longDay } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { Small } from '../../../ui/prose.tsx';
import type { Provenance as Said } from '../data/entry-store.ts';
import { importTexts } from '../texts/index.ts';

/** Which source said which fields of an entry, and when; one line for each source and day. Nothing where none did. */
export const Provenance = (props: {
  locale: Locale;
  said: readonly Said[];
  labelOf: (field: string) => string | undefined;
}): Child => {
  const t = importTexts(props.locale);
  const groups = Map.groupBy(props.said, ({ source, day }) => `${day} ${source}`);
  return [...groups.values()].map((group) => {
    const [first] = group;
    const fields = [...new Set(group.flatMap(({ field }) => props.labelOf(field) ?? []))].join(', ');
    return first && fields ? (
      <Small>{t.provenance(first.source, fields, longDay(first.day, props.locale))}</Small>
    ) : null;
  });
};
