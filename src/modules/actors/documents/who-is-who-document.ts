import type { DocumentData, Run } from '../../../platform/documents/runs.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { longDay } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { FieldOfDay } from '../../alliance/contract.ts';
import type { Holder } from '../data/holders.ts';
import type { WhoIsWhoEntry } from '../data/who-is-who-views.ts';
import { optionOf, organisation } from '../kinds.ts';
import type { RegisterQuery } from '../register.ts';
import { isWebAddress } from '../rules.ts';
import { actorsTexts } from '../texts/index.ts';
import { text } from '../web/fact-links.tsx';

export const whoIsWhoTemplate = new URL('./who-is-who.typ', import.meta.url);

/** For whom and which day the document is, and where its pages are: `addressOf('/aemter/…')` gives whole addresses. */
export type DocumentReader = {
  locale: Locale;
  asOf: string;
  today: string;
  addressOf(path: string): string;
};

/** What the template sets: the entries of the page, in its order and with its words. */
export const whoIsWhoData = (
  reader: DocumentReader,
  input: {
    entries: readonly WhoIsWhoEntry[];
    isForgiving: boolean;
    query: RegisterQuery;
    fields: readonly FieldOfDay[];
    /** The area that was asked for, by name. */
    area: string | null;
  },
): DocumentData => {
  const t = actorsTexts(reader.locale);
  const { entries } = input;
  const asked = askedFor(reader.locale, input);
  return {
    lead:
      reader.asOf === reader.today ? t.whoIsWho.lead : t.whoIsWho.leadOn(longDay(reader.asOf, reader.locale)),
    asked: [
      ...(asked ? [asked] : []),
      ...(input.isForgiving && entries.length > 0 ? [t.register.forgiving] : []),
    ],
    count: t.register.count(entries.length),
    nothing: asked ? t.whoIsWho.nothing : t.whoIsWho.none,
    entries: entries.map((entry) => entryData(reader, entry)),
    closing: t.whoIsWho.people,
  };
};

/** What was searched and filtered, in words; null for the whole who-is-who. */
const askedFor = (
  locale: Locale,
  { query, fields, area }: { query: RegisterQuery; fields: readonly FieldOfDay[]; area: string | null },
): string | null => {
  const t = actorsTexts(locale);
  const parts = [
    query.search && t.whoIsWho.quoted(query.search),
    optionOf('organisation', 'kind', query.kind, locale),
    optionOf('organisation', 'sector', query.sector, locale),
    fields.find(({ id }) => id === query.fieldId)?.name,
    area,
    query.isStale && t.register.stale,
  ].filter(Boolean);
  return parts.length > 0 ? t.whoIsWho.askedFor(parts.join(', ')) : null;
};

const entryData = (reader: DocumentReader, { row, offices, contacts }: WhoIsWhoEntry): DocumentData => ({
  name: { text: text(row, 'name'), href: reader.addressOf(organisation.path(row)) },
  kind: optionOf('organisation', 'kind', row.kind, reader.locale) ?? '',
  offices: offices.map((each) => ({
    name: text(each.row, 'name'),
    holders: holderLines(reader, each.holders),
  })),
  contacts: contacts.map(contactRun),
});

/** Who holds an office, a line for each: names where they may be shown, and plainly when nobody does. */
const holderLines = (reader: DocumentReader, holders: readonly Holder[]): readonly (readonly Run[])[] => {
  const t = actorsTexts(reader.locale).holder;
  const principals = holders.filter(({ role }) => role === 'principal');
  const deputies = holders.filter(({ role }) => role === 'deputy');
  const vacant = reader.asOf === reader.today ? t.vacant : t.vacantOn(longDay(reader.asOf, reader.locale));
  return [
    ...(principals.length === 0 ? [[{ text: vacant, tone: 'open' as const }]] : []),
    ...principals.map((holder) => [holder.name === null ? t.withheld : nameRun(reader, holder)]),
    ...deputies.map((holder) => [
      holder.name === null
        ? { text: t.deputyWithheld, tone: 'quiet' as const }
        : { ...nameRun(reader, holder), text: t.deputy(holder.name), tone: 'quiet' as const },
    ]),
  ];
};

const nameRun = (reader: DocumentReader, { name, personId }: Holder): { text: string; href?: string } => ({
  text: name ?? '',
  ...(personId ? { href: reader.addressOf(`/personen/${personId}`) } : {}),
});

const contactRun = (row: JsonRow): Run => {
  const value = text(row, 'value');
  if (row.kind === 'phone') return { text: value, href: `tel:${value.replace(/[^\d+]/g, '')}` };
  if (row.kind === 'mail' && /^[^\s@?]+@[^\s@?]+$/.test(value))
    return { text: value, href: `mailto:${value}` };
  if (row.kind === 'web' && isWebAddress(value)) return { text: value, href: value };
  return value;
};
