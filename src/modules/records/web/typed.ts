import type { JsonRow } from '../../../platform/events/tables.ts';
import { lastDay, type Precision } from '../../../platform/time/period.ts';
import { periodOf } from '../data/record-store.ts';
import type { Typed } from '../record-form.ts';
import type { RecordKind } from '../record-kind.ts';

/** A day as people type it, as exactly as it is known: `1.6.2015`, `6.2015`, `2015`. */
export const typedDay = (day: string | null, precision: Precision = 'day'): string => {
  if (!day) return '';
  const [year = '', month = '', date = ''] = day.split('-').map((part) => String(Number(part)));
  if (precision === 'year') return year;
  return precision === 'month' ? `${month}.${year}` : `${date}.${month}.${year}`;
};

/** A row as the form shows it. */
export const typedOf = (kind: RecordKind, row: JsonRow): Typed => {
  const typed: Record<string, string> = {
    isPublic: row.is_public ? 'yes' : '',
    source: String(row.source_id ?? ''),
    decisionNote: String(row.decision_note ?? ''),
  };
  for (const field of kind.fields) {
    const value = row[field.name];
    if (value === null || value === undefined) typed[field.name] = '';
    else if (field.type === 'lines') typed[field.name] = (value as string[]).join('\n');
    else if (field.type === 'choices') typed[field.name] = (value as string[]).join(',');
    else if (field.type === 'number') typed[field.name] = String(value).replace('.', ',');
    else if (field.type === 'day')
      typed[field.name] = typedDay(
        String(value),
        (field.precisionColumn ? row[field.precisionColumn] : 'day') as Precision,
      );
    else typed[field.name] = String(value);
  }
  if (kind.series === 'undated') return typed;
  const period = periodOf(row);
  typed.undated = period ? '' : 'yes';
  typed.from = typedDay(period?.from ?? null, row.from_precision as Precision);
  typed.until = typedDay(period ? lastDay(period) : null, row.until_precision as Precision);
  return typed;
};
