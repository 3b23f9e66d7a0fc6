import type { JsonRow } from '../../../platform/events/tables.ts';
import { dayAsKnown, number, periodInWords } from '../../../platform/i18n/format.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { Precision } from '../../../platform/time/period.ts';
import { periodOf } from '../data/record-store.ts';
import type { RecordKind } from '../record-kind.ts';
import { recordTexts } from '../texts/index.ts';

/** Names of the things that rows refer to, by thing id. */
export type Names = ReadonlyMap<string, string>;

/** What of a row is shown in histories and comparisons: column → word for it. Technical columns are left out. */
export const shownColumns = (
  kind: RecordKind,
  locale: Locale,
): readonly { column: string; label: string }[] => {
  const { common } = recordTexts(locale);
  const words = kind.words(locale);
  return [
    ...kind.fields.map((field) => ({ column: field.name, label: words.fields[field.name] ?? field.name })),
    ...(kind.series === 'undated' ? [] : [{ column: 'valid', label: common.valid }]),
    { column: 'is_public', label: common.isPublic },
    { column: 'source_id', label: common.source_id },
    { column: 'decision_note', label: common.decision_note },
  ];
};

/** A column's value in the reader's words; null when there is none. */
export const shownValue = (
  kind: RecordKind,
  column: string,
  row: JsonRow | null,
  locale: Locale,
  names: Names,
): string | null => {
  if (!row) return null;
  const t = recordTexts(locale);
  if (column === 'valid')
    return periodInWords(periodOf(row), locale, {
      from: row.from_precision as Precision,
      until: row.until_precision as Precision,
    });
  const value = row[column];
  if (value === null || value === undefined || value === '') return null;
  if (column === 'is_public') return value ? t.history.yes : t.history.no;
  const field = kind.fields.find((each) => each.name === column);
  switch (field?.type) {
    case 'choice':
      return kind.words(locale).options?.[column]?.[String(value)] ?? String(value);
    case 'choices':
      return (value as string[])
        .map((each) => kind.words(locale).options?.[column]?.[each] ?? each)
        .join(', ');
    case 'day':
      return dayAsKnown(
        String(value),
        (field.precisionColumn ? row[field.precisionColumn] : 'day') as Precision,
        locale,
      );
    case 'number':
      return number(Number(value), locale, { maximumFractionDigits: 10 });
    case 'lines':
      return (value as string[]).join('; ');
    case 'record':
      return names.get(String(value)) ?? t.history.removedThing;
    default:
      return column === 'source_id' ? (names.get(String(value)) ?? t.history.removedThing) : String(value);
  }
};

/** Where two versions of a row differ, in words. */
export const differences = (
  kind: RecordKind,
  before: JsonRow | null,
  after: JsonRow | null,
  locale: Locale,
  names: Names,
): readonly { label: string; before: string | null; after: string | null }[] =>
  shownColumns(kind, locale)
    .map(({ column, label }) => ({
      label,
      before: shownValue(kind, column, before, locale, names),
      after: shownValue(kind, column, after, locale, names),
    }))
    .filter((each) => each.before !== each.after);
