import type { DocumentData } from '../../../platform/documents/runs.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { type Sheet, shownColumns } from '../sheet.ts';
import { coverageTexts } from '../texts/index.ts';

export const sheetTemplate = new URL('./sheet.typ', import.meta.url);

/** Rows in one document; a longer table belongs into a spreadsheet, and the document says so. */
export const rowsInDocument = 1_000;

/** What the template sets: the rows as page and files have them, then what they rest on. */
export const sheetData = (
  sheet: Sheet,
  locale: Locale,
  addressOf: (path: string) => string,
): DocumentData => {
  const t = coverageTexts(locale).document;
  const shown = shownColumns(sheet);
  return {
    lead: sheet.lead,
    heads: shown.map(({ column }) => column.label),
    numeric: shown.map(({ column }) => column.numeric === true),
    // Names need room, figures little; words that explain need the most.
    wide: shown.map(({ column, at }) => (column.numeric ? 0 : at === sheet.columns.length - 1 ? 3 : 2)),
    rows: sheet.rows.slice(0, rowsInDocument).map((row) =>
      shown.map(({ at }) => {
        const { text = '', path, tone } = row[at] ?? {};
        if (!path) return tone ? [{ text, tone }] : [text];
        return [{ text, href: addressOf(path) }];
      }),
    ),
    empty: sheet.rows.length === 0 ? t.empty : null,
    more: sheet.rows.length > rowsInDocument ? t.more(rowsInDocument) : null,
    notes: { title: t.notes, lines: sheet.notes.map((note) => [note]) },
  };
};
