import { plural } from '../../../platform/i18n/format.ts';
import { textsOf } from '../../../platform/i18n/texts.ts';

const de = {
  details: [
    'Prüft Einstellungen, Datenordner, Datenbank, E-Mail-Versand, Adresse, Uhr und Speicherplatz und sagt zu jedem',
    'Mangel, wie er sich beheben lässt. Endet mit 1, wenn etwas so nicht laufen kann. Ändert keine Daten.',
    '',
    '--write-example   schreibt .env.example neu (für die Entwicklung)',
  ].join('\n'),
  exampleWritten: '.env.example ist geschrieben.',
  levels: { ok: 'GUT', warning: 'HINWEIS', fault: 'FEHLER' },
  mend: '→',
  sum: (faults: number, warnings: number) =>
    faults === 0 && warnings === 0
      ? 'Alles in Ordnung.'
      : `${plural(faults, '1 Fehler', (n) => `${n} Fehler`)}, ${plural(warnings, '1 Hinweis', (n) => `${n} Hinweise`)}.`,

  settings: (mode: string) => `Einstellungen sind gültig (Betriebsart ${mode})`,
  folder: (path: string) => `Datenordner ${path} ist beschreibbar`,
  folderFault: (path: string, code: string) =>
    `In den Datenordner ${path} kann nicht geschrieben werden (${code})`,
  folderMend: 'Rechte des Ordners ändern oder DATA_DIR auf einen anderen setzen.',
  space: (free: string) => `Freier Speicherplatz im Datenordner: ${free}`,
  spaceMend: 'Platz schaffen; ohne Platz nimmt die Datenbank keine Änderungen mehr an.',

  database: (version: string, where: string) => `Datenbank antwortet: PostgreSQL ${version}, ${where}`,
  embedded: 'mitgelieferter Server',
  foreign: 'eigener Server (DATABASE_URL)',
  databaseFault: (message: string) => `Datenbank ist nicht erreichbar: ${message}`,
  databaseMend: 'DATABASE_URL prüfen (Rechner, Port, Kennwort, Name); läuft der Server, und lässt er uns zu?',
  embeddedMend: 'Die letzten Zeilen von postgres.log im Datenordner lesen.',
  versionFault: (version: number) => `PostgreSQL ${version} ist zu alt`,
  versionMend: 'Einen Server ab Version 18 nehmen, oder DATABASE_URL weglassen.',
  rights: (role: string) => `Rolle ${role} hat die nötigen Rechte`,
  ownerFault: (role: string, name: string) => `Der Rolle ${role} gehört die Datenbank ${name} nicht`,
  ownerMend: (role: string, name: string) => `Als Verwalter: alter database "${name}" owner to "${role}";`,
  roleFault: (role: string, rights: string) => `Der Rolle ${role} fehlt: ${rights}`,
  roleMend: (role: string, rights: string) => `Als Verwalter: alter role "${role}" ${rights};`,
  encodingFault: (encoding: string) => `Die Datenbank ist in ${encoding} kodiert`,
  encodingMend: 'Eine neue Datenbank anlegen: create database verbund encoding "UTF8" template template0;',
  sorting: 'Die Datenbank sortiert nicht nach ICU; Listen können Umlaute falsch einordnen',
  sortingMend: `Neu anlegen mit: create database verbund locale_provider icu icu_locale 'de-DE' template template0;`,
  migrated: 'Datenbank ist auf dem Stand dieser Fassung',
  pending: (names: string) => `Der Datenbank fehlen Änderungen: ${names}`,
  pendingMend: 'npm run verbund -- migrate',
  clock: 'Uhren von Rechner und Datenbank stimmen überein',
  clockFault: (seconds: number) => `Uhren von Rechner und Datenbank gehen ${seconds} Sekunden auseinander`,
  clockMend: 'Zeitabgleich (NTP) auf beiden Rechnern einschalten.',

  address: (url: string) => `Adresse für Menschen: ${url}`,
  addressLocal: (url: string) => `Links in E-Mails führen auf ${url}, das nur auf diesem Rechner gilt`,
  addressPlain: (url: string) =>
    `Die Adresse ${url} ist unverschlüsselt; Passkeys und sichere Sitzungen brauchen https`,
  addressMend: 'PUBLIC_URL auf die öffentliche https-Adresse setzen.',
  open: (host: string) => `Der Dienst lauscht offen an ${host}`,
  openMend: 'Einen Reverse-Proxy davorsetzen und HOST=127.0.0.1 lassen, oder den Port sperren.',
  secretSet: 'SECRET ist gesetzt',
  secretKept: 'Geheimnis wird im Datenordner verwahrt',
  secretOpen: (path: string) => `Das Geheimnis in ${path} ist für andere Benutzer lesbar`,
  secretMend: (path: string) => `chmod 600 ${path}`,
  mail: 'Mailserver nimmt uns an',
  mailFault: (message: string) => `Mailserver ist nicht brauchbar: ${message}`,
  mailMend: 'SMTP_URL prüfen: Rechner, Port, Name, Kennwort, smtp oder smtps.',
  mailNone: (folder: string) => `E-Mails werden nicht verschickt, sondern in ${folder} abgelegt`,
  mailNoneMend: 'SMTP_URL und MAIL_FROM setzen.',
  sender: 'MAIL_FROM ist nicht gesetzt; der Absender verbund@localhost wird von vielen Servern abgelehnt',
  senderMend: 'MAIL_FROM auf eine Adresse setzen, für die der Mailserver senden darf.',
};

