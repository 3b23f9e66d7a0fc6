import type { JsonRow } from '../../platform/events/tables.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import { addDays, parseDay, parseDayAsKnown } from '../../platform/time/day.ts';
import { toRange } from '../../platform/time/period.ts';
import type { FieldSpec, RecordKind } from './record-kind.ts';
import { type RecordTexts, recordTexts } from './texts/index.ts';

/** What a person typed, by field name; a failed form comes back with it. Several of a list are joined by commas. */
export type Typed = Readonly<Record<string, string>>;
/** Sentences beside fields, by field name. `form` holds what concerns the whole. */
export type FormErrors = Readonly<Record<string, string>>;

export type ReadForm =
  | { ok: true; row: JsonRow; decision: { kind: string; id: string } | null; note: string | null }
  | { ok: false; errors: FormErrors };

/** What the form asks for besides the kind's own fields. `change` asks for one day instead of from and until. */
export type FormMode = 'create' | 'correct' | 'change';

/**
 * Reads a submitted record form: each field by its description, the period, source, decision and visibility; then the
 * kind's own rules. Gives the columns to write, or a sentence for each field that is wrong.
 */
export const readRecordForm = (kind: RecordKind, typed: Typed, mode: FormMode, locale: Locale): ReadForm => {
  const t = recordTexts(locale);
  const errors: Record<string, string> = {};
  const row: JsonRow = {};
  for (const field of kind.fields) readField(field, typed, t, row, errors);
  if (kind.series !== 'undated') readPeriod(kind, typed, mode, t, row, errors);
  readCommon(kind, typed, t, row, errors);
  if (canBeJudged(kind, errors))
    for (const problem of kind.problems?.(row, locale) ?? []) errors[problem.field] ??= problem.message;
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const [decisionKind, decisionId] = (typed.decision ?? '').split(':');
  return {
    ok: true,
    row,
    decision: decisionKind && decisionId ? { kind: decisionKind, id: decisionId } : null,
    note: (typed.note ?? '').trim() || null,
  };
};

/**
 * Everything that is wrong is said at once: the rules look at what could be read beside what could not, but not where the
 * time or a choice is missing, on which they turn.
 */
const canBeJudged = (kind: RecordKind, errors: FormErrors): boolean =>
  !errors.from &&
  !errors.until &&
  kind.fields.every(({ name, type }) => (type !== 'choice' && type !== 'choices') || !errors[name]);

const clean = (text: string | undefined): string => (text ?? '').replace(/\r\n?/g, '\n').trim();
/** Characters that PostgreSQL text cannot hold, or that a wrong decoding leaves behind. */
const isBroken = (text: string): boolean =>
  text.includes('\u0000') || text.includes('\ufffd') || !text.isWellFormed();

const readField = (
  field: FieldSpec,
  typed: Typed,
  t: RecordTexts,
  row: JsonRow,
  errors: Record<string, string>,
): void => {
  const text = clean(typed[field.name]);
  if (isBroken(text)) {
    errors[field.name] = t.errors.notAText;
    return;
  }
  if (text === '') {
    if (field.required)
      errors[field.name] =
        field.type === 'choice' || field.type === 'choices' ? t.errors.notAnOption : t.errors.required;
    row[field.name] = field.type === 'position' ? 0 : null;
    return;
  }
  switch (field.type) {
    case 'text':
    case 'longText':
      if (text.length > field.maxLength) errors[field.name] = t.errors.tooLong(field.maxLength, text.length);
      row[field.name] = text;
      return;
    case 'number':
    case 'position': {
      const value = parseNumber(text);
      if (
        value === null ||
        (field.type === 'position' && (!Number.isInteger(value) || Math.abs(value) > 1e6))
      )
        errors[field.name] = t.errors.notANumber;
      row[field.name] = value;
      return;
    }
    case 'day': {
      const known = field.precisionColumn ? parseDayAsKnown(text) : null;
      const day = known?.day ?? parseDay(text);
      if (!day) errors[field.name] = field.precisionColumn ? t.errors.notADay : t.errors.notAnExactDay;
      row[field.name] = day;
      if (field.precisionColumn) row[field.precisionColumn] = known?.precision ?? 'day';
      return;
    }
    case 'choice':
      if (!field.options.includes(text)) errors[field.name] = t.errors.notAnOption;
      row[field.name] = text;
      return;
    case 'choices': {
      const chosen = new Set(text.split(','));
      if (![...chosen].every((each) => field.options.includes(each)))
        errors[field.name] = t.errors.notAnOption;
      row[field.name] = field.options.filter((option) => chosen.has(option));
      return;
    }
    case 'lines': {
      const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
      const longest = Math.max(...lines.map((line) => line.length));
      if (lines.length > field.maxLines) errors[field.name] = t.errors.tooMany(field.maxLines);
      else if (longest > field.maxLength) errors[field.name] = t.errors.tooLong(field.maxLength, longest);
      row[field.name] = lines;
      return;
    }
    case 'record':
      row[field.name] = text;
      return;
  }
};

/** Takes `1.234,5`, `1234.5`, `12,5`. Null when it is no number that can be stored exactly enough. */
export const parseNumber = (text: string): number | null => {
  const compact = text.replace(/\s/g, '');
  const german = /^-?\d{1,3}(\.\d{3})+(,\d+)?$|^-?\d+,\d+$/.test(compact);
  const plain = german ? compact.replaceAll('.', '').replace(',', '.') : compact;
  if (!/^-?\d{1,15}(\.\d{1,10})?$/.test(plain)) return null;
  return Number(plain);
};

const readPeriod = (
  kind: RecordKind,
  typed: Typed,
  mode: FormMode,
  t: RecordTexts,
  row: JsonRow,
  errors: Record<string, string>,
): void => {
  if (kind.mayBeUndated && typed.undated === 'yes' && mode !== 'change') {
    Object.assign(row, { valid: null, from_precision: 'day', until_precision: 'day' });
    return;
  }
  const fromText = clean(typed.from);
  const untilText = clean(typed.until);
  const from = fromText ? parseDayAsKnown(fromText) : null;
  const until = untilText ? parseDayAsKnown(untilText, 'last') : null;
  if (fromText && !from) errors.from = t.errors.notADay;
  if (mode === 'change' && !fromText) errors.from = t.errors.required;
  if (untilText && !until) errors.until = t.errors.notADay;
  if (from && until && until.day < from.day) errors.until = t.errors.endBeforeStart;
  if (errors.from || errors.until) return;
  row.valid = toRange({ from: from?.day ?? null, until: until ? addDays(until.day, 1) : null });
  row.from_precision = from?.precision ?? 'day';
  row.until_precision = until?.precision ?? 'day';
};

const readCommon = (
  kind: RecordKind,
  typed: Typed,
  t: RecordTexts,
  row: JsonRow,
  errors: Record<string, string>,
): void => {
  row.is_public = kind.neverPublic !== true && typed.isPublic === 'yes';
  for (const [name, max] of [
    ['decisionNote', 1000],
    ['note', 2000],
  ] as const) {
    const text = clean(typed[name]);
    if (isBroken(text)) errors[name] = t.errors.notAText;
    else if (text.length > max) errors[name] = t.errors.tooLong(max, text.length);
  }
  if (!hasSource(kind)) return;
  row.source_id = clean(typed.source) || null;
  row.decision_note = clean(typed.decisionNote) || null;
};

/** Documents and statements are sources themselves: they have none, and no decision. */
export const hasSource = (kind: RecordKind): boolean => !kind.table.startsWith('source_');
