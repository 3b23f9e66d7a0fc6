import type { Locale } from '../i18n/locale.ts';

export type BackupReason =
  | 'file-exists'
  | 'part-exists'
  | 'not-writable'
  | 'not-readable'
  | 'unknown-alliance'
  | 'nothing-to-save'
  | 'unknown-format'
  | 'damaged'
  | 'newer'
  | 'not-empty'
  | 'schema-ahead'
  | 'differs';

/** Why a backup was not made, or not restored. `detail`: a file, a table, a name. */
export class BackupFault extends Error {
  readonly reason: BackupReason;
  readonly detail: string;
  constructor(reason: BackupReason, detail = '', cause?: unknown) {
    super(`${sentences[reason].en}${detail && ` (${detail})`}`, { cause });
    this.name = 'BackupFault';
    this.reason = reason;
    this.detail = detail;
  }

  /** What went wrong and how to mend it, in one line, for whoever sits at the command line. */
  sentence(locale: Locale): string {
    return `${sentences[this.reason][locale]}${this.detail && ` (${this.detail})`}`;
  }
}

const sentences: Record<BackupReason, Record<Locale, string>> = {
  'file-exists': {
    de: 'Diese Datei gibt es schon; eine Sicherung wird nie überschrieben. Bitte einen anderen Namen wählen.',
    en: 'This file exists already; a backup is never overwritten. Please choose another name.',
  },
  'part-exists': {
    de: 'Eine andere Sicherung schreibt gerade diese Datei, oder eine abgebrochene hat sie zurückgelassen. Läuft keine mehr, bitte löschen.',
    en: 'Another backup is writing this file, or one that was cut off left it. If none is running, please delete it.',
  },
  'not-writable': {
    de: 'Die Datei lässt sich nicht schreiben.',
    en: 'The file cannot be written.',
  },
  'not-readable': {
    de: 'Die Datei lässt sich nicht lesen.',
    en: 'The file cannot be read.',
  },
  'unknown-alliance': {
    de: 'Ein Bündnis mit diesem Kurznamen gibt es nicht.',
    en: 'There is no alliance with this short name.',
  },
  'nothing-to-save': {
    de: 'Die Datenbank ist noch nicht eingerichtet; es gibt nichts zu sichern.',
    en: 'The database has not been set up yet; there is nothing to back up.',
  },
  'unknown-format': {
    de: 'Das ist keine Sicherung von Verbund. An der Datenbank wurde nichts geändert.',
    en: 'This is not a backup of Verbund. Nothing was changed in the database.',
  },
  damaged: {
    de: 'Die Sicherung ist beschädigt oder unvollständig. An der Datenbank wurde nichts geändert.',
    en: 'The backup is damaged or incomplete. Nothing was changed in the database.',
  },
  newer: {
    de: 'Die Sicherung stammt von einer neueren Fassung von Verbund. Bitte diese oder eine spätere Fassung nehmen; an der Datenbank wurde nichts geändert.',
    en: 'The backup was made by a newer version of Verbund. Please use that version or a later one; nothing was changed in the database.',
  },
  'not-empty': {
    de: 'Zurückgespielt wird nur in eine leere Datenbank, und diese enthält schon Daten. Bitte mit DATA_DIR oder DATABASE_URL eine leere nennen; hier wurde nichts geändert.',
    en: 'Backups are restored into an empty database only, and this one holds data. Please name an empty one with DATA_DIR or DATABASE_URL; nothing was changed here.',
  },
  'schema-ahead': {
    de: 'Die Tabellen dieser Datenbank sind schon neuer als die Sicherung. Bitte eine neue Datenbank nehmen, in der "migrate" noch nicht lief; hier wurde nichts geändert.',
    en: 'The tables of this database are newer than the backup already. Please use a new database in which "migrate" has not run; nothing was changed here.',
  },
  differs: {
    de: 'Was geladen wurde, stimmt nicht mit der Sicherung überein; das Laden wurde zurückgenommen.',
    en: 'What was loaded does not agree with the backup; the loading was taken back.',
  },
};
