import { number, plural } from '../../../platform/i18n/format.ts';
import { textsOf } from '../../../platform/i18n/texts.ts';

const de = {
  backupDetails: [
    'Schreibt eine Sicherung in DATEI, einen in sich stimmigen Stand, auch während andere weiterarbeiten. Die Datei',
    'entsteht ganz oder gar nicht und ist nur für Sie lesbar: Sie enthält personenbezogene Daten und Zugangsdaten.',
    '',
    '--alliance KURZNAME   nur dieses Bündnis, mit den Konten, die darin vorkommen, aber ohne deren Zugangsdaten',
    '',
    'Nicht enthalten sind Sitzungen und Einmal-Links, das Geheimnis (DATA_DIR/secret oder SECRET; bitte getrennt',
    'aufbewahren) und Warteschlangen, die sich aus den Daten wieder ergeben. Mehr dazu: docs/operate.md.',
    '',
    'Beispiele:',
    '    npm run verbund -- backup sicherung-2026-11-22.tar.gz',
    '    npm run verbund -- backup musterbezirk.tar.gz --alliance musterbezirk',
  ].join('\n'),
  restoreDetails: [
    'Spielt eine Sicherung in eine leere Datenbank zurück. Prüft zuerst die ganze Datei, lädt dann alles in einem',
    'Schritt, vergleicht Anzahl und Prüfsumme jeder Tabelle mit der Sicherung und bringt die Datenbank auf den Stand',
    'dieser Fassung. Geht etwas schief, bleibt die Datenbank leer. Sicherungen älterer Fassungen werden gelesen.',
    '',
    'Wartende E-Mails verschickt der nächste Prozess, der Hintergrundarbeit erledigt. Zum Probieren SMTP_URL weglassen.',
    '',
    'Beispiel:',
    '    DATA_DIR=./probe npm run verbund -- restore sicherung-2026-11-22.tar.gz',
  ].join('\n'),
  saved: (file: string, tables: number, rows: number, size: number) =>
    `Gesichert in ${file}: ${inWords(tables, rows)}, ${kilobytes(size)}.`,
  restored: (createdAt: string, tables: number, rows: number) =>
    `Zurückgespielt: Stand vom ${createdAt}, ${inWords(tables, rows)}, alle Prüfsummen stimmen.`,
  otherSecret:
    'Das Geheimnis ist ein anderes als bei der Sicherung. Anmeldecodes aus einer App lassen sich so nicht prüfen: bitte das alte DATA_DIR/secret (oder SECRET) einsetzen.',
};

const inWords = (tables: number, rows: number): string =>
  `${plural(tables, '1 Tabelle', (n) => `${number(n, 'de')} Tabellen`)}, ${plural(rows, '1 Zeile', (n) => `${number(n, 'de')} Zeilen`)}`;
const kilobytes = (size: number): string => `${number(Math.ceil(size / 1000), 'de')} kB`;

const en: typeof de = {
  backupDetails: [
    'Writes a backup into FILE: one consistent state, even while others go on working. The file appears whole or not at',
    'all and can be read by you alone: it holds personal data and credentials.',
    '',
    '--alliance SLUG   this alliance alone, with the accounts that occur in it but without their credentials',
    '',
    'Left out are sessions and one-time links, the secret (DATA_DIR/secret or SECRET; please keep it apart) and queues,',
    'which follow from the data again. More of it: docs/operate.md.',
    '',
    'Examples:',
    '    npm run verbund -- backup backup-2026-11-22.tar.gz',
    '    npm run verbund -- backup musterbezirk.tar.gz --alliance musterbezirk',
  ].join('\n'),
  restoreDetails: [
    'Restores a backup into an empty database. Checks the whole file first, then loads everything in one step, compares',
    'count and checksum of each table with the backup, and brings the database to the state of this version. If anything',
    'goes wrong the database stays empty. Backups of older versions are read.',
    '',
    'Waiting mails are sent by the next process that does the background work. To try it out, leave out SMTP_URL.',
    '',
    'Example:',
    '    DATA_DIR=./trial npm run verbund -- restore backup-2026-11-22.tar.gz',
  ].join('\n'),
  saved: (file, tables, rows, size) =>
    `Backed up to ${file}: ${inEnglish(tables, rows)}, ${number(Math.ceil(size / 1000), 'en')} kB.`,
  restored: (createdAt, tables, rows) =>
    `Restored: state of ${createdAt}, ${inEnglish(tables, rows)}, all checksums agree.`,
  otherSecret:
    'The secret is not that of the backup. Codes of authenticator apps cannot be checked like this: please put the old DATA_DIR/secret (or SECRET) in place.',
};

const inEnglish = (tables: number, rows: number): string =>
  `${plural(tables, '1 table', (n) => `${number(n, 'en')} tables`)}, ${plural(rows, '1 row', (n) => `${number(n, 'en')} rows`)}`;

/** What the commands `backup` and `restore` say, by language. */
export const backupTexts = textsOf({ de, en });
