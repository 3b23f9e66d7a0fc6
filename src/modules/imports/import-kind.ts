import type { Right } from '../../platform/auth/right.ts';
import type { Change, Touched } from '../../platform/events/change.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { Scope } from '../../platform/scope.ts';
import type { TableRow, TableShape } from '../../platform/tables/table-file.ts';

/** What can stand in a field: what JSON can say. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

/** Something to know about a row; the kind's words turn the code into a sentence. */
export type RowRemark = { code: string; column?: string; detail?: string };

/** What a column of a file can be read as. */
export type ImportField = {
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  /** Several columns may be read as it (two phone numbers; each a new indicator). */
  several?: boolean;
  /** Headings by which publishers and offices call it, in any case and with any signs between the letters. */
  guesses: readonly string[];
};

/** A question that the file does not answer: which level, which day, which district. */
export type ImportSetting = {
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  type: 'text' | 'day' | 'choice';
  options?: readonly { value: string; label: string }[];
  /** What is proposed. */
  value: string;
  /** It is another one each time (the day of a list): what was said last time is not proposed again. */
  eachTime?: boolean;
};

/** What a file says of itself before its rows are looked at. */
export type FileFacts = Pick<TableShape, 'format' | 'headings' | 'projection'>;

/** What was decided about how a file is read. */
export type ImportPlan = {
  headings: readonly string[];
  projection: string | null;
  /** By heading: the name of a field. Headings that are not read are not named. */
  mapping: Readonly<Record<string, string>>;
  settings: Readonly<Record<string, string>>;
};

/** A ready-made mapping of a well-known file. */
export type ImportPreset = {
  /** How the command calls it, e.g. `berlin-schools`. */
  name: string;
  label: (locale: Locale) => string;
  /** Headings that a file has if it is this one; all must be there. */
  recognisedBy: readonly string[];
  mapping: Readonly<Record<string, string>>;
  /** What is set differently from the proposals. */
  settings?: (scope: Scope) => Readonly<Record<string, string>>;
};

/**
 * The field that says whether a thing holds at all. Kinds that can close things compare it, so that what was ended here
 * stays ended while the source goes on naming it, and what was ended because the source no longer named it comes back.
 */
export const openField = 'open';

/** A row as the kind understands it, beside what is entered. */
export type ComparedRow = {
  number: number;
  /** What identifies it at its source: the school number, the key of an area. Unique within a file. */
  key: string;
  /** What people call it. */
  label: string;
  /** What is entered here already and is the same; null: nothing. */
  thing: Touched | null;
  /** By field: what the file says and what stands here (`undefined`: there is no place yet where it could stand). */
  fields: Readonly<Record<string, { incoming: Value; current: Value | undefined }>>;
  /** Why it cannot be taken. One is enough. */
  problems: readonly RowRemark[];
  /** What one should know, though it can be taken. */
  remarks: readonly RowRemark[];
  /** It is right, but not meant for here (another district). */
  elsewhere?: RowRemark;
};

/** A row of which at least one field is to be written. */
export type DecidedRow = ComparedRow & {
  /** The fields that are written; all of them where `thing` is null. */
  take: readonly string[];
};

/**
 * Some hundred rows of one run over a file. It is opened anew for each such batch, in the transaction of the batch, and
 * knows what stands in the database then.
 */
export type ImportSession = {
  /** What identifies a row at its source; empty where it has nothing of the kind. */
  keyOf(row: TableRow): string;
  /**
   * Rows beside what is entered here. No query per row; keys that come twice in a file are found by the engine.
   *
   * @param known by key: the things that this source has named before, whatever they are called here by now
   */
  compare(rows: readonly TableRow[], known: ReadonlyMap<string, Touched>): Promise<readonly ComparedRow[]>;
  /**
   * Writes rows through `change`. What belongs to a row is written in the part named by its number (`String(number)`), so
   * that each row is an event of its own. Gives what each row is about now, by number.
   */
  write(change: Change, rows: readonly DecidedRow[]): Promise<ReadonlyMap<number, Touched>>;
  /** Writes what rests on the whole file (a city's overall value), after the last row. `rows` walks it once more. */
  finish?(change: Change, rows: () => AsyncIterable<TableRow>): Promise<void>;
};

/** The words of a kind of import in one language. */
export type ImportWords = {
  /** "Organisationen und Einrichtungen" */
  title: string;
  /** What belongs into such a file, in a sentence. */
  hint: string;
  /** What fields are called that no column of its own holds (the borders of an area). */
  fields?: Readonly<Record<string, string>>;
  /** By the code of a problem or remark: the sentence. */
  remarks: Readonly<Record<string, (remark: RowRemark) => string>>;
};

/** Something that can be read from files. Modules bring theirs with their door; the wizard and the command know no other. */
export type ImportKind = {
  name: string;
  right: Right;
  words: (locale: Locale) => ImportWords;
  /** What the columns of this file can be read as. */
  fields: (scope: Scope, headings: readonly string[]) => Promise<readonly ImportField[]>;
  /** What must be asked besides. */
  settings: (scope: Scope, file: FileFacts) => Promise<readonly ImportSetting[]>;
  presets: readonly ImportPreset[];
  /** Where a thing has its page, so that what was taken over can be looked at; left out: nowhere. */
  pathOf?: (thing: Touched) => string;
  /** How a field's value is shown in a comparison. */
  shown?: (field: string, value: Value, locale: Locale) => string;
  /** By setting or field: what is wrong with the plan, in the reader's words; empty when it can be followed. */
  check: (scope: Scope, plan: ImportPlan) => Promise<Readonly<Record<string, string>>>;
  /**
   * Opens a batch. `change` writes what must stand before the first row (a system of areas, new indicators) where it is
   * not there yet; null: a dry run, which writes nothing.
   */
  open: (scope: Scope, plan: ImportPlan, change: Change | null) => Promise<ImportSession>;
  /** Ends things that the source no longer names, on a day. Left out: nothing is proposed for closing. */
  close?: (change: Change, things: readonly Touched[], day: string) => Promise<void>;
};
