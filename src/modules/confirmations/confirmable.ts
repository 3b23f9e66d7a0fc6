import type { Right } from '../../platform/auth/right.ts';
import type { Change } from '../../platform/events/change.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { Result } from '../../platform/result.ts';
import type { Scope } from '../../platform/scope.ts';
import type { Day } from '../../platform/time/day.ts';

/** A field of an entry that its owner may change. */
export type EntryField = {
  name: string;
  label: string;
  hint?: string;
  value: string;
  required?: boolean;
  maxLength: number;
} & ({ type: 'text' | 'lines' } | { type: 'choice'; options: readonly { value: string; label: string }[] });

/** An entry as its owner sees it. */
export type Entry = {
  id: string;
  title: string;
  /** Below the alliance. */
  path: string;
  isPublic: boolean;
  /** The addresses on the entry, best first. */
  mails: readonly string[];
  /** When it was last confirmed; null: never. */
  confirmedOn: Day | null;
  lines: readonly { label: string; value: string }[];
  fields: readonly EntryField[];
};

/** A kind of entries that are to be confirmed. Modules bring theirs with their door. */
export type ConfirmableKind = {
  kind: string;
  /** Who reviews and manages them. */
  right: Right;
  words: (locale: Locale) => { one: string; many: string };
  /** Ids of entries that hold today and are public, after an id, in the order of ids. */
  participants(scope: Scope, after: string | null, limit: number): Promise<readonly string[]>;
  /** Entries that still hold, by id. */
  entries(scope: Scope, ids: readonly string[], locale: Locale): Promise<ReadonlyMap<string, Entry>>;
  /** Notes on the entry that it was right on a day, and who said so; this changes nothing of what it says. */
  confirm(scope: Scope, id: string, said: { day: Day; by: string }): Promise<void>;
  /** Takes the entry out of public view, or back into it. */
  show(change: Change, id: string, isPublic: boolean): Promise<void>;
  /** Looks at what an owner typed; by field the sentence that says what is wrong. */
  check(values: Readonly<Record<string, string>>, locale: Locale): Readonly<Record<string, string>>;
  /** Writes fields of an entry; what they were stays in its history. */
  write(
    change: Change,
    id: string,
    values: Readonly<Record<string, string>>,
  ): Promise<Result<object, { reason: 'refused' }>>;
};
