/** The words for reading in services of HSDS. */
export const importDe = {
  title: 'Angebote nach HSDS',
  hint: 'Angebote aus einer anderen Plattform im Format Open Referral HSDS 3.0: JSON oder ein Datenpaket (ZIP). Neue werden Entwürfe.',
  draftReason: 'Aus einer HSDS-Datei gelesen; noch nicht geprüft.',
  missing: 'Anbieter, die hier noch nicht stehen',
  missingHint:
    'Gesucht wird nach dem Namen. Neue Organisationen sind nur intern zu sehen, bis Sie sie freigeben.',
  missingOptions: { create: 'als Organisation anlegen', leave: 'nicht anlegen, Zeile auslassen' },
  choose: 'Bitte wählen Sie eine Spalte dafür.',
  chooseMissing: 'Bitte wählen Sie, was mit unbekannten Anbietern geschieht.',
  columns: {
    id: 'Kennung',
    name: 'Name des Angebots',
    organization: 'Anbieter',
    description: 'Beschreibung',
    minimum_age: 'Alter ab',
    maximum_age: 'Alter bis',
    eligibility_description: 'Für wen',
    alert: 'Hinweis',
    application_process: 'Teilnahme',
    fees_description: 'Kosten in Worten',
    cost: 'Kostenart',
    amount: 'Betrag',
    languages: 'Sprachen',
    place: 'Name des Ortes',
    address: 'Straße und Hausnummer',
    postal_code: 'Postleitzahl',
    city: 'Stadt',
    latitude: 'Breitengrad',
    longitude: 'Längengrad',
  },
  groups: { fees: 'Kosten', takingPart: 'Teilnahme', site: 'Ort' },
  remarks: {
    sameId: (rows: string) =>
      `Dieselbe Kennung steht auch in Zeile ${rows}. Welches Angebot gemeint ist, lässt sich nicht sagen; keines davon wird übernommen.`,
    badId: 'Die Kennung fehlt oder ist länger als 120 Zeichen.',
    badName: 'Der Name fehlt oder ist länger als 200 Zeichen.',
    badAges:
      'Das Alter stimmt nicht: Es liegt zwischen 0 und 120 Jahren, und „ab“ ist nicht höher als „bis“.',
    noProvider: (name: string) =>
      name === ''
        ? 'In der Datei steht kein Anbieter.'
        : `Eine Organisation „${name}“ gibt es hier nicht. Legen Sie sie an, oder lassen Sie sie beim Einlesen anlegen.`,
    badProvider: 'Der Name des Anbieters ist länger als 200 Zeichen.',
    severalProviders: (name: string) => `„${name}“ heißen hier mehrere Organisationen.`,
    newProvider: (name: string) => `Die Organisation „${name}“ wird angelegt.`,
    cut: (column: string) => `Der Text ist zu lang und wird gekürzt: ${column}.`,
    leftOut: (what: string) => `Passt hier nicht und bleibt weg: ${what}.`,
  },
};
