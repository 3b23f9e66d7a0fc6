import type { JsonRow } from '../../platform/events/tables.ts';
import { shortDay } from '../../platform/i18n/format.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import { optionOf } from './kinds.ts';
import { personName } from './person-name.ts';
import type { RegisterName } from './register.ts';
import { actorsTexts } from './texts/index.ts';

/** What columns need besides the row. */
export type ColumnContext = { locale: Locale; fields: ReadonlyMap<string, string> };

/** A column of a register, the same on the page and in every export. */
export type RegisterColumn = {
  label: string;
  text: (row: JsonRow) => string;
  /** Read as one: not broken into lines. */
  tight?: boolean;
};

type OfficeInRow = { name: string; role: string; organisation: string };

/** The columns of a register; the first names the row. */
export const registerColumns = (
  register: RegisterName,
  { locale, fields }: ColumnContext,
): readonly RegisterColumn[] => {
  const t = actorsTexts(locale);
  const c = t.register.columns;
  const text = (column: string) => (row: JsonRow) => String(row[column] ?? '');
  const option = (kind: 'organisation' | 'facility', column: string) => (row: JsonRow) =>
    optionOf(kind, column, row[column], locale) ?? '';
  const inFields = (row: JsonRow) =>
    ((row.field_ids as readonly string[] | undefined) ?? [])
      .map((id) => fields.get(id) ?? '')
      .filter(Boolean)
      .toSorted((a, b) => a.localeCompare(b, 'de'))
      .join(', ');
  const confirmed = (row: JsonRow) =>
    row.confirmed_on ? shortDay(String(row.confirmed_on), locale) : c.never;
  const address = (row: JsonRow) =>
    [
      [row.street, row.house_number].filter(Boolean).join(' '),
      [row.postal_code, row.town].filter(Boolean).join(' '),
    ]
      .filter(Boolean)
      .join(', ');
  if (register === 'organisations')
    return [
      {
        label: c.name,
        text: (row) =>
          row.short_name ? `${String(row.name)} (${String(row.short_name)})` : String(row.name),
      },
      { label: c.kind, text: option('organisation', 'kind') },
      { label: c.sector, text: option('organisation', 'sector') },
      { label: c.fields, text: inFields },
      { label: c.phone, text: text('phone'), tight: true },
      { label: c.mail, text: text('mail') },
      { label: c.confirmed, text: confirmed, tight: true },
    ];
  if (register === 'facilities')
    return [
      { label: c.name, text: text('name') },
      { label: c.kind, text: option('facility', 'kind') },
      { label: c.organisation, text: text('organisation_name') },
      { label: c.address, text: address },
      { label: c.stepFree, text: option('facility', 'step_free') },
      { label: c.phone, text: text('phone'), tight: true },
      { label: c.confirmed, text: confirmed, tight: true },
    ];
  return [
    { label: c.name, text: (row) => personName(row, locale) },
    {
      label: c.offices,
      text: (row) =>
        ((row.offices as readonly OfficeInRow[] | undefined) ?? [])
          .map(({ name, role, organisation }) =>
            role === 'deputy'
              ? t.register.deputyOf(name, organisation)
              : t.register.officeAt(name, organisation),
          )
          .join('; '),
    },
  ];
};
