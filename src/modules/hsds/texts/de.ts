import { apiDe } from './api-de.ts';
import { importDe } from './import-de.ts';

/** The words that the API puts into its texts, and those of its page. */
export const de = {
  imports: importDe,
  service: {
    takingPart: {
      open: 'Einfach vorbeikommen',
      registration: 'Mit Anmeldung',
      appointment: 'Nach Vereinbarung',
      referral: 'Auf Vermittlung',
    },
    cost: { free: 'Kostenlos', donation: 'Spende', fee: 'Kostenpflichtig' },
    benefits: {
      yes: 'Das Bildungs- und Teilhabepaket (BuT) wird angenommen',
      no: 'Das Bildungs- und Teilhabepaket (BuT) wird nicht angenommen',
    },
    waiting: { none: 'Keine Warteliste', open: 'Warteliste', closed: 'Warteliste geschlossen' },
    onRequest: 'auf Anfrage',
    securedUntil: 'gesichert bis',
  },
  api: apiDe,
};
