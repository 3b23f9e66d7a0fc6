import type { RawBuilder } from 'kysely';
import type { Right } from '../../platform/auth/right.ts';
import type { JsonRow } from '../../platform/events/tables.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { Scope } from '../../platform/scope.ts';

/**
 * How the rows of a table of facts follow each other in time.
 * - `oneAtATime`: what holds next is another thing that replaces this one (titles, goal systems, employers).
 * - `versions`: the same thing in new words (a renamed field, a reworded goal).
 * - `undated`: facts that happen or are said, but do not hold from–to (milestones, statements).
 */
export type Series = 'oneAtATime' | 'versions' | 'undated';

/** One field of a record: its column, what it takes, and its bounds. */
export type FieldSpec = { name: string; required?: boolean } & (
  | { type: 'text' | 'longText'; maxLength: number }
  | { type: 'number' }
  | { type: 'position' }
  /** A day; with `precisionColumn`, month or year alone are also taken. */
  | { type: 'day'; precisionColumn?: string }
  | { type: 'choice'; options: readonly string[] }
  /** Several of a list, kept in the order of the list (`text[]`); none at all is null. */
  | { type: 'choices'; options: readonly string[] }
  /** Several short texts, one per line. */
  | { type: 'lines'; maxLength: number; maxLines: number }
  /** Another record, by its thing id. `label` is that kind's column to show. */
  | { type: 'record'; kind: string }
);

/** The words of a kind in one language. */
export type RecordWords = {
  /** "Meilenstein" */
  one: string;
  /** "Meilensteine" */
  many: string;
  /** Headings of the forms: "Neuer Meilenstein", "Meilenstein berichtigen", "Titel ändern". */
  create: string;
  correct: string;
  change?: string;
  fields: Readonly<Record<string, string>>;
  hints?: Readonly<Record<string, string>>;
  /** Words of choice options: `fields.level` → `options.level.guiding`. */
  options?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** A rule of the kind that reads several fields. Gives the field to stand beside and the sentence, or nothing. */
export type RecordProblem = { field: string; message: string };

/**
 * A kind of dated fact, described once. Forms, use cases, history, undo, comparison of two days and the thread's cards
 * all read this description.
 */
export type RecordKind = {
  kind: string;
  table: string;
  series: Series;
  /** The time of a record may be unknown altogether (`valid` null) beside dated ones. */
  mayBeUndated?: boolean;
  fields: readonly FieldSpec[];
  /** Who may write; reading what is not public is `seeInternal`. */
  write: Right;
  seeInternal: Right;
  /**
   * Who may write this row besides: people who keep the thing that it belongs to, though they may not write the kind.
   * Asked with the row as it stands, and as it would be.
   */
  keeps?: (scope: Scope, row: JsonRow) => Promise<boolean>;
  words: (locale: Locale) => RecordWords;
  /** What the thing is called. */
  title: (row: JsonRow, locale: Locale) => string;
  /** Path below the alliance of the page that shows it. */
  path: (row: JsonRow) => string;
  /** Rules that read several fields; called after each field is right by itself. */
  problems?: (row: JsonRow, locale: Locale) => readonly RecordProblem[];
  /** Turns a constraint of the database that said no into a sentence beside a field; null: the general words. */
  constraint?: (name: string, locale: Locale) => RecordProblem | null;
  /** Things of this kind can decide or cause changes (milestones; later decisions). */
  decides?: boolean;
  /**
   * Things of this kind to choose from in forms, a bounded number, where their titles alone would not tell them apart.
   * Those of one `group` stand together, under its name.
   */
  choices?: (scope: Scope) => Promise<readonly { value: string; label: string; group?: string }[]>;
  /**
   * What must hold besides `is_public` before everyone sees a row, as `t` (of an offer: that it is published on the
   * scope's day). Those who may see what is internal see it anyway.
   */
  shownWhen?: (scope: Scope) => RawBuilder<unknown>;
  /** Rows of this kind are never public by themselves (people): forms do not ask, and the kind's own views decide. */
  neverPublic?: boolean;
};

/** All kinds of records in the house, filled by the app. */
export type RecordRegistry = { kind(name: string): RecordKind | undefined; all(): readonly RecordKind[] };
