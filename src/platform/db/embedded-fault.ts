import type { Locale } from '../i18n/locale.ts';

export type EmbeddedServerReason =
  | 'no-binaries'
  | 'no-user'
  | 'unreachable'
  | 'init-failed'
  | 'start-failed'
  | 'other-version'
  | 'other-server';

/** Why the embedded database server is not there. `detail`: a folder, or the last lines that PostgreSQL wrote. */
export class EmbeddedServerFault extends Error {
  readonly reason: EmbeddedServerReason;
  readonly detail: string;
  constructor(reason: EmbeddedServerReason, detail = '') {
    super(`${sentences[reason].en}${detail && ` (${detail})`}`);
    this.name = 'EmbeddedServerFault';
    this.reason = reason;
    this.detail = detail;
  }

  /** What went wrong and how to mend it, for whoever sits at the command line. */
  sentence(locale: Locale): string {
    return `${sentences[this.reason][locale]}${this.detail && `\n${this.detail}`}`;
  }
}

const sentences: Record<EmbeddedServerReason, Record<Locale, string>> = {
  'no-binaries': {
    de: 'Für dieses System gibt es keinen mitgelieferten Datenbankserver. Bitte DATABASE_URL auf einen PostgreSQL-Server ab Version 18 setzen.',
    en: 'There is no embedded database server for this system. Please set DATABASE_URL to a PostgreSQL server, version 18 or later.',
  },
  'no-user': {
    de: 'PostgreSQL läuft nicht als root, und es fand sich kein anderer Benutzer. Bitte einen Systembenutzer "verbund" anlegen oder als gewöhnlicher Benutzer starten.',
    en: 'PostgreSQL does not run as root, and no other user was found. Please create a system user "verbund" or start as an ordinary user.',
  },
  unreachable: {
    de: 'PostgreSQL läuft nicht als root, und ein anderer Benutzer kommt nicht an diesen Ordner. Bitte das Projekt und DATA_DIR an einen Ort legen, den alle betreten dürfen (etwa /srv/verbund), oder util-linux (setpriv) installieren.',
    en: 'PostgreSQL does not run as root, and no other user can enter this folder. Please move the project and DATA_DIR to a place that everyone may enter (such as /srv/verbund), or install util-linux (setpriv).',
  },
  'init-failed': {
    de: 'Die Datenbank ließ sich nicht anlegen. PostgreSQL meldet:',
    en: 'The database could not be created. PostgreSQL says:',
  },
  'start-failed': {
    de: 'Der Datenbankserver startet nicht. PostgreSQL meldet:',
    en: 'The database server does not start. PostgreSQL says:',
  },
  'other-version': {
    de: 'Die Daten stammen von einer anderen Hauptversion von PostgreSQL. Bitte mit der bisherigen Version sichern und hier in eine leere Datenbank zurückspielen.',
    en: 'The data are from another major version of PostgreSQL. Please back up with the previous version and restore into an empty database here.',
  },
  'other-server': {
    de: 'Ein Datenbankserver hält den Datenordner, nimmt unser Kennwort aber nicht an. Bitte diesen Prozess beenden und neu starten:',
    en: 'A database server holds the data folder but does not accept our password. Please end that process and start again:',
  },
};
