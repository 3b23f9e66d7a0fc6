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
  api: {
    title: 'Schnittstellen',
    lead: 'Alles, was öffentlich ist, auch für Programme: ohne Anmeldung, in offenen Formaten, beschrieben in einem Dokument.',
    document: 'Beschreibung als OpenAPI 3.1 (JSON)',
    addresses: 'Adressen',
    address: 'Adresse',
    what: 'Was sie liefert',
    example: 'Beispiel',
    try: 'Ausprobieren',
    rules: 'Gut zu wissen',
    rule: [
      'Jede Adresse kennt „stand=JJJJ-MM-TT“: Sie antwortet dann so, wie es an diesem Tag war.',
      'Vertrauliche Orte erscheinen nur mit ihrem Gebiet, Telefonnummern und Mailadressen gar nicht: Sie stehen auf der Seite des Angebots.',
      'Fehler kommen als „application/problem+json“ und nennen den Parameter, der nicht stimmt.',
    ],
    conditions: 'Unser Profil von HSDS',
    hsds: [
      ['', 'HSDS 3.0: Version, Profil, Beschreibung'],
      ['/services', 'Angebote'],
      ['/services/{id}', 'Ein Angebot mit allem, was dazugehört'],
      ['/organizations', 'Organisationen'],
      ['/service_at_locations', 'Angebote an ihren Orten'],
      ['/taxonomies', 'Vokabulare'],
      ['/taxonomy_terms', 'Begriffe der Vokabulare'],
    ] as readonly (readonly [string, string])[],
  },
};