const en: typeof de = {
  details: [
    'Checks settings, data folder, database, mail, address, clock and disk space, and says how to mend what is wrong.',
    'Ends with 1 when something cannot work as it is. Changes no data.',
    '',
    '--write-example   writes .env.example anew (for development)',
  ].join('\n'),
  exampleWritten: '.env.example is written.',
  levels: { ok: 'OK', warning: 'WARN', fault: 'FAULT' },
  mend: '→',
  sum: (faults, warnings) =>
    faults === 0 && warnings === 0
      ? 'All is well.'
      : `${plural(faults, '1 fault', (n) => `${n} faults`)}, ${plural(warnings, '1 warning', (n) => `${n} warnings`)}.`,

  settings: (mode) => `Settings are valid (${mode} mode)`,
  folder: (path) => `Data folder ${path} can be written to`,
  folderFault: (path, code) => `Data folder ${path} cannot be written to (${code})`,
  folderMend: "Change the folder's rights or point DATA_DIR elsewhere.",
  space: (free) => `Free disk space in the data folder: ${free}`,
  spaceMend: 'Make room; without it the database takes no more changes.',

  database: (version, where) => `Database answers: PostgreSQL ${version}, ${where}`,
  embedded: 'embedded server',
  foreign: 'own server (DATABASE_URL)',
  databaseFault: (message) => `Database cannot be reached: ${message}`,
  databaseMend:
    'Check DATABASE_URL (host, port, password, name); does the server run, and does it let us in?',
  embeddedMend: 'Read the last lines of postgres.log in the data folder.',
  versionFault: (version) => `PostgreSQL ${version} is too old`,
  versionMend: 'Use a server of version 18 or later, or leave out DATABASE_URL.',
  rights: (role) => `Role ${role} has the rights it needs`,
  ownerFault: (role, name) => `Role ${role} does not own the database ${name}`,
  ownerMend: (role, name) => `As administrator: alter database "${name}" owner to "${role}";`,
  roleFault: (role, rights) => `Role ${role} lacks: ${rights}`,
  roleMend: (role, rights) => `As administrator: alter role "${role}" ${rights};`,
  encodingFault: (encoding) => `The database is encoded in ${encoding}`,
  encodingMend: 'Make a new database: create database verbund encoding "UTF8" template template0;',
  sorting: 'The database does not sort by ICU; lists may put umlauts in the wrong place',
  sortingMend: `Make it anew: create database verbund locale_provider icu icu_locale 'de-DE' template template0;`,
  migrated: 'Database is in the state of this version',
  pending: (names) => `The database lacks changes: ${names}`,
  pendingMend: 'npm run verbund -- migrate',
  clock: 'The clocks of this machine and the database agree',
  clockFault: (seconds) => `The clocks of this machine and the database are ${seconds} seconds apart`,
  clockMend: 'Switch on time synchronisation (NTP) on both machines.',

  address: (url) => `Address for people: ${url}`,
  addressLocal: (url) => `Links in mails lead to ${url}, which holds on this machine alone`,
  addressPlain: (url) => `The address ${url} is not encrypted; passkeys and safe sessions need https`,
  addressMend: 'Set PUBLIC_URL to the public https address.',
  open: (host) => `The service listens openly on ${host}`,
  openMend: 'Put a reverse proxy in front and leave HOST=127.0.0.1, or close the port.',
  secretSet: 'SECRET is set',
  secretKept: 'The secret is kept in the data folder',
  secretOpen: (path) => `The secret in ${path} can be read by other users`,
  secretMend: (path) => `chmod 600 ${path}`,
  mail: 'The mail server takes us',
  mailFault: (message) => `The mail server cannot be used: ${message}`,
  mailMend: 'Check SMTP_URL: host, port, name, password, smtp or smtps.',
  mailNone: (folder) => `Mails are not sent but put into ${folder}`,
  mailNoneMend: 'Set SMTP_URL and MAIL_FROM.',
  sender: 'MAIL_FROM is not set; many servers refuse the sender verbund@localhost',
  senderMend: 'Set MAIL_FROM to an address that the mail server may send for.',
};

/** What the command `check` says, by language. */
export const checkTexts = textsOf({ de, en });
export type CheckTexts = typeof de;
