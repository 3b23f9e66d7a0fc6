/** Where in an HSDS file something is wrong: the number of the service, the name of the field, and what belongs there. */
export type HsdsPlace = { number: string; field: string; file: string | null; expected: string };

/** Reads what the reader of HSDS files says: `#17: contents[16].minimum_age (number)`, `#3: service.csv:3.name`. */
export const hsdsPlace = (detail: string): HsdsPlace => {
  const [, number = '', path = detail, expected = ''] = /^#(\d+): (\S+)(?: \((\w+)\))?$/.exec(detail) ?? [];
  const [, file = null, column = path] = /^(.+\.csv):\d+\.?(.*)$/.exec(path) ?? [];
  return { number, file, field: column || path, expected };
};

const inGerman: Readonly<Record<string, string>> = {
  string: 'ein Text',
  number: 'eine Zahl',
  array: 'eine Liste',
  object: 'ein Objekt mit Feldern',
};
const inEnglish: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  array: 'a list',
  object: 'an object with fields',
};

const whereGerman = ({ number, file, field }: HsdsPlace): string =>
  file ? `${file}, Zeile ${number}, Feld „${field}“` : `Angebot Nr. ${number} der Datei, Feld „${field}“`;
const whereEnglish = ({ number, file, field }: HsdsPlace): string =>
  file ? `${file}, line ${number}, field “${field}”` : `Service no. ${number} of the file, field “${field}”`;

/** What is wrong in an HSDS file, by fault, from what its reader says. */
export const hsdsFaultsDe = {
  hsdsMissing: (detail: string) =>
    `${whereGerman(hsdsPlace(detail))}: Hier fehlt eine Angabe, ohne die sich das Angebot nicht lesen lässt. Nichts wurde übernommen; bitte berichtigen Sie die Datei und laden Sie sie noch einmal hoch.`,
  hsdsType: (detail: string) => {
    const place = hsdsPlace(detail);
    return `${whereGerman(place)}: Hier muss ${inGerman[place.expected] ?? place.expected} stehen. Nichts wurde übernommen; bitte berichtigen Sie die Datei und laden Sie sie noch einmal hoch.`;
  },
  hsdsReference: (detail: string) =>
    `${whereGerman(hsdsPlace(detail))}: Diese Kennung gibt es in der Tabelle, auf die sie verweist, nicht. Ist das Datenpaket vollständig? Nichts wurde übernommen.`,
};
export const hsdsFaultsEn = {
  hsdsMissing: (detail: string) =>
    `${whereEnglish(hsdsPlace(detail))}: something is missing here without which the service cannot be read. Nothing was taken over; please put the file right and upload it again.`,
  hsdsType: (detail: string) => {
    const place = hsdsPlace(detail);
    return `${whereEnglish(place)}: this has to be ${inEnglish[place.expected] ?? place.expected}. Nothing was taken over; please put the file right and upload it again.`;
  },
  hsdsReference: (detail: string) =>
    `${whereEnglish(hsdsPlace(detail))}: the table that this id refers to has no such id. Is the data package complete? Nothing was taken over.`,
};
