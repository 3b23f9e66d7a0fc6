import { textsOf } from '../../../platform/i18n/texts.ts';

const de = {
  details: [
    'mail-returned [DATEI|-]',
    '    Liest eine zurückgekommene E-Mail, ohne DATEI oder mit "-" von der Standardeingabe. Sagt der Bericht, dass',
    '    eine Adresse endgültig nicht erreichbar ist, wird dort nicht mehr um Bestätigung gebeten, und das',
    '    Koordinationsbüro sieht es. Es zählen nur Adressen, die in den letzten 40 Tagen gefragt wurden.',
    '',
    'Rückgabe: 0 gelesen, auch wenn nichts zu tun war; 1 Datei nicht lesbar.',
    '',
    'Beispiele:',
    '    npm run verbund -- mail-returned zurueck.eml',
    '    In /etc/aliases:  verbund: "|cd /srv/verbund && npm run --silent verbund -- mail-returned"',
  ].join('\n'),
  unreadable: (file: string) => `Die Datei ${file} lässt sich nicht lesen.`,
  noReport: 'Das ist kein Bericht über eine zurückgekommene E-Mail; es ist nichts geschehen.',
  notPermanent: 'Die E-Mail ist nur verspätet oder kann noch ankommen; es ist nichts geschehen.',
  notAsked:
    'Die Adresse wurde in den letzten 40 Tagen nicht um Bestätigung gebeten; es ist nichts geschehen.',
  noted: (count: number) =>
    count === 1
      ? 'Vermerkt: Eine Adresse ist nicht erreichbar.'
      : `Vermerkt: ${count} Adressen sind nicht erreichbar.`,
};

const en: typeof de = {
  details: [
    'mail-returned [FILE|-]',
    '    Reads a mail that came back; without FILE or with "-" from standard input. When the report says that an address',
    '    cannot be reached for good, nobody is asked to confirm there any more, and the coordination office sees it.',
    '    Only addresses that were asked within the last 40 days count.',
    '',
    'Exit code: 0 read, even if there was nothing to do; 1 the file cannot be read.',
    '',
    'Examples:',
    '    npm run verbund -- mail-returned returned.eml',
    '    In /etc/aliases:  verbund: "|cd /srv/verbund && npm run --silent verbund -- mail-returned"',
  ].join('\n'),
  unreadable: (file) => `The file ${file} cannot be read.`,
  noReport: 'This is no report about a mail that came back; nothing was done.',
  notPermanent: 'The mail is only late, or may yet arrive; nothing was done.',
  notAsked: 'The address was not asked to confirm within the last 40 days; nothing was done.',
  noted: (count) =>
    count === 1 ? 'Noted: one address cannot be reached.' : `Noted: ${count} addresses cannot be reached.`,
};

/** What the command `mail-returned` says, by language. */
export const mailReturnedTexts = textsOf({ de, en });
