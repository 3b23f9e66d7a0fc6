import { textsOf } from '../i18n/texts.ts';

/** The few words that every document has. */
const de = {
  page: ['Seite', 'von'],
  stand: (day: string) => `Stand: ${day}`,
  example: 'Dieser Bezirk ist ein Beispiel. Alle Namen, Zahlen und Ereignisse sind erfunden.',
  online: 'Im Netz:',
  replaced:
    'Einige Schriftzeichen kann dieses Dokument nicht darstellen; dort steht ein Kästchen. Im Netz stehen die Namen, wie sie geschrieben werden.',
};

const en: typeof de = {
  page: ['Page', 'of'],
  stand: (day: string) => `As of ${day}`,
  example: 'This district is an example. All names, figures and events are made up.',
  online: 'Online:',
  replaced:
    'Some characters cannot be shown in this document; a small box stands in their place. Online the names stand as they are written.',
};

export const documentWords = textsOf({ de, en });
