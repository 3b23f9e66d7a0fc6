import type { JsonRow } from '../../platform/events/tables.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import { isDay, parseDay } from '../../platform/time/day.ts';
import { decimalSignOf } from './csv-reader.ts';
import type { Draft } from './data/draft-store.ts';
import type { ImportTarget } from './data/import-targets.ts';
import { type Projection, projections } from './geometry-check.ts';
import type { AreaImportChoice, ValueImportChoice } from './import-plan.ts';
import { guessColumn, knownColumns } from './known-files.ts';
import { areasTexts } from './texts/index.ts';

/** What a person chose, as the address of the dry run carries it. */
export type Typed = Readonly<Record<string, string>>;
export type Errors = Readonly<Record<string, string>>;
export type Read<Choice> = { ok: true; choice: Choice } | { ok: false; errors: Errors };

/** The field of a column of values. */
export const columnField = (index: number): string => `spalte-${index}`;
export const targetValue = (target: ImportTarget): string => `${target.versionId}:${target.levelId}`;

/** First suggestions for a file, by the names that publishers use. */
export const guessChoice = (
  draft: Draft,
  targets: readonly ImportTarget[],
  samples: readonly (readonly string[])[],
  indicators: readonly JsonRow[],
): Typed => {
  const hint = levelHint(draft.columns);
  const target = targets.find((each) => initialsOf(each.level) === hint) ?? targets.at(-1);
  const common = { ziel: target ? targetValue(target) : '' };
  const key = guessColumn('key', draft.columns, hint);
  if (draft.content === 'areas')
    return {
      ...common,
      schluessel: key,
      name: guessColumn('name', draft.columns, hint),
      ober: guessColumn('parent', draft.columns) || (target?.levelAboveId ? 'prefix' : ''),
      flaeche: guessColumn('size', draft.columns),
      projektion: draft.projection ?? 'EPSG:4326',
    };
  const columns = draft.columns.map((heading, index): [string, string] => {
    const known = knownColumns[heading];
    const there = indicators.find((each) => each.key === known?.key || each.name === heading);
    return [columnField(index), there ? String(there.thing_id) : known ? 'new' : ''];
  });
  return {
    ...common,
    schluessel: String(Math.max(0, draft.columns.indexOf(key))),
    dezimal: decimalSignOf(samples.flat()),
    ...Object.fromEntries(columns),
  };
};

/** Berlin's files name their level in the headings: PLR_ID, BZR_ID, PGR_ID. */
const levelHint = (columns: readonly string[]): string =>
  columns.map((column) => /^(PLR|BZR|PGR)_ID$/i.exec(column)?.[1]?.toUpperCase()).find(Boolean) ?? '';
const initialsOf = (level: string): string =>
  ({ Planungsraum: 'PLR', Bezirksregion: 'BZR', Prognoseraum: 'PGR' })[level] ?? '';

const common = (
  typed: Typed,
  targets: readonly ImportTarget[],
  locale: Locale,
  errors: Record<string, string>,
) => {
  const target = targets.find((each) => targetValue(each) === typed.ziel);
  if (!target) errors.ziel = areasTexts(locale).importing.mapping.errors.target;
  return {
    versionId: target?.versionId ?? '',
    levelId: target?.levelId ?? '',
    isPublic: typed.intern !== 'ja',
  };
};

/** Reads how the properties of a file become areas, or says beside each field what is missing. */
export const readAreaChoice = (
  typed: Typed,
  draft: Draft,
  targets: readonly ImportTarget[],
  locale: Locale,
): Read<AreaImportChoice> => {
  const t = areasTexts(locale).importing.mapping.errors;
  const errors: Record<string, string> = {};
  const shared = common(typed, targets, locale, errors);
  const column = (name: string): string => {
    const value = typed[name] ?? '';
    return draft.columns.includes(value) ? value : '';
  };
  if (column('schluessel') === '') errors.schluessel = t.key;
  if (column('name') === '') errors.name = t.name;
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const projection = projections.find((each): each is Projection => each === typed.projektion) ?? 'EPSG:4326';
  return {
    ok: true,
    choice: {
      ...shared,
      key: column('schluessel'),
      name: column('name'),
      parent: typed.ober === 'prefix' ? 'prefix' : column('ober'),
      size: column('flaeche'),
      projection,
    },
  };
};

/** Reads how the columns of a file become values, or says beside each field what is missing. */
export const readValueChoice = (
  typed: Typed,
  draft: Draft,
  targets: readonly ImportTarget[],
  locale: Locale,
): Read<ValueImportChoice> => {
  const t = areasTexts(locale).importing.mapping.errors;
  const errors: Record<string, string> = {};
  const shared = common(typed, targets, locale, errors);
  const keyColumn = Number(typed.schluessel || Number.NaN);
  if (!Number.isInteger(keyColumn) || draft.columns[keyColumn] === undefined) errors.schluessel = t.key;
  const day = parseDay(typed.stichtag ?? '');
  if (!day || !isDay(day)) errors.stichtag = t.day;
  const columns = new Map<number, string>();
  draft.columns.forEach((_, index) => {
    const value = typed[columnField(index)] ?? '';
    if (value !== '' && index !== keyColumn) columns.set(index, value);
  });
  if (columns.size === 0) errors[columnField(keyColumn === 0 ? 1 : 0)] = t.columns;
  const twice = [...columns].find(([index, value]) =>
    [...columns].some(([other, same]) => other < index && same === value && value !== 'new'),
  );
  if (twice) errors[columnField(twice[0])] = t.onceEach;
  const texts = { ort: 120, quelle: 300, lizenz: 120 } as const;
  for (const [name, max] of Object.entries(texts))
    if ((typed[name] ?? '').trim().length > max) errors[name] = t.tooLong(max);
  if (Object.keys(errors).length > 0 || !day) return { ok: false, errors };
  const orNull = (name: keyof typeof texts) => (typed[name] ?? '').trim().toWellFormed() || null;
  return {
    ok: true,
    choice: {
      ...shared,
      keyColumn,
      day,
      decimal: typed.dezimal === ',' ? ',' : '.',
      columns,
      place: orNull('ort'),
      publisher: orNull('quelle'),
      licence: orNull('lizenz'),
    },
  };
};
